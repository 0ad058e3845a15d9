// Repairs the target of a unit whose source differs from the query in values: the number, date or reference that stands in
// the target is replaced by the query's, in the target's language and form (28 oktober 2021: 28 October 2021).
//
// Never silent: every replaced stretch is reported with its place. Never a guess: a value stays when it does not stand in the
// target, when it stands there more often than in the source, when one old value has several new ones, when the words
// around it would have to change, or when what would be written is not read back as exactly the wanted values.

import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { DiffStep, RepairedPart, UnrepairedPart, UnrepairedReason } from '../model/match.js';
import type { Value } from '../text/value.js';
import { values } from '../text/value.js';
import { valueWritings } from '../text/value-writing.js';
import type { ComparedSegment } from './compared-segment.js';
import { valueCost } from './value-cost.js';

/** A target with the values of the query, and what was done to it. */
export interface RepairedTarget {
  readonly text: string;
  readonly parts: readonly RepairedPart[];
  readonly unrepaired: readonly UnrepairedPart[];
  /** What the values cost, in hundredths of a word, that stand in the repaired target now as the query has them. */
  readonly settled: number;
}

interface ChangedValue {
  /** In the unit's source and in the query. */
  readonly old: Value;
  readonly wanted: Value;
}

/** A value of the target that is to become another. */
interface Replacement extends ChangedValue {
  readonly place: number;
}

/** Repairs a target text; `steps` is the diff of query and unit source. */
export function repairValues(
  steps: readonly DiffStep[],
  {
    query,
    unit,
    target,
  }: { readonly query: ComparedSegment; readonly unit: ComparedSegment; readonly target: string },
): RepairedTarget {
  const { language } = query.table;
  const changed = changedValues(steps, query, unit);
  const found = values(target, otherLanguage(language));
  const all = values(unit.text, language);
  const unrepaired: UnrepairedPart[] = [];
  const planned: Replacement[] = [];
  for (const group of grouped(changed)) {
    const places = placesOf(group, { all, found, target });
    if (typeof places === 'string') unrepaired.push(...group.map((change) => reported(change, places)));
    else planned.push(...places.map((place, number) => ({ ...at(group, number), place })));
  }
  const draft: Draft = { text: target, language: otherLanguage(language), found };
  const kept = chosenTexts(draft, planned);
  const failed = planned.filter(({ place }) => !kept.has(place));
  unrepaired.push(...distinct(failed).map((change) => reported(change, 'reading')));
  const settled = changed.filter(
    (change) => !unrepaired.some(({ query: span }) => span.start === change.wanted.start),
  );
  return {
    ...replaced(draft, planned, kept),
    unrepaired,
    settled: settled.reduce((sum, { old, wanted }) => sum + valueCost(old, wanted), 0),
  };
}

function changedValues(
  steps: readonly DiffStep[],
  query: ComparedSegment,
  unit: ComparedSegment,
): ChangedValue[] {
  return steps.flatMap((step) => {
    if (step.change !== 'value') return [];
    const wanted = query.values.find(({ start }) => start === step.query?.start);
    const old = unit.values.find(({ start }) => start === step.unit?.start);
    return wanted === undefined || old === undefined ? [] : [{ old, wanted }];
  });
}

