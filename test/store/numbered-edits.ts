// Edits of numbered entries and units, for the process that is killed and for those who look at what it left.

import type { ConceptEntry } from '../../src/model/entry.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import type { Store, StoreWriter } from '../../src/store/contract.js';
import type { RecordedEdit } from '../../src/store/edit-history.js';
import { numberedUnit, numberedUnits } from './numbered-units.js';
import { allEntries, allUnits, numberedEntry } from './samples.js';

const ORIGIN = { command: 'edit', at: '2026-11-24T08:15:00Z', by: 'anna' };

export type CaredFor = 'entries' | 'units';

/** What is cared for: numbered things that are put, changed one by one, and put back. */
interface Care {
  readonly put: (writer: StoreWriter, count: number) => Promise<unknown>;
  readonly change: (writer: StoreWriter, number: number) => Promise<unknown>;
  readonly undo: (writer: StoreWriter) => Promise<RecordedEdit | undefined>;
  /** What the thing of a number is before and after its change. */
  readonly before: (number: number) => unknown;
  readonly after: (number: number) => unknown;
  readonly all: (store: Store) => Promise<readonly unknown[]>;
  readonly edits: (store: Store) => Promise<readonly RecordedEdit[]>;
  readonly toUndo: (store: Store) => Promise<RecordedEdit | undefined>;
}

function changedEntry(number: number): ConceptEntry {
  return { ...numberedEntry(number), subjectField: 'law' };
}

/** Every third only in a field, the others in their texts. */
function changedUnit(number: number): TranslationUnit {
  return number % 3 === 0
    ? { ...numberedUnit(number), status: 'confirmed' }
    : { ...numberedUnit(number + 1_000_000), key: 'changed' };
}

export const CARE: Record<CaredFor, Care> = {
  entries: {
    put: (writer, count) =>
      writer.putEntries(
        't',
        Array.from({ length: count }, (_, number) => numberedEntry(number)),
        ORIGIN,
      ),
    change: (writer, number) =>
      writer.replaceEntries(
        't',
        [{ id: `c${number}`, before: numberedEntry(number), after: changedEntry(number) }],
        ORIGIN,
      ),
    undo: (writer) => writer.undoEntryEdit(ORIGIN),
    before: numberedEntry,
    after: changedEntry,
    all: async (store) => (await allEntries(store)).map(({ entry }) => entry),
    edits: (store) => store.entryEdits(),
    toUndo: (store) => store.entryEditToUndo('anna'),
  },
  units: {
    put: (writer, count) => writer.putUnits('m', numberedUnits(0, count), ORIGIN),
    change: (writer, number) =>
      writer.replaceUnits(
        [{ id: number + 1, before: numberedUnit(number), after: changedUnit(number) }],
        ORIGIN,
      ),
    undo: (writer) => writer.undoUnitEdit(ORIGIN),
    before: numberedUnit,
    after: changedUnit,
    all: async (store) => (await allUnits(store)).map(({ unit }) => unit),
    edits: (store) => store.unitEdits(),
    toUndo: (store) => store.unitEditToUndo('anna'),
  },
};
