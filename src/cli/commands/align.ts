// taalbrug align NL EN, taalbrug align --review

import type { AlignedBead, AlignResult } from '../../workbench/align.js';
import { alignFiles } from '../../workbench/align.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { UsageError } from '../options.js';
import { runReview } from './align-review.js';

export const runAlign: RunCommand = async (context, files, options) => {
  if (options['review'] !== undefined) return runReview(context, options);
  const [nl, en] = files;
  if (nl === undefined || en === undefined)
    throw new UsageError(context.messages.t('command.align.twoFiles'));
  const { terminal, signal, open } = context;
  const [out, into, report] = [text(options['out']), text(options['into']), text(options['report'])];
  const workbench = await open(into === undefined ? { inMemory: true } : { writes: true });
  const result = await terminal.withProgress('align', (onProgress) =>
    alignFiles(
      workbench,
      { nl, en },
      {
        signal,
        onProgress,
        lines: options['lines'] === true,
        ...(out === undefined ? {} : { out }),
        ...(into === undefined ? {} : { into }),
        ...(report === undefined ? {} : { report }),
      },
    ),
  );
  const print = options['beads'] === true ? printNumbers : printTexts;
  for (const bead of result.beads) {
    terminal.value(bead);
    terminal.line(print(bead));
  }
  noteWhereKept(result, context);
  return EXIT.done;
};

function printNumbers({ source, target, confidence }: AlignedBead): string {
  return `[${source.join(', ')}]:[${target.join(', ')}]\t${confidence.toFixed(4)}`;
}

function printTexts({ sourceText, targetText, confidence }: AlignedBead): string {
  return `${confidence.toFixed(2)}\t${sourceText}\t${targetText}`;
}

function noteWhereKept({ written, stored }: AlignResult, { terminal, messages }: CommandContext): void {
  if (written !== undefined) {
    terminal.note(messages.t('command.align.written', { path: written.path, units: written.units }));
    for (const loss of written.losses)
      terminal.note(messages.t('command.export.loss', { example: '', ...loss }));
  }
  if (stored === undefined) return;
  terminal.note(messages.t('command.align.stored', { ...stored }));
  if (stored.decided > 0) terminal.note(messages.t('command.align.decided', { count: stored.decided }));
  if (stored.doubtful > 0)
    terminal.note(
      messages.t('command.align.doubtful', { count: stored.doubtful, alignment: stored.alignment }),
    );
}
