import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';

import type { Filling, MergeFile } from '../../../src/format/xliff/merge/merge.js';
import { readForMerge } from '../../../src/format/xliff/merge/merge.js';
import type { Content } from '../../../src/model/content.js';
import { codesOf, plainContent } from '../../../src/model/content.js';
import { ProblemError } from '../../../src/model/problem.js';
import { sharedData } from '../../shared-data.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A file with these targets by unit; `how` is exact unless said. */
async function filled(
  text: string,
  targets: Readonly<Record<number, string | Content>>,
  how: Filling['how'] = 'exact',
): Promise<string> {
  const file = await readForMerge(bytes(text));
  const fillings = new Map<number, Filling>(
    Object.entries(targets).map(([number, target]) => [
      Number(number),
      { content: typeof target === 'string' ? plainContent(target) : target, how, score: 0.875 },
    ]),
  );
  return Buffer.from(file.merge(fillings).bytes).toString();
}

const xliff1 = (body: string): string =>
  `<?xml version='1.0'?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><!-- kept --><file original="a" source-language='nl' target-language="en" datatype="html"><body>${body}</body></file></xliff>\n`;
const xliff2 = (body: string): string =>
  `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="nl" trgLang="en"><file id="f">${body}</file></xliff>`;

const FUZZY = 'state="needs-review-translation" state-qualifier="fuzzy-match"';
const EXACT = 'state="translated" state-qualifier="exact-match"';

