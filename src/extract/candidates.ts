// Candidates: phrases grouped under one lemma, weighed and ranked, and what is shown of them.

import type { CandidateTerm, FoundEquivalent } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import { spellingKey } from '../text/spelling-variant.js';
import type { Acronym } from './acronyms.js';
import { expansions } from './acronyms.js';
import { CandidateDescriber } from './candidate-features.js';
import type { GroupKnowledge } from './candidate-group.js';
import { CandidateGroup } from './candidate-group.js';
import { contextsOf } from './contexts.js';
import { definitionsByPhrase, findDefinitions } from './definitions.js';
import type { EquivalentPair } from './equivalents.js';
import { equivalentsByPhrase } from './equivalents.js';
import { countForms, shownForm } from './forms.js';
import { kindOf } from './kind.js';
import { lemmas } from './lemma.js';
import type { Occurrence, Phrase, PhraseTable } from './phrases.js';
import type { RunningText } from './running-text.js';
import { explain, TermhoodModel } from './termhood.js';
import { wordStatistics } from './word-statistics.js';

/**
 * Where a list of a long text ends when no limit is given: about one in five candidates at this score is a term. With
 * F1 near 0.4, each further candidate brings more than it costs down to half of that.
 */
export const LEAST_TERMHOOD = 0.2;
/** From this many words on a text shows by itself what it comes back to. */
const LONG_TEXT = 20_000;
/** How the least termhood falls with the text: 0.15 at 5,000 words, 0.1 at 500, 0.07 at 100. */
const SHORTENING = 0.2;

/**
 * Where a list of a text of so many words ends. In a short text nothing comes back and terms score low, all of them:
 * F1 on pieces of annotated texts is greatest near this score for every length.
 */
export function leastTermhood(words: number): number {
  return LEAST_TERMHOOD * Math.min(1, words / LONG_TEXT) ** SHORTENING;
}

interface RankingOptions {
  readonly frequencies: FrequencyList;
  readonly general?: FrequencyList | undefined;
  /** Acronyms that the text explains; each is one candidate with its long form. */
  readonly acronyms?: readonly Acronym[];
  /** Terms that the text gives another name. */
  readonly equivalents?: readonly EquivalentPair[];
  /** Also what only stands within a longer candidate that is worth more. */
  readonly keepFragments?: boolean;
}

/** All noun groups of the text by lemma, best first. The order never depends on chance. */
export function rankGroups(
  text: RunningText,
  table: PhraseTable,
  { frequencies, general, acronyms = [], equivalents = [], keepFragments = false }: RankingOptions,
): CandidateGroup[] {
  const expanded = expansions(text, table, acronyms);
  const definitions = definitionsByPhrase(findDefinitions(text, frequencies), text, table);
  const otherNames = equivalentsByPhrase(text, table, equivalents);
  const statistics = wordStatistics(text, { frequencies, general });
  const model = new TermhoodModel(text, table, {
    statistics,
    defined: new Set(definitions.keys()),
    renamed: phrasesWithSynonym(otherNames),
  });
  const knowledge: GroupKnowledge = { model, definitions, otherNames, expanded };
  const groups = groupsByLemma(table, knowledge, {
    language: text.language,
    lemmaOf: lemmas(text, frequencies),
  });
  const whole = keepFragments ? groups : withoutFragments(groups, table);
  knowledge.describer = new CandidateDescriber(text, statistics, whole);
  return whole.sort(byTermhood);
}

