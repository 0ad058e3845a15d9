// Whether a pattern fits before or after a place of a text, in time linear in the text whatever the pattern and
// the text are: rules come from users, and JavaScript's own engine takes exponential time on some of them.
//
// A question is answered by walking from the place over the text with all states at once (program.ts). That costs
// little where a pattern soon fails, as nearly all do. A pattern that walks far again and again (`.*x`) uses up its
// allowance; then one sweep over the whole text answers all its places at once, in O(instructions × length). So the
// cost of a pattern on a text is at most its allowance and one sweep. What stands in a look-around is a pattern of
// its own with its own allowance (Barrière & Pit-Claudel, "Linear Matching of JavaScript Regular Expressions",
// PLDI 2024). Measured against JavaScript's engine in test/text/segmentation.

import { CARRIAGE_RETURN, LINE_END, LINE_FEED, WORD } from './character-set.js';
import type { Pattern, PlaceTest } from './pattern.js';
import type { Direction, Instruction, Program } from './program.js';
import { programOf } from './program.js';

/** A text that patterns are asked about; the same object for the same text, so that they may remember. */
export interface Subject {
  readonly text: string;
}

/** Steps a character of the text before a sweep is made. */
const ALLOWANCE = 32;
/** Steps allowed on the shortest text. */
const LEAST_ALLOWANCE = 4096;

const TABLE_SIZE = 256;

/** The greatest number of a table of rounds; a server that runs for weeks comes there. */
const LAST_ROUND = 0x7fff_ffff;

/** Answers where one pattern fits. */
export class PatternMatcher {
  readonly #pattern: Pattern;
  readonly #side: Direction;
  readonly #walk: Walk;
  /** Whether a character below 256 may stand beside a place that fits; undefined when even the empty text fits. */
  readonly #beside: Uint8Array | undefined;
  #sweeper: Walk | undefined;
  #subject: Subject | undefined;
  #answers: Uint8Array | undefined;
  #left = 0;

  /** `side` is where the text must fit: to the left of the place or to its right. Throws PatternFault. */
  constructor(pattern: Pattern, side: Direction) {
    this.#pattern = pattern;
    this.#side = side;
    const program = programOf(pattern, side);
    this.#walk = new Walk(program, side);
    this.#beside = charactersBeside(program);
  }

  /** True when the pattern fits at the place; no place is inside a surrogate pair. */
  fits(subject: Subject, place: number): boolean {
    const beside = this.#beside;
    if (beside !== undefined) {
      const code = subject.text.charCodeAt(this.#side === 'right' ? place : place - 1);
      // NaN at the ends of the text is not below the size either, and is no character.
      if (Number.isNaN(code) || (code < TABLE_SIZE && beside[code] === 0)) return false;
    }
    if (subject !== this.#subject) this.#begin(subject);
    if (this.#answers !== undefined) return this.#answers[place] === 1;
    if (this.#left > 0) {
      const answer = this.#walk.reaches(subject, place);
      this.#left -= this.#walk.steps;
      return answer;
    }
    // Turned round, a sweep passes the beginning of each match and arrives at the places asked for.
    const towards = this.#side === 'right' ? 'left' : 'right';
    this.#sweeper ??= new Walk(programOf(this.#pattern, towards), towards);
    this.#answers = this.#sweeper.sweep(subject);
    return this.#answers[place] === 1;
  }

  #begin(subject: Subject): void {
    this.#subject = subject;
    this.#answers = undefined;
    this.#left = LEAST_ALLOWANCE + ALLOWANCE * subject.text.length;
  }
}

function charactersBeside({ instructions, start }: Program): Uint8Array | undefined {
  const seen = new Set<number>();
  const waiting = [start];
  const table = new Uint8Array(TABLE_SIZE);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const instruction = instructions[at];
    if (instruction === undefined || seen.has(at)) continue;
    seen.add(at);
    if (instruction.kind === 'match') return undefined;
    if (instruction.kind === 'character') {
      for (let code = 0; code < TABLE_SIZE; code += 1) if (instruction.set.has(code)) table[code] = 1;
    } else waiting.push(instruction.next);
    if (instruction.kind === 'fork') waiting.push(instruction.other);
  }
  return table;
}

/** All states of a program at one place of a text, moved over it character by character. */
class Walk {
  readonly #instructions: readonly Instruction[];
  readonly #start: number;
  readonly #looks: readonly PatternMatcher[];
  readonly #direction: Direction;
  /** For each instruction the last round in which it was reached. */
  readonly #reached: Int32Array;
  #round = 0;
  /** Instructions that wait for a character. */
  #waiting: number[] = [];
  #nextWaiting: number[] = [];
  readonly #toDo: number[] = [];
  /** Instructions reached since the last question. */
  steps = 0;

  constructor({ instructions, start, looks }: Program, direction: Direction) {
    this.#instructions = instructions;
    this.#start = start;
    this.#direction = direction;
    this.#reached = new Int32Array(instructions.length);
    this.#looks = looks.map(({ body, ahead }) => new PatternMatcher(body, ahead ? 'right' : 'left'));
  }

