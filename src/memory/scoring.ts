// What a candidate is worth: similarity, repair, penalties, kind and rank; shared by whatever finds candidates.

import { codesOf } from '../model/content.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Explanation, Match, MatchKind, Penalty } from '../model/match.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText, variantIn } from '../model/unit.js';
import { segmentKey } from '../text/normal-form.js';
import { contextOf } from './context.js';
import { omegatScore } from './omegat-score.js';
import type { PresetName } from './penalties.js';
import { matchRules } from './penalties.js';
import type { RepairedTarget } from './placeable-repair.js';
import { repairValues } from './placeable-repair.js';
import type { TokenCosts } from './score-bounds.js';
import type { ComparedSegment, Comparison } from './similarity.js';
import { comparedSegment, compareSegments, comparisonOf, similarityOf } from './similarity.js';

/** A unit as a search knows it: the store's number and memory name beside it. */
export interface IndexedUnit {
  readonly id: number;
  readonly memory: string;
  readonly unit: TranslationUnit;
}

export interface MatchOptions {
  /** Lowest score given back, in [0,1]. Default 0.7. */
  readonly threshold?: number;
  /** Most matches given back. Default 5. */
  readonly limit?: number;
  /** The segments before and after the query in its document, for context matches. */
  readonly previous?: string;
  readonly next?: string;
  /** The key of the query in its file, which makes a context match of a unit with the same key. */
  readonly key?: string;
  /** Whose penalties and context rule. Default `taalbrug`. */
  readonly preset?: PresetName;
  /** Values of the target are replaced by those of the query. Default true. */
  readonly repair?: boolean;
  /** Also OmegaT's three scores. Default false. */
  readonly omegat?: boolean;
}

export const DEFAULT_THRESHOLD = 0.7;
export const DEFAULT_LIMIT = 5;

/** A candidate with its score. */
export interface ScoredUnit {
  readonly indexed: IndexedUnit;
  readonly query: string;
  readonly text: string;
  readonly comparison: Comparison;
  /** What was done to the target, when its values differ. */
  readonly repair?: RepairedTarget;
  readonly penalties: readonly Penalty[];
  readonly score: number;
  readonly kind: MatchKind;
  readonly context?: 101 | 102;
}

/**
 * Compares a unit, whose text in the query's language is `segment`, with the query in full. The score is never above
 * the bounds of similarity.ts: repair takes away only what values cost, which the bounds know nothing of.
 */
export function scoreUnit(
  query: ComparedSegment,
  { indexed, segment }: { readonly indexed: IndexedUnit; readonly segment: ComparedSegment },
  options: MatchOptions,
): ScoredUnit {
  const own = query.coded && !segment.coded ? withCodes(indexed.unit, segment) : segment;
  const comparison = compareSegments(query, own);
  return scored(query, { indexed, text: own.text, comparison, segment: () => own, sameKey: true }, options);
}

/** A unit whose tokens were compared with those of a query of bare text. */
export interface KnownUnit {
  readonly indexed: IndexedUnit;
  /** In the query's language. */
  readonly text: string;
  readonly costs: TokenCosts;
  /** False only when its text is not that of the query. */
  readonly sameKey: boolean;
  /** Its text prepared; called where its steps or values are needed. */
  readonly segment: () => ComparedSegment;
}

/** The same as `scoreUnit`, from costs that are known already. */
export function scoreKnownUnit(query: ComparedSegment, unit: KnownUnit, options: MatchOptions): ScoredUnit {
  const { text, costs, segment } = unit;
  let prepared: ComparedSegment | undefined;
  const once = (): ComparedSegment => (prepared ??= segment());
  const comparison = comparisonOf(query, { text, cost: costs.cost, weight: costs.weight, segment: once });
  return scored(query, { ...unit, comparison, segment: once, leastCost: costs.leastCost }, options);
}

interface ComparedUnit extends Pick<KnownUnit, 'indexed' | 'text' | 'sameKey' | 'segment'> {
  readonly comparison: Comparison;
  /** The least that repair can make of the cost. */
  readonly leastCost?: number;
}

function scored(query: ComparedSegment, compared: ComparedUnit, options: MatchOptions): ScoredUnit {
  const { indexed, text, comparison, sameKey } = compared;
  const { unit } = indexed;
  const repair = repairOf(query, compared, options);
  const rules = matchRules(options.preset);
  const penalties = penaltiesOf(
    unit,
    { bare: !query.coded, repaired: (repair?.parts.length ?? 0) > 0 },
    rules.penalties,
  );
  const cost = comparison.cost - (repair?.settled ?? 0);
  const similarity =
    cost === comparison.cost ? comparison.similarity : similarityOf(cost, comparison.weight, false);
  const exact =
    sameKey && segmentKey(query.text) === segmentKey(text) && (!query.coded || comparison.cost === 0);
  const context = exact ? contextOf(unit, options, rules.context) : undefined;
  return {
    indexed,
    query: query.text,
    text,
    comparison,
    ...(repair === undefined ? {} : { repair }),
    penalties,
    score: scoreOf(similarity, penalties),
    kind: context === undefined ? (exact ? 'exact' : 'fuzzy') : 'context',
    ...(context === undefined ? {} : { context }),
  };
}

function withCodes(unit: TranslationUnit, { table, text }: ComparedSegment): ComparedSegment {
  return comparedSegment(variantIn(unit, table.language)?.content ?? [{ kind: 'text', text }], table);
}

function targetOf({ unit }: IndexedUnit, { table }: ComparedSegment): string {
  return unitText(unit, otherLanguage(table.language));
}

