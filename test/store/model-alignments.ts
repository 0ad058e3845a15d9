// The naive model of alignments in a store: lists of beads, a set of the units that alignments brought, and after every
// change a look at everything. It shares no code with the drivers but the value types.

import { isDeepStrictEqual } from 'node:util';
import type { BeadEdit, ReviewedBead } from '../../src/model/alignment.js';
import type { TranslationUnit, UnitStatus } from '../../src/model/unit.js';
import type {
  AlignmentHead,
  AlignmentInfo,
  PlacedBead,
  PutCounts,
  StoredAlignment,
} from '../../src/store/contract.js';
import { ModelStore, sameUnit, tally } from './model-store.js';

interface ModelBead {
  readonly bead: ReviewedBead;
  unitId: number | undefined;
}

interface ModelAlignment {
  readonly head: AlignmentHead;
  beads: ModelBead[];
  moved: ModelBead[];
  edits: BeadEdit[];
}

export class ModelOfAlignments extends ModelStore {
  alignments: ModelAlignment[] = [];
  /** Ids of the units that alignments brought and nobody else has claimed. */
  brought: number[] = [];

  override copy(): ModelOfAlignments {
    return Object.assign(new ModelOfAlignments(), structuredClone({ ...this }));
  }

  override putUnits(memory: string, units: readonly TranslationUnit[]): PutCounts {
    const counts = super.putUnits(memory, units);
    const claimed = this.units.filter(
      (stored) => stored.memory === memory && units.some((unit) => sameUnit(stored.unit, unit)),
    );
    this.#forget(claimed.map(({ id }) => id));
    return counts;
  }

  removeUnits(ids: readonly number[]): number {
    const before = this.units.length;
    this.units = this.units.filter(({ id }) => !ids.includes(id));
    this.#forget(ids);
    return before - this.units.length;
  }

  #forget(ids: readonly number[]): void {
    this.brought = this.brought.filter((id) => !ids.includes(id));
    for (const bead of this.#allBeads())
      if (bead.unitId !== undefined && ids.includes(bead.unitId)) bead.unitId = undefined;
  }

  putAlignment(head: AlignmentHead, placed: readonly PlacedBead[]): PutCounts {
    if (!this.memories.includes(head.memory)) this.memories.push(head.memory);
    const made: ModelAlignment = { head, beads: [], moved: [], edits: [] };
    const index = this.alignments.findIndex((one) => one.head.name === head.name);
    if (index < 0) this.alignments.push(made);
    else this.alignments[index] = made;
    const counts = this.#place(made, placed, (main) => (made.beads = main));
    this.#sweep();
    return counts;
  }

  /** False when the edit does not fit. */
  editAlignment(name: string, edit: BeadEdit, units: readonly (TranslationUnit | undefined)[]): boolean {
    const alignment = this.alignments.find(({ head }) => head.name === name);
    if (alignment === undefined) return false;
    const removed = [...alignment.beads, ...alignment.moved]
      .map(({ bead }) => bead)
      .filter(among(edit.removed));
    if (removed.length < edit.removed.length) return false;
    this.#exchange(alignment, edit, units);
    alignment.edits.push({ ...edit, removed });
    return true;
  }

  undoAlignmentEdit(
    name: string,
    unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined,
  ): BeadEdit | undefined {
    const alignment = this.alignments.find(({ head }) => head.name === name);
    const edit = alignment?.edits.pop();
    if (alignment === undefined || edit === undefined) return undefined;
    const reverse = { ...edit, removed: edit.inserted, inserted: edit.removed };
    this.#exchange(alignment, reverse, reverse.inserted.map(unitsOf));
    return edit;
  }

