// Stores of other versions: newer ones are refused untouched, older ones are copied and then migrated whole or
// not at all. Steps beyond the newest version are made here.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MigrationStep } from '../../src/store/sqlite/schema.js';
import { MIGRATIONS, versionOf } from '../../src/store/sqlite/schema.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnit } from './numbered-units.js';
import { digestOf } from '../../src/store/payload.js';
import { bead, head } from './alignment-samples.js';
import { allEntries, allUnits, BY_TEST, entry, problemOf, temporaryFolder } from './samples.js';
import { queryFile, runSql, storedFile, versionOneFile } from './stored-files.js';

const NEXT = versionOf(MIGRATIONS) + 1;
const WITH_COLOURS: readonly MigrationStep[] = [
  ...MIGRATIONS,
  { version: NEXT, statements: "ALTER TABLE memories ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'" },
];
const BROKEN: readonly MigrationStep[] = [
  ...WITH_COLOURS,
  { version: NEXT + 1, statements: 'UPDATE memories SET size = 0; INSERT INTO nowhere VALUES (1)' },
];

const oldFile = async () => storedFile(await temporaryFolder(), 40);
const versionIn = (file: string) => queryFile(file, 'PRAGMA user_version');

describe('a newer store', () => {
  it('is refused with both versions, and left as it is', async () => {
    const file = await oldFile();
    await runSql(file, `PRAGMA user_version = ${NEXT}`);
    const bytes = readFileSync(file);
    for (const readOnly of [false, true])
      expect(await problemOf(openSqliteStore(file, { readOnly }))).toEqual({
        code: 'store-newer',
        place: { file },
        data: { version: NEXT, known: versionOf(MIGRATIONS) },
      });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is refused by the program that knew it before it migrated', async () => {
    const file = await oldFile();
    await (await openSqliteStore(file, { migrations: WITH_COLOURS })).close();
    expect((await problemOf(openSqliteStore(file))).code).toBe('store-newer');
  });
});

