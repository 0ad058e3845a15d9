// taalbrug check FILE…

import type { CheckResult } from '../../workbench/check.js';
import { checkFiles } from '../../workbench/check.js';
import { annotatedFile, writeAnnotated } from '../../workbench/check-annotation.js';
import { unignoreFindings } from '../../workbench/check-memory.js';
import { refuseUnknownReport, writeCheckReport } from '../../workbench/check-report/report.js';
import { checkSettings } from '../../workbench/check-settings.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { parseCount, UsageError } from '../options.js';
import { checkOptions, parseFingerprints } from './check-options.js';
import { printFindings, printMarks } from './finding-lines.js';

export const runCheck: RunCommand = async (context, paths, options) => {
  if (options['ignored'] === true) return listMarks(context);
  if (options['unignore'] !== undefined) return unignore(context, options);
  return check(context, paths, options);
};

async function check(
  context: CommandContext,
  paths: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const { terminal, messages, signal, open } = context;
  if (paths.length === 0 && options['memory'] === undefined)
    throw new UsageError(messages.t('command.check.needInput'));
  const limit = limitOf(options, context);
  const [settings, annotate] = [text(options['settings']), text(options['annotate'])];
  const found = await checkSettings(settings);
  if (found !== undefined && settings === undefined)
    terminal.note(messages.t('command.check.settingsUsed', { path: found.path }));
  const checking = checkOptions(options, found?.settings ?? { selection: {} }, context);
  const reports = texts(options['report']);
  for (const report of reports) refuseUnknownReport(report);
  const annotated = annotate === undefined ? undefined : { path: await annotatedFile(paths), out: annotate };
  // A check alone makes no workspace; marks and the wish to compare do.
  const workbench = await open({ writes: checking.ignore !== undefined || checking.newSince === 'last' });
  const result = await terminal.withProgress('check', (onProgress) =>
    checkFiles(workbench, paths, { ...checking, signal, onProgress }),
  );
  for (const report of reports) await writeCheckReport(workbench, report, result);
  if (annotated !== undefined) await writeAnnotated(workbench, annotated, result);
  terminal.value({ ...result, findings: result.findings.slice(0, limit) });
  printFindings(result.findings, { limit }, context);
  printSummary(result, context);
  return result.summary.errors > 0 ? EXIT.findings : EXIT.done;
}

function limitOf(options: CommandOptions, { messages }: CommandContext): number {
  const limit = text(options['limit']);
  return limit === undefined ? Infinity : parseCount(limit, { name: '--limit', least: 0, messages });
}

async function listMarks(context: CommandContext): Promise<number> {
  const workbench = await context.open();
  const marks = await workbench.store.ignoreMarks();
  context.terminal.value({ marks });
  printMarks(marks, context);
  context.terminal.note(
    context.messages.t('command.check.marks', { number: context.messages.number(marks.length) }),
  );
  return EXIT.done;
}

async function unignore(context: CommandContext, options: CommandOptions): Promise<number> {
  const { terminal, messages, open } = context;
  const workbench = await open({ writes: true });
  const marks = await unignoreFindings(workbench, parseFingerprints(options['unignore'], context));
  terminal.value({ marks });
  printMarks(marks, context);
  terminal.note(messages.t('command.check.takenBack', { number: messages.number(marks.length) }));
  return EXIT.done;
}

function printSummary({ findings, summary }: CheckResult, { terminal, messages }: CommandContext): void {
  const { t, number } = messages;
  if (findings.length > 0) terminal.line();
  for (const [rule, count] of Object.entries(summary.rules).toSorted(([, one], [, other]) => other - one))
    terminal.line(`${number(count).padStart(7)}  ${rule}`);
  const { segments, errors, warnings, notes, ignored, known = 0 } = summary;
  const said = [
    t('command.check.summary', {
      segments: number(segments),
      errors: number(errors),
      warnings: number(warnings),
      notes: number(notes),
    }),
    ...(ignored === 0 ? [] : [t('command.check.summaryIgnored', { number: number(ignored) })]),
    ...(known === 0 ? [] : [t('command.check.summaryKnown', { number: number(known) })]),
  ];
  terminal.note(said.join(' '));
}
