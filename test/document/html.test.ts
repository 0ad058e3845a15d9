import { describe, expect, test } from 'vitest';

import { ProblemError } from '../../src/model/problem.js';
import { outline, piecesOf, processorTime, read, refusal } from './reading.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const outlineOf = async (body: string, head = ''): Promise<string[]> => outline(await read(page(body, head)));

describe('blocks of a page', () => {
  test('headings, paragraphs, lists, tables and captions', async () => {
    const body =
      '<h1>Kop</h1><p>Een <b>vette</b>\n  zin.</p>los stuk<div>In een <span>div</span>.</div>' +
      '<ol start="3"><li>Drie<li><p>Vier</p><p>Nog bij vier.</p><ol type="a"><li>Onder</ol></ol><ul><li>Punt</ul>' +
      '<table><caption>Tabel 1</caption><tr><th>Land<td>Aantal</table><figure><figcaption>Figuur 1</figcaption></figure>' +
      'regel een<br>regel twee<br><br>nieuwe alinea';
    expect(await outlineOf(body)).toEqual([
      'heading: Kop',
      'paragraph: Een vette zin.',
      'paragraph: los stuk',
      'paragraph: In een div.',
      'listItem: 3. Drie',
      'listItem: 4. Vier',
      'paragraph: Nog bij vier.',
      'listItem: a. Onder',
      'listItem [•]: Punt',
      'caption: Tabel 1',
      'tableCell: Land',
      'tableCell: Aantal',
      'caption: Figuur 1',
      'paragraph: regel een regel twee',
      'paragraph: nieuwe alinea',
    ]);
  });

  test('what nobody sees is left out; what is no running text is reported', async () => {
    const body =
      '<nav><a href="/">Begin</a></nav><script>var x = "<p>nee</p>";</script><style>p{}</style><p hidden>Verborgen.</p>' +
      '<p style="color:red; display: none">Ook.</p><p>Dit is <del>oude</del><ins>nieuwe</ins> tekst.</p>' +
      '<pre><code>let x = 1;</code></pre><article><footer>Bij het artikel.</footer></article><footer>Contact</footer>';
    const document = await read(page(body));
    expect(outline(document)).toEqual(['paragraph: Dit is nieuwe tekst.', 'paragraph: Bij het artikel.']);
    expect(document.report.dropped.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      'navigation: Begin',
      'deleted-text: oude',
      'code: let x = 1;',
      'footer: Contact',
    ]);
  });

  test('tables of contents of Word and LibreOffice are set aside', async () => {
    const body =
      '<p class="MsoToc1"><a href="#a">Inleiding 3</a></p><div id="Table of Contents1"><p>Opzet 5</p></div><p>Tekst.</p>';
    const document = await read(page(body));
    expect(outline(document)).toEqual(['paragraph: Tekst.']);
    expect(document.report.dropped.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      'table-of-contents: Inleiding 3',
      'table-of-contents: Opzet 5',
    ]);
  });

  test('tables of contents that nothing marks as one are known by what they repeat', async () => {
    const chapters = '<h1>1 Wonen</h1><p>Een.</p><h2>1.1 Huur</h2><p>Twee.</p><h1>2 Werk</h1><p>Drie.</p>';
    const texts = async (contents: string): Promise<string[]> =>
      (await read(page(contents + chapters))).paragraphs.map(({ text }) => text);
    const rest = ['1 Wonen', 'Een.', '1.1 Huur', 'Twee.', '2 Werk', 'Drie.'];
    const pages = '<p>1 Wonen\t3</p><p>1.1 Huur ..... 3</p><p>2 Werk<span>12</span></p>';
    expect(await texts(pages)).toEqual(rest);
    expect(await texts(`<p>Inhoud</p>${pages}`)).toEqual(rest);
    const links = '<li><a href="#a">Wonen</a><li><a href="#b">Huur</a><li><a href="#c">Werk</a>';
    expect(await texts(`<ul>${links}</ul>`)).toEqual(rest);
    expect(await texts(`<ol>${links}</ol>`)).toEqual(rest);
  });

  test('what repeats titles without pages or links stays, and so does what stands in another order', async () => {
    const chapters = '<h1>Wonen</h1><p>Een.</p><h1>Werk</h1><p>Twee.</p><h1>Zorg</h1><p>Drie.</p>';
    const count = async (body: string): Promise<number> =>
      (await read(page(body + chapters))).paragraphs.length - 6;
    expect(await count('<ul><li>Wonen<li>Werk<li>Zorg</ul>')).toBe(3);
    expect(await count('<p>Zorg 3</p><p>Werk 2</p><p>Wonen 1</p>')).toBe(3);
    expect(await count('<p>Wonen 1</p><p>Werk 2</p>')).toBe(2);
    expect(await count('<p>Zie <a href="#a">Wonen</a></p><p><a href="#b">Werk</a> en zorg</p>')).toBe(2);
  });

  test('the title of the page counts unless a heading says the same', async () => {
    expect(await outlineOf('<p>Tekst.</p>', '<title>Pagina</title>')).toEqual([
      'heading: Pagina',
      'paragraph: Tekst.',
    ]);
    expect(await outlineOf('<h1>De\n pagina</h1>', '<title>De pagina</title>')).toEqual([
      'heading: De pagina',
    ]);
  });
});

