// taalbrug validate FILE…

import type { ValidatedFile } from '../../workbench/validate.js';
import { isUnreadable, validateFiles } from '../../workbench/validate.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount } from '../options.js';

export const runValidate: RunCommand = async (context, paths, options) => {
  const { terminal, messages, signal, open } = context;
  const limit = text(options['limit']);
  const workbench = await open({ inMemory: true });
  const files = await terminal.withProgress('validate', () =>
    validateFiles(workbench, paths, {
      signal,
      ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
    }),
  );
  terminal.value({ files });
  for (const file of files) {
    if (isUnreadable(file)) terminal.fail(file.refused.message);
    else printFile(file, context);
  }
  if (files.some(isUnreadable)) return EXIT.refused;
  return files.every((file) => isUnreadable(file) || file.valid) ? EXIT.done : EXIT.findings;
};

function printFile(file: ValidatedFile, { terminal, messages }: CommandContext): void {
  const { path, format, valid, checked, count, violations, warnings } = file;
  const verdict = valid ? (checked ? 'valid' : 'read') : 'invalid';
  terminal.line(messages.t(`command.validate.${verdict}`, { path, format, count }));
  for (const { line, column, message, clause } of violations)
    terminal.line(messages.t('command.validate.violation', { path, line, column, message, clause }));
  for (const warning of warnings) terminal.note(warning.message);
}
