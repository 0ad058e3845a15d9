// Findings as notes and marks in the user's own XLIFF: where they stand, that they are valid, and that taking them out leaves the file
// as it was, to the byte.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import type { Annotation } from '../../../src/format/xliff/annotation/annotate.js';
import { annotateXliff, withoutAnnotations } from '../../../src/format/xliff/annotation/annotate.js';
import { notedFindings } from '../../../src/format/xliff/annotation/our-note.js';
import { readForMerge } from '../../../src/format/xliff/merge/merge.js';
import { validateXliff2 } from '../../../src/format/xliff/xliff-2/validation/validator.js';
import { plainText } from '../../../src/model/content.js';
import type { Span } from '../../../src/model/span.js';
import { sharedData } from '../../shared-data.js';

const FINGERPRINT = '0123456789abcdef';

function annotation(target: readonly Span[], own: Partial<Annotation> = {}): Annotation {
  const finding = { rule: 'doubled-word', fingerprint: FINGERPRINT, severity: 'error' } as const;
  return { ...finding, sentence: 'Twee keer "a" & <b>.', source: [], target, ...own };
}

const span = (start: number, end: number): Span => ({ start, end });

async function annotated(
  text: string,
  all: Readonly<Record<number, readonly Annotation[]>>,
): Promise<string> {
  const map = new Map(Object.entries(all).map(([number, own]) => [Number(number), own]));
  return Buffer.from(await annotateXliff(Buffer.from(text), map)).toString();
}

const cleaned = async (text: string): Promise<string> =>
  Buffer.from(await withoutAnnotations(Buffer.from(text))).toString();

const xliff1 = (unit: string): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><!-- kept --><file original="a" source-language='nl' target-language="en" datatype="html"><body>${unit}</body></file></xliff>\n`;
const xliff2 = (unit: string): string =>
  `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="nl" trgLang="en"><file id="f">${unit}</file></xliff>`;

const NOTE = `Twee keer "a" &amp; &lt;b&gt;. [doubled-word ${FINGERPRINT}]`;
const NOTE_1 = `<note from="Taalbrug" priority="1" annotates="target">${NOTE}</note>`;
const MARK_1 = '<mrk mtype="x-taalbrug" comment="Twee keer &quot;a&quot; &amp; &lt;b&gt;.">';

describe('XLIFF 1.2', () => {
  test.each<readonly [string, string, readonly Annotation[], string]>([
    [
      'a note behind the target on a line of its own, a mark around the stretch',
      '<trans-unit id="u">\r\n\t<source>Ja</source>\r\n\t<target>a a b</target>\r\n</trans-unit>',
      [annotation([span(0, 3)])],
      `<trans-unit id="u">\r\n\t<source>Ja</source>\r\n\t<target>${MARK_1}a a</mrk> b</target>\r\n\t${NOTE_1}\r\n</trans-unit>`,
    ],
    [
      'a target that is not there: the note alone, behind the source',
      '<trans-unit id="u"><source>Ja</source><note>theirs</note></trans-unit>',
      [annotation([span(0, 1)])],
      `<trans-unit id="u"><source>Ja</source>${NOTE_1}<note>theirs</note></trans-unit>`,
    ],
    [
      'references and comments are counted as what they stand for',
      '<trans-unit id="u"><source>Ja</source><target>&amp;<!-- & < -->&#x1F600;x x</target></trans-unit>',
      [annotation([span(3, 6)])],
      `<trans-unit id="u"><source>Ja</source><target>&amp;<!-- & < -->&#x1F600;${MARK_1}x x</mrk></target>${NOTE_1}</trans-unit>`,
    ],
    [
      'a mark may hold whole codes, and stands within one',
      '<trans-unit id="u"><source>Ja</source><target>a<x id="1"/>b <g id="2">cd</g></target></trans-unit>',
      [annotation([span(0, 2), span(3, 4)])],
      `<trans-unit id="u"><source>Ja</source><target>${MARK_1}a<x id="1"/>b</mrk> <g id="2">${MARK_1}c</mrk>d</g></target>${NOTE_1}</trans-unit>`,
    ],
    [
      'a stretch over the end of a code has no mark, and neither has one in a CDATA section or over another',
      '<trans-unit id="u"><source>Ja</source><target>a<g id="2">bc</g><![CDATA[d]]>ef</target></trans-unit>',
      [annotation([span(0, 2), span(3, 4), span(4, 6), span(5, 6)])],
      `<trans-unit id="u"><source>Ja</source><target>a<g id="2">bc</g><![CDATA[d]]>${MARK_1}ef</mrk></target>${NOTE_1}</trans-unit>`,
    ],
  ])('%s', async (_, unit, own, expected) => {
    const text = await annotated(xliff1(unit), { 0: own });
    expect(text).toBe(xliff1(expected));
    expect(await cleaned(text)).toBe(xliff1(unit));
    // Again is the same once.
    expect(await annotated(text, { 0: own })).toBe(text);
  });

  test('segments of a divided unit have their marks in their own markers', async () => {
    const unit =
      '<trans-unit id="u"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">A a a.</mrk> <mrk mtype="seg" mid="2">B b b.</mrk></target></trans-unit>';
    const text = await annotated(xliff1(unit), { 1: [annotation([span(2, 5)])] });
    expect(text).toContain(`<mrk mtype="seg" mid="2">B ${MARK_1}b b</mrk>.</mrk></target>${NOTE_1}`);
    expect(await cleaned(text)).toBe(xliff1(unit));
  });
});

