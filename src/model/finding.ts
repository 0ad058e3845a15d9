// What a check finds in a translation: where, by which rule, on which evidence, and what was expected there.

import type { Language } from './language.js';
import type { Severity } from './severity.js';
import type { Span } from './span.js';

/** Where a segment stands. */
export interface SegmentPlace {
  /** The file as the user named it, or the name of a memory. */
  readonly file: string;
  /** Number of the segment in it, from 0. */
  readonly number: number;
  /** The key that the file gives its unit. */
  readonly unit?: string;
  /** Line in the file, from 1, where it is known. */
  readonly line?: number;
}

/** A segment that a finding compares with, and how the other side says it there. */
export interface OtherPlace extends SegmentPlace {
  readonly text: string;
}

export interface Finding extends SegmentPlace {
  /** Name of the rule; each has a sentence in both languages. */
  readonly rule: string;
  readonly severity: Severity;
  readonly languages: { readonly source: Language; readonly target: Language };
  /** Plain text of both sides. */
  readonly source: string;
  readonly target: string;
  /** What it is about, in both texts. */
  readonly spans: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  /** The term that it is about, as its glossary or the source text writes it; findings are grouped by it. */
  readonly term?: string;
  /** Wordings that would be right, the best first; empty when none can be told. */
  readonly expected: readonly string[];
  /** Values of the sentence, by their names in the catalogue. */
  readonly said: Readonly<Record<string, string | number>>;
  /** Other segments that it compares with, such as those where the term is translated otherwise. */
  readonly others: readonly OtherPlace[];
  /** The same for the same fault in the same sentence, wherever that stands: what an ignore mark knows it by. */
  readonly fingerprint: string;
}

/** As editors and terminals open it: `file:line`. Keys and numbers of segments need the file before them: `file#unit`. */
export function placeText({ file, line, unit, number }: SegmentPlace): string {
  return line === undefined ? `${file}#${unit ?? String(number + 1)}` : `${file}:${String(line)}`;
}
