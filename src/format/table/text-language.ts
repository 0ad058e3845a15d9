// Which of two columns is Dutch and which is English, for tables that do not say. Terms have few function words, so
// spelling helps: letter groups that one of the languages has in every other word and the other hardly ever.

import type { Language } from '../../model/language.js';
import { languageEvidence } from '../../text/language-guess.js';

const DUTCH =
  /ij|aa|uu|oe|sch|heid|lijk|cht|ieuw|[^aeiou]en\b|\bge[bdfgklmnprtvwz]|tie\b|ing(?:s|en)|zz?|kk|je\b/gu;
const ENGLISH = /th|tion|ough|sh|wh|ity\b|ness|[a-z]y\b|ck|ea|ing\b|ou|c[aeou]|qu|ed\b|x/gu;

/** Above 0 when the text looks Dutch, below 0 when it looks English; function words count three times. */
function dutchness(text: string): number {
  const { nl, en } = languageEvidence(text);
  const lower = text.toLowerCase();
  return 3 * (nl - en) + (lower.match(DUTCH) ?? []).length - (lower.match(ENGLISH) ?? []).length;
}

/** The language of the first of two columns, by the texts of both; Dutch where nothing shows. */
export function firstLanguage(first: string, second: string): Language {
  return dutchness(first) >= dutchness(second) ? 'nl' : 'en';
}
