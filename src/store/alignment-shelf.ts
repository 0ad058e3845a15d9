// Alignments of the store in memory: every change makes a new value of the one alignment, and what refers to a unit
// is found by looking at all beads. The plain reading of the contract.

import type { BeadEdit, ReviewedBead } from '../model/alignment.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import type { Extent, PositionedBead } from './bead-position.js';
import { byPosition, isMoved, placeBeads, shareSentence, stretchesOf, wholeOf } from './bead-position.js';
import type { AlignmentHead, AlignmentInfo, PlacedBead, PutCounts, StoredAlignment } from './contract.js';
import { unitIdentity } from './identity.js';
import {
  beadPayload,
  canonicalJson,
  editPayload,
  readBead,
  readEdit,
  readUnit,
  unitPayload,
  withStatus,
} from './payload.js';
import type { Shelf } from './shelf.js';
import { StagingByName } from './staging.js';
import { refuseUnstorableBeadUnits } from './storable.js';

/** A bead as it is kept: the payload, so that nobody can change it from outside, and the unit it refers to. */
interface KeptBead {
  readonly position: Extent;
  readonly payload: string;
  readonly bead: ReviewedBead;
  readonly unitId?: number;
}

interface KeptAlignment {
  /** Canonical JSON of the whole head, sentences included. */
  readonly head: string;
  readonly memory: string;
  readonly texts: Extent;
  /** In order of position. */
  readonly beads: readonly KeptBead[];
  /** Payloads, the last at the end. */
  readonly edits: readonly string[];
}

export class AlignmentShelf extends StagingByName<KeptAlignment> {
  readonly #units: Shelf;

  constructor(units: Shelf) {
    super();
    this.#units = units;
  }

  infos(): readonly AlignmentInfo[] {
    return [...this.kept.values()].map(infoOf);
  }

  read(name: string): StoredAlignment | undefined {
    const kept = this.kept.get(name);
    if (kept === undefined) return undefined;
    const { beads } = kept;
    const read = (wanted: boolean) =>
      beads.filter((bead) => isMoved(bead) === wanted).map(({ payload }) => readBead(payload));
    return { ...readHead(kept), beads: read(false), moved: read(true) };
  }

  /** From now on no bead refers to these units. */
  release(ids: readonly number[]): void {
    const released = new Set(ids);
    for (const [name, alignment] of this.staged) {
      if (!alignment.beads.some(({ unitId }) => unitId !== undefined && released.has(unitId))) continue;
      const beads = alignment.beads.map(({ unitId, ...bead }) =>
        unitId === undefined || released.has(unitId) ? bead : { ...bead, unitId },
      );
      this.stage(name, { ...alignment, beads });
    }
  }

  put(head: AlignmentHead, beads: readonly PlacedBead[]): PutCounts {
    const texts = { source: head.source.sentences.length, target: head.target.sentences.length };
    const placed = placeBeads(beads, { stretches: [wholeOf(texts)], texts });
    this.#units.open(head.memory);
    const before = this.staged.get(head.name)?.beads ?? [];
    const made = { head: canonicalJson(head), memory: head.memory, texts, beads: [], edits: [] };
    return this.#exchange({ name: head.name, alignment: made }, before, placed);
  }

  edit(name: string, edit: BeadEdit, units: readonly (TranslationUnit | undefined)[]): void {
    const alignment = this.staged.get(name);
    if (alignment === undefined) throw changed(name);
    const { removed, inserted } = prepare({ name, alignment }, edit, units);
    const kept = editPayload({ ...edit, removed: removed.map(({ bead }) => bead) });
    this.#exchange(
      { name, alignment: { ...alignment, edits: [...alignment.edits, kept] } },
      removed,
      inserted,
    );
  }

  undo(name: string, unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined): BeadEdit | undefined {
    const alignment = this.staged.get(name);
    const last = alignment?.edits.at(-1);
    if (alignment === undefined || last === undefined) return undefined;
    const edit = readEdit(last);
    const reverse = { ...edit, removed: edit.inserted, inserted: edit.removed };
    const units = reverse.inserted.map(unitsOf);
    refuseUnstorableBeadUnits(units);
    const { removed, inserted } = prepare({ name, alignment }, reverse, units);
    this.#exchange(
      { name, alignment: { ...alignment, edits: alignment.edits.slice(0, -1) } },
      removed,
      inserted,
    );
    return edit;
  }

  override remove(name: string): boolean {
    const alignment = this.staged.get(name);
    if (alignment === undefined) return false;
    super.remove(name);
    this.#settle(unitsOf(alignment.beads));
    return true;
  }

  /** Takes beads out of an alignment and puts others in, with their units; gives what became of these. */
  #exchange(
    { name, alignment }: { readonly name: string; readonly alignment: KeptAlignment },
    removed: readonly KeptBead[],
    inserted: readonly PositionedBead[],
  ): PutCounts {
    const gone = new Set(removed);
    const staying = alignment.beads.filter((bead) => !gone.has(bead));
    this.stage(name, { ...alignment, beads: staying });
    const left = unitsOf(removed);
    const placement = new Placement(this.#units, { memory: alignment.memory, users: this.#users(), left });
    const beads = [...staying, ...inserted.map((placed) => placement.place(placed))].sort(byPosition);
    this.stage(name, { ...alignment, beads });
    this.#settle(left);
    return placement.counts;
  }

  /** For each unit that beads refer to, whether one of them is accepted. */
  #users(): Map<number, boolean> {
    const users = new Map<number, boolean>();
    for (const { beads } of this.staged.values())
      for (const { unitId, bead } of beads)
        if (unitId !== undefined) users.set(unitId, users.get(unitId) === true || bead.state === 'accepted');
    return users;
  }

  /** Units that lost a bead leave when it was their last, and are confirmed no longer when it alone was accepted. */
  #settle(left: ReadonlySet<number>): void {
    const users = this.#users();
    for (const unit of [...left].flatMap((id) => this.#units.at(id) ?? [])) {
      const accepted = users.get(unit.id);
      if (accepted === undefined) {
        this.#units.remove(unit);
        continue;
      }
      const payload = unitPayload(withStatus(readUnit(unit.payload), accepted));
      if (payload !== unit.payload) this.#units.replace(unit, payload);
    }
  }
}

