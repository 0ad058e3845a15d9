// All rules, in the order in which they are listed.

import type { Rule } from '../rule.js';
import { doubledWord } from './doubled-word.js';
import { emptyTarget } from './empty-target.js';
import { inconsistentSource } from './inconsistent-source.js';
import { inconsistentTarget } from './inconsistent-target.js';
import { termForbidden } from './term-forbidden.js';
import { termMissing } from './term-missing.js';

const RULES = [
  termMissing,
  termForbidden,
  inconsistentTarget,
  inconsistentSource,
  emptyTarget,
  doubledWord,
] as const;

export type RuleName = (typeof RULES)[number]['name'];

export const CHECK_RULES: readonly Rule<RuleName>[] = RULES;
