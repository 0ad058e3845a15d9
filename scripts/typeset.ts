// Sets paragraphs as the pages of a PDF, by LibreOffice: columns, running titles, page numbers, footnotes,
// hyphens at line ends, lists and tables. Used to make the PDFs that the tests read, in the tests themselves
// where LibreOffice is installed (Debian: libreoffice-writer-nogui, hyphen-nl, hyphen-en-gb).

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Language } from '../src/model/language.js';

export interface SetNote {
  /** Place in the paragraph's text where the mark stands. */
  readonly at: number;
  readonly text: string;
}

export type SetBlock =
  | {
      readonly kind: 'heading' | 'paragraph' | 'listItem';
      readonly text: string;
      readonly notes?: readonly SetNote[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface Setting {
  readonly language: Language;
  readonly columns: number;
  /** Stands above each page. */
  readonly header: string;
  /** Stands below each page with the page's number. */
  readonly footer: string;
  /** Number of the first page; the first block must be a heading. Default: 1. */
  readonly firstPage?: number;
  /** Paragraphs set in at the first line instead of set apart. Default: false. */
  readonly indented?: boolean;
  /** Left-aligned instead of justified. Default: false. */
  readonly ragged?: boolean;
  /** The page is first saved as DOCX, as a translator would get it. Default: false. */
  readonly throughDocx?: boolean;
  /** Letter size in points. Default: 10. */
  readonly size?: number;
  /** Size of titles, as a multiple of the letter size; they are bold. Default: 1.3. */
  readonly titleScale?: number;
  /** Marks of notes that count through symbols instead of numbers. Default: false. */
  readonly symbolMarks?: boolean;
}

/** True when LibreOffice can be called. */
export function canTypeset(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The bytes of the PDF. Throws when LibreOffice fails. */
export function typesetPdf(blocks: readonly SetBlock[], setting: Setting): Uint8Array {
  return typeset(blocks, setting, ['pdf']).pdf;
}

/** What pages can be saved as. The PDF is printed from the DOCX when `throughDocx` says so. */
export type PageFormat = 'docx' | 'odt' | 'html' | 'pdf';

/** The same pages in each format. Throws when LibreOffice fails. */
export function typeset<Format extends PageFormat>(
  blocks: readonly SetBlock[],
  setting: Setting,
  formats: readonly Format[],
): Readonly<Record<Format, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'typeset-'));
  try {
    const source = join(folder, 'page.fodt');
    writeFileSync(source, flatOdt(blocks, setting));
    if (setting.throughDocx === true) convert(source, { to: 'docx', folder });
    const saved = setting.throughDocx === true ? join(folder, 'page.docx') : source;
    const made = formats.map((to): [string, Uint8Array] => {
      if (to !== 'docx' || saved === source) convert(saved, { to, folder });
      return [to, new Uint8Array(readFileSync(join(folder, `page.${to}`)))];
    });
    return Object.fromEntries(made) as Record<Format, Uint8Array>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(file: string, { to, folder }: { to: string; folder: string }): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', folder, file];
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 120_000 });
}

const NAMESPACES = ['office', 'style', 'text', 'table', 'fo', 'svg', 'meta']
  .map((name) => `xmlns:${name}="${namespaceOf(name)}"`)
  .join(' ');

function namespaceOf(name: string): string {
  const compatible = name === 'fo' || name === 'svg';
  return `urn:oasis:names:tc:opendocument:xmlns:${compatible ? `${name === 'fo' ? 'xsl-fo' : 'svg'}-compatible` : name}:1.0`;
}

