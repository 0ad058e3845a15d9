// Numbers of words by their letters, looked up in a text without cutting the word out of it: making a segment of every text of
// a large memory asks for some fifteen million words, of which one in fifty is new. Open hashing over a store of letters.

import { longer } from '../search/longer.js';

const FIRST_ROOM = 1024;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash of no letters. */
export const NO_LETTERS = FNV_OFFSET | 0;

/** The hash of some letters and one more (FNV-1a over UTF-16 code units). */
export function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** The hash of a whole word. */
export function hashOfWord(word: string): number {
  let hash = NO_LETTERS;
  for (let at = 0; at < word.length; at++) hash = withLetter(hash, word.charCodeAt(at));
  return hash;
}

export class WordNumbers {
  #letters = new Uint16Array(8 * FIRST_ROOM);
  /** By word: where its letters begin in the store; that of the next is their end. */
  #starts = new Uint32Array(FIRST_ROOM);
  #numbers = new Int32Array(FIRST_ROOM);
  #hashes = new Int32Array(FIRST_ROOM);
  /** Words from 1; 0 is free. */
  #slots = new Uint32Array(2 * FIRST_ROOM);
  #size = 0;

  /** The number of the word between two places, whose hash is given; `undefined` when it has none. */
  // eslint-disable-next-line max-params
  get(text: string, start: number, end: number, hash: number): number | undefined {
    const last = this.#slots.length - 1;
    for (let slot = slotOf(hash) & last; ; slot = (slot + 1) & last) {
      const word = (this.#slots[slot] ?? 0) - 1;
      if (word === -1) return undefined;
      if (this.#hashes[word] === hash && this.#isWord(word, text, start, end)) return this.#numbers[word];
    }
  }

  // eslint-disable-next-line max-params
  #isWord(word: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[word] ?? 0;
    if ((this.#starts[word + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.#letters[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Gives a number to a word that has none. */
  add(word: string, number: number): void {
    if (this.#size + 2 > this.#numbers.length) this.#growWords();
    const from = this.#starts[this.#size] ?? 0;
    while (from + word.length > this.#letters.length) this.#letters = longer(this.#letters);
    for (let at = 0; at < word.length; at++) this.#letters[from + at] = word.charCodeAt(at);
    this.#hashes[this.#size] = hashOfWord(word);
    this.#numbers[this.#size++] = number;
    this.#starts[this.#size] = from + word.length;
    this.#place(this.#size - 1);
  }

  #place(word: number): void {
    const last = this.#slots.length - 1;
    let slot = slotOf(this.#hashes[word] ?? 0) & last;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
    this.#slots[slot] = word + 1;
  }

  #growWords(): void {
    this.#starts = longer(this.#starts);
    this.#numbers = longer(this.#numbers);
    this.#hashes = longer(this.#hashes);
    this.#slots = new Uint32Array(2 * this.#starts.length);
    for (let word = 0; word < this.#size; word++) this.#place(word);
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
