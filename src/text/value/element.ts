// One element of a reference to a place in a legal text: a noun with its item (artikel 6, point (a)), or
// ordinals with their noun (tweede en derde lid, the first subparagraph).

import { afterNumberSign } from './act.js';
import type { Item, ItemOptions } from './item.js';
import { itemAt } from './item.js';
import type { Source } from './lexeme.js';
import { afterPhrase, glued, next, pastMark } from './lexeme.js';
import type { Element } from './place.js';
import { DEEPEST, stepOf } from './place.js';
import { spelledOrdinal } from './spelled-number.js';
import type { Level, StructureWord } from './vocabulary.js';

/** Levels whose parts are counted in words: tweede lid, second subparagraph. */
const COUNTED: ReadonlySet<Level> = new Set(['paragraph', 'subparagraph', 'indent', 'sentence']);

export interface Position {
  /** Nothing read before it gives a lone letter the look of an item. */
  readonly root: boolean;
  /** It follows `of`: the reference is certain. */
  readonly inner: boolean;
}

export const INSIDE: Position = { root: false, inner: false };

export function elementAt(source: Source, at: number, position: Position): Element | undefined {
  return nounElement(source, at, position) ?? ordinalElement(source, at);
}

interface Noun extends StructureWord {
  readonly noun: string;
  readonly next: number;
}

function nounAt(source: Source, at: number): Noun | undefined {
  const lexeme = source.lexemes[at];
  if (lexeme?.text === '§')
    return {
      level: 'section',
      many: glued(source, at + 1)?.text === '§',
      abbreviated: false,
      noun: '§',
      next: at + 1,
    };
  if (lexeme?.kind !== 'word') return undefined;
  const word = source.vocabulary.structure.get(lexeme.lower);
  if (word === undefined) return undefined;
  if (glued(source, at + 1)?.text === '.') return { ...word, noun: lexeme.lower, next: at + 2 };
  if (word.abbreviated) return undefined;
  const plural = dutchPlural(source, at + 1);
  return { ...word, many: word.many || plural > at + 1, noun: lexeme.lower, next: plural };
}

/** alinea's, pagina's. */
function dutchPlural(source: Source, at: number): number {
  const apostrophe = glued(source, at)?.text;
  const plural = (apostrophe === "'" || apostrophe === '’') && glued(source, at + 1)?.lower === 's';
  return plural ? at + 2 : at;
}

function nounElement(source: Source, at: number, position: Position): Element | undefined {
  const word = nounAt(source, at);
  if (word === undefined || (word.noun === '§' && word.many) || isNoReference(source, word, position)) {
    return undefined;
  }
  const opening = source.lexemes[at]?.text ?? '';
  const capital = opening !== opening.toLowerCase();
  const place = afterNumberSign(source, word.next);
  const options = {
    lone: !position.root || position.inner,
    capital: capital || source.language === 'nl',
    spelled: capital,
  };
  const item = itemAt(source, place, options) ?? numberedItem(source, place, options);
  if (item === undefined) return undefined;
  return [{ step: stepOf(word, item), from: at, to: item.next }];
}

/** "afdeling(en)" is a plural in brackets, "de letter W" a letter. */
function isNoReference(source: Source, { noun, next: place }: Noun, { root }: Position): boolean {
  return glued(source, place)?.text === '(' || (root && noun.startsWith('letter'));
}

/** Protocol (nr. 36). */
function numberedItem(source: Source, at: number, options: ItemOptions): Item | undefined {
  const place = afterNumberSign(source, at + 1);
  if (next(source, at)?.text !== '(' || place === at + 1) return undefined;
  const item = itemAt(source, place, options);
  return item && next(source, item.next)?.text === ')' ? { ...item, next: item.next + 1 } : undefined;
}

/** eerste lid, tweede en derde alinea, the second subparagraph. */
function ordinalElement(source: Source, at: number): Element | undefined {
  const first = spelledOrdinal(source, at);
  if (first === undefined) return undefined;
  const ordinals = [{ value: String(first.value), next: first.next, from: at }];
  for (;;) {
    const joint = jointAt(source, ordinals.at(-1)?.next ?? first.next);
    const following = joint && spelledOrdinal(source, joint.at);
    if (joint === undefined || following === undefined || ordinals.length >= DEEPEST) break;
    ordinals.push({ value: String(following.value), next: following.next, from: joint.at });
  }
  return countedElement(source, throughOrdinal(source, ordinals));
}

/** eerste tot en met derde (lid): the last ordinal becomes a range. */
function throughOrdinal(source: Source, ordinals: readonly Ordinal[]): readonly Ordinal[] {
  const last = ordinals.at(-1);
  const place = last && afterPhrase(source, last.next, source.vocabulary.through);
  const end = place === undefined ? undefined : spelledOrdinal(source, place);
  if (last === undefined || end === undefined) return ordinals;
  const range = { ...last, value: `${last.value}-${end.value}`, next: end.next };
  return [...ordinals.slice(0, -1), range];
}

interface Ordinal {
  readonly value: string;
  readonly from: number;
  readonly next: number;
}

function countedElement(source: Source, ordinals: readonly Ordinal[]): Element | undefined {
  const end = ordinals.at(-1)?.next ?? 0;
  const word = next(source, end) && nounAt(source, end);
  if (word === undefined || !COUNTED.has(word.level)) return undefined;
  return ordinals.map(({ value, from, next: to }, index) => ({
    step: {
      level: word.level,
      many: false,
      item: value,
      shape: 'number',
      bracketed: false,
      noun: word.noun,
      spelled: true,
    },
    from,
    to: index === ordinals.length - 1 ? word.next : to,
  }));
}

export interface Joint {
  readonly at: number;
  readonly comma: boolean;
  readonly conjunction: boolean;
}

/** What joins the members of a list: a comma, a conjunction, or both. */
export function jointAt(source: Source, at: number): Joint | undefined {
  const place = pastMark(source, at, ',');
  const comma = place > at;
  const conjunction = source.vocabulary.conjunctions.has(next(source, place)?.lower ?? '');
  const start = conjunction ? place + 1 : place;
  return next(source, start) === undefined ? undefined : { at: start, comma, conjunction };
}
