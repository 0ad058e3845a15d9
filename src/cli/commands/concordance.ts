// taalbrug concordance TEXT

import { findConcordance } from '../../workbench/concordance.js';
import { exportConcordance } from '../../workbench/concordance-export.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage } from '../options.js';
import { printConcordanceLine } from './match-lines.js';

export const runConcordance: RunCommand = async ({ terminal, messages, open }, words, options) => {
  const phrase = words.join(' ');
  const [from, limit, skip, memory, out] = ['from', 'limit', 'skip', 'memory', 'out'].map((name) =>
    text(options[name]),
  );
  const asked = {
    exact: options['exact'] === true,
    regex: options['regex'] === true,
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
    ...(skip === undefined ? {} : { skip: parseCount(skip, { name: '--skip', least: 0, messages }) }),
    ...(memory === undefined ? {} : { memory }),
  };
  const workbench = await open();
  if (out !== undefined) {
    // A file takes all lines there are unless a limit was asked for.
    const count = await exportConcordance(workbench, phrase, { limit: Infinity, ...asked, out });
    terminal.value({ path: out, units: count });
    terminal.line(messages.t('command.concordance.written', { path: out, count }));
    return EXIT.done;
  }
  const lines = await findConcordance(workbench, phrase, asked);
  if (lines.length === 0) terminal.line(messages.t('command.concordance.nothing', { text: phrase }));
  for (const line of lines) {
    terminal.value(line);
    printConcordanceLine(line, terminal);
  }
  return EXIT.done;
};
