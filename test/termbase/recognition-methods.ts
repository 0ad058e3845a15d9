// Recognition measured on gold beads: our recogniser beside the rules of other tools, each written anew from
// their documentation. A hit is confirmed when the English side of its bead holds an accepted translation of
// the term, singular and plural alike; nothing that the recogniser uses decides that. Used by the tests and by
// the measure script.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { RecognizerOptions } from '../../src/termbase/recognition.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { rememberingStemmer } from '../../src/text/stem.js';
import type { Token } from '../../src/text/token.js';
import { tokenize } from '../../src/text/token.js';
import { readGoldBeads } from '../extract/term-pairs.js';
import { sharedData } from '../shared-data.js';

export const GLOSSARIES = ['corp', 'eurovoc'] as const;

export interface GlossaryPair {
  readonly nl: string;
  readonly en: readonly string[];
}

/** A term found at a token of a Dutch text. */
export interface Hit {
  readonly pair: number;
  readonly start: number;
  readonly end: number;
  readonly how?: string;
}

/** Finds terms in Dutch texts by one rule. */
export type Method = (text: string) => Hit[];

/** All pairs of a set, those without a place in the texts included. */
export function readGlossary(set: (typeof GLOSSARIES)[number]): GlossaryPair[] {
  const file = join(sharedData('term-pairs') ?? '', `${set}.nl-en.tsv`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((row) => row.length > 1)
    .map(([nl = '', en = '']) => ({ nl, en: en.split(' | ') }));
}

/** The methods by name; ours last. `options` are what ours knows of Dutch. */
export function recognitionMethods(
  pairs: readonly GlossaryPair[],
  options: RecognizerOptions,
): ReadonlyMap<string, Method> {
  const stemOf = rememberingStemmer('nl');
  return new Map<string, Method>([
    ['exact words', byWords(pairs, (word) => word.toLowerCase())],
    ['stems', byWords(pairs, (word) => (isAcronym(word) ? word : stemOf(word)))],
    ['50 % prefix', byPrefix(pairs)],
    ['whole-word pattern', byPattern(pairs, ['(?<![\\p{L}\\p{N}_])', '(?![\\p{L}\\p{N}_])'])],
    ['substring', byPattern(pairs, ['', ''])],
    ['Taalbrug', ours(pairs, options)],
  ]);
}

/** Runs of words with the same keys: by letters as Okapi and Xbench, by stems as OmegaT. */
function byWords(pairs: readonly GlossaryPair[], keyOf: (word: string) => string): Method {
  const byFirst = new Map<string, { readonly pair: number; readonly keys: readonly string[] }[]>();
  for (const [pair, { nl }] of pairs.entries()) {
    const keys = tokenize(nl).map(({ text }) => keyOf(text));
    const first = keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { pair, keys }]);
  }
  return (text) => {
    const tokens = tokenize(text);
    const keys = tokens.map((token) => keyOf(token.text));
    return keys.flatMap((key, place) =>
      (byFirst.get(key) ?? [])
        .filter((term) => term.keys.every((each, offset) => keys[place + offset] === each))
        .map((term) => hitAt(tokens, place, term)),
    );
  };
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

/** Each word begins with that of the term, which is half of it or more (memoQ). */
function byPrefix(pairs: readonly GlossaryPair[]): Method {
  const byStart = new Map<string, { readonly pair: number; readonly keys: readonly string[] }[]>();
  const startOf = (word: string): string => word.slice(0, 1);
  for (const [pair, { nl }] of pairs.entries()) {
    const keys = tokenize(nl).map((token) => token.text.toLowerCase());
    const start = startOf(keys[0] ?? '');
    byStart.set(start, [...(byStart.get(start) ?? []), { pair, keys }]);
  }
  const fits = (word: string | undefined, key: string): boolean =>
    word !== undefined && word.startsWith(key) && key.length * 2 >= word.length;
  return (text) => {
    const tokens = tokenize(text);
    const words = tokens.map((token) => token.text.toLowerCase());
    return words.flatMap((word, place) =>
      (byStart.get(startOf(word)) ?? [])
        .filter((term) => term.keys.every((key, offset) => fits(words[place + offset], key)))
        .map((term) => hitAt(tokens, place, term)),
    );
  };
}

function hitAt(
  tokens: readonly Token[],
  place: number,
  { pair, keys }: { readonly pair: number; readonly keys: readonly string[] },
): Hit {
  return {
    pair,
    start: tokens[place]?.start ?? 0,
    end: tokens[place + keys.length - 1]?.end ?? 0,
  };
}

