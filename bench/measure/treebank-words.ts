// Words of the Dutch treebanks, whose lemmas show seams (belasting_dienst, af_lopen): a gold that somebody else
// made. Seams of compounds that the treebank takes for one word (ziekenhuis) are not marked, so only what is
// marked can be counted.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import type { Language } from '../../src/model/language.js';
import type { CompoundPart, Plausibility } from '../../src/text/compound.js';
import { baseForms } from '../../src/text/inflection.js';
import { separableLemma } from '../../src/text/nl/separable-lemma.js';

export interface TreebankWordScore {
  /** Share of compound nouns whose marked seams are all found. */
  readonly seams: number;
  readonly nouns: number;
  /** Share of joined forms of separable verbs (afgelopen, afloopt) whose lemma is right. */
  readonly lemmas: number;
  readonly verbs: number;
}

/**
 * Share of the different nouns, verbs and adjectives of a treebank whose lemma is among their base forms. Lemmas with
 * seams are left out: they are written without linking elements.
 */
export function lemmaRecall(
  path: string,
  language: Language,
): { readonly share: number; readonly forms: number } {
  const pairs = new Map<string, readonly [form: string, lemma: string]>();
  for (const row of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [, form = '', lemma = '', tag = ''] = row.split('\t');
    if (/^(?:NOUN|VERB|ADJ)$/u.test(tag) && /^\p{L}+$/u.test(form) && !lemma.includes('_'))
      pairs.set(`${form} ${lemma}`, [form, lemma.toLowerCase()]);
  }
  const found = [...pairs.values()].filter(([form, lemma]) => baseForms(form, language).includes(lemma));
  return { share: found.length / Math.max(1, pairs.size), forms: pairs.size };
}

/** Scores over the different words of one treebank file. */
export function treebankWordScore(
  path: string,
  split: (word: string) => readonly CompoundPart[],
  knows: Plausibility,
): TreebankWordScore {
  const rows = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const [nouns, verbs] = [new Set<string>(), new Map<string, string>()];
  for (const row of rows) {
    const [, form = '', lemma = '', tag] = row.split('\t');
    if (!/^\p{Ll}+(?:_\p{Ll}+)+$/u.test(lemma)) continue;
    if (tag === 'NOUN') nouns.add(lemma);
    const [particle = ''] = lemma.split('_');
    if (tag === 'VERB' && form.toLowerCase().startsWith(particle))
      verbs.set(form.toLowerCase(), lemma.replaceAll('_', ''));
  }
  const found = [...nouns].filter((lemma) => hasSeams(lemma, split(lemma.replaceAll('_', ''))));
  const right = [...verbs].filter(([form, lemma]) => separableLemma(form, knows) === lemma);
  return {
    seams: found.length / Math.max(1, nouns.size),
    nouns: nouns.size,
    lemmas: right.length / Math.max(1, verbs.size),
    verbs: verbs.size,
  };
}

function hasSeams(lemma: string, parts: readonly CompoundPart[]): boolean {
  const places = new Set(parts.map(({ start }) => start));
  let place = 0;
  return lemma
    .split('_')
    .slice(0, -1)
    .every((part) => places.has((place += part.length)));
}
