// Where elements and their tags stand in the text of a file. A `<` cannot stand in an attribute, so the last one before the
// end of a tag is where it begins (XML 1.0, productions 10 and 40).

import type { Span } from '../../../model/span.js';
import { escapeText } from '../../xml/writer.js';
import type { XmlNode } from '../../xml/tree.js';

/** Where the start tag of an element begins. */
export function startOf({ opened }: Pick<XmlNode, 'opened'>, text: string): number {
  return text.lastIndexOf('<', opened - 1);
}

/** What stands between the tags of an element; an empty span behind its tag where that is one empty tag. */
export function inside(node: XmlNode, text: string): Span {
  if (node.opened === node.closed) return { start: node.opened, end: node.opened };
  return { start: node.opened, end: text.lastIndexOf('<', node.closed - 1) };
}

export function textInside(node: XmlNode, text: string): string {
  const { start, end } = inside(node, text);
  return text.slice(start, end);
}

/** A stretch of the file and what takes its place. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Puts something between the tags of an element, whatever was there. */
export function fillElement(node: XmlNode, content: string, text: string): TextEdit {
  if (node.opened !== node.closed) return { ...inside(node, text), text: content };
  // `<target/>` becomes `<target>…</target>`; its attributes are another edit, before the slash.
  const slash = text.lastIndexOf('/', node.opened - 1);
  return { start: slash, end: node.opened, text: `>${content}</${node.tag.name}>` };
}

/** Sets attributes of a start tag; those that are there keep their place, new ones come last. */
export function setAttributes(
  node: XmlNode,
  values: Readonly<Record<string, string>>,
  text: string,
): readonly TextEdit[] {
  const start = startOf(node, text);
  const tag = text.slice(start, node.opened);
  const end = start + tag.search(/\s*\/?>$/u);
  const edits: TextEdit[] = [];
  let added = '';
  for (const [name, value] of Object.entries(values)) {
    const quoted = `"${escapeText(value).replaceAll('"', '&quot;')}"`;
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'u').exec(tag);
    if (found === null) added += ` ${name}=${quoted}`;
    else {
      const behind = start + found.index + found[0].length;
      edits.push({ start: behind - (found[1] ?? '').length, end: behind, text: quoted });
    }
  }
  return added === '' ? edits : [...edits, { start: end, end, text: added }];
}

/** The white space before an element when it stands on a line of its own, else nothing. */
export function indentOf(node: XmlNode, text: string): string {
  const start = startOf(node, text);
  return /\r?\n[ \t]*$/u.exec(text.slice(0, start).slice(-200))?.[0] ?? '';
}

/** Applies edits that do not overlap; two at one place stand in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of edits.toSorted((one, other) => one.start - other.start)) {
    if (start < at) throw new Error(`two edits overlap at ${String(start)}`);
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
