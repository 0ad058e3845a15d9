// The sentences that give a term another name, or only tempt (equivalent-sentences.{nl,en}.tsv), and how well they are
// told apart. They were written before the rules; the half `test`, chosen by a hash, was only counted.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { FoundEquivalent } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { normalForm } from '../../src/text/normal-form.js';
import type { Half } from '../text/table.js';
import { halfOf } from '../text/table.js';

export interface EquivalentSentence {
  readonly text: string;
  /** Absent for sentences that only tempt. */
  readonly gold?: { readonly term: string; readonly name: string; readonly languages: string };
  readonly half: Half;
}

export function readEquivalentSentences(language: Language): EquivalentSentence[] {
  const file = fileURLToPath(new URL(`equivalent-sentences.${language}.tsv`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', term = '', name = '', languages = ''] = line.split('\t');
      const half = halfOf(text);
      return term === '' ? { text, half } : { text, half, gold: { term, name, languages } };
    });
}

export interface EquivalentScores {
  readonly positives: number;
  readonly negatives: number;
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

type Found = Pick<FoundEquivalent, 'text' | 'language' | 'termLanguage' | 'termSpan'>;

/** Every link found counts; it is right when both names and both languages are those of the sentence. */
export function scoreEquivalents(
  sentences: readonly EquivalentSentence[],
  find: (sentence: string) => readonly Found[],
): EquivalentScores {
  const [missed, wrong]: [string[], string[]] = [[], []];
  let [right, found] = [0, 0];
  for (const { text, gold } of sentences) {
    const links = find(text);
    const hits = links.filter(
      (link) =>
        gold !== undefined &&
        normalForm(text.slice(link.termSpan.start, link.termSpan.end)) === normalForm(gold.term) &&
        normalForm(link.text) === normalForm(gold.name) &&
        `${link.termLanguage} ${link.language}` === gold.languages,
    );
    found += links.length;
    right += Math.min(1, hits.length);
    if (gold !== undefined && hits.length === 0) missed.push(text);
    for (const link of links.filter((one) => !hits.includes(one)))
      wrong.push(
        `${text.slice(link.termSpan.start, link.termSpan.end)} = ${link.text} (${link.termLanguage} ${link.language}) <- ${text}`,
      );
  }
  const positives = sentences.filter(({ gold }) => gold !== undefined).length;
  return {
    positives,
    negatives: sentences.length - positives,
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, positives),
    missed,
    wrong,
  };
}
