// Dutch terms of several words of which the last begins a longer word: politieke corruptie in "politieke
// corruptieschandalen", sociale zekerheid in "het sociale zekerheidsstelsel". What the compound means takes the
// words before it along, whatever spelling rules say of that.
//
// Only words that begin with a word of some term are looked at, and of those before them only what a term has:
// a few look-ups for each.

import type { Span } from '../model/span.js';
import { ROOT } from '../search/trie.js';
import { normalForm } from '../text/normal-form.js';
import type { CompoundOptions, Opening } from './compound-term.js';
import { isFitOpening, openingsOf } from './compound-term.js';
import type { IndexedForm, IndexedTerm } from './term-index.js';
import type { TextWord, WordMemory } from './text-words.js';

/** A term from its first word to the end of the longer one. */
export interface OpenedTerm extends Span {
  readonly indexed: IndexedTerm;
  readonly how: 'compound';
  readonly part: 'modifier';
}

/** Words before the last one; longer terms are left alone. */
const MOST_BEFORE = 5;

/** Such terms in order of the text. */
export function* openedTerms(
  words: readonly TextWord[],
  options: CompoundOptions,
  memory: WordMemory,
): Iterable<OpenedTerm> {
  for (const [place, word] of words.entries()) {
    if (word.kind !== 'word' || words[place - 1]?.known.symbols.length === 0) continue;
    word.known.openings ??= openingsOf(word.known.text, options.index);
    for (const opening of word.known.openings) {
      for (let from = Math.max(0, place - MOST_BEFORE); from < place; from++)
        yield* termsFrom(words.slice(from, place + 1), opening, { options, memory });
    }
  }
}

/** Terms that are the words before the last one and the opening of that. */
function* termsFrom(
  words: readonly TextWord[],
  opening: Opening,
  { options, memory }: { readonly options: CompoundOptions; readonly memory: WordMemory },
): Iterable<OpenedTerm> {
  const { automaton } = options.index;
  let states: readonly number[] = [ROOT];
  for (const word of words.slice(0, -1)) {
    states = states.flatMap((state) =>
      word.known.symbols.map((symbol) => automaton.child(state, symbol)).filter((child) => child !== ROOT),
    );
    if (states.length === 0) return;
  }
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const state of states) {
    for (const pattern of automaton.patternsAt(automaton.child(state, opening.symbol))) {
      const form = options.index.form(pattern);
      if (
        !form.parted &&
        agrees(words, form, { opening, memory }) &&
        isFitOpening(last.known.text, opening, options)
      )
        yield { start: first.start, end: last.end, indexed: form.indexed, how: 'compound', part: 'modifier' };
    }
  }
}

function agrees(
  words: readonly TextWord[],
  form: IndexedForm,
  { opening, memory }: { readonly opening: Opening; readonly memory: WordMemory },
): boolean {
  const before = words.slice(0, -1);
  const end = normalForm(words.at(-1)?.known.text ?? '').slice(0, opening.end);
  return (
    normalForm(form.words.at(-1) ?? '') === end &&
    before.every((word, place) => memory.agreement(word, form.words[place] ?? '') !== undefined)
  );
}
