// taalbrug recognize FILE --language L

import { recognizeFile } from '../../workbench/recognize.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage, scopeOf, UsageError } from '../options.js';

export const runRecognize: RunCommand = async (
  { terminal, messages, signal, open },
  [file = ''],
  options,
) => {
  const language = text(options['language']);
  if (language === undefined) throw new UsageError(messages.t('command.error.needLanguage'));
  const workbench = await open();
  const found = await recognizeFile(workbench, file, {
    ...scopeOf(options),
    language: parseLanguage(language, messages),
    nested: options['nested'] === true,
    signal,
  });
  for (const term of found) {
    const how = term.how === 'compound' ? (term.part ?? 'inner') : term.how;
    const why = messages.t(`command.recognize.how.${how}`);
    const nested = term.nested === true ? '  ' : '';
    terminal.line(
      `${String(term.line)}\t${nested}${terminal.strong(term.text)}\t${term.translations.join(', ')}\t${terminal.faint(`${term.term} (${why})`)}`,
    );
    terminal.value(term);
  }
  if (found.length === 0) terminal.line(messages.t('command.recognize.nothing', { path: file }));
  return EXIT.done;
};
