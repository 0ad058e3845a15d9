import { describe, expect, test } from 'vitest';

import type { OdtParts } from './odt-writer.js';
import { odt } from './odt-writer.js';
import { outline, piecesOf, read, refusal } from './reading.js';

const p = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${text}</text:p>`;
const h = (text: string, level = 1): string => `<text:h text:outline-level="${level}">${text}</text:h>`;
const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
const style = (name: string, parent: string): string =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;

const outlineOf = async (parts: OdtParts): Promise<string[]> => outline(await read(odt(parts)));

describe('paragraphs of an ODT', () => {
  test('headings by element and by the style they come from, captions too', async () => {
    const automatic = style('P1', 'Title') + style('P2', 'Heading_20_2') + style('P3', 'Illustration');
    const styles = style('Illustration', 'Caption');
    const body = p('Titel', 'P1') + h('Inleiding') + p('Doel', 'P2') + p('Figuur 1', 'P3') + p('Tekst.');
    expect(await outlineOf({ body, automatic, styles })).toEqual([
      'heading: Titel',
      'heading: Inleiding',
      'heading: Doel',
      'caption: Figuur 1',
      'paragraph: Tekst.',
    ]);
  });

  test('lists have the labels that are shown, and continue where they say so', async () => {
    const automatic =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
      '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>' +
      '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
    const list = (attributes: string, items: string): string =>
      `<text:list ${attributes}>${items}</text:list>`;
    const body =
      list(
        'text:style-name="L1"',
        item(p('Een') + p('Nog bij een.')) +
          item(p('Twee') + list('', item(p('Onder a')) + item(p('Onder b')))) +
          `<text:list-header>${p('Zonder nummer')}</text:list-header>`,
      ) +
      p('Tussen.') +
      list('text:style-name="L1" text:continue-numbering="true"', item(p('Drie'))) +
      list('text:style-name="L1"', item(p('Opnieuw'))) +
      list('text:style-name="L2"', item(p('Punt')));
    expect(await outlineOf({ body, automatic })).toEqual([
      'listItem: 1. Een',
      'paragraph: Nog bij een.',
      'listItem: 2. Twee',
      'listItem: 2.a) Onder a',
      'listItem: 2.b) Onder b',
      'paragraph: Zonder nummer',
      'paragraph: Tussen.',
      'listItem: 3. Drie',
      'listItem: 1. Opnieuw',
      'listItem [•]: Punt',
    ]);
  });

  test('numbers of chapters', async () => {
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>' +
      '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    expect(await outlineOf({ body: h('Een') + h('Onder', 2) + h('Twee'), styles })).toEqual([
      'heading: 1 Een',
      'heading: 1.1 Onder',
      'heading: 2 Twee',
    ]);
  });

  test('tables cell by cell; white space, tabs and breaks', async () => {
    const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;
    const body =
      `<table:table><table:table-row>${cell('Land')}${cell('Aantal')}</table:table-row></table:table>` +
      p(
        'Een  <text:span>vette</text:span><text:s text:c="3"/>zin<text:tab/>met\n<text:line-break/>een <text:a>koppeling</text:a>.',
      );
    expect(await outlineOf({ body })).toEqual([
      'tableCell: Land',
      'tableCell: Aantal',
      'paragraph: Een vette zin met een koppeling.',
    ]);
  });
});

test('notes are taken out of the paragraph and follow it', async () => {
  const note = (kind: string, mark: string, text: string): string =>
    `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(text, 'Footnote')}</text:note-body></text:note>`;
  const body =
    p(
      `Eerst${note('footnote', '1', 'Noot een.')}, dan${note('endnote', 'i', 'Eindnoot.')}${note('footnote', '*', 'Met ster.')}.`,
    ) + p('Slot.');
  const document = await read(odt({ body }));
  expect(outline(document)).toEqual([
    'paragraph: Eerst, dan.',
    'footnote [1]: Noot een.',
    'footnote [*]: Met ster.',
    'paragraph: Slot.',
    'footnote [i]: Eindnoot.',
  ]);
  expect(document.report.dropped.map(({ text, line }) => [text, line])).toEqual([
    ['1', 1],
    ['i', 1],
    ['*', 1],
  ]);
  for (const [clean, original] of piecesOf(document)) expect(clean).toBe(original);
});

test('what is no running text is set aside and reported; comments are not', async () => {
  const body =
    `<text:tracked-changes><text:changed-region><text:deletion>${p('Oude zin.')}</text:deletion></text:changed-region></text:tracked-changes>` +
    `<text:table-of-content><text:index-body>${p('1 Inleiding 3')}</text:index-body></text:table-of-content>` +
    `<text:section text:display="none">${p('Verborgen.')}</text:section>` +
    p(`Tekst<office:annotation>${p('Opmerking')}</office:annotation> blijft.`);
  const styles = `<office:master-styles><style:master-page><style:header>${p('Vertrouwelijk')}</style:header><style:footer>${p('Pagina <text:page-number>1</text:page-number>')}</style:footer></style:master-page></office:master-styles>`;
  const document = await read(odt({ body, styles }));
  expect(outline(document)).toEqual(['paragraph: Tekst blijft.']);
  expect(document.report.dropped.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
    'deleted-text: Oude zin.',
    'table-of-contents: 1 Inleiding 3',
    'deleted-text: Verborgen.',
    'header: Vertrouwelijk',
    'footer: Pagina 1',
  ]);
});

test('pages where the program left its breaks', async () => {
  const body = p('Een.') + p('<text:soft-page-break/>Twee.') + p('Nog twee,<text:soft-page-break/> nu drie.');
  const { paragraphs } = await read(odt({ body }));
  expect(paragraphs.map(({ page }) => page)).toEqual([1, 2, 2]);
  expect(paragraphs[2]?.pieces.map(({ page }) => page)).toEqual([undefined, 3]);
});

test('a file with a password is refused as one', async () => {
  const manifest =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  expect((await refusal(odt({ body: p('Geheim.'), manifest }))).code).toBe('document-encrypted');
});
