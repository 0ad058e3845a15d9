// Patterns of users, run by RE2: linear in the text, whatever the pattern is and whatever the text is.

import { RE2JS } from 're2js';

import { makeProblem, ProblemError } from '../model/problem.js';

export type UserPattern = RE2JS;

/** A pattern of a user. Throws ProblemError `pattern-invalid`. */
export function compilePattern(
  source: string,
  { matchCase = false }: { readonly matchCase?: boolean } = {},
): UserPattern {
  try {
    return RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError(makeProblem('pattern-invalid', { pattern: source, reason }));
  }
}

/** A pattern that finds a text and nothing else. */
export function quotePattern(text: string): string {
  return RE2JS.quote(text);
}
