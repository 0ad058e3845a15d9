// Compounds that share a part: "werk- en verblijfsvergunning", "in- en uitvoerrechten" (src/text/ellipsis.ts).
// Both the whole as it stands and the full form of each elided word become phrases.

import type { Ellipsis } from '../text/ellipsis.js';
import { ellipses } from '../text/ellipsis.js';
import type { FrequencyList } from '../text/lexicon.js';
import { normalForm } from '../text/normal-form.js';
import type { PhraseTable } from './phrases.js';
import { isElided, LONGEST_PHRASE } from './phrases.js';
import type { NumberedSentence, RunningText } from './running-text.js';

/** Enters the coordinated compounds of the text into the table. Sentences without an elided word cost nothing. */
export function addCoordinatedCompounds(
  text: RunningText,
  table: PhraseTable,
  frequencies: FrequencyList,
): void {
  const own = new Map(text.types.map(({ form, frequency }) => [form, frequency]));
  const knows = (word: string): number => frequencies.perMillion(word) + (own.get(word) ?? 0);
  for (const sentence of text.sentences) {
    if (!hasElidedWord(text, sentence)) continue;
    for (const ellipsis of ellipses(sentence.text, knows)) {
      addCoordination(text, table, { ellipsis, sentence });
    }
  }
}

function hasElidedWord(text: RunningText, { from, to }: NumberedSentence): boolean {
  for (let at = from; at < to; at += 1) {
    const type = text.types[text.words[at] ?? -1];
    if (type !== undefined && isElided(type.form)) return true;
  }
  return false;
}

function addCoordination(
  text: RunningText,
  table: PhraseTable,
  at: { readonly ellipsis: Ellipsis; readonly sentence: NumberedSentence },
): void {
  const { from, to } = at.sentence;
  const tokens = Array.from({ length: to - from }, (_, index) => from + index);
  const first = tokens.find((token) => text.starts[token] === at.ellipsis.span.start);
  const last = tokens.find((token) => text.ends[token] === at.ellipsis.span.end);
  if (first === undefined || last === undefined) return;
  const occurrence = { first, last };
  const whole = Array.from(text.words.subarray(first, last + 1));
  const add = (words: readonly number[], isCoordination: boolean): void => {
    const phrase = table.phraseOf(words);
    phrase.isCoordination ||= isCoordination;
    phrase.nominal += 1;
    phrase.occurrences.push(occurrence);
  };
  if (whole.length <= LONGEST_PHRASE && !whole.includes(-1)) add(whole, true);
  for (const { text: full, span } of at.ellipsis.full) {
    if (!isElided(at.sentence.text.slice(span.start, span.end))) continue;
    add([countedType(text, normalForm(full))], false);
  }
}

/** The type of an elided word's full form, which counts as having occurred here. */
function countedType(text: RunningText, form: string): number {
  const type = text.typeOf(form);
  type.frequency += 1;
  type.classes.noun += 1;
  return type.id;
}
