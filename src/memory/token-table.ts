// Numbers for tokens: what a comparison needs of a word is worked out once and is whole numbers after that, because
// a search compares millions of tokens and running text repeats its words.
//
// Each written form has a number of its own; its normal form, spelling key and class have numbers too, so that "the
// same but for case", "another spelling" and "another form of the word" are comparisons of two integers.

import type { Language } from '../model/language.js';
import type { CompoundPart } from '../text/compound.js';
import { normalForm } from '../text/normal-form.js';
import { spellingKey } from '../text/spelling-variant.js';
import { stem } from '../text/stem.js';
import type { ValueKind } from '../text/value.js';

/** Weights are in hundredths of a word: sums of them are exact. */
export const FULL_WEIGHT = 100;
export const MARK_WEIGHT = 25;

/** A token without a class: marks and inline codes. */
export const NO_CLASS = -1;

/** The parts of a Dutch compound, in order; empty for other words. */
export type SplitWord = (word: string) => readonly CompoundPart[];

/** One part of a compound or hyphenated word; other words are one token. */
export interface WordToken {
  readonly id: number;
  /** Offsets within the word. */
  readonly start: number;
  readonly end: number;
}

export interface TokenTableOptions {
  /** Splits Dutch compounds, so that verblijfsvergunning and werkvergunning share a part. Default: none is split. */
  readonly split?: SplitWord;
}

const INNER_HYPHEN = /(?<=[\p{L}\p{N}])[-‑](?=[\p{L}\p{N}])/u;
const EDGE_MARKS = /^[-‑'’]+|[-‑'’]+$/gu;
/** Shorter words are no compounds worth opening, and more than half of all words are shorter. */
const SHORTEST_COMPOUND = 9;
/** Letters of the shortest part of a hyphenated word: e-mail is one word. */
const SHORTEST_PART = 2;

/** The tokens of one language that were seen, as numbers. Segments are comparable when one table made them. */
export class TokenTable {
  readonly language: Language;
  /** By token: weight in hundredths of a word, and the numbers of its normal form, spelling key and class. */
  readonly weights: number[] = [];
  readonly normals: number[] = [];
  readonly keys: number[] = [];
  readonly classes: number[] = [];
  readonly #split: SplitWord | undefined;
  readonly #words = new Map<string, number>();
  readonly #parts: (readonly WordToken[])[] = [];
  readonly #tokens = new Map<string, number>();
  readonly #strings = new Map<string, number>();
  readonly #written: string[] = [];

  constructor(language: Language, options: TokenTableOptions = {}) {
    this.language = language;
    this.#split = language === 'nl' ? options.split : undefined;
  }

  /** The token of a word as it is written, or, below 0, the name of its `parts`. */
  word(text: string): number {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const parts = this.#partsOf(text).map((part) => ({ ...part, id: this.#wordToken(part.text) }));
    const [whole] = parts;
    const made = parts.length === 1 && whole !== undefined ? whole.id : -this.#parts.push(parts);
    this.#words.set(text, made);
    return made;
  }

  /** The tokens of a word of several parts. */
  parts(name: number): readonly WordToken[] {
    return this.#parts[-name - 1] ?? [];
  }

  mark(text: string): number {
    return this.#token(text, () => this.#add(text, { weight: MARK_WEIGHT }));
  }

  /** All values of a kind are one token; which value it is, the segment knows. */
  value(kind: ValueKind): number {
    const name = `#${kind}`;
    return this.#token(name, () => this.#add(name, { weight: FULL_WEIGHT, name }));
  }

  /** An inline code by what it is, not by its number. */
  code(name: string): number {
    const key = `<${name}`;
    return this.#token(key, () => this.#add(key, { weight: 0 }));
  }

  /** The class with this number. */
  className(number: number): string {
    return this.#written[number] ?? '';
  }

  #partsOf(word: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
    const whole = [{ text: word, start: 0, end: word.length }];
    const compound = word.length < SHORTEST_COMPOUND ? [] : (this.#split?.(word) ?? []);
    if (compound.length > 1) {
      // A linking element goes with the part before it; the part is known without it.
      return compound.map(({ text, start }, place) => ({
        text: withCapital(text, word.slice(start)),
        start,
        end: compound[place + 1]?.start ?? word.length,
      }));
    }
    if (!INNER_HYPHEN.test(word)) return whole;
    const parts = hyphenParts(word);
    return parts.every(({ text }) => text.length >= SHORTEST_PART) ? parts : whole;
  }

  #wordToken(text: string): number {
    return this.#token(text, () => {
      const bare = text.replace(EDGE_MARKS, '') || text;
      const key = spellingKey(bare, this.language);
      return this.#add(text, {
        weight: FULL_WEIGHT,
        normal: normalForm(text),
        key,
        name: stem(key, this.language),
      });
    });
  }

  #token(text: string, make: () => number): number {
    const known = this.#tokens.get(text);
    if (known !== undefined) return known;
    const made = make();
    this.#tokens.set(text, made);
    return made;
  }

  #add(
    text: string,
    form: {
      readonly weight: number;
      readonly normal?: string;
      readonly key?: string;
      readonly name?: string;
    },
  ): number {
    this.weights.push(form.weight);
    this.normals.push(this.#number(form.normal ?? text));
    this.keys.push(this.#number(form.key ?? form.normal ?? text));
    return this.classes.push(form.name === undefined ? NO_CLASS : this.#number(form.name)) - 1;
  }

  #number(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, this.#strings.size);
    return this.#written.push(text) - 1;
  }
}

function hyphenParts(
  word: string,
): { readonly text: string; readonly start: number; readonly end: number }[] {
  let start = 0;
  return word.split(INNER_HYPHEN).map((text) => {
    const part = { text, start, end: start + text.length };
    start = part.end + 1;
    return part;
  });
}

/** Compound parts are known in small letters; the first letter of the word is as it is written. */
function withCapital(part: string, written: string): string {
  const first = written.charAt(0);
  return first === first.toLowerCase() ? part : first + part.slice(1);
}
