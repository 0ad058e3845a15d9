// What an accepted candidate becomes: a concept entry with its terms, a passage for each, the definition that the text
// gives and where all that stood.

import type { CandidateTerm, FoundDefinition, FoundEquivalent } from '../model/candidate.js';
import type { CandidateListHead, FoundCandidate, ListedCandidate } from '../model/candidate-list.js';
import type { ConceptEntry, LanguageSection, SourcedText, Term, Transaction } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { normalForm, withoutDiacritics } from '../text/normal-form.js';

/**
 * The term of a candidate in a language: as a person wrote it, else as it was found or as the text translates it ("blue
 * card (blauwe kaart)"); none when that is empty.
 */
export function termOf({ decision, ...found }: ListedCandidate, language: Language): string | undefined {
  const term = decision.wording?.[language] ?? foundTermIn(found, language);
  return term === '' ? undefined : term;
}

/** What the text itself calls it in the other language. */
function translationOf({ nl, en }: FoundCandidate): FoundEquivalent | undefined {
  const only = nl !== undefined && en !== undefined ? undefined : (nl ?? en);
  return only?.equivalents?.find(({ language, termLanguage }) => language !== termLanguage);
}

function foundTermIn(found: FoundCandidate, language: Language): string | undefined {
  const translation = translationOf(found);
  if (translation?.language === language) return translation.text;
  // An English term in a Dutch text stands in the Dutch list, and is English.
  return translation?.termLanguage === language ? (found.nl ?? found.en)?.term : found[language]?.term;
}

/** An id that tells people what the entry is about: `c-blauwe-kaart`. Letters, digits and hyphens (an XML name). */
export function entryIdOf(candidate: ListedCandidate): string {
  const term = termOf(candidate, 'nl') ?? termOf(candidate, 'en') ?? '';
  const words = withoutDiacritics(normalForm(term))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return words === '' ? `c-${String(candidate.number)}` : `c-${words}`;
}

/**
 * The entry of a candidate (the first) and those merged into it, whose terms are admitted beside its own. `earlier` is
 * the entry as it was, when there is one: it keeps its dates. `at` is written down in it, ISO 8601.
 */
export function entryOfCandidates(
  list: CandidateListHead,
  candidates: readonly ListedCandidate[],
  { id, at, earlier }: { readonly id: string; readonly at?: string; readonly earlier?: ConceptEntry },
): ConceptEntry {
  const wording = candidates[0]?.decision.wording ?? {};
  return {
    id,
    ...(isEmpty(wording.subjectField) ? {} : { subjectField: wording.subjectField }),
    sections: LANGUAGES.flatMap((language) => sectionOf(list, candidates, language)),
    ...(isEmpty(wording.definition) ? {} : { definitions: [{ text: wording.definition }] }),
    ...(isEmpty(wording.note) ? {} : { notes: [{ text: wording.note }] }),
    ...(at === undefined ? {} : { transactions: withChange(earlier, at) }),
  };
}

function withChange(earlier: ConceptEntry | undefined, date: string): Transaction[] {
  if (earlier === undefined) return [{ type: 'origination', date }];
  return [...(earlier.transactions ?? []), { type: 'modification', date }];
}

/**
 * A list as entries, for people who decide elsewhere: one for each candidate that is not rejected, with its state,
 * frequency and score among the fields that have no name of their own. Merged ones are terms of those they belong to.
 */
export function entriesOfList(
  list: CandidateListHead,
  candidates: readonly ListedCandidate[],
): ConceptEntry[] {
  const merged = new Map<number, ListedCandidate[]>();
  for (const candidate of candidates) {
    const root = candidate.decision.mergedInto;
    if (root !== undefined) merged.set(root, [...(merged.get(root) ?? []), candidate]);
  }
  return candidates
    .filter(({ decision }) => decision.state !== 'rejected' && decision.state !== 'merged')
    .map((candidate) => {
      const { number, decision, frequency, score } = candidate;
      const id = decision.entry ?? `candidate-${String(number)}`;
      const group = [candidate, ...(merged.get(number) ?? [])];
      return {
        ...entryOfCandidates(list, group, { id }),
        extras: [
          { type: 'candidate state', value: decision.state },
          { type: 'frequency', value: String(frequency) },
          { type: 'score', value: score.toFixed(3) },
        ],
      };
    });
}

function isEmpty(text: string | undefined): text is undefined | '' {
  return text === undefined || text === '';
}

function sectionOf(
  list: CandidateListHead,
  candidates: readonly ListedCandidate[],
  language: Language,
): LanguageSection[] {
  const terms = candidates.flatMap((candidate) => termIn(list, candidate, language));
  const distinct = terms.filter(({ text }, index) => index === terms.findIndex((term) => term.text === text));
  if (distinct.length === 0) return [];
  const written = candidates[0]?.decision.wording?.definition !== undefined;
  const definition = candidates
    .map((candidate) => candidate[language]?.definition)
    .find((found) => found !== undefined);
  return [
    {
      language,
      terms: distinct.length === 1 ? distinct : distinct.map(withStatus),
      ...(written || definition === undefined
        ? {}
        : { definitions: [definitionOf(list, definition, language)] }),
    },
  ];
}

function withStatus(term: Term, index: number): Term {
  return { ...term, status: index === 0 ? 'preferred' : 'admitted' };
}

function termIn(list: CandidateListHead, candidate: ListedCandidate, language: Language): Term[] {
  const text = termOf(candidate, language);
  if (text === undefined) return [];
  const context = contextOf(list, candidate[language] ?? candidate.nl ?? candidate.en);
  return [{ text, ...(context === undefined ? {} : { contexts: [context] }) }];
}

function contextOf(list: CandidateListHead, found: CandidateTerm | undefined): SourcedText | undefined {
  const [context] = found?.contexts ?? [];
  if (found === undefined || context === undefined) return undefined;
  return withSource(context.text, sourceOf(list, found.language, context.document));
}

function definitionOf(
  list: CandidateListHead,
  { text, document, page, line }: FoundDefinition,
  language: Language,
): SourcedText {
  const place = [
    sourceOf(list, language, document),
    page === undefined ? undefined : `p. ${String(page)}`,
    line === undefined ? undefined : `r. ${String(line)}`,
  ].filter((part) => part !== undefined);
  return withSource(text, place.join(', '));
}

function withSource(text: string, source: string | undefined): SourcedText {
  return source === undefined || source === '' ? { text } : { text, source };
}

/** The file or memory that a passage is from, without its folder. A pair of files is read as one document. */
function sourceOf({ languages, origin }: CandidateListHead, language: Language, document: number) {
  const isPair = languages.length > 1 && origin.length > 1;
  const path = isPair ? origin[language === 'nl' ? 0 : 1] : origin[document];
  return path?.split(/[/\\]/u).at(-1);
}
