// XLIFF 2 against its standard: each rule by the smallest file that breaks it, the official test suite, the official
// schema, and what we write ourselves.

import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { validateXliff2 } from '../../../../src/format/xliff/xliff-2/validation/validator.js';
import { xliff22Writer, xliff2Writer } from '../../../../src/format/xliff/xliff-2/writer.js';
import { tmxReader } from '../../../../src/format/tmx/reader.js';
import type { Violation } from '../../../../src/model/violation.js';
import { ProblemError } from '../../../../src/model/problem.js';
import { SHIPPED_MEMORY, shippedPath } from '../../../../src/workbench/shipped-data.js';
import { measureValidation } from '../../interchange-validation.js';
import { sharedData } from '../../../shared-data.js';

async function violationsOf(text: string): Promise<Violation[]> {
  return found(only(new TextEncoder().encode(text)));
}

async function found(chunks: AsyncIterable<Uint8Array>): Promise<Violation[]> {
  const violations: Violation[] = [];
  for await (const events of validateXliff2(chunks))
    for (const event of events) if (event.kind === 'violation') violations.push(event.violation);
  return violations;
}

async function* only<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}

const NAMESPACES = [
  'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"',
  'xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"',
  'xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"',
  'xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"',
  'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'xmlns:my="urn:example:my"',
].join(' ');

const file = (content: string, root = 'srcLang="nl" trgLang="en"'): string =>
  `<xliff ${NAMESPACES} version="2.1" ${root}>\n<file id="f1">\n${content}\n</file></xliff>`;
const unit = (content: string): string => file(`<unit id="u1">\n${content}\n</unit>`);
const segment = (source: string, target?: string): string =>
  unit(
    `<segment>\n<source>${source}</source>\n${target === undefined ? '' : `<target>${target}</target>`}</segment>`,
  );

describe('what is valid', () => {
  test.each([
    ['a sentence', segment('Hallo', 'Hello')],
    [
      'codes of every kind',
      segment(
        '<ph id="1"/><pc id="2">a</pc><sc id="3"/>b<ec startRef="3"/>',
        '<sc id="2"/>a<ec startRef="2"/><ph id="1"/>',
      ),
    ],
    ['a code that ends elsewhere', segment('a<ec id="1" isolated="yes"/>')],
    [
      'annotations',
      segment('<mrk id="1" type="term" my:a="b">a</mrk><sm id="2" translate="no"/>b<em startRef="2"/>'),
    ],
    ['elements of others', unit('<my:a id="1"><my:b id="2">x</my:b></my:a><segment><source/></segment>')],
    [
      'a language within the language of the file',
      segment('a').replace('<source>', '<source xml:lang="nl-BE">'),
    ],
    [
      'a sequence that is kept',
      segment(
        '<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2" canReorder="no" canCopy="no" canDelete="no"/>',
        'x<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/> y <ph id="2" canReorder="no" canCopy="no" canDelete="no"/>',
      ),
    ],
    [
      'targets that changed places',
      unit(
        '<segment><source>a</source><target order="2">A</target></segment><segment><source>b</source><target order="1">B</target></segment>',
      ),
    ],
    [
      'a match and a term',
      unit(
        '<mtc:matches><mtc:match ref="#m1" similarity="99.5"><source>a</source><target>b</target></mtc:match></mtc:matches><gls:glossary><gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary><segment><source><mrk id="m1" type="term">a</mrk></source></segment>',
      ),
    ],
    [
      'a reference to a note',
      unit(
        '<notes><note id="n1">!</note></notes><segment><source><mrk id="1" type="comment" ref="#n=n1">a</mrk></source></segment>',
      ),
    ],
  ])('%s', async (_what, text) => {
    expect(await violationsOf(text)).toEqual([]);
  });
});

