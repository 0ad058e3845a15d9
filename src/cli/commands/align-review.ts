// taalbrug align --review [NAME]: the alignments of the workspace by doubt, and decisions about their pairs

import type { Decision, Review, ReviewedPair } from '../../workbench/review.js';
import { decide, reviewAlignments, undoDecision } from '../../workbench/review.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { askedDecision, parseCount, UsageError } from '../options.js';

type Options = Parameters<RunCommand>[2];

/** Lists, or does the one decision that was asked for and shows what it made. */
export async function runReview(context: CommandContext, options: Options): Promise<number> {
  const name = text(options['review']);
  const decision = decisionOf(options, context);
  if (decision === undefined && options['undo'] !== true) return listPairs(context, name, options);
  const workbench = await context.open({ writes: true });
  const chosen = name ?? (await onlyAlignment(context, await reviewAlignments(workbench, { limit: 0 })));
  const pairs =
    decision === undefined
      ? await undoDecision(workbench, chosen)
      : await decide(workbench, chosen, decision);
  printPairs(context, pairs);
  const done = decision === undefined ? 'undo' : decision.kind;
  context.terminal.note(context.messages.t(`command.align.done.${done}`, { count: pairs.length }));
  return EXIT.done;
}

async function listPairs(
  context: CommandContext,
  name: string | undefined,
  options: Options,
): Promise<number> {
  const { messages, terminal } = context;
  const limit = text(options['limit']);
  const { alignments, pairs } = await reviewAlignments(await context.open(), {
    ...(name === undefined ? {} : { name }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  });
  printPairs(context, pairs);
  if (alignments.length === 0) terminal.note(messages.t('command.align.noAlignments'));
  for (const info of alignments) terminal.note(messages.t('command.align.progress', { ...info }));
  return EXIT.done;
}

function printPairs({ terminal, messages }: CommandContext, pairs: readonly ReviewedPair[]): void {
  for (const pair of pairs) {
    terminal.value(pair);
    const state = messages.t(
      `command.align.state.${pair.moved === true && pair.state === 'unreviewed' ? 'moved' : pair.state}`,
    );
    const { confidence, bead, sourceText, targetText } = pair;
    terminal.line([confidence.toFixed(2), bead, state, sourceText, targetText].join('\t'));
  }
}

/** The alignment meant when none is named: there must be one only. */
async function onlyAlignment({ messages }: CommandContext, { alignments }: Review): Promise<string> {
  const [only, ...more] = alignments;
  if (only !== undefined && more.length === 0) return only.name;
  const names = alignments.map(({ name }) => name).join(', ');
  throw new UsageError(
    names === '' ? messages.t('command.align.noAlignments') : messages.t('command.align.whichOne', { names }),
  );
}

const DECISIONS = ['accept', 'reject', 'reopen', 'merge', 'split', 'move'] as const;

/** The decision asked for; a usage error for two of them, or for one that cannot be read. */
function decisionOf(options: Options, { messages }: CommandContext): Decision | undefined {
  const kind = askedDecision(options, DECISIONS, messages);
  if (kind === undefined) return undefined;
  const decision = readDecision(kind, text(options[kind]) ?? '');
  if (decision !== undefined) return decision;
  throw new UsageError(messages.t(`command.align.how.${kind}`));
}

const NAME = /^(?:\d+:\d*|:\d+)$/u;
const SPLIT = /^(?<bead>[\d:]+)@(?<source>\d+),(?<target>\d+)$/u;
const MOVE = /^(?<bead>[\d:]+)@(?<side>nl|en),(?<to>previous|next)$/u;

function readDecision(kind: (typeof DECISIONS)[number], written: string): Decision | undefined {
  if (kind === 'split') {
    const { bead = '', source, target } = SPLIT.exec(written)?.groups ?? {};
    return NAME.test(bead)
      ? { kind, bead, at: { source: Number(source), target: Number(target) } }
      : undefined;
  }
  if (kind === 'move') {
    const { bead = '', side, to } = MOVE.exec(written)?.groups ?? {};
    return NAME.test(bead)
      ? {
          kind,
          bead,
          side: side === 'nl' ? 'source' : 'target',
          to: to === 'next' ? 'next' : 'previous',
        }
      : undefined;
  }
  const beads = written.split(',');
  const enough = beads.length >= (kind === 'merge' ? 2 : 1);
  return enough && beads.every((bead) => NAME.test(bead)) ? { kind, beads } : undefined;
}