describe('XLIFF 1.2', () => {
  test.each<readonly [string, string, Readonly<Record<number, string>>, string]>([
    [
      'a target that is not there comes behind the source, on a line of its own where the source has one',
      '<trans-unit id="u">\r\n\t<source>Ja &amp; nee</source>\r\n\t<note>n</note></trans-unit>',
      { 0: 'Yes & <no>' },
      `<trans-unit id="u">\r\n\t<source>Ja &amp; nee</source>\r\n\t<target ${EXACT}>Yes &amp; &lt;no&gt;</target>\r\n\t<note>n</note></trans-unit>`,
    ],
    [
      'an empty one is filled, its attributes keep their place',
      `<trans-unit id="u"><source>Ja</source><target xml:lang='en-GB' state='new' /></trans-unit>`,
      { 0: 'Yes' },
      `<trans-unit id="u"><source>Ja</source><target xml:lang='en-GB' state="translated" state-qualifier="exact-match" >Yes</target></trans-unit>`,
    ],
    [
      'what is in a target is replaced whole',
      '<trans-unit id="u"><source>Ja</source><target>a <g id="1">b</g></target></trans-unit>',
      { 0: 'Yes' },
      `<trans-unit id="u"><source>Ja</source><target ${EXACT}>Yes</target></trans-unit>`,
    ],
    [
      'only the units that are asked for',
      '<trans-unit id="u"><source>Ja</source></trans-unit><trans-unit id="v"><source>Nee</source></trans-unit>',
      { 1: 'No' },
      `<trans-unit id="u"><source>Ja</source></trans-unit><trans-unit id="v"><source>Nee</source><target ${EXACT}>No</target></trans-unit>`,
    ],
    [
      'segments of Trados without a target get one like seg-source; the others stay empty',
      '<trans-unit id="u"><source>A. B.</source><seg-source><g id="9"><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></g></seg-source><sdl:seg-defs><sdl:seg id="1"/><sdl:seg id="2" conf="x" percent="3" /></sdl:seg-defs></trans-unit>',
      { 1: 'Bee.' },
      '<trans-unit id="u"><source>A. B.</source><seg-source><g id="9"><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></g></seg-source><target><g id="9"><mrk mtype="seg" mid="1"></mrk> <mrk mtype="seg" mid="2">Bee.</mrk></g></target><sdl:seg-defs><sdl:seg id="1"/><sdl:seg id="2" conf="Translated" percent="87" origin="tm" /></sdl:seg-defs></trans-unit>',
    ],
    [
      'one segment of Trados too',
      '<trans-unit id="u"><source>A.</source><seg-source><mrk mtype="seg" mid="7">A.</mrk></seg-source><sdl:seg-defs><sdl:seg id="7"/></sdl:seg-defs></trans-unit>',
      { 0: 'Ay.' },
      '<trans-unit id="u"><source>A.</source><seg-source><mrk mtype="seg" mid="7">A.</mrk></seg-source><target><mrk mtype="seg" mid="7">Ay.</mrk></target><sdl:seg-defs><sdl:seg id="7" conf="Translated" origin="tm" percent="87"/></sdl:seg-defs></trans-unit>',
    ],
    [
      'a marker that is there is filled, one that is missing is added',
      '<trans-unit id="u"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk><mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1"/></target></trans-unit>',
      { 0: 'Ay.', 1: 'Bee.' },
      '<trans-unit id="u"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk><mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">Ay.</mrk> <mrk mtype="seg" mid="2">Bee.</mrk></target></trans-unit>',
    ],
  ])('%s', async (_, body, targets, expected) => {
    expect(await filled(xliff1(body), targets)).toBe(xliff1(expected));
  });

  it('a fuzzy one says so', async () => {
    const unit = '<trans-unit id="u"><source>Ja</source></trans-unit>';
    expect(await filled(xliff1(unit), { 0: 'Yes' }, 'fuzzy')).toContain(`<target ${FUZZY}>Yes</target>`);
  });

  it('an element with a prefix gets a target with that prefix', async () => {
    const text =
      '<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file original="a" source-language="nl" target-language="en" datatype="html"><x:body><x:trans-unit id="u"><x:source>Ja</x:source></x:trans-unit></x:body></x:file></x:xliff>';
    expect(await filled(text, { 0: 'Yes' })).toContain(`<x:target ${EXACT}>Yes</x:target></x:trans-unit>`);
  });

  it('codes are the markup of the source to the letter, wherever the target has them', async () => {
    const source = `A <bpt id='1' ctype="x-b">&lt;b x='1'&gt;</bpt>vet<ept id="1">&lt;/b&gt;</ept><x  id="2"/> <g id="3" />eind`;
    const text = xliff1(`<trans-unit id="u"><source>${source}</source></trans-unit>`);
    const { units } = await readForMerge(bytes(text));
    const [bold, end, single, open, close] = codesOf(units[0]?.variants[0]?.content ?? []);
    const content = [
      single,
      open,
      ...plainContent('end '),
      close,
      bold,
      ...plainContent('fat'),
      end,
    ] as Content;
    const file = await readForMerge(bytes(text));
    const own = codesOf(file.units[0]?.variants[0]?.content ?? []);
    const mapped = content.map((part) =>
      part.kind === 'code'
        ? (own[codesOf(units[0]?.variants[0]?.content ?? []).indexOf(part)] ?? part)
        : part,
    );
    const { bytes: written } = file.merge(new Map([[0, { content: mapped, how: 'exact', score: 1 }]]));
    expect(Buffer.from(written).toString()).toContain(
      `>${`<x  id="2"/><g id="3" >end </g><bpt id='1' ctype="x-b">&lt;b x='1'&gt;</bpt>fat<ept id="1">&lt;/b&gt;</ept>`}</target>`,
    );
  });

  it('codes of another unit are not taken', async () => {
    const file = await readForMerge(
      bytes(xliff1('<trans-unit id="u"><source>A <x id="1"/></source></trans-unit>')),
    );
    const content: Content = [{ kind: 'code', role: 'standalone', id: '1' }];
    const { bytes: written, unfilled } = file.merge(new Map([[0, { content, how: 'exact', score: 1 }]]));
    expect(unfilled).toEqual([0]);
    expect(Buffer.from(written).toString()).not.toContain('target>');
  });
});

