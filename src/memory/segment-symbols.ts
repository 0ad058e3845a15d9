// Segments of one language as the index knows them: their tokens as items, whose symbols are the classes of the tokens as
// 32-bit hashes, and their weight. Two classes with one hash only make segments look more alike than they are, and what
// looks alike is compared by its tokens, which are named in the vocabulary of a volume and mean the same in every one.

import type { ItemBuffer, ItemSymbols } from '../search/sequence/items.js';
import { NO_SYMBOL } from '../search/sequence/items.js';
import type { AddedSequence } from '../search/sequence/list.js';
import { hashText } from '../search/sequence/signature.js';
import { longer } from '../search/longer.js';
import type { Language } from '../model/language.js';
import { segmentKey } from '../text/normal-form.js';
import { passingTokens } from './segment-tokens.js';
import { letterTraits } from './short-query.js';
import type { ComparedSegment, TokenRow } from './similarity.js';
import { comparedSegment, SHORT_WORDS } from './similarity.js';
import type { TokenTableOptions } from './token-table.js';
import { FULL_WEIGHT, NO_CLASS, TokenTable } from './token-table.js';

/**
 * Raised whenever a text gets other tokens, classes, another weight, key or traits than before, also because the shipped
 * words split compounds otherwise: a saved index of another version is made anew.
 * test/workbench/segment-version.test.ts notices.
 */
export const SEGMENT_VERSION = 3;

/** The items of a volume in one language. */
export interface Vocabulary extends ItemSymbols {
  /** The name of an item as a token, see TokenTable. */
  readonly nameOf: (item: number) => string;
  readonly bytes: number;
}

export class SegmentSymbols implements ItemSymbols {
  readonly #table: TokenTable;
  /** By token of the table; those behind the last token mean nothing. */
  #symbols = new Uint32Array(1024);
  #known = 0;
  /** For each vocabulary the tokens of its items, -1 where they were not asked for yet. */
  readonly #tokens = new WeakMap<Vocabulary, Int32Array>();

  constructor(language: Language, options: TokenTableOptions = {}) {
    this.#table = new TokenTable(language, options);
  }

  /** A segment to compare with others of these symbols. */
  prepare(text: string): ComparedSegment {
    return comparedSegment(text, this.#table);
  }

  /** The symbol of every token that was seen. */
  get symbols(): Uint32Array {
    const { size, classes } = this.#table;
    while (size > this.#symbols.length) this.#symbols = longer(this.#symbols);
    for (; this.#known < size; this.#known++)
      this.#symbols[this.#known] = this.#symbolOf(classes[this.#known] ?? NO_CLASS);
    return this.#symbols;
  }

  #symbolOf(classNumber: number): number {
    return classNumber === NO_CLASS ? NO_SYMBOL : hashText(this.#table.className(classNumber)) || 1;
  }

  symbolsOf({ ids }: TokenRow): Uint32Array {
    const { symbols } = this;
    const found = new Uint32Array(ids.length);
    let size = 0;
    for (const id of ids) {
      const symbol = symbols[id] ?? NO_SYMBOL;
      if (symbol !== NO_SYMBOL) found[size++] = symbol;
    }
    return found.subarray(0, size);
  }

  /** What the index keeps of a text that belongs to the unit of this id; the items hold until the next text is read. */
  sequenceOf(text: string, owner: number): AddedSequence {
    const items = passingTokens(text, this.#table);
    const { weights, classes } = this.#table;
    const full: number[] = [];
    let weight = 0;
    for (let place = 0; place < items.size; place++) {
      const token = items.numbers[place] ?? 0;
      const own = weights[token] ?? 0;
      weight += own;
      if (own === FULL_WEIGHT && full.length <= SHORT_WORDS) full.push(classes[token] ?? NO_CLASS);
    }
    const sequence = { items, weight: weight / FULL_WEIGHT, owner, key: keyOf(text) };
    if (full.length > SHORT_WORDS) return sequence;
    return { ...sequence, traits: letterTraits(full.map((number) => this.#table.className(number))) };
  }

  /** The names of these tokens as a vocabulary. */
  vocabularyOf(tokens: Uint32Array, symbols: Uint32Array): Vocabulary {
    const vocabulary = {
      symbols,
      nameOf: (item: number) => this.#table.nameOf(tokens[item] ?? 0),
      bytes: symbols.byteLength + tokens.byteLength,
    };
    this.#tokens.set(vocabulary, Int32Array.from(tokens));
    return vocabulary;
  }

  /** Puts the tokens of these symbols in place of the items of a vocabulary. */
  translate({ numbers, size }: ItemBuffer, vocabulary: Vocabulary): void {
    let tokens = this.#tokens.get(vocabulary);
    if (tokens === undefined) {
      tokens = new Int32Array(vocabulary.symbols.length).fill(-1);
      this.#tokens.set(vocabulary, tokens);
    }
    for (let place = 0; place < size; place++) {
      const item = numbers[place] ?? 0;
      let token = tokens[item] ?? -1;
      if (token === -1) tokens[item] = token = this.#table.named(vocabulary.nameOf(item));
      numbers[place] = token;
    }
  }

  /** The tokens in a buffer as a row that can be compared; it holds until the buffer is used again. */
  rowOf({ numbers, notes, size }: ItemBuffer): TokenRow {
    const { weights } = this.#table;
    let fullTokens = 0;
    for (let place = 0; place < size; place++) if (weights[numbers[place] ?? 0] === FULL_WEIGHT) fullTokens++;
    return {
      table: this.#table,
      ids: numbers.subarray(0, size),
      gaps: notes.subarray(0, size),
      fullTokens,
      coded: false,
    };
  }
}

/** 32 bits that are the same for texts with one segment key. */
export function keyOf(text: string): number {
  return hashText(ITS_OWN_KEY.test(text) ? text : segmentKey(text));
}

// Most texts are ASCII words with single spaces: their own segment key.
const ITS_OWN_KEY = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
