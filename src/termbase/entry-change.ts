// Changes of one entry as a person makes them: a field set or emptied, a term added, changed or taken out. Values in,
// values out; whoever keeps the result compares it with what was there.

import type { ConceptEntry, ExtraCategory, LanguageSection, SourcedText, Term } from '../model/entry.js';
import type { Language, LanguageTag } from '../model/language.js';
import { languageOf } from '../model/language.js';
import { normalForm, segmentKey } from '../text/normal-form.js';

/** A term, known by its language and text. */
export interface TermName {
  readonly language: LanguageTag;
  readonly text: string;
}

export type EntryFieldName = 'subjectField' | 'source' | 'customer' | 'project';
export type TermTextField = 'text' | 'source' | 'geographicalUsage' | 'termLocation';

/** `value` undefined empties the field. */
export type EntryChangeStep =
  | { readonly kind: 'field'; readonly field: EntryFieldName; readonly value: string | undefined }
  /** In place of all definitions of the language, or of the entry when there is no language. */
  | {
      readonly kind: 'definition';
      readonly language?: Language;
      readonly value: SourcedText | undefined;
    }
  | { readonly kind: 'note'; readonly value: string }
  | { readonly kind: 'addReference'; readonly reference: Reference }
  /** All references to the id, of any type. */
  | { readonly kind: 'removeReference'; readonly target: string }
  | { readonly kind: 'addTerm'; readonly language: LanguageTag; readonly term: Term }
  | { readonly kind: 'removeTerm'; readonly term: TermName }
  | { readonly kind: 'setTerm'; readonly term: TermName; readonly fields: TermFields };

/** A reference to another entry; `crossReference` where no relation of another dialect is meant. */
export interface Reference extends ExtraCategory {
  readonly target: string;
}

/** Fields of a term; those that are undefined are emptied, those that are absent stay. */
export type TermFields = {
  readonly [Field in Exclude<keyof Term, 'text'>]?: Term[Field] | undefined;
} & { readonly text?: string };

/** Why a step could not be done: the term is not there, or is there already. */
export interface StepFault {
  readonly kind: 'term-missing' | 'term-present';
  readonly term: TermName;
}

/** The entry after all steps, or the fault of the first step that cannot be done. */
export function changeEntry(
  entry: ConceptEntry,
  steps: readonly EntryChangeStep[],
): { readonly entry: ConceptEntry } | { readonly fault: StepFault } {
  let changed = entry;
  for (const step of steps) {
    const next = doStep(changed, step);
    if ('kind' in next) return { fault: next };
    changed = next;
  }
  return { entry: changed };
}

function doStep(entry: ConceptEntry, step: EntryChangeStep): ConceptEntry | StepFault {
  switch (step.kind) {
    case 'field':
      return withField(entry, step.field, step.value);
    case 'definition':
      return withDefinition(entry, step.language, step.value);
    case 'note':
      return { ...entry, notes: [...(entry.notes ?? []), { text: step.value }] };
    case 'addReference':
      return withReference(entry, step.reference);
    case 'removeReference':
      return withoutReference(entry, step.target);
    case 'addTerm':
      return addTerm(entry, step.language, step.term);
    case 'removeTerm':
      return changeTerm(entry, step.term, () => undefined);
    case 'setTerm':
      return setTerm(entry, step.term, step.fields);
  }
}

/** The same value with one field set, or without it. */
function withField<Value extends object, Field extends keyof Value>(
  value: Value,
  field: Field,
  wanted: Value[Field] | undefined,
): Value {
  const { [field]: _, ...rest } = value;
  return (wanted === undefined ? rest : { ...value, [field]: wanted }) as Value;
}

function withDefinition(
  entry: ConceptEntry,
  language: Language | undefined,
  value: SourcedText | undefined,
): ConceptEntry {
  const definitions = value === undefined ? undefined : [value];
  if (language === undefined) return withField(entry, 'definitions', definitions);
  const place = entry.sections.findIndex((section) => languageOf(section.language) === language);
  if (place < 0 && definitions === undefined) return entry;
  if (place < 0)
    return {
      ...entry,
      sections: [...entry.sections, { language, terms: [], definitions: definitions ?? [] }],
    };
  const sections = entry.sections.map((section, index) =>
    index === place ? withField(section, 'definitions', definitions) : section,
  );
  return { ...entry, sections };
}