/** The document as flat ODT (OpenDocument 1.2). */
function flatOdt(blocks: readonly SetBlock[], setting: Setting): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${styles(setting)}</office:styles>
<office:automatic-styles>${pageLayout(setting)}</office:automatic-styles>
<office:master-styles>${masterPage(setting)}</office:master-styles>
<office:body><office:text>${blocks.map((block, at) => blockXml(block, at, setting)).join('\n')}</office:text></office:body>
</office:document>`;
}

function styles({
  language,
  ragged = false,
  indented = false,
  size = 10,
  titleScale = 1.3,
}: Setting): string {
  const country = language === 'nl' ? 'NL' : 'GB';
  const spacing = indented ? 'fo:text-indent="12pt"' : `fo:margin-bottom="${size * 0.6}pt"`;
  const hyphens =
    'fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"';
  const font = `style:font-name="DejaVu Serif" fo:font-family="'DejaVu Serif'" fo:language="${language}" fo:country="${country}"`;
  return `
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-align="${ragged ? 'left' : 'justify'}" ${spacing}/><style:text-properties ${font} fo:font-size="${size}pt" ${hyphens}/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="8pt" fo:margin-bottom="4pt"/><style:text-properties ${font} fo:font-size="${size * titleScale}pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Cell" style:family="paragraph"><style:text-properties ${font} fo:font-size="${size}pt"/></style:style>
<style:style style:name="Margin" style:family="paragraph"><style:text-properties ${font} fo:font-size="${size - 2}pt"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties fo:margin-left="12pt" fo:text-indent="-12pt"/><style:text-properties ${font} fo:font-size="${size - 2}pt" ${hyphens}/></style:style>
<style:style style:name="Mark" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Mark" text:default-style-name="Footnote" text:start-numbering-at="document" text:footnotes-position="page"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="18pt" fo:text-indent="-18pt"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>`;
}

function pageLayout({ columns, firstPage = 1 }: Setting): string {
  const parts = Array.from(
    { length: columns },
    () => '<style:column style:rel-width="1*" fo:start-indent="8pt" fo:end-indent="8pt"/>',
  ).join('');
  return `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin="20mm">
<style:columns fo:column-count="${columns}">${columns > 1 ? parts : ''}</style:columns></style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:margin-bottom="6mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:margin-top="6mm"/></style:footer-style></style:page-layout>
<style:style style:name="First" style:family="paragraph" style:parent-style-name="Title" style:master-page-name="Standard"><style:paragraph-properties style:page-number="${firstPage}"/></style:style>`;
}

function masterPage({ header, footer }: Setting): string {
  const line = (text: string): string => `<text:p text:style-name="Margin">${text}</text:p>`;
  const number = '<text:page-number text:select-page="current"/>';
  return `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${line(escape(header))}</style:header><style:footer>${line(`${escape(footer)} ${number}`)}</style:footer></style:master-page>`;
}

function blockXml(block: SetBlock, at: number, setting: Setting): string {
  if (block.kind === 'table') return tableXml(block.rows);
  const text = textXml(block.text, block.notes ?? [], setting);
  if (block.kind === 'heading')
    return `<text:h text:outline-level="1" text:style-name="${at === 0 ? 'First' : 'Title'}">${text}</text:h>`;
  if (block.kind === 'paragraph') return `<text:p text:style-name="Body">${text}</text:p>`;
  return `<text:list text:style-name="Bullets"><text:list-item><text:p text:style-name="Body">${text}</text:p></text:list-item></text:list>`;
}

const SYMBOLS = ['*', '†', '‡', '§'];

function textXml(text: string, notes: readonly SetNote[], { symbolMarks = false }: Setting): string {
  let xml = '';
  let from = 0;
  for (const [count, note] of notes.entries()) {
    xml += escape(text.slice(from, note.at));
    const symbol = SYMBOLS[count] ?? '*';
    const citation = symbolMarks
      ? `<text:note-citation text:label="${symbol}">${symbol}</text:note-citation>`
      : `<text:note-citation>${count + 1}</text:note-citation>`;
    xml += `<text:note text:note-class="footnote" text:id="n${count}">${citation}<text:note-body><text:p text:style-name="Footnote">${escape(note.text)}</text:p></text:note-body></text:note>`;
    from = note.at;
  }
  return xml + escape(text.slice(from));
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<table:table-cell><text:p text:style-name="Cell">${escape(text)}</text:p></table:table-cell>`;
  const columns = `<table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>`;
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
  return `<table:table>${columns}${lines.join('')}</table:table>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
