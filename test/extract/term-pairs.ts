// Term alignment measured: given the aligned beads of ACTER's corruption texts and Dutch terms, is the right
// English term proposed first, or among the first five? Used by the tests and by the measure script.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TextBead } from '../../src/extract/bilingual-side.js';
import { sharedData } from '../shared-data.js';

export const TERM_PAIR_SETS = ['corp', 'eurovoc'] as const;
export type TermPairSet = (typeof TERM_PAIR_SETS)[number];

export interface TermPair {
  readonly nl: string;
  /** Accepted English terms, lower-cased. */
  readonly en: ReadonlySet<string>;
}

export interface TermAlignmentRow {
  readonly set: TermPairSet;
  readonly pairs: number;
  /** Shares in [0,1]. */
  readonly hitAt1: number;
  readonly hitAt5: number;
}

/** True when the data is on this machine. */
export function hasTermPairs(): boolean {
  return sharedData('term-pairs') !== undefined && sharedData('alignment', 'acter-corp') !== undefined;
}

/** The gold beads of all documents that have both sides. */
export function readGoldBeads(): TextBead[] {
  const folder = sharedData('alignment', 'acter-corp') ?? '';
  const names = readdirSync(folder).filter((name) => name.endsWith('.gold'));
  return names.sort().flatMap((name) => beadsOfDocument(join(folder, name.slice(0, -'.gold'.length))));
}

function beadsOfDocument(path: string): TextBead[] {
  const lines = (end: string): string[] => readFileSync(`${path}.${end}`, 'utf8').split('\n');
  const sides = { nl: lines('nl'), en: lines('en') };
  const beads = lines('gold').filter((line) => line !== '');
  return beads
    .map((bead) => {
      const [nl = '', en = ''] = bead.split(':');
      return { nl: joined(sides.nl, nl), en: joined(sides.en, en) };
    })
    .filter(({ nl, en }) => nl !== '' && en !== '');
}

/** The lines that `[3, 4]` names, joined. */
function joined(lines: readonly string[], numbers: string): string {
  const found = numbers.match(/\d+/gu) ?? [];
  return found.map((number) => lines[Number(number)] ?? '').join(' ');
}

/** The pairs of a set; of EuroVoc those that stand together in a bead. */
export function readTermPairs(set: TermPairSet): TermPair[] {
  const file = join(sharedData('term-pairs') ?? '', `${set}.nl-en.tsv`);
  const [header = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  const beadsWithEnglish = header.split('\t').indexOf('beads_with_en');
  return rows
    .map((row) => row.split('\t'))
    .filter((row) => (set === 'corp' ? row.length > 1 : Number(row[beadsWithEnglish]) > 0))
    .map(([nl = '', en = '']) => ({ nl, en: new Set(en.toLowerCase().split(' | ')) }));
}

/** Measures `propose`, which gives ranked English terms for each Dutch term over the gold beads. */
export function measureTermAlignment(
  propose: (terms: readonly string[], beads: readonly TextBead[]) => readonly (readonly string[])[],
): TermAlignmentRow[] {
  const beads = readGoldBeads();
  return TERM_PAIR_SETS.map((set) => {
    const pairs = readTermPairs(set);
    const proposed = propose(
      pairs.map(({ nl }) => nl),
      beads,
    );
    const hits = (first: number): number =>
      pairs.filter(({ en }, index) =>
        (proposed[index] ?? []).slice(0, first).some((term) => en.has(term.toLowerCase())),
      ).length / pairs.length;
    return { set, pairs: pairs.length, hitAt1: hits(1), hitAt5: hits(5) };
  });
}
