// A process is killed at any moment of an import: afterwards the store holds all of it or nothing, is sound, and
// a second run completes it without duplicates. What was acknowledged is there.

import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnits } from './numbered-units.js';
import { startImport } from './processes.js';
import { allUnits, temporaryFolder } from './samples.js';

const UNITS = 20_000;
const KILLS = 14;

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

  const counts = await store.write((writer) => writer.putUnits('m', numberedUnits(0, UNITS)));
  expect(counts).toEqual({ added: UNITS - health.units, updated: 0, duplicates: health.units });
  expect(await allUnits(store)).toHaveLength(UNITS);
  await store.close();
  expectPrivate(file);
  return health.units;
}

/** R24: nobody else reads the store, and closing leaves no journal beside it. */
function expectPrivate(file: string): void {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const beside = readdirSync(join(file, '..')).filter((name) =>
    name.startsWith(`${file.split('/').at(-1)}-`),
  );
  expect(beside).toEqual([]);
}
