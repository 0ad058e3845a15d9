// The words of a text as recognition sees them. Running text repeats its words, so what is known of a
// word – its classes, whether it agrees with a word of a term, the terms inside it – is found out once.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import { baseForms } from '../text/inflection.js';
import type { Token, TokenKind } from '../text/token.js';
import type { CompoundTerm, Opening } from './compound-term.js';
import type { WordAgreement } from './word-agreement.js';
import { isInCapitals, wordAgreement } from './word-agreement.js';
import type { WordClasses } from './word-classes.js';

/** What is known of a word, wherever it stands. */
export interface WordKnowledge {
  readonly text: string;
  /** Its base forms (inflection.ts). */
  readonly bases: readonly string[];
  readonly symbols: readonly number[];
  readonly isInCapitals: boolean;
  /** By word of a term. */
  agreements?: Map<string, WordAgreement | undefined>;
  /** Terms that are parts of it, once somebody asked. */
  terms?: readonly CompoundTerm[];
  /** Beginnings of it that are words of terms, once somebody asked. */
  openings?: readonly Opening[];
  /** The verbs that terms make with it as a particle, once somebody asked. */
  verbs?: ReadonlySet<string>;
}

/** A word, or a part of a hyphenated word, in its place. */
export interface TextWord extends Span {
  readonly kind: TokenKind;
  readonly known: WordKnowledge;
  /** It stands in a line of capitals, which say nothing then. */
  readonly shouted: boolean;
  /** A part of a hyphenated word that is not its beginning, or not its end. */
  readonly goesOn?: { readonly before: boolean; readonly after: boolean };
}

/** Words remembered at most: more than a book has, few enough for a small machine. */
const MOST_WORDS = 200_000;

export class WordMemory {
  readonly #language: Language;
  readonly #classes: WordClasses;
  readonly #words = new Map<string, WordKnowledge>();

  constructor(classes: WordClasses) {
    this.#language = classes.language;
    this.#classes = classes;
  }

  of(text: string): WordKnowledge {
    const before = this.#words.get(text);
    if (before !== undefined) return before;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const bases = baseForms(text, this.#language);
    const symbols = this.#classes.classesOf(text, bases);
    const made: WordKnowledge = { text, bases, symbols, isInCapitals: isInCapitals(text) };
    this.#words.set(text, made);
    return made;
  }

  /** How a word of the text agrees with a word of a term. */
  agreement({ known, shouted }: TextWord, termWord: string): WordAgreement | undefined {
    if (known.text === termWord) return 'exact';
    if (shouted) return wordAgreement(known.text, termWord, { language: this.#language, shouted });
    known.agreements ??= new Map();
    if (known.agreements.has(termWord)) return known.agreements.get(termWord);
    const made = wordAgreement(known.text, termWord, { language: this.#language });
    known.agreements.set(termWord, made);
    return made;
  }

  /** The tokens of a text as words. */
  words(tokens: readonly Token[]): TextWord[] {
    return tokens.map(({ text, start, end, kind }, place) => {
      const known = this.of(text);
      return { start, end, kind, known, shouted: known.isInCapitals && isShouted(tokens, place) };
    });
  }

  /** The same with hyphenated words taken apart; undefined when there are none. */
  parted(words: readonly TextWord[]): TextWord[] | undefined {
    if (!words.some((word) => isHyphenated(word))) return undefined;
    return words.flatMap((word) => (isHyphenated(word) ? this.#parts(word) : [word]));
  }

  #parts(word: TextWord): TextWord[] {
    return [...word.known.text.matchAll(HYPHEN_PART)].map((match) => {
      const start = word.start + match.index;
      const end = start + match[0].length;
      const goesOn = { before: start > word.start, after: end < word.end };
      return { ...word, start, end, known: this.of(match[0]), goesOn };
    });
  }
}

const HYPHEN_PART = /^[-‑]?[^-‑]+|[^-‑]+(?:[-‑]$)?/gu;

function isHyphenated({ kind, known: { text } }: TextWord): boolean {
  return kind === 'word' && (text.indexOf('-', 1) > 0 || text.indexOf('‑', 1) > 0) && /.[-‑]./u.test(text);
}

/** Words of a run of capitals, and letters of one of them, that make it a heading and no row of acronyms. */
const SHOUTED_WORDS = 3;
const SHOUTED_LETTERS = 6;

/** True when a word in capitals stands in a run of them that are not all acronyms, or in a text of nothing else. */
function isShouted(tokens: readonly Token[], place: number): boolean {
  const before = capitalsFrom(tokens, place, -1);
  const after = capitalsFrom(tokens, place, 1);
  const run = [...before.words, tokens[place]?.text ?? '', ...after.words];
  if (before.toEdge && after.toEdge && run.length > 1) return true;
  return run.length >= SHOUTED_WORDS && run.some((text) => text.length >= SHOUTED_LETTERS);
}

/** The words in capitals on one side, as many as matter, and whether the text ends with them. */
function capitalsFrom(
  tokens: readonly Token[],
  place: number,
  step: 1 | -1,
): { readonly words: readonly string[]; readonly toEdge: boolean } {
  const words: string[] = [];
  for (let at = place + step; words.length < MOST_NEIGHBOURS; at += step) {
    const token = tokens[at];
    if (token === undefined) return { words, toEdge: true };
    if (token.kind !== 'word' || token.text.length === 1) continue;
    if (!isInCapitals(token.text)) return { words, toEdge: false };
    words.push(token.text);
  }
  return { words, toEdge: false };
}

/** More neighbours are not looked at, so that a long text in capitals costs linear time. */
const MOST_NEIGHBOURS = 8;
