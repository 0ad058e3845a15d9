// The match index beside a workspace: whatever becomes of its files and of the store, a search answers as if the index
// had just been made.

import * as fc from 'fast-check';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

import { MatchIndex } from '../../src/memory/match.js';
import type { Problem } from '../../src/model/problem.js';
import type { Store } from '../../src/store/contract.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { CurrentIndex } from '../../src/workbench/match-index/current-index.js';
import { allUnits, BY_TEST, problemOf, temporaryFolder, unit } from '../store/samples.js';

const WORDS = ['de', 'aanvraag', 'is', 'verleend', 'vergunning', 'termijn', 'wet', 'Raad', '12', 'werkgever'];
const QUERIES = [
  'de aanvraag is verleend',
  'vergunning',
  'de wet is 12',
  'Raad wet de werkgever termijn',
  '',
];

/** A sentence of its own for each number. */
function sentence(number: number): string {
  const words = Array.from(
    { length: 2 + (number % 7) },
    (_, place) => WORDS[(number * 7 + place * place * 3 + (number >> 3)) % WORDS.length],
  );
  return `${words.join(' ')} ${String(number)}a.`;
}

const units = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, place) =>
    unit(sentence(first + place), `x ${String(first + place)}`),
  );

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

interface Opened {
  readonly file: string;
  readonly folder: string;
  readonly store: Store;
  readonly index: CurrentIndex;
  readonly warnings: Problem[];
}

async function open(file: string): Promise<Opened> {
  const store = await openSqliteStore(file);
  const warnings: Problem[] = [];
  const index = new CurrentIndex(store, {
    workspace: file,
    warn: (problem) => warnings.push(problem),
    smallestSaved: 1,
    mostUnsaved: 5,
  });
  opened.push(store, index);
  return { file, folder: `${file}-index`, store, index, warnings };
}

async function filled(size = 60): Promise<Opened> {
  const made = await open(join(await temporaryFolder(), 'memory.db'));
  await made.store.write((writer) => writer.putUnits('m', units(0, size), BY_TEST));
  return made;
}

/** The queries whose answer is not that of an index made of the store this moment. */
async function wrong({ store, index }: Pick<Opened, 'store' | 'index'>): Promise<readonly string[]> {
  const ask = (asked: MatchIndex) =>
    QUERIES.map((query) => asked.findMatches(query, 'nl', { threshold: 0.5, limit: 8 }));
  const fresh = new MatchIndex();
  for (const each of await allUnits(store)) fresh.put(each);
  const [found, expected] = [await index.search(ask), ask(fresh)];
  return QUERIES.filter((_, place) => !isDeepStrictEqual(asJson(found[place]), asJson(expected[place])));
}

const asJson = (found: unknown): unknown => JSON.parse(JSON.stringify(found)) as unknown;
const volumesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.volume'));

