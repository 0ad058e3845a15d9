// The workbench: a store, the shipped data and the user's language in one hand. Every function beside
// this file does one thing a user can ask for; the doors only translate arguments and print results.

import { existsSync } from 'node:fs';

import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import type { Messages } from '../messages/messages.js';
import { createMessages } from '../messages/messages.js';
import type { Store } from '../store/contract.js';
import type { EditOrigin } from '../store/edit-history.js';
import { createInMemoryStore } from '../store/in-memory.js';
import { refuseMissingFolder } from '../store/sqlite/file.js';
import { openSqliteStore } from '../store/sqlite/store.js';
import { deferredStore } from './deferred-store.js';
import { CurrentIndex } from './match-index/current-index.js';
import type { ShippedData } from './shipped-data.js';
import { createShippedData } from './shipped-data.js';

export interface Workbench {
  readonly store: Store;
  /** The match index of the store. */
  readonly matches: CurrentIndex;
  readonly data: ShippedData;
  readonly messages: Messages;
  /** Time as ISO 8601 in UTC without fractions; the one clock of the program. */
  readonly now: () => string;
  /** Who works here, for the history of entries; absent when it is not known. */
  readonly by?: string;
  /** Told about warnings that do not stop the work. */
  readonly warn: (problem: Problem) => void;
  /** Workspace whose segmentation rules and glossary hold when the store is not its own. */
  readonly rulesFrom?: string;
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  /** Workspace file; without it everything stays in memory and is gone on `close`. */
  readonly workspace?: string;
  /** Without a workspace: the file whose segmentation rules and glossary hold all the same; nothing else of it is used. */
  readonly rulesFrom?: string;
  /** Whether the caller will write: then a missing workspace file is made. Default false. */
  readonly writes?: boolean;
  readonly ui?: Language;
  /** Who works here, for the history of entries. */
  readonly by?: string;
  readonly warn?: (problem: Problem) => void;
}

/** Opens a workbench. Throws ProblemError when the workspace cannot be used. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const store = await openStore(options);
  const { workspace, warn = () => undefined } = options;
  const data = createShippedData();
  const matches = new CurrentIndex(store, {
    warn,
    ...(workspace === undefined ? {} : { workspace }),
  });
  return {
    store,
    matches,
    data,
    messages: createMessages(options.ui ?? 'en'),
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    warn,
    ...(options.by === undefined ? {} : { by: options.by }),
    ...(options.rulesFrom === undefined ? {} : { rulesFrom: options.rulesFrom }),
    close: async () => {
      await matches.close();
      await store.close();
    },
  };
}

/** What the history says of an edit of entries made now. */
export function editOrigin({ now, by }: Workbench, command: string): EditOrigin {
  return by === undefined ? { command, at: now() } : { command, at: now(), by };
}

/** A workspace is made on first write; until then reading it finds nothing. */
async function openStore({ workspace, writes = false }: WorkbenchOptions): Promise<Store> {
  if (workspace === undefined) return createInMemoryStore();
  if (existsSync(workspace)) return openSqliteStore(workspace, { create: false });
  if (!writes) return createInMemoryStore();
  // Said now, not after an hour of work.
  await refuseMissingFolder(workspace);
  return deferredStore(() => openSqliteStore(workspace, { create: true }));
}

/** How far a long piece of work is. `total` is absent while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}

/** What every long piece of work takes. */
export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
