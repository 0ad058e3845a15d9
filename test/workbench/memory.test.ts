// Care for units through the workbench and the command line: what is shown, what is kept, what is refused, and that both
// doors give the same.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { makeContent, plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit, unitText } from '../../src/model/unit.js';
import { listUnits, unitHistory } from '../../src/workbench/memory.js';
import {
  addUnit,
  changeUnit,
  confirmUnit,
  deleteUnits,
  replaceInUnits,
  undoUnitEdit,
} from '../../src/workbench/memory-edit.js';
import { searchMemory } from '../../src/workbench/search.js';
import type { Workbench } from '../../src/workbench/workbench.js';
import { editOrigin, openWorkbench } from '../../src/workbench/workbench.js';
import { jsonLines, run } from '../cli/cli.js';
import { numberedUnits } from '../store/numbered-units.js';
import { problemOf, unit } from '../store/samples.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
let workspace = '';

const bold = makeUnit(
  makeContent([
    { kind: 'text', text: 'een ' },
    { kind: 'code', role: 'open', id: 'b', data: '<b>' },
    { kind: 'text', text: 'wet' },
    { kind: 'code', role: 'close', id: 'b', data: '</b>' },
  ]),
  makeContent([
    { kind: 'text', text: 'an ' },
    { kind: 'code', role: 'open', id: 'b', data: '<b>' },
    { kind: 'text', text: 'act' },
    { kind: 'code', role: 'close', id: 'b', data: '</b>' },
  ]),
);
const UNITS: readonly TranslationUnit[] = [
  unit('De minister tekent.', 'The minister signs.', {
    status: 'confirmed',
    provenance: { createdBy: 'Els', createdAt: '2025-02-03T10:00:00Z', changedAt: '2026-01-02T10:00:00Z' },
    properties: [{ type: 'client', value: 'IND' }],
  }),
  unit('De ministers tekenen.', 'The ministers sign.', { status: 'unreviewed' }),
  bold,
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
      await writer.putUnits('m', UNITS, origin);
      await writer.putUnits('n', [unit('Ja.', 'Yes.')], origin);
    });
  }, 'importer');
});

const cli = (...words: string[]) => run('memory', ...words, '--workspace', workspace);
const ids = async (...words: string[]) =>
  (jsonLines((await cli('list', ...words, '--json')).out) as { id: number }[]).map(({ id }) => id);
const texts = async (): Promise<readonly string[]> =>
  withWorkbench(async (workbench) =>
    (await listUnits(workbench)).units.map(
      ({ unit: one }) => `${unitText(one, 'nl')}|${unitText(one, 'en')}`,
    ),
  );

describe('listing', () => {
  test('units by text, language, author, date, status and property, in pages', async () => {
    expect(jsonLines((await cli('list', '--json')).out)).toEqual([
      { name: 'm', count: 3 },
      { name: 'n', count: 1 },
    ]);
    expect(await ids('m')).toEqual([1, 2, 3]);
    expect(await ids('--find', 'MINISTER')).toEqual([1, 2]);
    expect(await ids('--find', 'minister signs')).toEqual([1]);
    expect(await ids('--find', 'minister', '--language', 'en', '--limit', '1')).toEqual([1]);
    expect(await ids('--find', 'minister', '--language', 'en', '--after', '1')).toEqual([2]);
    expect(await ids('--find', 'tekent', '--language', 'en')).toEqual([]);
    expect(await ids('--language', 'nl-BE')).toEqual([]);
    expect(await ids('--author', 'els')).toEqual([1]);
    expect(await ids('--since', '2026')).toEqual([1]);
    expect(await ids('--until', '2026-01-02')).toEqual([1]);
    expect(await ids('--until', '2026-01-01')).toEqual([]);
    expect(await ids('--status', 'onbekeken')).toEqual([2]);
    expect(await ids('--property', 'client=IND')).toEqual([1]);
    expect(await ids('--property', 'client=COA')).toEqual([]);
    expect(await ids('--id', '2-3', '--memory', 'm')).toEqual([2, 3]);
    expect((await cli('list', 'm', '--limit', '2')).error).toContain('--after 2');
    expect((await cli('list', 'm')).out).toContain('an <1>act</1>');
    expect(await ids('m')).toEqual(
      await withWorkbench(async (bench) =>
        (await listUnits(bench, { memory: 'm' })).units.map(({ id }) => id),
      ),
    );
  });

  test('what is not there, and what makes no sense, is refused', async () => {
    expect((await cli('list', 'x')).code).toBe(3);
    expect((await cli('list', '--id', '99')).error).toContain('no unit 99');
    for (const words of [
      ['--since', 'yesterday'],
      ['--status', 'good'],
      ['--language', 'xx'],
      ['--id', '5-2'],
    ])
      expect((await cli('list', ...words)).code).toBe(2);
  });
});

