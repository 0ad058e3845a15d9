// Genus and differentia: a definition names a kind ("een overeenkomst") and what tells this one from others of
// the kind ("waarbij …"). Reads both from the tokens of a sentence, each token once.

import type { Language } from '../../model/language.js';
import type { TaggedSentence, TaggedToken } from './tagged-sentence.js';
import type { DefinitionVocabulary } from './vocabulary.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

export type Determiner = 'indefinite' | 'definite' | 'universal' | 'someone' | 'bare';
/** What follows the kind: a relative clause, an infinitive or participle, a prepositional group, nothing. */
export type Differentia = 'relative' | 'verbal' | 'preposition' | 'none';

export interface Genus {
  readonly determiner: Determiner;
  /** Token of the article or, without one, of the first word. */
  readonly from: number;
  /** Token of the noun. */
  readonly head: number;
  readonly differentia: Differentia;
  /** A word before the noun that judges, or the noun itself frames or measures. */
  readonly isJudging: boolean;
  readonly isShell: boolean;
  readonly isMeasure: boolean;
  readonly isIndividual: boolean;
  /** "het verkopen van": an activity, which says what and not which. */
  readonly isActivity: boolean;
}

/** Tokens looked at behind the noun for a relative clause. */
const REACH = 14;
/** Tokens of a participle group before the noun: "een bij notariële akte opgerichte vereniging". */
const LONGEST_EMBEDDED = 10;

export function isNominal(token: TaggedToken | undefined): boolean {
  return (
    token?.isWord === true &&
    (token.wordClass === 'noun' || token.wordClass === 'name' || token.wordClass === 'other')
  );
}

/** The genus that begins at token `at`, before `to`; `undefined` when there is no noun where one must be. */
export function genusAt(sentence: TaggedSentence, at: number, to: number): Genus | undefined {
  const vocabulary = DEFINITION_VOCABULARY[sentence.language];
  const determiner = determinerAt(sentence.tokens[at], vocabulary);
  if (determiner === 'someone') return genusOf(sentence, { determiner, from: at, head: at, to });
  const first = determiner === 'bare' ? at : at + 1;
  const start = skipEmbedded(sentence, first, { to, vocabulary });
  const head = headFrom(sentence, start, to);
  return head === undefined ? undefined : genusOf(sentence, { determiner, from: at, head, to });
}

function determinerAt(token: TaggedToken | undefined, vocabulary: DefinitionVocabulary): Determiner {
  const form = token?.form ?? '';
  for (const kind of ['indefinite', 'definite', 'someone', 'universal'] as const)
    if (vocabulary[kind].has(form)) return kind;
  return 'bare';
}

/** Goes past a participle group between article and noun; gives where the noun's own words begin. */
function skipEmbedded(
  { tokens }: TaggedSentence,
  first: number,
  { to, vocabulary }: { readonly to: number; readonly vocabulary: DefinitionVocabulary },
): number {
  const opens = tokens[first]?.form ?? '';
  if (!vocabulary.prepositions.has(opens) && !vocabulary.negation.has(opens)) return first;
  for (let at = first + 1; at < Math.min(to, first + LONGEST_EMBEDDED); at += 1) {
    const { wordClass = 'other', form = '' } = tokens[at] ?? {};
    const isParticiple = (wordClass === 'adjective' || wordClass === 'verb') && /(?:e|d|t|en)$/u.test(form);
    if (isParticiple && isNominal(tokens[at + 1])) return at;
  }
  return first;
}

/**
 * The last noun of the run of adjectives and nouns that begins here; when none is read as a noun the last word of
 * the run, because taggers know few of the words of a subject: "the interval between", "onderdaan van".
 */
function headFrom(sentence: TaggedSentence, start: number, to: number): number | undefined {
  const { language, tokens } = sentence;
  const { relative, degree } = DEFINITION_VOCABULARY[language];
  let head: number | undefined;
  let last: number | undefined;
  for (let at = start; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || relative.has(token.form)) break;
    if (head === undefined && degree.has(token.form)) continue;
    const joins = isJoint(sentence, at);
    const isVerbal = isVerbalNoun(tokens, at);
    if ((!token.isWord || token.wordClass === 'function') && !joins && !isVerbal) break;
    if (isNominal(token) || isVerbal) head = at;
    else if (head !== undefined && !joins) break;
    if (!joins) last = at;
  }
  return head ?? last;
}

/** "het kort koken van": a Dutch infinitive with "het", before what it does. */
function isVerbalNoun(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.form.endsWith('n')) return false;
  if (token.wordClass === 'function') return tokens[at - 1]?.form === 'het' && token.form.endsWith('en');
  if (token.wordClass !== 'verb') return false;
  return tokens.slice(Math.max(0, at - 3), at).some(({ form }) => form === 'het');
}

