// A workspace that is made on its first write: until then it is empty, and a command that refuses its input leaves
// no file behind.

import type { Store } from '../store/contract.js';
import { createInMemoryStore } from '../store/in-memory.js';

/** `make` opens the real store; its failure is the failure of the first write, and the next write tries again. */
export function deferredStore(make: () => Promise<Store>): Store {
  let current = createInMemoryStore();
  let making: Promise<void> | undefined;
  const made = (): Promise<void> =>
    (making ??= make().then(
      (store) => {
        current = store;
      },
      (error: unknown) => {
        making = undefined;
        throw error;
      },
    ));
  return {
    write: async (work) => {
      await made();
      return current.write(work);
    },
    memories: () => current.memories(),
    termbases: () => current.termbases(),
    revision: () => current.revision(),
    unitMark: () => current.unitMark(),
    touchedUnits: (since) => current.touchedUnits(since),
    units: (options) => current.units(options),
    unitsById: (ids) => current.unitsById(ids),
    unitsByKey: (language, keys) => current.unitsByKey(language, keys),
    unitsContaining: (language, needles, options) => current.unitsContaining(language, needles, options),
    entries: (options) => current.entries(options),
    entriesById: (id, options) => current.entriesById(id, options),
    entryEdits: (options) => current.entryEdits(options),
    entryEditToUndo: (by) => current.entryEditToUndo(by),
    entryChanges: (wanted) => current.entryChanges(wanted),
    unitEdits: (wanted) => current.unitEdits(wanted),
    unitEditToUndo: (by) => current.unitEditToUndo(by),
    unitChanges: (wanted) => current.unitChanges(wanted),
    forgetUnitEdits: () => current.forgetUnitEdits(),
    alignments: () => current.alignments(),
    alignment: (name) => current.alignment(name),
    candidateLists: () => current.candidateLists(),
    candidates: (name, states) => current.candidates(name, states),
    ignoreMarks: () => current.ignoreMarks(),
    checkRecord: (name) => current.checkRecord(name),
    segmentationRules: (version) => current.segmentationRules(version),
    health: (options) => current.health(options),
    close: () => current.close(),
  };
}
