// Dutch compounds: arbeidsovereenkomst = arbeid + s + overeenkomst. A dictionary cannot list them, so the
// parts are found by what the caller knows of words.
//
// After Koehn & Knight (2003), "Empirical Methods for Compound Splitting", with these deviations:
//   1. Among splits the one with the lowest unigram cost wins, not the highest geometric mean, which likes
//      many short frequent parts. The geometric mean only decides whether to split a known word at all.
//   2. Linking elements follow the rules of Dutch (Booij 2002, section 4.2): -er- only behind the closed
//      class of -er(en) plurals, no -s- behind a sibilant, -e(n)- with a doubled consonant (zon-ne-bloem).
//   3. Suffixes and function words are no parts, however frequent (minister is not mini + ster).
//   4. A known word is opened only where no part fits by chance: short parts must be listed, and words that only look
//      like compounds are listed too (nl/compound-parts.ts).
// Words of n letters need O(n · m) look-ups, m = MAX_PART, far fewer in practice; words over MAX_WORD letters are
// left whole.

import type { Span } from '../model/span.js';
import { baseForms } from './inflection.js';
import {
  BOUND_HEADS,
  BOUND_MODIFIERS,
  OWN_S,
  SHORT_HEADS,
  SHORT_MODIFIERS,
  WHOLE_WORDS,
} from './nl/compound-parts.js';
import { IRREGULAR_FORMS } from './nl/irregular.js';
import { links } from './nl/linking-elements.js';
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
const SHORT_WORD = 6;
/** Per million; above it a word has a meaning of its own, and its parts must be surer (ziekenhuis). */
const LEXICALISED = 30;
/** How many times more frequent than the word its parts must be (geometric mean), when some part is short. */
const OPENING_FACTOR = 0.3;
/** Frequencies above it say that a word has other jobs (pas, kan), not that it is a better part. */
const FREQUENT = 50;

const WORD = /^[\p{L}\p{M}\p{N}']+(?:-[\p{L}\p{M}\p{N}']+)*$/u;

/** Per million; no word of general language is that frequent and a compound: somebody vouches for it as it is. */
const VOUCHED = 1000;
/** Parts this long are looked into again. */
const LONG_PART = 12;
/** Parts this long do not fit by chance. */
const SURE_PART = 5;
/** Weight of a part that is no word of its own. */
const BOUND = 1;
/** Words of few letters that do stand in compounds; other parts of three letters must be well known. */
const WELL_KNOWN = 5;

/**
 * Parts of a Dutch word, in order; empty when it is no compound, or none whose parts are known.
 * `knows` is asked for normal forms. A hyphen always parts; what stands between hyphens may be unknown (EU-burgers).
 */
export function splitCompound(word: string, knows: Plausibility): CompoundPart[] {
  return splitWith(word, { knows, weigh: weights(knows) });
}

/**
 * `splitCompound` that remembers words and parts, for running text: a word costs some ten microseconds the first time
 * and a look-up after that. Answers must not be changed; `knows` must keep its answers.
 */
export function compoundSplitter(knows: Plausibility): (word: string) => readonly CompoundPart[] {
  const words: Knowledge = { knows, weigh: weights(knows) };
  const known = new Map<string, readonly CompoundPart[]>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = splitWith(word, words);
    remember(known, word, made);
    return made;
  };
}

/** More words or parts are not kept: who goes through a large memory asks for millions of parts, most of them once. */
const MOST_REMEMBERED = 50_000;

function remember<Answer>(known: Map<string, Answer>, asked: string, answer: Answer): void {
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(asked, answer);
}

/** What is known of words, and of them as parts. */
interface Knowledge {
  readonly knows: Plausibility;
  readonly weigh: Weigh;
}

function splitWith(word: string, words: Knowledge): CompoundPart[] {
  const form = normalForm(word);
  if (form.length !== word.length || form.length > MAX_WORD || !WORD.test(form)) return [];
  const parts = form.includes('-') ? hyphenParts(form, words) : plainParts(form, 0, words);
  return parts.length > 1 ? parts : [];
}

