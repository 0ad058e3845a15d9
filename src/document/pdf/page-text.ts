// What is taken from a page of a PDF: runs of text with their places, then lines in reading order. Lengths
// are points (1/72 inch) from the page's left and upper edge, downwards, after the page's own rotation.

/** Text that was drawn at once in one font. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** A line of text in one column or cell. */
export interface PageLine {
  /** Superscript digits are Unicode superscripts; gaps as wide as a column's are tabs. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size and font of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** True when that font is known to be a bold one. */
  readonly bold?: boolean;
  /** Number of its column on this page, from 0, and how many columns stand beside one another there. */
  readonly column: number;
  readonly columns: number;
  /** Number of its cell on this page, from 0, in tables. */
  readonly cell?: number;
}

export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  /** In reading order. */
  readonly lines: readonly PageLine[];
}
