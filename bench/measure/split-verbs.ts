// Separable verbs on the Dutch treebanks: pairs of verb and particle (`compound:prt`) from the bare text of each
// sentence. The tagger at work is one that has not seen the sentence: the shipped one was trained on these very
// treebanks, so four are trained here, each on three quarters of the sentences, and read the fourth.
//
// The treebanks mark the particles of separable verbs and, in part, the first word of fixed phrases (in werking
// treden). Both are counted together (`all`), and separable verbs alone.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { readTreebank, train } from '../../scripts/tagger-training.js';
import type { Plausibility } from '../../src/text/compound.js';
import type { Span } from '../../src/model/span.js';
import { PLAIN_PARTICLES, PREPOSITIONS } from '../../src/text/nl/separable-particles.js';
import { splitVerbs } from '../../src/text/nl/split-verb.js';
import type { Tag, Tagger } from '../../src/text/tagger.js';
import { createTagger } from '../../src/text/tagger.js';
import type { Token } from '../../src/text/token.js';
import { tokenize } from '../../src/text/token.js';
import type { Half } from '../../test/text/table.js';
import { halfOf } from '../../test/text/table.js';

interface GoldPair {
  /** Where the verb and the particle begin. */
  readonly verb: number;
  readonly particle: number;
  /** False for the first word of a fixed phrase. */
  readonly isSeparable: boolean;
}

interface GoldSentence {
  readonly text: string;
  readonly half: Half;
  readonly pairs: readonly GoldPair[];
}

export interface SplitVerbScore {
  /** F1 over all pairs the treebank marks. */
  readonly all: number;
  /** F1 over separable verbs; what is found of fixed phrases is left out. */
  readonly separable: number;
  readonly pairs: number;
}

/** Scores of the product and of the plain method by treebank and half of it. Needs the folder of the treebanks. */
export function splitVerbScores(
  folder: string,
  knows: Plausibility,
): ReadonlyMap<string, { readonly ours: SplitVerbScore; readonly plain: SplitVerbScore }> {
  const names = readdirSync(folder).filter((name) => /^nl_.*\.conllu\.gz$/u.test(name));
  const taggers = heldOutTaggers(names.map((name) => join(folder, name)));
  const scores = names.flatMap((name) => {
    const sentences = readGold(join(folder, name));
    return halvesOf(name).map((half): [string, { ours: SplitVerbScore; plain: SplitVerbScore }] => {
      const ours = score(sentences, half, { taggers, find: (...of) => foundPairs(...of, knows) });
      const plain = score(sentences, half, { taggers, find: plainPairs });
      return [`${name.replace(/-ud-.*/u, '')} ${half ?? 'dev'}`, { ours, plain }];
    });
  });
  return new Map(scores);
}

/** Alpino was tuned on as a whole. */
function halvesOf(name: string): readonly (Half | undefined)[] {
  return name.startsWith('nl_alpino') ? [undefined] : ['dev', 'test'];
}

/** Each tagger has seen three of four sentences, and reads the fourth. */
const FOLDS = 4;

function heldOutTaggers(paths: readonly string[]): readonly Tagger[] {
  const banks = paths.map((path) => readTreebank(path));
  return Array.from({ length: FOLDS }, (_, fold) =>
    createTagger(train(banks.flatMap((bank) => bank.filter((_, index) => index % FOLDS !== fold)))),
  );
}

interface FoundPair {
  readonly verb: number;
  /** The gold has one word of a phrase, which must stand within this span. */
  readonly particle: Span;
  readonly isPhrase: boolean;
}

function foundPairs(tokens: readonly Token[], tags: readonly Tag[], knows: Plausibility): FoundPair[] {
  return splitVerbs(tokens, { tags, knows }).map(({ lemma, verb, particle }) => ({
    verb: verb.start,
    particle,
    isPhrase: lemma.includes(' '),
  }));
}

/** The last word of the sentence that can be a particle, joined to the nearest verb before it. */
function plainPairs(tokens: readonly Token[], tags: readonly Tag[]): FoundPair[] {
  const isParticle = ({ text }: Token): boolean =>
    PREPOSITIONS.has(text.toLowerCase()) || PLAIN_PARTICLES.has(text.toLowerCase());
  const last = tokens.findLastIndex(isParticle);
  const verb = tags.findLastIndex((tag, index) => tag === 'VERB' && index < last);
  const [first, second] = [tokens[verb], tokens[last]];
  return first === undefined || second === undefined
    ? []
    : [{ verb: first.start, particle: second, isPhrase: false }];
}

interface Method {
  readonly taggers: readonly Tagger[];
  readonly find: (tokens: readonly Token[], tags: readonly Tag[]) => readonly FoundPair[];
}

function score(
  sentences: readonly GoldSentence[],
  half: Half | undefined,
  { taggers, find }: Method,
): SplitVerbScore {
  let [hits, found, pairs, verbHits, verbsFound, verbs] = [0, 0, 0, 0, 0, 0];
  for (const [index, { text, half: own, pairs: gold }] of sentences.entries()) {
    if (half !== undefined && own !== half) continue;
    const tokens = tokenize(text);
    const tags = taggers[index % FOLDS]?.tag(tokens.map((token) => token.text)) ?? [];
    pairs += gold.length;
    verbs += gold.filter(({ isSeparable }) => isSeparable).length;
    for (const { verb, particle, isPhrase } of find(tokens, tags)) {
      const right = gold.find((pair) => pair.verb === verb && contains(particle, pair.particle));
      found += 1;
      if (right !== undefined) hits += 1;
      if (right?.isSeparable === true) verbHits += 1;
      if (right?.isSeparable ?? !isPhrase) verbsFound += 1;
    }
  }
  const all = (2 * hits) / Math.max(1, found + pairs);
  return { all, separable: (2 * verbHits) / Math.max(1, verbsFound + verbs), pairs };
}

/** Sentences with the pairs the treebank marks. A lemma with a low line (op_zeggen) is a separable verb. */
function readGold(path: string): GoldSentence[] {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split('\n\n');
  return blocks.flatMap((block) => {
    const text = /^# text = (.*)$/mu.exec(block)?.[1];
    const id = /^# sent_id = (.*)$/mu.exec(block)?.[1] ?? '';
    return text === undefined ? [] : [{ text, half: halfOf(id), pairs: goldPairs(block, text) }];
  });
}

function goldPairs(block: string, text: string): GoldPair[] {
  const rows = block
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([id = '']) => /^\d+$/u.test(id));
  let at = 0;
  const starts = rows.map(([, form = '']) => {
    const start = text.indexOf(form, at);
    at = start + form.length;
    return start;
  });
  return rows.flatMap((row, index) => {
    const head = Number(row[6]) - 1;
    const isSeparable = rows[head]?.[2]?.includes('_') === true;
    return row[7] === 'compound:prt'
      ? [{ verb: starts[head] ?? -1, particle: starts[index] ?? -1, isSeparable }]
      : [];
  });
}

function contains({ start, end }: Span, place: number): boolean {
  return start <= place && place < end;
}
