// Sentence splitting on the boundary cases: boundary F1 and the share of cases split exactly right.

import { readFile } from 'node:fs/promises';

import type { Language } from '../../src/model/language.js';
import { sentences } from '../../src/text/sentence.js';
import { sharedData } from '../../test/shared-data.js';
import type { Figure, FigureGroup } from '../table.js';

interface SegmentationCase {
  readonly text: string;
  readonly sentences: readonly string[];
}

// "Split after . ! ? before white space and a capital or digit", as the data's README measured it.
const PLAIN: Readonly<Record<string, { readonly f1: number; readonly exact: number }>> = {
  'rules.nl': { f1: 0.545, exact: 0.903 },
  'rules.en': { f1: 0.472, exact: 0.554 },
  'text.nl': { f1: 0.979, exact: 0.918 },
  'text.en': { f1: 0.968, exact: 0.907 },
};

export async function sentenceFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  for (const [name, plain] of Object.entries(PLAIN)) {
    const cases = await readCases(name);
    const { f1, exact } = score(cases, name.endsWith('nl') ? 'nl' : 'en');
    figures.push({ name: `sentences ${name} exactly right`, value: exact, floor: plain.exact });
    figures.push({ name: `sentences ${name} boundary F1`, value: f1, floor: plain.f1 });
  }
  return {
    title: 'Sentences',
    note: 'Boundaries between non-white-space characters; share of cases split exactly right.',
    figures,
  };
}

async function readCases(name: string): Promise<SegmentationCase[]> {
  const path = sharedData('segmentation', `${name}.jsonl`);
  if (path === undefined) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as SegmentationCase);
}

function score(
  cases: readonly SegmentationCase[],
  language: Language,
): { readonly f1: number; readonly exact: number } {
  let [hits, found, expected, right] = [0, 0, 0, 0];
  for (const { text, sentences: gold } of cases) {
    const made = boundaries(sentences(text, language).map(({ start, end }) => text.slice(start, end)));
    const wanted = boundaries(gold);
    const shared = [...made].filter((place) => wanted.has(place)).length;
    [hits, found, expected] = [hits + shared, found + made.size, expected + wanted.size];
    if (shared === made.size && shared === wanted.size) right++;
  }
  return { f1: (2 * hits) / Math.max(1, found + expected), exact: right / Math.max(1, cases.length) };
}

/** Ends of sentences counted in non-white-space characters; the end of the text is not one. */
function boundaries(parts: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let place = 0;
  for (const part of parts) ends.add((place += part.replace(/\s/gu, '').length));
  ends.delete(place);
  return ends;
}
