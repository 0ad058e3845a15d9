// What the names of columns mean, in Dutch and English. A name is a field ("definition", "vakgebied"), a language
// ("nl", "Engels", "Dutch term"), or both ("status en", "definitie (Nederlands)"). Case, accents, punctuation and a
// number at the end ("synonym 2") make no difference.

import type { LanguageTag } from '../../model/language.js';
import { headerLanguage } from '../header-language.js';

export type FieldName =
  | 'id'
  | 'term'
  | 'synonyms'
  | 'sourceTerm'
  | 'targetTerm'
  /** "source", "bron": the source text where there is a target column, else the reference a term comes from. */
  | 'sourceOrReference'
  | 'rowLanguage'
  | 'definition'
  | 'definitionSource'
  | 'context'
  | 'contextSource'
  | 'note'
  | 'reference'
  | 'status'
  | 'forbidden'
  | 'doNotTranslate'
  | 'partOfSpeech'
  | 'gender'
  | 'termType'
  | 'region'
  | 'domain'
  | 'customer'
  | 'project'
  | 'key'
  | 'previous'
  | 'next'
  | 'confidence'
  | 'sourceLanguage'
  | 'createdAt'
  | 'createdBy'
  | 'changedAt'
  | 'changedBy'
  | 'extra'
  | 'unnamed';

/** A column's name, understood. */
export interface ParsedHeader {
  /** As the file writes it. */
  readonly name: string;
  readonly field: FieldName;
  readonly language?: LanguageTag;
  /** For `extra` with a language: the name without it. */
  readonly rest?: string;
}

const NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  id: 'id|concept id|conceptid|concept|concept nr|concept number|conceptnummer|begrip id|begripnummer|begripsnummer|entry id|entryid|entry number|entry nr|iate id',
  term: 'term|terms|termen|termtekst|woord|word|benaming|naam|name|lemma|trefwoord|headword|begrip|entry|tekst|text|segment|zin|sentence|string',
  synonyms:
    'synonym|synonyms|synoniem|synoniemen|variant|variants|varianten|alternative|alternatives|alternatief|alternatieven|other terms|andere termen',
  sourceTerm:
    'source term|source text|source segment|source string|sourceterm|bronterm|brontekst|bronsegment|origineel|original|src',
  targetTerm:
    'target|target term|target text|target segment|target string|targetterm|doel|doelterm|doeltekst|doelsegment|translation|translations|vertaling|vertalingen|translated term|tgt|trg',
  sourceOrReference: 'source|bron',
  rowLanguage: 'language|lang|taal|locale|language code|taalcode|term language',
  definition:
    'definition|definitions|definitie|definities|omschrijving|description|beschrijving|betekenis|meaning|uitleg|explanation',
  definitionSource:
    'definition source|source of definition|definition reference|bron definitie|bron van definitie|definitiebron',
  context:
    'context|contexts|contexten|example|examples|voorbeeld|voorbeelden|example of use|example sentence|usage example|voorbeeldzin|voorbeeldzinnen|gebruiksvoorbeeld|contextzin',
  contextSource:
    'context source|source of context|example source|bron context|bron van context|bron voorbeeld|contextbron',
  note: 'note|notes|notitie|notities|opmerking|opmerkingen|opm|noot|noten|comment|comments|commentaar|remark|remarks|toelichting|aantekening|aantekeningen|info',
  reference:
    'reference|references|referentie|referenties|ref|source reference|bronvermelding|herkomst|term source|bron term|bron van term|termbron',
  status:
    'status|term status|termstatus|usage status|gebruiksstatus|administrative status|acceptability|aanvaardbaarheid',
  forbidden: 'forbidden|verboden|niet gebruiken|do not use|blacklist|blacklisted|zwarte lijst',
  doNotTranslate:
    'dnt|do not translate|donottranslate|niet vertalen|onvertaald laten|non translatable|untranslatable',
  partOfSpeech: 'part of speech|partofspeech|pos|woordsoort|word class|wordclass',
  gender: 'gender|geslacht|genus|grammatical gender|woordgeslacht',
  termType: 'term type|termtype|type of term|soort term|termsoort',
  region: 'region|regio|geographical usage|country|land|gebied',
  domain:
    'domain|domains|domein|domeinen|subject|subject field|subjectfield|vakgebied|onderwerp|onderwerpsgebied|category|categorie|rubriek|field|thema|topic',
  customer: 'customer|client|klant|opdrachtgever',
  project: 'project|projecten|projects',
  key: 'key|sleutel|segment id|segmentid|string id|tuid|unit id|unitid|resource id|string key|translation key|identifier',
  previous: 'previous|previous segment|previous sentence|vorige|vorig segment|vorige zin|context before',
  next: 'next|next segment|next sentence|volgende|volgend segment|volgende zin|context after',
  confidence: 'confidence|zekerheid|betrouwbaarheid',
  sourceLanguage: 'source language|sourcelanguage|brontaal',
  createdAt:
    'created|created at|created on|creation date|date created|aangemaakt|aangemaakt op|datum aangemaakt',
  createdBy: 'created by|creator|author|auteur|aangemaakt door',
  changedAt:
    'changed|changed at|changed on|modified|modified at|modified on|last modified|date modified|gewijzigd|gewijzigd op|laatst gewijzigd',
  changedBy: 'changed by|modified by|last modified by|gewijzigd door',
  // Words that are codes of languages too, and columns that only number the rows.
  extra: 'nr|no|number|nummer|row|rij|is|it',
};

