// Is the match index exact on real segments? Against brute force: every segment compared by the plain edit distance of
// its classes, and scored in full when that does not rule it out. And against the answers in `large.oracle.tsv`, which
// another program computed with plain tokens: the index knows nothing of how a text becomes symbols.

import { readFileSync } from 'node:fs';

import { MatchIndex } from '../../src/memory/match.js';
import type { IndexedUnit } from '../../src/memory/scoring.js';
import { bestMatches, scoreUnit } from '../../src/memory/scoring.js';
import type { ComparedSegment } from '../../src/memory/similarity.js';
import {
  comparedSegment,
  isShort,
  similarityBound,
  similarityBoundByClasses,
} from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { editDistance, editPattern } from '../../src/search/edit-distance.js';
import type { ItemSymbols } from '../../src/search/sequence/items.js';
import { ItemBuffer } from '../../src/search/sequence/items.js';
import { SequenceList } from '../../src/search/sequence/list.js';
import { FoundSequences, SequenceNeed } from '../../src/search/sequence/need.js';
import { SequencePart } from '../../src/search/sequence/part.js';
import { usedItems } from '../../src/search/sequence/part-build.js';
import { SequenceQuery } from '../../src/search/sequence/query.js';
import { hashText } from '../../src/search/sequence/signature.js';
import { sharedData } from '../../test/shared-data.js';
import { randomNumbers } from '../speed/corpus.js';
import type { LargeMemory } from '../speed/large-memory.js';
import { largeMemory } from '../speed/large-memory.js';
import type { FigureGroup } from '../table.js';

const THRESHOLD = 0.7;

/** A memory kept twice: in the index, and as a plain list. English is searched. */
export class TwiceKept {
  readonly index = new MatchIndex();
  readonly #table = new TokenTable('en');
  readonly #units = new Map<number, { readonly indexed: IndexedUnit; readonly segment: ComparedSegment }>();

  put(id: number, { en, nl }: { readonly en: string; readonly nl: string }): void {
    const indexed = { id, memory: 'm', unit: makeUnit(plainContent(nl), plainContent(en)) };
    this.index.put(indexed);
    if (en === '' || nl === '') this.#units.delete(id);
    else this.#units.set(id, { indexed, segment: comparedSegment(en, this.#table) });
  }

  remove(id: number): void {
    this.index.remove(id);
    this.#units.delete(id);
  }

