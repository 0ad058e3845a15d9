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
import { overlaps } from '../model/span.js';
import type { Plausibility } from './compound.js';
import { splitCompound } from './compound.js';
import { baseForms } from './inflection.js';
import { COMPOUND_HEADS } from './nl/compound-heads.js';
import { SUFFIXES } from './nl/suffixes.js';
import { isStopWord } from './stop-words.js';

/** A member of the coordination written in full, and where it stands in short. */
export interface FullForm {
  readonly text: string;
  readonly span: Span;
  /** False for the member that was written in full. */
  readonly elided: boolean;
}

export interface Ellipsis {
  /** From the first member to the end of the last. */
  readonly span: Span;
  /** Every member in full, in order of the text. */
  readonly full: readonly FullForm[];
}

const HYPHEN = '[-‑]';
/** Most texts hold no hyphen at the edge of a word, and need no closer look. */
const EDGE_HYPHEN = new RegExp(String.raw`${HYPHEN}[\s,/]|[\s/]${HYPHEN}\p{L}`, 'u');
const LETTERS = String.raw`[\p{L}\p{N}\p{M}]{1,48}`;
/** A word with inner hyphens and a plural 's; the lengths are bounded to stay linear. */
const WORD = String.raw`${LETTERS}(?:${HYPHEN}${LETTERS}){0,4}(?:['’]s)?`;
const MEMBER = String.raw`${HYPHEN}${LETTERS}(?:['’]s)?`;
const CONJUNCTION = String.raw`(?:en\/of|en|of|noch|alsook|alsmede|dan wel|maar ook|respectievelijk|resp\.|c\.q\.|tot)`;
const BACKWARD = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}])(?<elided>${WORD}${HYPHEN}(?:,\s{1,3}${WORD}${HYPHEN}){0,8}),?(?:\s{1,3}(?:${CONJUNCTION}\s{1,3}(?:(?:van|voor|aan|in|op|de|het|een)\s{1,3}){0,2})|\/)(?<complete>${WORD})(?![\p{L}\p{N}\p{M}-])(?:\s{1,3}(?<noun>${LETTERS}))?`,
  'dgu',
);
const FORWARD = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}-])(?<complete>${WORD})(?<rest>(?:,\s{1,3}${MEMBER}){0,6},?(?:\s{1,3}${CONJUNCTION}\s{1,3}|\/)${MEMBER})(?![\p{L}\p{N}\p{M}])`,
  'gu',
);

/** Words that pair up, the longest first: when the elided member is one and the complete one begins with one, the cut is there. */
const DIRECTIONS =
  /^(?:beneden|rechter|achter|binnen|buiten|linker|midden|minder|rechts|tussen|boven|extra|groot|hoofd|inter|intra|klein|links|macro|micro|multi|neder|neven|nieuw|noord|onder|tegen|terug|anti|door|half|heen|hoog|kort|laag|lang|mede|meer|mono|neer|oost|over|post|voor|west|zuid|aan|bij|her|mee|min|oud|pre|pro|toe|uit|ver|wan|weg|af|ex|im|in|na|op)/u;
/** Numerals pair up too: drie- en vier|sterrenhotels, vijf- en zes|tallen. */
const NUMERALS =
  /^(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd|duizend|meer|eerste|tweede|derde|vierde)(?=\p{L}{3})/u;
const ADJECTIVE =
  /(?:ale|ele|elijke|ijke|lagere|hogere|ische|aire|ieve|ige|eerde|ende|andere|eigen|overige|publieke|private|vrije|nieuwe|buitenlandse|[a-z]{3}se|\p{L}{2}ge\p{L}{2,12}[dt]e?|voortgezet)$/u;

/** Second parts of adjectives that others of their kind share: straf|rechtelijk, twee|jarig, hoog|opgeleid. */
const ADJECTIVE_HEAD =
  /(?:rechtelijke?n?|matige?|jarige?n?|daagse?|maandse?|talige?|delige?|voudige?|zijdige?|ledige?|soortige?|waardige?|lopende?|durende?|opgeleiden?|geschoolden?|betaalden?|gerichte?|vriendelijke?|kundige?|technische?|economische?|politieke?|wetenschappelijke?|maatschappelijke?|landse?)$/u;
/** Last parts that are no words but shared all the same: vader- en moeder|schap, een- of meer|malig. */
const BOUND_END =
  /(?:schap(?:pen)?|malige?|jarigen?|jarige?|daagse?|tal(?:len)?|voudige?|delige?|talige?|zijdige?|rechtelijke?|waardige?|maal|loze?|lijns(?=\p{L})\p{L}+)$/u;

const ABBREVIATION_END = /[\p{Lu}\p{N}]$/u;

