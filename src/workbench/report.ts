// The sections of reports: what was aligned and how sure that is, what was extracted, what was cleaned on the way.

import { reportRows } from '../document/document.js';
import type { ReportRow } from '../document/document.js';
import type { Messages } from '../messages/messages.js';
import type { CandidatePair } from '../model/candidate.js';
import type { Document } from '../model/document.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { AlignedBead } from './align.js';
import { writeWhole } from './file.js';
import type { Cell, ReportSection } from './report-page.js';
import { numeric, reportPage } from './report-page.js';
import type { Workbench } from './workbench.js';

/** What is told of one document pair. */
export interface PairReport {
  readonly name: string;
  readonly beads: readonly AlignedBead[];
  /** Lines that are sentences already have none. */
  readonly documents?: Readonly<Record<Language, Document>>;
  /** The words that tell it from other pairs, best first. */
  readonly keywords?: { readonly nl: readonly string[]; readonly en: readonly string[] };
}

export interface WrittenFile {
  readonly path: string;
  readonly units: number;
  readonly entries: number;
}

/** A document whose cleaning is told. */
export interface CleanedDocument {
  readonly name: string;
  readonly document: Document;
}

const DOUBTFUL_SHOWN = 15;
const TERMS_SHOWN = 100;
/** A page of more rows is no page any more; the file of units has them all. */
const PAIRS_SHOWN = 5000;

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

/** How many pairs there are and how sure they are. */
export function pairsSection(reports: readonly PairReport[], messages: Messages): ReportSection {
  const { t } = messages;
  const withKeywords = reports.some(({ keywords }) => keywords !== undefined);
  const rows = reports.map(({ name, beads, keywords }): Cell[] => {
    const twoSided = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
    const mean = twoSided.reduce((sum, bead) => sum + bead.confidence, 0) / Math.max(1, twoSided.length);
    return [
      { text: name },
      numeric(messages.number(twoSided.length)),
      numeric(messages.number(beads.length - twoSided.length)),
      numeric(messages.percentage(mean)),
      ...(withKeywords
        ? LANGUAGES.map((language) => ({ text: (keywords?.[language] ?? []).join(', '), language }))
        : []),
    ];
  });
  return {
    heading: t('report.pairs'),
    note: t('report.pairsNote'),
    columns: [
      t('report.pair'),
      t('report.aligned'),
      t('report.oneSided'),
      t('report.confidence'),
      ...(withKeywords ? [t('report.keywordsNl'), t('report.keywordsEn')] : []),
    ],
    rows,
  };
}

/** The pairs of several documents to look at first. */
export function doubtfulSection(reports: readonly PairReport[], messages: Messages): ReportSection {
  const { t } = messages;
  const doubtful = reports
    .flatMap(({ name, beads }) => beads.map((bead) => ({ name, bead })))
    .sort((one, other) => one.bead.confidence - other.bead.confidence)
    .slice(0, DOUBTFUL_SHOWN);
  return {
    heading: t('report.doubtful'),
    note: t('report.doubtfulNote'),
    columns: [t('report.confidence'), t('report.pair'), t('report.dutch'), t('report.english')],
    rows: doubtful.map(({ name, bead }): Cell[] => [
      numeric(messages.percentage(bead.confidence)),
      { text: name },
      ...sides(bead),
    ]),
  };
}

/** All pairs of one alignment in reading order, each with what speaks for it. */
export function evidenceSection({ beads }: PairReport, messages: Messages): ReportSection {
  const { t } = messages;
  return {
    heading: t('report.allPairs'),
    note: t('report.allPairsNote', { count: Math.min(beads.length, PAIRS_SHOWN) }),
    columns: [t('report.confidence'), t('report.dutch'), t('report.english'), t('report.evidence')],
    rows: beads
      .slice(0, PAIRS_SHOWN)
      .map((bead): Cell[] => [
        numeric(messages.percentage(bead.confidence)),
        ...sides(bead),
        { text: evidenceText(bead, messages) },
      ]),
  };
}

function sides(bead: AlignedBead): Cell[] {
  return [
    { text: bead.sourceText, language: 'nl' },
    { text: bead.targetText, language: 'en' },
  ];
}

const COUNTED = ['values', 'valuesMissing', 'cognates', 'dictionary', 'glossary'] as const;

/** What of the evidence can be counted, in words. */
function evidenceText({ evidence, moved }: AlignedBead, { t }: Messages): string {
  const counted = COUNTED.filter((name) => (evidence[name] ?? 0) > 0).map((name) =>
    t(`report.counted.${name}`, { count: evidence[name] ?? 0 }),
  );
  return [...(moved === true ? [t('report.moved')] : []), ...counted].join('; ');
}

