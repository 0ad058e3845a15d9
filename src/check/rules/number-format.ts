// number-format: a number of the target is right and written by the convention of the other language: 1.234,56 in English, 3.5 in
// Dutch. With `euStyle` groups of three are parted by a space in both (Interinstitutional Style Guide, 10.4).

import type { Language } from '../../model/language.js';
import type { Value } from '../../text/value.js';
import { writeValue } from '../../text/value-writing.js';
import type { CheckedText } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

const AMOUNTS: ReadonlySet<string> = new Set(['number', 'percentage', 'currency']);
const DIGITS = /\d[\d.,]*\d/u;
/** Marks that another language puts there: groups and decimals. */
const OF_OTHER: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.(?:\d{1,2}|\d{4,}))$/u,
  en: /^(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,(?:\d{1,2}|\d{4,}))$/u,
};
const GROUPED = /^\d{1,3}[.,]\d{3}/u;
/** Labels at the start of a segment, versions, standards, sections and exchange of data keep a full stop in Dutch. */
const NO_QUANTITY =
  /(?:(?<!\p{L})(?:versie|version|v\.?|release|paragraaf|hoofdstuk|afdeling|bijlage|tabel|figuur|nr\.?|sectie|punt|onderdeel)|§)\s?$/iu;
/** Names with a number behind them: WCAG 2.1, TLS-1.2. */
const NAME = /(?:\p{Lu}{2,}\s?|\p{L}-)$/u;

export const numberFormat: SegmentRule<'number-format'> = {
  kind: 'segment',
  name: 'number-format',
  family: 'values',
  severity: 'warning',
  mqm: 'number-format',
  its: 'locale-violation',
  check: (segment, { options: { euStyle = false } = {} }) => {
    if (!isTranslated(segment)) return [];
    const { source, target } = segment;
    const known = new Map(source.values.map((value) => [keyOf(value), value]));
    return target.values.flatMap((value) => {
      const twin = AMOUNTS.has(value.kind) ? known.get(keyOf(value)) : undefined;
      return twin === undefined ? [] : faultIn(value, twin, { target, euStyle });
    });
  },
};

function keyOf({ kind, value }: Value): string {
  return `${kind} ${value}`;
}

function faultIn(
  value: Value,
  twin: Value,
  { target, euStyle }: { readonly target: CheckedText; readonly euStyle: boolean },
): Fault[] {
  const digits = DIGITS.exec(value.text)?.[0];
  if (digits === undefined) return [];
  const { language } = target;
  const spans = { source: [spanOf(twin)], target: [spanOf(value)] };
  if (euStyle && GROUPED.test(digits) && readsAsGroups(value)) {
    const spaced = digits.replace(/^\d{1,3}(?:[.,]\d{3})+/u, (whole) => whole.replace(/[.,]/gu, '\u00A0'));
    const expected = [value.text.replace(digits, spaced)];
    return [{ ...spans, expected, severity: 'note', said: { context: 'eu', target: value.text } }];
  }
  const before = target.text.slice(Math.max(0, value.start - 16), value.start);
  if (!OF_OTHER[language].test(digits) || isNoQuantity(before)) return [];
  const writing = writeValue(value, { language, from: twin.text });
  const expected = writing === undefined || writing === value.text ? [] : [writing];
  return [{ ...spans, expected, said: { target: value.text } }];
}

function isNoQuantity(before: string): boolean {
  return before.trim() === '' || NO_QUANTITY.test(before) || NAME.test(before);
}

/** 1.234 and 1,234 mean a thousand and more here. */
function readsAsGroups({ value }: Value): boolean {
  return Math.abs(Number(/-?\d[\d.]*/u.exec(value)?.[0] ?? 0)) >= 1000;
}

function spanOf({ start, end }: Value): { start: number; end: number } {
  return { start, end };
}
