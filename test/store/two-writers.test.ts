// Two processes write to one store at the same time: each waits for the other, and the union is the result.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.js';
import { unitText } from '../../src/model/unit.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { acceptance, numberedBeads, numberedHead } from './numbered-alignment.js';
import { numberedUnit, numberedUnits } from './numbered-units.js';
import { startImport } from './processes.js';
import { allUnits, BY_TEST, numberedEntry, problemOf, temporaryFolder, unit } from './samples.js';

describe('two writers', () => {
  it(
    'half-overlapping imports into a store neither of them finds give the union',
    { timeout: 60_000 },
    async () => {
      const file = join(await temporaryFolder(), 'shared.db');
      const runs = [startImport(file, 0, 6_000, 12), startImport(file, 3_000, 9_000, 12)];
      for (const run of runs) expect(await run.ended).toEqual({ outcome: 0, errors: '' });

      const store = await openSqliteStore(file);
      expect(await store.health({ deep: true })).toEqual({
        ok: true,
        units: 9_000,
        entries: 0,
        problems: [],
      });
      const texts = new Set((await allUnits(store)).map(({ unit }) => unitText(unit, 'nl')));
      const missing = numberedUnits(0, 9_000).filter((unit) => !texts.has(unitText(unit, 'nl')));
      expect(missing).toEqual([]);
      expect(await store.memories()).toEqual([{ name: 'm', count: 9_000 }]);
      await store.close();
    },
  );

  it('two stores on one file see each other and never lose a change', async () => {
    const file = join(await temporaryFolder(), 'shared.db');
    const stores = [await openSqliteStore(file), await openSqliteStore(file)];
    const writes = stores.flatMap((store, index) =>
      Array.from({ length: 20 }, (_, number) =>
        store.write((writer) => writer.putUnits('m', [unit(`${index}`, `${number}`)], BY_TEST)),
      ),
    );
    for (const counts of await Promise.all(writes)) expect(counts.added).toBe(1);
    for (const store of stores) {
      expect(await store.revision()).toBe(40);
      expect((await allUnits(store)).map(({ id }) => id)).toEqual(
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
      await store.close();
    }
  });

  it('edit one alignment: the second to change a bead is told, and no edit is lost', async () => {
    const file = join(await temporaryFolder(), 'shared.db');
    const stores = [await openSqliteStore(file), await openSqliteStore(file)];
    const [first] = stores;
    await first?.write((writer) => writer.putAlignment(numberedHead('a', 20), numberedBeads(20)));
    const edits = stores.flatMap((store) =>
      Array.from({ length: 20 }, (_, number) =>
        store
          .write((writer) => writer.editAlignment('a', acceptance(number), [numberedUnit(number)]))
          .then(
            () => 'done',
            (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
          ),
      ),
    );
    const outcomes = await Promise.all(edits);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(20);
    expect(outcomes.filter((outcome) => outcome === 'alignment-changed')).toHaveLength(20);
    for (const store of stores) {
      expect(await store.alignments()).toMatchObject([{ beads: 20, accepted: 20, edits: 20 }]);
      await store.close();
    }
  });

  it('gives up with a problem when the other writes for too long, and works again afterwards', async () => {
    const file = join(await temporaryFolder(), 'shared.db');
    const busy = await openSqliteStore(file);
    const waiting = await openSqliteStore(file, { busySeconds: 0.2 });
    const put = () => waiting.write((writer) => writer.putUnits('m', [numberedUnit(1)], BY_TEST));
    await busy.write(async (writer) => {
      await writer.putUnits('m', [numberedUnit(2)], BY_TEST);
      expect(await problemOf(put())).toMatchObject({ code: 'store-locked', place: { file } });
      expect(await allUnits(waiting)).toEqual([]);
    });
    expect((await put()).added).toBe(1);
    await busy.close();
    await waiting.close();
  });

  it('change one entry: the second is told, and the history has every change that was kept', async () => {
    const file = join(await temporaryFolder(), 'shared.db');
    const stores = [await openSqliteStore(file), await openSqliteStore(file)];
    const entries = Array.from({ length: 10 }, (_, number) => numberedEntry(number));
    await stores[0]?.write((writer) => writer.putEntries('t', entries, BY_TEST));
    const outcomes = await Promise.allSettled(
      stores.flatMap((store, index) =>
        entries.map((before) => {
          const after = { ...before, subjectField: `of ${index}` };
          const by = `person ${index}`;
          return store.write((writer) =>
            writer.replaceEntries('t', [{ id: before.id, before, after }], { ...BY_TEST, by }),
          );
        }),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(entries.length);
    for (const { reason } of refused)
      expect(reason instanceof ProblemError && reason.problem.code).toBe('entry-changed');
    for (const store of stores) {
      expect(await store.entryEdits()).toHaveLength(1 + entries.length);
      for (const { id } of entries) expect(await store.entryChanges({ id })).toHaveLength(2);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true });
      await store.close();
    }
  });
});
