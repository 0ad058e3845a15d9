// Needles as questions to the FTS5 trigram index. The index holds only which unit has which trigram
// (detail=none), so a needle becomes the AND of its trigrams and the candidates are compared afterwards.

/** More trigrams than this narrow the answer no further in practice, and each one costs a list to read. */
const MOST_TRIGRAMS = 24;

/** Trigrams of code points, in order, each once: what the index holds of a text. */
export function trigramsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  const trigrams = new Set<string>();
  for (let start = 0; start + 3 <= characters.length; start++)
    trigrams.add(characters.slice(start, start + 3).join(''));
  return [...trigrams];
}

/** The FTS5 query that every text with all needles answers, or `undefined` when all are shorter than a trigram. */
export function trigramQuery(needles: readonly string[]): string | undefined {
  const trigrams = [...new Set(needles.flatMap(trigramsOf))];
  if (trigrams.length === 0) return undefined;
  return spread(trigrams)
    .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
    .join(' AND ');
}

/** At most MOST_TRIGRAMS of them, evenly over the whole. */
function spread(trigrams: readonly string[]): readonly string[] {
  if (trigrams.length <= MOST_TRIGRAMS) return trigrams;
  const step = trigrams.length / MOST_TRIGRAMS;
  return trigrams.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