/** What a part must be known for to serve as a head without the caller's knowledge (per million). */
const DEFAULT_PLAUSIBILITY = 10;

/**
 * Elliptic coordinations in order, not overlapping. `knows` tells how plausible a word is, in occurrences
 * per million (0 for none); without it a list of frequent heads is used and fewer are found.
 */
export function ellipses(text: string, knows: Plausibility = knowsHeads): Ellipsis[] {
  const found: Ellipsis[] = [];
  if (!EDGE_HYPHEN.test(text)) return found;
  for (const match of text.matchAll(BACKWARD)) {
    const ellipsis = backward(match, knows);
    if (ellipsis !== undefined) found.push(ellipsis);
  }
  for (const match of text.matchAll(FORWARD)) {
    const ellipsis = forward(match, knows);
    if (ellipsis !== undefined && !found.some(({ span }) => overlaps(span, ellipsis.span)))
      found.push(ellipsis);
  }
  return found.sort((one, other) => one.span.start - other.span.start);
}

function knowsHeads(word: string): number {
  return baseForms(word, 'nl').some((base) => COMPOUND_HEADS.has(base)) ? DEFAULT_PLAUSIBILITY : 0;
}

function backward(match: RegExpExecArray, knows: Plausibility): Ellipsis | undefined {
  const { elided = '', complete = '', noun } = match.groups ?? {};
  const first = elided.slice(0, elided.search(ELISION));
  const [start, end] = match.indices?.groups?.['complete'] ?? [0, 0];
  // "EU- en internationale regels": an abbreviation shares no head with an adjective.
  const isAdjective = ADJECTIVE.test(complete) && !ADJECTIVE_HEAD.test(complete);
  const isApart =
    (ABBREVIATION_END.test(first) && ADJECTIVE.test(complete)) ||
    (isAdjective &&
      noun !== undefined &&
      directionCut(first, complete, knows) === undefined &&
      splitCompound(complete, knows).length === 0 &&
      isHead(noun, knows));
  const cut = isApart ? undefined : headStart(first, complete, knows);
  if (cut !== undefined) {
    const last = { text: complete, span: { start, end }, elided: false };
    const members = elidedMembers(elided, match.index, complete.slice(cut));
    if (members.some(({ text }) => text === complete)) return undefined;
    return { span: { start: match.index, end }, full: [...members, last] };
  }
  if (noun === undefined || !ADJECTIVE.test(complete) || !isHead(noun, knows)) return undefined;
  return { span: spanAt(match.index, match[0].length), full: elidedMembers(elided, match.index, noun) };
}

function forward(match: RegExpExecArray, knows: Plausibility): Ellipsis | undefined {
  const { complete = '', rest = '' } = match.groups ?? {};
  const cut = splitCompound(complete, within(complete, knows)).at(-1)?.start ?? knownEnd(complete, knows);
  if (cut === undefined) return undefined;
  const own = { text: complete, span: spanAt(match.index, complete.length), elided: false };
  const members = [...rest.matchAll(FORWARD_MEMBER)].map((member) => ({
    text: complete.slice(0, cut) + member[0].slice(1),
    span: spanAt(match.index + complete.length + member.index, member[0].length),
    elided: true,
  }));
  return { span: spanAt(match.index, match[0].length), full: [own, ...members] };
}

const FORWARD_MEMBER = new RegExp(String.raw`(?<![\p{L}\p{N}])${MEMBER}(?![\p{L}\p{N}])`, 'gu');
/** The hyphen that ends the first elided member. */
const ELISION = new RegExp(String.raw`${HYPHEN}(?=,|$)`, 'u');
const BACKWARD_MEMBER = new RegExp(`${WORD}${HYPHEN}`, 'gu');

