import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import type { EntryChangeStep } from '../../src/termbase/entry-change.js';
import { changeEntry, makeEntry } from '../../src/termbase/entry-change.js';

const entry: ConceptEntry = {
  id: 'c1',
  subjectField: 'law',
  sections: [
    { language: 'nl-NL', terms: [{ text: 'wet', status: 'preferred' }] },
    { language: 'en', terms: [{ text: 'act' }, { text: 'law', status: 'admitted' }] },
  ],
};

const changed = (...steps: EntryChangeStep[]): unknown => {
  const result = changeEntry(entry, steps);
  return 'entry' in result ? result.entry : result.fault;
};

describe('a change of an entry', () => {
  test('sets and empties fields', () => {
    expect(changed({ kind: 'field', field: 'customer', value: 'IND' })).toEqual({
      ...entry,
      customer: 'IND',
    });
    const { subjectField: _, ...rest } = entry;
    expect(changed({ kind: 'field', field: 'subjectField', value: undefined })).toEqual(rest);
  });

  test('puts a definition in place of those of its language, or of the entry', () => {
    const value = { text: 'rule', source: 'x' };
    expect(changed({ kind: 'definition', value })).toEqual({ ...entry, definitions: [value] });
    expect(changed({ kind: 'definition', language: 'nl', value })).toMatchObject({
      sections: [{ language: 'nl-NL', definitions: [value] }, { language: 'en' }],
    });
    expect(
      changed(
        { kind: 'definition', language: 'nl', value },
        { kind: 'definition', language: 'nl', value: undefined },
      ),
    ).toEqual(entry);
  });

  test('adds terms to the section of the language, whatever its region, or to a new one', () => {
    expect(changed({ kind: 'addTerm', language: 'nl', term: { text: 'regel' } })).toMatchObject({
      sections: [{ language: 'nl-NL', terms: [{ text: 'wet' }, { text: 'regel' }] }, {}],
    });
    expect(changed({ kind: 'addTerm', language: 'nl-BE', term: { text: 'regel' } })).toMatchObject({
      sections: [{}, {}, { language: 'nl-BE', terms: [{ text: 'regel' }] }],
    });
    expect(changed({ kind: 'addTerm', language: 'nl', term: { text: 'wet ' } })).toEqual({
      kind: 'term-present',
      term: { language: 'nl', text: 'wet ' },
    });
    expect(changed({ kind: 'addTerm', language: 'nl', term: { text: 'Wet' } })).toMatchObject({
      sections: [{ terms: [{ text: 'wet' }, { text: 'Wet' }] }, {}],
    });
  });

  test('removes terms, and a section with nothing left in it', () => {
    expect(changed({ kind: 'removeTerm', term: { language: 'nl', text: 'wet' } })).toEqual({
      ...entry,
      sections: entry.sections.slice(1),
    });
    expect(changed({ kind: 'removeTerm', term: { language: 'nl', text: 'act' } })).toEqual({
      kind: 'term-missing',
      term: { language: 'nl', text: 'act' },
    });
  });

  test('sets fields of a term, its text too, but never to that of another', () => {
    // A person need not write capitals as the entry does.
    const term = { language: 'en', text: 'LAW' };
    expect(changed({ kind: 'setTerm', term, fields: { text: 'statute', status: undefined } })).toMatchObject({
      sections: [{}, { terms: [{ text: 'act' }, { text: 'statute' }] }],
    });
    expect(changed({ kind: 'setTerm', term, fields: { text: 'act ' } })).toEqual({
      kind: 'term-present',
      term: { language: 'en', text: 'act ' },
    });
    expect(changed({ kind: 'setTerm', term, fields: { text: 'Law' } })).toMatchObject({
      sections: [{}, { terms: [{ text: 'act' }, { text: 'Law' }] }],
    });
  });

  test('keeps references apart by kind, each once, and takes them all out', () => {
    const cross = { type: 'crossReference', value: 'x', target: 'c2' };
    const broader = { type: 'broaderConceptGeneric', value: 'x', target: 'c2' };
    const steps: EntryChangeStep[] = [cross, broader, cross].map((reference) => ({
      kind: 'addReference',
      reference,
    }));
    expect(changed(...steps)).toEqual({ ...entry, crossReferences: [cross], extras: [broader] });
    expect(changed(...steps, { kind: 'removeReference', target: 'c2' })).toEqual(entry);
  });

  test('stops at the first step that cannot be done, and leaves the entry as it was', () => {
    const before = structuredClone(entry);
    changed({ kind: 'note', value: 'n' }, { kind: 'removeTerm', term: { language: 'en', text: 'x' } });
    expect(entry).toEqual(before);
  });
});

test('a new entry has a section for each language with terms', () => {
  expect(makeEntry('c1', { en: [{ text: 'act' }] }, { subjectField: 'law' })).toEqual({
    id: 'c1',
    subjectField: 'law',
    sections: [{ language: 'en', terms: [{ text: 'act' }] }],
  });
});
