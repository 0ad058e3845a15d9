// What the styles of a DOCX say about its paragraphs (ECMA-376 part 1, section 17.7): heading, caption, table
// of contents, list. The id of a style is in the language of the program that wrote it ("Kop1"); its name is
// English for all built-in styles ("heading 1"), and the outline level is a number.

import type { XmlElement } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import { ooxmlName } from '../../container/namespaces.js';

export interface ParagraphStyle {
  readonly role: 'heading' | 'caption' | 'contents' | 'body';
  /** Numbering of the style: list and level, where it has one. */
  readonly list?: string;
  readonly level?: number;
}

interface StyleEntry {
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  list?: string;
  level?: number;
}

/** Outline levels 0 to 8 are headings; 9 is body text. */
const BODY_LEVEL = 9;
/** Styles based on each other; Word stops at 11. */
const LONGEST_CHAIN = 32;
const HEADING_NAME = /^(?:heading [1-9]|title|subtitle)$/iu;
const CONTENTS_NAME = /^(?:toc (?:[1-9]|heading)|table of figures)$/iu;
/** Ids of built-in styles in Dutch and English, for files without a list of styles. */
const HEADING_ID = /^(?:heading|kop|title|titel|subtitle|ondertitel)\d?$/iu;
const CONTENTS_ID = /^(?:toc|inhopg)(?:\d|heading)$/iu;
const CAPTION_ID = /^(?:caption|bijschrift)$/iu;

/** Gathers the styles of styles.xml from its events, and answers for them. */
export class StyleSheet {
  readonly #styles = new Map<string, StyleEntry>();
  readonly #known = new Map<string, ParagraphStyle>();
  #current: StyleEntry | undefined;
  #default = '';

  open(element: XmlElement): void {
    const name = ooxmlName(element);
    const value = valueOf(element, 'val');
    if (name === 'w:style') this.#begin(element);
    const current = this.#current;
    if (current === undefined || value === undefined) return;
    if (name === 'w:name') current.name = value;
    else if (name === 'w:basedOn') current.basedOn = value;
    else if (name === 'w:numId') current.list = value;
    else if (name === 'w:outlineLvl') current.outlineLevel = numberOf(element, 'val') ?? BODY_LEVEL;
    else if (name === 'w:ilvl') current.level = numberOf(element, 'val') ?? 0;
  }

  text(): void {
    // Styles hold no text.
  }

  close(element: XmlElement): void {
    if (ooxmlName(element) === 'w:style') this.#current = undefined;
  }

  /** What a style says; without an id the default style. An id that is not in the list speaks for itself. */
  styleOf(id: string | undefined): ParagraphStyle {
    const key = id ?? this.#default;
    const known = this.#known.get(key) ?? this.#resolve(key);
    this.#known.set(key, known);
    return known;
  }

  #begin(element: XmlElement): void {
    const id = valueOf(element, 'styleId');
    if (id === undefined || (valueOf(element, 'type') ?? 'paragraph') !== 'paragraph') return;
    this.#current = { name: '' };
    this.#styles.set(id, this.#current);
    if (isOn(valueOf(element, 'default'))) this.#default = id;
  }

  #resolve(id: string): ParagraphStyle {
    const chain: StyleEntry[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < LONGEST_CHAIN;) {
      const entry: StyleEntry | undefined = this.#styles.get(at);
      if (entry === undefined) break;
      chain.push(entry);
      at = entry.basedOn;
    }
    const list = chain.find((entry) => entry.list !== undefined)?.list;
    const level = chain.find((entry) => entry.level !== undefined)?.level;
    return {
      role: roleOf(id, chain),
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level }),
    };
  }
}

function roleOf(id: string, chain: readonly StyleEntry[]): ParagraphStyle['role'] {
  if (chain.length === 0) {
    if (CONTENTS_ID.test(id)) return 'contents';
    if (CAPTION_ID.test(id)) return 'caption';
    return HEADING_ID.test(id) ? 'heading' : 'body';
  }
  if (chain.some(({ name }) => CONTENTS_NAME.test(name))) return 'contents';
  if (chain.some(({ name }) => name.toLowerCase() === 'caption')) return 'caption';
  const outline = chain.find((entry) => entry.outlineLevel !== undefined)?.outlineLevel;
  if (outline !== undefined) return outline < BODY_LEVEL ? 'heading' : 'body';
  return chain.some(({ name }) => HEADING_NAME.test(name)) ? 'heading' : 'body';
}

/** The value of a switch (ECMA-376 part 1, section 17.17.4). */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/u.test(value);
}

/** The value of a switch element, which needs none to be on. */
export function isSwitchedOn(element: XmlElement): boolean {
  return isOn(valueOf(element, 'val') ?? '1');
}
