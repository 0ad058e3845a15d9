// All rules, in the order in which they are listed.

import type { Rule } from '../rule.js';
import { addressValue } from './address-value.js';
import { brackets } from './brackets.js';
import { codeExtra } from './code-extra.js';
import { codeMissing } from './code-missing.js';
import { codeOrder } from './code-order.js';
import { codeUnpaired } from './code-unpaired.js';
import { customRule } from './custom-rule.js';
import { dateValue } from './date-value.js';
import { doubleSpace } from './double-space.js';
import { doubledWord } from './doubled-word.js';
import { edgeSpace } from './edge-space.js';
import { emptyTarget } from './empty-target.js';
import { endMark } from './end-mark.js';
import { englishVariant } from './english-variant.js';
import { inconsistentSource } from './inconsistent-source.js';
import { inconsistentTarget } from './inconsistent-target.js';
import { inconsistentTerm } from './inconsistent-term.js';
import { length } from './length.js';
import { markupInText } from './markup-in-text.js';
import { missingSpace } from './missing-space.js';
import { nonBreakingSpace } from './non-breaking-space.js';
import { numberFormat } from './number-format.js';
import { numberValue } from './number-value.js';
import { quotes } from './quotes.js';
import { referenceValue } from './reference-value.js';
import { spaceBeforeMark } from './space-before-mark.js';
import { spellingVariant } from './spelling-variant.js';
import { termAdmitted } from './term-admitted.js';
import { termCount } from './term-count.js';
import { termDeprecated } from './term-deprecated.js';
import { termForbidden } from './term-forbidden.js';
import { termKept } from './term-kept.js';
import { termMissing } from './term-missing.js';
import { termUnexpected } from './term-unexpected.js';
import { untranslatedPart } from './untranslated-part.js';
import { untranslated } from './untranslated.js';
import { wrongLanguage } from './wrong-language.js';

const RULES = [
  termMissing,
  termForbidden,
  termKept,
  termDeprecated,
  termAdmitted,
  termUnexpected,
  termCount,
  inconsistentTerm,
  inconsistentTarget,
  inconsistentSource,
  numberValue,
  dateValue,
  referenceValue,
  addressValue,
  numberFormat,
  emptyTarget,
  untranslated,
  untranslatedPart,
  wrongLanguage,
  length,
  codeMissing,
  codeExtra,
  codeUnpaired,
  codeOrder,
  markupInText,
  doubledWord,
  doubleSpace,
  edgeSpace,
  spaceBeforeMark,
  missingSpace,
  endMark,
  brackets,
  quotes,
  englishVariant,
  spellingVariant,
  nonBreakingSpace,
  customRule,
] as const;

export type RuleName = (typeof RULES)[number]['name'];

export const CHECK_RULES: readonly Rule<RuleName>[] = RULES;
