import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { AnnotatedUnit, FormatReader } from '../../../src/format/contract.js';
import { xliff1Reader, xliff2Reader } from '../../../src/format/xliff/reader.js';
import { xliff1Writer } from '../../../src/format/xliff/xliff-1/writer.js';
import { xliff22Writer, xliff2Writer } from '../../../src/format/xliff/xliff-2/writer.js';
import { plainContent, plainText } from '../../../src/model/content.js';
import { languageOf } from '../../../src/model/language.js';
import type { TranslationUnit } from '../../../src/model/unit.js';
import { makeUnit } from '../../../src/model/unit.js';
import { unit } from '../arbitraries.js';
import type { Schema } from '../schemas.js';
import { SCHEMAS, xsdSchema } from '../schemas.js';
import { readAll, unitsOf, warningsOf, WRITE_OPTIONS, writeUnits } from '../support.js';

const MODULES = ['matches.xsd', 'glossary.xsd', 'metadata.xsd'];

const VERSIONS = [
  ['1.2', xliff1Writer, xliff1Reader],
  ['2.1', xliff2Writer, xliff2Reader],
  ['2.2', xliff22Writer, xliff2Reader],
] as const;

function xliff2(units: string): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="nl" trgLang="en"><file id="f">${units}</file></xliff>`;
}

function xliff1(units: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="nl" target-language="en-GB" datatype="x"><body>${units}</body></file></xliff>`;
}

async function readUnits(reader: FormatReader, file: string): Promise<readonly TranslationUnit[]> {
  return unitsOf(await readAll(reader, file));
}

describe('reading XLIFF 2', () => {
  it('reads every kind of inline code with its native code', async () => {
    const [read] = await readUnits(
      xliff2Reader,
      xliff2(`<unit id="u"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
<segment state="reviewed"><source>a<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">b</pc><ph id="2" equiv=" "/><sc id="3"/>c<mrk id="m" type="term" ref="#x">d</mrk><ec startRef="3"/><ec id="4" isolated="yes"/><cp hex="001A"/></source><target/></segment></unit>`),
    );
    expect(read?.variants[0]?.content).toStrictEqual([
      { kind: 'text', text: 'a' },
      { kind: 'code', role: 'open', id: '1', data: '<b>', type: 'fmt', attributes: { subType: 'xlf:b' } },
      { kind: 'text', text: 'b' },
      { kind: 'code', role: 'close', id: '1', data: '</b>' },
      { kind: 'code', role: 'standalone', id: '2', equivalent: ' ' },
      { kind: 'code', role: 'open', id: '3', attributes: { element: 'sc' } },
      { kind: 'text', text: 'c' },
      { kind: 'code', role: 'open', id: 'm', type: 'term', attributes: { ref: '#x', element: 'mrk' } },
      { kind: 'text', text: 'd' },
      { kind: 'code', role: 'close', id: 'm', attributes: { element: 'mrk' } },
      { kind: 'code', role: 'close', id: '3', attributes: { element: 'ec' } },
      { kind: 'code', role: 'close', id: '4', isolated: true },
      { kind: 'code', role: 'standalone', id: 'cp001A', attributes: { element: 'cp', hex: '001A' } },
    ]);
    expect(read?.status).toBe('confirmed');
    expect(read?.variants[1]?.attributes).toStrictEqual({ state: 'reviewed' });
  });

  it('makes a unit of each segment and counts the unit of the file once', async () => {
    const events = await readAll(
      xliff2Reader,
      xliff2(
        '<unit id="u"><segment id="s1"><source>a</source><target>b</target></segment><ignorable><source> </source></ignorable><segment><source>c</source></segment></unit>',
      ),
    );
    expect(unitsOf(events).map(({ key }) => key)).toStrictEqual(['u/s1', 'u/2']);
    expect(events.flatMap((event) => (event.kind === 'unit' ? [event.continued] : []))).toStrictEqual([
      undefined,
      true,
    ]);
  });
});

