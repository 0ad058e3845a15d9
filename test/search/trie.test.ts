// The trie against a map of strings: the same numbers for the same sequences, however it grows.

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ROOT, Trie } from '../../src/search/trie.js';

const sequences = fc.array(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 }), { maxLength: 80 });

/** The states of a sequence, by the naive way: every beginning is a string. */
function naiveStates(given: readonly (readonly number[])[]): Map<string, number> {
  const states = new Map<string, number>();
  for (const sequence of given) {
    for (const place of sequence.keys()) {
      const beginning = sequence.slice(0, place + 1).join(' ');
      if (!states.has(beginning)) states.set(beginning, states.size + 1);
    }
  }
  return states;
}

test('every beginning is one state, with its parent and its symbol', () => {
  fc.assert(
    fc.property(sequences, fc.boolean(), (given, trims) => {
      const trie = new Trie();
      for (const sequence of given) sequence.reduce((state, symbol) => trie.childOrNew(state, symbol), ROOT);
      if (trims) trie.trim();
      const states = naiveStates(given);
      expect(trie.size).toBe(states.size + 1);
      for (const [beginning, state] of states) {
        const symbols = beginning.split(' ').map(Number);
        expect(symbols.reduce((from, symbol) => trie.child(from, symbol), ROOT)).toBe(state);
        expect(trie.symbolOf(state)).toBe(symbols.at(-1));
        expect(trie.parentOf(state)).toBe(states.get(symbols.slice(0, -1).join(' ')) ?? ROOT);
      }
    }),
  );
});

test('what was not put in is not there', () => {
  fc.assert(
    fc.property(sequences, fc.nat({ max: 30 }), (given, symbol) => {
      const trie = new Trie();
      for (const sequence of given) trie.childOrNew(ROOT, sequence[0] ?? 0);
      const isThere = given.some(([first]) => first === symbol);
      expect(trie.child(ROOT, symbol) !== ROOT).toBe(isThere);
    }),
  );
});
