// The order of findings: worst first, those of a term together, then as they stand in the files.

import type { Finding } from '../model/finding.js';
import { SEVERITIES } from '../model/severity.js';

/** Negative when `one` comes before `other`. `files` gives the place of a file among those that were checked. */
export function inOrder(files: readonly string[]): (one: Finding, other: Finding) => number {
  const placeOf = new Map(files.map((file, place) => [file, place]));
  const place = ({ file }: Finding): number => placeOf.get(file) ?? files.length;
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return (one, other) =>
    rank(one) - rank(other) ||
    one.rule.localeCompare(other.rule) ||
    (one.term ?? '').localeCompare(other.term ?? '') ||
    place(one) - place(other) ||
    one.number - other.number ||
    (one.spans.target[0]?.start ?? 0) - (other.spans.target[0]?.start ?? 0);
}
