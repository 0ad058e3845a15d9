// Coordination ellipsis: the part that coordinated Dutch compounds share is written once (ANS 27.2.3).
//
//   backward   werk- en verblijfs|vergunning        → werkvergunning, verblijfsvergunning
//   list       asiel-, migratie- en integratie|beleid
//   forward    asiel|opvang en -huisvesting         → asielopvang, asielhuisvesting
//   adjective  EU- en nationale regels              → EU-regels (the head is a word of its own)
//
// Where the complete member is cut is decided by, in this order: a pair of directions or particles (in- en
// uit|voerrechten), a full form that the caller knows (land- en tuin|bouwbedrijven, for landbouw is a word),
// the last part of the complete member. Where no cut is plausible there is no answer.

import type { Span } from '../model/span.js';
import type { Plausibility } from './compound.js';
import { splitCompound } from './compound.js';
import { baseForms } from './inflection.js';
import { COMPOUND_HEADS } from './nl/compound-heads.js';
import { isStopWord } from './stop-words.js';

/** A member of the coordination written in full, and where it stands in short. */
export interface FullForm {
  readonly text: string;
  readonly span: Span;
}

export interface Ellipsis {
  /** From the first member to the end of the last. */
  readonly span: Span;
  /** Every member in full, in order of the text. */
  readonly full: readonly FullForm[];
}

const HYPHEN = '[-‑]';
const LETTERS = String.raw`[\p{L}\p{N}\p{M}]{1,48}`;
/** A word with inner hyphens; the length is bounded to stay linear. */
const WORD = String.raw`${LETTERS}(?:${HYPHEN}${LETTERS}){0,4}`;
const CONJUNCTION = String.raw`(?:en\/of|en|of|noch|alsook|alsmede|dan wel|maar ook|respectievelijk|resp\.|c\.q\.|tot)`;
const BACKWARD = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}])(?<elided>${WORD}${HYPHEN}(?:,\s{1,3}${WORD}${HYPHEN}){0,8}),?(?:\s{1,3}(?:${CONJUNCTION}\s{1,3}(?:(?:van|voor|aan|in|op|de|het|een)\s{1,3}){0,2})|\/)(?<complete>${WORD})(?![\p{L}\p{N}\p{M}-])(?:\s{1,3}(?<noun>${LETTERS}))?`,
  'gu',
);
const FORWARD = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}-])(?<complete>${WORD})(?<rest>(?:,\s{1,3}${HYPHEN}${LETTERS}){0,6},?(?:\s{1,3}${CONJUNCTION}\s{1,3}|\/)${HYPHEN}${LETTERS})(?![\p{L}\p{N}\p{M}])`,
  'gu',
);

/** Words that pair up: when the elided member is one and the complete one begins with one, the cut is there. */
const DIRECTIONS =
  /^(?:aan|achter|af|beneden|binnen|boven|buiten|heen|her|hoog|hoofd|in|laag|linker|links|mede|midden|na|neder|neer|neven|noord|onder|oost|op|over|rechter|rechts|terug|toe|tussen|uit|voor|wan|weg|west|zuid)/u;
const ADJECTIVE =
  /(?:ale|ele|elijke|ijke|ische|aire|ieve|ige|eerde|ende|andere|eigen|overige|publieke|private|vrije|nieuwe|buitenlandse|[a-z]{3}se)$/u;

/** What a part must be known for to serve as a head without the caller's knowledge (per million). */
const DEFAULT_PLAUSIBILITY = 10;

/**
 * Elliptic coordinations in order, not overlapping. `knows` tells how plausible a word is, in occurrences
 * per million (0 for none); without it a list of frequent heads is used and fewer are found.
 */
export function ellipses(text: string, knows: Plausibility = knowsHeads): Ellipsis[] {
  const found: Ellipsis[] = [];
  for (const match of text.matchAll(BACKWARD)) addFound(found, backward(match, knows));
  for (const match of text.matchAll(FORWARD)) addFound(found, forward(match, knows));
  return found.sort((one, other) => one.span.start - other.span.start);
}

function addFound(found: Ellipsis[], ellipsis: Ellipsis | undefined): void {
  if (ellipsis !== undefined) found.push(ellipsis);
}

function knowsHeads(word: string): number {
  return baseForms(word, 'nl').some((base) => COMPOUND_HEADS.has(base)) ? DEFAULT_PLAUSIBILITY : 0;
}

function backward(match: RegExpExecArray, knows: Plausibility): Ellipsis | undefined {
  const { elided = '', complete = '', noun } = match.groups ?? {};
  const members = membersOf(elided, match.index, (member) => member.slice(0, -1));
  const at = match.index + match[0].indexOf(complete, elided.length);
  const completeSpan = { start: at, end: at + complete.length };
  const first = members[0]?.text ?? '';
  const cut = headStart(first, complete, knows);
  if (cut !== undefined) {
    const head = complete.slice(cut);
    const full = members.map(({ text, span }) => ({ text: joined(text, head), span }));
    return {
      span: { start: match.index, end: completeSpan.end },
      full: [...full, { text: complete, span: completeSpan }],
    };
  }
  return noun !== undefined && ADJECTIVE.test(complete) && isHead(noun, knows)
    ? {
        span: { start: match.index, end: match.index + match[0].length },
        full: members.map(({ text, span }) => ({ text: joined(text, noun), span })),
      }
    : undefined;
}

