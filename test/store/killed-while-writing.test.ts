// A process is killed at any moment of an import: afterwards the store holds all of it or nothing, is sound, and
// a second run completes it without duplicates. What was acknowledged is there. The same for an
// alignment and its edits, and for a glossary or a memory and its history.

import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/contract.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnit, numberedUnits } from './numbered-units.js';
import { acceptance, numberedBead, numberedBeads, numberedHead } from './numbered-alignment.js';
import type { CaredFor } from './numbered-edits.js';
import { CARE } from './numbered-edits.js';
import { startAligning, startCare, startImport } from './processes.js';
import { allUnits, BY_TEST, temporaryFolder } from './samples.js';

const UNITS = 20_000;
const KILLS = 14;
const BEADS = 4_000;
const ALIGNMENT_KILLS = 8;
const CARED_FOR = 6_000;
const CARE_KILLS = 8;

describe('killed while writing', () => {
  it(
    `${KILLS} kills spread over an import leave all ${UNITS} units or none`,
    { timeout: 120_000 },
    async () => {
      const folder = await temporaryFolder();
      const duration = await durationOfImport(join(folder, 'whole.db'));
      const states: number[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        // One moment in each slice of the time an import takes, a little beyond its end included.
        const moment = ((kill + Math.random()) / KILLS) * duration * 1.1;
        states.push(await killedAt(join(folder, `${kill}.db`), moment));
      }
      expect(states).toContain(0);
    },
  );

  it(
    `${ALIGNMENT_KILLS} kills leave an alignment whole or none, and each edit done or not`,
    { timeout: 120_000 },
    async () => {
      const folder = await temporaryFolder();
      const duration = await durationOfPut(join(folder, 'whole.db'));
      const edits: number[] = [];
      for (let kill = 0; kill < ALIGNMENT_KILLS; kill++) {
        // Every second one while it edits, the others in slices of the time that the put takes.
        const moment = ((kill + Math.random()) / ALIGNMENT_KILLS) * duration;
        edits.push(
          await killedWhileAligning(
            join(folder, `${kill}.db`),
            kill % 2 === 1 ? { after: 'put', moment: Math.random() * 150 } : { after: 'opening', moment },
          ),
        );
      }
      expect(edits).toContain(0);
      expect(Math.max(...edits)).toBeGreaterThan(0);
    },
  );

  it.each<readonly [CaredFor]>([['entries'], ['units']])(
    `${CARE_KILLS} kills leave %s with the history of what they are`,
    { timeout: 120_000 },
    async (kind) => {
      const folder = await temporaryFolder();
      const duration = await durationOfCare(join(folder, 'whole.db'), kind);
      const edits: number[] = [];
      for (let kill = 0; kill < CARE_KILLS; kill++) {
        const moment = ((kill + Math.random()) / CARE_KILLS) * duration;
        edits.push(
          await killedInCare(join(folder, `${kill}.db`), kind, {
            ...(kill % 2 === 1
              ? { after: 'put', moment: Math.random() * 150 }
              : { after: 'opening', moment }),
          }),
        );
      }
      expect(edits).toContain(0);
      expect(Math.max(...edits)).toBeGreaterThan(1);
    },
  );

  it('what a process killed while making a store left behind goes when a store is made there again', async () => {
    const folder = await temporaryFolder();
    const longAgo = new Date(Date.now() - 120_000);
    for (const name of ['memory.db.new-aaaaaa', 'memory.db.new-bbbbbb', 'other.db.new-cccccc']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'store'), 'half');
      if (!name.includes('bbbbbb')) utimesSync(join(folder, name), longAgo, longAgo);
    }
    await (await openSqliteStore(join(folder, 'memory.db'))).close();
    // Another process may still be at work in the young one; the third belongs to another store.
    const left = readdirSync(folder).filter((name) => name.includes('.new-'));
    expect(left).toEqual(['memory.db.new-bbbbbb', 'other.db.new-cccccc']);
  });
});

async function durationOfImport(file: string): Promise<number> {
  const run = startImport(file, 0, UNITS);
  await run.says('opening');
  const start = performance.now();
  await run.says(`kept ${UNITS}`);
  const duration = performance.now() - start;
  expect((await run.ended).outcome).toBe(0);
  return duration;
}

async function durationOfPut(file: string): Promise<number> {
  const run = startAligning(file, BEADS);
  await run.says('opening');
  const start = performance.now();
  await run.says('put');
  const duration = performance.now() - start;
  run.kill();
  await run.ended;
  return duration;
}

