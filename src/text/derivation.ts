// Whether two words are of one family: budget and budgetary, transpose and transposition, corruptie and corrupt. For telling a
// translation that says it with another part of speech from one that says something else; not for finding terms, since what
// a derived word means is not what its base means.
//
// Two words are a family when they begin alike and what is left of each is an inflection or a derivation that keeps the subject.
// Agents are left out: an officer is not what is official, a legislator is no legislation. O(letters of the shorter word).

import type { Language } from '../model/language.js';
import { normalForm } from './normal-form.js';

const ENDINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    [
      's es e ed ing ings d y ies ied',
      'al ally ial ially ual inal inally ical ary arily ar',
      'ion ions tion tions ation ations ition itions ction ding',
      'ive ively ative atively ory atory',
      'ate ates ated ating ize ized izing ise ised ising ify ified',
      'ment ments ance ences ence ancy ency ity ities ness able ible ability',
      'cy cies ous ously ic ics ly ful less t ts ting ted ship ships hood',
    ].flatMap((line) => line.split(' ')),
  ),
  nl: new Set(
    [
      's e en n t d de te den ten es',
      'lijk lijke lijks elijk elijke elijks ig ige isch ische ief ieve',
      'ing ingen ering eringen atie aties tie ties ie ies ctie cties ities itie',
      'eren eert eerd eerde eerden erend erende end ende er eer',
      'baar bare baarheid heid heden loos loze teit iteit aal ale eel ele iële ieel',
      'sel sels st ste schap schappen',
    ].flatMap((line) => line.split(' ')),
  ),
};

/** Letters that a family shares at least. */
const SHORTEST_BASE = 4;

/** True for two forms of one word and for words of one family. */
export function isSameFamily(one: string, other: string, language: Language): boolean {
  const [first, second] = [normalForm(one), normalForm(other)];
  if (first === second || first === `${second}s` || second === `${first}s`) return true;
  const shared = sharedLetters(first, second);
  const endings = ENDINGS[language];
  // The last shared letters may belong to both endings: confisc-ate, confisc-ation.
  for (let base = shared; base >= Math.max(SHORTEST_BASE, shared - MOST_SHARED_OF_ENDING); base--) {
    const [left, right] = [first.slice(base), second.slice(base)];
    if ((left === '' || endings.has(left)) && (right === '' || endings.has(right))) return true;
  }
  return false;
}

const MOST_SHARED_OF_ENDING = 3;

function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}