describe('each rule, by the smallest file that breaks it', () => {
  test.each<[Violation['rule'], number, string]>([
    ['element-unknown', 3, file('<onbekend/><unit id="1"><segment><source/></segment></unit>')],
    [
      'element-misplaced',
      3,
      file('<unit id="1"><segment><source/></segment></unit><notes><note>x</note></notes>'),
    ],
    ['element-repeated', 5, unit('<segment><source/>\n<source/></segment>')],
    ['element-missing', 3, file('<unit id="1"></unit>')],
    ['element-missing', 4, unit('<ignorable><source/></ignorable>')],
    ['text-misplaced', 3, unit('tekst<segment><source/></segment>')],
    ['attribute-unknown', 4, unit('<segment translate="no"><source/></segment>')],
    ['attribute-unknown', 5, segment('<ph id="1" my:a="b"/>')],
    ['attribute-unknown', 5, segment('<ph id="1" fs:bold="b"/>')],
    ['attribute-missing', 5, segment('<ph/>')],
    ['attribute-missing', 5, segment('a', 'b').replace(' trgLang="en"', '').replace('\n<target', '<target')],
    ['attribute-value', 4, unit('<segment state="klaar"><source/></segment>')],
    ['attribute-value', 3, file('<unit id="/1"><segment><source/></segment></unit>')],
    ['attribute-value', 5, segment('<cp hex="0041"/>')],
    ['attribute-needs', 5, segment('<ph id="1" subType="my:a"/>')],
    [
      'attribute-excludes',
      6,
      unit(
        '<originalData><data id="d"/></originalData>\n<segment><source><ph id="1"/>\n<ph id="2" copyOf="1" dataRef="d"/></source></segment>',
      ),
    ],
    ['attribute-one-of', 5, segment('<mrk id="1" type="comment">a</mrk>')],
    [
      'attribute-one-of',
      4,
      unit(
        '<val:validation><val:rule isPresent="a" startsWith="b"/></val:validation><segment><source/></segment>',
      ),
    ],
    ['content-or-reference', 3, file('<skeleton/><unit id="1"><segment><source/></segment></unit>')],
    [
      'id-repeated',
      6,
      unit(
        '<segment><source><ph id="1"/></source></segment>\n<segment><source>\n<pc id="1"/></source></segment>',
      ),
    ],
    [
      'id-repeated',
      4,
      file(
        '<unit id="1"><segment><source/></segment></unit>\n<unit id="1"><segment><source/></segment></unit>',
      ),
    ],
    ['id-repeated', 4, unit('<my:a id="1"/><my:a id="1"/><segment><source/></segment>')],
    ['id-of-another', 6, segment('<ph id="1"/>', '<pc id="1">a</pc>')],
    ['reference-nowhere', 5, segment('<ph id="1" dataRef="d1"/>')],
    ['reference-nowhere', 5, segment('<ph id="1" subFlows="u9"/>')],
    [
      'reference-nowhere',
      4,
      unit(
        '<mtc:matches><mtc:match ref="#9"><source/><target/></mtc:match></mtc:matches><segment><source/></segment>',
      ),
    ],
    ['reference-form', 5, segment('<mrk id="1" type="my:a" ref="#u=1/f=1">a</mrk>')],
    ['language-differs', 5, segment('a').replace('<source>', '<source xml:lang="de">')],
    ['language-differs', 5, segment('a').replace('<file id="f1">', '<file id="f1" xml:lang="de">')],
    ['code-unpaired', 5, segment('<sc id="1"/>a')],
    ['code-unpaired', 5, segment('a<em startRef="1"/>')],
    ['code-not-isolated', 5, segment('<sc id="1" isolated="yes"/>a<ec startRef="1"/>')],
    ['codes-differ', 5, segment('<sc id="1" canDelete="no"/>a<ec startRef="1"/>')],
    ['code-reorder-copies', 5, segment('<ph id="1" canReorder="firstNo"/>')],
    ['code-sequence-start', 5, segment('<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>')],
    [
      'code-sequence-changed',
      5,
      segment(
        '<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2" canReorder="no" canCopy="no" canDelete="no"/>',
        '<ph id="2"/><ph id="1"/>',
      ),
    ],
    ['code-removed', 5, segment('<ph id="1" canDelete="no"/>a', 'a')],
    ['code-copied', 5, segment('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>')],
    ['subtype-of-type', 5, segment('<ph id="1" type="ui" subType="xlf:b"/>')],
    ['state-without-target', 4, unit('<segment state="final"><source/></segment>')],
    ['order-out-of-range', 4, unit('<segment><source/><target order="2"/></segment>')],
    [
      'order-taken',
      4,
      unit('<segment><source/><target order="2"/></segment><segment><source/><target/></segment>'),
    ],
  ])('%s (line %i)', async (rule, line, text) => {
    const violations = await violationsOf(text);
    expect(violations.map((violation) => [violation.rule, violation.line])).toEqual([[rule, line]]);
    expect(violations[0]?.clause).toMatch(/^\d/u);
  });
});

test('what is no well-formed XML is refused with its place', async () => {
  const refused = await violationsOf('<xliff version="2.0"><file></xliff>').catch((error: unknown) => error);
  expect(refused instanceof ProblemError && refused.problem.place.line).toBe(1);
});

test('what we write is valid', async () => {
  for (const writer of [xliff2Writer, xliff22Writer]) {
    const units = [];
    for await (const events of tmxReader.read(createReadStream(shippedPath(SHIPPED_MEMORY))))
      for (const event of events) if (event.kind === 'unit') units.push(event.unit);
    let written = '';
    const options = {
      original: 'm',
      sourceLanguage: 'nl',
      now: '2026-11-30T12:00:00Z',
      toolVersion: '0',
    } as const;
    for await (const piece of writer.write(only(units), options, () => undefined)) written += String(piece);
    expect(await violationsOf(written)).toEqual([]);
  }
});

describe('the official test suite (skipped without ../shared/data)', () => {
  const folder = sharedData('interchange');

  test.skipIf(folder === undefined)(
    'all valid files are accepted, nearly all invalid ones are not',
    async () => {
      const { valid, accepted, invalid, rejected } = await measureValidation(folder ?? '');
      expect(valid).toBeGreaterThan(90);
      expect(accepted).toBe(valid);
      expect(rejected / invalid).toBeGreaterThanOrEqual(0.97);
    },
  );

  test.skipIf(folder === undefined)('violations are where the file breaks the rule', async () => {
    const path = join(folder ?? '', 'xliff-2.0', 'invalid', 'bad_DataIdNotUnique.xlf');
    const [violation] = await found(createReadStream(path));
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(violation?.rule).toBe('id-repeated');
    expect(lines[(violation?.line ?? 0) - 1]).toContain('<data');
  });
});
