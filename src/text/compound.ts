// Dutch compounds: arbeidsovereenkomst = arbeid + s + overeenkomst.
//
// Method: of all ways to cut the word into known parts with linking elements between (-s-, -en-, -e-, -er-,
// -n-; Booij 2002), the one whose parts have the greatest geometric mean of plausibility wins (Koehn & Knight,
// "Empirical methods for compound splitting", EACL 2003). Deviations: a linking element costs a little, so
// that the part that needs none is preferred; parts of three letters are trusted less, because they occur in
// words by chance; a word that is itself more plausible than its parts is left whole. O(n²) look-ups.

import type { Span } from '../model/span.js';
import { normalForm } from './normal-form.js';
import { isStopWord } from './stop-words.js';

export interface CompoundPart extends Span {
  /** The part without its linking element. */
  readonly text: string;
  /** What joins it to the next part; empty for the last one and where nothing does. */
  readonly link: string;
}

/** How plausible a part is as a word: any number above 0, such as occurrences per million; 0 for no word. */
export type Knows = (part: string) => number;

const LINKS: readonly string[] = ['', 's', 'en', 'e', 'er', 'n', '-'];
const SHORTEST_PART = 3;
/** Most parts of one word; longer chains are nearly always chance. */
const MOST_PARTS = 4;

// What a linking element and a short part cost, as factors of plausibility.
const LINK_FACTOR = 0.6;
const SHORT_FACTOR = 0.15;
const SHORT_LENGTH = 3;
/** What each part beyond the second costs: of two cuts into words, the one with fewer parts is meant. */
const MORE_PARTS_FACTOR = 0.05;

// Ends of words and prefixes that are also words: as a part they are nearly always a piece of another one
// (verga|de|ring, over|een|komst, zoek|ers).
const PIECES: ReadonlySet<string> = new Set(
  (
    'ing ers ten ken ding ring king ling ning ting ster heid lijk baar loos komst komsten aar ster tel mel gen den len men ' +
    'ren sen ver ont her wel mis aan toe bij uit mee weg pen ren nen sel eel age air isme ist iek eur nis sch ter der ber ' +
    'ger ker ler mer ner per ser wer'
  ).split(' '),
);

interface Cut {
  readonly parts: readonly CompoundPart[];
  /** Sum of the logarithms of the parts' plausibility. */
  readonly sum: number;
}

/** The parts of a compound, two or more, in order; empty when the word is none. Spans are into the normal form. */
export function splitCompound(word: string, knows: Knows): CompoundPart[] {
  const form = normalForm(word);
  if (form.length < 2 * SHORTEST_PART || !/^[\p{L}'-]+$/u.test(form)) return [];
  const best = bestCut(form, knows);
  if (best === undefined) return [];
  return knows(form) >= Math.exp(score(best)) ? [] : [...best.parts];
}

/** The best cut by the mean of its parts; cuts into few parts are tried with all starts of the rest. */
function bestCut(form: string, knows: Knows): Cut | undefined {
  // cutsTo[place] holds for each number of parts the best cut of form[0..place) whose last part is linked on.
  const cutsTo: Map<number, Cut>[] = Array.from({ length: form.length + 1 }, () => new Map<number, Cut>());
  cutsTo[0]?.set(0, { parts: [], sum: 0 });
  for (let start = 0; start <= form.length - SHORTEST_PART; start++) {
    const before = cutsTo[start];
    if (before === undefined || before.size === 0) continue;
    for (let end = start + SHORTEST_PART; end <= form.length; end++)
      extendCuts(form, { start, end }, { cutsTo, knows });
  }
  const whole = [...(cutsTo[form.length]?.values() ?? [])].filter((cut) => cut.parts.length > 1);
  return whole.reduce<Cut | undefined>(
    (best, cut) => (best === undefined || isBetter(cut, best) ? cut : best),
    undefined,
  );
}

function isBetter(one: Cut, other: Cut): boolean {
  return score(one) > score(other);
}

/** Logarithm of the mean plausibility of the parts, less what many parts cost. */
function score({ sum, parts }: Cut): number {
  return sum / parts.length + (parts.length - 2) * Math.log(MORE_PARTS_FACTOR);
}

function extendCuts(
  form: string,
  span: Span,
  { cutsTo, knows }: { readonly cutsTo: readonly Map<number, Cut>[]; readonly knows: Knows },
): void {
  const text = form.slice(span.start, span.end);
  const plausibility = partPlausibility(text, knows);
  if (plausibility <= 0) return;
  for (const link of span.end === form.length ? [''] : LINKS) {
    if (!form.startsWith(link, span.end)) continue;
    const next = span.end + link.length;
    if (span.end < form.length && form.length - next < SHORTEST_PART) continue;
    const part: CompoundPart = { text, link, ...span };
    const added = Math.log(plausibility * (link === '' || link === '-' ? 1 : LINK_FACTOR));
    for (const [count, cut] of cutsTo[span.start] ?? []) {
      if (count >= MOST_PARTS) continue;
      const longer: Cut = { parts: [...cut.parts, part], sum: cut.sum + added };
      const known = cutsTo[next]?.get(count + 1);
      if (known === undefined || longer.sum > known.sum) cutsTo[next]?.set(count + 1, longer);
    }
  }
}

function partPlausibility(text: string, knows: Knows): number {
  if (!/[aeiouyáéíóúàèäëïöüê]/u.test(text) || PIECES.has(text) || isStopWord(text, 'nl')) return 0;
  return knows(text) * (text.length <= SHORT_LENGTH ? SHORT_FACTOR : 1);
}
