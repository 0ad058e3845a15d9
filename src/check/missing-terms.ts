// What term-missing tells of the misses of the glossary's terms: a wording that is a habit of the text is told once.

import type { CheckedSegment } from './checked-segment.js';
import type { CheckContext, Collector, ComparedFault } from './rule.js';
import { placeOf } from './same-segments.js';
import type { MissedTerm } from './term-misses.js';
import { TermMisses } from './term-misses.js';

/** A wording that stands for a term this often, and in more than half of its places, is a habit of the text and not a slip. */
const HABIT = 5;
/** Most places that are shown beside the first one of a habit. */
const MOST_OTHERS = 5;

export class MissingTerms implements Collector {
  readonly #misses: TermMisses | undefined;

  constructor(context: CheckContext) {
    this.#misses = context.terms && new TermMisses(context.terms, context);
  }

  add(segment: CheckedSegment): void {
    this.#misses?.add(segment);
  }

  *faults(): Iterable<ComparedFault> {
    const found = [...(this.#misses?.missed() ?? [])];
    const alike = new Map<string, MissedTerm[]>();
    for (const missed of found) {
      const others = alike.get(habitKey(missed));
      if (others === undefined) alike.set(habitKey(missed), [missed]);
      else others.push(missed);
    }
    for (const missed of found) {
      const places = alike.get(habitKey(missed)) ?? [];
      const all = this.#misses?.mentions(missed.fault.term) ?? 0;
      const isHabit = missed.instead !== '' && places.length >= HABIT && places.length > all / 2;
      yield isHabit ? habitFault(missed, places) : faultAlone(missed);
    }
  }
}

function habitKey({ fault, instead }: MissedTerm): string {
  return `${fault.term}\u0000${instead}`;
}

function faultAlone({ index, fault }: MissedTerm): ComparedFault {
  return { index, compared: [], tell: () => fault };
}

/** At its first place with the others; at those it is a note. */
function habitFault(missed: MissedTerm, places: readonly MissedTerm[]): ComparedFault {
  const { index, fault } = missed;
  if (missed !== places[0]) return faultAlone({ ...missed, fault: { ...fault, severity: 'note' } });
  const severity = fault.severity === 'error' ? 'warning' : fault.severity;
  return {
    index,
    compared: places.slice(1, 1 + MOST_OTHERS).map((other) => other.index),
    tell: (_, others) => ({
      ...fault,
      severity,
      others: others.map((other) => placeOf(other, other.target.text)),
    }),
  };
}
