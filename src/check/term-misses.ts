// Terms whose translation by the glossary does not stand in the target, and how much that says: is another word there in its place?
//
// Peers ask whether the words of the entry are in the target and flood their users, because translators say terms in other ways: by
// a pronoun, a verb, their head alone, or not at all. So a term is only called wrong where something stands in its place: a term of
// another concept that the source does not have, or words that the alignment puts there and the entry does not have. The rest is a
// note. Texts are kept of the segments with something to tell, and of an even sample of the others, from which the alignment learns
// too; the alignment learns in parts of bounded size, so that time is linear.

import type { Language } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { Severity } from '../model/severity.js';
import { IntroducedAcronyms } from './acronyms.js';
import type { CheckedSegment, CheckedText, KnownTerms } from './checked-segment.js';
import { isTranslated } from './checked-segment.js';
import type { Mention, Mentions } from './mentions.js';
import { acceptedTerms, mentionsByTerm, mentionsIn, occurrencesOf, termOf } from './mentions.js';
import type { CheckContext, Fault } from './rule.js';
import { isSaidOtherwise } from './said-otherwise.js';
import { SegmentStretches, SURE } from './segment-stretches.js';
import type { TextPair } from './stretch-alignment.js';
import { EvenSample, textPair } from './stretch-alignment.js';
import { unexpectedTerms } from './unexpected-terms.js';

/** Segments that the alignment learns from besides those with something to tell. */
const SAMPLE = 1500;
/** Segments with something to tell in one part of the learning. */
const PART = 4000;
/** Surer alignments say that other words stand in the place of a term. */
const LEAST_CONFIDENCE = 0.4;
/** Per million; a term of one word that is more frequent is a word of everyday language, with more translations than its entry has. */
const GENERAL = 20;

/** A term that is not translated as the glossary has it. */
interface Miss {
  readonly mentions: Mentions;
  readonly expected: readonly string[];
  /** Terms of other concepts that the source does not have. */
  readonly unexpected: readonly TermOccurrence[];
  /** It was said in full just before, so that a pronoun or less may stand for it here. */
  readonly isRepeated: boolean;
  /** It is said, but fewer times than in the source. */
  readonly isSaidOnce: boolean;
}

interface SegmentWithMisses {
  readonly segment: Pick<CheckedSegment, 'index'>;
  readonly pair: TextPair;
  readonly source: Language;
  readonly misses: readonly Miss[];
}

/** A term that is not translated as the glossary has it, and the words that stand there in small letters. */
export interface MissedTerm {
  readonly index: number;
  readonly instead: string;
  /** That of the source. */
  readonly language: Language;
  readonly fault: Fault & { readonly term: string; readonly severity: Severity };
}

export class TermMisses {
  readonly #terms: KnownTerms;
  readonly #context: Pick<CheckContext, 'align' | 'frequencies'>;
  readonly #acronyms = new IntroducedAcronyms();
  readonly #missing: SegmentWithMisses[] = [];
  readonly #sample = new EvenSample<TextPair>(SAMPLE);
  /** Segments in which each term of the source stands. */
  readonly #mentioned = new Map<string, number>();
  readonly #missedOf = new Map<string, number>();
  #previous: CheckedSegment | undefined;

  /** `terms` are those that the texts of the segments know. */
  constructor(terms: KnownTerms, context: Pick<CheckContext, 'align' | 'frequencies'>) {
    this.#terms = terms;
    this.#context = context;
  }

  /** Gives what the source speaks of; nothing when there is no target. */
  add(segment: CheckedSegment): readonly Mention[] {
    if (!isTranslated(segment)) return [];
    this.#acronyms.learn(segment, this.#terms);
    const mentions = mentionsIn(segment.source, this.#terms);
    const misses = this.#missesIn(segment, mentions);
    if (misses.length > 0)
      this.#missing.push({
        segment: { index: segment.index },
        pair: textPair(segment),
        source: segment.source.language,
        misses,
      });
    else if (this.#context.align !== undefined) this.#sample.offer(() => textPair(segment));
    this.#previous = segment;
    return mentions;
  }