function elidedMembers(elided: string, offset: number, head: string): FullForm[] {
  return [...elided.matchAll(BACKWARD_MEMBER)].map((match) => ({
    text: joined(match[0].slice(0, -1), head),
    span: spanAt(offset + match.index, match[0].length),
    elided: true,
  }));
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Where the shared head begins in the complete member; undefined when no cut is plausible. */
function headStart(elided: string, complete: string, knows: Plausibility): number | undefined {
  // A hyphen cuts (EU- en VN-regels), but not the one of e-mail.
  const hyphen = Math.max(complete.lastIndexOf('-'), complete.lastIndexOf('‑'));
  if (hyphen > 1 || (hyphen > 0 && /^\p{Lu}/u.test(complete))) return hyphen + 1;
  const direction = directionCut(elided, complete, knows);
  if (direction !== undefined) return direction;
  const starts = splitCompound(complete, within(complete, knows))
    .slice(1)
    .map((part) => part.start);
  const last = starts.at(-1) ?? knownEnd(complete, knows);
  // ouder- en groot|ouder|schap: the head holds the other member already.
  if (
    last !== undefined &&
    complete.startsWith(elided, last) &&
    complete.length - last - elided.length >= MIN_PART
  )
    return last + elided.length;
  // The cut that makes a word the caller knows is better evidence than the last part.
  const attested = [...starts, ...tailStarts(complete, 3)].find((start) =>
    isAttested(elided, complete.slice(start), knows),
  );
  return attested ?? last ?? boundEnd(elided, complete, knows);
}

/** Where an ending begins that both members share, each with a word before it. */
function boundEnd(elided: string, complete: string, knows: Plausibility): number | undefined {
  const cut = BOUND_END.exec(complete)?.index;
  if (cut === undefined || cut < 3) return undefined;
  return knows(elided) > 0 && knows(complete.slice(0, cut)) > 0 ? cut : undefined;
}

function directionCut(elided: string, complete: string, knows: Plausibility): number | undefined {
  const lower = complete.toLowerCase();
  const numeral = NUMERALS.exec(lower)?.[0];
  if (numeral !== undefined && NUMERALS.exec(`${elided}xxx`)?.[0] === elided) return numeral.length;
  const own = DIRECTIONS.exec(elided.toLowerCase())?.[0];
  const other = DIRECTIONS.exec(lower)?.[0];
  if (own?.length !== elided.length || other === undefined || lower.length - other.length < 3)
    return undefined;
  // "in- en verkoop" has no pair; "voor- en overeenkomst" would, were overeenkomst no word without its particle.
  return splitCompound(complete, within(complete, knows)).some(
    (part) => part.start > 0 && part.start < other.length,
  )
    ? undefined
    : other.length;
}

/** What is known of the parts of a word: that the word itself is known must not keep it whole. */
function within(word: string, knows: Plausibility): Plausibility {
  return (part) => (part.length > word.length - MIN_PART ? 0 : knows(part));
}

/** True when elided + head, or elided + the beginning of the head, is a word the caller knows. */
function isAttested(elided: string, head: string, knows: Plausibility): boolean {
  if (knows === knowsHeads) return false;
  const full = joined(elided, head);
  if (SUFFIXES.has(head)) return false;
  if (knows(full) > 0) return knows(head) > 0 || isHead(head, knows);
  const parts = splitCompound(head, knows);
  if (!isHead(head, knows) && parts.length === 0) return false;
  if (baseForms(full, 'nl').some((base) => knows(base) > 0)) return true;
  const [first] = parts;
  return first !== undefined && knows(joined(elided, first.text)) > 0;
}

/** What is left of a word without its shortest part is a form of the word itself. */
const MIN_PART = 3;
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
  return tailStarts(word, MIN_UNSPLIT_HEAD).find(
    (start) => /[aeiouy]/u.test(word.slice(0, start)) && isHead(word.slice(start), knows),
  );
}

function isHead(word: string, knows: Plausibility): boolean {
  if (word.length < MIN_HEAD || SUFFIXES.has(word) || word !== word.toLowerCase() || isStopWord(word, 'nl'))
    return false;
  return baseForms(word, 'nl').some(
    (base) => base.length >= 3 && (knows(base) >= 1 || COMPOUND_HEADS.has(base)),
  );
}

/** Letters that are spoken one by one keep their hyphen: mbo-student, tv-programma, but havoleerling. */
function isInitialism(word: string): boolean {
  if (word.length > 4 || /^(?:as|ei|os|re|ui)$/u.test(word)) return false;
  if (word.length === 2 && DIRECTIONS.exec(word)?.[0] !== word && word !== 'on') return true;
  const onset = /^[^aeiouy]*/u.exec(word.toLowerCase())?.[0] ?? '';
  return onset.length === word.length || (onset.length > 1 && !ONSETS.test(onset));
}

const ONSETS =
  /^(?:[bdfgkptvw]r|[bfgkpsv]l|kn|gn|s[cfhkmnptw]|sch|sch?r|s[pt][lr]|[dtzk]w|ch|ps|th|ph|wh|sj|tj)$/u;
const COLLISION = /(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu]|ij)$/u;

/** The two written as one word; a hyphen stays after abbreviations and numbers and where vowels would merge. */
function joined(modifier: string, head: string): string {
  const seam = (modifier.slice(-1) + head.charAt(0)).toLowerCase();
  const isShort =
    ABBREVIATION_END.test(modifier) ||
    isInitialism(modifier) ||
    /^\p{Lu}/u.test(head) ||
    /^(?:niet|non|ex)$/iu.test(modifier);
  return isShort || COLLISION.test(seam) ? `${modifier}-${head}` : modifier + head;
}
