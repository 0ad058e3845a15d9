// Where a typesetter may hyphenate a word: Liang's patterns as TeX and LibreOffice use them.
//
// F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983): a pattern is letters with digits between them, a dot
// is the edge of the word. Of all patterns that stand in a word the highest digit at each place counts, and
// where it is odd the word may be broken. O(length × longest pattern) a word.
// Files: hyph_*.dic of Debian's hyphen-nl and hyphen-en-gb; the first line names the encoding, lines in
// capitals set limits. Where they are not installed `plainPoints` (page-setter.ts) stands in.

import { existsSync, readFileSync } from 'node:fs';

import iconv from 'iconv-lite';

import type { Language } from '../../src/model/language.js';

const FILES: Readonly<Record<Language, string>> = {
  nl: '/usr/share/hyphen/hyph_nl_NL.dic',
  en: '/usr/share/hyphen/hyph_en_GB.dic',
};

/** Gives the places in a token where it may be broken with a hyphen, rising. */
export type HyphenationPoints = (token: string) => readonly number[];

/** The points by the patterns of the language, or `undefined` where they are not installed. */
export function patternPoints(language: Language): HyphenationPoints | undefined {
  const path = FILES[language];
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const encoding = bytes.toString('latin1', 0, 40).split(/\s/u, 1)[0] ?? 'UTF-8';
  return pointsBy(iconv.decode(bytes, encoding));
}

/** The points by the patterns in a file's text. */
export function pointsBy(text: string): HyphenationPoints {
  const patterns = parsePatterns(text);
  return (token) => [...token.matchAll(/\p{L}+/gu)].flatMap((word) => wordPoints(word, patterns));
}

interface Patterns {
  /** By the letters of the pattern, the digits between them. */
  readonly digits: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
  /** Letters that must stay before and after a break. */
  readonly left: number;
  readonly right: number;
}

function parsePatterns(text: string): Patterns {
  const digits = new Map<string, readonly number[]>();
  const limits = { left: 2, right: 2 };
  let longest = 0;
  for (const line of text.split(/\r?\n/u).slice(1)) {
    const [name = '', limit = ''] = line.split(' ');
    if (name === 'LEFTHYPHENMIN') limits.left = Number(limit);
    else if (name === 'RIGHTHYPHENMIN') limits.right = Number(limit);
    else if (/^[.\d'’\p{Ll}]+$/u.test(line)) {
      const letters = line.replace(/\d/gu, '');
      digits.set(letters, digitsOf(line));
      longest = Math.max(longest, letters.length);
    }
  }
  return { digits, longest, ...limits };
}

/** The digit before each letter and after the last, 0 where there is none. */
function digitsOf(pattern: string): number[] {
  const found = [0];
  for (const character of pattern) {
    if (/\d/u.test(character)) found[found.length - 1] = Number(character);
    else found.push(0);
  }
  return found;
}

function wordPoints({ 0: word, index }: RegExpExecArray, patterns: Patterns): number[] {
  const levels = levelsOf(`.${word.toLowerCase()}.`, patterns);
  const points: number[] = [];
  // Before the letter at `at` of the word stands the level `at + 1` of the word between its dots.
  for (let at = patterns.left; at <= word.length - patterns.right; at += 1)
    if ((levels[at + 1] ?? 0) % 2 === 1) points.push(index + at);
  return points;
}

function levelsOf(dotted: string, { digits, longest }: Patterns): number[] {
  const levels: number[] = Array.from({ length: dotted.length + 1 }, () => 0);
  for (let start = 0; start < dotted.length; start += 1) {
    for (let end = start + 1; end <= Math.min(dotted.length, start + longest); end += 1) {
      for (const [step, digit] of (digits.get(dotted.slice(start, end)) ?? []).entries())
        levels[start + step] = Math.max(levels[start + step] ?? 0, digit);
    }
  }
  return levels;
}
