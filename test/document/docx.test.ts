import { describe, expect, test } from 'vitest';

import { docx, paragraph, run, style, wrapped } from './docx-writer.js';
import { outline, piecesOf, read } from './reading.js';

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="MijnKop"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Genummerd"><w:name w:val="Genummerd"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';

const level = (at: number, format: string, pattern: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

const item = (text: string, list: number, at = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

async function outlineOf(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  return outline(await read(docx({ body, parts: { styles: STYLES, numbering: NUMBERING, ...parts } })));
}

describe('paragraphs of a DOCX', () => {
  test('headings by style in any language, by the style it is based on, and by their own level', async () => {
    const body =
      paragraph('Titel', style('Titel')) +
      paragraph('Inleiding', style('Kop1')) +
      paragraph('Achtergrond', style('MijnKop')) +
      paragraph('Doel', '<w:outlineLvl w:val="2"/>') +
      paragraph('Gewone tekst.', `${style('Kop1')}<w:outlineLvl w:val="9"/>`) +
      paragraph('Figuur 1', style('Bijschrift')) +
      paragraph('Tekst.');
    expect(await outlineOf(body)).toEqual([
      'heading: Titel',
      'heading: Inleiding',
      'heading: Achtergrond',
      'heading: Doel',
      'paragraph: Gewone tekst.',
      'caption: Figuur 1',
      'paragraph: Tekst.',
    ]);
  });

  test('headings by the id of their style when there are no styles', async () => {
    const body = paragraph('Kop', style('Kop1')) + paragraph('Head', style('Heading2')) + paragraph('Tekst.');
    expect(outline(await read(docx({ body })))).toEqual([
      'heading: Kop',
      'heading: Head',
      'paragraph: Tekst.',
    ]);
  });

  test('lists have the numbers that are shown', async () => {
    const body =
      item('Een', 1) +
      item('Onder a', 1, 1) +
      item('Onder b', 1, 1) +
      item('Twee', 1) +
      item('Onder opnieuw', 1, 1) +
      item('Punt', 2) +
      item('Opnieuw', 3) +
      paragraph('Uit stijl', style('Genummerd')) +
      item('Geen', 0);
    expect(await outlineOf(body)).toEqual([
      'listItem: 1. Een',
      'listItem: 1.a) Onder a',
      'listItem: 1.b) Onder b',
      'listItem: 2. Twee',
      'listItem: 2.a) Onder opnieuw',
      'listItem [•]: Punt',
      'listItem: 1. Opnieuw',
      'listItem: 2. Uit stijl',
      'paragraph: Geen',
    ]);
  });

  test('tables cell by cell', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (one: string, other: string): string => `<w:tr>${cell(one)}${cell(other)}</w:tr>`;
    const body = `<w:tbl>${row('Land', 'Aantal')}${row('Syrië', '12')}</w:tbl>${paragraph('Na de tabel.')}`;
    expect(await outlineOf(body)).toEqual([
      'tableCell: Land',
      'tableCell: Aantal',
      'tableCell: Syrië',
      'tableCell: 12',
      'paragraph: Na de tabel.',
    ]);
  });

  test('characters of runs: tabs, breaks, hyphens, symbols, hidden text', async () => {
    const body = wrapped(
      '<w:r><w:t>een</w:t><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t></w:r>' +
        '<w:r><w:t xml:space="preserve"> e</w:t><w:noBreakHyphen/><w:t>mail, af</w:t><w:softHyphen/><w:t>breken, zach\u00ADt</w:t></w:r>' +
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Arial" w:char="00A7"/></w:r>' +
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>',
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    );
    expect(await outlineOf(body)).toEqual(['paragraph: een twee drie e-mail, afbreken, zacht§']);
  });

  test('fields give their result, hyperlinks their text', async () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      wrapped(run('Zie ') + field(' REF bijlage ', run('bijlage 2')) + run('.')) +
      wrapped(`<w:hyperlink>${run('Rijksoverheid')}</w:hyperlink>${run(' meldt dit.')}`) +
      wrapped(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('weg')}`) +
      paragraph('Een kapot veld verbergt niets.');
    expect(await outlineOf(body)).toEqual([
      'paragraph: Zie bijlage 2.',
      'paragraph: Rijksoverheid meldt dit.',
      'paragraph: Een kapot veld verbergt niets.',
    ]);
  });

  test('a text box comes once, after the paragraph it is anchored in', async () => {
    const box = `<w:txbxContent>${paragraph('In het kader.')}</w:txbxContent>`;
    const body = wrapped(
      `${run('Voor ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('en na.')}`,
    );
    expect(await outlineOf(body)).toEqual(['paragraph: Voor en na.', 'paragraph: In het kader.']);
  });
});

describe('changes that were tracked', () => {
  test('inserted text stays, deleted and moved text goes and is reported', async () => {
    const body =
      wrapped(
        `${run('Dit is ')}<w:del><w:r><w:delText>oude</w:delText></w:r></w:del><w:ins>${run('nieuwe')}</w:ins>${run(' tekst.')}`,
      ) + wrapped(`<w:moveFrom>${run('Verplaatst.')}</w:moveFrom><w:moveTo>${run('Gebleven.')}</w:moveTo>`);
    const document = await read(docx({ body }));
    expect(outline(document)).toEqual(['paragraph: Dit is nieuwe tekst.', 'paragraph: Gebleven.']);
    expect(document.report.dropped).toEqual([
      { page: 1, line: 1, text: 'oude', reason: 'deleted-text' },
      { page: 1, line: 2, text: 'Verplaatst.', reason: 'deleted-text' },
    ]);
  });

  test('a paragraph whose mark was deleted goes on in the next', async () => {
    const body =
      paragraph('Eerste helft en ', '<w:rPr><w:del w:id="1"/></w:rPr>') +
      paragraph('tweede helft.', style('Kop1'));
    expect(await outlineOf(body)).toEqual(['heading: Eerste helft en tweede helft.']);
  });
});

describe('notes', () => {
  const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;

  test('follow their paragraph in the order of the text, with their number', async () => {
    const body =
      wrapped(`${run('Eerst')}${reference(7)}${run(', dan')}${reference(3)}${run('.')}`) +
      wrapped(`${run('Slot.')}<w:r><w:endnoteReference w:id="7"/></w:r>`) +
      paragraph('Einde.');
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${note(3, 'Noot drie.')}${note(7, 'Noot zeven.')}`,
      endnotes: `<w:endnote w:id="7">${paragraph('Eindnoot.')}</w:endnote>`,
    };
    const document = await read(docx({ body, parts }));
    expect(outline(document)).toEqual([
      'paragraph: Eerst, dan.',
      'footnote [1]: Noot zeven.',
      'footnote [2]: Noot drie.',
      'paragraph: Slot.',
      'paragraph: Einde.',
      'footnote [i]: Eindnoot.',
    ]);
    expect(document.report.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['1', 'footnote-mark'],
      ['2', 'footnote-mark'],
      ['i', 'footnote-mark'],
    ]);
    expect(document.paragraphs.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a mark of its own does not count with the others', async () => {
    const body = wrapped(
      `${run('Een')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${run(' en twee')}${reference(2)}${run('.')}`,
    );
    const parts = { footnotes: note(1, 'Met ster.') + note(2, 'Met getal.') };
    expect(await outlineOf(body, parts)).toEqual([
      'paragraph: Een en twee.',
      'footnote [*]: Met ster.',
      'footnote [1]: Met getal.',
    ]);
  });
});

describe('what is no running text', () => {
  test('headers and footers are reported', async () => {
    const parts = { header1: paragraph('Vertrouwelijk'), footer1: paragraph('Pagina 1') };
    const document = await read(docx({ body: paragraph('Tekst.'), parts }));
    expect(outline(document)).toEqual(['paragraph: Tekst.']);
    expect(document.report.dropped).toEqual([
      { page: 1, line: 2, text: 'Vertrouwelijk', reason: 'header' },
      { page: 1, line: 3, text: 'Pagina 1', reason: 'footer' },
    ]);
  });

  test('a table of contents, by style, by field and by content control', async () => {
    const body =
      paragraph('1 Inleiding 3', style('Inhopg1')) +
      wrapped(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2 Opzet 5')}`,
      ) +
      wrapped(`${run('3 Slot 9')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Inhoud')}</w:sdtContent></w:sdt>` +
      paragraph('Tekst.');
    const document = await read(docx({ body, parts: { styles: STYLES } }));
    expect(outline(document)).toEqual(['paragraph: Tekst.']);
    expect(document.report.dropped.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      'table-of-contents: 1 Inleiding 3',
      'table-of-contents: 2 Opzet 5',
      'table-of-contents: 3 Slot 9',
      'table-of-contents: Inhoud',
    ]);
  });
});

test('pages where Word left its breaks; pieces point into the extracted text', async () => {
  const broken = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const body =
    paragraph('Op  een.') +
    wrapped(`${run('Nog op een, ')}${broken}${run('nu op twee.')}`) +
    paragraph('Ook twee.');
  const document = await read(docx({ body }));
  expect(document.paragraphs.map(({ page }) => page)).toEqual([1, 1, 2]);
  expect(document.paragraphs[1]?.pieces.map(({ page }) => page)).toEqual([undefined, 2]);
  for (const [clean, original] of piecesOf(document)) expect(clean).toBe(original);
  expect(document.extractedText).toBe('Op  een.\nNog op een, nu op twee.\nOok twee.\n');
});
