// Extract: the terms of documents in one language, or of a pair or a memory with their translations; for once, or into a
// list that the workspace keeps for review.

import { extractPairs } from '../extract/pairs.js';
import { extractReferences, extractTerms } from '../extract/terms.js';
import type { CandidateKind, CandidatePair, CandidateTerm } from '../model/candidate.js';
import type { FoundCandidate } from '../model/candidate-list.js';
import type { Language } from '../model/language.js';
import { LANGUAGES } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import { unitText } from '../model/unit.js';
import { alignFiles } from './align.js';
import { readSingleDocument } from './document.js';
import type { KeptCandidates, KnownTerms } from './candidate-lists.js';
import { foundPair, foundTerm, freeListName, keepCandidates, knownTo } from './candidate-lists.js';
import { collectionName } from './import.js';
import { termKnowledge } from './shipped-data.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface ExtractOptions extends WorkOptions {
  /** Most candidates given back; all that pass without it. */
  readonly limit?: number;
  readonly minFrequency?: number;
  /** Terms to leave out, in any inflection and spelling. */
  readonly known?: KnownTerms;
}

/** What terms are extracted from. */
export type ExtractSource =
  | { readonly kind: 'documents'; readonly paths: readonly string[]; readonly language: Language }
  | { readonly kind: 'pair'; readonly nl: string; readonly en: string }
  | { readonly kind: 'memory'; readonly memory: string };

/**
 * Extracts into a list for a termbase and keeps it: without the terms that the termbase has and without what was decided
 * in other lists for it. A list of the same name for the same termbase is taken up, with its decisions.
 */
export async function extractForReview(
  workbench: Workbench,
  source: ExtractSource,
  { termbase, ...options }: ExtractOptions & { readonly termbase: string },
): Promise<KeptCandidates> {
  const languages = source.kind === 'documents' ? [source.language] : LANGUAGES;
  const origin = originOf(source);
  const wanted = { name: collectionName(origin[0] ?? ''), termbase, languages };
  const head = { ...wanted, origin, name: await freeListName(workbench, wanted) };
  const known = await knownTo(workbench, head);
  const found = await extractFrom(workbench, source, { ...options, known: known.terms });
  return keepCandidates(workbench, head, found, known);
}

function originOf(source: ExtractSource): readonly string[] {
  if (source.kind === 'documents') return source.paths;
  return source.kind === 'pair' ? [source.nl, source.en] : [source.memory];
}

async function extractFrom(
  workbench: Workbench,
  source: ExtractSource,
  options: ExtractOptions,
): Promise<FoundCandidate[]> {
  if (source.kind === 'documents') {
    const { paths, language } = source;
    return (await extractFromDocuments(workbench, paths, { ...options, language })).map(foundTerm);
  }
  const pairs =
    source.kind === 'pair'
      ? await extractFromPair(workbench, source, options)
      : await extractFromMemory(workbench, source.memory, options);
  return pairs.map(foundPair);
}

/** Candidate terms of documents in one language, best first; or `only` those of one kind. */
export async function extractFromDocuments(
  workbench: Workbench,
  paths: readonly string[],
  { only, ...options }: ExtractOptions & { readonly language: Language; readonly only?: CandidateKind },
): Promise<CandidateTerm[]> {
  const documents = [];
  for (const path of paths) {
    // The document itself, with all it says of its pages, is let go.
    const { sentences } = await readSingleDocument(workbench, path, options);
    documents.push({ sentences });
  }
  const termOptions = {
    ...options,
    exclude: options.known?.[options.language],
    ...(await termKnowledge(workbench.data, options.language)),
  };
  return only === 'reference'
    ? extractReferences(documents, termOptions)
    : extractTerms(documents, { ...termOptions, only });
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
      exclude: options.known,
      frequencies: { nl: await workbench.data.frequencies('nl'), en: await workbench.data.frequencies('en') },
      general: {
        nl: await workbench.data.generalFrequencies('nl'),
        en: await workbench.data.generalFrequencies('en'),
      },
      lexicon: await workbench.data.translations(),
      taggers: { nl: await workbench.data.tagger('nl'), en: await workbench.data.tagger('en') },
    },
  );
}
