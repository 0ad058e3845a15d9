// The disk fills up: the problem says so and names the file, the store stays what it was, and it works again when
// there is room. Needs a file system of our own, so it runs as root on Linux only.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS, versionOf } from '../../src/store/sqlite/schema.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { alignmentReads } from './alignment-samples.js';
import { acceptance, numberedBeads, numberedHead } from './numbered-alignment.js';
import { numberedUnit, numberedUnits } from './numbered-units.js';
import { allEntries, allUnits, BY_TEST, numberedEntry, problemOf } from './samples.js';
import { queryFile } from './stored-files.js';

const MEGABYTE = 1_048_576;
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

function tryMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-mount-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mount(folder: string, options = 'size=3m'): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
}

describe.skipIf(!canMount)('a full disk (needs root on Linux and permission to mount)', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taalbrug-disk-'));
    mount(folder);
    file = join(folder, 'memory.db');
  });
  afterEach(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });

  /** Takes all room but so many bytes. */
  function fill(left: number): void {
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }

  it('during an import keeps nothing of it, whatever room there was, and works again with more', async () => {
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.putUnits('m', numberedUnits(0, 100), BY_TEST));
    const before = await allUnits(store);
    for (const left of [0, 5_000, 20_000, 65_536, 131_072, 300_000, 600_000, MEGABYTE]) {
      fill(left);
      const writing = store.write((writer) => writer.putUnits('m', numberedUnits(0, 20_000), BY_TEST));
      expect(await problemOf(writing)).toMatchObject({ code: 'disk-full', place: { file } });
      expect(await allUnits(store)).toEqual(before);
      rmSync(join(folder, 'filler'));
    }
    expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: 100 });
    await store.write((writer) => writer.putUnits('m', numberedUnits(0, 500), BY_TEST));
    await store.close();
    const again = await openSqliteStore(file);
    expect(await again.health({ deep: true })).toMatchObject({ ok: true, units: 500 });
    await again.close();
  });

  it('while entries are put, replaced or undone leaves them and their history, and works again with more', async () => {
    const store = await openSqliteStore(file);
    const few = Array.from({ length: 250 }, (_, number) => numberedEntry(number));
    await store.write((writer) => writer.putEntries('t', few, BY_TEST));
    const long = few.map((one) => ({
      id: one.id,
      before: one,
      after: { ...one, source: 'x'.repeat(1_000) },
    }));
    const reads = async () => [
      await allEntries(store),
      await store.entryEdits(),
      await store.entryChanges({ edit: 1 }),
    ];
    const before = await reads();
    for (const left of [0, 20_000, 65_536, 200_000]) {
      fill(left);
      const writing = store.write((writer) => writer.replaceEntries('t', long, BY_TEST));
      expect(await problemOf(writing)).toMatchObject({ code: 'disk-full', place: { file } });
      expect(await reads()).toEqual(before);
      rmSync(join(folder, 'filler'));
    }
    await store.write((writer) => writer.replaceEntries('t', long, BY_TEST));
    const replaced = await reads();
    await store.close();
    for (const left of [131_072, 200_000, 300_000]) {
      fill(left);
      // Opened anew, so that there is no journal with room in it.
      const again = await openSqliteStore(file);
      const undoing = again.write((writer) => writer.undoEntryEdit(BY_TEST));
      expect(await problemOf(undoing)).toMatchObject({ code: 'disk-full', place: { file } });
      rmSync(join(folder, 'filler'));
      expect(await allEntries(again)).toEqual(replaced[0]);
      // A writer that closes folds the journal away.
      await again.write((writer) => writer.putUnits('m', [], BY_TEST));
      await again.close();
    }
    const again = await openSqliteStore(file);
    for (const expected of [before[0], []]) {
      await again.write((writer) => writer.undoEntryEdit(BY_TEST));
      expect(await allEntries(again)).toEqual(expected);
    }
    expect(await again.health({ deep: true })).toMatchObject({ ok: true, problems: [] });
    await again.close();
  });

  it('while an alignment is put or edited leaves the one before, and works again with more', async () => {
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.putAlignment(numberedHead('a', 50), numberedBeads(50)));
    const before = [await alignmentReads(store), await allUnits(store)];
    for (const left of [0, 20_000, 65_536, 300_000]) {
      fill(left);
      const putting = store.write((writer) =>
        writer.putAlignment(numberedHead('a', 6_000), numberedBeads(6_000)),
      );
      expect(await problemOf(putting)).toMatchObject({ code: 'disk-full', place: { file } });
      expect([await alignmentReads(store), await allUnits(store)]).toEqual(before);
      rmSync(join(folder, 'filler'));
    }
    // A writer that was not refused folds the journal into the file when it closes: no room is left in it.
    await store.write(async () => undefined);
    await store.close();
    const again = await openSqliteStore(file);
    fill(0);
    const edit = () => again.write((writer) => writer.editAlignment('a', acceptance(3), [numberedUnit(3)]));
    expect(await problemOf(edit())).toMatchObject({ code: 'disk-full', place: { file } });
    rmSync(join(folder, 'filler'));
    expect([await alignmentReads(again), await allUnits(again)]).toEqual(before);
    await edit();
    expect(await again.alignments()).toMatchObject([{ accepted: 1, edits: 1 }]);
    expect(await again.health({ deep: true })).toMatchObject({ ok: true, units: 50 });
    await again.close();
  });

  it.each([0, 4_096, 12_000, 30_000, 60_000])(
    'with %i bytes left gives a whole store or none',
    async (left) => {
      fill(left);
      expect(await problemOf(openSqliteStore(file))).toMatchObject({ code: 'disk-full', place: { file } });
      expect(readdirSync(folder)).toEqual(['filler']);
      rmSync(join(folder, 'filler'));
      await (await openSqliteStore(file)).close();
    },
  );

  it('before a migration leaves the old version and no half backup', async () => {
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.putUnits('m', numberedUnits(0, 500), BY_TEST));
    await store.close();
    fill(150_000);
    const version = versionOf(MIGRATIONS);
    const migrations = [
      ...MIGRATIONS,
      { version: version + 1, statements: 'CREATE TABLE colours (name TEXT)' },
    ];
    const problem = await problemOf(openSqliteStore(file, { migrations }));
    expect(problem).toMatchObject({ code: 'disk-full', place: { file: `${file}.backup-v${version}` } });
    expect(await queryFile(file, 'PRAGMA user_version')).toEqual([{ user_version: version }]);
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  });

  it('that is read-only lets readers read and refuses writers', async () => {
    const store = await openSqliteStore(file);
    await store.write((writer) => writer.putUnits('m', numberedUnits(0, 100), BY_TEST));
    await store.close();
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const reader = await openSqliteStore(file, { readOnly: true });
    expect(await allUnits(reader)).toHaveLength(100);
    await reader.close();
    const writing = openSqliteStore(file).then((writer) =>
      writer.write((put) => put.putUnits('m', numberedUnits(0, 200), BY_TEST)),
    );
    expect(await problemOf(writing)).toMatchObject({ code: 'file-not-writable', place: { file } });
    const fresh = join(folder, 'fresh.db');
    expect(await problemOf(openSqliteStore(fresh))).toMatchObject({
      code: 'file-not-writable',
      place: { file: fresh },
    });
  });
});
