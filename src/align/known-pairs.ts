// What is known of two vocabularies before any alignment: equal values, digits, marks and names, the lexicon
// (inflected forms and compound parts included), cognates. Each pair gets a weight in [0,1].

import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import type { TranslationLexicon } from '../text/lexicon.js';
import { isStopWord } from '../text/stop-words.js';
import { CognateIndex } from './cognates.js';
import type { TextSide, TokenType } from './features.js';
import { wordKey } from './features.js';
import { PairMap } from './translation-table.js';

/** Trust in a pair by where it comes from. */
const WEIGHTS = {
  value: 1,
  digits: 0.9,
  mark: 0.9,
  /** Same spelling, four letters or more or with a digit. */
  identical: 0.9,
  /** Same spelling of a short word: of, in, was, of which only some are the same word. */
  identicalShort: 0.3,
  lexicon: 1,
  /** The lexicon knows it by a guessed base form only. */
  inflected: 0.8,
  /** One part of a compound is known. */
  compoundPart: 0.4,
  cognate: 0.7,
} as const;

/**
 * How far a value, or a word that the lexicon knows, is expected to find a partner even when the other text
 * has none of its equivalents: less than one that has some, because translators choose other words.
 */
const EXPECTED = 0.7;

/** Letters of the shortest compound and of its shortest part that are looked up. */
const COMPOUND_LENGTH = 8;
const PART_LENGTH = 4;

/** Why a pair is known. */
export type Origin = 'value' | 'mark' | 'cognate' | 'lexicon';

/** Pairs of types with their weight and why they are known (of several reasons the weightiest). */
export interface KnownPairs {
  readonly pairs: PairMap;
  readonly weights: readonly number[];
  readonly origins: readonly Origin[];
  /** How far each type is expected to find a partner, whether or not this text has one, in [0,1]. */
  readonly sourceExpected: Float64Array;
  readonly targetExpected: Float64Array;
}

class PairCollector {
  readonly pairs = new PairMap();
  readonly weights: number[] = [];
  readonly origins: Origin[] = [];

  add(source: number, target: number, reason: { readonly weight: number; readonly origin: Origin }): void {
    const number = this.pairs.add(source, target);
    if (reason.weight <= (this.weights[number] ?? 0)) return;
    this.weights[number] = reason.weight;
    this.origins[number] = reason.origin;
  }
}

/** Pairs known of a Dutch and an English text. Near-linear in the vocabularies. */
export function knownPairs(dutch: TextSide, english: TextSide, lexicon: TranslationLexicon): KnownPairs {
  const collector = new PairCollector();
  addIdentical(dutch, english, collector);
  const sourceExpected = addFromLexicon(dutch, english, {
    lexicon,
    add: (one, other, weight) => collector.add(one, other, { weight, origin: 'lexicon' }),
  });
  const targetExpected = addFromLexicon(english, dutch, {
    lexicon,
    add: (one, other, weight) => collector.add(other, one, { weight, origin: 'lexicon' }),
  });
  addCompoundParts(dutch, english, { lexicon, collector });
  addCognates(dutch, english, collector);
  const { pairs, weights, origins } = collector;
  return { pairs, weights, origins, sourceExpected, targetExpected };
}

function addIdentical(dutch: TextSide, english: TextSide, collector: PairCollector): void {
  for (const [id, type] of dutch.vocabulary.entries()) {
    if (type.kind !== 'word') {
      const other = english.typeOf(type.key);
      if (other !== undefined)
        collector.add(id, other, {
          weight: WEIGHTS[type.kind],
          origin: type.kind === 'value' ? 'value' : 'mark',
        });
      continue;
    }
    for (const form of type.forms) {
      const other = english.typeOf(wordKey(form, 'en'));
      if (other === undefined || english.vocabulary[other]?.forms.includes(form) !== true) continue;
      const telling = form.length >= 4 || /\d/u.test(form);
      collector.add(id, other, {
        weight: telling ? WEIGHTS.identical : WEIGHTS.identicalShort,
        origin: 'cognate',
      });
    }
  }
}