describe('adding and confirming', () => {
  test('add adds, once', async () => {
    const words = ['add', '--nl', 'Nee.', '--en', 'No.', '--memory', 'n'];
    expect(JSON.parse((await cli(...words, '--dry-run', '--json')).out)).toMatchObject({ added: 1 });
    expect(JSON.parse((await cli(...words, '--json')).out)).toMatchObject({ added: 1, memory: 'n' });
    expect(
      await withWorkbench((bench) => addUnit(bench, { nl: 'Nee.', en: 'No.' }, { memory: 'n' })),
    ).toEqual({ memory: 'n', added: 0, updated: 0, duplicates: 1 });
    expect(await problemOf(withWorkbench((bench) => addUnit(bench, { nl: 'a', en: 'b' })))).toMatchObject({
      code: 'memory-ambiguous',
      data: { names: 'm, n' },
    });
  });

  test('confirm takes the place of the same source in the same context, and keeps who made it', async () => {
    const confirm = (en: string, rest: object = {}) =>
      withWorkbench((bench) =>
        confirmUnit(bench, { nl: 'De minister tekent.', en, ...rest }, { memory: 'm' }),
      );
    expect(await confirm('The minister will sign.')).toMatchObject({ updated: 1, unit: { id: 1 } });
    expect(await confirm('The minister will sign.')).toMatchObject({ duplicates: 1 });
    expect(await confirm('The Minister signs.', { previous: 'Wie?' })).toMatchObject({ added: 1 });
    expect(await confirm('She signs.', { previous: 'Wie?' })).toMatchObject({ updated: 1, unit: { id: 5 } });
    expect(await confirm('It signs.', { key: 'k' })).toMatchObject({ added: 1 });
    const [first] = await withWorkbench((bench) => bench.store.unitsById([1]));
    expect(first?.unit.provenance).toMatchObject({
      createdBy: 'Els',
      createdAt: '2025-02-03T10:00:00Z',
      changedBy: 'anna',
    });
    expect(first?.unit.properties).toEqual([{ type: 'client', value: 'IND' }]);
    for (let edits = 4; edits > 0; edits--) await withWorkbench((bench) => undoUnitEdit(bench));
    expect((await texts())[0]).toBe('De minister tekent.|The minister signs.');
  });
});

describe('editing', () => {
  test('shows it first, keeps it, and says who did it', async () => {
    const dry = await cli('edit', '2', '--en', 'The ministers are signing.', '--dry-run');
    expect(dry.out).toContain('  - en  The ministers sign.\n  + en  The ministers are signing.\n');
    expect((await texts())[1]).toContain('sign.');
    const { out } = await cli('edit', '2', '--en', 'They sign.', '--status', 'bevestigd', '--json');
    expect(JSON.parse(out)).toMatchObject({
      changed: 1,
      deleted: 0,
      units: [{ id: 2, after: { status: 'confirmed', provenance: { changedBy: 'anna' } } }],
    });
    expect((await cli('edit', '2', '--en', 'They sign.')).out).toContain('Changed 0');
    expect((await cli('edit', '2')).code).toBe(2);
    expect((await cli('edit', '99', '--en', 'x')).code).toBe(3);
  });

  test('codes are written as they are shown; leaving them out must be said', async () => {
    expect((await cli('edit', '3', '--en', 'a <1>law</1>')).code).toBe(0);
    expect((await cli('edit', '3', '--en', 'a law')).error).toContain('<1> </1>');
    const [stored] = await withWorkbench((bench) => bench.store.unitsById([3]));
    expect(stored?.unit.variants[1]?.content).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', role: 'open', id: 'b', data: '<b>' },
      { kind: 'text', text: 'law' },
      { kind: 'code', role: 'close', id: 'b', data: '</b>' },
    ]);
    expect(
      await withWorkbench((bench) => changeUnit(bench, 3, { en: 'a law' }, { withoutCodes: true })),
    ).toMatchObject({ changed: 1 });
    expect(plainContent('a law')).toEqual(
      (await withWorkbench((bench) => bench.store.unitsById([3])))[0]?.unit.variants[1]?.content,
    );
  });

  test('a unit that comes to say what another says joins it', async () => {
    const { out } = await cli(
      'edit',
      '2',
      '--nl',
      'De minister tekent.',
      '--en',
      'The minister signs.',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ changed: 0, joined: [{ id: 2, into: 1 }] });
    expect(await ids('m')).toEqual([1, 3]);
    await cli('undo');
    expect(await ids('m')).toEqual([1, 2, 3]);
  });
});

