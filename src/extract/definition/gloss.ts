// Explanations in passing: "…, oftewel …", "X (een … die …)", "X, a technique that …", "sepsis, or blood
// poisoning, …". The term is the noun group before them.

import { definedTerm } from './defined-term.js';
import type { DefinedTerm } from './defined-term.js';
import { CLAUSE_CUES, GLOSS_CUES } from './frames.js';
import type { Genus } from './noun-group.js';
import { genusAt, groupBefore, isClause, isFinite, isNominal } from './noun-group.js';
import type { DefinitionReading } from './reading.js';
import type { TaggedSentence } from './tagged-sentence.js';
import { spanOf, tokenFrom } from './tagged-sentence.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

/** Tokens between brackets at most. */
const LONGEST_BRACKET = 40;

export function readGlosses(sentence: TaggedSentence): DefinitionReading[] {
  return [
    readCue(sentence),
    readClause(sentence),
    ...readBrackets(sentence),
    ...readAppositions(sentence),
    readSynonym(sentence),
  ].filter((reading) => reading !== undefined);
}

/** "X, oftewel Y" */
function readCue(sentence: TaggedSentence): DefinitionReading | undefined {
  const cue = GLOSS_CUES[sentence.language].exec(sentence.text);
  if (cue === null) return undefined;
  const before = tokenFrom(sentence, cue.index);
  const from = tokenFrom(sentence, cue.index + cue[0].length);
  const term = termBefore(sentence, before);
  if (term === undefined) return undefined;
  const to = glossEnd(sentence, from, before);
  const { negation } = DEFINITION_VOCABULARY[sentence.language];
  const isPlain = sentence.tokens.slice(from, from + 3).every(({ form }) => !negation.has(form));
  if (to <= from || !isPlain || isClause(sentence, from, to) || genusAt(sentence, from, to) === undefined)
    return undefined;
  return {
    term: spanOf(sentence, term.from, term.to),
    definition: spanOf(sentence, from, to),
    cue: cue[0].replace(/[,\s]+/gu, ' ').trim(),
  };
}

/** "X, which is a Y that …": believed only of a kind, with a kind and what tells it apart. */
function readClause(sentence: TaggedSentence): DefinitionReading | undefined {
  const cue = CLAUSE_CUES[sentence.language].exec(sentence.text);
  if (cue === null) return undefined;
  const from = tokenFrom(sentence, cue.index + cue[0].length);
  const before = tokenFrom(sentence, cue.index);
  const to = glossEnd(sentence, from, before);
  const term = termBefore(sentence, before);
  const genus = genusAt(sentence, from, to);
  if (term === undefined || term.reference === 'definite' || genus === undefined || !namesKind(genus))
    return undefined;
  if (genus.differentia === 'none' || isPointing(sentence, from, to)) return undefined;
  if (
    genus.determiner === 'bare' &&
    (genus.differentia === 'preposition' || !isNominal(sentence.tokens[genus.head]))
  )
    return undefined;
  return {
    term: spanOf(sentence, term.from, term.to),
    definition: spanOf(sentence, from, to),
    cue: cue[0].replace(/,/gu, '').trim(),
  };
}

/**
 * Where the sentence goes on after a gloss: at a bracket or semicolon, and, where its verb is still to come, at the
 * comma before that. `before` is where the term ends: "dat wil zeggen" has a verb that is not the sentence's.
 */
function glossEnd(sentence: TaggedSentence, from: number, before = from): number {
  const { tokens } = sentence;
  const hasVerb = tokens.slice(0, before).some((_, at) => isFinite(sentence, at));
  for (let at = from; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[;.)]$/u.test(text)) return at;
    if (text !== ',' || hasVerb) continue;
    if ([1, 2, 3].some((step) => isFinite(sentence, at + step) && noRelative(sentence, at + 1, at + step)))
      return at;
  }
  return tokens.length;
}

function noRelative({ language, tokens }: TaggedSentence, from: number, to: number): boolean {
  const { relative, subordinate } = DEFINITION_VOCABULARY[language];
  return tokens.slice(from, to).every(({ form }) => !relative.has(form) && !subordinate.has(form));
}

