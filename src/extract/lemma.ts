// Which words of the documents are forms of one word. Spelling rules give candidates for the base form; the
// documents, and after them general language, decide which of them is a word.

import { baseForms } from '../text/inflection.js';
import type { FrequencyList } from '../text/lexicon.js';
import type { RunningText, WordType } from './running-text.js';
import type { WordClass } from './word-class.js';

/** A base form found only in the frequency list must be this frequent (per million) to be believed. */
const LEAST_PER_MILLION = 0.5;
/** An adjective with fewer letters than this is not cut: its base is too often another word. */
const SHORTEST_WORD = 4;

/** The base form of each word type, in the order of `text.types`; the form itself when none is found. */
export function lemmas(text: RunningText, frequencies: FrequencyList): string[] {
  const typeOf = new Map(text.types.map((type) => [type.form, type]));
  return text.types.map((type) => lemmaOf(type, text, { typeOf, frequencies }));
}

function lemmaOf(
  type: WordType,
  text: RunningText,
  known: { readonly typeOf: ReadonlyMap<string, WordType>; readonly frequencies: FrequencyList },
): string {
  const wordClass = mainClass(type);
  if (
    type.isFunctionWord ||
    wordClass === 'verb' ||
    wordClass === 'adverb' ||
    type.form.length < SHORTEST_WORD
  ) {
    return type.form;
  }
  const [, ...bases] = baseForms(type.form, text.language);
  const inText = bases.find((base) => {
    const other = known.typeOf.get(base);
    return (
      other !== undefined && !other.isFunctionWord && isNominal(mainClass(other)) === isNominal(wordClass)
    );
  });
  const isListed = (base: string): boolean =>
    base.length < type.form.length && known.frequencies.perMillion(base) >= LEAST_PER_MILLION;
  return inText ?? bases.find(isListed) ?? type.form;
}

function isNominal(wordClass: WordClass): boolean {
  return wordClass === 'noun' || wordClass === 'name';
}

/** The class it has most often. */
export function mainClass({ classes }: WordType): WordClass {
  const sorted = Object.entries(classes).sort(([, one], [, other]) => other - one);
  return (sorted[0]?.[0] ?? 'other') as WordClass;
}
