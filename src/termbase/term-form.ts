// The forms in which a term may stand in a text, as words. Most terms have one. Dutch lexicography writes two
// terms as one with brackets ("(natuur)steen" is natuursteen and steen), thesauri put what a term is about
// behind it ("Aarhus (provincie)"), and a hyphen may be a space ("third-country national").

import { tokenize } from '../text/token.js';

export interface TermForm {
  readonly text: string;
  /** Words and marks; a hyphenated word is one, or one for each part when `parted`. */
  readonly words: readonly string[];
  readonly parted: boolean;
}

/** Bracket pairs beyond these are read as they are written: each pair doubles the forms. */
const MOST_BRACKETS = 2;
const BRACKETED_PART = /(?:(?<=\p{L})\(([\p{L}-]{1,40})\)|\(([\p{L}-]{1,40})\)(?=\p{L}))/u;
const QUALIFIER = /^([^()]*[^()\s])\s+\([^()]{1,80}\)$/u;
const INNER_HYPHEN = /(?<=[\p{L}\p{N}])[-‑](?=[\p{L}\p{N}])/u;

/** All forms, the term as written first; none when it holds no word and no mark. Always in the same order. */
export function termForms(term: string): TermForm[] {
  const texts = term.includes('(') ? [term, ...withoutBrackets(term)] : [term];
  return texts.flatMap(formsOf).filter(({ words }) => words.length > 0);
}

function formsOf(text: string): TermForm[] {
  const words = tokenize(text).map((token) => token.text);
  const form = { text, words, parted: false };
  return INNER_HYPHEN.test(text) ? [form, { text, words: words.flatMap(hyphenParts), parted: true }] : [form];
}

/** The parts of a hyphenated word; a hyphen at its edge stays where it is. */
export function hyphenParts(word: string): string[] {
  return word.split(INNER_HYPHEN);
}

function withoutBrackets(term: string): string[] {
  const plain = QUALIFIER.exec(term)?.[1];
  return plain === undefined ? expanded(term, MOST_BRACKETS) : [plain];
}

/** With and without each bracketed part of a word. */
function expanded(term: string, most: number): string[] {
  const match = most > 0 ? BRACKETED_PART.exec(term) : null;
  if (match === null) return most === MOST_BRACKETS ? [] : [term];
  const [before, after] = [term.slice(0, match.index), term.slice(match.index + match[0].length)];
  const inner = match[1] ?? match[2] ?? '';
  return [before + inner + after, before + after].flatMap((text) => expanded(text, most - 1));
}
