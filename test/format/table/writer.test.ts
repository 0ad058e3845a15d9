import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/format/contract.js';
import { tableReader } from '../../../src/format/table/reader.js';
import { omegatWriter } from '../../../src/format/table/omegat.js';
import {
  csvEntryWriter,
  csvUnitWriter,
  tsvEntryWriter,
  tsvUnitWriter,
} from '../../../src/format/table/text-writer.js';
import type { ConceptEntry, LanguageSection, SourcedText, Term } from '../../../src/model/entry.js';
import { makeUnit } from '../../../src/model/unit.js';
import type { Provenance, TranslationUnit } from '../../../src/model/unit.js';
import { date, maybe, record, someText } from '../arbitraries.js';
import {
  entriesOf,
  oneBatch,
  readAll,
  unitsOf,
  warningsOf,
  writeEntries,
  writeUnits,
  WRITE_OPTIONS,
} from '../support.js';

const sourced: fc.Arbitrary<SourcedText> = record<SourcedText>({ text: someText, source: maybe(someText) });

function texts<Value extends { readonly text: string }>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: ({ text }) => text });
}

const NO_PROVENANCE = {
  createdAt: fc.constant(undefined),
  createdBy: fc.constant(undefined),
  changedAt: fc.constant(undefined),
  changedBy: fc.constant(undefined),
  lastUsedAt: fc.constant(undefined),
  usageCount: fc.constant(undefined),
  tool: fc.constant(undefined),
  toolVersion: fc.constant(undefined),
};

const note = someText.map((text) => ({ text }));

const term: fc.Arbitrary<Term> = record<Term>({
  text: someText,
  status: maybe(fc.constantFrom('preferred', 'admitted', 'deprecated', 'superseded')),
  partOfSpeech: maybe(fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'other')),
  gender: maybe(fc.constantFrom('masculine', 'feminine', 'neuter', 'other')),
  termType: maybe(fc.constantFrom('fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase')),
  geographicalUsage: maybe(someText),
  source: maybe(someText),
  contexts: maybe(texts(sourced)),
  notes: maybe(texts(note)),
  forbidden: maybe(fc.constant(true)),
  doNotTranslate: maybe(fc.constant(true)),
  extras: maybe(fc.constant([{ type: 'prijs', value: '1,50' }])),
  termLocation: maybe(someText),
  transactions: fc.constant(undefined),
});

function section(language: string): fc.Arbitrary<LanguageSection> {
  return record<LanguageSection>({
    language: fc.constant(language),
    terms: texts(term),
    definitions: maybe(texts(sourced)),
    notes: maybe(texts(note)),
    transactions: fc.constant(undefined),
    extras: fc.constant(undefined),
  });
}

const entry: fc.Arbitrary<Omit<ConceptEntry, 'id'>> = record<Omit<ConceptEntry, 'id'>>({
  subjectField: maybe(someText),
  sections: fc
    .tuple(section('nl'), maybe(section('nl-BE')), section('en'), maybe(section('fr')))
    .map((all) => all.filter((one) => one !== undefined)),
  definitions: maybe(texts(sourced)),
  notes: maybe(texts(note)),
  source: maybe(someText),
  customer: maybe(someText),
  project: maybe(someText),
  extras: maybe(
    fc.constant([
      { type: 'Subdomain', value: 'x' },
      { type: 'nr', value: '-1' },
      { type: 'Subdomain', value: 'y' },
    ]),
  ),
  provenance: maybe(record<Provenance>({ ...NO_PROVENANCE, createdAt: date, createdBy: someText })),
  crossReferences: maybe(
    fc.constantFrom(
      [
        { type: 'crossReference', value: 'x', target: 'c1' },
        { type: 'crossReference', value: 'y' },
      ],
      [
        { type: 'see', value: 'x' },
        { type: 'externalCrossReference', value: 'y', target: 'https://example.org/' },
      ],
    ),
  ),
  transactions: fc.constant(undefined),
});

const entries = fc
  .array(entry, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, at): ConceptEntry => ({ ...one, id: `-${String(at)} 'x'` })));

/** A table has the languages in one order: that of an entry is not kept. */
function inOrder(one: ConceptEntry): ConceptEntry {
  return { ...one, sections: one.sections.toSorted((a, b) => (a.language < b.language ? -1 : 1)) };
}

