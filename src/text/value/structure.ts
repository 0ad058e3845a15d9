// Places in a legal text: artikel 6, lid 1, onder a), van Verordening (EU) 2016/679 and point (a) of
// Article 6(1) of Regulation (EU) 2016/679 are one path, art6/1/a@regulation:2016/679. Grammar:
//
//   reference = places [["," ] BELONGING [THE] (reference | act | treaty)] | places treaty
//   places    = element {bracket | ["," ] [AND] (element | item) | THROUGH item}
//   element   = NOUN item | ORDINAL {AND ORDINAL} NOUN
//   bracket   = "(" item ")"
//
// A list gives one path for each member. Where a bare item belongs in a list is decided by the plural
// nouns: "artikelen 6, lid 1, en 7" names article 7, "artikel 6, leden 1 en 2" paragraph 2.
// Complexity: linear; lists and depth are bounded, what goes on beyond is read as a new reference.

import { actsAt, treatyAt } from './act.js';
import { elementAt, INSIDE, jointAt } from './element.js';
import type { Joint } from './element.js';
import type { Item } from './item.js';
import { bracketedItem, isRomanLetter, itemAt } from './item.js';
import type { Source } from './lexeme.js';
import { afterPhrase, glued, next, pastMark } from './lexeme.js';
import { phrases } from './phrase.js';
import type { Place, Step } from './place.js';
import { DEEPEST, pathOf, PlaceList, stepOf, WIDTH } from './place.js';
import type { Part, Reading } from './reading.js';
import type { Level } from './vocabulary.js';

/** Members of a list read as one reference; the rest is read on its own. */
const LONGEST_LIST = 100;

interface Places {
  readonly places: readonly Place[];
  readonly next: number;
  readonly document?: string;
  /** Acts listed after the one that is the document. */
  readonly more: readonly Part[];
}

/** The reference or list of references to places in a legal text that starts at a lexeme. */
export function readStructure(source: Source, at: number): Reading | undefined {
  const found = referenceAt(source, at, 0);
  if (found === undefined) return undefined;
  const parts = found.places.map((place) => placePart(place, found.document));
  return { parts: [...parts, ...found.more], next: found.next };
}

/** Acts, and places named after their act: Directive 2014/23/EU Art. 5(10). */
export function readActs(source: Source, at: number): Reading | undefined {
  const acts = actsAt(source, at);
  const last = acts.at(-1);
  if (last === undefined) return undefined;
  const followed = acts.length === 1 && next(source, last.to) !== undefined;
  const places = followed ? placesAt(source, last.to, false) : undefined;
  const level = places?.places[0]?.steps[0]?.level;
  if (places === undefined || (level !== 'article' && level !== 'annex'))
    return { parts: acts, next: last.to };
  const parts = places.places.map((place) => placePart(place, last.value));
  return {
    parts: parts.map((part, index) => (index === 0 ? { ...part, from: at } : part)),
    next: places.next,
  };
}

function placePart({ steps, from, to }: Place, document: string | undefined): Part {
  const path = pathOf(steps);
  const value = document === undefined ? path : `${path}@${document}`;
  const part: Part = { kind: 'reference', value, from, to };
  return steps.every((step) => step.spelled) ? { ...part, spelled: true } : part;
}

function referenceAt(source: Source, at: number, depth: number): Places | undefined {
  const places = placesAt(source, at, depth > 0);
  const last = places?.places.at(-1);
  if (places === undefined || last === undefined) return undefined;
  const treaty = treatyAt(source, pastMark(source, places.next, ','));
  if (treaty !== undefined) return { ...widened(places, treaty.next), document: treaty.value };
  const whole = afterBelonging(source, places.next);
  if (whole === undefined) return places;
  return within(source, places, { whole, depth }) ?? documentOf(source, places, whole) ?? places;
}

/** The last place stretches to the end of its document. */
function widened(places: Places, to: number): Places {
  const last = places.places.at(-1);
  if (last === undefined) return places;
  return { ...places, places: [...places.places.slice(0, -1), { ...last, to }], next: to };
}

function afterBelonging(source: Source, at: number): number | undefined {
  const word = pastMark(source, at, ',');
  if (!source.vocabulary.belonging.has(next(source, word)?.lower ?? '')) return undefined;
  const determined = source.vocabulary.determiners.has(next(source, word + 1)?.lower ?? '');
  return determined ? word + 2 : word + 1;
}

