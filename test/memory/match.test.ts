import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { MatchIndex } from '../../src/memory/match.js';
import { MatchScan } from '../../src/memory/match-scan.js';
import type { MatchOptions } from '../../src/memory/scoring.js';
import { comparedSegment, compareSegments } from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';

const table = new TokenTable('nl');

function unit(nl: string, en: string, rest: Omit<TranslationUnit, 'variants'> = {}): TranslationUnit {
  return makeUnit(plainContent(nl), plainContent(en), rest);
}

function indexOf(units: readonly TranslationUnit[]): MatchIndex {
  const index = new MatchIndex('nl');
  for (const [place, each] of units.entries()) index.add({ id: place + 1, memory: 'test', unit: each });
  return index;
}

const word = fc.constantFrom(
  ...[
    'de',
    'aanvraag',
    'aanvragen',
    'is',
    'vergunning',
    'Vergunning',
    'verleend',
    '12',
    '1.250',
    'EU',
    'land',
    'landen',
    '28 oktober 2021',
    '3,5 %',
    'artikel 6, lid 1',
    'verlenging',
    'Anuleren',
    'Annuleren',
  ],
);
const mark = fc.constantFrom('', ',', '.', ';');
const segment = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.map(([text, end]) => text + end).join(' '));

describe('findMatches', () => {
  test('gives exactly what comparing with every unit gives (brute-force oracle)', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 25 }),
        segment,
        fc.constantFrom(0.3, 0.5, 0.7, 0.85, 1),
        (texts, query, threshold) => {
          const options: MatchOptions = { threshold, limit: texts.length };
          const found = indexOf(texts.map((text) => unit(text, 'x'))).findMatches(query, options);
          const expected = texts
            .map(
              (text) =>
                compareSegments(comparedSegment(query, table), comparedSegment(text, table)).similarity,
            )
            .filter((similarity) => similarity >= threshold);
          expect(found.map((match) => match.score).sort()).toEqual(expected.sort());
          const scan = new MatchScan(query, 'nl', options);
          for (const [id, text] of texts.entries())
            scan.consider({ id: id + 1, memory: 'test', unit: unit(text, 'x') });
          expect(scan.matches()).toEqual(found);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('orders by score, then the newer unit, and keeps to the limit', () => {
    const index = indexOf([
      unit('De aanvraag is verleend.', 'a'),
      unit('De aanvraag is afgewezen.', 'b'),
      unit('De aanvraag is verleend.', 'c'),
    ]);
    const matches = index.findMatches('De aanvraag is verleend.', { limit: 2 });
    expect(matches.map((match) => match.target)).toEqual(['c', 'a']);
    expect(matches.map((match) => match.kind)).toEqual(['exact', 'exact']);
  });

  test('a context match needs equal neighbours and comes before an exact one', () => {
    const index = indexOf([
      unit('Inleiding', 'Introduction', { previous: 'Titel', next: 'Het kabinet heeft besloten.' }),
      unit('Inleiding', 'Preface', { previous: 'Inhoud', next: 'Dank.' }),
    ]);
    const [best, second] = index.findMatches('Inleiding', {
      previous: 'Titel',
      next: 'Het kabinet heeft besloten.',
    });
    expect([best?.kind, best?.target]).toEqual(['context', 'Introduction']);
    expect([second?.kind, second?.target]).toEqual(['exact', 'Preface']);
  });

  test('units that nobody reviewed and units with inline codes are a little below exact, and say why', () => {
    const coded: TranslationUnit = {
      variants: [
        {
          language: 'nl',
          content: [{ kind: 'code', role: 'standalone', id: '1' }, ...plainContent('Tekst')],
        },
        { language: 'en', content: plainContent('Text') },
      ],
      status: 'unreviewed',
    };
    const [match] = indexOf([coded]).findMatches('Tekst');
    expect(match?.similarity).toBe(1);
    expect(match?.score).toBeCloseTo(0.98, 9);
    expect(match?.penalties.map((penalty) => penalty.name)).toEqual(['unreviewed', 'inline-codes']);
  });

  test('units with one side only are no matches', () => {
    expect(indexOf([unit('Tekst', '')]).findMatches('Tekst')).toEqual([]);
  });
});
