// taalbrug termbase lint [NAME]

import type { LintRuleName } from '../../termbase/lint/lint.js';
import { LINT_RULES } from '../../termbase/lint/lint.js';
import type { Severity } from '../../model/severity.js';
import { SEVERITIES } from '../../model/severity.js';
import { lintTermbase } from '../../workbench/termbase-lint.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { UsageError } from '../options.js';

export const runTermbaseLint: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const severity = text(options['severity']);
  const rules = texts(options['rule']).map((rule) => parseRule(rule, context));
  const least = severity === undefined ? {} : { least: parseSeverity(severity, context) };
  const workbench = await context.open();
  const result = await lintTermbase(workbench, {
    ...least,
    ...(name === undefined ? {} : { termbase: name }),
    ...(rules.length === 0 ? {} : { rules }),
  });
  terminal.value(result);
  for (const { termbase, entry, severity: level, rule, message } of result.findings) {
    const label = terminal.strong(messages.t(`command.termbase.lint.levels.${level}`));
    terminal.line(`${termbase} ${entry}\t${label}\t${message} ${terminal.faint(`(${rule})`)}`);
  }
  terminal.note(messages.t('command.termbase.lint.summary', { ...result.summary }));
  return result.summary.errors > 0 ? EXIT.findings : EXIT.done;
};

function parseSeverity(value: string, { messages }: CommandContext): Severity {
  const known = SEVERITIES.find((severity) => severity === value.toLowerCase());
  if (known !== undefined) return known;
  const values = SEVERITIES.join(', ');
  throw new UsageError(messages.t('command.termbase.lint.severityUnknown', { value, values }));
}

function parseRule(value: string, { messages }: CommandContext): LintRuleName {
  const known = LINT_RULES.find(({ name }) => name === value.toLowerCase());
  if (known !== undefined) return known.name;
  const values = LINT_RULES.map(({ name }) => name).join(', ');
  throw new UsageError(messages.t('command.termbase.lint.ruleUnknown', { value, values }));
}
