// Two versions of something as lines, side by side: what goes with a minus, what comes with a plus, the rest faint.

import { weightedEditDistance } from '../../search/edit-distance.js';
import type { Terminal } from '../terminal.js';

export function printLineChanges(old: readonly string[], fresh: readonly string[], terminal: Terminal): void {
  const { steps } = weightedEditDistance(old.length, fresh.length, {
    insert: () => 1,
    remove: () => 1,
    // More than one going and one coming: a changed line is shown as both.
    substitute: (source, target) => (old[source] === fresh[target] ? 0 : 3),
  });
  const coming: string[] = [];
  const printComing = (): void => {
    for (const line of coming.splice(0)) terminal.line(`  + ${line}`);
  };
  for (const { source, target } of steps()) {
    if (source < 0) coming.push(fresh[target] ?? '');
    else if (target < 0) terminal.line(`  - ${old[source] ?? ''}`);
    else {
      printComing();
      terminal.line(terminal.faint(`    ${old[source] ?? ''}`));
    }
  }
  printComing();
}
