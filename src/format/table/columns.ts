// What each column of a table holds: from its header where it has one, from its place where not.
//
// A header is the first row that names a language, or a source and a target, or a term, and in which names outnumber
// what is no name; rows of one cell (a title) may stand before it. Without a header, two columns are source and
// target, a third is a comment (glossaries of OmegaT).
//
// Whose a column is that names no language: the domain, definition and notes belong to the concept; an example, and
// any name that occurs several times (as in "en, notes, nl, notes"), to the term column before it; a status between
// two term columns to the one before it, else to the translations; part of speech to all terms; gender to the Dutch one.

import type { Language, LanguageTag } from '../../model/language.js';
import { languageOf, otherLanguage } from '../../model/language.js';
import type { FieldName } from '../field-name.js';
import type { ParsedHeader } from './field.js';
import { parseHeader } from './field.js';

/**
 * The name that our own tables give the column of the concept's id. Where it stands first, each term has a cell of its
 * own: a semicolon is part of the term.
 */
export const CONCEPT_ID = 'concept id';

export interface Column {
  /** As the file writes it; empty without a header. */
  readonly name: string;
  readonly field: FieldName;
  /** The languages whose terms it is about; absent when it is about the whole concept or unit. */
  readonly languages?: readonly LanguageTag[];
  /** For an extra column of a language: its name without the language. */
  readonly rest?: string;
}

export interface ColumnPlan {
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
  /** Languages of the term columns, in their order. */
  readonly languages: readonly LanguageTag[];
  /** True when nothing in the file names them. */
  readonly languagesGuessed: boolean;
}

/** A column that a plan left without language, to be told one. */
export interface PlanOptions {
  readonly from?: LanguageTag;
  readonly to?: LanguageTag;
  /** The language of the first of two unnamed columns, by their texts. */
  readonly guess: (first: number, second: number) => Language;
}

/** The columns of a row that may be a header; undefined when it is none. */
export function readHeader(cells: readonly string[]): readonly ParsedHeader[] | undefined {
  const headers = cells.map(parseHeader);
  const known = headers.filter(({ field }) => field !== 'extra' && field !== 'unnamed');
  const unknown = headers.filter(({ field }) => field === 'extra');
  const terms = headers.filter(isTermColumn);
  const languages = new Set(terms.map(({ language }) => language?.split('-')[0]));
  const hasPair = languages.size > 1 || terms.some(({ field }) => field === 'targetTerm');
  if (terms.length === 0 || (unknown.length >= known.length && !hasPair)) return undefined;
  // A single word that is the name of a field may as well be a term.
  return known.length > 1 || cells.length === 1 || terms.some(({ language }) => language !== undefined)
    ? headers
    : undefined;
}

function isTermColumn({ field }: ParsedHeader): boolean {
  return field === 'term' || field === 'targetTerm' || field === 'sourceTerm';
}

/** The plan of a table with a header. */
export function planByHeader(headers: readonly ParsedHeader[], options: PlanOptions): ColumnPlan {
  const isLong = headers.some(({ field }) => field === 'rowLanguage') && countTerms(headers) === 1;
  const named = isLong ? { headers, guessed: false } : nameLanguages(resolveSource(headers), options);
  const languages = isLong ? [] : languagesOf(named.headers);
  const columns = named.headers.map((header, at) => ({
    ...ownedColumn(header, { headers: named.headers, at, languages }),
  }));
  return { hasHeader: true, columns, languages, languagesGuessed: named.guessed };
}

function countTerms(headers: readonly ParsedHeader[]): number {
  return headers.filter(isTermColumn).length;
}

function languagesOf(headers: readonly ParsedHeader[]): readonly LanguageTag[] {
  const all = headers.flatMap(({ field, language }) =>
    (field === 'term' || field === 'synonyms') && language !== undefined ? [language] : [],
  );
  return [...new Set(all)];
}

/** Decides whether a column called "source" holds terms or where they come from. */
function resolveSource(headers: readonly ParsedHeader[]): readonly ParsedHeader[] {
  const hasTarget = headers.some(({ field }) => field === 'targetTerm');
  const hasSource = headers.some(
    ({ field, language }) => field === 'sourceTerm' || (field === 'term' && language === undefined),
  );
  const languages = new Set(languagesOf(headers));
  return headers.map((header) => {
    if (header.field !== 'sourceOrReference') return header;
    const { language } = header;
    const isTerm = language === undefined ? hasTarget && !hasSource : !languages.has(language);
    return { ...header, field: isTerm ? (language === undefined ? 'sourceTerm' : 'term') : 'reference' };
  });
}

/** Gives the term columns without a language one: said by the user, the other of the two, or guessed. */
function nameLanguages(
  headers: readonly ParsedHeader[],
  options: PlanOptions,
): { readonly headers: readonly ParsedHeader[]; readonly guessed: boolean } {
  const places = headers.flatMap((header, at) =>
    isTermColumn(header) && header.language === undefined ? [at] : [],
  );
  if (places.length === 0) return { headers: overridden(headers, options), guessed: false };
  const { source, target, guessed } = sourceAndTarget(headers, places, options);
  const named = headers.map((header, at): ParsedHeader => {
    if (!places.includes(at)) return header;
    const isSource = header.field === 'sourceTerm' || (header.field === 'term' && at === places[0]);
    return { ...header, field: 'term', language: isSource ? source : target };
  });
  return { headers: named, guessed };
}

