// untranslated-part: a run of words of the source that stands in the target as it is, with function words of the source's language
// in it. Titles and quotations between quotes are kept on purpose, and so are names and terms, which have no function words of
// their own, and what the glossary has as a term of the target.

import { overlaps } from '../../model/span.js';
import type { CheckedSegment, CheckedText } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import { isFunctionWordOfOther } from '../foreign-words.js';
import type { SegmentRule } from '../rule.js';
import type { Token } from '../../text/token.js';

/** Words of a run, and how many of them are function words. */
const LEAST_WORDS = 4;
const LEAST_FUNCTION_WORDS = 2;

export const untranslatedPart: SegmentRule<'untranslated-part'> = {
  kind: 'segment',
  name: 'untranslated-part',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'untranslated',
  its: 'untranslated',
  check: (segment) => {
    if (!isTranslated(segment)) return [];
    const run = sharedRuns(segment).find((tokens) => isLeftOver(tokens, segment.target));
    const [first, last] = [run?.[0], run?.at(-1)];
    if (first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    const start = segment.source.text.indexOf(segment.target.text.slice(span.start, span.end));
    return [
      {
        source: start === -1 ? [] : [{ start, end: start + span.end - span.start }],
        target: [span],
        said: { text: segment.target.text.slice(span.start, span.end) },
      },
    ];
  },
};

/** Longest runs of words that both sides have in the same order, but not a whole text, of which another rule speaks. */
function sharedRuns({ source, target }: CheckedSegment): Token[][] {
  const [words, others] = [wordsOf(source), wordsOf(target)];
  if (words.length < LEAST_WORDS || others.length < LEAST_WORDS) return [];
  const known = new Set(words.slice(LEAST_WORDS - 1).map((_, at) => gramAt(words, at)));
  const runs: Token[][] = [];
  let until = -1;
  for (let at = 0; at + LEAST_WORDS <= others.length; at++) {
    if (!known.has(gramAt(others, at))) continue;
    const gram = others.slice(at, at + LEAST_WORDS);
    if (at < until) runs.at(-1)?.push(...gram.slice(until - at));
    else runs.push(gram);
    until = at + LEAST_WORDS;
  }
  return runs.filter((run) => run.length < others.length);
}

function wordsOf({ tokens }: CheckedText): Token[] {
  return tokens.filter(({ kind }) => kind === 'word');
}

function gramAt(words: readonly Token[], at: number): string {
  return words
    .slice(at, at + LEAST_WORDS)
    .map(({ text }) => text)
    .join(' ');
}

function isLeftOver(run: readonly Token[], target: CheckedText): boolean {
  if (run.filter((word) => isFunctionWordOfOther(word, target)).length < LEAST_FUNCTION_WORDS) return false;
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  if (target.occurrences.some((occurrence) => overlaps(occurrence, span))) return false;
  const before = target.text.slice(0, span.start);
  return !/[“"‘'„«]\s?$|[“„«][^”»]*$|\([^)]*$/u.test(before) && !hasOpenQuote(before);
}

function hasOpenQuote(before: string): boolean {
  return (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