/** Kills an import so many milliseconds after it began; gives the number of units that were there afterwards. */
async function killedAt(file: string, moment: number): Promise<number> {
  const run = startImport(file, 0, UNITS);
  await run.says('opening');
  await sleep(moment);
  run.kill();
  await run.ended;
  const acknowledged = run.lines.includes(`kept ${UNITS}`);

  const store = await openSqliteStore(file);
  const health = await store.health({ deep: true });
  expect(health).toMatchObject({ ok: true, problems: [] });
  expect(acknowledged ? [UNITS] : [0, UNITS]).toContain(health.units);

  const counts = await store.write((writer) => writer.putUnits('m', numberedUnits(0, UNITS), BY_TEST));
  expect(counts).toEqual({ added: UNITS - health.units, updated: 0, duplicates: health.units });
  expect(await allUnits(store)).toHaveLength(UNITS);
  await store.close();
  expectPrivate(file);
  return health.units;
}

/** Kills a process so many milliseconds after it said something; gives the edits that were there. */
async function killedWhileAligning(
  file: string,
  { after, moment }: { readonly after: 'opening' | 'put'; readonly moment: number },
): Promise<number> {
  const run = startAligning(file, BEADS);
  await run.says(after);
  await sleep(moment);
  run.kill();
  await run.ended;
  const acknowledged = run.lines.filter((line) => line.startsWith('edited')).length;

  const store = await openSqliteStore(file);
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
  const { beads, edits } = (await store.alignments())[0] ?? { beads: 0, edits: 0 };
  expect(run.lines.includes('put') ? [BEADS] : [0, BEADS]).toContain(beads);
  expect([acknowledged, acknowledged + 1]).toContain(edits);
  await expectEdited(store, { beads, edits });
  await store.write((writer) => writer.putAlignment(numberedHead('a', BEADS), numberedBeads(BEADS)));
  await expectEdited(store, { beads: BEADS, edits: 0 });
  await store.close();
  expectPrivate(file);
  return edits;
}

async function durationOfCare(file: string, kind: CaredFor): Promise<number> {
  const run = startCare(file, CARED_FOR, kind);
  await run.says('opening');
  const start = performance.now();
  await run.says('put');
  const duration = performance.now() - start;
  run.kill();
  await run.ended;
  return duration;
}

/** Kills a process so many milliseconds after it said something; gives the edits in the history. */
async function killedInCare(
  file: string,
  kind: CaredFor,
  { after, moment }: { readonly after: 'opening' | 'put'; readonly moment: number },
): Promise<number> {
  const run = startCare(file, CARED_FOR, kind);
  const care = CARE[kind];
  await run.says(after);
  await sleep(moment);
  run.kill();
  await run.ended;
  const said = run.lines.findLast((line) => line.startsWith('edited'))?.split(' ')[1];
  const acknowledged = Number(said ?? (run.lines.includes('put') ? 1 : 0));

  const store = await openSqliteStore(file);
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
  const edits = await care.edits(store);
  expect([acknowledged, acknowledged + 1]).toContain(edits.length);
  // Edit 1 puts them; then each even edit changes one and each odd one undoes that.
  const expected = Array.from({ length: edits.length === 0 ? 0 : CARED_FOR }, (_, number) =>
    edits.length === 2 * number + 2 ? care.after(number) : care.before(number),
  );
  expect(await care.all(store)).toEqual(expected);
  expect((await care.toUndo(store))?.number).toBe(
    edits.length === 0 ? undefined : edits.length % 2 === 0 ? edits.length : 1,
  );
  // Back to the beginning.
  const undo = () => store.write((writer) => care.undo(writer));
  while ((await undo()) !== undefined) expect(await store.health()).toMatchObject({ ok: true });
  expect(await care.all(store)).toEqual([]);
  await store.close();
  expectPrivate(file);
  return edits.length;
}

/** So many beads, of which the first were accepted one by one, the units that belong to them, and nothing else. */
async function expectEdited(
  store: Store,
  { beads, edits }: { readonly beads: number; readonly edits: number },
): Promise<void> {
  const expected = Array.from({ length: beads }, (_, number) => number < edits);
  expect((await store.alignment('a'))?.beads ?? []).toEqual(
    expected.map((accepted, number) => numberedBead(number, accepted ? 'accepted' : 'unreviewed')),
  );
  expect((await allUnits(store)).map(({ unit }) => unit.status === 'confirmed')).toEqual(expected);
  const last = await store.write((writer) => writer.undoAlignmentEdit('a', () => numberedUnit(edits - 1)));
  expect(last).toEqual(edits === 0 ? undefined : acceptance(edits - 1));
}

/** R24: nobody else reads the store, and closing leaves no journal beside it. */
function expectPrivate(file: string): void {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const beside = readdirSync(join(file, '..')).filter((name) =>
    name.startsWith(`${file.split('/').at(-1)}-`),
  );
  expect(beside).toEqual([]);
}
