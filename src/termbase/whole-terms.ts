// Terms that stand in a text as words of their own: what the automaton proposes, longest first, decided word
// by word. A term is never a piece of a word: words are whole by construction, and a mark that belongs to its
// neighbour (C in C++, R in R&D) keeps a term away.

import type { Term } from '../model/entry.js';
import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { Automaton } from '../search/automaton.js';
import { ROOT } from '../search/trie.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import type { TermIndex, IndexedForm, IndexedTerm } from './term-index.js';
import type { TextWord, WordMemory } from './text-words.js';
import type { WordClassCheck } from './word-class-check.js';
import type { WordAgreement } from './word-agreement.js';
import { isCaseBound } from './word-agreement.js';

/** A pattern that may stand in the words from `from` up to `to`. */
export interface Candidate extends Span {
  readonly pattern: number;
  readonly words: readonly TextWord[];
  readonly from: number;
  readonly to: number;
}

export interface WholeTerm extends Span {
  readonly indexed: IndexedTerm;
  /** `compound` when its first word is the end of a hyphenated one (EU-instrumenten voor …). */
  readonly how: WordAgreement | 'compound';
  readonly part?: 'head';
}

/**
 * A word may belong to more than one class, so that more than one state is followed. Real glossaries need two
 * or three; a made-up one could need as many as it has states, and keeps the longest of its beginnings.
 */
const MOST_STATES = 32;

/** Every place where the classes of the words are those of a pattern. */
export function candidatesIn(words: readonly TextWord[], automaton: Automaton): Candidate[] {
  const found: Candidate[] = [];
  const states = new States(automaton);
  let place = 0;
  const take = (pattern: number, length: number): void => {
    const from = place + 1 - length;
    const [start, end] = [words[from]?.start ?? 0, words[place]?.end ?? 0];
    found.push({ pattern, words, from, to: place + 1, start, end });
  };
  for (; place < words.length; place++) {
    states.step(words[place]?.known.symbols ?? []);
    states.report(take);
  }
  return found;
}

/** The states after some words: nearly always one, more while a word can be of more than one class. */
class States {
  readonly #automaton: Automaton;
  #first = ROOT;
  #others: readonly number[] = [];

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  step(symbols: readonly number[]): void {
    const [symbol] = symbols;
    if (symbols.length === 1 && symbol !== undefined && this.#others.length === 0)
      this.#first = this.#automaton.step(this.#first, symbol);
    else this.#set(symbols.length === 0 ? [ROOT] : this.#next(symbols));
  }

  #next(symbols: readonly number[]): number[] {
    const automaton = this.#automaton;
    const states = [this.#first, ...this.#others];
    const next = new Set(states.flatMap((state) => symbols.map((symbol) => automaton.step(state, symbol))));
    if (next.size > 1) next.delete(ROOT);
    if (next.size <= MOST_STATES) return [...next];
    const deepest = [...next].sort((one, other) => automaton.depth(other) - automaton.depth(one));
    return deepest.slice(0, MOST_STATES);
  }

  #set([first = ROOT, ...others]: readonly number[]): void {
    this.#first = first;
    this.#others = others;
  }

  /** Reports every pattern that ends here once. */
  report(take: (pattern: number, length: number) => void): void {
    if (this.#others.length === 0) {
      this.#automaton.report(this.#first, take);
      return;
    }
    const seen = new Set<number>();
    for (const state of [this.#first, ...this.#others]) {
      this.#automaton.report(state, (pattern, length) => {
        if (!seen.has(pattern)) take(pattern, length);
        seen.add(pattern);
      });
    }
  }
}

/** What decides about candidates in one text. */
export interface Confirmation {
  readonly text: string;
  readonly index: TermIndex;
  readonly memory: WordMemory;
  /** Tells verbs and adjectives from nouns of the same form, in Dutch. Without it all are taken. */
  readonly wordClasses?: WordClassCheck;
}

/** The term, when it stands there. */
export function confirmed(candidate: Candidate, confirmation: Confirmation): WholeTerm | undefined {
  const { text, index, memory, wordClasses } = confirmation;
  const form = index.form(candidate.pattern);
  const how = agreement(candidate, form, memory);
  if (how === undefined || !standsFree(candidate, form, text) || !isMeant(candidate, form, index.language))
    return undefined;
  if (
    form.words.length === 1 &&
    wordClasses?.isOtherwise(candidate.words, candidate.from, form.indexed) === true
  )
    return undefined;
  if (goesOnBefore(candidate))
    return { ...spanOf(candidate), indexed: form.indexed, how: 'compound', part: 'head' };
  const isSpelledSo = !form.parted && !isTakenApart(candidate);
  const span = spanOf(candidate);
  const isSame = isSpelledSo || sameSeams(text.slice(span.start, span.end), form.text);
  return { ...span, indexed: form.indexed, how: isSame ? how : 'variant' };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function goesOnBefore({ words, from }: Candidate): boolean {
  return words[from]?.goesOn?.before === true;
}

function agreement(
  { words, from }: Candidate,
  form: IndexedForm,
  memory: WordMemory,
): WordAgreement | undefined {
  let how: WordAgreement = 'exact';
  for (const [place, termWord] of form.words.entries()) {
    const word = words[from + place];
    const closeness = word === undefined ? undefined : memory.agreement(word, termWord);
    if (closeness === undefined) return undefined;
    if (closeness === 'variant' || how === 'exact') how = closeness;
  }
  return how;
}

/** Words behind which a word is a noun, whatever it is elsewhere. */
const DETERMINERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['de', 'het', 'een', 'deze', 'die', 'dit', 'dat', 'elke', 'iedere', 'geen', 'onze']),
  en: new Set(['the', 'a', 'an', 'this', 'that', 'every', 'each', 'no', 'any']),
};