export function termsSection(candidates: readonly CandidatePair[], messages: Messages): ReportSection {
  const { t } = messages;
  return {
    heading: t('report.terms'),
    note: t('report.termsNote', { count: candidates.length }),
    columns: [t('report.dutch'), t('report.english'), t('report.frequency'), t('report.context')],
    rows: candidates
      .slice(0, TERMS_SHOWN)
      .map(({ nl, en, frequency }): Cell[] => [
        { text: nl.term, language: 'nl' },
        { text: en.term, language: 'en' },
        numeric(messages.number(frequency)),
        { text: nl.contexts[0]?.text ?? '', language: 'nl' },
      ]),
  };
}

/** Every hyphen decided, every line left out, every paragraph made of several lines. */
export function cleaningSection(documents: readonly CleanedDocument[], messages: Messages): ReportSection {
  const { t } = messages;
  return {
    heading: t('report.cleaning'),
    note: t('report.cleaningNote'),
    columns: [
      t('report.document'),
      t('report.page'),
      t('report.line'),
      t('report.what'),
      t('report.text'),
      t('report.why'),
    ],
    rows: documents.flatMap(({ name, document }) =>
      reportRows(document).map((row): Cell[] => [
        { text: name },
        numeric(String(row.page)),
        numeric(String(row.line)),
        { text: decisionText(row, messages) },
        { text: row.text.replace('\n', ' | ') },
        { text: row.kind === 'hyphen' ? t(`report.reason.${row.reason}`) : '' },
      ]),
    ),
  };
}

function decisionText(row: ReportRow, { t }: Messages): string {
  switch (row.kind) {
    case 'hyphen':
      return t(`report.hyphen.${row.decision}`);
    case 'dropped':
      return t(`report.dropped.${row.reason}`);
    case 'lines':
      return t('report.lines');
  }
}

/** Both documents of a pair, for `cleaningSection`. */
export function documentsOf({ name, documents }: PairReport): CleanedDocument[] {
  if (documents === undefined) return [];
  return LANGUAGES.map((language) => ({ name: `${name} (${language})`, document: documents[language] }));
}

export function filesSection(files: readonly WrittenFile[], messages: Messages): ReportSection {
  const { t } = messages;
  return {
    heading: t('report.files'),
    note: t('report.filesNote'),
    columns: [t('report.file'), t('report.units'), t('report.entries')],
    rows: files.map(({ path, units, entries }) => [
      { text: path },
      numeric(messages.number(units)),
      numeric(messages.number(entries)),
    ]),
  };
}

export type ReportFormat = 'html' | 'json';

/** What a report file is by its ending. Throws ProblemError `report-format`: ask before long work, not after it. */
export function reportFormat(path: string): ReportFormat {
  if (/\.html?$/iu.test(path)) return 'html';
  if (/\.json$/iu.test(path)) return 'json';
  throw new ProblemError(makeProblem('report-format', {}, { file: path }));
}

/** Writes a report whole or not at all: a page of sections, or the values behind them. */
async function writeReport(
  workbench: Workbench,
  path: string,
  report: { readonly sections: readonly ReportSection[]; readonly values: unknown },
): Promise<void> {
  const text =
    reportFormat(path) === 'html'
      ? reportPage(report.sections, workbench)
      : `${JSON.stringify(report.values, null, 2)}\n`;
  await writeWhole(path, once(text));
}

/** The report of one alignment: how sure, every pair with its evidence, and what was cleaned. */
export async function writePairReport(workbench: Workbench, path: string, report: PairReport): Promise<void> {
  const { messages } = workbench;
  const documents = documentsOf(report);
  await writeReport(workbench, path, {
    sections: [
      pairsSection([report], messages),
      doubtfulSection([report], messages),
      evidenceSection(report, messages),
      cleaningSection(documents, messages),
    ],
    values: { pairs: report.beads, cleaning: cleaningValues(documents) },
  });
}

/** The report of one document: what was cleaned. */
export async function writeCleaningReport(
  workbench: Workbench,
  path: string,
  document: CleanedDocument,
): Promise<void> {
  await writeReport(workbench, path, {
    sections: [cleaningSection([document], workbench.messages)],
    values: { cleaning: cleaningValues([document]) },
  });
}

function cleaningValues(documents: readonly CleanedDocument[]): unknown[] {
  return documents.flatMap(({ name, document }) =>
    reportRows(document).map((row) => ({ document: name, ...row })),
  );
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}
