// Review of kept alignments, from files to what searches find, over both kinds of store.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { unitText } from '../../src/model/unit.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { alignFiles } from '../../src/workbench/align.js';
import { CONFIDENT } from '../../src/workbench/aligned-unit.js';
import { decide, reviewAlignments, undoDecision } from '../../src/workbench/review.js';
import { withDecisions } from '../../src/workbench/stored-alignment.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const PAIRS = [
  [
    'De gemeente Utrecht bouwt dit jaar 350 woningen.',
    'The municipality of Utrecht is building 350 homes this year.',
  ],
  [
    'Dat is minder dan in 2021, toen er 480 werden gebouwd.',
    'That is fewer than in 2021, when 480 were built.',
  ],
  ['Het ministerie zoekt een oplossing.', 'The ministry is looking for a solution.'],
  ['Er is een tekort aan personeel.', 'There is a shortage of staff.'],
  ['In 2025 komt er een nieuwe wet.', 'A new act will follow in 2025.'],
  ['De raad stemt in december over de begroting.', 'The council votes on the budget in December.'],
] as const;

const dutch = PAIRS.map(([nl]) => nl);
const english = PAIRS.map(([, en]) => en);

describe('decisions about passages that moved', () => {
  const bead = (source: number[], target: number[]) => ({ source, target, confidence: 0.9, evidence: {} });
  const decidedMove = { ...bead([0], [2]), state: 'accepted', moved: true } as const;
  const rest = [bead([1], [0]), bead([2], [1])];

  test('stand though the aligner does not find them again, and push out what overlaps', () => {
    const beads = [bead([0], []), ...rest, bead([], [2]), bead([], [3])];
    const reviewed = withDecisions({ beads, moved: [bead([0], [2, 3])] }, [decidedMove]);
    expect(reviewed).toHaveLength(beads.length + 1);
    expect(reviewed.at(-1)).toBe(decidedMove);
  });

  test('fall when their sentences have partners in their own place', () => {
    const beads = [bead([0], [0]), bead([1], [1]), bead([2], [2]), bead([], [3])];
    expect(withDecisions({ beads, moved: [] }, [decidedMove])).toEqual(
      beads.map((one) => ({ ...one, state: 'unreviewed' })),
    );
  });

  test('what the aligner finds waits for review', () => {
    const beads = [bead([0], []), ...rest, bead([], [2])];
    const reviewed = withDecisions({ beads, moved: [bead([0], [2])] }, []);
    expect(reviewed.at(-1)).toMatchObject({ state: 'unreviewed', moved: true });
  });
});

