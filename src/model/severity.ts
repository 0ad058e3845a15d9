// How bad something is that was found: in a termbase, or in a translation.

/** `error`: wrong by any standard. `warning`: most likely wrong. `note`: worth a look when there is time. */
export type Severity = 'error' | 'warning' | 'note';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
