// Term extraction on ACTER: the list the product chooses, against terms with and without named entities; and what a
// ranker makes of it that learnt from decisions, simulated from the gold list: of the other two subjects, or of the text
// itself. Nothing that is learnt here ships.

import { LEAST_TERMHOOD } from '../../src/extract/candidates.js';
import type { Decision, Ranker } from '../../src/extract/ranker.js';
import { learnRanker, rankCandidates } from '../../src/extract/ranker.js';
import { extractTerms } from '../../src/extract/terms.js';
import type { CandidateTerm } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData, termKnowledge } from '../../src/workbench/shipped-data.js';
import type { ActerSet } from '../../test/extract/acter.js';
import { ACTER_DOMAINS, acterFolder, measureExtraction, readActer } from '../../test/extract/acter.js';
import type { Figure, FigureGroup } from '../table.js';
import { shortTextFigures } from './short-texts.js';

// F1 of as many candidates as there are gold terms by corpus contrast, without named entities (data README).
const PLAIN_F1: Readonly<Record<Language, readonly number[]>> = {
  en: [23.6, 30.9, 26.4],
  nl: [24.0, 34.7, 21.1],
};

export async function extractionFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  for (const language of LANGUAGES) {
    for (const [place, domain] of ACTER_DOMAINS.entries()) {
      const set = readActer(acterFolder() ?? '', language, domain);
      const data = createShippedData();
      const options = { language, ...(await termKnowledge(data, language)) };
      const rows = measureExtraction(({ documents }) => extractTerms(documents, options), [set]);
      for (const row of rows) {
        const name = `extraction ${language} ${domain} ${row.list}`;
        const floor = row.list === 'terms' ? { floor: PLAIN_F1[language][place] ?? 0 } : {};
        const remark = `${String(row.candidates)} candidates, P ${row.precision.toFixed(1)}, R ${row.recall.toFixed(1)}`;
        figures.push({ name: `${name} F1`, value: row.f1, decimals: 1, remark, ...floor });
        figures.push({ name: `${name} F1 at gold size`, value: row.f1AtGold, decimals: 1 });
        figures.push({ name: `${name} precision of the first 100`, value: row.precisionAt100, decimals: 1 });
        figures.push({ name: `${name} precision of the first 500`, value: row.precisionAt500, decimals: 1 });
      }
    }
  }
  figures.push(...(await shortTextFigures()));
  for (const language of LANGUAGES) figures.push(...(await learningFigures(language)));
  return {
    title: 'Term extraction',
    note: 'ACTER 1.5, strict, per cent; the list the product chooses, each candidate with its surface forms. Plain method: n-grams by corpus contrast, F1 at gold size. Decisions are simulated: evenly from the first 1500 candidates.',
    figures,
  };
}

/** More than any of these texts has. */
const ALL_CANDIDATES = 100_000;
/** Decisions are spread over this much of the list, as of somebody who samples it. */
const SAMPLED = 1500;
const DECISIONS = [10, 30, 100, 300] as const;

interface JudgedSet {
  readonly set: ActerSet;
  readonly candidates: readonly CandidateTerm[];
}

async function learningFigures(language: Language): Promise<Figure[]> {
  const data = createShippedData();
  const options = {
    language,
    ...(await termKnowledge(data, language)),
    limit: ALL_CANDIDATES,
  };
  const sets = ACTER_DOMAINS.map((domain) => readActer(acterFolder() ?? '', language, domain)).map((set) => ({
    set,
    candidates: extractTerms(set.documents, options),
  }));
  return averages(
    language,
    sets.map((own) => curveOf(own, sets)),
  );
}

/**
 * One candidate of a thousand that gets another feature moves the sample and the trees: six of 7,608 did so by 0.9 points of
 * one figure, some up and some down.
 */
const LEARNING_SLACK = 0.02;

/** The mean over the subjects of each figure. */
function averages(language: Language, curves: readonly ReadonlyMap<string, number>[]): Figure[] {
  return [...(curves[0]?.keys() ?? [])].map((name) => ({
    name: `extraction ${language} terms+names ${name}`,
    value: curves.reduce((sum, curve) => sum + (curve.get(name) ?? 0), 0) / curves.length,
    decimals: 1,
    slack: LEARNING_SLACK,
    remark: 'mean of three subjects',
  }));
}

function curveOf(own: JudgedSet, sets: readonly JudgedSet[]): Map<string, number> {
  const { set, candidates } = own;
  const others = learnRanker(sets.filter((one) => one !== own).flatMap((one) => decide(one, one.candidates)));
  const found = new Set(candidates.flatMap(({ variants }) => variants.map((form) => form.toLowerCase())));
  const curve = new Map([
    [
      'recall of all candidates',
      (100 * [...set.named].filter((term) => found.has(term)).length) / set.named.size,
    ],
    ['F1 after the other subjects', f1Of(own, others, [])],
  ]);
  for (const count of DECISIONS) {
    const sample = decide(own, sampleOf(candidates, count));
    curve.set(`F1 after ${String(count)} decisions`, f1Of(own, learnRanker(sample), sample));
    const both = learnRanker(sample, others);
    curve.set(`F1 after the other subjects and ${String(count)} decisions`, f1Of(own, both, sample));
  }
  return curve;
}

function decide({ set }: JudgedSet, candidates: readonly CandidateTerm[]): Decision[] {
  return candidates.map((candidate) => ({
    candidate,
    subject: set.domain,
    accepted: candidate.variants.some((form) => set.named.has(form.toLowerCase())),
  }));
}

function sampleOf(candidates: readonly CandidateTerm[], count: number): CandidateTerm[] {
  const sampled = candidates.slice(0, SAMPLED);
  const step = sampled.length / count;
  return sampled.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** F1 of the list when what was accepted is in it and what was rejected is not. */
function f1Of({ set, candidates }: JudgedSet, ranker: Ranker, decisions: readonly Decision[]): number {
  const decided = new Map(decisions.map(({ candidate, accepted }) => [candidate.lemma, accepted]));
  const list = rankCandidates(candidates, ranker).filter(
    ({ lemma, score }) => decided.get(lemma) ?? score >= LEAST_TERMHOOD,
  );
  const rows = measureExtraction(() => list, [set]);
  return rows.find((row) => row.list === 'terms+names')?.f1 ?? 0;
}
