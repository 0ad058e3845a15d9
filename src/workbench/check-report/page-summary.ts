// The top of the page of findings: how many there are, by rule, by file and by term, each with a bar.

import type { Messages } from '../../messages/messages.js';
import type { Severity } from '../../model/severity.js';
import { SEVERITIES } from '../../model/severity.js';
import type { CheckResult, ReportedFinding } from '../check.js';
import { escapeHtml } from '../report-page.js';
import { shownText } from './shown-text.js';

/** Rows of a table that is for the eye; the filter has them all. */
const ROWS_SHOWN = 15;

export function summaryOf({ findings, ignored, summary }: CheckResult, messages: Messages): string {
  const { t, number } = messages;
  const totals = [
    total('', t('checkReport.segments'), summary.segments),
    ...SEVERITIES.map((severity) =>
      total(severity, t(`checkReport.totals.${severity}`), summary[`${severity}s`]),
    ),
    ...(ignored.length === 0 ? [] : [total('', t('checkReport.ignored'), ignored.length)]),
  ];
  function total(kind: string, label: string, count: number): string {
    return `<li${kind === '' ? '' : ` class="${kind}"`}><b>${number(count)}</b>${escapeHtml(label)}</li>`;
  }
  const tables = [
    countTable(findings, {
      messages,
      heading: t('checkReport.rule'),
      keyOf: ({ rule }) => rule,
      label: ruleLink,
    }),
    // One file says nothing, and so do terms that stand alone.
    countTable(findings, { messages, heading: t('checkReport.file'), keyOf: ({ file }) => file, least: 2 }),
    countTable(findings, { messages, heading: t('checkReport.term'), keyOf: ({ term }) => term, least: 2 }),
  ];
  return `<h2>${escapeHtml(t('checkReport.summary'))}</h2>
<ul class="totals">${totals.join('')}</ul>
${tables.join('')}`;
}

type Counts = Record<Severity, number>;

interface CountedTable {
  readonly messages: Messages;
  readonly heading: string;
  readonly keyOf: (finding: ReportedFinding) => string | undefined;
  /** Rows below which it is left out. */
  readonly least?: number;
  /** Markup of a row's name. Default: its text. */
  readonly label?: (key: string, counts: Counts, messages: Messages) => string;
}

function countTable(
  findings: readonly ReportedFinding[],
  { messages, heading, keyOf, least = 1, label = shownText }: CountedTable,
): string {
  const { t, number } = messages;
  const counts = countsBy(findings, keyOf);
  const [first] = counts;
  if (first === undefined || counts.length < least) return '';
  const most = sumOf(first[1]);
  const rows = counts.slice(0, ROWS_SHOWN).map(([key, own]) => {
    const numbers = SEVERITIES.map((severity) => `<td class="number">${number(own[severity])}</td>`).join('');
    return `<tr><th scope="row">${label(key, own, messages)}</th>${numbers}<td class="chart">${bar(own, most)}</td></tr>`;
  });
  const columns = SEVERITIES.map(
    (severity) =>
      `<th scope="col" class="number ${severity}"><span class="level">${escapeHtml(t(`checkReport.totals.${severity}`))}</span></th>`,
  );
  const more = counts.length - ROWS_SHOWN;
  const note =
    more > 0
      ? `<p class="faint">${escapeHtml(t('checkReport.moreRows', { number: number(more) }))}</p>\n`
      : '';
  return `<table><thead><tr><th scope="col">${escapeHtml(heading)}</th>${columns.join('')}<td class="chart"></td></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
${note}`;
}

function countsBy(
  findings: readonly ReportedFinding[],
  keyOf: (finding: ReportedFinding) => string | undefined,
): readonly (readonly [string, Counts])[] {
  const counts = new Map<string, Counts>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === undefined) continue;
    const own = counts.get(key) ?? { error: 0, warning: 0, note: 0 };
    own[finding.severity] += 1;
    counts.set(key, own);
  }
  return [...counts].sort(([, one], [, other]) => sumOf(other) - sumOf(one));
}

function sumOf(counts: Counts): number {
  return counts.error + counts.warning + counts.note;
}

function ruleLink(rule: string, counts: Counts, { ruleTitle }: Messages): string {
  const worst = SEVERITIES.find((severity) => counts[severity] > 0) ?? 'note';
  return `<a href="#${worst}-${escapeHtml(rule)}">${escapeHtml(ruleTitle(rule))}</a>`;
}

/** A bar of as many parts as there are severities; the numbers beside it say the same. */
function bar(counts: Counts, most: number): string {
  let at = 0;
  const parts = SEVERITIES.map((severity) => {
    const width = (counts[severity] / most) * 100;
    const part =
      width === 0
        ? ''
        : `<rect class="${severity}" x="${at.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
    at += width;
    return part;
  });
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" width="100" height="10"/>${parts.join('')}</svg>`;
}
