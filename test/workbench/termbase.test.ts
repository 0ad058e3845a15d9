// Care for entries through the workbench and the command line: what is shown, what is kept, what is refused, and that both
// doors give the same.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { Problem } from '../../src/model/problem.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeEntry } from '../../src/termbase/entry-change.js';
import type { StoredEntry } from '../../src/store/contract.js';
import { lookUpText } from '../../src/workbench/look-up.js';
import {
  addEntry,
  deleteEntry,
  editEntry,
  mergeConcepts,
  undoEdit,
} from '../../src/workbench/termbase-edit.js';
import { lintTermbase } from '../../src/workbench/termbase-lint.js';
import { entryHistory, findEntry, listEntries } from '../../src/workbench/termbase.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { editOrigin, openWorkbench } from '../../src/workbench/workbench.js';
import { jsonLines, run } from '../cli/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-termbase-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
let workspace = '';

const of = (
  id: string,
  nl: string,
  en: string,
  rest: Omit<ConceptEntry, 'id' | 'sections'> = {},
): ConceptEntry => makeEntry(id, { nl: [{ text: nl }], en: [{ text: en }] }, rest);
const see = (target: string) => ({ type: 'crossReference', value: target, target });

const ENTRIES = [
  of('c001', 'wet', 'act', { crossReferences: [see('c003')] }),
  of('c002', 'vergunning', 'permit', { customer: 'IND' }),
  of('c003', 'besluit', 'decree', { customer: 'COA', project: 'asiel' }),
];

async function withWorkbench<Result>(
  work: (workbench: Workbench) => Promise<Result>,
  by = 'anna',
): Promise<Result> {
  const workbench = await openWorkbench({ workspace, writes: true, by });
  return work(workbench).finally(() => workbench.close());
}

beforeEach(async () => {
  workspace = join(folder, `${number++}.db`);
  process.env['TAALBRUG_USER'] = 'anna';
  await withWorkbench(async (workbench) => {
    const origin = editOrigin(workbench, 'import');
    await workbench.store.write(async (writer) => {
      await writer.putEntries('mine', ENTRIES, origin);
      await writer.putEntries('other', [of('c002', 'loon', 'wage')], origin);
    });
  }, 'importer');
});

const cli = (...words: string[]) => run('termbase', ...words, '--workspace', workspace);
const asJson = async (...words: string[]): Promise<unknown> =>
  JSON.parse((await cli(...words, '--json')).out);

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`expected a ProblemError, got ${String(error)}`);
}

const textsOf = async (): Promise<unknown> =>
  withWorkbench(async (workbench) =>
    (await listEntries(workbench, { termbase: 'mine' })).entries.map(({ nl, en }) => [...nl, ...en]),
  );

describe('listing', () => {
  test('entries in pages, by text, client and project; without a name the glossaries', async () => {
    expect(await asJson('list')).toEqual({
      termbases: [
        { name: 'mine', count: 3 },
        { name: 'other', count: 1 },
      ],
    });
    expect(await asJson('list', 'mine', '--limit', '1', '--skip', '1')).toEqual(
      await withWorkbench((workbench) => listEntries(workbench, { termbase: 'mine', limit: 1, skip: 1 })),
    );
    const ids = async (...words: string[]) =>
      ((await asJson('list', ...words)) as { entries: { id: string; termbase: string }[] }).entries.map(
        ({ id, termbase }) => `${termbase} ${id}`,
      );
    expect(await ids('--find', 'C002')).toEqual(['mine c002', 'other c002']);
    expect(await ids('mine', '--find', 'DECR')).toEqual(['mine c003']);
    expect(await ids('--client', 'ind')).toEqual(['mine c002']);
    expect(await ids('--client', 'COA', '--project', 'grens')).toEqual([]);
    expect((await cli('list', 'mine', '--limit', '2')).error).toContain('1–2 of 3. More: --skip 2');
  });

  test('a glossary that is not there is refused with those that are', async () => {
    const { code, error } = await cli('list', 'yours');
    expect([code, error]).toEqual([
      3,
      'There is no memory or glossary "yours" here. There are: mine, other.\n',
    ]);
  });
});

