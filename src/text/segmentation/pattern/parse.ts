// Reads a pattern in ICU's syntax, which SRX 2.0 asks for (section 3.2), and in what Java adds to it, because
// OmegaT and Okapi run their rules in Java.
//
//   choice   ::= sequence ('|' sequence)*            sequence ::= (atom quantifier?)*
//   atom     ::= character | '.' | '^' | '$' | '\' escape | class | '(' group ')'
//   quantifier ::= ('*' | '+' | '?' | '{' n (',' m?)? '}') ('?' | '+')?
//
// Only yes or no is asked of a pattern, so reluctant, possessive and atomic forms are read as the plain ones: they
// choose between ways to match. (A possessive form can also refuse a text; then ours fits more.) What needs a
// memory of what was matched, \1 and \k<name>, is refused.

import { readClass } from './bracket-class.js';
import type { CharacterSet } from './character-set.js';
import {
  ANY,
  CARRIAGE_RETURN,
  complementOf,
  LINE_END,
  LINE_FEED,
  MARK,
  NOT_LINE_END,
  singleSet,
} from './character-set.js';
import { readEscape } from './escape.js';
import type { Pattern, PlaceTest } from './pattern.js';
import { choiceOf, EMPTY, sequenceOf } from './pattern.js';
import { PatternText } from './pattern-text.js';

/** Groups inside each other; patterns people write stay below 10. */
const DEEPEST = 50;
/** Copies of a part that a quantifier may ask for. */
const MOST_COPIES = 1000;

/** The tree of a pattern. Throws PatternFault where it cannot be used. */
export function parsePattern(source: string): Pattern {
  const text = new PatternText(source);
  const pattern = readChoice(text, 0);
  return text.done ? pattern : text.fail('unbalanced');
}

function readChoice(text: PatternText, depth: number): Pattern {
  if (depth > DEEPEST) text.fail('too-deep');
  const { flags } = text;
  const options = [readSequence(text, depth)];
  while (text.take('|')) options.push(readSequence(text, depth));
  // Flags set inside a group end with it.
  text.flags = flags;
  return choiceOf(options);
}

function readSequence(text: PatternText, depth: number): Pattern {
  const parts: Pattern[] = [];
  while (!text.done && !text.startsWith('|') && !text.startsWith(')')) {
    if (skipUnread(text)) continue;
    if (text.take('\\Q')) {
      parts.push(...readQuoted(text));
      continue;
    }
    const start = text.at;
    const range = readQuantifier(text);
    if (range === undefined) parts.push(readAtom(text, depth));
    else parts.push({ kind: 'repeat', body: parts.pop() ?? text.fail('nothing-to-repeat', start), ...range });
  }
  return sequenceOf(parts);
}

