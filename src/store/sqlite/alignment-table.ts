// Alignments during a write. Every change is one exchange: bead rows go, bead rows with their units come, then the
// units that no bead refers to any more leave and the status of the others is made right.

import type { BeadEdit, ReviewedBead } from '../../model/alignment.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { TranslationUnit } from '../../model/unit.js';
import type { Extent, PositionedBead } from '../bead-position.js';
import { byPosition, isMoved, placeBeads, shareSentence, stretchesOf, wholeOf } from '../bead-position.js';
import type { AlignmentHead, PlacedBead, PutCounts } from '../contract.js';
import type { HeadInfo } from '../payload.js';
import {
  beadPayload,
  digestOf,
  editPayload,
  headPayload,
  readBead,
  readEdit,
  readUnit,
  sentencesPayload,
  unitPayload,
  withStatus,
} from '../payload.js';
import { refuseUnstorableBeadUnits } from '../storable.js';
import type { BeadRow, KnownUnit } from './alignment-draft.js';
import { AlignmentDraft, toBeadRow } from './alignment-draft.js';
import type { TextRow } from './alignment-rows.js';
import { headOf, soundText } from './alignment-rows.js';
import type { Connection } from './connection.js';
import { addCounts, chunksOf, inTurns } from './draft.js';
import { soundPayload } from './rows.js';
import type { PayloadRow } from './rows.js';
import type { UnitTable } from './unit-table.js';

const FIND = 'SELECT id, edits, lower(hex(digest)) AS digest, payload FROM alignments WHERE name = ?1';
const ADD = 'INSERT INTO alignments VALUES (NULL, ?1, 0, 0, 0, 0, unhex(?2), ?3)';
const RENEW = `
  UPDATE alignments SET beads = 0, accepted = 0, rejected = 0, edits = 0, digest = unhex(?2), payload = ?3
  WHERE id = ?1`;
const COUNT = `
  UPDATE alignments SET beads = beads + ?2, accepted = accepted + ?3, rejected = rejected + ?4, edits = edits + ?5
  WHERE id = ?1`;
const REMOVE = 'DELETE FROM alignments WHERE id = ?1';

const ADD_SENTENCES = 'INSERT INTO alignment_sentences VALUES (?1, ?2, ?3, ?4, unhex(?5), ?6)';
const REMOVE_SENTENCES = 'DELETE FROM alignment_sentences WHERE alignment = ?1';

const ADD_EDIT = 'INSERT INTO alignment_edits VALUES (?1, ?2, unhex(?3), ?4)';
const LAST_EDIT = `
  SELECT number, lower(hex(digest)) AS digest, payload FROM alignment_edits
  WHERE alignment = ?1 ORDER BY number DESC LIMIT 1`;
const REMOVE_EDIT = 'DELETE FROM alignment_edits WHERE alignment = ?1 AND number = ?2';
const REMOVE_EDITS = 'DELETE FROM alignment_edits WHERE alignment = ?1';

// A bead is found by the first sentence of one of its sides: its position is not in it.
const BEADS_BY_SOURCE = findBeads('b.source = item.value ->> 2 AND b.source_size > 0');
const BEADS_BY_TARGET = findBeads('b.target = item.value ->> 2 AND b.target_size > 0 AND b.source_size = 0');
const MOVED_BEADS = `
  SELECT 0 AS item, source, target, unit, lower(hex(digest)) AS digest, payload FROM alignment_beads
  WHERE alignment = ?1 AND moved = 1`;
const ADD_BEADS = `
  INSERT INTO alignment_beads
  SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
    unhex(value ->> 7), value ->> 8
  FROM json_each(?2)`;
const REMOVE_BEADS_AT = `
  DELETE FROM alignment_beads WHERE alignment = ?1
  AND (moved, source, target) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?2))`;
const REMOVE_BEADS = 'DELETE FROM alignment_beads WHERE alignment = ?1 RETURNING unit';

const KNOWN_UNITS = `
  SELECT lower(hex(u.identity)) AS key, u.id AS id, lower(hex(u.digest)) AS digest,
    EXISTS (SELECT 1 FROM alignment_beads WHERE unit = u.id) AS referred,
    EXISTS (SELECT 1 FROM alignment_beads WHERE unit = u.id AND state = 'accepted') AS accepted
  FROM units AS u WHERE u.memory = ?1 AND u.identity IN (SELECT unhex(value) FROM json_each(?2))`;
