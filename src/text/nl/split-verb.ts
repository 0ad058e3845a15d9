// Separable verbs: zegt … op, op te zeggen, opgezegd and opzegt are all opzeggen. A glossary has the joined
// word; texts part it, and most parted particles are prepositions elsewhere in the same text.
//
//   De huurder zegt de huur  op .          particle behind its verb, at the end of the clause
//              ^^^^          ^^
//   … om de huur op te zeggen               particle before te, before the verb cluster
//   … dat hij de huur op had gezegd         particle before an auxiliary
//
// Where a word can be a particle, the verbs of its clause are tried: those that make a verb with it that the
// caller knows, the nearest first. A preposition is a particle only where it governs nothing: no noun
// phrase behind it and no er, daar, waar or hier before it. Every sentence costs its tokens times the verbs of a
// clause.

import type { Span } from '../../model/span.js';
import type { Token } from '../token.js';
import type { Sentence, VerbKnowledge } from './clause.js';
import { clauseBefore, governs, isCircumposition, isOtherwiseBound, isVerb, PARTICIPLE } from './clause.js';
import { IRREGULAR_FORMS } from './irregular.js';
import { infinitivesOf, isSeparable } from './separable-lemma.js';
import { PLAIN_PARTICLES, PREPOSITIONS, WORD_PARTICLES } from './separable-particles.js';
import { VERB_EXPRESSIONS } from './verb-expressions.js';

/** A separable verb, or a verb with a fixed phrase, whose two parts stand apart. */
export interface SplitVerb {
  /** The verb as a glossary has it: opzeggen, in werking treden. */
  readonly lemma: string;
  readonly verb: Span;
  /** The particle, or the whole fixed phrase. */
  readonly particle: Span;
}

/** Verbs of one cluster behind a particle, te included. */
const MAX_CLUSTER = 5;
/** Verbs that can lead another one of the cluster: mee laten doen, uit komen leggen. */
const LEADING_VERBS = new Set(
  `hebben zijn worden kunnen zullen moeten mogen willen laten gaan komen blijven doen hoeven durven leren helpen
  proberen weten trachten`.split(/\s+/u),
);
const STRONG_VERBS = new Set([...IRREGULAR_FORMS.values()].flat().filter((base) => base.endsWith('en')));
/**
 * Separable verbs of one sentence whose parts stand apart, in order of their particles. `tokens` are those of
 * the sentence and `tags` theirs. A particle belongs to one verb, and a verb has one particle.
 */
export function splitVerbs(tokens: readonly Token[], { tags, knows }: VerbKnowledge): SplitVerb[] {
  const sentence: Sentence = { tokens, tags, knows, words: tokens.map(({ text }) => text.toLowerCase()) };
  const found: SplitVerb[] = [];
  const taken = new Set<number>();
  for (let place = 0; place < tokens.length; place += 1) {
    const pair = expressionAt(sentence, place) ?? pairAt(sentence, place);
    if (pair === undefined || taken.has(pair.verb)) continue;
    const [verb, first, last] = [tokens[pair.verb], tokens[place], tokens[place + pair.length - 1]];
    if (verb === undefined || first === undefined || last === undefined) continue;
    taken.add(pair.verb);
    found.push({ lemma: pair.lemma, verb: spanOf(verb), particle: { start: first.start, end: last.end } });
    place += pair.length - 1;
  }
  return found;
}

