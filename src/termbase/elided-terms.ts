// Terms of which a part is written once for several: werkvergunning in "werk- en verblijfsvergunning", also
// as a part of a longer term ("tijdelijke werk- en verblijfsvergunning"). Each elided member is put in full
// among its neighbours, and the terms that hold it are those of the text.

import type { Span } from '../model/span.js';
import type { Plausibility } from '../text/compound.js';
import type { Ellipsis, FullForm } from '../text/ellipsis.js';
import { ellipses } from '../text/ellipsis.js';
import type { TextWord } from './text-words.js';
import type { Confirmation, WholeTerm } from './whole-terms.js';
import { candidatesIn, confirmed, longestFirst } from './whole-terms.js';

/** A term in full where the text leaves a part of it out. */
export type ElidedTerm = Pick<WholeTerm, 'indexed' | 'start' | 'end'> & { readonly how: 'elided' };

/** Words on each side of an elided one that can belong to a term with it. */
const NEIGHBOURS = 8;

/** Elided terms in order of the text; `knows` tells how plausible a Dutch word is (compound.ts). */
export function* elidedTerms(
  words: readonly TextWord[],
  confirmation: Confirmation,
  knows: Plausibility,
): Iterable<ElidedTerm> {
  for (const ellipsis of ellipses(confirmation.text, knows)) {
    for (const member of ellipsis.full)
      if (member.elided) yield* termsWith(member, { ellipsis, words }, confirmation);
  }
}

function* termsWith(
  member: FullForm,
  { ellipsis, words }: { readonly ellipsis: Ellipsis; readonly words: readonly TextWord[] },
  confirmation: Confirmation,
): Iterable<ElidedTerm> {
  const { index, memory } = confirmation;
  const before = words.slice(0, firstFrom(words, ellipsis.span.start)).slice(-NEIGHBOURS);
  const after = words.slice(firstFrom(words, ellipsis.span.end)).slice(0, NEIGHBOURS);
  const full = { ...member.span, kind: 'word', known: memory.of(member.text), shouted: false } as const;
  const written: TextWord[] = [...before, full, ...after];
  for (const candidate of longestFirst(candidatesIn(written, index.automaton))) {
    if (candidate.from > before.length || candidate.to <= before.length) continue;
    const term = confirmed(candidate, confirmation);
    if (term !== undefined) yield { ...spanOf(candidate, member.span), indexed: term.indexed, how: 'elided' };
  }
}

/** From the first word that is the term's own to the last; the members between are not left out. */
function spanOf(candidate: Span, member: Span): Span {
  return { start: Math.min(candidate.start, member.start), end: Math.max(candidate.end, member.end) };
}

/** Index of the first word that starts at a place or after it (binary search). */
function firstFrom(words: readonly TextWord[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
