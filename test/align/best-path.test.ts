import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { BeadScores, Step } from '../../src/align/best-path.js';
import { bestPath } from '../../src/align/best-path.js';
import type { Corridor } from '../../src/align/corridor.js';
import { CorridorBuilder, holds, wholeCorridor } from '../../src/align/corridor.js';
import { posteriors } from '../../src/align/posterior.js';

const GAPS = { gapOpen: -2, gapExtend: -0.5 };

/** Any table of bead scores, made from a list of numbers. */
function scoresFrom(numbers: readonly number[], most: number): BeadScores {
  const score = (i: number, j: number, a: number, b: number): number =>
    numbers[(i * 31 + j * 17 + a * 7 + b * 3) % numbers.length] ?? 0;
  return { most, ...GAPS, score };
}

/** Every alignment by plain recursion: gaps hold their source sentences first, as the canonical order has it. */
function allPaths(source: number, target: number, scores: BeadScores): { steps: Step[]; score: number }[] {
  type State = 'bead' | 'source' | 'target';
  const from = (i: number, j: number, state: State): { steps: Step[]; score: number }[] => {
    if (i === source && j === target) return [{ steps: [], score: 0 }];
    const found: { steps: Step[]; score: number }[] = [];
    const go = (a: number, b: number, value: number, next: State): void => {
      for (const rest of from(i + a, j + b, next))
        found.push({ steps: [{ i, j, a, b }, ...rest.steps], score: value + rest.score });
    };
    for (let a = 1; a <= scores.most && i + a <= source; a += 1)
      for (let b = 1; b <= scores.most && j + b <= target; b += 1) go(a, b, scores.score(i, j, a, b), 'bead');
    if (i < source && state !== 'target')
      go(1, 0, state === 'source' ? scores.gapExtend : scores.gapOpen, 'source');
    if (j < target) go(0, 1, state === 'target' ? scores.gapExtend : scores.gapOpen, 'target');
    return found;
  };
  return from(0, 0, 'bead');
}

const smallCase = fc.record({
  source: fc.integer({ min: 0, max: 4 }),
  target: fc.integer({ min: 0, max: 4 }),
  most: fc.integer({ min: 1, max: 4 }),
  numbers: fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 }),
});

describe('best path', () => {
  test('has the score of the best of all alignments', () => {
    fc.assert(
      fc.property(smallCase, ({ source, target, most, numbers }) => {
        const scores = scoresFrom(numbers, most);
        const best = Math.max(...allPaths(source, target, scores).map((path) => path.score));
        expect(bestPath(wholeCorridor(source, target), scores).score).toBeCloseTo(best, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('its steps add up to its score and cover both sides once, in order', () => {
    fc.assert(
      fc.property(smallCase, ({ source, target, most, numbers }) => {
        const scores = scoresFrom(numbers, most);
        const path = bestPath(wholeCorridor(source, target), scores);
        let [i, j] = [0, 0];
        for (const step of path.steps) {
          expect([step.i, step.j]).toEqual([i, j]);
          expect(step.a + step.b).toBeGreaterThan(0);
          [i, j] = [i + step.a, j + step.b];
        }
        expect([i, j]).toEqual([source, target]);
        expect(scoreOf(path.steps, scores)).toBeCloseTo(path.score, 9);
      }),
    );
  });

  test('a longer text in a corridor that holds the best path has the score of the whole matrix', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.integer({ min: 0, max: 6 }), (size, cut) => {
        const target = size - Math.min(cut, size);
        const scores: BeadScores = {
          most: 3,
          ...GAPS,
          score: (i, j, a, b) => (i === j && a === 1 && b === 1 ? 5 : -4),
        };
        const builder = new CorridorBuilder(size, target);
        for (let i = 0; i <= size; i += 1) builder.addBox(i, i, i - 8, i + 8);
        const whole = bestPath(wholeCorridor(size, target), scores).score;
        expect(bestPath(builder.build(), scores).score).toBeCloseTo(whole, 9);
      }),
    );
  });
});

/** Sum over steps, worked out apart from the dynamic programme. */
function scoreOf(steps: readonly Step[], scores: BeadScores): number {
  return steps.reduce((sum, step, number) => {
    if (step.a > 0 && step.b > 0) return sum + scores.score(step.i, step.j, step.a, step.b);
    const before = steps[number - 1];
    const goesOn = before !== undefined && before.a === step.a && before.b === step.b;
    return sum + (goesOn ? scores.gapExtend : scores.gapOpen);
  }, 0);
}

describe('posteriors', () => {
  test('are the shares of the alignments that hold the step, weighed by their scores', () => {
    fc.assert(
      fc.property(smallCase, ({ source, target, most, numbers }) => {
        const scores = scoresFrom(numbers, most);
        const corridor = wholeCorridor(source, target);
        const { steps } = bestPath(corridor, scores);
        const all = allPaths(source, target, scores);
        const total = all.reduce((sum, path) => sum + Math.exp(path.score), 0);
        const chances = posteriors(corridor, scores, { steps });
        for (const [number, step] of steps.entries()) {
          const holding = all.filter((path) => path.steps.some((other) => says(other, step)));
          const share = holding.reduce((sum, path) => sum + Math.exp(path.score), 0) / total;
          expect(chances[number]).toBeCloseTo(share, 6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The same bead; or the same sentence alone, wherever on the other side it stands. */
function says(one: Step, other: Step): boolean {
  if (one.a !== other.a || one.b !== other.b) return false;
  return (one.i === other.i || one.a === 0) && (one.j === other.j || one.b === 0);
}

describe('corridor', () => {
  const boxes = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)), { maxLength: 8 });

  test('holds its boxes and both corners, rises, and always has a path', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), boxes, (source, target, list) => {
        const builder = new CorridorBuilder(source, target);
        for (const [top, height, left, width] of list) builder.addBox(top, top + height, left, left + width);
        const corridor = builder.build();
        expect(holds(corridor, 0, 0)).toBe(true);
        expect(holds(corridor, source, target)).toBe(true);
        expectRising(corridor);
        for (const [top, height, left, width] of list)
          for (let i = top; i <= Math.min(source, top + height); i += 1)
            for (let j = left; j <= Math.min(target, left + width); j += 1)
              expect(holds(corridor, i, j)).toBe(true);
        const { score } = bestPath(corridor, { most: 1, ...GAPS, score: () => -1 });
        expect(score).toBeGreaterThan(-Infinity);
      }),
    );
  });
});

function expectRising(corridor: Corridor): void {
  for (let i = 1; i <= corridor.source; i += 1) {
    expect(corridor.low[i]).toBeGreaterThanOrEqual(corridor.low[i - 1] ?? 0);
    expect(corridor.high[i]).toBeGreaterThanOrEqual(corridor.high[i - 1] ?? 0);
    expect(corridor.low[i]).toBeLessThanOrEqual(corridor.high[i - 1] ?? 0);
  }
}
