// Findings as one self-contained HTML page in the user's language: totals and a chart, then every finding with both texts side by
// side. It loads nothing; a Content Security Policy with the digests of its own style and script lets nothing else run, and texts
// of the files are escaped besides. All findings are in the markup, so that the page reads, prints and searches without scripts.

import { createHash } from 'node:crypto';

import type { Messages } from '../../messages/messages.js';
import type { OtherPlace } from '../../model/finding.js';
import { placeText } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import type { CheckResult, IgnoredFinding, ReportedFinding } from '../check.js';
import { escapeHtml } from '../report-page.js';
import type { ReportMaking } from './making.js';
import { groupsBy } from './groups.js';
import { filterForm } from './page-filter.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import { summaryOf } from './page-summary.js';
import { shownText } from './shown-text.js';

export async function* findingsPage(result: CheckResult, workbench: ReportMaking): AsyncIterable<string> {
  const { findings, ignored } = result;
  const { messages } = workbench;
  const { t } = messages;
  yield pageStart(workbench);
  yield summaryOf(result, messages);
  yield `<h2 id="findings" tabindex="-1">${escapeHtml(t('checkReport.findings'))}</h2>\n`;
  if (findings.length === 0) yield `<p>${escapeHtml(t('checkReport.none'))}</p>\n`;
  else yield filterForm(findings, messages);
  const parts = new PageParts(findings, messages);
  for (const group of groupsBy(findings, ({ severity, rule }) => `${severity} ${rule}`))
    yield* parts.ruleSection(group);
  if (ignored.length > 0) yield ignoredSection(ignored, messages);
  yield `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function pageStart({ messages, now }: ReportMaking): string {
  const { t, language } = messages;
  const policy = `default-src 'none'; style-src ${digestOf(PAGE_STYLE)}; script-src ${digestOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
  const title = escapeHtml(t('checkReport.title'));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#findings">${escapeHtml(t('checkReport.skip'))}</a>
<header><h1>${title}</h1>
<p class="faint">${escapeHtml(t('report.made', { date: messages.date(now()) }))}</p></header>
<main>
`;
}

/** Content Security Policy level 3, section 2.3.1: the digest of an inline script or style. */
function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

type Group = readonly [ReportedFinding, ...ReportedFinding[]];

/** The markup of findings, and what all of them share. */
class PageParts {
  readonly #messages: Messages;
  readonly #files: ReadonlyMap<string, number>;
  #number = 0;

  constructor(findings: readonly ReportedFinding[], messages: Messages) {
    this.#messages = messages;
    this.#files = new Map([...new Set(findings.map(({ file }) => file))].map((file, place) => [file, place]));
  }

  *ruleSection(findings: Group): Iterable<string> {
    const { t, number, ruleTitle } = this.#messages;
    const [{ rule, severity }] = findings;
    const title = ruleTitle(rule);
    const name = title === rule ? '' : ` <code>${escapeHtml(rule)}</code>`;
    const level = `<span class="level">${escapeHtml(t(`command.check.levels.${severity}`))}</span>`;
    yield `<section class="rule ${severity}" data-rule="${escapeHtml(rule)}" data-severity="${severity}">
<h3 id="${severity}-${escapeHtml(rule)}">${level} ${escapeHtml(title)}${name} <span class="faint">(${number(findings.length)})</span></h3>
`;
    for (const group of groupsBy(findings, ({ term = '' }) => term)) {
      const [{ term = '', languages }] = group;
      const count = `<span class="faint">(${number(group.length)})</span>`;
      const heading =
        term === '' ? '' : `<h4><span lang="${languages.source}">${shownText(term)}</span> ${count}</h4>\n`;
      yield `<div class="term" data-term="${shownText(term)}">\n${heading}`;
      for (const finding of group) yield this.#article(finding);
      yield '</div>\n';
    }
    yield '</section>\n';
  }

  #article(finding: ReportedFinding): string {
    const { t } = this.#messages;
    const { file, message, source, target, spans, languages, expected, others, fingerprint, isNew } = finding;
    const id = `f${String(++this.#number)}`;
    const mark = isNew === true ? ` <span class="new">${escapeHtml(t('checkReport.new'))}</span>` : '';
    const side = (language: 'nl' | 'en', text: string, marked: readonly Span[]): string =>
      `<div lang="${language}"><span class="language" lang="${this.#messages.language}">${escapeHtml(t(`checkReport.languages.${language}`))}</span>${markedText(text, marked)}</div>`;
    return `<article id="${id}" data-file="${String(this.#files.get(file))}" aria-labelledby="${id}m">
<p class="place"><a href="#${id}">${shownText(placeText(finding))}</a>${mark}<code>${fingerprint.slice(0, 8)}</code></p>
<p id="${id}m">${shownText(message)}</p>
<div class="sides">${side(languages.source, source, spans.source)}${side(languages.target, target, spans.target)}</div>
${expected.length === 0 ? '' : `<p>${escapeHtml(t('checkReport.expected'))}: ${expected.map((wording) => `<b lang="${languages.target}">${shownText(wording)}</b>`).join(' | ')}</p>\n`}${othersOf(others, this.#messages)}</article>
`;
  }
}

const OTHERS_SHOWN = 20;

function othersOf(others: readonly OtherPlace[], { t, number }: Messages): string {
  if (others.length === 0) return '';
  const items = others
    .slice(0, OTHERS_SHOWN)
    .map((other) => `<li>${shownText(placeText(other))}: ${shownText(other.text)}</li>`);
  const more = others.length - OTHERS_SHOWN;
  if (more > 0) items.push(`<li>${escapeHtml(t('command.check.moreOthers', { number: number(more) }))}</li>`);
  const summary = escapeHtml(t('checkReport.elsewhere', { number: number(others.length) }));
  return `<details><summary>${summary}</summary><ul>${items.join('')}</ul></details>\n`;
}

function ignoredSection(ignored: readonly IgnoredFinding[], { t }: Messages): string {
  const columns = ['place', 'message', 'reason', 'fingerprint'] as const;
  const head = columns.map((name) => `<th scope="col">${escapeHtml(t(`checkReport.${name}`))}</th>`).join('');
  const rows = ignored.map(
    (finding) =>
      `<tr><td>${shownText(placeText(finding))}</td><td>${shownText(finding.message)}</td><td>${shownText(finding.reason)}</td><td><code>${finding.fingerprint.slice(0, 8)}</code></td></tr>`,
  );
  return `<h2>${escapeHtml(t('checkReport.ignoredHeading'))}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
`;
}

/** A text with its spans in `mark`; spans may touch and overlap. */
export function markedText(text: string, spans: readonly Span[]): string {
  let [made, at] = ['', 0];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    made += `${shownText(text.slice(at, from))}<mark>${shownText(text.slice(from, end))}</mark>`;
    at = end;
  }
  return made + shownText(text.slice(at));
}
