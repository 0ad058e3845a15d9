// The names behind \p{…} and [:…:]: general categories, scripts, binary properties and the POSIX names of UTS 18
// annex C, spelled in the loose ways that ICU and Java allow (\p{L}, \pL, \p{IsLatin}, \p{script=Greek}, \p{Punct}).

import type { CharacterSet } from './character-set.js';
import { classSet } from './character-set.js';

/** Names of POSIX and Java that JavaScript does not know, or takes for something else. Lower case. */
const POSIX: ReadonlyMap<string, string> = new Map([
  ['alpha', String.raw`\p{Alphabetic}`],
  ['alnum', String.raw`[\p{Alphabetic}\p{Nd}]`],
  ['ascii', String.raw`[\0-\x7f]`],
  ['any', String.raw`[^]`],
  ['all', String.raw`[^]`],
  ['assigned', String.raw`\P{Cn}`],
  ['blank', String.raw`[\p{Zs}\t]`],
  ['cntrl', String.raw`\p{Cc}`],
  ['digit', String.raw`\p{Nd}`],
  ['graph', String.raw`[^\p{White_Space}\p{Cc}\p{Cs}\p{Cn}]`],
  ['lower', String.raw`\p{Lowercase}`],
  ['print', String.raw`[^\t-\r\x85\p{Zl}\p{Zp}\p{Cc}\p{Cs}\p{Cn}]`],
  ['punct', String.raw`\p{P}`],
  ['space', String.raw`\p{White_Space}`],
  ['title', String.raw`\p{Lt}`],
  ['upper', String.raw`\p{Uppercase}`],
  ['whitespace', String.raw`\p{White_Space}`],
  ['word', String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]`],
  ['xdigit', String.raw`[\p{Nd}\p{Hex_Digit}]`],
]);

/** Shape of every name that there is; what has another shape never reaches a RegExp. */
const NAME = /^\^?[\p{L}\p{N}_ =:-]{1,60}$/u;

/** The characters with a property, by its name as written; `undefined` when there is no such property here. */
export function propertySet(written: string): CharacterSet | undefined {
  if (!NAME.test(written)) return undefined;
  const negated = written.startsWith('^');
  const source = sourceOf(written.slice(negated ? 1 : 0).trim());
  if (source === undefined) return undefined;
  return classSet(negated ? `(?!${source})[^]` : source);
}

function sourceOf(name: string): string | undefined {
  const [property = '', value] = name.split(/[=:]/u).map((part) => part.trim());
  if (value !== undefined) return valueSource(property.toLowerCase().replace(/[_ -]/gu, ''), value);
  const posix = POSIX.get(loose(property));
  if (posix !== undefined) return posix;
  const bare = property.replace(/^is[_ -]?/iu, '');
  return firstKnown([property, bare].flatMap(named)) ?? POSIX.get(loose(bare));
}

function valueSource(property: string, value: string): string | undefined {
  if (/^(?:gc|generalcategory)$/u.test(property)) return firstKnown(spellings(value));
  if (/^(?:sc|script)$/u.test(property)) return firstKnown(spellings(value).map((name) => `Script=${name}`));
  if (/^(?:scx|scriptextensions)$/u.test(property))
    return firstKnown(spellings(value).map((name) => `Script_Extensions=${name}`));
  return undefined;
}

const loose = (name: string): string => name.toLowerCase().replace(/[_ -]/gu, '');

function named(name: string): string[] {
  return spellings(name).flatMap((spelling) => [spelling, `Script=${spelling}`]);
}

/** JavaScript wants names exactly: `lowercase letter` is its `Lowercase_Letter`, `lu` its `Lu`. */
function spellings(name: string): string[] {
  const words = name.split(/[_ -]+/u);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const camel = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_');
  return [name, words.map(capital).join('_'), camel, name.toUpperCase()];
}

function firstKnown(names: readonly string[]): string | undefined {
  return names.map((name) => String.raw`\p{${name}}`).find(isKnown);
}

function isKnown(source: string): boolean {
  try {
    return new RegExp(source, 'u').test('') || true;
  } catch {
    return false;
  }
}
