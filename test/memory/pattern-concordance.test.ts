import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { PatternConcordance, requiredLiterals } from '../../src/memory/pattern-concordance.js';
import { plainContent } from '../../src/model/content.js';
import { ProblemError } from '../../src/model/problem.js';
import { makeUnit } from '../../src/model/unit.js';
import { normalForm } from '../../src/text/normal-form.js';

function found(pattern: string, text: string, exact = false): string[] {
  const query = new PatternConcordance(pattern, { language: 'nl', exact });
  const unit = makeUnit(plainContent(text), plainContent('x'));
  return (query.lineOf({ id: 1, memory: 'm', unit })?.spans ?? []).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('a pattern', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['artikel \\d+', 'Zie Artikel 12 en artikel 3.', ['Artikel 12', 'artikel 3']],
    ['(werk|verblijfs)vergunning', 'Een verblijfsvergunning.', ['verblijfsvergunning']],
    ['x*', 'abc', []],
    ['\\p{Lu}{2,}', 'De IND en de EU.', ['De', 'IND', 'en', 'de', 'EU']],
  ])('%s in %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('counts capitals when asked to', () => {
    expect(found('\\p{Lu}{2,}', 'De IND en de EU.', true)).toEqual(['IND', 'EU']);
  });

  it('that is none is refused with a reason', () => {
    expect(() => new PatternConcordance('(a', { language: 'nl' })).toThrow(ProblemError);
  });

  it('takes no longer for a hostile pattern', () => {
    const start = performance.now();
    expect(found('(a+)+$', `${'a'.repeat(5000)}!`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const piece = fc.constantFrom(
  'abc',
  'kat',
  'x',
  ' ',
  'd?',
  'e*',
  'f+',
  'g{0,2}',
  'h{2}',
  '.',
  '[xyz]',
  '[^]a]',
  '\\d',
  '\\.',
  '(kat)',
  '(hond)?',
  'a|b',
  '(?i)',
  '^',
  '$',
);

it('every text that a pattern finds holds its needles', () => {
  let hits = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.array(
        fc.constantFrom('abc', 'kat', 'Kat', 'x', ' ', 'd', 'f', 'g', 'hh', 'z', '1', '.', 'hond', 'a'),
        { maxLength: 12 },
      ),
      (pattern, texts) => {
        const text = texts.join('');
        if (found(pattern, text).length === 0) return;
        hits++;
        for (const literal of requiredLiterals(pattern))
          expect(normalForm(text)).toContain(normalForm(literal));
      },
    ),
    { numRuns: 3000 },
  );
  // About a quarter; far fewer would mean that nothing was looked at.
  expect(hits).toBeGreaterThan(200);
});
