// Is a document in the language it is said to be in? Function words decide between the two; only a text
// that has neither's is shown to `eld`, which knows many languages but takes a moment to load.

import type { Language } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import { makeProblem } from '../model/problem.js';
import {
  guessLanguage,
  languageEvidence,
  languageNearDutch,
  RUNNING_TEXT_SHARE,
  RUNNING_TEXT_WORDS,
} from '../text/language-guess.js';

/** What a text shows of its language: one of the two, another one by its code, or nothing certain. */
export type SeenLanguage = Language | { readonly other: string } | undefined;

// Enough to be sure, and read in a few milliseconds.
const SAMPLE_CHARACTERS = 20_000;

/** The language that the first sentences of a document are in. */
export async function seenLanguage(sentences: readonly { readonly text: string }[]): Promise<SeenLanguage> {
  const sample = sampleOf(sentences);
  const evidence = languageEvidence(sample);
  const guess = guessLanguage(evidence);
  const near = guess === 'nl' ? languageNearDutch(sample) : undefined;
  if (near !== undefined) return { other: near };
  if (guess !== undefined) return guess;
  const share = (evidence.nl + evidence.en) / Math.max(1, evidence.words);
  // Fewer words say nothing of a third language; with more function words it is a mixture of the two.
  const mayBeForeign = evidence.words >= RUNNING_TEXT_WORDS && share < RUNNING_TEXT_SHARE;
  return mayBeForeign ? foreignLanguage(sample) : undefined;
}

function sampleOf(sentences: readonly { readonly text: string }[]): string {
  let sample = '';
  for (const { text } of sentences) {
    if (sample.length > SAMPLE_CHARACTERS) break;
    sample += `${text}\n`;
  }
  return sample;
}

async function foreignLanguage(sample: string): Promise<SeenLanguage> {
  const { eld } = await import('eld/small');
  const found = eld.detect(sample);
  if (!found.isReliable() || found.language === '') return undefined;
  return found.language === 'nl' || found.language === 'en' ? found.language : { other: found.language };
}

/** What is odd about a document of this language, or `undefined`. */
export function languageProblem(seen: SeenLanguage, expected: Language, file: string): Problem | undefined {
  if (seen === undefined || seen === expected) return undefined;
  const found = typeof seen === 'string' ? seen : seen.other;
  return makeProblem('document-other-language', { expected, found }, { file });
}

/** Why two documents cannot be the Dutch and the English version of one text, or `undefined`. */
export function pairProblem(
  seen: Readonly<Record<Language, SeenLanguage>>,
  files: Readonly<Record<Language, string>>,
): Problem | undefined {
  if (seen.nl === 'en' && seen.en === 'nl') return makeProblem('documents-swapped', {}, { file: files.nl });
  return languageProblem(seen.nl, 'nl', files.nl) ?? languageProblem(seen.en, 'en', files.en);
}
