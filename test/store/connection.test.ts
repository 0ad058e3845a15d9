// The port to the driver: what sqlite3 would get wrong in silence is refused aloud.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/store/sqlite/connection.js';
import { openConnection } from '../../src/store/sqlite/connection.js';
import { problemOf, temporaryFolder } from './samples.js';
import { storedFile } from './stored-files.js';

async function withConnection(work: (connection: Connection) => Promise<void>): Promise<void> {
  const file = await storedFile(await temporaryFolder(), 1);
  const connection = await openConnection(file, { mode: 'write' });
  await work(connection).finally(() => connection.close());
}

describe('a connection', () => {
  it('refuses to bind what the driver would turn into NULL or round', () =>
    withConnection(async (connection) => {
      const bind = (value: unknown) => connection.all('SELECT ?1 AS value', value as number);
      for (const value of [1n, undefined, Number.NaN, 0.5, 2 ** 53, true, new Date(), {}])
        await expect(bind(value)).rejects.toThrow('cannot bind');
      for (const value of ['é😀', '', 0, -1, 2 ** 31, 2 ** 53 - 1, null])
        expect(await bind(value)).toEqual([{ value }]);
    }));

  it('synchronises fully, in every mode', async () => {
    const file = await storedFile(await temporaryFolder(), 1);
    for (const mode of ['write', 'read', 'immutable'] as const) {
      const connection = await openConnection(file, { mode });
      expect(await connection.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      await connection.close();
    }
  });

  it('closes while statements are prepared and running, once', () =>
    withConnection(async (connection) => {
      const running = connection.all('SELECT count(*) AS units FROM units');
      await connection.close();
      await connection.close();
      expect(await running).toEqual([{ units: 1 }]);
      await expect(connection.all('SELECT 1')).rejects.toThrow('closed');
    }));

  it('does not make a file that is not there', async () => {
    const file = join(await temporaryFolder(), 'none.db');
    expect(await problemOf(openConnection(file, { mode: 'write' }))).toMatchObject({ place: { file } });
  });
});
