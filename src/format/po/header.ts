// The header of a PO file: the translation of the empty text, lines of `Name: value` (gettext manual, "Filling in the
// Header Entry"; `X-Source-Language` as Poedit and Weblate write it).

import type { LanguageTag } from '../../model/language.js';
import { languageOf, parseLanguageTag } from '../../model/language.js';
import { headerLanguage } from '../header-language.js';
import { MOST_FORMS } from './message.js';

export interface PoHeader {
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  /** `Plural-Forms` when it says nothing believable. */
  readonly badPluralForms?: string;
}

/** What the header's text says. */
export function readHeader(text: string): PoHeader {
  const fields = new Map(text.split('\n').map(fieldOf));
  const source = languageIn(fields, 'x-source-language');
  const target = languageIn(fields, 'language') ?? languageIn(fields, 'x-poedit-language');
  const plural = fields.get('plural-forms');
  return {
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
    ...(plural === undefined || isBelievable(plural) ? {} : { badPluralForms: plural.slice(0, 80) }),
  };
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

function languageIn(fields: ReadonlyMap<string, string>, name: string): LanguageTag | undefined {
  const written = fields.get(name) ?? '';
  if (written === '') return undefined;
  return languageOf(written) === undefined
    ? headerLanguage(written.replace(/[.@].*$/u, ''))
    : parseLanguageTag(written);
}

/** `nplurals=INTEGER; plural=EXPRESSION;`: empty templates count too. */
function isBelievable(written: string): boolean {
  const match = /^nplurals\s{0,8}=\s{0,8}(\d{1,12}|INTEGER)\s{0,8};\s{0,8}plural\s{0,8}=/u.exec(written);
  return (
    match !== null && (match[1] === 'INTEGER' || (Number(match[1]) > 0 && Number(match[1]) <= MOST_FORMS))
  );
}
