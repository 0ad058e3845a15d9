import { describe, expect, test } from 'vitest';

import {
  calibrationError,
  countBeads,
  laxScores,
  oneSidedScores,
  strictScores,
  sumCounts,
} from './bead-metric.js';
import { parseBead } from './gold.js';

const gold = ['[0]:[0]', '[1, 2]:[1]', '[3]:[]', '[]:[2]', '[4]:[3]'].map(parseBead);
const found = ['[0]:[0]', '[1]:[1]', '[2]:[]', '[3]:[]', '[4]:[2, 3]']
  .map(parseBead)
  .map((bead) => ({ ...bead, confidence: 0.5, evidence: {} }));

describe('bead metric', () => {
  const counts = countBeads(found, gold);

  test('strict: the identical bead, beads with both sides only', () => {
    expect(strictScores(counts)).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  });

  test('lax: a shared sentence pair is enough', () => {
    expect(laxScores(counts).f1).toBe(1);
  });

  test('one-sided beads by themselves', () => {
    expect(oneSidedScores(counts)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test('sums over documents', () => {
    expect(strictScores(sumCounts([counts, counts])).f1).toBeCloseTo(1 / 3);
  });

  test('calibration error is the distance of confidence from the share right', () => {
    expect(calibrationError(counts.judged)).toBeCloseTo(0.5 - 1 / 3);
    expect(calibrationError([{ confidence: 1, right: true, finer: false }])).toBe(0);
  });

  test('a bead inside a larger gold bead is finer, neither right nor wrong', () => {
    const bead = (source: number[], target: number[]) => ({ source, target, confidence: 1, evidence: {} });
    const gold = [
      { source: [0, 1], target: [0, 1] },
      { source: [2], target: [2] },
    ];
    const { judged } = countBeads([bead([0], [0]), bead([1], [1]), bead([2], [2])], gold);
    expect(judged.map(({ right, finer }) => [right, finer])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    const crossing = countBeads([bead([1, 2], [1])], gold);
    expect(crossing.judged[0]?.finer).toBe(false);
  });
});
