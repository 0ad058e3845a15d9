// Sentence alignment: which sentences of two texts say the same (Brown et al. 1991; Gale & Church 1993).

/** The values a bead's confidence was made of, by name, each in the unit its name says. */
export type BeadEvidence = Readonly<Record<string, number>>;

/** An aligned group m:n of sentences. `source` and `target` hold 0-based sentence numbers, rising; one may be empty. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Chance in [0,1] that this bead is right. */
  readonly confidence: number;
  readonly evidence: BeadEvidence;
}

/** Beads in order; every sentence of both sides is in exactly one. */
export type Alignment = readonly Bead[];
