// The touched units of each write, in a chain: the digest of a row is taken over the stamp of the row before it too, so
// that a row that is lost or changed on disk is noticed. Only the newest rows are kept.

import type { Problem } from '../../model/problem.js';
import { digestOf } from '../payload.js';
import type { IdRange, TouchedUnits, UnitMark } from '../touched-units.js';
import { fewRanges, TouchedIds, WRITES_REMEMBERED } from '../touched-units.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';

interface TouchRow extends UnitMark {
  readonly digest: string;
  readonly units: string;
}

const COLUMNS = 'revision, stamp, lower(hex(digest)) AS digest, units';
const LAST = `SELECT ${COLUMNS} FROM unit_touches WHERE revision = (SELECT max(revision) FROM unit_touches)`;
const SINCE = `SELECT ${COLUMNS} FROM unit_touches WHERE revision >= ?1 ORDER BY revision`;
// 53 bits: what a number of JavaScript holds.
const NEXT = `SELECT revision + 1 AS revision, random() & 9007199254740991 AS stamp FROM state`;
const ADD = 'INSERT INTO unit_touches (revision, stamp, digest, units) VALUES (?1, ?2, unhex(?3), ?4)';
const FORGET = 'DELETE FROM unit_touches WHERE revision < ?1';

type Questions = Pick<Connection, 'all'>;

/** Units that one write touches. */
export class TouchedTable {
  readonly #connection: Connection;
  readonly #touched = new TouchedIds();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  add(ids: Iterable<number>): void {
    this.#touched.add(ids);
  }

  /** Writes down what was touched, for the revision that this write makes. */
  async finish(): Promise<void> {
    const ranges = this.#touched.ranges();
    if (ranges.length === 0) return;
    const [next] = await this.#connection.all<UnitMark>(NEXT);
    const before = await lastRow(this.#connection);
    if (next === undefined) throw damaged(this.#connection.file, 'the state row is gone');
    const units = JSON.stringify(ranges.map(({ first, last }) => [first, last]));
    const digest = digestOfRow({ ...next, units }, before);
    await this.#connection.run(ADD, next.revision, next.stamp, digest, units);
    await this.#connection.run(FORGET, next.revision - WRITES_REMEMBERED);
  }
}

/** The state of the units now. */
export async function readUnitMark(questions: Questions): Promise<UnitMark> {
  const { revision, stamp } = await lastRow(questions);
  return { revision, stamp };
}

async function lastRow(questions: Questions): Promise<UnitMark> {
  const [row] = await questions.all<TouchRow>(LAST);
  return row ?? { revision: -1, stamp: 0 };
}

/** What was touched since a state; `undefined` when that is not known any more, or the state was never of this store. */
export async function readTouchedUnits(
  questions: Questions,
  since: UnitMark,
): Promise<TouchedUnits | undefined> {
  const [first, ...rows] = await questions.all<TouchRow>(SINCE, since.revision);
  if (first?.revision !== since.revision || first.stamp !== since.stamp) return undefined;
  let before: TouchRow = first;
  const ranges: IdRange[] = [];
  for (const row of rows) {
    if (!isSoundRow(row, before)) return undefined;
    ranges.push(...rangesOf(row));
    before = row;
  }
  return {
    mark: { revision: before.revision, stamp: before.stamp },
    ranges: fewRanges(ranges, ranges.length),
  };
}

function rangesOf({ units }: TouchRow): readonly IdRange[] {
  return (JSON.parse(units) as readonly (readonly [number, number])[]).map(([first, last]) => ({
    first,
    last,
  }));
}

function digestOfRow({ revision, stamp, units }: Omit<TouchRow, 'digest'>, before: UnitMark): string {
  return digestOf(`${String(before.stamp)} ${String(revision)} ${String(stamp)} ${units}`);
}

function isSoundRow(row: TouchRow, before: UnitMark): boolean {
  return digestOfRow(row, before) === row.digest;
}

/** Adds what is wrong with the chain. The oldest row has nothing before it, and what it says is never asked. */
export async function checkTouchedUnits(
  questions: Questions & { readonly file: string },
  problems: Problem[],
): Promise<void> {
  const rows = await questions.all<TouchRow>(SINCE, 0);
  const broken = rows.some((row, place) => place > 0 && !isSoundRow(row, rows[place - 1] ?? row));
  if (broken || rows.length === 0)
    problems.push(damaged(questions.file, 'the list of touched units was changed on disk').problem);
}
