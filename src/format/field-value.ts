// What stands in cells of a known kind, in Dutch, English and the words of TBX and MultiTerm. A value that is not
// known gives undefined; the caller keeps it as it stands.

import type { Gender, PartOfSpeech, TermStatus, TermType } from '../model/entry.js';

/** A status, or the flags by which a glossary forbids a term or leaves it untranslated. */
export type StatusValue = TermStatus | 'forbidden' | 'doNotTranslate';

const STATUSES = valuesOf<StatusValue>({
  preferred:
    'preferred|preferredterm|preferredterm admn sts|preferred term|voorkeur|voorkeursterm|voorkeurterm|aanbevolen|recommended|approved|goedgekeurd|standard|standaard|ok',
  admitted:
    'admitted|admittedterm|admittedterm admn sts|admitted term|allowed|toegestaan|toegelaten|acceptable|aanvaardbaar|accepted|alternative|alternatief',
  deprecated:
    'deprecated|deprecatedterm|deprecatedterm admn sts|deprecated term|afgeraden|not recommended|te vermijden|vermijden|avoid|niet aanbevolen|notrecommended',
  superseded:
    'superseded|supersededterm|supersededterm admn sts|superseded term|verouderd|vervangen|obsolete|outdated|vervallen|replaced',
  forbidden:
    'forbidden|verboden|niet gebruiken|do not use|blacklisted|blacklist|prohibited|not allowed|niet toegestaan',
  doNotTranslate: 'dnt|do not translate|niet vertalen|donottranslate|non translatable|onvertaald',
});

const PARTS_OF_SPEECH = valuesOf<PartOfSpeech>({
  noun: 'noun|n|nn|substantive|zn|znw|zelfstandig naamwoord|substantief|naamwoord|proper noun|propernoun|eigennaam',
  verb: 'verb|v|vb|ww|werkwoord',
  adjective: 'adjective|adj|a|bn|bnw|bijvoeglijk naamwoord|adjectief',
  adverb: 'adverb|adv|bw|bijw|bijwoord',
  other: 'other|overig|overige|anders',
});

const GENDERS = valuesOf<Gender>({
  masculine: 'masculine|masculien|m|mannelijk|masc',
  feminine: 'feminine|feminien|f|v|vrouwelijk|fem',
  neuter: 'neuter|n|o|onz|onzijdig|neut',
  other: 'other|overig|common|m v|v m|m f|de|utrum|zijdig|otherGender',
});

const TERM_TYPES = valuesOf<TermType>({
  fullForm: 'fullform|full form|volledig|volledige vorm|voluit',
  acronym: 'acronym|acroniem|letterwoord',
  abbreviation: 'abbreviation|afkorting|abbr|afk|abbrev',
  shortForm: 'shortform|short form|verkorte vorm|korte vorm|kort',
  variant: 'variant|spelling variant|spellingvariant|orthographic variant',
  phrase: 'phrase|phraseologicalunit|phraseological unit|woordgroep|uitdrukking|frase|collocation|collocatie',
});

const TRUE: ReadonlySet<string> = new Set('true yes y ja j x 1 waar forbidden verboden dnt v'.split(' '));
const FALSE: ReadonlySet<string> = new Set('false no n nee 0 onwaar -'.split(' '));

function valuesOf<Value extends string>(
  spellings: Readonly<Record<Value, string>>,
): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries<string>(spellings).flatMap(([value, written]) =>
      written.split('|').map((spelling) => [plain(spelling), value as Value] as const),
    ),
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

export function readStatus(text: string): StatusValue | undefined {
  return STATUSES.get(plain(text));
}

export function readPartOfSpeech(text: string): PartOfSpeech | undefined {
  return PARTS_OF_SPEECH.get(plain(text));
}

export function readGender(text: string): Gender | undefined {
  return plain(text) === 'het' ? 'neuter' : GENDERS.get(plain(text));
}

export function readTermType(text: string): TermType | undefined {
  return TERM_TYPES.get(plain(text));
}

/** Yes or no, in any of the ways that tables write it. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (TRUE.has(word) || word === '✓' || word === '✔') return true;
  return FALSE.has(word) || word === '' ? false : undefined;
}

/** A share in [0,1], with a decimal point or comma, or in per cent. */
export function readShare(text: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d{1,20})?)\s?(%?)$/u.exec(text.trim());
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1);
  return value <= 1 ? value : undefined;
}

/** A day or moment of ISO 8601; other dates are ambiguous and stay text. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/u.test(text);
}
