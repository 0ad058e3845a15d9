// A term with a capital in a termbase that writes terms small, where the other language writes it small: "Verblijfsvergunning"
// beside "residence permit". Names have capitals in both languages, or in more than one word, and are left alone, as are
// abbreviations and what English writes with a capital and Dutch does not (days, months).

import type { ConceptEntry } from '../../model/entry.js';
import { preferredTerm } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES, otherLanguage } from '../../model/language.js';
import type { Finding, LintedTermbase, LintRule } from './rule.js';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const ENGLISH_NAMES =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** With fewer terms in small letters than this share, capitals say nothing. */
const HABIT = 0.7;

export const capitalTerm: LintRule<'capital-term'> = {
  name: 'capital-term',
  severity: 'note',
  *check(termbase): Iterable<Finding> {
    for (const language of LANGUAGES) {
      const texts = [...termbase.terms()].filter((found) => found.language === language);
      if (termbase.share(texts, ({ term }) => !CAPITAL.test(term.text)) < HABIT) continue;
      for (const entry of termbase.entries())
        for (const text of capitals(termbase, entry, language))
          yield { entry: entry.id, language, term: text };
    }
  },
};

function capitals(termbase: LintedTermbase, entry: ConceptEntry, language: Language): readonly string[] {
  const others = termbase.termsIn(entry, otherLanguage(language));
  if (others.length === 0 || others.some(({ text }) => /\p{Lu}/u.test(text))) return [];
  const own = preferredTerm(entry, language)?.text;
  return termbase
    .termsIn(entry, language)
    .map(({ text }) => text)
    .filter((text) => CAPITAL.test(text) && !/\s\P{Ll}*\p{Lu}/u.test(text) && !ENGLISH_NAMES.test(text))
    .filter((text) => own === undefined || text === own || CAPITAL.test(own));
}
