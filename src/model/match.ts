// Matches from the memory and occurrences of terms, each with the reason for it.

import type { Span } from './span.js';
import type { TranslationUnit } from './unit.js';

/** A value and the values it was made of (tantivy's `Explanation`). */
export interface Explanation {
  readonly description: string;
  readonly value: number;
  readonly details?: readonly Explanation[];
}

/**
 * How a token of the unit differs from the one of the query that it stands for. `written`: the same value in
 * other writing; `value`: another value of the same kind; `mark`, `code`: another mark or inline code;
 * `space`, `joined`: only the white space before it, or whether it is a part of a longer word; `other`: another word.
 */
export type TokenChange =
  | 'same'
  | 'written'
  | 'case'
  | 'spelling'
  | 'inflected'
  | 'value'
  | 'mark'
  | 'code'
  | 'space'
  | 'joined'
  | 'other'
  | 'inserted'
  | 'removed';

/** One step from a query to the source text of a unit, with what it costs in words. */
export interface DiffStep {
  readonly change: TokenChange;
  readonly cost: number;
  /** Place in the query; absent when only the unit has the token. */
  readonly query?: Span;
  /** Place in the plain source text of the unit; absent when only the query has the token. */
  readonly unit?: Span;
}

/** A named reduction of a score, in [0,1]. */
export interface Penalty {
  readonly name: string;
  readonly amount: number;
}

export type MatchKind = 'context' | 'exact' | 'fuzzy' | 'fragment';

/** A stretch of a repaired target that is not as the memory has it. Its own span is in the repaired target. */
export interface RepairedPart extends Span {
  /** A value (number, date, reference, address) or a term of the glossary. */
  readonly kind: 'value' | 'term';
  /** What it replaces, in the target as the memory has it. */
  readonly from: Span;
  /** What it was written for, in the query. */
  readonly query: Span;
}

/**
 * Why a difference was not repaired. `absent`: the target does not have it; `ambiguous`: it is not certain which stretch
 * of the target it is; `kind`: the target has the number as something else; `words`: words beside it would have to
 * change; `form`: it is not known how to write it; `reading`: what would be written says something else.
 */
export type UnrepairedReason = 'absent' | 'ambiguous' | 'kind' | 'words' | 'form' | 'reading';

/** A difference that was looked at and left. */
export interface UnrepairedPart {
  readonly kind: 'value' | 'term';
  readonly reason: UnrepairedReason;
  /** Where the query has what is wanted. */
  readonly query: Span;
  /** As the unit's source and the query write it. */
  readonly old: string;
  readonly wanted: string;
}

/** What was done to the target of a match. */
export interface Repair {
  /** The target as the memory has it. */
  readonly original: string;
  readonly parts: readonly RepairedPart[];
}

/** OmegaT's scores, in whole per cent. */
export interface OmegatScore {
  readonly stem: number;
  readonly noStem: number;
  readonly verbatim: number;
}

/** A unit of the memory that answers a query. Ordered by `score`, best first. */
export interface Match {
  readonly source: string;
  /** The translation, repaired where `repaired` says so. */
  readonly target: string;
  /** After repair and penalties, in [0,1]; a context match is told apart by `kind`, not by a score above 1. */
  readonly score: number;
  /** Before penalties, in [0,1]. */
  readonly similarity: number;
  readonly kind: MatchKind;
  /** Of a context match: 101 when the neighbours agree or the key does, 102 when both do. */
  readonly context?: 101 | 102;
  readonly penalties: readonly Penalty[];
  readonly explanation: Explanation;
  /** Query and source token by token. */
  readonly diff: readonly DiffStep[];
  readonly repaired?: Repair;
  /** Differences that could not be repaired, with the reason. */
  readonly unrepaired?: readonly UnrepairedPart[];
  /** When asked for. */
  readonly omegat?: OmegatScore;
  /** Of a fragment: where it stands in the query, in the unit's text and, by the links of its words, in the translation. */
  readonly fragment?: { readonly query: Span; readonly source: Span; readonly target: Span };
  readonly unit: TranslationUnit;
  /** The store's number of the unit, and the name of its memory. */
  readonly id: number;
  readonly memory: string;
}

/** One occurrence of a phrase in the memory, with the words around it. */
export interface ConcordanceLine {
  /** The whole segment and where the phrase stands in it. */
  readonly source: string;
  readonly spans: readonly Span[];
  readonly target: string;
  /** Where the first of the phrases is probably translated in `target`, and how sure that is, in [0,1]; absent where nothing shows. */
  readonly translation?: Span & { readonly confidence: number };
  readonly id: number;
  readonly memory: string;
}

/** How a text writes a term; `variant` is another spelling of it. */
export type OccurrenceKind = 'exact' | 'inflected' | 'variant' | 'compound' | 'elided' | 'split';

/** A term of the termbase found in a text. */
export interface TermOccurrence extends Span {
  /** The text as it stands there. */
  readonly text: string;
  readonly how: OccurrenceKind;
  /** For compounds: where in the compound the term stands. */
  readonly part?: 'head' | 'modifier' | 'inner';
  readonly termbase: string;
  readonly entry: string;
  /** The term as the entry writes it. */
  readonly term: string;
  /** The stretches that are the term's own, where others stand between them ("zegt de huur op"). */
  readonly parts?: readonly Span[];
  /** It stands within a longer occurrence, or across the edge of one. */
  readonly nested?: boolean;
}
