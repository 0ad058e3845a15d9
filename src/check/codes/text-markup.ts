// Markup that stands in the text itself, because the file that brought it does not know its codes: tags of HTML and XML,
// character references, and the placeholders of programs. Linear: every repeat is bounded or cannot overlap what follows it.

import type { Span } from '../../model/span.js';

export interface Markup extends Span {
  readonly text: string;
  /** Equal on both sides when they do the same: attributes that hold text are left out. */
  readonly key: string;
}

const TAG = /<\/?[a-z][\w:.-]{0,40}(?:\s[^<>]{0,400})?\/?>/giu;
const REFERENCE = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});/giu;
/** printf, gettext and Python; a percentage is no placeholder: `5 %s` is, `5% s` is not. */
const PRINTF =
  /(?<![\d%])%(?:\d{1,2}\$)?[-+0#]{0,3}\d{0,3}(?:\.\d{1,2})?(?:l{1,2}|h)?[sdiufxXcpg@](?![\p{L}\p{N}])|%\([\w.]{1,40}\)[sdifr]/gu;
/** `{0}`, `{name}`, `{{name}}`, `${name}`, `%{name}`, `%NAME%`, and the argument of an ICU message: `{count, plural,`. */
const BRACED =
  /(?:[$%#]?\{\{?\s?[\w.:-]{1,60}\s?\}\}?|\{\w{1,40},\s?(?:plural|select|selectordinal|number|date|time),)|%[A-Z][A-Z0-9_]{1,40}%/gu;

/** What only looks different: quotes and spaces are written as characters too. */
const TYPOGRAPHIC =
  /^&(?:nbsp|quot|apos|[lr][sd]quo|[sb]dquo|ensp|emsp|thinsp|shy|hellip|[nm]dash|#0*(?:34|39|160|173|8194|8195|8201|8211|8212|8216|8217|8218|8220|8221|8222|8230)|#x0*(?:22|27|a0|ad|20[01][0-9a-f]));$/iu;
/** Attributes whose value is translated. */
const TEXT_ATTRIBUTE =
  /\s(?:title|alt|aria-label|placeholder|lang|xml:lang|summary|label)\s?=\s?(?:"[^"]*"|'[^']*')/giu;

const MAYBE = /[<&%{]/u;

/** Markup in order of its places. */
export function markupIn(text: string): Markup[] {
  if (!MAYBE.test(text)) return [];
  const found = [TAG, REFERENCE, PRINTF, BRACED].flatMap((form) =>
    Array.from(text.matchAll(form), ({ 0: written, index }) => ({
      text: written,
      key: keyOf(written),
      start: index,
      end: index + written.length,
    })),
  );
  const sorted = found
    .filter(({ text: written }) => !TYPOGRAPHIC.test(written))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return sorted.filter((one) => {
    const isFree = one.start >= end;
    if (isFree) end = one.end;
    return isFree;
  });
}

function keyOf(written: string): string {
  if (!written.startsWith('<')) return written.replace(/\s/gu, '');
  return written
    .replace(TEXT_ATTRIBUTE, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s?\/?>$/u, '>')
    .toLowerCase();
}
