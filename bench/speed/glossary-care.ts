// What care for a glossary costs: an edit and its undo in a glossary of 100,000 entries against one of 1,000, an import and
// its undo, the history's share of the file, and lint.

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ConceptEntry } from '../../src/model/entry.js';
import { makeEntry } from '../../src/termbase/entry-change.js';
import { lintEntries } from '../../src/termbase/lint/lint.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Figure } from '../table.js';
import { manyTerms } from './many-terms.js';
import { median, seconds } from './timing.js';

const MANY = 100_000;
const FEW = 1_000;
const EDITS = 40;
const BATCH = 1_000;

const ORIGIN = { command: 'bench', at: '2026-11-30T00:00:00Z', by: 'bench' };

export async function glossaryCareSpeed(): Promise<Figure[]> {
  const entries = manyEntries(MANY);
  const folder = await mkdtemp(join(tmpdir(), 'taalbrug-bench-'));
  try {
    const few = await careOf(join(folder, 'few.db'), entries.slice(0, FEW));
    const many = await careOf(join(folder, 'many.db'), entries);
    const tenth = entries.slice(0, MANY / 10);
    lintSeconds(tenth);
    const [lint, lintOfTenth] = [lintSeconds(entries), lintSeconds(tenth)];
    return [
      figure('termbase: an edit, 100,000 entries / 1,000', many.edit / few.edit, `${ms(many.edit)} ms`),
      figure('termbase: its undo, 100,000 entries / 1,000', many.undo / few.undo, `${ms(many.undo)} ms`),
      figure('termbase: import of 100,000 entries, seconds', many.put),
      figure(
        'termbase: undo of that import / import',
        many.undoPut / many.put,
        `${many.undoPut.toFixed(1)} s`,
      ),
      figure('termbase: file, bytes an entry', many.bytes / MANY),
      figure(
        'termbase: lint of 100,000 entries / 10,000',
        lint / lintOfTenth,
        `${lint.toFixed(1)} s of processor time; 10 is linear`,
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Processor time, which other programs on the machine do not lengthen as much. */
function lintSeconds(entries: readonly ConceptEntry[]): number {
  const before = process.cpuUsage();
  lintEntries(entries);
  return process.cpuUsage(before).user / 1e6;
}

function figure(name: string, value: number, remark = ''): Figure {
  return { name, value, lessIsBetter: true, decimals: 1, remark };
}

function ms(time: number): string {
  return (time * 1000).toFixed(1);
}

interface Care {
  readonly put: number;
  readonly bytes: number;
  readonly edit: number;
  readonly undo: number;
  readonly undoPut: number;
}

async function careOf(file: string, entries: readonly ConceptEntry[]): Promise<Care> {
  const store = await openSqliteStore(file);
  const put = await seconds(() =>
    store.write(async (writer) => {
      for (let at = 0; at < entries.length; at += BATCH)
        await writer.putEntries('bench', entries.slice(at, at + BATCH), ORIGIN);
    }),
  );
  const [edits, undos]: [number[], number[]] = [[], []];
  for (let number = 0; number < EDITS; number++) {
    const before = entries[Math.floor((number * entries.length) / EDITS)];
    if (before === undefined) continue;
    const replacement = { id: before.id, before, after: { ...before, subjectField: 'bench' } };
    edits.push(
      await seconds(() => store.write((writer) => writer.replaceEntries('bench', [replacement], ORIGIN))),
    );
    undos.push(await seconds(() => store.write((writer) => writer.undoEntryEdit(ORIGIN))));
  }
  await store.close();
  const { size } = await stat(file);
  const again = await openSqliteStore(file);
  const undoPut = await seconds(() => again.write((writer) => writer.undoEntryEdit(ORIGIN)));
  await again.close();
  return { put, bytes: size, edit: median(edits), undo: median(undos), undoPut };
}

/** Real words, a definition and a source in each; some hundred of them share a term. */
function manyEntries(count: number): ConceptEntry[] {
  return manyTerms(count).map(({ entry }, number) => {
    const text = entry.sections[0]?.terms[0]?.text ?? '';
    return makeEntry(
      `c${number}`,
      {
        nl: [{ text: number % 500 === 0 ? 'vergunning' : text, status: 'preferred', source: 'bench' }],
        en: [{ text: `term ${text}`, status: 'preferred' }, { text: `word ${number}` }],
      },
      {
        definitions: [
          { text: `begrip dat in de lijst onder nummer ${number} staat en niets anders is`, source: 'bench' },
        ],
      },
    );
  });
}
