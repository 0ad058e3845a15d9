// Concordance: where does this phrase stand in the memory, and what was it translated with?
// The store finds segments that contain the words; this file decides where exactly the phrase stands.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import { baseForms, hasIrregularForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { tokenize } from '../text/token.js';
import type { IndexedUnit } from './scoring.js';

export interface ConcordanceOptions {
  readonly language: Language;
  /** Only the phrase as it is written (case and inflection must agree). Default false. */
  readonly exact?: boolean;
  /** The parts of a Dutch word; without it only its last part is looked at. */
  readonly split?: (word: string) => readonly Span[];
}

/** What a concordance looks for, ready to be looked for in many units. */
export interface ConcordanceSearch {
  /** Nothing can be found. */
  readonly isEmpty: boolean;
  /** What the store must look for: substrings of the normal form that every hit contains; none to look at every unit. */
  needles(): readonly string[];
  /** The line of a unit, or `undefined` when what is looked for is not in it. */
  lineOf(indexed: IndexedUnit): ConcordanceLine | undefined;
}

/** A phrase. */
export class ConcordanceQuery implements ConcordanceSearch {
  readonly #phrase: string;
  readonly #options: ConcordanceOptions;
  readonly #words: readonly WantedWord[];

  constructor(phrase: string, options: ConcordanceOptions) {
    this.#phrase = phrase;
    this.#options = options;
    this.#words = tokenize(phrase).map((token) => new WantedWord(token.text, options));
  }

  get isEmpty(): boolean {
    return this.needles().length === 0;
  }

