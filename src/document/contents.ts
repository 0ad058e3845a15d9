// Tables of contents: what repeats the headings of a document, with page numbers or as links to them, is no running text.

import type { Line } from './line.js';
import { asksForMore, endsSentence, startsLower } from './line-shape.js';
import { romanPage } from './page-number.js';

const LEADERS = /(?:(?:\s?\.){4}|…\s?…|_{4})\s?(?:\d{1,4}|[ivxl]{1,6})$/iu;
/** Leaders and number are looked for in so many last characters. */
const TAIL = 20;
const CONTENTS_TITLE = /^(?:inhoud|inhoudsopgave|inhoudstafel|contents|table of contents)$/iu;
const PAGE_AT_END = /\s(\d{1,4}|[ivxl]{1,6})$/u;

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
    const next = lines[end + 1];
    const isSplit = next !== undefined && runsOver(line, next);
    const last = isSplit ? next : line;
    const number = pageAtEnd(last.clean.text);
    if (!(number >= page) || endsSentence(last.clean.text)) break;
    page = number;
    end += isSplit ? 2 : 1;
  }
  const leaders = hasLeaders(lines[at + 1]?.clean.text ?? '');
  return end - at > 2 || leaders ? Array.from({ length: end - at }, (_, step) => at + step) : [];
}

/** True for an entry that goes on in the next line. */
function runsOver(line: Line, next: Line): boolean {
  const { text } = line.clean;
  if (!Number.isNaN(pageAtEnd(text)) || endsSentence(text)) return false;
  return asksForMore(text) || startsLower(next.clean.text);
}

/** Pages with Roman numbers come before all others. */
const ROMAN_PAGE = 1 / 10_000;

function pageAtEnd(text: string): number {
  const found = PAGE_AT_END.exec(text.slice(-TAIL))?.[1] ?? '';
  const roman = romanPage(found);
  return roman === undefined ? Number.parseInt(found, 10) : roman * ROMAN_PAGE;
}

/** A paragraph of a file that knows its paragraphs. */
export interface ContentsCandidate {
  readonly text: string;
  readonly isHeading: boolean;
  /** True when all of it is a link to a place in the document. */
  readonly isLink: boolean;
}

/** So many entries are a table of contents without a title. */
const ENTRIES = 3;

/**
 * Indexes of the paragraphs that are a table of contents made by hand, or by a program that does not say so: in a row,
 * each the words of a later heading, in the order of the headings, and a link or with a page number. Linear time.
 */
export function contentsParagraphs(paragraphs: readonly ContentsCandidate[]): ReadonlySet<number> {
  const headings = new Map<string, number>();
  for (const [at, { text, isHeading }] of paragraphs.entries())
    if (isHeading) headings.set(entryKey(text), at);
  const found = new Set<number>();
  let run: number[] = [];
  let heading = 0;
  const close = (): void => {
    const title = (run[0] ?? 0) - 1;
    const isTitled = isContentsTitle(paragraphs[title]?.text ?? '');
    if (run.length >= (isTitled ? 1 : ENTRIES)) {
      for (const at of run) found.add(at);
      if (isTitled) found.add(title);
    }
    run = [];
    heading = 0;
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const target = headingOf(paragraph, headings);
    if (target === undefined || target <= at || target < heading) close();
    if (target === undefined || target <= at) continue;
    run.push(at);
    heading = target;
  }
  close();
  return found;
}

/** The heading whose words an entry repeats. */
function headingOf(
  { text, isLink }: ContentsCandidate,
  headings: ReadonlyMap<string, number>,
): number | undefined {
  const page = /[\s.…_]*(?:\d{1,4}|\s[ivxl]{1,6})$/u.exec(text.slice(-2 * TAIL))?.[0];
  const words = page === undefined ? undefined : headings.get(entryKey(text.slice(0, -page.length)));
  return words ?? (isLink ? headings.get(entryKey(text)) : undefined);
}

/** Words without the number before them, which not every program repeats. */
function entryKey(text: string): string {
  return text.replace(/^\d{1,3}(?:\.\d{1,3})*\.?\s+/u, '').toLowerCase();
}
