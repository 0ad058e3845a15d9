// A noun of the glossary and a verb or adjective of the text can look the same: de schade and "die schaden", de
// staat and "dat staat in artikel 3", de politiek and "een politiek akkoord". Only a few words can be both; for
// those the tagger reads the neighbourhood.

import type { ConceptEntry, Term } from '../model/entry.js';
import { termsIn } from '../model/entry.js';
import type { Plausibility } from '../text/compound.js';
import { baseForms } from '../text/inflection.js';
import { closedStems } from '../text/nl/inflection.js';
import { normalForm } from '../text/normal-form.js';
import type { Tag, Tagger } from '../text/tagger.js';
import type { IndexedTerm } from './term-index.js';
import type { TextWord } from './text-words.js';

/** Words the tagger sees on both sides: it looks two far, and its own tags before that steady it. */
const BEFORE = 6;
const AFTER = 3;
/** A verb this many times rarer than the noun of the same form is no reason to doubt (bedrijven and bedrijf). */
const MUCH_RARER = 40;

export class WordClassCheck {
  readonly #tagger: Tagger;
  readonly #knows: Plausibility;
  readonly #doubtful = new Map<string, boolean>();

  /** A tagger and the frequencies (per million) of Dutch. */
  constructor(tagger: Tagger, knows: Plausibility) {
    this.#tagger = tagger;
    this.#knows = knows;
  }

  /** Whether the word in this place is a verb or an adjective while the term, of one word, is none. */
  isOtherwise(words: readonly TextWord[], place: number, { term, entry }: IndexedTerm): boolean {
    const word = words[place];
    if (word === undefined || word.known.isInCapitals) return false;
    const { text } = word.known;
    if (isNounFirst(term)) return this.#tagOf(words, place) === 'ADJ';
    const isAsWritten = normalForm(text) === normalForm(term.text);
    if (mayBeInfinitive(term, isAsWritten || !isPluralInEnglish(entry)) || !this.#mayBeVerb(text))
      return false;
    return /^(?:VERB|AUX)$/u.test(this.#tagOf(words, place) ?? '');
  }

  #tagOf(words: readonly TextWord[], place: number): Tag | undefined {
    const from = Math.max(0, place - BEFORE);
    const around = words.slice(from, place + 1 + AFTER).map(({ known }) => known.text);
    return this.#tagger.tag(around)[place - from];
  }

  #mayBeVerb(text: string): boolean {
    const known = this.#doubtful.get(text);
    if (known !== undefined) return known;
    const form = normalForm(text);
    const made = form.endsWith('en') ? this.#isInfinitive(form) : form.endsWith('t') && this.#isFinite(form);
    this.#doubtful.set(text, made);
    return made;
  }

  /** By its form with -t: "schaadt" is known, "normt" is not. A stem in -t has no other form than itself. */
  #isInfinitive(form: string): boolean {
    return closedStems(form.slice(0, -2)).some((stem) => {
      const verb = this.#knows(stem.endsWith('t') ? form : `${stem}t`);
      return verb > 0 && verb * MUCH_RARER >= this.#knows(stem);
    });
  }

  #isFinite(form: string): boolean {
    return baseForms(form, 'nl').some((base) => {
      const verb = base !== form && base.endsWith('n') ? this.#knows(base) : 0;
      return verb > 0 && verb * MUCH_RARER >= this.#knows(form);
    });
  }
}

/** Nouns of which many are adjectives too: politiek, publiek. */
function isNounFirst({ text, partOfSpeech }: Term): boolean {
  return partOfSpeech !== 'adjective' && text.endsWith('iek');
}

/** Terms of verbs are infinitives; one that ends like an infinitive may be meant so. */
function mayBeInfinitive({ text, partOfSpeech }: Term, isDoubtful: boolean): boolean {
  if (partOfSpeech !== undefined) return partOfSpeech === 'verb';
  return text.endsWith('n') && isDoubtful;
}

/** A plural in both languages is a noun: of getuigen, witnesses, "getuigt" is no form. */
function isPluralInEnglish(entry: ConceptEntry): boolean {
  const terms = termsIn(entry, 'en');
  return terms.length > 0 && terms.every((term) => /[^su]s$/u.test(term.text));
}
