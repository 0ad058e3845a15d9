import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { termsIn } from '../../src/model/entry.js';
import { mergeEntries, redirectReferences, refersTo } from '../../src/termbase/merge.js';
import { segmentKey } from '../../src/text/normal-form.js';
import { arbitraryConcept } from './entry-arbitrary.js';

const first: ConceptEntry = {
  id: 'c1',
  subjectField: 'law',
  sections: [
    { language: 'nl', terms: [{ text: 'wet', status: 'preferred', gender: 'feminine' }] },
    { language: 'en', terms: [{ text: 'act', status: 'preferred' }] },
  ],
  definitions: [{ text: 'rule' }],
  crossReferences: [
    { type: 'crossReference', value: 'two', target: 'c2' },
    { type: 'crossReference', value: 'three', target: 'c3' },
  ],
};
const second: ConceptEntry = {
  id: 'c2',
  subjectField: 'politics',
  source: 'CBS',
  sections: [
    { language: 'nl', terms: [{ text: 'wet', status: 'admitted', source: 'IND', notes: [{ text: 'n' }] }] },
    { language: 'en', terms: [{ text: 'law', status: 'preferred' }] },
    { language: 'en-US', terms: [{ text: 'statute' }] },
  ],
  definitions: [{ text: 'rule' }, { text: 'made by parliament', source: 'x' }],
  crossReferences: [{ type: 'crossReference', value: 'one', target: 'c1' }],
};

describe('the merge of two entries', () => {
  const { entry, conflicts } = mergeEntries(first, second);

  test('keeps the first, adds what the second has, and unites what is the same', () => {
    expect(entry).toEqual({
      id: 'c1',
      subjectField: 'law',
      source: 'CBS',
      sections: [
        {
          language: 'nl',
          terms: [
            {
              text: 'wet',
              status: 'preferred',
              gender: 'feminine',
              source: 'IND',
              notes: [{ text: 'n' }],
            },
          ],
        },
        {
          language: 'en',
          terms: [
            { text: 'act', status: 'preferred' },
            { text: 'law', status: 'admitted' },
          ],
        },
        { language: 'en-US', terms: [{ text: 'statute' }] },
      ],
      definitions: [{ text: 'rule' }, { text: 'made by parliament', source: 'x' }],
      crossReferences: [{ type: 'crossReference', value: 'three', target: 'c3' }],
      extras: [{ type: 'subjectField', value: 'politics' }],
    });
  });

  test('says what they say differently, and what was done', () => {
    expect(conflicts).toEqual([
      { kind: 'subjectField', first: 'law', second: 'politics', result: 'both' },
      { kind: 'definitions', first: 'rule', second: 'made by parliament', result: 'both' },
      {
        ...{ kind: 'termField', language: 'nl', term: 'wet', field: 'status' },
        ...{ first: 'preferred', second: 'admitted', result: 'first' },
      },
      { kind: 'preferred', language: 'en', first: 'act', second: 'law', result: 'demoted' },
    ]);
  });

  test('with itself under another id changes nothing and has no conflict', () => {
    fc.assert(
      fc.property(arbitraryConcept('c1'), (one) => {
        const distinct = withoutRepeats(one);
        const { entry: merged, conflicts: found } = mergeEntries(distinct, { ...distinct, id: 'c9' });
        const references = distinct.crossReferences?.filter(({ target }) => target !== 'c1') ?? [];
        const { crossReferences: _, ...rest } = distinct;
        expect(merged).toEqual(references.length === 0 ? rest : { ...rest, crossReferences: references });
        expect(found).toEqual([]);
      }),
    );
  });

  test('loses no term, definition, note or reference of either, and keeps one preferred term', () => {
    fc.assert(
      fc.property(arbitraryConcept('c1'), arbitraryConcept('c2'), (one, other) => {
        const [before, after] = [
          [withoutRepeats(one), withoutRepeats(other)],
          mergeEntries(one, other).entry,
        ];
        for (const entry of before) {
          for (const language of ['nl', 'en'] as const)
            for (const term of termsIn(entry, language)) {
              const found = termsIn(after, language).find(
                ({ text }) => segmentKey(text) === segmentKey(term.text),
              );
              expect(found).toBeDefined();
              for (const note of term.notes ?? []) expect(found?.notes).toContainEqual(note);
              expect(found?.forbidden === true || term.forbidden !== true).toBe(true);
            }
          for (const definition of entry.definitions ?? [])
            expect(after.definitions?.map(({ text }) => text)).toContain(definition.text);
          const others = entry.crossReferences?.filter(({ target }) => target === 'c3') ?? [];
          for (const reference of others) expect(after.crossReferences).toContainEqual(reference);
        }
        expect([refersTo(after, 'c1'), refersTo(after, 'c2')]).toEqual([false, false]);
        for (const language of ['nl', 'en'] as const) {
          const preferred = (entry: ConceptEntry): number =>
            termsIn(entry, language).filter(({ status }) => status === 'preferred').length;
          expect(preferred(after)).toBeLessThanOrEqual(Math.max(1, ...[one, other].map(preferred)));
        }
      }),
    );
  });
});

/** An entry that says nothing twice: what is repeated within one entry is not what a merge is about. */
function withoutRepeats(entry: ConceptEntry): ConceptEntry {
  const sections = entry.sections.map((section) => {
    const known = new Set<string>();
    const terms = section.terms.filter(
      ({ text }) => !known.has(segmentKey(text)) && known.add(segmentKey(text)),
    );
    return { ...section, terms };
  });
  const { crossReferences = [], ...rest } = entry;
  const known = new Set<string>();
  const references = crossReferences.filter(({ target = '' }) => !known.has(target) && known.add(target));
  return references.length === 0 ? { ...rest, sections } : { ...rest, sections, crossReferences: references };
}

describe('references to an entry that went', () => {
  const see = (target: string) => ({ type: 'crossReference', value: target, target });

  test('point to the one that stays, on every level, each once', () => {
    const entry: ConceptEntry = {
      id: 'c5',
      crossReferences: [see('c1'), see('c3')],
      extras: [see('c1')],
      sections: [
        { language: 'nl', extras: [see('c1')], terms: [{ text: 'a', extras: [see('c1')] }, { text: 'b' }] },
      ],
    };
    expect(redirectReferences(entry, 'c1', 'c2')).toEqual({
      id: 'c5',
      crossReferences: [{ ...see('c1'), target: 'c2' }, see('c3')],
      extras: [{ ...see('c1'), target: 'c2' }],
      sections: [
        {
          language: 'nl',
          extras: [{ ...see('c1'), target: 'c2' }],
          terms: [{ text: 'a', extras: [{ ...see('c1'), target: 'c2' }] }, { text: 'b' }],
        },
      ],
    });
    expect(refersTo(redirectReferences(entry, 'c1', 'c2'), 'c1')).toBe(false);
  });

  test('leave an entry without them as it is, and never make it point to itself', () => {
    const entry: ConceptEntry = { id: 'c5', sections: [], crossReferences: [see('c1')] };
    expect(redirectReferences(entry, 'c7', 'c2')).toBe(entry);
    expect(redirectReferences(entry, 'c1', 'c5').crossReferences).toEqual([]);
  });
});
