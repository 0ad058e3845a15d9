// taalbrug concordance TEXT

import { findConcordance } from '../../workbench/concordance.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage } from '../options.js';
import { printConcordanceLine } from './match-lines.js';

export const runConcordance: RunCommand = async ({ terminal, messages, open }, words, options) => {
  const phrase = words.join(' ');
  const [from, limit] = [text(options['from']), text(options['limit'])];
  const workbench = await open();
  const lines = await findConcordance(workbench, phrase, {
    exact: options['exact'] === true,
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  });
  if (lines.length === 0) terminal.line(messages.t('command.concordance.nothing', { text: phrase }));
  for (const line of lines) {
    terminal.value(line);
    printConcordanceLine(line, terminal);
  }
  return EXIT.done;
};
