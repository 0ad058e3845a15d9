import { describe, expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { belongsTo, clientsOf, holdsIn, projectsOf } from '../../src/model/scope.js';

const entry = (rest: Partial<ConceptEntry> = {}): ConceptEntry => ({
  id: 'c1',
  sections: [{ language: 'nl', terms: [{ text: 'wet' }] }],
  ...rest,
});
const general = entry();
const ind = entry({ customer: 'IND', project: 'asiel' });
const both = entry({ customer: 'IND', extras: [{ type: 'customerSubset', value: 'COA' }] });
const byTerm = entry({
  sections: [
    {
      language: 'nl',
      terms: [{ text: 'wet', extras: [{ type: 'customerSubset', value: 'ind ' }] }, { text: 'regel' }],
    },
  ],
});

describe('client and project', () => {
  test('come from the entry and from single terms, each once', () => {
    expect(clientsOf(general)).toEqual([]);
    expect(clientsOf(both)).toEqual(['IND', 'COA']);
    expect(clientsOf(byTerm)).toEqual(['ind ']);
    expect(projectsOf(ind)).toEqual(['asiel']);
  });

  test.each([
    [{}, [true, true, true, true], [true, true, true, true]],
    [{ client: 'ind' }, [false, true, true, true], [true, true, true, true]],
    [{ client: 'COA' }, [false, false, true, false], [true, false, true, false]],
    [{ client: 'IND', project: 'Asiel' }, [false, true, false, false], [true, true, true, true]],
    [{ project: 'grens' }, [false, false, false, false], [true, false, true, true]],
  ])('%j: what belongs to it, and what holds for it', (scope, belongs, holds) => {
    const all = [general, ind, both, byTerm];
    expect(all.map((one) => belongsTo(one, scope))).toEqual(belongs);
    expect(all.map((one) => holdsIn(one, scope))).toEqual(holds);
  });
});
