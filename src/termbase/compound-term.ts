// Terms inside longer words: kennismigrant in kennismigrantenregeling, vergunning in verblijfsvergunning,
// corruption in anti-corruption. The glossary leads: every part of the word is looked up among the terms by
// its hash, and where one is a term, what is left of the word must itself be fit to be a word part.
// Linking elements follow Booij (2002): -s-, -en-, -e-, -er-.
//
// O(n²) look-ups of numbers for a word of n letters, n ≤ MOST_LETTERS; nothing is split that holds no term.

import type { Language } from '../model/language.js';
import type { Span } from '../model/span.js';
import type { CompoundPart, Plausibility } from '../text/compound.js';
import { splitCompound } from '../text/compound.js';
import { baseForms } from '../text/inflection.js';
import { SUFFIXES } from '../text/nl/suffixes.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { foldedSpelling } from './spelling-keys.js';
import type { IndexedForm, IndexedTerm, TermIndex } from './term-index.js';
import { isCaseBound, wordAgreement } from './word-agreement.js';
import { BEGINNING, endHashes, hashOf, PartHashes, wordKeys } from './word-classes.js';

export interface CompoundTerm {
  readonly indexed: IndexedTerm;
  readonly part: 'head' | 'modifier' | 'inner';
  /** Where the term stands in the word, in code units of the word. */
  readonly start: number;
  readonly end: number;
}

export interface CompoundOptions {
  readonly index: TermIndex;
  /** How frequent words are, per million; without it the shape of the rest decides alone. */
  readonly knows?: Plausibility;
}

// Shorter terms occur in words by chance far too often (al, vak, eis).
const SHORTEST_TERM = 4;
const SHORTEST_REST = 3;
/** Longer words are no words. */
const MOST_LETTERS = 100;
const HYPHEN = /[-‑]/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/**
 * Terms that are a part of the word and not all of it, longest first. Only hyphens part English words. `bases` are the
 * word's base forms.
 */
