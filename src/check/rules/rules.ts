// All rules, in the order in which they are listed.

import type { Rule } from '../rule.js';
import { addressValue } from './address-value.js';
import { codeExtra } from './code-extra.js';
import { codeMissing } from './code-missing.js';
import { codeOrder } from './code-order.js';
import { codeUnpaired } from './code-unpaired.js';
import { dateValue } from './date-value.js';
import { doubledWord } from './doubled-word.js';
import { emptyTarget } from './empty-target.js';
import { inconsistentSource } from './inconsistent-source.js';
import { inconsistentTarget } from './inconsistent-target.js';
import { markupInText } from './markup-in-text.js';
import { numberValue } from './number-value.js';
import { referenceValue } from './reference-value.js';
import { termForbidden } from './term-forbidden.js';
import { termMissing } from './term-missing.js';

const RULES = [
  termMissing,
  termForbidden,
  inconsistentTarget,
  inconsistentSource,
  numberValue,
  dateValue,
  referenceValue,
  addressValue,
  emptyTarget,
  codeMissing,
  codeExtra,
  codeUnpaired,
  codeOrder,
  markupInText,
  doubledWord,
] as const;

export type RuleName = (typeof RULES)[number]['name'];

export const CHECK_RULES: readonly Rule<RuleName>[] = RULES;
