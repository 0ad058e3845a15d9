// What the styles of an ODT say about its paragraphs (OpenDocument 1.3 part 3, chapters 16 and 19): headings,
// captions, tables of contents by the style a style comes from – names are English for all built-in styles –
// and the labels of lists and headings.

import type { ListLevel, NumberStyle } from '../numbering.js';
import type { XmlElement } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import { odfName } from './namespaces.js';

export type StyleRole = 'heading' | 'caption' | 'contents' | 'body';

interface StyleEntry {
  readonly parent: string | undefined;
  readonly outlineLevel: number;
}

/** Styles that come from each other; real ones are below ten. */
const LONGEST_CHAIN = 32;
const HEADING_NAME = /^(?:Heading(?: (?:[1-9]|10))?|Title|Subtitle)$/iu;
const CONTENTS_NAME =
  /^(?:Contents (?:[1-9]|10|Heading)|(?:Illustration|Table|Object|User) [Ii]ndex (?:[1-9]|Heading))$/iu;
const NUMBER_STYLES: ReadonlyMap<string, NumberStyle> = new Map<string, NumberStyle>([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['', 'none'],
]);
const LIST_LEVELS = new Set([
  'text:list-level-style-number',
  'text:list-level-style-bullet',
  'text:outline-level-style',
]);

/** Gathers styles from the events of styles.xml and content.xml. */
export class OdtStyles {
  readonly #styles = new Map<string, StyleEntry>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  /** Labels of headings by outline level, from 0. */
  readonly outline = new Map<number, ListLevel>();
  #list: Map<number, ListLevel> | undefined;

  open(element: XmlElement): void {
    const name = odfName(element);
    if (name === 'style:style' && valueOf(element, 'family') === 'paragraph') this.#addStyle(element);
    else if (name === 'text:list-style') this.#beginList(element);
    else if (name === 'text:outline-style') this.#list = this.outline;
    else if (LIST_LEVELS.has(name)) this.#addLevel(element);
  }

  role(style: string | undefined): StyleRole {
    let role: StyleRole = 'body';
    let at = style;
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step += 1) {
      const entry = this.#styles.get(at);
      role = roleByName(at.replaceAll('_20_', ' '));
      if (role === 'body' && (entry?.outlineLevel ?? 0) > 0) role = 'heading';
      if (role !== 'body') break;
      at = entry?.parent;
    }
    return role;
  }

  levelsOf(list: string | undefined): ReadonlyMap<number, ListLevel> {
    return (list === undefined ? undefined : this.#lists.get(list)) ?? new Map<number, ListLevel>();
  }

  #addStyle(element: XmlElement): void {
    const name = valueOf(element, 'name');
    if (name === undefined) return;
    const outlineLevel = numberOf(element, 'default-outline-level') ?? 0;
    this.#styles.set(name, { parent: valueOf(element, 'parent-style-name'), outlineLevel });
  }

  #beginList(element: XmlElement): void {
    this.#list = new Map();
    this.#lists.set(valueOf(element, 'name') ?? '', this.#list);
  }

  #addLevel(element: XmlElement): void {
    const level = numberOf(element, 'level') ?? 1;
    this.#list?.set(level - 1, levelOf(element, level));
  }
}

function levelOf(element: XmlElement, level: number): ListLevel {
  if (element.local === 'list-level-style-bullet')
    return { style: 'bullet', pattern: bulletText(valueOf(element, 'bullet-char') ?? '•'), start: 1 };
  const shown = Math.min(level, numberOf(element, 'display-levels') ?? 1);
  const numbers = Array.from({ length: Math.max(1, shown) }, (_, at) => `%${level - shown + 1 + at}`);
  return {
    style: NUMBER_STYLES.get(valueOf(element, 'num-format') ?? '') ?? 'decimal',
    pattern: `${valueOf(element, 'num-prefix') ?? ''}${numbers.join('.')}${valueOf(element, 'num-suffix') ?? ''}`,
    start: numberOf(element, 'start-value') ?? 1,
  };
}

/** Bullets of symbol fonts stand in the private area; they are all shown as dots. */
function bulletText(bullet: string): string {
  return bullet.replace(/[\uE000-\uF8FF]/gu, '•');
}

function roleByName(name: string): StyleRole {
  if (HEADING_NAME.test(name)) return 'heading';
  if (CONTENTS_NAME.test(name)) return 'contents';
  return name.toLowerCase() === 'caption' ? 'caption' : 'body';
}