/** Changes by the old value: what holds for one of them holds for all. */
function grouped(changes: readonly ChangedValue[]): (readonly ChangedValue[])[] {
  const groups = new Map<string, ChangedValue[]>();
  for (const change of changes) {
    const key = keyOf(change.old);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function keyOf({ kind, value }: Value): string {
  return `${kind} ${value}`;
}

function at(group: readonly ChangedValue[], number: number): ChangedValue {
  const change = group[Math.min(number, group.length - 1)];
  if (change === undefined) throw new Error('A group of changes is never empty');
  return change;
}

/** Numbers of the target's values that are the old one, or why it is not known which they are. */
function placesOf(
  group: readonly ChangedValue[],
  {
    all,
    found,
    target,
  }: { readonly all: readonly Value[]; readonly found: readonly Value[]; readonly target: string },
): readonly number[] | UnrepairedReason {
  const { old, wanted } = at(group, 0);
  if (new Set(group.map((change) => keyOf(change.wanted))).size > 1) return 'ambiguous';
  const inSource = all.filter((value) => keyOf(value) === keyOf(old)).length;
  if (inSource > group.length) return 'ambiguous';
  const places = found.flatMap((value, place) => (keyOf(value) === keyOf(old) ? [place] : []));
  const written = places.filter((place) => found[place]?.spelled !== true);
  const chosen = written.length === 0 ? places : written;
  if (chosen.length === 0)
    return found.some((value) => digitsOf(value) === digitsOf(old)) ? 'kind' : 'absent';
  if (chosen.length > group.length || chosen.length < places.length) return 'ambiguous';
  return needsOtherWords({ old, wanted }, chosen, { found, target }) ? 'words' : chosen;
}

function digitsOf({ value }: Value): string {
  return value.replace(/[^\d/.-]/gu, '');
}

/** One year, two years; Besluit, Uitvoeringsbesluit: words beside the value would have to change with it. */
function needsOtherWords(
  { old, wanted }: ChangedValue,
  places: readonly number[],
  { found, target }: { readonly found: readonly Value[]; readonly target: string },
): boolean {
  const implementing = /^uitvoerings/iu;
  if (implementing.test(old.text) !== implementing.test(wanted.text)) return true;
  // "Article 29 of the Treaty" names its act in words that would stay.
  if (old.value.includes('@') !== wanted.value.includes('@')) return true;
  if (old.kind !== 'number' || (old.value === '1') === (wanted.value === '1')) return false;
  return places.some((place) => /^[\s\u00A0]\p{L}/u.test(target.slice(found[place]?.end ?? 0)));
}

function reported({ old, wanted }: ChangedValue, reason: UnrepairedReason): UnrepairedPart {
  return {
    kind: 'value',
    reason,
    query: { start: wanted.start, end: wanted.end },
    old: old.text,
    wanted: wanted.text,
  };
}

function distinct(changes: readonly Replacement[]): Replacement[] {
  return changes.filter(
    (change, place) => changes.findIndex(({ wanted }) => wanted.start === change.wanted.start) === place,
  );
}

interface Draft {
  readonly text: string;
  readonly language: Language;
  readonly found: readonly Value[];
}

/** More ways to write all values together are not tried. */
const MOST_WAYS = 64;

/** What to write for each place so that the whole is read as wanted: all together, else each that can be by itself. */
function chosenTexts(draft: Draft, planned: readonly Replacement[]): ReadonlyMap<number, string> {
  const choices = planned.map((change) => ({ change, texts: textsFor(draft, change) }));
  const together = allTogether(draft, choices);
  if (together !== undefined) return together;
  const kept = new Map<number, string>();
  for (const { change, texts } of choices) {
    const before = planned.filter(({ place }) => kept.has(place));
    for (const text of texts) {
      if (!isReadAs(draft, [...before, change], new Map([...kept, [change.place, text]]))) continue;
      kept.set(change.place, text);
      break;
    }
  }
  return kept;
}

interface Choice {
  readonly change: Replacement;
  readonly texts: readonly string[];
}

function allTogether(draft: Draft, choices: readonly Choice[]): ReadonlyMap<number, string> | undefined {
  let ways: (readonly string[])[] = [[]];
  for (const { texts } of choices)
    ways = ways.flatMap((way) => texts.map((text) => [...way, text])).slice(0, MOST_WAYS);
  const changes = choices.map(({ change }) => change);
  for (const way of ways) {
    const texts = new Map(changes.map(({ place }, number) => [place, way[number] ?? '']));
    if (isReadAs(draft, changes, texts)) return texts;
  }
  return undefined;
}

function textsFor({ found, language }: Draft, { place, wanted }: Replacement): string[] {
  const like = found[place];
  return like === undefined ? [] : valueWritings(wanted, { language, like, from: wanted.text });
}

/** Whether the text is read as the old values with the wanted ones in their places, and nothing more. */
function isReadAs(
  draft: Draft,
  changes: readonly Replacement[],
  texts: ReadonlyMap<number, string>,
): boolean {
  const { text } = replaced(draft, changes, texts);
  const read = values(text, draft.language);
  const wanted = new Map(changes.map((change) => [change.place, keyOf(change.wanted)]));
  return (
    read.length === draft.found.length &&
    draft.found.every((value, place) => {
      const now = read[place];
      return now !== undefined && keyOf(now) === (wanted.get(place) ?? keyOf(value));
    })
  );
}

/** The text with its values replaced, and where they stand in it. */
function replaced(
  { text, found }: Draft,
  changes: readonly Replacement[],
  texts: ReadonlyMap<number, string>,
): { readonly text: string; readonly parts: readonly RepairedPart[] } {
  let made = '';
  let from = 0;
  const parts: RepairedPart[] = [];
  for (const { place, wanted } of changes.toSorted((one, other) => one.place - other.place)) {
    const [value, written] = [found[place], texts.get(place)];
    if (value === undefined || written === undefined) continue;
    made += text.slice(from, value.start);
    parts.push({
      kind: 'value',
      start: made.length,
      end: made.length + written.length,
      from: { start: value.start, end: value.end },
      query: { start: wanted.start, end: wanted.end },
    });
    made += written;
    from = value.end;
  }
  return { text: made + text.slice(from), parts };
}
