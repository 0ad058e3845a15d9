// Words of a target that are of the other language: what tells a text that was left over from one that is the same in both.

import { otherLanguage } from '../model/language.js';
import { isStopWord } from '../text/stop-words.js';
import type { Token } from '../text/token.js';
import type { FrequencyLists } from '../text/word-language.js';
import { englishEvidence } from '../text/word-language.js';
import { normalForm } from '../text/normal-form.js';
import type { CheckedText } from './checked-segment.js';

export interface ForeignWords {
  /** Function words that only the other language has. */
  readonly proof: number;
  /** All words look like the other language, none like its own, and one at least is no name. */
  readonly likely: boolean;
}

/** Nats from which a word is of one language and hardly of the other: e² is seven times as frequent. */
const CERTAIN = 2;
/** Per million: a word that frequent in the language of the target is at home there, whatever its origin. */
const AT_HOME = 0.5;

/** Without frequencies only function words tell. */
export function foreignWords(text: CheckedText, frequencies?: FrequencyLists): ForeignWords {
  const words = text.tokens.filter(({ kind }) => kind === 'word');
  const small = words.filter((word, at) => isSmall(word) || (at === 0 && isCapitalized(word)));
  const proof = small.filter((word) => isFunctionWordOfOther(word, text)).length;
  const likely =
    frequencies !== undefined &&
    small.length > 0 &&
    small.every((word) => isFunctionWordOfOther(word, text) || isOfOther(word, text, frequencies));
  return { proof, likely };
}

export function isFunctionWordOfOther({ text }: Token, { language }: CheckedText): boolean {
  const word = normalForm(text);
  return word.length > 1 && isStopWord(word, otherLanguage(language)) && !isStopWord(word, language);
}

function isOfOther({ text }: Token, { language }: CheckedText, lists: FrequencyLists): boolean {
  const evidence = englishEvidence(text, lists) * (language === 'nl' ? 1 : -1);
  return evidence >= CERTAIN && lists[language].perMillion(text) < AT_HOME;
}

function isSmall({ text }: Token): boolean {
  return text.length > 1 && text === text.toLowerCase() && /^\p{L}/u.test(text);
}

function isCapitalized({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*$/u.test(text);
}
