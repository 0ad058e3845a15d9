import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseCustomRules } from '../../src/check/custom-rules.js';
import { customRule } from '../../src/check/rules/custom-rule.js';
import type { ProblemCode } from '../../src/model/problem.js';
import { createMessages } from '../../src/messages/messages.js';
import { findingsOf, pair } from './examples.js';

const read = (lines: readonly string[]) => parseCustomRules(lines.join('\n'), 'en');

describe('faults of a file', () => {
  const FAULTS: readonly (readonly [ProblemCode, line: number, lines: readonly string[]])[] = [
    ['custom-rules-none', 1, ['# nothing but a comment']],
    ['custom-rule-line', 2, ['[a]', 'no setting', 'target = x']],
    ['custom-rule-nameless', 1, ['target = x', '[a]', 'target = x']],
    ['custom-rule-twice', 3, ['[a]', 'target = x', '[a]', 'target = y']],
    ['custom-rule-key', 2, ['[a]', 'tagret = x', 'target = x']],
    ['custom-rule-key-twice', 3, ['[a]', 'target = x', 'target = y']],
    ['custom-rule-empty', 3, ['[a]', 'target = x', 'severity =']],
    ['custom-rule-value', 3, ['[a]', 'target = x', 'severity = fatal']],
    ['custom-rule-no-condition', 2, ['', '[a]', 'severity = note']],
    ['custom-rule-group', 2, ['[a]', 'target = $1']],
    ['custom-rule-pattern', 3, ['[a]', 'source = x', 'not-target = (']],
  ];

  test.each(FAULTS)('%s in line %d', (code, line, lines) => {
    const { problems } = read(lines);
    expect(problems.map((problem) => [problem.code, problem.place.line])).toEqual([[code, line]]);
    for (const language of ['nl', 'en'] as const)
      for (const problem of problems) expect(createMessages(language).describe(problem)).not.toMatch(/\{\{/u);
  });

  test('all are told, in order of their lines', () => {
    const { problems } = read(['x', '[a]', 'target = (', 'severity = bad', '[a]']);
    expect(problems.map(({ place }) => place.line)).toEqual([1, 3, 4, 5, 5]);
  });

  test('any text is read or refused, never thrown at', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('[a]', '[b]', 'source = (\\w+)', 'target = $1', 'case = yes', 'not-target = [', '# x'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { rules, problems } = read(lines);
        expect(problems.length + rules.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what rules find', () => {
  const find = (lines: readonly string[], nl: string, en: string) =>
    findingsOf({ ...pair(nl, en), custom: read(lines).rules }, [customRule]);

  test('as a naive look does, for each way in which conditions can be met', async () => {
    const words = fc.array(fc.constantFrom('aa', 'bb', 'cc'), { minLength: 1, maxLength: 3 });
    const condition = fc.constantFrom(undefined, 'aa', 'bb');
    const conditions = fc.tuple(condition, condition, condition, condition);
    await fc.assert(
      fc.asyncProperty(words, words, conditions, async (source, target, asked) => {
        const keys = ['source', 'not-source', 'target', 'not-target'];
        const lines = asked.flatMap((word, at) =>
          word === undefined ? [] : [`${keys[at] ?? ''} = ${word}`],
        );
        fc.pre(lines.length > 0);
        const [has, hasNot, wants, wantsNot] = asked;
        const holds =
          (has === undefined || source.includes(has)) &&
          (hasNot === undefined || !source.includes(hasNot)) &&
          (wants === undefined || target.includes(wants)) &&
          (wantsNot === undefined || !target.includes(wantsNot));
        const found = await find(['[a]', ...lines], source.join(' '), target.join(' '));
        expect(found.length > 0).toBe(holds);
      }),
    );
  });

  test('a group of the source is asked of the target, letter by letter', async () => {
    const rule = ['[a]', 'source = nummer (\\S+)', 'not-target = number $1', 'expected = number $1'];
    expect(await find(rule, 'nummer a.b', 'number a.b')).toEqual([]);
    const [found, ...more] = await find(rule, 'nummer a.b en nummer c', 'number axb and number c');
    expect([found?.expected, more]).toEqual([['number a.b'], []]);
  });

  test('patterns that hang other engines take linear time', async () => {
    const found = await find(['[a]', 'target = (a+)+b$'], 'x', `${'a'.repeat(50_000)}!`);
    expect(found).toEqual([]);
  });
});