/** The letters of the term between two conditions: none (translate-toolkit) or no letter there (Weblate). */
function byPattern(pairs: readonly GlossaryPair[], [before, after]: readonly [string, string]): Method {
  const patterns = pairs.map(
    ({ nl }) => new RegExp(before + nl.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`) + after, 'giu'),
  );
  const lowerTerms = pairs.map(({ nl }) => nl.toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    return patterns.flatMap((pattern, pair) => {
      if (!lower.includes(lowerTerms[pair] ?? '')) return [];
      return [...text.matchAll(pattern)].map((match) => ({
        pair,
        start: match.index,
        end: match.index + match[0].length,
      }));
    });
  };
}

function ours(pairs: readonly GlossaryPair[], options: RecognizerOptions): Method {
  const entries = pairs.map((pair, number) => ({ termbase: 'gold', entry: entryOf(String(number), pair) }));
  const recognizer = new TermRecognizer(entries, options);
  return (text) =>
    recognizer
      .recognize(text, 'nl', { nested: true })
      .map(({ entry, start, end, how, part }) => ({ pair: Number(entry), start, end, how: part ?? how }));
}

/** As a glossary has it: with its translations. */
function entryOf(id: string, { nl, en }: GlossaryPair): ConceptEntry {
  const english = en.map((text) => ({ text }));
  return {
    id,
    sections: [
      { language: 'nl', terms: [{ text: nl }] },
      { language: 'en', terms: english },
    ],
  };
}

export interface MethodRow {
  readonly method: string;
  readonly hits: number;
  /** Share of the confirmed places of all methods together. */
  readonly recall: number;
  /** Hits without an accepted translation on the English side. */
  readonly unconfirmedPerThousandWords: number;
}

/** A hit in its bead, for reading. */
export interface PlacedHit extends Hit {
  readonly bead: number;
  readonly place: string;
  readonly confirmed: boolean;
}

export interface RecognitionMeasure {
  readonly words: number;
  readonly rows: readonly MethodRow[];
  readonly hits: ReadonlyMap<string, readonly PlacedHit[]>;
}

/** Every method over the gold beads. A place is a term at a word: methods that see more or less of the word agree. */
export function measureRecognition(
  pairs: readonly GlossaryPair[],
  methods: ReadonlyMap<string, Method>,
): RecognitionMeasure {
  const beads = readGoldBeads();
  const isTranslated = translations(pairs);
  const hits = new Map<string, PlacedHit[]>([...methods.keys()].map((name) => [name, []]));
  let words = 0;
  for (const [bead, { nl, en }] of beads.entries()) {
    const tokens = tokenize(nl);
    words += tokens.filter(({ kind }) => kind === 'word').length;
    const confirmed = isTranslated(en);
    for (const [name, method] of methods) {
      for (const hit of method(nl)) {
        const place = `${String(bead)} ${String(hit.pair)} ${String(tokenAt(tokens, hit.start))}`;
        hits.get(name)?.push({ ...hit, bead, place, confirmed: confirmed(hit.pair) });
      }
    }
  }
  return { words, hits, rows: rowsOf(hits, words) };
}

function rowsOf(hits: ReadonlyMap<string, readonly PlacedHit[]>, words: number): MethodRow[] {
  const gold = placesOf([...hits.values()].flat().filter(({ confirmed }) => confirmed));
  return [...hits].map(([method, own]) => ({
    method,
    hits: placesOf(own).size,
    recall: placesOf(own.filter(({ confirmed }) => confirmed)).size / gold.size,
    unconfirmedPerThousandWords: (placesOf(own.filter(({ confirmed }) => !confirmed)).size / words) * 1000,
  }));
}

function placesOf(hits: readonly PlacedHit[]): Set<string> {
  return new Set(hits.map(({ place }) => place));
}

function tokenAt(tokens: readonly Token[], start: number): number {
  return tokens.findIndex((token) => start < token.end);
}

/** Whether an English text holds an accepted translation; thesauri say in brackets what a label is about. */
function translations(pairs: readonly GlossaryPair[]): (text: string) => (pair: number) => boolean {
  const keyOf = (text: string): string =>
    ` ${tokenize(text.replaceAll('-', ' '))
      .map((token) => singular(token.text.toLowerCase()))
      .join(' ')} `;
  const keys = pairs.map(({ en }) => en.map((term) => keyOf(term.replace(/ \([^()]*\)$/u, ''))));
  return (text) => {
    const key = keyOf(text);
    return (pair) => keys[pair]?.some((translation) => key.includes(translation)) ?? false;
  };
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:[sxz]|ch|sh)es$/u.test(word) ? word.slice(0, -2) : word.replace(/(?<=[^s])s$/u, '');
}