const FREE_SPACE = /(?:\s+|#[^\n]*)/uy;
const COMMENT = /\(\?#[^)]*\)/uy;

function skipUnread(text: PatternText): boolean {
  if (text.match(COMMENT) !== null || text.take('\\E')) return true;
  return text.flags.comments && text.match(FREE_SPACE) !== null;
}

function readQuoted(text: PatternText): Pattern[] {
  const parts: Pattern[] = [];
  // A quotation that is not closed goes on to the end.
  while (!text.take('\\E') && !text.done) parts.push(character(text.literal(text.character())));
  return parts;
}

const QUANTIFIER = /(?:(?<sign>[*+?])|\{\s*(?<least>\d+)\s*(?:(?<open>,)\s*(?<most>\d*)\s*)?\})[?+]?/uy;

function readQuantifier(text: PatternText): { readonly least: number; readonly most: number } | undefined {
  const start = text.at;
  const groups = text.match(QUANTIFIER)?.groups;
  if (groups === undefined) return undefined;
  const { sign, least = '', open, most = '' } = groups;
  if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
  const from = Number(least);
  const to = open === undefined ? from : most === '' ? Infinity : Number(most);
  if (from > to || from > MOST_COPIES || (to > MOST_COPIES && to !== Infinity))
    text.fail('repeat-range', start);
  return { least: from, most: to };
}

const character = (set: CharacterSet): Pattern => ({ kind: 'character', set });
const place = (test: PlaceTest): Pattern => ({ kind: 'place', place: test });

function readAtom(text: PatternText, depth: number): Pattern {
  if (text.take('(')) return readGroup(text, depth);
  if (text.take('[')) return character(readClass(text));
  if (text.take('.')) return character(text.flags.dotAll ? ANY : NOT_LINE_END);
  if (text.take('^')) return place(text.flags.multiline ? 'line-start' : 'text-start');
  if (text.take('$')) return place(text.flags.multiline ? 'line-end' : 'last-line-end');
  if (text.take('\\')) return readEscaped(text);
  return character(text.literal(text.character()));
}

const PLACES: Readonly<Record<string, PlaceTest>> = {
  A: 'text-start',
  b: 'word-boundary',
  B: 'no-word-boundary',
  z: 'text-end',
  Z: 'last-line-end',
};

const BOTH_LINE_ENDS: Pattern = {
  kind: 'sequence',
  parts: [character(singleSet(CARRIAGE_RETURN)), character(singleSet(LINE_FEED))],
};
const ANY_LINE_END = choiceOf([BOTH_LINE_ENDS, character(LINE_END)]);
const MARKS: Pattern = { kind: 'repeat', body: character(MARK), least: 0, most: Infinity };
/** \X: a character with its marks. */
const GRAPHEME = choiceOf([
  BOTH_LINE_ENDS,
  sequenceOf([character(complementOf(MARK)), MARKS]),
  character(MARK),
]);

function readEscaped(text: PatternText): Pattern {
  const start = text.at - 1;
  const letter = text.source.charAt(text.at);
  if (/^(?:[1-9]|k)$/u.test(letter)) return text.fail('back-reference', start);
  const test = PLACES[letter];
  if (test !== undefined || letter === 'R' || letter === 'X') {
    text.at += 1;
    if (test !== undefined) return place(test);
    return letter === 'R' ? ANY_LINE_END : GRAPHEME;
  }
  const escape = readEscape(text) ?? text.fail('escape-unknown', start);
  return character(typeof escape === 'number' ? text.literal(escape) : escape);
}

const GROUP =
  /\?(?:(?<plain>:|>|P?<(?![=!])[\p{L}\p{N}_]*>)|(?<look><?[=!])|(?<on>[a-z]*)(?:-(?<off>[a-z]+))?(?<end>[:)]))/iuy;

/** A group; its opening bracket is taken. */
function readGroup(text: PatternText, depth: number): Pattern {
  const start = text.at - 1;
  if (!text.startsWith('?')) return closed(text, readChoice(text, depth + 1), start);
  const {
    plain,
    look,
    on = '',
    off = '',
    end,
  } = text.match(GROUP)?.groups ?? text.fail('group-unknown', start);
  if (plain !== undefined) return closed(text, readChoice(text, depth + 1), start);
  if (look !== undefined) {
    const ahead = look.length === 1;
    const body = closed(text, readChoice(text, depth + 1), start);
    return { kind: 'look', ahead, negated: look.endsWith('!'), body };
  }
  return readFlagged(text, { on, off, end, start, depth });
}

interface FlaggedGroup {
  readonly on: string;
  readonly off: string;
  readonly end: string | undefined;
  readonly start: number;
  readonly depth: number;
}

function readFlagged(text: PatternText, { on, off, end, start, depth }: FlaggedGroup): Pattern {
  // d, u, U and w choose between sets of line ends, cases and words; ours are the wide ones already.
  if (/[^dimsuUwx]/u.test(on + off)) text.fail('group-unknown', start);
  const { flags } = text;
  const flagOf = (letter: string, now: boolean): boolean =>
    (now || on.includes(letter)) && !off.includes(letter);
  text.flags = {
    ignoreCase: flagOf('i', flags.ignoreCase),
    dotAll: flagOf('s', flags.dotAll),
    multiline: flagOf('m', flags.multiline),
    comments: flagOf('x', flags.comments),
  };
  if (end === ')') return EMPTY;
  const body = readChoice(text, depth + 1);
  text.flags = flags;
  return closed(text, body, start);
}

function closed(text: PatternText, body: Pattern, start: number): Pattern {
  return text.take(')') ? body : text.fail('unbalanced', start);
}
