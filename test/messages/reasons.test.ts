// Every reason that extraction gives has a Dutch name.

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { extractTerms } from '../../src/extract/terms.js';
import { createMessages } from '../../src/messages/messages.js';
import { reasonInDutch } from '../../src/messages/reasons-nl.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData, shippedPath } from '../../src/workbench/shipped-data.js';

test('of the shipped documents', async () => {
  const data = createShippedData();
  const names = new Set<string>();
  for (const language of LANGUAGES) {
    const text = readFileSync(shippedPath('tm', 'documents', `labour-migration.${language}.txt`), 'utf8');
    const sentences = text.split('\n').map((line) => ({
      text: line,
      start: 0,
      end: line.length,
      paragraph: 0,
      page: 1,
      line: 1,
      kind: 'paragraph' as const,
    }));
    const candidates = extractTerms([{ sentences }], {
      language,
      frequencies: await data.frequencies(language),
      tagger: await data.tagger(language),
    });
    for (const { explanation, features } of candidates) {
      for (const { description } of explanation.details ?? []) names.add(description);
      for (const name of Object.keys(features)) names.add(name);
    }
  }
  expect(names.size).toBeGreaterThan(40);
  const same = new Set(['words: 1']);
  expect([...names].filter((name) => !same.has(name) && reasonInDutch(name) === name)).toEqual([]);
});

test('with what stands around it', () => {
  const messages = createMessages('nl');
  expect(messages.reason('English: phrase: words')).toBe('Engels: woordgroep: aantal woorden');
  expect(messages.reason('digit (phrase)')).toBe('cijfer (woordgroep)');
  expect(messages.reason('something new')).toBe('something new');
  expect(createMessages('en').reason('digit')).toBe('digit');
});
