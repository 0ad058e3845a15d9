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
import type { Plausibility } from '../compound.js';
import { baseForms } from '../inflection.js';
import { normalForm } from '../normal-form.js';
import type { Tag } from '../tagger.js';
import type { Token } from '../token.js';
import { IRREGULAR_FORMS } from './irregular.js';
import {
  DOUBTFUL_PREFIXES,
  INSEPARABLE,
  PARTICLES,
  PLAIN_PARTICLES,
  PREPOSITIONS,
  WORD_PARTICLES,
} from './separable-particles.js';
import { isListedVerb } from './separable-verbs.js';
import { VERB_EXPRESSIONS } from './verb-expressions.js';

/** A separable verb, or a verb with a fixed phrase, whose two parts stand apart. */
export interface SplitVerb {
  /** The verb as a glossary has it: opzeggen, in werking treden. */
  readonly lemma: string;
  readonly verb: Span;
  /** The particle, or the whole fixed phrase. */
  readonly particle: Span;
}

/** What is known of the words of the sentence. */
export interface VerbKnowledge {
  /** Part of speech of each token, as a tagger gives it. */
  readonly tags: readonly Tag[];
  /** How plausible a word is, in occurrences per million; asked for infinitives and participles. */
  readonly knows: Plausibility;
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
/** Verbs of one cluster behind a particle, te included. */
const MAX_CLUSTER = 5;
/** Verbs that can lead another one of the cluster: mee laten doen, uit komen leggen. */
const LEADING_VERBS = new Set(
  `hebben zijn worden kunnen zullen moeten mogen willen laten gaan komen blijven doen hoeven durven leren helpen
  proberen weten trachten`.split(/\s+/u),
);
const STRONG_VERBS = new Set([...IRREGULAR_FORMS.values()].flat().filter((base) => base.endsWith('en')));
/** Participles as they stand before nouns. */
const PARTICIPLE = /...ende?$|^ge.{3,}[dt]e$/u;
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

interface Sentence extends VerbKnowledge {
  readonly tokens: readonly Token[];
  /** The tokens in lower case. */
  readonly words: readonly string[];
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

/** Places to the left as far as the clause goes, from right to left; what stands in parentheses is passed over. */
function clauseBefore({ words }: Sentence, place: number): number[] {
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

function isVerb({ tags }: Sentence, at: number): boolean {
  return tags[at] === 'VERB' || tags[at] === 'AUX';
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

const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|SYM|X)$/u;
const OPENING_QUOTE = /^[«“„]$/u;
/** Words that open a clause as well as a noun phrase: op dat moment, but: roept op dat te doen. */
const RELATIVE = /^(?:die|dat|wat|wie)$/u;

/** Whether a noun phrase begins at a place, so that a preposition before it governs it. */
function governs({ tags, words }: Sentence, place: number): boolean {
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
function isOtherwiseBound(sentence: Sentence, place: number): boolean {
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
function isCircumposition({ words, tags }: Sentence, place: number): boolean {
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

/** The known verb that the particle and the verb make together. */
function joined({ words, knows }: Sentence, place: number, at: number): string | undefined {
  const particle = words[place] ?? '';
  const base = infinitivesOf(words[at] ?? '').find((candidate) => isSeparable(particle, candidate, knows));
  return base === undefined ? undefined : particle + base;
}

/** Candidates for the infinitive of a verb form, the form itself included. */
function infinitivesOf(form: string): string[] {
  const plain = /[dt]e$/u.test(form) && IRREGULAR_FORMS.has(form.slice(0, -1)) ? form.slice(0, -1) : form;
  const isParticiple = plain.startsWith('ge') && IRREGULAR_FORMS.has(plain);
  // Staande is a form of staan, which the rules for -en verbs do not know.
  const present = /^(.+(?:aa|oe|ie)n)de?$/u.exec(plain)?.[1] ?? [];
  return baseForms(plain, 'nl')
    .filter((base) => base.endsWith('n') && !(isParticiple && base === plain))
    .concat(present);
}

/**
 * The separable verb that a word is a form of, as one word: opgezegd, opgezegde, opzegt, opzegde and opzeggend are
 * forms of opzeggen. `undefined` when it is none that `knows` knows (onderzocht, aanvaard, open). Nouns spelled like a
 * form are taken for one (inhoud → inhouden): ask for verbs.
 */
export function separableLemma(word: string, knows: Plausibility): string | undefined {
  const form = normalForm(word);
  if (form.length > MAX_FORM) return undefined;
  for (const particle of PARTICLES) {
    if (!form.startsWith(particle) || form.length < particle.length + MIN_REST) continue;
    const lemma = lemmaAfter(particle, form.slice(particle.length), knows);
    if (lemma !== undefined) return lemma;
  }
  return undefined;
}

const MAX_FORM = 40;
/** Shortest form of a verb behind a particle: ga, do. */
const MIN_REST = 2;
/** Shorter verbs are listed. */
const MIN_BASE = 4;

function lemmaAfter(particle: string, rest: string, knows: Plausibility): string | undefined {
  const whole = /^te(?=\p{L}{3,}en$)/u.test(rest) ? rest.slice(2) : rest;
  const bases = infinitivesOf(whole);
  const base =
    bases.find((candidate) => isSeparable(particle, candidate, knows)) ??
    bases.find((candidate) => isParted(whole, candidate, knows));
  return base === undefined ? undefined : particle + base;
}

/** ge- between particle and verb shows that they can be parted, whether or not the whole is known. */
function isParted(form: string, base: string, knows: Plausibility): boolean {
  return form.startsWith('ge') && !base.startsWith('ge') && base.length >= MIN_BASE && knows(base) > 0;
}

/** Whether particle and base make a verb that is listed or known, and that can be parted. */
function isSeparable(particle: string, base: string, knows: Plausibility): boolean {
  if (isListedVerb(particle, base)) return true;
  if (base.length < MIN_BASE || DOUBTFUL_PREFIXES.has(particle) || WORD_PARTICLES.has(particle)) return false;
  const verb = particle + base;
  return !INSEPARABLE.has(verb) && knows(base) > 0 && knows(verb) > 0;
}
