// The two languages Taalbrug knows, and the many spellings under which files and people name them.
// Tags are BCP 47 (RFC 5646). Old spellings come from ISO 639-2 (dut, nld, eng), English and Dutch
// language names, POSIX locales (nl_BE) and Windows LCIDs (1043), all of which occur in real TMX files.

/** One of the two languages of Taalbrug, as a primary language subtag. */
export type Language = 'nl' | 'en';

/** A BCP 47 tag in canonical case, for example `nl`, `nl-BE`, `en-GB`. Other languages may occur in files. */
export type LanguageTag = string;

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** The other one of the two. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

const NAMED_LANGUAGES: ReadonlyMap<string, LanguageTag> = new Map([
  ['dut', 'nl'],
  ['nld', 'nl'],
  ['dutch', 'nl'],
  ['nederlands', 'nl'],
  ['flemish', 'nl-BE'],
  ['vlaams', 'nl-BE'],
  ['eng', 'en'],
  ['english', 'en'],
  ['engels', 'en'],
]);

// Windows language identifiers, as MultiTerm and older Trados files write them.
const WINDOWS_LANGUAGES: ReadonlyMap<string, LanguageTag> = new Map([
  ['19', 'nl'],
  ['1043', 'nl-NL'],
  ['2067', 'nl-BE'],
  ['9', 'en'],
  ['1033', 'en-US'],
  ['2057', 'en-GB'],
  ['3081', 'en-AU'],
  ['4105', 'en-CA'],
  ['5129', 'en-NZ'],
  ['6153', 'en-IE'],
]);

/** Country in brackets after a language name: "Dutch (Belgium)", "English (United Kingdom)". */
const NAMED_REGIONS: ReadonlyMap<string, string> = new Map([
  ['netherlands', 'NL'],
  ['nederland', 'NL'],
  ['belgium', 'BE'],
  ['belgië', 'BE'],
  ['united kingdom', 'GB'],
  ['verenigd koninkrijk', 'GB'],
  ['uk', 'GB'],
  ['united states', 'US'],
  ['verenigde staten', 'US'],
  ['us', 'US'],
  ['ireland', 'IE'],
  ['ierland', 'IE'],
]);

/**
 * Canonical BCP 47 tag for anything a user or file would write for a language, or `undefined` when it
 * is none (empty, `*all*`, words that name no language known here and have not the shape of a tag).
 */
export function parseLanguageTag(written: string): LanguageTag | undefined {
  const text = written.trim();
  const key = text.toLowerCase();
  return NAMED_LANGUAGES.get(key) ?? WINDOWS_LANGUAGES.get(key) ?? namedWithRegion(key) ?? subtags(text);
}

function namedWithRegion(key: string): LanguageTag | undefined {
  const match = /^(\p{L}+) ?\(([^()]+)\)$/u.exec(key);
  if (match === null) return undefined;
  const base = NAMED_LANGUAGES.get(match[1] ?? '');
  const region = NAMED_REGIONS.get((match[2] ?? '').trim());
  return base === undefined || region === undefined ? undefined : `${base.slice(0, 2)}-${region}`;
}

function subtags(text: string): LanguageTag | undefined {
  const [primary = '', ...rest] = text.replace(/[.@].*$/u, '').split(/[-_]/u);
  if (!/^[a-z]{2,3}$/iu.test(primary) || rest.some((part) => !/^[a-z0-9]{1,8}$/iu.test(part)))
    return undefined;
  const base = NAMED_LANGUAGES.get(primary.toLowerCase()) ?? primary.toLowerCase();
  return [base.slice(0, base === 'nl-BE' ? 2 : 3), ...rest.map(canonicalSubtag)].join('-');
}

function canonicalSubtag(part: string): string {
  if (part.length === 2) return part.toUpperCase();
  if (/^[a-z]{4}$/iu.test(part)) return part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
  return part.toLowerCase();
}

/** Which of the two languages a written language is, or `undefined` for any other. */
export function languageOf(written: string): Language | undefined {
  // By far the most frequent, and asked several times for every unit.
  if (written === 'nl' || written === 'en') return written;
  const primary = parseLanguageTag(written)?.split('-')[0];
  return primary === 'nl' || primary === 'en' ? primary : undefined;
}
