import type { Bead } from '../model/alignment.js';
import type { Path } from './best-path.js';
import type { PairScores } from './pair-scores.js';

export function makeBeads(path: Path, scores: PairScores, chances: Float64Array): Bead[] {
  return path.steps.map((step, number) => {
    const parts = step.a > 0 && step.b > 0 ? scores.parts(step.i, step.j, step.a, step.b) : undefined;
    return {
      source: numbers(step.i, step.a),
      target: numbers(step.j, step.b),
      confidence: chances[number] ?? 0,
      evidence: parts === undefined ? {} : { ...parts },
    };
  });
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
