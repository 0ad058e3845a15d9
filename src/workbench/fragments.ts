// Fragments of a segment in the memory: for each of its longest stretches that were translated before, what they were
// translated with.

import type { Fragment } from '../memory/fragments.js';
import { fragmentPlaces, longestFragments } from '../memory/fragments.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import type { StoredUnit } from '../store/contract.js';
import { tokenize } from '../text/token.js';
import type { TranslatedText } from './learnt-spans.js';
import { learnSpans } from './learnt-spans.js';
import type { SearchOptions, SearchResult } from './search.js';
import { matchLanguages, searchMemory } from './search.js';
import type { Workbench } from './workbench.js';

export interface FindFragmentsOptions {
  readonly from?: Language;
  /** Most fragments given back, the longest first. Default 5. */
  readonly limit?: number;
  /** Only this memory. */
  readonly memory?: string;
}

/** Units from which the translation of a fragment is learnt. */
const MOST_UNITS = 50;
/** Candidates looked at before a fragment counts as not there: the store finds it within longer words too. */
const MOST_CANDIDATES = 200;

/**
 * Fragments as matches: `source` is the stretch, `target` what most units have for it, `score` the share of the segment's words
 * that it covers; `unit` is the surest of these units and `fragment` says where. Those whose translation does not show are
 * left out.
 */
export async function findFragments(
  workbench: Workbench,
  text: string,
  { from, limit = 5, memory }: FindFragmentsOptions = {},
): Promise<Match[]> {
  const matches: Match[] = [];
  for (const language of matchLanguages(from)) {
    const reader = new FragmentReader(workbench, language, memory);
    const found = await longestFragments(text, language, (fragment) => reader.stands(fragment));
    matches.push(...(await reader.matchesOf(found, text)));
  }
  return matches.sort((one, other) => other.score - one.score).slice(0, limit);
}

/** Matches of each segment as `searchMemory` finds them, and after these its fragments. */
export async function searchWithFragments(
  workbench: Workbench,
  queries: readonly string[],
  options: SearchOptions & Pick<FindFragmentsOptions, 'memory'> = {},
): Promise<SearchResult[]> {
  const results = await searchMemory(workbench, queries, options);
  const all: SearchResult[] = [];
  for (const { query, matches } of results)
    all.push({ query, matches: [...matches, ...(await findFragments(workbench, query, options))] });
  return all;
}

/** A place of a fragment in a unit. */
interface Standing extends TranslatedText {
  readonly stored: StoredUnit;
  readonly span: Span;
}

interface Translated extends Standing {
  readonly translation: Span & { readonly confidence: number };
}

class FragmentReader {
  readonly #workbench: Workbench;
  readonly #language: Language;
  readonly #memory: string | undefined;

  constructor(workbench: Workbench, language: Language, memory: string | undefined) {
    this.#workbench = workbench;
    this.#language = language;
    this.#memory = memory;
  }

  async stands(fragment: Fragment): Promise<boolean> {
    return (await this.#standings(fragment, 1)).length > 0;
  }

  async #standings(fragment: Fragment, limit: number): Promise<Standing[]> {
    const found: Standing[] = [];
    let after = 0;
    for (let seen = 0; seen < MOST_CANDIDATES;) {
      const page = { limit: Math.min(MOST_UNITS, MOST_CANDIDATES - seen), after };
      const units = await this.#workbench.store.unitsContaining(this.#language, [fragment.text], {
        ...page,
        ...(this.#memory === undefined ? {} : { memory: this.#memory }),
      });
      for (const stored of units) {
        const standing = this.#standingIn(stored, fragment);
        if (standing !== undefined && found.push(standing) >= limit) return found;
      }
      const last = units.at(-1);
      if (last === undefined || units.length < page.limit) return found;
      [after, seen] = [last.id, seen + units.length];
    }
    return found;
  }

  #standingIn(stored: StoredUnit, fragment: Fragment): Standing | undefined {
    const source = unitText(stored.unit, this.#language);
    const target = unitText(stored.unit, otherLanguage(this.#language));
    const [span] = target === '' ? [] : fragmentPlaces(fragment, source);
    return span && { stored, source, target, span };
  }

  /** The fragments whose translation shows, as matches; all are learnt from together. */
  async matchesOf(fragments: readonly Fragment[], query: string): Promise<Match[]> {
    if (fragments.length === 0) return [];
    const standings: Standing[][] = [];
    for (const fragment of fragments) standings.push(await this.#standings(fragment, MOST_UNITS));
    const translated = await this.#translate(standings);
    return fragments.flatMap((fragment, number) => {
      const found = translated[number] ?? [];
      const best = byTranslation(found).sort((one, other) => confidenceOf(other) - confidenceOf(one))[0];
      const surest = best?.toSorted(
        (one, other) => other.translation.confidence - one.translation.confidence,
      )[0];
      if (best === undefined || surest === undefined) return [];
      return [this.#match({ fragment, query }, surest, { agreeing: best.length, of: found.length })];
    });
  }

  #match(
    { fragment: { span, words }, query }: { readonly fragment: Fragment; readonly query: string },
    { stored, target, span: sourceSpan, translation }: Translated,
    units: { readonly agreeing: number; readonly of: number },
  ): Match {
    const all = tokenize(query).filter(({ kind }) => kind !== 'punctuation').length;
    const score = words.length / all;
    return {
      source: query.slice(span.start, span.end),
      target: target.slice(translation.start, translation.end),
      score,
      similarity: score,
      kind: 'fragment',
      penalties: [],
      diff: [],
      explanation: {
        description: 'share of the words',
        value: score,
        details: [
          { description: 'confidence that it is translated so', value: translation.confidence },
          { description: 'units that agree', value: units.agreeing },
          { description: 'units looked at', value: units.of },
        ],
      },
      fragment: {
        query: span,
        source: sourceSpan,
        target: { start: translation.start, end: translation.end },
      },
      unit: stored.unit,
      id: stored.id,
      memory: stored.memory,
    };
  }

  async #translate(standings: readonly (readonly Standing[])[]): Promise<Translated[][]> {
    const place = { language: this.#language, memory: this.#memory };
    const translationOf = await learnSpans(this.#workbench, standings.flat(), place);
    let line = 0;
    return standings.map((ofFragment) =>
      ofFragment.flatMap((standing) => {
        const translation = translationOf(line++, standing.span);
        return translation === undefined ? [] : [{ ...standing, translation }];
      }),
    );
  }
}

/** Those that have the same translation, case aside. */
function byTranslation(translated: readonly Translated[]): Translated[][] {
  const groups = new Map<string, Translated[]>();
  for (const one of translated) {
    const { target, translation } = one;
    const key = target.slice(translation.start, translation.end).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function confidenceOf(group: readonly Translated[]): number {
  return group.reduce((sum, { translation: { confidence } }) => sum + confidence, 0);
}
