// Segmentation rules as data, in the model of SRX 2.0 (OSCAR 2008, section 3.1): an ordered list of break and
// no-break rules, each a pair of patterns for the text before and after a place. At every place the first rule in
// the list that fits decides. Patterns are in ICU's syntax (pattern/parse.ts).
//
// `breakFinder` is for the shipped rules: it gives their patterns to JavaScript's own engine, which is fast, and
// goes by the break rules, with the exceptions that stand before each. For that a pattern must be in the syntax that
// both share, a break rule may end in one place of a run only, and nothing may take more than linear time.
// Rules of users are found by linear-break-finder.ts, which asks none of this; a test compares the two.

export interface SegmentationRule {
  readonly breaks: boolean;
  /** Pattern that must end at the place. */
  readonly before: string;
  /** Pattern that must begin at the place. */
  readonly after: string;
  /** What the rule is for, to read beside it; means nothing. */
  readonly note?: string;
}

/** Finds the places where a text breaks, by rules made ready once. */
export type BreakFinder = (text: string) => number[];

interface ReadyBreak {
  readonly scan: RegExp;
  /** Exceptions that stand before this rule in the list. */
  readonly exceptions: readonly RegExp[];
}

/** Makes shipped rules ready for use. Places come back in rising order, each once. Throws on a faulty pattern. */
export function breakFinder(rules: readonly SegmentationRule[]): BreakFinder {
  const exceptions: RegExp[] = [];
  const breaks: ReadyBreak[] = [];
  for (const { breaks: isBreak, before, after } of rules) {
    if (isBreak) breaks.push({ scan: ready(`(?:${before})(?=${after})`, 'gu'), exceptions: [...exceptions] });
    else exceptions.push(ready(`(?<=${before})(?=${after})`, 'uy'));
  }
  return (text) => placesOf(text, breaks);
}

/** White space and digits are ICU's, which are a little more than JavaScript's. */
function ready(pattern: string, flags: string): RegExp {
  const source = pattern
    .replaceAll(String.raw`\s`, String.raw`\p{White_Space}`)
    .replaceAll(String.raw`\S`, String.raw`\P{White_Space}`)
    .replaceAll(String.raw`\d`, String.raw`\p{Nd}`);
  return new RegExp(source, flags);
}

function placesOf(text: string, breaks: readonly ReadyBreak[]): number[] {
  const places = new Set<number>();
  for (const { scan, exceptions } of breaks) {
    for (const match of text.matchAll(scan)) {
      const place = match.index + match[0].length;
      if (!exceptions.some((exception) => fitsAt(exception, text, place))) places.add(place);
    }
  }
  return [...places].sort((one, other) => one - other);
}

function fitsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}