describe.each([
  ['csv', csvEntryWriter, csvUnitWriter],
  ['tsv', tsvEntryWriter, tsvUnitWriter],
] as const)('%s', (_, entryWriter, unitWriter) => {
  it('gives back every entry, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (given) => {
        const { file, losses } = await writeEntries(entryWriter, given);
        expect(losses).toStrictEqual([]);
        const events = await readAll(tableReader, file);
        expect(warningsOf(events)).toStrictEqual([]);
        expect(entriesOf(events).map(inOrder)).toStrictEqual(given.map(inOrder));
      }),
      { numRuns: 100 },
    );
  });

  it('gives back every unit, whatever its texts', async () => {
    const content = someText.map((text) => [{ kind: 'text' as const, text }]);
    const units = fc.array(
      record<TranslationUnit>({
        key: maybe(someText),
        sourceLanguage: maybe(fc.constantFrom('nl', 'en', 'en-GB')),
        variants: fc.tuple(content, content).map(([nl, en]) => [
          { language: 'nl', content: nl },
          { language: 'en-GB', content: en },
        ]),
        status: maybe(fc.constantFrom('confirmed', 'unreviewed')),
        confidence: maybe(fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000)),
        previous: maybe(someText),
        next: maybe(someText),
        provenance: maybe(record<Provenance>({ ...NO_PROVENANCE, changedAt: date, changedBy: someText })),
        properties: maybe(
          fc.constant([
            { type: 'Scherm', value: '=1' },
            { type: 'Scherm', value: '2' },
            { type: 'prijs', value: 'x', language: 'nl' },
          ]),
        ),
        notes: maybe(fc.array(note, { minLength: 1, maxLength: 3 })),
        attributes: fc.constant(undefined),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(units, async (given) => {
        const { file, losses } = await writeUnits(unitWriter, given);
        expect(losses).toStrictEqual([]);
        expect(unitsOf(await readAll(tableReader, file))).toStrictEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out columns that hold nothing, and has no cell that begins like a formula', async () => {
    const given: ConceptEntry = {
      id: '1',
      sections: [
        { language: 'nl', terms: [{ text: '=1+1' }, { text: '-tje' }] },
        { language: 'en', terms: [{ text: '@x', notes: [{ text: '+y' }] }] },
      ],
    };
    const { file } = await writeEntries(entryWriter, [given]);
    const rows = file
      .slice(1)
      .split('\r\n')
      .map((line) => line.split(/[,\t]/u));
    expect(rows).toStrictEqual([
      ['concept id', 'nl', 'en', 'en note'],
      ['1', "'=1+1", "'@x", "'+y"],
      ['1', "'-tje", '', ''],
      [''],
    ]);
  });

  it('writes a table without rows that can be read', async () => {
    for (const written of [await writeUnits(unitWriter, []), await writeEntries(entryWriter, [])]) {
      expect(written.file.split(/[,\t\r]/u).slice(1, 3)).toStrictEqual(['nl', 'en']);
      expect(warningsOf(await readAll(tableReader, written.file)).map(({ code }) => code)).toStrictEqual([
        'no-units',
      ]);
    }
  });
});

async function allOf(pieces: AsyncIterable<Piece>): Promise<readonly Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

describe('what a table cannot hold is told', () => {
  it('of an entry', async () => {
    const given: ConceptEntry = {
      id: '1',
      sections: [
        {
          language: 'nl',
          terms: [
            {
              text: 'a',
              termLocation: 'tab',
              transactions: [{ type: 'origination' }],
              extras: [{ type: 'status', value: 'x' }],
            },
            { text: 'a' },
            { text: '' },
          ],
          notes: [{ text: 'van de taal' }],
          extras: [{ type: 'x', value: 'y' }],
          transactions: [{ type: 'modification' }],
        },
        { language: 'x-klingon', terms: [{ text: 'b' }] },
      ],
      definitions: [{ text: 'd' }, { text: 'd' }],
      notes: [{ text: 'n', language: 'nl', attributes: { a: 'b' } }],
      extras: [{ type: 'definition', value: 'x' }],
      crossReferences: [
        { type: 'see', value: 'x' },
        { type: 'see', value: 'x' },
        { type: 'xGraphic', value: 'y' },
      ],
      transactions: [{ type: 'origination' }],
      provenance: { createdAt: 'gisteren', tool: 'x' },
    };
    const { losses } = await writeEntries(csvEntryWriter, [given, { id: 'leeg', sections: [] }]);
    expect(losses.map(({ what, count }) => `${what} ${String(count)}`).sort()).toStrictEqual([
      'cross-reference 1',
      'empty-text 1',
      'entry 1',
      'extra 2',
      'language-extra 1',
      'language-section 1',
      'note-attribute 1',
      'note-language 1',
      'provenance 2',
      'repeated 3',
      'transaction 3',
    ]);
  });

  it('of a unit', async () => {
    const unit: TranslationUnit = {
      sourceLanguage: 'x-klingon',
      variants: [
        {
          language: 'nl',
          content: [
            { kind: 'text', text: 'a' },
            { kind: 'code', role: 'standalone', id: '1', data: '<br/>' },
          ],
          notes: [],
        },
        { language: 'nl', content: [{ kind: 'text', text: 'b' }] },
        { language: 'en', content: [] },
      ],
      confidence: 1e-9,
      previous: '',
      provenance: { createdAt: 'gisteren', usageCount: 3 },
      properties: [{ type: 'status', value: 'x', attributes: { a: 'b' } }],
      notes: [{ text: '' }, { text: 'x', language: 'x-klingon', attributes: { a: 'b' } }],
      attributes: { a: 'b' },
    };
    const { losses } = await writeUnits(csvUnitWriter, [unit, { variants: [] }]);
    expect(losses.map(({ what, count }) => `${what} ${String(count)}`).sort()).toStrictEqual([
      'attribute 2',
      'confidence 1',
      'empty-text 3',
      'inline-code 1',
      'note-attribute 1',
      'note-language 1',
      'property 1',
      'provenance 2',
      'source-language 1',
      'unit 1',
      'variant 1',
      'variant-detail 1',
    ]);
  });

  it('items that do not come twice are a mistake of the programmer', async () => {
    async function* once(): AsyncIterable<readonly TranslationUnit[]> {
      yield [makeUnit([{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }])];
    }
    const pieces = csvUnitWriter.write(once(), WRITE_OPTIONS, () => undefined);
    await expect(allOf(pieces)).rejects.toThrow(RangeError);
  });

  it('a row with a new column the second time is a loss, not a shifted row', async () => {
    const plain = makeUnit([{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]);
    let times = 0;
    const changing: AsyncIterable<readonly TranslationUnit[]> = {
      [Symbol.asyncIterator]: () => {
        times += 1;
        return oneBatch([times === 1 ? plain : { ...plain, status: 'confirmed' as const }])[
          Symbol.asyncIterator
        ]();
      },
    };
    let losses: unknown;
    const pieces = await allOf(csvUnitWriter.write(changing, WRITE_OPTIONS, (found) => (losses = found)));
    expect(pieces.join('')).toBe('\uFEFFsegment id,nl,en\r\n');
    expect(losses).toMatchObject([{ what: 'row', count: 1 }]);
  });
});

describe('glossaries of OmegaT', () => {
  it('a row for each pair of terms; what must not be used says so', async () => {
    const given: ConceptEntry = {
      id: '1',
      subjectField: 'recht',
      definitions: [{ text: 'een\tbesluit' }],
      customer: 'x',
      sections: [
        { language: 'nl', terms: [{ text: 'besluit' }, { text: '#beschikking' }] },
        {
          language: 'en',
          terms: [
            { text: 'decision', status: 'preferred' },
            { text: 'ruling', forbidden: true },
          ],
        },
      ],
    };
    const { file, losses } = await writeEntries(omegatWriter, [given, { id: '2', sections: [] }]);
    expect(file).toBe(
      '# Glossary in tab-separated format -*- coding: utf-8 -*-\n' +
        'besluit\tdecision\t[recht] een besluit\n' +
        'besluit\truling\t[NIET GEBRUIKEN / DO NOT USE] [recht] een besluit\n',
    );
    expect(losses.map(({ what, count }) => `${what} ${String(count)}`)).toStrictEqual([
      'term-comment 1',
      'detail 2',
      'white-space 2',
      'entry 1',
    ]);
    const events = await readAll(tableReader, file, undefined, { from: 'nl', to: 'en' });
    expect(entriesOf(events)).toHaveLength(2);
  });
});
