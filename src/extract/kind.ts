// Whether a candidate is a term or a name. Names are written with a capital wherever they stand; so what counts is how
// the words are written within sentences, and only where they never stand there, what the tagger takes them for.

import type { CandidateKind } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { Occurrence, Phrase } from './phrases.js';
import type { RunningText } from './running-text.js';

/** Occurrences looked at: more say the same. */
const MOST_OCCURRENCES = 50;
/** Share of them that must be written as a name. */
const LEAST_SHARE = 0.6;

/** The kind of what these phrases are forms of. */
export function kindOf(phrases: readonly Phrase[], text: RunningText): Exclude<CandidateKind, 'reference'> {
  let [inside, named, opening, tagged] = [0, 0, 0, 0];
  for (const occurrence of firstOf(phrases)) {
    if (opens(occurrence, text)) {
      opening += 1;
      if (isTaggedName(occurrence, text)) tagged += 1;
    } else {
      inside += 1;
      if (isWrittenAsName(occurrence, text)) named += 1;
    }
  }
  const [all, names] = inside > 0 ? [inside, named] : [opening, tagged];
  return names > 0 && names >= LEAST_SHARE * all ? 'name' : 'term';
}

function* firstOf(phrases: readonly Phrase[]): Generator<Occurrence> {
  let left = MOST_OCCURRENCES;
  for (const { occurrences } of phrases) {
    for (const occurrence of occurrences) {
      if (left === 0) return;
      left -= 1;
      yield occurrence;
    }
  }
}

/** At the start of a sentence a capital says nothing. */
function opens({ sentence, first }: Occurrence, text: RunningText): boolean {
  const { from = 0 } = text.sentences[sentence] ?? {};
  return text.words.subarray(from, first).every((word) => word < 0);
}

function isWrittenAsName(occurrence: Occurrence, text: RunningText): boolean {
  const written = contentOf(occurrence, text).map((token) => writtenAt(token, occurrence, text));
  const [first = ''] = written;
  if (written.every((word) => isCapital(word))) return true;
  // Dutch names of laws and bodies have their first capital only: "Algemene wet bestuursrecht".
  return text.language === 'nl' && written.length > 1 && isCapital(first) && !isOfPlace(first, text.language);
}

function isTaggedName(occurrence: Occurrence, text: RunningText): boolean {
  return contentOf(occurrence, text).every((token) => text.classes.at(token) === 'name');
}

function contentOf({ first, last }: Occurrence, { words, types }: RunningText): number[] {
  const tokens = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return tokens.filter((token) => types[words[token] ?? -1]?.isFunctionWord === false);
}

function writtenAt(
  token: number,
  { sentence }: Occurrence,
  { sentences, starts, ends }: RunningText,
): string {
  return sentences[sentence]?.text.slice(starts[token], ends[token]) ?? '';
}

function isCapital(written: string): boolean {
  return /^['’]?\p{Lu}/u.test(written);
}

/** "Europese", "Nederlandse", "EU-": written with a capital in terms too. */
function isOfPlace(written: string, language: Language): boolean {
  return language === 'nl' && /(?:s|se|sch|sche|\p{Lu}-.*)$/u.test(written);
}
