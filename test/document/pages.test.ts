import { describe, expect, it } from 'vitest';
import { readText } from '../../src/document/document.js';
import type { Document } from '../../src/model/document.js';

const read = (lines: readonly string[]): Document => readText(lines.join('\n'), { language: 'nl' });
const dropped = (document: Document): string[] =>
  document.report.dropped.map(({ line, text, reason }) => `${line} ${reason}: ${text}`);
const notes = (document: Document): string[] =>
  document.paragraphs.filter(({ kind }) => kind === 'footnote').map(({ mark, text }) => `${mark} ${text}`);
const body = (document: Document): string[] =>
  document.paragraphs.filter(({ kind }) => kind !== 'footnote').map(({ text }) => text);

/** A page of prose that breaks off inside a sentence, and lines that take it up again. */
const PAGE = [
  'De provincie heeft in het afgelopen jaar samen met de gemeenten gewerkt aan een plan',
  'voor de natuur langs de rivier. Het plan beschrijft hoe de oevers worden ingericht en',
  'wie daarvoor verantwoordelijk is. Voor de uitvoering is geld beschikbaar gesteld, maar',
  'de verdeling daarvan over de gemeenten vraagt nog om een besluit dat in overleg met de',
  'waterschappen wordt voorbereid. De bewoners worden daarbij op verschillende manieren',
  'betrokken. In de zomer zijn er avonden gehouden in de dorpen waar de meeste gevolgen',
  'worden verwacht, en in het najaar volgt een tweede ronde waarin de keuzes worden',
];
const REST = ['voorgelegd aan de raden van alle gemeenten. Daarna volgt een besluit.'];
const JOINED = [...PAGE, ...REST].join(' ');

describe('running titles and page numbers', () => {
  it('are dropped where they repeat with rising numbers, and text runs on over them', () => {
    const document = read([...PAGE, 'Natuurplan 2024 7', ...PAGE.slice(1), 'Natuurplan 2024 8', ...REST]);
    expect(body(document)).toEqual([[...PAGE, ...PAGE.slice(1), ...REST].join(' ')]);
    expect(dropped(document)).toEqual(['8 footer: Natuurplan 2024 7', '15 footer: Natuurplan 2024 8']);
    expect(document.paragraphs[0]?.pieces.at(-1)).toMatchObject({ page: 3, line: 16 });
  });

  it('are dropped where they say what they are', () => {
    const document = read([...PAGE, 'Pagina 1 van 2', ...REST, 'Pagina 2 van 2']);
    expect(body(document)).toEqual([JOINED]);
    expect(dropped(document)).toEqual(['8 page-number: Pagina 1 van 2', '10 page-number: Pagina 2 van 2']);
  });

  it('are dropped at form feeds: headers, footers, and numbers that count along', () => {
    const page = (number: number, text: readonly string[]): string =>
      ['Provincie aan de Rivier', ...text, 'Concept', String(number)].join('\n');
    const text = [page(11, PAGE), page(12, REST), page(13, ['Slot.'])].join('\f');
    const document = readText(text, { language: 'nl' });
    expect(body(document)).toEqual([JOINED, 'Slot.']);
    expect(document.report.dropped.map(({ reason }) => reason)).toEqual([
      'header',
      'footer',
      'page-number',
      'header',
      'footer',
      'page-number',
      'header',
      'footer',
      'page-number',
    ]);
    expect(document.paragraphs.map(({ page: number }) => number)).toEqual([1, 3]);
  });

  it('count pages by the numbers, also where one is missing', () => {
    const [first, second, third] = [PAGE, [...REST, ...PAGE], [...REST, 'Dat was het.']];
    const document = read([
      ...first,
      'Natuurplan 2024 7',
      ...second,
      ...second,
      'Natuurplan 2024 9',
      ...third,
    ]);
    expect(document.paragraphs.at(-1)?.pieces.at(-1)?.page ?? document.paragraphs.at(-1)?.page).toBe(4);
  });

  it('are found alone on their lines over three pages', () => {
    const long = [...PAGE, ...REST, ...PAGE, ...REST, ...PAGE];
    const document = read([...long, '4', ...REST, ...long, '5', ...REST, ...long, '6', ...REST]);
    expect(dropped(document).map((line) => line.replace(/^\d+ /u, ''))).toEqual([
      'page-number: 4',
      'page-number: 5',
      'page-number: 6',
    ]);
  });

  it('stay in the text where they are headings that count', () => {
    const articles = [1, 2, 3].flatMap((number) => [`Artikel ${number}`, ...PAGE, ...REST]);
    const document = read(articles);
    expect(dropped(document)).toEqual([]);
    expect(body(document).filter((text) => text.startsWith('Artikel'))).toHaveLength(3);
  });

  it('stay where a last line only happens to end in a number', () => {
    for (const last of ['van de raad op 1 januari 2023', 'Zie ook artikel 12', 'voorgelegd aan 31']) {
      const document = read([...PAGE, last]);
      expect(dropped(document)).toEqual([]);
      expect(body(document).join(' ')).toContain(last);
    }
  });
});