describe('XLIFF 2', () => {
  const NOTE_2 = `<note id="taalbrug-n1" appliesTo="target" category="taalbrug" priority="1">${NOTE}</note>`;
  const MARK_2 = '<mrk id="taalbrug-m2" type="comment" ref="#n=taalbrug-n1">';

  test.each<readonly [string, string, string]>([
    [
      'notes come before the original data or the first segment',
      '<unit id="u">\n  <segment><source>Ja</source><target>a a b</target></segment>\n</unit>',
      `<unit id="u">\n  <notes>\n    ${NOTE_2}\n  </notes>\n  <segment><source>Ja</source><target>${MARK_2}a a</mrk> b</target></segment>\n</unit>`,
    ],
    [
      'notes that are there are added to',
      '<unit id="u"><notes>\n<note>theirs</note>\n</notes><originalData><data id="d">x</data></originalData><segment><source>Ja</source><target>a a<ph id="1" dataRef="d"/></target></segment></unit>',
      `<unit id="u"><notes>\n<note>theirs</note>\n${NOTE_2}\n</notes><originalData><data id="d">x</data></originalData><segment><source>Ja</source><target>${MARK_2}a a</mrk><ph id="1" dataRef="d"/></target></segment></unit>`,
    ],
  ])('%s', async (_, unit, expected) => {
    const text = await annotated(xliff2(unit), { 0: [annotation([span(0, 3)])] });
    expect(text).toBe(xliff2(expected));
    expect(await cleaned(text)).toBe(xliff2(unit));
  });

  test('ids that are taken are passed over; source and target are marked', async () => {
    const unit =
      '<unit id="u"><segment><source><mrk id="taalbrug-n1" type="generic">Ja</mrk> ja</source><target>a a</target></segment></unit>';
    const both = annotation([span(0, 3)], { source: [span(3, 5)] });
    const text = await annotated(xliff2(unit), { 0: [both] });
    expect(text).toContain(
      '</mrk> <mrk id="taalbrug-m3" type="comment" ref="#n=taalbrug-n2">ja</mrk></source>',
    );
    expect(await violationsOf(text)).toEqual([]);
    expect(await cleaned(text)).toBe(xliff2(unit));
  });
});

async function violationsOf(text: string): Promise<unknown[]> {
  const found: unknown[] = [];
  const chunks = async function* () {
    yield Buffer.from(text);
  };
  for await (const events of validateXliff2(chunks()))
    found.push(...events.filter(({ kind }) => kind === 'violation'));
  return found;
}

test('notes of others are left, also when they look like ours', async () => {
  const unit = `<trans-unit id="u"><source>Ja</source><target>Yes <mrk mtype="x-other">b</mrk></target><note from="Ans">kijk [doubled-word ${FINGERPRINT}]</note><note from="Taalbrug">zonder kenmerk</note></trans-unit>`;
  expect(await cleaned(xliff1(unit))).toBe(xliff1(unit));
});

test.each([
  [`x. [number-value ${FINGERPRINT}]`, undefined],
  [`x. [number-value ${FINGERPRINT}] ignored: naam van een band`, 'naam van een band'],
  [`x. [number-value ${FINGERPRINT}]\n  Genegeerd: zo besteld \n`, 'zo besteld'],
  [`x. [number-value ${FINGERPRINT}] ignored: `, undefined],
])('the note %j is ignored because of %j', async (text, reason) => {
  const unit = `<trans-unit id="u"><source>Ja</source><target>Yes</target><note from="Taalbrug" annotates="target">${text}</note></trans-unit>`;
  const { units } = await readForMerge(Buffer.from(xliff1(unit)));
  const noted = units.flatMap(notedFindings);
  expect(noted.map(({ ignored }) => ignored)).toEqual(text.endsWith('ignored: ') ? [] : [reason]);
});

