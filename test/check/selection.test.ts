// Which rules run: by profile, by name and by family, and with which severity.

import { expect, test } from 'vitest';

import type { Rule } from '../../src/check/rule.js';
import type { RuleSelection } from '../../src/check/selection.js';
import { selectRules } from '../../src/check/selection.js';
import { findingsOf, pair } from './examples.js';

const head = { mqm: 'other', its: 'other', severity: 'error' } as const;
const RULES: readonly Rule[] = [
  {
    ...head,
    kind: 'segment',
    name: 'first',
    family: 'values',
    check: () => [{ severity: 'note' as const }, {}],
  },
  { ...head, kind: 'segment', name: 'second', family: 'values', profile: 'standard', check: () => [{}] },
  {
    ...head,
    kind: 'text',
    name: 'third',
    family: 'hygiene',
    profile: 'strict',
    begin: () => ({ add: () => undefined, faults: () => [{ index: 0 }] }),
  },
];

test.each<[RuleSelection, string]>([
  [{}, 'first second'],
  [{ profile: 'quick' }, 'first'],
  [{ profile: 'strict' }, 'first second third'],
  [{ only: ['third'] }, 'third'],
  [{ profile: 'quick', only: ['values'] }, 'first'],
  [{ only: ['values', 'third'], off: ['first'] }, 'second third'],
  [{ on: ['third'] }, 'first second third'],
  [{ on: ['hygiene'] }, 'first second third'],
  [{ off: ['values'] }, ''],
  [{ off: ['values'], on: ['second'] }, 'second'],
  [{ on: ['second'], off: ['second'] }, 'first'],
])('%j', (selection, expected) => {
  expect(
    selectRules(RULES, selection)
      .map(({ name }) => name)
      .join(' '),
  ).toBe(expected);
});

test('another severity holds for all that a rule finds, of segments and of texts', async () => {
  const selection = { profile: 'strict', severities: { values: 'warning', third: 'note', second: 'note' } };
  const rules = selectRules(RULES, selection as RuleSelection);
  const found = await findingsOf(pair('De vergunning.', 'The permit.'), rules);
  expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'first warning',
    'first warning',
    'second note',
    'third note',
  ]);
});
