import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ellipses } from '../../src/text/ellipsis.js';
import { wordKnowledge } from '../../bench/measure/word-knowledge.js';
import { frequencies } from './lexicon-data.js';
import { allows, readTable, shareRight, writtenMembers } from './table.js';

const list = frequencies('nl');
const knows = (word: string): number => list.perMillion(word);

function fullForms(text: string): string {
  return ellipses(text, knows)
    .flatMap(({ full }) => full.map((member) => member.text))
    .join(' ');
}

describe('ellipses', () => {
  test.each([
    ['een werk- en verblijfsvergunning voor werknemers', 'werkvergunning verblijfsvergunning'],
    ['in- en uitvoerrechten', 'invoerrechten uitvoerrechten'],
    ['zon- en feestdagen', 'zondagen feestdagen'],
    ['asiel-, migratie- en integratiebeleid', 'asielbeleid migratiebeleid integratiebeleid'],
    ['huis-, kerk- en schooltaal', 'huistaal kerktaal schooltaal'],
    ['asielopvang en -huisvesting', 'asielopvang asielhuisvesting'],
    ['personeelsverordeningen en -regelingen', 'personeelsverordeningen personeelsregelingen'],
    ['EU- en VN-regels', 'EU-regels VN-regels'],
    ['EU- en lidstaatregels', 'EU-regels lidstaatregels'],
    ['EU- en nationale regels', 'EU-regels'],
    ['EU- en internationale verdragen', 'EU-verdragen'],
    ['wetgevings- en andere maatregelen', 'wetgevingsmaatregelen'],
    ['het asiel- en opvangstelsel', 'asielstelsel opvangstelsel'],
    ['voor- en nadelen', 'voordelen nadelen'],
    ['hoor- en beslismedewerkers', 'hoormedewerkers beslismedewerkers'],
    ['de Immigratie- en Naturalisatiedienst', 'Immigratiedienst Naturalisatiedienst'],
    ['Werk- en/of verblijfsvergunningen', 'Werkvergunningen verblijfsvergunningen'],
    ['lucht- of zeehavens', 'luchthavens zeehavens'],
    ['binnen- en buitenland', 'binnenland buitenland'],
    ['bij- dan wel nascholing', 'bijscholing nascholing'],
    ['land- en tuinbouw', 'landbouw tuinbouw'],
    ['land- en tuinbouwbedrijven', 'landbouwbedrijven tuinbouwbedrijven'],
    ['hoog- en middenspanningsnetten', 'hoogspanningsnetten middenspanningsnetten'],
    ['beleids- en uitvoeringsorganisaties', 'beleidsorganisaties uitvoeringsorganisaties'],
    ['tucht- of strafrechtelijke', 'tuchtrechtelijke strafrechtelijke'],
    ['olie- en gasindustrie', 'olie-industrie gasindustrie'],
    ['twee- tot driemaal', 'tweemaal driemaal'],
    ['hals- en rugspieren', 'halsspieren rugspieren'],
  ])('%s', (text, expected) => {
    expect(fullForms(text)).toBe(expected);
  });

  test.each([
    'zo groot als x- en meer',
    'een zin zonder streepje en zonder meer',
    'Asiel- was het woord.',
    'een e-mail en een brief',
    'EU- en nationale',
    '2015- en 2016',
    'migratie-\nvraagstukken',
  ])('nothing is made up in: %s', (text) => {
    expect(fullForms(text)).toBe('');
  });

  const rows = readTable('ellipsis');
  const all = wordKnowledge();
  const isRight = (fields: readonly string[]): boolean =>
    allows(fields, writtenMembers(ellipses(fields[0] ?? '', all)));

  test('the table has 150 phrases or more', () => {
    expect(rows.filter(({ fields }) => fields[1] !== '-').length).toBeGreaterThanOrEqual(150);
  });

  test.each(['dev', 'test'] as const)('%s half of the table: 95 of 100 right', (half) => {
    expect(shareRight(rows, half, isRight).share).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['dev', 'test'] as const)('%s half: nothing is made up in the traps', (half) => {
    const traps = rows.filter(({ fields }) => fields[2] === 'trap');
    expect(shareRight(traps, half, isRight).wrong).toEqual([]);
  });

  test('spans point at the members as they stand', () => {
    const text = 'Geen werk- en verblijfsvergunning.';
    const [found] = ellipses(text, knows);
    expect(found?.full.map(({ span, elided }) => [text.slice(span.start, span.end), elided])).toEqual([
      ['werk-', true],
      ['verblijfsvergunning', false],
    ]);
    expect(text.slice(found?.span.start, found?.span.end)).toBe('werk- en verblijfsvergunning');
  });

  test('a glossary that knows the complete member still lets it be cut', () => {
    const glossary = new Set(['verblijfsvergunning', 'vergunning', 'werkvergunning']);
    const [found] = ellipses('werk- en verblijfsvergunning', (word) => (glossary.has(word) ? 1 : 0));
    expect(found?.full[0]?.text).toBe('werkvergunning');
  });

  test('without knowledge frequent heads are found', () => {
    const [found] = ellipses('werk- en verblijfsvergunningen');
    expect(found?.full.map((member) => member.text)).toEqual(['werkvergunningen', 'verblijfsvergunningen']);
  });

  test('any text is read without a throw, spans in order and within it', () => {
    const piece = fc.constantFrom(
      ...['werk-', 'en', ',', ' ', 'of', 'EU-', '-opvang', 'asielopvang', 'nationale ', 'uit', '/', '-', 'é'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, full } of ellipses(text, () => 1)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const member of full) {
            expect(member.span.start).toBeGreaterThanOrEqual(span.start);
            expect(member.span.end).toBeLessThanOrEqual(span.end);
          }
          end = span.end;
        }
      }),
    );
  });

  test.each(['a-, ', 'a- en ', 'a-', 'a en -b ', 'aan- en ', '-', 'a'])(
    'linear time on many "%s"',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      ellipses(text, () => 0);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
