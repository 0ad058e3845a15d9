// Short forms that a text gives its terms: "Common Transit Convention (CTC)", and from then on CTC. Where the short form stands the
// term is said.

import type { ConceptEntry } from '../model/entry.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { words } from '../text/token.js';
import type { CheckedSegment, CheckedText, KnownTerms } from './checked-segment.js';
import { acceptedTerms } from './mentions.js';

/** Behind a term, in brackets, perhaps with "hereinafter". */
const INTRODUCED = /^\s*\((?:[\p{Ll}\s]{1,24}[:,]?\s*)?["“‘'„]?(\p{Lu}[\p{L}\p{N}.-]{1,9})["”’']?\)/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u;
/** Initials of fewer words are found by chance. */
const FEWEST_INITIALS = 3;

export class IntroducedAcronyms {
  readonly #byEntry = new Map<ConceptEntry, Set<string>>();

  /** Learns those that a segment gives, on either side. */
  learn({ source, target }: CheckedSegment, terms: KnownTerms): void {
    for (const text of [source, target]) if (text.text.includes('(')) this.#learnFrom(text, terms);
  }

  #learnFrom(text: CheckedText, terms: KnownTerms): void {
    for (const found of text.occurrences) {
      const short = INTRODUCED.exec(text.text.slice(found.end, found.end + 40))?.[1];
      const entry = terms.entryOf(found);
      if (short === undefined || entry === undefined || !ACRONYM.test(short)) continue;
      const known = this.#byEntry.get(entry) ?? new Set<string>();
      this.#byEntry.set(entry, known.add(short));
    }
  }

  /** True when a short form of one of the entries stands in the text: one that was given, or the initials of a longer term. */
  standIn(text: CheckedText, entries: readonly ConceptEntry[]): boolean {
    const short = text.tokens.filter((token) => ACRONYM.test(token.text)).map((token) => token.text);
    if (short.length === 0) return false;
    const initials = new Set(acceptedTerms(entries, text.language).map((term) => initialsOf(term, text)));
    return short.some(
      (one) =>
        entries.some((entry) => this.#byEntry.get(entry)?.has(one)) ||
        (one.length >= FEWEST_INITIALS && initials.has(one.toUpperCase())),
    );
  }
}

function initialsOf(term: string, { language }: CheckedText): string {
  return words(term)
    .map(({ text }) => normalForm(text))
    .filter((word) => !isStopWord(word, language))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
