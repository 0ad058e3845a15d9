// Everything a sentence defines or explains, with the turn of phrase that does it.

import type { Span } from '../../model/span.js';
import type { FrequencyList } from '../../text/lexicon.js';
import { readCopula } from './copula.js';
import type { DefinedTerm } from './defined-term.js';
import { definedTerm } from './defined-term.js';
import type { Frame } from './frames.js';
import { DEFINITION_CUES, FRAMES } from './frames.js';
import { readGlosses } from './gloss.js';
import { readListItem } from './list-item.js';
import { fullNameBefore, groupBefore, isClause, isFinite } from './noun-group.js';
import type { TaggedSentence, TaggedToken } from './tagged-sentence.js';
import { spanOf, tokenFrom } from './tagged-sentence.js';
import { DEFINITION_VOCABULARY } from './vocabulary.js';

export interface DefinitionReading {
  readonly term: Span;
  readonly definition: Span;
  readonly cue: string;
}

/** Longer sentences are enumerations that hold many clauses; what they define cannot be told by form. */
const LONGEST_SENTENCE = 1200;

/** Definitions in a sentence, surest turn first, one for each term. Time linear in the sentence. */
export function readDefinitions(sentence: TaggedSentence, frequencies: FrequencyList): DefinitionReading[] {
  if (sentence.text.length > LONGEST_SENTENCE || !DEFINITION_CUES[sentence.language].test(sentence.text))
    return [];
  const found: DefinitionReading[] = [];
  const add = (readings: readonly (DefinitionReading | undefined)[]): void => {
    for (const reading of readings) {
      if (reading !== undefined && !found.some(({ term }) => covers(term, reading.term))) found.push(reading);
    }
  };
  add(FRAMES[sentence.language].map((frame) => readFrame(sentence, frame)));
  add([readListItem(sentence)]);
  add(readGlosses(sentence));
  if (found.length === 0) add([readCopula(sentence, frequencies)]);
  return found;
}

function covers(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Words after "means" that say how much and not what. */
const EMPTY =
  /^(?:niet|geen|dus|veel|weinig|meer|minder|alles|niets|ook|echter|heel|erg|not|nothing|much|little|more|less|everything|well|a lot|a great|business|the world|only)\b/iu;

function readFrame(sentence: TaggedSentence, frame: Frame): DefinitionReading | undefined {
  const groups = frame.pattern.exec(sentence.text)?.indices?.groups;
  const [termAt, definitionAt] = [groups?.['term'], groups?.['definition']];
  if (termAt === undefined || definitionAt === undefined) return undefined;
  const term = definedTerm(sentence, tokenFrom(sentence, termAt[0]), tokenFrom(sentence, termAt[1]));
  if (term === undefined || opensClause(sentence, term) || !isTrusted(term.reference, frame))
    return undefined;
  const definition = contentOf(sentence, frame, {
    term: sentence.tokens.slice(term.from, term.to),
    start: definitionAt[0],
    end: definitionAt[1],
  });
  if (definition === undefined) return undefined;
  return { term: spanOf(sentence, term.from, term.to), definition, cue: frame.cue };
}

/** "hierna volgt een lijst": a verb and what belongs to it. */
function opensClause(sentence: TaggedSentence, { from, to }: DefinedTerm): boolean {
  return to - from > 1 && isFinite(sentence, from);
}

function isTrusted(reference: string, { trust }: Frame): boolean {
  return trust === 'sure' || (reference !== 'definite' && reference !== 'name');
}

function contentOf(
  sentence: TaggedSentence,
  frame: Frame,
  { term, start, end }: Span & { readonly term: readonly TaggedToken[] },
): Span | undefined {
  const from = tokenFrom(sentence, start);
  const to = withoutEndMark(sentence, tokenFrom(sentence, end));
  if (to <= from || DEFINITION_VOCABULARY[sentence.language].copulas.has(sentence.tokens[from]?.form ?? ''))
    return undefined;
  if (frame.definition === 'end') {
    const first =
      fullNameBefore(sentence, to, (words) => sharesWord(words, term)) ?? groupBefore(sentence, to);
    return first === undefined ? undefined : spanOf(sentence, first, to);
  }
  if (frame.definition === 'whole')
    return isKind(sentence, from) && !isClause(sentence, from, to) ? spanOf(sentence, from, to) : undefined;
  const span = spanOf(sentence, from, to);
  return EMPTY.test(sentence.text.slice(span.start, span.end)) ? undefined : span;
}

/** Letters that a short name must share with its full name. */
const SHARED_LETTERS = 5;

/** "de stichting" for "de Stichting Behoud Waterland": its noun begins or ends like a word of the full name. */
export function sharesWord(full: readonly TaggedToken[], short: readonly TaggedToken[]): boolean {
  const head = short.at(-1)?.form ?? '';
  return full.some(({ form }) => {
    const [shorter, longer] = form.length < head.length ? [form, head] : [head, form];
    return shorter.length >= SHARED_LETTERS && (longer.startsWith(shorter) || longer.endsWith(shorter));
  });
}

/** What is named must be a kind: no pronoun, possessive or name. */
function isKind({ language, tokens }: TaggedSentence, from: number): boolean {
  const { indefinite, definite, universal, someone } = DEFINITION_VOCABULARY[language];
  const { form = '', wordClass = 'other' } = tokens[from] ?? {};
  if (indefinite.has(form) || definite.has(form) || universal.has(form) || someone.has(form)) return true;
  return wordClass === 'noun' || wordClass === 'adjective';
}

/** Without the mark that ends the sentence. */
export function withoutEndMark({ tokens }: TaggedSentence, to: number): number {
  let last = to;
  while (last > 0 && /^[.;,:!”"’]$/u.test(tokens[last - 1]?.text ?? '')) last -= 1;
  return last;
}
