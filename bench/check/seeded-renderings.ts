// Inconsistent translations where no glossary says so: a recurrent term that has one rendering, rendered otherwise in a few of its
// segments; and a segment that is said twice, the second time in other words.

import type { Language } from '../../src/model/language.js';
import type { CleanSet } from './clean-text.js';
import { hasCodes } from './codes.js';
import type { NearTerms, Wording } from './near-terms.js';
import { formsOf, readNearTerms } from './near-terms.js';
import type { Faulty, Kind, Planting } from './seeding.js';
import { anyOf, shuffled } from './seeding.js';
import { placesOf, reworded, standsIn } from './words-in-text.js';

/** A term is recurrent, and its rendering the rule, from here on. */
const LEAST_SEGMENTS = 5;
const LEAST_SHARE = 0.8;
/** Of the segments of a term, and at most. */
const MINORITY = 0.15;
const MOST_OF_A_TERM = 3;

export const CONSISTENCY_KINDS: readonly Kind[] = [
  {
    name: 'rendering: another wording',
    family: 'consistency',
    begin: (planting) => {
      const plan = otherRenderings(planting);
      return (_, index) => plan.get(index);
    },
  },
  {
    name: 'same source: another target',
    family: 'consistency',
    begin: (planting) => (segment, index) =>
      planting.set.repeats.has(index) ? otherWords(segment.target, planting) : undefined,
  },
];

function otherRenderings(planting: Planting): Map<number, Faulty> {
  const plan = new Map<number, Faulty>();
  for (const terms of shuffled(readNearTerms(), planting.random)) {
    const use = recurrent(terms, planting.set, planting.to);
    const other = use && anyOf(use.others, planting.random);
    if (use === undefined || other === undefined) continue;
    const some = Math.min(MOST_OF_A_TERM, Math.max(1, Math.floor(use.segments.length * MINORITY)));
    const free = use.segments.filter((index) => !plan.has(index) && isPlain(planting.set, index));
    for (const index of shuffled(free, planting.random).slice(0, some)) {
      const faulty = renderedAs(
        planting.set.segments[index]?.target ?? '',
        use.rendering,
        other,
        planting.to,
      );
      if (faulty !== undefined) plan.set(index, faulty);
    }
  }
  return plan;
}

interface RecurrentTerm {
  readonly rendering: Wording;
  /** Wordings that no segment of the term has. */
  readonly others: readonly Wording[];
  /** Segments with the term and its rendering. */
  readonly segments: readonly number[];
}

function recurrent(
  terms: NearTerms,
  { segments, from, repeats }: CleanSet,
  to: Language,
): RecurrentTerm | undefined {
  const [term, [rendering, ...wordings]] = [terms[from][0], terms[to]];
  if (term === undefined || rendering === undefined) return undefined;
  const withTerm = [...segments.keys()].filter(
    (index) => !repeats.has(index) && standsIn(formsOf(term), segments[index]?.source ?? ''),
  );
  const targetOf = (index: number): string => segments[index]?.target ?? '';
  const rendered = withTerm.filter((index) => standsIn(formsOf(rendering), targetOf(index)));
  if (rendered.length < LEAST_SEGMENTS || rendered.length < LEAST_SHARE * withTerm.length) return undefined;
  const others = wordings.filter(
    (other) => !withTerm.some((index) => standsIn(formsOf(other), targetOf(index))),
  );
  return { rendering, others, segments: rendered };
}

/** Every occurrence in the segment, in its number: a translator who thinks of another word keeps to it for a sentence. */
function renderedAs(target: string, rendering: Wording, other: Wording, to: Language): Faulty | undefined {
  const forms = formsOf(rendering);
  const places = forms.flatMap((form) => placesOf(form, target).map((place) => ({ place, form })));
  const ordered = places.toSorted((one, two) => two.place.start - one.place.start);
  const [last, first] = [ordered[0]?.place, ordered.at(-1)?.place];
  if (last === undefined || first === undefined) return undefined;
  const made = ordered.reduce(
    (text, { place, form }) =>
      reworded(text, place, form === rendering.singular ? other.singular : other.plural, to).target,
    target,
  );
  return { target: made, place: { start: first.start, end: last.end } };
}

function isPlain({ segments, repeats }: CleanSet, index: number): boolean {
  const isRepeated = [...repeats.values()].includes(index);
  return !isRepeated && !hasCodes(segments[index]?.target ?? '');
}

/** Phrases that say the same. */
const PHRASES: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['in accordance with', 'in line with'],
    ['shall', 'must'],
    ['however', 'nevertheless'],
    ['such as', 'like'],
    ['as well as', 'and also'],
    ['in order to', 'so as to'],
    ['because', 'since'],
    ['must', 'has to'],
    ['is not', 'has not been'],
    ['about', 'regarding'],
    ['and', 'as well as'],
    ['the', 'this'],
    ['of', 'for'],
  ],
  nl: [
    ['overeenkomstig', 'volgens'],
    ['echter', 'evenwel'],
    ['moet', 'dient te'],
    ['met betrekking tot', 'inzake'],
    ['alsmede', 'en ook'],
    ['omdat', 'aangezien'],
    ['zoals', 'als'],
    ['indien', 'wanneer'],
    ['wordt', 'is'],
    ['over', 'inzake'],
    ['en', 'alsook'],
    ['de', 'deze'],
    ['van', 'voor'],
  ],
};

function otherWords(target: string, { to }: Planting): Faulty | undefined {
  for (const [phrase, by] of PHRASES[to]) {
    const [place] = placesOf(phrase, target);
    if (place !== undefined) return reworded(target, place, by, to);
  }
  return undefined;
}
