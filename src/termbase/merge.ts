// One entry of two: the first stays, the second goes. Nothing is dropped in silence: terms of the same language and text
// become one with the fields of both, everything else is kept side by side, and what one entry says twice in different
// words is reported as a conflict with the choice that was made.

import type {
  ConceptEntry,
  ExtraCategory,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../model/entry.js';
import type { Note } from '../model/unit.js';
import { segmentKey } from '../text/normal-form.js';

export type MergeConflictKind =
  | 'subjectField'
  | 'source'
  | 'customer'
  | 'project'
  | 'definitions'
  | 'preferred'
  | 'termField'
  | 'provenance';

/** Something that the entries say differently. */
export interface MergeConflict {
  readonly kind: MergeConflictKind;
  /** Language of the definitions or terms, where it is about these. */
  readonly language?: string;
  /** The term and its field, for `termField`. */
  readonly term?: string;
  readonly field?: string;
  /** What the first and the second entry say. */
  readonly first: string;
  readonly second: string;
  /** What the merged entry says: the first, both, or the second with a status the merge gave it. */
  readonly result: 'first' | 'both' | 'demoted';
}

export interface Merge {
  readonly entry: ConceptEntry;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * The first entry with what the second adds. It keeps its id, subject field, source, client and project; a value of the
 * second that differs stays as an extra category. Of two preferred terms in one language the second becomes admitted.
 * Both keep all definitions. References of the merged entry to either of the two are dropped: it would point at itself.
 */
export function mergeEntries(first: ConceptEntry, second: ConceptEntry): Merge {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(first, second, conflicts);
  const definitions = mergeDefinitions(first.definitions, second.definitions, { conflicts });
  const crossReferences = unique([
    ...(first.crossReferences ?? []),
    ...(second.crossReferences ?? []),
  ]).filter(({ target }) => target !== first.id && target !== second.id);
  const provenance = first.provenance ?? second.provenance;
  if (first.provenance !== undefined && second.provenance !== undefined)
    reportField(conflicts, 'provenance', [
      JSON.stringify(first.provenance),
      JSON.stringify(second.provenance),
    ]);
  const entry: ConceptEntry = {
    id: first.id,
    ...fields.values,
    sections: mergeSections(first, second, conflicts),
    ...filled('definitions', definitions),
    ...filled('crossReferences', crossReferences),
    ...filled('transactions', unique([...(first.transactions ?? []), ...(second.transactions ?? [])])),
    ...filled('notes', unique([...(first.notes ?? []), ...(second.notes ?? [])])),
    ...filled('extras', unique([...(first.extras ?? []), ...fields.extras, ...(second.extras ?? [])])),
    ...(provenance === undefined ? {} : { provenance }),
  };
  return { entry, conflicts };
}

const FIELDS = ['subjectField', 'source', 'customer', 'project'] as const;
const CATEGORY_OF = {
  subjectField: 'subjectField',
  source: 'source',
  customer: 'customerSubset',
  project: 'projectSubset',
} as const;

function mergeFields(
  first: ConceptEntry,
  second: ConceptEntry,
  conflicts: MergeConflict[],
): { readonly values: Partial<ConceptEntry>; readonly extras: readonly ExtraCategory[] } {
  const values: Partial<Record<(typeof FIELDS)[number], string>> = {};
  const extras: ExtraCategory[] = [];
  for (const field of FIELDS) {
    const [one, other] = [first[field], second[field]];
    const value = one ?? other;
    if (value !== undefined) values[field] = value;
    if (one === undefined || other === undefined || one === other) continue;
    extras.push({ type: CATEGORY_OF[field], value: other });
    reportField(conflicts, field, [one, other]);
  }
  return { values, extras };
}

function reportField(
  conflicts: MergeConflict[],
  kind: MergeConflictKind,
  [first, second]: readonly [string, string],
): void {
  if (first !== second)
    conflicts.push({ kind, first, second, result: kind === 'provenance' ? 'first' : 'both' });
}

function mergeDefinitions(
  first: readonly SourcedText[] = [],
  second: readonly SourcedText[] = [],
  { conflicts, language }: { readonly conflicts: MergeConflict[]; readonly language?: string },
): readonly SourcedText[] {
  const added = second.filter(
    (text) => !first.some((known) => segmentKey(known.text) === segmentKey(text.text)),
  );
  const [one, other] = [first[0], added[0]];
  if (one !== undefined && other !== undefined)
    conflicts.push({
      kind: 'definitions',
      ...(language === undefined ? {} : { language }),
      first: one.text,
      second: other.text,
      result: 'both',
    });
  return [...first, ...added];
}

function mergeSections(
  first: ConceptEntry,
  second: ConceptEntry,
  conflicts: MergeConflict[],
): readonly LanguageSection[] {
  const merged = first.sections.map((section) => {
    const other = second.sections.find(({ language }) => language === section.language);
    return other === undefined ? section : mergeSection(section, other, conflicts);
  });
  const known = new Set(first.sections.map(({ language }) => language));
  return [...merged, ...second.sections.filter(({ language }) => !known.has(language))];
}

function mergeSection(
  first: LanguageSection,
  second: LanguageSection,
  conflicts: MergeConflict[],
): LanguageSection {
  const { language } = first;
  return {
    language,
    terms: mergeTerms(first, second, conflicts),
    ...filled(
      'definitions',
      mergeDefinitions(first.definitions, second.definitions, { conflicts, language }),
    ),
    ...filled('notes', unique([...(first.notes ?? []), ...(second.notes ?? [])])),
    ...filled('transactions', unique([...(first.transactions ?? []), ...(second.transactions ?? [])])),
    ...filled('extras', unique([...(first.extras ?? []), ...(second.extras ?? [])])),
  };
}

function mergeTerms(
  first: LanguageSection,
  second: LanguageSection,
  conflicts: MergeConflict[],
): readonly Term[] {
  const { language } = first;
  const chosen = first.terms.find(({ status }) => status === 'preferred');
  const others = second.terms.map((term): Term => {
    const isChosen = chosen === undefined || sameTerm(first.terms, term)?.status === 'preferred';
    if (isChosen || term.status !== 'preferred') return term;
    conflicts.push({
      kind: 'preferred',
      language,
      first: chosen.text,
      second: term.text,
      result: 'demoted',
    });
    return { ...term, status: 'admitted' };
  });
  const united = first.terms.map((term) => {
    // A term that the entry has twice takes what comes once.
    const other = sameTerm(first.terms, term) === term ? sameTerm(others, term) : undefined;
    return other === undefined ? term : uniteTerms(term, other, { language, conflicts });
  });
  return [...united, ...others.filter((term) => sameTerm(first.terms, term) === undefined)];
}

function sameTerm(terms: readonly Term[], { text }: Term): Term | undefined {
  return terms.find((term) => segmentKey(term.text) === segmentKey(text));
}

const LISTS = ['contexts', 'notes', 'transactions', 'extras'] as const;
const SINGLE = [
  'status',
  'partOfSpeech',
  'gender',
  'termType',
  'geographicalUsage',
  'termLocation',
  'source',
] as const;

/** One term of two: the first one's fields, then those that only the second has; flags that either has. */
function uniteTerms(
  first: Term,
  second: Term,
  { language, conflicts }: { readonly language: string; readonly conflicts: MergeConflict[] },
): Term {
  for (const field of SINGLE) {
    const [one, other] = [first[field], second[field]];
    if (one !== undefined && other !== undefined && one !== other)
      conflicts.push({
        kind: 'termField',
        language,
        term: first.text,
        field,
        first: one,
        second: other,
        result: 'first',
      });
  }
  type List = ExtraCategory | Note | SourcedText | Transaction;
  const lists = LISTS.map((field) => {
    const both: readonly List[] = [...(first[field] ?? []), ...(second[field] ?? [])];
    return filled(field, unique(both));
  });
  return Object.assign({}, second, first, ...lists) as Term;
}

function filled<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { readonly [Key in Name]?: readonly Item[] } {
  return items.length === 0 ? {} : ({ [name]: items } as { readonly [Key in Name]: readonly Item[] });
}

/** Each value once, the first time it comes. */
function unique<Item>(items: readonly Item[]): readonly Item[] {
  const known = new Set<string>();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    return !known.has(text) && known.add(text);
  });
}

