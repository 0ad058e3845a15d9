// An independent reader reads our simple exports: the npm package `xliff`, which knows one segment a unit and no
// inline codes beyond the common ones.

import { xliff12ToJs, xliff2js } from 'xliff';
import { describe, expect, it } from 'vitest';
import { xliff1Writer } from '../../../src/format/xliff/xliff-1/writer.js';
import { xliff2Writer } from '../../../src/format/xliff/xliff-2/writer.js';
import { plainContent } from '../../../src/model/content.js';
import { makeUnit } from '../../../src/model/unit.js';
import { WRITE_OPTIONS, writeUnits } from '../support.js';

const PAIRS: readonly (readonly [string, string, string])[] = [
  ['a1', 'De overeenkomst is ontbonden.', 'The agreement is terminated.'],
  ['a2', 'Wie < 5 & > 3 jaar "huurt"', 'Who rents < 5 & > 3 years'],
  ['é.3', 'Reële café’s 😀', 'Real cafés 😀'],
];

const UNITS = PAIRS.map(([key, nl, en]) => makeUnit(plainContent(nl), plainContent(en), { key }));
const EXPECTED = {
  sourceLanguage: 'nl',
  targetLanguage: 'en',
  units: Object.fromEntries(PAIRS.map(([key, source, target]) => [key, { source, target }])),
};

interface Read {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, { source: string; target: string }>>>>;
}

/** What the package made of a file of one `file` element, without its extra fields. */
function simple(read: Read, file: string): typeof EXPECTED {
  const units = Object.entries(read.resources[file] ?? {}).map(([key, { source, target }]) => [
    key,
    { source, target },
  ]);
  return {
    sourceLanguage: read.sourceLanguage,
    targetLanguage: read.targetLanguage,
    units: Object.fromEntries(units) as (typeof EXPECTED)['units'],
  };
}

describe('the xliff package', () => {
  it('reads our XLIFF 2.1', async () => {
    const { file } = await writeUnits(xliff2Writer, UNITS);
    expect(simple((await xliff2js(file)) as Read, 'f1')).toStrictEqual(EXPECTED);
  });

  it('reads our XLIFF 1.2', async () => {
    const { file } = await writeUnits(xliff1Writer, UNITS);
    expect(simple((await xliff12ToJs(file)) as Read, WRITE_OPTIONS.original)).toStrictEqual(EXPECTED);
  });
});
