// Is a segment in the other language than it is said to be in? The function words of a segment decide, where there are enough; a
// detector of many languages is asked only where they do not.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import { languageEvidence } from './language-guess.js';

/** The language that a text is in for certain, as BCP 47, or nothing. */
export type DetectLanguage = (text: string) => string | undefined;

/** Words in small letters that show a language; how many of them function words prove it, and what share. */
const LEAST_WORDS = 4;
const LEAST_FUNCTION_WORDS = 2;
const LEAST_SHARE = 0.2;

/** Words of two small letters and more that are no part of a name, an address or a code. */
export function smallWords(text: string): number {
  return text.match(/(?<![\p{L}\p{N}@./_-])\p{Ll}{2,}(?![\p{L}\p{N}@/_])/gu)?.length ?? 0;
}

/** The language that a text is in instead of the one it should be in; nothing where that is not proved. */
export function wrongLanguage(
  text: string,
  language: Language,
  detect: DetectLanguage = () => undefined,
): string | undefined {
  const small = smallWords(text);
  if (small < LEAST_WORDS) return undefined;
  const evidence = languageEvidence(text);
  const other = otherLanguage(language);
  const [own, others] = [evidence[language], evidence[other]];
  if (others >= LEAST_FUNCTION_WORDS && own === 0 && others >= LEAST_SHARE * small) return other;
  if (own >= others && own >= LEAST_SHARE * small) return undefined;
  const seen = detect(text);
  return seen === undefined || seen === language ? undefined : seen;
}
