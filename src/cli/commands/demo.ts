// taalbrug demo: the main job on the shipped documents, told step by step.

import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

import type { DemoStep } from '../../workbench/demo.js';
import { runMainJob } from '../../workbench/demo.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { percentOf, printConcordanceLine, printMatch } from './match-lines.js';

export const runDemo: RunCommand = async (context, _words, options) => {
  const { terminal, messages, signal, open } = context;
  const out = text(options['out']) ?? 'out';
  const workspace = join(out, 'demo.db');
  await mkdir(out, { recursive: true });
  // The demonstration starts from nothing each time; the file is its own.
  for (const ending of ['', '-wal', '-shm']) await rm(workspace + ending, { force: true });
  const workbench = await open({ writes: true, workspace });
  const result = await terminal.withProgress(messages.t('command.demo.working'), (onProgress) =>
    runMainJob(workbench, { out, signal, onProgress }),
  );
  terminal.value(result);
  for (const step of result.steps) printStep(step, context);
  terminal.heading(messages.t('command.demo.next'));
  terminal.line(messages.t('command.demo.try', { workspace }));
  return EXIT.done;
};

function printStep(step: DemoStep, { terminal, messages }: CommandContext): void {
  const { t } = messages;
  switch (step.kind) {
    case 'imported':
      terminal.heading(t('command.demo.imported'));
      for (const { path, units, entries } of step.files) {
        terminal.line(`  ${t('command.demo.file', { path: relative('', path), units, entries })}`);
      }
      return;
    case 'aligned':
      terminal.heading(t('command.demo.aligned'));
      for (const pair of step.pairs) {
        const sure = percentOf(pair.confidence);
        terminal.line(`  ${t('command.demo.pair', { ...pair, sure })}`);
      }
      return;
    case 'extracted':
      terminal.heading(t('command.demo.extracted', { count: step.total }));
      for (const { nl, en, frequency } of step.pairs)
        terminal.line(`  ${nl} → ${en}  ${terminal.faint(`(${String(frequency)})`)}`);
      return;
    case 'looked-up':
      terminal.heading(t('command.demo.lookedUp', { query: step.query }));
      for (const { nl, en } of step.entries) terminal.line(`  ${nl.join(', ')} → ${en.join(', ')}`);
      return;
    case 'matched':
      terminal.heading(t('command.demo.matched', { query: step.query }));
      for (const match of step.matches) printMatch(match, terminal);
      return;
    case 'concordance':
      terminal.heading(t('command.demo.concordance', { query: step.query }));
      for (const line of step.lines) printConcordanceLine(line, terminal);
      return;
    case 'written':
      terminal.heading(t('command.demo.written'));
      for (const file of step.files)
        terminal.line(`  ${file.path}  ${terminal.faint(t('command.demo.holds', { ...file }))}`);
  }
}
