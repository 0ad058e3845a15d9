// The rules of cleaning, each with what it finds and what it leaves alone; and that what was read in the wrong encoding comes
// back as it was.

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { repairControls, repairEncoding } from '../../../src/text/characters.js';
import { learnLengths, lengthDeviation } from '../../../src/text/length-model.js';
import type { CleaningModel, CleaningRule } from '../../../src/memory/care/cleaning/rules.js';
import { cleaningFindings } from '../../../src/memory/care/cleaning/rules.js';
import type { InlineCode } from '../../../src/model/content.js';
import { plainContent } from '../../../src/model/content.js';
import { makeUnit } from '../../../src/model/unit.js';
import { languageDetector } from '../../../src/workbench/memory-clean.js';
import { unit } from '../../store/samples.js';

let model: CleaningModel;
beforeAll(async () => {
  model = { lengths: learnLengths([]), detect: await languageDetector() };
});

const rulesOf = (nl: string, en: string): readonly CleaningRule[] =>
  cleaningFindings(unit(nl, en), model).map(({ rule }) => rule);

test.each<readonly [CleaningRule, string, string]>([
  ['empty-side', 'De aanvraag is afgewezen.', ''],
  ['empty-side', '  ', 'The application was refused.'],
  ['not-text', 'De aanvraag', '12.3 / 45-67'],
  ['same-text', 'De aanvraag is gisteren afgewezen.', 'de aanvraag is gisteren afgewezen.'],
  ['wrong-language', 'De aanvraag is gisteren afgewezen.', 'De vergunning is vandaag aan hem verleend.'],
  ['wrong-language', 'The application was refused by the minister.', 'The application has been refused.'],
  [
    'wrong-language',
    'La demande a été rejetée par le ministre de la justice.',
    'The application was refused.',
  ],
  ['length', 'De aanvraag is gisteren door de minister afgewezen, met redenen omkleed.', 'Refused.'],
  ['codes', '<b>Let op</b>', 'Please note'],
  ['codes', 'Hallo {0}, tot ziens', 'Hello, goodbye'],
  ['codes', 'Zie &quot;hier&quot;', 'See "here"'],
  ['encoding', 'één cafÃ©', 'one café'],
  ['encoding', 'Een café', 'It�s a café'],
  ['control-characters', 'Een\u200B regel', 'A line'],
  ['control-characters', 'Een regel', 'It\u0092s a line'],
])('%s is found in %j, %j', (rule, nl, en) => {
  expect(rulesOf(nl, en)).toContain(rule);
});

test.each([
  ['Ja.', 'Yes.'],
  ['Artikel 3, lid 2', 'Article 3(2)'],
  ['Frontex', 'Frontex'],
  ['Europol en Eurojust', 'Europol and Eurojust'],
  ['Richtlijn 2009/50/EG', 'Directive 2009/50/EC'],
  ['De werkgever betaalt het loon.', 'The employer pays the wage.'],
  ['“CAFÉ”', '“CAFÉ”'],
  ['coördinatie – ‘ideeën’', 'coordination – ‘ideas’'],
  ['regel een\nregel twee\tdrie', 'line one\nline two\tthree'],
])('nothing is wrong with %j, %j', (nl, en) => {
  expect(rulesOf(nl, en)).toEqual([]);
});

test('a unit of Dutch and another language has no empty side', () => {
  const dutchAndFrench = {
    variants: [
      { language: 'nl', content: plainContent('wet') },
      { language: 'fr', content: plainContent('loi') },
    ],
  };
  expect(cleaningFindings(dutchAndFrench, model)).toEqual([]);
  expect(cleaningFindings({ variants: dutchAndFrench.variants.slice(0, 1) }, model)).toMatchObject([
    { rule: 'empty-side', language: 'en' },
  ]);
});

test('codes without partner, and codes on one side only', () => {
  const code = (role: InlineCode['role'], rest: Partial<InlineCode> = {}): InlineCode => ({
    kind: 'code',
    role,
    id: '1',
    ...rest,
  });
  const rule = (nl: readonly InlineCode[], en: readonly InlineCode[]) =>
    cleaningFindings(makeUnit([...nl, ...plainContent('tekst')], [...en, ...plainContent('text')]), model, [
      'codes',
    ]).length;
  expect(rule([code('open'), code('close')], [code('open'), code('close')])).toBe(0);
  expect(rule([code('standalone')], [code('standalone')])).toBe(0);
  expect(rule([code('open', { isolated: true })], [code('open', { isolated: true })])).toBe(0);
  expect(rule([code('open')], [code('open')])).toBe(1);
  expect(rule([code('standalone')], [])).toBe(1);
});

describe('characters', () => {
  const misread = (text: string): string =>
    new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

  test('that were read in the wrong encoding come back', () => {
    const letters = fc.constantFrom(...Array.from('abc éëïöüàçñÉÖßøåœŸ‘’“”–—…€•™°§ '));
    fc.assert(
      fc.property(
        fc.array(letters).map((parts) => parts.join('')),
        (text) => {
          expect(repairEncoding(misread(text))).toBe(text);
          expect(repairEncoding(repairEncoding(misread(text)))).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that nobody sees go, signs of windows-1252 become what they were', () => {
    expect(repairControls('a\u200Bb\uFEFFc\u0092d\u0085\u0081\te\nf')).toBe('abc’d…\te\nf');
  });
});

test('lengths are learnt from the memory, whatever faults are in it', () => {
  const clean = Array.from({ length: 900 }, (_, index) => {
    const nl = 30 + (index % 90);
    return [nl, Math.round(1.2 * nl) + (index % 7) - 3] as const;
  });
  const faulty = Array.from({ length: 100 }, () => [100, 20] as const);
  const learnt = learnLengths([...clean, ...faulty]);
  expect(learnt.ratio).toBeCloseTo(1.2, 1);
  expect(Math.abs(lengthDeviation(learnt, [100, 120]))).toBeLessThan(1);
  expect(lengthDeviation(learnt, [100, 20])).toBeLessThan(-6);
  expect(lengthDeviation(learnt, [20, 120])).toBeGreaterThan(6);
});
