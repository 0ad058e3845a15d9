// References to laws and papers ("Richtlijn 2009/50/EG", "Kamerstukken II 2022/23, 31 311, nr. 245") name a place, not a
// concept: their words are kept out of the counts, and the acts and papers they point at are listed apart. An act that goes by its
// name (artikel 10 van de Warmtewet) is listed too, but its name may be a term, so it stays among the candidates.

import type { CandidateTerm } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { Value } from '../text/value.js';
import { values } from '../text/value.js';
import { contextOf, MOST_CONTEXTS } from './contexts.js';
import type { NumberedSentence, RunningText } from './running-text.js';

export interface References {
  /** 1 for each token that is part of a reference. */
  readonly masked: Uint8Array;
  readonly found: readonly Reference[];
}

/** Tokens `first` to `last` point at the act or paper of this canonical value (src/text/value.ts). */
interface Reference {
  readonly value: string;
  readonly written: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Standards go by their names among those who use them: they stay among the candidates. */
const NAMED = 'standard:';
/** Parliamentary years and papers without a number: nothing to look up, and no term either. */
const LOOSE = /\b(?:vergaderjaar \d{4} ?[-–/] ?\d{2,4}|Kamerstuk(?:ken)? (?:I{1,2}|TK|EK))(?![\p{L}\p{N}])/gu;

/** The references of a text. Only sentences with a digit or a paper of Parliament cost time. */
export function findReferences(text: RunningText): References {
  const masked = new Uint8Array(text.words.length);
  const found: Reference[] = [];
  for (const [number, sentence] of text.sentences.entries()) {
    if (!/\d|Kamerstuk/u.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(LOOSE)) {
      const [first, last] = tokensOf(text, sentence, spanOf(match));
      masked.fill(1, first, last + 1);
    }
    for (const value of values(sentence.text, text.language).filter(isReference)) {
      const [first, last] = tokensOf(text, sentence, value);
      masked.fill(1, first, last + 1);
      const pointed = pointedAt(value) ?? namedAct(sentence.text, value, text.language);
      if (pointed !== undefined) found.push({ ...pointed, sentence: number, first, last });
    }
  }
  return { masked, found };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function isReference({ kind, value }: Value): boolean {
  return kind === 'reference' && !value.startsWith(NAMED);
}

/** The act or paper; `undefined` for a place in the text itself ("artikel 5", "table 3"). */
function pointedAt({ value, text }: Value): { readonly value: string; readonly written: string } | undefined {
  const act = value.slice(value.lastIndexOf('@') + 1);
  return act.includes(':') ? { value: act, written: text.replace(/\s+/gu, ' ') } : undefined;
}

/** What a law is called, behind the place in it. Only names whose end can be seen: a capital, and the kind of law. */
const ACT_NAMES: Readonly<Record<Language, RegExp>> = {
  nl: /^,? van (?:de|het) ((?:\p{Lu}\p{L}*(?:wet|besluit|regeling|verordening|verdrag|reglement|statuut|handvest)|Burgerlijk Wetboek|Wetboek van (?:Burgerlijke )?\p{Lu}\p{L}+|Algemene wet \p{Ll}+)(?: \d{4})?)(?![\p{L}\d])/u,
  en: /^,? of the ((?:\p{Lu}[\p{L}’'-]*|of|and|on|for) (?:(?:\p{Lu}[\p{L}’'-]*|of|and|on|the|for|\([\p{L} ]+\)) ){0,8}?(?:Act|Code|Treaty|Convention|Charter|Decree|Ordinance|Regulations)(?: \d{4})?)(?![\p{L}\d])/u,
};

/** The act by name that a place belongs to, by what follows it. */
function namedAct(
  sentence: string,
  { end }: Span,
  language: Language,
): { readonly value: string; readonly written: string } | undefined {
  const name = ACT_NAMES[language].exec(sentence.slice(end, end + LONGEST_NAME))?.[1];
  return name === undefined ? undefined : { value: `named:${name}`, written: name };
}

const LONGEST_NAME = 120;

/** First and last token that a span of the sentence touches; an empty range when it touches none. */
function tokensOf(
  text: RunningText,
  { from, to }: NumberedSentence,
  { start, end }: Span,
): [first: number, last: number] {
  let first = from;
  while (first < to && (text.ends[first] ?? 0) <= start) first += 1;
  let last = first - 1;
  while (last + 1 < to && (text.starts[last + 1] ?? 0) < end) last += 1;
  return [first, last];
}

/** The acts and papers referred to, most frequent first. Their score is 1: they are read, not guessed. */
export function referenceCandidates({ found }: References, text: RunningText): CandidateTerm[] {
  const byValue = new Map<string, Reference[]>();
  for (const reference of found) {
    const known = byValue.get(reference.value);
    if (known === undefined) byValue.set(reference.value, [reference]);
    else known.push(reference);
  }
  return [...byValue]
    .map(([value, references]) => candidateOf(value, references, text))
    .sort((one, other) => other.frequency - one.frequency || (one.lemma < other.lemma ? -1 : 1));
}

function candidateOf(value: string, references: readonly Reference[], text: RunningText): CandidateTerm {
  const variants = [...new Set(references.map(({ written }) => written))];
  const documents = new Set(references.map(({ sentence }) => text.sentences[sentence]?.document));
  return {
    language: text.language,
    kind: 'reference',
    // The act by itself is shorter than an article of it.
    term: variants.reduce((one, other) => (other.length < one.length ? other : one)),
    lemma: value,
    variants,
    frequency: references.length,
    documents: documents.size,
    score: 1,
    explanation: { description: 'legal reference', value: 1 },
    features: {},
    contexts: references.slice(0, MOST_CONTEXTS).flatMap((place) => contextOf(place, text) ?? []),
  };
}
