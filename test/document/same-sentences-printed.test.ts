// The page this project grew from and a pair of reports, saved by LibreOffice as PDF, DOCX, ODT and HTML – with
// columns, hyphens, running titles, page numbers and footnotes – give the sentences of their text from each.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { textBlocks } from '../../scripts/text-blocks.js';
import type { PageFormat } from '../../scripts/typeset.js';
import { canTypeset, typeset } from '../../scripts/typeset.js';
import { documentSentences, readText } from '../../src/document/document.js';
import type { Document } from '../../src/model/document.js';
import type { Language } from '../../src/model/language.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { sharedData } from '../shared-data.js';
import { readPdfBytes } from './pdf/sentences-of.js';
import { read } from './reading.js';

const installed = canTypeset();
const FORMATS: readonly PageFormat[] = ['pdf', 'docx', 'odt', 'html'];
const seed = sharedData('seed', 'staat-van-migratie-2023-p21.nl.txt');
const shipped = (name: string): string =>
  join(fileURLToPath(new URL('../../tm/documents', import.meta.url)), name);
const TEXTS: readonly (readonly [string, Language])[] = [
  [shipped('asylum-reception.nl.txt'), 'nl'],
  [shipped('asylum-reception.en.txt'), 'en'],
  ...(seed === undefined ? [] : [[seed, 'nl'] as const]),
];

interface Split {
  /** In their order. */
  readonly text: readonly string[];
  /** Sorted: each format has its own place for notes. */
  readonly notes: readonly string[];
}

/** A word whose hyphen stands at a line's end, where nothing says that it is the word's own. */
const EITHER_WAY = /voogdij-?instelling/gu;

function split(document: Document, language: Language): Split {
  const sentences = documentSentences(document, language).map(({ kind, text }) => ({
    kind,
    text: text.replace(EITHER_WAY, 'voogdijinstelling'),
  }));
  const of = (isNote: boolean): string[] =>
    sentences.filter(({ kind }) => (kind === 'footnote') === isNote).map(({ text }) => text);
  return { text: of(false), notes: of(true).toSorted() };
}

describe.skipIf(!installed)('saved by LibreOffice', { timeout: 180_000 }, () => {
  test.each(TEXTS.map(([path, language]) => [basename(path), path, language] as const))(
    '%s',
    async (_name, path, language) => {
      const source = readFileSync(path, 'utf8');
      const frequencies = await createShippedData().frequencies(language);
      const knows = (word: string): number => frequencies.perMillion(word);
      const expected = split(readText(source, { language, knows }), language);
      expect(expected.text.length).toBeGreaterThan(20);
      expect(expected.notes.length).toBeGreaterThan(3);
      const made = typeset(
        textBlocks(source, language),
        { language, columns: 2, header: 'Rapport', footer: 'Ministerie' },
        FORMATS,
      );
      for (const format of FORMATS) {
        const bytes = made[format];
        const document =
          format === 'pdf' ? await readPdfBytes(bytes, language) : await read(bytes, `stuk.${format}`);
        expect([format, split(document, language)]).toEqual([format, expected]);
      }
    },
  );
});
