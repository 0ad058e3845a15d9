// The shipped glossary is read by our own reader and kept to its own conventions (glossary/README.md).

import { createReadStream, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

import type { ReadEvent } from '../../src/format/contract.js';
import { tbxReader } from '../../src/format/tbx/reader.js';
import type { ConceptEntry } from '../../src/model/entry.js';
import { preferredTerm, termsIn } from '../../src/model/entry.js';
import { lintEntries } from '../../src/termbase/lint/lint.js';
import type { Knows } from '../../src/termbase/lint/rule.js';
import { createShippedData, SHIPPED_GLOSSARY, shippedPath } from '../../src/workbench/shipped-data.js';

const LANGUAGES = ['nl', 'en'] as const;
const path = shippedPath(SHIPPED_GLOSSARY);
const events: ReadEvent[] = [];
let entries: ConceptEntry[] = [];

beforeAll(async () => {
  for await (const batch of tbxReader.read(createReadStream(path))) events.push(...batch);
  entries = events.flatMap((event) => (event.kind === 'entry' ? [event.entry] : []));
});

describe('glossary/migration-and-eu-policy.tbx', () => {
  test('is read without a warning and as large as its README says', () => {
    expect(events.filter((event) => event.kind === 'warning')).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(150);
    const terms = entries.flatMap((entry) => LANGUAGES.flatMap((language) => termsIn(entry, language)));
    const readme = readFileSync(shippedPath('glossary', 'README.md'), 'utf8');
    expect(readme).toContain(String(entries.length));
    expect(readme).toContain(String(terms.length));
  });

  test('each entry has its own id, a subject field, and in both languages a definition and one preferred term', () => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    for (const entry of entries) {
      expect([entry.id, entry.subjectField === undefined]).toEqual([entry.id, false]);
      for (const language of LANGUAGES) {
        const preferred = termsIn(entry, language).filter((term) => term.status === 'preferred');
        const section = entry.sections.find((candidate) => candidate.language === language);
        expect([entry.id, language, preferred.length]).toEqual([entry.id, language, 1]);
        expect([entry.id, language, section?.definitions?.length ?? 0]).not.toEqual([entry.id, language, 0]);
        expect([entry.id, preferredTerm(entry, language)?.source]).not.toEqual([entry.id, undefined]);
      }
    }
  });

  test('every Dutch noun has its gender, but for plural names', () => {
    const without = entries
      .flatMap((entry) => termsIn(entry, 'nl'))
      .filter((term) => term.partOfSpeech === 'noun' && term.gender === undefined)
      .map((term) => term.text);
    expect(without).toEqual(['Staten-Generaal']);
  });

  test('cross-references point to entries that exist', () => {
    const ids = new Set(entries.map((entry) => entry.id));
    const targets = entries.flatMap((entry) =>
      (entry.crossReferences ?? []).map((reference) => reference.target),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => target === undefined || !ids.has(target))).toEqual([]);
  });

  test('no term is written twice in one entry', () => {
    for (const entry of entries) {
      for (const language of LANGUAGES) {
        const texts = termsIn(entry, language).map((term) => term.text);
        expect([entry.id, new Set(texts).size]).toEqual([entry.id, texts.length]);
      }
    }
  });

  test('has nothing that lint calls an error or a warning', async () => {
    const data = createShippedData();
    const [nl, en] = await Promise.all([data.frequencies('nl'), data.frequencies('en')]);
    const knows: Knows = (word, language) => (language === 'nl' ? nl : en).perMillion(word);
    const found = lintEntries(entries, { knows }).filter(({ severity }) => severity !== 'note');
    expect(found).toEqual([]);
  });
});