interface Direction {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly guessed: boolean;
}

function sourceAndTarget(
  headers: readonly ParsedHeader[],
  places: readonly number[],
  { from, to, guess }: PlanOptions,
): Direction {
  const named = languagesOf(headers)
    .map(languageOf)
    .find((language) => language !== undefined);
  const told = from ?? (to === undefined ? undefined : opposite(to));
  if (told !== undefined) return { source: told, target: to ?? opposite(told), guessed: false };
  if (named !== undefined)
    return { source: otherLanguage(named), target: otherLanguage(named), guessed: false };
  const first = places.length > 1 ? guess(places[0] ?? 0, places[1] ?? 0) : guess(places[0] ?? 0, -1);
  const isReversed = headers[places[0] ?? 0]?.field === 'targetTerm';
  const source = isReversed ? otherLanguage(first) : first;
  return { source, target: otherLanguage(source), guessed: true };
}

function opposite(tag: LanguageTag): LanguageTag {
  const language = languageOf(tag);
  return language === undefined ? 'und' : otherLanguage(language);
}

/** What the user says goes before what the file says, where the two do not name the same languages. */
function overridden(headers: readonly ParsedHeader[], { from, to }: PlanOptions): readonly ParsedHeader[] {
  const [first, second] = languagesOf(headers);
  if (from === undefined && to === undefined) return headers;
  const primary = (tag: LanguageTag | undefined): string | undefined => tag?.split('-')[0];
  const written = new Set([primary(first), primary(second)]);
  if ([from, to].every((tag) => tag === undefined || written.has(primary(tag)))) return headers;
  const renamed = new Map<LanguageTag | undefined, LanguageTag | undefined>([
    [first, from ?? first],
    [second, to ?? second],
  ]);
  return headers.map((header) => {
    const language =
      header.language === undefined ? undefined : (renamed.get(header.language) ?? header.language);
    return language === undefined ? header : { ...header, language };
  });
}

interface ColumnContext {
  readonly headers: readonly ParsedHeader[];
  readonly at: number;
  readonly languages: readonly LanguageTag[];
}

function ownedColumn(header: ParsedHeader, context: ColumnContext): Column {
  const { name, field, language, rest } = header;
  const owner = language === undefined ? ownersOf(header, context) : [language];
  return {
    name,
    field,
    ...(owner.length === 0 ? {} : { languages: owner }),
    ...(rest === undefined ? {} : { rest }),
  };
}

const OF_BOTH: ReadonlySet<FieldName> = new Set(['doNotTranslate', 'partOfSpeech', 'termType']);
const OF_TRANSLATIONS: ReadonlySet<FieldName> = new Set(['status', 'forbidden', 'region']);
const OF_TERM_BEFORE: ReadonlySet<FieldName> = new Set(['context', 'contextSource', 'synonyms']);
const REPEATABLE: ReadonlySet<FieldName> = new Set([
  'extra',
  'note',
  'definition',
  'definitionSource',
  'reference',
  'partOfSpeech',
  'gender',
  'termType',
  'doNotTranslate',
]);

/** The languages that a column without one is about; none when it is about the concept. */
function ownersOf(
  { name, field }: ParsedHeader,
  { headers, at, languages }: ColumnContext,
): readonly LanguageTag[] {
  const before = headers
    .slice(0, at)
    .findLast((header) => header.field === 'term' && header.language !== undefined)?.language;
  const isRepeated = headers.filter((header) => header.name.toLowerCase() === name.toLowerCase()).length > 1;
  const isBetween = before !== undefined && headers.slice(at).some((header) => header.field === 'term');
  if (before !== undefined && (isRepeated || (isBetween && field === 'note')) && canBelong(field))
    return [before];
  if (OF_BOTH.has(field)) return languages;
  if (field === 'gender') return languages.filter((language) => languageOf(language) === 'nl');
  if (OF_TERM_BEFORE.has(field)) return [before ?? languages[0] ?? []].flat();
  if (!OF_TRANSLATIONS.has(field)) return [];
  if (isBetween) return [before];
  return languages.length > 1 ? languages.slice(1) : languages;
}

function canBelong(field: FieldName): boolean {
  return REPEATABLE.has(field) || OF_TRANSLATIONS.has(field) || OF_TERM_BEFORE.has(field);
}

/** The plan of a table without a header; undefined when it has more columns than can be understood. */
export function planByPlace(width: number, { from, to, guess }: PlanOptions): ColumnPlan | undefined {
  if (width < 2 || width > 3) return undefined;
  const guessed = from === undefined && to === undefined;
  const source = from ?? (to === undefined ? guess(0, 1) : opposite(to));
  const languages = [source, to ?? opposite(source)];
  const terms = languages.map((language): Column => ({ name: '', field: 'term', languages: [language] }));
  const columns = width === 3 ? [...terms, { name: '', field: 'note' as const }] : terms;
  return { hasHeader: false, columns, languages, languagesGuessed: guessed };
}