describe('reading XLIFF 1.2', () => {
  it('reads every kind of inline code', async () => {
    const [read] = await readUnits(
      xliff1Reader,
      xliff1(
        `<trans-unit id="u"><source>a<g id="1" ctype="bold">b</g><x id="2" equiv-text=" "/><bpt id="3" rid="9">{</bpt>c<ept id="4" rid="9">}</ept><ph id="5">&lt;img alt="<sub>d</sub>"/></ph><it id="6" pos="close">]</it><mrk mtype="protected">e</mrk><bx id="7"/></source></trans-unit>`,
      ),
    );
    expect(read?.variants[0]?.content).toStrictEqual([
      { kind: 'text', text: 'a' },
      { kind: 'code', role: 'open', id: '1', type: 'bold' },
      { kind: 'text', text: 'b' },
      { kind: 'code', role: 'close', id: '1' },
      { kind: 'code', role: 'standalone', id: '2', equivalent: ' ' },
      { kind: 'code', role: 'open', id: '9', data: '{', attributes: { id: '3' } },
      { kind: 'text', text: 'c' },
      { kind: 'code', role: 'close', id: '9', data: '}', attributes: { id: '4' } },
      {
        kind: 'code',
        role: 'standalone',
        id: '5',
        data: '<img alt=""/>',
        subFlows: [{ at: 10, content: plainContent('d') }],
      },
      { kind: 'code', role: 'close', id: '6', isolated: true, data: ']' },
      { kind: 'code', role: 'open', id: 'mrk1', type: 'protected', attributes: { element: 'mrk' } },
      { kind: 'text', text: 'e' },
      { kind: 'code', role: 'close', id: 'mrk1', attributes: { element: 'mrk' } },
      { kind: 'code', role: 'open', id: '7' },
    ]);
  });

  it('divides a unit into its segments as Trados does', async () => {
    const units = await readUnits(
      xliff1Reader,
      xliff1(`<trans-unit id="u"><source>A. B.</source>
<seg-source><g id="1"><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></g></seg-source>
<target><g id="1"><mrk mtype="seg" mid="1">X.</mrk></g></target></trans-unit>`),
    );
    expect(
      units.map(({ key, variants }) => [key, ...variants.map(({ content }) => plainText(content))]),
    ).toStrictEqual([
      ['u/1', 'A.', 'X.'],
      ['u/2', 'B.'],
    ]);
  });

  it('reads states, notes and the language of a target', async () => {
    const [read] = await readUnits(
      xliff1Reader,
      xliff1(
        '<trans-unit id="u" restype="label"><source>a</source><target state="needs-l10n" state-qualifier="fuzzy-match" xml:lang="en-US">b</target><note from="ik" annotates="target" xml:lang="nl">n</note></trans-unit>',
      ),
    );
    expect(read).toStrictEqual({
      key: 'u',
      sourceLanguage: 'nl',
      attributes: { restype: 'label' },
      variants: [
        { language: 'nl', content: plainContent('a') },
        {
          language: 'en-US',
          content: plainContent('b'),
          attributes: { 'state-qualifier': 'fuzzy-match', state: 'needs-l10n' },
          notes: [{ text: 'n', language: 'nl', attributes: { from: 'ik' } }],
        },
      ],
    });
  });
});

describe.each(VERSIONS)('XLIFF %s', (_, writer, reader) => {
  it('gives back exactly what was written, or says what was lost', async () => {
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 3 }), async (units) => {
        const { file, losses } = await writeUnits(writer, units);
        const read = await readUnits(reader, file);
        if (losses.length === 0) exact += 1;
        const kept = losses.length === 0 ? (value: unknown) => value : textsOf;
        expect(kept(read)).toStrictEqual(kept(units));
      }),
      { numRuns: 400 },
    );
    // About 112 of 400 lose nothing; far fewer would mean that this looks at texts alone.
    expect(exact).toBeGreaterThan(50);
  });

  it('gives back what it read itself exactly, whatever it lost the first time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 3 }), async (units) => {
        const once = await readUnits(reader, (await writeUnits(writer, units)).file);
        const twice = await writeUnits(writer, once);
        expect(await readUnits(reader, twice.file)).toStrictEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('warns of units without translation, of an id used twice and of no units', async () => {
    const { file } = await writeUnits(writer, [makeUnit(plainContent('a'), [])]);
    expect(warningsOf(await readAll(reader, file)).map(({ code }) => code)).toStrictEqual([
      'units-untranslated',
    ]);
    const twice = file.replace(/<(trans-)?unit [^]*<\/(trans-)?unit>/u, '$&$&');
    expect(warningsOf(await readAll(reader, twice)).map(({ code }) => code)).toContain('unit-id-repeated');
  });

  it('counts a third language and a unit without source text', async () => {
    const third = { language: 'fr', content: plainContent('c') };
    const made = makeUnit(plainContent('a'), plainContent('b'), { key: 'k' });
    const { losses } = await writeUnits(writer, [
      { ...made, variants: [...made.variants, third], sourceLanguage: 'nl' },
      { key: 'x', variants: [third] },
    ]);
    expect(losses.map(({ what, example }) => [what, example])).toStrictEqual([
      ['variant', 'k fr'],
      ['unit', 'x'],
    ]);
  });

  it('keeps the status of a unit', async () => {
    for (const status of ['confirmed', 'unreviewed'] as const) {
      const { file, losses } = await writeUnits(writer, [
        makeUnit(plainContent('a'), plainContent('b'), { status }),
      ]);
      expect(losses).toStrictEqual([]);
      expect((await readUnits(reader, file))[0]?.status).toBe(status);
    }
  });
});

