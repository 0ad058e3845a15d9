// A sentence as its tokens with their classes: what the definition readers look at.

import type { Language } from '../../model/language.js';
import type { Span } from '../../model/span.js';
import type { FrequencyList } from '../../text/lexicon.js';
import { normalForm } from '../../text/normal-form.js';
import { isFunctionWord } from '../function-words.js';
import type { RunningText, WordType } from '../running-text.js';
import type { WordClass } from '../word-class.js';
import { classOfForm } from '../word-class.js';

export interface TaggedToken extends Span {
  /** As written, and in normal form. */
  readonly text: string;
  readonly form: string;
  readonly wordClass: WordClass;
  readonly isWord: boolean;
}

export interface TaggedSentence {
  readonly language: Language;
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
}

/** The sentence of this number in the text. */
export function taggedSentence(
  running: RunningText,
  number: number,
  frequencies: FrequencyList,
): TaggedSentence {
  const { text = '', from = 0, to = 0 } = running.sentences[number] ?? {};
  const tokens = Array.from({ length: to - from }, (_, index): TaggedToken => {
    const at = from + index;
    const [start = 0, end = 0] = [running.starts[at], running.ends[at]];
    const written = text.slice(start, end);
    const form = normalForm(written);
    const type = running.types[running.words[at] ?? -1];
    return {
      start,
      end,
      text: written,
      form,
      wordClass: classOf(running.classes.at(at) ?? 'other', form, {
        type,
        frequencies,
        language: running.language,
      }),
      isWord: type !== undefined,
    };
  });
  return { language: running.language, text, tokens };
}

interface ClassEvidence {
  readonly type: WordType | undefined;
  readonly frequencies: FrequencyList;
  readonly language: Language;
}

/** Words this rare are seldom adverbs, or adjectives without the ending of one. */
const RARE_PER_MILLION = 1;

/** Words of the list of function words that can also name or describe. */
const CONTENT_TOO: Readonly<Partial<Record<WordClass, ReadonlySet<string>>>> = {
  noun: new Set(['geheel', 'aantal', 'wijze', 'naam', 'number', 'kind']),
  adjective: new Set([
    ...[
      'relevant',
      'necessary',
      'appropriate',
      'recent',
      'present',
      'previous',
      'further',
      'additional',
      'available',
    ],
    ...['volgend', 'volgende', 'volledig', 'gewoon', 'gewone', 'mogelijk'],
  ]),
};

/**
 * The class it was given, mended where a closed class cannot be right: taggers take rare words for function words,
 * and the other way round, most of all at the start of a sentence.
 */
function classOf(given: WordClass, form: string, { type, frequencies, language }: ClassEvidence): WordClass {
  if (type === undefined) return given;
  // "Het geheel van", "a whole of": the tagger sees the noun that the list of function words does not.
  if (isFunctionWord(form, language)) return CONTENT_TOO[given]?.has(form) === true ? given : 'function';
  if (given === 'adverb' && language === 'en' && !form.endsWith('ly')) return 'noun';
  if (
    given !== 'noun' &&
    given !== 'name' &&
    given !== 'other' &&
    frequencies.perMillion(form) < RARE_PER_MILLION
  )
    return classOfForm(form, 0, { language, frequencies });
  if (given !== 'function') return given;
  return type.classes.verb > type.classes.noun ? 'verb' : 'noun';
}

/** The first token that begins at or after an offset. */
export function tokenFrom({ tokens }: TaggedSentence, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch from one token to another (exclusive); empty at the end when there is none. */
export function spanOf({ text, tokens }: TaggedSentence, from: number, to: number): Span {
  const start = tokens[from]?.start ?? text.length;
  return { start, end: Math.max(start, tokens[to - 1]?.end ?? start) };
}
