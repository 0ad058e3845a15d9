// The documents as numbered words: what counting needs, in flat arrays, so that a million words fit.

import type { Language } from '../model/language.js';
import type { ParagraphKind } from '../model/document.js';
import type { FrequencyList } from '../text/lexicon.js';
import { NumberList } from '../search/number-list.js';
import { normalForm } from '../text/normal-form.js';
import type { Tagger } from '../text/tagger.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import { isFunctionWord, isLinker } from './function-words.js';
import type { WordClass } from './word-class.js';
import { ClassList, classOfForm, classOfTag } from './word-class.js';

export interface DocumentSentence {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** Line and page in the original, from 1. */
  readonly line?: number;
  readonly page?: number;
}

/** Documents to extract from: what src/document gives, or sentences alone. */
export type Documents = readonly { readonly sentences: readonly DocumentSentence[] }[];

/** One word form of the documents, in normal form, with what was counted of it. */
export interface WordType {
  readonly id: number;
  readonly form: string;
  readonly isFunctionWord: boolean;
  readonly isLinker: boolean;
  frequency: number;
  /** Occurrences by word class. */
  readonly classes: Record<WordClass, number>;
  /** Occurrences where a capital would have shown: within a sentence. */
  inside: number;
}

/** A sentence and where its tokens stand in the arrays of the `RunningText`. */
export interface NumberedSentence {
  readonly text: string;
  readonly document: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly line?: number;
  readonly page?: number;
}

/** Every token of all documents; `words` holds -1 for tokens that are no words. */
export interface RunningText {
  readonly language: Language;
  readonly types: readonly WordType[];
  readonly sentences: readonly NumberedSentence[];
  readonly words: Int32Array;
  readonly classes: ClassList;
  /** Where each token begins and ends in its sentence. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The type of a form in normal form; made when the documents do not hold it. */
  typeOf(form: string): WordType;
  /** The number of a form in normal form, or `undefined` when the documents do not hold it. */
  idOf(form: string): number | undefined;
}

export interface ReadingOptions {
  readonly language: Language;
  readonly frequencies: FrequencyList;
  readonly tagger?: Tagger | undefined;
}

/** Numbers the words of the documents and finds the class of each occurrence. Linear time. */
export function readRunningText(documents: Documents, options: ReadingOptions): RunningText {
  const reader = new Reader(options);
  for (const [document, { sentences }] of documents.entries()) {
    for (const [number, sentence] of sentences.entries()) reader.read(sentence, document, number);
  }
  return reader.done();
}

class Reader {
  readonly #options: ReadingOptions;
  readonly #typeOf = new Map<string, WordType>();
  readonly #formOf = new Map<string, string>();
  readonly #types: WordType[] = [];
  readonly #sentences: NumberedSentence[] = [];
  readonly #words = new NumberList();
  readonly #classes = new ClassList();
  readonly #starts = new NumberList();
  readonly #ends = new NumberList();

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  read({ text, kind, line, page }: DocumentSentence, document: number, sentence: number): void {
    const tokens = tokenize(text);
    const from = this.#words.size;
    const classes = this.#classesOf(tokens);
    const casing = kind !== 'heading' && !isShouting(tokens);
    for (const [index, token] of tokens.entries()) {
      const wordClass = classes[index] ?? 'other';
      this.#starts.push(token.start);
      this.#ends.push(token.end);
      this.#classes.push(wordClass);
      this.#words.push(token.kind === 'word' ? this.#count(token.text, wordClass, casing && index > 0) : -1);
    }
    this.#sentences.push({
      text,
      document,
      sentence,
      from,
      to: this.#words.size,
      ...(line === undefined ? {} : { line }),
      ...(page === undefined ? {} : { page }),
    });
  }

  done(): RunningText {
    return {
      language: this.#options.language,
      types: this.#types,
      sentences: this.#sentences,
      words: this.#words.done(),
      classes: this.#classes,
      starts: this.#starts.done(),
      ends: this.#ends.done(),
      typeOf: (form) => this.#typeOfForm(form),
      idOf: (form) => this.#typeOf.get(form)?.id,
    };
  }

  #classesOf(tokens: readonly Token[]): WordClass[] {
    const { tagger, language, frequencies } = this.#options;
    if (tagger !== undefined) return tagger.tag(tokens.map(({ text }) => text)).map(classOfTag);
    return tokens.map((token, index) =>
      token.kind === 'word' ? classOfForm(token.text, index, { language, frequencies }) : 'other',
    );
  }

  #count(written: string, wordClass: WordClass, casing: boolean): number {
    const type = this.#type(written);
    type.frequency += 1;
    type.classes[wordClass] += 1;
    if (casing) type.inside += 1;
    return type.id;
  }

  #type(written: string): WordType {
    let form = this.#formOf.get(written);
    if (form === undefined) {
      form = normalForm(written);
      this.#formOf.set(written, form);
    }
    return this.#typeOfForm(form);
  }

  #typeOfForm(form: string): WordType {
    const known = this.#typeOf.get(form);
    if (known !== undefined) return known;
    const made = newType(this.#types.length, form, this.#options.language);
    this.#types.push(made);
    this.#typeOf.set(form, made);
    return made;
  }
}

function newType(id: number, form: string, language: Language): WordType {
  return {
    id,
    form,
    isFunctionWord: isFunctionWord(form, language) || !/\p{L}/u.test(form),
    isLinker: isLinker(form, language),
    frequency: 0,
    classes: { noun: 0, name: 0, adjective: 0, verb: 0, adverb: 0, function: 0, other: 0 },
    inside: 0,
  };
}

/** True for lines in capitals, where case says nothing. */
function isShouting(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1);
  return words.length > 1 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.6 * words.length;
}
