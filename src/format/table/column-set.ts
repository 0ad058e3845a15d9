// The columns of a table to be written: which there are is known only when everything has been seen once.
//
// A column is known by its name and, where several have the same name, by its number. Columns stand in order of
// `rank`, then in the order in which they were met; so do groups of columns, which a rank has by their name.

/** Numbers in order, names (a language) as they are met. */
export type Rank = readonly (number | string)[];

/** A cell to be written, with its column. */
export interface WrittenCell {
  readonly name: string;
  /** Which of the columns of that name, from 0. */
  readonly number: number;
  readonly rank: Rank;
  readonly text: string;
}

/** The cells of a row that hold something. */
export type WrittenRow = readonly WrittenCell[];

interface MetColumn {
  readonly name: string;
  readonly rank: readonly number[];
  readonly met: number;
}

export class ColumnSet {
  readonly #met = new Map<string, MetColumn>();
  #order: ReadonlyMap<string, number> | undefined;
  #names: readonly string[] = [];
  readonly #groups = new Map<string, number>();

  /** Sees a row for the first time. */
  add(row: WrittenRow): void {
    for (const cell of row) {
      const key = keyOf(cell);
      if (this.#met.has(key)) continue;
      const rank = cell.rank.map((step) => (typeof step === 'number' ? step : this.#groupOf(step)));
      this.#met.set(key, { name: cell.name, rank, met: this.#met.size });
    }
  }

  #groupOf(name: string): number {
    const known = this.#groups.get(name) ?? this.#groups.size;
    this.#groups.set(name, known);
    return known;
  }

  /** The names, in order; no column is added after this. */
  names(): readonly string[] {
    if (this.#order === undefined) {
      const sorted = [...this.#met].sort(([, one], [, other]) => inOrder(one, other));
      this.#order = new Map(sorted.map(([key], at) => [key, at]));
      this.#names = sorted.map(([, { name }]) => name);
    }
    return this.#names;
  }

  /** The texts of a row, one for each column; undefined when it has a cell that was not there the first time. */
  texts(row: WrittenRow): readonly string[] | undefined {
    const texts = Array.from<string>({ length: this.names().length }).fill('');
    for (const cell of row) {
      const at = this.#order?.get(keyOf(cell));
      if (at === undefined) return undefined;
      texts[at] = cell.text;
    }
    return texts;
  }
}

function keyOf({ name, number }: WrittenCell): string {
  return `${String(number)} ${name}`;
}

function inOrder(one: MetColumn, other: MetColumn): number {
  for (let at = 0; at < Math.max(one.rank.length, other.rank.length); at += 1) {
    const difference = (one.rank[at] ?? -1) - (other.rank[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return one.met - other.met;
}
