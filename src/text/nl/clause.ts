// The clause around a word that may be a particle: how far it goes to the left, and whether the word belongs to something
// else – a noun phrase that it governs, an infinitive that it opens, a pronoun that it was parted from.

import type { Plausibility } from '../compound.js';
import type { Tag } from '../tagger.js';
import type { Token } from '../token.js';
import { infinitivesOf } from './separable-lemma.js';
import { WORD_PARTICLES } from './separable-particles.js';
import { isListedVerb } from './separable-verbs.js';

/** What is known of the words of the sentence. */
export interface VerbKnowledge {
  /** Part of speech of each token, as a tagger gives it. */
  readonly tags: readonly Tag[];
  /** How plausible a word is, in occurrences per million; asked for infinitives and participles. */
  readonly knows: Plausibility;
}

/** A sentence in all the forms that are asked for. */
export interface Sentence extends VerbKnowledge {
  readonly tokens: readonly Token[];
  /** The tokens in lower case. */
  readonly words: readonly string[];
}

/** Further to the left no verb is looked for. */
const MAX_DISTANCE = 40;
/** Marks and words that end a clause on the way from a particle to the left. */
const CLAUSE_MARK = /^[;:()[\]–—?!.]$/u;
/** With one of these in the clause a lone preposition belongs to it: waar hij op rekent. */
const R_WORD = /^(?:er|daar|waar|hier|ergens|nergens)$/u;
/** Prepositions that can be parted from such a word. */
const STRANDED = new Set(
  'aan achter bij door in langs na om onder op over tegen uit voor af mee toe'.split(' '),
);
/** Participles as they stand before nouns. */
export const PARTICIPLE = /...ende?$|^ge.{3,}[dt]e$/u;
/** Directions: naar binnen, van achter. */
const DIRECTION = /^(?:achter|beneden|binnen|boven|buiten|onder|opzij|voor)$/u;
/** Words of a noun phrase between two halves of a preposition. */
const MAX_PHRASE = 6;
/** Second halves of prepositions, each with its first halves. */
const CIRCUMPOSITIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  toe: new Set(['tot', 'naar']),
  heen: new Set(['om', 'door', 'over']),
  aan: new Set(['achter']),
};

/** Places to the left as far as the clause goes, from right to left; what stands in parentheses is passed over. */
export function clauseBefore({ words }: Sentence, place: number): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = place - 1; at >= Math.max(0, place - MAX_DISTANCE); at -= 1) {
    const word = words[at] ?? '';
    if (word === ')') depth += 1;
    else if (word === '(' && depth > 0) depth -= 1;
    else if (depth === 0 && CLAUSE_MARK.test(word)) break;
    else if (depth === 0) places.push(at);
  }
  return places;
}

export function isVerb({ tags }: Sentence, at: number): boolean {
  return tags[at] === 'VERB' || tags[at] === 'AUX';
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|SYM|X)$/u;
const OPENING_QUOTE = /^[«“„]$/u;
/** Words that open a clause as well as a noun phrase: op dat moment, but: roept op dat te doen. */
const RELATIVE = /^(?:die|dat|wat|wie)$/u;

/** Whether a noun phrase begins at a place, so that a preposition before it governs it. */
export function governs({ tags, words }: Sentence, place: number): boolean {
  const at = OPENING_QUOTE.test(words[place] ?? '') ? place + 1 : place;
  const [tag = '', word = '', next = ''] = [tags[at], words[at], tags[at + 1]];
  if (NOMINAL.test(tag) || tag === 'VERB' || tag === 'AUX' || PARTICIPLE.test(word)) return true;
  if (tag === 'PRON' || tag === 'DET')
    return (
      !RELATIVE.test(word) ||
      (NOMINAL.test(next) && !(word === 'dat' && next === 'NUM')) ||
      RELATIVE.test(words[at + 1] ?? '')
    );
  if (tag === 'ADV') return next === 'DET' || NOMINAL.test(next);
  return /^(?:ten|ter|onder)$/u.test(word) && /^(?:minste|meer|andere|hoogste)$/u.test(words[at + 1] ?? '');
}

/** Whether a word belongs to something else: om … te, tot … toe, er … op, op weg, ten onder. */
export function isOtherwiseBound(sentence: Sentence, place: number): boolean {
  const { words, tags } = sentence;
  const word = words[place] ?? '';
  const before = words[place - 1] ?? '';
  if (/^(?:om|door|na)$/u.test(word) && opensClause(sentence, place)) return true;
  if (before === 'ten' || before === 'ter' || (DIRECTION.test(word) && /^(?:naar|van)$/u.test(before)))
    return true;
  if (word === 'af' && before === 'gevaar') return true;
  if (word === 'weg' && /^(?:ADP|DET|ADJ)$/u.test(tags[place - 1] ?? '')) return true;
  if (
    WORD_PARTICLES.has(word) &&
    /^(?:ADP|DET)$/u.test(tags[place - 1] ?? '') &&
    !/^(?:geen|om)$/u.test(before)
  )
    return true;
  return STRANDED.has(word) && followsPronoun(sentence, place);
}

/** om, door or na before an infinitive with te; not the second om of: om de wet om te zetten, nor: om te zetten in. */
function opensClause({ words }: Sentence, place: number): boolean {
  const word = words[place] ?? '';
  const before = words.slice(Math.max(0, place - MAX_DISTANCE), place);
  if (words[place + 1] === 'te')
    return (
      word === 'om' &&
      !before.includes('om') &&
      !(/^(?:in|tot|naar)$/u.test(words[place + 3] ?? '') && isListedVerb('om', words[place + 2] ?? ''))
    );
  for (let at = place + 1; at < words.length && at <= place + MAX_DISTANCE; at += 1) {
    const next = words[at] ?? '';
    if (next === 'te') return true;
    if (CLAUSE_MARK.test(next) || next === ',') return false;
  }
  return false;
}

/** tot het laatst toe, om hem heen, op het gevaar af: the second half of a pair around a noun phrase. */
export function isCircumposition({ words, tags }: Sentence, place: number): boolean {
  const first = CIRCUMPOSITIONS[words[place] ?? ''];
  if (first === undefined) return false;
  for (let at = place - 1; at >= 0 && at >= place - MAX_PHRASE; at -= 1) {
    if (tags[at] === 'ADP') return first.has(words[at] ?? '');
    if (tags[at] === 'DET') return first.has(words[at - 1] ?? '');
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/u.test(tags[at] ?? '')) return false;
  }
  return false;
}

/**
 * Whether daar, waar or hier stands in the clause, to which a lone preposition then belongs (daar rekent hij op). er has
 * other work too, and must stand close (hij rekent er niet op); so must all of them before te (waar nodig in te dammen).
 */
function followsPronoun(sentence: Sentence, place: number): boolean {
  const { words, tags } = sentence;
  const clause = clauseBefore(sentence, place);
  // Er goed uitzien is no stranded preposition.
  if (words[place] === 'uit' && clause.some((at) => infinitivesOf(words[at] ?? '').includes('zien')))
    return false;
  const between = clause.findIndex((at) => !/^(?:ADV|PRON)$/u.test(tags[at] ?? ''));
  const near = between < 0 ? clause : clause.slice(0, between + 1);
  if (near.some((at) => R_WORD.test(words[at] ?? ''))) return true;
  return words[place + 1] !== 'te' && clause.some((at) => words[at] !== 'er' && R_WORD.test(words[at] ?? ''));
}
