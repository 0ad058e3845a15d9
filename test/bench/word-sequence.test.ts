// The figures of restored words rest on this comparison, so it is held against a plain one.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { sharedWords } from '../../bench/measure/word-sequence.js';

const words = fc.array(fc.constantFrom('de', 'het', 'een', 'huis'), { maxLength: 24 });

/** Length of a longest common subsequence, by the table. */
function plainLength(one: readonly string[], other: readonly string[]): number {
  let above = Array.from({ length: other.length + 1 }, () => 0);
  for (const word of one) {
    const row = [0];
    for (const [at, found] of other.entries())
      row.push(word === found ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (word === part[at]) at += 1;
  return at === part.length;
}

test('as many words are shared as a table of all pairs says, in their order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const shared = sharedWords(one, other);
      expect(shared.size).toBe(plainLength(one, other));
      const kept = one.filter((_, at) => shared.has(at));
      expect(kept).toHaveLength(shared.size);
      expect(isSubsequence(kept, other)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
