// taalbrug pretranslate FILE --out OUT.xlf

import type { FormatName } from '../../format/contract.js';
import { ANNOTATED_FORMATS } from '../../format/registry.js';
import { STANDARD_STREAM } from '../../workbench/file.js';
import type { PretranslateResult } from '../../workbench/pretranslate.js';
import { pretranslateFile } from '../../workbench/pretranslate.js';
import type { Messages } from '../../messages/messages.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage, parsePercentage, scopeOf, UsageError } from '../options.js';
import type { Terminal } from '../terminal.js';

export const runPretranslate: RunCommand = async (context, [file = ''], options) => {
  const { terminal, messages, signal } = context;
  const [out, format, from, limit] = ['out', 'format', 'from', 'limit'].map((name) => text(options[name]));
  if (out === undefined) throw new UsageError(messages.t('command.error.missingArgument', { name: '--out' }));
  const threshold = parsePercentage(options['threshold'], { usual: 75, messages });
  const pretranslateOptions = {
    out,
    signal,
    threshold,
    terms: options['terms'] === true,
    ...scopeOf(options),
    ...(format === undefined ? {} : { format: parseFormat(format, messages) }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  };
  const workbench = await context.open();
  const result = await terminal.withProgress('pretranslate', (onProgress) =>
    pretranslateFile(workbench, file, { ...pretranslateOptions, onProgress }),
  );
  for (const loss of result.losses)
    terminal.note(messages.t('command.export.loss', { example: '', ...loss }));
  if (out !== STANDARD_STREAM) print(result, terminal);
  return EXIT.done;
};

function parseFormat(value: string, messages: Messages): FormatName {
  const known = ANNOTATED_FORMATS.find((format) => format === value.toLowerCase());
  if (known !== undefined) return known;
  throw new UsageError(
    messages.t('command.error.formatUnknown', { value, formats: ANNOTATED_FORMATS.join(', ') }),
  );
}

const KINDS = ['translated', 'context', 'exact', 'fuzzy', 'none'] as const;

function print(result: PretranslateResult, terminal: Terminal): void {
  const { messages } = terminal;
  terminal.value(result);
  terminal.line(messages.t('command.pretranslate.done', { path: result.path, count: result.units }));
  for (const kind of KINDS) {
    const name = messages.t(`command.pretranslate.counts.${kind}`);
    const counts = { name, segments: result[kind], words: result.words[kind] };
    if (result[kind] > 0) terminal.line(messages.t('command.pretranslate.line', counts));
  }
  terminal.line(messages.t('command.pretranslate.terms', { segments: result.withTerms }));
}
