// What it costs, in hundredths of a word, that a value stands for another one of its kind. The closer they are written, the
// less: of two units that differ from the query in values alone, the one with fewer digits to change is the better one.

import type { TokenValue } from './token-table.js';

/** The same value in other writing. */
const WRITTEN_COST = 5;
/** A value of which nothing is the same. */
const OTHER_COST = 15;
/** A reference of another sort: an article for a journal. It could not be put in the place of the other. */
const OTHER_SORT_COST = 60;

/** For two values of one kind; the same both ways. */
export function valueCost(one: TokenValue, other: TokenValue): number {
  if (one.value === other.value) return one.text === other.text ? 0 : WRITTEN_COST;
  if (one.kind === 'reference' && sortOf(one.value) !== sortOf(other.value)) return OTHER_SORT_COST;
  const different =
    one.kind === 'date' ? differentFields(one.value, other.value) : differentEdges(one.value, other.value);
  return WRITTEN_COST + Math.ceil((OTHER_COST - WRITTEN_COST) * different);
}

/** Share of a date that is different: a month is a word, a year four digits, a day two. */
const FIELD_LETTERS = { year: 4, month: 6, day: 2 } as const;

function differentFields(one: string, other: string): number {
  const [left, right] = [fieldsOf(one), fieldsOf(other)];
  let letters = 0;
  for (const field of ['year', 'month', 'day'] as const)
    if (left[field] !== right[field]) letters += FIELD_LETTERS[field];
  return letters / 12;
}

function fieldsOf(date: string): Partial<Record<keyof typeof FIELD_LETTERS, string>> {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

function differentEdges(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return (longer - commonEdges(one, other)) / longer;
}

/** Characters that both begin and end with. */
function commonEdges(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return start + end;
}

const ACTS = /^(?:regulation|directive|decision|recommendation|resolution|action|position|act):/u;

/** `oj`, `case`, an act, or a place in one with its first step: `art`, `annex`, `§`. */
function sortOf(value: string): string {
  if (ACTS.test(value)) return 'act';
  const colon = value.indexOf(':');
  const at = value.indexOf('@');
  if (colon !== -1 && (at === -1 || colon < at) && /^[a-z]+$/u.test(value.slice(0, colon)))
    return value.slice(0, colon);
  return (
    /^(?:protocol|annex|book|part|title|chapter|art|recital|clause|table|figure|page|note|§)/u.exec(
      value,
    )?.[0] ?? ''
  );
}
