// What care for a memory costs: an edit of one unit and its undo in a memory of a million units against one of a thousand,
// in turns, because a shared machine's speed drifts; the undo of an import against that import.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';
import type { Store } from '../../src/store/contract.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Figure } from '../table.js';
import { median, seconds } from './timing.js';

const MANY = 1_000_000;
const FEW = 1_000;
const UNDONE = 100_000;
const EDITS = 60;
const BATCH = 1_000;

const IMPORT = { command: 'import', at: '2026-12-01T00:00:00Z', by: 'bench' };
const EDIT = { ...IMPORT, command: 'memory edit' };

export async function memoryCareSpeed(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taalbrug-bench-'));
  try {
    const stores = {
      few: await made(join(folder, 'few.db'), FEW),
      many: await made(join(folder, 'many.db'), MANY),
    };
    const { few, many } = await editsInTurns(stores);
    await Promise.all(Object.values(stores).map((store) => store.close()));
    const undone = await openSqliteStore(join(folder, 'undone.db'));
    const put = await seconds(() => fill(undone, UNDONE));
    const back = await seconds(() => undone.write((writer) => writer.undoUnitEdit(IMPORT)));
    await undone.close();
    return [
      figure('memory: an edit, 1,000,000 units / 1,000', many.edit / few.edit, `${ms(many.edit)} ms`),
      figure('memory: its undo, 1,000,000 units / 1,000', many.undo / few.undo, `${ms(many.undo)} ms`),
      figure('memory: undo of an import of 100,000 units / that import', back / put, `${back.toFixed(1)} s`),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function figure(name: string, value: number, remark: string): Figure {
  return { name, value, lessIsBetter: true, decimals: 1, remark };
}

function ms(time: number): string {
  return (time * 1000).toFixed(1);
}

async function made(file: string, count: number): Promise<Store> {
  const store = await openSqliteStore(file);
  await fill(store, count);
  return store;
}

function fill(store: Store, count: number): Promise<void> {
  return store.write(async (writer) => {
    for (let at = 0; at < count; at += BATCH) {
      const units = Array.from({ length: Math.min(BATCH, count - at) }, (_, index) => unitOf(at + index));
      await writer.putUnits('bench', units, IMPORT);
    }
  });
}

function unitOf(number: number): TranslationUnit {
  return makeUnit(
    plainContent(`De werkgever betaalt termijn ${number} van de vergoeding aan medewerker ${number % 977}.`),
    plainContent(`The employer pays instalment ${number} of the fee to employee ${number % 977}.`),
  );
}

interface CareTime {
  readonly edit: number;
  readonly undo: number;
}

async function editsInTurns(stores: Readonly<Record<'few' | 'many', Store>>) {
  const times: Record<'few' | 'many', CareTime[]> = { few: [], many: [] };
  for (let turn = 0; turn < EDITS; turn++) {
    times.few.push(await editOne(stores.few, Math.floor((turn * FEW) / EDITS)));
    times.many.push(await editOne(stores.many, Math.floor((turn * MANY) / EDITS)));
  }
  return { few: medians(times.few), many: medians(times.many) };
}

function medians(times: readonly CareTime[]): CareTime {
  return { edit: median(times.map(({ edit }) => edit)), undo: median(times.map(({ undo }) => undo)) };
}

async function editOne(store: Store, number: number): Promise<CareTime> {
  const after = makeUnit(
    plainContent(`De werkgever betaalt niets (${number}).`),
    plainContent('The employer pays nothing.'),
  );
  const replacement = { id: number + 1, before: unitOf(number), after };
  const edit = await seconds(() => store.write((writer) => writer.replaceUnits([replacement], EDIT)));
  const undo = await seconds(() => store.write((writer) => writer.undoUnitEdit(EDIT)));
  return { edit, undo };
}
