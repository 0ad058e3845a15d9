// Termhood: how likely a phrase is a term, as the logistic of a few weighted features.
//
// The features are those of the literature: contrast with general language (Ahmad et al. 1999), unity of the
// words and nesting in longer candidates (Frantzi, Ananiadou & Mima 2000, C-value and NC-value), the form of
// a noun group (Justeson & Katz 1995), spread over documents. Deviations: C-value's product of length and
// frequency is taken apart, because half of the terms of a text occur once in it, where a product says
// nothing; and one word is weighed apart from several. The weights are rounded by hand, are the same for both
// languages and all subjects, and were chosen with logistic fits on annotated corpora of three subjects in view,
// each subject judged by a fit on the other two.

import type { Explanation } from '../model/match.js';
import type { Phrase, PhraseTable } from './phrases.js';
import type { RunningText, WordType } from './running-text.js';
import type { WordStatistics } from './word-statistics.js';

/** How the phrases stand to the longer ones that hold them, by number of the phrase. */
interface Nestings {
  /** Occurrences of the most frequent longer phrase. */
  readonly most: Int32Array;
  /** Number of different longer phrases. */
  readonly longer: Int32Array;
}

export interface Feature {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** From here on, coming back once more says nothing new. */
const MOST_REPETITION = 2;

/** Start values: a phrase of which nothing speaks for a term. */
export const BIAS: Readonly<Record<'single' | 'several', number>> = { single: -2.6, several: -2.8 };

/** Weighs the phrases of one text. */
export class TermhoodModel {
  readonly #text: RunningText;
  readonly #statistics: readonly WordStatistics[];
  readonly #defined: ReadonlySet<Phrase>;
  readonly #renamed: ReadonlySet<Phrase>;
  readonly #nestings: Nestings;

  /** `defined`, `renamed`: phrases that the text defines (definitions.ts) or gives another name (equivalents.ts). */
  constructor(
    text: RunningText,
    table: PhraseTable,
    {
      statistics,
      defined,
      renamed,
    }: {
      readonly statistics: readonly WordStatistics[];
      readonly defined: ReadonlySet<Phrase>;
      readonly renamed: ReadonlySet<Phrase>;
    },
  ) {
    this.#defined = defined;
    this.#renamed = renamed;
    this.#text = text;
    this.#statistics = statistics;
    this.#nestings = nestingsOf(table);
  }

  /** Termhood, in [0,1]. */
  scoreOf(phrase: Phrase): number {
    const bias = phrase.words.length === 1 ? BIAS.single : BIAS.several;
    const sum = this.featuresOf(phrase).reduce((total, { value, weight }) => total + value * weight, bias);
    return 1 / (1 + Math.exp(-sum));
  }

  /** What it is made of. Made each time: kept for every phrase of a long text it would be most of the memory. */
  featuresOf(phrase: Phrase): Feature[] {
    return phrase.words.length === 1 ? this.#single(phrase) : this.#several(phrase);
  }

