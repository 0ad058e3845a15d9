// How useful the first suggestion is: its chrF against the reference translation, for real segments that are not in the
// memory, beside what other rankings of the same candidates would have suggested.
//
// Held back, by a fixed seed: a third of the people's translations here (forms, reports, policy texts, Dutch to English)
// and some software segments (English to Dutch, largely by machine). The others are the memory. Candidates are the units
// that any of the three scores gives 70 % or more; every ranking chooses among the same ones.

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

import { omegatScore } from '../../src/memory/omegat-score.js';
import { MatchIndex } from '../../src/memory/match.js';
import type { SplitWord } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import type { Language } from '../../src/model/language.js';
import type { Match } from '../../src/model/match.js';
import { makeUnit } from '../../src/model/unit.js';
import { editDistance, editPattern } from '../../src/search/edit-distance.js';
import { compoundSplitter } from '../../src/text/compound.js';
import { plausibility } from '../../src/text/lexicon.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { readGoldSet } from '../../test/align/gold.js';
import { sharedData } from '../../test/shared-data.js';
import { chrF } from '../chrf.js';
import { randomNumbers } from '../speed/corpus.js';
import type { FigureGroup } from '../table.js';

const SEED = Number(process.env['TAALBRUG_SPLIT_SEED'] ?? 20261201);
const QUERIES = 500;
const THRESHOLD = 0.7;
/** Candidates are looked for lower, so that no ranking misses its own. */
const CANDIDATE_THRESHOLD = 0.5;
const MOST_CANDIDATES = 100;
const SOFTWARE_LINES = 30_000;
/** Of the software segments, held back. */
const SOFTWARE_HELD = 4000;

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
}

/** A held-back segment with its candidates, ours in our order. */
interface Asked {
  readonly pair: Pair;
  readonly candidates: readonly Match[];
}

export async function usefulnessFigures(): Promise<FigureGroup> {
  const asked = await heldBack();
  const [ours, plain, omegat] = [byOurs, byPlain, byOmegat].map((rank) => asked.map((one) => rank(one)));
  const chosen = asked.map(({ pair }, place) => ({ pair, match: ours?.[place] }));
  const mean = (suggestions: readonly (string | undefined)[]): number =>
    suggestions.reduce(
      (sum, suggestion, place) => sum + chrF(suggestion ?? '', asked[place]?.pair.target ?? ''),
      0,
    ) / asked.length;
  const [unrepaired, plainMean, omegatMean] = [ours, plain, omegat].map((matches) =>
    mean((matches ?? []).map(storedTarget)),
  );
  const repaired = mean((ours ?? []).map((match) => match?.target));
  const worsened = worsenedBy(chosen);
  for (const line of worsened) console.error(`repair made worse: ${line}`);
  const repairs = chosen.filter(({ match }) => match?.repaired !== undefined).length;
  const people = asked.filter(({ pair }) => pair.from === 'nl').length;
  return {
    title: 'Usefulness of the first suggestion',
    note: `Mean chrF2 of the first suggestion at 70 % for ${String(asked.length)} held-back segments with a reference translation (seed ${String(SEED)}; ${String(people)} Dutch to English by people, the others software).`,
    figures: [
      {
        name: 'suggestion: mean chrF',
        value: unrepaired ?? 0,
        floor: plainMean ?? 0,
        decimals: 4,
        remark: 'against ranking by plain token similarity',
      },
      {
        name: 'suggestion: mean chrF, beside OmegaT',
        value: unrepaired ?? 0,
        floor: omegatMean ?? 0,
        decimals: 4,
        remark: "against OmegaT's order",
      },
      {
        name: 'suggestion: mean chrF, repaired',
        value: repaired,
        floor: unrepaired ?? 0,
        decimals: 4,
        remark: `${String(repairs)} repaired; against as stored`,
      },
      { name: 'suggestion: made worse by repair', value: worsened.length, lessIsBetter: true, decimals: 0 },
    ],
  };
}

function storedTarget(match: Match | undefined): string | undefined {
  return match?.repaired?.original ?? match?.target;
}

function worsenedBy(chosen: readonly { readonly pair: Pair; readonly match: Match | undefined }[]): string[] {
  return chosen.flatMap(({ pair, match }) => {
    if (match?.repaired === undefined) return [];
    const [before, after] = [chrF(match.repaired.original, pair.target), chrF(match.target, pair.target)];
    if (after >= before) return [];
    return [
      `${pair.source} | ${match.source} | ${match.repaired.original} | ${match.target} | ${pair.target}`,
    ];
  });
}

function byOurs({ candidates }: Asked): Match | undefined {
  return candidates[0];
}

/** Levenshtein over lower-cased words, numbers and marks, as `large.oracle.tsv` has it. */
function byPlain({ pair, candidates }: Asked): Match | undefined {
  return bestBy(candidates, (match) => [plainSimilarity(pair.source, match.source)]);
}

