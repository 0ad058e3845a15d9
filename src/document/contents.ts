// Tables of contents: lines that repeat headings with a page number are no running text.

import type { Line } from './line.js';
import { endsSentence } from './line-shape.js';

const LEADERS = /(?:(?:\s?\.){4}|…\s?…|_{4})\s?(?:\d{1,4}|[ivxl]{1,6})$/iu;
/** Leaders and number are looked for in so many last characters. */
const TAIL = 20;
const CONTENTS_TITLE = /^(?:inhoud|inhoudsopgave|inhoudstafel|contents|table of contents)$/iu;
const PAGE_AT_END = /\s(\d{1,4})$/u;

/** True for the title of a table of contents. */
export function isContentsTitle(text: string): boolean {
  return CONTENTS_TITLE.test(text);
}

/** Indexes of the lines of tables of contents: with dot leaders, or under a title that says so. */
export function contentsLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { clean }] of lines.entries()) {
    if (hasLeaders(clean.text)) found.add(at);
    if (isContentsTitle(clean.text)) for (const place of contentsBelow(lines, at)) found.add(place);
  }
  return found;
}

function hasLeaders(text: string): boolean {
  return LEADERS.test(text.slice(-TAIL));
}

/** The title at `at` and the lines under it, as long as each ends in a page number not lower than the one before. */
function contentsBelow(lines: readonly Line[], at: number): number[] {
  let page = 0;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const number = Number(PAGE_AT_END.exec(line.clean.text.slice(-TAIL))?.[1] ?? NaN);
    if (!(number >= page) || endsSentence(line.clean.text)) break;
    page = number;
    end += 1;
  }
  const leaders = hasLeaders(lines[at + 1]?.clean.text ?? '');
  return end - at > 2 || leaders ? Array.from({ length: end - at }, (_, step) => at + step) : [];
}
