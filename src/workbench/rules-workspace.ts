// What a workbench without a workspace of its own takes from one all the same: its segmentation rules and its glossary.

import { existsSync } from 'node:fs';

import { ProblemError } from '../model/problem.js';
import type { Store } from '../store/contract.js';
import { openSqliteStore } from '../store/sqlite/store.js';
import type { Workbench } from './workbench.js';

/** Workbenches that have warned of their workspace: once is enough. */
const warned = new WeakSet<Workbench>();

/**
 * The answer of the workbench's own store, or of the workspace it takes its rules from; undefined when that does not
 * exist or cannot be read, which is a warning.
 */
export async function askWorkspace<Answer>(
  workbench: Workbench,
  ask: (store: Store) => Promise<Answer>,
): Promise<Answer | undefined> {
  const { store, rulesFrom, warn } = workbench;
  if (rulesFrom === undefined) return ask(store);
  if (!existsSync(rulesFrom)) return undefined;
  try {
    return await withStore(rulesFrom, ask);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // What was asked needs no workspace; one from before there were rules has none.
    if (error.problem.code !== 'store-older' && !warned.has(workbench)) warn(error.problem);
    warned.add(workbench);
    return undefined;
  }
}

async function withStore<Answer>(file: string, ask: (store: Store) => Promise<Answer>): Promise<Answer> {
  const store = await openSqliteStore(file, { readOnly: true });
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}
