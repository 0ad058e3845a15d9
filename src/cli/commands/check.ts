// taalbrug check FILE…

import { nearestWord } from '../usage-error.js';
import type { CheckProfile } from '../../check/rule.js';
import { CHECK_PROFILES, RULE_FAMILIES } from '../../check/rule.js';
import { CHECK_RULES } from '../../check/rules/rules.js';
import type { RuleSelection } from '../../check/selection.js';
import { isSelectable } from '../../check/selection.js';
import type { Severity } from '../../model/severity.js';
import { SEVERITIES } from '../../model/severity.js';
import type { CheckOptions, CheckResult } from '../../workbench/check.js';
import { checkFiles } from '../../workbench/check.js';
import { refuseUnknownReport, writeCheckReport } from '../../workbench/check-report/report.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { parseCount, parseLanguage, scopeOf, UsageError } from '../options.js';
import { printFindings } from './finding-lines.js';

export const runCheck: RunCommand = async (context, paths, options) => {
  const { terminal, messages, signal, open } = context;
  const memory = text(options['memory']);
  if (paths.length === 0 && memory === undefined) throw new UsageError(messages.t('command.check.needInput'));
  const limit = text(options['limit']);
  const shown =
    limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 0, messages }) };
  const checking = checkOptions(options, context);
  const reports = texts(options['report']);
  for (const report of reports) refuseUnknownReport(report);
  const workbench = await open();
  const result = await terminal.withProgress('check', (onProgress) =>
    checkFiles(workbench, paths, { ...checking, signal, onProgress }),
  );
  for (const report of reports) await writeCheckReport(workbench, report, result);
  terminal.value(
    limit === undefined ? result : { ...result, findings: result.findings.slice(0, shown.limit) },
  );
  printFindings(result.findings, shown, context);
  printSummary(result, context);
  return result.summary.errors > 0 ? EXIT.findings : EXIT.done;
};

function checkOptions(options: CommandOptions, context: CommandContext): CheckOptions {
  const { messages } = context;
  const [memory, termbase, from, severity, custom] = ['memory', 'termbase', 'from', 'severity', 'custom'].map(
    (name) => text(options[name]),
  );
  return {
    ...scopeOf(options),
    ...(memory === undefined ? {} : { memory }),
    ...(termbase === undefined ? {} : { termbase }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(severity === undefined ? {} : { least: parseSeverity(severity, context) }),
    ...(custom === undefined ? {} : { custom }),
    ruleOptions: { euStyle: options['euStyle'] === true },
    selection: selectionOf(options, context),
  };
}

/** `--profile`, `--rules a,-b,+c` and `--set rule=severity`. */
function selectionOf(options: CommandOptions, context: CommandContext): RuleSelection {
  const profile = text(options['profile']);
  const written = (text(options['rules']) ?? '').split(',').filter((name) => name.trim() !== '');
  const named = written.map((name) => parseRule(name.trim(), context));
  const [only, on, off] = ['', '+', '-'].map((sign) =>
    named.filter((rule) => rule.sign === sign).map(({ name }) => name),
  );
  return {
    ...(profile === undefined ? {} : { profile: parseProfile(profile, context) }),
    ...(only === undefined || only.length === 0 ? {} : { only: [...only, ...(on ?? [])] }),
    on: on ?? [],
    off: off ?? [],
    severities: Object.fromEntries(texts(options['set']).map((value) => parseSetting(value, context))),
  };
}

function parseRule(
  written: string,
  { messages }: CommandContext,
): { readonly sign: string; readonly name: string } {
  const [, sign = '', value = ''] = /^([+-]?)(.*)$/su.exec(written) ?? [];
  const name = value.toLowerCase();
  if (isSelectable(name, CHECK_RULES)) return { sign, name };
  const names = [...RULE_FAMILIES, ...CHECK_RULES.map((rule) => rule.name)];
  const near = nearestWord(name, names);
  const values = near === undefined ? names.join(', ') : near;
  throw new UsageError(
    messages.t(`command.check.${near === undefined ? 'ruleUnknown' : 'ruleNear'}`, { value, values }),
  );
}

function parseSetting(written: string, context: CommandContext): readonly [string, Severity] {
  const [, rule = '', severity = ''] = /^([^=]*)=(.*)$/su.exec(written) ?? [];
  if (severity === '') throw new UsageError(context.messages.t('command.check.setHow', { value: written }));
  return [parseRule(rule.trim(), context).name, parseSeverity(severity.trim(), context)];
}

function parseProfile(value: string, { messages }: CommandContext): CheckProfile {
  const known = CHECK_PROFILES.find((profile) => profile === value.toLowerCase());
  if (known !== undefined) return known;
  const names = CHECK_PROFILES.join(', ');
  throw new UsageError(messages.t('command.error.oneOf', { name: '--profile', value, known: names }));
}

function parseSeverity(value: string, { messages }: CommandContext): Severity {
  const known = SEVERITIES.find((severity) => severity === value.toLowerCase());
  if (known !== undefined) return known;
  const names = SEVERITIES.join(', ');
  throw new UsageError(messages.t('command.error.oneOf', { name: '--severity', value, known: names }));
}

function printSummary({ findings, summary }: CheckResult, { terminal, messages }: CommandContext): void {
  if (findings.length > 0) terminal.line();
  for (const [rule, count] of Object.entries(summary.rules).toSorted(([, one], [, other]) => other - one))
    terminal.line(`${messages.number(count).padStart(7)}  ${rule}`);
  const { segments, errors, warnings, notes } = summary;
  const numbers = { segments, errors, warnings, notes };
  const said = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, messages.number(value)]),
  );
  terminal.note(messages.t('command.check.summary', { ...numbers, ...said }));
}
