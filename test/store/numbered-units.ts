// Units of which no two are equal, apart so that a process of its own can make them without the test runner.

import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';

export function numberedUnit(number: number): TranslationUnit {
  return makeUnit(
    plainContent(`De werkgever betaalt termijn ${number} van de vergoeding.`),
    plainContent(`The employer pays instalment ${number} of the fee.`),
  );
}

/** Units `from` up to and not including `to`. */
export function numberedUnits(from: number, to: number): readonly TranslationUnit[] {
  return Array.from({ length: to - from }, (_, index) => numberedUnit(from + index));
}
