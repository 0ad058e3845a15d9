// How matches and concordance lines look on a terminal; `lookup`, `search` and `demo` share it.

import type { ConcordanceLine, Match } from '../../model/match.js';
import type { Span } from '../../model/span.js';
import type { Terminal } from '../terminal.js';

/** Whole per cent, rounded down: 99.6 % alike is not 100. */
export function percentOf(score: number): number {
  return Math.floor(score * 100 + 1e-9);
}

export function printMatch(match: Match, terminal: Terminal): void {
  const label = match.kind === 'context' ? '101' : String(percentOf(match.score));
  const changes = (match.explanation.details?.[0]?.details ?? []).map((step) => step.description);
  const reasons = [
    ...changes,
    ...match.penalties.map((penalty) => `${penalty.name} -${percentOf(penalty.amount)}`),
  ];
  terminal.line(`  ${terminal.strong(label.padStart(3))} %  ${match.source}`);
  terminal.line(`         ${match.target}`);
  terminal.line(terminal.faint(`         ${[match.memory, ...reasons].join('  ')}`));
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

/** The text with these stretches made strong; one within another is left out. */
function marked(text: string, spans: readonly Span[], terminal: Terminal): string {
  let written = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    written += text.slice(from, start) + terminal.strong(text.slice(start, end));
    from = end;
  }
  return written + text.slice(from);
}
