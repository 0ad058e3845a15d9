// The shipped pair, set in two columns with hyphens, footnotes and running titles (scripts/pdf-fixtures.ts),
// gives the sentences that people wrote down for it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { reportRows } from '../../../src/document/document.js';
import { alignFiles } from '../../../src/workbench/align.js';
import { openWorkbench } from '../../../src/workbench/workbench.js';
import { unaccounted } from '../accounting.js';
import { goldSentences, readPdfBytes, sentencesOf } from './sentences-of.js';

const bytesOf = (language: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`asylum-reception.${language}.pdf`, import.meta.url)));

/**
 * One word was broken at a hyphen of its own. Nothing in the document says so, and Dutch writes both
 * (voogdijinstelling is the usual spelling).
 */
const UNDECIDABLE = new Map([['voogdijinstelling', 'voogdij-instelling']]);

function whole(sentence: string): string {
  let text = sentence;
  for (const [joined, written] of UNDECIDABLE) text = text.replace(joined, written);
  return text;
}

test.each(['nl', 'en'] as const)(
  'the sentences of the two-column PDF are the gold ones (%s)',
  async (language) => {
    const found = (await sentencesOf(bytesOf(language), language)).map(whole);
    expect(found.toSorted()).toEqual(goldSentences('asylum-reception', language).toSorted());
  },
);

test('kinds, pages and dropped lines are those of the pages', async () => {
  const document = await readPdfBytes(bytesOf('nl'), 'nl');
  const kinds = (kind: string): string[] =>
    document.paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ text }) => text);
  expect(kinds('heading')).toEqual([
    'Asiel en opvang',
    'Wat onder opvang wordt verstaan',
    'Spreiding over gemeenten',
    'De asielprocedure',
    'Alleenstaande minderjarige vreemdelingen',
    'Doorstroom van statushouders',
    'Europese samenwerking',
  ]);
  const notes = document.paragraphs.filter(({ kind }) => kind === 'footnote');
  expect(notes.map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(notes.map(({ page }) => page)).toEqual([1, 1, 1, 1, 1, 2, 2]);
  const dropped = document.report.dropped.map(({ reason, text }) => `${reason}: ${text}`);
  expect(dropped).toContain('footer: Opvangmonitor 2024 12');
  expect(dropped).toContain('footer: Opvangmonitor 2024 13');
  expect(dropped.filter((line) => line === 'header: Asiel en opvang in cijfers')).toHaveLength(2);
  expect(dropped.filter((line) => line.startsWith('footnote-mark'))).toHaveLength(7);
});

test('pieces point into the extracted text, and lines and pages say where', async () => {
  const { paragraphs, extracted } = await readPdfBytes(bytesOf('en'), 'en');
  const lines = extracted.split('\n');
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      const clean = paragraph.text.slice(piece.clean, piece.clean + piece.length);
      expect(extracted.slice(piece.original, piece.original + piece.length)).toBe(clean);
      const line = lines[(piece.line ?? paragraph.line) - 1] ?? '';
      expect(line).toContain(clean);
      const pages = lines.slice(0, piece.line ?? paragraph.line).filter((text) => text.startsWith('\f'));
      expect(piece.page ?? paragraph.page).toBe(1 + pages.length);
    }
  }
});

test.each(['nl', 'en'] as const)(
  'every letter is in a paragraph, a mark or the report (%s)',
  async (language) => {
    const document = await readPdfBytes(bytesOf(language), language);
    expect(unaccounted(document.extracted, document)).toEqual([]);
    const rows = reportRows(document);
    expect(rows.filter(({ kind }) => kind === 'hyphen').length).toBeGreaterThan(20);
    expect(rows.filter(({ reason }) => reason === 'footer').map(({ page }) => page)).toEqual([1, 2]);
  },
);

test('the two PDFs aligned give the gold pairs', { timeout: 60_000 }, async () => {
  const workbench = await openWorkbench();
  const path = (language: string): string =>
    fileURLToPath(new URL(`asylum-reception.${language}.pdf`, import.meta.url));
  const { beads } = await alignFiles(workbench, { nl: path('nl'), en: path('en') });
  await workbench.close();
  const found = beads.map(({ sourceText, targetText }) => whole(`${sourceText}\t${targetText}`));
  const gold = readFileSync(
    new URL('../../../tm/documents/asylum-reception.gold.tsv', import.meta.url),
    'utf8',
  )
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.replaceAll(' | ', ' '));
  const right = found.filter((bead) => gold.includes(bead)).length;
  // The aligner's own tests say how good it is; here it shows that nothing of a PDF disturbs it.
  expect(right / gold.length).toBeGreaterThanOrEqual(0.9);
});
