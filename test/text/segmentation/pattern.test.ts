import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PatternMatcher } from '../../../src/text/segmentation/pattern/matcher.js';
import { parsePattern } from '../../../src/text/segmentation/pattern/parse.js';
import { sequenceOf } from '../../../src/text/segmentation/pattern/pattern.js';
import { patternSize } from '../../../src/text/segmentation/pattern/program.js';
import { checkRule, sentenceSplitter } from '../../../src/text/segmentation/rule-set.js';

/** The places of a text at which a pattern fits to the left, and to the right. */
function placesOf(pattern: string, text: string): { left: number[]; right: number[] } {
  const subject = { text };
  const places = Array.from({ length: text.length + 1 }, (_, place) => place);
  const [left, right] = (['left', 'right'] as const).map((side) => {
    const matcher = new PatternMatcher(parsePattern(pattern), side);
    return places.filter((place) => matcher.fits(subject, place));
  });
  return { left: left ?? [], right: right ?? [] };
}

/** The same by JavaScript's own engine, for patterns that mean the same there. */
function nativePlaces(pattern: string, text: string): { left: number[]; right: number[] } {
  const places = Array.from({ length: text.length + 1 }, (_, place) => place);
  const fits = (source: string): number[] => {
    const regex = new RegExp(source, 'uy');
    return places.filter((place) => {
      regex.lastIndex = place;
      return regex.test(text);
    });
  };
  return { left: fits(`(?<=${pattern})`), right: fits(`(?=${pattern})`) };
}

/** Whether a pattern fits a whole text. */
function fits(pattern: string, text: string): boolean {
  const whole = sequenceOf([parsePattern(pattern), { kind: 'place', place: 'text-end' }]);
  return new PatternMatcher(whole, 'right').fits({ text }, 0);
}

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\b',
  '^',
  '$',
  ' ',
  '(?:)',
  'é',
  '\\p{Lu}',
  'A',
);
const pattern: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? atom
    : fc.oneof(
        atom,
        fc.tuple(pattern(depth - 1), pattern(depth - 1)).map(([one, other]) => one + other),
        fc.array(pattern(depth - 1), { minLength: 2, maxLength: 4 }).map((all) => `(?:${all.join('|')})`),
        fc
          .tuple(pattern(depth - 1), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '{0,2}'))
          .map(([body, quantifier]) => `(?:${body})${quantifier}`),
        fc
          .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), pattern(depth - 1))
          .map(([look, body]) => `${look}${body})`),
      ),
);
const text = fc
  .array(fc.constantFrom('a', 'b', 'A', ' ', 'é', '.'), { maxLength: 12 })
  .map((all) => all.join(''));

