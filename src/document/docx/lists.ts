// The lists of a DOCX (numbering.xml, ECMA-376 part 1, section 17.9): a list (num) points to an abstract list
// with up to nine levels and may override where a level starts. Lists of one abstract list count on together.
// Deviation: picture bullets and lists that only link to a style have no label.

import type { ListLabel, ListLevel, NumberStyle } from '../numbering.js';
import { ListCounter } from '../numbering.js';
import type { XmlElement } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import { ooxmlName } from '../../container/namespaces.js';

interface GrowingLevel {
  style: NumberStyle;
  pattern: string;
  start: number;
}

interface List {
  abstract: string;
  /** Where levels start anew at the first item of this list. */
  readonly starts: Map<number, number>;
  used: boolean;
}

const STYLES: ReadonlyMap<string, NumberStyle> = new Map<string, NumberStyle>([
  ['bullet', 'bullet'],
  ['none', 'none'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
]);

/** Bullets of symbol fonts stand in the private area; they are all shown as dots. */
const PRIVATE_CHARACTER = /[\uE000-\uF8FF]/gu;

/** Gathers the lists from the events of numbering.xml, and counts their items in reading order. */
export class Lists {
  readonly #abstracts = new Map<string, Map<number, GrowingLevel>>();
  readonly #styleLevels = new Map<string, number>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, ListCounter>();
  #levels: Map<number, GrowingLevel> | undefined;
  #level: GrowingLevel | undefined;
  #levelNumber = 0;
  #list: List | undefined;

  open(element: XmlElement): void {
    const name = ooxmlName(element);
    if (name === 'w:abstractNum') this.#beginAbstract(element);
    else if (name === 'w:num') this.#beginList(element);
    else if (name === 'w:lvl' || name === 'w:lvlOverride') this.#beginLevel(element, name === 'w:lvl');
    else this.#property(name, element);
  }

  text(): void {
    // Lists hold no text.
  }

  close(element: XmlElement): void {
    const name = ooxmlName(element);
    if (name === 'w:abstractNum') this.#levels = undefined;
    if (name === 'w:num') this.#list = undefined;
    if (name === 'w:lvl') this.#level = undefined;
  }

  /** The label of the next item of a list, or `undefined` when it is in no list (id 0, or not known). */
  next(id: string, level: number): ListLabel | undefined {
    const list = this.#lists.get(id);
    if (id === '0' || list === undefined) return undefined;
    const counter = this.#counterOf(list.abstract);
    if (!list.used) for (const [at, start] of list.starts) counter.restart(at, start);
    list.used = true;
    const label = counter.next(level);
    return { ...label, bullet: label.bullet.replace(PRIVATE_CHARACTER, '•') };
  }

  /** The level that belongs to a style. */
  levelOfStyle(style: string): number | undefined {
    return this.#styleLevels.get(style);
  }

  #beginAbstract(element: XmlElement): void {
    this.#levels = new Map();
    this.#abstracts.set(valueOf(element, 'abstractNumId') ?? '', this.#levels);
  }

  #beginList(element: XmlElement): void {
    this.#list = { abstract: '', starts: new Map(), used: false };
    this.#lists.set(valueOf(element, 'numId') ?? '', this.#list);
  }

  #beginLevel(element: XmlElement, isLevel: boolean): void {
    this.#levelNumber = numberOf(element, 'ilvl') ?? 0;
    if (!isLevel || this.#levels === undefined) return;
    this.#level = { style: 'decimal', pattern: '', start: 1 };
    this.#levels.set(this.#levelNumber, this.#level);
  }

  #property(name: string, element: XmlElement): void {
    const [level, list] = [this.#level, this.#list];
    const value = valueOf(element, 'val') ?? '';
    const number = numberOf(element, 'val') ?? 1;
    if (list !== undefined && name === 'w:abstractNumId') list.abstract = value;
    if (list !== undefined && name === 'w:startOverride') list.starts.set(this.#levelNumber, number);
    if (level === undefined) return;
    if (name === 'w:numFmt') level.style = STYLES.get(value) ?? 'decimal';
    else if (name === 'w:lvlText') level.pattern = value;
    else if (name === 'w:start') level.start = number;
    else if (name === 'w:pStyle') this.#styleLevels.set(value, this.#levelNumber);
  }

  #counterOf(abstract: string): ListCounter {
    const known = this.#counters.get(abstract);
    if (known !== undefined) return known;
    const levels: ReadonlyMap<number, ListLevel> = this.#abstracts.get(abstract) ?? new Map();
    const counter = new ListCounter(levels);
    this.#counters.set(abstract, counter);
    return counter;
  }
}
