// The definitions of an entry with the languages they may be about.

import type { ConceptEntry, SourcedText } from '../../model/entry.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES, languageOf } from '../../model/language.js';

export interface FoundDefinition {
  readonly definition: SourcedText;
  /** Both for a definition of the whole entry, which does not say. */
  readonly languages: readonly Language[];
}

export function* definitionsOf(entry: ConceptEntry): Iterable<FoundDefinition> {
  for (const definition of entry.definitions ?? []) yield { definition, languages: LANGUAGES };
  for (const section of entry.sections) {
    const language = languageOf(section.language);
    if (language === undefined) continue;
    for (const definition of section.definitions ?? []) yield { definition, languages: [language] };
  }
}
