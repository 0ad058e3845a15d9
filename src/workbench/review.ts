// Review: the alignments that the workspace keeps, their beads by doubt, and what a person decides about them.
// Each decision is kept at once, together with the units it puts in or takes out of the memory.

import type { ReviewedBeads, Side, SplitPlace } from '../align/review.js';
import {
  beadName,
  byDoubt,
  decideBeads,
  findBead,
  mergeBeads,
  moveSentence,
  splitBead,
} from '../align/review.js';
import type { BeadEdit, ReviewedBead } from '../model/alignment.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { AlignmentInfo, StoredAlignment } from '../store/contract.js';
import type { PairTexts } from './aligned-unit.js';
import { joinedText, searchableUnit } from './aligned-unit.js';
import type { Workbench } from './workbench.js';

/** A bead as a review lists it. */
export interface ReviewedPair extends ReviewedBead {
  readonly alignment: string;
  /** What the bead goes by in decisions. */
  readonly bead: string;
  readonly sourceText: string;
  readonly targetText: string;
  /** Place of its first sentence in each document, where documents have places. */
  readonly sourcePlace?: DocumentPlace;
  readonly targetPlace?: DocumentPlace;
}

/** Page and line, from 1. */
export interface DocumentPlace {
  readonly page: number;
  readonly line: number;
}

export interface Review {
  readonly alignments: readonly AlignmentInfo[];
  /** Unreviewed beads of these alignments, the most doubtful first. */
  readonly pairs: readonly ReviewedPair[];
}

/** What is left to review in one alignment, or in all. Throws ProblemError `alignment-not-found`. */
export async function reviewAlignments(
  workbench: Workbench,
  { name, limit = Infinity }: { readonly name?: string; readonly limit?: number } = {},
): Promise<Review> {
  const all = await workbench.store.alignments();
  if (name !== undefined) await openAlignment(workbench, name);
  const alignments = all.filter((info) => name === undefined || info.name === name);
  const pairs: ReviewedPair[] = [];
  for (const info of alignments) {
    const alignment = await openAlignment(workbench, info.name);
    pairs.push(...pairsOf(alignment, byDoubt(alignment)));
  }
  pairs.sort((one, other) => one.confidence - other.confidence);
  return { alignments, pairs: pairs.slice(0, limit) };
}

/** A decision about beads, each known by the name that the review lists. */
export type Decision =
  | { readonly kind: 'accept' | 'reject' | 'reopen' | 'merge'; readonly beads: readonly string[] }
  | { readonly kind: 'split'; readonly bead: string; readonly at: SplitPlace }
  | {
      readonly kind: 'move';
      readonly bead: string;
      readonly side: Side;
      readonly to: 'previous' | 'next';
    };

/**
 * Keeps a decision and gives back the beads as they are after it. Throws ProblemError when the alignment or a bead is
 * not there (`alignment-not-found`, `bead-not-found`), when the decision cannot be done (`bead-…`), or when somebody
 * else changed these beads meanwhile (`alignment-changed`).
 */
export async function decide(
  workbench: Workbench,
  name: string,
  decision: Decision,
): Promise<readonly ReviewedPair[]> {
  const alignment = await openAlignment(workbench, name);
  const edit = editOf(alignment, decision);
  const texts = textsOf(alignment);
  await workbench.store.write((writer) =>
    writer.editAlignment(
      name,
      edit,
      edit.inserted.map((bead) => searchableUnit(bead, texts)),
    ),
  );
  return pairsOf(alignment, edit.inserted);
}

/** Takes the last decision back; gives the beads that came back, none when there was nothing to undo. */
export async function undoDecision(workbench: Workbench, name: string): Promise<readonly ReviewedPair[]> {
  const alignment = await openAlignment(workbench, name);
  const texts = textsOf(alignment);
  const edit = await workbench.store.write((writer) =>
    writer.undoAlignmentEdit(name, (bead) => searchableUnit(bead, texts)),
  );
  return pairsOf(alignment, edit?.removed ?? []);
}

const STATES = { accept: 'accepted', reject: 'rejected', reopen: 'unreviewed' } as const;

function editOf(alignment: ReviewedBeads, decision: Decision): BeadEdit {
  switch (decision.kind) {
    case 'split':
      return splitBead(alignment, findBead(alignment, decision.bead), decision.at);
    case 'move':
      return moveSentence(alignment, findBead(alignment, decision.bead), decision);
    case 'merge':
      return mergeBeads(alignment, beadsOf(alignment, decision.beads));
    default:
      return decideBeads(beadsOf(alignment, decision.beads), STATES[decision.kind]);
  }
}

/** The beads of these names, each once, in order of the text, as the store wants them. */
function beadsOf(alignment: ReviewedBeads, names: readonly string[]): ReviewedBead[] {
  const asked = new Set(names.map((name) => findBead(alignment, name)));
  return [...alignment.beads, ...alignment.moved].filter((bead) => asked.has(bead));
}

async function openAlignment(workbench: Workbench, name: string): Promise<StoredAlignment> {
  const alignment = await workbench.store.alignment(name);
  if (alignment !== undefined) return alignment;
  const names = (await workbench.store.alignments()).map((info) => info.name).join(', ');
  throw new ProblemError(makeProblem('alignment-not-found', { name, names: names === '' ? '–' : names }));
}

function textsOf({ source, target }: StoredAlignment): PairTexts {
  return {
    source: source.sentences.map(({ text }) => text),
    target: target.sentences.map(({ text }) => text),
  };
}

function pairsOf(alignment: StoredAlignment, beads: readonly ReviewedBead[]): ReviewedPair[] {
  const texts = textsOf(alignment);
  return beads.map((bead) => {
    const sourcePlace = placeOf(alignment.source, bead.source[0]);
    const targetPlace = placeOf(alignment.target, bead.target[0]);
    return {
      alignment: alignment.name,
      bead: beadName(bead),
      ...bead,
      sourceText: joinedText(texts.source, bead.source),
      targetText: joinedText(texts.target, bead.target),
      ...(sourcePlace === undefined ? {} : { sourcePlace }),
      ...(targetPlace === undefined ? {} : { targetPlace }),
    };
  });
}

function placeOf(
  { sentences }: StoredAlignment['source'],
  first: number | undefined,
): DocumentPlace | undefined {
  const { page, line } = sentences[first ?? -1] ?? {};
  return page === undefined || line === undefined ? undefined : { page, line };
}