  #exchange(
    alignment: ModelAlignment,
    edit: BeadEdit,
    units: readonly (TranslationUnit | undefined)[],
  ): void {
    const goes = ({ bead }: ModelBead) => among(edit.removed)(bead);
    const before = alignment.beads;
    alignment.beads = before.filter((bead) => !goes(bead));
    alignment.moved = alignment.moved.filter((bead) => !goes(bead));
    const placed = edit.inserted.map((bead, index) => ({ bead, unit: units[index] }));
    this.#place(alignment, placed, (main) => {
      alignment.beads = filled(before, goes, main);
    });
    this.#sweep();
  }

  /** Places units in order of position: beads, then those that moved. */
  #place(
    alignment: ModelAlignment,
    placed: readonly { readonly bead: ReviewedBead; readonly unit?: TranslationUnit | undefined }[],
    setMain: (main: ModelBead[]) => void,
  ): PutCounts {
    const main = placed.filter(({ bead }) => bead.moved !== true);
    const moved = placed
      .filter(({ bead }) => bead.moved === true)
      .toSorted((one, other) => first(one.bead) - first(other.bead));
    const beads = [...main, ...moved].map(({ bead }): ModelBead => ({ bead, unitId: undefined }));
    setMain(beads.slice(0, main.length));
    alignment.moved = [...alignment.moved, ...beads.slice(main.length)].sort(
      (one, other) => first(one.bead) - first(other.bead),
    );
    const outcomes: (keyof PutCounts)[] = [];
    for (const [index, { unit }] of [...main, ...moved].entries()) {
      const bead = beads[index];
      if (unit !== undefined && bead !== undefined)
        outcomes.push(this.#placeUnit(alignment.head.memory, bead, unit));
    }
    return tally(outcomes);
  }

  #placeUnit(memory: string, bead: ModelBead, given: TranslationUnit): keyof PutCounts {
    const index = this.units.findIndex((stored) => stored.memory === memory && sameUnit(stored.unit, given));
    const stored = this.units[index];
    if (stored !== undefined && !this.brought.includes(stored.id)) return 'duplicates';
    const id = stored?.id ?? this.nextUnit++;
    bead.unitId = id;
    const unit = { ...given, status: this.#statusOf(id) };
    if (stored === undefined) {
      this.units.push({ id, memory, unit });
      this.brought.push(id);
      return 'added';
    }
    if (isDeepStrictEqual(stored.unit, unit)) return 'duplicates';
    this.units[index] = { ...stored, unit };
    return 'updated';
  }

  removeAlignment(name: string): boolean {
    const before = this.alignments.length;
    this.alignments = this.alignments.filter(({ head }) => head.name !== name);
    this.#sweep();
    return this.alignments.length < before;
  }

  /** Units that alignments brought go when no bead has them, and have the status that their beads give them. */
  #sweep(): void {
    const used = this.#allBeads().map(({ unitId }) => unitId);
    this.units = this.units
      .filter(({ id }) => !this.brought.includes(id) || used.includes(id))
      .map((stored) =>
        this.brought.includes(stored.id)
          ? { ...stored, unit: { ...stored.unit, status: this.#statusOf(stored.id) } }
          : stored,
      );
    this.brought = this.brought.filter((id) => used.includes(id));
  }

  #statusOf(id: number): UnitStatus {
    const confirmed = this.#allBeads().some(({ unitId, bead }) => unitId === id && bead.state === 'accepted');
    return confirmed ? 'confirmed' : 'unreviewed';
  }

  #allBeads(): readonly ModelBead[] {
    return this.alignments.flatMap(({ beads, moved }) => [...beads, ...moved]);
  }

  alignment(name: string): StoredAlignment | undefined {
    const found = this.alignments.find(({ head }) => head.name === name);
    if (found === undefined) return undefined;
    const beads = (of: readonly ModelBead[]) => of.map(({ bead }) => bead);
    return { ...found.head, beads: beads(found.beads), moved: beads(found.moved) };
  }

  infos(): readonly AlignmentInfo[] {
    return this.alignments.map(({ head, beads, moved, edits }) => {
      const states = [...beads, ...moved].map(({ bead }) => bead.state);
      const number = (wanted: string) => states.filter((state) => state === wanted).length;
      return {
        name: head.name,
        memory: head.memory,
        beads: states.length,
        unreviewed: number('unreviewed'),
        accepted: number('accepted'),
        rejected: number('rejected'),
        edits: edits.length,
        sourcePath: head.source.path,
        targetPath: head.target.path,
      };
    });
  }
}

/** The list before with each run of beads that go replaced by as many sentences of those that come. */
function filled(
  before: readonly ModelBead[],
  goes: (bead: ModelBead) => boolean,
  coming: readonly ModelBead[],
): ModelBead[] {
  const queue = [...coming];
  const after: ModelBead[] = [];
  let room = 0;
  for (const bead of before) {
    if (!goes(bead)) after.push(bead);
    else room += sizeOf(bead);
    while (room > 0 && queue[0] !== undefined && sizeOf(queue[0]) <= room && goes(bead)) {
      const next = queue.shift();
      if (next === undefined) break;
      room -= sizeOf(next);
      after.push(next);
    }
  }
  return after;
}

function sizeOf({ bead }: ModelBead): number {
  return bead.source.length + bead.target.length;
}

function first(bead: ReviewedBead): number {
  return bead.source[0] ?? -1;
}

function among(beads: readonly ReviewedBead[]): (bead: ReviewedBead) => boolean {
  return (bead) => beads.some((one) => isDeepStrictEqual(one, bead));
}