describe('adding', () => {
  const draft = { sections: of('', 'kaart', 'card').sections };

  test('gives the next id in the way of the glossary, says who made it, and is undone', async () => {
    const preview = await withWorkbench((workbench) => addEntry(workbench, draft, { termbase: 'mine' }));
    expect(preview).toMatchObject({
      termbase: 'mine',
      id: 'c004',
      after: { id: 'c004', transactions: [{ type: 'origination', responsibility: 'anna' }] },
    });
    expect(await textsOf()).toHaveLength(4);
    await withWorkbench((workbench) => undoEdit(workbench));
    expect(await textsOf()).toHaveLength(3);
  });

  test('of a concept that is there is refused, in any inflection, unless it is wanted', async () => {
    const words = ['add', '--nl', 'Vergunningen', '--en', 'permits', '--into', 'mine'];
    const { code, error } = await cli(...words);
    expect([code, error]).toEqual([3, expect.stringContaining('mine c002 (vergunning / permit)')]);
    expect((await cli(...words, '--anyway')).code).toBe(0);
    expect((await cli('add', '--nl', 'vergunning', '--en', 'licence', '--into', 'mine')).code).toBe(0);
  });

  test('asks which glossary when there are several, and keeps nothing of a dry run', async () => {
    expect(await problemOf(withWorkbench((workbench) => addEntry(workbench, draft)))).toMatchObject({
      code: 'termbase-ambiguous',
      data: { names: 'mine, other' },
    });
    await cli('add', '--nl', 'kaart', '--en', 'card', '--into', 'mine', '--dry-run');
    expect(await textsOf()).toHaveLength(3);
    expect((await cli('add', '--into', 'mine')).code).toBe(2);
    expect((await cli('add', '--nl', 'a', '--status', 'mooi')).code).toBe(2);
  });
});

