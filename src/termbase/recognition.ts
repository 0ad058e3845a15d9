// Recognition: every term of the termbase that stands in a text, whole, inflected, inside a Dutch
// compound or elided ("werk- en verblijfsvergunning"), longest first and never a mere substring.

import type { Language } from '../model/language.js';
import type { OccurrenceKind, TermOccurrence } from '../model/match.js';
import type { Span } from '../model/span.js';
import { overlaps } from '../model/span.js';
import { ellipses } from '../text/ellipsis.js';
import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import type { Token } from '../text/token.js';
import { tokenize } from '../text/token.js';
import type { CompoundTerm } from './compound-term.js';
import { termsInCompound } from './compound-term.js';
import type { IndexedTerm, TermbaseEntry, TermIndex } from './term-index.js';
import { indexTerms } from './term-index.js';

/** The terms of some termbases, ready to be found in texts. */
export class TermRecognizer {
  readonly indexes: Readonly<Record<Language, TermIndex>>;
  // Running text repeats its words; a split costs some hundred look-ups, so it is made once for each word.
  readonly #compounds = new Map<string, readonly CompoundTerm[]>();

  constructor(entries: Iterable<TermbaseEntry>) {
    this.indexes = indexTerms(entries);
  }

  /** Occurrences in order of start. Those that share a span belong to terms with the same form. */
  recognize(text: string, language: Language): TermOccurrence[] {
    const tokens = tokenize(text);
    const whole = this.#wholeTerms(text, tokens, language);
    if (language === 'en') return whole;
    const elided = this.#elidedTerms(text).filter(
      (found) => !whole.some((known) => sameTermWithin(known, found)),
    );
    const taken = [...whole, ...elided];
    return [...taken, ...this.#compoundTerms(text, tokens, taken)].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    );
  }

  #wholeTerms(text: string, tokens: readonly Token[], language: Language): TermOccurrence[] {
    const words = tokens.map((token) => token.text);
    const found: TermOccurrence[] = [];
    for (let place = 0; place < tokens.length; place++) {
      const terms = this.indexes[language].termsAt(words, place);
      const longest = terms[0]?.indexed.words.length ?? 0;
      const start = tokens[place]?.start ?? 0;
      const end = tokens[place + longest - 1]?.end ?? start;
      for (const { indexed, how } of terms.filter((term) => term.indexed.words.length === longest)) {
        found.push(occurrence(text, { start, end }, { indexed, how }));
      }
      place += Math.max(0, longest - 1);
    }
    return found;
  }

  #elidedTerms(text: string): TermOccurrence[] {
    const found: TermOccurrence[] = [];
    for (const ellipsis of ellipses(text, (word) => this.#knows(word))) {
      for (const full of ellipsis.full) {
        const terms = this.indexes.nl.termsAt([full.text], 0);
        for (const { indexed } of terms) found.push(occurrence(text, full.span, { indexed, how: 'elided' }));
      }
    }
    return found;
  }

  /** The glossary leads: a form counts as a word when it, or its base form, is a term of one word. */
  #knows(word: string): number {
    return baseForms(word, 'nl').some((form) => this.indexes.nl.oneWordTerms(form).length > 0) ? 1 : 0;
  }

  #compoundTerms(text: string, tokens: readonly Token[], taken: readonly Span[]): TermOccurrence[] {
    const found: TermOccurrence[] = [];
    for (const token of tokens) {
      if (token.kind !== 'word' || taken.some((span) => overlaps(span, token))) continue;
      for (const { indexed, part } of longestParts(this.#inCompound(token.text))) {
        found.push({ ...occurrence(text, token, { indexed, how: 'compound' }), part });
      }
    }
    return found;
  }

  /** Dutch terms of which the word, in any inflection, is a part: verblijfsvergunning for vergunningen. */
  compoundsWith(word: string): IndexedTerm[] {
    const wanted = new Set(
      [normalForm(word), ...baseForms(word, 'nl')].filter((form) => form.length >= SHORTEST_PART),
    );
    return [...this.indexes.nl.all()].filter((indexed) =>
      indexed.words.some((termWord) => [...wanted].some((form) => isEdgePart(normalForm(termWord), form))),
    );
  }

  #inCompound(word: string): readonly CompoundTerm[] {
    const known = this.#compounds.get(word) ?? termsInCompound(word, this.indexes.nl);
    this.#compounds.set(word, known);
    return known;
  }
}

// Shorter parts occur in words by chance.
const SHORTEST_PART = 4;

/** Whether a longer word begins or ends with the part, so that another part of three letters or more is left. */
function isEdgePart(word: string, part: string): boolean {
  return word.length >= part.length + 3 && (word.endsWith(part) || word.startsWith(part));
}

function sameTermWithin(known: TermOccurrence, found: TermOccurrence): boolean {
  return known.term === found.term && overlaps(known, found);
}

function occurrence(
  text: string,
  { start, end }: Span,
  { indexed, how }: { readonly indexed: IndexedTerm; readonly how: OccurrenceKind },
): TermOccurrence {
  return {
    start,
    end,
    text: text.slice(start, end),
    how,
    termbase: indexed.termbase,
    entry: indexed.entry.id,
    term: indexed.term.text,
  };
}

/** Parts that do not lie within a longer one: in asielzoekerscentrum asielzoeker counts, asiel does not. */
function longestParts(parts: readonly CompoundTerm[]): CompoundTerm[] {
  return parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          other.end - other.start > part.end - part.start &&
          other.start <= part.start &&
          part.end <= other.end,
      ),
  );
}
