// The filter of the page of findings: what there is to choose from.

import type { Messages } from '../../messages/messages.js';
import { SEVERITIES } from '../../model/severity.js';
import type { ReportedFinding } from '../check.js';
import { escapeHtml } from '../report-page.js';
import { shownText } from './shown-text.js';

/** Hidden until the script of the page shows it. */
export function filterForm(findings: readonly ReportedFinding[], messages: Messages): string {
  const { t, number, ruleTitle, language } = messages;
  const severities = SEVERITIES.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  const rules = distinct(findings.map(({ rule }) => rule));
  const files = distinct(findings.map(({ file }) => file));
  const terms = distinct(findings.flatMap(({ term = '' }) => (term === '' ? [] : [term])));
  const selects = [
    select(
      'rule',
      rules.map((rule) => [rule, ruleTitle(rule)] as const),
    ),
    select(
      'severity',
      severities.map((severity) => [severity, t(`command.check.levels.${severity}`)] as const),
    ),
    select(
      'file',
      files.map((file, place) => [String(place), file] as const),
    ),
    select(
      'term',
      terms.toSorted((one, other) => one.localeCompare(other, language)).map((term) => [term, term] as const),
    ),
  ];
  function select(
    name: 'rule' | 'severity' | 'file' | 'term',
    values: readonly (readonly [string, string])[],
  ): string {
    const options = values.map(
      ([value, label]) => `<option value="${shownText(value)}">${shownText(label)}</option>`,
    );
    // With nothing to choose from the script still finds its field.
    if (values.length === 0) return `<input type="hidden" name="${name}" value="">`;
    return `<label>${escapeHtml(t(`checkReport.${name}`))}<select name="${name}"><option value="">${escapeHtml(t('checkReport.all'))}</option>${options.join('')}</select></label>`;
  }
  const pattern = t('checkReport.shown', { shown: '#1', all: '#2' });
  return `<form id="filter" hidden role="search" aria-label="${escapeHtml(t('checkReport.filter'))}">
${selects.join('\n')}
<label>${escapeHtml(t('checkReport.text'))}<input type="search" name="text"></label>
<button type="reset">${escapeHtml(t('checkReport.reset'))}</button>
<p id="shown" role="status" data-pattern="${escapeHtml(pattern)}">${escapeHtml(t('checkReport.shown', { shown: number(findings.length), all: number(findings.length) }))}</p>
</form>
`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
