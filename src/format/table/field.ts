// What the names of columns mean, in Dutch and English. A name is a field ("definition", "vakgebied"), a language
// ("nl", "Engels", "Dutch term"), or both ("status en", "definitie (Nederlands)"). Case, accents, punctuation and a
// number at the end ("synonym 2") make no difference.

import type { LanguageTag } from '../../model/language.js';
import type { FieldName } from '../field-name.js';
import { fieldOf } from '../field-name.js';
import { headerLanguage } from '../header-language.js';

/** A column's name, understood. */
export interface ParsedHeader {
  /** As the file writes it. */
  readonly name: string;
  readonly field: FieldName;
  readonly language?: LanguageTag;
  /** For `extra` with a language: the name without it. */
  readonly rest?: string;
}

/** Longer cells of a first row are no names. */
const LONGEST_NAME = 80;

/** Names that were parsed: a writer asks for a handful of them a million times. */
const parsed = new Map<string, ParsedHeader>();
const REMEMBERED = 1000;

/** What a column's name says. */
export function parseHeader(written: string): ParsedHeader {
  const known = parsed.get(written);
  if (known !== undefined) return known;
  const header = parseName(written.trim());
  if (parsed.size < REMEMBERED) parsed.set(written, header);
  return header;
}

function parseName(name: string): ParsedHeader {
  if (name === '') return { name, field: 'unnamed' };
  if (name.length > LONGEST_NAME) return { name, field: 'extra' };
  const field = fieldOf(name);
  if (field !== undefined) return { name, field };
  const language = headerLanguage(name);
  if (language !== undefined) return { name, field: 'term', language };
  return parseComposite(name) ?? { name, field: 'extra' };
}

/** A name with a language in brackets, in front or behind. */
function parseComposite(name: string): ParsedHeader | undefined {
  const bracketed = /^([^()[\]]*)[([]([^()[\]]+)[)\]]$/u.exec(name);
  if (bracketed !== null) {
    const language = headerLanguage(bracketed[2] ?? '');
    if (language !== undefined) return composed(name, language, bracketed[1] ?? '');
  }
  for (const words of [name.split(/[\s_:/.]+/u), name.split(/[^\p{L}\p{Nd}]+/u)]) {
    const found = withLanguageAtEdge(
      name,
      words.filter((word) => word !== ''),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only at the edges: "datum en tijd" is no English date. */
function withLanguageAtEdge(name: string, words: readonly string[]): ParsedHeader | undefined {
  if (words.length < 2) return undefined;
  const first = edgeLanguage(words[0] ?? '');
  if (first !== undefined) return composed(name, first, words.slice(1).join(' '));
  const numbered = words.length > 2 && /^\d{1,3}$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  const last = edgeLanguage(numbered.at(-1) ?? '');
  return last === undefined ? undefined : composed(name, last, numbered.slice(0, -1).join(' '));
}

/** Names of languages, and the codes that are not a word of every other header. */
function edgeLanguage(word: string): LanguageTag | undefined {
  const language = headerLanguage(word);
  if (language === undefined) return undefined;
  return word.length > 3 || language.startsWith('nl') || language.startsWith('en') ? language : undefined;
}

function composed(name: string, language: LanguageTag, remainder: string): ParsedHeader {
  const rest = remainder.trim();
  if (rest === '' || /^\d{1,3}$/u.test(rest)) return { name, field: 'term', language };
  const field = fieldOf(rest);
  if (field === undefined || field === 'extra') return { name, field: 'extra', language, rest };
  return { name, field: WITH_LANGUAGE.get(field) ?? field, language };
}

/** Fields that a language changes: "Source (English)" holds the terms, "nl source text" too. */
const WITH_LANGUAGE: ReadonlyMap<FieldName, FieldName> = new Map([
  ['sourceTerm', 'term'],
  ['targetTerm', 'term'],
  ['rowLanguage', 'extra'],
  ['sourceLanguage', 'extra'],
] satisfies [FieldName, FieldName][]);
