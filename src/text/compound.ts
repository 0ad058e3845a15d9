// Dutch compounds: arbeidsovereenkomst = arbeid + s + overeenkomst. A dictionary cannot list them, so the
// parts are found by what the caller knows of words.
//
// After Koehn & Knight (2003), "Empirical Methods for Compound Splitting", with these deviations:
//   1. Among splits the one with the lowest unigram cost wins, not the highest geometric mean, which likes
//      many short frequent parts. The geometric mean only decides whether to split a known word at all.
//   2. Linking elements follow the rules of Dutch (Booij 2002, section 4.2): -er- only behind the closed
//      class of -er(en) plurals, no -s- behind a sibilant, -e(n)- with a doubled consonant (zon-ne-bloem).
//   3. Suffixes and function words are no parts, however frequent (minister is not mini + ster).
// Words of n letters need O(n · m) look-ups, m = MAX_PART; words over MAX_WORD letters are left whole.

import type { Span } from '../model/span.js';
import { baseForms } from './inflection.js';
import { ER_PLURALS } from './nl/irregular.js';
import { SUFFIXES } from './nl/suffixes.js';
import { normalForm } from './normal-form.js';
import { isStopWord } from './stop-words.js';

/** A part of a compound. Its span is in the word as given and leaves the linking element out. */
export interface CompoundPart extends Span {
  /** The part in normal form, as it was known. */
  readonly text: string;
  /** Linking element between this part and the next: s, en, e, n, er, a hyphen, or empty. */
  readonly link: string;
}

/**
 * How plausible a part is as a word of its own, in occurrences per million words; 0 when unknown. A
 * glossary that vouches for a part answers with a high number, such as 1000.
 */
export type Plausibility = (part: string) => number;

const MIN_PART = 3;
const MAX_PART = 32;
const MAX_WORD = 64;
/** A known word this short is seldom a compound worth opening, and often looks like one (dolfijn, karton). */
const SHORT_WORD = 7;
/** Per million; above it a word has a meaning of its own (ziekenhuis, minister). */
const LEXICALISED = 30;
/** A known word is opened only when its parts are this many times more frequent (geometric mean). */
const OPENING_FACTOR = 4;
/** Frequencies above it say that a word has other jobs (pas, kan), not that it is a better part. */
const FREQUENT = 50;

const WORD = /^[\p{L}\p{M}\p{N}']+(?:-[\p{L}\p{M}\p{N}']+)*$/u;

/** Parts this long do not fit by chance. */
const SURE_PART = 5;
/** Words of three letters by which a known word may be opened. Others fit by chance too often (kom, mat, pas). */
const SHORT_PARTS: ReadonlySet<string> = new Set([
  ...[
    'bed',
    'bom',
    'bos',
    'bus',
    'dag',
    'eis',
    'hof',
    'hok',
    'hek',
    'kip',
    'lid',
    'rij',
    'tak',
    'vak',
    'vee',
  ],
  ...['weg', 'wet', 'zee', 'zin', 'zon', 'pad', 'dak', 'kop', 'jas', 'zak', 'oog', 'oor', 'arm'],
]);

/** Words of few letters that do stand in compounds; other parts of three letters must be well known. */
const WELL_KNOWN = 5;

/**
 * Parts of a Dutch word, in order; empty when it is no compound, or none whose parts are known.
 * `knows` is asked for normal forms. A hyphen always parts; what stands between hyphens may be unknown (EU-burgers).
 */
export function splitCompound(word: string, knows: Plausibility): CompoundPart[] {
  const form = normalForm(word);
  if (form.length !== word.length || form.length > MAX_WORD || !WORD.test(form)) return [];
  const parts = form.includes('-') ? hyphenParts(form, knows) : plainParts(form, 0, knows);
  return parts.length > 1 ? parts : [];
}

