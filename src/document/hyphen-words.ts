// The words and parts of words by which line-end hyphens are decided, Dutch and English (see hyphen.ts).

import type { Language } from '../model/language.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words after which, at a line's start, the hyphen before them stands for a part left out. */
export const CONJUNCTIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('en of en/of noch maar respectievelijk resp. c.q. versus alsmede alsook evenals &'),
  en: words('and or and/or nor but versus vs vs. rather &'),
};

/** Words that join like a conjunction where they cannot be the end of the word before. */
export const WEAK_CONJUNCTIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('als tot'),
  en: words('to through'),
};

/** Pairs of words that join: "in- dan wel uitvoer", "two- to three-year". */
export const CONJOINING_PAIRS = /^(?:dan wel|zowel als|tot en|as well|to [\p{L}\d]+-\p{L}+)$/iu;

/** Small words in chains of hyphens: state-of-the-art, up-to-date. */
export const LINKS = words('of to the by in on up and or as at for off out op aan uit de het en');

/** Usual endings of inflected words, for looking the word up without them. */
export const ENDINGS: Readonly<Record<Language, RegExp>> = {
  nl: /(?:en|s|e|n|t|de|te)$/u,
  en: /(?:'s|s|es|ed|d|ing|ly|er|ers)$/u,
};

/** Parts that keep their hyphen before a word that is known. */
export const PREFIXES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('ex oud leerling collega meester assistent'),
  en: words(
    'anti socio ex all half cross so mid ill high low long short full large small third first second one two three',
  ),
};

/** Parts that keep their hyphen before any word. */
export const SURE_PREFIXES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('niet non bijna vice kandidaat adjunct substituut aspirant interim quasi'),
  en: words('non self well quasi vice'),
};

/** Doubled vowels after these keep the hyphen in English: co-operation, re-entry, anti-immigrant. */
export const ENGLISH_CLASH =
  /^(?:co-o|re-e|pre-e|de-e|anti-i|semi-i|multi-i|ultra-a|extra-a|intra-a|micro-o|macro-o|pro-o|bio-o)/u;

/** Prefixes that English writes without a hyphen. */
export const JOINING =
  /^(?:re|un|dis|mis|pre|sub|inter|trans|super|over|under|out|up|down|fore|post|semi|bi|de|en|em|in|im|il|ir|co|counter|micro|macro|multi|mono|poly|hyper|ultra|with|con|com|per|pro|for)$/u;

/** Endings that look like words but join in English: fivefold, childlike. */
export const SUFFIXES = words('fold wise ward wards hood ship full ful less some able ible like');

/** Numbers in words, and what makes one number with them: twenty-one, two-thirds, een-derde. */
export const NUMERALS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('een één twee drie vier vijf zes zeven acht negen tien'),
  en: words(
    'one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety',
  ),
};
export const ORDINALS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: words('tweede derde vierde vijfde zesde zevende achtste negende tiende honderdste'),
  en: words(
    'one two three four five six seven eight nine half first second third thirds fourth fourths quarter quarters ' +
      'fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths',
  ),
};

/** Dutch adjectives of equal weight keep the hyphen between them: sociaal-economische, islamitisch-puriteinse. */
export const EQUAL_ADJECTIVE = /.{2}(?:isch|ieel|ueel|ociaal|ionaal|eraal|ief|air)$/u;
export const ADJECTIVE_ENDING =
  /.{2}(?:ische?|eel|ele|aal|ale|ief|ieve|aire?|lijke?|(?:ei|ij|aa)nse?|oxe?)$/u;