/** "paragraphs 1 and 2 of Article 4 and Article 5": the places before `of` belong to the first after it. */
function within(
  source: Source,
  inner: Places,
  { whole, depth }: { readonly whole: number; readonly depth: number },
): Places | undefined {
  if (depth >= DEEPEST || next(source, whole) === undefined) return undefined;
  const outer = referenceAt(source, whole, depth + 1);
  const [parent, ...others] = outer?.places ?? [];
  if (outer === undefined || parent === undefined) return undefined;
  const last = inner.places.length - 1;
  const places = inner.places.map(({ steps, from, to }, index) => ({
    steps: [...parent.steps, ...steps],
    from,
    to: index === last ? parent.to : to,
  }));
  return { ...outer, places: [...places, ...others] };
}

/** Words between `of` and the act that leave its number as it is: Council, Gedelegeerde. */
const QUALIFIERS = new Set([
  'european',
  'parliament',
  'and',
  'council',
  'commission',
  'delegated',
  'implementing',
  'gedelegeerde',
  'voornoemde',
  'bovengenoemde',
]);

function documentOf(source: Source, places: Places, at: number): Places | undefined {
  if (next(source, at) === undefined) return undefined;
  let place = at;
  while (place < at + 4 && QUALIFIERS.has(next(source, place)?.lower ?? '')) place += 1;
  const [act, ...more] = actsAt(source, place);
  const document = act === undefined ? treatyAt(source, place) : { value: act.value, next: act.to };
  if (document === undefined) return undefined;
  const end = more.at(-1)?.to ?? document.next;
  return { ...widened(places, document.next), document: document.value, more, next: end };
}

function placesAt(source: Source, at: number, inner: boolean): Places | undefined {
  const opening = elementAt(source, at, { root: true, inner });
  if (opening === undefined) return undefined;
  const list = new PlaceList(opening);
  let joined = false;
  while (list.length < LONGEST_LIST) {
    const end = list.end;
    if (extend(source, list, end) || throughItem(source, list, end)) continue;
    const joint = jointAt(source, end);
    if (joint === undefined) break;
    if (!addElement(source, list, joint) && !addItem(source, list, { ...joint, joined })) break;
    joined ||= joint.conjunction;
  }
  return { places: list.places, next: list.end, more: [] };
}

/** Article 6(1)(a): brackets after an item name narrower places. */
function extend(source: Source, list: PlaceList, at: number): boolean {
  // In Dutch a number in brackets after a space is that of a note: artikel 214 (18).
  const item = source.language === 'en' || glued(source, at) ? bracketedItem(source, at) : undefined;
  if (item === undefined || list.steps.length >= DEEPEST) return false;
  list.narrow(bracketStep(list.steps, item), item.next);
  return true;
}

function bracketStep(steps: readonly Step[], item: Item): Step {
  const level: Level = item.shape === 'number' ? 'paragraph' : 'point';
  const inner = steps.some((step) => WIDTH[step.level] >= WIDTH[level] && step.level !== 'paragraph');
  return stepOf({ level: inner ? 'indent' : level, many: false, abbreviated: false, noun: '(' }, item);
}

/** 6 to 9, a) tot en met d). */
function throughItem(source: Source, list: PlaceList, at: number): boolean {
  const place = afterPhrase(source, at, source.vocabulary.through);
  const last = list.steps.at(-1);
  if (place === undefined || last === undefined || next(source, place) === undefined) return false;
  const item = itemAt(source, place, { lone: !last.bracketed, capital: true, spelled: false });
  if (item === undefined || item.shape !== last.shape || last.item.includes('-')) return false;
  // "Artikel 6 – 1. Het…" is a heading and its text.
  if (Number.parseInt(item.text, 10) < Number.parseInt(last.item, 10)) return false;
  list.stretch(item.text, item.next);
  return true;
}

/** artikel 6, aanhef en onder a: the opening words belong to every point. */
const OPENING_WORDS = phrases('aanhef en');

function addElement(source: Source, list: PlaceList, joint: Joint): boolean {
  const start = afterPhrase(source, joint.at, OPENING_WORDS) ?? joint.at;
  const element = elementAt(source, start, INSIDE);
  const [first, ...others] = element ?? [];
  if (first === undefined) return false;
  if (!joint.conjunction && isNarrower(list.steps, first.step)) {
    if (list.steps.length >= DEEPEST) return false;
    list.narrow(first.step, first.to);
  } else {
    if (!joint.comma && !joint.conjunction) return false;
    const depth = siblingDepth(list.steps, first.step);
    if (depth === undefined) return false;
    list.add(depth, first.step, first);
  }
  const depth = list.steps.length - 1;
  for (const other of others) list.add(depth, other.step, other);
  return true;
}

