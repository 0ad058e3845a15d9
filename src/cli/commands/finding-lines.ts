// Findings as lines: under a heading for each severity, rule and term, each with its place, both texts and what is at fault in
// them.

import type { Span } from '../../model/span.js';
import type { Finding } from '../../model/finding.js';
import { placeText } from '../../model/finding.js';
import type { IgnoreMark } from '../../model/ignore-mark.js';
import type { ReportedFinding } from '../../workbench/check.js';
import type { CommandContext } from '../command.js';

/** Characters shown on either side of what a finding is about; more is left out. */
const AROUND = 70;

/** Digits of a fingerprint that are shown: enough to name it. */
const FINGERPRINT_SHOWN = 8;

/** Prints findings that come in their order, the first `limit`. */
export function printFindings(
  findings: readonly ReportedFinding[],
  { limit }: { readonly limit: number },
  context: CommandContext,
): void {
  const { terminal, messages } = context;
  const counts = countsOf(findings);
  let before: ReportedFinding | undefined;
  for (const finding of findings.slice(0, limit)) {
    const [rule, term] = [ruleGroup(finding), termGroup(finding)];
    if (before === undefined || ruleGroup(before) !== rule) {
      if (before !== undefined) terminal.line();
      terminal.line(ruleHeading(finding, counts.get(rule) ?? 0, context));
    }
    if (finding.term !== undefined && (before === undefined || termGroup(before) !== term))
      terminal.line(`  ${terminal.strong(finding.term)} ${countText(counts.get(term) ?? 0, context)}`);
    printFinding(finding, context);
    before = finding;
  }
  if (limit < findings.length)
    terminal.line(
      `\n${messages.t('command.check.more', { number: messages.number(findings.length - limit) })}`,
    );
}

function ruleGroup({ severity, rule }: Finding): string {
  return `${severity} ${rule}`;
}

function termGroup(finding: Finding): string {
  return `${ruleGroup(finding)} ${finding.term ?? ''}\n`;
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings)
    for (const group of [ruleGroup(finding), termGroup(finding)])
      counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

function ruleHeading({ severity, rule }: Finding, count: number, context: CommandContext): string {
  const { terminal, messages } = context;
  const level = terminal.severe(messages.t(`command.check.levels.${severity}`), severity);
  const title = messages.ruleTitle(rule);
  const name = title === rule ? '' : ` ${terminal.faint(rule)}`;
  return `${level}  ${terminal.strong(title)}${name} ${countText(count, context)}`;
}

function countText(count: number, { terminal, messages }: CommandContext): string {
  return terminal.faint(`(${messages.number(count)})`);
}

function printFinding(finding: ReportedFinding, { terminal, messages }: CommandContext): void {
  const { source, target, spans, languages, message, expected, fingerprint, others, isNew } = finding;
  const known = isNew === true ? ` ${messages.t('command.check.new')}` : '';
  const mark = terminal.faint(`[${fingerprint.slice(0, FINGERPRINT_SHOWN)}]${known}`);
  terminal.line(`  ${placeText(finding)}  ${message} ${mark}`);
  const side = (language: string, text: string, marked: readonly Span[]): void => {
    if (text !== '')
      terminal.line(
        `    ${terminal.faint(language)} ${excerpt(text, marked, (stretch) => terminal.marked(stretch))}`,
      );
  };
  side(languages.source, source, spans.source);
  side(languages.target, target, spans.target);
  if (expected.length > 0)
    terminal.line(`    ${messages.t('command.check.expected', { expected: expected.join(' | ') })}`);
  for (const other of others.slice(0, OTHERS_SHOWN))
    terminal.line(`    ${terminal.faint(`${placeText(other)}  ${other.text}`)}`);
  if (others.length > OTHERS_SHOWN) {
    const number = messages.number(others.length - OTHERS_SHOWN);
    terminal.line(`    ${terminal.faint(messages.t('command.check.moreOthers', { number }))}`);
  }
}

const OTHERS_SHOWN = 3;

/** Prints what is ignored, and why. */
export function printMarks(marks: readonly IgnoreMark[], { terminal, messages }: CommandContext): void {
  for (const { fingerprint, rule, reason, file, at, by, source, target } of marks) {
    const who = [messages.date(at), ...(by === undefined ? [] : [by])].join(', ');
    terminal.line(
      `${terminal.strong(fingerprint)}  ${oneLine(reason)}  ${terminal.faint(`${rule} ${file} (${who})`)}`,
    );
    for (const text of [source, target])
      if (text !== '') terminal.line(`    ${excerpt(text, [], (shown) => shown)}`);
  }
}

/** The text with its spans marked, cut down to what stands around them, on one line. */
export function excerpt(text: string, spans: readonly Span[], mark: (text: string) => string): string {
  const ordered = spans
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start);
  const [first, last] = [ordered[0]?.start ?? 0, ordered.at(-1)?.end ?? 0];
  const from = cutBefore(text, first - AROUND);
  const to = cutBehind(text, Math.max(last, first) + AROUND * (ordered.length === 0 ? 2 : 1));
  let [made, at] = [from > 0 ? '…' : '', from];
  for (const { start, end } of ordered) {
    if (start < at) continue;
    made += oneLine(text.slice(at, start)) + mark(oneLine(text.slice(start, end)));
    at = end;
  }
  return `${made}${oneLine(text.slice(at, to))}${to < text.length ? '…' : ''}`;
}

/** Where a word begins, at this place or a little before. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const blank = text.lastIndexOf(' ', at);
  return blank > at - 20 ? blank + 1 : at;
}

function cutBehind(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.indexOf(' ', at);
  return blank !== -1 && blank < at + 20 ? blank : at;
}

// Control characters of a hostile file must not reach the terminal; line ends would break the list.
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ');
}
