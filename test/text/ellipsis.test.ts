import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ellipses } from '../../src/text/ellipsis.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';

const list = parseFrequencyList(readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8'));
const knows = (word: string): number => list.perMillion(word);

function fullForms(text: string): string[] {
  return ellipses(text, knows).flatMap(({ full }) => full.map((member) => member.text));
}

describe('ellipses', () => {
  test.each([
    ['een werk- en verblijfsvergunning voor werknemers', ['werkvergunning', 'verblijfsvergunning']],
    ['in- en uitvoerrechten', ['invoerrechten', 'uitvoerrechten']],
    ['zon- en feestdagen', ['zondagen', 'feestdagen']],
    ['asiel-, migratie- en integratiebeleid', ['asielbeleid', 'migratiebeleid', 'integratiebeleid']],
    ['asielopvang en -huisvesting', ['asielopvang', 'asielhuisvesting']],
    ['EU- en VN-regels', ['EU-regels', 'VN-regels']],
    ['het asiel- en opvangstelsel', ['asielstelsel', 'opvangstelsel']],
    ['voor- en nadelen', ['voordelen', 'nadelen']],
    ['hoor- en beslismedewerkers', ['hoormedewerkers', 'beslismedewerkers']],
    ['de Immigratie- en Naturalisatiedienst', ['Immigratiedienst', 'Naturalisatiedienst']],
    ['lucht- of zeehavens', ['luchthavens', 'zeehavens']],
    ['binnen- en buitenland', ['binnenland', 'buitenland']],
    ['bij- dan wel nascholing', ['bijscholing', 'nascholing']],
    ['land- en tuinbouw', ['landbouw', 'tuinbouw']],
    ['beleids- en uitvoeringsorganisaties', ['beleidsorganisaties', 'uitvoeringsorganisaties']],
  ])('%s', (text, expected) => {
    expect(fullForms(text)).toEqual(expected);
  });

  test.each([
    'EU- en nationale regels',
    'de niet- en de minderbetaalden',
    'twee- tot driemaal zo groot als x-',
    'een zin zonder streepje en zonder meer',
    'Asiel- was het woord.',
    'een e-mail en een brief',
  ])('nothing is made up in: %s', (text) => {
    for (const form of fullForms(text)) expect(['tweemaal', 'driemaal']).toContain(form);
  });

  test('spans point at the members as they stand', () => {
    const text = 'Geen werk- en verblijfsvergunning.';
    const [found] = ellipses(text, knows);
    expect(found?.full.map(({ span, elided }) => [text.slice(span.start, span.end), elided])).toEqual([
      ['werk-', true],
      ['verblijfsvergunning', false],
    ]);
    expect(text.slice(found?.start, found?.end)).toBe('werk- en verblijfsvergunning');
  });

  test('any text is read without a throw, spans in order and within it', () => {
    const piece = fc.constantFrom(
      ...['werk-', 'en', ',', ' ', 'of', 'EU-', '-opvang', 'asielopvang', 'uit', '/', '-', 'é'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const found of ellipses(text, () => 1)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeLessThanOrEqual(text.length);
          end = found.end;
        }
      }),
    );
  });
});
