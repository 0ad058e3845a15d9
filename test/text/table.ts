// Tables of right answers (test/text/tables/*.tsv), written by hand. Each row belongs to one of two halves by
// a hash of its first fields: rules are tuned on `dev` only, `test` says whether they hold for other words.

import { readFileSync } from 'node:fs';

import type { CompoundPart } from '../../src/text/compound.js';
import type { Ellipsis } from '../../src/text/ellipsis.js';
import { words } from '../../src/text/token.js';

export type Half = 'dev' | 'test';

export interface Row {
  readonly fields: readonly string[];
  readonly half: Half;
}

/** Rows of a table without its comment lines. The half follows from the first `keyFields` fields. */
export function readTable(name: string, keyFields = 1): Row[] {
  const text = readFileSync(new URL(`tables/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const fields = line.split('\t');
      return { fields, half: halfOf(fields.slice(0, keyFields).join('\t')) };
    });
}

/** The half a key belongs to: FNV-1a, its upper bits folded in because the lowest one alone is a mere parity. */
export function halfOf(key: string): Half {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 1) === 0 ? 'dev' : 'test';
}

/** Share of rows of a half that `isRight` accepts; the rows it refuses are given too. */
export function shareRight(
  rows: readonly Row[],
  half: Half,
  isRight: (fields: readonly string[]) => boolean,
): { readonly share: number; readonly rows: number; readonly wrong: readonly string[] } {
  const own = rows.filter((row) => row.half === half);
  const wrong = own.filter(({ fields }) => !isRight(fields)).map(({ fields }) => fields.join(' | '));
  return { share: 1 - wrong.length / Math.max(1, own.length), rows: own.length, wrong };
}

/** F1 of finding the words between [[ and ]] in marked sentences, given what names the language of each word. */
export function englishInDutchScore(
  rows: readonly Row[],
  languagesOf: (words: readonly string[]) => readonly string[],
): { readonly f1: number; readonly words: number } {
  let [hits, found, wanted] = [0, 0, 0];
  for (const { fields } of rows) {
    const { forms, isEnglish } = markedWords(fields[0] ?? '');
    const languages = languagesOf(forms);
    for (const [index, gold] of isEnglish.entries()) {
      const given = languages[index] === 'en';
      if (given) found += 1;
      if (gold) wanted += 1;
      if (gold && given) hits += 1;
    }
  }
  return { f1: (2 * hits) / Math.max(1, found + wanted), words: wanted };
}

function markedWords(marked: string): { readonly forms: string[]; readonly isEnglish: boolean[] } {
  const pieces = marked.split(/\[\[|\]\]/u).map((piece) => words(piece).map(({ text }) => text));
  return {
    forms: pieces.flat(),
    isEnglish: pieces.flatMap((piece, index) => piece.map(() => index % 2 === 1)),
  };
}

/** A split as the table of compounds writes it: part(link)+part, or = for a word left whole. */
export function writtenSplit(word: string, parts: readonly CompoundPart[]): string {
  if (parts.length < 2) return '=';
  return parts
    .map(({ start, end, link }) => word.slice(start, end) + (link === '' ? '' : `(${link})`))
    .join('+');
}

/** Members in full as the table of ellipsis writes them. */
export function writtenMembers(found: readonly Ellipsis[]): string {
  const members = found.flatMap(({ full }) => full.map(({ text }) => text));
  return members.length === 0 ? '-' : members.join(' + ');
}

/** Whether an answer is one of those that the second field of a row allows. */
export function allows([, answers = '']: readonly string[], answer: string): boolean {
  return answers.split(' / ').includes(answer);
}
