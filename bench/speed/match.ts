// Fuzzy search through the library call that the doors use, threshold 70 %, five best, with the full score and the unit,
// in a workspace on disk; against brute force over the same arrays in the same run. Each query's time is the better of
// two, for both, because another process takes the processor for longer than a search lasts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SegmentSymbols } from '../../src/memory/segment-symbols.js';
import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';
import { CurrentIndex } from '../../src/workbench/match-index/current-index.js';
import { searchMemory } from '../../src/workbench/search.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import type { Figure } from '../table.js';
import { bruteMatches, plainPart } from './brute-match.js';
import type { SentencePair } from './corpus.js';
import type { LargeMemory } from './large-memory.js';
import { largeMemory } from './large-memory.js';
import { percentile, seconds } from './timing.js';

const SIZES = [10_000, 100_000, 524_595, 1_000_000];
const THRESHOLD = 0.7;
const PASSES = 2;
const ADDED = 1000;
const BATCH = 2000;
const ORIGIN = { command: 'bench', at: '2026-12-01T00:00:00Z' };
const LESS = { lessIsBetter: true } as const;

export async function matchSpeed(): Promise<Figure[]> {
  const memory = largeMemory();
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  const workbench = await openWorkbench({ workspace: join(folder, 'bench.db'), writes: true });
  const all = memory.pairs(Number(process.env['TAALBRUG_BENCH_UNITS'] ?? SIZES.at(-1)));
  try {
    const figures: Figure[] = [];
    const mean = new Map<number, number>();
    let before = 0;
    for (const size of SIZES.filter((wanted) => wanted <= all.length)) {
      await fill(workbench, all.slice(before, size));
      before = size;
      figures.push(...(await timesAt(workbench, size, { memory, mean })));
    }
    const [least = 1, greatest = 1] = [mean.get(100_000), mean.get(before)];
    figures.push({
      name: `match: mean at ${shown(before)} / at 100,000`,
      value: greatest / least,
      ...LESS,
      decimals: 2,
    });
    return [...figures, ...(await sizeFigures(workbench, before, join(folder, 'bench.db')))];
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill({ store }: Workbench, pairs: readonly SentencePair[]): Promise<void> {
  await store.write(async (writer) => {
    for (let start = 0; start < pairs.length; start += BATCH)
      await writer.putUnits('bench', pairs.slice(start, start + BATCH).map(unitOf), ORIGIN);
  });
}

/** One real pair has a bell in it, which no store keeps. */
const NOT_STORABLE = /[^\P{Cc}\t\n\r]/gu;

function unitOf({ nl, en }: SentencePair): TranslationUnit {
  const content = (text: string) => plainContent(text.replace(NOT_STORABLE, ' '));
  return makeUnit(content(nl), content(en));
}

interface Timed {
  readonly memory: LargeMemory;
  /** Mean seconds by size. */
  readonly mean: Map<number, number>;
}

async function timesAt(workbench: Workbench, size: number, { memory, mean }: Timed): Promise<Figure[]> {
  const options = { from: 'en', threshold: THRESHOLD } as const;
  await searchMemory(workbench, memory.queries.slice(0, 200), options);
  const symbols = new SegmentSymbols('en');
  const asked = memory.queries.map((query) => {
    const segment = symbols.prepare(query);
    return { symbols: symbols.symbolsOf(segment), weight: segment.weight };
  });
  const parts = await workbench.matches.search((index) =>
    index.volumes().flatMap((volume) => volume.parts.en),
  );
  for (const part of parts) part.loadAll();
  const plain = parts.map(plainPart);
  const ours = asked.map(() => Infinity);
  const brute = asked.map(() => Infinity);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [place, query] of memory.queries.entries())
      ours[place] = Math.min(
        ours[place] ?? 0,
        await seconds(() => searchMemory(workbench, [query], options)),
      );
    for (const [place, query] of asked.entries()) {
      const start = performance.now();
      bruteMatches(plain, query, THRESHOLD);
      brute[place] = Math.min(brute[place] ?? 0, (performance.now() - start) / 1000);
    }
  }
  mean.set(size, ours.reduce((sum, time) => sum + time, 0) / ours.length);
  return [0.5, 0.95, 0.99].map((share) => {
    const [mine, theirs] = [percentile(ours, share), percentile(brute, share)];
    return {
      name: `match: brute force / search, p${String(Math.round(share * 100))}, ${shown(size)} units`,
      value: theirs / mine,
      decimals: 1,
      remark: `${ms(mine)} against ${ms(theirs)} ms; ${memory.from}`,
    };
  });
}

async function sizeFigures(workbench: Workbench, size: number, workspace: string): Promise<Figure[]> {
  const { store, warn } = workbench;
  // Places and checksums of the texts: 12 bytes a unit beside what the index counts itself.
  const bytes = await workbench.matches.search((index) => index.bytes / size / 2 + 6);
  await workbench.matches.forget();
  const built = await seconds(() => searchMemory(workbench, ['one'], { from: 'en' }));
  const other = new CurrentIndex(store, { workspace, warn });
  const openedOne = await seconds(() =>
    other.search((index) => index.findMatches('one two three four', 'en')),
  );
  const openedBoth =
    openedOne + (await seconds(() => other.search((index) => index.findMatches('een twee', 'nl'))));
  const added = await other.search((index) =>
    Array.from({ length: ADDED }, (_, place) => {
      const unit = unitOf({
        nl: `De aanvraag ${String(place)} is verleend.`,
        en: `Application ${String(place)} was granted.`,
      });
      const start = performance.now();
      index.put({ id: 2 ** 31 + place, memory: 'bench', unit });
      return performance.now() - start;
    }),
  );
  await other.close();
  return [
    { name: 'match: bytes a unit and language besides text', value: bytes, ...LESS, decimals: 0 },
    {
      name: `match: index of ${shown(size)} units made, read from the store and saved, seconds`,
      value: built,
      ...LESS,
      decimals: 1,
    },
    {
      name: `match: index of ${shown(size)} units opened, seconds`,
      value: openedBoth,
      ...LESS,
      decimals: 2,
      remark: `both languages; English alone ${openedOne.toFixed(2)}`,
    },
    {
      name: 'match: one unit added, milliseconds',
      value: percentile(added, 0.5),
      ...LESS,
      decimals: 3,
      remark: `p99 ${percentile(added, 0.99).toFixed(2)}`,
    },
  ];
}

function shown(count: number): string {
  return count.toLocaleString('en');
}

function ms(time: number): string {
  return (time * 1000).toFixed(3);
}
