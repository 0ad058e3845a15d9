// Languages as the headers of tables write them: codes (nl, EN_us, dut), Windows numbers, names in Dutch and English
// ("Frans", "English (UK)") and Dutch adjectives ("Engelse term"). Stricter than `parseLanguageTag`, which takes any
// three letters for a code: headers are full of short words ("key", "not", "pos").

import type { LanguageTag } from '../model/language.js';
import { languageOf, parseLanguageTag } from '../model/language.js';

const ADJECTIVES: ReadonlyMap<string, LanguageTag> = new Map([
  ['nederlandse', 'nl'],
  ['nederlandstalig', 'nl'],
  ['nederlandstalige', 'nl'],
  ['vlaamse', 'nl-BE'],
  ['engelse', 'en'],
  ['engelstalig', 'en'],
  ['engelstalige', 'en'],
]);

/** The language that a whole header, or a part of one, names; undefined when it names none. */
export function headerLanguage(written: string): LanguageTag | undefined {
  const text = written.trim();
  if (text === '' || text.length > 60) return undefined;
  const known = ADJECTIVES.get(text.toLowerCase());
  if (known !== undefined) return known;
  const tag = languageOf(text) === undefined ? otherCode(text) : parseLanguageTag(text);
  if (tag !== undefined) return hasKnownParts(tag) ? tag : undefined;
  return namedLanguages().get(text.toLowerCase());
}

/** "en_note" has the form of a tag: what follows the language must be a region, or a script that there is. */
function hasKnownParts(tag: LanguageTag): boolean {
  const parts = tag.split('-').slice(1);
  return parts.every((part) => /^(?:[A-Z]{2}|\d{3})$/u.test(part) || isScript(part));
}

function isScript(part: string): boolean {
  if (!/^[A-Z][a-z]{3}$/u.test(part)) return false;
  scripts ??= new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' });
  return scripts.of(part) !== undefined;
}

let scripts: Intl.DisplayNames | undefined;

/** A code of another language: two letters that are one, three that have a code of two, with regions and scripts. */
function otherCode(text: string): LanguageTag | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu.test(text)) return undefined;
  const [tag] = canonical(text.replaceAll('_', '-'));
  const primary = tag?.split('-')[0];
  if (tag === undefined || primary?.length !== 2) return undefined;
  return nameOf('en', primary) === undefined ? undefined : parseLanguageTag(tag);
}

function canonical(text: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(text);
  } catch {
    return [];
  }
}

function nameOf(language: string, code: string): string | undefined {
  return namesIn(language).of(code);
}

const displayNames = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  const known = displayNames.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  displayNames.set(language, made);
  return made;
}

let names: ReadonlyMap<string, LanguageTag> | undefined;

/** Dutch and English names of every language with a code of two letters, in lower case. Made when first needed. */
function namedLanguages(): ReadonlyMap<string, LanguageTag> {
  names ??= new Map(
    twoLetterCodes().flatMap((code) =>
      ['nl', 'en'].flatMap((language): [string, LanguageTag][] => {
        const name = nameOf(language, code);
        return name === undefined ? [] : [[name.toLowerCase(), code]];
      }),
    ),
  );
  return names;
}

function twoLetterCodes(): readonly string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
