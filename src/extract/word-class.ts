// The classes of words that decide whether a string of words can be a term, from a tagger or, without one,
// from the form of the word alone.

import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import type { Tag } from '../text/tagger.js';
import { isFunctionWord } from './function-words.js';

export type WordClass = 'noun' | 'name' | 'adjective' | 'verb' | 'adverb' | 'function' | 'other';

const CLASSES: readonly WordClass[] = ['noun', 'name', 'adjective', 'verb', 'adverb', 'function', 'other'];
const NUMBER_OF: ReadonlyMap<WordClass, number> = new Map(CLASSES.map((one, number) => [one, number]));

const FIRST_ROOM = 1024;

/** The class of every token of a text, one byte each. */
export class ClassList {
  #numbers = new Uint8Array(FIRST_ROOM);
  #size = 0;

  push(wordClass: WordClass): void {
    if (this.#size === this.#numbers.length) {
      const moved = new Uint8Array(this.#size * 2);
      moved.set(this.#numbers);
      this.#numbers = moved;
    }
    this.#numbers[this.#size] = NUMBER_OF.get(wordClass) ?? 0;
    this.#size += 1;
  }

  /** `undefined` before the first token and behind the last. */
  at(place: number): WordClass | undefined {
    return place < this.#size ? CLASSES[this.#numbers[place] ?? CLASSES.length] : undefined;
  }
}

const CLASS_OF_TAG: Readonly<Record<Tag, WordClass>> = {
  ADJ: 'adjective',
  ADP: 'function',
  ADV: 'adverb',
  AUX: 'function',
  CCONJ: 'function',
  DET: 'function',
  INTJ: 'function',
  NOUN: 'noun',
  NUM: 'other',
  PART: 'function',
  PRON: 'function',
  PROPN: 'name',
  PUNCT: 'other',
  SCONJ: 'function',
  SYM: 'other',
  VERB: 'verb',
  X: 'other',
};

export function classOfTag(tag: Tag): WordClass {
  return CLASS_OF_TAG[tag];
}

/** Endings that decide, tried in order. Few and safe: what fits none is taken for a noun. */
const ENDINGS: Readonly<Record<Language, readonly (readonly [RegExp, WordClass])[]>> = {
  nl: [
    [
      /(?:heid|ing|ingen|heden|schap|schappen|teit|teiten|tie|ties|isme|atie|aties|ment|menten|aar|aars|ist|isten)$/u,
      'noun',
    ],
    [/.{3}(?:lijks|gewijs|erwijs|halve|waarts|lings)$/u, 'adverb'],
    [
      /.{2}(?:lijke?|ische?|isch|bare?|baar|zame|zaam|ieve?|ief|ele|eel|ale|aal|aire|air|ige|ig|loze?|loos|ende|end)$/u,
      'adjective',
    ],
    [/^(?:ge|be|ver|ont|her)\p{L}{3,}[dt]e?$/u, 'adjective'],
    [/.{3}(?:eren|eert|eerde|eerden|elt|elde|telt)$/u, 'verb'],
  ],
  en: [
    [
      /(?:tion|tions|ment|ments|ness|ity|ities|ism|ship|er|ers|or|ors|ance|ence|ances|ences|ist|ists)$/u,
      'noun',
    ],
    [/.{3}ly$/u, 'adverb'],
    [/.{2}(?:ous|ful|ive|able|ible|ical|ic|al|less|ary|ant|ent)$/u, 'adjective'],
    [/.{3}(?:ed|ify|ifies|ize|izes|ise|ises)$/u, 'verb'],
    [/.{3}ing$/u, 'noun'],
  ],
};

/** Class by form; `index` is the place in the sentence, because a capital at its start says nothing. */
export function classOfForm(
  written: string,
  index: number,
  context: { readonly language: Language; readonly frequencies: FrequencyList },
): WordClass {
  const form = normalForm(written);
  if (isFunctionWord(form, context.language)) return 'function';
  if (index > 0 && /^\p{Lu}/u.test(written)) return 'name';
  const ending = ENDINGS[context.language].find(([pattern]) => pattern.test(form));
  return ending === undefined ? 'noun' : ending[1];
}
