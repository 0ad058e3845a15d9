import { describe, expect, test } from 'vitest';

import { languageOf, otherLanguage, parseLanguageTag } from '../../src/model/language.js';

describe('parseLanguageTag', () => {
  test.each([
    ['nl', 'nl'],
    ['NL', 'nl'],
    ['nl-nl', 'nl-NL'],
    ['nl_BE', 'nl-BE'],
    ['dut', 'nl'],
    ['nld', 'nl'],
    ['Dutch', 'nl'],
    ['Nederlands', 'nl'],
    ['Dutch (Belgium)', 'nl-BE'],
    ['Vlaams', 'nl-BE'],
    ['1043', 'nl-NL'],
    ['EN_us', 'en-US'],
    ['en-GB', 'en-GB'],
    ['eng', 'en'],
    ['English (United Kingdom)', 'en-GB'],
    ['2057', 'en-GB'],
    ['en_GB.UTF-8', 'en-GB'],
    ['eng-GB', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['fr', 'fr'],
    [' nl ', 'nl'],
  ])('%j is %s', (written, tag) => {
    expect(parseLanguageTag(written)).toBe(tag);
  });

  test.each(['', '*all*', 'x', 'Klingon (Mars)', 'C', '42', 'nl--NL'])('%j is no language', (written) => {
    expect(parseLanguageTag(written)).toBeUndefined();
  });
});

test('languageOf knows the two in any spelling and no other', () => {
  expect(['NL-be', 'English', 'de', '*all*'].map(languageOf)).toEqual(['nl', 'en', undefined, undefined]);
  expect([otherLanguage('nl'), otherLanguage('en')]).toEqual(['en', 'nl']);
});