function isNarrower(steps: readonly Step[], step: Step): boolean {
  const last = steps.at(-1);
  if (last === undefined) return false;
  const [wide, narrow] = [WIDTH[last.level], WIDTH[step.level]];
  return narrow > wide || (narrow === wide && last.noun !== step.noun && last.level === 'point');
}

/** How many steps a new member of the list shares with the one before it. */
function siblingDepth(steps: readonly Step[], step: Step): number | undefined {
  const width = WIDTH[step.level];
  const same = steps.findLastIndex((one) => WIDTH[one.level] === width);
  if (same !== -1) return same;
  const wider = steps.findLastIndex((one) => WIDTH[one.level] < width);
  return wider === -1 || steps.length === 1 ? undefined : wider + 1;
}

/** A bare item: `7` in "artikelen 6 en 7", `(b)` in "points (a) and (b)", `ii)` in "onder a), ii)". */
function addItem(source: Source, list: PlaceList, joint: Joint & { readonly joined: boolean }): boolean {
  if (!joint.comma && !joint.conjunction) return false;
  const item = itemAt(source, joint.at, { lone: joint.conjunction, capital: true, spelled: false });
  if (item === undefined) return false;
  const span = { from: joint.at, to: item.next };
  if (isRomanPoint(list.steps, item, joint)) {
    list.narrow(bracketStep(list.steps, item), item.next);
    return true;
  }
  const depth = item.bracketed
    ? bracketDepth(list.steps, item)
    : (bareDepth(list.steps, item, joint) ?? depthBefore(source, list.steps, { item, joint }));
  const twin = depth === undefined ? undefined : list.steps[depth];
  if (depth === undefined || twin === undefined) return false;
  const { text, shape, bracketed, spelled } = item;
  list.add(depth, { ...twin, item: text, shape, bracketed, spelled }, span);
  return true;
}

/** "onder b), ii)": a roman number after a letter that is not the one before it in the alphabet. */
function isRomanPoint(steps: readonly Step[], item: Item, joint: Joint): boolean {
  const last = steps.at(-1);
  if (last === undefined || joint.conjunction || !item.bracketed || !isRomanLetter(item.text)) return false;
  return last.shape === 'letter' && !last.many && !isRomanLetter(last.item) && last.item !== 'h';
}

function bracketDepth(steps: readonly Step[], item: Item): number | undefined {
  const depth = steps.findLastIndex((step) => step.shape === item.shape && step.bracketed);
  return depth === -1 ? undefined : depth;
}

/** A bare item goes with the last plural noun. */
function bareDepth(
  steps: readonly Step[],
  item: Item,
  joint: Joint & { readonly joined: boolean },
): number | undefined {
  const plural = steps.findLastIndex((step) => step.many);
  if (plural === -1 || (joint.joined && !joint.conjunction)) return undefined;
  return steps[plural]?.shape === item.shape ? plural : undefined;
}

/**
 * After singular nouns only a conjunction makes a list. What follows the item tells its level: "artikel 3,
 * lid 1, en 143, lid 1" and "Article 3(2) and 4(2)" name two articles, "artikel 3, lid 1 en 2" two leden.
 */
function depthBefore(
  source: Source,
  steps: readonly Step[],
  { item, joint }: { readonly item: Item; readonly joint: Joint },
): number | undefined {
  if (!joint.conjunction || steps.some((step) => step.many)) return undefined;
  const bracketed = bracketedItem(source, item.next) !== undefined;
  const following = jointAt(source, item.next);
  const element = following?.comma === true ? elementAt(source, following.at, INSIDE)?.[0] : undefined;
  const width = bracketed ? WIDTH.paragraph : element === undefined ? Infinity : WIDTH[element.step.level];
  const depth = steps.findLastIndex((step) => !step.bracketed && WIDTH[step.level] < width);
  if (steps[depth]?.shape !== item.shape) return undefined;
  const last = depth === steps.length - 1;
  return last && joint.comma ? undefined : last || width < Infinity ? depth : undefined;
}
