// The naive model of units with a history.

import { isDeepStrictEqual } from 'node:util';
import type { TranslationUnit, UnitReplacement } from '../../src/model/unit.js';
import type { JoinedUnit } from '../../src/store/unit-history.js';
import type { Thing } from './model-history.js';
import { ModelOfHistory } from './model-history.js';
import { sameUnit } from './model-store.js';

export class ModelOfUnitHistory extends ModelOfHistory {
  override readonly changedSince = 'unit-changed';

  override copy(): ModelOfUnitHistory {
    return Object.assign(new ModelOfUnitHistory(), structuredClone({ ...this }));
  }

  override things(): readonly Thing[] {
    return this.units.map(({ id, memory, unit }) => ({
      id,
      collection: memory,
      key: String(id),
      value: unit,
    }));
  }

  override setThings(things: readonly Thing[]): void {
    this.units = things.map(({ id, collection, value }) => ({
      id,
      memory: collection,
      unit: value as TranslationUnit,
    }));
  }

  override clash(things: readonly Thing[]): string | undefined {
    const isTwice = things.some((one, index) =>
      things
        .slice(index + 1)
        .some(
          (other) =>
            one.collection === other.collection &&
            sameUnit(one.value as TranslationUnit, other.value as TranslationUnit),
        ),
    );
    return isTwice ? 'unit-taken' : undefined;
  }

  /** What joined what, or `undefined` when one is not what it should be. */
  replace(replacements: readonly UnitReplacement[]): readonly JoinedUnit[] | undefined {
    const stored = (id: number) => this.units.find((unit) => unit.id === id);
    if (!replacements.every(({ id, before }) => isDeepStrictEqual(stored(id)?.unit, before)))
      return undefined;
    const real = replacements.filter(({ before, after }) => !isDeepStrictEqual(before, after));
    const rest = this.units.filter(({ id }) => !real.some((one) => one.id === id));
    const made = real.flatMap(({ id, before, after }) =>
      after === undefined ? [] : [{ id, memory: stored(id)?.memory ?? '', unit: after, before }],
    );
    const joined = made.flatMap(({ id, memory, unit }): JoinedUnit[] => {
      const equal = <One extends { readonly memory: string; readonly unit: TranslationUnit }>(one: One) =>
        one.memory === memory && sameUnit(one.unit, unit);
      const equals = made.filter(equal);
      const kept = equals.find((one) => sameUnit(one.before, one.unit));
      const into = rest.find(equal) ?? kept ?? equals[0];
      return into === undefined || into.id === id ? [] : [{ id, into: into.id }];
    });
    const staying = made.filter(({ id }) => !joined.some((one) => one.id === id));
    this.units = [...rest, ...staying.map(({ id, memory, unit }) => ({ id, memory, unit }))].toSorted(
      (one, other) => one.id - other.id,
    );
    return joined;
  }
}
