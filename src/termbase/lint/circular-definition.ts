// A definition that holds the term it defines explains nothing (ISO 704: a definition can replace its term in a sentence).
// Whole words are compared, in any spelling, so "recht" in "rechtspraak" does not count.

import type { ConceptEntry } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { normalForm } from '../../text/normal-form.js';
import { words } from '../../text/token.js';
import type { TermKeys } from '../concept-key.js';
import { definitionsOf } from './definitions-of.js';
import type { Finding, LintedTermbase, LintRule } from './rule.js';

export const circularDefinition: LintRule<'circular-definition'> = {
  name: 'circular-definition',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    for (const entry of termbase.entries()) {
      for (const { definition, languages } of definitionsOf(entry)) {
        const text = wordsOf(definition.text);
        for (const language of languages) {
          const term = termWithin(entry, { text, language, termbase });
          if (term === undefined) continue;
          yield { entry: entry.id, language, term, said: { definition: definition.text } };
          break;
        }
      }
    }
  },
};

/** The first term of the entry that stands in the text as whole words, its last word in any number. */
function termWithin(
  entry: ConceptEntry,
  {
    text,
    language,
    termbase,
  }: { readonly text: readonly string[]; readonly language: Language; readonly termbase: LintedTermbase },
): string | undefined {
  const { keys } = termbase;
  const keysIn = text.map((word) => keys.wordKeys(word, language));
  const wanted = termbase.termsIn(entry, language).map((term) => ({
    term,
    parts: wordsOf(term.text).map((word) => keys.wordKeys(word, language)),
  }));
  return wanted.find(({ parts }) => parts.length > 0 && stands(parts, keysIn))?.term.text;
}

function stands(parts: readonly TermKeys[], text: readonly TermKeys[]): boolean {
  const last = parts.length - 1;
  for (let start = 0; start + last < text.length; start++) {
    const isHere = parts.every((part, place) => {
      const word = text[start + place] ?? [''];
      if (part[0] === word[0]) return true;
      return place === last && (word.includes(part[0]) || part.includes(word[0]));
    });
    if (isHere) return true;
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return words(text).map((token) => normalForm(token.text));
}
