// Whether confidence keeps its word: the reliability curve as an SVG (DeGroot & Fienberg 1983), and how many pairs
// a translator must look at, the most doubtful first, until 99 in 100 of the others are right.

import type { BeadCounts } from '../../test/align/bead-metric.js';

export type Judged = BeadCounts['judged'];

interface Bin {
  readonly count: number;
  /** Means over the bin, in [0,1]. */
  readonly confidence: number;
  readonly right: number;
}

/** The share of pairs to review, and the confidence above which nobody needs to look. */
export interface ReviewShare {
  readonly share: number;
  readonly threshold: number;
}

/** The fewest of the least confident pairs whose review leaves the rest with at least `precision`. */
export function shareToReview(judged: Judged, precision: number): ReviewShare {
  const sorted = judged.toSorted((one, other) => one.confidence - other.confidence);
  let right = sorted.filter((pair) => pair.right).length;
  let reviewed = 0;
  while (reviewed < sorted.length && right / (sorted.length - reviewed) < precision) {
    if (sorted[reviewed]?.right === true) right -= 1;
    reviewed += 1;
  }
  return { share: reviewed / Math.max(1, sorted.length), threshold: sorted[reviewed]?.confidence ?? 1 };
}

const BINS = 10;

/** Pairs in bins of equal width; empty bins are left out. */
export function reliabilityBins(judged: Judged): Bin[] {
  return Array.from({ length: BINS }, (_, place) =>
    judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === place),
  )
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      count: bin.length,
      confidence: mean(bin.map(({ confidence }) => confidence)),
      right: mean(bin.map(({ right }) => Number(right))),
    }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const SIZE = 400;
const LEFT = 60;
const TOP = 40;
/** Radius in pixels of a bin of ten thousand pairs; the area of a dot grows with the logarithm of its pairs. */
const DOT = 10;

const x = (share: number): string => (LEFT + share * SIZE).toFixed(1);
const y = (share: number): string => (TOP + (1 - share) * SIZE).toFixed(1);

/** The curve: share of right pairs over confidence, a dot for each bin, the diagonal where confidence is kept to the letter. */
export function reliabilityCurve(judged: Judged, caption: string): string {
  const bins = reliabilityBins(judged);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(LEFT + SIZE + 30)} ${String(TOP + SIZE + 60)}" font-family="sans-serif" font-size="13" role="img">
<title>Reliability of alignment confidence</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${x(0)}" y="24" font-size="15">${caption}</text>
${ticks.map(gridLine).join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="5 4"/>
<polyline fill="none" stroke="#0b5cad" stroke-width="2" points="${bins.map((bin) => `${x(bin.confidence)},${y(bin.right)}`).join(' ')}"/>
${bins.map(dot).join('\n')}
<text x="${x(0.5)}" y="${String(TOP + SIZE + 45)}" text-anchor="middle">confidence</text>
<text transform="translate(18 ${y(0.5)}) rotate(-90)" text-anchor="middle">share of pairs that are right</text>
</svg>
`;
}

function gridLine(share: number): string {
  return `<path d="M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}" stroke="#ddd"/>
<text x="${x(share)}" y="${String(TOP + SIZE + 18)}" text-anchor="middle">${share.toFixed(1)}</text>
<text x="${String(LEFT - 8)}" y="${String(Number(y(share)) + 4)}" text-anchor="end">${share.toFixed(1)}</text>`;
}

function dot({ count, confidence, right }: Bin): string {
  const radius = DOT * Math.sqrt(Math.log10(1 + count) / 4);
  const side = confidence > 0.5 ? -14 : 14;
  return `<circle cx="${x(confidence)}" cy="${y(right)}" r="${radius.toFixed(1)}" fill="#0b5cad"/>
<text x="${String(Number(x(confidence)) + side)}" y="${String(Number(y(right)) + 4)}" text-anchor="${side < 0 ? 'end' : 'start'}" font-size="11">${String(count)}</text>`;
}
