// XML out: escaping that a parser undoes exactly, and no way to write what XML 1.0 cannot hold.
// Characters outside the Char production (section 2.2) cannot be written even as references; stores refuse
// them at the gate (`firstIllegalCharacter`), so meeting one here is a programmer's mistake and throws.

import { firstIllegalCharacter } from '../../model/content.js';

const ANY_IN_TEXT = /[&<>\r]/u;
const IN_TEXT = /[&<>\r]/gu;
const IN_ATTRIBUTE = /[&<>"\t\n\r]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser turns these into a space (attributes) or a line feed (text) unless they are references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as the content of an element. Throws `RangeError` on characters XML cannot hold. */
export function escapeText(text: string): string {
  assertLegal(text);
  return ANY_IN_TEXT.test(text) ? text.replace(IN_TEXT, escapeOf) : text;
}

/** Attributes in the given order, each with a blank before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    const text = String(value);
    assertLegal(text);
    written += ` ${name}="${text.replace(IN_ATTRIBUTE, escapeOf)}"`;
  }
  return written;
}

/** An element that holds only text. */
export function textElement(
  name: string,
  text: string,
  values: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return `<${name}${attributes(values)}>${escapeText(text)}</${name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function escapeOf(character: string): string {
  return ESCAPES[character] ?? character;
}

function assertLegal(text: string): void {
  const at = firstIllegalCharacter(text);
  if (at < 0) return;
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new RangeError(`U+${code} cannot be written in XML`);
}