function textsOf(units: unknown): unknown {
  return (units as readonly TranslationUnit[]).map(({ key, variants }) => {
    const find = (language: string) => variants.find((variant) => languageOf(variant.language) === language);
    return [key, ...['nl', 'en'].map((language) => plainText(find(language)?.content ?? []))];
  });
}

const ANNOTATED: AnnotatedUnit = {
  unit: makeUnit(plainContent('De huurder betaalt.'), plainContent('The tenant pays.'), { key: 'k' }),
  matches: [
    {
      source: 'De huurder',
      target: 'The tenant',
      score: 0.7,
      similarity: 0.8,
      kind: 'fuzzy',
      memory: 'm <1>',
    },
    {
      source: 'De huurder betaalt.',
      target: 'The tenant pays.',
      score: 1,
      similarity: 1,
      kind: 'context',
      memory: 'm',
    },
  ],
  glossary: [
    { term: 'huurder', translations: ['tenant', 'lessee'], definition: { text: 'wie huurt', source: 'BW' } },
    { term: 'x', translations: [] },
  ],
};

async function annotatedFile(
  writer: (typeof VERSIONS)[number][1],
): Promise<{ file: string; losses: readonly string[] }> {
  let file = '';
  let losses: readonly string[] = [];
  const units = (async function* () {
    yield [ANNOTATED];
  })();
  const report = (found: readonly { readonly what: string }[]): void => {
    losses = found.map(({ what }) => what);
  };
  for await (const piece of writer.writeAnnotated(units, WRITE_OPTIONS, report)) file += piece;
  return { file, losses };
}

describe('matches and terms beside a unit', () => {
  it('are translation candidates and a glossary in 2.1, best match first', async () => {
    const { file, losses } = await annotatedFile(xliff2Writer);
    expect([...file.matchAll(/matchSuitability="([^"]*)"/gu)].map((match) => match[1])).toStrictEqual([
      '100',
      '70',
    ]);
    expect(file).toContain('<gls:translation>lessee</gls:translation>');
    expect(losses).toStrictEqual(['glossary-term']);
    expect(await readUnits(xliff2Reader, file)).toHaveLength(1);
  });

  it('are alt-trans elements in 1.2, and terms are lost', async () => {
    const { file, losses } = await annotatedFile(xliff1Writer);
    expect([...file.matchAll(/match-quality="([^"]*)"/gu)].map((match) => match[1])).toStrictEqual([
      '100',
      '70',
    ]);
    expect(losses).toStrictEqual(['glossary']);
    expect(await readUnits(xliff1Reader, file)).toHaveLength(1);
  });
});

describe.skipIf(SCHEMAS === undefined)('XLIFF against the official schemas (need the shared data)', () => {
  const schemas: Schema[] = [];
  afterAll(() => schemas.forEach((schema) => schema.dispose()));

  it.each([
    ['1.2 strict', xliff1Writer, 'xliff-1.2', ['xliff-core-1.2-strict.xsd']],
    ['2.1', xliff2Writer, 'xliff-2.1', ['xliff_core_2.0.xsd', ...MODULES]],
    ['2.2', xliff22Writer, 'xliff-2.2', ['xliff_core_2.2.xsd', ...MODULES]],
  ] as const)('%s is valid', async (_, writer, folder, files) => {
    const schema = xsdSchema(folder, files);
    schemas.push(schema);
    const units = fc.sample(unit, { numRuns: 150, seed: 21 });
    const { file } = await writeUnits(writer, units);
    expect(schema.errors(file)).toStrictEqual([]);
    expect(schema.errors((await annotatedFile(writer)).file)).toStrictEqual([]);
    expect(schema.errors(file.replaceAll('source>', 'sauce>'))).not.toStrictEqual([]);
  });
});
