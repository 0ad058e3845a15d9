// Escapes of one character or one set of characters, which mean the same inside and outside brackets.
// ICU user guide, "Regular Expression Metacharacters"; \h \v and \Q also as Java has them.

import type { CharacterSet } from './character-set.js';
import { complementOf, DIGIT, HORIZONTAL_SPACE, LINE_END, WHITE_SPACE, WORD } from './character-set.js';
import type { PatternText } from './pattern-text.js';
import { propertySet } from './property.js';

const SETS: Readonly<Record<string, CharacterSet>> = {
  d: DIGIT,
  D: complementOf(DIGIT),
  h: HORIZONTAL_SPACE,
  H: complementOf(HORIZONTAL_SPACE),
  s: WHITE_SPACE,
  S: complementOf(WHITE_SPACE),
  v: LINE_END,
  V: complementOf(LINE_END),
  w: WORD,
  W: complementOf(WORD),
};

const CONTROLS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

const PROPERTY = /(?:\{(?<braced>[^{}]*)\}|(?<letter>[A-Za-z]))/uy;
const CODE =
  /(?:x\{(?<braced>[\dA-Fa-f]{1,6})\}|x(?<two>[\dA-Fa-f]{2})|u\{?(?<four>[\dA-Fa-f]{4})\}?|U(?<eight>[\dA-Fa-f]{8})|0(?<octal>[0-7]{1,3}))/uy;
const CONTROL = /c([@-_a-z])/uy;

/** What an escape stands for: a set, one character (its code point), or nothing known here. The backslash is taken. */
export function readEscape(text: PatternText): CharacterSet | number | undefined {
  const letter = text.source.charAt(text.at);
  const set = SETS[letter];
  if (set !== undefined) {
    text.at += 1;
    return set;
  }
  if (letter === 'p' || letter === 'P') return readProperty(text);
  return readCharacter(text, letter);
}

function readProperty(text: PatternText): CharacterSet {
  const start = text.at - 1;
  const negated = text.source.charAt(text.at) === 'P';
  text.at += 1;
  const { braced, letter } = text.match(PROPERTY)?.groups ?? {};
  const set = propertySet(braced ?? letter ?? '');
  if (set === undefined) return text.fail('property-unknown', start);
  return negated ? complementOf(text.cased(set)) : text.cased(set);
}

function readCharacter(text: PatternText, letter: string): number | undefined {
  const control = CONTROLS[letter];
  if (control !== undefined) {
    text.at += 1;
    return control;
  }
  const groups = text.match(CODE)?.groups;
  if (groups !== undefined) return codeOf(groups, text);
  const held = text.match(CONTROL)?.[1];
  if (held !== undefined) return held.toUpperCase().charCodeAt(0) ^ 0x40;
  return /^[\dA-Za-z]?$/u.test(letter) ? undefined : text.character();
}

function codeOf(groups: Readonly<Record<string, string | undefined>>, text: PatternText): number {
  const { octal, braced, two, four, eight } = groups;
  const code =
    octal === undefined
      ? Number.parseInt(braced ?? two ?? four ?? eight ?? '', 16)
      : Number.parseInt(octal, 8);
  if (code > 0x10ffff) text.fail('escape-unknown');
  return code;
}