/** The units of beads on their way into an alignment. */
class Placement {
  readonly counts = { added: 0, updated: 0, duplicates: 0 };
  readonly #units: Shelf;
  readonly #memory: string;
  readonly #users: Map<number, boolean>;
  readonly #left: ReadonlySet<number>;

  constructor(
    units: Shelf,
    options: {
      readonly memory: string;
      readonly users: Map<number, boolean>;
      readonly left: ReadonlySet<number>;
    },
  ) {
    this.#units = units;
    this.#memory = options.memory;
    this.#users = options.users;
    this.#left = options.left;
  }

  place({ position, bead, unit }: PositionedBead): KeptBead {
    const payload = beadPayload(bead);
    const kept = { position, payload, bead: readBead(payload) };
    const unitId = unit === undefined ? undefined : this.#placeUnit(unit, bead.state === 'accepted');
    return unitId === undefined ? kept : { ...kept, unitId };
  }

  /** The id of the unit that the bead refers to; none when it came into the memory otherwise. */
  #placeUnit(unit: TranslationUnit, accepted: boolean): number | undefined {
    const key = unitIdentity(unit);
    const stored = this.#units.find(this.#memory, key);
    const isOurs = stored !== undefined && (this.#users.has(stored.id) || this.#left.has(stored.id));
    if (stored !== undefined && !isOurs) {
      this.counts.duplicates++;
      return undefined;
    }
    const confirmed = accepted || (stored !== undefined && this.#users.get(stored.id) === true);
    const payload = unitPayload(withStatus(unit, confirmed));
    const id = stored?.id ?? this.#units.add(this.#memory, key, payload);
    this.#users.set(id, confirmed);
    if (stored === undefined) this.counts.added++;
    else if (stored.payload === payload) this.counts.duplicates++;
    else {
      this.#units.replace(stored, payload);
      this.counts.updated++;
    }
    return id;
  }
}

/** Looks whether an edit fits and where its beads stand; throws as `editAlignment` says. */
function prepare(
  { name, alignment }: { readonly name: string; readonly alignment: KeptAlignment },
  edit: BeadEdit,
  units: readonly (TranslationUnit | undefined)[],
): { readonly removed: readonly KeptBead[]; readonly inserted: readonly PositionedBead[] } {
  const wanted = new Set(edit.removed.map(beadPayload));
  const removed = alignment.beads.filter(({ payload }) => wanted.has(payload));
  if (removed.length < edit.removed.length) throw changed(name);
  const placed = edit.inserted.map((bead, index): PlacedBead => {
    const unit = units[index];
    return unit === undefined ? { bead } : { bead, unit };
  });
  const stretches = stretchesOf(removed.filter((bead) => !isMoved(bead)));
  const inserted = placeBeads(placed, { stretches, texts: alignment.texts });
  const staying = alignment.beads.filter((bead) => isMoved(bead) && !removed.includes(bead));
  if (shareSentence([...staying, ...inserted.filter(isMoved)])) throw changed(name);
  return { removed, inserted };
}

function unitsOf(beads: readonly KeptBead[]): ReadonlySet<number> {
  return new Set(beads.flatMap(({ unitId }) => unitId ?? []));
}

function readHead({ head }: KeptAlignment): AlignmentHead {
  return JSON.parse(head) as AlignmentHead;
}

function infoOf(alignment: KeptAlignment): AlignmentInfo {
  const { name, memory, source, target } = readHead(alignment);
  const inState = (wanted: ReviewedBead['state']) =>
    alignment.beads.filter(({ bead }) => bead.state === wanted).length;
  return {
    name,
    memory,
    beads: alignment.beads.length,
    unreviewed: inState('unreviewed'),
    accepted: inState('accepted'),
    rejected: inState('rejected'),
    edits: alignment.edits.length,
    sourcePath: source.path,
    targetPath: target.path,
  };
}

function changed(name: string): ProblemError {
  return new ProblemError(makeProblem('alignment-changed', { name }));
}
