// One key for all spellings of one word: pannekoek and pannenkoek, produkt and product, colour and color.
//
// No dictionary is asked. Each language has a list of rules (nl/spelling.ts, en/spelling.ts), applied in order
// until none changes anything, so the key of a key is itself: every rule shortens the word or replaces a
// letter by one that no rule replaces. What a rule would wrongly join are its exceptions. Keys are for
// comparing, never for display: many are no words (rechtspraak has the key rechtpraak).
//
// A word costs one or two rounds of its letters; strings over MAX_WORD letters are no words and left alone.

import type { Language } from '../model/language.js';
import { ENGLISH_SPELLING } from './en/spelling.js';
import { DUTCH_SPELLING } from './nl/spelling.js';
import { normalForm, withoutDiacritics } from './normal-form.js';

/** One way in which spellings differ. */
export interface SpellingRule {
  /** Letters every word has that the rule changes: most words are done after this look. */
  readonly has: string;
  readonly pattern: RegExp;
  readonly by: string;
  /** Letters of the shortest word the rule is for. */
  readonly least?: number;
}

/** How the spellings of one language are made one. */
export interface SpellingRules {
  /** Normal forms that no rule may touch, since the rules would join them with another word. */
  readonly exceptions: ReadonlySet<string>;
  /** Words with accents that are other words without them. */
  readonly accented: ReadonlySet<string>;
  /** Beginnings of words that are written in two ways: what is written, and what the key has instead. */
  readonly beginnings?: { readonly pattern: RegExp; readonly kept: ReadonlyMap<string, string> };
  readonly rules: readonly SpellingRule[];
}

const SPELLING: Readonly<Record<Language, SpellingRules>> = { nl: DUTCH_SPELLING, en: ENGLISH_SPELLING };

/** Longer than any word of either language. */
const MAX_WORD = 64;
const ASCII = /^[A-Za-z]+$/u;
const LIGATURES = /[ĳœæ]/gu;
const LETTERS_OF: Readonly<Record<string, string>> = { ĳ: 'ij', œ: 'oe', æ: 'ae' };
/** Inner hyphens, but not those between digits (2019-2020) nor at the edge of an elided word (werk-). */
const INNER_HYPHEN = /(?<=[\p{L}\p{M}])-(?=['\p{L}\p{N}])|(?<=\p{N})-(?=['\p{L}])/gu;

/**
 * Key that the spelling variants of one word share and other words do not: old and new Dutch spelling
 * (linking -n- and -s-, c and k, th, qu, x, diaeresis or hyphen), British and American English, hyphens and
 * accents left out or not. Inflection stays: pannenkoek and pannenkoeken have different keys.
 */
export function spellingKey(word: string, language: Language): string {
  const rules = SPELLING[language];
  const form = ASCII.test(word) ? word.toLowerCase() : plainForm(word, rules);
  if (form.length > MAX_WORD) return form;
  let key = form;
  for (let before = ''; key !== before;) {
    before = key;
    key = rewritten(key, rules);
  }
  return key;
}

/** A key that remembers: running text repeats its words. */
export function rememberingSpellingKey(language: Language): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = spellingKey(word, language);
    known.set(word, made);
    return made;
  };
}

function rewritten(form: string, { exceptions, accented, beginnings, rules }: SpellingRules): string {
  if (exceptions.has(form) || accented.has(form)) return form;
  let key = withBeginning(form, beginnings);
  for (const { has, pattern, by, least = 0 } of rules) {
    if (key.includes(has) && key.length >= least) key = key.replace(pattern, by);
  }
  return key;
}

function withBeginning(form: string, beginnings: SpellingRules['beginnings']): string {
  const written = beginnings?.pattern.exec(form)?.[0];
  return written === undefined
    ? form
    : `${beginnings?.kept.get(written) ?? written}${form.slice(written.length)}`;
}

function plainForm(word: string, { exceptions, accented }: SpellingRules): string {
  const form = normalForm(word).replace(LIGATURES, (letter) => LETTERS_OF[letter] ?? letter);
  if (accented.has(form) || exceptions.has(form)) return form;
  return withoutDiacritics(form).replace(INNER_HYPHEN, '');
}