const UNITS_WITHOUT_BEAD = `
  SELECT item.value AS id FROM json_each(?1) AS item
  WHERE NOT EXISTS (SELECT 1 FROM alignment_beads WHERE unit = item.value)`;
const UNITS_NO_LONGER_ACCEPTED = `
  SELECT id, lower(hex(digest)) AS digest, payload FROM units
  WHERE id IN (SELECT value FROM json_each(?1)) AND payload ->> 'status' = 'confirmed'
  AND NOT EXISTS (SELECT 1 FROM alignment_beads WHERE unit = units.id AND state = 'accepted')`;

function findBeads(condition: string): string {
  return `
    SELECT item.value ->> 0 AS item, b.source AS source, b.target AS target, b.unit AS unit,
      lower(hex(b.digest)) AS digest, b.payload AS payload
    FROM json_each(?2) AS item CROSS JOIN alignment_beads AS b
    WHERE b.alignment = ?1 AND b.moved = item.value ->> 1 AND ${condition}`;
}

interface FoundAlignment {
  readonly id: number;
  readonly edits: number;
  readonly head: HeadInfo;
}

interface FoundBead extends PositionedBead {
  readonly unitId: number | null;
}

interface FoundBeadRow extends TextRow, Extent {
  /** Number of the bead that was asked for. */
  readonly item: number;
  readonly unit: number | null;
}

/** Beads that go and beads that come, with the number of edits that this adds. */
interface Exchange {
  readonly removed: readonly FoundBead[];
  readonly inserted: readonly PositionedBead[];
  readonly edits: number;
}

export class AlignmentTable {
  readonly #connection: Connection;
  readonly #units: UnitTable;
  #changed = false;

  constructor(connection: Connection, units: UnitTable) {
    this.#connection = connection;
    this.#units = units;
  }

  get changed(): boolean {
    return this.#changed;
  }

  async put(head: AlignmentHead, beads: readonly PlacedBead[]): Promise<PutCounts> {
    const texts = { source: head.source.sentences.length, target: head.target.sentences.length };
    const placed = placeBeads(beads, { stretches: [wholeOf(texts)], texts });
    const { id, left } = await this.#make(head);
    await this.#putSentences(id, head);
    const counts = await this.#insert({ id, memory: head.memory }, placed, left);
    await this.#count(id, { removed: [], inserted: placed, edits: 0 });
    await this.#settle(left);
    return counts;
  }

  /** An alignment of this name without beads and sentences, and the units that those it had before leave behind. */
  async #make(head: AlignmentHead): Promise<{ readonly id: number; readonly left: ReadonlySet<number> }> {
    this.#changed = true;
    const payload = headPayload(head);
    const known = await this.#find(head.name);
    if (known !== undefined) {
      await this.#connection.run(RENEW, known.id, digestOf(payload), payload);
      return { id: known.id, left: await this.#empty(known.id) };
    }
    await this.#connection.run(ADD, head.name, digestOf(payload), payload);
    const made = await this.#find(head.name);
    if (made === undefined) throw new Error('an alignment is not there after it was made');
    return { id: made.id, left: new Set() };
  }

