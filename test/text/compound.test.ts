import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { splitCompound } from '../../src/text/compound.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

const list = parseFrequencyList(readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8'));
const knows = (word: string): number => list.perMillion(word);

function split(word: string): string {
  return splitCompound(word, knows)
    .map(({ text, link }) => (link === '' ? text : `${text}(${link})`))
    .join('+');
}

// Written as part(link)+part; our own list.
const COMPOUNDS =
  `arbeid(s)+overeenkomst verblijf(s)+vergunning kennis+migranten+regeling asiel+zoeker(s)+centrum
opvang+locatie terugkeer+besluit huur+overeenkomsten jaar+rapportage ontwikkeling(s)+samenwerking lid+staat kind(er)+tehuis
paard(en)+bloem beleid(s)+maatregelen grens+bewaking evaluatie+rapport bom+melding massage+bed kwart+slagen val+kuil
lood(s)+pet werkgever(s)+organisatie`.split(/\s+/u);

const WHOLE =
  'minister regering vergadering besluit gemeente samenleving belasting universiteit president'.split(' ');

describe('splitCompound', () => {
  test.each(COMPOUNDS)('%s', (expected) => {
    expect(split(expected.replace(/[+()]/gu, ''))).toBe(expected);
  });

  test.each(WHOLE)('%s is no compound', (word) => {
    expect(split(word)).toBe('');
  });

  test('parts and links together are the word, for any word and any knowledge', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdeegiknorstu-'), maxLength: 18 });
    fc.assert(
      fc.property(
        word,
        fc.array(fc.string({ unit: fc.constantFrom(...'abdeeginorst'), minLength: 3, maxLength: 6 })),
        (text, known) => {
          const vocabulary = new Set(known);
          const parts = splitCompound(text, (part) => (vocabulary.has(part) ? 5 : 0));
          const rebuilt = parts.map((part) => part.text + part.link).join('');
          expect(['', text]).toContain(rebuilt);
          for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
          expect(parts.every((part) => vocabulary.has(part.text))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('takes time in proportion to the square of the length at most', () => {
    const start = performance.now();
    splitCompound('verblijfsvergunning'.repeat(20), knows);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
