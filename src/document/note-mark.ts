// Where footnote marks may stand in running text, and how a note may begin. Copying a PDF scatters marks:
// on a line of their own at or above the line they belong to, as superscript, in brackets, or glued to a word
// or full stop. A candidate is no verdict: note-block.ts takes those that a note answers to.

import type { Span } from '../model/span.js';
import type { Line } from './line.js';
import { asksForNumber, belongsToNumber } from './line-shape.js';

/** Surest first: which of several candidates for the same number is the mark. */
export const MARK_SHAPES = ['superscript', 'bracket', 'line', 'afterStop', 'afterWord', 'doubtful'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

export interface MarkCandidate {
  readonly number: number;
  /** Index of its line. */
  readonly at: number;
  readonly shape: MarkShape;
  /** Its place in the line's clean text. */
  readonly span: Span;
}

const LONE = /^\[?(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})\]?$/u;
const SUPERSCRIPT = /(?<=[\p{L}.,;:!?)\]"'”’»%])[⁰¹²³⁴-⁹]{1,3}/gu;
const BRACKET = /(?<=[^\s[]\s?)\[(\d{1,3})\]/gu;
const AFTER_STOP = /(?<=[\p{L})\]%][.,;:!?"'”’»)\]]{1,2})\d{1,3}(?=\s|$)/gu;
const AFTER_WORD = /(?<=\p{Ll}{2})\d{1,3}(?=[\s.,;:!?)]|$)/gu;
const UNIT_BEFORE = /(?<![\p{L}\p{N}])(?:[cdkm]?m|hm|dam|mi|ft|s)$/u;
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a string of digits, superscript or not, stands for. */
export function digitsValue(digits: string): number {
  return Number(digits.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(SUPERSCRIPT_DIGITS.indexOf(digit))));
}

/** The number on a line that holds nothing else, or `undefined`. */
export function loneNumber(line: Line | undefined): number | undefined {
  const digits = LONE.exec(line?.clean.text ?? '')?.[1];
  return digits === undefined ? undefined : digitsValue(digits);
}

/**
 * Every place in the lines that could hold a mark, in reading order. A number that the words around it ask
 * for is none (artikel⏎6), or a doubtful one that only a note can confirm (6⏎maanden).
 */
export function markCandidates(lines: readonly Line[]): MarkCandidate[] {
  return lines.flatMap((line, at) => {
    const number = loneNumber(line);
    if (number !== undefined) {
      const span = { start: 0, end: line.clean.text.length };
      const [before = '', after = ''] = [lines[at - 1]?.clean.text, lines[at + 1]?.clean.text];
      const shape = asksForNumber(before) || belongsToNumber(after) ? 'doubtful' : 'line';
      return [{ number, at, shape, span }];
    }
    return inlineCandidates(line, at);
  });
}

/** So far back is looked for the word before a mark. */
const LONGEST_WORD = 40;

function inlineCandidates(line: Line, at: number): MarkCandidate[] {
  const { text } = line.clean;
  if (!/[\d⁰¹²³⁴-⁹]/u.test(text)) return [];
  const find = (pattern: RegExp, shape: MarkShape): MarkCandidate[] =>
    [...text.matchAll(pattern)].map((match) => ({
      number: digitsValue(match[1] ?? match[0]),
      at,
      shape,
      span: { start: match.index, end: match.index + match[0].length },
    }));
  const isNoPower = ({ span }: MarkCandidate): boolean =>
    !UNIT_BEFORE.test(text.slice(Math.max(0, span.start - 4), span.start));
  const isNoReference = ({ span }: MarkCandidate): boolean =>
    !asksForNumber(text.slice(Math.max(0, span.start - LONGEST_WORD), span.start));
  return [
    ...find(SUPERSCRIPT, 'superscript').filter(isNoPower),
    ...find(BRACKET, 'bracket'),
    ...find(AFTER_STOP, 'afterStop').filter(isNoReference),
    ...find(AFTER_WORD, 'afterWord').filter((mark) => isNoReference(mark) && isNoPower(mark)),
  ].sort((one, other) => one.span.start - other.span.start);
}

export interface NoteStart {
  readonly number: number;
  readonly at: number;
  /** Length of the mark and the white space after it; the whole line when it stands alone. */
  readonly length: number;
  readonly alone: boolean;
  /** True when its place and size on the page say that it is a note. */
  readonly sure: boolean;
}

const NOTE_START =
  /^(?:([⁰¹²³⁴-⁹]{1,3})\s?|\[(\d{1,3})\]\s?|(\d{1,3})(?:\s(?=["'“‘’«(€$]{0,2}[\p{L}\d])|(?=["'“‘’(]?\p{Lu}\p{Ll})|[.)]\s(?=\p{Lu})))/u;

function isInZone({ place }: Line): boolean {
  return place?.role === 'note';
}

/** Titles have numbers too. */
function isTitle({ place }: Line): boolean {
  return place?.role === 'title' || place?.role === 'caption';
}

/** Every line that could begin a note; where the notes of a page are known by their place, only those. */
export function noteStarts(lines: readonly Line[]): NoteStart[] {
  const inZone = lines.some(isInZone);
  return lines.flatMap((line, at): NoteStart[] => {
    const { text } = line.clean;
    const sure = isInZone(line);
    if ((inZone && !sure) || isTitle(line)) return [];
    const alone = loneNumber(line);
    if (alone !== undefined) return [{ number: alone, at, length: text.length, alone: true, sure }];
    const match = NOTE_START.exec(text);
    if (match === null) return [];
    return [
      {
        number: digitsValue(match[1] ?? match[2] ?? match[3] ?? ''),
        at,
        length: match[0].length,
        alone: false,
        sure,
      },
    ];
  });
}
