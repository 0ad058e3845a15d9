import { describe, expect, test } from 'vitest';

import { COMMANDS } from '../../src/cli/definitions.js';
import { en } from '../../src/messages/en.js';
import { createMessages } from '../../src/messages/messages.js';
import { nl } from '../../src/messages/nl.js';
import type { Problem } from '../../src/model/problem.js';

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();

const english = new Map(sentences(en));
const dutch = new Map(sentences(nl));

describe('the two catalogues', () => {
  test('have the same keys', () => {
    expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('use the same values in each sentence', () => {
    for (const [key, sentence] of english) {
      expect([key, placeholders(dutch.get(key) ?? '')]).toEqual([key, placeholders(sentence)]);
    }
  });

  test('say something in every sentence, and not the same', () => {
    for (const sentence of [...english.values(), ...dutch.values()]) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence.trimEnd()).toBe(sentence);
    }
    const long = [...english].filter(
      ([, sentence]) => sentence.split(' ').length > 4 && !sentence.startsWith('taalbrug '),
    );
    expect(long.filter(([key, sentence]) => dutch.get(key) === sentence)).toEqual([]);
  });
});

describe('problems', () => {
  test('have a sentence that names the file and leaves no gap', () => {
    for (const language of ['nl', 'en'] as const) {
      const messages = createMessages(language);
      for (const code of Object.keys(en.problem) as Problem['code'][]) {
        const values = Object.fromEntries(placeholders(en.problem[code]).map((name) => [name, `<${name}>`]));
        const place = { file: 'rapport.tmx', line: 3, column: 4, unit: 'u1' };
        const sentence = messages.describe({ code, place, data: values } as unknown as Problem);
        expect(sentence).not.toMatch(/\{\{|undefined|problem\./u);
      }
    }
  });
});

test('every command has its texts in both catalogues', () => {
  for (const { name } of COMMANDS) {
    expect(dutch.has(`command.${name}.description`)).toBe(true);
    expect(dutch.has(`command.${name}.examples`)).toBe(true);
  }
});
