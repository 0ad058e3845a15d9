// Generated units and entries for round trips: text that breaks careless writers, codes in every arrangement.

import * as fc from 'fast-check';
import type { Content, InlineCode } from '../../src/model/content.js';
import { firstIllegalCharacter, makeContent } from '../../src/model/content.js';
import type {
  ConceptEntry,
  ExtraCategory,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../../src/model/entry.js';
import type { Note, Property, Provenance, TranslationUnit, Variant } from '../../src/model/unit.js';

/** Text with what XML writers get wrong, and nothing that XML cannot hold. */
export const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '😀',
        '\u{10FFFF}',
        '\u202E\u2066',
        'e\u0301',
        'é',
        ']]>',
        '\r\n',
        '\r',
        '\n',
        '\t',
        '  ',
      ),
      fc.constantFrom(
        '<b>',
        '</seg>',
        '&amp;',
        '&',
        '"',
        "'",
        '<!--',
        '\u0085',
        '\u2028',
        '\u00A0',
        '-->',
        '<?x?>',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((made) => firstIllegalCharacter(made) < 0);

export const someText = text.filter((made) => made !== '');

const language = fc.constantFrom('nl', 'nl-BE', 'en', 'en-GB', 'fr', 'zh-Hant-TW');
const languagePair = fc.tuple(fc.constantFrom('nl', 'nl-BE'), fc.constantFrom('en', 'en-GB'));

/** Dates with the precision of a second. */
export const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().replace(/\.\d+Z$/u, 'Z'));

/** Leaves out fields without a value, as `exactOptionalPropertyTypes` wants. */
function record<Value extends object>(fields: {
  [Key in keyof Value]-?: fc.Arbitrary<Value[Key] | undefined>;
}): fc.Arbitrary<Value> {
  return fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map(
      (made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Value,
    );
}

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined, freq: 2 });
}

export { maybe, record };

const provenance: fc.Arbitrary<Provenance> = record<Provenance>({
  createdAt: maybe(date),
  createdBy: maybe(text),
  changedAt: maybe(date),
  changedBy: maybe(text),
  lastUsedAt: maybe(date),
  usageCount: maybe(fc.nat(1_000_000)),
  tool: maybe(text),
  toolVersion: maybe(text),
}).filter((made) => Object.keys(made).length > 0);

export const note: fc.Arbitrary<Note> = record<Note>({
  text,
  language: maybe(language),
  attributes: fc.constant(undefined),
});

const property: fc.Arbitrary<Property> = record<Property>({
  type: fc.constantFrom('domain', 'Project', 'x-context', '__proto__', 'prev', 'taalbrug:status'),
  value: text,
  language: maybe(language),
  attributes: fc.constant(undefined),
});

const id = fc.oneof(fc.nat(99).map(String), fc.constantFrom('b1', 'x-é', 'a b', '<1>'));
const codeDetails = {
  type: maybe(fc.constantFrom('bold', 'x-font', 'link')),
  data: maybe(someText),
  equivalent: fc.constant(undefined),
  attributes: fc.constant(undefined),
  isolated: fc.constant(undefined),
  subFlows: fc.constant(undefined),
};

const standalone = record<InlineCode>({
  kind: fc.constant('code' as const),
  role: fc.constant('standalone' as const),
  id,
  ...codeDetails,
});

const loose = record<InlineCode>({
  kind: fc.constant('code' as const),
  role: fc.constantFrom('open' as const, 'close' as const),
  id,
  ...codeDetails,
  type: fc.constant(undefined),
  isolated: fc.constantFrom(true as const, undefined),
});

const textRun = someText.map((made) => ({ kind: 'text' as const, text: made }));

/** Content of text, standalone codes, nested pairs and unpaired codes. */
export const content: fc.Arbitrary<Content> = fc
  .letrec<{ flow: Content; part: Content }>((tie) => ({
    flow: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.flat()),
    part: fc.oneof(
      { depthSize: 'small' },
      { arbitrary: textRun.map((run) => [run]), weight: 4 },
      { arbitrary: standalone.map((code) => [code]), weight: 1 },
      { arbitrary: loose.map((code) => [code]), weight: 1 },
      { arbitrary: fc.tuple(id, maybe(someText), tie('flow')).map(pairOfCodes), weight: 1 },
    ),
  }))
  .flow.map(makeContent);

function pairOfCodes([pairId, data, inner]: [string, string | undefined, Content]): Content {
  const own = data === undefined ? {} : { data };
  return [
    { kind: 'code', role: 'open', id: pairId, ...own },
    ...inner,
    { kind: 'code', role: 'close', id: pairId, ...own },
  ];
}

