// taalbrug import FILE…

import type { ImportedFile, ImportOptions } from '../../workbench/import.js';
import { importFiles, isRefused } from '../../workbench/import.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage } from '../options.js';

export const runImport: RunCommand = async (context, paths, options) => {
  const { terminal, messages, signal } = context;
  const [into, from, to] = [text(options['into']), text(options['from']), text(options['to'])];
  const importOptions: ImportOptions = {
    signal,
    dryRun: options['dryRun'] === true,
    ...(into === undefined ? {} : { into }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(to === undefined ? {} : { to: parseLanguage(to, messages) }),
  };
  const workbench = await context.open({ writes: true });
  const result = await terminal.withProgress('import', (onProgress) =>
    importFiles(workbench, paths, { ...importOptions, onProgress }),
  );
  terminal.value(result);
  for (const file of result.files) {
    if (isRefused(file)) terminal.fail(file.refused.message);
    else printFile(file, context);
  }
  if (importOptions.dryRun === true) terminal.line(messages.t('command.import.dryRunDone'));
  return result.files.some(isRefused) ? EXIT.refused : EXIT.done;
};

function printFile(file: ImportedFile, { terminal, messages }: CommandContext): void {
  const { path, format, version, added, updated, duplicates } = file;
  if (format === 'srx') {
    printRules(file, { terminal, messages });
    return;
  }
  const values = { path, format, version, added, updated, duplicates };
  terminal.line(messages.t('command.import.done', { ...values, count: file.units + file.entries }));
}

function printRules(
  { path, version, added, duplicates, losses }: ImportedFile,
  { terminal, messages }: Pick<CommandContext, 'terminal' | 'messages'>,
): void {
  const key = added > 0 ? 'command.import.rules' : 'command.import.rulesKnown';
  terminal.line(messages.t(key, { path, version, count: added + duplicates }));
  for (const loss of losses) terminal.note(messages.t('command.import.loss', { path, example: '', ...loss }));
}
