// taalbrug check FILE…

import type { RuleName } from '../../check/rules/rules.js';
import { CHECK_RULES } from '../../check/rules/rules.js';
import type { ReportedFinding } from '../../workbench/check.js';
import { checkFiles } from '../../workbench/check.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage, scopeOf, UsageError } from '../options.js';

export const runCheck: RunCommand = async (context, paths, options) => {
  const { terminal, messages, signal, open } = context;
  const [memory, termbase, rules, from] = ['memory', 'termbase', 'rules', 'from'].map((name) =>
    text(options[name]),
  );
  if (paths.length === 0 && memory === undefined) throw new UsageError(messages.t('command.check.needInput'));
  const checking = {
    ...scopeOf(options),
    ...(memory === undefined ? {} : { memory }),
    ...(termbase === undefined ? {} : { termbase }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(rules === undefined ? {} : { rules: rules.split(',').map((rule) => parseRule(rule, context)) }),
  };
  const workbench = await open();
  const result = await terminal.withProgress('check', (onProgress) =>
    checkFiles(workbench, paths, { ...checking, signal, onProgress }),
  );
  terminal.value(result);
  for (const finding of result.findings) printFinding(finding, context);
  terminal.note(messages.t('command.check.summary', { ...result.summary, rules: '' }));
  return result.summary.errors > 0 ? EXIT.findings : EXIT.done;
};

function printFinding(finding: ReportedFinding, { terminal, messages }: CommandContext): void {
  const { file, line, unit, number, severity, message, rule, expected, source, target } = finding;
  const place = line === undefined ? (unit ?? String(number + 1)) : String(line);
  const label = terminal.strong(messages.t(`command.check.levels.${severity}`));
  terminal.line(`${file}:${place}  ${label}  ${message} ${terminal.faint(`(${rule})`)}`);
  if (expected.length > 0)
    terminal.line(`    ${messages.t('command.check.expected', { expected: expected.join(' | ') })}`);
  terminal.line(terminal.faint(`    ${source}`));
  terminal.line(terminal.faint(`    ${target}`));
}

function parseRule(value: string, { messages }: CommandContext): RuleName {
  const known = CHECK_RULES.find(({ name }) => name === value.trim().toLowerCase());
  if (known !== undefined) return known.name;
  const values = CHECK_RULES.map(({ name }) => name).join(', ');
  throw new UsageError(messages.t('command.check.ruleUnknown', { value, values }));
}