/** The entry with references to one id (its own, its sections' and its terms') pointing to another. */
export function redirectReferences(entry: ConceptEntry, from: string, to: string): ConceptEntry {
  if (!refersTo(entry, from)) return entry;
  const redirected = <Level extends { readonly extras?: readonly ExtraCategory[] }>(level: Level): Level =>
    level.extras === undefined ? level : { ...level, extras: pointed(level.extras, from, to) };
  const sections = entry.sections.map((section) => ({
    ...redirected(section),
    terms: section.terms.map(redirected),
  }));
  const references = entry.crossReferences;
  return {
    ...redirected(entry),
    sections,
    ...(references === undefined
      ? {}
      : {
          crossReferences: unique(pointed(references, from, to)).filter(({ target }) => target !== entry.id),
        }),
  };
}

/** True when an entry, a section or a term of it refers to the id. */
export function refersTo(entry: ConceptEntry, id: string): boolean {
  const points = (extras: readonly ExtraCategory[] | undefined): boolean =>
    extras?.some(({ target }) => target === id) === true;
  return (
    points(entry.crossReferences) ||
    points(entry.extras) ||
    entry.sections.some(({ extras, terms }) => points(extras) || terms.some((term) => points(term.extras)))
  );
}

function pointed(extras: readonly ExtraCategory[], from: string, to: string): readonly ExtraCategory[] {
  return extras.map((extra) => (extra.target === from ? { ...extra, target: to } : extra));
}
