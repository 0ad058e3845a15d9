// Dutch coordination ellipsis: "werk- en verblijfsvergunning" says werkvergunning and verblijfsvergunning
// (ANS 27.2.3). Forward: the shared end stands in the last member only; backward ("asielopvang en
// -huisvesting"): the shared start stands in the first. What is shared is decided by evidence:
//   1. a hyphen in the full member cuts it (EU- en VN-regels);
//   2. a particle goes with a particle (in- en uitvoerrechten: in|voerrechten);
//   3. otherwise the cut whose parts and full forms are known best. Nothing known, nothing expanded: in
//      "EU- en nationale regels" no cut of `nationale` gives words.

import type { Span } from '../model/span.js';
import { normalForm } from './normal-form.js';
import type { Token } from './token.js';
import { tokenize } from './token.js';

/** A member of a coordination in full, and where its elided form stands. */
export interface FullMember {
  readonly text: string;
  readonly span: Span;
  /** False for the member that was written in full. */
  readonly elided: boolean;
}

export interface Ellipsis extends Span {
  readonly full: readonly FullMember[];
}

/** How plausible a word is: any number above 0; 0 for none. */
type Knows = (word: string) => number;

const CONJUNCTIONS: ReadonlySet<string> = new Set([
  'en',
  'of',
  'alsmede',
  'noch',
  'en/of',
  'dan',
  'tot',
  'maar',
  'als',
  'respectievelijk',
]);
/** Second words of conjunctions of two: dan wel, als ook, maar ook. */
const SECOND_WORDS: ReadonlySet<string> = new Set(['wel', 'ook', 'niet']);

// Particles and adverbs that begin Dutch words; longer ones first, so that `onder` is not read as `on`.
const PARTICLES: readonly string[] = [
  ...[
    'tegen',
    'onder',
    'boven',
    'buiten',
    'binnen',
    'achter',
    'samen',
    'terug',
    'tussen',
    'voort',
    'verder',
    'vooruit',
  ],
  ...[
    'voor',
    'over',
    'door',
    'rond',
    'weg',
    'aan',
    'mee',
    'bij',
    'uit',
    'toe',
    'los',
    'neer',
    'heen',
    'her',
    'ver',
  ],
  ...['op', 'af', 'in', 'om', 'na', 'be', 'ont'],
];
const PARTICLE_SET: ReadonlySet<string> = new Set(PARTICLES);

const SHORTEST_PART = 3;
const SHORTEST_AFTER_ABBREVIATION = 5;
const MOST_MEMBERS = 6;
const LINKING_ELEMENT = /(?:s|en|e|er|n)$/u;

/** The coordinations with an elided part in a text, in order, those that can be expanded. */
export function ellipses(text: string, knows: Knows = () => 0): Ellipsis[] {
  const tokens = tokenize(text);
  const found: Ellipsis[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const made = forwardAt(tokens, place, knows) ?? backwardAt(tokens, place, knows);
    if (made === undefined) continue;
    found.push(made.ellipsis);
    place = made.last;
  }
  return found;
}

interface Found {
  readonly ellipsis: Ellipsis;
  /** Place of its last token. */
  readonly last: number;
}

/** "asiel-, migratie- en integratiebeleid" from its first member on. */
function forwardAt(tokens: readonly Token[], place: number, knows: Knows): Found | undefined {
  const members = elidedMembers(tokens, place);
  const lastMember = members.at(-1);
  if (lastMember === undefined) return undefined;
  const last = afterConjunction(tokens, lastMember + 1);
  const token = last === undefined ? undefined : tokens[last];
  if (last === undefined || token === undefined || token.kind !== 'word' || token.text.endsWith('-'))
    return undefined;
  const starts = members.map((member) => tokens[member]?.text.slice(0, -1) ?? '');
  const end = sharedEnd(token.text, starts, knows);
  if (end === undefined) return undefined;
  const full = members.map((member, number) => fullMember(tokens[member], joined(starts[number] ?? '', end)));
  return made(tokens, { place, last }, [...full, { text: token.text, span: spanOf(token), elided: false }]);
}

/** Places of the members with a hyphen at their end, with commas between. */
function elidedMembers(tokens: readonly Token[], place: number): number[] {
  const members: number[] = [];
  let next = place;
  while (members.length < MOST_MEMBERS && isElided(tokens[next])) {
    members.push(next);
    next += tokens[next + 1]?.text === ',' ? 2 : 1;
  }
  return members;
}