/** TBX-Basic's cross-references have a field of their own, other relations are further categories. */
function withReference(entry: ConceptEntry, reference: Reference): ConceptEntry {
  const field = reference.type === 'crossReference' ? 'crossReferences' : 'extras';
  const known = entry[field] ?? [];
  const isThere = known.some(({ type, target }) => type === reference.type && target === reference.target);
  return isThere ? entry : { ...entry, [field]: [...known, reference] };
}

function withoutReference(entry: ConceptEntry, id: string): ConceptEntry {
  return (['crossReferences', 'extras'] as const).reduce((changed, field) => {
    const left = changed[field]?.filter(({ target }) => target !== id);
    return withField(changed, field, left?.length === 0 ? undefined : left);
  }, entry);
}

function addTerm(entry: ConceptEntry, language: LanguageTag, term: Term): ConceptEntry | StepFault {
  if (hasTerm(entry, { language, text: term.text }))
    return { kind: 'term-present', term: { language, text: term.text } };
  const place = sectionFor(entry.sections, language);
  if (place < 0) return { ...entry, sections: [...entry.sections, { language, terms: [term] }] };
  const sections = entry.sections.map((section, index) =>
    index === place ? { ...section, terms: [...section.terms, term] } : section,
  );
  return { ...entry, sections };
}

/** The section with the tag itself, else the first one of its language when the tag has no region. */
function sectionFor(sections: readonly LanguageSection[], language: LanguageTag): number {
  const same = sections.findIndex((section) => section.language === language);
  if (same >= 0 || language.includes('-')) return same;
  return sections.findIndex((section) => languageOf(section.language) === language);
}

function setTerm(entry: ConceptEntry, name: TermName, fields: TermFields): ConceptEntry | StepFault {
  const { text } = fields;
  const isRenamed = text !== undefined && segmentKey(text) !== segmentKey(name.text);
  if (isRenamed && hasTerm(entry, { ...name, text }))
    return { kind: 'term-present', term: { ...name, text } };
  return changeTerm(entry, name, (term) =>
    Object.entries(fields).reduce<Term>(
      (changed, [field, value]) => withField(changed, field as keyof Term, value as never),
      term,
    ),
  );
}

/** The entry with one term changed, or without it when `change` gives none; a section left empty goes too. */
function changeTerm(
  entry: ConceptEntry,
  name: TermName,
  change: (term: Term) => Term | undefined,
): ConceptEntry | StepFault {
  const found = findTerm(entry, name);
  if (found === undefined) return { kind: 'term-missing', term: name };
  const sections = entry.sections
    .map((section) => ({
      ...section,
      terms: section.terms.flatMap((term) => (term === found ? (change(term) ?? []) : [term])),
    }))
    .filter(
      ({ terms, definitions = [], notes = [] }) => terms.length + definitions.length + notes.length > 0,
    );
  return { ...entry, sections };
}

/** A term of an entry as a person names it: as written, else but for typography, else but for capitals too. */
export function findTerm(entry: ConceptEntry, { language, text }: TermName): Term | undefined {
  const terms = termsOf(entry, language);
  return (
    terms.find((term) => term.text === text) ??
    terms.find((term) => segmentKey(term.text) === segmentKey(text)) ??
    terms.find((term) => normalForm(term.text).trim() === normalForm(text).trim())
  );
}

/** Whether an entry has a term: AMvB beside amvb is another one. */
function hasTerm(entry: ConceptEntry, { language, text }: TermName): boolean {
  return termsOf(entry, language).some((term) => segmentKey(term.text) === segmentKey(text));
}

function termsOf(entry: ConceptEntry, language: LanguageTag): readonly Term[] {
  return entry.sections
    .filter((section) => section.language === language || isPlainTagOf(language, section.language))
    .flatMap((section) => section.terms);
}

function isPlainTagOf(language: LanguageTag, tag: LanguageTag): boolean {
  return !language.includes('-') && languageOf(tag) === languageOf(language);
}

/** A new entry of one term in each language that is given. */
export function makeEntry(
  id: string,
  terms: Readonly<Partial<Record<Language, readonly Term[]>>>,
  rest: Omit<ConceptEntry, 'id' | 'sections'> = {},
): ConceptEntry {
  const sections = (['nl', 'en'] as const).flatMap((language): LanguageSection[] => {
    const own = terms[language] ?? [];
    return own.length === 0 ? [] : [{ language, terms: own }];
  });
  return { id, ...rest, sections };
}
