// The term in the stretch of a sentence where a cue says one stands: without its article, quotation marks,
// list mark and brackets, and with how it stood there.

import { isLinker } from '../function-words.js';
import { isNominal } from './noun-group.js';
import type { TaggedSentence, TaggedToken } from './tagged-sentence.js';
import type { DefinitionVocabulary } from './vocabulary.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

export interface DefinedTerm {
  /** Tokens of the term, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /**
   * `named` after "the term" or in quotation marks: the word itself is spoken about. `generic` with an
   * indefinite article or with none: the kind is spoken about. `opening`: perhaps a name, perhaps only a capital.
   */
  readonly reference: 'named' | 'generic' | 'definite' | 'name' | 'opening';
  /** True when a prepositional group follows its noun. */
  readonly hasComplement: boolean;
}

/** Longest defined term, in tokens. */
const LONGEST_TERM = 8;
const QUOTES = /^[“”"'‘’„«»]$/u;
/** Gloss of a kind: a word of a language, a letter before it in a list. */
const LIST_MARK = /^(?:\p{L}|\p{N}+|[ivx]{1,4})$/u;

/**
 * The term of the tokens `from .. to`, all of which must belong to it but for what is stripped; `undefined` when
 * they are something else: a clause, a pronoun, a group with a possessive.
 */
export function definedTerm(sentence: TaggedSentence, from: number, to: number): DefinedTerm | undefined {
  const quoted = quotedPart(sentence, from, to);
  const [first, last, isNamed] = quoted ?? strippedPart(sentence, from, to);
  const article = sentence.tokens[first]?.form ?? '';
  const { indefinite, definite } = DEFINITION_VOCABULARY[sentence.language];
  const hasArticle = indefinite.has(article) || definite.has(article);
  const start = hasArticle ? first + 1 : first;
  if (!isTerm(sentence, start, last)) return undefined;
  const own = sentence.tokens.slice(start, last);
  return {
    from: start,
    to: last,
    reference: isNamed ? 'named' : referenceOf(own, article, sentence),
    hasComplement: own.some(({ wordClass, form }) => wordClass === 'function' && !isAnd(form)),
  };
}

function isAnd(form: string): boolean {
  return form === 'en' || form === 'and';
}

/** Names are definite by themselves, but not behind "a"; a capital at the start of a sentence says little. */
function referenceOf(
  own: readonly TaggedToken[],
  article: string,
  { language, tokens }: TaggedSentence,
): DefinedTerm['reference'] {
  const { definite, indefinite } = DEFINITION_VOCABULARY[language];
  if (indefinite.has(article)) return 'generic';
  const nouns = own.filter((token) => isNominal(token));
  const [first] = own;
  if (nouns.length > 0 && nouns.every(({ text, wordClass }) => /^\p{Lu}/u.test(text) && wordClass === 'name'))
    return first === tokens[0] && own.length === 1 && !isAcronym(first) ? 'opening' : 'name';
  return definite.has(article) ? 'definite' : 'generic';
}

function isAcronym(token: TaggedToken | undefined): boolean {
  return /\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(token?.text ?? '');
}

type Part = readonly [from: number, to: number, isNamed: boolean];

/** What stands in the last quotation marks, when they end the stretch. */
function quotedPart({ tokens }: TaggedSentence, from: number, to: number): Part | undefined {
  if (!QUOTES.test(tokens[to - 1]?.text ?? '')) return undefined;
  for (let at = to - 2; at >= from; at -= 1)
    if (QUOTES.test(tokens[at]?.text ?? '')) return [at + 1, to - 1, true];
  return undefined;
}

/** Without list mark, "the term" and a bracket at the end. */
function strippedPart(sentence: TaggedSentence, from: number, to: number): Part {
  const { tokens } = sentence;
  const last = withoutBracket(tokens, from, to);
  let first = withoutListMark(tokens, from, last);
  const { naming, definite } = DEFINITION_VOCABULARY[sentence.language];
  const isNamed = definite.has(tokens[first]?.form ?? '') && naming.has(tokens[first + 1]?.form ?? '');
  if (isNamed && first + 2 < last) first += 2;
  if (isNamed && /^(?:of|van)$/u.test(tokens[first]?.form ?? '')) first += 1;
  return [first, last, isNamed];
}

function withoutBracket(tokens: readonly TaggedToken[], from: number, to: number): number {
  if (tokens[to - 1]?.text !== ')') return to;
  for (let at = to - 2; at > from; at -= 1) if (tokens[at]?.text === '(') return at;
  return to;
}

function withoutListMark(tokens: readonly TaggedToken[], from: number, to: number): number {
  let at = tokens[from]?.text === '(' ? from + 1 : from;
  const mark = tokens[at]?.text ?? '';
  const closing = tokens[at + 1]?.text ?? '';
  if (/^[-–—•*·]$/u.test(mark)) return at + 1;
  if (at + 1 < to && LIST_MARK.test(mark) && /^[.):°º]$/u.test(closing)) at += 2;
  return at === from + 1 ? from : at;
}

function isTerm(sentence: TaggedSentence, from: number, to: number): boolean {
  const own = sentence.tokens.slice(from, to);
  if (
    own.length === 0 ||
    own.length > LONGEST_TERM ||
    own.some((token) => !token.isWord && !isInnerMark(token, own))
  )
    return false;
  const vocabulary = DEFINITION_VOCABULARY[sentence.language];
  const isBarred = ({ form }: TaggedToken): boolean =>
    [vocabulary.pointing, vocabulary.negation, vocabulary.someone, vocabulary.universal].some((words) =>
      words.has(form),
    );
  if (own.some(isBarred)) return false;
  const [only] = own;
  if (own.length === 1 && only !== undefined) return isSingleTerm(only, vocabulary);
  return own.every(
    (token, index) => canStand(token, index, own) || isInnerLinker(token, { index, own, sentence }),
  );
}

/** "asylum seekers' centre", "Entry/Exit System". */
function isInnerMark(token: TaggedToken, own: readonly TaggedToken[]): boolean {
  return /^['’/]$/u.test(token.text) && token !== own[0] && token !== own.at(-1);
}

function isSingleTerm({ form, wordClass }: TaggedToken, { naming }: DefinitionVocabulary): boolean {
  return wordClass !== 'function' && wordClass !== 'adverb' && !naming.has(form) && /\p{L}{2}/u.test(form);
}

/** Nouns and adjectives anywhere, participles before a noun, a verbal noun at the start ("opting out"). */
function canStand({ form, wordClass }: TaggedToken, index: number, own: readonly TaggedToken[]): boolean {
  if (wordClass === 'adverb') return index === 0;
  if (wordClass === 'function') return index === own.length - 1 && /^(?:out|in|up|off)$/u.test(form);
  if (wordClass !== 'verb') return true;
  return index === 0 || /(?:ed|ing|de|te|en)$/u.test(form);
}

function isInnerLinker(
  { form }: TaggedToken,
  {
    index,
    own,
    sentence,
  }: { readonly index: number; readonly own: readonly TaggedToken[]; readonly sentence: TaggedSentence },
): boolean {
  const isInner = index > 0 && index < own.length - 1;
  return (
    isInner && !/^(?:by|door|under|from)$/u.test(form) && (isAnd(form) || isLinker(form, sentence.language))
  );
}