  needles(): readonly string[] {
    const exact = this.#options.exact === true;
    const all = [...new Set(this.#words.map((word) => (exact ? word.form : word.sharedStart())))];
    // A store finds three letters by its index and fewer by reading everything; the line is decided here anyway.
    const indexed = all.filter((needle) => needle.length >= INDEXED_LETTERS);
    return indexed.length > 0 ? indexed : all.filter((needle) => needle !== '');
  }

  /**
   * The line of a unit, or `undefined` when the phrase is not in it. Without `exact`, words agree in any
   * inflection, and a Dutch word may be a part of a compound (vergunning in verblijfsvergunningen, vergunninghouder).
   */
  lineOf(indexed: IndexedUnit): ConcordanceLine | undefined {
    const source = unitText(indexed.unit, this.#options.language);
    const spans = this.#options.exact === true ? exactSpans(source, this.#phrase) : this.#wordSpans(source);
    if (spans.length === 0) return undefined;
    return lineAt(spans, indexed, this.#options.language);
  }

  #wordSpans(source: string): Span[] {
    const tokens = tokenize(source);
    const spans: Span[] = [];
    for (let first = 0; first + this.#words.length <= tokens.length; first++) {
      const agrees = this.#words.every((word, place) => word.agrees(tokens[first + place]?.text ?? ''));
      const start = tokens[first]?.start;
      const end = tokens[first + this.#words.length - 1]?.end;
      if (agrees && start !== undefined && end !== undefined) spans.push({ start, end });
    }
    return spans;
  }
}

export function lineAt(
  spans: readonly Span[],
  { unit, id, memory }: IndexedUnit,
  language: Language,
): ConcordanceLine {
  const [source, target] = [unitText(unit, language), unitText(unit, otherLanguage(language))];
  return { source, spans, target, id, memory };
}

/** A store finds this many letters by its index. */
export const INDEXED_LETTERS = 3;
// How much of a word's end inflection may change beyond its base form (verblijven/verblijft, policy/policies).
const CHANGING_END = 3;
// Dutch writes a long vowel once or twice: taak/taken, leven/leeft. What follows its first letter may change.
const LONG_VOWEL = /([aeou])(?:\1[^aeiou]{1,2}|[^aeiou]en)$/u;
/** Shortest compound part that is looked for inside words; shorter ones hit by chance ("al" in "signaal"). */
const SHORTEST_PART = 5;
/** Fewest letters before it that can be a part themselves. */
const SHORTEST_REST = 2;

/** One word of the phrase, with the words of the memory it was compared with. */
class WantedWord {
  readonly form: string;
  readonly #language: Language;
  readonly #bases: ReadonlySet<string>;
  readonly #parts: readonly string[];
  readonly #split: NonNullable<ConcordanceOptions['split']>;
  // The same words come back in unit after unit.
  readonly #known = new Map<string, boolean>();

  constructor(word: string, { language, split = () => [] }: ConcordanceOptions) {
    this.form = normalForm(word);
    this.#language = language;
    this.#split = split;
    this.#bases = new Set(baseForms(word, language));
    this.#parts = language === 'nl' ? [...this.#bases].filter((base) => base.length >= SHORTEST_PART) : [];
  }

  /** A start that the word's other inflections have too: what it shares with its base forms, less their end. */
  sharedStart(): string {
    const shared = [...this.#bases].reduce((start, base) => commonPrefix(start, base), this.form);
    const irregular = [...this.#bases].some((base) => hasIrregularForms(base, this.#language));
    if (irregular) return shared.slice(0, 1);
    const vowel = this.#language === 'nl' ? LONG_VOWEL.exec(this.form) : null;
    const unchanged = vowel === null ? this.form.length : vowel.index + 1;
    const least = this.form.length > INDEXED_LETTERS ? INDEXED_LETTERS : this.form.length - 1;
    return shared.slice(0, Math.max(1, Math.min(unchanged, Math.max(least, shared.length - CHANGING_END))));
  }

  agrees(here: string): boolean {
    const known = this.#known.get(here);
    if (known !== undefined) return known;
    const agrees = this.#compare(here);
    this.#known.set(here, agrees);
    return agrees;
  }

  #mayAgree(here: string): boolean {
    const word = normalForm(here);
    return (
      beginsAlike(word, this.#bases) ||
      this.#parts.some((part) => word.includes(part.slice(0, SHORTEST_PART - 1)))
    );
  }

  /** Same word in any inflection, or a Dutch compound that ends in it or has it as one of its parts. */
  #compare(here: string): boolean {
    if (!this.#mayAgree(here)) return false;
    const forms = baseForms(here, this.#language);
    return (
      forms.some((form) => this.#bases.has(form) || this.#parts.some((part) => endsInPart(form, part))) ||
      (this.#parts.length > 0 && this.#isPartOf(here))
    );
  }

  /** Whether it is one of the parts of a compound, or several side by side: kennismigrant in kennis+migranten+regeling. */
  #isPartOf(compound: string): boolean {
    const parts = this.#split(compound);
    return parts.some(({ start }, first) =>
      parts.slice(first).some(({ end }) => this.#isWanted(normalForm(compound.slice(start, end)))),
    );
  }

  #isWanted(part: string): boolean {
    return (
      part.length >= SHORTEST_PART && baseForms(part, this.#language).some((form) => this.#bases.has(form))
    );
  }
}

// Longer words that begin with another letter than their base are participles with ge- or compounds.
const LONGEST_IRREGULAR = 5;

/** Rules most words out before their forms are made, which takes some microseconds each. */
function beginsAlike(word: string, bases: ReadonlySet<string>): boolean {
  if (word.length <= LONGEST_IRREGULAR || word.startsWith('ge')) return true;
  for (const base of bases) if (base.charAt(0) === word.charAt(0)) return true;
  return false;
}

function commonPrefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

function endsInPart(form: string, part: string): boolean {
  return form.length >= part.length + SHORTEST_REST && form.endsWith(part);
}

function exactSpans(source: string, phrase: string): Span[] {
  const spans: Span[] = [];
  for (
    let at = source.indexOf(phrase);
    at >= 0;
    at = source.indexOf(phrase, at + Math.max(1, phrase.length))
  ) {
    if (isWordEdge(source, at) && isWordEdge(source, at + phrase.length)) {
      spans.push({ start: at, end: at + phrase.length });
    }
  }
  return spans;
}

function isWordEdge(text: string, place: number): boolean {
  return place === 0 || !/^[\p{L}\p{N}]{2}/u.test(text.slice(place - 1, place + 1));
}
