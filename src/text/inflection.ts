// Which words are forms of the same word. Works on spelling, without a dictionary: candidates for the base
// form, and whether two forms share one. Finer than a stem (src/text/stem.ts): it never joins words that
// differ by derivation (beleid, beleidsmaker).

import type { Language } from '../model/language.js';
import { englishBases } from './en/inflection.js';
import { IRREGULAR_FORMS as ENGLISH_IRREGULAR_FORMS } from './en/irregular.js';
import { dutchBases } from './nl/inflection.js';
import { IRREGULAR_FORMS as DUTCH_IRREGULAR_FORMS } from './nl/irregular.js';
import { normalForm } from './normal-form.js';
import type { FrequencyLists } from './word-language.js';
import { wordLanguages } from './word-language.js';

/**
 * Forms that `word` can be an inflection of, in normal form: the word itself first, then candidates from
 * likely to unlikely, each once. Not all of them are words; look them up.
 */
export function baseForms(word: string, language: Language): string[] {
  const form = normalForm(word);
  if (form.length < 2 || /\d/u.test(form)) return [form];
  const forms = [form];
  for (const base of language === 'nl' ? dutchBases(form) : englishBases(form))
    if (!forms.includes(base)) forms.push(base);
  return forms;
}

/** Base forms of each word of a Dutch sentence; English among them by English rules. */
export function baseFormsInDutch(words: readonly string[], lists: FrequencyLists): string[][] {
  const languages = wordLanguages(words, lists);
  return words.map((word, index) => baseForms(word, languages[index] ?? 'nl'));
}

/** `same` when only case or typography differ, `inflected` when one can be a form of the other or of a shared base. */
export function sameWord(one: string, other: string, language: Language): 'same' | 'inflected' | undefined {
  const [first, second] = [normalForm(one), normalForm(other)];
  if (first === second) return 'same';
  const bases = new Set(baseForms(first, language));
  return baseForms(second, language).some((base) => bases.has(base)) ? 'inflected' : undefined;
}

/** True when a form of the word is made otherwise than by the rules (stad, steden; geven, gaf; foot, feet). */
export function hasIrregularForms(word: string, language: Language): boolean {
  return IRREGULAR_BASES[language]().has(normalForm(word));
}

const IRREGULAR_BASES: Readonly<Record<Language, () => ReadonlySet<string>>> = {
  nl: once(() => new Set([...DUTCH_IRREGULAR_FORMS.values()].flat())),
  en: once(() => new Set([...ENGLISH_IRREGULAR_FORMS.values()].flat())),
};

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
