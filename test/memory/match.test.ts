import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { MatchIndex } from '../../src/memory/match.js';
import { passes } from '../../src/memory/match-filter.js';
import type { MatchFilter } from '../../src/memory/match-filter.js';
import type { FindOptions } from '../../src/memory/match.js';
import type { IndexedUnit } from '../../src/memory/scoring.js';
import { bestMatches, scoreUnit } from '../../src/memory/scoring.js';
import { comparedSegment } from '../../src/memory/similarity.js';
import { TokenTable } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';
import { splitCompound } from '../../src/text/compound.js';

const KNOWN = new Set(['verblijf', 'werk', 'vergunning', 'aanvraag', 'formulier']);
const split = (text: string) => splitCompound(text, (part) => (KNOWN.has(part) ? 100 : 0));
const table = new TokenTable('nl', { split });

function unit(nl: string, en: string, rest: Omit<TranslationUnit, 'variants'> = {}): TranslationUnit {
  return makeUnit(plainContent(nl), plainContent(en), rest);
}

function indexOf(units: readonly TranslationUnit[]): MatchIndex {
  const index = new MatchIndex({ split });
  for (const [place, each] of units.entries()) index.put({ id: place + 1, memory: 'test', unit: each });
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
    'verblijfsvergunning',
    'werkvergunningen',
    'Aanvraagformulier',
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

interface Step {
  readonly do: 'add' | 'edit' | 'remove';
  readonly which: number;
  readonly text: string;
  readonly memory: string;
  readonly rest: Omit<TranslationUnit, 'variants'>;
}

const client = fc
  .constantFrom('Raad', 'Bank')
  .map((value) => ({ properties: [{ type: 'x-Client', value }] }));
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('add', 'add', 'add', 'edit', 'remove'),
  which: fc.nat(100),
  text: segment,
  memory: fc.constantFrom('a', 'b'),
  rest: fc.oneof(
    fc.constant({}),
    fc.constant({ status: 'unreviewed' as const }),
    fc.constant({ previous: 'Titel', next: 'Slot' }),
    client,
  ),
});
const filter: fc.Arbitrary<MatchFilter> = fc.constantFrom<MatchFilter>(
  { memories: ['B'] },
  { memories: ['a', 'b'] },
  { status: 'unreviewed' },
  { status: 'confirmed', memories: ['a'] },
  { client: 'raad' },
);
const options: fc.Arbitrary<FindOptions> = fc
  .tuple(
    fc.constantFrom(0, 0.3, 0.5, 0.7, 0.75, 0.85, 1),
    fc.constantFrom(0, 1, 3, 100),
    fc.boolean(),
    fc.option(filter, { nil: undefined }),
    fc.constantFrom('taalbrug' as const, 'trados' as const, 'omegat' as const),
  )
  .map(([threshold, limit, inContext, wanted, preset]) => ({
    threshold,
    limit,
    preset,
    ...(inContext ? { previous: 'Titel', next: 'Slot' } : {}),
    ...(wanted === undefined ? {} : { filter: wanted }),
  }));

const TARGETS = ['x', 'y 12', 'on 28 October 2021', ''];

/** Does a step in the index and in the plain list. */
function take(
  index: MatchIndex,
  units: Map<number, IndexedUnit>,
  each: Step & { readonly place: number },
): void {
  const known = [...units.keys()];
  const id = each.do === 'add' ? each.place + 1 : known[each.which % Math.max(1, known.length)];
  if (id === undefined) return;
  if (each.do === 'remove') {
    units.delete(id);
    index.remove(id);
    return;
  }
  const indexed = {
    id,
    memory: each.memory,
    unit: unit(each.text, TARGETS[each.which % TARGETS.length] ?? '', each.rest),
  };
  units.set(id, indexed);
  index.put(indexed);
}

function naive(units: readonly IndexedUnit[], query: string, asked: FindOptions): unknown {
  const compared = comparedSegment(query, table);
  const scored = units
    .filter((indexed) => indexed.unit.variants.every(({ content }) => content.length > 0))
    .filter((indexed) => asked.filter === undefined || passes(indexed, asked.filter))
    .map((indexed) => {
      const text = indexed.unit.variants[0]?.content
        .map((run) => (run.kind === 'text' ? run.text : ''))
        .join('');
      return scoreUnit(compared, { indexed, segment: comparedSegment(text ?? '', table) }, asked);
    })
    .filter(({ score }) => score >= (asked.threshold ?? 0.7));
  return bestMatches(scored, 'nl', asked);
}

describe('findMatches', () => {
  test('gives exactly what scoring every unit gives, while units come, change and go (brute-force oracle)', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(segment, options), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 3, 8, 1000),
        (steps, queries, mostRecent) => {
          const index = new MatchIndex({ split, mostRecent });
          const units = new Map<number, IndexedUnit>();
          for (const [place, each] of steps.entries()) take(index, units, { ...each, place });
          for (const [query, asked] of queries)
            expect(index.findMatches(query, 'nl', asked)).toEqual(naive([...units.values()], query, asked));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('with every word of a language alone, letters decide, and nothing is missed', () => {
    const short = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(short, { maxLength: 40 }), short, options, (texts, query, asked) => {
        const units = texts.map((text, id) => ({ id, memory: 'a', unit: unit(text, 'x') }));
        const index = new MatchIndex({ split, mostRecent: 10 });
        for (const each of units) index.put(each);
        expect(index.findMatches(query, 'nl', asked)).toEqual(naive(units, query, asked));
      }),
      { numRuns: 400 },
    );
  });

  test('orders by score, then the newer unit, and keeps to the limit', () => {
    const index = indexOf([
      unit('De aanvraag is verleend.', 'a'),
      unit('De aanvraag is afgewezen.', 'b'),
      unit('De aanvraag is verleend.', 'c'),
    ]);
    const matches = index.findMatches('De aanvraag is verleend.', 'nl', { limit: 2 });
    expect(matches.map((match) => match.target)).toEqual(['c', 'a']);
    expect(matches.map((match) => match.kind)).toEqual(['exact', 'exact']);
  });

  test('a context match needs equal neighbours and comes before an exact one', () => {
    const index = indexOf([
      unit('Inleiding', 'Introduction', { previous: 'Titel', next: 'Het kabinet heeft besloten.' }),
      unit('Inleiding', 'Preface', { previous: 'Inhoud', next: 'Dank.' }),
    ]);
    const [best, second] = index.findMatches('Inleiding', 'nl', {
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
    const [match] = indexOf([coded]).findMatches('Tekst', 'nl');
    expect(match?.similarity).toBe(1);
    expect(match?.score).toBeCloseTo(0.98, 9);
    expect(match?.penalties.map((penalty) => penalty.name)).toEqual(['unreviewed', 'inline-codes']);
  });

  test('units with one side only are no matches', () => {
    expect(indexOf([unit('Tekst', '')]).findMatches('Tekst', 'nl')).toEqual([]);
  });
});
