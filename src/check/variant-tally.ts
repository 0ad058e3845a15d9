// Variants of one thing over a whole text – colour and color, -ise and -ize, produktie and productie – counted, so that those that are
// few are told from the one that is usual. Keeps a few places of each variant, not the texts.

import type { Span } from '../model/span.js';
import type { CheckedSegment } from './checked-segment.js';

export interface Variant {
  /** What varies. */
  readonly group: string;
  /** Which of its variants this is. */
  readonly variant: string;
  readonly word: string;
  readonly span: Span;
}

interface Kept {
  readonly index: number;
  readonly word: string;
  readonly span: Span;
}

interface Count {
  count: number;
  readonly kept: Kept[];
}

export interface Outlier extends Kept {
  readonly group: string;
  readonly variant: string;
  readonly count: number;
  /** What is usual there, with how often. */
  readonly usual: string;
  readonly most: number;
}

/** Places kept of one variant: one that has more is no slip of the pen. */
const MOST_KEPT = 50;

export class VariantTally {
  readonly #groups = new Map<string, Map<string, Count>>();

  add({ index }: CheckedSegment, { group, variant, word, span }: Variant): void {
    const variants = this.#groups.get(group) ?? new Map<string, Count>();
    this.#groups.set(group, variants);
    const known = variants.get(variant) ?? { count: 0, kept: [] };
    variants.set(variant, known);
    known.count++;
    if (known.kept.length < MOST_KEPT) known.kept.push({ index, word, span });
  }

  /** Places of variants that are used at most `share` times as often as the usual one of their group. */
  outliers(share: number): Outlier[] {
    return [...this.#groups].flatMap(([group, variants]) => {
      if (variants.size < 2) return [];
      const [usual, ...others] = [...variants].toSorted(([, one], [, other]) => other.count - one.count);
      if (usual === undefined) return [];
      const [name, { count: most }] = usual;
      return others
        .filter(([, { count }]) => count <= share * most)
        .flatMap(([variant, { count, kept }]) =>
          kept.map((one) => ({ ...one, group, variant, count, usual: name, most })),
        );
    });
  }
}
