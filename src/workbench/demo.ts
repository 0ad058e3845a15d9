// The main job on the shipped documents, from two versions of a report to files for a CAT tool.
// The same calls a translator's own documents go through; nothing here knows what comes out.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { documentKeywords } from '../extract/keywords.js';
import type { CandidatePair } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import type { ConcordanceLine, Match } from '../model/match.js';
import type { AlignedBead } from './align.js';
import { alignFiles } from './align.js';
import { findConcordance } from './concordance.js';
import type { ReadDocument } from './document.js';
import type { ExportResult } from './export.js';
import { exportFile, writeEntries } from './export.js';
import { extractFromMemory } from './extract.js';
import type { ImportedFile } from './import.js';
import { importFiles, isRefused } from './import.js';
import type { LookedUpEntry } from './look-up.js';
import { lookUpText } from './look-up.js';
import type { PairReport, WrittenFile } from './report.js';
import {
  candidateEntries,
  cleaningSection,
  documentsOf,
  doubtfulSection,
  filesSection,
  pairsSection,
  termsSection,
} from './report.js';
import { reportPage } from './report-page.js';
import { searchMemory } from './search.js';
import { SHIPPED_GLOSSARY, shippedPath } from './shipped-data.js';
import { writeWhole } from './file.js';
import type { Workbench, WorkOptions } from './workbench.js';

/** The shipped document pairs, `tm/documents/NAME.{nl,en}.txt`. */
export const SHIPPED_DOCUMENTS = [
  'labour-migration',
  'asylum-reception',
  'return-and-borders',
  'integration',
];

const DEMO_MEMORY = 'migration-reports';
const LOOK_UPS = ['blauwe kaarten', 'kennismigrantenregeling', 'EU Blue Card'];
const FUZZY_QUERY =
  'In 2025 zijn 25.120 verblijfsvergunningen verleend aan werknemers uit derde landen, 3,3% meer dan een jaar eerder.';
const CONCORDANCE_QUERY = 'vergunning';
const SHOWN_TERMS = 20;
const KEYWORDS = 5;

export interface DemoOptions extends WorkOptions {
  /** Folder for the results; made when it is not there. */
  readonly out: string;
}

export type DemoStep =
  | { readonly kind: 'imported'; readonly files: readonly ImportedFile[] }
  | { readonly kind: 'aligned'; readonly pairs: readonly AlignedPair[] }
  | { readonly kind: 'extracted'; readonly total: number; readonly pairs: readonly ShownPair[] }
  | { readonly kind: 'looked-up'; readonly query: string; readonly entries: readonly LookedUpEntry[] }
  | { readonly kind: 'matched'; readonly query: string; readonly matches: readonly Match[] }
  | { readonly kind: 'concordance'; readonly query: string; readonly lines: readonly ConcordanceLine[] }
  | { readonly kind: 'written'; readonly files: readonly WrittenFile[] };

export interface AlignedPair {
  readonly name: string;
  readonly beads: number;
  readonly oneSided: number;
  /** Mean confidence of the beads with both sides. */
  readonly confidence: number;
}

export interface ShownPair {
  readonly nl: string;
  readonly en: string;
  readonly frequency: number;
}

export interface DemoResult {
  readonly steps: readonly DemoStep[];
}

/** Runs the main job. Throws ProblemError when the folder cannot be written. */
export async function runMainJob(workbench: Workbench, options: DemoOptions): Promise<DemoResult> {
  const { out, onProgress = () => undefined } = options;
  const total = SHIPPED_DOCUMENTS.length + 3;
  await mkdir(out, { recursive: true });
  const imported = await importFiles(workbench, [shippedPath(SHIPPED_GLOSSARY)]);
  onProgress({ done: 1, total });
  const aligned: AlignedDocuments[] = [];
  for (const [place, name] of SHIPPED_DOCUMENTS.entries()) {
    aligned.push(await alignShipped(workbench, name, options));
    onProgress({ done: 2 + place, total });
  }
  const reports = withKeywords(aligned);
  const candidates = await extractFromMemory(workbench, DEMO_MEMORY, options);
  onProgress({ done: total - 1, total });
  const steps: DemoStep[] = [
    { kind: 'imported', files: imported.files.filter((file): file is ImportedFile => !isRefused(file)) },
    { kind: 'aligned', pairs: reports.map(alignedPair) },
    { kind: 'extracted', total: candidates.length, pairs: candidates.slice(0, SHOWN_TERMS).map(shownPair) },
    ...(await questions(workbench)),
    { kind: 'written', files: await writeResults(workbench, { out, reports, candidates }) },
  ];
  onProgress({ done: total, total });
  return { steps };
}

