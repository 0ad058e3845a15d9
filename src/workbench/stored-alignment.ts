// Alignments that the workspace keeps: aligning the same documents again, or new versions of them, takes up the
// decisions that a person has made about them and aligns the rest around these.

import { carryOver, sentenceMap } from '../align/carry-over.js';
import { beadName } from '../align/review.js';
import type {
  AlignedText,
  Bead,
  ReviewedBead,
  SentenceAlignment,
  SentenceGroup,
} from '../model/alignment.js';
import type { PutCounts, StoredAlignment } from '../store/contract.js';
import type { PairTexts } from './aligned-unit.js';
import { searchableUnit } from './aligned-unit.js';
import type { Workbench } from './workbench.js';

export interface AlignmentTexts {
  readonly source: AlignedText;
  readonly target: AlignedText;
}

/** Where an alignment will be kept, and what is decided about it already. */
export interface ReviewSoFar {
  readonly name: string;
  readonly memory: string;
  /** Accepted and rejected beads with the sentence numbers of the texts as they are now, in order. */
  readonly decided: readonly ReviewedBead[];
}

/** What keeping an alignment did. */
export interface KeptAlignment extends PutCounts {
  readonly alignment: string;
  readonly memory: string;
  /** Pairs that searches do not find until a person has accepted them. */
  readonly doubtful: number;
  /** Decisions taken over from an earlier alignment of these documents. */
  readonly decided: number;
}

/** Two texts are versions of one when at least this share of the sentences of the shorter one is in both. */
const SAME_TEXT = 0.5;

/**
 * The alignment of these texts in this memory, by what they say: files are renamed and moved. When the name is taken
 * by other documents, a numbered one is free.
 */
export async function reviewSoFar(
  workbench: Workbench,
  texts: AlignmentTexts,
  { name, memory }: { readonly name: string; readonly memory: string },
): Promise<ReviewSoFar> {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name} (${String(number)})`;
    const stored = await workbench.store.alignment(numbered);
    if (stored === undefined) return { name: numbered, memory, decided: [] };
    if (stored.memory === memory && isVersionOf(stored, texts))
      return { name: numbered, memory, decided: decisionsOn(stored, texts) };
  }
}

function isVersionOf(stored: StoredAlignment, texts: AlignmentTexts): boolean {
  return (['source', 'target'] as const).every((side) => {
    const [before, now] = [textsOf(stored[side]), textsOf(texts[side])];
    const kept = sentenceMap({ before, now }).filter((number) => number !== undefined).length;
    return kept >= SAME_TEXT * Math.min(before.length, now.length);
  });
}

function decisionsOn({ beads, moved, source, target }: StoredAlignment, now: AlignmentTexts): ReviewedBead[] {
  const decided = [...beads, ...moved].filter(({ state }) => state !== 'unreviewed');
  return carryOver(decided, {
    source: { before: textsOf(source), now: textsOf(now.source) },
    target: { before: textsOf(target), now: textsOf(now.target) },
  });
}

export function textsOf({ sentences }: AlignedText): string[] {
  return sentences.map(({ text }) => text);
}

/** The beads of an alignment with what was decided about them, those that moved last: a decision stands as it was made. */
export function withDecisions(
  { beads, moved }: SentenceAlignment,
  decided: readonly ReviewedBead[],
): ReviewedBead[] {
  const decisions = new Map(decided.map((bead) => [beadName(bead), bead]));
  const reviewed = (bead: Bead): ReviewedBead =>
    sameSentences(decisions.get(beadName(bead)), bead) ?? { ...bead, state: 'unreviewed' };
  const alone = sentencesOf(beads.filter(({ source, target }) => source.length === 0 || target.length === 0));
  // A decided move stands while its sentences have found no partner in their own place.
  const standing = decided.filter((bead) => bead.moved === true && isWithin(bead, alone));
  const taken = sentencesOf(standing);
  const found = moved.filter((bead) => !overlaps(bead, taken));
  return [
    ...beads.map(reviewed),
    ...[
      ...standing,
      ...found.map((bead): ReviewedBead => ({ ...bead, state: 'unreviewed', moved: true })),
    ].toSorted((one, other) => (one.source[0] ?? 0) - (other.source[0] ?? 0)),
  ];
}

interface SentenceSets {
  readonly source: ReadonlySet<number>;
  readonly target: ReadonlySet<number>;
}

function sentencesOf(groups: readonly SentenceGroup[]): SentenceSets {
  return {
    source: new Set(groups.flatMap(({ source }) => source)),
    target: new Set(groups.flatMap(({ target }) => target)),
  };
}

function isWithin({ source, target }: SentenceGroup, sets: SentenceSets): boolean {
  return (
    source.every((number) => sets.source.has(number)) && target.every((number) => sets.target.has(number))
  );
}

function overlaps({ source, target }: SentenceGroup, sets: SentenceSets): boolean {
  return source.some((number) => sets.source.has(number)) || target.some((number) => sets.target.has(number));
}

function sameSentences(decision: ReviewedBead | undefined, bead: Bead): ReviewedBead | undefined {
  const same =
    decision?.source.length === bead.source.length && decision.target.length === bead.target.length;
  return same ? decision : undefined;
}

/** Keeps an alignment, and puts the pairs that are sure or accepted into its memory. */
export async function keepAlignment(
  workbench: Workbench,
  { name, memory, decided }: ReviewSoFar,
  kept: {
    readonly texts: AlignmentTexts;
    readonly beads: readonly ReviewedBead[];
    readonly segmentation: string;
  },
): Promise<KeptAlignment> {
  const { source, target } = kept.texts;
  const texts: PairTexts = { source: textsOf(source), target: textsOf(target) };
  const placed = kept.beads.map((bead) => {
    const unit = searchableUnit(bead, texts);
    return unit === undefined ? { bead } : { bead, unit };
  });
  const head = { name, memory, source, target, segmentation: kept.segmentation };
  const counts = await workbench.store.write((writer) => writer.putAlignment(head, placed));
  const doubtful = placed.filter(({ bead, ...found }) => isOpenPair(bead) && !('unit' in found)).length;
  return { ...counts, alignment: name, memory, doubtful, decided: decided.length };
}

function isOpenPair({ state, source, target }: ReviewedBead): boolean {
  return state === 'unreviewed' && source.length > 0 && target.length > 0;
}