describe('XLIFF 2', () => {
  test.each<readonly [string, string, string]>([
    [
      'a segment without target',
      '<unit id="u"><segment id="s">\n <source>Ja</source></segment></unit>',
      '<unit id="u"><segment id="s" state="translated" subState="taalbrug:exact-match">\n <source>Ja</source>\n <target>Yes</target></segment></unit>',
    ],
    [
      'with an empty one, and a state',
      '<unit id="u"><segment state="initial"><source>Ja</source><target/></segment></unit>',
      '<unit id="u"><segment state="translated" subState="taalbrug:exact-match"><source>Ja</source><target>Yes</target></segment></unit>',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await filled(xliff2(body), { 0: 'Yes' })).toBe(xliff2(expected));
  });

  it('the segments of a unit one by one, ignorables kept', async () => {
    const body =
      '<unit id="u"><segment id="a"><source>A</source></segment><ignorable><source> </source></ignorable><segment id="b"><source>B</source></segment></unit>';
    const text = await filled(xliff2(body), { 1: 'Bee' }, 'fuzzy');
    expect(text).toBe(
      xliff2(
        body.replace(
          '<segment id="b"><source>B</source>',
          '<segment id="b" state="initial" subState="taalbrug:fuzzy-match"><source>B</source><target>Bee</target>',
        ),
      ),
    );
  });
});

describe('encodings', () => {
  const text = xliff1('<trans-unit id="u"><source>café</source></trans-unit>');
  const declared = text.replace("version='1.0'", "version='1.0' encoding='ENC'");

  test.each<readonly [string, Buffer]>([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['windows-1252', iconv.encode(declared.replace('ENC', 'windows-1252'), 'windows-1252')],
    ['iso-8859-1', iconv.encode(declared.replace('ENC', 'iso-8859-1'), 'latin1')],
    ['UTF-8 that says latin1', Buffer.from(declared.replace('ENC', 'iso-8859-1'))],
  ])('%s comes back, with what it cannot hold as reference', async (name, original) => {
    const file = await readForMerge(original);
    expect(Buffer.from(file.merge(new Map()).bytes).equals(original)).toBe(true);
    const { bytes: written } = file.merge(
      new Map([[0, { content: plainContent('café ł'), how: 'exact', score: 1 }]]),
    );
    const again = await readForMerge(written);
    expect(again.units[0]?.variants.map(({ content }) => content)).toEqual([
      plainContent('café'),
      plainContent('café ł'),
    ]);
    const isLegacy = name.startsWith('iso') || name.startsWith('windows');
    expect(Buffer.from(written).toString('latin1').includes('caf\u00E9 &#322;')).toBe(isLegacy);
  });
});

describe('a file that cannot be read is refused as by the reader', () => {
  test.each([
    '<xliff',
    '<xliff version="1.2"><file><body><trans-unit id="a"><source>a</b></source></trans-unit></body></file></xliff>',
  ])('%s', async (text) => {
    await expect(readForMerge(bytes(text))).rejects.toThrow(ProblemError);
  });
});

const body = fc
  .array(
    fc.record({
      text: fc.constantFrom('Ja', ' a  b ', 'x<g id="1">y</g>', '<x id="1"/>', '&amp;&lt;', 'é😀', ''),
      target: fc.constantFrom('', '<target/>', '<target state="new"></target>', '<target>t</target>'),
      space: fc.constantFrom('', '\n', '\r\n  ', ' <!-- <target> --> '),
      note: fc.constantFrom('', '<note>n</note>', '<alt-trans><target>alt</target></alt-trans>'),
    }),
    { maxLength: 4 },
  )
  .map((units) =>
    units
      .map(
        ({ text, target, space, note }, id) =>
          `<trans-unit id="${String(id)}">${space}<source>${text}</source>${space}${target}${space}${note}</trans-unit>`,
      )
      .join(''),
  );

/** A file with the text of each unit's own source as its target, where it has none. */
function copySources(file: MergeFile): { readonly bytes: Uint8Array; readonly numbers: readonly number[] } {
  const numbers = file.units.flatMap((unit, number) =>
    (unit.variants[1]?.content.length ?? 0) === 0 && (unit.variants[0]?.content.length ?? 0) > 0
      ? [number]
      : [],
  );
  const fillings = numbers.map(
    (number) =>
      [
        number,
        { content: file.units[number]?.variants[0]?.content ?? [], how: 'fuzzy', score: 0.8 },
      ] as const,
  );
  const { bytes: written, unfilled } = file.merge(new Map<number, Filling>(fillings));
  return { bytes: written, numbers: numbers.filter((number) => !unfilled.includes(number)) };
}

