// Sets of characters, as the brackets, escapes and properties of a pattern name them. A set answers for code
// points of one character class at a time; answers for the first 256 are kept in a table, because nearly all
// characters of Dutch and English are among them.

export interface CharacterSet {
  /** Sets with the same key hold the same characters. */
  readonly key: string;
  has(codePoint: number): boolean;
}

const TABLE_SIZE = 256;
const [UNKNOWN, NO, YES] = [0, 1, 2];

class TabledSet implements CharacterSet {
  readonly key: string;
  readonly #test: (codePoint: number) => boolean;
  readonly #table = new Uint8Array(TABLE_SIZE);

  constructor(key: string, test: (codePoint: number) => boolean) {
    this.key = key;
    this.#test = test;
  }

  has(codePoint: number): boolean {
    if (codePoint >= TABLE_SIZE) return this.#test(codePoint);
    const known = this.#table[codePoint];
    if (known !== UNKNOWN) return known === YES;
    const answer = this.#test(codePoint);
    this.#table[codePoint] = answer ? YES : NO;
    return answer;
  }
}

const hex = (codePoint: number): string => codePoint.toString(16);

/** The characters from `first` to `last`, both included. */
export function rangeSet(first: number, last: number): CharacterSet {
  return new TabledSet(`${hex(first)}-${hex(last)}`, (code) => first <= code && code <= last);
}

/** One character. */
export function singleSet(codePoint: number): CharacterSet {
  return { key: `${hex(codePoint)}-${hex(codePoint)}`, has: (code) => code === codePoint };
}

/** The characters that one of JavaScript's own classes (`\p{Lu}`, `[\p{Zs}\t]`) fits. */
export function classSet(source: string): CharacterSet {
  const test = new RegExp(`^(?:${source})$`, 'u');
  return new TabledSet(source, (code) => test.test(String.fromCodePoint(code)));
}

export function unionOf(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  return new TabledSet(`(${sets.map(({ key }) => key).join('|')})`, (code) =>
    sets.some((set) => set.has(code)),
  );
}

export function intersectionOf(one: CharacterSet, other: CharacterSet): CharacterSet {
  return new TabledSet(`(${one.key}&${other.key})`, (code) => one.has(code) && other.has(code));
}

export function differenceOf(one: CharacterSet, other: CharacterSet): CharacterSet {
  return new TabledSet(`(${one.key}-${other.key})`, (code) => one.has(code) && !other.has(code));
}

export function complementOf(set: CharacterSet): CharacterSet {
  return new TabledSet(`^${set.key}`, (code) => !set.has(code));
}

/** The set with the other cases of its characters, by the simple mappings that keep one character one. */
export function withoutCase(set: CharacterSet): CharacterSet {
  return new TabledSet(`i${set.key}`, (code) => {
    const text = String.fromCodePoint(code);
    return (
      set.has(code) ||
      hasSingle(set, text.toLowerCase()) ||
      hasSingle(set, text.toUpperCase()) ||
      hasSingle(set, text.toUpperCase().toLowerCase())
    );
  });
}

function hasSingle(set: CharacterSet, text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return text.length === (code > 0xffff ? 2 : 1) && set.has(code);
}

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

/** ICU's sets for escapes; they reach beyond ASCII where JavaScript's do not. */
export const WHITE_SPACE = classSet(String.raw`\p{White_Space}`);
export const HORIZONTAL_SPACE = classSet(String.raw`[\p{Zs}\t]`);
export const LINE_END = classSet(String.raw`[\n-\r\x85\u2028\u2029]`);
export const DIGIT = classSet(String.raw`\p{Nd}`);
export const WORD = classSet(String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]`);
export const MARK = classSet(String.raw`\p{M}`);
export const ANY = classSet(String.raw`[^]`);
/** What a full stop fits without the flag s. */
export const NOT_LINE_END = complementOf(LINE_END);
