// What was forgotten is not to be found in any byte of the files of a store, while it is open or closed.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnits } from './numbered-units.js';
import { allUnits, BY_TEST, goingUnits, temporaryFolder, unit } from './samples.js';

const SECRET = 'ypsilanti@voorbeeld.example';

/** Files beside the store in which the secret stands, as it was written, in any case, or as UTF-16. */
function tellTales(file: string): readonly string[] {
  return readdirSync(dirname(file)).filter((name) => {
    const bytes = readFileSync(join(dirname(file), name));
    const wide = bytes.includes(Buffer.from(SECRET, 'utf16le'));
    return wide || bytes.toString('latin1').toLowerCase().includes(SECRET);
  });
}

it('what was edited away and deleted leaves no byte when the history is forgotten', async () => {
  const file = join(await temporaryFolder(), 'memory.db');
  const store = await openSqliteStore(file);
  const long = `${'x'.repeat(20_000)} ${SECRET}`;
  const secrets = [unit(`Schrijf naar ${SECRET}.`, `Write to ${SECRET}.`), unit(long, 'long')];
  await store.write((writer) =>
    writer.putUnits('m', [...numberedUnits(0, 2_000), ...secrets, unit('wet', 'law')], BY_TEST),
  );
  // A reader that has looked, and goes on looking.
  expect(await store.unitsContaining('nl', ['ypsilanti'], { limit: 9 })).toHaveLength(2);
  const [first, second] = (await allUnits(store)).slice(2_000);
  if (first === undefined || second === undefined) throw new Error('unreachable');
  await store.write((writer) =>
    writer.replaceUnits(
      [{ id: first.id, before: first.unit, after: unit('Schrijf naar [e-mail].', 'Write to [e-mail].') }],
      { ...BY_TEST, by: 'anna' },
    ),
  );
  await store.write((writer) => writer.replaceUnits(goingUnits([second]), BY_TEST));
  expect(tellTales(file).length).toBeGreaterThan(0);
  expect(await store.forgetUnitEdits()).toBe(3);
  expect(tellTales(file)).toEqual([]);
  expect(await store.unitsContaining('nl', ['ypsilanti'], { limit: 9 })).toEqual([]);
  expect(await store.health({ deep: true })).toMatchObject({ ok: true, units: 2_002 });
  await store.write((writer) => writer.putUnits('m', [unit('besluit', 'decree')], BY_TEST));
  await store.close();
  expect(tellTales(file)).toEqual([]);
});
