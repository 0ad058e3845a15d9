// Segmentation rules as data, in the model of SRX 2.0 (LISA OSCAR 2008, section 3.1): an ordered list of
// break and no-break rules, each a pair of patterns for the text before and after a place. At a place that
// a break rule names, the first rule in the list that fits decides. Patterns are regex sources with the `u`
// flag. To stay linear, `before` of a no-break rule must have a bounded length.

export interface SegmentationRule {
  readonly breaks: boolean;
  /** Pattern that must end at the place. */
  readonly before: string;
  /** Pattern that must begin at the place. */
  readonly after: string;
}

/** Finds the places where a text breaks, by rules made ready once. */
export type BreakFinder = (text: string) => number[];

interface ReadyBreak {
  readonly scan: RegExp;
  /** Exceptions that stand before this rule in the list. */
  readonly exceptions: readonly RegExp[];
}

/** Makes rules ready for use. Places come back in rising order, each once. Throws on a faulty pattern. */
export function breakFinder(rules: readonly SegmentationRule[]): BreakFinder {
  const exceptions: RegExp[] = [];
  const breaks: ReadyBreak[] = [];
  for (const { breaks: isBreak, before, after } of rules) {
    if (isBreak)
      breaks.push({ scan: new RegExp(`(?:${before})(?=${after})`, 'gu'), exceptions: [...exceptions] });
    else exceptions.push(new RegExp(`(?<=${before})(?=${after})`, 'uy'));
  }
  return (text) => placesOf(text, breaks);
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
