// Every driver against the one suite.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Store } from '../../src/store/contract.js';
import { createInMemoryStore } from '../../src/store/in-memory.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { deferredStore } from '../../src/workbench/deferred-store.js';
import { describeAlignments } from './alignment-conformance.js';
import { describeCandidates } from './candidate-conformance.js';
import { describeChecks } from './check-conformance.js';
import type { StoreDriver } from './conformance.js';
import { describeStore } from './conformance.js';
import { describeEntryHistory } from './entry-conformance.js';
import { describeTouchedUnits } from './touched-conformance.js';
import { describeUnitHistory } from './unit-conformance.js';

const inMemory: StoreDriver = {
  name: 'in memory',
  open: async () => createInMemoryStore(),
  reopen: async () => createInMemoryStore(),
  exceptions: { 'loses nothing': 'what is in memory is gone when it is closed' },
};

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-conformance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = new Map<Store, string>();
let opened = 0;

async function openFile(file: string): Promise<Store> {
  const store = await openSqliteStore(file);
  files.set(store, file);
  return store;
}

const sqlite: StoreDriver = {
  name: 'SQLite',
  open: () => openFile(join(folder, `${opened++}.db`)),
  reopen: async (store) => {
    await store.close();
    return openFile(files.get(store) ?? '');
  },
  exceptions: {},
};

const deferred: StoreDriver = {
  name: 'SQLite, made on the first write',
  open: async () => {
    const file = join(folder, `${opened++}.db`);
    const store = deferredStore(() => openSqliteStore(file));
    files.set(store, file);
    return store;
  },
  reopen: sqlite.reopen,
  exceptions: {},
};

for (const driver of [inMemory, sqlite, deferred]) {
  describeStore(driver);
  describeAlignments(driver);
  describeCandidates(driver);
  describeChecks(driver);
  describeEntryHistory(driver);
  describeUnitHistory(driver);
  describeTouchedUnits(driver);
}
