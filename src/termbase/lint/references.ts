// The references of an entry to others of its termbase: cross-references, and relations that other dialects have.

import type { ConceptEntry, ExtraCategory } from '../../model/entry.js';

/** All references of an entry, its sections and its terms that have a target within the termbase. */
export function* internalReferences(
  entry: ConceptEntry,
): Iterable<ExtraCategory & { readonly target: string }> {
  const levels = [
    entry.crossReferences,
    entry.extras,
    ...entry.sections.flatMap((section) => [section.extras, ...section.terms.map(({ extras }) => extras)]),
  ];
  for (const references of levels)
    for (const { target, ...reference } of references ?? [])
      if (target !== undefined && !isAddress(target)) yield { ...reference, target };
}

function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|[/\\]|\.\w{2,4}$/iu.test(target);
}
