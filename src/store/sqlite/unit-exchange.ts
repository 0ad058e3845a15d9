// Units that become other ones: replaced one by one, or put back by an undo. All statements go over chunks; all of them
// lose what they were before any becomes something else, because two may exchange what they are known by.

import { makeProblem, ProblemError } from '../../model/problem.js';
import type { UnitReplacement } from '../../model/unit.js';
import type { EditOrigin, RecordedEdit } from '../edit-history.js';
import { digestOf, readUnit, unitPayload } from '../payload.js';
import type { JoinedUnit } from '../unit-history.js';
import type { Connection } from './connection.js';
import type { UnitRow } from './draft.js';
import { inTurns, textsOf, toUnitRow, unitColumns } from './draft.js';
import { damaged } from './failure.js';
import type { PayloadRow } from './rows.js';
import { isSound, soundPayload } from './rows.js';
import { idsOf } from './unit-change-rows.js';
import type { UnitBefore } from './unit-history-table.js';
import { unitChanged, UnitHistoryTable } from './unit-history-table.js';
import type { UnitTable } from './unit-table.js';

const STANDING = `
  SELECT id, memory AS collection, lower(hex(digest)) AS digest, payload, lower(hex(identity)) AS key FROM units
  WHERE id IN (SELECT value FROM json_each(?1))`;
const HOLDERS = `
  SELECT item.value ->> 0 AS id, u.id AS other FROM json_each(?1) AS item
  CROSS JOIN units AS u ON u.memory = item.value ->> 1 AND u.identity = unhex(item.value ->> 2)`;
/** Too short to be the identity of any unit. */
const LOSE_IDENTITY = `
  UPDATE units SET identity = unhex(format('%016x', id)) WHERE id IN (SELECT value FROM json_each(?1))`;
const REMOVE = 'DELETE FROM units WHERE id IN (SELECT value FROM json_each(?1))';
const PUT = `
  INSERT INTO units (id, memory, identity, nl_key, en_key, digest, payload)
  SELECT value ->> 0, value ->> 1, unhex(value ->> 2), value ->> 3, value ->> 4, unhex(value ->> 5), value ->> 6
  FROM json_each(?1) WHERE true
  ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, nl_key = excluded.nl_key, en_key = excluded.en_key,
    digest = excluded.digest, payload = excluded.payload`;

type StandingRow = PayloadRow<number> & { readonly key: string };

/** What a unit becomes; without `row` it goes. */
interface Becoming {
  readonly id: number;
  readonly memory: number;
  readonly row: UnitRow | undefined;
}

type Pages = () => AsyncIterable<readonly Becoming[]>;

export class UnitExchange {
  readonly #connection: Connection;
  readonly #units: UnitTable;
  readonly #history: UnitHistoryTable;

  constructor(connection: Connection, units: UnitTable, history: UnitHistoryTable) {
    this.#connection = connection;
    this.#units = units;
    this.#history = history;
  }

