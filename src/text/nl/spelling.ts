// Spelling variants of Dutch: the spellings before and after 1995 and 2005, the once allowed progressive
// spelling (k, t, ks, kw), and marks left out.
//
// Every rule was held against all words of the frequency list, the core lexicon and two treebanks: what it
// would join there and should not is an exception below or a narrower rule.

import type { SpellingRules } from '../spelling-variant.js';

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** Loan words that the rules would join with another Dutch word: pact and pakt, cast and kast, thee and tee. */
const OTHER_WORDS = words(`
  canon canons cast casts casten pact pacten camp camps clip clips cool coole cools cooler coop coops clan clans
  corn craft crab creek quark quarks locale dicte blanc francs linc marc mark marcs cook cooks coke cokes cover
  covers coverde cross cape capes case cases core cores crack code coker welcome corner court carl
  thee theeën theeen theetje ether thank thanks there these those then than that they three thing things think
  thus thin this the thor trace thrace marx`);

/** Nouns that take a linking -s- in one spelling and none in the other; -ing, -heid and the like always may. */
const LINKING_S =
  /(ing|eid|teit|schap|tijd|geluid|onderzoek|recht|drug|station|verkeer|voedsel|personeel)s+(?=[a-z]{3})/gu;

/**
 * The linking -n- between a consonant and a consonant; not where what follows can be an ending (verlengen,
 * tekende, regenten).
 */
const LINKING_N =
  /(?<=[aeiouy][^aeiouy]{1,2}e)n(?=[^aeiouyn][a-z]{2})(?![^aeiouy]{1,3}(?:e(?:[nlrs]|rs|ls|nd|nde)?|ing(?:en)?|ige?|elijke?|ieve?)$)/gu;

export const DUTCH_SPELLING: SpellingRules = {
  exceptions: new Set(OTHER_WORDS),
  accented: new Set(words('logé logés coupé coupés rosé rosés exposé exposés passé')),
  rules: [
    // cd's, sms'en and foto's, but not pa's, which is no pas.
    { has: "'", pattern: /((?:[\p{L}\p{N}]{3}[aiouy]|^[^aeiouy']{2,4}))'(?=\p{L})/u, by: '$1' },
    // Four letters and less are mostly abbreviations and English words (cm, cap).
    { has: 'c', pattern: /c(?![eiyhk])/gu, by: 'k', least: 5 },
    { has: 'acte', pattern: /^acte/u, by: 'akte' },
    { has: 'x', pattern: /x/gu, by: 'ks' },
    { has: 'qu', pattern: /qu/gu, by: 'kw' },
    { has: 'th', pattern: /(?<=.)th+(?=[aeiouyrl])|^th(?=.{3})/gu, by: 't' },
    { has: 'iz', pattern: /(?<=[^aeiou])iz(?=at|e+r)/gu, by: 'is' },
    { has: 'en', pattern: LINKING_N, by: '' },
    { has: 's', pattern: LINKING_S, by: '$1' },
    { has: 'eau', pattern: /(bur|niv|kad)eau/gu, by: '$1o' },
    { has: 'guerr', pattern: /guerr/gu, by: 'guer' },
    { has: 'slowak', pattern: /slowak/gu, by: 'slovak' },
    { has: 'komitee', pattern: /komitee/gu, by: 'komite' },
  ],
};