/** The file without its own targets and their states: what must not change. Targets within `alt-trans` and comments stay. */
function withoutTargets(text: string): string {
  return text
    .replace(
      /<!--[^]*?-->|<(?:\w+:)?(?:alt-trans|matches)\b[^]*?<\/(?:\w+:)?(?:alt-trans|matches)>/gu,
      (kept) => kept.replaceAll('target', 'T A R G E T'),
    )
    .replace(/\s*<(?:\w+:)?target\b[^>]*(?:(?<=\/)>|(?<!\/)>[^]*?<\/(?:\w+:)?target>)/gu, '')
    .replace(
      /(<(?:\w+:)?segment\b[^>]*?|<sdl:seg\b[^>]*?)(?:\s(?:state|subState|conf|origin|percent)=(?:"[^"]*"|'[^']*'))+/gu,
      '$1',
    )
    .replace(
      /(<(?:\w+:)?segment\b[^>]*?|<sdl:seg\b[^>]*?)(?:\s(?:state|subState|conf|origin|percent)=(?:"[^"]*"|'[^']*'))+/gu,
      '$1',
    )
    .replace(/\s+>/gu, '>')
    .replace(/\s+\/>/gu, '/>');
}

async function expectFilled(original: Uint8Array, decoded: (bytes: Uint8Array) => string): Promise<number> {
  const file = await readForMerge(original);
  expect(Buffer.from(file.merge(new Map()).bytes).equals(Buffer.from(original))).toBe(true);
  const { bytes: written, numbers } = copySources(file);
  expect(withoutTargets(decoded(written))).toBe(withoutTargets(decoded(original)));
  const again = await readForMerge(written);
  expect(again.units.length).toBe(file.units.length);
  const filledNow = new Set(numbers);
  for (const [number, unit] of again.units.entries()) {
    const before = file.units[number];
    const expected = filledNow.has(number)
      ? before?.variants[0]?.content
      : (before?.variants[1]?.content ?? []);
    // A marker's id in a target is its own affair: text and codes by kind are what counts.
    expect(shape(unit.variants[1]?.content ?? [])).toEqual(shape(expected ?? []));
    expect(unit.variants[0]).toEqual(before?.variants[0]);
  }
  return numbers.length;
}

function shape(content: Content): unknown {
  return content.map((part) => (part.kind === 'text' ? part.text : [part.role, part.id, part.data]));
}

it('any file changes in its targets alone, and reads back with them', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (units) => {
      const count = await expectFilled(bytes(xliff1(units)), (all) => Buffer.from(all).toString());
      expect(count).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

const folder = sharedData('interchange');
const NAMES = /^xliff/u;

describe.skipIf(folder === undefined)('real files (skipped without ../shared/data)', () => {
  const paths = NAMES.test('xliff') && folder !== undefined && existsSync(folder) ? xliffIn(folder) : [];

  it('each keeps every byte outside its targets and states', async () => {
    let [files, targets] = [0, 0];
    for (const path of paths) {
      const original = readFileSync(path);
      const file = await readForMerge(original).catch(() => undefined);
      if (file === undefined) continue;
      files++;
      targets += await expectFilled(original, (all) => decode(Buffer.from(all)));
    }
    expect(files).toBeGreaterThan(200);
    expect(targets).toBeGreaterThan(500);
  }, 240_000);
});

function decode(all: Buffer): string {
  if (all[0] === 0xff && all[1] === 0xfe) return iconv.decode(all, 'utf-16le');
  if (all[0] === 0xfe && all[1] === 0xff) return iconv.decode(all, 'utf-16be');
  return all.toString('latin1');
}

function xliffIn(root: string): string[] {
  return readdirSync(root)
    .filter((name) => NAMES.test(name))
    .flatMap((name) => readdirSync(join(root, name)).map((file) => join(root, name, file)))
    .filter((path) => statSync(path).isFile() && statSync(path).size < 3_000_000);
}
