// Align: two versions of a document become aligned sentences, and on request units of a memory or a file.

import { alignSentences } from '../align/alignment.js';
import type {
  AlignedSentence,
  AlignedText,
  BeadEvidence,
  ReviewedBead,
  SentenceAlignment,
} from '../model/alignment.js';
import type { Language } from '../model/language.js';
import type { Loss } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { TranslationUnit } from '../model/unit.js';
import type { PairTexts } from './aligned-unit.js';
import { joinedText, unitOfBead } from './aligned-unit.js';
import type { ReadDocument } from './document.js';
import { readDocument, readLines } from './document.js';
import { writeUnits } from './export.js';
import { glossaryOf } from './glossary.js';
import { collectionName } from './import.js';
import type { SeenLanguage } from './language-check.js';
import { pairProblem, seenLanguage } from './language-check.js';
import type { AlignmentTexts, KeptAlignment, ReviewSoFar } from './stored-alignment.js';
import { keepAlignment, reviewSoFar, textsOf, withDecisions } from './stored-alignment.js';
import { reportFormat, writePairReport } from './report.js';
import { only } from './only.js';
import type { Progress, Workbench, WorkOptions } from './workbench.js';

export interface AlignOptions extends WorkOptions {
  /** Both files hold one sentence a line already. */
  readonly lines?: boolean;
  /** File to write the units to; its ending names the format. */
  readonly out?: string;
  /** Memory of the workspace to put the units in; the alignment is kept for review. */
  readonly into?: string;
  /** File for the report of the alignment, `.html` or `.json`. */
  readonly report?: string;
}

/** A bead with its texts, as `--json` prints it. Numbers are 0-based sentence numbers of each side. */
export interface AlignedBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly sourceText: string;
  readonly targetText: string;
  readonly confidence: number;
  readonly evidence: BeadEvidence;
  /** True for a passage that stands elsewhere in the other text: its bead crosses others. */
  readonly moved?: true;
}

export interface AlignResult {
  /** Every sentence is in exactly one; those that moved stand where their Dutch sentences do. */
  readonly beads: readonly AlignedBead[];
  /** Both documents as they were read; lines have none. */
  readonly documents?: Readonly<Record<Language, ReadDocument>>;
  readonly written?: { readonly path: string; readonly units: number; readonly losses: readonly Loss[] };
  readonly stored?: KeptAlignment;
}

/** What stands for the version of the rules where each line was a sentence and no rule was asked. */
const SPLIT_BY_LINES = 'lines';

/** Aligns a Dutch and an English file. Throws ProblemError when one cannot be read or the result not be written. */
export async function alignFiles(
  workbench: Workbench,
  files: { readonly nl: string; readonly en: string },
  options: AlignOptions = {},
): Promise<AlignResult> {
  if (options.report !== undefined) reportFormat(options.report);
  const nl = await readSide(workbench, files.nl, { language: 'nl', ...options });
  const en = await readSide(workbench, files.en, { language: 'en', ...options });
  const problem = pairProblem({ nl: nl.seen, en: en.seen }, files);
  if (problem !== undefined) throw new ProblemError(problem);
  refuseEmpty(nl, files.nl);
  refuseEmpty(en, files.en);
  const texts: AlignmentTexts = { source: nl.text, target: en.text };
  const review = await reviewOf(workbench, texts, options.into);
  const reviewed = await alignTexts(workbench, { nl, en }, { ...options, decided: review?.decided ?? [] });
  const beads = printed(reviewed, { source: textsOf(nl.text), target: textsOf(en.text) });
  const documents =
    nl.document === undefined || en.document === undefined ? undefined : { nl: nl.document, en: en.document };
  const written = await writePairs(workbench, { texts, reviewed }, options);
  if (options.report !== undefined)
    await writePairReport(workbench, options.report, {
      name: collectionName(files.nl),
      beads,
      ...(documents === undefined
        ? {}
        : { documents: { nl: documents.nl.document, en: documents.en.document } }),
    });
  const segmentation = documents?.nl.segmentation ?? SPLIT_BY_LINES;
  const stored = review && (await keepAlignment(workbench, review, { texts, beads: reviewed, segmentation }));
  return {
    beads,
    ...(documents === undefined ? {} : { documents }),
    ...(written === undefined ? {} : { written }),
    ...(stored === undefined ? {} : { stored }),
  };
}

async function reviewOf(
  workbench: Workbench,
  texts: AlignmentTexts,
  memory: string | undefined,
): Promise<ReviewSoFar | undefined> {
  if (memory === undefined) return undefined;
  return reviewSoFar(workbench, texts, { name: collectionName(texts.source.path), memory });
}

