// "Een warmtepomp is een apparaat dat …": definition by genus and differentia. Most sentences of that form only say
// something about a thing, so points are given for what a definition has and taken for what it has not; the points
// are set by hand and few (compare Fahmi & Bouma 2006, who learn them for Dutch).
//
// Deviation: no parse tree; subject and predicate are read from word classes (noun-group.ts).

import type { FrequencyList } from '../../text/lexicon.js';
import type { DefinedTerm } from './defined-term.js';
import { definedTerm } from './defined-term.js';
import type { Genus } from './noun-group.js';
import { genusAt, isNominal } from './noun-group.js';
import type { DefinitionReading } from './reading.js';
import type { TaggedSentence } from './tagged-sentence.js';
import { spanOf } from './tagged-sentence.js';
import type { DefinitionVocabulary } from './vocabulary.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

const REFERENCE_POINTS: Readonly<Record<DefinedTerm['reference'], number>> = {
  named: 2,
  generic: 1.75,
  opening: 0.75,
  definite: 0,
  name: 0,
};
const DETERMINER_POINTS: Readonly<Record<Genus['determiner'], number>> = {
  indefinite: 0.5,
  someone: 1,
  universal: 1,
  definite: 0,
  bare: 0,
};
const DIFFERENTIA_POINTS: Readonly<Record<Genus['differentia'], number>> = {
  relative: 2,
  verbal: 1.5,
  preposition: 1,
  none: 0,
};
/** A word that is rare in general language is a term rather than a topic. */
const RARE_SUBJECT = 1;
const RARE_PER_MILLION = 2;
const UNKNOWN_SUBJECT = 1.5;
const SHELL_GENUS = -3;
const SHELL_SUBJECT = -3;
const SHELL_SUBJECT_AS_KIND = -1.5;
const JUDGING = -2;
const MEASURE = -4;
const ACTIVITY = 0.75;
const INDIVIDUAL = -2;
const POINTING = -2;
const COMPLEMENT = -1;
const COMPLEMENT_OF_KIND = -0.5;
const JUDGED_SUBJECT = -1;
/** "The grace period": two words for one thing. */
const SEVERAL_WORDS = 0.5;
/** "The brochure is a guide for …": said of one thing, with nothing that tells it apart. */
const LOOSE_DEFINITE = -0.5;
/** "Volunteers are a vital link": one thing said of many. */
const NUMBER_MISMATCH = -1.5;
/** Less than this is a statement. */
const LEAST_POINTS = 2.5;
/** Tokens before the verb. */
const LATEST_VERB = 22;

/** The definition that the sentence as a whole is, if it is one. */
export function readCopula(
  sentence: TaggedSentence,
  frequencies: FrequencyList,
): DefinitionReading | undefined {
  const { tokens, language } = sentence;
  const { copulas } = DEFINITION_VOCABULARY[language];
  const verb = tokens.slice(0, LATEST_VERB).findIndex(({ form }, at) => at > 0 && copulas.has(form));
  if (verb < 0) return undefined;
  const to = endOf(sentence);
  const parts = plainOrder(sentence, verb) ?? invertedOrder(sentence, verb);
  if (parts === undefined) return undefined;
  const genus = genusAt(sentence, parts.predicate, to);
  if (genus === undefined || !isNamed(sentence, parts.term) || !isSaid(sentence, genus)) return undefined;
  const points = pointsOf(sentence, { ...parts, genus, to, frequencies });
  if (points < LEAST_POINTS) return undefined;
  return {
    term: spanOf(sentence, parts.term.from, parts.term.to),
    definition: spanOf(sentence, parts.predicate, to),
    cue: tokens[verb]?.form ?? '',
  };
}

