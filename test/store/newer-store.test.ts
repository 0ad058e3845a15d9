// Stores of other versions: newer ones are refused untouched, older ones are copied and then migrated whole or
// not at all. There is one version so far, so the steps beyond it are made here.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MigrationStep } from '../../src/store/sqlite/schema.js';
import { MIGRATIONS, versionOf } from '../../src/store/sqlite/schema.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnit } from './numbered-units.js';
import { allUnits, problemOf, temporaryFolder } from './samples.js';
import { queryFile, runSql, storedFile } from './stored-files.js';

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
      await store.write((writer) => writer.putUnits('m', [numberedUnit(41)]));
      expect(await allUnits(store)).toHaveLength(41);
    }
    for (const store of stores) await store.close();
    expect(await versionIn(file)).toEqual([{ user_version: NEXT }]);
  });
});

describe('the schema', () => {
  it('has the frozen names of version 1', async () => {
    const file = await storedFile(await temporaryFolder(), 1);
    const columns = await queryFile(
      file,
      `SELECT t.name || '.' || c.name AS name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`,
    );
    expect(columns.map((row) => Object.values(row as object)[0])).toEqual([
      ...['id', 'termbase', 'entry_key', 'digest', 'payload'].map((name) => `entries.${name}`),
      ...['id', 'name', 'size'].map((name) => `memories.${name}`),
      ...['only_row', 'revision', 'next_unit', 'next_entry'].map((name) => `state.${name}`),
      ...['id', 'name', 'size'].map((name) => `termbases.${name}`),
      ...['id', 'memory', 'identity', 'nl_key', 'en_key', 'digest', 'payload'].map((name) => `units.${name}`),
      'units_en_text.text',
      'units_nl_text.text',
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
