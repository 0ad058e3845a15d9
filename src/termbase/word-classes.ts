// Classes of words: the alphabet of recognition. Words of terms that can be forms or spellings of one
// another are one symbol, so that an automaton over symbols sees "blauwe kaarten" where the term is
// "blauwe kaart". A class only proposes: it may hold words that are no forms of each other (classes are
// closed over shared base forms), and what it proposes is decided word by word (word-agreement.ts).
//
// Keys are 32-bit hashes of base forms as spelling keys; two keys with one hash make a class larger and
// nothing wrong. The hash of a part of a word follows from hashes of beginnings (Karp & Rabin 1987), so
// that every part of a compound is looked up without making strings.

import type { Language } from '../model/language.js';
import { NumberMap } from '../search/number-map.js';
import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { foldedSpelling, SPELLED_BASES, spellingKeyOf, termBases } from './spelling-keys.js';

/** Odd, and large enough that short words spread over all 32 bits. */
const FACTOR = 0x01000193;

/** Hash of a key: polynomial over its code units, modulo 2³². */
export function hashOf(key: string): number {
  let hash = 0;
  for (let place = 0; place < key.length; place++)
    hash = (Math.imul(hash, FACTOR) + key.charCodeAt(place)) | 0;
  return hash;
}

/** Longest key whose parts are looked up. */
export const LONGEST_KEY = 128;
/** Powers of the factor. */
const POWERS = Int32Array.from({ length: LONGEST_KEY + 1 });
for (let power = 1, at = 0; at <= LONGEST_KEY; at++, power = Math.imul(power, FACTOR)) POWERS[at] = power;

/** Reports the hash of every end of a key that has `least` code units or more, the shortest first. */
export function endHashes(key: string, least: number, take: (start: number, hash: number) => void): void {
  let hash = 0;
  for (let start = key.length - 1, power = 1; start >= 0; start--, power = Math.imul(power, FACTOR)) {
    hash = (hash + Math.imul(key.charCodeAt(start), power)) | 0;
    if (key.length - start >= least) take(start, hash);
  }
}

/** Hashes of all parts of a key, each in constant time. */
export class PartHashes {
  readonly #beginnings: Int32Array;

  /** At most `LONGEST_KEY` code units. */
  constructor(key: string) {
    this.#beginnings = new Int32Array(key.length + 1);
    for (let place = 0; place < key.length; place++)
      this.#beginnings[place + 1] = Math.imul(this.#beginnings[place] ?? 0, FACTOR) + key.charCodeAt(place);
  }

  /** What `hashOf` gives for the part from `start` to `end`. */
  between(start: number, end: number): number {
    const before = Math.imul(this.#beginnings[start] ?? 0, POWERS[end - start] ?? 1);
    return ((this.#beginnings[end] ?? 0) - before) | 0;
  }
}

/** Keys of the base forms that a word can come from; its own key first. */
export function wordKeys(word: string, language: Language): number[] {
  return [...new Set(baseForms(word, language).map((form) => hashOf(foldedSpelling(form))))];
}

/** How many code units at the beginning of a key are looked up first. */
export const BEGINNING = 4;
/** Bits for the beginnings that there are: 128 KiB. */
const BEGINNING_BITS = 20;

/** Union-find while words are added; `seal` once, then ask. */
export class WordClasses {
  readonly language: Language;
  readonly #classes: NumberMap;
  /** A bit for each beginning of a key; others share it, and then the look-up of the key says no. */
  readonly #beginnings = new Uint8Array(2 ** (BEGINNING_BITS - 3));
  #parents: number[] = [];
  #size = 0;

  constructor(language: Language, expectedWords = 0) {
    this.language = language;
    this.#classes = new NumberMap(expectedWords * KEYS_A_WORD);
  }

  /** Puts a term's word with all that share a base form with it; gives its member number for `classOfMember`. */
  add(word: string): number {
    let joined = -1;
    const form = normalForm(word);
    const spellings = [foldedSpelling(form), spellingKeyOf(form, this.language)];
    for (const base of termBases(form, this.language)) spellings.push(foldedSpelling(base));
    for (const spelling of spellings) this.#addBeginning(hashOf(spelling.slice(0, BEGINNING)));
    const keys = spellings.map(hashOf);
    for (const key of keys) {
      const known = this.#classes.get(key);
      if (known < 0) continue;
      const root = this.#rootOf(known);
      if (joined >= 0 && joined !== root) this.#parents[root] = joined;
      else joined = root;
    }
    if (joined < 0) joined = this.#parents.push(this.#parents.length) - 1;
    for (const key of keys) if (this.#classes.get(key) < 0) this.#classes.set(key, joined);
    return joined;
  }

  #addBeginning(hash: number): void {
    const bit = bitOf(hash);
    this.#beginnings[bit >> 3] = (this.#beginnings[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  /** False when no key begins with the `BEGINNING` code units of this hash. */
  mayBegin(hash: number): boolean {
    const bit = bitOf(hash);
    return ((this.#beginnings[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  #rootOf(member: number): number {
    let root = member;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    let at = member;
    while (at !== root) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Numbers the classes from 0 and forgets how they came about. Gives the class of each member number. */
  seal(): Int32Array {
    const numbers = new Int32Array(this.#parents.length).fill(-1);
    const classes = new Int32Array(this.#parents.length);
    for (const member of this.#parents.keys()) {
      const root = this.#rootOf(member);
      if ((numbers[root] ?? -1) < 0) numbers[root] = this.#size++;
      classes[member] = numbers[root] ?? 0;
    }
    this.#classes.mapValues((member) => classes[member] ?? 0);
    this.#parents = [];
    return classes;
  }

  /** How many classes there are, after `seal`. */
  get size(): number {
    return this.#size;
  }

  /** The class of a key, or -1. */
  classOfKey(key: number): number {
    return this.#classes.get(key);
  }

  /** Classes that a word of a text can belong to; mostly none or one. */
  classesOf(word: string, bases: readonly string[] = baseForms(word, this.language)): number[] {
    const classes: number[] = [];
    const add = (spelling: string): void => {
      const number = this.classOfKey(hashOf(spelling));
      if (number >= 0 && !classes.includes(number)) classes.push(number);
    };
    for (const base of bases) add(foldedSpelling(base));
    for (const base of bases.slice(0, SPELLED_BASES)) add(spellingKeyOf(base, this.language));
    return classes;
  }
}

function bitOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BEGINNING_BITS);
}

// Measured on EuroVoc and CPV: a word has a key or two of its own.
const KEYS_A_WORD = 1.5;