/** Stem, words, everything: the first that differs decides. */
function byOmegat({ pair, candidates }: Asked): Match | undefined {
  return bestBy(candidates, (match) => {
    const { stem, noStem, verbatim } = omegatScore(pair.source, match.source, pair.from);
    return [stem, noStem, verbatim];
  });
}

/** Whether a ranking that any of the three uses gives it 70 %. */
function isCandidate({ source, from }: Pair, match: Match): boolean {
  if (match.score >= THRESHOLD || plainSimilarity(source, match.source) >= THRESHOLD) return true;
  return omegatScore(source, match.source, from).stem >= 100 * THRESHOLD;
}

/** The match with the greatest keys; equal ones by the newer unit, as ours. */
function bestBy(matches: readonly Match[], keysOf: (match: Match) => readonly number[]): Match | undefined {
  const keyed = matches.map((match) => ({ match, keys: [...keysOf(match), match.id] }));
  const first = (one: readonly number[], other: readonly number[]): number =>
    one.map((key, place) => (other[place] ?? 0) - key).find((difference) => difference !== 0) ?? 0;
  return keyed.toSorted((one, other) => first(one.keys, other.keys))[0]?.match;
}

function plainSimilarity(one: string, other: string): number {
  const numbers = new Map<string, number>();
  const numbered = (text: string): number[] =>
    (text.toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).map((token) => {
      const known = numbers.get(token) ?? numbers.size;
      numbers.set(token, known);
      return known;
    });
  const [left, right] = [numbered(one), numbered(other)];
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(editPattern(left), right) / longer;
}

async function heldBack(): Promise<Asked[]> {
  const random = randomNumbers(SEED);
  const people = shuffled(await peoplesPairs(), random);
  const software = shuffled(await softwarePairs(), random);
  const cut = Math.floor(people.length / 3);
  const held = shuffled([...people.slice(0, cut), ...software.slice(0, SOFTWARE_HELD)], random);
  const split = await compounds();
  const asked: Asked[] = [];
  const indexes = {
    nl: indexOf('nl', people.slice(cut), split),
    en: indexOf('en', software.slice(SOFTWARE_HELD), split),
  };
  for (const pair of held) {
    if (asked.length === QUERIES) break;
    const candidates = indexes[pair.from]
      .findMatches(pair.source, pair.from, { threshold: CANDIDATE_THRESHOLD, limit: MOST_CANDIDATES })
      .filter((match) => isCandidate(pair, match));
    if (candidates.length > 0) asked.push({ pair, candidates });
  }
  return asked;
}

function indexOf(language: Language, pairs: readonly Pair[], split: SplitWord): MatchIndex {
  const index = new MatchIndex({ split });
  for (const [id, { source, target }] of pairs.entries()) {
    const [nl, en] = language === 'nl' ? [source, target] : [target, source];
    index.put({ id, memory: language, unit: makeUnit(plainContent(nl), plainContent(en)) });
  }
  return index;
}

async function compounds(): Promise<SplitWord> {
  const shipped = createShippedData();
  return compoundSplitter(plausibility(await shipped.frequencies('nl'), await shipped.translations()));
}

async function peoplesPairs(): Promise<Pair[]> {
  const texts: [nl: string, en: string][] = [];
  const eforms = sharedData('translation-memory', 'eforms.nl-en.tsv');
  if (eforms !== undefined) {
    for (const line of (await readFile(eforms, 'utf8')).trimEnd().split('\n').slice(1)) {
      const [, nl = '', en = ''] = line.split('\t');
      texts.push([nl, en]);
    }
  }
  for (const set of [['alignment', 'acter-corp'], ['policy-text']]) {
    for (const { nl, en, beads } of readGoldSet(...set)) {
      for (const { source, target } of beads) {
        const [from, to] = [source[0], target[0]];
        if (source.length === 1 && target.length === 1 && from !== undefined && to !== undefined)
          texts.push([nl[from] ?? '', en[to] ?? '']);
      }
    }
  }
  return distinct(texts.map(([nl, en]) => ({ source: nl, target: en, from: 'nl' })));
}

async function softwarePairs(): Promise<Pair[]> {
  const path = sharedData('translation-memory', 'large.en-nl.tsv.gz');
  if (path === undefined) return [];
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n', SOFTWARE_LINES);
  return distinct(
    lines.map((line) => {
      const [en = '', nl = ''] = line.split('\t');
      return { source: en, target: nl, from: 'en' };
    }),
  );
}

/** Each source once: a held-back segment must not be in the memory. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const known = new Set<string>();
  return pairs.filter(({ source, target }) => {
    if (source === '' || target === '' || known.has(source)) return false;
    known.add(source);
    return true;
  });
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const made = [...items];
  for (let place = made.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    const [one, two] = [made[place], made[other]];
    if (one === undefined || two === undefined) continue;
    made[place] = two;
    made[other] = one;
  }
  return made;
}
