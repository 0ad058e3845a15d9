// Units and their history in the store in memory.

import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit, UnitReplacement } from '../model/unit.js';
import type { PutCounts } from './contract.js';
import type { EditOrigin, RecordedEdit } from './edit-history.js';
import type { KeptChange } from './edit-shelf.js';
import { EditShelf } from './edit-shelf.js';
import { unitIdentity } from './identity.js';
import { readUnit, unitPayload } from './payload.js';
import type { Kept } from './shelf.js';
import { Shelf } from './shelf.js';
import type { JoinedUnit, UnitChange, WantedUnitChanges } from './unit-history.js';

/** What a stored unit becomes; without `after` it goes. */
interface Becoming {
  readonly stored: Kept;
  readonly key?: string;
  readonly after?: string;
}

export class UnitShelf {
  readonly units = new Shelf();
  readonly history = new EditShelf('memory');

  /** `release` is told which units are no alignment's any more. */
  put(
    memory: string,
    units: readonly TranslationUnit[],
    { origin, release }: { readonly origin: EditOrigin; readonly release: (ids: readonly number[]) => void },
  ): PutCounts {
    this.units.open(memory);
    const counts = { added: 0, updated: 0, duplicates: 0 };
    for (const unit of units) {
      const key = unitIdentity(unit);
      const stored = this.units.find(memory, key);
      if (stored !== undefined) release([stored.id]);
      counts[this.#putOne({ memory, key, stored, after: unitPayload(unit) }, origin)]++;
    }
    return counts;
  }

  #putOne(
    {
      memory,
      key,
      stored,
      after,
    }: {
      readonly memory: string;
      readonly key: string;
      readonly stored: Kept | undefined;
      readonly after: string;
    },
    origin: EditOrigin,
  ): keyof PutCounts {
    if (stored?.payload === after) return 'duplicates';
    const id = stored?.id ?? this.units.add(memory, key, after);
    if (stored !== undefined) this.units.replace(stored, after);
    this.history.record(changeOf({ id, collection: memory }, stored?.payload, after), origin);
    return stored === undefined ? 'added' : 'updated';
  }

  replace(
    replacements: readonly UnitReplacement[],
    { origin, release }: { readonly origin: EditOrigin; readonly release: (ids: readonly number[]) => void },
  ): readonly JoinedUnit[] {
    const becoming = replacements
      .map((replacement) => this.#prepare(replacement))
      .filter(({ stored, after }) => after !== stored.payload);
    const joined = this.#join(becoming);
    release([...becoming.map(({ stored }) => stored.id), ...joined.map(({ into }) => into)]);
    const goes = new Set(joined.map(({ id }) => id));
    const final = becoming.map((one) => (goes.has(one.stored.id) ? { stored: one.stored } : one));
    for (const { stored } of final) this.units.remove(stored);
    for (const { stored, key, after } of final) {
      if (key !== undefined && after !== undefined) this.units.restore({ ...stored, key, payload: after });
      this.history.record(changeOf(stored, stored.payload, after), origin);
    }
    return joined;
  }

  #prepare({ id, before, after }: UnitReplacement): Becoming {
    const stored = this.units.at(id);
    if (stored?.payload !== unitPayload(before)) throw this.#changedSince(id);
    return after === undefined ? { stored } : { stored, key: unitIdentity(after), after: unitPayload(after) };
  }

  #join(becoming: readonly Becoming[]): readonly JoinedUnit[] {
    const replaced = new Set(becoming.map(({ stored }) => stored.id));
    return becoming.flatMap(({ stored, key }) => {
      if (key === undefined) return [];
      const holder = this.units.find(stored.collection, key);
      const equal = becoming.filter(
        (other) => other.key === key && other.stored.collection === stored.collection,
      );
      const stays =
        holder !== undefined && !replaced.has(holder.id)
          ? holder
          : (equal.find((other) => other.stored.key === key) ?? equal[0])?.stored;
      return stays === undefined || stays.id === stored.id ? [] : [{ id: stored.id, into: stays.id }];
    });
  }

  undo(
    origin: EditOrigin,
    number: number | undefined,
    release: (ids: readonly number[]) => void,
  ): RecordedEdit | undefined {
    const edit = this.history.toUndo(origin, number);
    if (edit === undefined) return undefined;
    for (const change of edit.changes)
      if (this.units.at(change.number)?.payload !== change.after) throw this.#changedSince(change.number);
    this.#refuseTaken(edit.changes);
    release(edit.changes.map((change) => change.number));
    for (const change of edit.changes) {
      const stored = this.units.at(change.number);
      if (stored !== undefined) this.units.remove(stored);
    }
    for (const { number: id, collection, before } of edit.changes)
      if (before !== undefined)
        this.units.restore({ id, collection, key: unitIdentity(readUnit(before)), payload: before });
    const changes = edit.changes.map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
    }));
    this.history.addUndo(edit.info, changes, origin);
    return edit.info;
  }

  #refuseTaken(changes: readonly KeptChange[]): void {
    const going = new Set(changes.map((change) => change.number));
    for (const { number, collection, before } of changes) {
      const other =
        before === undefined ? undefined : this.units.find(collection, unitIdentity(readUnit(before)));
      if (other !== undefined && !going.has(other.id))
        throw new ProblemError(
          makeProblem('unit-taken', { memory: collection, other: other.id }, { unit: String(number) }),
        );
    }
  }

  #changedSince(id: number): ProblemError {
    const { last, collection } = this.history.lastOf((change) => change.number === id);
    const memory = this.units.at(id)?.collection ?? collection ?? '–';
    return new ProblemError(makeProblem('unit-changed', { memory, last }, { unit: String(id) }));
  }

  keep(): boolean {
    const changed = this.history.keep();
    return this.units.keep() || changed;
  }

  drop(): void {
    this.history.drop();
    this.units.drop();
  }

  changes(wanted: WantedUnitChanges): readonly UnitChange[] {
    const { limit } = wanted;
    if ('id' in wanted)
      return this.history
        .changes(({ number }) => number === wanted.id)
        .toReversed()
        .slice(0, limit)
        .map(readChange);
    const { edit, after = 0 } = wanted;
    return this.history
      .changes((change) => change.edit === edit && change.number > after)
      .slice(0, limit)
      .map(readChange);
  }
}

function changeOf(
  { id, collection }: Pick<Kept, 'id' | 'collection'>,
  before: string | undefined,
  after: string | undefined,
): KeptChange {
  return { number: id, collection, key: String(id), before, after };
}

function readChange({
  edit,
  collection,
  number,
  before,
  after,
}: KeptChange & { readonly edit: number }): UnitChange {
  return {
    edit,
    memory: collection,
    id: number,
    ...(before === undefined ? {} : { before: readUnit(before) }),
    ...(after === undefined ? {} : { after: readUnit(after) }),
  };
}
