// Recognition against an oracle that compares every term with every place, and against hostile glossaries.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { TermRecognizer } from '../../src/termbase/recognition.js';
import { wordAgreement } from '../../src/termbase/word-agreement.js';
import { BEGINNING, endHashes, hashOf, PartHashes, WordClasses } from '../../src/termbase/word-classes.js';
import { tokenize } from '../../src/text/token.js';
import { recognizerOf } from './recognizer-of.js';

/** Words of which many are forms or spellings of each other, so that classes overlap and states multiply. */
const WORDS = {
  nl: 'bos bossen boste kaart kaarten last lasten lassen blauwe blauw steden stad produkt product werken werkt , 3'.split(
    ' ',
  ),
  en: 'permit permits lie lies lay colour color third country countries leave leaves left , 3'.split(' '),
};

function naive(terms: readonly string[], text: string, language: 'nl' | 'en'): string[] {
  const tokens = tokenize(text);
  return terms.flatMap((term, number) => {
    const words = tokenize(term).map((token) => token.text);
    return tokens.flatMap((token, place) => {
      const agrees = words.every((word, offset) => {
        const other = tokens[place + offset]?.text;
        return other !== undefined && wordAgreement(other, word, { language }) !== undefined;
      });
      return agrees ? [`${number}:${token.start}-${tokens[place + words.length - 1]?.end ?? 0}`] : [];
    });
  });
}

function ours(terms: readonly string[], text: string, language: 'nl' | 'en'): string[] {
  return recognizerOf(terms, language)
    .recognize(text, language, { nested: true })
    .filter(({ how }) => how !== 'compound')
    .map(({ entry, start, end }) => `${entry}:${start}-${end}`);
}

describe.each(['nl', 'en'] as const)('every term at every place, in %s', (language) => {
  const word = fc.constantFrom(...WORDS[language]);
  test('as the naive oracle says', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
          { maxLength: 8 },
        ),
        fc.array(word, { maxLength: 24 }).map((words) => words.join(' ')),
        (terms, text) => {
          expect(ours(terms, text, language).sort()).toEqual(naive(terms, text, language).sort());
        },
      ),
      { numRuns: 400 },
    );
  });

  test('what is not nested overlaps nothing else, and what is nested overlaps something longer', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
          { maxLength: 8 },
        ),
        fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
        (terms, text) => {
          const recognizer = recognizerOf(terms, language);
          const all = recognizer.recognize(text, language, { nested: true });
          const outer = all.filter(({ nested }) => nested !== true);
          expect(recognizer.recognize(text, language)).toEqual(outer);
          for (const one of all) {
            const others = outer.filter((other) => other.start < one.end && one.start < other.end);
            const isLongest = others.every(({ start, end }) => start === one.start && end === one.end);
            const isShorter = others.some(({ start, end }) => end - start >= one.end - one.start);
            expect(one.nested === true ? isShorter : isLongest).toBe(true);
          }
        },
      ),
    );
  });
});

test('hashes of parts are the hashes of the parts', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(40), fc.nat(40), (word, one, other) => {
      const [start, end] = [Math.min(one, other, word.length), Math.min(Math.max(one, other), word.length)];
      expect(new PartHashes(word).between(start, end)).toBe(hashOf(word.slice(start, end)));
    }),
  );
});

test('hashes of ends are the hashes of the ends, the shortest first, each once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (word, least) => {
      const found: [number, number][] = [];
      endHashes(word, least, (start, hash) => found.push([start, hash]));
      const starts = Array.from({ length: Math.max(0, word.length - least + 1) }, (_, at) => at).toReversed();
      expect(found).toEqual(starts.map((start) => [start, hashOf(word.slice(start))]));
    }),
  );
});

test('every word of a term may begin a key, and nearly no other word does', () => {
  const words = ['vergunning', 'vergunningen', 'pannekoek', 'café', 'steden', 'EU-beleid'];
  const classes = new WordClasses('nl');
  for (const word of words) classes.add(word);
  const mayBegin = (word: string): boolean => classes.mayBegin(hashOf(word.slice(0, BEGINNING)));
  expect(
    ['vergunning', 'pannekoek', 'pannenkoek', 'cafe', 'steden', 'stad', 'eubeleid'].map(mayBegin),
  ).toEqual(Array.from({ length: 7 }, () => true));
  const others = Array.from({ length: 2000 }, (_, at) => `x${String(at)}x`.padEnd(6, 'q'));
  // Some seven of 2^20 bits are set: one hit by chance in 75 runs.
  expect(others.filter(mayBegin).length).toBeLessThan(5);
});

test('words that share a base form are in one class, in whatever order they come', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['kaart', 'kaarten', 'kaartje', 'stad', 'steden', 'boom', 'bomen'], {
        minLength: 3,
      }),
      (words) => {
        const classes = new WordClasses('nl');
        const members = words.map((word) => classes.add(word));
        const classOf = classes.seal();
        for (const [place, word] of words.entries())
          expect(classes.classesOf(word)).toContain(classOf[members[place] ?? 0]);
      },
    ),
  );
});

test('a word that joins two classes makes them one', () => {
  const classes = new WordClasses('en');
  const members = ['leaf', 'leave', 'tree', 'leaves', 'leaf', 'leave'].map((word) => classes.add(word));
  const classOf = classes.seal();
  const numbers = members.map((member) => classOf[member]);
  expect(new Set(numbers)).toEqual(new Set([numbers[0], numbers[2]]));
  expect(classes.classesOf('leaves')).toEqual([numbers[0]]);
});

test('more beginnings than are followed: the longest are kept, each term once', () => {
  const terms = Array.from({ length: 64 }, (_, bits) =>
    [...bits.toString(2).padStart(6, '0')].map((bit) => (bit === '0' ? 'leaf' : 'leave')).join(' '),
  );
  const text = 'leaves '.repeat(10).trim();
  const found = ours(terms, text, 'en');
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(5 * 30);
  expect(naive(terms, text, 'en')).toEqual(expect.arrayContaining(found));
});

describe('hostile glossaries and texts cost linear time', () => {
  test.each([
    [
      '100,000 terms that share 49 words',
      Array.from({ length: 100_000 }, (_, number) => `${'a '.repeat(49)}b${number}`),
    ],
    [
      'terms of one to 50 times one word',
      Array.from({ length: 50 }, (_, number) => 'woord '.repeat(number + 1).trim()),
    ],
    [
      '100,000 terms that begin with one word',
      Array.from({ length: 100_000 }, (_, number) => `woord c${number}`),
    ],
  ])('%s', (_, terms) => {
    const recognizer = recognizerOf(terms, 'nl');
    const text = (length: number): string =>
      'woord a '.repeat(10).concat('woord '.repeat(length), 'a '.repeat(length));
    recognizer.recognize(text(500), 'nl');
    const [small, large] = [2000, 8000].map((length) => leastTime(recognizer, text(length)));
    expect(large).toBeLessThan(10 * (small ?? 0) + 50);
  });

  test('a word of 10,000 letters and one of 5,000 hyphens', () => {
    const recognizer = recognizerOf(['kaart', 'kaarten-kaart'], 'nl');
    const words = ['kaart'.repeat(2000), 'kaart-'.repeat(5000), '-'.repeat(5000), `${'a'.repeat(5000)}-`];
    const start = performance.now();
    for (const word of words) recognizer.recognize(word, 'nl');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

function leastTime(recognizer: TermRecognizer, text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    recognizer.recognize(text, 'nl');
    return performance.now() - start;
  });
  return Math.min(...times);
}
