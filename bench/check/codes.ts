// Inline codes as clean translations have them: the same ones on both sides, around the same words where both texts have them, in the
// order of each text, at the ends of the segment, or around all of it.

import type { PairText } from './clean-text.js';

/** An inline code as it is written here. */
export const CODE = /<\/?\d+\/?>/gu;

export function hasCodes(text: string): boolean {
  return /<\/?\d+\/?>/u.test(text);
}

/** Every so many segments has codes. */
const CODED = 3;

/** The segment with codes, or as it was; its number decides which. */
export function withCodes(segment: PairText, number: number): PairText {
  if (number % CODED !== 0) return segment;
  const kinds = [aroundAll, atTheEnds, aroundSharedWords, aroundSharedWords];
  const put = kinds[(number / CODED) % kinds.length];
  return put?.(segment) ?? segment;
}

function aroundAll({ source, target }: PairText): PairText {
  return { source: `<1>${source}</1>`, target: `<1>${target}</1>` };
}

/** A picture before the text and a note mark after it. */
function atTheEnds({ source, target }: PairText): PairText {
  return { source: `<1/>${source}<2/>`, target: `<1/>${target}<2/>` };
}

/** Pairs around up to three words that both texts have once: names and numbers. */
function aroundSharedWords({ source, target }: PairText): PairText | undefined {
  const shared = sharedWords(source, target).slice(0, 3);
  if (shared.length === 0) return undefined;
  const marked = (text: string): string =>
    shared.reduce((made, word, place) => {
      const id = String(place + 1);
      return made.replace(wholeWord(word), `<${id}>${word}</${id}>`);
    }, text);
  return { source: marked(source), target: marked(target) };
}

function sharedWords(source: string, target: string): string[] {
  const once = (text: string): string[] => {
    const words =
      text.match(/(?<![\p{L}\p{N}.,/-])(?:\p{Lu}[\p{L}]+|\d{2,})(?![\p{L}\p{N}/-]|[.,]\d)/gu) ?? [];
    return words.filter((word) => text.split(word).length === 2);
  };
  const inTarget = new Set(once(target));
  return once(source).filter((word) => inTarget.has(word));
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}<])${word}(?![\\p{L}\\p{N}>])`, 'u');
}
