import { describe, expect, test } from 'vitest';

import { outline, piecesOf, read } from './reading.js';
import { zip } from './zip-writer.js';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A presentation of slides given by the content of p:spTree, in the order of `order` (from 1). */
function pptx(slides: readonly string[], order = slides.map((_, at) => at + 1)): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="${RELATIONSHIPS}">${content}</Relationships>`;
  return zip([
    { name: '_rels/.rels', content: relations(relation('r', 'officeDocument', 'ppt/presentation.xml')) },
    {
      name: 'ppt/presentation.xml',
      content: `<p:presentation xmlns:p="${P}" xmlns:r="${R}"><p:sldIdLst>${order.map((at) => `<p:sldId id="${255 + at}" r:id="s${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      content: relations(
        slides.map((_, at) => relation(`s${at + 1}`, 'slide', `slides/slide${at + 1}.xml`)).join(''),
      ),
    },
    ...slides.map((content, at) => ({
      name: `ppt/slides/slide${at + 1}.xml`,
      content: `<p:sld xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:sld>`,
    })),
  ]);
}

const p = (text: string, properties = ''): string => `<a:p>${properties}<a:r><a:t>${text}</a:t></a:r></a:p>`;
const shape = (paragraphs: string, placeholder?: string): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder === undefined ? '' : `<p:ph${placeholder === '' ? '' : ` type="${placeholder}"`}/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;

describe('slides', () => {
  test('in the order in which they are shown, each a page', async () => {
    const document = await read(pptx([shape(p('Twee'), 'title'), shape(p('Een'), 'ctrTitle')], [2, 1]));
    expect(outline(document)).toEqual(['heading: Een', 'heading: Twee']);
    expect(document.paragraphs.map(({ page, line }) => [page, line])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    for (const [clean, original] of piecesOf(document)) expect(clean).toBe(original);
  });

  test('titles, bodies with bullets and numbers, text boxes, tables, furniture', async () => {
    const number = '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>';
    const table = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody>${p('Land')}</a:txBody></a:tc><a:tc><a:txBody>${p('12')}</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const slide =
      shape(p('Titel'), 'title') +
      shape(
        p('Punt') + p('Zonder punt', '<a:pPr><a:buNone/></a:pPr>') + p('Een', number) + p('Twee', number),
        '',
      ) +
      shape(`<a:p><a:r><a:t>Los </a:t></a:r><a:br/><a:fld><a:t>veld</a:t></a:fld></a:p>`) +
      table +
      shape(p('Voettekst'), 'ftr') +
      shape(p('7'), 'sldNum');
    const document = await read(pptx([slide]));
    expect(outline(document)).toEqual([
      'heading: Titel',
      'listItem [•]: Punt',
      'paragraph: Zonder punt',
      'listItem: 1. Een',
      'listItem: 2. Twee',
      'paragraph: Los veld',
      'tableCell: Land',
      'tableCell: 12',
    ]);
    expect(document.report.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['Voettekst', 'footer'],
      ['7', 'page-number'],
    ]);
  });
});
