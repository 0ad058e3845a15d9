import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hyphenParts, termForms } from '../../src/termbase/term-form.js';

const written = (term: string): string[] => termForms(term).map(({ words }) => words.join(' '));

describe('termForms', () => {
  test.each([
    ['blauwe kaart', ['blauwe kaart']],
    ['(natuur)steen', ['( natuur ) steen', 'natuursteen', 'steen']],
    [
      'verzekering(sovereenkomst)',
      ['verzekering ( sovereenkomst )', 'verzekeringsovereenkomst', 'verzekering'],
    ],
    ['Aarhus (provincie)', ['Aarhus ( provincie )', 'Aarhus']],
    ['third-country national', ['third-country national', 'third country national']],
    ['C++', ['C + +']],
    ['ca.', ['ca .']],
    ['d.w.z.', ['d.w.z.']],
    ['Immigratie- en Naturalisatiedienst', ['Immigratie- en Naturalisatiedienst']],
    ['(a)b(c)d(e)f', ['( a ) b ( c ) d ( e ) f', 'abcd ( e ) f', 'abd ( e ) f', 'bcd ( e ) f', 'bd ( e ) f']],
    ['(', ['(']],
    [' ', []],
  ])('%s', (term, forms) => {
    expect(written(term)).toEqual(forms);
  });

  test('the first form is the term as written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (term) => {
        const [first] = termForms(term);
        expect(first?.text ?? term).toBe(term);
        expect(termForms(term).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test.each([
  ['third-country', ['third', 'country']],
  ['werk-', ['werk-']],
  ['-beleid', ['-beleid']],
  ['ACS-EU-Raad', ['ACS', 'EU', 'Raad']],
  ['woord', ['woord']],
])('parts of %s', (word, parts) => {
  expect(hyphenParts(word)).toEqual(parts);
});
