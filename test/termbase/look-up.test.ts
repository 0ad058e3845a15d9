// A look-up indexes only terms that can answer it; its answers are those of a recogniser that knows all.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import type { ConceptEntry } from '../../src/model/entry.js';
import { lookUp, mayAnswer } from '../../src/termbase/look-up.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { SHIPPED_GLOSSARY, shippedPath } from '../../src/workbench/shipped-data.js';

/** Entries of the shipped glossary, read as text: enough for terms. */
const ENTRIES = readFileSync(shippedPath(SHIPPED_GLOSSARY), 'utf8')
  .split('<conceptEntry ')
  .slice(1)
  .map((text, number): ConceptEntry => {
    const sections = text.split('<langSec ').slice(1);
    return {
      id: String(number),
      sections: sections.map((section) => ({
        language: /lang="([^"]+)"/u.exec(section)?.[1] ?? 'nl',
        terms: [...section.matchAll(/<term>([^<]+)<\/term>/gu)].map((match) => ({ text: match[1] ?? '' })),
      })),
    };
  })
  .map((entry) => ({ termbase: 'shipped', entry }));
const TERMS = ENTRIES.flatMap(({ entry }) =>
  entry.sections.flatMap(({ terms }) => terms.map(({ text }) => text)),
);

test('with few terms indexed the answers are the same', () => {
  const all = new TermRecognizer(ENTRIES);
  const answers = (recognizer: TermRecognizer, query: string): string[] =>
    lookUp(recognizer, query).map(({ entry, term, how }) => `${entry.id} ${term} ${how}`);
  const queries = TERMS.filter((_, place) => place % 29 === 0).flatMap((term) => [
    term,
    `${term}en`,
    `nieuwe ${term}s`,
  ]);
  let kept = 0;
  for (const query of [
    ...queries,
    'kontrakt',
    'derdelanders',
    'kennismigrantenregeling',
    'werk- en verblijfsvergunning',
  ]) {
    const wants = mayAnswer(query);
    kept += TERMS.filter(wants).length / TERMS.length;
    expect([query, answers(new TermRecognizer(ENTRIES, { wants }), query)]).toEqual([
      query,
      answers(all, query),
    ]);
  }
  expect(kept / queries.length).toBeLessThan(0.5);
});
