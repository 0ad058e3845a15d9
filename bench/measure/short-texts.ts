// The list that the product chooses for short texts: pieces of ACTER, each with the annotated terms that stand in it.
// Plain method: the list cut where it is cut in a long text.

import { LEAST_TERMHOOD } from '../../src/extract/candidates.js';
import { extractTerms } from '../../src/extract/terms.js';
import type { CandidateTerm } from '../../src/model/candidate.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { normalForm } from '../../src/text/normal-form.js';
import { words } from '../../src/text/token.js';
import { createShippedData, termKnowledge } from '../../src/workbench/shipped-data.js';
import type { ActerSet } from '../../test/extract/acter.js';
import { ACTER_DOMAINS, acterFolder, readActer } from '../../test/extract/acter.js';
import type { Figure } from '../table.js';

/** Words of a piece, and how many pieces of each subject. */
const SIZES = [
  [100, 12],
  [500, 8],
  [2000, 4],
] as const;

type Sentence = ActerSet['documents'][number]['sentences'][number];

interface Piece {
  readonly sentences: readonly Sentence[];
  readonly gold: ReadonlySet<string>;
}

export async function shortTextFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of LANGUAGES) figures.push(...(await figuresOf(language)));
  return figures;
}

async function figuresOf(language: Language): Promise<Figure[]> {
  const options = { language, ...(await termKnowledge(createShippedData(), language)) };
  const sets = ACTER_DOMAINS.map((domain) => readActer(acterFolder() ?? '', language, domain));
  return SIZES.map(([size, count]) => {
    const pieces = sets.flatMap((set) => piecesOf(set, size, count));
    const lists = pieces.map(({ sentences }) => extractTerms([{ sentences }], options));
    const long = lists.map((list) => list.filter(({ score }) => score >= LEAST_TERMHOOD));
    const least = Math.min(...lists.map((list) => list.length));
    const mean = lists.reduce((sum, list) => sum + list.length, 0) / lists.length;
    return {
      name: `extraction ${language} pieces of ${String(size)} words F1`,
      value: f1(pieces, lists),
      floor: f1(pieces, long),
      decimals: 1,
      remark: `${String(pieces.length)} pieces; ${mean.toFixed(0)} candidates on average, ${String(least)} at least`,
    };
  });
}

/** Pieces from everywhere in a subject's texts, each of whole sentences. */
function piecesOf({ documents, named }: ActerSet, size: number, count: number): Piece[] {
  const all = documents.flatMap(({ sentences }) => [...sentences]);
  return Array.from({ length: count }, (_, number) => {
    const start = Math.floor((number * all.length * 0.9) / count);
    const sentences: Sentence[] = [];
    for (let at = start, length = 0; at < all.length && length < size; at += 1) {
      const sentence = all[at];
      if (sentence === undefined) break;
      sentences.push(sentence);
      length += words(sentence.text).length;
    }
    const written = spaced(sentences.map(({ text }) => text).join(' '));
    return { sentences, gold: new Set([...named].filter((term) => written.includes(spaced(term)))) };
  });
}

/** Words between single spaces, so that whole words are found. */
function spaced(text: string): string {
  return ` ${words(text)
    .map((word) => normalForm(word.text))
    .join(' ')} `;
}

/** Of all pieces together, strict, in per cent. */
function f1(pieces: readonly Piece[], lists: readonly (readonly CandidateTerm[])[]): number {
  let [hits, both] = [0, 0];
  for (const [at, { gold }] of pieces.entries()) {
    const forms = new Set(
      (lists[at] ?? []).flatMap(({ variants }) => variants.map((form) => form.toLowerCase())),
    );
    hits += [...forms].filter((form) => gold.has(form)).length;
    both += forms.size + gold.size;
  }
  return (200 * hits) / Math.max(1, both);
}
