// Candidate terms of documents in one language: phrases that look like terms, their forms grouped, ranked by
// termhood (termhood.ts), each with its reasons, passages and definition.

import type { CandidateTerm, Context } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import type { Tagger } from '../text/tagger.js';
import { addCoordinatedCompounds } from './coordinated-compounds.js';
import { findDefinitions } from './definitions.js';
import type { FormCount } from './forms.js';
import { countForms, shownForm } from './forms.js';
import { lemmas } from './lemma.js';
import type { Occurrence, Phrase, PhraseTable } from './phrases.js';
import { countPhrases } from './phrases.js';
import type { Documents, RunningText } from './running-text.js';
import { readRunningText } from './running-text.js';
import type { Termhood } from './termhood.js';
import { explain, TermhoodModel } from './termhood.js';
import { wordStatistics } from './word-statistics.js';

export interface TermOptions {
  readonly language: Language;
  readonly frequencies: FrequencyList;
  /** Finds parts of speech; without it the form of a word decides, a little worse. */
  readonly tagger?: Tagger | undefined;
  /** Most candidates given back. Without it the list ends where candidates are seldom terms. */
  readonly limit?: number | undefined;
  /** Least occurrences of all forms together; 1 when not given. */
  readonly minFrequency?: number | undefined;
  /** Normal forms of terms already known or rejected. */
  readonly exclude?: ReadonlySet<string> | undefined;
}

/**
 * Where the list ends when no limit is given: about one in five candidates at this score is a term, and below
 * it reading costs more than it brings (with F1 near 0.4, adding candidates pays down to half of that).
 */
const LEAST_SCORE = 0.2;
/** Passages kept for each candidate. */
const MOST_CONTEXTS = 5;

/** Forms of one term with the evidence of each. */
interface Group {
  readonly lemma: string;
  readonly phrases: readonly Phrase[];
  readonly best: Phrase;
  readonly termhood: Termhood;
}

/** Candidate terms, best first. The same documents give the same list. Linear in the size of the text. */
export function extractTerms(documents: Documents, options: TermOptions): CandidateTerm[] {
  const text = readRunningText(documents, options);
  const table = countPhrases(text);
  addCoordinatedCompounds(text, table, options.frequencies);
  const model = new TermhoodModel(text, table, wordStatistics(text, options.frequencies));
  const groups = groupsOf(model, table, lemmas(text, options.frequencies))
    .filter((group) => frequencyOf(group) >= (options.minFrequency ?? 1))
    .filter((group) => options.limit !== undefined || group.termhood.score >= LEAST_SCORE)
    .sort(byScore);
  const candidates = candidatesOf(groups, text, options);
  return withDefinitions(candidates, text);
}

function groupsOf(model: TermhoodModel, table: PhraseTable, lemmaOf: readonly string[]): Group[] {
  const members = new Map<string, Phrase[]>();
  for (const phrase of table.phrases) {
    if (phrase.nominal === 0) continue;
    const lemma = phrase.words.map((word) => lemmaOf[word] ?? '').join(' ');
    const known = members.get(lemma);
    if (known === undefined) members.set(lemma, [phrase]);
    else known.push(phrase);
  }
  return [...members].map(([lemma, phrases]) => groupOf(model, lemma, phrases));
}

function withDefinitions(candidates: readonly CandidateTerm[], text: RunningText): CandidateTerm[] {
  const lemmaOf = new Map<string, string>();
  for (const { lemma, variants } of candidates) {
    for (const form of variants) lemmaOf.set(normalForm(form), lemma);
  }
  const definitions = findDefinitions(text, (form) => lemmaOf.get(form));
  return candidates.map((candidate) => {
    const definition = definitions.get(candidate.lemma);
    return definition === undefined ? candidate : { ...candidate, definition };
  });
}

/** A group is worth what its best form is worth. */
function groupOf(model: TermhoodModel, lemma: string, phrases: readonly Phrase[]): Group {
  const weighed = phrases.map((phrase) => ({ phrase, termhood: model.termhood(phrase) }));
  const best = weighed.reduce((one, other) => (other.termhood.score > one.termhood.score ? other : one));
  return { lemma, phrases, best: best.phrase, termhood: best.termhood };
}

function frequencyOf({ phrases }: Group): number {
  return phrases.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
}

/** Better score, then more frequent, then by code unit, so that the order never depends on chance. */
function byScore(one: Group, other: Group): number {
  return (
    other.termhood.score - one.termhood.score ||
    frequencyOf(other) - frequencyOf(one) ||
    (one.lemma < other.lemma ? -1 : 1)
  );
}

function candidatesOf(groups: readonly Group[], text: RunningText, options: TermOptions): CandidateTerm[] {
  const { limit = Infinity, exclude } = options;
  const candidates: CandidateTerm[] = [];
  for (const group of groups) {
    if (candidates.length >= limit) break;
    const occurrences = group.phrases.flatMap((phrase) => phrase.occurrences).sort(inOrder);
    const forms = group.phrases.flatMap((phrase) => countForms(phrase, text));
    if (exclude !== undefined && isExcluded(group.lemma, forms, exclude)) continue;
    candidates.push(candidateOf(group, { text, occurrences, forms }));
  }
  return candidates;
}

function isExcluded(lemma: string, forms: readonly FormCount[], exclude: ReadonlySet<string>): boolean {
  return exclude.has(lemma) || forms.some(({ form }) => exclude.has(normalForm(form)));
}

function candidateOf(
  group: Group,
  {
    text,
    occurrences,
    forms,
  }: {
    readonly text: RunningText;
    readonly occurrences: readonly Occurrence[];
    readonly forms: readonly FormCount[];
  },
): CandidateTerm {
  const documents = new Set(occurrences.map(({ sentence }) => text.sentences[sentence]?.document));
  return {
    language: text.language,
    term: shownForm(forms, group.lemma),
    lemma: group.lemma,
    variants: [...forms]
      .sort((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1))
      .map(({ form }) => form),
    frequency: occurrences.length,
    documents: documents.size,
    score: group.termhood.score,
    explanation: explain(group.termhood, group.best.words.length === 1),
    contexts: contextsOf(occurrences, text),
  };
}

function inOrder(one: Occurrence, other: Occurrence): number {
  return one.first - other.first || one.last - other.last;
}

function contextsOf(occurrences: readonly Occurrence[], text: RunningText): Context[] {
  const contexts: Context[] = [];
  let lastSentence = -1;
  for (const { sentence, first, last } of occurrences) {
    const place = text.sentences[sentence];
    if (place === undefined || sentence === lastSentence) continue;
    lastSentence = sentence;
    const span = { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
    contexts.push({ text: place.text, span, document: place.document, sentence: place.sentence });
    if (contexts.length === MOST_CONTEXTS) break;
  }
  return contexts;
}
