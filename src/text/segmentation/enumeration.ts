// Lists written on one line: "1. The first item 2. The second item", "a) here b) there". Whether `2.` counts
// or ends a sentence can only be told from the row it stands in, which pairs of patterns cannot see.
// A row begins where a sentence begins, with 1 or a, and goes on with marks of the same shape, each one higher.

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Shape without the count: `#)`, `(a)`, `#.)`. */
  readonly shape: string;
  readonly count: number;
  /** True when it stands at the beginning of the text, of a line or of a sentence. */
  readonly opens: boolean;
}

// A mark is followed by white space and a word: "onder a), b) en c)" is no list of items.
const MARK =
  /(?<=^|\s)(?<open>\(?)(?:(?<digits>\d{1,3})|(?<letter>[a-z]))(?<close>\.\)|[.)])(?=\s+["'“‘„(]?[\p{L}\p{N}])/gu;

/**
 * The breaks with those of lists on one line added, and those behind list marks taken out.
 * `breaks` are in rising order; so is the answer.
 */
export function enumerationBreaks(text: string, breaks: readonly number[]): readonly number[] {
  const marks = rowMarks(marksOf(text, new Set(breaks)));
  if (marks.length === 0) return breaks;
  const behind = new Set(marks.map((mark) => mark.end));
  const all = new Set(breaks.filter((place) => !behind.has(place)));
  for (const mark of marks) if (mark.start > 0) all.add(mark.start);
  return [...all].sort((one, other) => one - other);
}

function marksOf(text: string, breaks: ReadonlySet<number>): Mark[] {
  return [...text.matchAll(MARK)].map((match) => {
    const { open = '', digits, letter = '', close = '' } = match.groups ?? {};
    const start = match.index;
    return {
      start,
      end: start + match[0].length,
      shape: `${open}${digits === undefined ? 'a' : '#'}${close}`,
      count: digits === undefined ? letter.charCodeAt(0) - 0x60 : Number(digits),
      opens: opensSentence(text, start, breaks),
    };
  });
}

function opensSentence(text: string, start: number, breaks: ReadonlySet<number>): boolean {
  let at = start;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) {
    if (text.charAt(at - 1) === '\n') return true;
    at -= 1;
  }
  return at === 0 || breaks.has(at);
}

/** Marks that stand in a row of two or more. */
function rowMarks(marks: readonly Mark[]): Mark[] {
  const rows = new Map<string, Mark[]>();
  const found: Mark[] = [];
  const close = (row: readonly Mark[] | undefined): void => {
    if (row !== undefined && row.length > 1) found.push(...row);
  };
  for (const mark of marks) {
    const row = rows.get(mark.shape);
    if (row?.at(-1)?.count === mark.count - 1) row.push(mark);
    else if (mark.opens) {
      close(row);
      rows.set(mark.shape, [mark]);
    }
  }
  for (const row of rows.values()) close(row);
  return found;
}
