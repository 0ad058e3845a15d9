// What validators of XML formats emit.

import type { Problem } from '../../model/problem.js';
import type { ReportViolation, Violation } from '../../model/violation.js';
import type { XmlDoor } from '../xml/door.js';

export type ValidationEvent =
  | { readonly kind: 'violation'; readonly violation: Violation }
  /** A remark about the file as such, from the reader of XML. */
  | { readonly kind: 'warning'; readonly problem: Problem };

/** Emits what it is told as an event. */
export function reporter(door: XmlDoor<ValidationEvent>): ReportViolation {
  return (rule, data, { line, column, clause }) => {
    // The mapped type cannot be narrowed from a generic rule; the signature is the check.
    const violation = { rule, clause, line, column, data } as unknown as Violation;
    door.emit({ kind: 'violation', violation });
  };
}
