// A text file of tm/documents as blocks to set again: paragraphs joined, notes back at the sentences that
// their marks stood in or after.

import { documentSentences, readText } from '../src/document/document.js';
import type { Document, Sentence } from '../src/model/document.js';
import type { Language } from '../src/model/language.js';
import type { SetBlock, SetNote } from './typeset.js';

/** The blocks of a text, notes anchored at ends of sentences. */
export function textBlocks(text: string, language: Language): SetBlock[] {
  const document = readText(text, { language });
  const sentences = documentSentences(document, language);
  const anchors = noteAnchors(document, sentences);
  return document.paragraphs.flatMap((paragraph, index): SetBlock[] => {
    const { kind, text: own, mark } = paragraph;
    if (kind === 'footnote' || kind === 'tableCell' || kind === 'caption') return [];
    const notes = anchors.get(index) ?? [];
    // The number of an item is part of its text; a bullet was taken off.
    const whole = mark === undefined || kind === 'listItem' ? own : `${mark} ${own}`;
    return [{ kind, text: whole, notes }];
  });
}

/** For each paragraph the notes that belong to it: each after the sentence that ends next after its mark. */
function noteAnchors(document: Document, sentences: readonly Sentence[]): Map<number, SetNote[]> {
  const notes = document.paragraphs.filter(({ kind }) => kind === 'footnote');
  const marks = document.report.dropped.filter(({ reason }) => reason === 'footnote-mark');
  const anchors = new Map<number, SetNote[]>();
  for (const note of notes) {
    const line = marks.find(({ text }) => text === note.mark)?.line ?? 0;
    const body = sentences.filter(({ kind }) => kind === 'paragraph');
    const home = body.findLast((sentence) => sentence.line <= line + 1) ?? body[0];
    if (home === undefined) continue;
    const paragraph = document.paragraphs[home.paragraph];
    const at = (paragraph?.text.indexOf(home.text) ?? 0) + home.text.length;
    anchors.set(home.paragraph, [...(anchors.get(home.paragraph) ?? []), { at, text: note.text }]);
  }
  return anchors;
}
