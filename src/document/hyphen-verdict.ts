// What is asked about a hyphen at a line's end, and what the answers look like.

import type { HyphenDecision } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { WordEvidence } from './word-evidence.js';

export type HyphenReason =
  | 'coordination' // a conjunction follows: a part is left out
  | 'punctuation' // a comma follows or a bracket stands before
  | 'address' // inside a web or mail address
  | 'digit' // a digit on either side
  | 'single-letter' // e-mail, A-status
  | 'abbreviation' // capitals before or after
  | 'capital' // a capital after it: Noord-Holland
  | 'soft-hyphen' // the file itself says it is a typesetter's hyphen
  | 'joined-in-document' // the document has the whole word elsewhere
  | 'hyphenated-in-document' // the document has it with the hyphen elsewhere
  | 'half-in-document' // the document has other words with this first half and a hyphen
  | 'chain' // one hyphen of several: state-of-the-art
  | 'joined-known' // the whole word is in the list
  | 'hyphenated-known' // the word with the hyphen is in the list
  | 'prefix' // a part that keeps its hyphen: niet-, non-, oud-
  | 'numeral' // a number in words: twenty-one, two-thirds
  | 'equal-parts' // adjectives side by side: liberaal-conservatief
  | 'name' // Dutch: a name and a noun: Rangers-doelman
  | 'diaeresis' // joined, and a diaeresis that the break had made needless is back
  | 'vowel-clash' // the vowels would be read together
  | 'both-words' // English: both halves are words and the whole is not
  | 'default'; // letters on both sides and nothing against joining

export interface HyphenVerdict {
  readonly decision: HyphenDecision['decision'];
  readonly reason: HyphenReason;
  /** What the first letter after the hyphen becomes, where it changes. */
  readonly letter?: string;
}

export interface BrokenWord {
  /** The last token of the line, with its hyphen. */
  readonly before: string;
  /** The first token of the next line. */
  readonly after: string;
  /** The token after that; empty when there is none. */
  readonly second: string;
  /** True when the file marks the hyphen as a soft one. */
  readonly soft: boolean;
}

export interface Halves {
  /** The whole tokens without hyphen and punctuation. */
  readonly before: string;
  readonly after: string;
  /** The parts next to the hyphen, in lower case. */
  readonly left: string;
  readonly right: string;
}

/** By what the halves are judged. */
export interface Knowledge {
  readonly language: Language;
  readonly evidence: WordEvidence;
}
