// The running text of a document after reading: blocks of clean text that know where they came from.

import type { Span } from './span.js';

export type ParagraphKind = 'heading' | 'paragraph' | 'footnote' | 'listItem' | 'tableCell' | 'caption';

/**
 * One run of clean text taken over unchanged from the original:
 * `clean .. clean+length` in the paragraph is `original .. original+length` in the file's decoded text, or, for
 * files that are no text themselves (DOCX, ODT, PPTX, PDF), in the document's `extractedText`.
 */
export interface TextPiece {
  readonly clean: number;
  readonly original: number;
  readonly length: number;
  /** Line in the original, from 1, where it is another than the paragraph's. */
  readonly line?: number;
  /** Page in the original, from 1, where it is another than the paragraph's. */
  readonly page?: number;
}

export interface Paragraph {
  readonly kind: ParagraphKind;
  /** Clean text: lines joined, line-end hyphens decided, footnote marks taken out. */
  readonly text: string;
  /** How `text` maps to the original, in order of `clean`; characters between pieces were added or dropped. */
  readonly pieces: readonly TextPiece[];
  /** Page in the original, from 1. */
  readonly page: number;
  /** First line in the original, from 1; the ordinal of the paragraph in files that have no lines. */
  readonly line: number;
  /** The note's own number or mark, for footnotes; the bullet that was taken off, for list items. */
  readonly mark?: string;
}

/** What was decided about a hyphen (or dash or slash) at the end of a line, and on which evidence. */
export interface HyphenDecision {
  /** Page and line of its first half, as in `Paragraph`. */
  readonly page: number;
  readonly line: number;
  /** The two halves as they stood, for example `hoog-` and `opgeleide`. */
  readonly before: string;
  readonly after: string;
  /** `join` drops the hyphen, `keep` keeps it without a space, `space` keeps it with a space after it. */
  readonly decision: 'join' | 'keep' | 'space';
  readonly reason: HyphenReason;
}

/** The rule that decided. */
export type HyphenReason =
  | 'coordination' // a conjunction follows: a part is left out
  | 'punctuation' // a comma follows or a bracket stands before
  | 'address' // inside a web or mail address
  | 'digit' // a digit on either side
  | 'single-letter' // e-mail, A-status
  | 'abbreviation' // capitals before or after
  | 'capital' // a capital after it: Noord-Holland
  | 'soft-hyphen' // the file itself says it is a typesetter's hyphen
  | 'joined-in-document' // the document has the whole word elsewhere
  | 'hyphenated-in-document' // the document has it with the hyphen elsewhere
  | 'half-in-document' // the document has other words with this first half and a hyphen
  | 'chain' // one hyphen of several: state-of-the-art
  | 'joined-known' // the whole word is in the list
  | 'hyphenated-known' // the word with the hyphen is in the list
  | 'prefix' // a part that keeps its hyphen: niet-, non-, oud-
  | 'numeral' // a number in words: twenty-one, two-thirds
  | 'equal-parts' // adjectives side by side: liberaal-conservatief
  | 'name' // Dutch: a name and a noun: Rangers-doelman
  | 'diaeresis' // joined, and a diaeresis that the break had made needless is back
  | 'vowel-clash' // the vowels would be read together
  | 'both-words' // English: both halves are words and the whole is not
  | 'no-space' // no hyphen, but a dash, slash or address that has no space in it: 2015–2021
  | 'default'; // letters on both sides and nothing against joining

/** A line or mark that is not running text. */
export interface DroppedText {
  /** As in `Paragraph`. */
  readonly page: number;
  readonly line: number;
  readonly text: string;
  readonly reason:
    | 'footer'
    | 'header'
    | 'page-number'
    | 'footnote-mark'
    | 'table-of-contents'
    /** Deleted while changes were tracked, or hidden by its author. */
    | 'deleted-text'
    | 'code'
    | 'navigation'
    /** A note that nothing in the text leads to. */
    | 'unreferenced-note';
}

export interface CleaningReport {
  readonly hyphens: readonly HyphenDecision[];
  readonly dropped: readonly DroppedText[];
}

export interface Document {
  readonly paragraphs: readonly Paragraph[];
  readonly report: CleaningReport;
  /**
   * What offsets point into when the file is no text itself: the text of its parts in the order in which they
   * were read, a line feed after each paragraph. Absent for text, HTML and Markdown: there it is the file.
   */
  readonly extractedText?: string;
}

/** A sentence of a document, with its place in the original. */
export interface Sentence extends Span {
  readonly text: string;
  /** Index of its paragraph, from 0. */
  readonly paragraph: number;
  readonly page: number;
  readonly line: number;
  readonly kind: ParagraphKind;
}
