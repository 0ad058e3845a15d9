// Extract: the terms of documents in one language, or of a pair or a memory with their translations.

import { extractPairs } from '../extract/pairs.js';
import { extractTerms } from '../extract/terms.js';
import type { CandidatePair, CandidateTerm } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import { unitText } from '../model/unit.js';
import { alignFiles } from './align.js';
import { readSingleDocument } from './document.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface ExtractOptions extends WorkOptions {
  /** Most candidates given back; all that pass without it. */
  readonly limit?: number;
  readonly minFrequency?: number;
}

/** Candidate terms of documents in one language, best first. */
export async function extractFromDocuments(
  workbench: Workbench,
  paths: readonly string[],
  options: ExtractOptions & { readonly language: Language },
): Promise<CandidateTerm[]> {
  const documents = [];
  for (const path of paths) documents.push(await readSingleDocument(workbench, path, options));
  return extractTerms(documents, {
    ...options,
    frequencies: await workbench.data.frequencies(options.language),
    tagger: await workbench.data.tagger(options.language),
  });
}

/** Aligns two documents and gives their terms with translations, best first. */
export async function extractFromPair(
  workbench: Workbench,
  files: { readonly nl: string; readonly en: string },
  options: ExtractOptions = {},
): Promise<CandidatePair[]> {
  const { beads } = await alignFiles(
    workbench,
    files,
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const pairs = beads.map((bead) => ({ nl: bead.sourceText, en: bead.targetText }));
  return pairsOf(workbench, pairs, options);
}

/** Terms with translations from a memory of the workspace, best first. */
export async function extractFromMemory(
  workbench: Workbench,
  memory: string,
  options: ExtractOptions = {},
): Promise<CandidatePair[]> {
  const memories = await workbench.store.memories();
  if (!memories.some(({ name }) => name === memory)) {
    const names = memories.map(({ name }) => name).join(', ');
    throw new ProblemError(makeProblem('collection-not-found', { name: memory, names }));
  }
  const pairs: { nl: string; en: string }[] = [];
  for await (const batch of workbench.store.units({ memory })) {
    for (const { unit } of batch) pairs.push({ nl: unitText(unit, 'nl'), en: unitText(unit, 'en') });
  }
  return pairsOf(workbench, pairs, options);
}

async function pairsOf(
  workbench: Workbench,
  beads: readonly { readonly nl: string; readonly en: string }[],
  options: ExtractOptions,
): Promise<CandidatePair[]> {
  return extractPairs(
    beads.filter(({ nl, en }) => nl !== '' && en !== ''),
    {
      ...options,
      frequencies: { nl: await workbench.data.frequencies('nl'), en: await workbench.data.frequencies('en') },
      lexicon: await workbench.data.translations(),
      taggers: { nl: await workbench.data.tagger('nl'), en: await workbench.data.tagger('en') },
    },
  );
}