function termBefore(sentence: TaggedSentence, to: number): DefinedTerm | undefined {
  const { tokens } = sentence;
  const end = /^[”"’'»]$/u.test(tokens[to - 1]?.text ?? '') ? to - 1 : to;
  const from = groupBefore(sentence, end);
  return from === undefined ? undefined : definedTerm(sentence, from, end);
}

/** "X (een Y die …)" */
function readBrackets(sentence: TaggedSentence): DefinitionReading[] {
  const { tokens } = sentence;
  const found: DefinitionReading[] = [];
  for (const [open, { text }] of tokens.entries()) {
    if (text !== '(') continue;
    const close = tokens.findIndex((token, at) => at > open && token.text === ')');
    if (close < 0 || close - open > LONGEST_BRACKET) continue;
    const term = termBefore(sentence, open);
    if (term === undefined || !isExplanation(sentence, term, [open + 1, close])) continue;
    found.push({
      term: spanOf(sentence, term.from, term.to),
      definition: spanOf(sentence, open + 1, close),
      cue: 'brackets',
    });
  }
  return found;
}

/** Of one thing ("the coach (a giant of a man)") only what tells kinds apart is an explanation. */
function isExplanation(
  sentence: TaggedSentence,
  { reference }: DefinedTerm,
  [from, to]: readonly [from: number, to: number],
): boolean {
  const genus = genusAt(sentence, from, to);
  if (genus === undefined || !namesKind(genus) || isClause(sentence, from, to)) return false;
  if (isPointing(sentence, from, to)) return false;
  const isKind = genus.determiner === 'indefinite' || genus.determiner === 'someone';
  if (isKind && reference !== 'definite') return genus.differentia !== 'none';
  if (isKind || genus.determiner === 'definite')
    return genus.differentia !== 'none' && genus.differentia !== 'preposition';
  return genus.differentia === 'relative';
}

function namesKind({ isShell, isMeasure, isJudging }: Genus): boolean {
  return !isShell && !isMeasure && !isJudging;
}

function isPointing({ language, tokens }: TaggedSentence, from: number, to: number): boolean {
  const { pointing } = DEFINITION_VOCABULARY[language];
  return tokens.slice(from, to).some(({ form }) => pointing.has(form));
}

/** "versleuteling, een techniek waarmee …" */
function readAppositions(sentence: TaggedSentence): DefinitionReading[] {
  const { language, tokens } = sentence;
  const { indefinite } = DEFINITION_VOCABULARY[language];
  const found: DefinitionReading[] = [];
  for (const [comma, { text }] of tokens.entries()) {
    if (text !== ',' || !indefinite.has(tokens[comma + 1]?.form ?? '')) continue;
    const term = termBefore(sentence, comma);
    const to = glossEnd(sentence, comma + 1);
    const genus = genusAt(sentence, comma + 1, to);
    if (
      (term?.reference !== 'generic' && term?.reference !== 'opening') ||
      genus?.differentia !== 'relative' ||
      !namesKind(genus)
    )
      continue;
    if (isPointing(sentence, comma + 1, to) || !isSingleKind(sentence, term, comma)) continue;
    found.push({
      term: spanOf(sentence, term.from, term.to),
      definition: spanOf(sentence, comma + 1, to),
      cue: 'apposition',
    });
  }
  return found;
}

/** No member of an enumeration ("bread, milk, an apple that …"), no possessive before it. */
function isSingleKind({ tokens }: TaggedSentence, { from }: DefinedTerm, comma: number): boolean {
  const before = tokens[from - 1];
  if (before?.text === ',') return false;
  return !tokens
    .slice(comma + 1)
    .some(({ text }, index) => text === ',' && /^(?:en|and)$/u.test(tokens[comma + index + 2]?.form ?? ''));
}

/** "Sepsis, or blood poisoning, can …": a bare name for a bare name, closed by a comma. */
function readSynonym(sentence: TaggedSentence): DefinitionReading | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ text }, index) => text === ',' && /^(?:or|ofwel|oftewel)$/u.test(tokens[index + 1]?.form ?? ''),
  );
  if (at < 1) return undefined;
  const end = tokens.findIndex(({ text }, index) => index > at + 1 && text === ',');
  const term = termBefore(sentence, at);
  const own = tokens.slice(at + 2, end);
  if (end < 0 || term === undefined || term.hasComplement || term.reference === 'definite') return undefined;
  if (own.length === 0 || own.length > 4 || !isNominal(own.at(-1))) return undefined;
  if (
    !own.every(
      (token) => isNominal(token) || token.wordClass === 'adjective' || /^(?:of|van)$/u.test(token.form),
    )
  )
    return undefined;
  return { term: spanOf(sentence, term.from, term.to), definition: spanOf(sentence, at + 2, end), cue: 'or' };
}
