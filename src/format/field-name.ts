// What the names of fields mean, in Dutch and English: columns of tables, descriptions of MultiTerm. Case, accents,
// punctuation and a number at the end ("synonym 2") make no difference.

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
  /** A note about the terms of a language, not about one of them. */
  | 'languageNote'
  | 'reference'
  | 'status'
  | 'forbidden'
  | 'doNotTranslate'
  | 'partOfSpeech'
  | 'gender'
  | 'termType'
  | 'region'
  | 'termLocation'
  | 'crossReference'
  | 'crossReferenceTarget'
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

const NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  id: 'id|concept id|conceptid|concept|concept nr|concept number|conceptnummer|begrip id|begripnummer|begripsnummer|entry id|entryid|entry number|entry nr|iate id|e id',
  term: 'term|terms|termen|termtekst|woord|word|benaming|naam|name|lemma|trefwoord|headword|begrip|entry|tekst|text|segment|zin|sentence|string|t term',
  synonyms:
    'synonym|synonyms|synoniem|synoniemen|variant|variants|varianten|alternative|alternatives|alternatief|alternatieven|other terms|andere termen',
  sourceTerm:
    'source term|source text|source segment|source string|sourceterm|bronterm|brontekst|bronsegment|origineel|original|src',
  targetTerm:
    'target|target term|target text|target segment|target string|targetterm|doel|doelterm|doeltekst|doelsegment|translation|translations|vertaling|vertalingen|translated term|tgt|trg',
  sourceOrReference: 'source|bron|term source',
  rowLanguage: 'language|lang|taal|locale|language code|taalcode|term language|l code',
  definition:
    'definition|definitions|definitie|definities|omschrijving|description|beschrijving|betekenis|meaning|uitleg|explanation|def',
  definitionSource:
    'definition source|source of definition|definition reference|bron definitie|bron van definitie|definitiebron',
  context:
    'context|contexts|contexten|example|examples|voorbeeld|voorbeelden|example of use|example sentence|usage example|voorbeeldzin|voorbeeldzinnen|gebruiksvoorbeeld|contextzin',
  contextSource:
    'context source|source of context|example source|bron context|bron van context|bron voorbeeld|contextbron',
  note: 'note|notes|notitie|notities|opmerking|opmerkingen|opm|noot|noten|comment|comments|commentaar|remark|remarks|toelichting|aantekening|aantekeningen|info',
  reference:
    'reference|references|referentie|referenties|ref|source reference|bronvermelding|herkomst|bron term|bron van term|termbron',
  languageNote: 'language note|note on language|taalopmerking',
  termLocation: 'term location|location|plaats',
  crossReference:
    'cross reference|external cross reference|see|see also|zie|zie ook|kruisverwijzing|verwijzing|related|related term|related terms|verwant|verwante termen',
  crossReferenceTarget: 'cross reference target|external cross reference target|see target|see also target',
  status:
    'status|term status|termstatus|usage status|gebruiksstatus|administrative status|acceptability|aanvaardbaarheid',
  forbidden: 'forbidden|verboden|niet gebruiken|do not use|blacklist|blacklisted|zwarte lijst',
  doNotTranslate:
    'dnt|do not translate|donottranslate|niet vertalen|onvertaald laten|non translatable|untranslatable',
  partOfSpeech: 'part of speech|partofspeech|pos|woordsoort|word class|wordclass',
  gender: 'gender|geslacht|genus|grammatical gender|woordgeslacht',
  termType: 'term type|termtype|type of term|soort term|termsoort|t type',
  region: 'region|regio|geographical usage|country|land|gebied',
  domain:
    'domain|domains|domein|domeinen|subject|subject field|subjectfield|vakgebied|onderwerp|onderwerpsgebied|category|categorie|rubriek|field|thema|topic|e domains',
  customer: 'customer|client|klant|opdrachtgever|client id|clientid',
  project: 'project|projecten|projects|project id|projectid',
  key: 'key|sleutel|segment id|segmentid|string id|tuid|unit id|unitid|resource id|string key|translation key|identifier',
  previous: 'previous|previous segment|previous sentence|vorige|vorig segment|vorige zin|context before',
  next: 'next|next segment|next sentence|volgende|volgend segment|volgende zin|context after',
  confidence: 'confidence|zekerheid|betrouwbaarheid',
  sourceLanguage: 'source language|sourcelanguage|brontaal',
  createdAt:
    'created|created at|created on|creation date|date created|aangemaakt|aangemaakt op|datum aangemaakt',
  createdBy: 'created by|creator|author|auteur|aangemaakt door|made by',
  changedAt:
    'changed|changed at|changed on|modified|modified at|modified on|last modified|date modified|gewijzigd|gewijzigd op|laatst gewijzigd|lastmodified',
  changedBy: 'changed by|modified by|last modified by|gewijzigd door|modifier',
  // Words that are codes of languages too, and columns that only number the rows.
  extra: 'nr|no|number|nummer|row|rij|is|it',
};

const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split('|').map((name) => [name, field as FieldName] as const),
  ),
);

/** The field that a name means; undefined when it is none of these. */
export function fieldOf(name: string): FieldName | undefined {
  const plain = plainName(name);
  return FIELDS.get(plain) ?? FIELDS.get(plain.replace(/ ?\d{1,3}$/u, '')) ?? prefixedField(plain);
}

/** "Entry_Subject", "conceptNote", "Term_Example", as memoQ and Phrase write them; the id of a term is none of a concept. */
function prefixedField(plain: string): FieldName | undefined {
  const rest = /^(?:entry|concept|begrip|term) (.+)$/u.exec(plain)?.[1];
  const field = rest === undefined ? undefined : FIELDS.get(rest);
  return field === 'id' || field === 'term' || field === 'extra' ? undefined : field;
}

/** "partOfSpeech" in words; lower case, without accents, with single blanks where there was punctuation. */
function plainName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}
