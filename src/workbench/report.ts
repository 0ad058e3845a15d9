// The report of an alignment and extraction: one self-contained HTML page in the user's language, with
// what needs a look first. No scripts, nothing loaded from elsewhere, prints well.

import type { Messages } from '../messages/messages.js';
import type { CandidatePair } from '../model/candidate.js';
import type { CleaningReport } from '../model/document.js';
import type { ConceptEntry } from '../model/entry.js';
import type { AlignedBead } from './align.js';
import type { Workbench } from './workbench.js';

/** What is told of one document pair. */
export interface PairReport {
  readonly name: string;
  readonly beads: readonly AlignedBead[];
  readonly cleaning: { readonly nl: CleaningReport; readonly en: CleaningReport };
  /** The words that tell it from the other pairs, best first. */
  readonly keywords: { readonly nl: readonly string[]; readonly en: readonly string[] };
}

export interface WrittenFile {
  readonly path: string;
  readonly units: number;
  readonly entries: number;
}

interface ReportContents {
  readonly reports: readonly PairReport[];
  readonly candidates: readonly CandidatePair[];
  readonly files: readonly WrittenFile[];
}

const DOUBTFUL_SHOWN = 15;
const TERMS_SHOWN = 100;

/** Candidates as concept entries: proposals that a terminologist has still to accept. */
export function candidateEntries(candidates: readonly CandidatePair[]): ConceptEntry[] {
  return candidates.map(({ nl, en }, place) => ({
    id: `x${String(place + 1).padStart(4, '0')}`,
    sections: [
      { language: 'nl', terms: [{ text: nl.term, status: 'admitted', contexts: firstContext(nl.contexts) }] },
      { language: 'en', terms: [{ text: en.term, status: 'admitted', contexts: firstContext(en.contexts) }] },
    ],
  }));
}

function firstContext(contexts: readonly { readonly text: string }[]): { readonly text: string }[] {
  return contexts.slice(0, 1).map(({ text }) => ({ text }));
}

/** The whole page. */
export function reportPage(contents: ReportContents, { messages, now }: Workbench): string {
  const { t, language } = messages;
  const sections = [
    pairsTable(contents.reports, messages),
    doubtfulTable(contents.reports, messages),
    termsTable(contents.candidates, messages),
    cleaningTable(contents.reports, messages),
    filesTable(contents.files, messages),
  ];
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
${sections.join('\n')}
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

interface Cell {
  readonly text: string;
  readonly number?: boolean;
  readonly language?: 'nl' | 'en';
}

function table(
  heading: string,
  {
    note,
    columns,
    rows,
  }: {
    readonly note: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
  },
): string {
  const head = columns.map((column, place) => columnHead(column, rows[0]?.[place])).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
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

function cell({ text, number, language }: Cell): string {
  const attributes = `${number === true ? ' class="number"' : ''}${language === undefined ? '' : ` lang="${language}"`}`;
  return `<td${attributes}>${escapeHtml(text)}</td>`;
}

function numeric(text: string): Cell {
  return { text, number: true };
}

function pairsTable(reports: readonly PairReport[], messages: Messages): string {
  const { t } = messages;
  const rows = reports.map(({ name, beads, keywords }): Cell[] => {
    const twoSided = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
    const mean = twoSided.reduce((sum, bead) => sum + bead.confidence, 0) / Math.max(1, twoSided.length);
    return [
      { text: name },
      numeric(messages.number(twoSided.length)),
      numeric(messages.number(beads.length - twoSided.length)),
      numeric(messages.percentage(mean)),
      { text: keywords.nl.join(', '), language: 'nl' },
      { text: keywords.en.join(', '), language: 'en' },
    ];
  });
  const columns = [
    t('report.pair'),
    t('report.aligned'),
    t('report.oneSided'),
    t('report.confidence'),
    t('report.keywordsNl'),
    t('report.keywordsEn'),
  ];
  return table(t('report.pairs'), { note: t('report.pairsNote'), columns, rows });
}

function doubtfulTable(reports: readonly PairReport[], messages: Messages): string {
  const { t } = messages;
  const doubtful = reports
    .flatMap(({ name, beads }) => beads.map((bead) => ({ name, bead })))
    .sort((one, other) => one.bead.confidence - other.bead.confidence)
    .slice(0, DOUBTFUL_SHOWN);
  const rows = doubtful.map(({ name, bead }): Cell[] => [
    numeric(messages.percentage(bead.confidence)),
    { text: name },
    { text: bead.sourceText, language: 'nl' },
    { text: bead.targetText, language: 'en' },
  ]);
  const columns = [t('report.confidence'), t('report.pair'), t('report.dutch'), t('report.english')];
  return table(t('report.doubtful'), { note: t('report.doubtfulNote'), columns, rows });
}

function termsTable(candidates: readonly CandidatePair[], messages: Messages): string {
  const { t } = messages;
  const rows = candidates
    .slice(0, TERMS_SHOWN)
    .map(({ nl, en, frequency }): Cell[] => [
      { text: nl.term, language: 'nl' },
      { text: en.term, language: 'en' },
      numeric(messages.number(frequency)),
      { text: nl.contexts[0]?.text ?? '', language: 'nl' },
    ]);
  const columns = [t('report.dutch'), t('report.english'), t('report.frequency'), t('report.context')];
  return table(t('report.terms'), {
    note: t('report.termsNote', { count: candidates.length }),
    columns,
    rows,
  });
}

function cleaningTable(reports: readonly PairReport[], messages: Messages): string {
  const { t } = messages;
  const rows = reports.flatMap(({ name, cleaning }) =>
    (['nl', 'en'] as const).flatMap((side) => cleaningRows(`${name} (${side})`, cleaning[side], messages)),
  );
  const columns = [t('report.document'), t('report.line'), t('report.what'), t('report.text')];
  return table(t('report.cleaning'), { note: t('report.cleaningNote'), columns, rows });
}

function cleaningRows(name: string, { hyphens, dropped }: CleaningReport, { t }: Messages): Cell[][] {
  const decided = hyphens.map(({ line, before, after, decision }) => ({
    line,
    what: t(`report.hyphen.${decision}`),
    text: `${before} | ${after}`,
  }));
  const left = dropped.map(({ line, text, reason }) => ({ line, what: t(`report.dropped.${reason}`), text }));
  return [...decided, ...left]
    .sort((one, other) => one.line - other.line)
    .map(({ line, what, text }) => [{ text: name }, numeric(String(line)), { text: what }, { text }]);
}

function filesTable(files: readonly WrittenFile[], messages: Messages): string {
  const { t } = messages;
  const rows = files.map(({ path, units, entries }) => [
    { text: path },
    numeric(messages.number(units)),
    numeric(messages.number(entries)),
  ]);
  return table(t('report.files'), {
    note: t('report.filesNote'),
    columns: [t('report.file'), t('report.units'), t('report.entries')],
    rows,
  });
}

const HTML_CHARACTERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => HTML_CHARACTERS[character] ?? character);
}
