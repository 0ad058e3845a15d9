// The plural of a noun, where it is known: by its last part or ending. Dutch plurals cannot be told from the spelling alone
// (dag, dagen; vlag, vlaggen; regel, regels), so an unknown one is not guessed.

import type { Language } from '../model/language.js';
import { baseForms, hasIrregularForms } from './inflection.js';
import { normalForm } from './normal-form.js';

/** Dutch nouns that stand last in many terms. */
const DUTCH_HEADS: readonly (readonly [one: string, many: string])[] = [
  ['land', 'landen'],
  ['staat', 'staten'],
  ['recht', 'rechten'],
  ['plicht', 'plichten'],
  ['kaart', 'kaarten'],
  ['wet', 'wetten'],
  ['verdrag', 'verdragen'],
  ['besluit', 'besluiten'],
  ['verzoek', 'verzoeken'],
  ['aanvraag', 'aanvragen'],
  ['overeenkomst', 'overeenkomsten'],
  ['contract', 'contracten'],
  ['gebied', 'gebieden'],
  ['kind', 'kinderen'],
  ['migrant', 'migranten'],
  ['student', 'studenten'],
  ['document', 'documenten'],
  ['programma', "programma's"],
  ['visum', 'visa'],
];

const DUTCH_ENDINGS: readonly (readonly [ending: RegExp, by: string])[] = [
  [/heid$/u, 'heden'],
  [/ing$/u, 'ingen'],
  [/schap$/u, 'schappen'],
  [/teit$/u, 'teiten'],
  [/ist$/u, 'isten'],
  [/tie$/u, 'ties'],
  [/sie$/u, 'sies'],
  [/(?<=[^aeiou]|i)er$/u, 'ers'],
  [/aar$/u, 'aars'],
  [/eur$/u, 'eurs'],
];

/** The plural of a term by its last word; `undefined` when it is not known. */
export function pluralOf(term: string, language: Language): string | undefined {
  const [, before = '', noun = ''] = /^(.*?)([^\s]+)$/su.exec(term) ?? [];
  if (noun === '' || /\d/u.test(noun)) return undefined;
  const plural = language === 'nl' ? dutchPlural(noun, before) : englishPlural(noun);
  return plural === undefined || !baseForms(plural, language).includes(normalForm(noun))
    ? undefined
    : before + plural;
}

function dutchPlural(noun: string, before: string): string | undefined {
  // An adjective before a neuter noun has no -e and gets one in the plural (openbaar lichaam, openbare lichamen).
  if (/[^e\s]\s+$/u.test(before)) return undefined;
  const head = DUTCH_HEADS.find(([one]) => noun.toLowerCase().endsWith(one));
  if (head !== undefined) return noun.slice(0, -head[0].length) + head[1];
  if (hasIrregularForms(noun, 'nl')) return undefined;
  const ending = DUTCH_ENDINGS.find(([pattern]) => pattern.test(noun));
  return ending === undefined ? undefined : noun.replace(ending[0], ending[1]);
}

function englishPlural(noun: string): string | undefined {
  if (hasIrregularForms(noun, 'en') || /(?:f|fe|o|[^e]ss?is|us)$/u.test(noun) || !/[a-z]$/u.test(noun))
    return undefined;
  if (/(?:s|x|z|ch|sh)$/u.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
