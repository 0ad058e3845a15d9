// What is asked about a hyphen at a line's end, and what the answers look like.

import type { HyphenDecision, HyphenReason } from '../model/document.js';
import type { Language } from '../model/language.js';
import type { WordEvidence } from './word-evidence.js';

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