  #missesIn(segment: CheckedSegment, mentions: readonly Mention[]): Miss[] {
    if (mentions.length === 0) return [];
    // Looked for at the first term that is not rendered: most segments have none.
    let known: readonly TermOccurrence[] | undefined;
    const unexpected = (): readonly TermOccurrence[] => (known ??= unexpectedTerms(segment, this.#terms));
    return mentionsByTerm(mentions).flatMap((group) => {
      const [{ found }] = group;
      count(this.#mentioned, found.term);
      const miss = this.#missOf(group, segment, unexpected);
      if (miss !== undefined) count(this.#missedOf, found.term);
      return miss ?? [];
    });
  }

  #missOf(
    mentions: Mentions,
    segment: CheckedSegment,
    unexpectedIn: () => readonly TermOccurrence[],
  ): Miss | undefined {
    const [{ entries, found }] = mentions;
    const { source, target } = segment;
    const expected = acceptedTerms(entries, target.language);
    // What is never translated has a rule of its own.
    const isKept = entries.some((entry) => termOf(found, entry, source.language)?.doNotTranslate === true);
    if (isKept || expected.length === 0) return undefined;
    const rendered = new Set(occurrencesOf(entries, target, this.#terms).map(({ start }) => start)).size;
    if (rendered >= mentions.length) return undefined;
    if (rendered === 0 && (isSaidOtherwise(expected, target) || this.#acronyms.standIn(target, entries)))
      return undefined;
    const unexpected = unexpectedIn();
    if (rendered > 0 && unexpected.length === 0) return undefined;
    const isRepeated = this.#isRenderedBefore(segment, mentions[0]);
    return { mentions, expected, isRepeated, unexpected, isSaidOnce: rendered > 0 };
  }

  #isRenderedBefore({ file, target }: CheckedSegment, { entries }: Mention): boolean {
    const before = this.#previous;
    if (before === undefined || before.file !== file) return false;
    return occurrencesOf(entries, before.target, this.#terms).length > 0 && mayReferBack(target);
  }

  /** In how many segments a term of the source stands. */
  mentions(term: string): number {
    return this.#mentioned.get(term) ?? 0;
  }

  /** In how many of them it is not said as expected, whatever stands there. */
  misses(term: string): number {
    return this.#missedOf.get(term) ?? 0;
  }

  /** After all segments were added. */
  *missed(): Iterable<MissedTerm> {
    for (let from = 0; from < this.#missing.length; from += PART) {
      const part = this.#missing.slice(from, from + PART);
      const aligned = this.#context.align?.([...part.map(({ pair }) => pair), ...this.#sample.items]);
      for (const [place, missing] of part.entries()) {
        const stretches = new SegmentStretches(missing, { place, aligned });
        for (const miss of missing.misses) {
          const told = this.#told(miss, stretches);
          if (told !== undefined) yield { index: missing.segment.index, ...told };
        }
      }
    }
  }

  #told(miss: Miss, stretches: SegmentStretches): Omit<MissedTerm, 'index'> | undefined {
    const { mentions, expected, unexpected, isRepeated, isSaidOnce } = miss;
    const [{ found }] = mentions;
    const isGeneral = this.#isGeneral(found.term, stretches.source);
    const instead =
      (isSaidOnce ? undefined : stretches.otherWords(found, expected, SURE)) ??
      stretches.takeUnexpected(found, unexpected) ??
      (isSaidOnce ? undefined : stretches.otherWords(found, expected, LEAST_CONFIDENCE));
    if (instead === undefined && (isSaidOnce || isRepeated)) return undefined;
    return {
      instead: (instead ?? [])
        .map((span) => stretches.textAt(span))
        .join(' ')
        .toLowerCase(),
      language: stretches.source,
      fault: {
        source: mentions.flatMap(({ spans }) => spans),
        target: instead ?? [],
        term: found.term,
        expected,
        said: { term: found.term },
        severity: severityOf(mentions, { isGeneral, isThere: instead !== undefined }),
      },
    };
  }

  #isGeneral(term: string, language: Language): boolean {
    return !/[\s-]/u.test(term) && (this.#context.frequencies?.[language].perMillion(term) ?? 0) >= GENERAL;
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Words that stand for what was said before. */
const PRONOUNS: Readonly<Record<Language, RegExp>> = {
  nl: /(?<!\p{L})(?:hij|zij|ze|het|hem|haar|hun|hen|deze|dit|die|dat|ervan|erop|ervoor|ertoe|daarvan|hiervan|dergelijke?|zulke?)(?!\p{L})/iu,
  en: /\b(?:it|its|itself|they|them|their|these|this|those|such|which|one|latter|former|same)\b/iu,
};

function mayReferBack({ text, language }: CheckedText): boolean {
  return PRONOUNS[language].test(text);
}

/** The head of a compound says what it is; what stands before it may be said in many ways. */
function severityOf(
  mentions: Mentions,
  { isGeneral, isThere }: { readonly isGeneral: boolean; readonly isThere: boolean },
): Severity {
  const parts = mentions.map(({ found }) => found.part ?? 'whole');
  if (!isThere || !(parts.includes('whole') || parts.includes('head'))) return 'note';
  return parts.includes('whole') && !isGeneral ? 'error' : 'warning';
}
