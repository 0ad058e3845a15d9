// Sentence alignment: which sentences of two texts say the same (Brown et al. 1991; Gale & Church 1993).

import type { ParagraphKind } from './document.js';
import type { Language } from './language.js';

/** The values a bead's confidence was made of, by name, each in the unit its name says. */
export type BeadEvidence = Readonly<Record<string, number>>;

/** Which sentences stand together: 0-based sentence numbers, rising and without holes; one side may be empty. */
export interface SentenceGroup {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** An aligned group m:n of sentences. */
export interface Bead extends SentenceGroup {
  /** Chance in [0,1] that this bead is right. */
  readonly confidence: number;
  readonly evidence: BeadEvidence;
}

/** Beads in order; every sentence of both sides is in exactly one. */
export type Alignment = readonly Bead[];

/** What aligning two texts gives. */
export interface SentenceAlignment {
  readonly beads: Alignment;
  /**
   * Passages that stand elsewhere in the other text: beads with both sides, in order of `source`, over sentences that
   * are in one-sided beads of `beads`. They cross those beads; each sentence is in at most one of them.
   */
  readonly moved: readonly Bead[];
}

/** What a person has decided about a bead. */
export type BeadState = 'unreviewed' | 'accepted' | 'rejected';

export interface ReviewedBead extends Bead {
  readonly state: BeadState;
  /** True for a bead of `moved`. */
  readonly moved?: boolean;
}

/** A sentence as an alignment keeps it: clean text and where it stood. */
export interface AlignedSentence {
  readonly text: string;
  /** Page and line in the original, from 1; absent where a file held one sentence a line. */
  readonly page?: number;
  readonly line?: number;
  readonly paragraph?: number;
  readonly kind?: ParagraphKind;
}

/** One of the two texts of an alignment. */
export interface AlignedText {
  readonly language: Language;
  /** File it was read from, as the user named it. */
  readonly path: string;
  readonly sentences: readonly AlignedSentence[];
}

/** One change of a reviewed alignment: the beads taken out and those that came instead. Exchanging them undoes it. */
export interface BeadEdit {
  readonly name: 'accept' | 'reject' | 'reopen' | 'split' | 'merge' | 'move';
  readonly removed: readonly ReviewedBead[];
  readonly inserted: readonly ReviewedBead[];
}
