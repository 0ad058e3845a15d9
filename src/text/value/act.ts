// Acts and treaties: Verordening (EU) 2016/679 and Regulation (EU) 2016/679, Richtlijn 2009/50/EG and Directive
// 2009/50/EC, Resolutie 1373 (2001), VWEU and TFEU. The value is the type and number, which name the act; the
// community in brackets or after the number (EU, EG, JBZ) only adds to it and is sometimes left out.

import type { Source } from './lexeme.js';
import { glued, next, phraseAt } from './lexeme.js';
import type { Part } from './reading.js';

const COMMUNITIES = new Set(
  'eu eg ec eeg eec jbz jha gbvb cfsp euratom egks ecsc ega eaec ecb bce'.split(' '),
);

/** The first words of act types of two words; the type is that of the second. */
const FIRST_WORDS = new Map<string, string>([
  ['gemeenschappelijk', 'common'],
  ['joint', 'common'],
  ['common', 'common'],
  ['framework', 'decision'],
]);

/** Kinds of act that count only after their first word: a position or action alone is no act. */
const NEEDS_FIRST_WORD = new Set(['action', 'position']);

/** More acts than this share no noun. */
const LONGEST_ACT_LIST = 50;

/** The acts at a lexeme: one, or several after a shared noun (Richtlijnen 2004/17/EG en 2004/18/EG). */
export function actsAt(source: Source, at: number): readonly Part[] {
  const noun = actNoun(source, at);
  if (noun === undefined) return [];
  const parts: Part[] = [];
  let from = at;
  let place = noun.next;
  while (parts.length < LONGEST_ACT_LIST) {
    const number = actNumber(source, place, noun.type);
    if (number === undefined) break;
    parts.push({ kind: 'reference', value: `${noun.type}:${number.value}`, from, to: number.next });
    from = listJoint(source, number.next);
    place = from;
    if (from === number.next) break;
  }
  return parts;
}

/** An act by its number alone: 2009/50/EG, (EU) 2016/679. */
export function bareAct(source: Source, at: number): Part | undefined {
  const place = source.lexemes[at]?.text === '(' ? afterCommunity(source, at) : at;
  const number = slashedNumber(source, afterNumberSign(source, place));
  if (number === undefined || (place === at && !number.suffixed)) return undefined;
  return { kind: 'reference', value: `act:${number.value}`, from: at, to: number.next };
}

function actNoun(source: Source, at: number): { type: string; next: number } | undefined {
  const lower = source.lexemes[at]?.lower ?? '';
  const first = FIRST_WORDS.get(lower);
  const place = first === undefined ? at : at + 1;
  const type = source.vocabulary.acts.get(next(source, place)?.lower ?? (place === at ? lower : ''));
  if (type === undefined || (NEEDS_FIRST_WORD.has(type) && first === undefined)) return undefined;
  return { type, next: place + 1 };
}

interface ActNumber {
  readonly value: string;
  readonly next: number;
}

function actNumber(source: Source, at: number, type: string): ActNumber | undefined {
  const place = afterNumberSign(source, afterCommunity(source, at));
  return (
    slashedNumber(source, place) ?? (type === 'resolution' ? resolutionNumber(source, place) : undefined)
  );
}

/** Place after `(EU)`, `(EG, Euratom)` and the like. */
function afterCommunity(source: Source, at: number): number {
  if (source.lexemes[at]?.text !== '(') return at;
  let place = at + 1;
  while (COMMUNITIES.has(next(source, place)?.lower ?? '')) {
    place += 1;
    const mark = next(source, place)?.text;
    if (mark === ')') return place + 1;
    if (mark !== ',' && mark !== '/') return at;
    place += 1;
  }
  return at;
}

/** Place after `nr.`, `No`, `n°`. */
export function afterNumberSign(source: Source, at: number): number {
  if (!source.vocabulary.numberSigns.has(next(source, at)?.lower ?? '')) return at;
  const mark = glued(source, at + 1)?.text;
  return mark === '.' || mark === '°' || mark === 'º' ? at + 2 : at + 1;
}

function slashedNumber(source: Source, at: number): (ActNumber & { readonly suffixed: boolean }) | undefined {
  const one = next(source, at) ?? source.lexemes[at];
  const two = glued(source, at + 2);
  if (one?.kind !== 'digits' || glued(source, at + 1)?.text !== '/' || two?.kind !== 'digits')
    return undefined;
  if (one.text.length > 5 || two.text.length > 5) return undefined;
  const value = `${String(Number(one.text))}/${two.text.replace(/^0+(?=\d)/u, two.text.length > 2 ? '' : '0')}`;
  const suffix = afterSuffix(source, at + 3);
  return { value, next: suffix ?? at + 3, suffixed: suffix !== undefined };
}

/** `/EG`, `/EU, Euratom`. */
function afterSuffix(source: Source, at: number): number | undefined {
  if (glued(source, at)?.text !== '/' || !COMMUNITIES.has(glued(source, at + 1)?.lower ?? ''))
    return undefined;
  const more = glued(source, at + 2)?.text === ',' && next(source, at + 3)?.lower === 'euratom';
  return more ? at + 4 : at + 2;
}

/** Of the Security Council: 1373 (2001). */
function resolutionNumber(source: Source, at: number): ActNumber | undefined {
  const number = next(source, at);
  const year = next(source, at + 2);
  if (number?.kind !== 'digits' || next(source, at + 1)?.text !== '(' || year?.text.length !== 4)
    return undefined;
  if (year.kind !== 'digits' || next(source, at + 3)?.text !== ')') return undefined;
  return { value: `${number.text}/${year.text}`, next: at + 4 };
}

function listJoint(source: Source, at: number): number {
  const comma = next(source, at)?.text === ',' ? at + 1 : at;
  return source.vocabulary.conjunctions.has(next(source, comma)?.lower ?? '') ? comma + 1 : comma;
}

/** The treaty at a lexeme: its short name or its title; the EU of "EU-recht" and "EU law" is none. */
export function treatyAt(source: Source, at: number): { value: string; next: number } | undefined {
  const treaty = phraseAt(source, at, source.vocabulary.treaties);
  return treaty === undefined || isModifier(source, treaty.next) ? undefined : treaty;
}

function isModifier(source: Source, at: number): boolean {
  const following = next(source, at);
  const name = source.lexemes[at - 1]?.lower ?? '';
  if (following === undefined || name.length > 2) return false;
  return following.gap === 'none'
    ? '-‑/'.includes(following.text)
    : following.kind === 'word' && !FUNCTION_WORDS.has(following.lower);
}

/** Words that may follow `EU` and `EG` where these are treaties: a noun after them makes them adjectives. */
const FUNCTION_WORDS = new Set(
  'en of van in is zijn wordt worden niet moet kan heeft dat die and or of in is are was to must shall may does has cannot that which provides'.split(
    ' ',
  ),
);