function scoreOf(similarity: number, penalties: readonly Penalty[]): number {
  const hundredths = penalties.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return hundredths === 0 ? similarity : Math.max(0, similarity - hundredths / 100);
}

/** Nothing where no value differs, and where the match could not reach the threshold even when all were repaired. */
function repairOf(
  query: ComparedSegment,
  { indexed, comparison, segment, leastCost = 0 }: ComparedUnit,
  { repair = true, threshold = DEFAULT_THRESHOLD }: MatchOptions,
): RepairedTarget | undefined {
  const { cost, weight, diff } = comparison;
  if (!repair || cost === leastCost || query.values.length === 0) return undefined;
  if (similarityOf(leastCost, weight, false) < threshold) return undefined;
  const unit = segment();
  if (unit.values.length === 0) return undefined;
  const steps = diff();
  const most = steps.reduce(
    (sum, step) => (step.change === 'value' ? sum + Math.round(step.cost * 100) : sum),
    0,
  );
  if (most === 0 || similarityOf(Math.max(0, cost - most), weight, false) < threshold) return undefined;
  return repairValues(steps, { query, unit, target: targetOf(indexed, query) });
}

/**
 * The best of the candidates as matches, best first; equal scores by the greater id (the newer unit). With a preset that
 * has a penalty for several translations all exact matches must be among the candidates.
 */
export function bestMatches(
  scored: readonly ScoredUnit[],
  language: Language,
  options: MatchOptions,
): Match[] {
  const { limit = DEFAULT_LIMIT } = options;
  return withoutRivals(scored, language, options)
    .toSorted(byRank)
    .slice(0, limit)
    .map((found) => matchOf(found, language, options));
}

function matchOf(unit: ScoredUnit, language: Language, { omegat = false }: MatchOptions): Match {
  const { indexed, query, text, comparison, repair, penalties, score, kind, context } = unit;
  const original = unitText(indexed.unit, otherLanguage(language));
  const parts = repair?.parts ?? [];
  const unrepaired = repair?.unrepaired ?? [];
  return {
    source: text,
    target: repair?.text ?? original,
    score,
    similarity: comparison.similarity,
    kind,
    ...(context === undefined ? {} : { context }),
    penalties,
    // Few who search look at either: they are worked out when they are read.
    get explanation() {
      return explained(comparison, repair?.settled ?? 0);
    },
    get diff() {
      return comparison.diff();
    },
    ...(parts.length === 0 ? {} : { repaired: { original, parts } }),
    ...(unrepaired.length === 0 ? {} : { unrepaired }),
    ...(omegat ? { omegat: omegatScore(query, text, language) } : {}),
    unit: indexed.unit,
    id: indexed.id,
    memory: indexed.memory,
  };
}

/** The formula's explanation, with what repair made good. */
function explained({ explain, cost, weight }: Comparison, settled: number): Explanation {
  const explanation = explain();
  if (settled === 0) return explanation;
  return {
    description: '1 - (cost - repaired) / weight',
    value: similarityOf(cost - settled, weight, false),
    details: [...(explanation.details ?? []), { description: 'repaired', value: settled / 100 }],
  };
}

const KIND_RANK: Readonly<Record<MatchKind, number>> = { context: 0, exact: 1, fuzzy: 2, fragment: 3 };

/**
 * Order of matches, the better one first: context, score, similarity (of two that were repaired, the one that needed it less),
 * kind, the newer unit. Who passes over a unit by a bound that equals the score of another must know of the similarity.
 */
export function byRank(one: ScoredUnit, other: ScoredUnit): number {
  return (
    (other.context ?? 0) - (one.context ?? 0) ||
    other.score - one.score ||
    other.comparison.similarity - one.comparison.similarity ||
    KIND_RANK[one.kind] - KIND_RANK[other.kind] ||
    other.indexed.id - one.indexed.id
  );
}

function penaltiesOf(
  unit: TranslationUnit,
  { bare, repaired }: { readonly bare: boolean; readonly repaired: boolean },
  rules: ReturnType<typeof matchRules>['penalties'],
): Penalty[] {
  const coded = (): boolean => unit.variants.some((variant) => codesOf(variant.content).length > 0);
  const held = {
    unreviewed: unit.status === 'unreviewed',
    'inline-codes': bare && coded(),
    placeables: repaired,
  };
  return (['unreviewed', 'inline-codes', 'placeables'] as const).flatMap((name) =>
    held[name] && rules[name] > 0 ? [{ name, amount: rules[name] / 100 }] : [],
  );
}

/** The penalty for exact matches that have another translation among them; those that fall below the threshold go. */
function withoutRivals(
  scored: readonly ScoredUnit[],
  language: Language,
  options: MatchOptions,
): readonly ScoredUnit[] {
  const hundredths = matchRules(options.preset).penalties['multiple-translations'];
  const exact = scored.filter(({ kind }) => kind === 'exact' || kind === 'context');
  const targets = new Set(
    exact.map(({ indexed }) => segmentKey(unitText(indexed.unit, otherLanguage(language)))),
  );
  if (hundredths === 0 || targets.size < 2) return scored;
  const { threshold = DEFAULT_THRESHOLD } = options;
  return scored
    .map((found) =>
      found.kind === 'exact'
        ? {
            ...found,
            penalties: [...found.penalties, { name: 'multiple-translations', amount: hundredths / 100 }],
            score: Math.max(0, found.score - hundredths / 100),
          }
        : found,
    )
    .filter(({ score }) => score >= threshold);
}
