import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tbxReader } from '../../../src/format/tbx/reader.js';
import { tbx2008Writer, tbxWriter } from '../../../src/format/tbx/writer.js';
import type { ConceptEntry } from '../../../src/model/entry.js';
import { entry } from '../arbitraries.js';
import type { Schema } from '../schemas.js';
import { relaxNgSchema, SCHEMAS } from '../schemas.js';
import { entriesOf, readAll, refusalOf, warningsOf, writeEntries } from '../support.js';

const FULL: ConceptEntry = {
  id: 'c1',
  subjectField: 'migratie',
  source: 'Kamerstuk',
  customer: 'IND',
  project: '2026',
  definitions: [{ text: 'wie asiel vraagt', source: 'Vw 2000' }, { text: 'zonder bron' }],
  crossReferences: [
    { type: 'externalCrossReference', value: 'wet', target: 'https://wetten.overheid.nl/a?b&c' },
  ],
  transactions: [{ type: 'origination', date: '2026-11-24T08:15:00Z', responsibility: 'ik' }],
  notes: [{ text: 'noot', language: 'nl' }],
  provenance: { createdAt: '2026-11-24T08:15:00Z', usageCount: 2 },
  extras: [{ type: 'reliabilityCode', value: '9' }],
  sections: [
    {
      language: 'nl-NL',
      definitions: [{ text: 'Nederlandse definitie' }],
      terms: [
        {
          text: 'asielzoeker',
          status: 'preferred',
          partOfSpeech: 'noun',
          gender: 'masculine',
          termType: 'fullForm',
          geographicalUsage: 'Nederland',
          termLocation: 'menuItem',
          source: 'Van Dale',
          contexts: [{ text: 'De asielzoeker wacht.', source: 'krant' }],
          notes: [{ text: 'regel een\nregel twee' }],
        },
        { text: 'gelukszoeker', status: 'deprecated', forbidden: true },
        { text: 'IND', doNotTranslate: true, termLocation: 'briefhoofd' },
      ],
    },
    { language: 'en', terms: [{ text: 'asylum seeker' }] },
  ],
};

function tbx2019(body: string, style = 'dca'): string {
  return `<tbx type="TBX-Basic" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${body}</body></text></tbx>`;
}

const READ: ConceptEntry = {
  id: 'c7',
  subjectField: 'recht',
  definitions: [{ text: 'een definitie', source: 'wet' }],
  transactions: [{ type: 'origination', date: '2020-01-01', responsibility: 'ik' }],
  sections: [
    {
      language: 'nl',
      terms: [
        {
          text: 'hoger beroep',
          status: 'admitted',
          partOfSpeech: 'noun',
          contexts: [{ text: 'in hoger beroep', source: 'krant' }],
          notes: [{ text: 'noot' }],
          extras: [{ type: 'register', value: 'formal' }],
        },
      ],
    },
  ],
};

describe('reading TBX', () => {
  it('reads categories as attributes and as tags alike', async () => {
    const asAttributes = `<conceptEntry id="c7"><descrip type="subjectField">recht</descrip>
<descripGrp><descrip type="definition">een definitie</descrip><admin type="source">wet</admin></descripGrp>
<transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility">ik</transacNote><date>2020-01-01</date></transacGrp>
<langSec xml:lang="NL"><termSec><term>hoger <hi>beroep</hi></term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><termNoteGrp><termNote type="partOfSpeech">noun</termNote></termNoteGrp>
<descripGrp><descrip type="context">in hoger beroep</descrip><admin type="source">krant</admin></descripGrp><note>noot</note>
<termNote type="register">formal</termNote></termSec></langSec></conceptEntry>`;
    const asTags = `<conceptEntry id="c7"><min:subjectField>recht</min:subjectField>
<descripGrp><basic:definition>een definitie</basic:definition><basic:source>wet</basic:source></descripGrp>
<transacGrp><basic:transactionType>origination</basic:transactionType><date>2020-01-01</date><basic:responsibility>ik</basic:responsibility></transacGrp>
<langSec xml:lang="dut"><termSec><term>hoger beroep</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
<descripGrp><basic:context>in hoger beroep</basic:context><basic:source>krant</basic:source></descripGrp><note>noot</note>
<x:register xmlns:x="urn:x">formal</x:register></termSec></langSec></conceptEntry>`;
    expect(entriesOf(await readAll(tbxReader, tbx2019(asAttributes)))).toStrictEqual([READ]);
    expect(entriesOf(await readAll(tbxReader, tbx2019(asTags, 'dct')))).toStrictEqual([READ]);
  });

  it('reads the 2008 edition, tig and ntig alike', async () => {
    const inside = (term: string, notes: string): string => `<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c7"><langSet xml:lang="nl">${term}${notes}</langSet></termEntry></body></text></martif>`;
    const status = '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>';
    const tig = inside(`<tig><term>wet</term>${status}<admin type="source">x</admin></tig>`, '');
    const ntig = inside(
      `<ntig><termGrp><term>wet</term>${status}</termGrp><adminGrp><admin type="source">x</admin></adminGrp></ntig>`,
      '',
    );
    const read = [
      {
        id: 'c7',
        sections: [{ language: 'nl', terms: [{ text: 'wet', status: 'preferred', source: 'x' }] }],
      },
    ];
    expect(entriesOf(await readAll(tbxReader, tig))).toStrictEqual(read);
    expect(entriesOf(await readAll(tbxReader, ntig))).toStrictEqual(read);
  });

  it('joins the lines of a note that a tool has wrapped and indented, and keeps other line breaks', async () => {
    const file = tbx2019(`<conceptEntry id="c"><note>een
        twee
    </note><note>drie
vier</note><langSec xml:lang="nl"><termSec><term>t</term></termSec></langSec></conceptEntry>`);
    const [read] = entriesOf(await readAll(tbxReader, file));
    expect(read?.notes).toStrictEqual([{ text: 'een twee' }, { text: 'drie\nvier' }]);
  });

  it('warns of a long term and refuses one that is no term', async () => {
    const file = (length: number): string =>
      tbx2019(
        `<conceptEntry id="c"><langSec xml:lang="nl"><termSec><term>${'a'.repeat(length)}</term></termSec></langSec></conceptEntry>`,
      );
    expect(warningsOf(await readAll(tbxReader, file(2000)))).toStrictEqual([]);
    expect(warningsOf(await readAll(tbxReader, file(2001)))[0]?.code).toBe('term-long');
    expect((await refusalOf(tbxReader, file(20_001))).code).toBe('term-too-long');
  });

  it('warns of an id used twice and gives a number to an entry without one', async () => {
    const one = '<langSec xml:lang="nl"><termSec><term>t</term></termSec></langSec>';
    const file = tbx2019(
      `<conceptEntry id="a">${one}</conceptEntry><conceptEntry id="a">${one}</conceptEntry><conceptEntry>${one}</conceptEntry>`,
    );
    const events = await readAll(tbxReader, file);
    expect(entriesOf(events).map(({ id }) => id)).toStrictEqual(['a', 'a', 'entry-3']);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['unit-id-repeated']);
  });
});