describe.each(['in memory', 'SQLite'])('review, %s', (kind) => {
  let folder: string;
  let workbench: Workbench;
  let files: { readonly nl: string; readonly en: string };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'taalbrug-review-'));
    files = { nl: join(folder, 'rapport.txt'), en: join(folder, 'report.txt') };
    workbench = await openWorkbench(
      kind === 'SQLite' ? { workspace: join(folder, 'review.db'), writes: true } : {},
    );
  });
  afterEach(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const align = (nl: readonly string[] = dutch, en: readonly string[] = english) => {
    writeFileSync(files.nl, nl.join('\n'));
    writeFileSync(files.en, en.join('\n'));
    return alignFiles(workbench, files, { lines: true, into: 'klant' });
  };
  const units = async (): Promise<Map<string, TranslationUnit>> => {
    const found = new Map<string, TranslationUnit>();
    for await (const batch of workbench.store.units({ memory: 'klant' }))
      for (const { unit } of batch) found.set(`${unitText(unit, 'nl')} = ${unitText(unit, 'en')}`, unit);
    return found;
  };
  const statuses = async (): Promise<(string | undefined)[]> =>
    [...(await units()).values()].map(({ status }) => status);

  test('sure pairs are found at once, unreviewed; the review lists all by doubt', async () => {
    const { stored, beads } = await align();
    expect(stored).toMatchObject({ alignment: 'rapport', memory: 'klant', decided: 0 });
    const sure = beads.filter(({ confidence }) => confidence >= CONFIDENT).length;
    expect(sure).toBeGreaterThan(3);
    expect(await statuses()).toEqual(Array.from({ length: sure }, () => 'unreviewed'));
    expect(stored?.doubtful).toBe(beads.length - sure);
    const { alignments, pairs } = await reviewAlignments(workbench);
    expect(alignments).toMatchObject([{ name: 'rapport', unreviewed: beads.length, accepted: 0 }]);
    const confidences = pairs.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((one, other) => one - other));
    expect(pairs.map(({ sourceText }) => sourceText).toSorted()).toEqual(dutch.toSorted());
  });

  test('a doubtful pair is found when it is accepted, and not after undo', async () => {
    // Two sentences that have nothing to do with each other.
    const { beads } = await align(
      [...dutch, 'Daarna ging iedereen zwijgend naar huis.'],
      [...english, 'Tickets are sold at the entrance only.'],
    );
    const { pairs } = await reviewAlignments(workbench, { name: 'rapport', limit: 2 });
    expect(pairs[0]?.confidence).toBeLessThan(CONFIDENT);
    const before = await units();
    const [last] = beads.filter(({ target }) => target.length > 0).slice(-1);
    const names = pairs.map(({ bead }) => bead);
    const merged =
      last?.source.length === 0
        ? await decide(workbench, 'rapport', { kind: 'merge', beads: names })
        : await decide(workbench, 'rapport', { kind: 'accept', beads: names.slice(0, 1) });
    expect(merged[0]).toMatchObject({ state: 'accepted' });
    const after = await units();
    expect(after.size).toBe(before.size + 1);
    expect(after.get(`${merged[0]?.sourceText ?? ''} = ${merged[0]?.targetText ?? ''}`)?.status).toBe(
      'confirmed',
    );
    await undoDecision(workbench, 'rapport');
    expect(await units()).toEqual(before);
    expect(await undoDecision(workbench, 'rapport')).toEqual([]);
  });

  test('accepted pairs are confirmed; rejected ones leave the memory', async () => {
    await align();
    await decide(workbench, 'rapport', { kind: 'accept', beads: ['0:0', '1:1'] });
    await decide(workbench, 'rapport', { kind: 'reject', beads: ['2:2'] });
    const found = await units();
    expect(found.get(`${dutch[0]} = ${english[0]}`)?.status).toBe('confirmed');
    expect(found.has(`${dutch[2]} = ${english[2]}`)).toBe(false);
    await decide(workbench, 'rapport', { kind: 'reopen', beads: ['0:0'] });
    expect((await units()).get(`${dutch[0]} = ${english[0]}`)?.status).toBe('unreviewed');
    const { alignments } = await reviewAlignments(workbench);
    expect(alignments[0]).toMatchObject({ accepted: 1, rejected: 1, edits: 3 });
  });

  test('split, merge and move put other units in place of the old ones', async () => {
    await align();
    const before = await units();
    await decide(workbench, 'rapport', { kind: 'merge', beads: ['1:1', '0:0'] });
    expect((await units()).has(`${dutch[0]} ${dutch[1]} = ${english[0]} ${english[1]}`)).toBe(true);
    await decide(workbench, 'rapport', { kind: 'move', bead: '0:0', side: 'target', to: 'next' });
    expect((await units()).has(`${dutch[0]} ${dutch[1]} = ${english[0]}`)).toBe(true);
    expect((await units()).has(`${dutch[2]} = ${english[1]} ${english[2]}`)).toBe(true);
    await decide(workbench, 'rapport', { kind: 'split', bead: '2:1', at: { source: 0, target: 1 } });
    expect((await units()).get(`${dutch[2]} = ${english[2]}`)?.status).toBe('confirmed');
    for (let edit = 0; edit < 3; edit += 1) await undoDecision(workbench, 'rapport');
    expect(new Set(await units())).toEqual(new Set(before));
  });

  test('the sentences around a pair are its context', async () => {
    await align();
    const found = await units();
    const unit = found.get(`${dutch[1]} = ${english[1]}`);
    expect([unit?.previous, unit?.next]).toEqual([dutch[0], dutch[2]]);
    expect(found.get(`${dutch[0]} = ${english[0]}`)).not.toHaveProperty('previous');
  });

  test('aligning again keeps decisions and aligns the rest around them', async () => {
    await align();
    await decide(workbench, 'rapport', { kind: 'merge', beads: ['0:0', '1:1'] });
    await decide(workbench, 'rapport', { kind: 'reject', beads: ['3:3'] });
    const { stored } = await align(
      ['Woord vooraf van de minister.', ...dutch],
      ['Foreword by the minister.', ...english],
    );
    expect(stored).toMatchObject({ alignment: 'rapport', decided: 2 });
    const found = await units();
    expect(found.get(`${dutch[0]} ${dutch[1]} = ${english[0]} ${english[1]}`)?.status).toBe('confirmed');
    expect(found.has(`${dutch[3]} = ${english[3]}`)).toBe(false);
    const { alignments, pairs } = await reviewAlignments(workbench);
    expect(alignments).toMatchObject([{ accepted: 1, rejected: 1 }]);
    expect(pairs.some(({ bead }) => bead === '1:1')).toBe(false);
  });

  test('other documents of the same name are another alignment', async () => {
    await align();
    const { stored } = await align(
      ['Heel iets anders over schepen.', 'De haven is vol.'],
      ['Something else about ships.', 'The port is full.'],
    );
    expect(stored?.alignment).toBe('rapport (2)');
    expect((await reviewAlignments(workbench)).alignments.map(({ name }) => name)).toEqual([
      'rapport',
      'rapport (2)',
    ]);
  });

  test('a rejected pair is not written to a file, an accepted one is confirmed there', async () => {
    await align();
    await decide(workbench, 'rapport', { kind: 'reject', beads: ['0:0'] });
    await decide(workbench, 'rapport', { kind: 'accept', beads: ['1:1'] });
    const out = join(folder, 'report.tmx');
    const { written } = await alignFiles(workbench, files, { lines: true, into: 'klant', out });
    expect(written?.units).toBe(PAIRS.length - 1);
  });

  test('what is not there is refused by name', async () => {
    await align();
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { problem?: { code: string; data: unknown } }) => error.problem?.code,
      );
    expect(await code(reviewAlignments(workbench, { name: 'nota' }))).toBe('alignment-not-found');
    expect(await code(undoDecision(workbench, 'nota'))).toBe('alignment-not-found');
    expect(await code(decide(workbench, 'rapport', { kind: 'accept', beads: ['9:9'] }))).toBe(
      'bead-not-found',
    );
  });
});
