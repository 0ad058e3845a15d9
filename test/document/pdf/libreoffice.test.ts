// Pages that LibreOffice sets for the test: columns, hyphens, notes, lists, tables, contents. Skipped where
// it is not installed (Debian: libreoffice-writer-nogui, hyphen-nl, hyphen-en-gb).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { textBlocks } from '../../../scripts/text-blocks.js';
import type { SetBlock, Setting } from '../../../scripts/typeset.js';
import { canTypeset, typeset, typesetPdf } from '../../../scripts/typeset.js';
import { documentSentences, readText } from '../../../src/document/document.js';
import type { Document } from '../../../src/model/document.js';
import type { Language } from '../../../src/model/language.js';
import { LANGUAGES } from '../../../src/model/language.js';
import { createShippedData } from '../../../src/workbench/shipped-data.js';
import { sharedWords } from '../../../bench/measure/word-sequence.js';
import { read } from '../reading.js';
import { sharedData } from '../../shared-data.js';
import { goldSentences, readPdfBytes, sentencesOf } from './sentences-of.js';

const installed = canTypeset();
if (!installed) console.warn('LibreOffice is not installed: the tests that set pages with it are skipped.');

/** Words whose own hyphen may come to stand at a line's end, where nothing says that it is one. */
const EITHER_WAY = /voogdij-?instelling/gu;
const undecided = (sentence: string): string => sentence.replace(EITHER_WAY, 'voogdijinstelling');
const sorted = (sentences: readonly string[]): string[] => sentences.map(undecided).toSorted();

const SETTINGS: readonly [string, Omit<Setting, 'language'>][] = [
  ['one column, justified', { columns: 1, header: 'Rapport', footer: 'Pagina' }],
  [
    'one column, ragged',
    { columns: 1, ragged: true, size: 11, header: 'Rapport 2024', footer: 'Ministerie' },
  ],
  [
    'two columns, indented',
    { columns: 2, indented: true, header: 'Rapport', footer: 'Hoofdstuk 4', firstPage: 31 },
  ],
  ['two columns, ragged', { columns: 2, ragged: true, size: 9, header: 'Rapport', footer: '–' }],
  ['three columns', { columns: 3, ragged: true, size: 8, header: 'Rapport', footer: 'Ministerie' }],
  [
    'two columns, printed from DOCX',
    { columns: 2, throughDocx: true, header: 'Rapport', footer: 'Ministerie' },
  ],
];
const DOCUMENTS = ['asylum-reception', 'integration', 'labour-migration', 'return-and-borders'];
const CASES = SETTINGS.flatMap(([name, setting], at) => {
  const document = DOCUMENTS[at % DOCUMENTS.length] ?? '';
  // Setting takes seconds: both languages first and last, turn about between.
  const languages = at % (SETTINGS.length - 1) === 0 ? LANGUAGES : LANGUAGES.slice(at % 2, (at % 2) + 1);
  return languages.map((language) => ({ name, document, setting: { ...setting, language }, language }));
});