describe('offsets point into the source', () => {
  test('through references, stray tags, ends of lines and quotes', async () => {
    const source = page(
      '<p>Caf&eacute; &amp; &#x201C;bar&rdquo; kost &euro;&nbsp;5&ltnee</b>, \r\nniet &bogus; of a&b <q>echt</q>. \u{1F600}&#128512;</p>',
    );
    const document = await read(source);
    expect(document.paragraphs[0]?.text).toBe('Café & “bar” kost € 5<nee, niet &bogus; of a&b “echt”. 😀😀');
    const pieces = piecesOf(document, source);
    expect(pieces.length).toBeGreaterThan(5);
    for (const [clean, original] of pieces) expect(original).toBe(clean);
    expect(pieces.map(([clean]) => clean).join('')).toContain('niet ');
  });

  test('with the line of the source for every piece', async () => {
    const { paragraphs } = await read('<html><body>\n<h1>Kop</h1>\n<p>\n  een\n  twee</p>');
    expect(paragraphs.map(({ line }) => line)).toEqual([2, 4]);
    expect(paragraphs[1]?.pieces.map(({ line }) => line)).toEqual([undefined, 5]);
  });
});

describe('footnotes, as programs write them', () => {
  const expected = ['paragraph: De wet geldt. Zij is nieuw.', 'footnote [1]: Noot een.', 'paragraph: Slot.'];

  test.each([
    [
      'LibreOffice',
      '<p>De wet geldt.<a class="sdfootnoteanc" name="f1anc" href="#f1sym"><sup>1</sup></a> Zij is nieuw.</p><p>Slot.</p>' +
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="f1sym" href="#f1anc">1</a>\n Noot een.</p></div>',
    ],
    [
      'Word',
      '<p>De wet geldt.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> Zij is nieuw.</p><p>Slot.</p>' +
        '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Noot een.</p></div>',
    ],
    [
      'pandoc',
      '<p>De wet geldt.<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a> Zij is nieuw.</p><p>Slot.</p>' +
        '<section role="doc-endnotes"><hr><ol><li id="fn1"><p>Noot een.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
    ],
    [
      'Wikipedia',
      '<p>De wet geldt.<sup id="ref-1"><a href="#note-1">[1]</a></sup> Zij is nieuw.</p><p>Slot.</p>' +
        '<ol><li id="note-1"><a href="#ref-1">↑</a> Noot een.</li></ol>',
    ],
  ])('%s', async (_, body) => {
    const document = await read(page(body));
    expect(outline(document)).toEqual(expected);
    expect(document.report.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['1', 'footnote-mark'],
    ]);
  });

  test('a table of contents with numbers is no list of notes', async () => {
    const body = '<ul id="toc"><li><a href="#a">1</a> Een</li></ul><h2 id="a">Een <a href="#toc">↑</a></h2>';
    expect(await outlineOf(body)).toEqual(['listItem [•]: 1 Een', 'heading: Een ↑']);
  });
});

describe('encodings', () => {
  test('the declared one where the bytes do not say', async () => {
    const source = page('<p>één</p>', '<meta charset="iso-8859-1">');
    expect(outline(await read(Buffer.from(source, 'latin1')))).toEqual(['paragraph: één']);
    expect(outline(await read(Buffer.from(source, 'utf8')))).toEqual(['paragraph: één']);
  });

  test('UTF-16 with a byte order mark', async () => {
    expect(outline(await read(Buffer.from(`\uFEFF${page('<p>één</p>')}`, 'utf16le')))).toEqual([
      'paragraph: één',
    ]);
  });
});

test('HTML by its content whatever its name, a fragment by its name', async () => {
  expect(outline(await read(page('<p>Tekst.'), 'pagina.txt'))).toEqual(['paragraph: Tekst.']);
  expect(outline(await read('<p>Tekst.', 'stuk.html'))).toEqual(['paragraph: Tekst.']);
  expect(outline(await read('<p>Tekst.', 'stuk.txt'))).toEqual(['paragraph: <p>Tekst.']);
});

test('elements nested without end are refused quickly', async () => {
  const start = processorTime();
  expect((await refusal(page('<div>'.repeat(100_000)))).code).toBe('html-too-deep');
  expect(processorTime() - start).toBeLessThan(2000);
});

test.each([
  '<b>',
  '<p>',
  '<a href="#x">1</a>',
  '<a id=x href="#x">1',
  '<p><a>',
  '<table>',
  '<li>',
  '<sup><a href="#a">*</a>',
  '&amp;',
  '&',
  '<',
  '<del>x',
  '<p hidden>',
  '<br>',
  '<td>x',
  '</p>',
  '<ol><li value=3>',
  '<i><p>',
  '<div id=a>',
])('time grows no faster than the page: %s', async (bit) => {
  const body = bit.repeat(200_000 / bit.length);
  const start = processorTime();
  await readOrRefused(body);
  expect(processorTime() - start).toBeLessThan(3000);
});

/** Some of these nest deeper than is allowed. */
async function readOrRefused(body: string): Promise<string> {
  try {
    return (await outlineOf(body)).join('\n');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}
