// When are two units or two entries the same one? The rule that every driver shares, so that bringing in the
// same file twice adds nothing. Frozen like the stored forms: identities are kept in stores.

import type { ConceptEntry } from '../model/entry.js';
import { languageOf } from '../model/language.js';
import type { TranslationUnit, Variant } from '../model/unit.js';
import { segmentKey } from '../text/normal-form.js';
import { canonicalJson, digestOf, storedContent } from './payload.js';

/**
 * What a unit is known by: its key, languages and content with inline codes. The order in which a file lists
 * the languages does not count; the order of two variants of one language does, because the first is the
 * unit's text in that language.
 */
export function unitIdentity(unit: TranslationUnit): string {
  const variants = [...unit.variants].sort((one, other) => compare(primary(one), primary(other)));
  const parts = variants.map((variant) => [variant.language, storedContent(variant.content)]);
  return digestOf(canonicalJson([unit.key ?? null, parts]));
}

function primary(variant: Variant): string {
  return languageOf(variant.language) ?? variant.language;
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/**
 * True when an entry that comes with the id of a stored one is that concept: they share a term (same
 * language, same segment key), or neither has any.
 */
export function sameConcept(one: ConceptEntry, other: ConceptEntry): boolean {
  const terms = termKeys(one);
  const others = termKeys(other);
  if (terms.length === 0 && others.length === 0) return true;
  const known = new Set(terms);
  return others.some((key) => known.has(key));
}

function termKeys(entry: ConceptEntry): readonly string[] {
  return entry.sections.flatMap((section) =>
    section.terms.map(
      (term) => `${languageOf(section.language) ?? section.language} ${segmentKey(term.text)}`,
    ),
  );
}

/** The ids under which an entry may stand, in the order to try them: `c1`, `c1-2`, `c1-3`, … */
export function* possibleIds(id: string): Generator<string, never> {
  yield id;
  for (let number = 2; ; number++) yield `${id}-${number}`;
}
