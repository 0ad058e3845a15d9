// Rules of lint beyond their examples (test/cli/glossary-care.test.ts): what they must leave alone, oracles for those that
// need an algorithm, and how they grow.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../../src/model/entry.js';
import { isSameConcept } from '../../../src/termbase/concept-key.js';
import { makeEntry } from '../../../src/termbase/entry-change.js';
import type { LintRuleName } from '../../../src/termbase/lint/lint.js';
import { lintEntries } from '../../../src/termbase/lint/lint.js';
import { arbitraryConcept } from '../entry-arbitrary.js';

const of = (id: string, nl: string, en: string, rest: Omit<ConceptEntry, 'id' | 'sections'> = {}) =>
  makeEntry(id, { nl: [{ text: nl }], en: [{ text: en }] }, rest);

const found = (rule: LintRuleName, entries: readonly ConceptEntry[]) =>
  lintEntries(entries, { rules: [rule], knows: (word) => KNOWN.get(word) ?? 0 }).map(
    ({ entry, severity, others = [], term = '' }) =>
      [entry, severity, term, ...others].filter((part) => part !== ''),
  );

/** How often per million; the plural of "gegeven" is the commoner word. */
const KNOWN = new Map(
  Object.entries({ gegeven: 20, gegevens: 90, vergunning: 50, vergunningen: 20, permit: 30, permits: 9 }),
);

describe('lint leaves alone', () => {
  test.each<[LintRuleName, string, ConceptEntry[]]>([
    [
      'homograph',
      'the same term in two fields',
      [
        of('c1', 'bank', 'bank', { subjectField: 'finance' }),
        of('c2', 'bank', 'bench', { subjectField: 'furniture' }),
      ],
    ],
    [
      'several-preferred',
      'a preferred term for each region',
      [
        {
          id: 'c1',
          sections: [
            { language: 'nl-NL', terms: [{ text: 'ziekenhuis', status: 'preferred' }] },
            { language: 'nl-BE', terms: [{ text: 'kliniek', status: 'preferred' }] },
            {
              language: 'en',
              terms: [
                { text: 'colour', status: 'preferred', geographicalUsage: 'GB' },
                { text: 'color', status: 'preferred', geographicalUsage: 'US' },
              ],
            },
          ],
        },
      ],
    ],
    [
      'repeated-term',
      'variants in capitals',
      [makeEntry('c1', { nl: [{ text: 'AMvB' }, { text: 'amvb' }], en: [{ text: 'order' }] })],
    ],
    [
      'no-preferred',
      'one usable term beside one to avoid',
      [makeEntry('c1', { nl: [{ text: 'a' }, { text: 'b', status: 'deprecated' }], en: [{ text: 'c' }] })],
    ],
    [
      'missing-language',
      'a term that is not translated',
      [makeEntry('c1', { nl: [{ text: 'Frontex', doNotTranslate: true }] })],
    ],
    [
      'circular-definition',
      'a term inside a longer word',
      [of('c1', 'recht', 'law', { definitions: [{ text: 'wat in de rechtspraak geldt' }] })],
    ],
    [
      'plural-term',
      'a commoner plural, names and what is not the head',
      [
        of('c1', 'gegevens', 'permits'),
        of('c2', 'Raad van vergunningen', 'Council of permits'),
        of('c3', 'wet', 'act'),
        of('c4', 'besluit', 'decree'),
      ],
    ],
    [
      'capital-term',
      'names',
      [
        of('c1', 'Eerste Kamer', 'Senate'),
        of('c2', 'Duits', 'German'),
        of('c3', 'IND', 'immigration service'),
        of('c4', 'maandag', 'Monday'),
        ...['wet', 'besluit', 'aanvraag', 'kaart', 'paspoort', 'visum', 'grens'].map((word, place) =>
          of(`d${place}`, word, `word ${place}`),
        ),
      ],
    ],
    [
      'leading-article',
      'a glossary that always writes them',
      [of('c1', 'de wet', 'act'), of('c2', 'het besluit', 'decree')],
    ],
    [
      'long-term',
      'the title of an act',
      [
        of(
          'c1',
          'Verdrag betreffende de status van vluchtelingen en het protocol daarbij van de Verenigde Naties uit New York',
          'Convention',
        ),
      ],
    ],
    [
      'dangling-reference',
      'addresses',
      [
        of('c1', 'wet', 'act', {
          crossReferences: [
            { type: 'externalCrossReference', value: 'x', target: 'https://example.org/a' },
            { type: 'xGraphic', value: 'x', target: 'figure.png' },
          ],
        }),
      ],
    ],
    [
      'circular-relation',
      'cross-references both ways',
      [
        of('c1', 'wet', 'act', { crossReferences: [{ type: 'crossReference', value: 'x', target: 'c2' }] }),
        of('c2', 'besluit', 'decree', {
          crossReferences: [{ type: 'crossReference', value: 'x', target: 'c1' }],
        }),
      ],
    ],
  ])('%s: %s', (rule, _, entries) => {
    expect(found(rule, entries)).toEqual([]);
  });
});

