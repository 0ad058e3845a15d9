import { describe, expect, test } from 'vitest';

import { outline, piecesOf, read } from './reading.js';
import { zip } from './zip-writer.js';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Extras {
  /** Slides, from 1, in the order in which they are shown. */
  readonly order?: readonly number[];
  /** Content of p:spTree of the notes of a slide's speaker, by the slide's number. */
  readonly notes?: Readonly<Record<number, string>>;
}

/** A presentation of slides given by the content of p:spTree. */
function pptx(
  slides: readonly string[],
  { order = slides.map((_, at) => at + 1), notes = {} }: Extras = {},
): Uint8Array {
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
    ...Object.entries(notes).flatMap(([slide, content]) => [
      {
        name: `ppt/slides/_rels/slide${slide}.xml.rels`,
        content: relations(relation('n', 'notesSlide', `../notesSlides/notesSlide${slide}.xml`)),
      },
      {
        name: `ppt/notesSlides/notesSlide${slide}.xml`,
        content: `<p:notes xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:notes>`,
      },
    ]),
  ]);
}

const p = (text: string, properties = ''): string => `<a:p>${properties}<a:r><a:t>${text}</a:t></a:r></a:p>`;
const shape = (paragraphs: string, placeholder?: string): string =>
  `<p:sp><p:nvSpPr><p:nvPr>${placeholder === undefined ? '' : `<p:ph${placeholder === '' ? '' : ` type="${placeholder}"`}/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;

describe('slides', () => {
  test('in the order in which they are shown, each a page', async () => {
    const document = await read(
      pptx([shape(p('Twee'), 'title'), shape(p('Een'), 'ctrTitle')], { order: [2, 1] }),
    );
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

  test('are followed by what their speaker is to say', async () => {
    const slides = [shape(p('Een'), 'title'), shape(p('Twee'), 'title')];
    const spoken =
      shape('', 'sldImg') + shape(p('Welkom allen.') + p('Dank u.'), 'body') + shape(p('1'), 'sldNum');
    const document = await read(pptx(slides, { notes: { 1: spoken } }));
    expect(outline(document)).toEqual([
      'heading: Een',
      'paragraph: Welkom allen.',
      'paragraph: Dank u.',
      'heading: Twee',
    ]);
    expect(document.paragraphs.map(({ page }) => page)).toEqual([1, 1, 1, 2]);
    expect(document.report.dropped).toEqual([{ page: 1, line: 4, text: '1', reason: 'page-number' }]);
    for (const [clean, original] of piecesOf(document)) expect(clean).toBe(original);
  });
});
