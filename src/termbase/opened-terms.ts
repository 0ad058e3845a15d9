// Dutch terms of several words of which the last begins a longer word: politieke corruptie in "politieke
// corruptieschandalen", sociale zekerheid in "het sociale zekerheidsstelsel". What the compound means takes the
// words before it along, whatever spelling rules say of that.
//
// Only words that begin with a word of some term are looked at, and of those before them only what a term has:
// a few look-ups for each.

import type { Span } from '../model/span.js';
import type { Automaton } from '../search/automaton.js';
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
export function openedTerms(
  words: readonly TextWord[],
  options: CompoundOptions,
  memory: WordMemory,
): OpenedTerm[] {
  const found: OpenedTerm[] = [];
  for (let place = 1; place < words.length; place++) {
    const word = words[place];
    if (word?.kind !== 'word' || words[place - 1]?.known.symbols.length === 0) continue;
    word.known.openings ??= openingsOf(word.known.text, options.index);
    if (word.known.openings.length === 0) continue;
    for (let from = Math.max(0, place - MOST_BEFORE); from < place; from++) {
      const states = statesOver(words, { from, to: place }, options);
      if (states.length === 0) continue;
      const run = words.slice(from, place + 1);
      for (const opening of word.known.openings)
        found.push(...termsFrom(run, { opening, states }, { options, memory }));
    }
  }
  return found;
}

const NO_STATES: readonly number[] = [];

/** The states that the words from one place up to another lead to; none when no term begins so. */
function statesOver(
  words: readonly TextWord[],
  { from, to }: { readonly from: number; readonly to: number },
  { index: { automaton } }: CompoundOptions,
): readonly number[] {
  let states: readonly number[] = [ROOT];
  for (let place = from; place < to; place++) {
    const symbols = words[place]?.known.symbols ?? NO_STATES;
    states = symbols.length === 0 ? NO_STATES : nextStates(states, symbols, automaton);
    if (states.length === 0) return states;
  }
  return states;
}

function nextStates(
  states: readonly number[],
  symbols: readonly number[],
  automaton: Automaton,
): readonly number[] {
  const next: number[] = [];
  for (const state of states) {
    for (const symbol of symbols) {
      const child = automaton.child(state, symbol);
      if (child !== ROOT) next.push(child);
    }
  }
  return next;
}

/** Terms that are the words before the last one and the opening of that. */
function* termsFrom(
  words: readonly TextWord[],
  { opening, states }: { readonly opening: Opening; readonly states: readonly number[] },
  { options, memory }: { readonly options: CompoundOptions; readonly memory: WordMemory },
): Iterable<OpenedTerm> {
  const { automaton } = options.index;
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const state of states) {
    const end = automaton.child(state, opening.symbol);
    if (end === ROOT) continue;
    for (const pattern of automaton.patternsAt(end)) {
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