function endOf({ tokens }: TaggedSentence): number {
  let to = tokens.length;
  while (to > 0 && /^[.;,!]$/u.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

/** The subject must be a noun: "Recently" and "striking" open sentences too. */
function isNamed({ tokens }: TaggedSentence, { to, reference }: DefinedTerm): boolean {
  return reference === 'named' || isNominal(tokens[to - 1]) || tokens[to - 1]?.wordClass === 'verb';
}

/** Without an article the kind must begin at once, and something must tell it apart: "are often small" says how, not what. */
function isSaid({ tokens }: TaggedSentence, { determiner, from, head, differentia }: Genus): boolean {
  if (determiner !== 'bare') return true;
  const first = tokens[from];
  if (
    differentia === 'none' ||
    (!isNominal(tokens[head]) && !/^(?:die|dat|waar\p{L}*)$/u.test(tokens[head + 1]?.form ?? ''))
  )
    return false;
  return isNominal(first) || first?.wordClass === 'adjective';
}

interface Parts {
  readonly term: DefinedTerm;
  /** First token of the predicate. */
  readonly predicate: number;
}

/** Subject, verb, predicate; before them perhaps "In shipping,". */
function plainOrder(sentence: TaggedSentence, verb: number): Parts | undefined {
  const [from, to] = subjectRange(sentence, verb);
  const term = definedTerm(sentence, from, to);
  const predicate = skipAdverbials(sentence, verb + 1);
  return term === undefined || predicate === undefined ? undefined : { term, predicate };
}

/** The subject's tokens: behind an opening "In …," and before an apposition between commas. */
function subjectRange({ language, tokens }: TaggedSentence, verb: number): [from: number, to: number] {
  const commas = tokens.slice(0, verb).flatMap(({ text }, at) => (text === ',' ? [at] : []));
  const [first = -1] = commas;
  const { prepositions } = DEFINITION_VOCABULARY[language];
  const opens = first > 0 && prepositions.has(tokens[0]?.form ?? '');
  const from = opens ? first + 1 : 0;
  const rest = opens ? commas.slice(1) : commas;
  return rest.length >= 2 && rest.at(-1) === verb - 1 ? [from, rest[0] ?? verb] : [from, verb];
}

/** Dutch puts the verb second: "In de scheepvaart is een sluis een kunstwerk …". */
function invertedOrder(sentence: TaggedSentence, verb: number): Parts | undefined {
  const { language, tokens } = sentence;
  const { prepositions, indefinite, definite } = DEFINITION_VOCABULARY[language];
  if (language !== 'nl' || !prepositions.has(tokens[0]?.form ?? '')) return undefined;
  const subject = genusAt(sentence, verb + 1, tokens.length);
  if (subject === undefined || subject.determiner === 'someone') return undefined;
  const after = tokens[subject.head + 1]?.form ?? '';
  if (!indefinite.has(after) && !definite.has(after)) return undefined;
  const term = definedTerm(sentence, verb + 1, subject.head + 1);
  return term === undefined ? undefined : { term, predicate: subject.head + 1 };
}

const ADVERBIALS =
  /^(?:hier|dus|in feite|in dit verband|in deze context|in wezen|volgens de wet|eigenlijk|kort gezegd|kortweg|simpel gezegd|essentially|basically|in essence|in this context|simply|in short|put simply|here)$/u;

/** Goes past "in dit verband"; `undefined` where something is denied or only added. */
function skipAdverbials({ language, tokens }: TaggedSentence, from: number): number | undefined {
  const { negation } = DEFINITION_VOCABULARY[language];
  for (const length of [3, 2, 1]) {
    const written = tokens.slice(from, from + length).map(({ form }) => form);
    if (ADVERBIALS.test(written.join(' '))) return from + length;
  }
  const [first = '', second = '', third = ''] = tokens.slice(from, from + 3).map(({ form }) => form);
  if (negation.has(first) || /^(?:een van|één van|one of|some of|a kind)/u.test(`${first} ${second}`))
    return undefined;
  if (/^(?:een van de|one of the)$/u.test(`${first} ${second} ${third}`)) return undefined;
  return from;
}

interface Statement extends Parts {
  readonly genus: Genus;
  readonly to: number;
  readonly frequencies: FrequencyList;
}

function pointsOf(sentence: TaggedSentence, { term, genus, to, frequencies, predicate }: Statement): number {
  const { tokens, language } = sentence;
  const vocabulary = DEFINITION_VOCABULARY[language];
  const subject = tokens.slice(term.from, term.to).map(({ form }) => form);
  const content = tokens.slice(predicate, to).map(({ form }) => form);
  const isOf = (words: ReadonlySet<string>, forms: readonly string[]): boolean =>
    forms.some((form) => words.has(form));
  const isNaming = vocabulary.naming.has(tokens[genus.head]?.form ?? '');
  return [
    REFERENCE_POINTS[term.reference],
    DETERMINER_POINTS[genus.determiner],
    isNaming ? DIFFERENTIA_POINTS.relative : DIFFERENTIA_POINTS[genus.differentia],
    rarityPoints(subject, frequencies),
    genus.isActivity ? ACTIVITY : 0,
    term.reference === 'definite' && term.to - term.from > 1 && genus.differentia === 'relative'
      ? SEVERAL_WORDS
      : 0,
    isLoose(term, genus) ? LOOSE_DEFINITE : 0,
    genus.isIndividual && term.reference !== 'generic' ? INDIVIDUAL : 0,
    genus.isShell ? SHELL_GENUS : 0,
    genus.isJudging ? JUDGING : 0,
    isJudgedSubject(vocabulary, subject, term) ? JUDGED_SUBJECT : 0,
    genus.isMeasure ? MEASURE : 0,
    isOf(vocabulary.shell, subject) ? shellPoints(term) : 0,
    isOf(vocabulary.pointing, content) ? POINTING : 0,
    complementPoints(term),
    isMany(sentence, term) && genus.determiner === 'indefinite' ? NUMBER_MISMATCH : 0,
  ].reduce((sum, points) => sum + points, 0);
}

/** "The best approach", "the first measure"; "a good start". */
function isJudgedSubject(
  { judging, ordinal }: DefinitionVocabulary,
  subject: readonly string[],
  { reference }: DefinedTerm,
): boolean {
  return subject.some((form) => judging.has(form) || (reference === 'definite' && ordinal.has(form)));
}

function rarityPoints(subject: readonly string[], frequencies: FrequencyList): number {
  const rarest = Math.min(
    ...subject.filter((form) => /^\p{L}{3}/u.test(form)).map((form) => frequencies.perMillion(form)),
  );
  if (rarest === 0) return UNKNOWN_SUBJECT;
  return rarest < RARE_PER_MILLION ? RARE_SUBJECT : 0;
}

function isLoose({ reference }: DefinedTerm, { determiner, differentia }: Genus): boolean {
  return reference === 'definite' && determiner === 'indefinite' && differentia === 'preposition';
}

function complementPoints({ hasComplement, reference }: DefinedTerm): number {
  if (!hasComplement || reference === 'named') return 0;
  return reference === 'generic' ? COMPLEMENT_OF_KIND : COMPLEMENT;
}

/** "The solution is …" gives a solution; "a solution is …" may say what that is. */
function shellPoints({ reference }: DefinedTerm): number {
  return reference === 'generic' ? SHELL_SUBJECT_AS_KIND : SHELL_SUBJECT;
}

/** True when the verb after the term is plural. */
function isMany({ tokens }: TaggedSentence, { to }: DefinedTerm): boolean {
  return tokens.slice(to).some(({ form }, index) => index < 2 && /^(?:zijn|are)$/u.test(form));
}