describe('a match index beside its workspace', () => {
  it('is saved for its owner alone, and opened without reading units', async () => {
    const first = await filled();
    expect(await wrong(first)).toEqual([]);
    expect(statSync(first.folder).mode & 0o777).toBe(0o700);
    const names = readdirSync(first.folder);
    expect(names).toHaveLength(2);
    for (const name of names) expect(statSync(join(first.folder, name)).mode & 0o777).toBe(0o600);
    const again = await open(first.file);
    const blind = new Proxy(again.store, {
      get: (store, name) => {
        if (name === 'units' || name === 'unitsById') throw new Error('units were read');
        const value: unknown = Reflect.get(store, name);
        return typeof value === 'function' ? value.bind(store) : value;
      },
    });
    const index = new CurrentIndex(blind, { workspace: first.file, warn: () => undefined });
    opened.push(index);
    expect(await wrong({ store: again.store, index })).toEqual([]);
  });

  it('follows what is added, edited and deleted, in its own and in other processes', async () => {
    const one = await filled();
    const other = await open(one.file);
    expect(await wrong(one)).toEqual([]);
    expect(await wrong(other)).toEqual([]);
    let next = 60;
    for (let round = 0; round < 12; round++) {
      const writing = round % 2 === 0 ? one : other;
      const stored = await allUnits(writing.store);
      const [edited, deleted] = [
        stored[(round * 5) % stored.length],
        stored[(round * 11 + 3) % stored.length],
      ];
      await writing.store.write(async (writer) => {
        await writer.putUnits(round % 3 === 0 ? 'n' : 'm', units(next, next + 1 + (round % 4)), BY_TEST);
        if (edited !== undefined)
          await writer.replaceUnits(
            [{ id: edited.id, before: edited.unit, after: unit(sentence(1000 + round), 'new') }],
            BY_TEST,
          );
        if (deleted !== undefined && deleted.id !== edited?.id)
          await writer.replaceUnits([{ id: deleted.id, before: deleted.unit }], BY_TEST);
      });
      next += 5;
      expect(await wrong(one)).toEqual([]);
      expect(await wrong(other)).toEqual([]);
      if (round === 6) await one.store.write((writer) => writer.undoUnitEdit(BY_TEST));
      expect(await wrong(await open(one.file))).toEqual([]);
    }
  });

  it('of many blocks is opened block by block, and joined', async () => {
    const made = await filled(4000);
    expect(await wrong(made)).toEqual([]);
    expect(await wrong(await open(made.file))).toEqual([]);
    await made.store.write((writer) => writer.putUnits('m', units(5000, 6100), BY_TEST));
    expect(await wrong(await open(made.file))).toEqual([]);
    expect(volumesIn(made.folder)).toHaveLength(1);
    expect(await wrong(await open(made.file))).toEqual([]);
  });

  it('does not grow without bound', async () => {
    const made = await filled(40);
    expect(await wrong(made)).toEqual([]);
    for (let round = 0; round < 25; round++) {
      await made.store.write((writer) =>
        writer.putUnits('m', units(100 + 8 * round, 108 + 8 * round), BY_TEST),
      );
      expect(await wrong(made)).toEqual([]);
      expect(volumesIn(made.folder).length).toBeLessThanOrEqual(7);
    }
    expect(await wrong(await open(made.file))).toEqual([]);
    const bytes = volumesIn(made.folder).reduce(
      (sum, name) => sum + statSync(join(made.folder, name)).size,
      0,
    );
    expect(bytes).toBeLessThan(2 * 600 * (await allUnits(made.store)).length);
  });

  it('with any byte flipped is noticed or harmless, and never answers wrong', async () => {
    const made = await filled(40);
    expect(await wrong(made)).toEqual([]);
    await made.store.write((writer) => writer.putUnits('m', units(100, 108), BY_TEST));
    expect(await wrong(made)).toEqual([]);
    const sound = readdirSync(made.folder).map(
      (name) => [name, readFileSync(join(made.folder, name))] as const,
    );
    expect(sound.length).toBe(3);
    const restore = (): void => {
      rmSync(made.folder, { recursive: true });
      mkdirSync(made.folder);
      for (const [name, bytes] of sound) writeFileSync(join(made.folder, name), bytes);
    };
    const store = made.store;
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), fc.nat(7), async (which, position, bit) => {
        restore();
        const [name = '', bytes = Buffer.alloc(0)] = sound[which] ?? [];
        const flipped = Buffer.from(bytes);
        const at = position % bytes.length;
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(join(made.folder, name), flipped);
        const index = new CurrentIndex(store, {
          workspace: made.file,
          warn: () => undefined,
          smallestSaved: 1,
        });
        expect(await wrong({ store, index })).toEqual([]);
        await index.close();
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['missing', (folder: string) => rmSync(folder, { recursive: true })],
    ['without its manifest', (folder: string) => rmSync(join(folder, 'manifest'))],
    ['without its volume', (folder: string) => rmSync(join(folder, volumesIn(folder)[0] ?? ''))],
    ['cut off', (folder: string) => truncateSync(join(folder, volumesIn(folder)[0] ?? ''), 700)],
    ['empty', (folder: string) => truncateSync(join(folder, volumesIn(folder)[0] ?? ''), 0)],
    [
      'of another format',
      (folder: string) => {
        const text = readFileSync(join(folder, 'manifest'), 'utf8');
        writeFileSync(join(folder, 'manifest'), text.replace('"format":"2 ', '"format":"0 '));
      },
    ],
  ])('that is %s is made again', async (_, damage) => {
    const made = await filled();
    expect(await wrong(made)).toEqual([]);
    damage(made.folder);
    expect(await wrong(await open(made.file))).toEqual([]);
    expect(existsSync(join(made.folder, 'manifest'))).toBe(true);
    expect(await wrong(await open(made.file))).toEqual([]);
  });

  it('of a store that was put back from a copy and went its own way is made again', async () => {
    const made = await filled();
    await made.store.close();
    copyFileSync(made.file, `${made.file}.copy`);
    const first = await open(made.file);
    await first.store.write((writer) => writer.putUnits('m', units(200, 203), BY_TEST));
    expect(await wrong(first)).toEqual([]);
    await first.index.close();
    await first.store.close();
    copyFileSync(`${made.file}.copy`, made.file);
    const second = await open(made.file);
    await second.store.write((writer) => writer.putUnits('m', units(300, 303), BY_TEST));
    expect(await wrong(second)).toEqual([]);
  });

  it('that cannot be saved is said once, and searching works', async () => {
    const made = await filled();
    writeFileSync(made.folder, 'a file where the folder should be');
    expect(await wrong(made)).toEqual([]);
    await made.store.write((writer) => writer.putUnits('m', units(100, 120), BY_TEST));
    expect(await wrong(made)).toEqual([]);
    expect(made.warnings.map(({ code }) => code)).toEqual(['index-not-saved']);
  });

  it('can be stopped while it is made, leaves nothing half, and is made the next time', async () => {
    const made = await filled();
    const stop = new AbortController();
    const done: number[] = [];
    const onProgress = (progress: { readonly done: number }): void => {
      done.push(progress.done);
      stop.abort();
    };
    const search = made.index.search(() => undefined, { signal: stop.signal, onProgress });
    expect((await problemOf(search)).code).toBe('cancelled');
    expect(done).toEqual([60]);
    expect(existsSync(made.folder) ? readdirSync(made.folder) : []).toEqual([]);
    expect(await wrong(made)).toEqual([]);
  });

  it('is made by two at once, and by many searches at once', async () => {
    const one = await filled();
    const other = await open(one.file);
    expect((await Promise.all([one, other, one, other, one].map(wrong))).flat()).toEqual([]);
    await one.store.write((writer) => writer.putUnits('m', units(100, 120), BY_TEST));
    expect((await Promise.all([one, other, one, other, one].map(wrong))).flat()).toEqual([]);
    expect(await wrong(await open(one.file))).toEqual([]);
  });

  it('holds nothing any more when it is forgotten', async () => {
    const made = await filled();
    expect(await wrong(made)).toEqual([]);
    await made.index.forget();
    expect(existsSync(made.folder)).toBe(false);
    expect(await wrong(made)).toEqual([]);
  });
});
