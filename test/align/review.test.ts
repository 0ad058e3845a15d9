// Decisions about beads as edits: each against what it should do to a small alignment, all of them at random.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ReviewedBeads } from '../../src/align/review.js';
import {
  applyEdit,
  beadName,
  byDoubt,
  decideBeads,
  findBead,
  mergeBeads,
  moveSentence,
  orderBeads,
  splitBead,
  undoOf,
} from '../../src/align/review.js';
import type { BeadEdit, ReviewedBead, SentenceGroup } from '../../src/model/alignment.js';
import { ProblemError } from '../../src/model/problem.js';

const bead = (source: number[], target: number[], confidence = 0.5): ReviewedBead => ({
  source,
  target,
  confidence,
  evidence: { length: 1 },
  state: 'unreviewed',
});

/** 0–0, 1 alone, 2+3–1, alone 2, 4–3; and sentence 1 stands elsewhere in the target: at 2. */
const ALIGNMENT: ReviewedBeads = {
  beads: [
    bead([0], [0], 0.9),
    bead([1], [], 0.4),
    bead([2, 3], [1], 0.7),
    bead([], [2], 0.3),
    bead([4], [3], 0.9),
  ],
  moved: [{ ...bead([1], [2], 0.8), moved: true }],
};

const groups = ({ beads }: ReviewedBeads): string =>
  beads.map(({ source, target }) => `[${source.join()}]:[${target.join()}]`).join(' ');

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'nothing thrown';
};

describe('names', () => {
  test('the first sentence of each side', () => {
    expect(ALIGNMENT.beads.map(beadName)).toEqual(['0:0', '1:', '2:1', ':2', '4:3']);
  });

  test('find the bead, moved ones too', () => {
    expect(findBead(ALIGNMENT, '2:1')).toBe(ALIGNMENT.beads[2]);
    expect(findBead(ALIGNMENT, '1:2').moved).toBe(true);
    expect(code(() => findBead(ALIGNMENT, '3:1'))).toBe('bead-not-found');
  });
});

describe('decisions', () => {
  test('change the state and nothing else, several at once', () => {
    const edit = decideBeads([findBead(ALIGNMENT, '0:0'), findBead(ALIGNMENT, '1:2')], 'accepted');
    const after = applyEdit(ALIGNMENT, edit);
    expect(edit.name).toBe('accept');
    expect(groups(after)).toBe(groups(ALIGNMENT));
    expect(after.beads.map(({ state }) => state)[0]).toBe('accepted');
    expect(after.moved[0]).toMatchObject({ state: 'accepted', confidence: 0.8, moved: true });
    expect(() => decideBeads([], 'rejected')).toThrow(RangeError);
  });

  test('what is left, the most doubtful first', () => {
    const rejected = applyEdit(ALIGNMENT, decideBeads([findBead(ALIGNMENT, ':2')], 'rejected'));
    expect(byDoubt(rejected).map(beadName)).toEqual(['1:', '2:1', '1:2', '0:0', '4:3']);
  });
});

describe('split', () => {
  test('in two accepted beads', () => {
    const edit = splitBead(ALIGNMENT, findBead(ALIGNMENT, '2:1'), { source: 1, target: 0 });
    const after = applyEdit(ALIGNMENT, edit);
    expect(groups(after)).toBe('[0]:[0] [1]:[] [2]:[] [3]:[1] []:[2] [4]:[3]');
    expect(findBead(after, '3:1')).toMatchObject({ state: 'accepted', confidence: 1, evidence: {} });
  });

  test.each([
    [{ source: 0, target: 0 }],
    [{ source: 2, target: 1 }],
    [{ source: 3, target: 0 }],
    [{ source: -1, target: 1 }],
    [{ source: 0.5, target: 1 }],
  ])('not at %j', (at) => {
    expect(code(() => splitBead(ALIGNMENT, findBead(ALIGNMENT, '2:1'), at))).toBe('bead-split');
  });

  test('a moved pair is not reshaped', () => {
    const moved = findBead(ALIGNMENT, '1:2');
    expect(code(() => splitBead(ALIGNMENT, moved, { source: 1, target: 0 }))).toBe('bead-moved');
    expect(code(() => moveSentence(ALIGNMENT, moved, { side: 'source', to: 'next' }))).toBe('bead-moved');
  });
});

