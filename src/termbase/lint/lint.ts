// Lint: what is wrong, or looks wrong, in a termbase. Every rule is in a file of its own that says what it means;
// docs/glossary-care.md has an example of each, and a test runs them.

import type { ConceptEntry } from '../../model/entry.js';
import type { Severity } from '../../model/severity.js';
import { SEVERITIES } from '../../model/severity.js';
import { capitalTerm } from './capital-term.js';
import { circularDefinition } from './circular-definition.js';
import { circularRelation } from './circular-relation.js';
import { danglingReference } from './dangling-reference.js';
import { duplicateConcept } from './duplicate-concept.js';
import { emptyTerm } from './empty-term.js';
import { homograph } from './homograph.js';
import { leadingArticle } from './leading-article.js';
import { longTerm } from './long-term.js';
import { missingDefinition } from './missing-definition.js';
import { missingLanguage } from './missing-language.js';
import { missingSource } from './missing-source.js';
import { noPreferred } from './no-preferred.js';
import { noUsableTerm } from './no-usable-term.js';
import { pluralTerm } from './plural-term.js';
import { repeatedTerm } from './repeated-term.js';
import type { Finding, Knows, LintRule } from './rule.js';
import { LintedTermbase } from './rule.js';
import { sameInBoth } from './same-in-both.js';
import { severalPreferred } from './several-preferred.js';
import { unsourcedDefinition } from './unsourced-definition.js';
import { untidyTerm } from './untidy-term.js';

const RULES = [
  duplicateConcept,
  homograph,
  repeatedTerm,
  severalPreferred,
  noPreferred,
  noUsableTerm,
  missingLanguage,
  missingSource,
  missingDefinition,
  unsourcedDefinition,
  circularDefinition,
  danglingReference,
  circularRelation,
  sameInBoth,
  emptyTerm,
  longTerm,
  untidyTerm,
  leadingArticle,
  pluralTerm,
  capitalTerm,
] as const;

export type LintRuleName = (typeof RULES)[number]['name'];

export const LINT_RULES: readonly LintRule<LintRuleName>[] = RULES;

export interface LintFinding extends Finding {
  readonly rule: LintRuleName;
  readonly severity: Severity;
}

export interface LintOptions {
  /** Only these rules. Default all. */
  readonly rules?: readonly LintRuleName[];
  /** How often words are written; without it no plurals are found. */
  readonly knows?: Knows;
}

/** Findings of all rules: errors first, then in order of the entries. Nearly linear in the number of terms. */
export function lintEntries(
  entries: readonly ConceptEntry[],
  { rules, knows }: LintOptions = {},
): LintFinding[] {
  const termbase = new LintedTermbase(entries, knows);
  const place = new Map(entries.map(({ id }, at) => [id, at]));
  const findings = LINT_RULES.filter(({ name }) => rules === undefined || rules.includes(name)).flatMap(
    ({ name, severity, check }) =>
      Array.from(check(termbase), (found): LintFinding => ({ rule: name, severity, ...found })),
  );
  const rank = ({ severity }: LintFinding): number => SEVERITIES.indexOf(severity);
  const placeOf = ({ entry }: LintFinding): number => place.get(entry) ?? 0;
  return findings.sort((one, other) => rank(one) - rank(other) || placeOf(one) - placeOf(other));
}
