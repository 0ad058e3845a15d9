// Definitions and explanations that stand in the documents, each with its place. How they are recognised is in
// definition/; here they are collected and given to the phrases they define.

import type { FoundDefinition } from '../model/candidate.js';
import { textOf } from '../model/span.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import { words } from '../text/token.js';
import { readDefinitions } from './definition/reading.js';
import { taggedSentence } from './definition/tagged-sentence.js';
import type { Phrase, PhraseTable } from './phrases.js';
import type { Documents, ReadingOptions, RunningText } from './running-text.js';
import { readRunningText } from './running-text.js';

/** Every definition in the documents, in order of the text. Linear time. */
export function mineDefinitions(documents: Documents, options: ReadingOptions): FoundDefinition[] {
  return findDefinitions(readRunningText(documents, options), options.frequencies);
}

/** Every definition in a text that was read. */
export function findDefinitions(text: RunningText, frequencies: FrequencyList): FoundDefinition[] {
  return text.sentences.flatMap(({ text: context, document, sentence, line, page }, number) =>
    readDefinitions(taggedSentence(text, number, frequencies), frequencies).map(
      ({ term, definition, cue }) => ({
        term: textOf(context, term),
        text: textOf(context, definition),
        context,
        termSpan: term,
        span: definition,
        cue,
        document,
        sentence,
        ...(line === undefined ? {} : { line }),
        ...(page === undefined ? {} : { page }),
      }),
    ),
  );
}

/** The first definition of each phrase that the text defines. */
export function definitionsByPhrase(
  found: readonly FoundDefinition[],
  text: RunningText,
  table: PhraseTable,
): Map<Phrase, FoundDefinition> {
  const byPhrase = new Map<Phrase, FoundDefinition>();
  for (const definition of found) {
    const ids = words(definition.term).map((word) => text.idOf(normalForm(word.text)) ?? -1);
    const phrase = table.find(ids, 0, ids.length);
    if (phrase !== undefined && !byPhrase.has(phrase)) byPhrase.set(phrase, definition);
  }
  return byPhrase;
}