/**
 * One word says less than two: a name keeps its capital and takes no ending but that of the genitive, and a
 * term that is a function word too (mijn, will) counts only where it must be a noun.
 */
function isMeant({ words, from }: Candidate, form: IndexedForm, language: Language): boolean {
  const word = words[from];
  const [termWord = ''] = form.words;
  if (word === undefined || form.words.length > 1) return true;
  if (form.isName) return isNamed(word, termWord);
  const text = normalForm(word.known.text);
  const isOther = language === 'nl' ? isAdjectiveOnly : isVerbOnly;
  if (isOther(text, normalForm(termWord), form.indexed.term)) return false;
  if (isCaseBound(termWord) || !isStopWord(text, language)) return true;
  return DETERMINERS[language].has(normalForm(words[from - 1]?.known.text ?? ''));
}

/** Words that are nouns first, and adjectives too. */
const NOUN_AND_ADJECTIVE = /(?:iek|recht)$/u;

/** True when a text has a noun of the glossary with the -e of an adjective: politiek is not politieke. */
function isAdjectiveOnly(form: string, termForm: string, { partOfSpeech }: Term): boolean {
  if (!form.endsWith('e') || termForm.endsWith('e') || form.length < termForm.length) return false;
  return partOfSpeech === undefined ? NOUN_AND_ADJECTIVE.test(termForm) : partOfSpeech === 'noun';
}

/** True when a text has what the glossary calls a noun with the ending of a verb: a fine is not fined. */
function isVerbOnly(form: string, termForm: string, { partOfSpeech }: Term): boolean {
  return partOfSpeech === 'noun' && form !== termForm && /(?:ed|ing)$/u.test(form);
}

function isNamed({ shouted, known: { text } }: TextWord, name: string): boolean {
  if (shouted || text.length < name.length) return shouted;
  return /^\p{Lu}/u.test(text) && /^(?:['’]?s)?$/u.test(text.slice(name.length));
}

/** Signs that make one name of what stands on both sides of them. */
const BINDING = /[+#&@_=\\]/u;
const PARAGRAPH_END = /\n[^\S\n]*\n/u;

/** No sign binds it to what stands beside it, no word goes on, and it is in one paragraph. */
function standsFree({ words, from, to, start, end }: Candidate, form: IndexedForm, text: string): boolean {
  if (words[to - 1]?.goesOn?.after === true) return false;
  // One word more is told by compound-term.ts; "niet-contractuele aansprakelijkheid" is another thing.
  const before = words[from]?.goesOn?.before === true ? words[from - 1]?.known : undefined;
  if (before !== undefined && (form.words.length === 1 || !before.isInCapitals)) return false;
  if (start > 0 && BINDING.test(text.charAt(start - 1))) return false;
  if (BINDING.test(text.charAt(end))) return false;
  return form.words.length === 1 || !PARAGRAPH_END.test(text.slice(start, end));
}

/** Longest first, then in order of the text. */
export function longestFirst(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
}

/** Terms that stand in the words, longest first; a candidate whose span is not wanted by then is passed over. */
export function* wholeTerms(
  words: readonly TextWord[],
  confirmation: Confirmation,
  isWanted: (span: Span) => boolean,
): Iterable<WholeTerm> {
  const { index, memory } = confirmation;
  const candidates = candidatesIn(words, index.automaton);
  const parted = memory.parted(words);
  if (parted !== undefined) candidates.push(...candidatesIn(parted, index.automaton).filter(isTakenApart));
  for (const candidate of longestFirst(candidates)) {
    const whole = isWanted(candidate) ? confirmed(candidate, confirmation) : undefined;
    if (whole !== undefined) yield whole;
  }
}

function isTakenApart({ words, from, to }: Candidate): boolean {
  return words.slice(from, to).some((word) => word.goesOn !== undefined);
}

/** Whether the two have their spaces and hyphens in the same places. */
function sameSeams(text: string, term: string): boolean {
  return seams(text) === seams(term);
}

function seams(text: string): string {
  return normalForm(text)
    .replace(/[^\s-]+/gu, 'x')
    .replace(/\s+/gu, ' ');
}