  #single(phrase: Phrase): Feature[] {
    const [word = 0] = phrase.words;
    const statistics = this.#statistics[word];
    const { inside } = this.#nesting(phrase);
    return [
      { name: 'rare in general language', value: statistics?.rarity ?? 0, weight: 0.2 },
      { name: 'not in the frequency list', value: statistics?.isUnknown === true ? 1 : 0, weight: 0.2 },
      { name: 'more frequent than in general language', value: statistics?.contrast ?? 0, weight: 0.25 },
      { name: 'more written than spoken', value: statistics?.written ?? 0, weight: -0.1 },
      { name: 'built on a frequent word of the text', value: statistics?.part ?? 0, weight: 0.2 },
      { name: 'used as a noun', value: phrase.nominal / phrase.occurrences.length, weight: 1 },
      {
        name: 'used as a name',
        value: nameShare(this.#text.types[word]),
        weight: 1,
      },
      { name: 'documents (log2)', value: this.#spread(phrase), weight: 0.3 },
      { name: 'repeated', value: this.#repetition(phrase), weight: 0.4 },
      { name: 'defined in the text', value: this.#defined.has(phrase) ? 1 : 0, weight: 1.5 },
      { name: 'given another name in the text', value: this.#renamed.has(phrase) ? 1 : 0, weight: 1.5 },
      { name: 'share of its occurrences in one longer phrase', value: inside, weight: -0.5 },
    ];
  }

  #several(phrase: Phrase): Feature[] {
    const types = phrase.words.map((word) => this.#text.types[word]).filter((type) => type !== undefined);
    const content = types.filter((type) => !type.isFunctionWord);
    const { inside, longer } = this.#nesting(phrase);
    const { isCoordination } = phrase;
    const linkers = isCoordination ? 0 : types.length - content.length;
    const statistics = content.map(({ id }) => this.#statistics[id]).filter((one) => one !== undefined);
    return [
      {
        name: 'words more frequent than in general language',
        value: mean(statistics.map(({ contrast }) => contrast)),
        weight: 0.5,
      },
      {
        name: 'words more written than spoken',
        value: mean(statistics.map(({ written }) => written)),
        weight: -0.2,
      },
      {
        name: 'words rare in general language',
        value: mean(statistics.map(({ rarity }) => rarity)),
        weight: -0.1,
      },
      { name: 'words occur together (log2)', value: togetherness(phrase, content), weight: 0.5 },
      { name: 'used as a noun group', value: phrase.nominal / phrase.occurrences.length, weight: 1.8 },
      { name: 'used as a name', value: mean(content.map(nameShare)), weight: 1.5 },
      { name: 'words', value: isCoordination ? content.length : types.length, weight: -0.45 },
      { name: 'function words', value: linkers, weight: -1.2 },
      { name: 'repeated', value: this.#repetition(phrase), weight: 1.2 },
      { name: 'compounds that share a part', value: isCoordination ? 1 : 0, weight: 1 },
      { name: 'defined in the text', value: this.#defined.has(phrase) ? 1 : 0, weight: 1.5 },
      { name: 'given another name in the text', value: this.#renamed.has(phrase) ? 1 : 0, weight: 1.5 },
      { name: 'documents (log2)', value: this.#spread(phrase), weight: 0.4 },
      { name: 'longer phrases with it (log2)', value: Math.log2(1 + longer), weight: 0.3 },
      { name: 'share of its occurrences in one longer phrase', value: inside, weight: -1 },
    ];
  }

  /** log2 of the number of documents. */
  #spread({ occurrences }: Phrase): number {
    const documents = new Set(occurrences.map(({ sentence }) => this.#text.sentences[sentence]?.document));
    return Math.log2(documents.size);
  }

  /** log2 of one plus further occurrences per thousand words: how much the text comes back to it. */
  #repetition({ occurrences }: Phrase): number {
    const thousands = this.#text.words.length / 1000;
    return Math.min(MOST_REPETITION, Math.log2(1 + (occurrences.length - 1) / thousands));
  }

  #nesting(phrase: Phrase): { readonly inside: number; readonly longer: number } {
    const most = this.#nestings.most[phrase.id] ?? 0;
    const longer = this.#nestings.longer[phrase.id] ?? 0;
    return { inside: Math.min(1, most / phrase.occurrences.length), longer };
  }
}

/** The logit as a tree of named values, for people who ask why. */
export function explain(score: number, features: readonly Feature[], isSingle: boolean): Explanation {
  const details = features.map(({ name, value, weight }) => ({
    description: name,
    value: value * weight,
    details: [
      { description: 'value', value },
      { description: 'weight', value: weight },
    ],
  }));
  const start = { description: 'start value', value: isSingle ? BIAS.single : BIAS.several };
  return { description: 'logistic of the sum', value: score, details: [start, ...details] };
}

function nestingsOf(table: PhraseTable): Nestings {
  const { length } = table.phrases;
  const nestings = { most: new Int32Array(length), longer: new Int32Array(length) };
  for (const phrase of table.phrases) {
    if (phrase.nominal === 0) continue;
    for (const { id } of table.within(phrase)) {
      nestings.most[id] = Math.max(nestings.most[id] ?? 0, phrase.occurrences.length);
      nestings.longer[id] = (nestings.longer[id] ?? 0) + 1;
    }
  }
  return nestings;
}

/** Share of its occurrences that are read as a name. */
function nameShare(type: WordType | undefined): number {
  if (type === undefined || type.frequency === 0) return 0;
  return type.classes.name / type.frequency;
}

/**
 * log2 of the phrase's occurrences over the (geometric) mean of those of its words plus one: near 0 when the
 * words hardly occur apart; the one keeps words that occur once from counting as inseparable.
 */
function togetherness(phrase: Phrase, content: readonly WordType[]): number {
  const logs = content.map(({ frequency }) => Math.log2(frequency));
  return Math.log2(phrase.occurrences.length / (2 ** mean(logs) + 1));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
