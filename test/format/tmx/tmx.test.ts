import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tmxReader } from '../../../src/format/tmx/reader.js';
import { tmxWriter } from '../../../src/format/tmx/writer.js';
import type { Content } from '../../../src/model/content.js';
import { plainContent, plainText } from '../../../src/model/content.js';
import type { TranslationUnit } from '../../../src/model/unit.js';
import { makeUnit } from '../../../src/model/unit.js';
import { unit } from '../arbitraries.js';
import { dtdSchema, SCHEMAS } from '../schemas.js';
import { readAll, refusalOf, unitsOf, warningsOf, writeUnits } from '../support.js';

function tmx(body: string, header = 'srclang="nl"'): string {
  return `<?xml version="1.0"?>\n<tmx version="1.4"><header ${header}/><body>\n${body}</body></tmx>`;
}

function segment(markup: string): string {
  return tmx(`<tu><tuv xml:lang="nl"><seg>${markup}</seg></tuv></tu>`);
}

async function contentOf(markup: string): Promise<Content> {
  const [read] = unitsOf(await readAll(tmxReader, segment(markup)));
  return read?.variants[0]?.content ?? [];
}

describe('reading TMX', () => {
  it('keeps everything a unit and its variants say', async () => {
    const file = tmx(
      `<tu tuid="k1" creationdate="20200131T235959Z" usagecount="3" o-encoding="x" srclang="EN_us">
<prop type="prev">ervoor</prop><prop type="prev">nog een</prop><note xml:lang="dut">een noot</note>
<prop type="taalbrug:confidence">0.5</prop><prop type="taalbrug:status">unreviewed</prop>
<tuv lang="Dutch" changeid="ik" changedate="gisteren"><prop type="p" o-encoding="e">w</prop><seg>Dag</seg></tuv>
<tuv xml:lang="1033"><seg> Hi\t</seg></tuv></tu>`,
    );
    expect(unitsOf(await readAll(tmxReader, file))).toStrictEqual([
      {
        key: 'k1',
        sourceLanguage: 'en-US',
        provenance: { createdAt: '2020-01-31T23:59:59Z', usageCount: 3 },
        attributes: { 'o-encoding': 'x' },
        previous: 'ervoor',
        confidence: 0.5,
        status: 'unreviewed',
        properties: [{ type: 'prev', value: 'nog een' }],
        notes: [{ text: 'een noot', language: 'nl' }],
        variants: [
          {
            language: 'nl',
            content: plainContent('Dag'),
            provenance: { changedBy: 'ik' },
            attributes: { changedate: 'gisteren' },
            properties: [{ type: 'p', value: 'w', attributes: { 'o-encoding': 'e' } }],
          },
          { language: 'en-US', content: plainContent(' Hi\t') },
        ],
      },
    ]);
  });

  it('reads every kind of code as a typed code', async () => {
    const codes = await contentOf(
      'a<bpt i="1" x="2" type="bold">&lt;b></bpt>b<ept i="1">&lt;/b></ept><ph x="9" assoc="p">&lt;br/></ph>' +
        '<ph/><it pos="end">&lt;/i></it><ut>{x}</ut><hi type="term">c<hi>d</hi></hi>',
    );
    expect(codes).toStrictEqual([
      { kind: 'text', text: 'a' },
      { kind: 'code', role: 'open', id: '1', type: 'bold', data: '<b>', attributes: { x: '2' } },
      { kind: 'text', text: 'b' },
      { kind: 'code', role: 'close', id: '1', data: '</b>' },
      { kind: 'code', role: 'standalone', id: '9', data: '<br/>', attributes: { assoc: 'preceding' } },
      { kind: 'code', role: 'standalone', id: 'ph1' },
      { kind: 'code', role: 'close', id: 'it1', isolated: true, data: '</i>' },
      { kind: 'code', role: 'standalone', id: 'ut1', data: '{x}', attributes: { element: 'ut' } },
      { kind: 'code', role: 'open', id: 'hi1', type: 'term', attributes: { element: 'hi' } },
      { kind: 'text', text: 'c' },
      { kind: 'code', role: 'open', id: 'hi2', attributes: { element: 'hi' } },
      { kind: 'text', text: 'd' },
      { kind: 'code', role: 'close', id: 'hi2', attributes: { element: 'hi' } },
      { kind: 'code', role: 'close', id: 'hi1', attributes: { element: 'hi' } },
    ]);
    expect(plainText(codes)).toBe('abcd');
  });

  it('keeps the text inside a code as a sub-flow, apart from the text of the segment', async () => {
    const codes = await contentOf('Zie <ph>&lt;img alt="<sub type="alt">een <ph>x</ph>huis</sub>"/></ph>.');
    expect(plainText(codes)).toBe('Zie .');
    expect(codes[1]).toStrictEqual({
      kind: 'code',
      role: 'standalone',
      id: 'ph1',
      data: '<img alt=""/>',
      subFlows: [
        {
          at: 10,
          attributes: { type: 'alt' },
          content: [
            { kind: 'text', text: 'een ' },
            { kind: 'code', role: 'standalone', id: 'ph1', data: 'x' },
            { kind: 'text', text: 'huis' },
          ],
        },
      ],
    });
  });

  it('takes *all* for either direction and the srclang of the header for units without one', async () => {
    const body =
      '<tu srclang="*all*"><tuv xml:lang="nl"><seg>a</seg></tuv></tu><tu><tuv xml:lang="nl"><seg>b</seg></tuv></tu>';
    const [first, second] = unitsOf(await readAll(tmxReader, tmx(body)));
    expect(first?.sourceLanguage).toBeUndefined();
    expect(second?.sourceLanguage).toBe('nl');
  });

  it.each([
    ['no srclang', tmx('<tu><tuv xml:lang="nl"><seg>a</seg></tuv></tu>', ''), 'source-language-missing'],
    ['no units', tmx(''), 'no-units'],
    [
      'an unknown language',
      tmx('<tu><tuv xml:lang="Klingons"><seg>a</seg></tuv></tu>'),
      'language-unknown-code',
    ],
    ['an unknown element', segment('a<b>c</b>'), 'element-unknown'],
    ['an unknown version', '<tmx version="9"><header srclang="nl"/><body/></tmx>', 'format-version'],
  ])('warns of %s and reads on', async (_, file, code) => {
    expect(warningsOf(await readAll(tmxReader, file)).map((warning) => warning.code)).toContain(code);
  });

  it('refuses a segment of more than 1,048,576 characters, and reads one of that length', async () => {
    expect((await refusalOf(tmxReader, segment('a'.repeat(1_048_577)))).code).toBe('segment-too-long');
    expect(plainText(await contentOf('a'.repeat(1_048_576)))).toHaveLength(1_048_576);
  });

  it('reads the same however the bytes are cut', async () => {
    const file = segment('é<bpt i="1">&lt;b></bpt>😀\r\nb<ept i="1"/>');
    const whole = await readAll(tmxReader, file);
    for (const size of [1, 2, 3, 7]) expect(await readAll(tmxReader, file, size)).toStrictEqual(whole);
  });
});

