// What was done to a document between its pages and its paragraphs, as rows in the order of the original, for
// whoever has to trust the result. Every character of the original that shows is in a paragraph, in a mark of
// one (its bullet, its note's number), in one of these rows, or it is layout: white space, soft hyphens inside
// a line, zero-width and control characters. Never text to begin with, and so not in the rows: tags, scripts,
// hidden elements and addresses behind links in HTML and Markdown; comments of reviewers and codes of fields in
// the formats of office programs.

import type { Document, DroppedText, HyphenDecision, Paragraph } from '../model/document.js';

interface RowPlace {
  readonly page: number;
  /** As in `Paragraph`: the line in the original, or the ordinal of the paragraph where there are no lines. */
  readonly line: number;
}

/** One thing that was decided; `kind` says what its `decision` and `reason` are about. */
export type ReportRow = RowPlace &
  (
    | {
        readonly kind: 'hyphen';
        /** The two halves as they stood, a line break between them. */
        readonly text: string;
        readonly decision: HyphenDecision['decision'];
        readonly reason: HyphenDecision['reason'];
      }
    | {
        readonly kind: 'dropped';
        readonly text: string;
        readonly decision: 'drop';
        readonly reason: DroppedText['reason'];
      }
    | {
        /** Lines that became one paragraph. */
        readonly kind: 'lines';
        /** How the paragraph begins. */
        readonly text: string;
        readonly decision: 'join';
        readonly reason: 'paragraph';
        /** Where the last of them stands. */
        readonly last: RowPlace;
      }
  );

/** Everything that was joined, decided or left out, by line, which counts over all pages. O(n log n) in what was done. */
export function reportRows({ paragraphs, report }: Document): readonly ReportRow[] {
  const hyphens = report.hyphens.map(({ page, line, before, after, decision, reason }): ReportRow => ({
    ...{ page, line, kind: 'hyphen', text: `${before}\n${after}`, decision, reason },
  }));
  const dropped = report.dropped.map(({ page, line, text, reason }): ReportRow => ({
    ...{ page, line, kind: 'dropped', text, decision: 'drop', reason },
  }));
  const rows = [...paragraphs.flatMap(joinedLines), ...dropped, ...hyphens];
  // Sorting is stable: on one line the paragraph comes first, then what was left out of it.
  return rows.sort((one, other) => one.line - other.line);
}

/** So much of a paragraph tells which one it is. */
const SHOWN_START = 60;

function joinedLines({ page, line, pieces, text }: Paragraph): ReportRow[] {
  const lastPiece = pieces.at(-1);
  const last = { page: lastPiece?.page ?? page, line: lastPiece?.line ?? line };
  if (last.line === line) return [];
  const start = text.length <= SHOWN_START ? text : `${text.slice(0, SHOWN_START).trimEnd()}…`;
  return [{ page, line, kind: 'lines', text: start, decision: 'join', reason: 'paragraph', last }];
}