/** A pair aligned, with both documents as they were read. */
interface AlignedDocuments {
  readonly name: string;
  readonly beads: readonly AlignedBead[];
  readonly documents: Readonly<Record<Language, ReadDocument>>;
}

async function alignShipped(
  workbench: Workbench,
  name: string,
  { signal }: DemoOptions,
): Promise<AlignedDocuments> {
  const files = {
    nl: shippedPath('tm', 'documents', `${name}.nl.txt`),
    en: shippedPath('tm', 'documents', `${name}.en.txt`),
  };
  const { beads, documents } = await alignFiles(workbench, files, {
    into: DEMO_MEMORY,
    ...(signal === undefined ? {} : { signal }),
  });
  if (documents === undefined) throw new Error('documents are read as such, not as lines');
  return { name, beads, documents };
}

/** What each pair is about, told from the other pairs. */
function withKeywords(aligned: readonly AlignedDocuments[]): PairReport[] {
  const keywordsIn = (language: Language): string[][] =>
    documentKeywords(
      aligned.map(({ documents }) => documents[language]),
      { language, count: KEYWORDS },
    );
  const [nl, en] = [keywordsIn('nl'), keywordsIn('en')];
  return aligned.map(({ name, beads, documents }, place) => ({
    name,
    beads,
    documents: { nl: documents.nl.document, en: documents.en.document },
    keywords: { nl: nl[place] ?? [], en: en[place] ?? [] },
  }));
}

function isTwoSided(bead: AlignedBead): boolean {
  return bead.source.length > 0 && bead.target.length > 0;
}

function alignedPair({ name, beads }: PairReport): AlignedPair {
  const twoSided = beads.filter(isTwoSided);
  const sum = twoSided.reduce((total, bead) => total + bead.confidence, 0);
  return {
    name,
    beads: twoSided.length,
    oneSided: beads.length - twoSided.length,
    confidence: twoSided.length === 0 ? 0 : sum / twoSided.length,
  };
}

function shownPair({ nl, en, frequency }: CandidatePair): ShownPair {
  return { nl: nl.term, en: en.term, frequency };
}

async function questions(workbench: Workbench): Promise<DemoStep[]> {
  const steps: DemoStep[] = [];
  for (const query of LOOK_UPS) {
    const { entries } = await lookUpText(workbench, query);
    steps.push({ kind: 'looked-up', query, entries: entries.slice(0, 3) });
  }
  const [found] = await searchMemory(workbench, [FUZZY_QUERY], { limit: 2 });
  steps.push({ kind: 'matched', query: FUZZY_QUERY, matches: found?.matches ?? [] });
  const lines = await findConcordance(workbench, CONCORDANCE_QUERY, { limit: 4 });
  steps.push({ kind: 'concordance', query: CONCORDANCE_QUERY, lines });
  return steps;
}

async function writeResults(
  workbench: Workbench,
  results: {
    readonly out: string;
    readonly reports: readonly PairReport[];
    readonly candidates: readonly CandidatePair[];
  },
): Promise<WrittenFile[]> {
  const { out, reports, candidates } = results;
  const files: WrittenFile[] = [];
  const add = ({ path, units, entries }: ExportResult): number => files.push({ path, units, entries });
  add(await exportFile(workbench, join(out, 'memory.xliff-2.1.xlf'), { format: 'xliff-2.1' }));
  add(await exportFile(workbench, join(out, 'memory.xliff-1.2.xlf'), { format: 'xliff-1.2' }));
  add(await exportFile(workbench, join(out, 'memory.tmx')));
  add(await exportFile(workbench, join(out, 'glossary.tbx')));
  const proposed = candidateEntries(candidates);
  const path = join(out, 'extracted-terms.tbx');
  await writeEntries(workbench, path, { entries: once(proposed), original: DEMO_MEMORY });
  files.push({ path, units: 0, entries: proposed.length });
  const page = join(out, 'report.html');
  const { messages } = workbench;
  const sections = [
    pairsSection(reports, messages),
    doubtfulSection(reports, messages),
    termsSection(candidates, messages),
    cleaningSection(reports.flatMap(documentsOf), messages),
    filesSection(files, messages),
  ];
  await writeWhole(page, once(reportPage(sections, workbench)));
  return [...files, { path: page, units: 0, entries: 0 }];
}

async function* once<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}