function hasArticle(before: TaggedToken | undefined, language: Language): boolean {
  const { definite, indefinite } = DEFINITION_VOCABULARY[language];
  return definite.has(before?.form ?? '') || indefinite.has(before?.form ?? '');
}

const JOINTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['en', 'of']),
  en: new Set(['and', 'or']),
};

/** "werk- en verblijfsvergunning", "administratieve of rechterlijke beslissing", "small, round object". */
function isJoint({ language, tokens }: TaggedSentence, at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (here?.text !== ',' && !JOINTS[language].has(here?.form ?? '')) return false;
  if (before?.form.endsWith('-') === true) return true;
  const joins = (isModifier(before) || isNominal(before)) && (isModifier(after) || isNominal(after));
  return joins && (here?.form !== ',' || isModifier(before) || isEnumeration({ language, tokens }, at));
}

/** Tokens within which the last member of an enumeration must come. */
const LONGEST_ENUMERATION = 7;

/** "recruitment, transport or reception": nouns and adjectives up to an "or". */
function isEnumeration(
  { language, tokens }: Pick<TaggedSentence, 'language' | 'tokens'>,
  comma: number,
): boolean {
  for (const token of tokens.slice(comma + 1, comma + LONGEST_ENUMERATION)) {
    if (JOINTS[language].has(token.form)) return true;
    if (token.text !== ',' && !isNominal(token) && !isModifier(token)) return false;
  }
  return false;
}

function isModifier(token: TaggedToken | undefined): boolean {
  return token?.wordClass === 'adjective' || (token?.wordClass === 'verb' && /(?:e|ed)$/u.test(token.form));
}

function genusOf(
  sentence: TaggedSentence,
  { determiner, from, head, to }: Pick<Genus, 'determiner' | 'from' | 'head'> & { readonly to: number },
): Genus {
  const vocabulary = DEFINITION_VOCABULARY[sentence.language];
  const words = sentence.tokens.slice(from, head + 1).map(({ form }) => form);
  const noun = words.at(-1) ?? '';
  return {
    determiner,
    from,
    head,
    differentia: differentiaFrom(sentence, head + 1, to),
    isJudging: words.some(
      (word) => vocabulary.judging.has(word) || (determiner === 'definite' && vocabulary.ordinal.has(word)),
    ),
    isShell: vocabulary.shell.has(noun),
    isMeasure: words.some((word) => vocabulary.measure.has(word)),
    isIndividual: vocabulary.individual.has(noun),
    isActivity: isVerbalNoun(sentence.tokens, head),
  };
}

function differentiaFrom(sentence: TaggedSentence, from: number, to: number): Differentia {
  const { relative, prepositions } = DEFINITION_VOCABULARY[sentence.language];
  let best: Differentia = 'none';
  for (let at = from; at < Math.min(to, from + REACH); at += 1) {
    const form = sentence.tokens[at]?.form ?? '';
    if (relative.has(form)) return 'relative';
    if (isVerbal(sentence, at)) best = 'verbal';
    else if (best === 'none' && prepositions.has(form) && at === from) best = 'preposition';
    if (isFinite(sentence, at)) break;
  }
  return best;
}

/** English participles without -ed. */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'made held taken given kept known built paid drawn grown bought sold set led found written spoken worn sent put'.split(
    ' ',
  ),
);

/** "om … te", "to do", "held in trust", "used for making". */
function isVerbal({ language, tokens }: TaggedSentence, at: number): boolean {
  const { form = '', wordClass = 'other' } = tokens[at] ?? {};
  if (language === 'nl')
    return form === 'om' || form === 'te' || (form === 'dat' && wordClass === 'function');
  return (
    wordClass === 'verb' || PARTICIPLES.has(form) || (/.{2}(?:ing|ed)$/u.test(form) && wordClass !== 'noun')
  );
}

/** True for a verb that can be the main verb of a clause by its form. */
export function isFinite({ language, tokens }: TaggedSentence, at: number): boolean {
  const { form = '', wordClass = 'other' } = tokens[at] ?? {};
  if (DEFINITION_VOCABULARY[language].finite.has(form)) return true;
  if (wordClass !== 'verb') return false;
  if (language === 'en') return /[^s]s$/u.test(form);
  const before = tokens[at - 1]?.form ?? '';
  const after = tokens[at + 1];
  if (form.endsWith('e') && (isNominal(after) || isModifier(after) || /^(?:en|of)$/u.test(after?.form ?? '')))
    return false;
  return !/^(?:ge|be|ver|ont|her).{2,}(?:[dt]|en)$/u.test(form) && before !== 'te' && before !== 'het';
}

/** True when the stretch is a whole clause: a finite verb stands behind its first noun, outside any subordinate clause. */
export function isClause(sentence: TaggedSentence, from: number, to: number): boolean {
  const { relative, subordinate } = DEFINITION_VOCABULARY[sentence.language];
  const { head = from - 1 } = genusAt(sentence, from, to) ?? {};
  for (let at = head + 1; at < to; at += 1) {
    const form = sentence.tokens[at]?.form ?? '';
    if (relative.has(form) || subordinate.has(form)) return false;
    if (isFinite(sentence, at)) return true;
  }
  return false;
}

