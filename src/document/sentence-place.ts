// The sentences of a document, each with its place in the original file.

import type { Document, Paragraph, Sentence } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { SentenceSplitter } from '../text/segmentation/rule-set.js';
import { sentences } from '../text/sentence.js';
import { originalOffset, pieceAt } from './clean-text.js';
import { endsSentence } from './line-shape.js';

/** Sentences in the order of the paragraphs, by the shipped rules or by `split`. `start` and `end` are offsets into the original text; `text` is clean. */
export function documentSentences(
  document: Document,
  language: Language,
  split: SentenceSplitter = sentences,
): Sentence[] {
  return document.paragraphs.flatMap((paragraph, index) =>
    spansOf(paragraph, (text) => split(text, language)).map((span) => sentenceAt(paragraph, span, index)),
  );
}

/** Cells of so many words that end like a sentence hold prose: tables also serve to lay out pages. */
const PROSE_WORDS = 12;

/** A heading or cell is one segment, whatever marks stand in it ("1. Inleiding"), unless the cell holds prose. */
function spansOf({ kind, text }: Paragraph, split: (text: string) => Span[]): readonly Span[] {
  const isProse = endsSentence(text) && text.split(' ', PROSE_WORDS).length === PROSE_WORDS;
  if (kind === 'heading' || (kind === 'tableCell' && !isProse)) return [{ start: 0, end: text.length }];
  return split(text);
}

function sentenceAt(paragraph: Paragraph, span: Span, index: number): Sentence {
  const { pieces, text, kind } = paragraph;
  const piece = pieceAt(pieces, span.start);
  return {
    start: originalOffset(pieces, span.start),
    end: originalOffset(pieces, span.end - 1) + 1,
    text: text.slice(span.start, span.end),
    paragraph: index,
    page: piece?.page ?? paragraph.page,
    line: piece?.line ?? paragraph.line,
    kind,
  };
}
