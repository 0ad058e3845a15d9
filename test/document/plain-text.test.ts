import { describe, expect, it } from 'vitest';
import { documentSentences, readText } from '../../src/document/document.js';
import type { Document, Paragraph } from '../../src/model/document.js';

const read = (text: string, language: 'nl' | 'en' = 'nl'): Document => readText(text, { language });
const texts = (document: Document): string[] => document.paragraphs.map(({ text }) => text);
const kinds = (document: Document): Paragraph['kind'][] => document.paragraphs.map(({ kind }) => kind);

const WRAPPED = [
  'De gemeente heeft in het voorjaar een plan gemaakt voor de bouw van nieuwe woningen',
  'aan de rand van het dorp. Daarbij is gekeken naar de wensen van bewoners en naar de',
  'ruimte die er is.',
  'In het najaar volgt een tweede ronde, waarin ook de ondernemers uit de streek worden',
  'gehoord over hun plannen voor de komende jaren.',
];

describe('layout', () => {
  it('joins wrapped lines and ends paragraphs at short lines', () => {
    const document = read(WRAPPED.join('\n'));
    expect(kinds(document)).toEqual(['paragraph', 'paragraph']);
    expect(texts(document)[0]).toBe(WRAPPED.slice(0, 3).join(' '));
  });

  it.each(['\r\n', '\r', '\u2028'])('reads the line end %j', (end) => {
    expect(texts(read(WRAPPED.map((line) => `${line} \t`).join(end)))).toHaveLength(2);
  });

  it('keeps every line a paragraph where each is one', () => {
    const lines = [
      'De zitting is om tien uur.',
      'De griffier leest de namen voor.',
      'Daarna spreekt de rechter.',
    ];
    expect(texts(read(lines.join('\n')))).toEqual(lines);
  });

  it('does not take a list of words for wrapped text', () => {
    const words = 'appel peer aardbei sinaasappelsap ui knoflook waterkers broccoli ei melk boter zout'.split(
      ' ',
    );
    expect(texts(read(words.join('\n')))).toEqual(words);
  });

  it('separates paragraphs by empty lines, one line each or wrapped', () => {
    expect(texts(read('Eerste alinea zonder punt\n\n\nTweede alinea.'))).toEqual([
      'Eerste alinea zonder punt',
      'Tweede alinea.',
    ]);
    const [first, second] = [WRAPPED.slice(0, 2).join('\n'), WRAPPED.slice(3).join('\n')];
    expect(texts(read(`${first}\n\n${second}`))).toHaveLength(2);
  });

  it('starts a paragraph at a line that is set in', () => {
    const full = 'gehoord over al hun plannen en hun vragen voor de komende jaren, en over de kosten.';
    const lines = [WRAPPED[3], full, ...WRAPPED.slice(0, 3)];
    expect(texts(read(lines.map((line, at) => (at === 2 ? `   ${line}` : line)).join('\n')))).toHaveLength(2);
  });

  it('reads text with an empty line after every line', () => {
    expect(texts(read([...WRAPPED, ...WRAPPED].join('\n\n')))).toHaveLength(4);
  });

  it('drops and joins nothing when lines are paragraphs by order', () => {
    const lines = ['de weg is hoog-', 'opgeleide mensen', '6', '• blauwe kaart', 'Pagina 3 van 12'];
    const document = readText(lines.join('\n\n'), { language: 'nl', lineParagraphs: true });
    expect(texts(document)).toEqual(lines);
    expect(document.paragraphs.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9]);
    expect(document.report).toEqual({ hyphens: [], dropped: [] });
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', ' \n\t\n\f\n', '\uFEFF']) expect(read(text).paragraphs).toEqual([]);
  });
});

describe('lines of many widths', () => {
  it('belong together where words are broken at their ends', () => {
    const lines = [
      'De regering keurde het plan voor zorg- en welzijnsvoorzieningen goed, en daarmee komt er 24 mil-',
      'joen euro vrij voor kinder- en jeugd-',
      'hulp, voor buitenschoolse op-',
      'vang en inburgerings-',
      'trajecten. Ook de gemeenten betalen mee.',
    ];
    expect(read(lines.join('\n')).paragraphs.map(({ text }) => text)).toEqual([
      'De regering keurde het plan voor zorg- en welzijnsvoorzieningen goed, en daarmee komt er 24 miljoen euro ' +
        'vrij voor kinder- en jeugdhulp, voor buitenschoolse opvang en inburgeringstrajecten. Ook de gemeenten betalen mee.',
    ]);
  });

  it('are paragraphs of their own in a list of parts of words', () => {
    const parts = ['hoog-', 'laag-', 'midden-', 'kern-', 'rand-'];
    expect(read(parts.join('\n')).paragraphs.map(({ text }) => text)).toEqual(parts);
  });
});

describe('characters', () => {
  it('folds white space, drops soft hyphens and spells ligatures out', () => {
    expect(texts(read('\uFEFFDe  com\u00ADmissie\u00A0heeft \t een de\uFB01ni\u200Btie.'))).toEqual([
      'De commissie heeft een definitie.',
    ]);
  });

  it('keeps a line of ligatures', () => {
    expect(texts(read('\uFB01\n\nDe zin.'))).toEqual(['\uFB01', 'De zin.']);
  });

  it('shows a soft hyphen that stands before a space', () => {
    expect(texts(read('De asiel\u00AD en opvangwet.'))).toEqual(['De asiel- en opvangwet.']);
  });

  it('maps every kept character to its place', () => {
    const text = 'De  com\u00ADmissie\u00A0heeft een de\uFB01nitie.';
    for (const { pieces, text: clean } of read(text).paragraphs)
      for (const piece of pieces)
        expect(clean.slice(piece.clean, piece.clean + piece.length)).toBe(
          text.slice(piece.original, piece.original + piece.length),
        );
  });
});

