// Segments with inline codes as a line of text, and back: <1>vet</1>, <2/> for a code that stands alone. The numbers are
// those of the codes of one segment in order, so that a person can type them again.

import type { Content, InlineCode } from '../../model/content.js';
import { makeContent, plainText } from '../../model/content.js';

interface Marked {
  readonly code: InlineCode;
  readonly mark: string;
}

/** The text of a segment with a mark for each code. */
export function markedText(content: Content): string {
  const marks = new Map(marksOf(content).map(({ code, mark }) => [code, mark]));
  return content.map((part) => (part.kind === 'text' ? part.text : (marks.get(part) ?? ''))).join('');
}

function marksOf(content: Content): readonly Marked[] {
  const numbers = new Map<string, number>();
  const text = plainText(content);
  let last = 0;
  const numberOf = ({ id, role }: InlineCode): number => {
    const name = role === 'standalone' ? `${id}/` : id;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    do last += 1;
    while (
      // A mark that stands in the text itself would be taken for a code.
      new RegExp(`</?${last}/?>`, 'u').test(text)
    );
    numbers.set(name, last);
    return last;
  };
  return content
    .filter((part) => part.kind === 'code')
    .map((code) => ({ code, mark: markOf(code.role, numberOf(code)) }));
}

function markOf(role: InlineCode['role'], number: number): string {
  if (role === 'open') return `<${number}>`;
  return role === 'close' ? `</${number}>` : `<${number}/>`;
}

/** A segment as somebody wrote it, and the marks of codes that it has no more. */
export interface ReadMarks {
  readonly content: Content;
  readonly missing: readonly string[];
}

/** Reads a text with the marks of the codes of `before`; each mark is taken once, further ones are text. */
export function readMarkedText(written: string, before: Content): ReadMarks {
  const left = [...marksOf(before)];
  const parts: (Content[number] | undefined)[] = written.split(/(<\/?\d+\/?>)/u).map((text) => {
    const index = left.findIndex(({ mark }) => mark === text);
    return index < 0 ? { kind: 'text', text } : left.splice(index, 1)[0]?.code;
  });
  return {
    content: makeContent(parts.filter((part) => part !== undefined)),
    missing: left.map(({ mark }) => mark),
  };
}