  async replace(
    replacements: readonly UnitReplacement[],
    origin: EditOrigin,
  ): Promise<readonly JoinedUnit[]> {
    await this.#units.settled();
    const { becoming, keys } = await this.#prepare(replacements);
    if (becoming.length === 0) return [];
    const joined = await this.#join(becoming, keys);
    const goes = new Set(joined.map(({ id }) => id));
    const final = becoming.map((one) => (goes.has(one.id) ? { ...one, row: undefined } : one));
    await this.#units.release(joined.map(({ into }) => into));
    await this.#exchange(await this.#history.open(origin), async function* () {
      yield* inTurns(final);
    });
    return joined;
  }

  /** What really changes, and by what each of these units is known; throws when one is not what `before` says. */
  async #prepare(replacements: readonly UnitReplacement[]) {
    const becoming: Becoming[] = [];
    const keys = new Map<number, string>();
    for (const some of inTurns(replacements)) {
      const rows = await this.#standing(some);
      for (const { id, before, after } of some) {
        const standing = rows.get(id);
        const digest = digestOf(unitPayload(before));
        if (standing?.digest !== digest) throw await unitChanged(this.#connection, id);
        const row = after === undefined ? undefined : toUnitRow(after);
        if (row?.digest === digest) continue;
        keys.set(id, standing.key);
        becoming.push({ id, memory: standing.collection, row });
      }
    }
    return { becoming, keys };
  }

  async #standing(units: readonly { readonly id: number }[]): Promise<ReadonlyMap<number, StandingRow>> {
    const ids = JSON.stringify(units.map(({ id }) => id));
    const rows = await this.#connection.all<StandingRow>(STANDING, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Which units leave because another one says the same: one that stands, keeps its key, or comes first. */
  async #join(
    becoming: readonly Becoming[],
    keys: ReadonlyMap<number, string>,
  ): Promise<readonly JoinedUnit[]> {
    const comers = becoming.flatMap(({ id, memory, row }) =>
      row === undefined ? [] : [{ id, name: `${memory} ${row.key}`, key: row.key, memory }],
    );
    const stays = new Map<string, number>();
    for (const { id, name, key } of comers.toReversed())
      if (!stays.has(name) || keys.get(id) === key || keys.get(stays.get(name) ?? id) !== key)
        stays.set(name, id);
    const names = new Map(comers.map(({ id, name }) => [id, name]));
    for (const some of inTurns(comers.filter(({ id, key }) => keys.get(id) !== key))) {
      const rows = some.map(({ id, memory, key }) => [id, memory, key]);
      for (const { id, other } of await this.#connection.all<Holder>(HOLDERS, JSON.stringify(rows)))
        if (!keys.has(other)) stays.set(names.get(id) ?? '', other);
    }
    return comers.flatMap(({ id, name }) => {
      const into = stays.get(name);
      return into === undefined || into === id ? [] : [{ id, into }];
    });
  }

  async undo(origin: EditOrigin, number: number | undefined): Promise<RecordedEdit | undefined> {
    await this.#units.settled();
    const edit = await this.#history.toUndo(origin, number);
    if (edit === undefined) return undefined;
    const pages = () => this.#pagesBefore(edit.number);
    await this.#refuseTaken(pages);
    await this.#exchange(await this.#history.openUndo(origin, edit), pages);
    return edit;
  }

  async *#pagesBefore(edit: number): AsyncGenerator<readonly Becoming[]> {
    for (const range of await this.#history.additions(edit))
      for (const ids of inTurns(idsOf([range]))) {
        const standing = await this.#standing(ids.map((id) => ({ id })));
        yield [...standing.values()].map(({ id, collection }) => ({
          id,
          memory: collection,
          row: undefined,
        }));
      }
    for await (const rows of this.#history.before(edit)) yield rows.map((row) => this.#unitBefore(row));
  }

  #unitBefore({ id, collection, digest, payload }: UnitBefore): Becoming {
    if (payload === null && digest === null) return { id, memory: collection, row: undefined };
    if (payload === null || digest === null || !isSound({ payload, digest }))
      throw damaged(this.#connection.file, 'the history of a unit was changed on disk', String(id));
    return { id, memory: collection, row: toUnitRow(readUnit(payload)) };
  }

  /** Throws when a unit that is none of these has what one of them was known by. */
  async #refuseTaken(pages: Pages): Promise<void> {
    const found = new Map<number, Holder>();
    for await (const page of pages()) {
      const rows = page.flatMap(({ id, memory, row }) => (row === undefined ? [] : [[id, memory, row.key]]));
      for (const holder of await this.#connection.all<Holder>(HOLDERS, JSON.stringify(rows)))
        if (holder.id !== holder.other) found.set(holder.other, holder);
    }
    if (found.size === 0) return;
    for await (const page of pages()) for (const { id } of page) found.delete(id);
    const [taken] = [...found.values()].sort((one, other) => one.id - other.id);
    if (taken === undefined) return;
    const memory = await this.#units.nameOf(taken.other);
    throw new ProblemError(
      makeProblem('unit-taken', { memory, other: taken.other }, { unit: String(taken.id) }),
    );
  }

  async #exchange(edit: number, pages: Pages): Promise<void> {
    const same = new Set<number>();
    const standing = new Set<number>();
    for await (const page of pages()) await this.#takeAway(edit, page, { same, standing });
    for await (const page of pages()) await this.#put(page, { same, standing });
  }

  /** Units lose what they were; those that keep their texts (`same`) or only change (`standing`) are noted. */
  async #takeAway(edit: number, page: readonly Becoming[], { same, standing }: Noted): Promise<void> {
    const rows = await this.#standing(page);
    this.#units.touch(page.map(({ id }) => id));
    const become = page.map(({ id, memory, row }) => ({ id, memory, digest: row?.digest ?? null }));
    await this.#history.record(edit, become);
    const texts: (readonly [number, Pick<UnitRow, 'texts'>])[] = [];
    const [losing, going]: [number[], number[]] = [[], []];
    for (const { id, memory, row } of page) {
      const stood = rows.get(id);
      if (stood === undefined) continue;
      // Checked first: another text than the one that went into the index would damage it.
      const old = textsOf(readUnit(soundPayload(stood, this.#connection.file)));
      if (row?.texts.nl === old.nl && row.texts.en === old.en) same.add(id);
      else texts.push([id, { texts: old }]);
      if (row === undefined) {
        going.push(id);
        this.#units.grow(memory, -1);
      } else {
        standing.add(id);
        losing.push(id);
      }
    }
    await this.#units.removeTexts(texts);
    await this.#units.release([...rows.keys()]);
    if (going.length > 0) await this.#connection.batch(REMOVE, going);
    if (losing.length > 0) await this.#connection.batch(LOSE_IDENTITY, losing);
  }

  async #put(page: readonly Becoming[], { same, standing }: Noted): Promise<void> {
    const rows = page.flatMap(({ id, memory, row }) => (row === undefined ? [] : [{ id, memory, row }]));
    if (rows.length === 0) return;
    await this.#connection.batch(
      PUT,
      rows.map(({ id, memory, row }) => unitColumns(memory, [id, row])),
    );
    await this.#units.addTexts(
      rows.filter(({ id }) => !same.has(id)).map(({ id, row }) => [id, row] as const),
    );
    for (const { id, memory } of rows) this.#units.grow(memory, standing.has(id) ? 0 : 1);
  }
}

interface Holder {
  readonly id: number;
  /** The unit that has what the first would be known by. */
  readonly other: number;
}

interface Noted {
  readonly same: Set<number>;
  readonly standing: Set<number>;
}