function hyphenParts(form: string, knows: Plausibility): CompoundPart[] {
  const parts: CompoundPart[] = [];
  // A single letter goes with what follows: e-mail | adres.
  for (const match of form.matchAll(/(?:(?<![^-])\p{L}-)?[^-]+/gu)) {
    const end = match.index + match[0].length;
    const inner = plainParts(match[0], match.index, knows);
    parts.push(...inner.slice(0, -1));
    const last = inner.at(-1) ?? { text: match[0], start: match.index, end, link: '' };
    parts.push({ ...last, link: end < form.length ? '-' : '' });
  }
  return parts;
}

interface Split {
  readonly cost: number;
  readonly parts: readonly CompoundPart[];
}

/** Parts of a word without hyphens that begins at `offset`; empty when it is left whole. */
function plainParts(form: string, offset: number, knows: Plausibility): CompoundPart[] {
  if (form.length < 2 * MIN_PART) return [];
  const parts = knows(form) > 0 ? openedParts(form, knows) : unknownParts(form, knows);
  return parts.map((part) => ({ ...part, start: part.start + offset, end: part.end + offset }));
}

/** An unknown word may be a form of a known one; then that one decides (kompassen is no kom + passen). */
function unknownParts(form: string, knows: Plausibility): readonly CompoundPart[] {
  const noun = /^(.{3,}?)(?:ing|ingen|er|ers|aar|aars)$/u.exec(form)?.[1];
  if (noun !== undefined && knows(`${noun}en`) > 0) return [];
  const base = baseForms(form, 'nl').find((candidate) => candidate !== form && knows(candidate) > 0);
  return base === undefined
    ? (bestSplit(form, weights(knows))?.parts ?? [])
    : inflectedParts(form, base, knows);
}

/** The parts of a known base, the last one inflected as it is in the form. */
function inflectedParts(form: string, base: string, knows: Plausibility): readonly CompoundPart[] {
  const parts = openedParts(base, knows);
  const start = parts.at(-1)?.start ?? 0;
  if (start === 0 || !form.startsWith(base.slice(0, start))) return [];
  return [...parts.slice(0, -1), { text: form.slice(start), start, end: form.length, link: '' }];
}

/** Parts of a known word, which is opened only where it can be no accident: many words look like compounds. */
function openedParts(form: string, knows: Plausibility): readonly CompoundPart[] {
  const whole = knows(form);
  if (whole > LEXICALISED) return [];
  const weigh = weights(knows);
  const parts = bestSplit(form, weigh)?.parts ?? [];
  if (parts.some(({ text }) => text.length === MIN_PART && !SHORT_PARTS.has(text))) return [];
  if (parts.every(({ text }) => text.length >= SURE_PART)) return parts;
  return form.length > SHORT_WORD && meanWeight(parts, weigh) >= whole * OPENING_FACTOR ? parts : [];
}

function meanWeight(parts: readonly CompoundPart[], weigh: Weigh): number {
  const sum = parts.reduce(
    (total, part, index) =>
      total + Math.log(Math.min(FREQUENT, weigh(part.text, index === parts.length - 1))),
    0,
  );
  return Math.exp(sum / parts.length);
}

type Weigh = (part: string, isHead: boolean) => number;

/** Plausibility as a part: 0 for suffixes and function words; a head may be inflected. Remembers what it asked. */
function weights(knows: Plausibility): Weigh {
  const known = new Map<string, number>();
  return (part, isHead) => {
    const key = isHead ? `${part}|` : part;
    const before = known.get(key);
    if (before !== undefined) return before;
    const weight = partWeight(part, isHead, knows);
    known.set(key, weight);
    return weight;
  };
}

function partWeight(part: string, isHead: boolean, knows: Plausibility): number {
  if (part.length < MIN_PART || part.length > MAX_PART || SUFFIXES.has(part)) return 0;
  if (isStopWord(part, 'nl') || !/[aeiouyáéëïöü]/u.test(part)) return 0;
  const own = knows(part);
  if (part.length === MIN_PART) return own >= WELL_KNOWN ? own : 0;
  if (!isHead) return isPluralInS(part, own, knows) ? 0 : own;
  if (own > 0) return own;
  const [, ...bases] = baseForms(part, 'nl');
  return Math.max(
    0,
    ...bases
      .filter((base) => base.length > MIN_PART && !isStopWord(base, 'nl'))
      .map((base) => knows(base) / 2),
  );
}

