// What a ranker can learn from (ranker.ts): about sixty numbers that describe a candidate in its text, most of them
// between -1 and 4. They say more than termhood.ts weighs, because decisions, unlike a hand, can tell which of many
// related numbers matters for one subject.
//
// The numbers are those of the literature on supervised extraction (Rigouts Terryn, Hoste & Lefever 2021, HAMLET):
// form, word classes, frequencies here and in general language, nesting, neighbours.

import type { Occurrence, Phrase } from './phrases.js';
import type { RunningText, WordType } from './running-text.js';
import type { WordClass } from './word-class.js';
import type { Feature } from './termhood.js';
import type { WordStatistics } from './word-statistics.js';

/** Numbers by name; names are for people too. A number that is absent is 0. */
export type CandidateFeatures = Readonly<Record<string, number>>;

/** The forms of a candidate, the best of them, and what that is worth. */
export interface WeighedGroup {
  readonly phrases: readonly Phrase[];
  readonly best: Phrase;
  /** Termhood. */
  readonly score: number;
  weighed(): readonly Feature[];
}

/** Greatest number of words told apart. */
const MOST_WORDS = 4;
/** Keeps estimates of probability from having infinite odds. */
const LEAST_ODDS = 1e-4;
const ACRONYM = /\p{Lu}[^\p{Lu}\s]{0,3}\p{Lu}/u;
/** Brings numbers of other units near those between 0 and 1. */
const SCALE = { contrast: 4, rarity: 4, characters: 3, count: 3 } as const;

/** Describes the candidates of one text. Time linear in their occurrences. */
export class CandidateDescriber {
  readonly #text: RunningText;
  readonly #statistics: readonly WordStatistics[];
  /** Candidates by the word they begin and end with. */
  readonly #openings = new Map<number, number>();
  readonly #endings = new Map<number, number>();
  /** Termhood of single words. */
  readonly #words = new Map<number, number>();

