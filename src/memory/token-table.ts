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
import type { Value } from '../text/value.js';
import { hashOfWord, WordNumbers } from './word-numbers.js';

/** Weights are in hundredths of a word: sums of them are exact. */
export const FULL_WEIGHT = 100;
export const MARK_WEIGHT = 25;

/** A token without a class: marks and inline codes. */
export const NO_CLASS = -1;

/** The parts of a Dutch compound, in order; empty for other words. */
export type SplitWord = (word: string) => readonly CompoundPart[];

/** What a value is and how it is written, wherever it stands. */
export type TokenValue = Pick<Value, 'kind' | 'value' | 'text'>;

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
  /** By token: the value it is, for those that are one. */
  readonly values: (TokenValue | undefined)[] = [];
  /** By token: what it is made of, as `named` takes it. */
  readonly #names: string[] = [];
  readonly #split: SplitWord | undefined;
  readonly #words = new WordNumbers();
  readonly #marks = new Map<string, number>();
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
    return this.wordAt(text, 0, text.length, hashOfWord(text));
  }

  /** The same of a word in a text, from its hash. */
  // eslint-disable-next-line max-params
  wordAt(text: string, start: number, end: number, hash: number): number {
    return this.#words.get(text, start, end, hash) ?? this.#newWord(text.slice(start, end));
  }

  #newWord(text: string): number {
    const parts = this.#partsOf(text).map((part) => ({ ...part, id: this.#wordToken(part.text) }));
    const [whole] = parts;
    const made = parts.length === 1 && whole !== undefined ? whole.id : -this.#parts.push(parts);
    this.#words.add(text, made);
    return made;
  }

  /** The tokens of a word of several parts. */
  parts(name: number): readonly WordToken[] {
    return this.#parts[-name - 1] ?? [];
  }

  mark(text: string): number {
    const known = this.#marks.get(text);
    if (known !== undefined) return known;
    const made = this.#token(`m${text}`, () => this.#add(text, { weight: MARK_WEIGHT }));
    this.#marks.set(text, made);
    return made;
  }

  /** A value as it is written; all of a kind have one class. */
  value({ kind, value, text }: TokenValue): number {
    return this.#token(`v${JSON.stringify([kind, value, text])}`, () => {
      const className = `#${kind}`;
      return this.#add(text, { weight: FULL_WEIGHT, className, value: { kind, value, text } });
    });
  }

  /** An inline code by what it is, not by its number. */
  code(name: string): number {
    return this.#token(`c${name}`, () => this.#add(name, { weight: 0 }));
  }

  /** How many tokens were seen; their numbers are below this. */
  get size(): number {
    return this.classes.length;
  }

  /** What a token is made of: the same in every table of the language. */
  nameOf(token: number): string {
    return this.#names[token] ?? '';
  }

  /** The token of this name. */
  named(name: string): number {
    const known = this.#tokens.get(name);
    if (known !== undefined) return known;
    const text = name.slice(1);
    if (name.startsWith('w')) return this.#wordToken(text);
    if (name.startsWith('m')) return this.mark(text);
    if (name.startsWith('c')) return this.code(text);
    const [kind, value, written] = JSON.parse(text) as [TokenValue['kind'], string, string];
    return this.value({ kind, value, text: written });
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
    return this.#token(`w${text}`, () => {
      const bare = text.replace(EDGE_MARKS, '') || text;
      const key = spellingKey(bare, this.language);
      return this.#add(text, {
        weight: FULL_WEIGHT,
        normal: normalForm(text),
        key,
        className: stem(key, this.language),
      });
    });
  }

  #token(name: string, make: () => number): number {
    const known = this.#tokens.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.#tokens.set(name, made);
    this.#names[made] = name;
    return made;
  }

  #add(
    text: string,
    form: {
      readonly weight: number;
      readonly normal?: string;
      readonly key?: string;
      readonly className?: string;
      readonly value?: TokenValue;
    },
  ): number {
    this.values.push(form.value);
    this.weights.push(form.weight);
    this.normals.push(this.#number(form.normal ?? text));
    this.keys.push(this.#number(form.key ?? form.normal ?? text));
    return this.classes.push(form.className === undefined ? NO_CLASS : this.#number(form.className)) - 1;
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