  /** Whether both give the same matches, in the same order, with the same scores. */
  agree(query: string): boolean {
    const shown = (matches: readonly { readonly id: number; readonly score: number }[]): string =>
      matches.map(({ id, score }) => `${String(id)} ${String(score)}`).join();
    return shown(this.index.findMatches(query, 'en', { threshold: THRESHOLD })) === shown(this.#brute(query));
  }

  #brute(query: string): readonly { readonly id: number; readonly score: number }[] {
    const asked = comparedSegment(query, this.#table);
    const pattern = editPattern(asked.classNumbers);
    const options = { threshold: THRESHOLD };
    const scored = [...this.#units.values()]
      .filter(({ segment }) => {
        if (similarityBound(asked.weight, segment.weight) < THRESHOLD) return false;
        if (isShort(asked) && isShort(segment)) return true;
        const distance = editDistance(pattern, segment.classNumbers);
        return similarityBoundByClasses(distance, asked.weight, segment.weight) >= THRESHOLD;
      })
      .map((unit) => scoreUnit(asked, unit, options))
      .filter(({ score }) => score >= THRESHOLD);
    return bestMatches(scored, 'en', options);
  }
}

/** A memory of so many real pairs, kept twice. */
export function twiceKept(memory: LargeMemory, size: number): TwiceKept {
  const kept = new TwiceKept();
  for (const [place, pair] of memory.pairs(size).entries()) kept.put(place + 1, pair);
  return kept;
}

/** Adds, edits and deletes at random; edits take the text of any pair of the memory. */
export function changeAtRandom(kept: TwiceKept, memory: LargeMemory, { size, changes }: Changes): void {
  const random = randomNumbers(20261202);
  const pairs = memory.pairs(Math.min(memory.real, 2 * size));
  const any = () => pairs[Math.floor(random() * pairs.length)] ?? { en: '', nl: '' };
  let next = size + 1;
  for (let change = 0; change < changes; change++) {
    const id = 1 + Math.floor(random() * (next - 1));
    const kind = random();
    if (kind < 0.4) kept.put(next++, any());
    else if (kind < 0.7) kept.put(id, any());
    else kept.remove(id);
  }
}

interface Changes {
  readonly size: number;
  readonly changes: number;
}

/** What the oracle says of one query at one size. */
interface Answer {
  readonly similarity: number;
  readonly line: number;
  readonly count: number;
}

const ORACLE_SIZES = [10_000, 100_000, 524_595];
// The oracle has nothing below this.
const LEAST_BEST = 0.5;

/** Share of the oracle's queries answered as it does, with plain tokens: best similarity, its first line, how many at 0.7. */
export function oracleShare(memory: LargeMemory, size: number, every = 1): number {
  const words = new PlainWords();
  const list = new SequenceList(words);
  for (const [owner, { en }] of memory.pairs(size).entries()) {
    const items = words.read(en);
    list.add({ items, weight: items.size, owner, key: 0 });
  }
  const all = Uint32Array.from({ length: list.size }, (_, number) => number);
  const parts = SequencePart.of(list, all, usedItems(list));
  const asked = oracleAnswers(size)
    .map((answer, place) => ({ answer, query: memory.queries[place] ?? '' }))
    .filter((_, place) => place % every === 0);
  const same = asked.filter(({ answer, query }) => isSame(answer, plainAnswer(parts, query)));
  return same.length / asked.length;
}

function oracleAnswers(size: number): readonly Answer[] {
  const column = 2 + 3 * ORACLE_SIZES.indexOf(size);
  return readFileSync(sharedData('translation-memory', 'large.oracle.tsv') ?? '', 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => {
      const [similarity = 0, line = -1, count = 0] = row
        .split('\t')
        .slice(column, column + 3)
        .map(Number);
      return { similarity, line, count };
    });
}

/** Lower-cased runs of letters and digits, and every other mark by itself. */
function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Plain words as items. */
class PlainWords implements ItemSymbols {
  symbols = new Uint32Array(1024);
  readonly #items = new Map<string, number>();
  readonly #buffer = new ItemBuffer();

  read(text: string): ItemBuffer {
    this.#buffer.clear();
    for (const word of plainWords(text)) this.#buffer.push(this.#itemOf(word), 0);
    return this.#buffer;
  }

  #itemOf(word: string): number {
    const known = this.#items.get(word);
    if (known !== undefined) return known;
    const item = this.#items.size;
    this.#items.set(word, item);
    if (item === this.symbols.length) {
      const before = this.symbols;
      this.symbols = new Uint32Array(2 * item);
      this.symbols.set(before);
    }
    this.symbols[item] = hashText(word);
    return item;
  }
}

function plainAnswer(parts: readonly SequencePart[], query: string): Answer {
  const symbols = Uint32Array.from(plainWords(query), hashText);
  const asked = new SequenceQuery(symbols, symbols.length);
  const close = similarities(parts, asked, new SequenceNeed(THRESHOLD, symbols.length));
  const all =
    close.length > 0 ? close : similarities(parts, asked, new SequenceNeed(LEAST_BEST, symbols.length));
  const similarity = all.reduce((best, one) => Math.max(best, one.similarity), 0);
  const line = all
    .filter((one) => one.similarity === similarity)
    .reduce((first, one) => Math.min(first, one.line), Infinity);
  return { similarity, line: similarity === 0 ? -1 : line, count: close.length };
}

function similarities(
  parts: readonly SequencePart[],
  query: SequenceQuery,
  need: SequenceNeed,
): readonly { readonly similarity: number; readonly line: number }[] {
  return parts.flatMap((part) => {
    const found = new FoundSequences();
    part.find(query, need, { found, shortest: 0 });
    return Array.from({ length: found.size }, (_, place) => ({
      similarity: 1 - found.distance(place) / Math.max(query.weight, found.weight(place)),
      line: part.arrays.owners[found.number(place)] ?? -1,
    }));
  });
}

function isSame(one: Answer, other: Answer): boolean {
  return (
    Math.abs(one.similarity - other.similarity) < 1e-6 && one.line === other.line && one.count === other.count
  );
}

const SIZE = 10_000;
const LARGE = 100_000;
const CHANGES = 10_000;

export async function matchExactnessFigures(): Promise<FigureGroup> {
  const memory = largeMemory();
  const kept = twiceKept(memory, SIZE);
  const share = (of: TwiceKept, every: number): number => {
    const asked = memory.queries.filter((_, place) => place % every === 0);
    return asked.filter((query) => of.agree(query)).length / asked.length;
  };
  const before = share(kept, 1);
  changeAtRandom(kept, memory, { size: SIZE, changes: CHANGES });
  return {
    title: 'Exactness of the match index',
    note: `Share of ${String(memory.queries.length)} queries answered as brute force does; 1 or the index is wrong. ${memory.from}.`,
    figures: [
      { name: 'match index equals brute force, 10,000 units', value: before },
      { name: 'match index equals brute force, after 10,000 adds, edits and deletes', value: share(kept, 1) },
      { name: 'match index equals brute force, 100,000 units', value: share(twiceKept(memory, LARGE), 1) },
      ...ORACLE_SIZES.map((size) => ({
        name: `match index equals the oracle of plain tokens, ${size.toLocaleString('en')} units`,
        value: oracleShare(memory, size),
      })),
    ],
  };
}
