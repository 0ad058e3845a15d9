// taalbrug import FILE…

import type { ImportedFile, ImportOptions } from '../../workbench/import.js';
import { importFiles, isRefused } from '../../workbench/import.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import type { TableGuess, TableKind } from '../../format/contract.js';
import type { Messages } from '../../messages/messages.js';
import { parseLanguage, UsageError } from '../options.js';

export const runImport: RunCommand = async (context, paths, options) => {
  const { terminal, messages, signal } = context;
  const [into, from, to] = [text(options['into']), text(options['from']), text(options['to'])];
  const kind = text(options['as']);
  const importOptions: ImportOptions = {
    signal,
    ...(kind === undefined ? {} : { as: parseKind(kind, messages) }),
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
    else {
      printFile(file, context);
      if (importOptions.dryRun === true) for (const table of file.tables ?? []) printTable(table, context);
    }
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
  const what = version === '' ? format : `${format} ${version}`;
  const values = { path, what, added, updated, duplicates };
  const count = file.tables === undefined ? file.units + file.entries : added + updated + duplicates;
  terminal.line(messages.t('command.import.done', { ...values, count }));
}

const KINDS: readonly TableKind[] = ['glossary', 'memory'];

function parseKind(value: string, messages: Messages): TableKind {
  const known = KINDS.find((kind) => kind === value.toLowerCase());
  if (known !== undefined) return known;
  throw new UsageError(messages.t('command.error.kindUnknown', { value, kinds: KINDS.join(', ') }));
}

/** How a table was understood: a line for the whole, and one for each column. */
function printTable(
  table: TableGuess,
  { terminal, messages }: Pick<CommandContext, 'terminal' | 'messages'>,
): void {
  const { kind, sheet = '', encoding = '', separator = '', headerRow = 0, synonymSeparator = '' } = table;
  const named = messages.t(`command.import.kind.${kind}`);
  const shown = separator === '\t' ? 'tab' : separator;
  terminal.line(
    sheet === ''
      ? messages.t('command.import.tableText', { kind: named, encoding, separator: shown })
      : messages.t('command.import.tableSheet', { kind: named, sheet }),
  );
  if (headerRow === 0) terminal.line(messages.t('command.import.noHeader'));
  table.columns.forEach(({ name, field, languages = [] }, at) => {
    // Every field has its word; the test of the catalogues proves it.
    const word = messages.t(`command.import.field.${field}` as 'command.import.field.term');
    const of = languages.length === 0 ? '' : ` (${languages.join(', ')})`;
    terminal.line(`  ${String(at + 1)}. ${name === '' ? '–' : name} → ${word}${of}`);
  });
  if (synonymSeparator !== '')
    terminal.line(messages.t('command.import.synonyms', { separator: synonymSeparator }));
}

function printRules(
  { path, version, added, duplicates, losses }: ImportedFile,
  { terminal, messages }: Pick<CommandContext, 'terminal' | 'messages'>,
): void {
  const key = added > 0 ? 'command.import.rules' : 'command.import.rulesKnown';
  terminal.line(messages.t(key, { path, version, count: added + duplicates }));
  for (const loss of losses) terminal.note(messages.t('command.import.loss', { path, example: '', ...loss }));
}
