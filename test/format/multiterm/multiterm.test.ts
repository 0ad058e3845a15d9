import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multitermReader } from '../../../src/format/multiterm/reader.js';
import { multitermWriter } from '../../../src/format/multiterm/writer.js';
import type {
  ConceptEntry,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../../../src/model/entry.js';
import { maybe, record, someText } from '../arbitraries.js';
import { entriesOf, readAll, refusalOf, warningsOf, writeEntries } from '../support.js';

function descrip(type: string, text: string, inside = ''): string {
  return `<descripGrp><descrip type="${type}">${text}</descrip>${inside}</descripGrp>`;
}

async function entryIn(xml: string): Promise<ConceptEntry | undefined> {
  return entriesOf(await readAll(multitermReader, `<mtf><conceptGrp>${xml}</conceptGrp></mtf>`))[0];
}

function languageOf(xml: string, named = 'type="Dutch" lang="NL"'): string {
  return `<languageGrp><language ${named}/>${xml}</languageGrp>`;
}

describe('MultiTerm XML', () => {
  it('fields of the concept, of a language and of a term, whatever the termbase calls them', async () => {
    const term = `<termGrp><term> besluit </term><transacGrp><transac type="origination">jan</transac><date>2026-11-24T08:15:00</date></transacGrp>${descrip('Status', 'Voorkeursterm')}${descrip('partOfSpeech', 'noun')}${descrip('Grammatical Gender', 'neuter')}${descrip('Verboden', 'ja')}${descrip('Source', 'Awb')}${descrip('Voorbeeld', 'Het besluit valt.', descrip('Source', 'Hof'))}${descrip('Opmerking', 'let op')}${descrip('Definitie', 'een beslissing')}${descrip('Source_D', '<xref Tlink="a:b">Awb</xref>, art. 1')}${descrip('Status', 'misschien')}</termGrp>`;
    expect(
      await entryIn(
        `<concept>7</concept><system type="entryClass">1</system><transacGrp><transac type="check">x</transac></transacGrp>${descrip('Vakgebied', 'recht')}${descrip('Subject2', 'bestuur')}${descrip('Klant', 'Rijk')}${descrip('Note', 'n', descrip('Kleur', 'rood'))}${descrip('Leeg', ' ')}${languageOf(descrip('Betrouwbaarheidscode', '3') + term)}`,
      ),
    ).toStrictEqual({
      id: '7',
      subjectField: 'recht',
      customer: 'Rijk',
      notes: [{ text: 'n' }],
      extras: [
        { type: 'Subject2', value: 'bestuur' },
        { type: 'Kleur', value: 'rood' },
      ],
      sections: [
        {
          language: 'nl',
          definitions: [{ text: 'een beslissing', source: 'Awb, art. 1' }],
          extras: [{ type: 'Betrouwbaarheidscode', value: '3' }],
          terms: [
            {
              text: 'besluit',
              status: 'preferred',
              partOfSpeech: 'noun',
              gender: 'neuter',
              forbidden: true,
              source: 'Awb',
              contexts: [{ text: 'Het besluit valt.', source: 'Hof' }],
              notes: [{ text: 'let op' }],
              extras: [{ type: 'Status', value: 'misschien' }],
              transactions: [{ type: 'origination', date: '2026-11-24T08:15:00', responsibility: 'jan' }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['type="English" lang="EN-GB"', 'en-GB', []],
    ['type="English (United Kingdom)" lang=""', 'en-GB', []],
    ['type="Nederlands"', 'nl', []],
    ['type="Klingon" lang="x-klingon"', 'x-klingon', ['language-unknown-code']],
    ['', 'und', ['language-missing']],
  ])('a language %s is %s', async (named, language, codes) => {
    const xml = `<mtf><conceptGrp>${languageOf('<termGrp><term>a</term></termGrp>', named)}</conceptGrp></mtf>`;
    const events = await readAll(multitermReader, xml);
    expect(entriesOf(events)[0]).toMatchObject({ id: 'entry-1', sections: [{ language }] });
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(codes);
  });

  it('ids twice and long terms are told of; terms that are none are refused', async () => {
    const concept = (term: string): string =>
      `<conceptGrp><concept>1</concept>${languageOf(`<termGrp><term>${term}</term></termGrp>`)}</conceptGrp>`;
    const events = await readAll(multitermReader, `<mtf>${concept('a')}${concept('b'.repeat(2001))}</mtf>`);
    expect(warningsOf(events).map(({ code }) => code)).toStrictEqual(['unit-id-repeated', 'term-long']);
    expect(await refusalOf(multitermReader, `<mtf>\n${concept('b'.repeat(20_001))}</mtf>`)).toMatchObject({
      code: 'term-too-long',
      place: { line: 2, unit: '1' },
    });
    const long = `<mtf><conceptGrp>${descrip('a', 'b').repeat(270_000)}</conceptGrp></mtf>`;
    expect((await refusalOf(multitermReader, long)).code).toBe('entry-too-long');
  });
});

const text = someText.map((made) => made.trim()).filter((made) => made !== '');
const sourced: fc.Arbitrary<SourcedText> = record<SourcedText>({ text, source: maybe(text) });
const notes = fc.array(
  text.map((made) => ({ text: made })),
  { minLength: 1, maxLength: 2 },
);
const transactions = fc.array(
  record<Transaction>({
    type: fc.constantFrom('origination' as const, 'modification' as const),
    date: maybe(fc.constant('2026-11-24T08:15:00')),
    responsibility: maybe(text),
  }),
  { minLength: 1, maxLength: 2 },
);
const extras = fc.constantFrom(
  [{ type: 'Kleur', value: 'rood' }],
  [
    { type: 'x', value: '1' },
    { type: 'x', value: '2' },
  ],
);
const term: fc.Arbitrary<Term> = record<Term>({
  text,
  status: maybe(fc.constantFrom('preferred', 'admitted', 'deprecated', 'superseded')),
  partOfSpeech: maybe(fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other')),
  gender: maybe(fc.constantFrom('masculine', 'feminine', 'neuter', 'other')),
  termType: maybe(fc.constantFrom('fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase')),
  geographicalUsage: maybe(text),
  source: maybe(text),
  contexts: maybe(fc.array(sourced, { minLength: 1, maxLength: 2 })),
  notes: maybe(notes),
  forbidden: maybe(fc.constant(true)),
  doNotTranslate: maybe(fc.constant(true)),
  extras: maybe(extras),
  transactions: maybe(transactions),
  termLocation: maybe(text),
});

function section(language: string): fc.Arbitrary<LanguageSection> {
  return record<LanguageSection>({
    language: fc.constant(language),
    terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    definitions: maybe(fc.array(sourced, { minLength: 1, maxLength: 2 })),
    notes: maybe(notes),
    transactions: maybe(transactions),
    extras: maybe(extras),
  });
}

const entry: fc.Arbitrary<ConceptEntry> = record<ConceptEntry>({
  id: fc.oneof(fc.constantFrom('1', '2', '17'), text),
  subjectField: maybe(text),
  customer: maybe(text),
  project: maybe(text),
  source: maybe(text),
  sections: fc.tuple(section('nl-BE'), section('en'), section('de')).map((all) => [...all]),
  definitions: maybe(fc.array(sourced, { minLength: 1, maxLength: 2 })),
  notes: maybe(notes),
  extras: maybe(extras),
  transactions: maybe(transactions),
  provenance: fc.constant(undefined),
  crossReferences: maybe(
    fc.constant([
      { type: 'See', value: 'x' },
      { type: 'crossReference', value: 'y' },
    ]),
  ),
});

describe('MultiTerm XML that is written', () => {
  it('gives back every entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 3 }), async (entries) => {
        const { file, losses } = await writeEntries(multitermWriter, entries);
        expect(losses).toStrictEqual([]);
        expect(entriesOf(await readAll(multitermReader, file))).toStrictEqual(entries);
      }),
      { numRuns: 200 },
    );
  });

  it('names languages as MultiTerm does', async () => {
    const { file } = await writeEntries(multitermWriter, [
      {
        id: '1',
        sections: ['nl-BE', 'en-GB', 'zh-Hant-TW', 'x'].map((language) => ({
          language,
          terms: [{ text: 'a' }],
        })),
      },
    ]);
    expect(file.match(/<language [^>]*>/gu)).toStrictEqual([
      '<language type="Dutch (Belgium)" lang="NL-BE"/>',
      '<language type="English (United Kingdom)" lang="EN-GB"/>',
      '<language type="Chinese" lang="ZH-HANT-TW"/>',
      '<language type="x" lang="X"/>',
    ]);
  });

  it('says what it lost', async () => {
    const { losses } = await writeEntries(multitermWriter, [
      { id: 'leeg', sections: [{ language: 'nl', terms: [{ text: ' ' }] }] },
      {
        id: '1',
        sections: [
          {
            language: 'nl',
            terms: [
              {
                text: 'a ',
                termLocation: 'tab',
                notes: [{ text: 'x', language: 'nl', attributes: { a: 'b' } }],
              },
            ],
          },
        ],
        subjectField: '',
        provenance: { createdBy: 'x' },
        crossReferences: [
          { type: 'see', value: 'x', target: 'c1' },
          { type: 'xGraphic', value: 'y' },
        ],
        extras: [
          { type: 'Definition', value: 'x' },
          { type: 'D_Source', value: 'x' },
          { type: 'x', value: 'y', target: 'z' },
        ],
      },
    ]);
    expect(losses.map(({ what, count }) => `${what} ${count}`).sort()).toStrictEqual([
      'cross-reference 1',
      'cross-reference-target 1',
      'empty-text 2',
      'entry 1',
      'extra 3',
      'language-section 1',
      'note-attribute 1',
      'note-language 1',
      'provenance 1',
      'white-space 1',
    ]);
  });
});
