// Terms whose last words are shared with a neighbour: actieve corruptie in "actieve en passieve corruptie", work
// permit in "work and residence permits", member country in "member, candidate and third countries".
//
// Behind a conjunction one or two words are passed over, and a term must go on where it was left: the glossary
// leads, so nothing is tried that no term begins with. Each conjunction costs a few look-ups.

import type { Language } from '../model/language.js';
import { ROOT } from '../search/trie.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import type { PartedTerm } from './found-terms.js';
import type { TextWord } from './text-words.js';
import type { Confirmation } from './whole-terms.js';
import { confirmed } from './whole-terms.js';

const CONJUNCTIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['en', 'of', 'noch']),
  en: new Set(['and', 'or', 'nor']),
};
/** Members before the conjunction, parted by commas. */
const MOST_MEMBERS = 4;
/** Words of the last member before what is shared: passieve, zeer actieve. */
const MOST_PASSED = 2;

/** Terms over a conjunction, in order of the text. */
export function* coordinatedTerms(
  words: readonly TextWord[],
  confirmation: Confirmation,
): Iterable<PartedTerm> {
  const conjunctions = CONJUNCTIONS[confirmation.index.language];
  for (const [place, word] of words.entries()) {
    if (!conjunctions.has(word.known.text)) continue;
    for (const member of membersBefore(words, place)) {
      for (let passed = 1; passed <= MOST_PASSED; passed++)
        yield* termsOver(words, { member, shared: place + 1 + passed }, confirmation);
    }
  }
}

/** Places of the members: the word before the conjunction, and those before commas. */
function membersBefore(words: readonly TextWord[], conjunction: number): number[] {
  const places = [conjunction - 1];
  while (places.length < MOST_MEMBERS && words[(places[0] ?? 0) - 1]?.known.text === ',')
    places.unshift((places[0] ?? 0) - 2);
  return places.filter((place) => words[place]?.kind === 'word');
}

/** Terms that begin with the member and go on with the shared words. */
function* termsOver(
  words: readonly TextWord[],
  { member, shared }: { readonly member: number; readonly shared: number },
  confirmation: Confirmation,
): Iterable<PartedTerm> {
  const { automaton, language } = confirmation.index;
  const [first, last] = [words[member], words[shared - 1]];
  if (first === undefined || last === undefined || !words.slice(member + 1, shared).every(isPassed)) return;
  // The last member has a word of its own before what is shared: "actieve en de corruptie" is no such group.
  if (isStopWord(normalForm(last.known.text), language)) return;
  let states = statesAfter([ROOT], first, confirmation);
  const written = [first];
  for (let at = shared; states.length > 0; at++) {
    const word = words[at];
    if (word === undefined) return;
    states = statesAfter(states, word, confirmation);
    written.push(word);
    for (const pattern of states.flatMap((state) => [...automaton.patternsAt(state)])) {
      if (confirmation.index.form(pattern).parted) continue;
      const span = { start: first.start, end: word.end };
      const candidate = { pattern, words: written, from: 0, to: written.length, ...span };
      const term = confirmed(candidate, confirmation);
      const tail = { start: words[shared]?.start ?? word.start, end: word.end };
      if (term !== undefined) yield { indexed: term.indexed, parts: [first, tail] };
    }
  }
}

/** No sentence or clause ends between the parts. */
function isPassed({ kind, known: { text } }: TextWord): boolean {
  return kind === 'word' || text === ',';
}

function statesAfter(
  states: readonly number[],
  { known: { symbols } }: TextWord,
  { index: { automaton } }: Confirmation,
): number[] {
  return states
    .flatMap((state) => symbols.map((symbol) => automaton.child(state, symbol)))
    .filter((state) => state !== ROOT);
}
