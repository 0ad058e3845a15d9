// Writes acts: Richtlijn 2009/50/EG is Directive 2009/50/EC. The value of an act is its type and number alone; its
// community (EG, EC) and number sign are taken from the act as it is written in the other language.

import type { Language } from '../../../model/language.js';
import type { LikeValue, WritingOptions } from './form.js';

/** Dutch nouns, what they are in English, and the type of act in a value; a noun within another one comes after it. */
const NOUNS: readonly (readonly [nl: string, en: string, type: string])[] = [
  ['verordening', 'Regulation', 'regulation'],
  ['richtlijn', 'Directive', 'directive'],
  ['kaderbesluit', 'Framework Decision', 'decision'],
  ['besluit', 'Decision', 'decision'],
  ['beschikking', 'Decision', 'decision'],
  ['aanbeveling', 'Recommendation', 'recommendation'],
  ['resolutie', 'Resolution', 'resolution'],
  ['gemeenschappelijk optreden', 'Joint Action', 'action'],
  ['gemeenschappelijk standpunt', 'Common Position', 'position'],
];

const COMMUNITIES: readonly (readonly [nl: string, en: string])[] = [
  ['EG', 'EC'],
  ['EEG', 'EEC'],
  ['JBZ', 'JHA'],
  ['GBVB', 'CFSP'],
  ['EGKS', 'ECSC'],
  ['EGA', 'EAEC'],
  ['ECB', 'ECB'],
  ['EU', 'EU'],
  ['Euratom', 'Euratom'],
];

const ACT =
  /(?:\(([\p{L}, ]{2,30})\)\s)?((?:nr\.?|No\.?|n°)\s)?(\d{1,5}\/\d{1,5})(?:\/((?:\p{L}{2,7})(?:,\sEuratom)?))?/u;
const RESOLUTION = /\d+ \(\d{4}\)/u;

/** Where an act stands in a text: its number with community and sign. */
function numberIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = ACT.exec(text) ?? RESOLUTION.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The act's number, with the community and number sign of the language. */
function writeActNumber(act: string, { language, from }: WritingOptions): string | undefined {
  const [type, number = ''] = act.split(':');
  const [, prefix, sign, , suffix] = ACT.exec(from ?? '') ?? [];
  if (type === 'resolution')
    return RESOLUTION.exec(from ?? '')?.[0] ?? number.replace(/^(\d+)\/(\d{4})$/u, '$1 ($2)');
  const written = ACT.exec(from ?? '')?.[3] ?? number;
  const community = prefix === undefined ? '' : `(${communities(prefix, language)}) `;
  const nr = sign === undefined ? '' : language === 'nl' ? 'nr. ' : 'No ';
  return `${community}${nr}${written}${suffix === undefined ? '' : `/${communities(suffix, language)}`}`;
}

function communities(written: string, language: Language): string {
  return written
    .split(', ')
    .map((name) => COMMUNITIES.find((pair) => pair.includes(name))?.[language === 'nl' ? 0 : 1] ?? name)
    .join(', ');
}

/** The act in the place of another one, keeping the words before its number when they are of the same type. */
export function actLike(act: string, like: LikeValue, options: WritingOptions): string | undefined {
  const place = numberIn(like.text);
  const number = writeActNumber(act, options);
  if (place === undefined || number === undefined) return undefined;
  const before = like.text.slice(0, place.start);
  const noun = actNoun(act, options);
  const sameType = documentOf(like.value)?.split(':')[0] === act.split(':')[0];
  const opening =
    sameType && !isOtherNoun(before, options)
      ? before
      : noun && before.replace(nounPattern(options.language), () => `${noun} `);
  return opening === undefined ? undefined : opening + number + like.text.slice(place.end);
}

/** An act by itself: Regulation (EU) 2016/679. */
export function writeAct(act: string, options: WritingOptions): string | undefined {
  const number = writeActNumber(act, options);
  if (number === undefined || act.startsWith('act:')) return number;
  const noun = actNoun(act, options);
  return noun && `${noun} ${number}`;
}

/** The noun as the act is written in the other language has it, else that of its type. */
function actNoun(act: string, { language, from = '' }: WritingOptions): string | undefined {
  const type = act.split(':')[0] ?? '';
  const at = language === 'nl' ? 1 : 0;
  const written = NOUNS.find(
    (noun) => noun[2] === type && from.toLowerCase().includes(noun[at].toLowerCase()),
  );
  const noun = (written ?? NOUNS.findLast((one) => one[2] === type && one[0] !== 'beschikking'))?.[
    language === 'nl' ? 0 : 1
  ];
  return noun && noun.charAt(0).toUpperCase() + noun.slice(1);
}

function nounPattern(language: Language): RegExp {
  const nouns = NOUNS.map((noun) => noun[language === 'nl' ? 0 : 1]).toSorted(
    (one, other) => other.length - one.length,
  );
  return new RegExp(`(?:${nouns.join('|')})\\s$`, 'iu');
}

/** The form says kaderbesluit and the act to write is a besluit. */
function isOtherNoun(before: string, options: WritingOptions): boolean {
  if (options.from === undefined) return false;
  const noun = (language: Language, text: string): number =>
    NOUNS.findIndex((one) => text.toLowerCase().includes(one[language === 'nl' ? 0 : 1].toLowerCase()));
  const [own, likes] = [
    noun(options.language === 'nl' ? 'en' : 'nl', options.from),
    noun(options.language, before),
  ];
  const english = (index: number): string | undefined => NOUNS[index]?.[1];
  return own !== -1 && likes !== -1 && english(own) !== english(likes);
}

/** The act or treaty of a reference, `regulation:2016/679` in `art6@regulation:2016/679`. */
export function documentOf(value: string): string | undefined {
  const at = value.indexOf('@');
  if (at !== -1) return value.slice(at + 1);
  return /^(?:regulation|directive|decision|recommendation|resolution|action|position|act):/u.test(value)
    ? value
    : undefined;
}
