// Concordance: where a phrase stands in the memory, by word forms or as written, and what it was probably translated with.

import type { ConcordanceOptions, ConcordanceSearch } from '../memory/concordance.js';
import { ConcordanceQuery } from '../memory/concordance.js';
import type { Language } from '../model/language.js';
import type { ConcordanceLine } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import type { StoredUnit } from '../store/contract.js';
import { compoundSplitter } from '../text/compound.js';
import { refuseUnknownCollection } from './collection.js';
import { matchLanguages } from './search.js';
import type { Workbench } from './workbench.js';

export interface FindConcordanceOptions {
  readonly from?: Language;
  /** Most lines given back. Default 20. */
  readonly limit?: number;
  /** Lines left out at the beginning: those of the pages before. Default 0. */
  readonly skip?: number;
  /** Only the phrase as it is written; of a pattern: capitals count. Default false. */
  readonly exact?: boolean;
  /** The phrase is a regular expression in the syntax of RE2. Default false. */
  readonly regex?: boolean;
  /** Only this memory. */
  readonly memory?: string;
  /** Reads no word lists: of compounds only the last part is found, and no translation is shown. Default false. */
  readonly light?: boolean;
}

const DEFAULT_LINES = 20;
/** How many candidates are fetched at a time; the store's answer is a superset of the hits. */
const PAGE = 200;
/** Lines from which the translation of the phrase is learnt; more say little new and take longer. */
const LEARNT_FROM = 100;

/** Lines in order of age, Dutch before English where no language is given. Throws ProblemError for an unknown memory. */
export async function findConcordance(
  workbench: Workbench,
  phrase: string,
  options: FindConcordanceOptions = {},
): Promise<ConcordanceLine[]> {
  return (await findHits(workbench, phrase, options)).map(({ line }) => line);
}

/** A line and the unit it stands in. */
export interface Hit {
  readonly line: ConcordanceLine;
  readonly unit: TranslationUnit;
}

/** The lines with their units. Throws as `findConcordance` does. */
export async function findHits(
  workbench: Workbench,
  phrase: string,
  {
    from,
    limit = DEFAULT_LINES,
    skip = 0,
    exact = false,
    memory,
    light = false,
    regex = false,
  }: FindConcordanceOptions,
): Promise<Hit[]> {
  if (memory !== undefined) await refuseUnknownCollection(workbench.store.memories(), memory);
  const hits: Hit[] = [];
  let left = skip;
  for (const language of matchLanguages(from)) {
    const wanted = limit - hits.length;
    if (wanted <= 0) break;
    const parts = light || regex || language === 'en' ? {} : await dutchParts(workbench);
    const asked = { language, exact, ...parts };
    const query = regex ? await patternOf(phrase, asked) : new ConcordanceQuery(phrase, asked);
    const count = left + (light ? wanted : Math.max(wanted, LEARNT_FROM));
    const found = await hitsOf(workbench, query, { language, count, memory });
    const shown = { from: left, to: left + wanted };
    hits.push(
      ...(light
        ? found.slice(shown.from, shown.to)
        : await withTranslations(workbench, found, { ...shown, language, memory })),
    );
    left = Math.max(0, left - found.length);
  }
  return hits;
}

/** Loaded when it is asked for, as `learnSpans` is: who looks something up does not wait for either. */
async function patternOf(source: string, options: ConcordanceOptions): Promise<ConcordanceSearch> {
  const { PatternConcordance } = await import('../memory/pattern-concordance.js');
  return new PatternConcordance(source, options);
}

async function dutchParts({ data }: Workbench): Promise<Pick<ConcordanceOptions, 'split'>> {
  const frequencies = await data.frequencies('nl');
  return { split: compoundSplitter((word) => frequencies.perMillion(word)) };
}

interface Wanted {
  readonly language: Language;
  readonly count: number;
  readonly memory: string | undefined;
}

async function hitsOf(workbench: Workbench, query: ConcordanceSearch, wanted: Wanted): Promise<Hit[]> {
  const hits: Hit[] = [];
  if (query.isEmpty) return hits;
  for await (const unit of candidateUnits(workbench, query.needles(), wanted)) {
    const line = query.lineOf(unit);
    if (line !== undefined) hits.push({ line, unit: unit.unit });
    if (hits.length >= wanted.count) break;
  }
  return hits;
}

/** The lines to show, each with the stretch that probably translates the phrase, learnt from all that were found. */
async function withTranslations(
  workbench: Workbench,
  hits: readonly Hit[],
  {
    from,
    to,
    ...place
  }: Pick<Wanted, 'language' | 'memory'> & { readonly from: number; readonly to: number },
): Promise<Hit[]> {
  const shown = hits.slice(from, to);
  if (shown.length === 0) return [];
  const others = [...hits.slice(0, from), ...hits.slice(to)];
  const lines = [...shown, ...others.slice(0, Math.max(0, LEARNT_FROM - shown.length))].map(
    ({ line }) => line,
  );
  const { learnSpans } = await import('./learnt-spans.js');
  const translationOf = await learnSpans(workbench, lines, place);
  return shown.map(({ line, unit }, number) => {
    const [first] = line.spans;
    const translation = first && translationOf(number, first);
    return { unit, line: translation === undefined ? line : { ...line, translation } };
  });
}

async function* candidateUnits(
  workbench: Workbench,
  needles: readonly string[],
  { language, memory }: Wanted,
): AsyncIterable<StoredUnit> {
  let after = 0;
  for (;;) {
    const units = await workbench.store.unitsContaining(language, needles, {
      limit: PAGE,
      after,
      ...(memory === undefined ? {} : { memory }),
    });
    yield* units;
    const last = units.at(-1);
    if (last === undefined || units.length < PAGE) return;
    after = last.id;
  }
}
