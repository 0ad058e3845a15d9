// Warnings about rows, one of each kind for a file: how many rows, and which the first are.

import type { Place, Problem } from '../../model/problem.js';
import { makeProblem } from '../../model/problem.js';

export type RowWarning =
  'table-rows-short' | 'table-rows-without-term' | 'table-quote-stray' | 'table-control-characters';

/** Rows named in a warning, and values quoted in one. */
const NAMED = 10;

interface Counted {
  count: number;
  readonly rows: number[];
  readonly place: Place;
}

export class RowWarnings {
  readonly #rows = new Map<RowWarning, Counted>();
  readonly #unknown = new Map<string, Counted>();

  add(code: RowWarning, place: Place): void {
    count(this.#rows, code, place);
  }

  /** A value that its column does not know. */
  addValue(value: string, place: Place): void {
    const quoted = `"${value.slice(0, 40).replace(/\p{Cc}+/gu, ' ')}"`;
    if (this.#unknown.has(quoted) || this.#unknown.size < NAMED) count(this.#unknown, quoted, place);
  }

  /** The warnings, each at the first of its rows. */
  list(): readonly Problem[] {
    const rows = [...this.#rows].map(([code, { count, rows, place }]) =>
      makeProblem(code, { count, rows: listed(rows, count) }, place),
    );
    return [...rows, ...this.#values()];
  }

  #values(): readonly Problem[] {
    const [first] = this.#unknown.values();
    if (first === undefined) return [];
    const all = [...this.#unknown.values()];
    const total = all.reduce((sum, { count }) => sum + count, 0);
    const rows = [...new Set(all.flatMap((one) => one.rows))].sort((one, other) => one - other);
    const values = [...this.#unknown.keys()].join(', ');
    const data = { count: total, rows: listed(rows.slice(0, NAMED), rows.length), values };
    return [makeProblem('table-value-unknown', data, first.place)];
  }
}

function count<Key>(counts: Map<Key, Counted>, key: Key, place: Place): void {
  const known = counts.get(key) ?? { count: 0, rows: [], place };
  counts.set(key, known);
  // Two cells of one row count once.
  if (known.count > 0 && place.row !== undefined && known.rows.at(-1) === place.row) return;
  known.count += 1;
  if (known.rows.length < NAMED && place.row !== undefined) known.rows.push(place.row);
}

function listed(rows: readonly number[], count: number): string {
  return `${rows.join(', ')}${count > rows.length ? ', …' : ''}`;
}
