// Base forms of English words by spelling: plural, third person, -ed, -ing, possessive, comparative.
// Without a dictionary the answer is a list of candidates, the likeliest first.

import { IRREGULAR_FORMS } from './irregular.js';

const VERB_PREFIX = /^(?:fore|mis|out|over|re|under|un|up|with)(?=\p{L}{3})/u;

const COMPARATIVE =
  /^(great|high|low|larg|small|long|short|strong|weak|fast|slow|earli|lat|young|old|new|clos|wid|broad|narrow|deep|cheap|clean|clear|saf|simpl|easi|heavi|quick|rich|poor|hard|soft|strict|tight|bigg|nic|few|near|quiet|tough|smart|light|dark|warm|cold)er$/u;

/** Candidates without the word itself, likeliest first; may hold repeats. */
export function englishBases(word: string): string[] {
  if (word.endsWith("'s")) return [word.slice(0, -2)];
  if (word.endsWith("s'")) return [word.slice(0, -1), ...sBases(word.slice(0, -1))];
  return [
    ...irregularBases(word),
    ...sBases(word),
    ...edBases(word),
    ...ingBases(word),
    ...comparisonBases(word),
  ].filter((base) => base.length > 1);
}

function irregularBases(word: string): string[] {
  const own = IRREGULAR_FORMS.get(word);
  if (own !== undefined) return [...own];
  const prefix = VERB_PREFIX.exec(word)?.[0];
  const bases = prefix === undefined ? undefined : IRREGULAR_FORMS.get(word.slice(prefix.length));
  if (bases !== undefined) return bases.map((base) => `${prefix ?? ''}${base}`);
  return /...(?:men|children)$/u.test(word)
    ? [word.replace(/men$/u, 'man').replace(/children$/u, 'child')]
    : [];
}

function sBases(word: string): string[] {
  if (!/..s$/u.test(word) || /(?:ss|us|is)$/u.test(word)) return [];
  if (/..ies$/u.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:l|ar|ea|oo)ves$/u.test(word)) return [`${word.slice(0, -3)}f`, word.slice(0, -1)];
  if (/(?:ss|x|ch|sh|zz)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/(?:s|z|o)es$/u.test(word)) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}

function edBases(word: string): string[] {
  if (!/..ed$/u.test(word)) return [];
  if (word.endsWith('eed')) return [word.slice(0, -1)];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return suffixStems(word.slice(0, -2));
}

function ingBases(word: string): string[] {
  const stem = /^(.{2,})ing$/u.exec(word)?.[1];
  return stem === undefined || !hasVowel(stem) ? [] : suffixStems(stem);
}

/** Superlatives, and the comparatives of common adjectives; other words in -er are mostly nouns (worker). */
function comparisonBases(word: string): string[] {
  const stem = /^(.{3,})est$/u.exec(word)?.[1] ?? COMPARATIVE.exec(word)?.[1];
  if (stem === undefined) return [];
  return stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : suffixStems(stem);
}

/** A stem before -ed or -ing: stopp → stop, mak → make, walk → walk, agre → agree. */
function suffixStems(stem: string): string[] {
  if (!hasVowel(stem)) return [];
  if (/([bdfgklmnprtvz])\1$/u.test(stem))
    return /(?:ll|ff|zz)$/u.test(stem) ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem];
  if (
    /[aeiou]{2}[^aeiouwxy]$|[^aeiou][aeiou]{1}[wxy]$|(?:nt|nd|ct|rt|st|ck|sh|ch|ss|rm|rn|lp|lt|ft|pt|nk|er|en|on|or|it|et|el|al)$/u.test(
      stem,
    )
  )
    return [stem, `${stem}e`];
  return stem.endsWith('ck') ? [stem, stem.slice(0, -1)] : [`${stem}e`, stem];
}

function hasVowel(text: string): boolean {
  return /[aeiouy]/u.test(text);
}