describe('headings, lists and tables', () => {
  it('finds headings between wrapped paragraphs', () => {
    const document = read(
      [...WRAPPED, '2.1 Wonen aan de rand', ...WRAPPED, 'Gevolgen', ...WRAPPED.slice(0, 3)].join('\n'),
    );
    expect(kinds(document)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('finds a heading after a last line that is full', () => {
    const full = 'gehoord over al hun plannen en hun vragen voor de komende jaren, en over de kosten.';
    const document = read(
      [...WRAPPED.slice(3, 4), full, 'Kosten van het plan', ...WRAPPED.slice(0, 3)].join('\n'),
    );
    expect(kinds(document)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it('joins a heading of two lines', () => {
    const title = [
      '3 Over de samenwerking tussen gemeenten en andere overheden in de regio',
      'en daarbuiten',
    ];
    const document = read(['', ...title, ...WRAPPED].join('\n'));
    expect(texts(document)[0]).toBe(title.join(' '));
    expect(kinds(document)[0]).toBe('heading');
  });

  it('does not take the end of a text that breaks off for a heading', () => {
    const document = read([...WRAPPED, 'De raad zet'].join('\n'));
    expect(document.paragraphs.at(-1)).toMatchObject({ kind: 'paragraph', text: 'De raad zet' });
  });

  it('takes bullets off and keeps enumerators', () => {
    const items = [
      '• een vergunning voor de bouw van de woningen aan de noordelijke rand van het oude',
      'dorp, met een termijn;',
      '• een ontheffing.',
    ];
    const document = read(
      [
        ...WRAPPED.slice(0, 2),
        'ruimte. De raad vraagt:',
        ...items,
        '1. Eerst de kaart.',
        '2. Dan het plan.',
      ].join('\n'),
    );
    expect(kinds(document)).toEqual(['paragraph', 'listItem', 'listItem', 'listItem', 'listItem']);
    expect(texts(document).slice(2)).toEqual(['een ontheffing.', '1. Eerst de kaart.', '2. Dan het plan.']);
    expect(document.paragraphs.map(({ mark }) => mark)).toEqual([undefined, '•', '•', undefined, undefined]);
  });

  it('does not take a dash or a number at the start of a line for an item', () => {
    const lines = [
      'De wethouder heeft de raad in een brief laten weten dat het onderzoek naar de kosten',
      '– zoals eerder is beloofd in de vergadering van mei – pas in het najaar klaar zal zijn',
      'en dat de raad dan met een besluit zal komen, zoals ook is gevraagd in artikel',
      '6. Daarna volgt de uitvoering van het plan door de gemeente en de bewoners samen, met',
      'steun van de provincie.',
    ];
    expect(texts(read(lines.join('\n')))).toEqual([lines.join(' ')]);
  });

  it('cuts a table into cells and leaves its numbers alone', () => {
    const rows = ['Jaar\tAantal\tAandeel', '2022\t6\t4,1%', '2023\t7\t4,3%', '2024\t8\t4,9%'];
    const document = read([...WRAPPED, '', ...rows, '', ...WRAPPED].join('\n'));
    const cells = document.paragraphs.filter(({ kind }) => kind === 'tableCell').map(({ text }) => text);
    expect(cells).toEqual(rows.flatMap((row) => row.split('\t')));
    expect(document.report.dropped).toEqual([]);
  });

  it('drops a table of contents and says so', () => {
    const document = read(
      ['Inhoud', 'Inleiding ........ 3', 'Wonen aan de rand ........ 5', '', ...WRAPPED].join('\n'),
    );
    expect(kinds(document)).toEqual(['paragraph', 'paragraph']);
    expect(document.report.dropped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'table-of-contents'],
      [2, 'table-of-contents'],
      [3, 'table-of-contents'],
    ]);
  });
});

it('reads a table of contents with Roman pages and with entries over two lines', () => {
  const entries = [
    'Woord vooraf iv',
    'Inleiding 1',
    'Wonen aan de rand van de',
    'stad en het land 5',
    'Slot 12',
  ];
  const document = read(['Inhoud', ...entries, '', ...WRAPPED].join('\n'));
  expect(document.report.dropped.map(({ text }) => text)).toEqual(['Inhoud', ...entries]);
  expect(kinds(document)).toEqual(['paragraph', 'paragraph']);
});

describe('sentences', () => {
  it('have offsets into the original, and the line they begin on', () => {
    const text = WRAPPED.join('\r\n');
    const found = documentSentences(read(text), 'nl');
    expect(found.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(found.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
    for (const { start, end, text: clean } of found)
      expect(text.slice(start, end).replace(/\s+/gu, ' ')).toBe(clean);
  });

  it('take a heading whole', () => {
    const document = read(`Artikel 1. Doel\n\n${WRAPPED.join('\n')}`);
    expect(documentSentences(document, 'nl')[0]).toMatchObject({
      kind: 'heading',
      text: 'Artikel 1. Doel',
    });
  });
});
