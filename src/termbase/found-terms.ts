// The occurrences in one text, longest first: a longer term takes its place, and what stands within it or
// across its edge is nested. Each look-up of a place is one step, so that many terms cost no more than few.

import type { OccurrenceKind, TermOccurrence } from '../model/match.js';
import type { Span } from '../model/span.js';
import type { CompoundTerm } from './compound-term.js';
import type { IndexedTerm } from './term-index.js';

/** A term and how it was found. */
export interface FoundTerm {
  readonly indexed: IndexedTerm;
  readonly how: OccurrenceKind;
  readonly part?: CompoundTerm['part'];
  readonly parts?: readonly Span[];
}

/** A term with other words between its parts. */
export interface PartedTerm {
  readonly indexed: IndexedTerm;
  readonly parts: readonly [Span, Span];
}

const RANK: Readonly<Record<OccurrenceKind, number>> = {
  exact: 0,
  inflected: 1,
  variant: 2,
  elided: 3,
  split: 4,
  compound: 5,
};

export class FoundTerms {
  readonly #text: string;
  readonly #withNested: boolean;
  /** Where a term covers the text. Who comes later is shorter, so it touches one of its own ends. */
  #covered: Uint8Array | undefined;
  /** End of the term that covers from here. */
  readonly #ends = new Map<number, number>();
  readonly #found = new Map<string, TermOccurrence>();

  constructor(text: string, withNested: boolean) {
    this.#text = text;
    this.#withNested = withNested;
  }

  /** Whether a term in this span would be kept. */
  wants(span: Span): boolean {
    return this.#withNested || this.#isFree(span) || this.#isTakenAsWhole(span);
  }

  /** Adds a term; what was added before at the same place or around it makes it nested. */
  add(span: Span, term: FoundTerm): void {
    if (this.#isFree(span)) this.#cover(span);
    this.#keep(span, term, !this.#isTakenAsWhole(span));
  }

  /** Adds the terms that are parts of a word; those within a longer part are nested. */
  addParts(word: Span, parts: readonly CompoundTerm[]): void {
    const isFree = parts.length > 0 && this.#isFree(word);
    if (isFree) this.#cover(word);
    for (const one of parts)
      this.#keep(word, { ...one, how: 'compound' }, !isFree || parts.some((other) => isWithin(one, other)));
  }

  /** Adds a term in two parts; what stands between them is not its own. */
  addParted({ indexed, parts }: PartedTerm, how: OccurrenceKind): void {
    const [first, last] = parts;
    const isFree = this.#isFree(first);
    // The second part may be shared with the term that it stands beside.
    if (isFree) this.#cover(first);
    this.#keep({ start: first.start, end: last.end }, { indexed, how, parts: parts.map(spanOf) }, !isFree);
  }

  /** In order of start, longer ones first. */
  inOrder(): TermOccurrence[] {
    return [...this.#found.values()].sort(
      (one, other) => one.start - other.start || other.end - one.end || RANK[one.how] - RANK[other.how],
    );
  }

  #isFree({ start, end }: Span): boolean {
    return this.#covered === undefined || (this.#covered[start] === 0 && this.#covered[end - 1] === 0);
  }

  #isTakenAsWhole({ start, end }: Span): boolean {
    return this.#ends.get(start) === end;
  }

  #cover({ start, end }: Span): void {
    // Most paragraphs hold no term.
    this.#covered ??= new Uint8Array(this.#text.length);
    this.#covered.fill(1, start, end);
    this.#ends.set(start, end);
  }

  #keep({ start, end }: Span, { indexed, how, part, parts }: FoundTerm, nested: boolean): void {
    if (nested && !this.#withNested) return;
    const { termbase, entry, term } = indexed;
    const key = [start, end, termbase, entry.id, term.text].join('\u0000');
    const known = this.#found.get(key);
    if (known !== undefined && RANK[known.how] <= RANK[how]) return;
    this.#found.set(key, {
      start,
      end,
      text: this.#text.slice(start, end),
      how,
      ...(part === undefined ? {} : { part }),
      ...(parts === undefined ? {} : { parts }),
      termbase,
      entry: entry.id,
      term: term.text,
      ...(nested ? { nested } : {}),
    });
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether the part lies within a longer one: in asielzoekerscentrum asiel lies within asielzoeker. */
function isWithin(one: Span, other: Span): boolean {
  return other.end - other.start > one.end - one.start && other.start <= one.start && one.end <= other.end;
}
