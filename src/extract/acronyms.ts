// Acronyms that the text explains: "Immigratie- en Naturalisatiedienst (IND)", "IND (Immigratie- en
// Naturalisatiedienst)", "Algemene wet bestuursrecht (hierna: Awb)".
//
// After Schwartz & Hearst (2003, "A simple algorithm for identifying abbreviation definitions in biomedical text"):
// the letters of the short form stand in the long form in their order, the first of them at the start of a word. That
// finds letters within Dutch compounds as well (the d of "…dienst"). Deviations: as many letters as can be are at the
// starts of words, and the last word's first letter is among them; the long form neither begins with a function word
// nor holds another than may stand in a term; a short form that looks like a word ("azc", "Awb") is believed only if
// general language does not know it; a plural ('s) is left out. At most `MOST_WORDS` words are looked at for a bracket.

import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import type { Phrase, PhraseTable } from './phrases.js';
import { isElided } from './phrases.js';
import type { NumberedSentence, RunningText } from './running-text.js';

/** A long form in the text, by its tokens, and its short form. */
export interface Acronym {
  /** As written: "IND". */
  readonly short: string;
  readonly sentence: number;
  /** First and last token of the long form. */
  readonly first: number;
  readonly last: number;
}

/** Letters of a short form at least and at most. */
const SHORTEST = 2;
const LONGEST = 10;
/** Words of a long form at most, whatever the letters of its short form. */
const MOST_WORDS = 12;
/** A long form has at least so many letters for each letter of the short form. */
const LEAST_RATIO = 2;
/** What looks like a word and is this frequent (per million) is a word. */
const MOST_PER_MILLION = 1;

