// Concordance by a regular expression, run by RE2: linear in the text, whatever the pattern.

import type { Language } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import { normalForm } from '../text/normal-form.js';
import { compilePattern } from '../text/user-pattern.js';
import type { ConcordanceOptions, ConcordanceSearch } from './concordance.js';
import { INDEXED_LETTERS, lineAt } from './concordance.js';
import type { IndexedUnit } from './scoring.js';

/** A pattern; with `exact` capitals count. */
export class PatternConcordance implements ConcordanceSearch {
  readonly isEmpty: boolean;
  readonly #source: string;
  readonly #language: Language;
  readonly #pattern: ReturnType<typeof compilePattern>;

  /** Throws ProblemError `pattern-invalid`. */
  constructor(source: string, { language, exact = false }: ConcordanceOptions) {
    this.isEmpty = source === '';
    this.#source = source;
    this.#language = language;
    this.#pattern = compilePattern(source, { matchCase: exact });
  }

  needles(): readonly string[] {
    const literals = requiredLiterals(this.#source).map(normalForm);
    return [...new Set(literals)].filter((literal) => literal.length >= INDEXED_LETTERS);
  }

  lineOf(indexed: IndexedUnit): ConcordanceLine | undefined {
    const spans: Span[] = [];
    const matcher = this.#pattern.matcher(unitText(indexed.unit, this.#language));
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (end > start) spans.push({ start, end });
    }
    return spans.length === 0 ? undefined : lineAt(spans, indexed, this.#language);
  }
}

const LETTER = /[\p{L}\p{N} ]/u;

/**
 * Pieces that stand in every text the pattern finds. Cautious: none when it has alternatives or groups that may be absent; a
 * letter that may be absent ends its piece and is no part of it.
 */
export function requiredLiterals(pattern: string): string[] {
  if (/\||\(\?|\)[*?{]/u.test(pattern)) return [];
  const pieces: string[] = [];
  let piece = '';
  const end = (): void => {
    if (piece !== '') pieces.push(piece);
    piece = '';
  };
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at++) {
    const here = characters[at] ?? '';
    const next = characters[at + 1] ?? '';
    if (LETTER.test(here) && !/[*?{]/u.test(next)) piece += here;
    else end();
    if (here === '\\') at++;
    else if (here === '[') at = classEnd(characters, at);
    else if (here === '{') at = Math.max(at, characters.indexOf('}', at));
  }
  end();
  return pieces;
}

/** The place of the bracket that closes a class; one right behind `[` or `[^` is a member. */
function classEnd(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '^' ? open + 2 : open + 1;
  for (let at = first; at < characters.length; at++) {
    if (characters[at] === '\\') at++;
    else if (characters[at] === '[') at = Math.max(at, characters.indexOf(']', at));
    else if (characters[at] === ']' && at > first) return at;
  }
  return characters.length;
}