describe('deleting and replacing', () => {
  test('delete by number or filter, as one edit', async () => {
    expect((await cli('delete')).code).toBe(2);
    expect((await cli('delete', '--memory', 'm')).code).toBe(2);
    expect((await cli('delete', '--memory', 'm', '--dry-run')).out).toContain('deleted 3');
    expect(JSON.parse((await cli('delete', '--find', 'minister', '--dry-run', '--json')).out)).toMatchObject({
      deleted: 2,
      units: [{ id: 1 }, { id: 2 }],
    });
    await cli('delete', '1,2', '4');
    expect(await ids('--find', 'e')).toEqual([3]);
    expect((await cli('undo')).out).toContain('3 units');
    expect(await withWorkbench((bench) => deleteUnits(bench, { memory: 'm' }))).toMatchObject({ deleted: 3 });
    expect(await withWorkbench((bench) => undoUnitEdit(bench))).toMatchObject({ edit: { changes: 3 } });
  });

  test('replace, in one language, in both, with a pattern, and back', async () => {
    const search = { find: 'minister', replaceBy: 'premier', wholeWord: true };
    expect(await withWorkbench((bench) => replaceInUnits(bench, search, {}))).toMatchObject({
      changed: 1,
      places: 2,
    });
    expect((await texts())[0]).toBe('De premier tekent.|The premier signs.');
    await cli('undo');
    await cli('replace', 'minister(s?)', 'premier$1', '--regex', '--side', 'nl');
    expect(await texts()).toEqual([
      'De premier tekent.|The minister signs.',
      'De premiers tekenen.|The ministers sign.',
      'een wet|an act',
      'Ja.|Yes.',
    ]);
    const { error, code } = await cli('replace', '(', 'x', '--regex');
    expect([code, error]).toEqual([3, expect.stringContaining('RE2')]);
    expect((await cli('replace', 'niets van dit', 'x')).out).toContain('Changed 0');
  });

  test('what units were is remembered and told', async () => {
    await cli('edit', '2', '--en', 'They sign.');
    const records = await withWorkbench((bench) => unitHistory(bench, { id: 2 }));
    expect(jsonLines((await cli('history', '2', '--json')).out)).toEqual(records);
    expect(records.map(({ command, by }) => [command, by])).toEqual([
      ['memory edit', 'anna'],
      ['import', 'importer'],
    ]);
    expect((await cli('history')).out).toContain('memory edit  anna  1 unit  (undo takes this back)');
    expect((await cli('history', '99')).code).toBe(3);
    expect((await cli('undo', '7')).error).toContain('taalbrug memory history');
    const { error } = await run('memory', 'undo', '1', '--ui', 'nl', '--workspace', workspace);
    expect(error).toContain('laatste wijziging: 2: memory edit, anna');
  });
});

describe('looking over a memory', () => {
  const put = (...units: readonly TranslationUnit[]) =>
    withWorkbench((bench) =>
      bench.store.write((writer) => writer.putUnits('m', units, editOrigin(bench, 'import'))),
    );

  test('duplicates are listed, and merged when asked', async () => {
    await put(
      unit('De minister tekent.', 'The minister signs.', { key: 'k', notes: [{ text: 'van Els' }] }),
      unit('de minister tekent', 'the minister signs'),
    );
    const equal = JSON.parse((await cli('duplicates', '--json')).out) as { groups: unknown };
    expect(equal).toMatchObject({ groups: [{ memory: 'm', kept: 1, going: [5] }], changed: 0 });
    expect((await cli('duplicates', 'm', '--similar')).out).toContain('m 1, and 2 times more: 5, 6');
    expect((await cli('duplicates', '--similar', '--merge')).out).toContain('Changed 1, deleted 2');
    expect(await ids('m')).toEqual([1, 2, 3]);
    const [kept] = await withWorkbench((bench) => bench.store.unitsById([1]));
    expect(kept?.unit.notes).toEqual([{ text: 'van Els' }]);
    await cli('undo');
    expect(await ids('m')).toEqual([1, 2, 3, 5, 6]);
  });

  test('conflicts are told in both directions', async () => {
    await put(unit('De minister tekent.', 'She signs.'), unit('Wie tekent?', 'She signs.'));
    expect(jsonLines((await cli('conflicts', '--json')).out)).toMatchObject([
      { language: 'nl', text: 'De minister tekent.', translations: [{ ids: [1] }, { ids: [5] }] },
      { language: 'en', text: 'She signs.' },
    ]);
    expect((await cli('conflicts', '--side', 'nl')).out).toContain('1 ×  She signs.  (5)');
    expect((await cli('conflicts', '--memory', 'n')).error).toContain('0 segments');
  });

  test('what is no use is told with its reason, and goes only when that is said', async () => {
    await put(unit('De aanvraag is gisteren afgewezen.', ''), unit('Een cafÃ©', 'A café'));
    const found = (await cli('clean', 'm')).out;
    expect(found).toContain('m 5  English side is empty (empty-side; delete)');
    expect(found).toContain('m 6  Dutch side was read in the wrong encoding');
    const { out } = await run('memory', 'clean', 'm', '--ui', 'nl', '--workspace', workspace);
    expect(out).toContain('de kant Engels is leeg');
    expect(await ids('m')).toEqual([1, 2, 3, 5, 6]);
    const removed = join(folder, 'removed.tmx');
    expect(
      JSON.parse((await cli('clean', '--apply', '--except', '5', '--json', '--dry-run')).out),
    ).toMatchObject({ changed: 1, deleted: 0 });
    expect(JSON.parse((await cli('clean', '--apply', '--removed', removed, '--json')).out)).toMatchObject({
      changed: 1,
      deleted: 1,
      counts: { 'empty-side': 1, encoding: 1 },
    });
    expect(readFileSync(removed, 'utf8')).toContain('De aanvraag is gisteren afgewezen.');
    expect((await texts()).at(-1)).toBe('Een café|A café');
    expect((await cli('clean')).error).toContain('nothing found');
    await cli('undo');
    expect(await ids('m')).toEqual([1, 2, 3, 5, 6]);
    expect((await cli('clean', '--rule', 'beauty')).code).toBe(2);
  });
});