/** Adds what the lexicon knows, and gives how far each type of `from` is expected to find a partner. */
function addFromLexicon(
  from: TextSide,
  to: TextSide,
  options: {
    readonly lexicon: TranslationLexicon;
    readonly add: (from: number, to: number, weight: number) => void;
  },
): Float64Array {
  const expected = new Float64Array(from.vocabulary.length);
  for (const [id, type] of from.vocabulary.entries()) {
    if (type.kind === 'value') expected[id] = EXPECTED;
    if (options.lexicon.size === 0) continue;
    for (const form of type.forms)
      for (const [rank, base] of baseForms(form, from.language).entries()) {
        const weight = rank === 0 ? WEIGHTS.lexicon : WEIGHTS.inflected;
        const phrases = options.lexicon.translations(base, from.language);
        if (phrases.length > 0 && !isStopWord(base, from.language))
          expected[id] = Math.max(expected[id] ?? 0, weight * EXPECTED);
        for (const phrase of phrases)
          for (const [word, share] of contentWords(phrase, to.language)) {
            const other = to.typeOf(wordKey(word, to.language));
            if (other !== undefined) options.add(id, other, weight * share);
          }
      }
  }
  return expected;
}

/** The words of an equivalent that say something, each with its share of the meaning. */
function contentWords(phrase: string, language: Language): (readonly [string, number])[] {
  const all = phrase.split(/[\s'-]+/u).filter((word) => word !== '');
  if (all.length === 1) return [[phrase, 1]];
  const content = all.filter((word) => !isStopWord(word, language));
  return content.map((word) => [word, Math.max(0.4, 1 / content.length)]);
}

/** Dutch words that the lexicon gives for the English words of this text, with those English types. */
function dutchWordsOf(english: TextSide, lexicon: TranslationLexicon): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const [id, type] of english.vocabulary.entries())
    for (const form of type.forms)
      for (const base of baseForms(form, 'en'))
        for (const word of lexicon.translations(base, 'en')) {
          if (word.length < PART_LENGTH || word.includes(' ')) continue;
          const ids = words.get(word);
          if (ids === undefined) words.set(word, [id]);
          else if (!ids.includes(id)) ids.push(id);
        }
  return words;
}

function addCompoundParts(
  dutch: TextSide,
  english: TextSide,
  options: { readonly lexicon: TranslationLexicon; readonly collector: PairCollector },
): void {
  const known = dutchWordsOf(english, options.lexicon);
  if (known.size === 0) return;
  for (const [id, type] of dutch.vocabulary.entries())
    for (const form of type.forms)
      for (const part of compoundParts(form))
        for (const other of known.get(part) ?? [])
          options.collector.add(id, other, { weight: WEIGHTS.compoundPart, origin: 'lexicon' });
}

/** Strings that could be the first or the last part of a Dutch compound. */
function compoundParts(form: string): string[] {
  if (form.length < COMPOUND_LENGTH) return [];
  const parts: string[] = [];
  for (let at = PART_LENGTH; at <= form.length - PART_LENGTH; at += 1) {
    const tail = form.slice(at);
    parts.push(form.slice(0, at), tail);
    if (tail.endsWith('en')) parts.push(tail.slice(0, -2));
    else if (tail.endsWith('s')) parts.push(tail.slice(0, -1));
  }
  return parts;
}

function addCognates(dutch: TextSide, english: TextSide, collector: PairCollector): void {
  const index = new CognateIndex();
  for (const [id, type] of english.vocabulary.entries())
    if (isContent(type, 'en')) index.add(shortest(type), id);
  for (const [id, type] of dutch.vocabulary.entries()) {
    if (!isContent(type, 'nl')) continue;
    index.find(shortest(type), (other, weight) =>
      collector.add(id, other, { weight: weight * WEIGHTS.cognate, origin: 'cognate' }),
    );
  }
}

function isContent(type: TokenType, language: Language): boolean {
  return type.kind === 'word' && !type.forms.some((form) => isStopWord(form, language));
}

function shortest(type: TokenType): string {
  let best = type.forms[0] ?? '';
  for (const form of type.forms) if (form.length < best.length) best = form;
  return best;
}