describe('lint weighs by the habit of the glossary', () => {
  test('a missing source is a warning where sources are given', () => {
    const sourced = (id: string): ConceptEntry => of(id, `w${id}`, `x${id}`, { source: 'CBS' });
    expect(found('missing-source', [of('c1', 'wet', 'act'), of('c2', 'besluit', 'decree')])).toContainEqual([
      'c1',
      'note',
      'wet',
    ]);
    expect(found('missing-source', [sourced('a'), sourced('b'), of('c1', 'wet', 'act')])).toEqual([
      ['c1', 'warning', 'wet'],
      ['c1', 'warning', 'act'],
    ]);
  });

  test('homographs that refer to each other, and duplicates in two fields, are notes', () => {
    const see = { crossReferences: [{ type: 'crossReference', value: 'x', target: 'c1' }] };
    expect(
      found('homograph', [of('c1', 'regering', 'government'), of('c2', 'kabinet', 'government', see)]),
    ).toEqual([['c2', 'note', 'government', 'c1']]);
    expect(
      found('duplicate-concept', [
        of('c1', 'bank', 'bank', { subjectField: 'finance' }),
        of('c2', 'banken', 'banks', { subjectField: 'rivers' }),
      ]),
    ).toEqual([['c2', 'note', 'c1']]);
  });
});

describe('lint finds what a naive look finds', () => {
  const concepts = fc
    .array(arbitraryConcept('x'), { maxLength: 8 })
    .map((all) => all.map((entry, place) => ({ ...entry, id: `c${place + 1}` })));

  test('duplicates: entries that share a term in each language with an earlier one', () => {
    fc.assert(
      fc.property(concepts, (entries) => {
        const naive = entries
          .filter((entry, place) => entries.slice(0, place).some((earlier) => isSameConcept(earlier, entry)))
          .map(({ id }) => id);
        const told = new Set(found('duplicate-concept', entries).map(([entry]) => entry));
        expect([...told].sort()).toEqual(naive.sort());
      }),
    );
  });

  test('dangling references', () => {
    fc.assert(
      fc.property(concepts, (entries) => {
        const ids = entries.map(({ id }) => id);
        const naive = entries.flatMap(({ id, crossReferences = [] }) =>
          [...new Set(crossReferences.map(({ target = '' }) => target))]
            .filter((target) => target === id || !ids.includes(target))
            .map((target) => `${id} ${target}`),
        );
        expect(
          found('dangling-reference', entries)
            .map(([entry, , other]) => `${entry} ${other}`)
            .sort(),
        ).toEqual(naive.sort());
      }),
    );
  });

  test('circles of broader and narrower concepts: those that can be reached from themselves', () => {
    const size = 7;
    const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.boolean());
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
        const entries = Array.from({ length: size }, (_, at) =>
          of(`c${at}`, `w${at}`, `x${at}`, {
            extras: edges
              .filter(([from, to, isBroader]) => (isBroader ? from : to) === at && from !== to)
              .map(([from, to, isBroader]) => ({
                type: isBroader ? 'broaderConceptGeneric' : 'subordinateConceptPartitive',
                value: 'x',
                target: `c${isBroader ? to : from}`,
              })),
          }),
        );
        const reach = (from: number, to: number, seen = new Set<number>()): boolean =>
          edges.some(([start, end]) => {
            if (start !== from || start === end || seen.has(end)) return false;
            return end === to || reach(end, to, seen.add(end));
          });
        const groups = Array.from({ length: size }, (_, at) =>
          Array.from({ length: size }, (_, other) => other).filter(
            (other) => other === at || (reach(at, other) && reach(other, at)),
          ),
        ).filter((group) => group.length > 1);
        const naive = new Set(groups.map((group) => group.map((at) => `c${at}`).join(' ')));
        const told = found('circular-relation', entries).map(([entry, , ...others]) =>
          [entry, ...others].join(' '),
        );
        expect(told.sort()).toEqual([...naive].sort());
      }),
      { numRuns: 300 },
    );
  });
});

test('a chain of broader concepts as long as a glossary is no trouble', () => {
  const chain = Array.from({ length: 50_000 }, (_, at) =>
    of(`c${at}`, `w${at}`, `x${at}`, {
      extras: [{ type: 'broaderConcept', value: 'x', target: `c${(at + 1) % 50_000}` }],
    }),
  );
  const [circle, ...others] = lintEntries(chain, { rules: ['circular-relation'] });
  expect([circle?.entry, circle?.others?.length, others.length]).toEqual(['c0', 49_999, 0]);
});

test('four times the entries take about four times the work, also when many share a term', () => {
  const glossary = (size: number): ConceptEntry[] =>
    Array.from({ length: size }, (_, at) =>
      of(`c${at}`, at % 3 === 0 ? 'vergunning' : `woord${at}`, at % 5 === 0 ? 'permit' : `word${at}`, {
        definitions: [{ text: `een begrip dat nummer ${at} heeft en verder niets`, source: 'x' }],
      }),
    );
  const timed = (size: number): number => {
    const entries = glossary(size);
    const start = process.cpuUsage().user;
    lintEntries(entries);
    return process.cpuUsage().user - start;
  };
  timed(2_000);
  const [small, large] = [timed(5_000), timed(20_000)];
  // Sixteen would be quadratic.
  expect(large / small).toBeLessThan(10);
}, 60_000);
