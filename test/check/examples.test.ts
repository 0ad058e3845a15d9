import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { CHECK_RULES } from '../../src/check/rules/rules.js';
import { createMessages } from '../../src/messages/messages.js';
import { examplesOf, findingsOf } from './examples.js';

const document = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8');

describe.each(CHECK_RULES)('$name', (rule) => {
  const examples = examplesOf(rule.name);

  test('has examples right and wrong, and says its severity', () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['right', 'wrong']));
    const section = document.split(/^## /mu).find((part) => part.startsWith(`${rule.name}\n`));
    expect(section).toContain(`Severity: ${rule.severity}`);
  });

  test('has a title in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      expect(createMessages(language).ruleTitle(rule.name)).toMatch(/^\p{L}[^.]+$/u);
  });

  test.each(examples)('$verdict: $title', async (example) => {
    const found = await findingsOf(example, [rule]);
    expect(found.length > 0 ? 'wrong' : 'right').toBe(example.verdict);
    for (const finding of found) {
      for (const language of ['nl', 'en'] as const)
        expect(createMessages(language).finding(finding)).not.toMatch(/\{\{|undefined|finding\./u);
      for (const span of finding.spans.source) expect(span.end).toBeLessThanOrEqual(finding.source.length);
      for (const span of finding.spans.target) expect(span.end).toBeLessThanOrEqual(finding.target.length);
    }
  });
});

test('every rule of docs/check.md is there', () => {
  const headings = [...document.matchAll(/^## ([a-z]+(?:-[a-z]+)*)$/gmu)].map(([, name]) => name);
  expect(headings).toEqual(CHECK_RULES.map(({ name }) => name));
});
