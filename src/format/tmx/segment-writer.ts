// Content as the markup of one `seg`, level 2 (grammar in inline-code.ts). What TMX cannot hold is counted:
// `inline-code-id` (not a number), `inline-code-type` (on an end), `inline-code-equivalent`, `inline-code-attribute`,
// `inline-code-element` (a highlight that crosses another one becomes a pair of codes).

import type { Content, InlineCode, SubFlow } from '../../model/content.js';
import type { LossCount } from '../losses.js';
import { attributes, escapeText } from '../xml/writer.js';
import type { CodeElement } from './inline-code.js';
import { CodeNumbers, usualElement, writeAssociation } from './inline-code.js';

/** The markup of a segment. */
export function writeSegment(content: Content, losses: LossCount): string {
  if (content.length === 1 && content[0]?.kind === 'text') return escapeText(content[0].text);
  const highlights = nestedHighlights(content);
  const numbers = new CodeNumbers();
  return content
    .map((part) =>
      part.kind === 'text' ? escapeText(part.text) : writeCode(part, { numbers, highlights, losses }),
    )
    .join('');
}

interface CodeWriting {
  readonly numbers: CodeNumbers;
  /** The highlight codes that can be written as an element around their text. */
  readonly highlights: ReadonlySet<InlineCode>;
  readonly losses: LossCount;
}

function writeCode(code: InlineCode, writing: CodeWriting): string {
  const element = elementOf(code, writing);
  if (element === 'hi' && code.role === 'close') {
    countUnwritten(code, ['element'], writing.losses);
    return '</hi>';
  }
  const start = `<${element}${attributes(codeAttributes(code, element, writing))}>`;
  return element === 'hi' ? start : `${start}${writeData(code, writing.losses)}</${element}>`;
}

function elementOf(code: InlineCode, { highlights, losses }: CodeWriting): CodeElement {
  if (highlights.has(code)) return 'hi';
  const asked = code.attributes?.['element'];
  if (asked === 'ut' && code.role === 'standalone') return 'ut';
  if (asked === 'hi') losses.add('inline-code-element', asked);
  return usualElement(code);
}

/** What each element may carry beside its id (DTD). */
const OTHER_ATTRIBUTES: Readonly<Record<CodeElement, readonly string[]>> = {
  bpt: ['x'],
  ept: [],
  ph: ['assoc'],
  it: [],
  hi: [],
  ut: [],
};

function codeAttributes(
  code: InlineCode,
  element: CodeElement,
  writing: CodeWriting,
): Record<string, string | undefined> {
  const written: Record<string, string | undefined> = {};
  if (element === 'it') written['pos'] = code.role === 'close' ? 'end' : 'begin';
  written[element === 'bpt' || element === 'ept' ? 'i' : 'x'] = writtenId(code, element, writing);
  const others = OTHER_ATTRIBUTES[element];
  for (const name of others) {
    const value = code.attributes?.[name];
    written[name] = name === 'assoc' && value !== undefined ? writeAssociation(value) : value;
  }
  if (element !== 'ept' && element !== 'ut') written['type'] = code.type;
  else if (code.type !== undefined) writing.losses.add('inline-code-type', code.type);
  countUnwritten(code, ['element', ...others], writing.losses);
  return written;
}

/** Ids are numbers in TMX; one that the reader would give anyway is left out (bpt and ept need theirs). */
function writtenId(code: InlineCode, element: CodeElement, writing: CodeWriting): string | undefined {
  if (/^\d{1,9}$/u.test(code.id)) return code.id;
  const isRequired = element === 'bpt' || element === 'ept';
  if (isRequired || code.id !== writing.numbers.peek(element)) writing.losses.add('inline-code-id', code.id);
  if (!isRequired) {
    writing.numbers.take(element);
    return undefined;
  }
  return code.id;
}

function countUnwritten(code: InlineCode, known: readonly string[], losses: LossCount): void {
  if (code.equivalent !== undefined) losses.add('inline-code-equivalent', code.equivalent);
  for (const [name, value] of Object.entries(code.attributes ?? {})) {
    if (!known.includes(name)) losses.add('inline-code-attribute', `${name}="${value}"`);
  }
}

function writeData(code: InlineCode, losses: LossCount): string {
  const data = code.data ?? '';
  let written = '';
  let from = 0;
  for (const subFlow of code.subFlows ?? []) {
    written += escapeText(data.slice(from, subFlow.at)) + writeSubFlow(subFlow, losses);
    from = subFlow.at;
  }
  return written + escapeText(data.slice(from));
}

function writeSubFlow(subFlow: SubFlow, losses: LossCount): string {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(subFlow.attributes ?? {})) {
    if (name === 'datatype' || name === 'type') written[name] = value;
    else losses.add('inline-code-attribute', `${name}="${value}"`);
  }
  return `<sub${attributes(written)}>${writeSegment(subFlow.content, losses)}</sub>`;
}

/** Highlights that open and close in order, so that they can stand around their text. */
function nestedHighlights(content: Content): ReadonlySet<InlineCode> {
  const nested = new Set<InlineCode>();
  const open: InlineCode[] = [];
  for (const part of content) {
    if (part.kind === 'text' || !isBareHighlight(part)) continue;
    if (part.role === 'open') open.push(part);
    const last = open.at(-1);
    if (part.role !== 'close' || last?.id !== part.id) continue;
    open.pop();
    nested.add(last).add(part);
  }
  return nested;
}

/** `hi` holds no native code, and its end tag no type. */
function isBareHighlight(code: InlineCode): boolean {
  if (code.attributes?.['element'] !== 'hi' || code.isolated === true) return false;
  return (
    code.data === undefined &&
    code.subFlows === undefined &&
    (code.role === 'open' || code.type === undefined)
  );
}
