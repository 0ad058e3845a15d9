// Noun groups of more words than a phrase has: "Organisation for Economic Cooperation and Development", "convention on
// combating bribery of foreign public officials". Only whole groups, between words that cannot belong to them, and only
// those that come back or are written as names: every long sentence has one that is neither.

import type { PhraseTable } from './phrases.js';
import { isNounGroup, LONGEST_PHRASE } from './phrases.js';
import type { NumberedSentence, RunningText } from './running-text.js';

/** Words at most: the longest names of conventions. */
const LONGEST_GROUP = 12;
/** Function words in a row, and in all. */
const MOST_IN_A_ROW = 2;
const MOST_LINKERS = 4;
const AND = new Set(['and', 'en']);

interface Group {
  readonly sentence: NumberedSentence;
  readonly first: number;
  readonly last: number;
}

/** Enters the long noun groups of the text into the table. Linear time. */
export function addLongGroups(text: RunningText, table: PhraseTable, masked: Uint8Array): void {
  const byWords = new Map<string, Group[]>();
  for (const sentence of text.sentences) {
    for (const group of groupsOf(text, sentence, masked)) {
      const key = text.words.subarray(group.first, group.last + 1).join(' ');
      const known = byWords.get(key);
      if (known === undefined) byWords.set(key, [group]);
      else known.push(group);
    }
  }
  for (const groups of byWords.values()) {
    const [group] = groups;
    if (group === undefined || (groups.length === 1 && !isWrittenAsName(text, group))) continue;
    const phrase = table.phraseOf(Array.from(text.words.subarray(group.first, group.last + 1)));
    for (const place of groups) phrase.occurrences.push(place);
    phrase.nominal = phrase.occurrences.length;
  }
}

function groupsOf(text: RunningText, sentence: NumberedSentence, masked: Uint8Array): Group[] {
  const { from, to } = sentence;
  const found: Group[] = [];
  for (let first = from; first < to; first += 1) {
    if (!isContent(text, first) || masked[first] === 1 || text.classes.at(first) === 'verb') continue;
    const last = endOf(text, { first, to }, masked);
    const length = last - first + 1;
    const group = { sentence, first, last };
    if (length > LONGEST_PHRASE && length <= LONGEST_GROUP && isGroup(text, group)) found.push(group);
    first = last;
  }
  return found;
}

/** Taggers are often wrong about names. */
function isGroup(text: RunningText, group: Group): boolean {
  return isNounGroup(text.classes, group.first, group.last) || isWrittenAsName(text, group);
}

/** The last content word that goes on from `first` over at most a few function words. */
function endOf(
  { words, types, classes }: RunningText,
  { first, to }: { readonly first: number; readonly to: number },
  masked: Uint8Array,
): number {
  let [last, linkers, inARow] = [first, 0, 0];
  for (let at = first + 1; at < to; at += 1) {
    const type = types[words[at] ?? -1];
    if (type === undefined || masked[at] === 1 || classes.at(at) === 'adverb') break;
    if (!type.isFunctionWord) {
      [last, inARow] = [at, 0];
      continue;
    }
    linkers += 1;
    inARow += 1;
    if (!(type.isLinker || AND.has(type.form)) || inARow > MOST_IN_A_ROW || linkers > MOST_LINKERS) break;
  }
  return last;
}

function isContent({ words, types }: RunningText, token: number): boolean {
  return types[words[token] ?? -1]?.isFunctionWord === false;
}

/** Most of its content words, the first and the last among them, have a capital. */
function isWrittenAsName(text: RunningText, { sentence, first, last }: Group): boolean {
  const content = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((token) => isContent(text, token))
    .map((token) => /^\p{Lu}/u.test(sentence.text.slice(text.starts[token], text.ends[token])));
  const capitals = content.filter((isCapital) => isCapital).length;
  return content[0] === true && content.at(-1) === true && 3 * capitals >= 2 * content.length;
}