/** Prepositions that tie two nouns into one group. */
const TYING: ReadonlySet<string> = new Set(['van', 'of', 'voor', 'for', 'der', 'des', 'ter']);

/** The first token of the noun group that ends before `to`, its article included; `undefined` when no noun stands there. */
export function groupBefore(sentence: TaggedSentence, to: number): number | undefined {
  const { language, tokens } = sentence;
  if (!isNominal(tokens[to - 1]) && !isUnknownNoun(sentence, to - 1)) return undefined;
  let first = to - 1;
  for (let at = to - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const isLast = at === to - 1;
    if (isLast || isNominal(token) || token?.wordClass === 'adjective' || belongs(sentence, at)) first = at;
    else if (hasArticle(token, language)) {
      first = at;
      if (!isTied(tokens, at - 1)) break;
    } else if (!isTied(tokens, at) && !isJointBefore(tokens, at)) break;
  }
  return first;
}

/** A word read as a verb where no verb can stand: behind an article or a preposition; "practises dumping". */
function isUnknownNoun({ language, tokens }: TaggedSentence, at: number): boolean {
  const before = tokens[at - 1];
  const { prepositions, finite } = DEFINITION_VOCABULARY[language];
  if (tokens[at]?.wordClass !== 'verb' || finite.has(tokens[at]?.form ?? '')) return false;
  if (language === 'en' && tokens[at]?.form.endsWith('ing') === true) return true;
  return hasArticle(before, language) || (before?.form !== 'to' && prepositions.has(before?.form ?? ''));
}

/**
 * Words that are no noun or adjective and yet belong to the group before them: "delegated act", "highly skilled
 * migrant", "agency work sector", "seekers' centre".
 */
function belongs({ language, tokens }: TaggedSentence, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || after === undefined) return false;
  if (/^['’/]$/u.test(token.text)) return isNominal(before) && token.end >= after.start - 1;
  if (token.wordClass === 'adverb') return after.wordClass === 'adjective' || after.wordClass === 'verb';
  if (token.wordClass !== 'verb') return false;
  if (/(?:e|ed)$|^(?:ge|be|ver|ont|her).+en$/u.test(token.form))
    return at === 0 || opensGroup(before, language);
  return language === 'en' && !/(?:s|ed)$/u.test(token.form) && isNominal(before) && isNominal(after);
}

/** True where the words before a noun can begin: behind an article, a preposition, another adjective. */
function opensGroup(before: TaggedToken | undefined, language: Language): boolean {
  if (before === undefined || hasArticle(before, language)) return true;
  const { prepositions } = DEFINITION_VOCABULARY[language];
  return prepositions.has(before.form) || before.wordClass === 'adjective' || before.wordClass === 'adverb';
}

/** True when a tying preposition stands here behind a noun. */
function isTied(tokens: readonly TaggedToken[], at: number): boolean {
  return TYING.has(tokens[at]?.form ?? '') && isNominal(tokens[at - 1]);
}

/** "Immigratie- en Naturalisatiedienst", "Werk en Inkomen". */
function isJointBefore(tokens: readonly TaggedToken[], at: number): boolean {
  if (!/^(?:en|and|&)$/u.test(tokens[at]?.form ?? '')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.form.endsWith('-') === true) return true;
  return /^\p{Lu}/u.test(before?.text ?? '') && /^\p{Lu}/u.test(after?.text ?? '');
}

/** Tokens looked back for the full name that a short one stands for. */
const LONGEST_NAME = 30;

/**
 * The first token of the full name before `to` for which `isFull` holds, nearest first: "het Verdrag betreffende de
 * status van vluchtelingen (hierna: het Vluchtelingenverdrag)". A name does not go back over a verb or a mark.
 */
export function fullNameBefore(
  sentence: TaggedSentence,
  to: number,
  isFull: (words: readonly TaggedToken[]) => boolean,
): number | undefined {
  const { language, tokens } = sentence;
  for (let at = to - 1; at >= Math.max(0, to - LONGEST_NAME); at -= 1) {
    const token = tokens[at];
    const ends = token === undefined || /^[,;:()]$/u.test(token.text) || isFinite(sentence, at);
    if (ends) break;
    const isName =
      /^\p{Lu}/u.test(token.text) &&
      !JOINTS[language].has(tokens[at - 1]?.form ?? '') &&
      tokens[at - 1]?.wordClass === 'function';
    const begins =
      hasArticle(token, language) || at === 0 || (isName && !hasArticle(tokens[at - 1], language));
    if (begins && isFull(tokens.slice(at, to))) return at;
  }
  return undefined;
}
