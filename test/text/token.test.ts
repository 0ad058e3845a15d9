import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { tokenize, words } from '../../src/text/token.js';

const shown = (text: string): string[] =>
  tokenize(text).map((token) => `${token.text}/${token.kind.charAt(0)}`);

describe('tokenize', () => {
  test.each([
    ['De werk- en verblijfsvergunning.', ['De/w', 'werk-/w', 'en/w', 'verblijfsvergunning/w', './p']],
    ['asielopvang en -huisvesting', ['asielopvang/w', 'en/w', '-huisvesting/w']],
    ['coördinatie, café', ['coördinatie/w', ',/p', 'café/w']],
    ["foto's van 's-Gravenhage", ["foto's/w", 'van/w', "'s-Gravenhage/w"]],
    ['d.w.z. o.a.', ['d.w.z./w', 'o.a./w']],
    ['€ 1.234,50 om 12:30', ['€/p', '1.234,50/n', 'om/w', '12:30/n']],
    ['(EU) 2021/1883', ['(/p', 'EU/w', ')/p', '2021/n', '//p', '1883/n']],
    ['G20, covid-19, 3e', ['G20/w', ',/p', 'covid-19/w', ',/p', '3e/w']],
    ['zie www.ind.nl/x of info@ind.nl', ['zie/w', 'www.ind.nl/x/a', 'of/w', 'info@ind.nl/a']],
    ['wacht... nee', ['wacht/w', '.../p', 'nee/w']],
    ['2015-2021', ['2015/n', '-/p', '2021/n']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('covers every character that is no white space exactly once, in order', () => {
    const piece = fc.constantFrom(
      ...['a', 'é', '1', '.', ',', '-', "'", '@', ' ', '\u00A0', '😀', 'www.', '://', '́', '·'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/gu, ''));
        for (const { start, end, text: found } of tokens) expect(text.slice(start, end)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['a', '-', '1.', "a'", 'a@', '.', 'a-', '@a.'])('stays linear on %j repeated', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = performance.now();
    tokenize(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('words are the words alone', () => {
    expect(words('Op 3 mei, www.x.nl!').map((token) => token.text)).toEqual(['Op', 'mei']);
  });
});
