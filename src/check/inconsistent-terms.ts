// Terms that a text mostly translates in one way and here in another, without a glossary.
//
// The workbench learns from a sample of the segments which terms recur and what the text establishes as their translations (src/extract).
// All segments are then read with these as a glossary is: in any inflection, spelling, compound or elided form. Where a term has none
// of its usual translations and the alignment puts other words in its place, that is an outlier. Of each term a count and a few
// places are kept, of each outlier its texts.

import type { CheckedSegment } from './checked-segment.js';
import { CheckedText } from './checked-segment.js';
import { occurrencesOf } from './mentions.js';
import type { CheckContext, Collector, ComparedFault } from './rule.js';
import { placeOf } from './same-segments.js';
import type { MissedTerm } from './term-misses.js';
import { TermMisses } from './term-misses.js';

/** Times that a translation stands before it is a usual one. */
const FEWEST = 3;
/** Share of its segments in which a term has a usual translation; with less the text has none. */
const LEAST_USUAL = 0.75;
/** Per million; more frequent words of general language are said in many ways. */
const GENERAL = 20;
/** Places that are shown of the usual translation. */
const MOST_PLACES = 5;

/** A place of a translation, and its words there. */
interface Place {
  readonly index: number;
  readonly text: string;
}

interface Rendering {
  readonly term: string;
  count: number;
  readonly places: Place[];
}

export class InconsistentTerms implements Collector {
  readonly #context: CheckContext;
  readonly #misses: TermMisses | undefined;
  /** By term of the source, then by term of the target. */
  readonly #renderings = new Map<string, Map<string, Rendering>>();

  constructor(context: CheckContext) {
    this.#context = context;
    this.#misses = context.learnt && new TermMisses(context.learnt, context);
  }

  add(segment: CheckedSegment): void {
    const { learnt } = this.#context;
    if (learnt === undefined || this.#misses === undefined) return;
    const { source, target, index } = segment;
    const [own, other] = [source, target].map(
      ({ language, content }) => new CheckedText(language, content, learnt),
    );
    if (own === undefined || other === undefined) return;
    for (const { found, entries } of this.#misses.add({ ...segment, source: own, target: other })) {
      const [there] = occurrencesOf(entries, other, learnt);
      if (there !== undefined) this.#rendered(found.term, there.term, { index, text: there.text });
    }
  }

  #rendered(term: string, by: string, place: Place): void {
    const known = this.#renderings.get(term) ?? new Map<string, Rendering>();
    this.#renderings.set(term, known);
    const rendering = known.get(by) ?? { term: by, count: 0, places: [] };
    known.set(by, rendering);
    rendering.count += 1;
    if (rendering.places.length < MOST_PLACES) rendering.places.push(place);
  }

  *faults(): Iterable<ComparedFault> {
    for (const missed of this.#misses?.missed() ?? []) {
      const fault = this.#outlier(missed);
      if (fault !== undefined) yield fault;
    }
  }

  #outlier({ index, fault, instead, language }: MissedTerm): ComparedFault | undefined {
    const { term } = fault;
    const usual = [...(this.#renderings.get(term)?.values() ?? [])].sort(
      (one, other) => other.count - one.count,
    );
    const [most] = usual;
    if (most === undefined || most.count < FEWEST || instead === '' || fault.severity !== 'error')
      return undefined;
    if ((this.#context.frequencies?.[language].perMillion(term) ?? 0) > GENERAL) return undefined;
    const all = this.#misses?.mentions(term) ?? 0;
    if (all - (this.#misses?.misses(term) ?? 0) < LEAST_USUAL * all) return undefined;
    return {
      index,
      compared: most.places.map((place) => place.index),
      tell: (_, others) => ({
        ...fault,
        severity: 'note',
        expected: usual.map((rendering) => rendering.term),
        said: { term, instead, usual: most.term, most: most.count, all },
        others: others.map((other, at) => placeOf(other, most.places[at]?.text ?? '')),
      }),
    };
  }
}
