// What is known of two vocabularies before any alignment: the glossary, equal values, digits, marks and names, the
// lexicon (inflected forms and compound parts included), cognates. Each pair gets a weight in [0,1].

import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import type { TranslationLexicon } from '../text/lexicon.js';
import { isStopWord } from '../text/stop-words.js';
import { CognateIndex } from './cognates.js';
import type { TextSide, TokenType } from './features.js';
import { wordKey } from './features.js';
import type { GlossaryReading } from './glossary.js';
import { compoundParts, PART_LENGTH, WEIGHTS } from './known-words.js';
import { PairMap } from './translation-table.js';

/**
 * How far a value, or what the lexicon or the glossary knows, is expected to find a partner even when the other text
 * has none of its equivalents: less than one that has some, because translators choose other words.
 */
const EXPECTED = 0.7;

/** Why a pair is known. */
export type Origin = 'value' | 'mark' | 'cognate' | 'lexicon' | 'glossary';

/** Pairs of types with their weight and why they are known (of several reasons the glossary, else the weightiest). */
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
    // What a glossary holds was put there for these texts: it stays the reason.
    if (this.origins[number] !== 'glossary') this.origins[number] = reason.origin;
  }
}

/** Pairs known of a Dutch and an English text. Near-linear in the vocabularies. */
export function knownPairs(
  dutch: TextSide,
  english: TextSide,
  options: { readonly lexicon: TranslationLexicon; readonly glossary: GlossaryReading },
): KnownPairs {
  const { lexicon, glossary } = options;
  const collector = new PairCollector();
  for (const { source, target, weight } of glossary.links)
    collector.add(source, target, { weight, origin: 'glossary' });
  addIdentical(dutch, english, collector);
  const bases = { source: basesOf(dutch), target: basesOf(english) };
  const sourceExpected = addFromLexicon(dutch, english, {
    lexicon,
    bases: bases.source,
    add: (one, other, weight) => collector.add(one, other, { weight, origin: 'lexicon' }),
  });
  const targetExpected = addFromLexicon(english, dutch, {
    lexicon,
    bases: bases.target,
    add: (one, other, weight) => collector.add(other, one, { weight, origin: 'lexicon' }),
  });
  addCompoundParts(dutch, dutchWordsOf(bases.target, lexicon), collector);
  addCognates(dutch, english, collector);
  expect(sourceExpected, glossary.source);
  expect(targetExpected, glossary.target);
  const { pairs, weights, origins } = collector;
  return { pairs, weights, origins, sourceExpected, targetExpected };
}

/** What the glossary knows is expected to find a partner. */
function expect(expected: Float64Array, readings: GlossaryReading['source']): void {
  for (const { type, weight } of readings) expected[type] = Math.max(expected[type] ?? 0, weight * EXPECTED);
}

function addIdentical(dutch: TextSide, english: TextSide, collector: PairCollector): void {
  for (const [id, type] of dutch.vocabulary.entries()) {
    if (type.kind === 'term') continue;
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

/** For each type, for each of its forms, the words that this can be a form of. */
type BaseForms = readonly (readonly (readonly string[])[])[];

function basesOf(side: TextSide): BaseForms {
  return side.vocabulary.map((type) => type.forms.map((form) => baseForms(form, side.language)));
}

/** Finds the type of a word that has not the form it has in the text; equivalents are asked for again and again. */
function typeFinder(side: TextSide): (word: string) => number | undefined {
  const found = new Map<string, number | undefined>();
  return (word) => {
    if (found.has(word)) return found.get(word);
    const type = side.typeOf(wordKey(word, side.language));
    found.set(word, type);
    return type;
  };
}

/** Adds what the lexicon knows, and gives how far each type of `from` is expected to find a partner. */
function addFromLexicon(
  from: TextSide,
  to: TextSide,
  options: {
    readonly lexicon: TranslationLexicon;
    readonly bases: BaseForms;
    readonly add: (from: number, to: number, weight: number) => void;
  },
): Float64Array {
  const expected = new Float64Array(from.vocabulary.length);
  const typeOf = typeFinder(to);
  for (const [id, type] of from.vocabulary.entries()) {
    if (type.kind === 'value') expected[id] = EXPECTED;
    if (options.lexicon.size === 0) continue;
    for (const forms of options.bases[id] ?? [])
      for (const [rank, base] of forms.entries()) {
        const weight = rank === 0 ? WEIGHTS.listed : WEIGHTS.inflected;
        const phrases = options.lexicon.translations(base, from.language);
        if (phrases.length > 0 && !isStopWord(base, from.language))
          expected[id] = Math.max(expected[id] ?? 0, weight * EXPECTED);
        for (const phrase of phrases)
          for (const [word, share] of contentWords(phrase, to.language)) {
            const other = typeOf(word);
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
function dutchWordsOf(english: BaseForms, lexicon: TranslationLexicon): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const [id, forms] of english.entries())
    for (const base of forms.flat())
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
  known: ReadonlyMap<string, readonly number[]>,
  collector: PairCollector,
): void {
  if (known.size === 0) return;
  for (const [id, type] of dutch.vocabulary.entries())
    for (const form of type.forms)
      for (const part of compoundParts(form))
        for (const other of known.get(part) ?? [])
          collector.add(id, other, { weight: WEIGHTS.compoundPart, origin: 'lexicon' });
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
