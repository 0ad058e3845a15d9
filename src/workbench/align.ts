// Align: two versions of a document become aligned sentences, and on request units of a memory or a file.

import { alignSentences } from '../align/alignment.js';
import type { Bead, BeadEvidence } from '../model/alignment.js';
import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import type { Loss } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import { makeUnit } from '../model/unit.js';
import type { PutCounts } from '../store/contract.js';
import type { ReadDocument } from './document.js';
import { readDocument, readLines } from './document.js';
import { writeUnits } from './export.js';
import { collectionName } from './import.js';
import type { SeenLanguage } from './language-check.js';
import { pairProblem, seenLanguage } from './language-check.js';
import type { Progress, Workbench, WorkOptions } from './workbench.js';

export interface AlignOptions extends WorkOptions {
  /** Both files hold one sentence a line already. */
  readonly lines?: boolean;
  /** File to write the units to; its ending names the format. */
  readonly out?: string;
  /** Memory of the workspace to put the units in. */
  readonly into?: string;
}

/** A bead with its texts, as `--json` prints it. Numbers are 0-based sentence numbers of each side. */
export interface AlignedBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly sourceText: string;
  readonly targetText: string;
  readonly confidence: number;
  readonly evidence: BeadEvidence;
}

export interface AlignResult {
  readonly beads: readonly AlignedBead[];
  /** Both documents as they were read; lines have none. */
  readonly documents?: Readonly<Record<Language, ReadDocument>>;
  readonly written?: { readonly path: string; readonly units: number; readonly losses: readonly Loss[] };
  readonly stored?: PutCounts & { readonly memory: string };
}

/** Aligns a Dutch and an English file. Throws ProblemError when one cannot be read or the result not be written. */
export async function alignFiles(
  workbench: Workbench,
  files: { readonly nl: string; readonly en: string },
  options: AlignOptions = {},
): Promise<AlignResult> {
  const nl = await readSide(workbench, files.nl, { language: 'nl', ...options });
  const en = await readSide(workbench, files.en, { language: 'en', ...options });
  const problem = pairProblem({ nl: nl.seen, en: en.seen }, files);
  if (problem !== undefined) throw new ProblemError(problem);
  refuseEmpty(nl, files.nl);
  refuseEmpty(en, files.en);
  const documents =
    nl.document === undefined || en.document === undefined ? undefined : { nl: nl.document, en: en.document };
  const { texts: source } = nl;
  const { texts: target } = en;
  const { beads: alignment } = alignSentences(source, target, {
    sourceLanguage: 'nl',
    lexicon: await workbench.data.translations(),
    ...(documents === undefined
      ? {}
      : { places: { source: documents.nl.sentences, target: documents.en.sentences } }),
    ...(options.onProgress === undefined ? {} : { onProgress: progressOf(options.onProgress) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const beads = alignment.map((bead) => withTexts(bead, { source, target }));
  return {
    beads,
    ...(documents === undefined ? {} : { documents }),
    ...(await keep(workbench, unitsOf(beads), { original: collectionName(files.nl), ...options })),
  };
}

interface Side {
  readonly texts: readonly string[];
  /** The document they are from; lines have none. */
  readonly document?: ReadDocument;
  readonly seen: SeenLanguage;
}

/** A document without a sentence (a scan, an empty page) has nothing to align; the reader has said why. */
function refuseEmpty({ texts }: Side, file: string): void {
  if (texts.length === 0) throw new ProblemError(makeProblem('document-without-sentences', {}, { file }));
}

/** The sentences of a document, or the lines of a file that holds one sentence a line. */
async function readSide(
  workbench: Workbench,
  path: string,
  options: AlignOptions & { readonly language: Language },
): Promise<Side> {
  if (options.lines === true) {
    const texts = await readLines(path);
    return { texts, seen: await seenLanguage(texts.map((text) => ({ text }))) };
  }
  const document = await readDocument(workbench, path, { language: options.language });
  return { texts: document.sentences.map((sentence) => sentence.text), document, seen: document.seen };
}

/** Shares of the whole as steps of a hundred. */
function progressOf(onProgress: (progress: Progress) => void): (share: number) => void {
  return (share) => onProgress({ done: Math.round(share * 100), total: 100 });
}

function withTexts(
  bead: Bead,
  texts: { readonly source: readonly string[]; readonly target: readonly string[] },
): AlignedBead {
  return {
    source: bead.source,
    target: bead.target,
    sourceText: bead.source.map((number) => texts.source[number] ?? '').join(' '),
    targetText: bead.target.map((number) => texts.target[number] ?? '').join(' '),
    confidence: bead.confidence,
    evidence: bead.evidence,
  };
}

/** Beads with both sides as units that nobody has reviewed yet, each with its neighbours for context matches. */
export function unitsOf(beads: readonly AlignedBead[]): TranslationUnit[] {
  const pairs = beads.filter((bead) => bead.sourceText !== '' && bead.targetText !== '');
  return pairs.map((bead, place) => {
    const previous = pairs[place - 1]?.sourceText;
    const next = pairs[place + 1]?.sourceText;
    return makeUnit(plainContent(bead.sourceText), plainContent(bead.targetText), {
      sourceLanguage: 'nl',
      status: 'unreviewed',
      confidence: bead.confidence,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    });
  });
}

async function keep(
  workbench: Workbench,
  units: readonly TranslationUnit[],
  options: AlignOptions & { readonly original: string },
): Promise<Omit<AlignResult, 'beads' | 'documents'>> {
  const { out, into } = options;
  const written =
    out === undefined ? undefined : await writeUnits(workbench, out, { units: only(units), ...options });
  const stored =
    into === undefined ? undefined : await workbench.store.write((writer) => writer.putUnits(into, units));
  return {
    ...(out === undefined || written === undefined
      ? {}
      : { written: { path: out, units: units.length, losses: written.losses } }),
    ...(into === undefined || stored === undefined ? {} : { stored: { memory: into, ...stored } }),
  };
}

async function* only<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}
