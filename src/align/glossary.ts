// A glossary as evidence: terms whose equivalents are known. A term of one word is found among the types of the text
// by base form, by stem and, in Dutch, as a part of a compound, as the words of the lexicon are. A term of several
// words stands in a sentence that holds all its content words, in any form and order; that is one piece of evidence,
// so it becomes one token beside the words. Linear in the glossary and the texts: a term of several words is looked
// for only where the rarest of its words stands.

import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { words } from '../text/token.js';
import type { Sides, TextSide } from './features.js';
import { typesOf, withTerms, wordKey, wordParts } from './features.js';
import { compoundParts, WEIGHTS } from './known-words.js';

/** A term and its equivalent, each of one or several words. */
export interface GlossaryPair {
  readonly nl: string;
  readonly en: string;
}

/** A type that a term may be read from, and how surely: weight in [0,1]. */
export interface TermReading {
  readonly type: number;
  readonly weight: number;
}

/** Types of both texts that the glossary makes partners. */
export interface GlossaryLink {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** What a glossary knows of two texts. */
export interface GlossaryReading {
  readonly links: readonly GlossaryLink[];
  /** Readings of its terms in each text, whether or not the other text has their equivalents. */
  readonly source: readonly TermReading[];
  readonly target: readonly TermReading[];
}

/** The texts with a token for each term of several words, and what the glossary knows of all their types. */
export function readGlossary(
  sides: Sides,
  glossary: readonly GlossaryPair[],
): { readonly sides: Sides; readonly reading: GlossaryReading } {
  if (glossary.length === 0) return { sides, reading: { links: [], source: [], target: [] } };
  const dutch = readTerms(
    sides.source,
    glossary.map((pair) => pair.nl),
  );
  const english = readTerms(
    sides.target,
    glossary.map((pair) => pair.en),
  );
  const links = glossary.flatMap((_, at) => linksOf(dutch.readings[at] ?? [], english.readings[at] ?? []));
  return {
    sides: { source: dutch.side, target: english.side },
    reading: { links, source: sure(dutch.readings), target: sure(english.readings) },
  };
}

function linksOf(source: readonly TermReading[], target: readonly TermReading[]): GlossaryLink[] {
  return source.flatMap((one) =>
    target.map((other) => ({
      source: one.type,
      target: other.type,
      weight: one.weight * other.weight,
    })),
  );
}

/** A compound with the term in it may be another word altogether: nothing is expected of it. */
function sure(readings: readonly (readonly TermReading[])[]): TermReading[] {
  return readings.flat().filter(({ weight }) => weight > WEIGHTS.compoundPart);
}

/** A side with its terms, and the readings of each term in the order given. */
interface ReadTerms {
  readonly side: TextSide;
  readonly readings: readonly (readonly TermReading[])[];
}

function readTerms(side: TextSide, terms: readonly string[]): ReadTerms {
  const contents = terms.map((term) => contentWords(term, side.language));
  const readings = readWords(side, new Set(contents.flat()));
  const compounds = side.language === 'nl' ? readCompounds(side, contents) : undefined;
  const phrases = new PhraseCollector(side.vocabulary.length);
  const found = contents.map((content): readonly TermReading[] => {
    const [word] = content;
    if (word === undefined) return [];
    if (content.length === 1) return [...(readings.get(word) ?? []), ...(compounds?.get(word) ?? [])];
    const parts = content.map((part) => (readings.get(part) ?? []).map(({ type }) => type));
    return parts.every((types) => types.length > 0) ? [phrases.add(content, parts)] : [];
  });
  return { side: withTerms(side, phrases.keys, sentencesOf(side, phrases.list)), readings: found };
}

/** The words of a term that say something, each once and in order. */
function contentWords(term: string, language: Language): string[] {
  const all = words(term).flatMap((token) => wordParts(normalForm(token.text)));
  return [...new Set(all.filter((word) => word !== '' && !isStopWord(word, language)))];
}

/** The types of a text that can be forms of the words asked for. */
function readWords(side: TextSide, asked: ReadonlySet<string>): Map<string, TermReading[]> {
  const readings = new Map<string, TermReading[]>();
  const stems = new Map<number, string[]>();
  for (const word of asked) {
    const type = side.typeOf(wordKey(word, side.language));
    if (type !== undefined) addTo(stems, type, word);
  }
  for (const [type, { forms }] of side.vocabulary.entries()) {
    const weights = new Map<string, number>();
    for (const word of stems.get(type) ?? []) weights.set(word, WEIGHTS.inflected);
    for (const form of forms)
      for (const [rank, base] of baseForms(form, side.language).entries())
        if (rank === 0) weights.set(base, WEIGHTS.listed);
        else if (!weights.has(base)) weights.set(base, WEIGHTS.inflected);
    for (const [word, weight] of weights) if (asked.has(word)) addTo(readings, word, { type, weight });
  }
  return readings;
}

/** The types of a Dutch text that can be compounds with a term of one word. */
function readCompounds(side: TextSide, contents: readonly (readonly string[])[]): Map<string, TermReading[]> {
  const asked = new Set(contents.flatMap((content) => (content.length === 1 ? content : [])));
  const readings = new Map<string, TermReading[]>();
  for (const [type, { forms }] of side.vocabulary.entries())
    for (const part of new Set(forms.flatMap(compoundParts)))
      if (asked.has(part)) addTo(readings, part, { type, weight: WEIGHTS.compoundPart });
  return readings;
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** A term of several words: for each of them the types that it can stand as. */
interface Phrase {
  readonly type: number;
  readonly parts: readonly (readonly number[])[];
}

/** Gives every term of several words a type of its own, the same terms the same one. */
class PhraseCollector {
  readonly list: Phrase[] = [];
  readonly keys: string[] = [];
  private readonly readings = new Map<string, TermReading>();
  private readonly first: number;

  constructor(first: number) {
    this.first = first;
  }

  add(content: readonly string[], parts: Phrase['parts']): TermReading {
    const key = content.toSorted().join(' ');
    const known = this.readings.get(key);
    if (known !== undefined) return known;
    const reading = { type: this.first + this.list.length, weight: WEIGHTS.listed };
    this.readings.set(key, reading);
    this.keys.push(key);
    this.list.push({ type: reading.type, parts });
    return reading;
  }
}

/** For each sentence the types of the terms of several words that stand in it. */
function sentencesOf(side: TextSide, phrases: readonly Phrase[]): Map<number, number[]> {
  const byWord = new Map<number, Phrase[]>();
  for (const phrase of phrases) for (const type of rarestPart(side, phrase)) addTo(byWord, type, phrase);
  const found = new Map<number, number[]>();
  if (phrases.length === 0) return found;
  for (let sentence = 0; sentence < side.count; sentence += 1) {
    const here = new Set(typesOf(side, sentence));
    const standing = new Set<number>();
    for (const type of here)
      for (const phrase of byWord.get(type) ?? [])
        if (phrase.parts.every((part) => part.some((one) => here.has(one)))) standing.add(phrase.type);
    if (standing.size > 0) found.set(sentence, [...standing]);
  }
  return found;
}

function rarestPart(side: TextSide, { parts }: Phrase): readonly number[] {
  let [rarest, least]: [readonly number[], number] = [[], Infinity];
  for (const part of parts) {
    const count = part.reduce((sum, type) => sum + (side.occurrences[type] ?? 0), 0);
    if (count < least) [rarest, least] = [part, count];
  }
  return rarest;
}
