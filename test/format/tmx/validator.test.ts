// TMX 1.4 against its standard: agreement with the official DTD on real files and on broken ones, and what a DTD cannot say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { validateTmx } from '../../../src/format/tmx/validator.js';
import { SHIPPED_MEMORY, shippedPath } from '../../../src/workbench/shipped-data.js';
import { interchangeFiles } from '../interchange.js';
import { dtdSchema, SCHEMAS } from '../schemas.js';
import { sharedData } from '../../shared-data.js';

async function violationsOf(file: string | Uint8Array): Promise<string[]> {
  const found: string[] = [];
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for await (const events of validateTmx(only(bytes)))
    for (const event of events)
      if (event.kind === 'violation') found.push(`${event.violation.line} ${event.violation.rule}`);
  return found;
}

async function* only<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="nl" datatype="plaintext"/>';
const tmx = (segment: string): string =>
  `<tmx version="1.4">${HEADER}<body>\n<tu><tuv xml:lang="nl"><seg>${segment}</seg></tuv></tu></body></tmx>`;

test('the shipped memory is valid', async () => {
  expect(await violationsOf(readFileSync(shippedPath(SHIPPED_MEMORY)))).toEqual([]);
});

describe('pairs of codes', () => {
  test.each([
    ['a<bpt i="1">b</bpt>c<ept i="1">d</ept>', []],
    ['<bpt i="1"><sub>x<bpt i="1"/>y<ept i="1"/></sub></bpt>c<ept i="1"/>', []],
    ['a<bpt i="1"/>', ['2 code-unpaired']],
    ['a<ept i="1"/>', ['2 code-unpaired']],
    ['<bpt i="1"/><bpt i="1"/><ept i="1"/>', ['2 id-repeated']],
    ['<bpt i="1"/><ept i="1"/><ept i="1"/>', ['2 code-unpaired']],
  ])('%s', async (segment, expected) => {
    expect(await violationsOf(tmx(segment))).toEqual(expected);
  });
});

/** One change that makes a valid file wrong by the DTD, and the rule that says so. */
const BREAKS: readonly (readonly [string, string, string])[] = [
  [' creationtool="t"', '', 'attribute-missing'],
  ['segtype="sentence"', 'segtype="zin"', 'attribute-value'],
  ['<seg>', '<note>x</note><seg>', ''],
  ['</tuv>', '<note>x</note></tuv>', 'element-misplaced'],
  ['<tu>', '<tu kleur="rood">', 'attribute-unknown'],
  [' xml:lang="nl"', '', 'attribute-missing'],
  ['<body>', '<body>tekst', 'text-misplaced'],
  ['</tu>', '</tu><unit/>', 'element-unknown'],
  ['<tuv xml:lang="nl"><seg>x</seg></tuv>', '', 'element-missing'],
  ['<seg>x</seg>', '<seg>x</seg><seg>y</seg>', 'element-repeated'],
];

describe.skipIf(SCHEMAS === undefined)(
  'the official DTD says the same (skipped without ../shared/data)',
  () => {
    const withDtd = (text: string): boolean => {
      const schema = dtdSchema('tmx', 'tmx14.dtd');
      try {
        return schema.errors(text).length === 0;
      } finally {
        schema.dispose();
      }
    };

    test.each(BREAKS)('%s → %s', async (from, to, rule) => {
      const text = tmx('x').replace(from, to);
      expect(text).not.toBe(tmx('x'));
      expect((await violationsOf(text)).map((line) => line.split(' ')[1] ?? '')).toEqual(
        rule === '' ? [] : [rule],
      );
      expect(withDtd(text)).toBe(rule === '');
    });

    test('on all real files of TMX 1.4', async () => {
      const folder = sharedData('interchange') ?? '';
      let files = 0;
      for (const { format, version, path, well_formed: isWellFormed } of interchangeFiles(folder)) {
        if (format !== 'tmx' || version !== '1.4' || isWellFormed !== true) continue;
        const bytes = readFileSync(join(folder, path));
        const text = bytes
          .toString('utf8')
          .replace(/^\uFEFF/u, '')
          .replace(/<!DOCTYPE[^>]*>/u, '');
        // The DTD knows 1.4 only and was written before namespaces; files in UTF-16 are left to the readers' tests.
        if (!/<tmx[^>]*version="1\.4"/u.test(text) || text.includes('xmlns')) continue;
        files += 1;
        const pairsOnly = /code-unpaired|id-repeated/u;
        const violations = (await violationsOf(text)).filter((line) => !pairsOnly.test(line));
        expect([path, violations.length === 0]).toEqual([path, withDtd(text)]);
      }
      expect(files).toBeGreaterThan(20);
    });
  },
);