describe.each([
  ['2019', tbxWriter],
  ['2008', tbx2008Writer],
])('writing TBX %s', (_, writer) => {
  it('gives back a full entry exactly', async () => {
    const { file, losses } = await writeEntries(writer, [FULL]);
    expect(losses).toStrictEqual([]);
    expect(entriesOf(await readAll(tbxReader, file))).toStrictEqual([FULL]);
  });

  it('gives back exactly what was written, or says that white space was lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 3 }), async (entries) => {
        const { file, losses } = await writeEntries(writer, entries);
        const read = entriesOf(await readAll(tbxReader, file));
        const kept = losses.length === 0 ? (value: unknown) => value : withoutWhiteSpace;
        expect(kept(read)).toStrictEqual(kept(entries));
        expect(losses.filter(({ what }) => what !== 'white-space')).toStrictEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out entries and sections without a term, and says so', async () => {
    const { file, losses } = await writeEntries(writer, [
      { id: 'a', sections: [] },
      { id: 'b', sections: [{ language: 'nl', terms: [] }] },
    ]);
    expect(file).not.toContain('id="a"');
    expect(losses.map(({ what, count }) => [what, count])).toStrictEqual([
      ['entry', 2],
      ['language-section', 1],
    ]);
  });
});

function withoutWhiteSpace(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/(?:\\[rnt]|\s)+/gu, ''));
}

describe.skipIf(SCHEMAS === undefined)('TBX against the official schemas (need the shared data)', () => {
  const schemas: Schema[] = [];
  afterAll(() => schemas.forEach((schema) => schema.dispose()));

  it.each([
    ['2019', tbxWriter, ['tbx-2019', 'TBXcoreStructV03_TBX-Core_integrated.rng'], 'conceptEntry'],
    ['2008', tbx2008Writer, ['tbx-2008', 'TBXBasicRNGV02.rng'], 'termEntry'],
  ] as const)('%s is valid RELAX NG', async (_, writer, path, element) => {
    const schema = relaxNgSchema(...path);
    schemas.push(schema);
    const { file } = await writeEntries(writer, [FULL, ...fc.sample(entry, { numRuns: 100, seed: 30042 })]);
    expect(schema.errors(file)).toStrictEqual([]);
    expect(schema.errors(file.replaceAll(element, `${element}s`))).not.toStrictEqual([]);
  });

  it('2019 keeps the rules of TBX-Basic_DCT.sch and the Basic module', async () => {
    const { file } = await writeEntries(tbxWriter, [FULL, ...fc.sample(entry, { numRuns: 100, seed: 2019 })]);
    // No DCA elements, no type attribute below the root, only elements of the three namespaces.
    expect(file.replace(/^[^]*?<text>/u, '')).not.toMatch(/ type="/u);
    expect(file).not.toMatch(/<(?:descrip|admin|termNote|transac|ref|xref)[ >]/u);
    const elements = new Set([...file.matchAll(/<((?:min|basic):\w+)/gu)].map((match) => match[1]));
    const known = [
      'min:subjectField min:customerSubset min:externalCrossReference min:administrativeStatus min:partOfSpeech',
      'basic:definition basic:context basic:source basic:projectSubset basic:crossReference basic:xGraphic',
      'basic:grammaticalGender basic:termType basic:geographicalUsage basic:termLocation',
      'basic:transactionType basic:responsibility',
    ].flatMap((names) => names.split(' '));
    expect([...elements].filter((name) => !known.includes(name ?? ''))).toStrictEqual([]);
    // Values from the picklists.
    const locations = [...file.matchAll(/<basic:termLocation>(.*?)</gu)].map((match) => match[1]);
    expect(new Set(locations)).toStrictEqual(new Set(['menuItem']));
  });
});
