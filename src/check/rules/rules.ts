// All rules, in the order in which they are listed.

import type { Rule } from '../rule.js';
import { doubledWord } from './doubled-word.js';
import { emptyTarget } from './empty-target.js';

const RULES = [emptyTarget, doubledWord] as const;

export type RuleName = (typeof RULES)[number]['name'];

export const CHECK_RULES: readonly Rule<RuleName>[] = RULES;
