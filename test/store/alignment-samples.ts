// Alignments that the store tests share, and generators for them.

import * as fc from 'fast-check';
import type { AlignedText, BeadState, ReviewedBead } from '../../src/model/alignment.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import type { AlignmentHead, PlacedBead, Store } from '../../src/store/contract.js';
import { unit } from './samples.js';

export const NO_UNITS = { added: 0, updated: 0, duplicates: 0 };

/** A bead of these sentences. */
export function bead(
  source: readonly number[],
  target: readonly number[],
  rest: Partial<ReviewedBead> = {},
): ReviewedBead {
  return { source, target, confidence: 0.5, evidence: { length: 1.25 }, state: 'unreviewed', ...rest };
}

export function accepted(one: ReviewedBead): ReviewedBead {
  return { ...one, state: 'accepted' };
}

function text(language: 'nl' | 'en', path: string, count: number): AlignedText {
  const sentences = Array.from({ length: count }, (_, index) => ({
    text: `${language} ${index} 😀`,
    ...(index % 2 === 0 ? { page: 1, line: index + 1, paragraph: index, kind: 'paragraph' as const } : {}),
  }));
  return { language, path, sentences };
}

/** An alignment of so many sentences, without its beads. */
export function head(name: string, source: number, target: number, memory = 'm'): AlignmentHead {
  return {
    name,
    memory,
    segmentation: 'rules-1',
    source: text('nl', `${name}.nl.txt`, source),
    target: text('en', `${name}.en.txt`, target),
  };
}

/** One-to-one beads of an alignment with as many sentences, each with a unit of its own. */
export function pairs(count: number, state: BeadState = 'unreviewed'): readonly PlacedBead[] {
  return Array.from({ length: count }, (_, number) => pair(number, state));
}

export function pair(number: number, state: BeadState = 'unreviewed'): PlacedBead {
  return { bead: bead([number], [number], { state }), unit: pairUnit(number) };
}

export function pairUnit(number: number): TranslationUnit {
  return unit(`zin ${number}`, `sentence ${number}`);
}

/** Everything a store can be asked about alignments. */
export async function alignmentReads(store: Store): Promise<unknown> {
  const infos = await store.alignments();
  const whole = [];
  for (const { name } of infos) whole.push(await store.alignment(name));
  return { infos, whole };
}

// Few units, so that beads share them and imports take them over; the fields beside the text differ.
export const arbitraryBeadUnit: fc.Arbitrary<TranslationUnit | undefined> = fc.option(
  fc
    .record({ number: fc.nat(4), previous: fc.constantFrom('voor', 'na') })
    .map(({ number, previous }) => unit(`de werkgever ${number}`, `the employer ${number}`, { previous })),
  { nil: undefined, freq: 5 },
);
export const arbitraryState = fc.constantFrom<BeadState>('unreviewed', 'accepted', 'rejected');

interface Shape {
  readonly source: number;
  readonly target: number;
  readonly state: BeadState;
  readonly unit: TranslationUnit | undefined;
}

const arbitraryShape: fc.Arbitrary<Shape> = fc
  .record({ source: fc.nat(2), target: fc.nat(2), state: arbitraryState, unit: arbitraryBeadUnit })
  .filter(({ source, target }) => source + target > 0);

/** Beads in order that hold every sentence once, some of them passages that moved, and their alignment. */
export const arbitraryAlignment = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    memory: fc.constantFrom('m', 'n'),
    shapes: fc.array(arbitraryShape, { maxLength: 12 }),
    moved: fc.array(fc.record({ state: arbitraryState, unit: arbitraryBeadUnit }), { maxLength: 2 }),
  })
  .map(({ name, memory, shapes, moved }) => {
    const beads: PlacedBead[] = [];
    let [source, target] = [0, 0];
    for (const { unit, state, ...size } of shapes) {
      const made = bead(numbers(source, size.source), numbers(target, size.target), { state });
      beads.push(unit === undefined ? { bead: made } : { bead: made, unit });
      source += size.source;
      target += size.target;
    }
    const fitting = moved.slice(0, Math.min(source, target));
    fitting.forEach(({ state, unit }, index) => {
      const made = bead([source - 1 - index], [index], { state, moved: true });
      // Not at the end: those that moved may stand anywhere among the others.
      beads.splice(index, 0, unit === undefined ? { bead: made } : { bead: made, unit });
    });
    return { alignment: head(name, source, target, memory), beads };
  });

export function numbers(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
