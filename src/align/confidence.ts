// Confidence: the chance that a bead is right, fitted to gold. The posterior of forward–backward is close
// already; a logistic regression over few values that a reader can follow lowers it where it is too sure:
// beads that no word supports, and beads other than 1:1. Fitted on the evaluation sets, also with noise
// added, and checked by leaving each kind of text out in turn (docs/alignment.md).

import type { Bead, BeadEvidence, SentenceGroup } from '../model/alignment.js';
import type { Step } from './best-path.js';
import type { EvidenceSource } from './evidence.js';
import { evidenceOf } from './evidence.js';
import type { Folding } from './fixed-beads.js';
import { isDecided, unfoldStep } from './fixed-beads.js';

/** Log odds of a bead with both sides: start, per unit of `margin`, of `lexical`, and when it is not 1:1. */
const BEAD = { start: -2, margin: 0.58, lexical: 0.2, notOneToOne: -1.53 } as const;
/** Log odds of a sentence alone: start, per unit of its own margin and of its least sure neighbour's. */
const ALONE = { start: 1.1, margin: 0.45, neighbour: 0.16 } as const;

/** Log odds of a bead of a moved passage. */
const MOVED = { start: 0.8, margin: 0.33, notOneToOne: -0.8 } as const;

/** Ranges within which the values count; outside them gold has too few cases. */
const MARGIN_RANGE = [-6, 12] as const;
const LEXICAL_RANGE = [-10, 20] as const;

/** Turns the steps of a path and their chances into beads; decided ones are sure. */
export function makeBeads(
  steps: readonly Step[],
  chances: Float64Array,
  from: EvidenceSource & { readonly folding: Folding },
): Bead[] {
  const { folding } = from;
  const evidence = steps.map((step, index) => evidenceOf(step, chances[index] ?? 0, from));
  return steps.map((step, index) => ({
    ...groupOf(unfoldStep(folding, step)),
    confidence: isDecided(folding.decided, step) ? 1 : confidenceOf(step, evidence, index),
    evidence: evidence[index] ?? {},
  }));
}

function groupOf(step: Step): SentenceGroup {
  return { source: numbers(step.i, step.a), target: numbers(step.j, step.b) };
}

function confidenceOf(step: Step, evidence: readonly BeadEvidence[], index: number): number {
  const margin = marginOf(evidence[index]);
  if (step.a === 0 || step.b === 0) {
    const neighbour = Math.min(marginOf(evidence[index - 1]), marginOf(evidence[index + 1]));
    return logistic(ALONE.start + ALONE.margin * margin + ALONE.neighbour * neighbour);
  }
  const lexical = within(evidence[index]?.['lexical'] ?? 0, LEXICAL_RANGE);
  const shape = step.a === 1 && step.b === 1 ? 0 : BEAD.notOneToOne;
  return logistic(BEAD.start + BEAD.margin * margin + BEAD.lexical * lexical + shape);
}

/** The chance that a bead of a moved passage is right: what is reported as moved is, its edges may be open. */
export function movedConfidence(step: Step, evidence: BeadEvidence): number {
  const shape = step.a === 1 && step.b === 1 ? 0 : MOVED.notOneToOne;
  return logistic(MOVED.start + MOVED.margin * marginOf(evidence) + shape);
}

/** Beyond both ends of the text there is nothing to doubt. */
function marginOf(evidence: BeadEvidence | undefined): number {
  return within(evidence?.['margin'] ?? MARGIN_RANGE[1], MARGIN_RANGE);
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.max(least, Math.min(most, value));
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
