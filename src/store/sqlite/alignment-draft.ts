// What a chunk of beads puts into rows: the beads themselves and what their units add to the memory and change in it.

import type { TranslationUnit } from '../../model/unit.js';
import type { PositionedBead } from '../bead-position.js';
import { isMoved } from '../bead-position.js';
import type { PutCounts } from '../contract.js';
import { beadPayload, digestOf, withStatus } from '../payload.js';
import type { Known, UnitRow } from './draft.js';
import { Draft, toUnitRow } from './draft.js';

/** A bead ready to be written; its unit has the status that this bead alone would give it. */
export interface BeadRow extends PositionedBead {
  readonly digest: string;
  readonly payload: string;
  readonly unitRow?: UnitRow;
}

/** A unit of the memory as beads see it. */
export interface KnownUnit extends Known {
  readonly key: string;
  /** 1 when a bead refers to it, and when one that is accepted does. */
  readonly referred: number;
  readonly accepted: number;
}

export function toBeadRow(placed: PositionedBead): BeadRow {
  const payload = beadPayload(placed.bead);
  const row = { ...placed, payload, digest: digestOf(payload) };
  const { unit } = placed;
  return unit === undefined ? row : { ...row, unitRow: toUnitRow(withStatus(unit, isAccepted(placed))) };
}

function isAccepted({ bead }: PositionedBead): boolean {
  return bead.state === 'accepted';
}

/** Columns of a bead and the unit it refers to, as the adding statement reads them. */
export function beadColumns(row: BeadRow, unit: number | null): readonly unknown[] {
  const { position, bead } = row;
  const sizes = [bead.source.length, bead.target.length];
  const place = [Number(isMoved(row)), position.source, position.target, ...sizes];
  return [...place, bead.state, unit, row.digest, row.payload];
}

export class AlignmentDraft {
  readonly units = new Draft<UnitRow>();
  readonly beads: (readonly unknown[])[] = [];
  /** Units that beads may share, by key, and whether a bead that refers to them is accepted. */
  readonly #accepted = new Map<string, boolean>();

  /** `left` are units that beads taken out in this change referred to: nobody else has a claim to them. */
  constructor(rows: readonly BeadRow[], found: readonly KnownUnit[], left: ReadonlySet<number>) {
    this.units.learn(
      rows.flatMap(({ unitRow }) => unitRow ?? []),
      found,
    );
    for (const { key, id, referred, accepted } of found)
      if (referred === 1 || left.has(id)) this.#accepted.set(key, accepted === 1);
  }

  /** Adds a bead; gives what became of its unit, or `undefined` when it has none. */
  place(row: BeadRow, takeId: () => number): keyof PutCounts | undefined {
    const { unit, unitRow } = row;
    const outcome =
      unit === undefined || unitRow === undefined ? undefined : this.#placeUnit(row, unitRow, unit, takeId);
    const id =
      unitRow !== undefined && this.#accepted.has(unitRow.key) ? this.units.known.get(unitRow.key)?.id : null;
    this.beads.push(beadColumns(row, id ?? null));
    return outcome;
  }

  #placeUnit(row: BeadRow, unitRow: UnitRow, unit: TranslationUnit, takeId: () => number): keyof PutCounts {
    const { key } = unitRow;
    const isNew = this.units.known.get(key) === undefined;
    const others = this.#accepted.get(key);
    // It came into the memory otherwise.
    if (!isNew && others === undefined) return 'duplicates';
    this.#accepted.set(key, others === true || isAccepted(row));
    const confirmed = others === true && !isAccepted(row);
    return this.units.place(confirmed ? toUnitRow(withStatus(unit, true)) : unitRow, takeId);
  }
}
