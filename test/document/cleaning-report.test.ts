// The report of what was joined and left out: nothing of the original is lost without a row that says so.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readText, reportRows } from '../../src/document/document.js';
import { unaccounted } from './accounting.js';
import { writeAll } from './format-writers.js';
import { read } from './reading.js';

const anyLine = fc.oneof(
  fc.constantFrom(
    '6',
    '7',
    '• punt',
    '1. Eerst',
    'Titel 12',
    'Pagina 3 van 9',
    'Inhoud',
    'deel .... 4',
    '6 Noot',
  ),
  fc
    .array(
      fc.constantFrom(
        'de',
        'werk-',
        'Het',
        'huis',
        'co\u00ADde',
        'a\u00A0b',
        'zin.',
        'EU-',
        '\t',
        'woord.6',
        '2015–',
        'en/',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((words) => words.join(' ')),
);

describe('the cleaning report', () => {
  it('accounts for every character that shows', () => {
    const text = fc.array(fc.tuple(anyLine, fc.constantFrom('\n', '\r\n', '\n\n', '\f')), { maxLength: 60 });
    fc.assert(
      fc.property(text, (lines) => {
        const original = lines.flat().join('');
        expect(unaccounted(original, readText(original, { language: 'nl' }))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  const PAGES = [
    'Jaarverslag 2024',
    'De gemeente beslist binnen zes weken over de aanvraag voor op-',
    '6',
    'vang. Zij deelt het besluit schriftelijk mee in de jaren 2015–',
    '2021 aan de aanvrager en aan de instelling die hem op grond van',
    'de regeling heeft',
    '6 Artikel 4 van de Regeling.',
    'Pagina 1 van 2',
    '\fJaarverslag 2024',
    'bijgestaan, en doet dat in elk geval binnen een jaar nadat hij',
    'erom heeft gevraagd.',
    'Pagina 2 van 2',
  ].join('\n');

  it('has a row for each, in the order of the original', () => {
    const document = readText(PAGES, { language: 'nl' });
    expect(unaccounted(PAGES, document)).toEqual([]);
    expect(
      reportRows(document).map(({ page, line, kind, text, decision, reason }) => [
        page,
        line,
        kind,
        text,
        decision,
        reason,
      ]),
    ).toEqual([
      [1, 1, 'dropped', 'Jaarverslag 2024', 'drop', 'header'],
      [1, 2, 'lines', 'De gemeente beslist binnen zes weken over de aanvraag voor o…', 'join', 'paragraph'],
      [1, 2, 'hyphen', 'op-\nvang.', 'join', 'default'],
      [1, 3, 'dropped', '6', 'drop', 'footnote-mark'],
      [1, 4, 'hyphen', '2015–\n2021', 'keep', 'no-space'],
      [1, 8, 'dropped', 'Pagina 1 van 2', 'drop', 'page-number'],
      [2, 9, 'dropped', 'Jaarverslag 2024', 'drop', 'header'],
      [2, 12, 'dropped', 'Pagina 2 van 2', 'drop', 'page-number'],
    ]);
    const joined = reportRows(document).find(({ kind }) => kind === 'lines');
    expect(joined).toMatchObject({ last: { page: 2, line: 11 } });
  });

  it('is empty for a text of which every line is a paragraph', () => {
    expect(reportRows(readText(PAGES, { language: 'nl', lineParagraphs: true }))).toEqual([]);
  });

  it('names notes that nothing leads to', async () => {
    const markdown = 'Een zin.\n\n[^los]: Losse noot.\n';
    const { report, paragraphs } = await read(markdown, 'stuk.md');
    expect(paragraphs).toHaveLength(1);
    expect(report.dropped).toEqual([{ page: 1, line: 3, text: 'Losse noot.', reason: 'unreferenced-note' }]);
  });

  it.each(['docx', 'odt', 'html', 'markdown'])('has the marks of notes in %s', async (format) => {
    const written = writeAll([{ kind: 'paragraph', text: 'Een zin.', note: 'Een noot.' }])[format];
    const document = await read(written?.bytes ?? '', written?.name);
    expect(reportRows(document)).toEqual([
      { page: 1, line: 1, kind: 'dropped', text: '1', decision: 'drop', reason: 'footnote-mark' },
    ]);
  });
});
