// Findings as a table, a row each, for spreadsheets: CSV and XLSX, made as our other tables, guarded against formulas.

import type { TableTexts } from '../../format/table/text-writer.js';
import { separatedText } from '../../format/table/text-writer.js';
import { writeSheet } from '../../format/table/xlsx/writer.js';
import type { Messages } from '../../messages/messages.js';
import type { Span } from '../../model/span.js';
import { textOf } from '../../model/span.js';
import type { CheckResult, IgnoredFinding, ReportedFinding } from '../check.js';
import type { ReportMaking } from './making.js';
import { visibleText } from './visible-text.js';

export function findingsCsv(
  result: CheckResult,
  { messages }: ReportMaking,
): AsyncIterable<string | Uint8Array> {
  return separatedText(',', rowsOf(result, messages));
}

export function findingsXlsx(result: CheckResult, { messages }: ReportMaking): AsyncIterable<Uint8Array> {
  return writeSheet(messages.t('checkReport.sheet'), rowsOf(result, messages), () => undefined);
}

const BATCH = 1000;

async function* rowsOf({ findings, ignored }: CheckResult, messages: Messages): TableTexts {
  const columns = columnsOf(messages);
  yield [columns.map(([name]) => name)];
  const all = [...findings, ...ignored];
  for (let at = 0; at < all.length; at += BATCH)
    yield all.slice(at, at + BATCH).map((finding) => columns.map(([, cell]) => visibleText(cell(finding))));
}

type Column = readonly [name: string, cell: (finding: ReportedFinding | IgnoredFinding) => string];

function columnsOf({ t }: Messages): readonly Column[] {
  return [
    [t('checkReport.severity'), ({ severity }) => t(`command.check.levels.${severity}`)],
    [t('checkReport.rule'), ({ rule }) => rule],
    [t('checkReport.term'), ({ term }) => term ?? ''],
    [t('checkReport.file'), ({ file }) => file],
    [t('checkReport.line'), ({ line }) => String(line ?? '')],
    [t('checkReport.segment'), ({ unit, number }) => unit ?? String(number + 1)],
    [t('checkReport.message'), ({ message }) => message],
    [t('checkReport.source'), ({ source }) => source],
    [t('checkReport.target'), ({ target }) => target],
    [t('checkReport.inSource'), ({ source, spans }) => stretches(source, spans.source)],
    [t('checkReport.inTarget'), ({ target, spans }) => stretches(target, spans.target)],
    [t('checkReport.expected'), ({ expected }) => expected.join(' | ')],
    [t('checkReport.new'), ({ isNew }) => (isNew === true ? t('checkReport.yes') : '')],
    [t('checkReport.ignored'), (finding) => ('reason' in finding ? finding.reason : '')],
    [t('checkReport.fingerprint'), ({ fingerprint }) => fingerprint],
  ];
}

function stretches(text: string, spans: readonly Span[]): string {
  return spans.map((span) => textOf(text, span)).join(' … ');
}