const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split('|').map((name) => [name, field as FieldName] as const),
  ),
);

/** Longer cells of a first row are no names. */
const LONGEST_NAME = 80;

/** What a column's name says. */
export function parseHeader(written: string): ParsedHeader {
  const name = written.trim();
  if (name === '') return { name, field: 'unnamed' };
  if (name.length > LONGEST_NAME) return { name, field: 'extra' };
  const field = fieldOf(name);
  if (field !== undefined) return { name, field };
  const language = headerLanguage(name);
  if (language !== undefined) return { name, field: 'term', language };
  return parseComposite(name) ?? { name, field: 'extra' };
}

function fieldOf(name: string): FieldName | undefined {
  const plain = plainName(name);
  return FIELDS.get(plain) ?? FIELDS.get(plain.replace(/ ?\d{1,3}$/u, ''));
}

/** Lower case, without accents, with single blanks where there was punctuation. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

/** A name with a language in brackets, in front or behind. */
function parseComposite(name: string): ParsedHeader | undefined {
  const bracketed = /^([^()[\]]*)[([]([^()[\]]+)[)\]]$/u.exec(name);
  if (bracketed !== null) {
    const language = headerLanguage(bracketed[2] ?? '');
    if (language !== undefined) return composed(name, language, bracketed[1] ?? '');
  }
  for (const words of [name.split(/[\s_:/.]+/u), name.split(/[^\p{L}\p{Nd}]+/u)]) {
    const found = withLanguageAtEdge(
      name,
      words.filter((word) => word !== ''),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only at the edges: "datum en tijd" is no English date. */
function withLanguageAtEdge(name: string, words: readonly string[]): ParsedHeader | undefined {
  if (words.length < 2) return undefined;
  const first = edgeLanguage(words[0] ?? '');
  if (first !== undefined) return composed(name, first, words.slice(1).join(' '));
  const numbered = words.length > 2 && /^\d{1,3}$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  const last = edgeLanguage(numbered.at(-1) ?? '');
  return last === undefined ? undefined : composed(name, last, numbered.slice(0, -1).join(' '));
}

/** Names of languages, and the codes that are not a word of every other header. */
function edgeLanguage(word: string): LanguageTag | undefined {
  const language = headerLanguage(word);
  if (language === undefined) return undefined;
  return word.length > 3 || language.startsWith('nl') || language.startsWith('en') ? language : undefined;
}

function composed(name: string, language: LanguageTag, remainder: string): ParsedHeader {
  const rest = remainder.trim();
  if (rest === '' || /^\d{1,3}$/u.test(rest)) return { name, field: 'term', language };
  const field = fieldOf(rest);
  if (field === undefined || field === 'extra') return { name, field: 'extra', language, rest };
  return { name, field: WITH_LANGUAGE.get(field) ?? field, language };
}

/** Fields that a language changes: "Source (English)" holds the terms, "nl source text" too. */
const WITH_LANGUAGE: ReadonlyMap<FieldName, FieldName> = new Map([
  ['sourceTerm', 'term'],
  ['targetTerm', 'term'],
  ['rowLanguage', 'extra'],
  ['sourceLanguage', 'extra'],
] satisfies [FieldName, FieldName][]);
