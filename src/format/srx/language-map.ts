// Which sets of rules a language takes: `languagemap` elements, in order, whose pattern fits the language code.

import type { Language } from '../../model/language.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { PatternMatcher } from '../../text/segmentation/pattern/matcher.js';
import { parsePattern } from '../../text/segmentation/pattern/parse.js';
import { sequenceOf } from '../../text/segmentation/pattern/pattern.js';
import { checkRule } from '../../text/segmentation/rule-set.js';

export interface LanguageMap {
  readonly pattern: string;
  /** Name of a set of rules. */
  readonly rules: string;
  readonly line: number;
}

/**
 * Codes by which files name a language. The bare one comes first; the others are for files that only know a
 * country's, and for LanguageTool, which tells texts by the line breaks between their paragraphs.
 */
const CODES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['nl', 'nl-NL', 'nl-BE', 'nl_two'],
  en: ['en', 'en-GB', 'en-US', 'en_two'],
};

/** A code of no language: a pattern that fits it is meant for all. */
const NO_LANGUAGE = 'x-none';

/**
 * The maps of a language: the first that fits, or with cascade all that fit. Those for its first code that
 * anything but a pattern for all languages names, else those for all. Throws ProblemError on a faulty pattern.
 */
export function mapsFor(
  language: Language,
  maps: readonly LanguageMap[],
  { cascade }: { readonly cascade: boolean },
): readonly LanguageMap[] {
  const ready = maps.map((map) => ({ map, fits: codeTest(map) }));
  const fitting = (code: string): readonly LanguageMap[] => {
    const all = ready.filter(({ fits }) => fits(code));
    return cascade ? all.map(({ map }) => map) : all.slice(0, 1).map(({ map }) => map);
  };
  const forAll = new Set(ready.filter(({ fits }) => fits(NO_LANGUAGE)).map(({ map }) => map));
  const own = CODES[language].map(fitting).find((found) => found.some((map) => !forAll.has(map)));
  return own ?? fitting(language);
}

/** Case does not matter: files have NL.* and nl.* for the same. */
function codeTest({ pattern, line }: LanguageMap): (code: string) => boolean {
  const check = checkRule({ breaks: false, before: pattern, after: '' });
  if ('fault' in check) throw new ProblemError(makeProblem('segmentation-rule-faulty', check, { line }));
  const whole = sequenceOf([parsePattern(`(?i)${pattern}`), { kind: 'place', place: 'text-end' }]);
  const matcher = new PatternMatcher(whole, 'right');
  return (code) => matcher.fits({ text: code }, 0);
}
