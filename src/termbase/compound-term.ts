// Terms inside Dutch compounds: kennismigrant in kennismigrantenregeling, vergunning in verblijfsvergunning.
// The glossary leads: a known term is looked for in the word, and what is left of the word must itself
// be able to be a word part. Linking elements follow Booij (2002): -s-, -en-, -e-, -er-.

import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import type { IndexedTerm, TermIndex } from './term-index.js';

export interface CompoundTerm {
  readonly indexed: IndexedTerm;
  readonly part: 'head' | 'modifier' | 'inner';
  /** Where the term stands in the word, in code units of the word. */
  readonly start: number;
  readonly end: number;
}

// Shorter terms occur in words by chance far too often (al, vak, eis).
const SHORTEST_TERM = 4;
const SHORTEST_REST = 3;
const LINKING_ELEMENTS: readonly string[] = ['', 's', 'en', 'e', 'er', 'n', '-', 's-'];

// What follows a term in these cases is an ending of it, not a second part of a compound.
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'en s e er ers je jes tje tjes pje pjes heid heden loos loze lijk lijke baar bare ing ingen schap schappen ' +
    'zaam zame ig ige isch ische eren achtig achtige ste de den te ten end ende aar aren in innen'
  ).split(' '),
);

/** Terms that are a part of the word, longest first; none for words too short to be compounds. */
export function termsInCompound(word: string, index: TermIndex): CompoundTerm[] {
  const form = normalForm(word);
  const found: CompoundTerm[] = [];
  if (form.length < SHORTEST_TERM + SHORTEST_REST || !/^[\p{L}'-]+$/u.test(form)) return found;
  for (let start = 0; start <= form.length - SHORTEST_TERM; start++) {
    if (start > 0 && !isPlausibleStart(form.slice(0, start))) continue;
    for (let end = start + SHORTEST_TERM; end <= form.length; end++) {
      if (end - start === form.length) continue;
      found.push(...termsBetween(form, { start, end }, index));
    }
  }
  return found.sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
}

function termsBetween(
  form: string,
  place: { readonly start: number; readonly end: number },
  index: TermIndex,
): CompoundTerm[] {
  const middle = form.slice(place.start, place.end);
  const isHead = place.end === form.length;
  if (!isHead && !restIsPart(form.slice(place.end))) return [];
  const spellings = isHead ? [middle, ...baseForms(middle, 'nl')] : [middle];
  const terms = new Set(spellings.filter(isLongEnough).flatMap((spelling) => index.oneWordTerms(spelling)));
  const part = isHead ? 'head' : place.start === 0 ? 'modifier' : 'inner';
  return [...terms].map((indexed) => ({ indexed, part, ...place }));
}

function isLongEnough(spelling: string): boolean {
  return spelling.length >= SHORTEST_TERM;
}

/** Whether the letters after a term can be a linking element and another part. */
function restIsPart(rest: string): boolean {
  if (ENDINGS.has(rest)) return false;
  return LINKING_ELEMENTS.some((link) => {
    const part = rest.slice(link.length);
    return rest.startsWith(link) && isPlausiblePart(part) && !ENDINGS.has(part);
  });
}

// What stands before a term in these cases is a prefix of one word (verzoek is no zoek).
const PREFIXES: ReadonlySet<string> = new Set(['ver', 'ont', 'her', 'mis', 'gever', 'gere', 'vero']);

/** A part before the term: no Dutch word ends in a double consonant, and a prefix is no word. */
function isPlausibleStart(start: string): boolean {
  return isPlausiblePart(start) && !PREFIXES.has(start) && !/([bcdfghjklmnpqrstvwxz])\1$/u.test(start);
}

/** A word part has three letters or more and a vowel; it does not start with what no Dutch word starts with. */
function isPlausiblePart(part: string): boolean {
  return (
    part.replace(/-/gu, '').length >= SHORTEST_REST &&
    /[aeiouyáéíóúäëïöüèê]/u.test(part) &&
    !/^(?:ng|nk|nt|nd|rt|rd|ld|lt|mp|rs|ls|ns|ts|ks|ps|ft|cht)/u.test(part)
  );
}
