// Terms of the glossary replaced in the target: by a wording that no entry of the segment lists, or by the term of another concept.
// As many of each entry as possible, so that frequent terms do not speak for all.

import type { ConceptEntry } from '../../src/model/entry.js';
import { termsIn } from '../../src/model/entry.js';
import type { Language } from '../../src/model/language.js';
import type { Span } from '../../src/model/span.js';
import type { CleanSet, PairText } from './clean-text.js';
import type { NearTerms } from './near-terms.js';
import { otherWordings, pluralOf, readNearTerms } from './near-terms.js';
import type { Faulty, Kind, Planting } from './seeding.js';
import { anyOf, shuffled } from './seeding.js';
import { placesOf, reworded, standsIn } from './words-in-text.js';

export const TERM_KINDS: readonly Kind[] = [
  termKind('term: unlisted synonym', (use, _, near, to) => otherWordings(use.term, to, near)),
  termKind('term: another concept', (use, set, _, to) =>
    set.glossary.flatMap((entry) =>
      termsOf(entry, to).filter(
        (term) => isPlural(term, to) === isPlural(use.term, to) && !sharesWord(term, use.term),
      ),
    ),
  ),
];

/** A source term of the glossary and the accepted target term that stands for it. */
interface TermUse {
  readonly index: number;
  readonly entry: ConceptEntry;
  /** As it stands in the target, lower-cased. */
  readonly term: string;
  readonly place: Span;
}

type Choices = (use: TermUse, set: CleanSet, near: readonly NearTerms[], to: Language) => readonly string[];

function termKind(name: string, choices: Choices): Kind {
  return {
    name,
    family: 'terms',
    begin: (planting) => {
      const plan = planOf(planting, choices);
      return (_, index) => plan.get(index);
    },
  };
}

/** One use a segment, taken from each entry in turn. */
function planOf({ set, to, random }: Planting, choices: Choices): Map<number, Faulty> {
  const near = readNearTerms();
  const plan = new Map<number, Faulty>();
  const waiting = shuffled([...usesByEntry(set, to).values()], random).map((uses) => shuffled(uses, random));
  const perEntry = waiting.map(() => 0);
  for (let round = 0; waiting.some((uses) => round < uses.length) && round < MOST_TRIES; round++)
    for (const [place, uses] of waiting.entries()) {
      const use = uses[round];
      const segment = set.segments[use?.index ?? -1];
      if (use === undefined || segment === undefined || plan.has(use.index)) continue;
      if ((perEntry[place] ?? 0) >= MOST_OF_AN_ENTRY) continue;
      const accepted = acceptedIn(segment, set, to);
      const fitting = choices(use, set, near, to).filter((term) => isWrong(term, accepted));
      const by = anyOf(fitting, random);
      if (by === undefined) continue;
      perEntry[place] = (perEntry[place] ?? 0) + 1;
      plan.set(use.index, reworded(segment.target, use.place, by, to));
    }
  return plan;
}

const MOST_TRIES = 20;
const MOST_OF_AN_ENTRY = 3;

/** No seed changes them. */
const usesOfSets = new WeakMap<CleanSet, ReadonlyMap<string, readonly TermUse[]>>();

function usesByEntry(set: CleanSet, to: Language): ReadonlyMap<string, readonly TermUse[]> {
  const known = usesOfSets.get(set);
  if (known !== undefined) return known;
  const found = new Map<string, TermUse[]>();
  for (const [index, segment] of set.segments.entries())
    for (const use of usesIn(segment, index, set, to))
      found.set(use.entry.id, [...(found.get(use.entry.id) ?? []), use]);
  usesOfSets.set(set, found);
  return found;
}

/**
 * Where the source has a term of an entry, not within a longer term, and the target has one of its terms once, not within a
 * longer one either, and nothing else that could stand for it.
 */
function usesIn(
  { source, target }: PairText,
  index: number,
  { glossary, from }: CleanSet,
  to: Language,
): TermUse[] {
  const asked = glossary.filter((entry) => standsIn(termsOf(entry, from), source));
  return asked.flatMap((entry): TermUse[] => {
    if (asked.some((other) => other !== entry && isWithin(entry, other, from))) return [];
    const places = termsOf(entry, to).flatMap((term) =>
      formsOf(term, to).flatMap((form) => placesOf(form, target)),
    );
    const [place, ...more] = longestOnly(places);
    if (place === undefined || more.length > 0) return [];
    const rest = target.slice(0, place.start) + target.slice(place.end);
    const isElsewhere = termsOf(entry, to).some((term) => rest.toLowerCase().includes(stemOf(term)));
    const isPart = glossary.some((other) =>
      termsOf(other, to).some((term) => placesOf(term, target).some((span) => isLonger(span, place))),
    );
    if (isElsewhere || isPart) return [];
    return [{ index, entry, place, term: target.slice(place.start, place.end).toLowerCase() }];
  });
}

function termsOf(entry: ConceptEntry, language: Language): string[] {
  return termsIn(entry, language).map(({ text }) => text.toLowerCase());
}

function formsOf(term: string, language: Language): string[] {
  return language === 'en' ? [term, pluralOf(term)] : [term];
}

function isPlural(term: string, language: Language): boolean {
  return language === 'en' ? /[^s]s$/u.test(term) : /(?:en|s)$/u.test(term);
}

/** Whether all terms of an entry stand within terms of the other. */
function isWithin(entry: ConceptEntry, other: ConceptEntry, language: Language): boolean {
  return termsOf(entry, language).some((term) =>
    termsOf(other, language).some((longer) => longer.length > term.length && longer.includes(stemOf(term))),
  );
}

/** Target terms of every entry with a source term in the segment, also of those whose term only begins like it. */
function acceptedIn({ source }: PairText, { glossary, from }: CleanSet, to: Language): string[] {
  const text = source.toLowerCase();
  return glossary
    .filter((entry) => termsOf(entry, from).some((term) => text.includes(stemOf(term))))
    .flatMap((entry) => termsOf(entry, to));
}

function isWrong(term: string, accepted: readonly string[]): boolean {
  return !accepted.some((right) => term.includes(stemOf(right)) || right.includes(stemOf(term)));
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.split(/[\s-]/u).map(stemOf));
  return other.split(/[\s-]/u).some((word) => words.has(stemOf(word)));
}

/** Cruder than any inflection. */
function stemOf(term: string): string {
  return term.length > 6 ? term.slice(0, -3) : term.length > 4 ? term.slice(0, -1) : term;
}

function longestOnly(places: readonly Span[]): Span[] {
  const distinct = places.filter(
    (place, at) => places.findIndex(({ start, end }) => start === place.start && end === place.end) === at,
  );
  return distinct.filter((place) => !distinct.some((other) => isLonger(other, place)));
}

function isLonger(span: Span, place: Span): boolean {
  return (
    span.start <= place.start && span.end >= place.end && span.end - span.start > place.end - place.start
  );
}
