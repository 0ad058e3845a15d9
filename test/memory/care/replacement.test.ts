// Search and replace in segments: against a naive oracle on text without codes, and codes stay whatever is replaced.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { replacerOf } from '../../../src/memory/care/replacement.js';
import type { Search } from '../../../src/memory/care/replacement.js';
import type { Content, InlineCode } from '../../../src/model/content.js';
import { codesOf, makeContent, plainContent, plainText } from '../../../src/model/content.js';
import { problemOf } from '../../store/samples.js';

const replaced = (text: string, search: Search): string => {
  const content = plainContent(text);
  return plainText(replacerOf(search)(content)?.content ?? content);
};
const code = (role: InlineCode['role'], id: string): InlineCode => ({ kind: 'code', role, id });
const text = (written: string) => ({ kind: 'text', text: written }) as const;

test.each<readonly [string, Search, string]>([
  ['De minister en DE MINISTER.', { find: 'minister', replaceBy: 'premier' }, 'De premier en DE PREMIER.'],
  ['Minister Bos', { find: 'minister', replaceBy: 'premier' }, 'Premier Bos'],
  ['Minister', { find: 'minister', replaceBy: 'premier', matchCase: true }, 'Minister'],
  ['wet, wetten, Wet', { find: 'wet', replaceBy: 'regeling', wholeWord: true }, 'regeling, wetten, Regeling'],
  ['één een', { find: 'een', replaceBy: '1', wholeWord: true }, 'één 1'],
  ['V&J (oud)', { find: 'V&J (oud)', replaceBy: 'JenV $1' }, 'JenV $1'],
  [
    'art. 3 en art. 12',
    { find: 'art\\. (\\d+)', replaceBy: 'artikel $1', pattern: true },
    'artikel 3 en artikel 12',
  ],
  ['a b', { find: '(a) (b)', replaceBy: '$2$$$1$0$9', pattern: true }, 'b$aa b'],
  ['x', { find: 'x', replaceBy: '' }, ''],
])('%j with %j gives %j', (before, search, after) => {
  expect(replaced(before, search)).toBe(after);
});

describe('codes', () => {
  const bold: Content = [
    text('een '),
    code('open', '1'),
    text('vette wet'),
    code('close', '1'),
    text(' hier'),
  ];

  test('stay in their place, also inside what is replaced', () => {
    expect(replacerOf({ find: 'vette', replaceBy: 'dikke' })(bold)?.content).toEqual([
      text('een '),
      code('open', '1'),
      text('dikke wet'),
      code('close', '1'),
      text(' hier'),
    ]);
    expect(replacerOf({ find: 'een vette', replaceBy: 'de' })(bold)?.content).toEqual([
      text('de'),
      code('open', '1'),
      text(' wet'),
      code('close', '1'),
      text(' hier'),
    ]);
    expect(replacerOf({ find: 'een vette wet hier', replaceBy: 'niets' })(bold)).toEqual({
      content: [text('niets'), code('open', '1'), code('close', '1')],
      count: 1,
    });
  });

  test('are all there after any replacement, and the text is what a naive replacement makes', () => {
    const part = fc.oneof(
      fc.array(fc.constantFrom('a', 'b', 'ab', ' ', 'é', '😀')).map((words) => text(words.join(''))),
      fc.constantFrom(code('standalone', '1'), code('open', '2'), code('close', '2')),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map(makeContent),
        fc.constantFrom('a', 'ab', 'b a', 'é', '😀', 'aa'),
        fc.constantFrom('', 'x', 'ab', 'zz'),
        (content, find, replaceBy) => {
          const made = replacerOf({ find, replaceBy, matchCase: true })(content)?.content ?? content;
          expect(codesOf(made)).toEqual(codesOf(content));
          expect(plainText(made)).toBe(plainText(content).split(find).join(replaceBy));
          expect(makeContent(made)).toEqual(made);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a pattern that RE2 does not know, or that fits the empty text, is refused', async () => {
  for (const find of ['(', '(a)\\1', '(?=a)', 'a*'])
    expect(
      await problemOf(Promise.resolve().then(() => replacerOf({ find, replaceBy: '', pattern: true }))),
    ).toMatchObject({ code: 'pattern-invalid', data: { pattern: find } });
});

test('a bomb of a pattern takes time linear in the text', () => {
  const bomb = replacerOf({ find: '(a+)+b', replaceBy: '', pattern: true });
  const timeOf = (length: number): number => {
    const content = plainContent('a'.repeat(length));
    const start = performance.now();
    bomb(content);
    return performance.now() - start;
  };
  timeOf(1_000);
  // JavaScript's own engine takes minutes for thirty of them.
  expect(timeOf(20_000)).toBeLessThan(5_000);
});
