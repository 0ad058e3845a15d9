// Numbers of list items and headings that a word processor makes while it shows the page: they are not in
// the file's text, but a reader sees them, and the same document as plain text or PDF holds them.

/** How numbers are written; `bullet` has none. */
export type NumberStyle =
  'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'bullet' | 'none';

export interface ListLevel {
  readonly style: NumberStyle;
  /** The number as shown, with %1 … %9 for the numbers of the levels; the bullet itself for bullets. */
  readonly pattern: string;
  readonly start: number;
}

export interface ListLabel {
  /** The number as shown, empty for bullets. */
  readonly number: string;
  /** The bullet, empty for numbers. */
  readonly bullet: string;
}

/** Counts the items of one list, level by level. */
export class ListCounter {
  readonly #levels: ReadonlyMap<number, ListLevel>;
  readonly #counts: (number | undefined)[] = [];

  constructor(levels: ReadonlyMap<number, ListLevel>) {
    this.#levels = levels;
  }

  /** The label of the next item at a level, from 0; deeper levels begin anew. */
  next(level: number): ListLabel {
    const format = this.#levels.get(level);
    if (format === undefined || format.style === 'none') return { number: '', bullet: '' };
    if (format.style === 'bullet') return { number: '', bullet: format.pattern };
    const before = this.#counts[level];
    this.#counts[level] = before === undefined ? format.start : before + 1;
    this.#counts.length = level + 1;
    return { number: this.#shown(format.pattern), bullet: '' };
  }

  /** Lets a level begin at a number. */
  restart(level: number, start: number): void {
    this.#counts[level] = start - 1;
    this.#counts.length = level + 1;
  }

  #shown(pattern: string): string {
    return pattern.replace(/%([1-9])/gu, (_, digit: string) => {
      const level = Number(digit) - 1;
      const format = this.#levels.get(level);
      return numberText(this.#counts[level] ?? format?.start ?? 1, format?.style ?? 'decimal');
    });
  }
}

/** A number as a list shows it. */
export function numberText(value: number, style: NumberStyle): string {
  if (style === 'bullet' || style === 'none') return '';
  if (style === 'decimal' || value < 1) return String(value);
  if (style === 'lowerRoman') return roman(value).toLowerCase();
  if (style === 'upperRoman') return roman(value);
  const letters = letterNumber(value);
  return style === 'lowerLetter' ? letters.toLowerCase() : letters;
}

/** A … Z, AA, BB: the letter repeated, as word processors count on after Z. */
function letterNumber(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Roman numbers end here; beyond it digits are shown. */
const LARGEST_ROMAN = 3999;

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/** The value of a Roman number in lower or upper case; `undefined` for other words. The inverse of `numberText`. */
export function romanValue(text: string): number | undefined {
  if (!/^(?:[ivxlcdm]{1,15}|[IVXLCDM]{1,15})$/u.test(text)) return undefined;
  const letters = text.toUpperCase();
  let value = 0;
  let at = 0;
  for (const [worth, digits] of ROMAN) {
    while (letters.startsWith(digits, at)) {
      value += worth;
      at += digits.length;
    }
  }
  return roman(value) === letters ? value : undefined;
}
