// How matches and concordance lines look on a terminal; `lookup`, `search` and `demo` share it.

import type { ConcordanceLine, Match } from '../../model/match.js';
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

export function printConcordanceLine(line: ConcordanceLine, terminal: Terminal): void {
  let marked = '';
  let from = 0;
  for (const { start, end } of line.spans) {
    if (start < from) continue;
    marked += line.source.slice(from, start) + terminal.strong(line.source.slice(start, end));
    from = end;
  }
  terminal.line(`  ${marked}${line.source.slice(from)}`);
  terminal.line(`      ${line.target}`);
}
