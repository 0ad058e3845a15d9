// Verdicts on proposed pairs, read one by one (docs/judged-pairs.tsv): what share of the first pairs of a list is right?
// Pairs of texts that are not ours stand there as the beginning of a SHA-256, so that a list can be held against what
// was read without the texts' words being in the repository.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { ShownPair } from './bilingual-lists.js';

export const VERDICTS = ['right', 'general', 'partly', 'wrong'] as const;
/** `general`: a right translation that is no term: a place, a person, an everyday word. `partly`: a piece too much or too little. */
export type Verdict = (typeof VERDICTS)[number];
export type JudgedSource = 'shipped' | 'acter' | 'eforms';

const FILE = fileURLToPath(new URL('../../docs/judged-pairs.tsv', import.meta.url));
const HASH_LETTERS = 16;

/** How many of the pairs have each verdict; those nobody has read apart. */
export function judge(
  source: JudgedSource,
  pairs: readonly ShownPair[],
): Readonly<Record<Verdict | 'unread', number>> {
  const verdicts = readVerdicts(source);
  const counts = { right: 0, general: 0, partly: 0, wrong: 0, unread: 0 };
  for (const { nl, en } of pairs) counts[verdicts.get(keyOf(source, `${nl} = ${en}`)) ?? 'unread'] += 1;
  return counts;
}

function readVerdicts(source: JudgedSource): Map<string, Verdict> {
  const [, ...rows] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const own = rows.map((row) => row.split('\t')).filter(([of]) => of === source);
  return new Map(own.map(([, pair = '', verdict]) => [pair, verdictOf(verdict)]));
}

function verdictOf(text: string | undefined): Verdict {
  const found = VERDICTS.find((verdict) => verdict === text);
  if (found === undefined) throw new Error(`${FILE}: "${String(text)}" is no verdict`);
  return found;
}

function keyOf(source: JudgedSource, pair: string): string {
  if (source === 'shipped') return pair;
  return createHash('sha256').update(pair).digest('hex').slice(0, HASH_LETTERS);
}
