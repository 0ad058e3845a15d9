// Clean text that remembers where each of its characters stood: the one way in which this folder changes
// text. Nothing is edited in place; text is taken over from the original, added, or left out.

import type { TextPiece } from '../model/document.js';
import type { Span } from '../model/span.js';

/** `text` with the pieces of it that stand unchanged in the original, in rising order on both sides. */
export interface CleanText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** What a piece says besides its place, when that is not the paragraph's own. */
export type PiecePlace = Pick<TextPiece, 'line' | 'page'>;

/** Builds a CleanText from left to right. */
export class CleanTextBuilder {
  readonly #parts: string[] = [];
  readonly #pieces: GrowingPiece[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Takes over `original.slice(start, end)`. */
  take(original: string, start: number, end: number): void {
    this.takeText(original.slice(start, end), start);
  }

  /** Adds text that is not in the original. */
  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Takes over a span of another clean text, whose pieces must lie after all pieces so far. */
  append(part: CleanText, span: Span, place: PiecePlace = {}): void {
    let at = span.start;
    for (let next = Math.max(0, pieceIndexAt(part.pieces, span.start)); ; next += 1) {
      const piece = part.pieces[next];
      if (piece === undefined || piece.clean >= span.end) break;
      const start = Math.max(piece.clean, span.start);
      const end = Math.min(piece.clean + piece.length, span.end);
      if (start >= end) continue;
      if (start > at) this.add(part.text.slice(at, start));
      this.takeText(part.text.slice(start, end), piece.original + start - piece.clean, {
        ...placeOf(piece),
        ...place,
      });
      at = end;
    }
    if (span.end > at) this.add(part.text.slice(at, span.end));
  }

  build(): CleanText {
    return { text: this.#parts.join(''), pieces: this.#pieces };
  }

  /** Takes over text that stands unchanged at that place in the original. */
  takeText(text: string, original: number, place: PiecePlace = {}): void {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    if (last !== undefined && isNext(last, this.#length, original, place)) last.length += text.length;
    else this.#pieces.push({ clean: this.#length, original, length: text.length, ...place });
    this.add(text);
  }
}

function placeOf({ line, page }: TextPiece): PiecePlace {
  return { ...(line === undefined ? {} : { line }), ...(page === undefined ? {} : { page }) };
}

/** A piece that is still growing. */
type GrowingPiece = Omit<TextPiece, 'length'> & { length: number };

/** True when what stands at these places goes on where the piece ends. */
function isNext(last: GrowingPiece, clean: number, original: number, place: PiecePlace): boolean {
  return (
    last.clean + last.length === clean &&
    last.original + last.length === original &&
    last.line === place.line &&
    last.page === place.page
  );
}

/** Without the spans (in order, not overlapping); white space that would come to stand double or at an edge goes too. */
export function cutOut(clean: CleanText, spans: readonly Span[]): CleanText {
  const builder = new CleanTextBuilder();
  let at = 0;
  for (const span of [...spans, { start: clean.text.length, end: clean.text.length }]) {
    const end = needsNoSpace(clean.text, span) ? withoutSpaceBefore(clean.text, at, span.start) : span.start;
    if (builder.length === 0) while (at < end && clean.text[at] === ' ') at += 1;
    builder.append(clean, { start: at, end });
    at = span.end;
  }
  return builder.build();
}

/** True when what follows the cut is white space, closing punctuation or nothing. */
function needsNoSpace(text: string, cut: Span): boolean {
  const next = text[cut.end];
  return cut.end >= text.length || (next !== undefined && /[\s.,;:!?)\]]/u.test(next));
}

function withoutSpaceBefore(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text[end - 1] === ' ') end -= 1;
  return end;
}

/**
 * The original offset of the character at `clean`. Where the character was added it stands for one in the
 * original (a ligature, a soft hyphen): the one behind the piece before it, or before the first piece.
 */
export function originalOffset(pieces: readonly TextPiece[], clean: number): number {
  const piece = pieceAt(pieces, clean);
  if (piece === undefined) return Math.max(0, (pieces[0]?.original ?? 0) - 1);
  return piece.original + Math.min(clean - piece.clean, piece.length);
}

/** The last piece that starts at or before `clean`. */
export function pieceAt(pieces: readonly TextPiece[], clean: number): TextPiece | undefined {
  return pieces[pieceIndexAt(pieces, clean)];
}

/** Index of the last piece that starts at or before `clean`, by binary search; -1 when all lie behind it. */
function pieceIndexAt(pieces: readonly TextPiece[], clean: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.clean ?? Infinity) <= clean) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