test('what we ignore comes back as ignored', async () => {
  const unit = xliff2('<unit id="u"><segment><source>Ja</source><target>a a</target></segment></unit>');
  const text = await annotated(unit, { 0: [annotation([], { ignored: 'zo <besteld>' })] });
  const { units } = await readForMerge(Buffer.from(text));
  expect(units.flatMap(notedFindings)).toEqual([
    { rule: 'doubled-word', fingerprint: FINGERPRINT, ignored: 'zo <besteld>' },
  ]);
});

describe('any text, any spans, any encoding', () => {
  const character = fc.constantFrom(
    'a',
    ' ',
    '&amp;',
    '&#233;',
    'é',
    '\r\n',
    '<x id="1"/>',
    '<g id="2">gg</g>',
    '😀',
    '<!--c-->',
  );
  const target = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''));
  const spans = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 4 });

  test('are read as before, and are as they were when it is taken out', async () => {
    await fc.assert(
      fc.asyncProperty(
        target,
        spans,
        fc.constantFrom('utf-8', 'utf-16le'),
        async (markup, pairs, encoding) => {
          const declared = `<?xml version="1.0" encoding="${encoding === 'utf-8' ? 'utf-8' : 'utf-16'}"?>`;
          const text =
            declared +
            xliff1(`<trans-unit id="u">\n <source>Ja</source>\n <target>${markup}</target></trans-unit>`);
          const bytes = iconv.encode(text, encoding, { addBOM: encoding !== 'utf-8' });
          const before = await readForMerge(bytes);
          const length = plainText(before.units[0]?.variants[1]?.content ?? []).length;
          const own = pairs
            .map(([one, other]) => span(Math.min(one, other), Math.max(one, other)))
            .filter(({ end }) => end <= length);
          const marked = await annotateXliff(bytes, new Map([[0, [annotation(own)]]]));
          const after = await readForMerge(marked);
          expect(after.units[0]?.variants[1]?.content).toEqual(before.units[0]?.variants[1]?.content);
          expect(Buffer.from(await withoutAnnotations(marked)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const folder = sharedData('interchange');

describe.skipIf(folder === undefined)('files of other tools (skipped where they are absent)', () => {
  const files = [
    'xliff-1.2',
    'xliff-1.2-memoq',
    'xliff-1.2-sdlxliff',
    'xliff-1.2-xtm',
    'xliff-2.1',
    'xliff-2.2',
  ].flatMap((name) => {
    const under = join(folder ?? '', name);
    const names = statSync(under, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(under);
    return names
      .map((file) => join(under, file))
      .filter((path) => statSync(path).isFile() && statSync(path).size < 300_000);
  });

  test('a note and marks in every unit: read as before, no new violation, taken out to the byte', async () => {
    let done = 0;
    for (const path of files) {
      const bytes = readFileSync(path);
      const before = await readForMerge(bytes).catch(() => undefined);
      if (before === undefined) continue;
      const all = before.units.map((unit, number) => {
        const [source = '', target = ''] = unit.variants.map(({ content }) => plainText(content));
        return [
          number,
          [annotation([span(0, target.length >> 1)], { source: [span(0, source.length)] })],
        ] as const;
      });
      const clean = Buffer.from(await withoutAnnotations(bytes));
      const marked = await annotateXliff(bytes, new Map(all));
      const after = await readForMerge(marked);
      expect([path, after.units.map(({ variants }) => variants.map(({ content }) => content))]).toEqual([
        path,
        before.units.map(({ variants }) => variants.map(({ content }) => content)),
      ]);
      expect([path, Buffer.from(await withoutAnnotations(marked)).equals(clean)]).toEqual([path, true]);
      const isChecked = path.includes('xliff-2');
      const violations = isChecked ? await violationsOf(bytes.toString()) : [];
      const now = isChecked ? await violationsOf(Buffer.from(marked).toString()) : [];
      expect([path, now.length]).toEqual([path, violations.length]);
      done += 1;
    }
    expect(done).toBeGreaterThan(20);
  });
});
