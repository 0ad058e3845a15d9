// A candidate before it is shown: the forms of one term and what they are worth. A text of millions of words has a million
// of these and shows a thousand, so that all but the forms and the score is looked up or worked out when asked for.

import type { FoundDefinition, FoundEquivalent } from '../model/candidate.js';
import { textOf } from '../model/span.js';
import { normalForm } from '../text/normal-form.js';
import type { Expansion } from './acronyms.js';
import type { CandidateDescriber, CandidateFeatures, WeighedGroup } from './candidate-features.js';
import type { Phrase } from './phrases.js';
import type { Feature, TermhoodModel } from './termhood.js';

/** What is known of the phrases of one text; all its groups share it. */
export interface GroupKnowledge {
  readonly model: TermhoodModel;
  readonly definitions: ReadonlyMap<Phrase, FoundDefinition>;
  readonly otherNames: ReadonlyMap<Phrase, readonly FoundEquivalent[]>;
  /** Long forms of the acronyms. */
  readonly expanded: ReadonlyMap<Phrase, Expansion>;
  /** Made once all groups are known. */
  describer?: CandidateDescriber;
}

/** The forms of one term. It is worth what its best form is worth. */
export class CandidateGroup implements WeighedGroup {
  readonly lemma: string;
  readonly phrases: readonly Phrase[];
  readonly best: Phrase;
  readonly score: number;
  readonly #knowledge: GroupKnowledge;

  private constructor(
    { lemma, phrases, best, score }: Pick<CandidateGroup, 'lemma' | 'phrases' | 'best' | 'score'>,
    knowledge: GroupKnowledge,
  ) {
    this.lemma = lemma;
    this.phrases = phrases;
    this.best = best;
    this.score = score;
    this.#knowledge = knowledge;
  }

  /** The group of these phrases, the first of which is always there. */
  static of(
    lemma: string,
    [first, ...others]: readonly [Phrase, ...Phrase[]],
    knowledge: GroupKnowledge,
  ): CandidateGroup {
    let [best, score] = [first, knowledge.model.scoreOf(first)];
    for (const phrase of others) {
      const own = knowledge.model.scoreOf(phrase);
      if (own > score) [best, score] = [phrase, own];
    }
    return new CandidateGroup({ lemma, phrases: [first, ...others], best, score }, knowledge);
  }

  /** The same candidate with further forms. */
  with(phrases: readonly Phrase[]): CandidateGroup {
    return new CandidateGroup(
      { ...this, phrases: [...new Set([...this.phrases, ...phrases])] },
      this.#knowledge,
    );
  }

  /** What its score is made of. */
  weighed(): Feature[] {
    return this.#knowledge.model.featuresOf(this.best);
  }

  /** The numbers that describe it. */
  features(): CandidateFeatures {
    return this.#knowledge.describer?.describe(this) ?? {};
  }

  /** The first definition that the text gives one of its forms. */
  get definition(): FoundDefinition | undefined {
    return this.#first((phrase) => this.#knowledge.definitions.get(phrase));
  }

  /** The short form that the text gives it. */
  get acronym(): string | undefined {
    return this.#first((phrase) => this.#knowledge.expanded.get(phrase)?.short);
  }

  /** Other names that the text gives it, each once, but for forms of its own, as acronyms are. */
  get equivalents(): readonly FoundEquivalent[] {
    const found = this.phrases.flatMap((phrase) => this.#knowledge.otherNames.get(phrase) ?? []);
    const own = new Set(found.map(({ context, termSpan }) => normalForm(textOf(context, termSpan))));
    const byName = new Map<string, FoundEquivalent>();
    for (const one of found) {
      const key = normalForm(one.text);
      if (!byName.has(key) && !own.has(key)) byName.set(key, one);
    }
    return [...byName.values()];
  }

  #first<Value>(find: (phrase: Phrase) => Value | undefined): Value | undefined {
    for (const phrase of this.phrases) {
      const found = find(phrase);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