describe('merge', () => {
  const merged = (...names: string[]): ReviewedBeads =>
    applyEdit(
      ALIGNMENT,
      mergeBeads(
        ALIGNMENT,
        names.map((name) => findBead(ALIGNMENT, name)),
      ),
    );

  test('neighbours', () => {
    expect(groups(merged('1:', '2:1'))).toBe('[0]:[0] [1,2,3]:[1] []:[2] [4]:[3]');
    expect(groups(merged('2:1', '1:', '0:0'))).toBe('[0,1,2,3]:[0,1] []:[2] [4]:[3]');
  });

  test('over a sentence without partner between them', () => {
    const gap: ReviewedBeads = { beads: [bead([0], []), bead([1], []), bead([], [0])], moved: [] };
    const pair = [findBead(gap, '0:'), findBead(gap, ':0')];
    expect(groups(applyEdit(gap, mergeBeads(gap, pair)))).toBe('[0]:[0] [1]:[]');
  });

  test('a moved pair gives way when its sentence is paired', () => {
    expect(merged('1:', '2:1').moved).toEqual([]);
    expect(merged('0:0', '1:').moved).toEqual([]);
  });

  test('not when sentences would be skipped or crossed', () => {
    expect(code(() => merged('0:0', '2:1'))).toBe('bead-merge');
    expect(code(() => merged('1:', ':2'))).toBe('bead-merge');
    expect(() => mergeBeads(ALIGNMENT, [findBead(ALIGNMENT, '0:0')])).toThrow(RangeError);
  });
});

describe('move', () => {
  const moved = (name: string, side: 'source' | 'target', to: 'previous' | 'next'): ReviewedBeads =>
    applyEdit(ALIGNMENT, moveSentence(ALIGNMENT, findBead(ALIGNMENT, name), { side, to }));

  test('the first sentence to the bead before, the last to the next', () => {
    expect(groups(moved('2:1', 'source', 'previous'))).toBe('[0]:[0] [1,2]:[] [3]:[1] []:[2] [4]:[3]');
    expect(groups(moved('2:1', 'source', 'next'))).toBe('[0]:[0] [1]:[] [2]:[1] [3]:[2] [4]:[3]');
  });

  test('a bead left empty goes', () => {
    expect(groups(moved(':2', 'target', 'previous'))).toBe('[0]:[0] [1]:[] [2,3]:[1,2] [4]:[3]');
  });

  test('not without a sentence or a neighbour', () => {
    expect(code(() => moved('0:0', 'source', 'previous'))).toBe('bead-move');
    expect(code(() => moved('1:', 'target', 'next'))).toBe('bead-move');
  });
});

test('beads that do not fit together are a programmer’s mistake', () => {
  expect(() => orderBeads([bead([1], [0])])).toThrow(RangeError);
  expect(() => applyEdit(ALIGNMENT, { name: 'accept', removed: [], inserted: [bead([0], [0])] })).toThrow(
    RangeError,
  );
});

describe('any row of edits', () => {
  const alignments = fc
    .array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 })
    .map((sizes) => alignmentOf(sizes.filter(([source, target]) => source + target > 0)));

  test('keeps every sentence once, in order; undone backwards gives the beginning', () => {
    fc.assert(
      fc.property(alignments, fc.array(fc.nat(), { maxLength: 24 }), (start, choices) => {
        const states = [start];
        const edits: BeadEdit[] = [];
        for (const choice of choices) {
          const now = states.at(-1) ?? start;
          const edit = randomEdit(now, choice);
          if (edit === undefined) continue;
          edits.push(edit);
          const after = applyEdit(now, edit);
          expect(sentencesOf(after)).toEqual(sentencesOf(start));
          states.push(after);
        }
        let back = states.at(-1) ?? start;
        for (const [place, edit] of [...edits.entries()].toReversed()) {
          back = applyEdit(back, undoOf(edit));
          expect(groups(back)).toBe(groups(states[place] ?? start));
          expect(new Set(back.beads)).toEqual(new Set(states[place]?.beads));
        }
      }),
    );
  });
});

function alignmentOf(sizes: readonly (readonly [number, number])[]): ReviewedBeads {
  let [source, target] = [0, 0];
  const beads = sizes.map(([more, others]) => {
    const made = bead(numbers(source, more), numbers(target, others));
    source += more;
    target += others;
    return made;
  });
  return { beads: orderBeads(beads), moved: [] };
}

function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => from + place);
}

/** One of all edits at one of all places, or none when it cannot be done there. */
function randomEdit(alignment: ReviewedBeads, choice: number): BeadEdit | undefined {
  const place = choice % Math.max(1, alignment.beads.length);
  const [one, next] = alignment.beads.slice(place, place + 2);
  if (one === undefined) return undefined;
  const at = { source: choice % 3, target: (choice >> 2) % 3 };
  const kinds: readonly (() => BeadEdit)[] = [
    () => decideBeads([one], 'rejected'),
    () => splitBead(alignment, one, at),
    () => mergeBeads(alignment, next === undefined ? [one, one] : [one, next]),
    () => moveSentence(alignment, one, { side: 'source', to: 'next' }),
    () => moveSentence(alignment, one, { side: 'target', to: 'previous' }),
  ];
  try {
    return kinds[(choice >> 5) % kinds.length]?.();
  } catch (error) {
    if (error instanceof ProblemError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Every sentence in the order in which the beads hold it. */
function sentencesOf({ beads }: ReviewedBeads): SentenceGroup {
  return {
    source: beads.flatMap(({ source }) => source),
    target: beads.flatMap(({ target }) => target),
  };
}
