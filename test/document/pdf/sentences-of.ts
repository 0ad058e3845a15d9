// The sentences of a PDF as the workbench reads them, for the tests of this folder.

import { readFileSync } from 'node:fs';

import { documentSentences, readPdf } from '../../../src/document/document.js';
import type { PdfDocument } from '../../../src/document/document.js';
import type { Language } from '../../../src/model/language.js';
import { readPdfPages } from '../../../src/workbench/pdf-process.js';
import { createShippedData } from '../../../src/workbench/shipped-data.js';

const data = createShippedData();

export async function readPdfBytes(bytes: Uint8Array, language: Language): Promise<PdfDocument> {
  const frequencies = await data.frequencies(language);
  const pages = await readPdfPages(bytes);
  return readPdf(pages, { language, knows: (word) => frequencies.perMillion(word) });
}

export async function sentencesOf(bytes: Uint8Array, language: Language): Promise<string[]> {
  const document = await readPdfBytes(bytes, language);
  return documentSentences(document, language).map(({ text }) => text);
}

/** The sentences of one language of a gold file of tm/documents. */
export function goldSentences(name: string, language: Language): string[] {
  const path = new URL(`../../../tm/documents/${name}.gold.tsv`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((row) => row.split('\t')[language === 'nl' ? 0 : 1] ?? '')
    .flatMap((cell) => cell.split(' | '))
    .filter((sentence) => sentence !== '');
}
