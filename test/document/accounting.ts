// Where every character of an original went: into a paragraph, its mark, or the report.

import type { Document } from '../../src/model/document.js';

/** Layout and nothing else: white space, soft hyphens, controls, zero-width characters. */
const LAYOUT = /[\s\u00AD\p{Cc}\u200B-\u200D\u2060\uFEFF]/gu;

class Letters {
  readonly #counts = new Map<string, number>();

  add(text: string, times = 1): void {
    for (const letter of text.replace(LAYOUT, ''))
      this.#counts.set(letter, (this.#counts.get(letter) ?? 0) + times);
  }

  takeIfThere(text: string): void {
    const letters = [...text.replace(LAYOUT, '')];
    if (letters.every((letter) => (this.#counts.get(letter) ?? 0) > 0)) this.add(text, -1);
  }

  /** What there is more of than of nothing, and what there is less of. */
  balance(): string {
    return [...this.#counts]
      .filter(([, count]) => count !== 0)
      .map(([letter, count]) => `${letter}${count}`)
      .join(' ');
  }
}

/**
 * For each line of the original, which of its characters are nowhere, or where more than once. Empty when all is
 * accounted for. Ligatures, which become letters, must not stand in the original.
 */
export function unaccounted(original: string, { paragraphs, report }: Document): string[] {
  const lines = new Map<number, Letters>();
  const at = (line: number): Letters => {
    const known = lines.get(line) ?? new Letters();
    lines.set(line, known);
    return known;
  };
  for (const [line, text] of original.split(/\r\n|[\n\r]/u).entries()) at(line + 1).add(text);
  for (const { pieces, line, text } of paragraphs)
    for (const { clean, length, line: own } of pieces)
      at(own ?? line).add(text.slice(clean, clean + length), -1);
  for (const { line, text } of report.dropped) at(line).add(text, -1);
  for (const { line, decision } of report.hyphens) if (decision === 'join') at(line).add('-', -1);
  // The number of a note that stood on a line of its own was left out there.
  for (const { mark = '', line } of paragraphs) at(line).takeIfThere(mark);
  return [...lines].flatMap(([line, letters]) => {
    const balance = letters.balance();
    return balance === '' ? [] : [`line ${line}: ${balance}`];
  });
}
