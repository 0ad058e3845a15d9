import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Language } from '../../../src/model/language.js';
import { breakFinder } from '../../../src/text/segmentation/rule.js';
import type { SegmentationRule } from '../../../src/text/segmentation/rule.js';
import { linearBreakFinder } from '../../../src/text/segmentation/linear-break-finder.js';
import { ruleFaults, sentenceSplitter, shippedRules } from '../../../src/text/segmentation/rule-set.js';
import { sentences } from '../../../src/text/sentence.js';
import { shippedPath } from '../../../src/workbench/shipped-data.js';
import { sharedData } from '../../shared-data.js';
import { anyText } from './texts.js';

/** The definition of SRX 2.0, word for word: all rules at all places, in order, by JavaScript's own engine. */
function naiveBreaks(rules: readonly SegmentationRule[], text: string): number[] {
  const places: number[] = [];
  for (let place = 1; place < text.length; place += 1) {
    const first = rules.find(({ before, after }) => {
      const pattern = new RegExp(`(?<=${before})(?=${after})`, 'uy');
      pattern.lastIndex = place;
      return pattern.test(text);
    });
    if (first?.breaks === true) places.push(place);
  }
  return places;
}

const piece = fc.constantFrom(
  'a',
  'b',
  '\\.',
  ' ',
  '[ab]',
  '.',
  'a+',
  'b*',
  '(?:ab)+',
  'a?',
  '\\.+',
  '(?!a)',
  '^',
  '',
);
const somePattern = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
const someRule = fc.record({ breaks: fc.boolean(), before: somePattern, after: somePattern });
const smallText = fc.array(fc.constantFrom('a', 'b', '.', ' '), { maxLength: 14 }).map((all) => all.join(''));

describe('rules of users', () => {
  test('the first rule that fits at a place decides', () => {
    fc.assert(
      fc.property(fc.array(someRule, { maxLength: 8 }), smallText, (rules, text) => {
        expect(linearBreakFinder(rules)(text)).toEqual(naiveBreaks(rules, text));
      }),
      { numRuns: 3000 },
    );
  });

  test('hundreds of exceptions behave as one by one', () => {
    const exceptions = Array.from({ length: 250 }, (_, number) => ({
      breaks: false,
      before: `x${number}\\.`,
      after: number % 2 === 0 ? '\\s' : '',
    }));
    const rules = [...exceptions, { breaks: true, before: '\\.', after: '\\s' }];
    const text = 'zie x249. en x100. en x251. en y100. en';
    expect(linearBreakFinder(rules)(text)).toEqual(naiveBreaks(rules, text));
    expect(linearBreakFinder(rules)(text)).toHaveLength(2);
  });

  test('never break inside a character', () => {
    const rules = [{ breaks: true, before: '', after: '' }];
    expect(linearBreakFinder(rules)('a😀b')).toEqual([1, 3]);
  });

  test('faults are values: which rule, which pattern, why and where', () => {
    const good = { breaks: true, before: 'a', after: '' };
    const faulty = { breaks: false, before: '', after: 'b(c' };
    expect(ruleFaults({ rules: { nl: [good], en: [good, faulty] }, enumerations: false })).toEqual([
      {
        code: 'segmentation-rule-faulty',
        place: { unit: 'en 2' },
        data: { pattern: 'b(c', fault: 'unbalanced', at: 2 },
      },
    ]);
    expect(
      ruleFaults({ rules: { nl: [{ ...faulty, before: '+' }], en: [] }, enumerations: false }),
    ).toMatchObject([{ data: { pattern: '+', fault: 'nothing-to-repeat', at: 1 } }]);
    expect(ruleFaults(shippedRules())).toEqual([]);
  });

  test('a language without rules is not split; lists are only where asked', () => {
    const rules = { nl: [], en: [{ breaks: true, before: '\\.', after: '\\s' }] };
    const split = (enumerations: boolean, language: Language): number =>
      sentenceSplitter({ rules, enumerations })('1. One two. 2. Three', language).length;
    expect([split(false, 'nl'), split(false, 'en'), split(true, 'en')]).toEqual([1, 4, 2]);
  });
});

describe('the shipped rules split alike', () => {
  const linear = sentenceSplitter(shippedRules());

  test("by JavaScript's engine, by ours and by the definition", () => {
    const rules = { nl: shippedRules().rules.nl, en: shippedRules().rules.en };
    const native = { nl: breakFinder(rules.nl), en: breakFinder(rules.en) };
    fc.assert(
      fc.property(anyText, fc.constantFrom<Language>('nl', 'en'), (text, language) => {
        expect(linear(text, language)).toEqual(sentences(text, language));
        const inside = native[language](text).filter((place) => place < text.length);
        expect(linearBreakFinder(rules[language])(text)).toEqual(inside);
      }),
      { numRuns: 400 },
    );
  });

  test('on the shipped documents', () => {
    const folder = shippedPath('tm/documents');
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const language = name.endsWith('.nl.txt') ? 'nl' : 'en';
      expect(linear(text, language)).toEqual(sentences(text, language));
    }
  });

  const folder = sharedData('segmentation');
  test.skipIf(folder === undefined)('on the evaluation data (skipped where it is absent)', () => {
    for (const name of readdirSync(folder ?? '').filter((name) => name.endsWith('.jsonl'))) {
      for (const line of readFileSync(join(folder ?? '', name), 'utf8')
        .trim()
        .split('\n')) {
        const { text, lang } = JSON.parse(line) as { readonly text: string; readonly lang: Language };
        expect(linear(text, lang)).toEqual(sentences(text, lang));
      }
    }
  });
});