/** The beads around what is decided already, those that moved behind the others. */
async function alignTexts(
  workbench: Workbench,
  { nl, en }: Readonly<Record<Language, Side>>,
  { decided, onProgress, signal }: WorkOptions & { readonly decided: readonly ReviewedBead[] },
): Promise<ReviewedBead[]> {
  const places =
    nl.document === undefined || en.document === undefined
      ? {}
      : { places: { source: nl.document.sentences, target: en.document.sentences } };
  const found: SentenceAlignment = alignSentences(textsOf(nl.text), textsOf(en.text), {
    sourceLanguage: 'nl',
    lexicon: await workbench.data.translations(),
    glossary: await glossaryOf(workbench),
    fixed: decided.filter((bead) => bead.moved !== true),
    ...places,
    ...(onProgress === undefined ? {} : { onProgress: progressOf(onProgress) }),
    ...(signal === undefined ? {} : { signal }),
  });
  return withDecisions(found, decided);
}

interface Side {
  readonly text: AlignedText;
  /** The document they are from; lines have none. */
  readonly document?: ReadDocument;
  readonly seen: SeenLanguage;
}

/** A document without a sentence (a scan, an empty page) has nothing to align; the reader has said why. */
function refuseEmpty({ text }: Side, file: string): void {
  if (text.sentences.length === 0)
    throw new ProblemError(makeProblem('document-without-sentences', {}, { file }));
}

/** The sentences of a document, or the lines of a file that holds one sentence a line. */
async function readSide(
  workbench: Workbench,
  path: string,
  { language, lines = false, signal }: AlignOptions & { readonly language: Language },
): Promise<Side> {
  if (lines) {
    const sentences = (await readLines(path, workbench.warn)).map((text) => ({ text }));
    return { text: { language, path, sentences }, seen: await seenLanguage(sentences) };
  }
  const document = await readDocument(workbench, path, {
    language,
    ...(signal === undefined ? {} : { signal }),
  });
  const sentences = document.sentences.map(({ text, page, line, paragraph, kind }): AlignedSentence => ({
    text,
    page,
    line,
    paragraph,
    kind,
  }));
  return { text: { language, path, sentences }, document, seen: document.seen };
}

/** Shares of the whole as steps of a hundred. */
function progressOf(onProgress: (progress: Progress) => void): (share: number) => void {
  return (share) => onProgress({ done: Math.round(share * 100), total: 100 });
}

/** Beads in order of their Dutch sentences; one with one side gives way to the moved ones over its sentences. */
function printed(reviewed: readonly ReviewedBead[], texts: PairTexts): AlignedBead[] {
  const moved = reviewed.filter((bead) => bead.moved === true);
  const taken = {
    source: new Set(moved.flatMap(({ source }) => source)),
    target: new Set(moved.flatMap(({ target }) => target)),
  };
  const alone = reviewed.flatMap((bead) => {
    if (bead.moved === true || (bead.source.length > 0 && bead.target.length > 0)) return [bead];
    const source = bead.source.filter((number) => !taken.source.has(number));
    const target = bead.target.filter((number) => !taken.target.has(number));
    return source.length + target.length === 0 ? [] : [{ ...bead, source, target }];
  });
  return inReadingOrder(alone).map(({ source, target, confidence, evidence, moved: crosses }) => ({
    source,
    target,
    sourceText: joinedText(texts.source, source),
    targetText: joinedText(texts.target, target),
    confidence,
    evidence,
    ...(crosses === true ? { moved: true as const } : {}),
  }));
}

/** By Dutch sentence; beads without one keep their place behind the bead before them. */
function inReadingOrder(beads: readonly ReviewedBead[]): ReviewedBead[] {
  let last = -1;
  return beads
    .map((bead) => {
      last = bead.source[0] ?? last;
      return { bead, place: last };
    })
    .toSorted((one, other) => one.place - other.place)
    .map(({ bead }) => bead);
}

/** Pairs as units of a file: accepted ones confirmed, rejected ones left out, all others with their confidence. */
async function writePairs(
  workbench: Workbench,
  { texts, reviewed }: { readonly texts: AlignmentTexts; readonly reviewed: readonly ReviewedBead[] },
  { out, ...options }: AlignOptions,
): Promise<AlignResult['written']> {
  if (out === undefined) return undefined;
  const sides: PairTexts = { source: textsOf(texts.source), target: textsOf(texts.target) };
  const units = reviewed.flatMap((bead): TranslationUnit[] => {
    if (bead.state === 'rejected') return [];
    const unit = unitOfBead(bead, sides, bead.state === 'accepted' ? 'confirmed' : 'unreviewed');
    return unit === undefined ? [] : [unit];
  });
  const original = collectionName(texts.source.path);
  const { losses } = await writeUnits(workbench, out, { units: only(units), original, ...options });
  return { path: out, units: units.length, losses };
}
