// Segments of one language as the index knows them: their classes as 32-bit hashes, and their weight. Two classes with
// one hash only make segments look more alike than they are, and what looks alike is compared in full.

import type { AddedSequence } from '../search/sequence/list.js';
import { hashText } from '../search/sequence/signature.js';
import type { Language } from '../model/language.js';
import { segmentKey } from '../text/normal-form.js';
import { letterTraits } from './short-query.js';
import type { ComparedSegment } from './similarity.js';
import { comparedSegment, isShort } from './similarity.js';
import type { TokenTableOptions } from './token-table.js';
import { TokenTable } from './token-table.js';

/**
 * Raised whenever a text gets other classes, another weight, key or traits than before: a saved index of another version
 * is made anew. test/memory/segment-symbols.test.ts notices.
 */
export const SEGMENT_VERSION = 1;

export class SegmentSymbols {
  readonly #table: TokenTable;
  /** By class number of the table. */
  readonly #symbols: number[] = [];

  constructor(language: Language, options: TokenTableOptions = {}) {
    this.#table = new TokenTable(language, options);
  }

  /** A segment to compare with others of these symbols. */
  prepare(text: string): ComparedSegment {
    return comparedSegment(text, this.#table);
  }

  symbolsOf({ classNumbers }: ComparedSegment): Uint32Array {
    const symbols = new Uint32Array(classNumbers.length);
    for (let place = 0; place < symbols.length; place++)
      symbols[place] = this.#symbolOf(classNumbers[place] ?? 0);
    return symbols;
  }

  #symbolOf(classNumber: number): number {
    return (this.#symbols[classNumber] ??= hashText(this.#table.className(classNumber)));
  }

  /** What the index keeps of a text that belongs to the unit of this id. */
  sequenceOf(text: string, owner: number): AddedSequence {
    const segment = this.prepare(text);
    const sequence = { symbols: this.symbolsOf(segment), weight: segment.weight, owner, key: keyOf(text) };
    return isShort(segment) ? { ...sequence, traits: letterTraits(segment) } : sequence;
  }
}

/** 32 bits that are the same for texts with one segment key. */
export function keyOf(text: string): number {
  return hashText(ITS_OWN_KEY.test(text) ? text : segmentKey(text));
}

// Most texts are ASCII words with single spaces: their own segment key.
const ITS_OWN_KEY = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
