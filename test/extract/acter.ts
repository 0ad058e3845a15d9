// Term extraction measured on ACTER (Rigouts Terryn et al. 2020): strict matches of lower-cased strings
// against the annotated terms of a domain. Used by the tests and by the measure script.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CandidateTerm } from '../../src/model/candidate.js';
import type { Documents } from '../../src/extract/running-text.js';
import type { Language } from '../../src/model/language.js';
import { sentences } from '../../src/text/sentence.js';
import { sharedData } from '../shared-data.js';

export const ACTER_DOMAINS = ['corp', 'equi', 'wind'] as const;
export type ActerDomain = (typeof ACTER_DOMAINS)[number];

export interface ActerSet {
  readonly language: Language;
  readonly domain: ActerDomain;
  readonly documents: Documents;
  /** Gold terms, lower-cased; `named` with the named entities too. */
  readonly terms: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Folder of the data, or `undefined` when it is not on this machine. */
export function acterFolder(): string | undefined {
  return sharedData('term-extraction', 'acter');
}

export function readActer(folder: string, language: Language, domain: ActerDomain): ActerSet {
  const root = join(folder, language, domain);
  const gold = (list: string): Set<string> => {
    const lines = readFileSync(join(root, 'gold', `${domain}_${language}_${list}.tsv`), 'utf8').split('\n');
    return new Set(lines.map((line) => line.split('\t')[0]?.trim() ?? '').filter((term) => term !== ''));
  };
  const documents = readdirSync(join(root, 'texts'))
    .sort()
    .map((name) => documentOf(readFileSync(join(root, 'texts', name), 'utf8'), language));
  return { language, domain, documents, terms: gold('terms'), named: gold('terms_nes') };
}

/** One line of these texts is one paragraph. */
function documentOf(text: string, language: Language): Documents[number] {
  const found = text
    .split('\n')
    .flatMap((line) => sentences(line, language).map(({ start, end }) => line.slice(start, end)));
  return { sentences: found.map((sentence) => ({ text: sentence, kind: 'paragraph' as const })) };
}

/** One line of the measurement; percentages. */
export interface ExtractionRow {
  readonly language: Language;
  readonly domain: ActerDomain;
  /** `terms` without named entities, `terms+names` with them. */
  readonly list: 'terms' | 'terms+names';
  readonly gold: number;
  /** Number of strings proposed: every surface form of the chosen candidates. */
  readonly candidates: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 when only the shown form of each candidate is counted. */
  readonly f1ShownForms: number;
  /** F1 of the best as many strings as there are gold terms. */
  readonly f1AtGold: number;
  readonly precisionAt100: number;
  readonly precisionAt500: number;
}

/**
 * Measures the list that `extract` chooses without a limit. A candidate stands for each of its surface forms,
 * because the gold lists hold the forms of the texts; `f1ShownForms` says what is lost without that.
 */
export function measureExtraction(
  extract: (set: ActerSet) => readonly CandidateTerm[],
  sets: readonly ActerSet[],
): ExtractionRow[] {
  return sets.flatMap((set) => {
    const terms = extract(set);
    const forms = distinct(terms.flatMap(({ variants }) => variants));
    const shown = distinct(terms.map(({ term }) => term));
    return (['terms', 'terms+names'] as const).map((list) => rowOf(set, list, { forms, shown }));
  });
}

function rowOf(
  { language, domain, terms, named }: ActerSet,
  list: ExtractionRow['list'],
  { forms, shown }: { readonly forms: readonly string[]; readonly shown: readonly string[] },
): ExtractionRow {
  const gold = list === 'terms' ? terms : named;
  const whole = scores(forms, gold);
  return {
    language,
    domain,
    list,
    gold: gold.size,
    candidates: forms.length,
    ...whole,
    f1ShownForms: scores(shown, gold).f1,
    f1AtGold: scores(forms.slice(0, gold.size), gold).f1,
    precisionAt100: scores(forms.slice(0, 100), gold).precision,
    precisionAt500: scores(forms.slice(0, 500), gold).precision,
  };
}

function scores(
  candidates: readonly string[],
  gold: ReadonlySet<string>,
): { precision: number; recall: number; f1: number } {
  const hits = candidates.filter((candidate) => gold.has(candidate)).length;
  return {
    precision: (100 * hits) / Math.max(1, candidates.length),
    recall: (100 * hits) / gold.size,
    f1: (200 * hits) / (candidates.length + gold.size),
  };
}

function distinct(strings: readonly string[]): string[] {
  return [...new Set(strings.map((string) => string.toLowerCase()))];
}
