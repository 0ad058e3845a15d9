// The sentences of a document, each with its place in the original file.

import type { Document, Paragraph, Sentence } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { sentences } from '../text/sentence.js';
import { originalOffset, pieceAt } from './clean-text.js';

/** Sentences in the order of the paragraphs. `start` and `end` are offsets into the original text; `text` is clean. */
export function documentSentences(document: Document, language: Language): Sentence[] {
  return document.paragraphs.flatMap((paragraph, index) =>
    spansOf(paragraph, language).map((span) => sentenceAt(paragraph, span, index)),
  );
}

/** A heading or cell is one segment, whatever marks stand in it ("1. Inleiding"). */
function spansOf({ kind, text }: Paragraph, language: Language): readonly Span[] {
  if (kind === 'heading' || kind === 'tableCell') return [{ start: 0, end: text.length }];
  return sentences(text, language);
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
