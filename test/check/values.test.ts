import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Finding } from '../../src/model/finding.js';
import type { Language } from '../../src/model/language.js';
import { addressValue } from '../../src/check/rules/address-value.js';
import { dateValue } from '../../src/check/rules/date-value.js';
import { numberFormat } from '../../src/check/rules/number-format.js';
import { numberValue } from '../../src/check/rules/number-value.js';
import { referenceValue } from '../../src/check/rules/reference-value.js';
import { contentOf, findingsOf, pair } from './examples.js';

const RULES = [numberValue, dateValue, referenceValue, addressValue, numberFormat];

/** The same value in both languages, written by hand-made rules that know nothing of the reader. */
interface Written {
  readonly nl: string;
  readonly en: string;
  readonly key: string;
}

const MONTHS: readonly (readonly [nl: string, en: string])[] = [
  ['januari', 'January'],
  ['maart', 'March'],
  ['mei', 'May'],
  ['augustus', 'August'],
  ['oktober', 'October'],
];

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);

const amount = fc
  .tuple(fc.integer({ min: 1000, max: 9_999_999 }), fc.integer({ min: 11, max: 99 }))
  .map(([whole, cents]): Written => {
    const [digits, decimals] = [String(whole), String(cents)];
    return {
      nl: `${grouped(digits, '.')},${decimals} euro`,
      en: `EUR ${grouped(digits, ',')}.${decimals}`,
      key: `amount ${digits}.${decimals}`,
    };
  });
const percentage = fc.integer({ min: 11, max: 99 }).map((tenths): Written => {
  const [whole, rest] = [String(Math.floor(tenths / 10)), String(tenths % 10)];
  return { nl: `${whole},${rest}%`, en: `${whole}.${rest} per cent`, key: `percentage ${String(tenths)}` };
});
const date = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...MONTHS), fc.integer({ min: 1950, max: 2030 }))
  .map(([day, [nl, en], year]): Written => {
    const [d, y] = [String(day), String(year)];
    return { nl: `${d} ${nl} ${y}`, en: `${d} ${en} ${y}`, key: `date ${d} ${en} ${y}` };
  });
const article = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'c'))
  .map(([number, paragraph, letter]): Written => {
    const [n, p] = [String(number), String(paragraph)];
    return {
      nl: `artikel ${n}, lid ${p}, onder ${letter}), van Verordening (EU) 2016/679`,
      en: `point (${letter}) of Article ${n}(${p}) of Regulation (EU) 2016/679`,
      key: `article ${n} ${p} ${letter}`,
    };
  });
const address = fc.stringMatching(/^[a-z]{4,9}$/u).map((name): Written => {
  const written = `https://www.${name}.nl/regels`;
  return { nl: written, en: written, key: `address ${name}` };
});

const value = fc.oneof(amount, percentage, date, article, address);
const several = fc.uniqueArray(value, { selector: ({ key }) => key, minLength: 1, maxLength: 5 });

/** Words between, so that no two values can be read as one. */
const sentence = (values: readonly Written[], language: Language): string =>
  values
    .map((written) =>
      language === 'nl' ? `Daarna staat er ${written.nl} genoemd;` : `Then there is ${written.en} named;`,
    )
    .join(' ');

const findingsIn = (nl: string, en: string): Promise<Finding[]> => findingsOf(pair(nl, en), RULES);

/** English translated into Dutch. */
const reversed = (nl: string, en: string): Promise<Finding[]> =>
  findingsOf(
    {
      segments: [
        [
          { language: 'en', content: contentOf(en) },
          { language: 'nl', content: contentOf(nl) },
        ],
      ],
      entries: [],
    },
    RULES,
  );

describe('values', () => {
  test('written in Dutch and in English are the same, in whatever order', async () => {
    const shuffled = several.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([values, others]) => {
        const [nl, en] = [sentence(values, 'nl'), sentence(others, 'en')];
        expect(await findingsIn(nl, en)).toEqual([]);
        expect(await reversed(nl, en)).toEqual([]);
      }),
    );
  });

  test('one that is changed is one finding, that names both and says what was expected', async () => {
    const changed = fc.tuple(several, value, fc.nat());
    await fc.assert(
      fc.asyncProperty(changed, async ([values, other, place]) => {
        const at = place % values.length;
        const before = values[at];
        const isOfKind = before?.key.split(' ')[0] === other.key.split(' ')[0];
        fc.pre(isOfKind && values.every(({ key }) => key !== other.key));
        const [nl, en] = [sentence(values, 'nl'), sentence(values.with(at, other), 'en')];
        const found = await findingsIn(nl, en);
        expect(found.map(({ severity }) => severity)).toEqual(['error']);
        const [{ spans, source, target, expected } = NOTHING] = found;
        expect(spans.source.map(({ start, end }) => source.slice(start, end))).toEqual([before?.nl]);
        expect(spans.target.map(({ start, end }) => target.slice(start, end))).toEqual([other.en]);
        // The expected writing put in the place of the fault leaves none.
        const [span] = spans.target;
        const mended = `${en.slice(0, span?.start)}${expected[0] ?? ''}${en.slice(span?.end)}`;
        expect(await findingsIn(nl, mended)).toEqual([]);
      }),
    );
  });

  test('one that is left out, or put in, is one finding', async () => {
    await fc.assert(
      fc.asyncProperty(several, value, async (values, other) => {
        fc.pre(values.every(({ key }) => key.split(' ')[0] !== other.key.split(' ')[0]));
        const all = [...values, other];
        const lost = await findingsIn(sentence(all, 'nl'), sentence(values, 'en'));
        expect(lost.map(({ said }) => said['context'])).toEqual(['lost']);
        const added = await findingsIn(sentence(values, 'nl'), sentence(all, 'en'));
        expect(added.map(({ said }) => said['context'])).toEqual(['added']);
      }),
    );
  });

  test('of a long list are compared in time', async () => {
    const numbers = (from: number): string =>
      Array.from({ length: 1500 }, (_, at) => `${String(from + at)} x`).join(' ');
    const found = await findingsIn(numbers(1000), numbers(5000));
    expect(found).toHaveLength(1500);
  }, 20_000);
});

const NOTHING: Pick<Finding, 'spans' | 'source' | 'target' | 'expected'> = {
  spans: { source: [], target: [] },
  source: '',
  target: '',
  expected: [],
};
