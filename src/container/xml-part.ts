// The XML door as far as documents need it. Folders of this floor do not import each other, so the door of
// src/format/xml is handed in by the caller; limits, entities and encodings are decided there.

export interface XmlElement {
  readonly local: string;
  /** Namespace, empty when it has none. */
  readonly uri: string;
  /** By name as written, prefix included. */
  readonly attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>;
}

/** What a reader does with the events of one part. */
export interface XmlEvents {
  open(element: XmlElement): void;
  text(text: string): void;
  close(element: XmlElement): void;
}

/** Reads one XML part from its bytes. Throws `ProblemError` with line and column where it is refused. */
export type ReadXml = (chunks: AsyncIterable<Uint8Array>, events: XmlEvents) => Promise<void>;

/** The value of the first attribute with that local name; namespace declarations do not count. */
export function valueOf(element: XmlElement, local: string): string | undefined {
  const { attributes } = element;
  for (const name in attributes) {
    const attribute = attributes[name];
    if (attribute?.local === local && !name.startsWith('xmlns:')) return attribute.value;
  }
  return undefined;
}

/** The value of an attribute that is a whole number, or `undefined`. */
export function numberOf(element: XmlElement, local: string): number | undefined {
  const value = valueOf(element, local);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** Gives elements short names: the prefix that is usual for their namespace, and the local name. */
export function nameBy(prefixes: Readonly<Record<string, string>>): (element: XmlElement) => string {
  const known = new Map(Object.entries(prefixes));
  return ({ uri, local }) => `${known.get(uri) ?? ''}:${local}`;
}