  constructor(text: RunningText, statistics: readonly WordStatistics[], groups: readonly WeighedGroup[]) {
    this.#text = text;
    this.#statistics = statistics;
    for (const { best, score } of groups) {
      const [first = 0] = best.words;
      if (best.words.length === 1) this.#words.set(first, score);
      else {
        count(this.#openings, first);
        count(this.#endings, best.words.at(-1) ?? 0);
      }
    }
  }

  describe(group: WeighedGroup): CandidateFeatures {
    const { best, phrases, score } = group;
    return {
      termhood: logit(score),
      ...Object.fromEntries(group.weighed().map(({ name, value }) => [featureName(best, name), value])),
      ...lengths(best, this.#text),
      ...this.#frequencies(best),
      ...this.#classes(best),
      ...this.#neighbours(best),
      'forms (log2)': Math.log2(phrases.length),
    };
  }

  #frequencies({ words, occurrences }: Phrase): CandidateFeatures {
    const content = words.filter((word) => this.#text.types[word]?.isFunctionWord !== true);
    const statistics = content.map((word) => this.#statistics[word]).filter((one) => one !== undefined);
    const contrasts = statistics.map(({ contrast }) => contrast / SCALE.contrast);
    const rarities = statistics.map(({ rarity }) => rarity / SCALE.rarity);
    return {
      'occurrences (log2)': Math.log2(occurrences.length) / SCALE.count,
      'occurs once': occurrences.length === 1 ? 1 : 0,
      'contrast, last word': contrasts.at(-1) ?? 0,
      'contrast, first word': contrasts[0] ?? 0,
      'contrast, least': Math.min(...contrasts),
      'contrast, greatest': Math.max(...contrasts),
      'rarity, last word': rarities.at(-1) ?? 0,
      'rarity, first word': rarities[0] ?? 0,
      'rarity, least': Math.min(...rarities),
      'rarity, greatest': Math.max(...rarities),
      'more written than spoken, last word': (statistics.at(-1)?.written ?? 0) / SCALE.contrast,
      'more written than spoken, first word': (statistics[0]?.written ?? 0) / SCALE.contrast,
      'unknown words': mean(statistics.map(({ isUnknown }) => (isUnknown ? 1 : 0))),
      'compound of a frequent word': Math.max(...statistics.map(({ part }) => part)) / SCALE.contrast,
    };
  }

  #classes({ words }: Phrase): CandidateFeatures {
    const [first, last] = [this.#text.types[words[0] ?? 0], this.#text.types[words.at(-1) ?? 0]];
    return {
      'first word: adjective': share(first, 'adjective'),
      'first word: verb': share(first, 'verb'),
      'first word: name': share(first, 'name'),
      'last word: noun': share(last, 'noun'),
      'last word: name': share(last, 'name'),
      'last word: adjective': share(last, 'adjective'),
      'last word: verb': share(last, 'verb'),
      'last word: adverb': share(last, 'adverb'),
      'last word: other': share(last, 'other'),
    };
  }

  #neighbours({ words, occurrences }: Phrase): CandidateFeatures {
    const [first = 0, last = 0] = [words[0], words.at(-1)];
    const isSingle = words.length === 1;
    const { classes } = this.#text;
    const alone = occurrences.filter(
      ({ first: from, last: to }) =>
        !isPart(classes.at(from - 1), 'before') && !isPart(classes.at(to + 1), 'after'),
    );
    const upper = occurrences.filter((place) => this.#isUpper(place));
    return {
      'whole noun group': alone.length / occurrences.length,
      'capital within sentences': upper.length / occurrences.length,
      acronym: occurrences.filter((place) => ACRONYM.test(this.#written(place))).length / occurrences.length,
      'candidates with this last word (log2)': Math.log2(1 + (this.#endings.get(last) ?? 0)) / SCALE.count,
      'candidates with this first word (log2)': Math.log2(1 + (this.#openings.get(first) ?? 0)) / SCALE.count,
      'termhood of the last word': isSingle ? 0 : (this.#words.get(last) ?? 0),
      'termhood of the first word': isSingle ? 0 : (this.#words.get(first) ?? 0),
    };
  }

  #isUpper(place: Occurrence): boolean {
    const opens = this.#text.sentences[place.sentence]?.from === place.first;
    return !opens && /^\p{Lu}/u.test(this.#written(place));
  }

  #written({ sentence, first, last }: Occurrence): string {
    const { text = '' } = this.#text.sentences[sentence] ?? {};
    return text.slice(this.#text.starts[first], this.#text.ends[last]);
  }
}

/** Single words and phrases are weighed by different numbers that share some names. */
function featureName({ words }: Phrase, name: string): string {
  return words.length === 1 ? `word: ${name}` : `phrase: ${name}`;
}

function lengths({ words, isCoordination }: Phrase, text: RunningText): CandidateFeatures {
  const forms = words.map((word) => text.types[word]?.form ?? '');
  const linkers = words.filter((word) => text.types[word]?.isFunctionWord === true).length;
  return {
    [`words: ${String(Math.min(MOST_WORDS, words.length))}`]: 1,
    'function words inside': isCoordination ? 0 : linkers,
    'characters (log2)': Math.log2(forms.join(' ').length) / SCALE.characters,
    'shortest word: at most 2 letters': forms.some(({ length }) => length <= 2) ? 1 : 0,
    hyphen: forms.some((form) => form.includes('-')) ? 1 : 0,
    digit: forms.some((form) => /\p{N}/u.test(form)) ? 1 : 0,
  };
}

/** Beside a candidate: a word that would make the noun group longer. */
function isPart(wordClass: WordClass | undefined, side: 'before' | 'after'): boolean {
  return wordClass === 'noun' || wordClass === 'name' || (side === 'before' && wordClass === 'adjective');
}

function share(type: WordType | undefined, wordClass: WordClass): number {
  return type === undefined || type.frequency === 0 ? 0 : type.classes[wordClass] / type.frequency;
}

/** Natural log odds of a probability in [0,1]; never infinite. */
export function logit(probability: number): number {
  const inside = Math.min(1 - LEAST_ODDS, Math.max(LEAST_ODDS, probability));
  return Math.log(inside / (1 - inside));
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
