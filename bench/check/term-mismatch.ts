// The term rule of the other tools: a source term of the glossary stands in the source, and none of its translations in the target.

import type { ConceptEntry } from '../../src/model/entry.js';
import { usableTerms } from '../../src/model/entry.js';
import type { Language } from '../../src/model/language.js';
import type { Found } from './checker.js';
import type { PairText } from './clean-text.js';

interface TermMatching {
  readonly from: Language;
  readonly to: Language;
  /** What is compared of a text, word by word. */
  readonly keysOfSource: (text: string) => readonly string[];
  readonly keysOfTarget: (text: string) => readonly string[];
}

interface SourceTerm {
  readonly text: string;
  readonly keys: readonly string[];
  /** Of all entries with this term. */
  readonly translations: readonly (readonly string[])[];
}

export function termMismatches(
  glossary: readonly ConceptEntry[],
  segments: readonly PairText[],
  { from, to, keysOfSource, keysOfTarget }: TermMatching,
): Found[] {
  const byFirst = new Map<string, SourceTerm[]>();
  for (const [text, translations] of translationsByTerm(glossary, from, to)) {
    const keys = keysOfSource(text);
    const term = { text, keys, translations: translations.map(keysOfTarget) };
    byFirst.set(keys[0] ?? '', [...(byFirst.get(keys[0] ?? '') ?? []), term]);
  }
  return segments.flatMap(({ source, target }, segment): Found[] => {
    if (target === '') return [];
    const [given, made] = [keysOfSource(source), keysOfTarget(target)];
    const missing = given.flatMap((first, at) =>
      (byFirst.get(first) ?? [])
        .filter(({ keys }) => standsAt(keys, given, at))
        .filter(
          ({ translations }) =>
            !translations.some((keys) => made.some((_, place) => standsAt(keys, made, place))),
        )
        .map(({ text }) => text),
    );
    return [...new Set(missing)].map((text) => ({
      segment,
      family: 'terms',
      rule: 'term',
      key: `term ${text}`,
    }));
  });
}

function translationsByTerm(
  glossary: readonly ConceptEntry[],
  from: Language,
  to: Language,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of glossary)
    for (const term of usableTerms(entry, from))
      found.set(term, [...(found.get(term) ?? []), ...usableTerms(entry, to)]);
  return found;
}

function standsAt(keys: readonly string[], text: readonly string[], at: number): boolean {
  return keys.length > 0 && keys.every((key, offset) => text[at + offset] === key);
}
