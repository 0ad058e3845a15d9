// A noun in the plural in a termbase that writes nouns in the singular. Only where the singular is the commoner word and the
// other language has a plural too, so that "gegevens" (data) and "Staten-Generaal" are left alone; a note that says that
// the term is a plural settles it.

import type { ConceptEntry, Term } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { otherLanguage } from '../../model/language.js';
import { normalForm } from '../../text/normal-form.js';
import { words } from '../../text/token.js';
import { termBases } from '../spelling-keys.js';
import type { Finding, Knows, LintedTermbase, LintRule } from './rule.js';

const PLURAL: Readonly<Record<Language, RegExp>> = { nl: /(?:en|s)$/u, en: /(?<!s|u|i)s$/u };
/** The noun that counts stands before one of these: Raad van Ministers, free movement of persons. */
const INNER: Readonly<Record<Language, RegExp>> = {
  nl: /\s(?:van|voor|op|met|aan|in|tot|bij|door|tegen|over|uit|en|of)\s/u,
  en: /\s(?:of|for|on|with|to|in|by|from|at|against|and|or)\s/u,
};
const SAYS_PLURAL = /plural|meervoud/iu;

/** With more than this share of plurals they are the habit of the termbase. */
const HABIT = 0.3;

export const pluralTerm: LintRule<'plural-term'> = {
  name: 'plural-term',
  severity: 'note',
  *check(termbase): Iterable<Finding> {
    const nouns = [...termbase.terms()].filter(({ term }) => isNoun(term));
    const found = nouns.filter(({ entry, language, term }) =>
      isPluralEntry(termbase, entry, { language, term }),
    );
    if (found.length > HABIT * nouns.length) return;
    for (const { entry, language, term } of found) {
      const singular = singularOf(term.text, language, termbase.knows);
      if (singular !== undefined) yield { entry: entry.id, language, term: term.text, said: { singular } };
    }
  },
};

function isNoun({ partOfSpeech }: Term): boolean {
  return partOfSpeech === undefined || partOfSpeech === 'noun';
}

function isPluralEntry(
  termbase: LintedTermbase,
  entry: ConceptEntry,
  { language, term }: { readonly language: Language; readonly term: Term },
): boolean {
  const { knows } = termbase;
  if (singularOf(term.text, language, knows) === undefined) return false;
  const notes = [
    ...(entry.notes ?? []),
    ...entry.sections.flatMap((section) => section.notes ?? []),
    ...(term.notes ?? []),
  ];
  if (notes.some(({ text }) => SAYS_PLURAL.test(text))) return false;
  const other = otherLanguage(language);
  return termbase.termsIn(entry, other).some(({ text }) => singularOf(text, other, knows) !== undefined);
}

/** The term with its last word in the singular, when that is the commoner word. */
function singularOf(text: string, language: Language, knows: Knows): string | undefined {
  if (INNER[language].test(text)) return undefined;
  const last = words(text).at(-1);
  if (last === undefined || !PLURAL[language].test(last.text)) return undefined;
  const form = normalForm(last.text);
  const often = knows(form, language);
  const [base] = termBases(form, language)
    .map((word) => ({ word, often: knows(word, language) }))
    .filter((candidate) => candidate.often > often)
    .sort((one, other) => other.often - one.often);
  return base === undefined ? undefined : text.slice(0, last.start) + base.word;
}
