// What the aligner knows of a sentence: its length and the types of its tokens. A type is a stem, a value (a
// date, an amount, a legal reference, …), the digits of a number, a telling mark, or a term of several words; the two languages have a vocabulary each, so that everything later is integers.

import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { stem } from '../text/stem.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import type { Value } from '../text/value.js';
import { values } from '../text/value.js';

/** Marks that translators keep: a question stays a question, an enumeration keeps its brackets. */
const TELLING_MARKS: ReadonlySet<string> = new Set(['?', '!', ';', ':', '(', '%', '€', '$', '£', '§', '©']);

/** Values are looked for only where a digit is: spelled numbers are words like others here. */
const DIGIT = /\p{N}/u;

/** One type: its key, the words as they stood (normal form), and how often it occurs. */
export interface TokenType {
  readonly kind: 'word' | 'value' | 'digits' | 'mark' | 'term';
  readonly key: string;
  readonly forms: readonly string[];
}

/** The sentences of one language in compressed rows: tokens of sentence i are types[starts[i] .. starts[i+1]). */
export interface TextSide {
  readonly language: Language;
  readonly count: number;
  /** Characters of each sentence, outer white space not counted. */
  readonly lengths: Float64Array;
  readonly starts: Int32Array;
  readonly types: Int32Array;
  readonly vocabulary: readonly TokenType[];
  /** Occurrences of each type in the whole text, and of all types together. */
  readonly occurrences: Float64Array;
  readonly tokens: number;
  /** Type of a key, or undefined. */
  typeOf(key: string): number | undefined;
}

/** Both texts: the Dutch one is always the source here. */
export interface Sides {
  readonly source: TextSide;
  readonly target: TextSide;
}

interface OpenType extends TokenType {
  readonly forms: string[];
}

/** Collects types while the sentences pass by. */
class Vocabulary {
  readonly types: OpenType[] = [];
  readonly ids = new Map<string, number>();
  private readonly idByWord = new Map<string, number>();
  private readonly idsByToken = new Map<string, readonly number[]>();
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  /** Types of one token; most tokens occur again, so each spelling is looked at once. */
  token(token: Token): readonly number[] {
    const known = this.idsByToken.get(token.text);
    if (known !== undefined) return known;
    const ids = this.read(token);
    this.idsByToken.set(token.text, ids);
    return ids;
  }

  /** Type of a value: the same for both languages. */
  value(value: Value): number {
    return this.add(`${value.kind} ${value.value}`, 'value');
  }

  private read(token: Token): readonly number[] {
    if (token.kind === 'number') return [this.add(digitsKey(token.text), 'digits')];
    if (token.kind === 'address') return [this.word(normalForm(token.text))];
    if (token.kind === 'word') return wordParts(normalForm(token.text)).map((part) => this.word(part));
    return TELLING_MARKS.has(token.text) ? [this.add(`mark ${token.text}`, 'mark')] : [];
  }

  /** Type of one word in normal form. */
  private word(form: string): number {
    const known = this.idByWord.get(form);
    if (known !== undefined) return known;
    const id = this.add(wordKey(form, this.language), 'word');
    this.types[id]?.forms.push(form);
    this.idByWord.set(form, id);
    return id;
  }

  private add(key: string, kind: TokenType['kind']): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.types.length;
    this.types.push({ kind, key, forms: [] });
    this.ids.set(key, id);
    return id;
  }
}

/** Key of a word's type: its stem. */
export function wordKey(form: string, language: Language): string {
  return stem(form, language);
}

/** Reads the sentences of one side. Linear in their length. */
export function readSide(sentences: readonly string[], language: Language): TextSide {
  const vocabulary = new Vocabulary(language);
  const types: number[] = [];
  const starts = new Int32Array(sentences.length + 1);
  const lengths = new Float64Array(sentences.length);
  for (const [index, sentence] of sentences.entries()) {
    lengths[index] = sentence.trim().length;
    addTypes(sentence, vocabulary, types);
    starts[index + 1] = types.length;
  }
  const occurrences = new Float64Array(vocabulary.types.length);
  for (const type of types) occurrences[type] = (occurrences[type] ?? 0) + 1;
  return {
    language,
    count: sentences.length,
    lengths,
    starts,
    types: Int32Array.from(types),
    vocabulary: vocabulary.types,
    occurrences,
    tokens: types.length,
    typeOf: (key) => vocabulary.ids.get(key),
  };
}

/** Some sentences of a side in any order, with all that is known of the whole; -1 stands for an empty sentence. */
export function selectSentences(side: TextSide, sentences: readonly number[]): TextSide {
  const starts = new Int32Array(sentences.length + 1);
  const rows = sentences.map((sentence, at) => {
    const row = sentence < 0 ? NO_TYPES : typesOf(side, sentence);
    starts[at + 1] = (starts[at] ?? 0) + row.length;
    return row;
  });
  const types = new Int32Array(starts[sentences.length] ?? 0);
  for (const [at, row] of rows.entries()) types.set(row, starts[at]);
  const lengths = Float64Array.from(sentences, (sentence) => side.lengths[sentence] ?? 0);
  return { ...side, count: sentences.length, lengths, starts, types };
}

/** A side with more types, one for each term, and some of them added to sentences as tokens of their own. */
export function withTerms(
  side: TextSide,
  terms: readonly string[],
  bySentence: ReadonlyMap<number, readonly number[]>,
): TextSide {
  if (terms.length === 0) return side;
  const types: number[] = [];
  const starts = new Int32Array(side.count + 1);
  const occurrences = new Float64Array(side.vocabulary.length + terms.length);
  occurrences.set(side.occurrences);
  for (let sentence = 0; sentence < side.count; sentence += 1) {
    for (const type of typesOf(side, sentence)) types.push(type);
    for (const term of bySentence.get(sentence) ?? []) {
      types.push(term);
      occurrences[term] = (occurrences[term] ?? 0) + 1;
    }
    starts[sentence + 1] = types.length;
  }
  const vocabulary = [
    ...side.vocabulary,
    ...terms.map((term): TokenType => ({ kind: 'term', key: `term ${term}`, forms: [] })),
  ];
  return { ...side, starts, types: Int32Array.from(types), vocabulary, occurrences, tokens: types.length };
}

const NO_TYPES = new Int32Array(0);

/** The tokens' types of some sentences from `first` on. */
export function typesOf(side: TextSide, first: number, size = 1): Int32Array {
  return side.types.subarray(side.starts[first] ?? 0, side.starts[first + size] ?? 0);
}

function addTypes(sentence: string, vocabulary: Vocabulary, types: number[]): void {
  const numbers = new Set<number>();
  if (DIGIT.test(sentence))
    for (const value of values(sentence, vocabulary.language)) {
      if (value.spelled === true) continue;
      types.push(vocabulary.value(value));
      // A plain number is counted once; dates and references also by their digits, should one side go unread.
      if (value.kind === 'number') numbers.add(value.start);
    }
  for (const token of tokenize(sentence))
    if (!numbers.has(token.start)) for (const id of vocabulary.token(token)) types.push(id);
}

/** Digits alone: 1.000,50 and 1,000.50 are the same value. */
function digitsKey(text: string): string {
  return `digits ${text.replace(/\P{N}/gu, '')}`;
}

/** EU-beleid → eu, beleid; commission's → commission. Hyphens and apostrophes part words differently in each language. */
export function wordParts(form: string): string[] {
  return form.split(/['-]/u).filter((part) => part.length > 1 || /\d/u.test(part) || part === form);
}
