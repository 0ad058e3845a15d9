// Mentions: the places of a text where it speaks of concepts of the glossary, with what the glossary has to say there. The longest
// term wins, so that one within another is not asked for by itself; what is a client's or project's own decides.

import type { ConceptEntry, Term } from '../model/entry.js';
import { termsIn, usableTerms } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { Span } from '../model/span.js';
import { sameWord } from '../text/inflection.js';
import type { CheckedText, KnownTerms } from './checked-segment.js';

/** A place where a term stands, and the entries that have it: more than one when it has several meanings. */
export interface Mention {
  readonly found: TermOccurrence;
  /** Never empty; all of the glossary that decides. */
  readonly entries: readonly ConceptEntry[];
  /** The stretches that are the term's own. */
  readonly spans: readonly Span[];
}

/** The mentions of a text, in order; none stands within another. */
export function mentionsIn(text: CheckedText, terms: KnownTerms): Mention[] {
  const places: TermOccurrence[][] = [];
  for (const found of text.occurrences) {
    if (found.nested === true) continue;
    const there = places.findLast(
      ([other]) => other !== undefined && isSamePlace(found, other, text.language),
    );
    if (there === undefined) places.push([found]);
    else there.push(found);
  }
  return places.flatMap((there) => mentionOf(there, terms));
}

/** Parts of one compound share its span and are places of their own; forms of one word are the same part. */
function isSamePlace(one: TermOccurrence, other: TermOccurrence, language: Language): boolean {
  if (one.start !== other.start || one.end !== other.end) return false;
  if (one.how !== 'compound' && other.how !== 'compound') return true;
  return one.part === other.part && sameWord(one.term, other.term, language) !== undefined;
}

function mentionOf(there: readonly TermOccurrence[], terms: KnownTerms): Mention[] {
  const first = Math.min(...there.map(terms.rankOf));
  const deciding = there.filter((found) => terms.rankOf(found) === first);
  const entries = new Set(deciding.map(terms.entryOf).filter((entry) => entry !== undefined));
  const [found] = deciding;
  if (found === undefined || entries.size === 0) return [];
  return [{ found, entries: [...entries], spans: spansOf(found) }];
}

/** Where the words of an occurrence stand. */
export function spansOf({ start, end, parts }: TermOccurrence): readonly Span[] {
  return parts ?? [{ start, end }];
}

/** What the entry says of the term that was found. */
export function termOf(found: TermOccurrence, entry: ConceptEntry, language: Language): Term | undefined {
  return termsIn(entry, language).find(({ text }) => text === found.term);
}

/** Terms that may be used for any of the entries, best first, each once. */
export function acceptedTerms(entries: readonly ConceptEntry[], language: Language): string[] {
  return [...new Set(entries.flatMap((entry) => usableTerms(entry, language)))];
}

/** Occurrences of any term of the entries, nested ones and parts of compounds too. */
export function occurrencesOf(
  entries: readonly ConceptEntry[],
  text: CheckedText,
  terms: KnownTerms,
): TermOccurrence[] {
  return text.occurrences.filter((found) => {
    const entry = terms.entryOf(found);
    return entry !== undefined && entries.includes(entry);
  });
}

/** Mentions of one term. */
export type Mentions = readonly [Mention, ...Mention[]];

/** Mentions of the same term, together. */
export function mentionsByTerm(mentions: readonly Mention[]): Mentions[] {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const known = groups.get(mention.found.term);
    if (known === undefined) groups.set(mention.found.term, [mention]);
    else known.push(mention);
  }
  return [...groups.values()];
}
