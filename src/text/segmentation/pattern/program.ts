// A pattern as instructions for walking over a text in one direction (Thompson 1968; Pike's virtual machine as
// Russ Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009, gives it). Walking to the left,
// sequences are turned round.
//
// Deviation: options of a choice that begin with the same character share it, so that a list of five hundred
// abbreviations is a tree. Nobody asks which option it was.

import type { CharacterSet } from './character-set.js';
import type { Pattern, PlaceTest } from './pattern.js';
import { PatternFault } from './pattern-fault.js';

export type Direction = 'left' | 'right';

export type Look = Extract<Pattern, { kind: 'look' }>;

export type Instruction =
  | { readonly kind: 'character'; readonly set: CharacterSet; readonly next: number }
  | { readonly kind: 'place'; readonly place: PlaceTest; readonly next: number }
  | { readonly kind: 'look'; readonly look: number; readonly negated: boolean; readonly next: number }
  /** `other` is filled in after the body of a loop was written. */
  | { readonly kind: 'fork'; readonly next: number; other: number }
  | { readonly kind: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  readonly looks: readonly Look[];
}

/** More than a whole file of rules may take (src/format/srx), so that rules can be joined; bounds what is made at all. */
const MOST_INSTRUCTIONS = 200_000;
/** Characters that options may share; more would only make the recursion deep. */
const MOST_SHARED = 40;

/** Writes the program of a pattern. Throws PatternFault `too-large`. */
export function programOf(pattern: Pattern, direction: Direction): Program {
  const writer = new ProgramWriter(direction);
  const start = writer.write(pattern, writer.add({ kind: 'match' }));
  return { instructions: writer.instructions, start, looks: writer.looks };
}

/** Instructions that a pattern takes, those of its look-arounds included. Throws PatternFault `too-large`. */
export function patternSize(pattern: Pattern): number {
  const { instructions, looks } = programOf(pattern, 'right');
  return looks.reduce((sum, { body }) => sum + patternSize(body), instructions.length);
}

/** Writes from the end to the beginning: each part is given where to go on. */
class ProgramWriter {
  readonly instructions: Instruction[] = [];
  readonly looks: Look[] = [];
  readonly #direction: Direction;

  constructor(direction: Direction) {
    this.#direction = direction;
  }

  add(instruction: Instruction): number {
    if (this.instructions.length >= MOST_INSTRUCTIONS) throw new PatternFault('too-large', 0);
    return this.instructions.push(instruction) - 1;
  }

  write(pattern: Pattern, next: number): number {
    if (pattern.kind === 'character') return this.add({ kind: 'character', set: pattern.set, next });
    if (pattern.kind === 'place') return this.add({ kind: 'place', place: pattern.place, next });
    if (pattern.kind === 'look') {
      const look = this.looks.push(pattern) - 1;
      return this.add({ kind: 'look', look, negated: pattern.negated, next });
    }
    if (pattern.kind === 'choice')
      return this.#writeChoice(
        pattern.options.map((option) => this.#walked(option)),
        next,
      );
    if (pattern.kind === 'repeat') return this.#writeRepeat(pattern, next);
    return this.#writeWalked(this.#walked(pattern), next);
  }

  /** The parts of a sequence in the order in which they are walked over. */
  #walked(pattern: Pattern): readonly Pattern[] {
    if (pattern.kind !== 'sequence') return [pattern];
    const parts = this.#direction === 'right' ? pattern.parts : pattern.parts.toReversed();
    return parts.flatMap((part) => this.#walked(part));
  }

  #writeWalked(parts: readonly Pattern[], next: number): number {
    return parts.reduceRight((entry, part) => this.write(part, entry), next);
  }

  #writeChoice(options: readonly (readonly Pattern[])[], next: number, shared = 0): number {
    const entries = [...sharedHeads(options).values()].map(({ head, rests }) => {
      if (rests.length === 1 || head === undefined || shared >= MOST_SHARED)
        return rests.map((rest) => this.#writeWalked(head === undefined ? rest : [head, ...rest], next));
      return [this.write(head, this.#writeChoice(rests, next, shared + 1))];
    });
    return entries.flat().reduceRight((other, entry) => this.add({ kind: 'fork', next: entry, other }));
  }

  #writeRepeat({ body, least, most }: Extract<Pattern, { kind: 'repeat' }>, next: number): number {
    let entry = next;
    if (most === Infinity) {
      const loop = this.instructions.length;
      const fork: Instruction = { kind: 'fork', next, other: next };
      this.add(fork);
      fork.other = this.write(body, loop);
      entry = loop;
    }
    const optional = most === Infinity ? 0 : most - least;
    for (let copy = 0; copy < optional; copy += 1)
      entry = this.add({ kind: 'fork', next: this.write(body, entry), other: next });
    for (let copy = 0; copy < least; copy += 1) entry = this.write(body, entry);
    return entry;
  }
}

interface SharedHead {
  /** Undefined for options that begin with something else than a character. */
  readonly head: Pattern | undefined;
  readonly rests: (readonly Pattern[])[];
}

function sharedHeads(options: readonly (readonly Pattern[])[]): ReadonlyMap<string, SharedHead> {
  const heads = new Map<string, SharedHead>();
  for (const option of options) {
    const [first, ...rest] = option;
    const head = first?.kind === 'character' ? first : undefined;
    const key = head?.set.key ?? '';
    const known = heads.get(key) ?? { head, rests: [] };
    known.rests.push(head === undefined ? option : rest);
    heads.set(key, known);
  }
  return heads;
}
