import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { AlignedSpans } from '../../src/extract/aligned-span.js';
import type { TextBead } from '../../src/extract/bilingual-side.js';
import type { Language } from '../../src/model/language.js';
import { otherLanguage } from '../../src/model/language.js';
import { EMPTY_FREQUENCY_LIST, parseTranslationLexicon } from '../../src/text/lexicon.js';

const frequencies = { nl: EMPTY_FREQUENCY_LIST, en: EMPTY_FREQUENCY_LIST };
const NO_LEXICON = parseTranslationLexicon('nl\ten\tpos\n');

function translate(
  beads: readonly TextBead[],
  number: number,
  language: Language,
  phrase: string,
): string | undefined {
  const start = beads[number]?.[language].indexOf(phrase) ?? -1;
  const spans = new AlignedSpans(beads, { frequencies, lexicon: NO_LEXICON });
  const found = spans.translationOf(number, language, { start, end: start + phrase.length });
  return found && beads[number]?.[otherLanguage(language)].slice(found.start, found.end);
}

const BEADS: readonly TextBead[] = [
  { nl: 'De huurtoeslag wordt verhoogd.', en: 'The rent allowance is raised.' },
  {
    nl: 'Wie recht heeft op huurtoeslag, vraagt die zelf aan.',
    en: 'Those entitled to rent allowance apply for it.',
  },
  { nl: 'De huur is te hoog voor toeslag.', en: 'The rent is too high for an allowance.' },
  { nl: 'De minister verhoogt de belasting.', en: 'The minister raises the tax.' },
  { nl: 'De belasting daalt; de minister zwijgt.', en: 'The tax falls; the minister says nothing.' },
];

describe('the stretch that says the same', () => {
  test.each<readonly [number, Language, string, string]>([
    [0, 'nl', 'huurtoeslag', 'rent allowance'],
    [1, 'nl', 'huurtoeslag', 'rent allowance'],
    [1, 'en', 'rent allowance', 'huurtoeslag'],
    [3, 'nl', 'minister', 'minister'],
    [4, 'en', 'tax', 'belasting'],
  ])('of bead %i, %s %s: %s', (number, language, phrase, expected) => {
    expect(translate(BEADS, number, language, phrase)).toBe(expected);
  });

  it('is not given where nothing on the other side belongs to the words', () => {
    expect(translate([{ nl: 'Het huis brandt.', en: 'Of the and.' }], 0, 'nl', 'huis')).toBeUndefined();
    expect(translate(BEADS, 0, 'nl', 'De ')).toBeUndefined();
  });
});

const WORDS = {
  nl: ['huis', 'boom', 'kat', 'de', 'en', 'fiets'],
  en: ['house', 'tree', 'cat', 'the', 'and', 'bike'],
};
const side = (language: Language): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS[language]), { maxLength: 8 }).map((words) => words.join(' '));

it('lies within the other side, begins and ends with a word of content, and is sure to a degree in (0, 1]', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ nl: side('nl'), en: side('en') }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom<Language>('nl', 'en'),
      fc.nat(40),
      fc.nat(20),
      (beads, language, start, length) => {
        const spans = new AlignedSpans(beads, { frequencies, lexicon: NO_LEXICON });
        for (const [number, bead] of beads.entries()) {
          const found = spans.translationOf(number, language, { start, end: start + length });
          if (found === undefined) continue;
          const words = bead[otherLanguage(language)].slice(found.start, found.end).split(' ');
          for (const word of [words[0], words.at(-1)]) {
            expect(WORDS[otherLanguage(language)]).toContain(word);
            expect(['de', 'en', 'the', 'and']).not.toContain(word);
          }
          expect(found.confidence).toBeGreaterThan(0);
          expect(found.confidence).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});