describe('an older store', () => {
  it('is copied beside itself and migrated; both are whole and private', async () => {
    const file = await oldFile();
    const store = await openSqliteStore(file, { migrations: WITH_COLOURS });
    expect(await allUnits(store)).toHaveLength(40);
    expect(await store.health({ deep: true })).toMatchObject({ ok: true });
    await store.close();
    expect(await versionIn(file)).toEqual([{ user_version: NEXT }]);
    expect(await queryFile(file, 'SELECT colour FROM memories')).toEqual([{ colour: 'blue' }]);

    const backup = `${file}.backup-v${versionOf(MIGRATIONS)}`;
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const before = await openSqliteStore(backup);
    expect(await allUnits(before)).toHaveLength(40);
    expect(await before.health({ deep: true })).toMatchObject({ ok: true });
    await before.close();
  });

  it('stays what it was when a step fails, with every step before it undone', async () => {
    const file = await oldFile();
    expect((await problemOf(openSqliteStore(file, { migrations: BROKEN }))).place).toEqual({ file });
    expect(await versionIn(file)).toEqual([{ user_version: versionOf(MIGRATIONS) }]);
    const store = await openSqliteStore(file);
    expect(await store.memories()).toEqual([{ name: 'm', count: 40 }]);
    await store.close();
    const again = await openSqliteStore(file, { migrations: WITH_COLOURS });
    expect(await again.memories()).toEqual([{ name: 'm', count: 40 }]);
    await again.close();
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('is not migrated by a reader', async () => {
    const file = await oldFile();
    const problem = await problemOf(openSqliteStore(file, { migrations: WITH_COLOURS, readOnly: true }));
    expect(problem).toMatchObject({ code: 'store-older', place: { file } });
    expect(existsSync(`${file}.backup-v${versionOf(MIGRATIONS)}`)).toBe(false);
  });

  it('is migrated once when two open it at the same time', async () => {
    const file = await oldFile();
    const open = () => openSqliteStore(file, { migrations: WITH_COLOURS });
    const stores = await Promise.all([open(), open(), open()]);
    for (const store of stores) {
      await store.write((writer) => writer.putUnits('m', [numberedUnit(41)], BY_TEST));
      expect(await allUnits(store)).toHaveLength(41);
    }
    for (const store of stores) await store.close();
    expect(await versionIn(file)).toEqual([{ user_version: NEXT }]);
  });
});

describe('a store of an earlier version', () => {
  it('is what its statements make: they were released', () => {
    const released = MIGRATIONS.slice(0, 4).map(({ version, statements }) => [version, digestOf(statements)]);
    expect(released).toEqual([
      [1, '50b54c39b2b3567423a3987efab20a9d'],
      [2, '555e20a46847ee72fa1062febf435241'],
      [3, 'b8669ccacb8ee09f85391d75cb16f1ff'],
      [4, 'a5515af78909d1050b0e1637459be80f'],
    ]);
  });

  it.each([2, 3])(
    '%i keeps its entries, which have no history yet, and learns from then on',
    async (version) => {
      const file = await versionOneFile(await temporaryFolder());
      const steps = MIGRATIONS.slice(0, version);
      await (await openSqliteStore(file, { migrations: steps }).catch(() => undefined))?.close();
      expect(await versionIn(file)).toEqual([{ user_version: version }]);
      const store = await openSqliteStore(file);
      const [law, act] = [entry('c1', 'wet', 'law'), entry('c1', 'wet', 'act')];
      const origin = { command: 'termbase edit', at: '2026-11-24T08:15:00Z' };
      expect(await store.entriesById('c1')).toEqual([{ id: 1, termbase: 't', entry: law }]);
      expect([await store.entryEdits(), await store.entryEditToUndo()]).toEqual([[], undefined]);
      await store.write((writer) =>
        writer.replaceEntries('t', [{ id: 'c1', before: law, after: act }], origin),
      );
      await store.write((writer) => writer.undoEntryEdit(origin));
      expect(await allEntries(store)).toEqual([{ id: 1, termbase: 't', entry: law }]);
      expect(await store.entryEdits()).toHaveLength(2);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
      await store.close();
      expect(await versionIn(`${file}.backup-v${version}`)).toEqual([{ user_version: version }]);
    },
  );

  it('4 keeps its units, which have no history yet, and learns from then on', async () => {
    const file = await versionOneFile(await temporaryFolder());
    await (
      await openSqliteStore(file, { migrations: MIGRATIONS.slice(0, 4) }).catch(() => undefined)
    )?.close();
    expect(await versionIn(file)).toEqual([{ user_version: 4 }]);
    const store = await openSqliteStore(file);
    const units = await allUnits(store);
    expect([await store.unitEdits(), await store.unitChanges({ id: 3 })]).toEqual([[], []]);
    await store.write((writer) => writer.replaceUnits([{ id: 3, before: numberedUnit(0) }], BY_TEST));
    await store.write((writer) => writer.undoUnitEdit(BY_TEST));
    expect(await allUnits(store)).toEqual(units);
    expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
    await store.close();
  });

  it('opens with its units and entries, learns alignments, and leaves a copy that is still version 1', async () => {
    const file = await versionOneFile(await temporaryFolder());
    expect(await versionIn(file)).toEqual([{ user_version: 1 }]);
    const store = await openSqliteStore(file);
    const units = [
      { id: 3, memory: 'm', unit: numberedUnit(0) },
      { id: 5, memory: 'm', unit: numberedUnit(1) },
    ];
    expect(await allUnits(store)).toEqual(units);
    expect(await allEntries(store)).toEqual([{ id: 1, termbase: 't', entry: entry('c1', 'wet', 'law') }]);
    expect(await store.unitsContaining('nl', ['termijn 1'], { limit: 9 })).toEqual(units.slice(1));
    expect([await store.revision(), await store.alignments()]).toEqual([4, []]);
    expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
    const beads = [
      { bead: bead([0], [0]), unit: numberedUnit(0) },
      { bead: bead([1], [1]), unit: numberedUnit(2) },
    ];
    const counts = await store.write((writer) => writer.putAlignment(head('a', 2, 2), beads));
    expect(counts).toEqual({ added: 1, updated: 0, duplicates: 1 });
    expect((await allUnits(store)).map(({ id }) => id)).toEqual([3, 5, 8]);
    await store.write((writer) => writer.replaceUnits([{ id: 5, before: numberedUnit(1) }], BY_TEST));
    expect(await store.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
    await store.close();
    expect(await versionIn(file)).toEqual([{ user_version: versionOf(MIGRATIONS) }]);
    expect(await versionIn(`${file}.backup-v1`)).toEqual([{ user_version: 1 }]);
    expect(await queryFile(`${file}.backup-v1`, 'SELECT id FROM units')).toEqual([{ id: 3 }, { id: 5 }]);
  });

  it('is refused when only read', async () => {
    const file = await versionOneFile(await temporaryFolder());
    expect(await problemOf(openSqliteStore(file, { readOnly: true }))).toEqual({
      code: 'store-older',
      place: { file },
      data: { version: 1, known: versionOf(MIGRATIONS) },
    });
  });
});

describe('the schema', () => {
  it('has the frozen names', async () => {
    const file = await storedFile(await temporaryFolder(), 1);
    const columns = await queryFile(
      file,
      `SELECT t.name || '.' || c.name AS name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`,
    );
    const named = (table: string, ...names: readonly string[]) => names.map((name) => `${table}.${name}`);
    const size = ['source_size', 'target_size'];
    expect(columns.map((row) => Object.values(row as object)[0])).toEqual([
      ...named('alignment_beads', 'alignment', 'moved', 'source', 'target', ...size, 'state', 'unit'),
      ...named('alignment_beads', 'digest', 'payload'),
      ...named('alignment_edits', 'alignment', 'number', 'digest', 'payload'),
      ...named('alignment_sentences', 'alignment', 'side', 'first', 'size', 'digest', 'payload'),
      ...named('alignments', 'id', 'name', 'beads', 'accepted', 'rejected', 'edits', 'digest', 'payload'),
      ...named('candidate_edits', 'list', 'number', 'digest', 'payload'),
      ...named('candidate_lists', 'id', 'name', 'digest', 'payload'),
      ...named('candidates', 'list', 'number', 'state', 'digest', 'payload', 'decision_digest', 'decision'),
      ...named('check_records', 'id', 'name', 'digest', 'payload'),
      ...named('entries', 'id', 'termbase', 'entry_key', 'digest', 'payload'),
      ...named(
        'entry_changes',
        'edit',
        'termbase',
        'entry_key',
        'entry',
        'before_digest',
        'before',
        'after_digest',
      ),
      ...named('entry_edits', 'number', 'author', 'changes', 'undoes', 'undone_by', 'digest', 'payload'),
      ...named('ignore_marks', 'id', 'name', 'digest', 'payload'),
      ...named('memories', 'id', 'name', 'size'),
      ...named('segmentation_rules', 'id', 'version', 'last_put', 'digest', 'srx'),
      ...named('state', 'only_row', 'revision', 'next_unit', 'next_entry'),
      ...named('termbases', 'id', 'name', 'size'),
      ...named('unit_additions', 'first', 'last', 'edit'),
      ...named('unit_changes', 'edit', 'unit', 'memory', 'before_digest', 'before', 'after_digest'),
      ...named('unit_edits', 'number', 'author', 'changes', 'undoes', 'undone_by', 'digest', 'payload'),
      ...named('unit_touches', 'revision', 'stamp', 'digest', 'units'),
      ...named('units', 'id', 'memory', 'identity', 'nl_key', 'en_key', 'digest', 'payload'),
      'units_en_text.text',
      'units_nl_text.text',
    ]);
  });

  it('keeps alignments in their frozen forms', async () => {
    const file = join(await temporaryFolder(), 'memory.db');
    const store = await openSqliteStore(file);
    await store.write(async (writer) => {
      await writer.putAlignment(head('a', 1, 1), [{ bead: bead([0], [0]), unit: numberedUnit(0) }]);
      await writer.editAlignment(
        'a',
        { name: 'reject', removed: [bead([0], [0])], inserted: [bead([0], [0], { state: 'rejected' })] },
        [undefined],
      );
      await writer.putSegmentationRules('<srx/>', 'v1');
      await writer.putCheckRecord({ name: 'memory:m', at: '2026-12-01T08:00:00Z', findings: { a: ['1'] } });
    });
    await store.close();
    const stored = (table: string, columns: string) =>
      queryFile(file, `SELECT ${columns}, lower(hex(digest)) AS digest FROM ${table}`);
    const rejected =
      '{"confidence":0.5,"evidence":{"length":1.25},"source":[0],"state":"rejected","target":[0]}';
    const before = rejected.replace('rejected', 'unreviewed');
    const sentence = '[{"kind":"paragraph","line":1,"page":1,"paragraph":0,"text":"nl 0 😀"}]';
    const headText =
      '{"memory":"m","name":"a","segmentation":"rules-1",' +
      '"source":{"language":"nl","path":"a.nl.txt","sentences":1},' +
      '"target":{"language":"en","path":"a.en.txt","sentences":1}}';
    expect(await stored('alignments', 'beads, accepted, rejected, edits, payload')).toEqual([
      { beads: 1, accepted: 0, rejected: 1, edits: 1, payload: headText, digest: digestOf(headText) },
    ]);
    const places = 'moved, source, target, source_size, target_size, state, unit, payload';
    expect(await stored('alignment_beads', places)).toEqual([
      {
        ...{ moved: 0, source: 0, target: 0, source_size: 1, target_size: 1, state: 'rejected', unit: null },
        ...{ payload: rejected, digest: digestOf(rejected) },
      },
    ]);
    expect((await stored('alignment_sentences', 'side, first, size, payload'))[0]).toEqual({
      ...{ side: 0, first: 0, size: 1, payload: sentence, digest: digestOf(sentence) },
    });
    const edit = `{"inserted":[${rejected}],"name":"reject","removed":[${before}]}`;
    expect(await stored('alignment_edits', 'number, payload')).toEqual([
      { number: 1, payload: edit, digest: digestOf(edit) },
    ]);
    expect(await stored('segmentation_rules', 'version, last_put, srx')).toEqual([
      { version: 'v1', last_put: 1, srx: '<srx/>', digest: digestOf('v1\n<srx/>') },
    ]);
    const record = '{"at":"2026-12-01T08:00:00Z","findings":{"a":["1"]},"name":"memory:m"}';
    expect(await stored('check_records', 'name, payload')).toEqual([
      { name: 'memory:m', payload: record, digest: digestOf(`memory:m\n${record}`) },
    ]);
  });

  it('keeps the history of entries in its frozen forms', async () => {
    const file = join(await temporaryFolder(), 'memory.db');
    const store = await openSqliteStore(file);
    const origin = { command: 'termbase edit', at: '2026-11-24T08:15:00Z', by: 'anna' };
    await store.write(async (writer) => {
      await writer.putEntries('t', [entry('c1', 'wet', 'law')], { ...origin, command: 'import' });
      await writer.replaceEntries('t', [{ id: 'c1', before: entry('c1', 'wet', 'law') }], origin);
      await writer.undoEntryEdit(origin);
    });
    await store.close();
    const text =
      '{"id":"c1","sections":[{"language":"nl","terms":[{"text":"wet"}]},{"language":"en","terms":[{"text":"law"}]}]}';
    const digest = digestOf(text);
    expect(
      await queryFile(
        file,
        `SELECT edit, termbase, entry_key, entry, lower(hex(before_digest)) AS before_digest, before,
          lower(hex(after_digest)) AS after_digest FROM entry_changes`,
      ),
    ).toEqual([
      {
        edit: 1,
        termbase: 1,
        entry_key: 'c1',
        entry: 1,
        before_digest: '',
        before: null,
        after_digest: digest,
      },
      {
        edit: 2,
        termbase: 1,
        entry_key: 'c1',
        entry: 1,
        before_digest: digest,
        before: text,
        after_digest: '',
      },
      {
        edit: 3,
        termbase: 1,
        entry_key: 'c1',
        entry: 1,
        before_digest: '',
        before: null,
        after_digest: digest,
      },
    ]);
    const made = '{"at":"2026-11-24T08:15:00Z","by":"anna","command":"termbase edit"}';
    const edits = await queryFile(file, 'SELECT *, lower(hex(digest)) AS digest FROM entry_edits');
    expect(edits.slice(1)).toEqual([
      {
        number: 2,
        author: 'anna',
        changes: 1,
        undoes: null,
        undone_by: 3,
        payload: made,
        digest: digestOf(made),
      },
      {
        number: 3,
        author: 'anna',
        changes: 1,
        undoes: 2,
        undone_by: null,
        payload: made,
        digest: digestOf(made),
      },
    ]);
  });

  it('keeps the history of units in its frozen forms', async () => {
    const file = join(await temporaryFolder(), 'memory.db');
    const store = await openSqliteStore(file);
    const origin = { command: 'memory edit', at: '2026-12-01T08:15:00Z', by: 'anna' };
    await store.write(async (writer) => {
      await writer.putUnits('m', [numberedUnit(0), numberedUnit(1)], { ...origin, command: 'import' });
      await writer.replaceUnits([{ id: 2, before: numberedUnit(1) }], origin);
      await writer.undoUnitEdit(origin);
    });
    await store.close();
    expect(await queryFile(file, 'SELECT first, last, edit FROM unit_additions')).toEqual([
      { first: 1, last: 2, edit: 1 },
    ]);
    const [, text = ''] = (
      (await queryFile(file, 'SELECT payload FROM units ORDER BY id')) as { payload: string }[]
    ).map(({ payload }) => payload);
    const columns = `edit, unit, memory, lower(hex(before_digest)) AS before_digest, before,
      lower(hex(after_digest)) AS after_digest`;
    const digest = digestOf(text);
    const place = { unit: 2, memory: 1 };
    expect(await queryFile(file, `SELECT ${columns} FROM unit_changes`)).toEqual([
      { edit: 2, ...place, before_digest: digest, before: text, after_digest: '' },
      { edit: 3, ...place, before_digest: '', before: null, after_digest: digest },
    ]);
    const made = '{"at":"2026-12-01T08:15:00Z","by":"anna","command":"memory edit"}';
    const kept = { author: 'anna', changes: 1, payload: made, digest: digestOf(made) };
    const edits = await queryFile(file, 'SELECT *, lower(hex(digest)) AS digest FROM unit_edits');
    expect(edits.slice(1)).toEqual([
      { number: 2, undoes: null, undone_by: 3, ...kept },
      { number: 3, undoes: 2, undone_by: null, ...kept },
    ]);
  });

  it('keeps payloads, digests, identities and keys in their frozen forms', async () => {
    const file = await storedFile(await temporaryFolder(), 1);
    const rows = await queryFile(
      file,
      'SELECT payload, hex(digest) AS digest, hex(identity) AS identity, nl_key FROM units',
    );
    expect(rows).toEqual([
      {
        payload:
          '{"variants":[{"content":"De werkgever betaalt termijn 0 van de vergoeding.","language":"nl"},' +
          '{"content":"The employer pays instalment 0 of the fee.","language":"en"}]}',
        digest: 'A635E3AF3EA79D038B0842941231F581',
        identity: '306BD82B6CAE453E2D017AF587F968CD',
        nl_key: 154_001_679_240_903,
      },
    ]);
  });
});
