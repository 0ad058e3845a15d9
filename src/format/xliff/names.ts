// Names that stand in XLIFF files: the standard's namespaces, and ours, which are frozen.

export const NAMESPACE_1 = 'urn:oasis:names:tc:xliff:document:1.2';
export const NAMESPACE_2 = 'urn:oasis:names:tc:xliff:document:2.0';
export const NAMESPACE_22 = 'urn:oasis:names:tc:xliff:document:2.2';
export const NAMESPACE_MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';
export const NAMESPACE_GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';
export const NAMESPACE_METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';

/**
 * Id for a unit or segment that has none, or whose key cannot be one; readers drop it again. With a key, that
 * stands beside it as the unit's name.
 */
export function generatedId(number: number, { hasKey = false } = {}): string {
  return hasKey ? `tb-key-${number}` : `tb-${number}`;
}

export function isGeneratedId(id: string): boolean {
  return /^tb-(?:key-)?\d+$/u.test(id);
}

/** True for a generated id beside which the unit's own key stands as name. */
export function hasNamedKey(id: string): boolean {
  return /^tb-key-\d+$/u.test(id);
}

/** `xs:NMTOKEN`, without the rarer letters. */
export function isNameToken(text: string): boolean {
  return /^[\w.:À-ÖØ-öø-ÿ-]+$/u.test(text);
}

/** Id of the unit in a file that has none of its own. */
export const EMPTY_UNIT_ID = 'tb-empty';