describe.skipIf(!installed)('PDFs set by LibreOffice', { timeout: 180_000 }, () => {
  test.each(CASES)('$name, $language: the gold sentences', async ({ document, setting, language }) => {
    const path = new URL(`../../../tm/documents/${document}.${language}.txt`, import.meta.url);
    const blocks = textBlocks(readFileSync(path, 'utf8'), language);
    const found = await sentencesOf(typesetPdf(blocks, setting), language);
    expect(sorted(found)).toEqual(sorted(goldSentences(document, language)));
  });

  test('lists, tables and notes keep their kinds', async () => {
    const document = await readPdfBytes(typesetPdf(MIXED, { ...SETTINGS[0]?.[1], ...PLAIN }), 'nl');
    expect(document.paragraphs.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(MIXED_PARAGRAPHS);
  });

  test.each([1, 2])('titles that are only bolder than the text, in %i columns', async (columns) => {
    const setting = { ...PLAIN, columns, titleScale: 1 };
    const document = await readPdfBytes(typesetPdf(BOLD_TITLES, setting), 'nl');
    expect(document.paragraphs.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(
      BOLD_TITLES.flatMap((block) => (block.kind === 'table' ? [] : [`${block.kind}: ${block.text}`])),
    );
  });

  test('words in narrow columns are those of the DOCX that was printed', async () => {
    const path = new URL('../../../tm/documents/asylum-reception.nl.txt', import.meta.url);
    const setting = { columns: 3, size: 9, throughDocx: true, header: 'Rapport', footer: 'Ministerie' };
    const blocks = textBlocks(readFileSync(path, 'utf8'), 'nl');
    const made = typeset(blocks, { ...setting, language: 'nl' }, ['docx', 'pdf']);
    const fromPdf = await readPdfBytes(made.pdf, 'nl');
    const words = (document: Document): string[] =>
      document.paragraphs.flatMap(({ kind, text }) => (kind === 'footnote' ? [] : text.split(' ')));
    const wanted = words(await read(made.docx, 'rapport.docx'));
    const joined = fromPdf.report.hyphens.filter(({ decision }) => decision === 'join');
    expect(joined.length).toBeGreaterThan(50);
    const right = sharedWords(wanted, words(fromPdf)).size;
    expect(right / Math.max(wanted.length, words(fromPdf).length)).toBeGreaterThan(0.99);
  });

  test('notes with symbols', async () => {
    const document = await readPdfBytes(typesetPdf(SYMBOL_NOTES, { ...PLAIN, symbolMarks: true }), 'nl');
    expect(document.paragraphs.map(({ kind, text, mark }) => [kind, mark, text])).toEqual([
      ['heading', undefined, 'Besluiten over opvang'],
      ['paragraph', undefined, `${DECISION} ${APPEAL}`],
      ['footnote', '*', NOTE],
      ['footnote', '†', 'Zie de Regeling opvang.'],
    ]);
  });

  const seed = sharedData('seed');
  test.skipIf(seed === undefined)('the seed page gives the same sentences as its text', async () => {
    for (const name of readdirSync(seed ?? '.').filter((file) => /\.(?:nl|en)\.txt$/u.test(file))) {
      const language: Language = name.endsWith('.nl.txt') ? 'nl' : 'en';
      const text = readFileSync(join(seed ?? '', name), 'utf8');
      const frequencies = await createShippedData().frequencies(language);
      const read = readText(text, { language, knows: (word) => frequencies.perMillion(word) });
      const pdf = typesetPdf(textBlocks(text, language), { ...PLAIN, language, columns: 2 });
      const plain = documentSentences(read, language).map((sentence) => sentence.text);
      expect(sorted(await sentencesOf(pdf, language))).toEqual(sorted(plain));
    }
  });
});

const PLAIN = {
  language: 'nl',
  columns: 1,
  header: 'Verslag opvang',
  footer: 'Ministerie van Zaken',
} as const;

const DECISION =
  'De gemeente beslist binnen zes weken over de aanvraag en deelt het besluit schriftelijk mee aan de aanvrager en aan de instelling die de opvang verzorgt.';
const APPEAL =
  'Tegen dat besluit staat bezwaar open bij het college van burgemeester en wethouders, dat een onafhankelijke commissie om advies vraagt.';
const NOTE = 'Artikel 4 van de Regeling opvang, zoals gewijzigd op 1 januari 2024.';
const ITEM =
  'een kopie van het verblijfsdocument of van het bewijs dat dit document is aangevraagd bij de bevoegde dienst;';
const ROWS = [
  ['Jaar', 'Besluiten', 'Toegewezen', 'Opmerking'],
  ['2022', '12.345', '10.234', 'Zonder de besluiten die door een rechter zijn vernietigd'],
  ['2023', '13.456', '11.345', 'Voorlopige cijfers'],
  ['2024', '14.567', '12.456', 'Voorlopige cijfers van de dienst'],
];

const MIXED: readonly SetBlock[] = [
  { kind: 'heading', text: 'Besluiten over opvang' },
  { kind: 'paragraph', text: `${DECISION} ${APPEAL}`, notes: [{ at: DECISION.length, text: NOTE }] },
  { kind: 'paragraph', text: 'De aanvrager voegt de volgende stukken toe:' },
  { kind: 'listItem', text: ITEM },
  { kind: 'listItem', text: 'een verklaring van inkomsten.' },
  { kind: 'paragraph', text: DECISION },
  { kind: 'heading', text: 'Cijfers' },
  { kind: 'paragraph', text: 'De tabel geeft het aantal besluiten per jaar.' },
  { kind: 'table', rows: ROWS },
  { kind: 'paragraph', text: `${APPEAL} ${DECISION}` },
];

const SYMBOL_NOTES: readonly SetBlock[] = [
  { kind: 'heading', text: 'Besluiten over opvang' },
  {
    kind: 'paragraph',
    text: `${DECISION} ${APPEAL}`,
    notes: [
      { at: DECISION.length, text: NOTE },
      { at: DECISION.length + 1 + APPEAL.length, text: 'Zie de Regeling opvang.' },
    ],
  },
];

/** The first title takes more lines than one, and its lines begin small or end on a word that asks for more. */
const BOLD_TITLES: readonly SetBlock[] = [
  {
    kind: 'heading',
    text: 'Regels voor de opvang van vreemdelingen en voor de begeleiding van de leden van hun gezin',
  },
  { kind: 'paragraph', text: `${DECISION} ${APPEAL}` },
  { kind: 'heading', text: 'Bezwaar' },
  { kind: 'paragraph', text: `${APPEAL} ${DECISION}` },
  { kind: 'paragraph', text: DECISION },
  { kind: 'heading', text: '2.1 Wie mag blijven?' },
  { kind: 'paragraph', text: `${DECISION} ${APPEAL} ${DECISION}` },
];

const MIXED_PARAGRAPHS = [
  'heading: Besluiten over opvang',
  `paragraph: ${DECISION} ${APPEAL}`,
  `footnote: ${NOTE}`,
  'paragraph: De aanvrager voegt de volgende stukken toe:',
  `listItem: ${ITEM}`,
  'listItem: een verklaring van inkomsten.',
  `paragraph: ${DECISION}`,
  'heading: Cijfers',
  'paragraph: De tabel geeft het aantal besluiten per jaar.',
  ...ROWS.flat().map((cell) => `tableCell: ${cell}`),
  `paragraph: ${APPEAL} ${DECISION}`,
];
