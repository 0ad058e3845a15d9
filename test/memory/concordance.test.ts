import { describe, expect, test } from 'vitest';

import type { ConcordanceOptions } from '../../src/memory/concordance.js';
import { ConcordanceQuery } from '../../src/memory/concordance.js';
import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { normalForm } from '../../src/text/normal-form.js';

const NL: ConcordanceOptions = { language: 'nl' };

function found(source: string, phrase: string, options: ConcordanceOptions = NL): string[] {
  const unit = makeUnit(plainContent(source), plainContent(source));
  const line = new ConcordanceQuery(phrase, options).lineOf({ id: 1, memory: 'm', unit });
  return (line?.spans ?? []).map(({ start, end }) => source.slice(start, end));
}

describe('concordanceLine', () => {
  test.each([
    ['De vergunning en de vergunningen.', 'vergunning', ['vergunning', 'vergunningen']],
    ['Zij kreeg een verblijfsvergunning.', 'vergunning', ['verblijfsvergunning']],
    ['In derde landen en een derde land.', 'derde land', ['derde landen', 'derde land']],
    ['De brieven van de minister.', 'brief', ['brieven']],
    ['Het signaal was duidelijk.', 'al', []],
    ['Zij las de krant aandachtig.', 'dacht', []],
  ])('%j for %j', (source, phrase, expected) => {
    expect(found(source, phrase)).toEqual(expected);
  });

  test('exact wants the phrase as written, at word edges', () => {
    expect(found('Derde land, derde landen.', 'derde land', { ...NL, exact: true })).toEqual([]);
    expect(found('een derde land.', 'derde land', { ...NL, exact: true })).toEqual(['derde land']);
  });
});

// Pairs of forms of one word: whichever is asked for, the other must hold what the store looks for.
const FORMS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'brief brieven|taak taken|huis huizen|stad steden|leven leeft geleefd|geven gaf geeft|werken werkt gewerkt|vergunning vergunningen|lidstaat lidstaten|hof hoven|glas glazen|raad raden|schip schepen|foto foto’s|visum visa|blauwe blauw|groot grote groter|besluit besluiten|aanvraag aanvragen|wet wetten|weg wegen'.split(
    '|',
  ),
  en: 'country countries|permit permits|foot feet|take taking taken|policy policies|apply applies applied|run running|city cities|lie lying|wife wives|child children|big bigger|card cards|study studies studied'.split(
    '|',
  ),
};

test.each(LANGUAGES)('every hit contains the needles that the store looks for (%s)', (language) => {
  for (const line of FORMS[language]) {
    const forms = line.split(' ');
    for (const asked of forms) {
      const query = new ConcordanceQuery(asked, { language });
      const hits = forms.filter((form) => found(form, asked, { language }).length > 0);
      expect(hits).toContain(asked);
      for (const hit of hits)
        for (const needle of query.needles())
          expect([asked, normalForm(hit)]).toEqual([asked, expect.stringContaining(needle)]);
    }
  }
});

test('a phrase is looked for by its longer words', () => {
  expect(new ConcordanceQuery('EU Blue Card', { language: 'en' }).needles()).toEqual(['blu', 'car']);
});