  /** Takes everything out of an alignment; gives the units that its beads referred to. */
  async #empty(id: number): Promise<ReadonlySet<number>> {
    await this.#units.settled();
    await this.#connection.run(REMOVE_SENTENCES, id);
    await this.#connection.run(REMOVE_EDITS, id);
    const rows = await this.#connection.all<{ readonly unit: number | null }>(REMOVE_BEADS, id);
    return new Set(rows.flatMap(({ unit }) => unit ?? []));
  }

  async #putSentences(id: number, { source, target }: AlignmentHead): Promise<void> {
    for (const [side, { sentences }] of [source, target].entries()) {
      let first = 0;
      for (const run of chunksOf(sentences, (sentence) => ({ sentence, payload: sentence.text }))) {
        const payload = sentencesPayload(run.map(({ sentence }) => sentence));
        await this.#connection.run(ADD_SENTENCES, id, side, first, run.length, digestOf(payload), payload);
        first += run.length;
      }
    }
  }

  async edit(name: string, edit: BeadEdit, units: readonly (TranslationUnit | undefined)[]): Promise<void> {
    const alignment = await this.#find(name);
    if (alignment === undefined) throw changed(name);
    const exchange = await this.#prepare(alignment, edit, units);
    await this.#exchange(alignment, exchange);
    const removed = exchange.removed.map(({ bead }) => bead);
    const payload = editPayload({ ...edit, removed });
    await this.#connection.run(ADD_EDIT, alignment.id, alignment.edits + 1, digestOf(payload), payload);
  }

  async undo(
    name: string,
    unitsOf: (bead: ReviewedBead) => TranslationUnit | undefined,
  ): Promise<BeadEdit | undefined> {
    const alignment = await this.#find(name);
    const last = alignment === undefined ? undefined : await this.#lastEdit(alignment);
    if (alignment === undefined || last === undefined) return undefined;
    const { edit, number } = last;
    const reverse = { ...edit, removed: edit.inserted, inserted: edit.removed };
    const units = reverse.inserted.map(unitsOf);
    refuseUnstorableBeadUnits(units);
    const exchange = await this.#prepare(alignment, reverse, units);
    await this.#exchange(alignment, { ...exchange, edits: -1 });
    await this.#connection.run(REMOVE_EDIT, alignment.id, number);
    return edit;
  }

  async #lastEdit({ id, head }: FoundAlignment) {
    const [row] = await this.#connection.all<TextRow & { readonly number: number }>(LAST_EDIT, id);
    if (row === undefined) return undefined;
    return { edit: readEdit(soundText(row, this.#connection.file, head.name)), number: row.number };
  }

  async remove(name: string): Promise<boolean> {
    const alignment = await this.#find(name);
    if (alignment === undefined) return false;
    this.#changed = true;
    const left = await this.#empty(alignment.id);
    await this.#connection.run(REMOVE, alignment.id);
    await this.#settle(left);
    return true;
  }

  async #find(name: string): Promise<FoundAlignment | undefined> {
    const [row] = await this.#connection.all<TextRow & { readonly id: number; readonly edits: number }>(
      FIND,
      name,
    );
    if (row === undefined) return undefined;
    return { id: row.id, edits: row.edits, head: headOf(row, this.#connection.file, name) };
  }

  /** Looks whether an edit fits and where its beads stand; changes nothing. Throws as `editAlignment` says. */
  async #prepare(
    { id, head }: FoundAlignment,
    edit: BeadEdit,
    units: readonly (TranslationUnit | undefined)[],
  ): Promise<Exchange> {
    const removed = await this.#findBeads(id, edit.removed);
    if (removed === undefined) throw changed(head.name);
    const placed = edit.inserted.map((bead, index) => placedBead(bead, units[index]));
    const inserted = placeBeads(placed, {
      stretches: stretchesOf(removed.filter((found) => !isMoved(found))),
      texts: { source: head.source.sentences, target: head.target.sentences },
    });
    if (inserted.some(isMoved) && (await this.#isTaken(id, removed, inserted))) throw changed(head.name);
    return { removed, inserted, edits: 1 };
  }

  /** These beads as they stand, in order of position, or `undefined` when one is not there just so. */
  async #findBeads(id: number, beads: readonly ReviewedBead[]): Promise<readonly FoundBead[] | undefined> {
    const found: FoundBead[] = [];
    for (const some of inTurns(beads.map((bead, item) => ({ bead, item })))) {
      const rows = new Map((await this.#rowsOf(id, some)).map((row) => [row.item, row]));
      for (const { bead, item } of some) {
        const row = rows.get(item);
        if (row === undefined || soundText(row, this.#connection.file) !== beadPayload(bead))
          return undefined;
        found.push({ bead, position: { source: row.source, target: row.target }, unitId: row.unit });
      }
    }
    found.sort(byPosition);
    const twice = found.some((one, index) => index > 0 && byPosition(one, found[index - 1] ?? one) === 0);
    return twice ? undefined : found;
  }

  async #rowsOf(
    id: number,
    beads: readonly { readonly bead: ReviewedBead; readonly item: number }[],
  ): Promise<readonly FoundBeadRow[]> {
    const ask = async (sql: string, side: 'source' | 'target', some: typeof beads) => {
      const items = some.map(({ bead, item }) => [item, bead.moved === true ? 1 : 0, bead[side][0] ?? null]);
      return items.length === 0 ? [] : this.#connection.all<FoundBeadRow>(sql, id, JSON.stringify(items));
    };
    const oneSided = ({ bead }: { readonly bead: ReviewedBead }) => bead.source.length === 0;
    return [
      ...(await ask(
        BEADS_BY_SOURCE,
        'source',
        beads.filter((bead) => !oneSided(bead)),
      )),
      ...(await ask(BEADS_BY_TARGET, 'target', beads.filter(oneSided))),
    ];
  }

  /** True when a bead that moved and stays has a sentence of one that would come. */
  async #isTaken(
    id: number,
    removed: readonly FoundBead[],
    inserted: readonly PositionedBead[],
  ): Promise<boolean> {
    const rows = await this.#connection.all<FoundBeadRow>(MOVED_BEADS, id);
    const going = new Set(removed.filter(isMoved).map(({ position }) => position.source));
    const staying = rows
      .filter(({ source }) => !going.has(source))
      .map((row) => ({ bead: readBead(soundText(row, this.#connection.file)) }));
    return shareSentence([...staying, ...inserted.filter(isMoved)]);
  }

  async #exchange({ id, head }: FoundAlignment, exchange: Exchange): Promise<void> {
    this.#changed = true;
    await this.#units.settled();
    const left = new Set(exchange.removed.flatMap(({ unitId }) => unitId ?? []));
    for (const some of inTurns(exchange.removed)) {
      const at = some.map((found) => [Number(isMoved(found)), found.position.source, found.position.target]);
      await this.#connection.run(REMOVE_BEADS_AT, id, JSON.stringify(at));
    }
    await this.#insert({ id, memory: head.memory }, exchange.inserted, left);
    await this.#count(id, exchange);
    await this.#settle(left);
  }

  async #insert(
    { id, memory }: { readonly id: number; readonly memory: string },
    beads: readonly PositionedBead[],
    left: ReadonlySet<number>,
  ): Promise<PutCounts> {
    const counts = { added: 0, updated: 0, duplicates: 0 };
    const collection = await this.#units.open(memory);
    for (const rows of chunksOf(beads, toBeadRow))
      addCounts(counts, await this.#insertSome({ id, collection }, rows, left));
    await this.#units.settled();
    return counts;
  }

  async #insertSome(
    { id, collection }: { readonly id: number; readonly collection: number },
    rows: readonly BeadRow[],
    left: ReadonlySet<number>,
  ): Promise<PutCounts> {
    await this.#units.settled();
    const keys = JSON.stringify(rows.flatMap(({ unitRow }) => unitRow?.key ?? []));
    const found = await this.#connection.all<KnownUnit>(KNOWN_UNITS, collection, keys);
    const draft = new AlignmentDraft(rows, found, left);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const row of rows) {
      const outcome = draft.place(row, () => this.#units.takeId());
      if (outcome !== undefined) counts[outcome]++;
    }
    this.#units.write(async () => {
      await this.#units.keep(collection, draft.units);
      await this.#connection.run(ADD_BEADS, id, JSON.stringify(draft.beads));
    });
    return counts;
  }

  async #count(id: number, { removed, inserted, edits }: Exchange): Promise<void> {
    const growth = (wanted: (bead: ReviewedBead) => boolean) =>
      inserted.filter(({ bead }) => wanted(bead)).length - removed.filter(({ bead }) => wanted(bead)).length;
    const accepted = growth(({ state }) => state === 'accepted');
    const rejected = growth(({ state }) => state === 'rejected');
    await this.#connection.run(
      COUNT,
      id,
      growth(() => true),
      accepted,
      rejected,
      edits,
    );
  }

  /** Units that lost a bead leave when it was their last, and are confirmed no longer when it alone was accepted. */
  async #settle(left: ReadonlySet<number>): Promise<void> {
    for (const ids of inTurns([...left])) {
      const some = JSON.stringify(ids);
      const orphans = await this.#connection.all<{ readonly id: number }>(UNITS_WITHOUT_BEAD, some);
      await this.#units.remove(orphans.map(({ id }) => id));
      await this.#reopen(some);
    }
  }

  async #reopen(ids: string): Promise<void> {
    const rows = await this.#connection.all<Omit<PayloadRow, 'collection'>>(UNITS_NO_LONGER_ACCEPTED, ids);
    await this.#units.change(
      rows.map((row) => {
        const unit = readUnit(soundPayload(row, this.#connection.file));
        return [row.id, unitPayload(withStatus(unit, false))] as const;
      }),
    );
  }
}

function placedBead(bead: ReviewedBead, unit: TranslationUnit | undefined): PlacedBead {
  return unit === undefined ? { bead } : { bead, unit };
}

function changed(name: string): ProblemError {
  return new ProblemError(makeProblem('alignment-changed', { name }));
}