function hyphenParts(form: string, words: Knowledge): CompoundPart[] {
  const parts: CompoundPart[] = [];
  // A single letter goes with what follows: e-mail | adres.
  for (const match of form.matchAll(/(?:(?<![^-])\p{L}-)?[^-]+/gu)) {
    const end = match.index + match[0].length;
    const inner = plainParts(match[0], match.index, words);
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
function plainParts(form: string, offset: number, words: Knowledge): CompoundPart[] {
  if (form.length < 2 * MIN_PART || WHOLE_WORDS.has(form)) return [];
  const parts = words.knows(form) > 0 ? openedParts(form, words) : unknownParts(form, words);
  return reopened(parts, words).map((part) => ({
    ...part,
    start: part.start + offset,
    end: part.end + offset,
  }));
}

/** Long parts that are known as they are and still compounds: jeugd + zorginstelling is jeugd + zorg + instelling. */
function reopened(parts: readonly CompoundPart[], words: Knowledge): readonly CompoundPart[] {
  return parts.flatMap((part) => {
    if (part.text.length < LONG_PART) return part;
    const inner = openedParts(part.text, words);
    if (inner.length === 0) return part;
    return inner.map(({ text, start, end, link }, index) => ({
      text,
      start: start + part.start,
      end: end + part.start,
      link: index === inner.length - 1 ? part.link : link,
    }));
  });
}

/** An unknown word may be a form of a known one; then that one decides (kompassen is no kom + passen). */
function unknownParts(form: string, words: Knowledge): readonly CompoundPart[] {
  const { knows } = words;
  const noun = /^(.{3,}?)(?:ing|ingen|er|ers|aar|aars)$/u.exec(form)?.[1];
  if (noun !== undefined && knows(`${noun}en`) > 0) return [];
  const base = baseForms(form, 'nl').find((candidate) => candidate !== form && knows(candidate) > 0);
  return base === undefined ? (bestSplit(form, words)?.parts ?? []) : inflectedParts(form, base, words);
}

/** The parts of a known base, the last one inflected as it is in the form. */
function inflectedParts(form: string, base: string, words: Knowledge): readonly CompoundPart[] {
  const parts = openedParts(base, words);
  const start = parts.at(-1)?.start ?? 0;
  if (start === 0 || !form.startsWith(base.slice(0, start))) return [];
  return [...parts.slice(0, -1), { text: form.slice(start), start, end: form.length, link: '' }];
}

/** Parts of a known word, which is opened only where it can be no accident: many words look like compounds. */
function openedParts(form: string, words: Knowledge): readonly CompoundPart[] {
  const { knows, weigh } = words;
  const whole = knows(form);
  if (whole >= VOUCHED || form.length <= SHORT_WORD || WHOLE_WORDS.has(form)) return [];
  if (isPrefixed(form, knows)) return [];
  const parts = bestSplit(form, words)?.parts ?? [];
  const isSure = ({ text, link }: CompoundPart, index: number): boolean =>
    text.length > MIN_PART || isDoubled(text, link) || isShortPart(text, index === parts.length - 1);
  if (!parts.every(isSure)) return [];
  if (parts.every(({ text }) => text.length >= SURE_PART)) return parts;
  return meanWeight(parts, weigh) >= Math.min(whole, LEXICALISED) * OPENING_FACTOR ? parts : [];
}

/** Made of a verb with a prefix: verspreiding is no vers + prei + ding. */
function isPrefixed(form: string, knows: Plausibility): boolean {
  const verb = /^((?:ver|be|ge|ont|her|er)\p{L}{3,}?)(?:ing|ingen|er|ers|aar|aars)$/u.exec(form)?.[1];
  return verb !== undefined && knows(`${verb}en`) > 0;
}

/** kip(pen)hok, hel(le)vuur: a doubled consonant shows that a short word was meant. */
function isDoubled(part: string, link: string): boolean {
  return link !== '' && link.startsWith(part.slice(-1));
}

function isShortPart(text: string, isHead: boolean): boolean {
  return (isHead ? SHORT_HEADS : SHORT_MODIFIERS).has(text);
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
    remember(known, key, weight);
    return weight;
  };
}

function partWeight(part: string, isHead: boolean, knows: Plausibility): number {
  if ((isHead ? BOUND_HEADS : BOUND_MODIFIERS).has(part)) return isHead ? BOUND : WELL_KNOWN;
  if (part.length < MIN_PART || part.length > MAX_PART || SUFFIXES.has(part)) return 0;
  if (isStopWord(part, 'nl') || !/[aeiouyáéëïöü]/u.test(part)) return 0;
  const own = knows(part);
  if (part.length === MIN_PART) return own >= WELL_KNOWN || isShortPart(part, isHead) ? own : 0;
  if (!isHead) return isPluralInS(part, own, knows) ? 0 : own;
  if (own > 0) return isPastTense(part) ? Math.min(own, BOUND) : own;
  return derivedWeight(part, knows);
}

/** Strong past tenses are seldom heads: bedrijf(s)tak is no bedrijf + stak. */
function isPastTense(part: string): boolean {
  return !part.startsWith('ge') && IRREGULAR_FORMS.get(part)?.some((base) => base.endsWith('en')) === true;
}

/** A head may be inflected, or be made of a known verb: blusser of blussen. */
function derivedWeight(part: string, knows: Plausibility): number {
  const [, ...bases] = baseForms(part, 'nl');
  const agent = /^(.{3,})ers?$|^(.{4,})(?:aars?|ing|ingen)$/u.exec(part)?.slice(1).find(Boolean);
  if (agent !== undefined) bases.push(`${agent}en`);
  return Math.max(
    0,
    ...bases
      .filter((base) => base.length > MIN_PART && !isStopWord(base, 'nl'))
      .map((base) => knows(base) / 2),
  );
}

/** A modifier is no plural in -s; its s is a linking element. */
function isPluralInS(part: string, own: number, knows: Plausibility): boolean {
  return /[^s]s$/u.test(part) && !OWN_S.has(part) && knows(part.slice(0, -1)) * 3 >= own;
}

/**
 * Cheapest way to write the form as two or more parts, over all places. Goes from the left and remembers what it
 * found behind each place, so that only ends behind known beginnings are looked at.
 */
function bestSplit(form: string, words: Knowledge): Split | undefined {
  const known = new Map<number, Split | undefined>();
  const from = (start: number): Split | undefined => {
    if (!known.has(start)) known.set(start, bestFrom(form, start, { words, from }));
    return known.get(start);
  };
  return from(0);
}

interface Search {
  readonly words: Knowledge;
  /** Best split of what begins at a place further on. */
  readonly from: (start: number) => Split | undefined;
}

function bestFrom(form: string, start: number, { words, from }: Search): Split | undefined {
  const { weigh, knows } = words;
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
    for (const [link, extra] of links(text, form.slice(end, end + 3), knows)) {
      const rest = end + link.length > form.length - MIN_PART ? undefined : from(end + link.length);
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