describe('patterns', () => {
  test("fit where they fit by JavaScript's engine", () => {
    fc.assert(
      fc.property(pattern(5), text, (source, text) => {
        // é is no word character for JavaScript.
        fc.pre(!(source.includes('\\b') && text.includes('é')));
        expect(placesOf(source, text)).toEqual(nativePlaces(source, text));
      }),
      { numRuns: 2000 },
    );
  });

  test('fit in the same places when the text is swept over', () => {
    fc.assert(
      fc.property(pattern(4), text, (source, text) => {
        // Nested repeats take JavaScript's engine, the judge here, time that doubles with each character.
        fc.pre(!source.includes('\\b') && (source.match(/[*+]|,\}/gu) ?? []).length <= 1);
        const long = text.repeat(8);
        const subject = { text: long };
        const native = nativePlaces(source, long);
        for (const side of ['left', 'right'] as const) {
          const matcher = new PatternMatcher(parsePattern(source), side);
          // Asked so often that its allowance is used up.
          for (let round = 0; round < 30; round += 1) {
            const places = [...long, ''].flatMap((_, place) => (matcher.fits(subject, place) ? [place] : []));
            expect(places).toEqual(native[side]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    // [pattern, what it fits, what it does not]
    ['\\h\\H', [' a', '\u00a0b'], ['\na', '  ']],
    ['a\\Rb', ['a\nb', 'a\r\nb', 'a\u2028b'], ['a b', 'a\n\nb']],
    ['\\v\\V', ['\nx'], ['xx', '\n\n']],
    ['\\X', ['e', 'e\u0301', '\r\n'], ['ee']],
    ['\\d+', ['12', '\u0663'], ['x']],
    ['\\s', [' ', '\u0085', '\u00a0', '\u3000'], ['\u200b', 'x']],
    ['\\S\\D\\W', ['ab-'], ['a1-', ' b-']],
    ['\\w+', ['één_2'], ['a-b']],
    ['\\p{Lu}\\p{Ll}\\pL\\PN', ['AbCd'], ['abCd', 'AbC1']],
    ['\\p{IsLatin}\\p{script=Greek}\\p{Greek}', ['aβγ'], ['βaγ']],
    ['\\p{Lowercase Letter}\\p{uppercase_letter}\\p{gc=Nd}\\p{general category=Lu}', ['aB3C'], ['Ab3C']],
    ['\\p{scx=Latin}\\p{^Lu}\\p{IsAlphabetic}\\p{IsPunct}', ['aaa.'], ['aAa.']],
    ['\\p{Punct}\\p{Alpha}\\p{Space}\\p{Blank}', ['.a\n\t'], ['.a\n\n']],
    ['[[:alpha:]][[:^digit:]][[:Lu:]]', ['aaA'], ['1aA', 'a1A', 'aaa']],
    ['\\Qa.b*\\E+c', ['a.b*c', 'a.b**c'], ['axbc']],
    ['[\\Q]^-\\E]', [']', '^', '-'], ['a']],
    ['\\Qa.b', ['a.b'], ['axb']],
    ['a*+b', ['aab', 'b'], ['a']],
    ['(?>a|ab)c', ['ac', 'abc'], ['bc']],
    ['a+?b??c{2,3}+', ['acc', 'abccc'], ['abc']],
    ['(?i)nl', ['nl', 'NL', 'nL'], ['ne']],
    ['(?i:a)b', ['ab', 'Ab'], ['aB']],
    ['a(?i)b|c', ['ab', 'aB', 'C'], ['Ab']],
    ['(?:(?i)a)b', ['Ab'], ['AB']],
    ['(?i)[a-c]\\p{Lu}[^x]', ['Baq', 'baq'], ['baX', 'dax']],
    ['(?-i)a', ['a'], ['A']],
    ['(?i)ß', ['ß', 'ẞ'], ['ss']],
    ['a.b', ['a b', 'a😀b'], ['a\nb', 'ab']],
    ['(?s)a.b', ['a\nb'], ['ab']],
    ['(?m)a$\\n^b', ['a\nb'], ['ab']],
    ['(?x) a b # comment\n c', ['abc'], ['a b c']],
    ['a(?#comment)b', ['ab'], ['a']],
    ['(?<name>a)(?P<other>b)', ['ab'], ['a']],
    ['\\x41\\x{1F600}\\u00e9\\U0001F600\\060\\cA\\a\\e\\f\\t', ['A😀é😀0\u0001\u0007\u001b\f\t'], ['A']],
    ['\\{\\}\\[\\.\\-\\ ', ['{}[.- '], ['x']],
    ['[]a]', [']', 'a'], ['b']],
    ['[^]a]', ['b'], [']', 'a']],
    ['[a-z&&[^aeiou]]', ['b'], ['a', 'B']],
    ['[[a-z]&[b-d]]', ['b', 'd'], ['a', 'e']],
    ['[a-z--[aeiou]]', ['b'], ['a']],
    ['[[a-z]-[aeiou]]', ['b'], ['a']],
    ['[ab[cd]e]', ['a', 'd', 'e'], ['f']],
    ['[-a]', ['-', 'a'], ['b']],
    ['[a-]', ['-', 'a'], ['b']],
    ['[\\d.\\p{Lu}&]', ['1', '.', 'A', '&'], ['a']],
    ['[\\x41-\\x43\\n]', ['B', '\n'], ['D']],
    ['{a}', ['{a}'], ['a']],
    ['\\Aa\\b.\\Bb\\z', [], ['a b']],
    ['\\Aa\\b \\bb\\Z', ['a b'], ['ab']],
    ['(?=ab)a(?!c)b(?<=ab)(?<!b)?', ['ab'], ['ac']],
  ])('%s', (source, fitting, failing) => {
    expect(fitting.filter((text) => !fits(source, text))).toEqual([]);
    expect(failing.filter((text) => fits(source, text))).toEqual([]);
  });

  test('$ and \\Z fit before the line end that ends the text, (?m)$ before each', () => {
    expect(placesOf('$', 'a\nb\r\n').right).toEqual([3, 5]);
    expect(placesOf('\\Z', 'a\n').right).toEqual([1, 2]);
    expect(placesOf('\\z', 'a\n').right).toEqual([2]);
    expect(placesOf('(?m)$', 'a\r\nb\nc').right).toEqual([1, 4, 6]);
    expect(placesOf('(?m)^', 'a\r\nb\nc').right).toEqual([0, 3, 5]);
  });

  test.each([
    ['(a', 'unbalanced'],
    ['a)', 'unbalanced'],
    ['[a', 'unbalanced'],
    ['(?:a', 'unbalanced'],
    ['[\\Qa', 'unbalanced'],
    ['*a', 'nothing-to-repeat'],
    ['a|+', 'nothing-to-repeat'],
    ['a{3,2}', 'repeat-range'],
    ['a{2000}', 'repeat-range'],
    ['[z-a]', 'class-range'],
    ['[a-\\d]', 'class-range'],
    ['(a)\\1', 'back-reference'],
    ['(?<n>a)\\k<n>', 'back-reference'],
    ['\\N{DIGIT ONE}', 'escape-unknown'],
    ['\\G', 'escape-unknown'],
    ['\\x{110000}', 'escape-unknown'],
    ['[\\b]', 'escape-unknown'],
    ['a\\', 'escape-unknown'],
    ['\\p{Klingon}', 'property-unknown'],
    ['\\p{}', 'property-unknown'],
    ['\\p{block=Latin}', 'property-unknown'],
    ['[[:nothing:]]', 'property-unknown'],
    ['\\p{L}\\p{x)(y}', 'property-unknown'],
    ['(?y)a', 'group-unknown'],
    ['(?(1)a)', 'group-unknown'],
    ['('.repeat(100) + ')'.repeat(100), 'too-deep'],
    ['['.repeat(100) + 'a' + ']'.repeat(100), 'too-deep'],
    ['((a{1000}){1000}){1000}', 'too-large'],
    ['(?=(a{1000}){1000})', 'too-large'],
  ])('%s is refused: %s', (source, fault) => {
    const check = checkRule({ breaks: true, before: '', after: source });
    expect(check).toMatchObject({ fault });
  });

  test('a list of words is a tree', () => {
    const words = Array.from({ length: 500 }, (_, number) => `word${number}`).join('|');
    expect(patternSize(parsePattern(`(?:${words})\\.`))).toBeLessThan(1500);
    expect(fits(words, 'word499')).toBe(true);
    expect(fits(words, 'word')).toBe(false);
    // Longer than options may share.
    const long = 'x'.repeat(100);
    expect(fits(`${long}a|${long}b|y`, `${long}b`)).toBe(true);
  });
});

describe('time is linear in the text', () => {
  const EVIL = [
    '(a+)+b',
    '(a|a)*b',
    '(a*)*b',
    '(?:a|aa)+$',
    '([a-z]+)*=',
    '(.*)(.*)(.*)(.*)x',
    'a.*b.*c.*d',
    '(?:.*a){30}',
    '(?<=(?:a+)+)b',
    '(?=.*b)a',
    '(?!.*b)a.*',
    '(?:(?<!a.{0,50})a?)*b',
    '(?:a?){200}b',
    '\\s+$',
  ];
  test.each(EVIL)('%s', (source) => {
    const rules = [
      { breaks: false, before: source, after: source },
      { breaks: true, before: source, after: '' },
      { breaks: true, before: '', after: source },
    ];
    const split = sentenceSplitter({ rules: { nl: rules, en: [] }, enumerations: false });
    const start = performance.now();
    for (const text of ['a'.repeat(10_000), ' '.repeat(10_000), 'ab '.repeat(3000)]) split(text, 'nl');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
