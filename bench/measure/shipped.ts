// Figures on the shipped documents: what a checkout alone can measure, reading and cleaning included.

import { readFile } from 'node:fs/promises';

import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { alignFiles } from '../../src/workbench/align.js';
import { SHIPPED_DOCUMENTS } from '../../src/workbench/demo.js';
import { segmentFile } from '../../src/workbench/segment.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';
import { openWorkbench } from '../../src/workbench/workbench.js';
import type { FigureGroup } from '../table.js';

interface Tally {
  readonly hits: number;
  readonly found: number;
  readonly gold: number;
}

export async function shippedFigures(): Promise<FigureGroup> {
  const workbench = await openWorkbench();
  const sentenceTallies: Tally[] = [];
  const pairTallies: Tally[] = [];
  for (const name of SHIPPED_DOCUMENTS) {
    const files = { nl: documentPath(name, 'nl'), en: documentPath(name, 'en') };
    const gold = await goldLines(name);
    for (const [side, language] of LANGUAGES.entries()) {
      const { sentences } = await segmentFile(workbench, files[language], { language });
      const wanted = gold
        .flatMap((line) => line[side]?.split(' | ') ?? [])
        .filter((sentence) => sentence !== '');
      sentenceTallies.push(
        tally(
          sentences.map((sentence) => sentence.text),
          wanted,
        ),
      );
    }
    const { beads } = await alignFiles(workbench, files);
    const made = beads.filter((bead) => bead.sourceText !== '' && bead.targetText !== '');
    pairTallies.push(
      tally(
        made.map((bead) => `${bead.sourceText}\t${bead.targetText}`),
        gold
          .filter(([nl = '', en = '']) => nl !== '' && en !== '')
          .map((line) => line.join('\t').replaceAll(' | ', ' ')),
      ),
    );
  }
  await workbench.close();
  return {
    title: 'Shipped documents',
    note: 'Four report pairs of our own, one of them as text copied from a PDF: sentences and pairs exactly as in the gold files, from file to pair.',
    figures: [
      { name: 'shipped sentences F1', value: f1(sentenceTallies) },
      { name: 'shipped pairs strict F1', value: f1(pairTallies) },
    ],
  };
}

function documentPath(name: string, language: Language): string {
  return shippedPath('tm', 'documents', `${name}.${language}.txt`);
}

async function goldLines(name: string): Promise<(readonly string[])[]> {
  const text = await readFile(shippedPath('tm', 'documents', `${name}.gold.tsv`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** Counts equal texts, each gold text once. */
function tally(found: readonly string[], gold: readonly string[]): Tally {
  const left = new Map<string, number>();
  for (const text of gold) left.set(text, (left.get(text) ?? 0) + 1);
  let hits = 0;
  for (const text of found) {
    const number = left.get(text) ?? 0;
    if (number === 0) continue;
    hits++;
    left.set(text, number - 1);
  }
  return { hits, found: found.length, gold: gold.length };
}

function f1(tallies: readonly Tally[]): number {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, each) => total + pick(each), 0);
  return (2 * sum(({ hits }) => hits)) / sum(({ found, gold }) => found + gold);
}
