// The figures drawn from confidence: hand-made pairs whose answer can be counted.

import { describe, expect, test } from 'vitest';

import { reliabilityBins, reliabilityCurve, shareToReview } from '../../bench/measure/reliability.js';

const pair = (confidence: number, right: boolean) => ({ confidence, right, finer: false });

describe('share of pairs to review', () => {
  test('the least confident are reviewed first, and no more than needed', () => {
    const judged = [pair(0.1, false), pair(0.2, true), pair(0.3, false), pair(0.9, true), pair(0.95, true)];
    expect(shareToReview(judged, 0.99)).toEqual({ share: 0.6, threshold: 0.9 });
    expect(shareToReview(judged, 0.7)).toEqual({ share: 0.2, threshold: 0.2 });
  });

  test('nothing to review when all are right, everything when the surest is wrong', () => {
    expect(shareToReview([pair(0.5, true)], 0.99).share).toBe(0);
    expect(shareToReview([pair(0.5, true), pair(1, false)], 0.99).share).toBe(1);
  });
});

test('bins hold every pair once, 1.0 in the last', () => {
  const bins = reliabilityBins([pair(0, false), pair(0.05, true), pair(0.95, true), pair(1, true)]);
  expect(bins).toEqual([
    { count: 2, confidence: 0.025, right: 0.5 },
    { count: 2, confidence: 0.975, right: 1 },
  ]);
});

test('the curve has a dot for each bin, at its place', () => {
  const svg = reliabilityCurve([pair(0.5, true), pair(0.5, false), pair(1, true)], 'three pairs');
  expect(svg.match(/<circle/gu)).toHaveLength(2);
  expect(svg).toContain('<circle cx="260.0" cy="240.0"');
  expect(svg).toContain('<circle cx="460.0" cy="40.0"');
});
