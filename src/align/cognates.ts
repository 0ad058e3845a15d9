// Cognates: Dutch and English words with one origin (corruptie – corruption, onafhankelijk is none).
// Spelling is first brought to a skeleton that levels what the two languages write differently; then the
// longest common subsequence ratio (Melamed 1995), computed bit-parallel (Hyyrö 2004), decides.

import { withoutDiacritics } from '../text/normal-form.js';

/** Shorter words are alike by chance too often. */
const LEAST_LENGTH = 4;
/** Common subsequence over the longer skeleton from which words count as cognates. */
const LEAST_RATIO = 0.62;
/** Letters that must agree at the start: what the index looks up. */
const PREFIX = 3;
/** Letters at the start of a compound that must be the other word's (corruptiebestrijding – corruption). */
const LEAST_SHARED = 5;
/** Bits of one machine word: longer skeletons are cut. */
const MOST_LETTERS = 31;
const FIRST_LETTER = 97;

/** Weight in [0,1] of a prefix shared with a longer compound. */
const PART_WEIGHT = 0.45;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/sch/gu, 'sk'],
  [/ch/gu, 'k'],
  [/(?:ij|y)/gu, 'i'],
  [/qu/gu, 'kw'],
  [/c(?=[eiy])/gu, 's'],
  [/[cq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/z/gu, 's'],
  [/v/gu, 'f'],
  [/tion/gu, 'ti'],
  [/(.)\1/gu, '$1'],
];

/** A word as both languages could have written it. Only letters a–z remain. */
export function skeleton(word: string): string {
  let text = withoutDiacritics(word);
  for (const [pattern, replacement] of SPELLINGS) text = text.replace(pattern, replacement);
  return text.replace(/[^a-z]/gu, '').slice(0, MOST_LETTERS);
}

/** How surely two skeletons are cognates, in [0,1]; 0 when they are not. */
export function cognateWeight(one: string, other: string): number {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length < LEAST_LENGTH) return 0;
  const ratio = commonSubsequence(shorter, longer) / longer.length;
  if (ratio >= LEAST_RATIO) return 0.3 + 0.7 * ((ratio - LEAST_RATIO) / (1 - LEAST_RATIO));
  const shared = commonPrefix(shorter, longer);
  return shared >= Math.max(LEAST_SHARED, 0.75 * shorter.length) ? PART_WEIGHT : 0;
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

const MASKS = new Int32Array(26);

/** Length of the longest common subsequence of two skeletons. */
export function commonSubsequence(one: string, other: string): number {
  MASKS.fill(0);
  for (let at = 0; at < one.length; at += 1) {
    const letter = one.charCodeAt(at) - FIRST_LETTER;
    MASKS[letter] = (MASKS[letter] ?? 0) | (1 << at);
  }
  let row = -1;
  for (let at = 0; at < other.length; at += 1) {
    const hits = row & (MASKS[other.charCodeAt(at) - FIRST_LETTER] ?? 0);
    row = (row + hits) | (row - hits);
  }
  let length = 0;
  for (let at = 0; at < one.length; at += 1) if ((row & (1 << at)) === 0) length += 1;
  return length;
}

/** Finds the cognates of a word among the words added before. */
export class CognateIndex {
  private readonly buckets = new Map<string, { readonly id: number; readonly skeleton: string }[]>();

  add(word: string, id: number): void {
    const entry = { id, skeleton: skeleton(word) };
    if (entry.skeleton.length < LEAST_LENGTH) return;
    const key = entry.skeleton.slice(0, PREFIX);
    const bucket = this.buckets.get(key);
    if (bucket === undefined) this.buckets.set(key, [entry]);
    else bucket.push(entry);
  }

  /** Calls `found` for each cognate of `word`. */
  find(word: string, found: (id: number, weight: number) => void): void {
    const own = skeleton(word);
    for (const entry of this.buckets.get(own.slice(0, PREFIX)) ?? []) {
      const weight = cognateWeight(own, entry.skeleton);
      if (weight > 0) found(entry.id, weight);
    }
  }
}