function isElided(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{L}[\p{L}\p{M}'’-]*[-‑]$/u.test(token.text);
}

/** Place of the token after a conjunction at `place`, or `undefined` when there is none. */
function afterConjunction(tokens: readonly Token[], place: number): number | undefined {
  if (!CONJUNCTIONS.has(tokens[place]?.text.toLowerCase() ?? '')) return undefined;
  if (tokens[place + 1]?.text === '/') return place + 3;
  return SECOND_WORDS.has(tokens[place + 1]?.text.toLowerCase() ?? '') ? place + 2 : place + 1;
}

/** "asielopvang en -huisvesting" from its full member on. */
function backwardAt(tokens: readonly Token[], place: number, knows: Knows): Found | undefined {
  const token = tokens[place];
  if (token?.kind !== 'word' || /^[-‑]|[-‑]$/u.test(token.text)) return undefined;
  const last = afterConjunction(tokens, place + 1);
  const elided = last === undefined ? undefined : tokens[last];
  if (last === undefined || elided === undefined || !/^[-‑]\p{L}/u.test(elided.text)) return undefined;
  const end = elided.text.slice(1);
  const start = sharedStart(token.text, end, knows);
  if (start === undefined) return undefined;
  const full = [{ text: token.text, span: spanOf(token), elided: false }, fullMember(elided, start + end)];
  return made(tokens, { place, last }, full);
}

function made(
  tokens: readonly Token[],
  { place, last }: { readonly place: number; readonly last: number },
  full: readonly FullMember[],
): Found {
  const span = { start: tokens[place]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  return { ellipsis: { ...span, full }, last };
}

function fullMember(token: Token | undefined, text: string): FullMember {
  return { text, span: token === undefined ? { start: 0, end: 0 } : spanOf(token), elided: true };
}

function spanOf({ start, end }: Token): Span {
  return { start, end };
}

/** Abbreviations keep their hyphen (EU-regels); words are written together. */
function joined(start: string, end: string): string {
  return /\p{Lu}$|\d$/u.test(start) ? `${start}-${end}` : start + end;
}

/** The end of the full member that the elided ones share, or `undefined` when no cut is plausible. */
function sharedEnd(word: string, starts: readonly string[], knows: Knows): string | undefined {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && word.length - hyphen > SHORTEST_PART) return word.slice(hyphen + 1);
  if (starts.every((start) => PARTICLE_SET.has(start.toLowerCase()))) {
    const particle = particleOf(word);
    if (particle !== undefined) return word.slice(particle.length);
  }
  // "EU- en nationale regels": after an abbreviation an adjective may follow, so short cuts prove nothing.
  const shortest = starts.some((start) => /\p{Lu}$/u.test(start))
    ? SHORTEST_AFTER_ABBREVIATION
    : SHORTEST_PART;
  return bestCut(word, { knows, shortest }, (cut) =>
    starts.reduce((sum, start) => sum + known(knows, joined(start, word.slice(cut))), 0),
  )?.end;
}

function particleOf(word: string): string | undefined {
  const form = normalForm(word);
  return PARTICLES.find(
    (particle) => form.startsWith(particle) && form.length >= particle.length + SHORTEST_PART,
  );
}

/** The start of the full member that the elided one shares. */
function sharedStart(word: string, end: string, knows: Knows): string | undefined {
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) return word.slice(0, hyphen + 1);
  return bestCut(word, { knows, shortest: SHORTEST_PART }, (cut) => known(knows, word.slice(0, cut) + end))
    ?.start;
}

/** The cut of a word into two known parts that makes the full forms and the parts most plausible. */
function bestCut(
  word: string,
  { knows, shortest }: { readonly knows: Knows; readonly shortest: number },
  fullForms: (cut: number) => number,
): { readonly start: string; readonly end: string } | undefined {
  let best: { readonly cut: number; readonly score: number } | undefined;
  for (let cut = shortest; cut <= word.length - shortest; cut++) {
    const full = fullForms(cut);
    const [start, end] = [modifierKnown(knows, word.slice(0, cut)), known(knows, word.slice(cut))];
    // A known full form is proof enough; otherwise both parts must be words.
    if (full === 0 && (start === 0 || end === 0)) continue;
    const score = 3 * full + start + end;
    if (best === undefined || score > best.score) best = { cut, score };
  }
  return best === undefined ? undefined : { start: word.slice(0, best.cut), end: word.slice(best.cut) };
}

/** 0 for an unknown word, else growing slowly with how well it is known, so that no one word outweighs the rest. */
function known(knows: Knows, word: string): number {
  const plausibility = knows(normalForm(word));
  return plausibility <= 0 ? 0 : 1 + Math.log1p(plausibility) / 10;
}

/** The first part of a compound, with or without its linking element (verblijf in verblijfs|vergunning). */
function modifierKnown(knows: Knows, word: string): number {
  const bare = word.replace(LINKING_ELEMENT, '');
  return Math.max(known(knows, word), bare.length >= SHORTEST_PART ? known(knows, bare) * 0.9 : 0);
}
