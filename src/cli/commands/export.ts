// taalbrug export OUT

import type { FormatName } from '../../format/contract.js';
import { WRITABLE_FORMATS } from '../../format/registry.js';
import { exportFile } from '../../workbench/export.js';
import { STANDARD_STREAM } from '../../workbench/file.js';
import type { Messages } from '../../messages/messages.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage, scopeOf, UsageError } from '../options.js';

export const runExport: RunCommand = async (context, [out = ''], options) => {
  const { terminal, messages, signal } = context;
  const [format, memory, termbase, candidates, from] = [
    ...['format', 'memory', 'termbase', 'candidates', 'from'],
  ].map((name) => text(options[name]));
  const exportOptions = {
    signal,
    ...scopeOf(options),
    ...(format === undefined ? {} : { format: parseFormat(format, messages) }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(memory === undefined ? {} : { memory }),
    ...(termbase === undefined ? {} : { termbase }),
    ...(candidates === undefined ? {} : { candidates }),
  };
  const workbench = await context.open();
  const result = await terminal.withProgress('export', (onProgress) =>
    exportFile(workbench, out, { ...exportOptions, onProgress }),
  );
  for (const loss of result.losses)
    terminal.note(messages.t('command.export.loss', { example: '', ...loss }));
  if (out === STANDARD_STREAM) return EXIT.done;
  terminal.value(result);
  const key = result.rules === undefined ? 'command.export.done' : 'command.export.rules';
  terminal.line(messages.t(key, { ...result, rules: result.rules ?? 0 }));
  return EXIT.done;
};

type ExportFormat = FormatName | 'omegat-project';

function parseFormat(value: string, messages: Messages): ExportFormat {
  const formats: readonly ExportFormat[] = [...WRITABLE_FORMATS, 'omegat-project', 'srx'];
  const known = formats.find((format) => format === value.toLowerCase());
  if (known !== undefined) return known;
  throw new UsageError(messages.t('command.error.formatUnknown', { value, formats: formats.join(', ') }));
}
