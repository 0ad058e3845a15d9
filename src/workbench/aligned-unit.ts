// The unit that a bead stands for in a memory, and whether it may be found there.

import type { ReviewedBead, SentenceGroup } from '../model/alignment.js';
import { plainContent } from '../model/content.js';
import type { TranslationUnit, UnitStatus } from '../model/unit.js';
import { makeUnit } from '../model/unit.js';

/** The sentences of both sides, Dutch first. */
export interface PairTexts {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/**
 * A machine's pair is found by searches, with a penalty, from this confidence on; others wait for a person. Nine in
 * ten would do for one pair, but a wrong one is found again and again; on the evaluation sets 99 in 100 of the
 * pairs from here on are right, and 2 in 100 wait (docs/alignment.md).
 */
export const CONFIDENT = 0.9;

/** Sentences of a side in one text. */
export function joinedText(texts: readonly string[], numbers: readonly number[]): string {
  return numbers.map((number) => texts[number] ?? '').join(' ');
}

/** A bead with both sides as a unit, with the sentences around it for context matches; none for one side. */
export function unitOfBead(
  bead: SentenceGroup & { readonly confidence: number },
  texts: PairTexts,
  status: UnitStatus,
): TranslationUnit | undefined {
  const [first, last] = [bead.source[0], bead.source.at(-1)];
  if (first === undefined || last === undefined || bead.target.length === 0) return undefined;
  const [previous, next] = [texts.source[first - 1], texts.source[last + 1]];
  return makeUnit(
    plainContent(joinedText(texts.source, bead.source)),
    plainContent(joinedText(texts.target, bead.target)),
    {
      sourceLanguage: 'nl',
      status,
      confidence: bead.confidence,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    },
  );
}

/** The unit by which searches find a bead: accepted ones, and those that nobody has looked at but are sure enough. */
export function searchableUnit(bead: ReviewedBead, texts: PairTexts): TranslationUnit | undefined {
  if (bead.state === 'accepted') return unitOfBead(bead, texts, 'confirmed');
  if (bead.state === 'unreviewed' && bead.confidence >= CONFIDENT)
    return unitOfBead(bead, texts, 'unreviewed');
  return undefined;
}
