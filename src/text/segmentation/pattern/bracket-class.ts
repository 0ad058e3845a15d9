// Sets in brackets, as ICU and Java write them:
//
//   class ::= '[' '^'? operand (operator operand)* ']'      operator ::= '&&' | '--' | '&' | '-' (between sets)
//   operand ::= (class | '[:' name ':]' | escape | character | character '-' character)*
//
// Operators go from left to right, and bind less than standing side by side: [ab&&bc] is [b].

import type { CharacterSet } from './character-set.js';
import { complementOf, differenceOf, intersectionOf, rangeSet, singleSet, unionOf } from './character-set.js';
import { readEscape } from './escape.js';
import type { PatternText } from './pattern-text.js';
import { propertySet } from './property.js';

const POSIX = /\[:(?<name>\^?[^:\]]*):\]/uy;
const DEEPEST = 50;

/** Reads a class; the opening bracket is taken. Throws PatternFault. */
export function readClass(text: PatternText, depth = 0): CharacterSet {
  if (depth > DEEPEST) text.fail('too-deep');
  const negated = text.take('^');
  // A bracket that closes at once is the character.
  let set = readOperand(text, { depth, first: true });
  while (!text.take(']')) {
    const combine = text.take('&&') || text.take('&') ? intersectionOf : differenceOf;
    if (combine === differenceOf && !text.take('--')) text.take('-');
    set = combine(set, readOperand(text, { depth, first: false }));
  }
  return negated ? complementOf(set) : set;
}

interface OperandPlace {
  readonly depth: number;
  readonly first: boolean;
}

function readOperand(text: PatternText, { depth, first }: OperandPlace): CharacterSet {
  const sets: CharacterSet[] = [];
  if (first && text.take(']')) sets.push(singleSet(']'.charCodeAt(0)));
  let afterSet = false;
  while (!text.startsWith(']') && !isOperator(text, afterSet)) {
    if (text.done) text.fail('unbalanced');
    if (text.take('\\Q')) {
      while (!text.take('\\E')) sets.push(text.literal(text.character()));
      continue;
    }
    const item = readItem(text, depth);
    afterSet = typeof item !== 'number';
    sets.push(typeof item === 'number' ? readRange(text, item) : item);
  }
  return unionOf(sets);
}

function isOperator(text: PatternText, afterSet: boolean): boolean {
  if (text.startsWith('&&') || text.startsWith('--')) return true;
  return afterSet && (text.startsWith('&[') || text.startsWith('-['));
}

/** A set, or one character that may begin a range. */
function readItem(text: PatternText, depth: number): CharacterSet | number {
  const start = text.at;
  const posix = text.match(POSIX)?.groups?.['name'];
  if (posix !== undefined) {
    const set = propertySet(posix);
    return set === undefined ? text.fail('property-unknown', start) : text.cased(set);
  }
  if (text.take('[')) return readClass(text, depth + 1);
  if (!text.take('\\')) return text.character();
  // In a class \b is no place; Java and ICU refuse it too.
  return readEscape(text) ?? text.fail('escape-unknown', start);
}

function readRange(text: PatternText, first: number): CharacterSet {
  const next = text.source.charAt(text.at + 1);
  if (!text.startsWith('-') || next === ']' || next === '[' || next === '-') return text.literal(first);
  text.at += 1;
  const last = text.take('\\') ? readEscape(text) : text.character();
  if (typeof last !== 'number' || last < first) return text.fail('class-range');
  return text.cased(rangeSet(first, last));
}
