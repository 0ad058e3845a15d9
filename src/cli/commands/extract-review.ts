// taalbrug extract --review [LIST]: candidates of the workspace, the likeliest first, and decisions about them

import type { ReviewDecision } from '../../extract/review.js';
import type { CandidateState, ListedCandidate } from '../../model/candidate-list.js';
import { CANDIDATE_STATES } from '../../model/candidate-list.js';
import type { ReviewOptions } from '../../workbench/candidates.js';
import { decideCandidates, reviewCandidates, undoCandidateDecision } from '../../workbench/candidates.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, UsageError } from '../options.js';
import { decideByKeys } from './candidate-keys.js';
import { decisionOf } from './candidate-decision.js';
import { onlyList, reasonsOf, termsOf } from './candidate-lines.js';

type Options = Parameters<RunCommand>[2];

/** Lists, asks key by key, or does the one decision that was asked for and shows what it made. */
export async function runCandidateReview(context: CommandContext, options: Options): Promise<number> {
  const name = text(options['review']);
  const decision = decisionOf(options, context.messages);
  if (options['keys'] === true) return decideByKeys(context, name);
  if (decision === undefined && options['undo'] !== true) return listCandidates(context, name, options);
  const workbench = await context.open({ writes: true });
  const chosen = name ?? (await onlyList(context, workbench));
  const candidates =
    decision === undefined
      ? await undoCandidateDecision(workbench, chosen)
      : await decideCandidates(workbench, chosen, decision);
  for (const candidate of candidates) {
    context.terminal.value({ list: chosen, ...candidate });
    context.terminal.line(candidateLine(candidate, context).join('\t'));
  }
  const done: ReviewDecision['kind'] | 'undo' = decision?.kind ?? 'undo';
  context.terminal.note(context.messages.t(`command.extract.done.${done}`, { count: candidates.length }));
  return EXIT.done;
}

async function listCandidates(
  context: CommandContext,
  name: string | undefined,
  options: Options,
): Promise<number> {
  const { messages, terminal } = context;
  const limit = text(options['limit']);
  const states = statesOf(text(options['state']), context);
  const wanted: ReviewOptions = {
    ...(name === undefined ? {} : { name }),
    ...(states === undefined ? {} : { states }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  };
  const { lists, candidates } = await reviewCandidates(await context.open(), wanted);
  for (const candidate of candidates) {
    terminal.value(candidate);
    const reasons = options['why'] === true ? [reasonsOf(candidate, messages)] : [];
    terminal.line(
      [candidate.rank.value.toFixed(2), ...candidateLine(candidate, context), ...reasons].join('\t'),
    );
  }
  if (lists.length === 0) terminal.note(messages.t('command.extract.noLists'));
  for (const { counts, ...info } of lists)
    terminal.note(messages.t('command.extract.progress', { ...info, ...counts }));
  return EXIT.done;
}

/** Number, state, terms and frequency: the cells of a line. */
function candidateLine(candidate: ListedCandidate, { messages }: CommandContext): string[] {
  const { number, decision, frequency } = candidate;
  const state = messages.t(`command.extract.stateName.${decision.state}`);
  return [String(number), state, ...termsOf(candidate), String(frequency)];
}

function statesOf(
  written: string | undefined,
  { messages }: CommandContext,
): readonly CandidateState[] | undefined {
  return written?.split(',').map((word) => {
    const state = CANDIDATE_STATES.find((known) => known === word.trim());
    if (state !== undefined) return state;
    throw new UsageError(
      messages.t('command.extract.how.state', { value: word, states: CANDIDATE_STATES.join(', ') }),
    );
  });
}
