// Headers, footers and page numbers in a text without form feeds. They are found by what they do: the same
// title comes back with a rising number, far apart, and cuts through sentences.

import type { Layout } from './layout.js';
import type { Line } from './line.js';
import { asksForNumber, endsSentence, looksLikeTitle, startsLower, startsUpper } from './line-shape.js';
import type { PageNumberReading } from './page-number.js';
import { pageNumberReadings } from './page-number.js';

/** Index of each furniture line, with its page number when it has one. */
export type Furniture = ReadonlyMap<number, number | undefined>;

interface Candidate extends PageNumberReading {
  readonly at: number;
}

/** A page has at least so many lines, unless its furniture cuts through a sentence. */
const PAGE_LINES = 15;
/** Page numbers alone on their lines look like footnote marks, so they need a longer row of proof. */
const LONE_RUN = 3;
/** Higher numbers at the end of a single page are years or amounts. */
const HIGHEST_PAGE = 1500;

/** Finds the furniture lines. Linear time. */
export function findFurniture(lines: readonly Line[], layout: Layout): Furniture {
  const candidates = lines.flatMap((line, at) =>
    pageNumberReadings(line).map((reading) => ({ ...reading, at })),
  );
  const said = candidates.filter((candidate) => candidate.shape === 'said');
  const titled = runningTitles(
    lines,
    candidates.filter((candidate) => candidate.shape === 'title'),
  );
  const numbered = [...said, ...titled];
  const found = numbered.length > 0 ? numbered : loneNumbers(lines, candidates);
  if (found.length === 0 && layout.wrapped) return singlePage(lines, layout);
  return withRepeatedNeighbours(lines, layout, new Map(found.map(({ at, number }) => [at, number])));
}

function runningTitles(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.side} ${candidate.title}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()].flatMap((group) => {
    const run = risingRun(group);
    return run.length >= 2 && isPaged(lines, run) ? run : [];
  });
}

function risingRun(group: readonly Candidate[]): Candidate[] {
  const run: Candidate[] = [];
  for (const candidate of group) if (candidate.number > (run.at(-1)?.number ?? -1)) run.push(candidate);
  return run.length >= 0.6 * group.length ? run : [];
}

/** True when the lines stand a page apart, or less and one of them cuts through a sentence or ends the text. */
function isPaged(lines: readonly Line[], run: readonly Candidate[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  const perPage = (last.at - first.at) / Math.max(1, last.number - first.number);
  const cuts = run.some(({ at }) => cutsSentence(lines, at));
  const ends = last.at === lines.length - 1;
  return perPage >= PAGE_LINES || ((cuts || ends) && perPage >= PAGE_LINES / 3) || (cuts && ends);
}

function cutsSentence(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && startsLower(next.clean.text);
}

/** The longest row n, n+1, n+2 … of lone numbers a page apart that are no marks of notes. */
function loneNumbers(lines: readonly Line[], candidates: readonly Candidate[]): Candidate[] {
  const seen = new Map<number, number>();
  for (const { number, side, shape } of candidates)
    if (shape === 'alone' || side === 'start') seen.set(number, (seen.get(number) ?? 0) + 1);
  const runs = new Map<number, Candidate[]>();
  let longest: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.shape !== 'alone' || seen.get(candidate.number) !== 1) continue;
    const before = runs.get(candidate.number - 1);
    const apart = candidate.at - (before?.at(-1)?.at ?? -Infinity) >= PAGE_LINES;
    const run = before !== undefined && apart ? before : [];
    run.push(candidate);
    runs.set(candidate.number, run);
    if (run.length > longest.length) longest = run;
  }
  const asked = longest.some(({ at }) => asksForNumber(lines[at - 1]?.clean.text ?? ''));
  return longest.length >= LONE_RUN && !asked ? longest : [];
}

/** Adds lines next to furniture that say the same on at least two pages. */
function withRepeatedNeighbours(
  lines: readonly Line[],
  layout: Layout,
  found: Map<number, number | undefined>,
): Furniture {
  const counts = new Map<string, Set<number>>();
  for (const at of found.keys()) {
    for (const neighbour of [at - 2, at - 1, at + 1, at + 2]) {
      const text = lines[neighbour]?.clean.text ?? '';
      if (found.has(neighbour) || !isFurnitureText(text, layout)) continue;
      counts.set(text, (counts.get(text) ?? new Set()).add(neighbour));
    }
  }
  const repeated = new Set([...counts].filter(([, places]) => places.size >= 2).map(([text]) => text));
  const all = new Map(found);
  for (const at of found.keys()) {
    for (const step of [-1, 1]) {
      for (
        let place = at + step;
        repeated.has(lines[place]?.clean.text ?? '') && !all.has(place);
        place += step
      )
        all.set(place, undefined);
    }
  }
  return all;
}

function isFurnitureText(text: string, layout: Layout): boolean {
  return (
    /\p{L}{2}/u.test(text) && !startsLower(text) && !endsSentence(text) && text.length <= 0.8 * layout.width
  );
}

/** The only page of a text: its first line may be a header, its last a footer. */
function singlePage(lines: readonly Line[], layout: Layout): Furniture {
  const found = new Map<number, number | undefined>();
  const footer = footerNumber(lines, layout);
  if (footer !== undefined) found.set(lines.length - 1, footer);
  const [first, second] = lines;
  if (first === undefined || second === undefined || !startsLower(second.clean.text)) return found;
  const header = pageNumberReadings(first).find(
    (reading) => isTitleLine(first, reading, layout) && reading.shape === 'title',
  );
  if (header !== undefined) found.set(0, header.number);
  return found;
}

function footerNumber(lines: readonly Line[], layout: Layout): number | undefined {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || lines.length < PAGE_LINES / 2) return undefined;
  const [reading] = pageNumberReadings(last);
  if (reading === undefined || reading.number > HIGHEST_PAGE || reading.side !== 'end') return undefined;
  if (reading.shape === 'alone') return asksForNumber(before.clean.text) ? undefined : reading.number;
  const stands =
    endsSentence(before.clean.text) || last.blankBefore || /\b(?:19|20)\d\d\b/u.test(reading.title);
  return stands && isTitleLine(last, reading, layout) ? reading.number : undefined;
}

function isTitleLine(line: Line, reading: PageNumberReading, layout: Layout): boolean {
  const { text } = line.clean;
  if (text.length > 0.75 * layout.width || !(startsUpper(text) || reading.side === 'start')) return false;
  return reading.title.includes(' ') && !/[.,;:!?]\s/u.test(reading.title) && looksLikeTitle(text);
}
