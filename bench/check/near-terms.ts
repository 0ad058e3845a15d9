// Other wordings of terms (near-terms.txt), in the number that was asked for.

import { readFileSync } from 'node:fs';

import type { Language } from '../../src/model/language.js';

/** Singular and plural of one wording; equal where it has only one form. */
export interface Wording {
  readonly singular: string;
  readonly plural: string;
}

/** The wordings of one thing in each language, the one that is replaced first. */
export type NearTerms = Readonly<Record<Language, readonly Wording[]>>;

export function readNearTerms(): NearTerms[] {
  return readFileSync(new URL('near-terms.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [nl = '', en = ''] = line.split(' | ');
      return { nl: nl.split(', ').map(wordingOf), en: en.split(', ').map(wordingOf) };
    });
}

function wordingOf(written: string): Wording {
  const [singular = '', plural] = written.split('/');
  if (plural === '-') return { singular, plural: singular };
  return { singular, plural: plural ?? pluralOf(singular) };
}

/** The regular English plural. */
export function pluralOf(term: string): string {
  if (/[^aeiou]y$/u.test(term)) return `${term.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(term) ? `${term}es` : `${term}s`;
}

export function formsOf({ singular, plural }: Wording): string[] {
  return singular === plural ? [singular] : [singular, plural];
}

/** The other wordings of a term in the same number: its own, or those of its last word ("action plan": "action programme"). */
export function otherWordings(term: string, language: Language, near: readonly NearTerms[]): string[] {
  const own = alternatives(term, language, near);
  const space = term.lastIndexOf(' ');
  if (own.length > 0 || space < 0) return own;
  const before = term.slice(0, space + 1);
  return alternatives(term.slice(space + 1), language, near).map((head) => before + head);
}

function alternatives(term: string, language: Language, near: readonly NearTerms[]): string[] {
  return near.flatMap((terms) => {
    const [first, ...others] = terms[language];
    if (first === undefined || !formsOf(first).includes(term)) return [];
    return others.map((other) => (term === first.singular ? other.singular : other.plural));
  });
}