export function termsInCompound(
  word: string,
  options: CompoundOptions,
  bases: readonly string[] = baseForms(word, options.index.language),
): CompoundTerm[] {
  if (word.length > MOST_LETTERS) return [];
  if (!HYPHEN.test(word)) {
    const whole = { start: 0, end: word.length };
    return options.index.language === 'nl'
      ? longestFirst(insidePlainWord(word, whole, { ...options, bases }))
      : [];
  }
  const pieces = [...word.matchAll(/[^-‑]+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const found: CompoundTerm[] = [];
  for (const { text, start } of pieces) {
    const place = { start, end: start + text.length };
    if (text.length < word.length && partsAreWords(pieces, start)) {
      const part = partOf(place, word.length);
      for (const indexed of termsOfWord(text, options.index)) found.push({ indexed, part, ...place });
    }
    if (options.index.language === 'nl') found.push(...insidePlainWord(word, place, options));
  }
  if (options.index.language === 'nl' && pieces.length > 1) found.push(...acrossHyphen(word, options.index));
  return longestFirst(found);
}

function longestFirst(found: CompoundTerm[]): CompoundTerm[] {
  return found.sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
}

/** In co-operation and e-mail no part is a word: what stands beside a term must have the size of one. */
function partsAreWords(
  pieces: readonly { readonly text: string; readonly start: number }[],
  of: number,
): boolean {
  return pieces.every(
    ({ text, start }) => start === of || text.length >= SHORTEST_REST || /^[\p{Lu}\p{N}]+$/u.test(text),
  );
}

function partOf(
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
): CompoundTerm['part'] {
  if (end === length) return 'head';
  return start === 0 ? 'modifier' : 'inner';
}

/** Terms that a part between hyphens is, whole. */
function termsOfWord(text: string, index: TermIndex): Set<IndexedTerm> {
  const found = new Set<IndexedTerm>();
  for (const key of wordKeys(text, index.language)) {
    for (const { indexed, words } of index.oneWordForms(key))
      if (wordAgreement(text, words[0] ?? '', index) !== undefined) found.add(indexed);
  }
  return found;
}

/** Terms within a stretch of letters; their places are in the whole word. */
function insidePlainWord(
  word: string,
  { start, end }: { readonly start: number; readonly end: number },
  options: CompoundOptions & { readonly bases?: readonly string[] },
): CompoundTerm[] {
  const form = normalForm(word.slice(start, end));
  if (form.length !== end - start || !LETTERS.test(form)) return [];
  if (form.length < SHORTEST_TERM + SHORTEST_REST) return [];
  const places = placesOfTerms(form, options.bases ?? baseForms(form, 'nl'), options.index);
  const found = places.filter((place) => isFit(form, place, options));
  return found.map((place) => {
    const inWord = { start: place.start + start, end: place.end + start };
    return { indexed: place.form.indexed, part: partOf(inWord, word.length), ...inWord };
  });
}

/** Terms with a hyphen that begin a longer word: EU-beleid in EU-beleidsgebieden. */
function acrossHyphen(word: string, index: TermIndex): CompoundTerm[] {
  const form = normalForm(word);
  const letters = form.replaceAll('-', '');
  const hashes = hashesOf(letters);
  if (form.length !== word.length || hashes === undefined) return [];
  const found: CompoundTerm[] = [];
  const hyphens = form.length - letters.length;
  for (let end = form.lastIndexOf('-') + 1 + SHORTEST_REST; end <= form.length - SHORTEST_REST; end++) {
    for (const { indexed, words } of index.oneWordForms(hashes.between(0, end - hyphens))) {
      const agrees = wordAgreement(word.slice(0, end), words[0] ?? '', index) === 'exact';
      if (agrees && restIsPart(form.slice(end))) found.push({ indexed, part: 'modifier', start: 0, end });
    }
  }
  return found;
}

interface TermPlace {
  readonly form: IndexedForm;
  readonly start: number;
  readonly end: number;
}

/** Every part of a word that is a term: the end in any inflection, the rest as compounds write it. */
function placesOfTerms(form: string, bases: readonly string[], index: TermIndex): TermPlace[] {
  const found = new Map<IndexedTerm, TermPlace>();
  const offer = (place: TermPlace): void => {
    const known = found.get(place.form.indexed);
    if (known === undefined || known.end - known.start < place.end - place.start)
      found.set(place.form.indexed, place);
  };
  const offerHead = (start: number, key: number): void => {
    if (start < SHORTEST_REST) return;
    for (const termForm of index.oneWordForms(key))
      if (isHead(form.slice(start), termForm, index.language))
        offer({ form: termForm, start, end: form.length });
  };
  for (const base of bases) {
    const key = foldedSpelling(base);
    if (key.length === base.length) endHashes(key, SHORTEST_TERM, offerHead);
  }
  const hashes = hashesOf(form);
  if (hashes === undefined) return [...found.values()];
  for (let start = 0; start <= form.length - SHORTEST_TERM - SHORTEST_REST; start++) {
    if (!index.classes.mayBegin(hashes.between(start, start + BEGINNING))) continue;
    for (let end = start + SHORTEST_TERM; end <= form.length - SHORTEST_REST; end++) {
      for (const termForm of index.oneWordForms(hashes.between(start, end)))
        if (isModifier(form.slice(start, end), termForm)) offer({ form: termForm, start, end });
    }
  }
  return [...found.values()];
}

/** Hashes of the parts of a word as spelling keys; undefined when its key is not letter for letter the word. */
function hashesOf(form: string): PartHashes | undefined {
  const key = foldedSpelling(form);
  return key.length === form.length ? new PartHashes(key) : undefined;
}

function isHead(end: string, { words: [termWord = ''], isName }: IndexedForm, language: Language): boolean {
  return (
    !isName &&
    end.length >= SHORTEST_TERM &&
    termWord.length >= SHORTEST_TERM &&
    !isCaseBound(termWord) &&
    wordAgreement(end, termWord, { language }) !== undefined
  );
}

const PLURAL_END = /[nsai]$/u;

/** The term itself, or the singular of a term in the plural. */
function isModifier(middle: string, { words: [termWord = ''], isName }: IndexedForm): boolean {
  if (isName || isCaseBound(termWord) || middle.length > termWord.length) return false;
  if (middle === normalForm(termWord)) return true;
  return PLURAL_END.test(termWord) && baseForms(termWord, 'nl').includes(middle);
}

/** A beginning of a word that is a word of some term, as a class of words. */
export interface Opening {
  readonly symbol: number;
  readonly end: number;
}

/** Beginnings of a Dutch word that are words of terms, and after which another word part can begin. */
export function openingsOf(word: string, index: TermIndex): Opening[] {
  const form = normalForm(word);
  const hashes = form.length > MOST_LETTERS || !LETTERS.test(form) ? undefined : hashesOf(form);
  if (hashes === undefined) return [];
  const found: Opening[] = [];
  if (!index.classes.mayBegin(hashes.between(0, BEGINNING))) return found;
  for (let end = SHORTEST_TERM; end <= form.length - SHORTEST_REST; end++) {
    const symbol = index.classes.classOfKey(hashes.between(0, end));
    if (symbol >= 0 && restIsPart(form.slice(end))) found.push({ symbol, end });
  }
  return found;
}

/** Whether the word has a seam behind its opening. */
export function isFitOpening(word: string, { end }: Opening, options: CompoundOptions): boolean {
  return isFit(normalForm(word), { start: 0, end }, options);
}

/** Whether what is left of the word on both sides is fit to be word parts. */
function isFit(form: string, { start, end }: Span, { index, knows }: CompoundOptions): boolean {
  const [before, after] = [form.slice(0, start), form.slice(end)];
  if (before !== '' && !isPlausibleStart(before)) return false;
  if (after !== '' && !restIsPart(after)) return false;
  return knows === undefined || splitAgrees(form, { start, end }, { index, knows });
}

/** Per million words: what a term that the frequency list does not have is worth as a part. */
const TERM_PLAUSIBILITY = 20;
/** A shorter term in a word that cannot be split is taken for chance. */
const SURE_TERM = 6;

/** Whether the term stands between seams of the word's best split, or of the best split of one of its parts. */
function splitAgrees(
  form: string,
  { start, end }: Span,
  options: { readonly index: TermIndex; readonly knows: Plausibility },
): boolean {
  const { index, knows } = options;
  // The glossary vouches for parts; that it has the whole word too is no reason to keep it whole.
  const plausibility = (part: string): number =>
    knows(part) || (part !== form && isOneWordTerm(part, index) ? TERM_PLAUSIBILITY : 0);
  const parts = splitCompound(form, plausibility);
  if (parts.length === 0) return end - start >= SURE_TERM && isUnknown(form, start, knows);
  const whole = frequencyOf(form, knows);
  if (parts.some(({ text }) => frequencyOf(text, plausibility) < whole)) return false;
  const around = parts.find((part) => part.start <= start && end <= part.end);
  if (around !== undefined && around.end - around.start > end - start) {
    const within = { start: start - around.start, end: end - around.start };
    return splitAgrees(form.slice(around.start, around.end), within, options);
  }
  return (
    (start === 0 || parts.some((part) => part.start === start)) &&
    (end === form.length || parts.some((part) => isSeamAt(form, end, part)))
  );
}

/** A part ends where the term does, or one of the two has a linking element more: kennis|migranten for kennismigrant. */
function isSeamAt(form: string, end: number, part: CompoundPart): boolean {
  if (part.end + part.link.length === end) return true;
  return part.end >= end && LINKING_ELEMENTS.includes(form.slice(end, part.end));
}

/** Nobody knows the word, and what stands before the term is no prefix of it nor ends in one (steunver-lening). */
function isUnknown(form: string, start: number, knows: Plausibility): boolean {
  const before = form.slice(0, start);
  if (/(?:be|ge|her|mis|ont|ver)$/u.test(before) || SUFFIXES.has(before) || isStopWord(before, 'nl'))
    return false;
  return frequencyOf(form, knows) === 0;
}

/**
 * Of a word or of what it is a form of. A word is no compound of rarer ones: Europees is no euro + pees, nor
 * Europese a form of that.
 */
function frequencyOf(form: string, knows: Plausibility): number {
  return Math.max(...baseForms(form, 'nl').map(knows));
}

/** Whether a word in normal form is a term as it stands. */
export function isOneWordTerm(word: string, index: TermIndex): boolean {
  for (const { words } of index.oneWordForms(hashOf(foldedSpelling(word))))
    if (normalForm(words[0] ?? '') === word) return true;
  return false;
}

const LINKING_ELEMENTS: readonly string[] = ['', 's', 'en', 'e', 'er', 'n'];

// What follows a term in these cases is an ending of it, not a second part of a compound.
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'en s e er ers je jes tje tjes pje pjes heid heden loos loze lijk lijke baar bare ing ingen schap schappen ' +
    'zaam zame ig ige isch ische eren achtig achtige ste de den te ten end ende aar aren in innen'
  ).split(' '),
);

