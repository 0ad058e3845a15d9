// Writes small DOCX files the way Word lays them out.

import type { Member } from './zip-writer.js';
import { zip } from './zip-writer.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export interface DocxParts {
  /** Content of w:body. */
  readonly body: string;
  /** Content of the root of other parts, by name without folder and ending. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly extra?: readonly Member[];
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** A DOCX with the given parts, all related to the document. */
export function docx({ body, parts = {}, extra = [] }: DocxParts): Uint8Array {
  const names = Object.keys(parts);
  const related = names.map(
    (name, at) =>
      `<Relationship Id="r${at}" Type="${TYPES}/${name.replace(/\d+$/u, '')}" Target="${name}.xml"/>`,
  );
  const others = names.map((name): Member => {
    const root = ROOTS[name.replace(/\d+$/u, '')] ?? name;
    return { name: `word/${name}.xml`, content: `<w:${root} ${NAMESPACES}>${parts[name]}</w:${root}>` };
  });
  return zip([
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${RELATIONSHIPS}">${related.join('')}</Relationships>`,
    },
    { name: 'word/document.xml', content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    ...others,
    ...extra,
  ]);
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph with text; `properties` is the content of w:pPr, `inner` stands for the run with the text. */
export function paragraph(text: string, properties = ''): string {
  return wrapped(run(text), properties);
}

export function wrapped(inner: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
