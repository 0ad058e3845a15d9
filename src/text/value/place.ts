// Places in a legal text as paths from wide to narrow: article, paragraph, point.
//
// Only parts that both languages name alike keep their name in the value (NAMED). Lid, alinea, punt,
// onder, paragraaf, afdeling and paragraph, subparagraph, point, section cross over in good translations
// (punt 12 is paragraph 12 of a report; artikel 2, punt 3, is Article 2(3)), so of these the item alone
// is kept, after § where nothing stands before it.

import type { Item, Shape } from './item.js';
import type { Level, StructureWord } from './vocabulary.js';

/** From wide to narrow: a place may only be followed by a narrower one. */
export const WIDTH: Readonly<Record<Level, number>> = {
  protocol: 0,
  annex: 1,
  book: 2,
  part: 3,
  title: 4,
  chapter: 5,
  section: 6,
  article: 7,
  recital: 7,
  clause: 7,
  rule: 7,
  table: 7,
  figure: 7,
  page: 7,
  note: 7,
  paragraph: 8,
  subparagraph: 9,
  point: 10,
  indent: 11,
  sentence: 12,
};

const NAMED: Readonly<Partial<Record<Level, string>>> = {
  protocol: 'protocol',
  annex: 'annex',
  book: 'book',
  part: 'part',
  title: 'title',
  chapter: 'chapter',
  article: 'art',
  recital: 'recital',
  clause: 'clause',
  // Rules of procedure have Rules in English and artikelen in Dutch.
  rule: 'art',
  table: 'table',
  figure: 'figure',
  page: 'page',
  note: 'note',
};

export interface Step {
  readonly level: Level;
  readonly many: boolean;
  readonly item: string;
  readonly shape: Shape;
  readonly bracketed: boolean;
  /** The noun, to tell "punt 5, onder a)" (narrower) from "punt 5, punt 6" (the next one). */
  readonly noun: string;
  readonly spelled: boolean;
}

export interface Place {
  readonly steps: readonly Step[];
  readonly from: number;
  readonly to: number;
}

/** Steps read at one go, each with its place: several where ordinals share a noun. */
export type Element = readonly { readonly step: Step; readonly from: number; readonly to: number }[];

/** No path of law is deeper. */
export const DEEPEST = 8;

/** The step a noun and its item make. */
export function stepOf(word: StructureWord & { readonly noun: string }, item: Item): Step {
  const { text, shape, bracketed, spelled } = item;
  return { level: word.level, many: word.many, item: text, shape, bracketed, noun: word.noun, spelled };
}

/** The path as a value: `art6/1/a`, `annex2/parta/3`, `§12`. */
export function pathOf(steps: readonly Step[]): string {
  const names = steps.map((step) => (NAMED[step.level] ?? '') + step.item);
  const opensNamed = steps[0] !== undefined && NAMED[steps[0].level] !== undefined;
  return (opensNamed ? '' : '§') + names.join('/');
}

/** The places of a list as they grow; the last can be narrowed or stretched. */
export class PlaceList {
  readonly #places: Place[];

  constructor(opening: Element) {
    this.#places = opening.map(({ step, from, to }) => ({ steps: [step], from, to }));
  }

  get length(): number {
    return this.#places.length;
  }

  get places(): readonly Place[] {
    return this.#places;
  }

  get end(): number {
    return this.#last().to;
  }

  get steps(): readonly Step[] {
    return this.#last().steps;
  }

  /** The last place gets narrower. */
  narrow(step: Step, to: number): void {
    const last = this.#last();
    this.#places[this.#places.length - 1] = { ...last, steps: [...last.steps, step], to };
  }

  /** A new place that shares the first `depth` steps of the last. */
  add(depth: number, step: Step, span: { readonly from: number; readonly to: number }): void {
    this.#places.push({ steps: [...this.steps.slice(0, depth), step], from: span.from, to: span.to });
  }

  /** The last item becomes a range. */
  stretch(item: string, to: number): void {
    const last = this.#last();
    const step = last.steps.at(-1);
    if (step === undefined) return;
    const stretched = { ...step, item: `${step.item}-${item}` };
    this.#places[this.#places.length - 1] = { ...last, steps: [...last.steps.slice(0, -1), stretched], to };
  }

  #last(): Place {
    const last = this.#places.at(-1);
    if (last === undefined) throw new Error('a list of places is never empty');
    return last;
  }
}
