// Decades: de jaren tachtig, de jaren '80 and the 1980s, the eighties. Value: the number of the first year.

import type { Source } from './lexeme.js';
import { glued, next } from './lexeme.js';
import type { Reading } from './reading.js';
import { reading } from './reading.js';
import { dutchNumeral } from './spelled-number.js';

const ENGLISH_DECADES: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, 1920 + 10 * index]),
);

const APOSTROPHES = new Set(["'", '’', '‘', '`']);

/** The decade at a lexeme. */
export function readDecade(source: Source, at: number): Reading | undefined {
  return source.language === 'nl' ? dutchDecade(source, at) : englishDecade(source, at);
}

function dutchDecade(source: Source, at: number): Reading | undefined {
  const word = source.lexemes[at]?.lower;
  if (word !== 'jaren') return undefined;
  const place = APOSTROPHES.has(next(source, at + 1)?.text ?? '') ? at + 2 : at + 1;
  const number = next(source, place);
  if (number?.kind === 'digits') {
    return isDecade(number.text) ? decadeReading(Number(number.text), at, place + 1) : undefined;
  }
  const spelled = number === undefined ? undefined : dutchNumeral(number.lower);
  if (spelled === undefined || !isDecade(String(spelled))) return undefined;
  const { parts, next: after } = decadeReading(spelled, at, place + 1);
  return { parts: parts.map((part) => ({ ...part, spelled: true })), next: after };
}

function englishDecade(source: Source, at: number): Reading | undefined {
  const lexeme = source.lexemes[at];
  const spelled = ENGLISH_DECADES.get(lexeme?.lower ?? '');
  // "in her forties" is an age.
  const named = source.lexemes[at - 1]?.lower === 'the' || lexeme?.text.length === 4;
  if (!named) return undefined;
  if (spelled !== undefined) {
    return reading({ kind: 'number', value: String(spelled), from: at, to: at + 1, spelled: true });
  }
  if (lexeme?.kind !== 'digits' || !isDecade(lexeme.text)) return undefined;
  const place = APOSTROPHES.has(glued(source, at + 1)?.text ?? '') ? at + 2 : at + 1;
  return glued(source, place)?.lower === 's' ? decadeReading(Number(lexeme.text), at, place + 1) : undefined;
}

/** 80 or 1980: tens of a century, or a whole year in tens. */
function isDecade(digits: string): boolean {
  return (
    (digits.length === 2 || digits.length === 4) && digits.endsWith('0') && digits !== '00' && digits !== '10'
  );
}

function decadeReading(number: number, from: number, to: number): Reading {
  return reading({ kind: 'number', value: String(number < 100 ? 1900 + number : number), from, to });
}