describe('changing', () => {
  test('shows before and after, keeps it with its history, in both doors the same', async () => {
    const words = ['edit', 'c001', '--add-en', 'law', '--of', 'en:law', '--set', 'status=verouderd'];
    const shown = await asJson(...words, '--dry-run');
    expect(shown).toMatchObject({ id: 'c001', termbase: 'mine', before: ENTRIES[0] });
    expect(await textsOf()).toContainEqual(['wet', 'act']);
    const kept = await asJson(...words);
    const { entry } = await withWorkbench((workbench) => findEntry(workbench, 'c001'));
    expect(kept).toMatchObject({ before: ENTRIES[0], after: entry });
    expect(entry.sections[1]?.terms).toEqual([{ text: 'act' }, { text: 'law', status: 'superseded' }]);
    expect(entry.transactions).toMatchObject([{ type: 'modification', responsibility: 'anna' }]);
    const history = jsonLines((await cli('history', 'c001', '--json')).out);
    expect(history).toEqual(await withWorkbench((workbench) => entryHistory(workbench, { id: 'c001' })));
    expect(history).toMatchObject([
      { number: 2, command: 'termbase edit', by: 'anna', entries: [{ before: ENTRIES[0], after: entry }] },
      { number: 1, command: 'import', by: 'importer', entries: [{ after: ENTRIES[0] }] },
    ]);
  });

  test('that changes nothing is not an edit', async () => {
    expect((await cli('edit', 'c001', '--set', 'client=')).out).toBe(
      'Nothing to change: entry c001 is so already.\n',
    );
    expect(await withWorkbench((workbench) => entryHistory(workbench))).toHaveLength(1);
  });

  test.each<[string[], number, string]>([
    [
      ['edit', 'c002', '--note', 'x'],
      3,
      'Entry c002 is in more than one glossary: mine, other. Say which one with --termbase NAME.',
    ],
    [['edit', 'wet', '--note', 'x'], 3, 'There is no entry wet here. Near it: c001 (wet / act).'],
    [['edit', 'zzz', '--note', 'x'], 3, 'There is no entry zzz here. Near it: –.'],
    [['edit', 'c001', '--remove-nl', 'loon'], 3, 'Entry c001 has no term "loon" in that language.'],
    [['edit', 'c001', '--add-nl', 'wet'], 3, 'Entry c001 has the term "wet" already.'],
    [['edit', 'c001', '--remove-nl', 'wet', '--remove-en', 'act'], 3, 'would have no term left'],
    [['edit', 'c001', '--refer', 'c9'], 3, 'There is no entry c9 here.'],
    [['merge', 'c001', 'c001'], 3, 'Name two entries.'],
    [['undo', '99'], 3, 'There is no edit 99.'],
    [['edit', 'c001'], 2, 'Say what to change'],
    [['edit', 'c001', '--set', 'colour=red'], 2, '"colour" is no field here. There are: subject, source'],
    [['edit', 'c001', '--set', 'status=ok'], 2, '"status" belongs to a term.'],
    [
      ['edit', 'c001', '--of', 'nl:wet', '--set', 'status=mooi'],
      2,
      '"mooi" is no status. There are: preferred',
    ],
    [['edit', 'c001', '--of', 'wet', '--set', 'status=ok'], 2, '--of takes nl:TERM or en:TERM'],
    [['edit', 'c001', '--set', 'subject'], 2, '--set takes FIELD=VALUE'],
    [['edit', 'c001', '--delete', '--note', 'x'], 2, '--delete goes alone.'],
    [['lint', '--severity', 'zwaar'], 2, '"zwaar" is no severity. There are: error, warning, note.'],
    [['lint', '--rule', 'spelling'], 2, '"spelling" is no rule. There are: duplicate-concept'],
  ])('%j is refused: %i, %s', async (words, code, sentence) => {
    const refused = await cli(...words);
    expect([refused.code, refused.out]).toEqual([code, '']);
    expect(refused.error).toContain(sentence);
    expect(await withWorkbench((workbench) => entryHistory(workbench))).toHaveLength(1);
  });

  test('of what somebody else changed meanwhile is refused', async () => {
    await withWorkbench(async (anna) => {
      const stale = [{ id: 1, termbase: 'mine', entry: of('c001', 'wet', 'act', ENTRIES[0]) }];
      const store = readingStale(anna.store, stale);
      await editEntry(anna, 'c001', [{ kind: 'note', value: 'first' }]);
      const second = editEntry({ ...anna, store }, 'c001', [{ kind: 'note', value: 'second' }]);
      expect(await problemOf(second)).toMatchObject({ code: 'entry-changed', place: { unit: 'c001' } });
      expect((await findEntry(anna, 'c001')).entry.notes).toEqual([{ text: 'first' }]);
    });
  });

  test('a deletion is undone under the same number', async () => {
    await withWorkbench((workbench) => deleteEntry(workbench, 'c001'));
    expect(await textsOf()).toHaveLength(2);
    await withWorkbench((workbench) => undoEdit(workbench));
    expect(await textsOf()).toEqual([
      ['wet', 'act'],
      ['vergunning', 'permit'],
      ['besluit', 'decree'],
    ]);
  });
});

/** The same store, but what it is asked by id it answers as it was before. */
function readingStale(store: Workbench['store'], stale: readonly StoredEntry[]): Workbench['store'] {
  return new Proxy(store, {
    get: (target, name: keyof Workbench['store']) =>
      name === 'entriesById' ? async () => stale : target[name].bind(target),
  });
}

describe('merging', () => {
  test('is shown, done and undone, with the references of others', async () => {
    const shown = await asJson('merge', 'c002', 'c003', '--termbase', 'mine', '--dry-run');
    expect(await textsOf()).toHaveLength(3);
    const merged = await withWorkbench((workbench) =>
      mergeConcepts(workbench, ['c002', 'c003'], { termbase: 'mine' }),
    );
    expect(shown).toMatchObject({ termbase: 'mine', conflicts: merged.conflicts, redirected: ['c001'] });
    expect(merged.conflicts).toEqual([{ kind: 'customer', first: 'IND', second: 'COA', result: 'both' }]);
    const { entries } = await withWorkbench((workbench) => listEntries(workbench, { termbase: 'mine' }));
    expect(entries.map(({ entry }) => entry)).toEqual([
      { ...ENTRIES[0], crossReferences: [{ ...see('c003'), target: 'c002' }] },
      merged.after,
    ]);
    await withWorkbench((workbench) => undoEdit(workbench));
    const back = await withWorkbench((workbench) => listEntries(workbench, { termbase: 'mine' }));
    expect(back.entries.map(({ entry }) => entry)).toEqual(ENTRIES);
  });
});

