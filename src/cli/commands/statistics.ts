// taalbrug statistics FILE…

import type { LeveragePresetName } from '../../memory/leverage.js';
import { LEVERAGE_PRESETS } from '../../memory/leverage.js';
import type { BandCounts, FileStatistics } from '../../workbench/statistics.js';
import { countFiles } from '../../workbench/statistics.js';
import type { Messages } from '../../messages/messages.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage, parsePreset } from '../options.js';
import type { Terminal } from '../terminal.js';

export const runStatistics: RunCommand = async (context, files, options) => {
  const { terminal, messages, signal } = context;
  const [from, preset] = [text(options['from']), text(options['preset'])];
  const counting = {
    signal,
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(preset === undefined ? {} : { preset: parsePreset(preset, { names: PRESETS, messages }) }),
  };
  const workbench = await context.open();
  const statistics = await terminal.withProgress('statistics', (onProgress) =>
    countFiles(workbench, files, { ...counting, onProgress }),
  );
  terminal.value(statistics);
  for (const file of statistics.files) printTable(file.path, file, terminal);
  if (files.length > 1) printTable(messages.t('command.statistics.all'), statistics, terminal);
  return EXIT.done;
};

const PRESETS = Object.keys(LEVERAGE_PRESETS) as LeveragePresetName[];

type Table = Pick<FileStatistics, 'total' | 'bands' | 'paidWords'>;

function printTable(title: string, { total, bands, paidWords }: Table, terminal: Terminal): void {
  const { messages } = terminal;
  terminal.heading(title);
  const columns = ['row', 'segments', 'words', 'share', 'characters'] as const;
  terminal.line(terminal.faint(rowOf(columns.map((name) => messages.t(`command.statistics.${name}`)))));
  for (const band of bands)
    if (band.segments > 0) terminal.line(rowOf(cells(nameOf(band, messages), band, total)));
  terminal.line(terminal.strong(rowOf(cells(messages.t('command.statistics.total'), total, total))));
  if (paidWords !== undefined) terminal.line(messages.t('command.statistics.paid', { words: paidWords }));
}

function nameOf({ kind, from = 0, to = 100 }: BandCounts, messages: Messages): string {
  return messages.t(`command.statistics.band.${kind}`, { from, to });
}

function cells(name: string, counts: Table['total'], total: Table['total']): readonly string[] {
  const share = total.words === 0 ? 0 : Math.round((100 * counts.words) / total.words);
  return [name, counts.segments, counts.words, `${String(share)} %`, counts.characters].map(String);
}

/** The name to the left, numbers to the right. */
function rowOf([name = '', ...numbers]: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + numbers.map((cell) => cell.padStart(NUMBER_WIDTH)).join('');
}

const NAME_WIDTH = 16;
const NUMBER_WIDTH = 12;
