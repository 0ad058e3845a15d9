// Findings that somebody looked at and accepted, and what an earlier check found: how a check knows what need not be said again.

/** A finding that is not to be told again, wherever its sentence stands. */
export interface IgnoreMark {
  readonly fingerprint: string;
  readonly reason: string;
  readonly rule: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by?: string;
  /** Where it was found, and both texts as they were. */
  readonly file: string;
  readonly source: string;
  readonly target: string;
}

/** What the last check of a file or memory found. */
export interface CheckRecord {
  /** What was checked: the full path of a file, or the name of a memory behind `memory:`. */
  readonly name: string;
  readonly at: string;
  /** Fingerprints by rule, each once; a rule that ran and found nothing has none. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
}