describe('footnotes', () => {
  const marked = [...PAGE.slice(0, 1), '1', ...PAGE.slice(1, 4), '2', ...PAGE.slice(4)];

  it('at the bottom of a page come after the paragraph that runs on over it', () => {
    const note = [
      '1',
      'Natuurplan, hoofdstuk 2.',
      '2',
      'Besluit van de raad over de verdeling van',
      'het geld.',
    ];
    const document = read([...marked, ...note, 'Natuurplan 2024 7', ...REST, 'Natuurplan 2024 8']);
    expect(body(document)).toEqual([JOINED]);
    expect(notes(document)).toEqual([
      '1 Natuurplan, hoofdstuk 2.',
      '2 Besluit van de raad over de verdeling van het geld.',
    ]);
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(['paragraph', 'footnote', 'footnote']);
    expect(
      document.report.dropped.filter(({ reason }) => reason === 'footnote-mark').map(({ line }) => line),
    ).toEqual([2, 6, 10, 12]);
  });

  it.each([
    ['glued to a stop', 'rivier.1 Het', 'is.2 Voor', ['1 Eerste noot.', '2 Tweede noot.']],
    ['glued to a word', 'rivier1. Het', 'is2. Voor', ['1 Eerste noot.', '2 Tweede noot.']],
    ['superscript', 'rivier.¹ Het', 'is². Voor', ['¹ Eerste noot.', '² Tweede noot.']],
    ['in brackets', 'rivier [1]. Het', 'is.[2] Voor', ['[1] Eerste noot.', '[2] Tweede noot.']],
  ])('have marks %s', (_, one, two, block) => {
    const lines = PAGE.map((line) => line.replace('rivier. Het', one).replace('is. Voor', two));
    const document = read([...lines, ...REST, ...block]);
    expect(notes(document)).toEqual(['1 Eerste noot.', '2 Tweede noot.']);
    expect(body(document)).toEqual([JOINED]);
  });

  it('of several pages without any sign of a page end', () => {
    const second = [...REST, '3', ...PAGE];
    const document = read([
      ...marked,
      '1',
      'Eerste noot.',
      '2',
      'Tweede noot.',
      ...second,
      '3',
      'Derde noot.',
    ]);
    expect(notes(document)).toEqual(['1 Eerste noot.', '2 Tweede noot.', '3 Derde noot.']);
    expect(body(document).join(' ')).toBe([...PAGE, ...REST, ...PAGE].join(' '));
  });

  it('at the end of a document of several pages', () => {
    const document = readText(
      [[...marked].join('\n'), REST.join('\n'), '', 'Noten', '1 Natuurplan.', '2 Besluit.']
        .join('\n')
        .replace('worden\nvoor', 'worden\n\fvoor'),
      { language: 'nl' },
    );
    expect(notes(document)).toEqual(['1 Natuurplan.', '2 Besluit.']);
    expect(body(document)[0]).toBe(JOINED);
  });

  it('that are not on the page leave their marks behind, which go', () => {
    const document = read([...marked, ...REST]);
    expect(body(document)).toEqual([JOINED]);
    expect(dropped(document)).toEqual(['2 footnote-mark: 1', '6 footnote-mark: 2']);
  });
});

describe('digits that are content', () => {
  const verwijzing = 'In dit besluit wordt verwezen naar de regels over de inrichting van oevers in artikel';
  const ronde = 'De eerste ronde langs de dorpen is afgerond en de tweede ronde begint op dinsdag';
  const names = 'De uitstoot van CO2 in 2023, gemeten over 12 km², is lager dan in de regio EU27 en A4.';

  it.each<[string, readonly string[], string]>([
    [
      'after a word that asks for a number',
      [verwijzing, '6', 'van de wet op de natuur.'],
      'artikel 6 van de wet',
    ],
    ['before a word that counts', [ronde, '6', 'januari van het volgende jaar.'], 'dinsdag 6 januari'],
    ['in a column of numbers', ['', 'Aantal', '6', '7', '8', '', ...PAGE, ...REST], '6 7 8'],
    ['in names, units and years', [names, ...PAGE, ...REST], names],
    [
      'in a numbered list',
      ['1. De raad kiest.', '2. De gemeente beslist.'],
      '1. De raad kiest. 2. De gemeente',
    ],
  ])('stay %s', (_, lines, content) => {
    const document = read([...PAGE, ...REST, ...lines]);
    expect(body(document).join(' ')).toContain(content);
    expect(notes(document)).toEqual([]);
    expect(document.report.dropped).toEqual([]);
  });
});
