// One term in several concepts, and nothing that tells a translator which is which: no subject field, or the same one.
// Entries that refer to each other are known to be two (a note); the same concept (duplicate-concept) is not told again.

import type { ConceptEntry } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import { normalForm } from '../../text/normal-form.js';
import { refersTo } from '../merge.js';
import type { Finding, LintedTermbase, LintRule } from './rule.js';

export const homograph: LintRule<'homograph'> = {
  name: 'homograph',
  severity: 'warning',
  *check(termbase): Iterable<Finding> {
    const duplicates = new Set(
      termbase.duplicates.map(({ first, second }) => `${first.entry.id}\u0000${second.entry.id}`),
    );
    for (const language of LANGUAGES) {
      for (const { term, entries } of homographs(termbase, language)) {
        for (const alike of byField(entries)) {
          const [first, ...others] = alike;
          if (first === undefined) continue;
          for (const entry of others) {
            if (duplicates.has(`${first.id}\u0000${entry.id}`)) continue;
            const isKnown = refersTo(first, entry.id) || refersTo(entry, first.id);
            const severity = isKnown ? { severity: 'note' as const } : {};
            yield { entry: entry.id, language, term, others: [first.id], ...severity };
          }
        }
      }
    }
  },
};

/** Terms that stand in more than one entry, as the first of these writes them. */
function* homographs(
  termbase: LintedTermbase,
  language: Language,
): Iterable<{ readonly term: string; readonly entries: readonly ConceptEntry[] }> {
  const found = new Map<string, { readonly term: string; readonly entries: Set<ConceptEntry> }>();
  for (const entry of termbase.entries()) {
    for (const { text } of termbase.termsIn(entry, language)) {
      const form = normalForm(text).trim();
      const known = found.get(form);
      if (known === undefined) found.set(form, { term: text, entries: new Set([entry]) });
      else known.entries.add(entry);
    }
  }
  for (const { term, entries } of found.values())
    if (entries.size > 1 && term.trim() !== '') yield { term, entries: [...entries] };
}

/** Entries of one subject field together; those without any are alike too, and like every other. */
function byField(entries: readonly ConceptEntry[]): readonly (readonly ConceptEntry[])[] {
  if (entries.some(({ subjectField }) => subjectField === undefined)) return [entries];
  const fields = new Map<string, ConceptEntry[]>();
  for (const entry of entries) {
    const field = normalForm(entry.subjectField ?? '');
    fields.set(field, [...(fields.get(field) ?? []), entry]);
  }
  return [...fields.values()];
}