interface Pair {
  /** Place of the verb. */
  readonly verb: number;
  /** Tokens of the particle or phrase. */
  readonly length: number;
  readonly lemma: string;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A fixed phrase with one of its verbs in the clause: in werking … treden. */
function expressionAt(sentence: Sentence, place: number): Pair | undefined {
  const { words } = sentence;
  for (const { words: phrase, verbs } of VERB_EXPRESSIONS.get(words[place] ?? '') ?? []) {
    if (!phrase.every((word, index) => words[place + index] === word)) continue;
    const { length } = phrase;
    const cluster = clusterAfter(sentence, place + length - 1).toReversed();
    for (const at of [...cluster, ...clauseBefore(sentence, place)]) {
      const isCandidate = isVerb(sentence, at) || isVerbForm(sentence, at);
      const verb = isCandidate ? infinitivesOf(words[at] ?? '').find((base) => verbs.has(base)) : undefined;
      if (verb !== undefined) return { verb: at, lemma: `${phrase.join(' ')} ${verb}`, length };
    }
  }
  return undefined;
}

function pairAt(sentence: Sentence, place: number): Pair | undefined {
  const word = sentence.words[place] ?? '';
  if (!PREPOSITIONS.has(word) && !PLAIN_PARTICLES.has(word) && !WORD_PARTICLES.has(word)) return undefined;
  if (isOtherwiseBound(sentence, place)) return undefined;
  const after = verbAfter(sentence, place);
  if (after !== undefined) return after;
  return isLoose(sentence, place) ? verbBefore(sentence, place) : undefined;
}

/** The verb of a cluster that begins right behind the particle: op te zeggen, op had gezegd, op laten zeggen. */
function verbAfter(sentence: Sentence, place: number): Pair | undefined {
  let found: Pair | undefined;
  for (const at of clusterAfter(sentence, place)) {
    const lemma = joined(sentence, place, at);
    if (lemma !== undefined) found = { verb: at, lemma, length: 1 };
    if (!leadsVerb(sentence, at)) break;
  }
  return found;
}

/** Whether a verb can stand between a particle and its own verb: op had gezegd, op laten zeggen. */
function leadsVerb({ tags, words }: Sentence, at: number): boolean {
  return tags[at] === 'AUX' || infinitivesOf(words[at] ?? '').some((base) => LEADING_VERBS.has(base));
}

/** Places of the verbs that follow at once, te left out. */
function clusterAfter(sentence: Sentence, place: number): number[] {
  const { words } = sentence;
  const places: number[] = [];
  for (let at = place + 1; at < words.length && at <= place + MAX_CLUSTER; at += 1) {
    if (words[at] === 'te') continue;
    // Taggers take many an infinitive behind te for a noun.
    const isInfinitive = words[at - 1] === 'te' && words[at]?.endsWith('n') === true;
    const isVerbal = isVerb(sentence, at) || isInfinitive || isVerbForm(sentence, at);
    if (!isVerbal || PARTICIPLE.test(words[at] ?? '')) break;
    places.push(at);
  }
  return places;
}

/** The nearest verb of the clause to the left that makes a known verb with the particle. */
function verbBefore(sentence: Sentence, place: number): Pair | undefined {
  const clause = clauseBefore(sentence, place).filter((at) => !PARTICIPLE.test(sentence.words[at] ?? ''));
  const isPlain =
    PLAIN_PARTICLES.has(sentence.words[place] ?? '') && /^(?:PUNCT)?$/u.test(sentence.tags[place + 1] ?? '');
  for (const isCandidate of [isVerb, isVerbForm, ...(isPlain ? [isLongWord] : [])]) {
    for (const at of clause) {
      const lemma = isCandidate(sentence, at) ? joined(sentence, place, at) : undefined;
      if (lemma !== undefined) return { verb: at, lemma, length: 1 };
    }
  }
  return undefined;
}

/** At the end of a clause a plain particle has a verb, and so taggers may be wrong about any word that makes one with it. */
function isLongWord({ tags, words }: Sentence, at: number): boolean {
  return (words[at]?.length ?? 0) > 3 && /^(?:ADJ|NOUN|PROPN|ADV)$/u.test(tags[at] ?? '');
}

/** Forms of strong verbs are verbs whatever the tagger says of them (reed, bood, nemen). */
function isVerbForm({ words }: Sentence, at: number): boolean {
  const word = words[at] ?? '';
  return STRONG_VERBS.has(word) || IRREGULAR_FORMS.get(word)?.some((base) => base.endsWith('n')) === true;
}

/** Whether a word governs nothing to its right and ends nothing to its left, so that it can be a particle. */
function isLoose(sentence: Sentence, place: number): boolean {
  const word = sentence.words[place] ?? '';
  const isAdverb = !PREPOSITIONS.has(word) && word !== 'samen';
  const next = sentence.tags[place + 1];
  if (WORD_PARTICLES.has(word) && next !== undefined && !/^(?:PUNCT|ADP|[CS]CONJ)$/u.test(next)) return false;
  if (next === 'VERB' || isCircumposition(sentence, place)) return false;
  return isAdverb || (sentence.words[place - 1] !== ',' && !governs(sentence, place + 1));
}

/** The known verb that the particle and the verb make together. */
function joined({ words, knows }: Sentence, place: number, at: number): string | undefined {
  const particle = words[place] ?? '';
  const base = infinitivesOf(words[at] ?? '').find((candidate) => isSeparable(particle, candidate, knows));
  return base === undefined ? undefined : particle + base;
}
