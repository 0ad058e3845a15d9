// Terms that are verbs in two parts: opzeggen in "zegt de huur op", in werking treden in "treedt vandaag in
// werking". Which parts belong together is told by src/text/nl/split-verb.ts; this file asks it only about
// sentences that hold both parts of some term, since it needs a tagger.

import type { Plausibility } from '../text/compound.js';
import { PARTICLES } from '../text/nl/separable-particles.js';
import { isListedVerb } from '../text/nl/separable-verbs.js';
import { splitVerbs } from '../text/nl/split-verb.js';
import { VERB_EXPRESSIONS } from '../text/nl/verb-expressions.js';
import { normalForm } from '../text/normal-form.js';
import { sentences } from '../text/sentence.js';
import type { Tagger } from '../text/tagger.js';
import type { PartedTerm } from './found-terms.js';
import type { TermIndex } from './term-index.js';
import type { TextWord } from './text-words.js';

export class SplitTerms {
  readonly #index: TermIndex;
  readonly #tagger: Tagger;
  readonly #knows: Plausibility;
  /** By the particle, or the first word of the phrase, the verbs that terms have with it. */
  readonly #verbs: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(index: TermIndex, tagger: Tagger, knows: Plausibility) {
    this.#index = index;
    this.#tagger = tagger;
    this.#knows = knows;
    this.#verbs = verbsByParticle(index, knows);
  }

  /** Split terms of a text in order. */
  *in(text: string, words: readonly TextWord[]): Iterable<PartedTerm> {
    if (!this.#mayHold(words)) return;
    let next = 0;
    for (const { end } of sentences(text, 'nl')) {
      const from = next;
      while ((words[next]?.start ?? end) < end) next++;
      const sentence = words.slice(from, next);
      if (this.#mayHold(sentence)) yield* this.#inSentence(sentence);
    }
  }

  /** Whether a particle and a verb that a term has with it stand in the words, in any form. */
  #mayHold(words: readonly TextWord[]): boolean {
    const wanted: ReadonlySet<string>[] = [];
    for (const { known } of words) {
      known.verbs ??= this.#verbs.get(known.text) ?? NO_VERBS;
      if (known.verbs.size > 0) wanted.push(known.verbs);
    }
    if (wanted.length === 0) return false;
    return words.some(({ kind, known }) => {
      return kind === 'word' && known.bases.some((base) => wanted.some((verbs) => verbs.has(base)));
    });
  }

  *#inSentence(words: readonly TextWord[]): Iterable<PartedTerm> {
    const tokens = words.map(({ start, end, kind, known: { text } }) => ({ start, end, kind, text }));
    const tags = this.#tagger.tag(tokens.map(({ text }) => text));
    for (const { lemma, verb, particle } of splitVerbs(tokens, { tags, knows: this.#knows })) {
      const parts = verb.start < particle.start ? ([verb, particle] as const) : ([particle, verb] as const);
      for (const indexed of this.#index.spelledLike(lemma))
        if (normalForm(indexed.term.text) === lemma) yield { indexed, parts };
    }
  }
}

const NO_VERBS: ReadonlySet<string> = new Set();

function verbsByParticle(index: TermIndex, knows: Plausibility): Map<string, Set<string>> {
  const verbs = new Map<string, Set<string>>();
  const add = (first: string, verb: string): void => {
    // A sentence may open with a phrase: In werking treedt …
    for (const word of [first, first.charAt(0).toUpperCase() + first.slice(1)])
      verbs.set(word, (verbs.get(word) ?? new Set()).add(verb));
  };
  for (const text of index.texts()) {
    if (!text.endsWith('n')) continue;
    const words = normalForm(text).split(' ');
    const verb = words.at(-1) ?? '';
    if (words.length > 1 && VERB_EXPRESSIONS.has(words[0] ?? '')) add(words[0] ?? '', verb);
    else if (words.length === 1) {
      for (const particle of PARTICLES) {
        const base = verb.startsWith(particle) ? verb.slice(particle.length) : '';
        if (base.endsWith('n') && (isListedVerb(particle, base) || knows(base) > 0)) add(particle, base);
      }
    }
  }
  return verbs;
}
