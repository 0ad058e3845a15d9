// Why a bead: the values that a reader can check, beside the scores that decided.

import type { BeadEvidence } from '../model/alignment.js';
import type { Step } from './best-path.js';
import type { Sides, TextSide } from './features.js';
import { typesOf } from './features.js';
import type { KnownPairs, Origin } from './known-pairs.js';
import type { PairScores } from './pair-scores.js';

/** Log odds beyond which a chance is not told apart from certainty. */
const MOST_MARGIN = 20;

/** Known partners of each source type, with why they are known. */
type Partners = ReadonlyMap<number, ReadonlyMap<number, Origin>>;

export interface EvidenceSource {
  readonly sides: Sides;
  readonly scores: PairScores;
  readonly partners: Partners;
}

/** Prepares the look-up of known partners. */
export function partnersOf(known: KnownPairs): Partners {
  const partners = new Map<number, Map<number, Origin>>();
  for (const [pair, origin] of known.origins.entries()) {
    const source = known.pairs.source[pair] ?? 0;
    const row = partners.get(source) ?? new Map<number, Origin>();
    row.set(known.pairs.target[pair] ?? 0, origin);
    partners.set(source, row);
  }
  return partners;
}

/**
 * Evidence of a bead. `length`, `lexical`, `structure`: log-likelihood ratios (nat; above 0 speaks for the
 * bead). `margin`: log odds against all other alignments. `values`, `cognates`, `dictionary`: different words
 * of the Dutch side of which the English one has the same value, a cognate or the same word, or an equivalent
 * by the lexicon; `glossary`, when any: words and terms with an equivalent by the glossary. `valuesMissing`: values of either side without partner. A bead with one side has a margin only.
 */
export function evidenceOf(step: Step, chance: number, from: EvidenceSource): BeadEvidence {
  const margin = logOdds(chance);
  if (step.a === 0 || step.b === 0) return { margin };
  const { length, lexical, structure } = from.scores.parts(step.i, step.j, step.a, step.b);
  return { length, lexical, structure, margin, ...sharedWords(step, from) };
}

function logOdds(chance: number): number {
  const odds = Math.log(chance) - Math.log1p(-chance);
  return Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, odds));
}

function sharedWords(step: Step, from: EvidenceSource): BeadEvidence {
  const { source, target } = from.sides;
  const there = new Set(typesOf(target, step.j, step.b));
  const counts = { value: 0, mark: 0, cognate: 0, lexicon: 0, glossary: 0 };
  const found = new Set<number>();
  const here = new Set(typesOf(source, step.i, step.a));
  let missing = 0;
  for (const type of here) {
    const partner = partnerIn(from.partners.get(type), there);
    if (partner !== undefined) {
      counts[partner.origin] += 1;
      found.add(partner.type);
    } else if (isValue(source, type)) missing += 1;
  }
  for (const type of there) if (isValue(target, type) && !found.has(type)) missing += 1;
  return {
    values: counts.value,
    cognates: counts.cognate,
    dictionary: counts.lexicon,
    ...(counts.glossary === 0 ? {} : { glossary: counts.glossary }),
    valuesMissing: missing,
  };
}

function partnerIn(
  partners: ReadonlyMap<number, Origin> | undefined,
  types: ReadonlySet<number>,
): { readonly type: number; readonly origin: Origin } | undefined {
  for (const [type, origin] of partners ?? []) if (types.has(type)) return { type, origin };
  return undefined;
}

function isValue(side: TextSide, type: number): boolean {
  return side.vocabulary[type]?.kind === 'value';
}