  /** Whether a match begins at the place and goes on in the walking direction. */
  reaches(subject: Subject, place: number): boolean {
    this.steps = 0;
    this.#beginRound();
    this.#waiting.length = 0;
    let at = place;
    let matched = this.#follow(this.#start, subject, at);
    while (!matched && this.#waiting.length > 0) {
      const code = this.#characterAt(subject.text, at);
      if (code === undefined) return false;
      at = this.#moved(at, code);
      matched = this.#step(subject, code, at);
    }
    return matched;
  }

  /** For every place 1 when a match that began anywhere ends there. */
  sweep(subject: Subject): Uint8Array {
    const { text } = subject;
    const answers = new Uint8Array(text.length + 1);
    let at = this.#direction === 'right' ? 0 : text.length;
    this.#beginRound();
    this.#waiting.length = 0;
    if (this.#follow(this.#start, subject, at)) answers[at] = 1;
    for (let code = this.#characterAt(text, at); code !== undefined; code = this.#characterAt(text, at)) {
      at = this.#moved(at, code);
      const ended = this.#step(subject, code, at);
      const empty = this.#follow(this.#start, subject, at);
      if (ended || empty) answers[at] = 1;
    }
    return answers;
  }

  #beginRound(): void {
    if (this.#round === LAST_ROUND) this.#reached.fill(0);
    this.#round = (this.#round % LAST_ROUND) + 1;
  }

  /** Takes a character with all states; true when a match ends at the place behind it. */
  #step(subject: Subject, code: number, at: number): boolean {
    const waiting = this.#waiting;
    this.#waiting = this.#nextWaiting;
    this.#waiting.length = 0;
    this.#nextWaiting = waiting;
    this.#beginRound();
    let matched = false;
    for (const place of waiting) {
      const instruction = this.#instructions[place];
      if (instruction?.kind === 'character' && instruction.set.has(code))
        matched = this.#follow(instruction.next, subject, at) || matched;
    }
    return matched;
  }

  /** Adds what can be reached from an instruction without a character; true when that is a match. */
  #follow(from: number, subject: Subject, at: number): boolean {
    const toDo = this.#toDo;
    let matched = false;
    toDo.push(from);
    for (let place = toDo.pop(); place !== undefined; place = toDo.pop()) {
      const instruction = this.#instructions[place];
      if (instruction === undefined || this.#reached[place] === this.#round) continue;
      this.#reached[place] = this.#round;
      this.steps += 1;
      if (instruction.kind === 'character') this.#waiting.push(place);
      else if (instruction.kind === 'match') matched = true;
      else if (instruction.kind === 'fork') toDo.push(instruction.other, instruction.next);
      else if (this.#holds(instruction, subject, at)) toDo.push(instruction.next);
    }
    return matched;
  }

  #holds(
    instruction: Extract<Instruction, { kind: 'place' | 'look' }>,
    subject: Subject,
    at: number,
  ): boolean {
    if (instruction.kind === 'place') return placeFits(instruction.place, subject.text, at);
    return this.#looks[instruction.look]?.fits(subject, at) !== instruction.negated;
  }

  #characterAt(text: string, at: number): number | undefined {
    return this.#direction === 'right' ? text.codePointAt(at) : codePointBefore(text, at);
  }

  #moved(at: number, code: number): number {
    const width = code > 0xffff ? 2 : 1;
    return this.#direction === 'right' ? at + width : at - width;
  }
}

function codePointBefore(text: string, at: number): number | undefined {
  if (at <= 0) return undefined;
  const unit = text.charCodeAt(at - 1);
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
  const whole = isTrail && at > 1 ? (text.codePointAt(at - 2) ?? unit) : unit;
  return whole > 0xffff ? whole : unit;
}

function placeFits(test: PlaceTest, text: string, at: number): boolean {
  if (test === 'text-start') return at === 0;
  if (test === 'text-end') return at === text.length;
  if (test === 'line-start') return at === 0 || (isLineEnd(text, at - 1) && !insideLineEnd(text, at));
  if (test === 'line-end') return at === text.length || (isLineEnd(text, at) && !insideLineEnd(text, at));
  if (test === 'last-line-end') return isLastLineEnd(text, at);
  return isWordBoundary(text, at) === (test === 'word-boundary');
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && LINE_END.has(code);
}

/** Between a carriage return and its line feed. */
function insideLineEnd(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === CARRIAGE_RETURN && text.charCodeAt(at) === LINE_FEED;
}

function isLastLineEnd(text: string, at: number): boolean {
  if (at === text.length) return true;
  if (!isLineEnd(text, at) || insideLineEnd(text, at)) return false;
  return at === text.length - 1 || (at === text.length - 2 && insideLineEnd(text, at + 1));
}

function isWordBoundary(text: string, at: number): boolean {
  const before = codePointBefore(text, at);
  const after = text.codePointAt(at);
  return (before !== undefined && WORD.has(before)) !== (after !== undefined && WORD.has(after));
}
