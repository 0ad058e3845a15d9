// What reading Dutch takes beyond forms of words: word classes in context, and verbs in two parts. Apart from
// recognition.ts, so that a look-up, which reads no sentences, does not wait for it to be loaded.

import type { Plausibility } from '../text/compound.js';
import type { Tagger } from '../text/tagger.js';
import { SplitTerms } from './split-terms.js';
import type { TermIndex } from './term-index.js';
import { WordClassCheck } from './word-class-check.js';

export interface DutchReader {
  readonly wordClasses: WordClassCheck;
  /** Finds the verbs of an index in two parts; `knows` tells how plausible words are. */
  readonly splitTerms: (index: TermIndex, knows: Plausibility) => SplitTerms;
}

/** Needs the Dutch tagger and how frequent Dutch words are, per million. */
export function createDutchReader(tagger: Tagger, frequency: Plausibility): DutchReader {
  return {
    wordClasses: new WordClassCheck(tagger, frequency),
    splitTerms: (index, knows) => new SplitTerms(index, tagger, knows),
  };
}
