// Candidates: phrases grouped under one lemma, weighed and ranked, and what is shown of them.

import type { CandidateTerm, FoundDefinition, FoundEquivalent } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { textOf } from '../model/span.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import { spellingKey } from '../text/spelling-variant.js';
import type { Acronym, Expansion } from './acronyms.js';
import { expansions } from './acronyms.js';
import type { CandidateFeatures, WeighedGroup } from './candidate-features.js';
import { CandidateDescriber } from './candidate-features.js';
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

/** The forms of one term. It is worth what its best form is worth. */
export interface CandidateGroup extends WeighedGroup {
  readonly lemma: string;
  readonly definition: FoundDefinition | undefined;
  /** Other names that the text gives it, each once. */
  readonly equivalents: readonly FoundEquivalent[];
  /** The short form that the text gives it. */
  readonly acronym: string | undefined;
  /** The numbers that describe it; made when asked for, because most candidates are never shown. */
  features(): CandidateFeatures;
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
  const members = phrasesByLemma(table, {
    language: text.language,
    lemmaOf: lemmas(text, frequencies),
    expanded,
  });
  const groups = [...members].map(([lemma, phrases]) =>
    groupOf(model, lemma, { phrases, definitions, otherNames }),
  );
  const fragments = keepFragments ? new Set<Phrase>() : fragmentsOf(groups, table);
  const whole = groups.filter(({ phrases }) => phrases.some((phrase) => !fragments.has(phrase)));
  const describer = new CandidateDescriber(text, statistics, whole);
  return whole
    .map((group) => ({
      ...group,
      acronym: acronymIn(group, expanded),
      features: () => describer.describe(group),
    }))
    .sort(byTermhood);
}

/** Noun groups by lemma; a short form by that of its long form. */
function phrasesByLemma(
  table: PhraseTable,
  {
    language,
    lemmaOf,
    expanded,
  }: {
    readonly language: Language;
    readonly lemmaOf: readonly string[];
    readonly expanded: ReadonlyMap<Phrase, Expansion>;
  },
): Map<string, Phrase[]> {
  const members = new Map<string, Phrase[]>();
  const lemmaOfKey = new Map<string, string>();
  const keyOf = lemmaOf.map((lemma) => spellingKey(lemma, language));
  for (const phrase of table.phrases) {
    if (phrase.nominal === 0) continue;
    const { words } = expanded.get(phrase)?.long ?? phrase;
    const key = words.map((word) => keyOf[word] ?? '').join(' ');
    // Spellings of one word are one candidate, under the spelling that comes first.
    const lemma = lemmaOfKey.get(key) ?? words.map((word) => lemmaOf[word] ?? '').join(' ');
    lemmaOfKey.set(key, lemma);
    const known = members.get(lemma);
    if (known === undefined) members.set(lemma, [phrase]);
    else known.push(phrase);
  }
  return members;
}

function acronymIn({ phrases }: WeighedGroup, expanded: ReadonlyMap<Phrase, Expansion>): string | undefined {
  return phrases.map((phrase) => expanded.get(phrase)?.short).find((short) => short !== undefined);
}

/** Phrases that stand only within one longer phrase that is worth more: "whole-of-Commission" without "approach". */
function fragmentsOf(groups: readonly WeighedGroup[], table: PhraseTable): Set<Phrase> {
  const scoreOf = new Map<Phrase, number>();
  for (const { phrases, termhood } of groups)
    for (const phrase of phrases) scoreOf.set(phrase, termhood.score);
  const fragments = new Set<Phrase>();
  for (const [longer, score] of scoreOf) {
    for (const inner of table.within(longer)) {
      const isOnlyThere = inner.occurrences.length === longer.occurrences.length;
      if (isOnlyThere && (scoreOf.get(inner) ?? 0) < score) fragments.add(inner);
    }
  }
  return fragments;
}

function groupOf(
  model: TermhoodModel,
  lemma: string,
  {
    phrases,
    definitions,
    otherNames,
  }: {
    readonly phrases: readonly Phrase[];
    readonly definitions: ReadonlyMap<Phrase, FoundDefinition>;
    readonly otherNames: ReadonlyMap<Phrase, readonly FoundEquivalent[]>;
  },
): Omit<CandidateGroup, 'features' | 'acronym'> {
  const weighed = phrases.map((phrase) => ({ phrase, termhood: model.termhood(phrase) }));
  const best = weighed.reduce((one, other) => (other.termhood.score > one.termhood.score ? other : one));
  const definition = phrases.map((phrase) => definitions.get(phrase)).find((found) => found !== undefined);
  const equivalents = distinctNames(phrases.flatMap((phrase) => otherNames.get(phrase) ?? []));
  return { lemma, phrases, best: best.phrase, termhood: best.termhood, definition, equivalents };
}

/** Short names speak for nothing: "the Office". */
function phrasesWithSynonym(names: ReadonlyMap<Phrase, readonly FoundEquivalent[]>): Set<Phrase> {
  const isShort = ({ cue }: FoundEquivalent): boolean => cue === 'hierna' || cue === 'hereinafter';
  return new Set([...names].flatMap(([phrase, found]) => (found.every(isShort) ? [] : [phrase])));
}

/** The first place of each name that is no form of the term itself, as an acronym is. */
function distinctNames(found: readonly FoundEquivalent[]): FoundEquivalent[] {
  const own = new Set(found.map(({ context, termSpan }) => normalForm(textOf(context, termSpan))));
  const byName = new Map<string, FoundEquivalent>();
  for (const one of found) {
    const key = normalForm(one.text);
    if (!byName.has(key) && !own.has(key)) byName.set(key, one);
  }
  return [...byName.values()];
}

/** Better score, then more frequent, then by code unit. */
function byTermhood(one: CandidateGroup, other: CandidateGroup): number {
  return (
    other.termhood.score - one.termhood.score ||
    frequencyOf(other) - frequencyOf(one) ||
    (one.lemma < other.lemma ? -1 : 1)
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
  const occurrences = occurrencesOf(group);
  const forms = group.phrases
    .flatMap((phrase) => countForms(phrase, text))
    .sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1));
  return {
    language: text.language,
    kind: kindOf(fullForms(group, text), text),
    term: shownForm(
      forms.length > 1 ? forms.filter(({ form }) => form !== group.acronym) : forms,
      group.lemma,
    ),
    lemma: group.lemma,
    variants: forms.map(({ form }) => form),
    frequency: occurrences.length,
    documents: new Set(occurrences.map(({ sentence }) => text.sentences[sentence]?.document)).size,
    score: group.termhood.score,
    explanation: explain(group.termhood, group.best.words.length === 1),
    features: group.features(),
    contexts: contextsOf(occurrences, text),
    ...(group.acronym === undefined ? {} : { acronym: group.acronym }),
    ...(group.definition === undefined ? {} : { definition: group.definition }),
    ...(group.equivalents.length === 0 ? {} : { equivalents: group.equivalents }),
  };
}

/** The forms but for the acronym: capitals say nothing there. */
function fullForms({ phrases, acronym }: CandidateGroup, text: RunningText): readonly Phrase[] {
  const short = acronym === undefined ? undefined : text.idOf(normalForm(acronym));
  return phrases.filter(({ words }) => words.length > 1 || words[0] !== short);
}
