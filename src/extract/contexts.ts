// The passages in which a candidate stands.

import type { Context } from '../model/candidate.js';
import type { Occurrence } from './phrases.js';
import type { RunningText } from './running-text.js';

/** Passages kept for each candidate. */
export const MOST_CONTEXTS = 5;

/** The first passages of occurrences in order of the text, one for each sentence. */
export function contextsOf(occurrences: readonly Occurrence[], text: RunningText): Context[] {
  const contexts: Context[] = [];
  let lastSentence = -1;
  for (const occurrence of occurrences) {
    if (occurrence.sentence === lastSentence) continue;
    lastSentence = occurrence.sentence;
    const context = contextOf(occurrence, text);
    if (context !== undefined) contexts.push(context);
    if (contexts.length === MOST_CONTEXTS) break;
  }
  return contexts;
}

/** The sentence of an occurrence, with the place in it. */
export function contextOf({ sentence, first, last }: Occurrence, text: RunningText): Context | undefined {
  const place = text.sentences[sentence];
  if (place === undefined) return undefined;
  const span = { start: text.starts[first] ?? 0, end: text.ends[last] ?? 0 };
  return { text: place.text, span, document: place.document, sentence: place.sentence };
}