/** Endings upon endings: uitvoer-baarheid, werk-loosheid. */
const DERIVED_END = /^(?:baar|lijk|loos|zaam|achtig|ig)(?:heid|heden|er|ere|st|ste)$/u;

/** The letters after a term: a linking element and another part. */
function restIsPart(rest: string): boolean {
  if (ENDINGS.has(rest) || DERIVED_END.test(rest)) return false;
  return LINKING_ELEMENTS.some((link) => {
    const part = rest.slice(link.length);
    return rest.startsWith(link) && isPlausiblePart(part) && !ENDINGS.has(part);
  });
}

// What stands before a term in these cases is a prefix of one word (verzoek is no zoek).
const PREFIXES: ReadonlySet<string> = new Set([
  ...['ver', 'ont', 'her', 'mis', 'gever', 'gere', 'vero', 'inter', 'trans'],
]);

/** A part before the term: no Dutch word ends in a double consonant, and a prefix is no word. */
function isPlausibleStart(start: string): boolean {
  return isPlausiblePart(start) && !PREFIXES.has(start) && !/([bcdfghjklmnpqrstvwxz])\1$/u.test(start);
}

/** A word part has three letters or more and a vowel; it does not start with what no Dutch word starts with. */
function isPlausiblePart(part: string): boolean {
  return (
    part.length >= SHORTEST_REST &&
    /[aeiouyáéíóúäëïöüèê]/u.test(part) &&
    !/^(?:ng|nk|nt|nd|rt|rd|ld|lt|mp|rs|ls|ns|ts|ks|ps|ft|cht)/u.test(part)
  );
}
