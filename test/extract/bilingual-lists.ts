// Bilingual extraction measured: no terms are given, a list of pairs is asked for, and how many of the known
// pairs does its beginning hold? Beside it a plain method. Used by the measure script and the tests.

import type { TextBead } from '../../src/extract/bilingual-side.js';
import { normalForm } from '../../src/text/normal-form.js';
import { stem } from '../../src/text/stem.js';
import { isStopWord } from '../../src/text/stop-words.js';
import { words } from '../../src/text/token.js';
import type { Language } from '../../src/model/language.js';
import type { TermPair } from './term-pairs.js';

/** A pair as a list shows it. */
export interface ShownPair {
  readonly nl: string;
  readonly en: string;
}

export interface BilingualRecall {
  /** Share of the known pairs that are there letter by letter, case apart. */
  readonly exact: number;
  /** Share of those that are there with the same stems. */
  readonly inflected: number;
}

/** Recall of known pairs by the first `size` pairs of a list. */
export function bilingualRecall(
  list: readonly ShownPair[],
  gold: readonly TermPair[],
  size: number,
): BilingualRecall {
  const first = list.slice(0, size);
  const exact = new Set(first.map(({ nl, en }) => `${normalForm(nl)}\t${normalForm(en)}`));
  const stems = new Set(first.map(({ nl, en }) => `${stemsOf(nl, 'nl')}\t${stemsOf(en, 'en')}`));
  const share = (isFound: (nl: string, en: string) => boolean): number =>
    gold.filter(({ nl, en }) => [...en].some((form) => isFound(nl, form))).length / gold.length;
  return {
    exact: share((nl, en) => exact.has(`${normalForm(nl)}\t${normalForm(en)}`)),
    inflected: share((nl, en) => stems.has(`${stemsOf(nl, 'nl')}\t${stemsOf(en, 'en')}`)),
  };
}

function stemsOf(term: string, language: Language): string {
  return words(term)
    .map(({ text }) => stem(text, language))
    .join(' ');
}

const LONGEST = 4;
const LEAST_TOGETHER = 2;

/**
 * The plain method: strings of one to four words that neither begin nor end with a stop word, linked best first
 * by Dice over beads; each is linked once. A string must share two beads with the other.
 */
export function plainPairs(beads: readonly TextBead[]): ShownPair[] {
  const sides = { nl: postings(beads, 'nl'), en: postings(beads, 'en') };
  const inBead: string[][] = beads.map(() => []);
  for (const [en, numbers] of sides.en) for (const number of numbers) inBead[number]?.push(en);
  const rivals: { nl: string; en: string; dice: number; together: number }[] = [];
  for (const [nl, numbers] of sides.nl) {
    const counts = new Map<string, number>();
    for (const number of numbers)
      for (const en of inBead[number] ?? []) counts.set(en, (counts.get(en) ?? 0) + 1);
    for (const [en, together] of counts) {
      if (together < LEAST_TOGETHER) continue;
      const dice = (2 * together) / (numbers.length + (sides.en.get(en)?.length ?? 0));
      rivals.push({ nl, en, dice, together });
    }
  }
  rivals.sort((one, other) => other.dice - one.dice || other.together - one.together);
  const taken = new Set<string>();
  return rivals.filter(({ nl, en }) => {
    if (taken.has(`nl ${nl}`) || taken.has(`en ${en}`)) return false;
    taken.add(`nl ${nl}`).add(`en ${en}`);
    return true;
  });
}

/** Numbers of the beads that hold each string of words; those of one bead left out. */
function postings(beads: readonly TextBead[], language: Language): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, bead] of beads.entries()) {
    for (const string of new Set(strings(bead[language], language)))
      found.set(string, [...(found.get(string) ?? []), number]);
  }
  return new Map([...found].filter(([, numbers]) => numbers.length >= LEAST_TOGETHER));
}

function strings(text: string, language: Language): string[] {
  const forms = words(text).map((token) => normalForm(token.text));
  const isOpen = forms.map((form) => !isStopWord(form, language));
  return forms.flatMap((_, from) =>
    Array.from({ length: LONGEST }, (_, more) => from + more)
      .filter((last) => last < forms.length && isOpen[from] === true && isOpen[last] === true)
      .map((last) => forms.slice(from, last + 1).join(' ')),
  );
}