function forward(match: RegExpExecArray, knows: Plausibility): Ellipsis | undefined {
  const { complete = '', rest = '' } = match.groups ?? {};
  const parts = splitCompound(complete, knows);
  const cut = parts.at(-1)?.start ?? knownEnd(complete, knows);
  if (cut === undefined) return undefined;
  const modifier = complete.slice(0, cut);
  const members = [...rest.matchAll(FORWARD_MEMBER)].map((member) => ({
    text: modifier + member[0].slice(1),
    span: spanAt(match.index + complete.length + member.index, member[0].length),
  }));
  const own = { text: complete, span: spanAt(match.index, complete.length) };
  return { span: spanAt(match.index, match[0].length), full: [own, ...members] };
}

const FORWARD_MEMBER = new RegExp(String.raw`${HYPHEN}${LETTERS}$|${HYPHEN}${LETTERS}(?=,)`, 'gu');
const BACKWARD_MEMBER = new RegExp(`${WORD}${HYPHEN}`, 'gu');

function membersOf(elided: string, offset: number, strip: (member: string) => string): FullForm[] {
  return [...elided.matchAll(BACKWARD_MEMBER)].map((match) => ({
    text: strip(match[0]),
    span: spanAt(offset + match.index, match[0].length),
  }));
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Where the shared head begins in the complete member; undefined when no cut is plausible. */
function headStart(elided: string, complete: string, knows: Plausibility): number | undefined {
  const hyphen = Math.max(complete.lastIndexOf('-'), complete.lastIndexOf('‑'));
  if (hyphen > 0) return hyphen + 1;
  const direction = directionCut(elided, complete, knows);
  if (direction !== undefined) return direction;
  const starts = splitCompound(complete, knows)
    .slice(1)
    .map((part) => part.start);
  const last = starts.at(-1) ?? knownEnd(complete, knows);
  // The cut that makes a word the caller knows is better evidence than the last part.
  const attested = [...starts, ...tailStarts(complete, 3)].find((start) =>
    isAttested(elided, complete.slice(start), knows),
  );
  return attested ?? last;
}

function directionCut(elided: string, complete: string, knows: Plausibility): number | undefined {
  const lower = complete.toLowerCase();
  const own = DIRECTIONS.exec(elided.toLowerCase())?.[0];
  const other = DIRECTIONS.exec(lower)?.[0];
  if (own?.length !== elided.length || other === undefined || lower.length - other.length < 3)
    return undefined;
  // "in- en verkoop" has no pair; "voor- en overeenkomst" would, were overeenkomst no word without its particle.
  return splitCompound(complete, knows).some((part) => part.start > 0 && part.start < other.length)
    ? undefined
    : other.length;
}

/** True when elided + head, or elided + the beginning of the head, is a word the caller knows. */
function isAttested(elided: string, head: string, knows: Plausibility): boolean {
  if (knows === knowsHeads) return false;
  const full = joined(elided, head);
  if (knows(full) > 0) return true;
  if (!isHead(head, knows)) return false;
  if (baseForms(full, 'nl').some((base) => knows(base) > 0)) return true;
  const [first] = splitCompound(head, knows);
  return first !== undefined && knows(joined(elided, first.text)) > 0;
}

/** Shorter ends are heads only where the full form is known: vier- en zes|tal. */
const MIN_HEAD = 4;
/** Shorter ends of words that nobody can split fit by chance too often. */
const MIN_UNSPLIT_HEAD = 5;

function tailStarts(word: string, shortest: number): number[] {
  const starts: number[] = [];
  for (let start = 2; start <= word.length - shortest; start += 1) starts.push(start);
  return starts;
}

/** Start of the longest known end of a word whose beginning nobody knows. */
function knownEnd(word: string, knows: Plausibility): number | undefined {
  return tailStarts(word, MIN_UNSPLIT_HEAD).find((start) => isHead(word.slice(start), knows));
}

function isHead(word: string, knows: Plausibility): boolean {
  if (word.length < MIN_HEAD || word !== word.toLowerCase() || isStopWord(word, 'nl')) return false;
  return baseForms(word, 'nl').some((base) => base.length >= 3 && knows(base) >= 1);
}

const COLLISION = /(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu]|ij)$/u;

/** The two written as one word; a hyphen stays after abbreviations and numbers and where vowels would merge. */
function joined(modifier: string, head: string): string {
  const seam = (modifier.slice(-1) + head.charAt(0)).toLowerCase();
  const isShort = /[\p{Lu}\p{N}]$/u.test(modifier) || /^\p{Lu}/u.test(head);
  return isShort || COLLISION.test(seam) ? `${modifier}-${head}` : modifier + head;
}