describe('writing TMX', () => {
  it('gives back exactly what was written, or says what was lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 4 }), async (units) => {
        const { file, losses } = await writeUnits(tmxWriter, units);
        const read = unitsOf(await readAll(tmxReader, file));
        const kept = losses.length === 0 ? (value: unknown) => value : textsOfAll;
        expect(kept(read)).toStrictEqual(kept(units));
        const allowed = ['inline-code-id', 'inline-code-type', 'property'];
        expect(losses.filter(({ what }) => !allowed.includes(what))).toStrictEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back sub-flows, highlights and ut exactly', async () => {
    const markup =
      'a<hi x="1" type="t">b<bpt i="1" x="4">{<sub datatype="html">c<hi>d</hi></sub>}</bpt></hi><ept i="1"/><ut x="3">u</ut>';
    const units = unitsOf(await readAll(tmxReader, segment(markup)));
    const { file, losses } = await writeUnits(tmxWriter, units);
    expect(losses).toStrictEqual([]);
    expect(unitsOf(await readAll(tmxReader, file))).toStrictEqual(units);
  });

  it('writes highlights that cross each other as codes, and says so', async () => {
    const hi = (role: 'open' | 'close', id: string) =>
      ({ kind: 'code', role, id, attributes: { element: 'hi' } }) as const;
    const crossed = makeUnit([hi('open', '1'), hi('open', '2'), hi('close', '1'), hi('close', '2')], []);
    const { file, losses } = await writeUnits(tmxWriter, [crossed]);
    expect(losses.map(({ what }) => what)).toContain('inline-code-element');
    expect(unitsOf(await readAll(tmxReader, file))).toHaveLength(1);
  });

  it('counts what TMX cannot hold', async () => {
    const made = makeUnit([{ kind: 'code', role: 'standalone', id: 'x', equivalent: ' ' }], [], {
      attributes: { colour: 'red' },
      provenance: { createdAt: '2026-01-01T00:00:00.5Z', usageCount: -1 },
    });
    const { losses } = await writeUnits(tmxWriter, [made, { variants: [] }]);
    expect(losses.map(({ what }) => what).sort()).toStrictEqual([
      'attribute',
      'date',
      'inline-code-equivalent',
      'inline-code-id',
      'unit',
      'usage-count',
    ]);
  });

  it('throws on a character that no XML file can hold', async () => {
    const bad = makeUnit(plainContent('a\u0001'), plainContent('b'));
    await expect(writeUnits(tmxWriter, [bad])).rejects.toThrow(RangeError);
  });

  it.skipIf(SCHEMAS === undefined)('is valid by the DTD of TMX 1.4 (needs the shared data)', async () => {
    const schema = dtdSchema('tmx', 'tmx14.dtd');
    const { file } = await writeUnits(tmxWriter, fc.sample(unit, { numRuns: 200, seed: 14 }));
    const written = file.replace(/<!DOCTYPE[^>]*>/u, '');
    expect(schema.errors(written)).toStrictEqual([]);
    expect(schema.errors(written.replaceAll('seg>', 'segment>'))).not.toStrictEqual([]);
    schema.dispose();
  });
});

function textsOfAll(units: unknown): unknown {
  return (units as readonly TranslationUnit[]).map(({ key, variants }) => ({
    key,
    variants: variants.map(({ language, content }) => [language, plainText(content)]),
  }));
}