describe('anonymising', () => {
  const secret = 'ypsilanti@voorbeeld.example';
  /** Files of the workspace, its index included, in which the secret stands. */
  const tellTales = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => path.startsWith(workspace))
      .filter((path) => readFileSync(path).toString('latin1').toLowerCase().includes(secret));

  test('shows first, replaces, can be undone, and forgets for good when that is said', async () => {
    await withWorkbench((bench) =>
      bench.store.write(async (writer) => {
        const origin = editOrigin(bench, 'import');
        await writer.putUnits(
          'm',
          [unit(`Mail ${secret}.`, `E-mail ${secret}.`, { next: `Van ${secret}` })],
          origin,
        );
        await writer.putEntries(
          't',
          [{ id: 'c1', sections: [], notes: [{ text: `vraag ${secret}` }] }],
          origin,
        );
      }),
    );
    const dry = await cli('anonymise', '--dry-run');
    expect(dry.out).toContain('  + nl  Mail [E-MAIL 1].');
    expect(dry.error).toContain('1 value found: E-MAIL 1.');
    expect(dry.error).toContain('glossary "t" (1)');
    expect(await ids('--find', 'ypsilanti')).toEqual([5]);
    expect((await cli('anonymise')).error).toContain('--forget');
    expect(await ids('--find', 'ypsilanti')).toEqual([]);
    await cli('undo');
    expect(await ids('--find', 'ypsilanti')).toEqual([5]);
    expect((await cli('anonymise', '--kind', 'bsn')).error).toContain('Nothing found');
    expect((await cli('anonymise', '--kind', 'shoe')).code).toBe(2);
    await run('termbase', 'edit', 'c1', '--delete', '--workspace', workspace);
    expect(tellTales()).not.toEqual([]);
    const { out } = await cli('anonymise', '--forget', '--json');
    expect(JSON.parse(out)).toMatchObject({ changed: 1, found: [{ label: 'E-MAIL', value: secret }] });
    expect((await cli('undo')).error).toContain('nothing of yours');
  });

  test('leaves no byte of it in the files of the workspace', async () => {
    const list = join(folder, 'namen.txt');
    writeFileSync(list, `${secret}\tadres\n`);
    await cli('add', '--nl', `Aan ${secret}`, '--en', `To ${secret}`, '--memory', 'm');
    await cli('edit', '5', '--en', `Dear ${secret}`);
    await withWorkbench(async (bench) => {
      const origin = editOrigin(bench, 'import');
      await bench.store.write((writer) => writer.putUnits('m', numberedUnits(0, 5_000), origin));
      await searchMemory(bench, [`Aan ${secret}`]);
    });
    expect(tellTales().length).toBeGreaterThan(1);
    const { error, code } = await cli('anonymise', '--list', list, '--forget');
    expect([code, error]).toEqual([0, expect.stringContaining('is forgotten (5 edits)')]);
    expect(tellTales()).toEqual([]);
    expect((await cli('list', '--id', '5')).out).toContain('Aan [ADRES 1]');
  });
});
