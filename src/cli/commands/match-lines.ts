// How matches and concordance lines look on a terminal; `lookup`, `search` and `demo` share it.

import type { ConcordanceLine, Match, UnrepairedPart } from '../../model/match.js';
import type { Span } from '../../model/span.js';
import type { Terminal } from '../terminal.js';

/** Whole per cent, rounded down: 99.6 % alike is not 100. */
export function percentOf(score: number): number {
  return Math.floor(score * 100 + 1e-9);
}

/** The source with what differs and the target with what was repaired in bold; then the reasons, by name. */
export function printMatch(match: Match, terminal: Terminal): void {
  const label = String(match.context ?? percentOf(match.score));
  const differing = match.diff.flatMap(({ cost, unit }) => (cost > 0 && unit !== undefined ? [unit] : []));
  terminal.line(`  ${terminal.strong(label.padStart(3))} %  ${marked(match.source, differing, terminal)}`);
  terminal.line(`         ${marked(match.target, match.repaired?.parts ?? [], terminal)}`);
  terminal.line(
    terminal.faint(`         ${[match.memory, ...changesOf(match), ...notesOf(match, terminal)].join('  ')}`),
  );
}

function changesOf({ explanation }: Match): string[] {
  return (explanation.details?.[0]?.details ?? []).map((step) => step.description);
}

function notesOf(match: Match, { messages }: Terminal): string[] {
  const { t } = messages;
  const repairs = (match.repaired?.parts ?? []).map(({ start, end, from }) =>
    t('command.match.repaired', {
      from: (match.repaired?.original ?? '').slice(from.start, from.end),
      to: match.target.slice(start, end),
    }),
  );
  const left = (match.unrepaired ?? []).map((part) => unrepairedNote(part, messages));
  const penalties = match.penalties.map(({ name, amount }) => `${name} -${String(percentOf(amount))}`);
  const { omegat } = match;
  const triple =
    omegat === undefined ? [] : [`OmegaT ${[omegat.stem, omegat.noStem, omegat.verbatim].join('/')}`];
  return [...repairs, ...left, ...penalties, ...triple];
}

function unrepairedNote({ old, wanted, reason }: UnrepairedPart, { t }: Terminal['messages']): string {
  return t('command.match.unrepaired', { old, wanted, reason: t(`command.match.reason.${reason}`) });
}

/** A stretch of the query and what it was translated with. */
export function printFragment({ source, target, memory, explanation }: Match, terminal: Terminal): void {
  const label = terminal.messages.t('command.search.fragment');
  const [, agreeing, looked] = explanation.details ?? [];
  const units = `${String(agreeing?.value ?? 0)}/${String(looked?.value ?? 0)}`;
  terminal.line(
    `  ${label.padEnd(6)} ${terminal.strong(source)} → ${target}  ${terminal.faint(`${memory} ${units}`)}`,
  );
}

export function printConcordanceLine(line: ConcordanceLine, terminal: Terminal): void {
  const { source, spans, target, translation } = line;
  terminal.line(`  ${marked(source, spans, terminal)}`);
  terminal.line(`      ${marked(target, translation === undefined ? [] : [translation], terminal)}`);
}

/** The text with stretches of it in bold; stretches that overlap one before them are left out. */
function marked(text: string, spans: readonly Span[], terminal: Terminal): string {
  let made = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from || start === end) continue;
    made += text.slice(from, start) + terminal.strong(text.slice(start, end));
    from = end;
  }
  return made + text.slice(from);
}