describe('undo', () => {
  test('goes back over your own edits and is refused over those of others', async () => {
    await cli('edit', 'c001', '--note', 'of anna');
    await withWorkbench(
      (workbench) => editEntry(workbench, 'c001', [{ kind: 'note', value: 'of bo' }]),
      'bo',
    );
    for (const words of [['undo'], ['undo', '--dry-run']]) {
      const { code, error } = await cli(...words);
      expect([code, error]).toEqual([3, expect.stringContaining('last change: 3: termbase edit, bo')]);
    }
    await withWorkbench((workbench) => undoEdit(workbench), 'bo');
    expect((await cli('undo')).code).toBe(0);
    expect((await cli('undo')).error).toContain('nothing of yours to undo');
    expect(await asJson('undo')).toEqual({ edit: null, changes: [] });
    const all = await withWorkbench((workbench) => entryHistory(workbench));
    expect(all.map(({ number: edit, undoes, undoneBy }) => [edit, undoes, undoneBy])).toEqual([
      [5, 2, undefined],
      [4, 3, undefined],
      [3, undefined, 4],
      [2, undefined, 5],
      [1, undefined, undefined],
    ]);
    // An undo is an edit like any other.
    expect((await cli('undo', '5')).code).toBe(0);
    expect(
      await withWorkbench(async (workbench) => (await findEntry(workbench, 'c001')).entry.notes),
    ).toEqual([{ text: 'of anna' }]);
  });

  test('takes a whole import back, and shows it first', async () => {
    const shown = await withWorkbench(
      (workbench) => undoEdit(workbench, { dryRun: true, limit: 2 }),
      'importer',
    );
    expect(shown).toMatchObject({
      edit: { number: 1, changes: 4 },
      changes: [{ id: 'c001', before: ENTRIES[0] }, { id: 'c002' }],
    });
    await withWorkbench((workbench) => undoEdit(workbench), 'importer');
    expect(await textsOf()).toEqual([]);
  });
});

describe('lint', () => {
  test('gives both doors the same findings, ends with 1 for errors, and speaks Dutch', async () => {
    await cli('add', '--nl', 'wetten', '--en', 'acts', '--anyway', '--into', 'mine');
    const result = await withWorkbench((workbench) => lintTermbase(workbench, { termbase: 'mine' }));
    expect(await asJson('lint', 'mine')).toEqual(result);
    expect(result.summary).toMatchObject({ entries: 4, errors: 1 });
    expect(result.findings[0]).toMatchObject({ rule: 'duplicate-concept', entry: 'c004', others: ['c001'] });
    expect((await cli('lint', 'mine')).code).toBe(1);
    expect((await cli('lint', 'other')).code).toBe(0);
    expect((await cli('lint', 'mine', '--ui', 'nl')).out).toContain('Hetzelfde begrip als c001');
  });
});

describe('client and project', () => {
  test('look-up and recognition take what holds, export what belongs', async () => {
    const found = async (text: string, client: string) =>
      withWorkbench(async (workbench) =>
        (await lookUpText(workbench, text, { client })).entries.map(({ id }) => id),
      );
    expect(await found('wet', 'IND')).toEqual(['c001']);
    expect(await found('vergunning', 'IND')).toEqual(['c002']);
    expect(await found('vergunning', 'COA')).toEqual([]);
    const document = join(folder, 'text.txt');
    writeFileSync(document, 'De wet en het besluit over de vergunning.\n');
    const { out } = await run(
      'recognize',
      document,
      '--language',
      'nl',
      '--client',
      'COA',
      '--json',
      '--workspace',
      workspace,
    );
    expect(jsonLines(out)).toMatchObject([{ term: 'wet' }, { term: 'besluit' }]);
    const table = join(folder, 'ind.csv');
    await run('export', table, '--client', 'IND', '--workspace', workspace);
    expect(readFileSync(table, 'utf8').trim().split('\n')).toHaveLength(2);
  });
});
