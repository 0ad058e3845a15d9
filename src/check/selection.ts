// Which rules run, and how bad what they find is: a profile, and what the user switches on, off and otherwise.

import type { Severity } from '../model/severity.js';
import type { CheckProfile, Rule } from './rule.js';
import { CHECK_PROFILES, RULE_FAMILIES } from './rule.js';

/** Names are those of rules and of families, which stand for all their rules; a rule's own name wins. */
export interface RuleSelection {
  /** Default: `standard`. */
  readonly profile?: CheckProfile;
  /** Only these, in whatever profile they are. */
  readonly only?: readonly string[];
  /** These too, though the profile leaves them out. */
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  /** In place of the rule's own, for all that it finds. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** The rules that run, in the order given. */
export function selectRules(rules: readonly Rule[], selection: RuleSelection = {}): readonly Rule[] {
  const { severities = {} } = selection;
  return rules
    .filter((rule) => runs(rule, selection))
    .map((rule) => {
      const severity = severities[rule.name] ?? severities[rule.family];
      return severity === undefined ? rule : { ...rule, imposed: severity };
    });
}

/** True for a name that a selection may have. */
export function isSelectable(name: string, rules: readonly Rule[]): boolean {
  return RULE_FAMILIES.some((family) => family === name) || rules.some((rule) => rule.name === name);
}

function runs(
  { name, family, profile: least = 'quick' }: Rule,
  { profile = 'standard', only, on = [], off = [] }: RuleSelection,
): boolean {
  if (off.includes(name)) return false;
  if ((only ?? on).includes(name)) return true;
  if (off.includes(family)) return false;
  // A family by name is its rules of the profile: one that cries wolf is not switched on by the way.
  const isInProfile = CHECK_PROFILES.indexOf(least) <= CHECK_PROFILES.indexOf(profile);
  return only === undefined ? isInProfile || on.includes(family) : isInProfile && only.includes(family);
}