/** Noun groups by lemma; a short form by that of its long form. */
function groupsByLemma(
  table: PhraseTable,
  knowledge: GroupKnowledge,
  { language, lemmaOf }: { readonly language: Language; readonly lemmaOf: readonly string[] },
): CandidateGroup[] {
  const members = new Map<string, { readonly lemma: string; readonly phrases: [Phrase, ...Phrase[]] }>();
  const keyOf = lemmaOf.map((lemma) => spellingKey(lemma, language));
  for (const phrase of table.phrases) {
    if (phrase.nominal === 0) continue;
    const { words } = knowledge.expanded.get(phrase)?.long ?? phrase;
    const key = words.map((word) => keyOf[word] ?? '').join(' ');
    const known = members.get(key);
    // Spellings of one word are one candidate, under the spelling that comes first.
    if (known === undefined)
      members.set(key, { lemma: words.map((word) => lemmaOf[word] ?? '').join(' '), phrases: [phrase] });
    else known.phrases.push(phrase);
  }
  return Array.from(members.values(), ({ lemma, phrases }) => CandidateGroup.of(lemma, phrases, knowledge));
}

/** Without what stands only within one longer phrase that is worth more: "whole-of-Commission" without "approach". */
function withoutFragments(groups: readonly CandidateGroup[], table: PhraseTable): CandidateGroup[] {
  const scores = new Float64Array(table.phrases.length);
  for (const { phrases, score } of groups) for (const { id } of phrases) scores[id] = score;
  const isFragment = new Uint8Array(table.phrases.length);
  for (const { phrases, score } of groups) {
    for (const longer of phrases) {
      for (const inner of table.within(longer)) {
        const isOnlyThere = inner.occurrences.length === longer.occurrences.length;
        if (isOnlyThere && (scores[inner.id] ?? 0) < score) isFragment[inner.id] = 1;
      }
    }
  }
  return groups.filter(({ phrases }) => phrases.some(({ id }) => isFragment[id] === 0));
}

/** Short names speak for nothing: "the Office". */
function phrasesWithSynonym(names: ReadonlyMap<Phrase, readonly FoundEquivalent[]>): Set<Phrase> {
  const isShort = ({ cue }: FoundEquivalent): boolean => cue === 'hierna' || cue === 'hereinafter';
  return new Set([...names].flatMap(([phrase, found]) => (found.every(isShort) ? [] : [phrase])));
}

/** Better score, then more frequent, then by code unit. */
function byTermhood(one: CandidateGroup, other: CandidateGroup): number {
  return (
    other.score - one.score || frequencyOf(other) - frequencyOf(one) || (one.lemma < other.lemma ? -1 : 1)
  );
}

/** Occurrences of all forms. */
export function frequencyOf({ phrases }: CandidateGroup): number {
  return phrases.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
}

/** Occurrences of all forms, in order of the text. */
export function occurrencesOf({ phrases }: CandidateGroup): Occurrence[] {
  return phrases
    .flatMap(({ occurrences }) => [...occurrences])
    .sort((one, other) => one.first - other.first || one.last - other.last);
}

/** What is shown of a group. */
export function candidateOf(group: CandidateGroup, text: RunningText): CandidateTerm {
  const { acronym, definition, equivalents } = group;
  const occurrences = occurrencesOf(group);
  const forms = group.phrases
    .flatMap((phrase) => countForms(phrase, text))
    .sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1));
  return {
    language: text.language,
    kind: kindOf(fullForms(group, text), text),
    term: shownForm(forms.length > 1 ? forms.filter(({ form }) => form !== acronym) : forms, group.lemma),
    lemma: group.lemma,
    variants: forms.map(({ form }) => form),
    frequency: occurrences.length,
    documents: new Set(occurrences.map(({ sentence }) => text.sentences[sentence]?.document)).size,
    score: group.score,
    explanation: explain(group.score, group.weighed(), group.best.words.length === 1),
    features: group.features(),
    contexts: contextsOf(occurrences, text),
    ...(acronym === undefined ? {} : { acronym }),
    ...(definition === undefined ? {} : { definition }),
    ...(equivalents.length === 0 ? {} : { equivalents }),
  };
}

/** The forms but for the acronym: capitals say nothing there. */
function fullForms({ phrases, acronym }: CandidateGroup, text: RunningText): readonly Phrase[] {
  const short = acronym === undefined ? undefined : text.idOf(normalForm(acronym));
  return phrases.filter(({ words }) => words.length > 1 || words[0] !== short);
}
