// Personal data: what is found, what is left alone, and the same placeholder for the same value everywhere.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { Anonymiser, isBsn, isIban, readDataList } from '../../../src/memory/care/personal-data.js';
import type { InlineCode } from '../../../src/model/content.js';
import { makeUnit } from '../../../src/model/unit.js';
import { unit } from '../../store/samples.js';

const without = (text: string): string => new Anonymiser({}).text(text);

test.each([
  ['Mail jan.de-vries@voorbeeld.example.', 'Mail [E-MAIL 1].'],
  ['Zie https://www.voorbeeld.example/pad?x=1.', 'Zie [URL 1].'],
  ['IBAN NL91 ABNA 0417 1643 00, graag', 'IBAN [IBAN 1], graag'],
  ['NL91ABNA0417164300', '[IBAN 1]'],
  ['BSN 111222333 of 1112.22.333', 'BSN [BSN 1] of [BSN 1]'],
  ['Bel 020-1234567 of +31 (0)6 1234 5678', 'Bel [TEL 1] of [TEL 2]'],
  ['06 12345678', '[TEL 1]'],
  ['a@b.example en A@B.EXAMPLE en c@b.example', '[E-MAIL 1] en [E-MAIL 1] en [E-MAIL 2]'],
])('%j becomes %j', (text, expected) => {
  expect(without(text)).toBe(expected);
});

test.each([
  'NL91 ABNA 9417 1643 01',
  'BSN 111222334',
  'Richtlijn 2009/50/EG van 25 mei 2009',
  'In 2024 zijn 24.310 vergunningen verleend, 1.234.567 euro.',
  'artikel 12, leden 1 en 2, van 1 januari 2025',
  'De @-tekens',
])('%j stays', (text) => {
  expect(without(text)).toBe(text);
});

describe('checks', () => {
  test('of a BSN are the eleven-test, written otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        const digits = String(number).padStart(9, '0');
        let sum = -Number(digits[8]);
        for (let weight = 2; weight <= 9; weight++) sum += weight * Number(digits[9 - weight]);
        expect(isBsn(digits)).toBe(sum % 11 === 0);
      }),
    );
  });

  test('of an IBAN are those of big numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.nat({ max: 99 }), (account, check) => {
        const rest = `INGB${String(account).padStart(10, '0')}`;
        const digits = String(check).padStart(2, '0');
        const number = Array.from(`${rest}NL${digits}`, (sign) => Number.parseInt(sign, 36)).join('');
        expect(isIban(`NL${digits}${rest}`)).toBe(BigInt(number) % 97n === 1n);
      }),
    );
  });
});

test('all texts of a unit, also with a code inside, and nothing that says how to read it', () => {
  const code: InlineCode = {
    kind: 'code',
    role: 'standalone',
    id: 'a@b.example',
    data: '<a href="a@b.example">',
  };
  const made = new Anonymiser({}).unit(
    makeUnit([{ kind: 'text', text: 'x a@b' }, code, { kind: 'text', text: '.example' }], [], {
      previous: 'a@b.example',
      provenance: { createdBy: 'a@b.example', createdAt: '2026-01-01T00:00:00Z' },
      notes: [{ text: 'van a@b.example' }],
      properties: [{ type: 'from', value: 'a@b.example' }],
    }),
  );
  expect(JSON.stringify(made).match(/\[E-MAIL 1\]/gu)).toHaveLength(6);
  expect(made.variants[0]?.content[1]).toMatchObject({ id: 'a@b.example' });
  const clean = unit('niets', 'nothing');
  expect(new Anonymiser({}).unit(clean)).toBe(clean);
});

test('a list of a user: texts as whole words, patterns, labels', () => {
  const list = readDataList('# namen\nÉmile Jansen\tnaam\n/dossier \\d+/\tdossier\nIND\n\n');
  const anonymiser = new Anonymiser({ list });
  anonymiser.learn('[NAAM 4] stond er al');
  expect(anonymiser.text('Émile jansen, Émile Jansens, dossier 12 van de IND')).toBe(
    '[NAAM 5], Émile Jansens, [DOSSIER 1] van de [NAME 1]',
  );
  expect(anonymiser.found.map(({ value }) => value)).toEqual(['Émile jansen', 'dossier 12', 'IND']);
});

test('a long text takes time linear in its length', () => {
  const timeOf = (text: string): number => {
    const start = performance.now();
    without(text);
    return performance.now() - start;
  };
  for (const text of ['a@', '1', 'a.', '0 ', 'https://', 'NL12'].map((part) => part.repeat(20_000)))
    expect(timeOf(text)).toBeLessThan(10_000);
});
