// What stands between the parts of Dutch compounds (Booij 2002, section 4.2): -s-, -en-, -e-, -er- or nothing, and which
// parts take which.

import type { Plausibility } from '../compound.js';
import { SHORT_WORDS_WITH_S } from './compound-parts.js';
import { ER_PLURALS } from './irregular.js';

/**
 * Linking elements that can stand behind a part and begin what follows, each with its cost in nats: what is usual for such a
 * part costs nothing. No linking element is always among them.
 */
export function links(part: string, following: string, knows: Plausibility): [link: string, cost: number][] {
  const found: [string, number][] = [['', /(?:ing|heid|teit|schap)$/u.test(part) ? 1 : 0]];
  if (following.startsWith('s') && !/(?:[aiouszxj]|sch)$/u.test(part)) found.push(['s', costOfS(part)]);
  if (following.startsWith('en') && !/(?:[aeou]|[^aeiou]er)$/u.test(part)) found.push(['en', 0.2]);
  // Rozenstruik is rozen + struik: a plural that is a word itself is the better part.
  if (following.startsWith('n') && /[^aeiou]e$/u.test(part))
    found.push(['n', knows(`${part}n`) > 0 ? 3 : 0.2]);
  if (following.startsWith('e') && !/[aeiou]$/u.test(part) && knows(`${part}en`) > 0) found.push(['e', 4]);
  if (following.startsWith('er') && ER_PLURALS.has(part)) found.push(['er', 0]);
  const doubled = part.slice(-1);
  if (/(?:^|[^aeiouy])[aeiou][bdfgklmnprst]$/u.test(part) && following.startsWith(`${doubled}e`)) {
    found.push([`${doubled}e`, 1]);
    if (following.startsWith(`${doubled}en`)) found.push([`${doubled}en`, 1]);
  }
  return found;
}

function costOfS(part: string): number {
  if (/(?:ing|heid|teit|schap|ier|eur|dom|gang|sel|tie|je|[^aeiou]er)$/u.test(part)) return 0;
  if (SHORT_WORDS_WITH_S.has(part)) return 0;
  return /^[^aeiouy]*(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouy])[^aeiouy]*$/u.test(part) ? 3 : 0.5;
}
