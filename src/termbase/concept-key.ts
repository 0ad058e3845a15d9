// Keys under which spellings and inflections of a term meet, so that the same concept is found again in a termbase of any
// size without comparing every entry with every other.

import type { ConceptEntry } from '../model/entry.js';
import { termsIn } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { rememberingSpellingKey } from '../text/spelling-variant.js';
import { words } from '../text/token.js';
import { termBases } from './spelling-keys.js';

/** The key of the term as it stands, then those of what it can be an inflection of: its last word, as Dutch and English do. */
export type TermKeys = readonly [string, ...string[]];

const INNER_HYPHEN = /(?<=[\p{L}\p{M}])-(?=[\p{L}\p{N}])/u;

/** Base forms tried of a last word; the likeliest come first. */
const MOST_BASES = 3;

/** Makes keys of terms; remembers words, which repeat. */
export class ConceptKeys {
  readonly #spelling: Readonly<Record<Language, (word: string) => string>> = {
    nl: rememberingSpellingKey('nl'),
    en: rememberingSpellingKey('en'),
  };
  readonly #words: Readonly<Record<Language, Map<string, TermKeys>>> = { nl: new Map(), en: new Map() };

  /** Blanks and hyphens within a term make no difference: highly-skilled, highly skilled; Kamervraag, Kamer-vraag. */
  keysOf(text: string, language: Language): TermKeys {
    const parts = words(text).flatMap((token) => normalForm(token.text).split(INNER_HYPHEN));
    const last = parts.pop();
    if (last === undefined) return [normalForm(text).trim()];
    const beginning = parts.map(this.#spelling[language]).join('');
    const [own, ...others] = this.wordKeys(last, language);
    return [beginning + own, ...others.map((key) => beginning + key)];
  }

  /** The keys of one word in normal form. */
  wordKeys(form: string, language: Language): TermKeys {
    const known = this.#words[language].get(form);
    if (known !== undefined) return known;
    const forms = [form, ...termBases(form, language).slice(0, MOST_BASES)];
    const [own = '', ...others] = new Set(forms.map(this.#spelling[language]));
    const made: TermKeys = [own, ...others];
    this.#words[language].set(form, made);
    return made;
  }
}

interface Holder<Item> {
  readonly item: Item;
  /** Whether the key is that of the term as it stands; two that only share a base form do not meet. */
  readonly own: boolean;
}

/** Items by the keys of their terms. */
class KeyIndex<Item> {
  readonly #holders = new Map<string, Holder<Item>[]>();

  add(item: Item, keys: TermKeys): void {
    for (const [place, key] of keys.entries()) {
      const holders = this.#holders.get(key);
      const holder = { item, own: place === 0 };
      if (holders === undefined) this.#holders.set(key, [holder]);
      else holders.push(holder);
    }
  }

  /** Groups of two and more different items that meet under a key; the first holds the key as its own. */
  *groups(): Iterable<readonly Item[]> {
    for (const holders of this.#holders.values()) {
      if (holders.length < 2) continue;
      const owners = holders.filter(({ own }) => own);
      if (owners.length === 0) continue;
      const items = new Set([...owners, ...holders].map(({ item }) => item));
      if (items.size > 1) yield [...items];
    }
  }
}

/** An entry that stands for the same concept as an earlier one, by a Dutch and an English term. */
export interface SameConcept<Item> {
  readonly first: Item;
  readonly second: Item;
}

/**
 * Pairs of entries that share a Dutch and an English term, in any inflection or spelling; of a group of more than two
 * each is paired with the first. Takes time for the terms, not for the pairs of entries.
 */
export function sameConcepts<Item extends { readonly entry: ConceptEntry }>(
  items: readonly Item[],
  keys = new ConceptKeys(),
): SameConcept<Item>[] {
  const order = new Map(items.map((item, place) => [item, place]));
  const placeOf = (item: Item): number => order.get(item) ?? 0;
  const pairs = new Map<string, SameConcept<Item>>();
  for (const sharing of indexOf(items, 'nl', keys).groups()) {
    for (const group of indexOf(sharing, 'en', keys).groups()) {
      const [first, ...others] = group.toSorted((one, other) => placeOf(one) - placeOf(other));
      if (first === undefined) continue;
      for (const second of others)
        if (isSameConcept(first.entry, second.entry, keys))
          pairs.set(`${placeOf(first)} ${placeOf(second)}`, { first, second });
    }
  }
  return [...pairs.values()].sort(
    (one, other) => placeOf(one.second) - placeOf(other.second) || placeOf(one.first) - placeOf(other.first),
  );
}

function indexOf<Item extends { readonly entry: ConceptEntry }>(
  items: readonly Item[],
  language: Language,
  keys: ConceptKeys,
): KeyIndex<Item> {
  const index = new KeyIndex<Item>();
  for (const item of items)
    for (const { text } of termsIn(item.entry, language)) index.add(item, keys.keysOf(text, language));
  return index;
}

/** True when two entries share a term in each language, in any inflection or spelling. */
export function isSameConcept(one: ConceptEntry, other: ConceptEntry, keys = new ConceptKeys()): boolean {
  return LANGUAGES.every((language) => {
    const theirs = termsIn(other, language).map(({ text }) => keys.keysOf(text, language));
    return termsIn(one, language).some(({ text }) => {
      const mine = keys.keysOf(text, language);
      return theirs.some((their) => mine.includes(their[0]) || their.includes(mine[0]));
    });
  });
}
