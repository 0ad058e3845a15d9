import { describe, expect, test } from 'vitest';

import type { ConcordanceOptions } from '../../src/memory/concordance.js';
import { ConcordanceQuery } from '../../src/memory/concordance.js';
import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { normalForm } from '../../src/text/normal-form.js';

const NL: ConcordanceOptions = { language: 'nl' };

function found(source: string, phrase: string, options: ConcordanceOptions = NL): string[] {
  const unit = makeUnit(plainContent(source), plainContent('x'));
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

test('every hit contains the needles that the store looks for', () => {
  const pairs = [
    ['De brieven van de minister.', 'brief'],
    ['Nieuwe taken voor gemeenten.', 'taak'],
    ['Zij kreeg verblijfsvergunningen.', 'vergunning'],
    ['De Vergunningen', 'vergunning'],
  ] as const;
  for (const [source, phrase] of pairs) {
    expect(found(source, phrase)).not.toEqual([]);
    for (const needle of new ConcordanceQuery(phrase, NL).needles())
      expect(normalForm(source)).toContain(needle);
  }
});
