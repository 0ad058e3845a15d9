import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Automaton } from '../../src/search/automaton.js';
import { ROOT } from '../../src/search/trie.js';

type Found = readonly [pattern: number, start: number, end: number];

function automatonOf(patterns: readonly (readonly number[])[]): Automaton {
  const starts = [0];
  for (const pattern of patterns) starts.push((starts.at(-1) ?? 0) + pattern.length);
  return new Automaton({ symbols: patterns.flat(), starts });
}

function find(automaton: Automaton, text: readonly number[]): Found[] {
  const found: Found[] = [];
  let state = ROOT;
  for (const [place, symbol] of text.entries()) {
    state = automaton.step(state, symbol);
    automaton.report(state, (pattern, length) => found.push([pattern, place + 1 - length, place + 1]));
  }
  return found;
}

/** Every pattern at every place. */
function naive(patterns: readonly (readonly number[])[], text: readonly number[]): Found[] {
  return patterns.flatMap((pattern, number) =>
    text.flatMap((_, start): Found[] =>
      pattern.every((symbol, offset) => text[start + offset] === symbol)
        ? [[number, start, start + pattern.length]]
        : [],
    ),
  );
}

const sorted = (found: readonly Found[]): string[] => found.map(String).sort();

describe('Automaton', () => {
  const symbols = fc.integer({ min: 0, max: 3 });
  test('finds every pattern at every place (naive oracle)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(symbols, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
        fc.array(symbols, { maxLength: 60 }),
        (patterns, text) => {
          expect(sorted(find(automatonOf(patterns), text))).toEqual(sorted(naive(patterns, text)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('longest first at each end, the same pattern as often as it was given', () => {
    const found = find(automatonOf([[7], [5, 6, 7], [6, 7], [7]]), [5, 6, 7]);
    expect(found.map(([, start, end]) => end - start)).toEqual([3, 2, 1, 1]);
  });

  test('large symbols, and children without failure links', () => {
    const automaton = automatonOf([
      [2_000_000_000, 1],
      [1, 2_000_000_000],
    ]);
    const state = automaton.child(ROOT, 1);
    expect([...automaton.patternsAt(automaton.child(state, 2_000_000_000))]).toEqual([1]);
    expect(automaton.child(state, 1)).toBe(ROOT);
    expect(automaton.size).toBe(5);
  });

  test('no patterns, no finds', () => {
    expect(find(automatonOf([]), [1, 2, 3])).toEqual([]);
  });

  test('an empty pattern is a mistake of the caller', () => {
    expect(() => automatonOf([[1], []])).toThrow(RangeError);
  });

  test('patterns that share beginnings, and a text of one symbol, cost no more than their size', () => {
    const patterns = Array.from({ length: 20_000 }, (_, number) => [...Array(49).fill(1), number + 2]);
    const automaton = automatonOf([...patterns, Array(50).fill(1)]);
    expect(automaton.size).toBe(1 + 50 + 20_000);
    const text = Array<number>(200_000).fill(1);
    let [state, reports] = [ROOT, 0];
    for (const symbol of text) {
      state = automaton.step(state, symbol);
      automaton.report(state, () => reports++);
    }
    expect(reports).toBe(text.length - 49);
  });
});
