// Errors of known kinds, planted into clean text with a fixed seed: one in a segment, everything else to the byte as it was.
//
// A kind proposes an error for a segment, or none where it cannot be an error there: every kind makes sure of that by construction,
// with patterns and lists of its own, never with what the rules under test know.

import type { Language } from '../../src/model/language.js';
import type { Span } from '../../src/model/span.js';
import { randomNumbers } from '../speed/corpus.js';
import type { CleanSet, PairText } from './clean-text.js';
import { hasCodes } from './codes.js';

/** What figures are given for; codes are a part of hygiene. */
export type SeededFamily = 'terms' | 'consistency' | 'values' | 'codes' | 'hygiene';

/** A target with an error. `place` is what was changed of the target as it was. */
export interface Faulty {
  readonly target: string;
  readonly place: Span;
}

/** What there is to plant with. */
export interface Planting {
  readonly set: CleanSet;
  /** Language of the targets. */
  readonly to: Language;
  /** Numbers in [0,1). */
  readonly random: () => number;
}

export interface Kind {
  readonly name: string;
  readonly family: SeededFamily;
  /** Looks at all of the text once, then proposes an error for segments by their index. */
  readonly begin: (planting: Planting) => (segment: PairText, index: number) => Faulty | undefined;
}

export interface SeededError {
  readonly segment: number;
  readonly kind: string;
  readonly family: SeededFamily;
  readonly place: Span;
}

export interface SeededText {
  readonly segments: readonly PairText[];
  /** In order of segment. */
  readonly errors: readonly SeededError[];
}

/** Of all segments, so that what is right stays the rule. */
const MOST_SEEDED = 1 / 3;
const MOST_OF_A_KIND = 25;

/** The text with errors of these kinds. The same for the same seed. */
export function seedErrors(set: CleanSet, kinds: readonly Kind[], seed: number): SeededText {
  const random = randomNumbers(seed);
  const planting: Planting = { set, random, to: set.from === 'nl' ? 'en' : 'nl' };
  const order = shuffled([...set.segments.keys()], random);
  const share = Math.max(1, Math.floor((set.segments.length * MOST_SEEDED) / kinds.length));
  const most = Math.min(MOST_OF_A_KIND, share);
  const segments = [...set.segments];
  const errors = new Map<number, SeededError>();
  for (const { kind, places } of rarestFirst(kinds, planting, order)) {
    let planted = 0;
    for (const { index, faulty } of places) {
      const segment = set.segments[index];
      if (planted === most || errors.size >= set.segments.length * MOST_SEEDED) break;
      if (segment === undefined || errors.has(index)) continue;
      segments[index] = { source: segment.source, target: faulty.target };
      errors.set(index, { segment: index, kind: kind.name, family: kind.family, place: faulty.place });
      planted++;
    }
  }
  return { segments, errors: [...errors.values()].toSorted((one, other) => one.segment - other.segment) };
}

interface Possible {
  readonly kind: Kind;
  readonly places: readonly { readonly index: number; readonly faulty: Faulty }[];
}

/** A kind that fits in few segments must find them free. */
function rarestFirst(kinds: readonly Kind[], planting: Planting, order: readonly number[]): Possible[] {
  const possible = kinds.map((kind): Possible => {
    const propose = kind.begin(planting);
    const places = order.flatMap((index) => {
      const segment = planting.set.segments[index];
      if (segment === undefined || hasCodes(segment.target) !== (kind.family === 'codes')) return [];
      const faulty = propose(segment, index);
      return faulty === undefined || faulty.target === segment.target ? [] : [{ index, faulty }];
    });
    return { kind, places };
  });
  return possible.toSorted((one, other) => one.places.length - other.places.length);
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ item }) => item);
}

/** Any of the items. */
export function anyOf<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The target with a stretch replaced. */
export function replaced(target: string, place: Span, by: string): Faulty {
  return { target: target.slice(0, place.start) + by + target.slice(place.end), place };
}

/** Matches of a pattern with their places. The pattern is global. */
export function matchesIn(text: string, pattern: RegExp): (Span & { readonly groups: readonly string[] })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: Array.from(match, (group: string | undefined) => group ?? ''),
  }));
}

/** A kind that asks only for the segment. */
export function kindOf(
  name: string,
  family: SeededFamily,
  propose: (segment: PairText, planting: Planting) => Faulty | undefined,
): Kind {
  return { name, family, begin: (planting) => (segment) => propose(segment, planting) };
}
