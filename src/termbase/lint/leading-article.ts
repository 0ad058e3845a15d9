// A term that begins with an article, in a termbase that writes terms without: "de vergunning" is not found under v, and
// the article is not part of the term (ISO 704: terms in their base form).

import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { Finding, LintRule } from './rule.js';

const ARTICLE: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:de|het|een|'t|’t)\s+\S/u,
  en: /^(?:the|a|an)\s+\S/u,
};

/** With more than this share of articles they are the habit of the termbase. */
const HABIT = 0.5;

export const leadingArticle: LintRule<'leading-article'> = {
  name: 'leading-article',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const language of LANGUAGES) {
      const terms = [...termbase.terms()].filter((found) => found.language === language);
      const begins = (text: string): boolean => ARTICLE[language].test(text);
      if (termbase.share(terms, ({ term }) => begins(term.text)) > HABIT) continue;
      for (const { entry, term } of terms)
        if (begins(term.text)) yield { entry: entry.id, language, term: term.text };
    }
  },
};