/** A modifier is no plural in -s; its s is a linking element. */
function isPluralInS(part: string, own: number, knows: Plausibility): boolean {
  return /[^s]s$/u.test(part) && knows(part.slice(0, -1)) * 3 >= own;
}

/** Cheapest way to write the form as two or more parts, over all places, from right to left. */
function bestSplit(form: string, weigh: Weigh): Split | undefined {
  const from = new Map<number, Split>();
  for (let start = form.length - MIN_PART; start >= 0; start -= 1) {
    const best = bestFrom(form, start, { weigh, from });
    if (best !== undefined) from.set(start, best);
  }
  return from.get(0);
}

interface Search {
  readonly weigh: Weigh;
  /** Best split of what begins at each place further on. */
  readonly from: ReadonlyMap<number, Split>;
}

function bestFrom(form: string, start: number, { weigh, from }: Search): Split | undefined {
  let best: Split | undefined;
  const offer = (split: Split): void => {
    if (best === undefined || split.cost < best.cost) best = split;
  };
  if (start > 0) {
    const head = form.slice(start);
    const weight = isDerivedEnd(form, start) ? 0 : weigh(head, true);
    if (weight > 0)
      offer({ cost: cost(head, weight), parts: [{ text: head, start, end: form.length, link: '' }] });
  }
  const limit = Math.min(form.length - MIN_PART, start + MAX_PART);
  for (let end = start + MIN_PART; end <= limit; end += 1) {
    const text = form.slice(start, end);
    const weight = weigh(text, false);
    if (weight === 0) continue;
    for (const [link, extra] of links(text, form.slice(end, end + 3))) {
      const rest = from.get(end + link.length);
      if (rest === undefined) continue;
      const part = { text, start, end, link };
      offer({ cost: cost(text, weight) + extra + rest.cost, parts: [part, ...rest.parts] });
    }
  }
  return best;
}

/** A doubled consonant before an ending is no seam: betrek|kingen, omzet|ting, gemeenschap|pen. */
function isDerivedEnd(form: string, start: number): boolean {
  const head = form.slice(start);
  if (/^(?:ring|ringen|laar|laars)$/u.test(head) && form.charAt(start - 1) === 'e') return true;
  return (
    form.charAt(start - 1) === head.charAt(0) &&
    /^[^aeiou](?:ing(?:en)?|en|e[rl]s?|e|aars?|netjes?|etjes?)$/u.test(head)
  );
}

/** Cost of a part: surprise in nats, more for the shortest ones, which fit by chance. */
function cost(text: string, weight: number): number {
  const surprise = Math.max(0, Math.log(1e6 / weight));
  return surprise + (text.length === MIN_PART ? 2 : 0.5);
}

/** Linking elements that can stand behind a part and begin what follows, each with its cost. */
function links(part: string, following: string): [link: string, cost: number][] {
  const found: [string, number][] = [['', /(?:ing|heid|teit|schap)$/u.test(part) ? 1 : 0]];
  if (following.startsWith('s') && !/(?:[szxj]|sch)$/u.test(part)) {
    found.push([
      's',
      /(?:ing|heid|teit|schap|ier|eur|dom|gang|sel|tie|je|[^aeiou]er)$/u.test(part) ? 0 : 0.5,
    ]);
  }
  if (following.startsWith('en') && !/[aeou]$/u.test(part)) found.push(['en', 0.2]);
  if (following.startsWith('n') && /[^aeiou]e$/u.test(part)) found.push(['n', 0.2]);
  if (following.startsWith('e') && !/[aeiou]$/u.test(part)) found.push(['e', 4]);
  if (following.startsWith('er') && ER_PLURALS.has(part)) found.push(['er', 0]);
  const doubled = part.slice(-1);
  if (/[bdfgklmnprst]$/u.test(part) && following.startsWith(`${doubled}e`)) {
    found.push([`${doubled}e`, 1]);
    if (following.startsWith(`${doubled}en`)) found.push([`${doubled}en`, 1]);
  }
  return found;
}
