// Where a line stands on its page, for files that say so (PDF). Plain text has no places, and everything
// here is then decided by the letters alone.

export interface LinePlace {
  /** Physical page, from 1. */
  readonly page: number;
  /** Lengths in points from the page's left and upper edge; `baseline` grows downwards. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its letters, in points. */
  readonly size: number;
  /** Font of most of its letters; a name that means something on its page only. */
  readonly font: string;
  /** The column it stands in: a number on its page, and its edges. */
  readonly column: Column;
  /** The cell of a table it stands in, a number in the document. */
  readonly cell?: number;
  /** What its place and size say it is. Nothing for running text. */
  readonly role?: 'header' | 'footer' | 'note' | 'title' | 'caption';
  /** Usual distance of the baselines of lines of this size in this document. */
  readonly leading: number;
}

export interface Column {
  readonly number: number;
  readonly left: number;
  readonly right: number;
}

/** Width of the first `letters` characters of a line of `length` characters. */
export function widthOfLetters({ left, right }: LinePlace, letters: number, length: number): number {
  return ((right - left) * letters) / Math.max(1, length);
}
