// What kind of paragraph a block of body text is, from its own shape and from what follows it.

import type { ParagraphKind } from '../model/document.js';
import { bulletOf, endsSentence, enumeratorOf, looksLikeTitle } from './line-shape.js';

/** What is known of a block before its kind is. */
export interface Block {
  readonly text: string;
  readonly lines: number;
  readonly cell: boolean;
  /** True when it is set as a title: larger than the body or in another font. */
  readonly title: boolean;
}

/** Titles of more lines are none. */
const TITLE_LINES = 3;
/** More titles in a row are a list of names. */
const TITLES_IN_ROW = 3;
/** Text of so many words is prose, even without a stop at its end. */
const PROSE_WORDS = 12;

/** The kinds of all blocks. A title must lead to prose or to a list, directly or over at most two more titles. */
export function paragraphKinds(blocks: readonly Block[]): ParagraphKind[] {
  // Where titles are set as titles, text that is set like the body is none, whatever its letters say.
  const isSet = blocks.some(({ title }) => title);
  const kinds: ParagraphKind[] = [];
  let titles = Infinity;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const isTitle = isSet
      ? isSetAsTitle(block)
      : couldBeTitle(block, blocks[at - 1], blocks[at + 1]) && titles < TITLES_IN_ROW;
    kinds.push(isTitle ? 'heading' : kindOf(block));
    if (isTitle) titles += 1;
    else titles = isProse(block) ? 0 : Infinity;
  }
  return kinds.toReversed();
}

/** Text that is set as a title over more lines is an introduction. */
const SET_TITLE_LINES = 4;

function isSetAsTitle({ title, cell, lines, text }: Block): boolean {
  return title && !cell && lines <= SET_TITLE_LINES && /\p{L}/u.test(text) && bulletOf(text) === '';
}

function couldBeTitle(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.cell || block.lines > TITLE_LINES || !looksLikeTitle(block.text) || bulletOf(block.text) !== '')
    return false;
  if (enumeratorOf(block.text) === '') return true;
  return [before, after].every((other) => other === undefined || enumeratorOf(other.text) === '');
}

function kindOf({ text, cell }: Block): ParagraphKind {
  if (cell) return 'tableCell';
  return bulletOf(text) !== '' || enumeratorOf(text) !== '' ? 'listItem' : 'paragraph';
}

function isProse({ text }: Block): boolean {
  return (
    endsSentence(text) ||
    /[:;,]$/u.test(text) ||
    text.split(' ', PROSE_WORDS).length >= PROSE_WORDS ||
    bulletOf(text) !== ''
  );
}
