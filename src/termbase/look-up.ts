// Look-up: which entries does a translator want who types this? The term itself in any inflection or
// spelling first, then terms that stand inside the query, then terms that contain the query.

import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import { normalForm, withoutDiacritics } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { words } from '../text/token.js';
import type { TermRecognizer } from './recognition.js';
import type { IndexedTerm } from './term-index.js';

/** Why an entry answers: the query is the term, an inflection or a spelling of it, holds it, or is a part of it. */
export type EntryMatchKind = 'exact' | 'inflected' | 'variant' | 'contained' | 'compound' | 'related';

export interface EntryMatch {
  readonly termbase: string;
  readonly entry: ConceptEntry;
  /** The term through which the entry was found, and its language. */
  readonly term: string;
  readonly language: Language;
  readonly how: EntryMatchKind;
}

const RANK: Readonly<Record<EntryMatchKind, number>> = {
  exact: 0,
  inflected: 1,
  variant: 2,
  contained: 3,
  compound: 4,
  related: 5,
};

/** Most entries of kind `related`; more of them hide what was asked for. */
const MOST_RELATED = 12;

/** Entries for a query, best first, each once. Without `from` both languages are searched. */
export function lookUp(recognizer: TermRecognizer, query: string, from?: Language): EntryMatch[] {
  const languages = from === undefined ? LANGUAGES : [from];
  const found = languages.flatMap((language) => [
    ...spelled(recognizer, query, language),
    ...contained(recognizer, query, language),
    ...related(recognizer, query, language),
  ]);
  const best = new Map<string, EntryMatch>();
  for (const match of found.sort(byRank)) {
    const key = `${match.termbase}\u0000${match.entry.id}`;
    if (!best.has(key)) best.set(key, match);
  }
  return limitRelated([...best.values()]);
}

/** Letters at the beginning that no inflection changes, and letters that are enough to be a part of a word. */
const START_LETTERS = 2;
const PART_LETTERS = 4;

/**
 * Which terms can answer a query at all, by their first letters: a recogniser for one look-up need not index
 * the others, and that is most of its work.
 */
export function mayAnswer(query: string): (term: string) => boolean {
  const asked = lettersOf(query).split(' ');
  const forms = asked.flatMap((word) => LANGUAGES.flatMap((language) => baseForms(word, language)));
  const starts = new Set(forms.map((form) => form.slice(0, START_LETTERS)));
  const parts = [...new Set(forms.map((form) => form.slice(0, PART_LETTERS)))];
  const whole = asked.join('');
  return (term) => {
    const letters = lettersOf(term);
    const words = letters.split(' ');
    return (
      words.some((word) => starts.has(word.slice(0, START_LETTERS))) ||
      parts.some((part) => part.length === PART_LETTERS && letters.includes(part)) ||
      whole.includes((words[0] ?? '').slice(0, PART_LETTERS))
    );
  };
}

/** Letters in small, words apart; c as k, which old spellings exchange. */
function lettersOf(text: string): string {
  return withoutDiacritics(text.toLowerCase())
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll('c', 'k')
    .trim();
}

function byRank(one: EntryMatch, other: EntryMatch): number {
  return RANK[one.how] - RANK[other.how] || other.term.length - one.term.length;
}

function limitRelated(matches: readonly EntryMatch[]): EntryMatch[] {
  let related = 0;
  return matches.filter((match) => match.how !== 'related' || ++related <= MOST_RELATED);
}

function spelled(recognizer: TermRecognizer, query: string, language: Language): EntryMatch[] {
  return recognizer.indexes[language]
    .spelledLike(query)
    .map((indexed) =>
      matchOf(indexed, normalForm(indexed.term.text) === normalForm(query) ? 'exact' : 'variant'),
    );
}

/** Terms within the query; one that covers all of it is the query in another inflection. */
function contained(recognizer: TermRecognizer, query: string, language: Language): EntryMatch[] {
  const trimmed = query.trim();
  return recognizer.recognize(trimmed, language).flatMap((found) => {
    const indexed = findTerm(recognizer, found, language);
    if (indexed === undefined) return [];
    const covers = found.start === 0 && found.end === trimmed.length;
    if (found.how === 'compound') return [matchOf(indexed, 'compound')];
    if (!covers) return [matchOf(indexed, 'contained')];
    return [matchOf(indexed, found.how === 'exact' || found.how === 'variant' ? found.how : 'inflected')];
  });
}

function findTerm(
  recognizer: TermRecognizer,
  { term, entry, termbase }: { readonly term: string; readonly entry: string; readonly termbase: string },
  language: Language,
): IndexedTerm | undefined {
  return recognizer.indexes[language]
    .spelledLike(term)
    .find((indexed) => indexed.entry.id === entry && indexed.termbase === termbase);
}

/** Terms that hold every word of the query, as a word or as a part of a Dutch compound. */
function related(recognizer: TermRecognizer, query: string, language: Language): EntryMatch[] {
  const wanted = words(query).map((token) => token.text);
  const content = wanted.filter((word) => !isStopWord(normalForm(word), language));
  const [first, ...rest] = content;
  if (first === undefined) return [];
  const withAll = rest.reduce(
    (terms, word) => intersection(terms, holdersOf(recognizer, word, language)),
    holdersOf(recognizer, first, language),
  );
  return [...withAll].map((indexed) => matchOf(indexed, 'related'));
}

function holdersOf(recognizer: TermRecognizer, word: string, language: Language): ReadonlySet<IndexedTerm> {
  const index = recognizer.indexes[language];
  const holders = new Set(index.withWord(word));
  if (language === 'nl') for (const indexed of recognizer.compoundsWith(word)) holders.add(indexed);
  return holders;
}

function intersection<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): ReadonlySet<Item> {
  return new Set([...one].filter((item) => other.has(item)));
}

function matchOf({ termbase, entry, term, language }: IndexedTerm, how: EntryMatchKind): EntryMatch {
  return { termbase, entry, term: term.text, language, how };
}
