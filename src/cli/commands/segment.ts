// taalbrug segment FILE --language L

import { segmentFile } from '../../workbench/segment.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage, UsageError } from '../options.js';

export const runSegment: RunCommand = async ({ terminal, messages, signal, open }, [file = ''], options) => {
  const [language, report] = [text(options['language']), text(options['report'])];
  if (language === undefined) throw new UsageError(messages.t('command.error.needLanguage'));
  const workbench = await open({ inMemory: true });
  const { sentences } = await segmentFile(workbench, file, {
    language: parseLanguage(language, messages),
    lines: options['lines'] === true,
    signal,
    ...(report === undefined ? {} : { report }),
  });
  for (const sentence of sentences) {
    terminal.line(sentence.text);
    terminal.value(sentence);
  }
  return EXIT.done;
};