const BRACKET = /\(([^()]{2,90})\)/gu;
/** Announces a short form in brackets. */
const CUE =
  /^(?:(?:hierna|verder|kortweg|afgekort|ook wel|hereinafter|hereafter|abbreviated|abbreviation|or|of|ofwel)(?: te noemen| genoemd| als| as| referred to as)?:? )?(?:de |het |the )?["'“‘«]?/iu;
const END = /(?:['’]s)?["'”’»]?$/u;
const AND = new Set(['en', 'and', '&', 'of', 'or']);

/** The acronyms that the text explains, in its order. "Regulation (EU)", a token of which is `masked`, explains none. */
export function findAcronyms(
  text: RunningText,
  { frequencies, masked }: { readonly frequencies: FrequencyList; readonly masked: Uint8Array },
): Acronym[] {
  return text.sentences
    .flatMap((sentence, number) =>
      sentence.text.includes('(')
        ? [...sentence.text.matchAll(BRACKET)].flatMap(
            (bracket) => readBracket(text, { sentence, number, bracket }, frequencies) ?? [],
          )
        : [],
    )
    .filter(({ first, last }) => masked.subarray(first, last + 1).every((mask) => mask === 0));
}

interface Place {
  readonly sentence: NumberedSentence;
  readonly number: number;
  readonly bracket: RegExpMatchArray;
}

function readBracket(
  text: RunningText,
  { sentence, number, bracket }: Place,
  frequencies: FrequencyList,
): Acronym | undefined {
  const open = bracket.index ?? 0;
  const inside = (bracket[1] ?? '').trim();
  const before = tokensWithin(text, sentence, 0, open);
  const announced = shortForm(inside.replace(CUE, '').replace(END, ''), frequencies);
  if (announced !== undefined) {
    const range = longForm(text, sentence, { short: announced, tokens: before.slice(-wordsFor(announced)) });
    if (range !== undefined) return { short: announced, sentence: number, ...range };
  }
  const [written = ''] = /\S+$/u.exec(sentence.text.slice(0, open).trimEnd()) ?? [];
  const short = shortForm(written.replace(/^["'“‘«]/u, '').replace(END, ''), frequencies);
  if (short === undefined || inside.split(' ').length > MOST_WORDS) return undefined;
  const tokens = tokensWithin(text, sentence, open + 1, open + 1 + (bracket[1]?.length ?? 0));
  const range = longForm(text, sentence, { short, tokens });
  // All that stands between the brackets is the long form, but for an article.
  return range !== undefined && range.first - (tokens[0] ?? 0) <= 1 && range.last === tokens.at(-1)
    ? { short, sentence: number, ...range }
    : undefined;
}

function wordsFor(short: string): number {
  return Math.min(MOST_WORDS, 2 * short.length + 1);
}

/** What is written, if it can be a short form. */
function shortForm(written: string, frequencies: FrequencyList): string | undefined {
  if (!/^\p{L}[\p{L}\p{N}&./-]*$/u.test(written) || /\.\p{L}{3}/u.test(written)) return undefined;
  const letters = lettersOf(written);
  if (letters.length < SHORTEST || letters.length > LONGEST) return undefined;
  if (/\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(written)) return written;
  const isWordLike = /^\p{L}\p{Ll}{1,4}$/u.test(written);
  return isWordLike && frequencies.perMillion(written) < MOST_PER_MILLION ? written : undefined;
}

function lettersOf(written: string): string {
  return written.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function tokensWithin(
  text: RunningText,
  { from, to }: NumberedSentence,
  start: number,
  end: number,
): number[] {
  const found: number[] = [];
  for (let token = from; token < to; token += 1) {
    if ((text.starts[token] ?? 0) >= start && (text.ends[token] ?? 0) <= end) found.push(token);
  }
  return found;
}

/** The long form that ends where the tokens end. */
function longForm(
  text: RunningText,
  sentence: NumberedSentence,
  { short, tokens }: { readonly short: string; readonly tokens: readonly number[] },
): { readonly first: number; readonly last: number } | undefined {
  const last = tokens.at(-1);
  if (last === undefined || (text.words[last] ?? -1) < 0) return undefined;
  const opening = text.starts[tokens[0] ?? 0] ?? 0;
  const written = sentence.text.slice(opening, text.ends[last]);
  const start = startOf(lettersOf(short), written.toLowerCase());
  const first = tokens.find((token) => (text.starts[token] ?? 0) === opening + (start ?? -1));
  if (first === undefined || start === undefined) return undefined;
  const isLong = lettersOf(written.slice(start)).length >= LEAST_RATIO * lettersOf(short).length;
  return isLong && canBeTerm(text, first, last) ? { first, last } : undefined;
}

/** Where the letters begin in what is written; `undefined` when they do not stand there as a short form's do. */
function startOf(letters: string, written: string): number | undefined {
  const lastWord = written.search(/[\p{L}\p{N}'’-]+$/u);
  const places = placesOf(letters, written, lastWord);
  return places?.includes(lastWord) === true ? places[0] : undefined;
}

/**
 * A place for each letter, in their order, the first at the start of a word: one at the start of the last word if there
 * can be, then as many as can be at the starts of words, and of these as far to the right as may be. Dynamic programming, letters × characters.
 */
function placesOf(letters: string, written: string, lastWord: number): number[] | undefined {
  const worth = (at: number): number => (at === lastWord ? letters.length : isStart(written, at) ? 1 : 0);
  // For each letter, from the last: the best places of it and those after it, when it stands at a character or later.
  const none: Places = { starts: 0, places: [] };
  let later: (Places | undefined)[] = Array.from({ length: written.length + 1 }, () => none);
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const here: (Places | undefined)[] = [];
    for (let at = written.length - 1; at >= 0; at -= 1) {
      const rest = later[at + 1];
      const fits = written.charAt(at) === letters.charAt(letter) && (letter > 0 || isStart(written, at));
      const made = fits && rest !== undefined ? put(at, worth(at), rest) : undefined;
      here[at] = better(here[at + 1], made);
    }
    later = here;
  }
  return later[0]?.places;
}

interface Places {
  readonly starts: number;
  readonly places: number[];
}

function put(at: number, worth: number, { starts, places }: Places): Places {
  return { starts: starts + worth, places: [at, ...places] };
}

function better(one: Places | undefined, other: Places | undefined): Places | undefined {
  return other !== undefined && other.starts > (one?.starts ?? -1) ? other : one;
}

function isStart(written: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(written.charAt(at - 1));
}

/** Words of a noun group, "and" and commas; function words only inside, and only those that link. */
function canBeTerm({ words, types, classes }: RunningText, first: number, last: number): boolean {
  for (let token = first; token <= last; token += 1) {
    const type = types[words[token] ?? -1];
    if (type === undefined) return false;
    const isEdge = token === first || token === last;
    if (type.isFunctionWord && (isEdge || !(type.isLinker || AND.has(type.form)))) return false;
    if (classes.at(token) === 'adverb') return false;
  }
  return true;
}

/**
 * Enters the long forms into the table as they stand, also those that are too long or coordinated to be counted there;
 * their short forms are nouns wherever they stand.
 */
export function addAcronyms(text: RunningText, table: PhraseTable, acronyms: readonly Acronym[]): void {
  for (const { short, first, last } of acronyms) {
    const long = table.phraseOf(wordsOf(text, first, last));
    if (!long.occurrences.some((place) => place.first === first)) long.occurrences.push({ first, last });
    long.isCoordination ||= long.words.some((word) => isElided(text.types[word]?.form ?? ''));
    for (const phrase of [long, shortPhrase(text, table, short)]) {
      if (phrase?.nominal === 0) phrase.nominal = phrase.occurrences.length;
    }
  }
}

/** For each short form (its phrase) the long form that it most often has; the first of those that are equally frequent. */
export function expansions(
  text: RunningText,
  table: PhraseTable,
  acronyms: readonly Acronym[],
): Map<Phrase, Expansion> {
  const counts = new Map<Phrase, Map<Phrase, number>>();
  const written = new Map<Phrase, string>();
  for (const { short, first, last } of acronyms) {
    const phrase = shortPhrase(text, table, short);
    const long = table.find(wordsOf(text, first, last), 0, last - first + 1);
    if (phrase === undefined || long === undefined || !isWrittenSo(phrase, short, text)) continue;
    const ofShort = counts.get(phrase) ?? new Map<Phrase, number>();
    ofShort.set(long, (ofShort.get(long) ?? 0) + 1);
    counts.set(phrase, ofShort);
    if (!written.has(phrase)) written.set(phrase, short);
  }
  const best = (longs: Map<Phrase, number>): Phrase | undefined =>
    [...longs].sort(([, one], [, other]) => other - one)[0]?.[0];
  return new Map(
    [...counts].flatMap(([phrase, longs]) => {
      const long = best(longs);
      return long === undefined ? [] : [[phrase, { long, short: written.get(phrase) ?? '' }] as const];
    }),
  );
}

export interface Expansion {
  readonly long: Phrase;
  /** The short form as written. */
  readonly short: string;
}

function wordsOf({ words }: RunningText, first: number, last: number): number[] {
  return Array.from(words.subarray(first, last + 1));
}

function shortPhrase(text: RunningText, table: PhraseTable, short: string): Phrase | undefined {
  const id = text.idOf(normalForm(short));
  return id === undefined ? undefined : table.find([id], 0, 1);
}

/** "WET" is an acronym only if the word is mostly written so: most often it is "wet". */
function isWrittenSo({ occurrences }: Phrase, short: string, text: RunningText): boolean {
  const same = occurrences.filter(
    ({ sentence, first }) => text.sentences[sentence]?.text.startsWith(short, text.starts[first]) === true,
  );
  return 2 * same.length >= occurrences.length;
}
