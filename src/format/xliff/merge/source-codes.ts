// The inline codes of a segment as they stand in its file, so that a target can have them to the letter.

import type { Content, InlineCode } from '../../../model/content.js';
import { codesOf } from '../../../model/content.js';
import { escapeText } from '../../xml/writer.js';
import type { XmlNode } from '../../xml/tree.js';
import { childrenOf } from '../../xml/tree.js';
import { isOurMark } from '../annotation/our-note.js';
import { startOf } from './node-text.js';

/** Elements with text of the segment inside: two codes. Any other known element is one, with all that it holds. */
const PAIRED: ReadonlySet<string> = new Set(['g', 'pc', 'mrk']);
const SINGLE: ReadonlySet<string> = new Set(
  ['x', 'ph', 'bx', 'ex', 'bpt', 'ept', 'it'].concat(['sc', 'sm', 'ec', 'em', 'cp']),
);

/** The markup of each code of a segment's source, in the order in which the readers give them. */
function markupOf(node: XmlNode, text: string): string[] {
  return childrenOf(node).flatMap((child) => {
    // A mark of ours is no code, to the readers neither.
    if (isOurMark(child.tag)) return markupOf(child, text);
    const start = startOf(child, text);
    if (SINGLE.has(child.tag.local)) return [text.slice(start, child.closed)];
    if (!PAIRED.has(child.tag.local)) return [];
    // An empty pair may be one tag.
    if (child.opened === child.closed)
      return [`${text.slice(start, child.closed - 2)}>`, `</${child.tag.name}>`];
    const end = startOf({ ...child, opened: child.closed }, text);
    return [text.slice(start, child.opened), ...markupOf(child, text), text.slice(end, child.closed)];
  });
}

/**
 * The markup of a target whose codes are those of the source (the same objects); `undefined` when one is not, or when the
 * source holds what the readers make no code of.
 */
export function targetMarkup(
  target: Content,
  source: Content,
  { node, text }: { readonly node: XmlNode; readonly text: string },
): string | undefined {
  const codes = codesOf(source);
  const markup = markupOf(node, text);
  if (codes.length !== markup.length) return codesOf(target).length === 0 ? textOf(target) : undefined;
  const known = new Map<InlineCode, string>(codes.map((code, place) => [code, markup[place] ?? '']));
  let written = '';
  for (const part of target) {
    const piece = part.kind === 'text' ? escapeText(part.text) : known.get(part);
    if (piece === undefined) return undefined;
    written += piece;
  }
  return written;
}

function textOf(content: Content): string {
  return content.map((part) => (part.kind === 'text' ? escapeText(part.text) : '')).join('');
}
