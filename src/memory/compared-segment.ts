// A segment made ready for comparison: its tokens as numbers, its weight and the classes by which it is found.

import type { Content } from '../model/content.js';
import { plainText } from '../model/content.js';
import type { Value } from '../text/value.js';
import type { SegmentTokens } from './segment-tokens.js';
import { segmentTokens } from './segment-tokens.js';
import { SHORT_WORDS } from './short-segments.js';
import type { TokenTable } from './token-table.js';
import { FULL_WEIGHT } from './token-table.js';

/** What of a segment its cost depends on. */
export interface TokenRow {
  readonly table: TokenTable;
  /** Tokens as numbers of the table, and what stands before each. */
  readonly ids: Int32Array;
  readonly gaps: Uint8Array;
  /** How many tokens are of full weight. */
  readonly fullTokens: number;
  /** It was given with its inline codes: those of the other segment are compared too. */
  readonly coded: boolean;
}

/** A segment prepared for comparison with others that the same table made. */
export interface ComparedSegment extends TokenRow {
  readonly text: string;
  /** Places of the tokens, start and end in turn. */
  readonly spans: Int32Array;
  readonly values: readonly Value[];
  /** In words: a multiple of a quarter, so exact. */
  readonly weight: number;
  /** Classes of the tokens of full weight, as numbers of the table: the alphabet of the candidate filter. */
  readonly classNumbers: Int32Array;
  /** The same by name, which means the same in every table; made when asked for. */
  readonly classes: readonly string[];
}

/** Prepares a segment. Bare text stands for content whose inline codes are unknown: codes do not count against it. */
export function comparedSegment(source: string | Content, table: TokenTable): ComparedSegment {
  const coded = typeof source !== 'string';
  const text = coded ? plainText(source) : source;
  return new PreparedSegment(text, { ...segmentTokens(source, text, table), table, coded });
}

class PreparedSegment implements ComparedSegment {
  readonly text: string;
  readonly table: TokenTable;
  readonly ids: Int32Array;
  readonly gaps: Uint8Array;
  readonly spans: Int32Array;
  readonly values: readonly Value[];
  readonly weight: number;
  readonly classNumbers: Int32Array;
  readonly coded: boolean;
  #classes: readonly string[] | undefined;

  constructor(text: string, tokens: SegmentTokens & { readonly table: TokenTable; readonly coded: boolean }) {
    const { table, ids } = tokens;
    this.text = text;
    this.table = table;
    this.ids = ids;
    this.gaps = tokens.gaps;
    this.spans = tokens.spans;
    this.values = tokens.values;
    this.coded = tokens.coded;
    const classNumbers = new Int32Array(ids.length);
    let full = 0;
    let weight = 0;
    for (let place = 0; place < ids.length; place++) {
      const id = ids[place] ?? 0;
      const own = table.weights[id] ?? 0;
      weight += own;
      if (own === FULL_WEIGHT) classNumbers[full++] = table.classes[id] ?? 0;
    }
    this.weight = weight / 100;
    this.classNumbers = classNumbers.subarray(0, full);
  }

  get fullTokens(): number {
    return this.classNumbers.length;
  }

  get classes(): readonly string[] {
    return (this.#classes ??= Array.from(this.classNumbers, (number) => this.table.className(number)));
  }
}

/** Characters count when this is compared with another short segment (rule 4 of docs/match-engine.md). */
export function isShort({ fullTokens }: TokenRow): boolean {
  return fullTokens <= SHORT_WORDS;
}

/** The letters by which short segments are found: their classes in order; a value is one letter. */
export function lettersOf({ classes }: Pick<ComparedSegment, 'classes'>): string {
  return classes.map((name) => (name.startsWith('#') ? '#' : name)).join('');
}

/** Letters of the longest class, as `similarityBoundByLetters` wants it. */
export function longestClassOf({ classes }: Pick<ComparedSegment, 'classes'>): number {
  let longest = 1;
  for (const name of classes) if (!name.startsWith('#')) longest = Math.max(longest, name.length);
  return longest;
}
