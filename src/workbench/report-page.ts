// A report as one self-contained HTML page in the user's language: tables under headings. No scripts, nothing
// loaded from elsewhere, light and dark, prints well.

import type { Language } from '../model/language.js';
import type { Workbench } from './workbench.js';

export interface Cell {
  readonly text: string;
  readonly number?: boolean;
  /** Language of the text, where it is not the page's. */
  readonly language?: Language;
}

/** A table with a heading and a sentence that says what it is. */
export interface ReportSection {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function numeric(text: string): Cell {
  return { text, number: true };
}

/** The whole page; sections without rows are left out. */
export function reportPage(sections: readonly ReportSection[], { messages, now }: Workbench): string {
  const { t, language } = messages;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('report.title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(t('report.title'))}</h1>
<p>${escapeHtml(t('report.made', { date: messages.date(now()) }))}</p>
${sections
  .filter(({ rows }) => rows.length > 0)
  .map(sectionHtml)
  .join('\n')}
</body>
</html>
`;
}

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8884}
th{white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@media print{body{max-width:none;font-size:11pt}tr{break-inside:avoid}}
`;

function sectionHtml({ heading, note, columns, rows }: ReportSection): string {
  const head = columns.map((column, place) => columnHead(column, rows[0]?.[place])).join('');
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  return `<h2>${escapeHtml(heading)}</h2>
<p>${escapeHtml(note)}</p>
<table><thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table>`;
}

/** A column of numbers has its heading above them, at the right. */
function columnHead(text: string, below: Cell | undefined): string {
  return `<th scope="col"${below?.number === true ? ' class="number"' : ''}>${escapeHtml(text)}</th>`;
}

function cellHtml({ text, number, language }: Cell): string {
  const attributes = `${number === true ? ' class="number"' : ''}${language === undefined ? '' : ` lang="${language}"`}`;
  return `<td${attributes}>${escapeHtml(text)}</td>`;
}

const HTML_CHARACTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => HTML_CHARACTERS[character] ?? character);
}