function variantIn(spoken: string): fc.Arbitrary<Variant> {
  return record<Variant>({
    language: fc.constant(spoken),
    content,
    provenance: maybe(provenance),
    properties: maybe(fc.array(property, { minLength: 1, maxLength: 2 })),
    notes: maybe(fc.array(note, { minLength: 1, maxLength: 2 })),
    attributes: fc.constant(undefined),
  });
}

/** Units of two languages and sometimes a third, with every field of the model. */
export const unit: fc.Arbitrary<TranslationUnit> = languagePair.chain(([nl, en]) =>
  record<TranslationUnit>({
    key: maybe(fc.oneof(someText, fc.nat(999).map(String))),
    sourceLanguage: maybe(fc.constantFrom(nl, en)),
    variants: fc
      .tuple(variantIn(nl), variantIn(en), maybe(language.chain(variantIn)))
      .map((all) => all.filter((variant) => variant !== undefined)),
    status: maybe(fc.constantFrom('confirmed' as const, 'unreviewed' as const)),
    confidence: maybe(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)),
    previous: maybe(text),
    next: maybe(text),
    provenance: maybe(provenance),
    properties: maybe(fc.array(property, { minLength: 1, maxLength: 2 })),
    notes: maybe(fc.array(note, { minLength: 1, maxLength: 2 })),
    attributes: fc.constant(undefined),
  }),
);

const sourced: fc.Arbitrary<SourcedText> = record<SourcedText>({ text, source: maybe(text) });

const extra: fc.Arbitrary<ExtraCategory> = record<ExtraCategory>({
  type: fc.oneof(
    fc.constantFrom('register', 'subjectField', 'source', 'crossReference', 'partOfSpeech', '__proto__'),
    fc.constantFrom('externalCrossReference', 'xGraphic', 'customerSubset', 'definition'),
    someText,
  ),
  value: text,
  target: maybe(fc.constantFrom('c1', 'https://example.org/a?b=c&d', 'not an id', '')),
});

const transaction: fc.Arbitrary<Transaction> = record<Transaction>({
  type: fc.constantFrom('origination' as const, 'modification' as const),
  date: maybe(fc.oneof(date, fc.constantFrom('2020-02-29', '2020-02-29T10:21:57', 'yesterday'))),
  responsibility: maybe(text),
});

function some<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[] | undefined> {
  return maybe(fc.array(value, { minLength: 1, maxLength: 2 }));
}

const entryNote = fc.oneof(
  { arbitrary: note, weight: 4 },
  { arbitrary: fc.constant<Note>({ text: 'taalbrug:forbidden true' }), weight: 1 },
);

const term: fc.Arbitrary<Term> = record<Term>({
  text,
  status: maybe(
    fc.constantFrom('preferred' as const, 'admitted' as const, 'deprecated' as const, 'superseded' as const),
  ),
  partOfSpeech: maybe(fc.constantFrom('noun' as const, 'verb' as const, 'other' as const)),
  gender: maybe(
    fc.constantFrom('masculine' as const, 'feminine' as const, 'neuter' as const, 'other' as const),
  ),
  termType: maybe(fc.constantFrom('fullForm' as const, 'acronym' as const, 'phrase' as const)),
  geographicalUsage: maybe(text),
  termLocation: maybe(fc.oneof(fc.constant('menuItem'), text)),
  source: maybe(text),
  contexts: some(sourced),
  notes: some(entryNote),
  transactions: some(transaction),
  forbidden: maybe(fc.constant(true)),
  doNotTranslate: maybe(fc.constant(true)),
  extras: some(extra),
});

const section: fc.Arbitrary<LanguageSection> = record<LanguageSection>({
  language,
  terms: fc.array(term, { minLength: 1, maxLength: 3 }),
  definitions: some(sourced),
  notes: some(entryNote),
  transactions: some(transaction),
  extras: some(extra),
});

/** Entries with every field of the model. */
export const entry: fc.Arbitrary<ConceptEntry> = record<ConceptEntry>({
  id: fc.oneof(
    fc.constantFrom('c1', '17', 'c 1', 'é:x', ''),
    fc.nat(9).map((number) => `c${number}`),
  ),
  subjectField: maybe(text),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  definitions: some(sourced),
  source: maybe(text),
  customer: maybe(text),
  project: maybe(text),
  crossReferences: some(
    record<ExtraCategory>({
      type: fc.constantFrom('crossReference', 'externalCrossReference', 'xGraphic'),
      value: text,
      target: fc.constantFrom('https://example.org', 'http://example.org/%20x', 'bad one'),
    }),
  ),
  transactions: some(transaction),
  notes: some(entryNote),
  extras: some(extra),
  provenance: maybe(provenance),
});
