// The check of a grammar against a naive oracle: a regular expression over the names of the children.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ElementModel, Grammar, Particle } from '../../../src/format/validation/content-model.js';
import { GrammarCheck, OTHERS } from '../../../src/format/validation/content-model.js';
import type { XmlTag } from '../../../src/format/xml/door.js';
import type { ReportViolation } from '../../../src/model/violation.js';

const PLACE = { line: 1, column: 1 };

function model(content: readonly Particle[]): ElementModel {
  return { attributes: {}, required: [], foreign: 'none', content, text: false, clause: '1' };
}

function tag(local: string): XmlTag {
  return { name: local, local, uri: local === 'x' ? 'other' : '', attributes: {} };
}

function check(content: readonly Particle[], children: readonly string[]): string[] {
  const rules: string[] = [];
  const report: ReportViolation = (rule) => void rules.push(rule);
  const grammar: Grammar = {
    elements: new Map([
      ['root', model(content)],
      ...['a', 'b', 'c', 'd'].map((name) => [name, model([])] as const),
    ]),
    nameOf: ({ uri, local }) => (uri === '' ? local : undefined),
    foreignAttribute: () => undefined,
  };
  const checker = new GrammarCheck(grammar, report);
  checker.open(tag('root'), PLACE);
  for (const child of children) {
    checker.open(tag(child), PLACE);
    checker.close();
  }
  checker.close();
  return rules;
}

/** Particles of names that no other has, so that there is one way to read a sequence. */
const arbitraryContent = fc.shuffledSubarray(['a', 'b', 'c', 'd', OTHERS], { minLength: 1 }).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc.record({
        names: fc.constant([name]),
        least: fc.constantFrom(0, 1),
        most: fc.constantFrom(1, Infinity),
      }),
    ),
  ),
);

test('says valid exactly when a regular expression does', () => {
  fc.assert(
    fc.property(
      arbitraryContent,
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x'), { maxLength: 6 }),
      (content, children) => {
        const pattern = content
          .map(({ names, least, most }) => {
            const name = names[0] === OTHERS ? 'x' : (names[0] ?? '');
            return `${name}${(least === 0 ? ['?', '*'] : ['', '+'])[most === 1 ? 0 : 1] ?? ''}`;
          })
          .join('');
        const isValid = new RegExp(`^${pattern}$`, 'u').test(children.join(''));
        expect([children, check(content, children).length === 0]).toEqual([children, isValid]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('inside something foreign nothing is looked at', () => {
  const rules: string[] = [];
  const grammar: Grammar = {
    elements: new Map([['root', model([{ names: [OTHERS], least: 0, most: Infinity }])]]),
    nameOf: ({ uri, local }) => (uri === '' ? local : undefined),
    foreignAttribute: () => undefined,
  };
  const checker = new GrammarCheck(grammar, (rule) => void rules.push(rule));
  checker.open(tag('root'), PLACE);
  checker.open(tag('x'), PLACE);
  checker.open(tag('root'), PLACE);
  checker.text('text', PLACE);
  checker.close();
  checker.close();
  checker.text('text', PLACE);
  checker.close();
  expect(rules).toEqual(['text-misplaced']);
});
