// How much of a text is there already: each segment in the one band that translators are paid by.
//
// Order: translated, context, exact, repetition, the best of the memory and the document itself, none. Presets differ in their
// rows, in what comes first when a segment both repeats and is in the memory, and in what a word of each row is paid.

/** What is known of a segment before its band is chosen; scores in [0,1], absent when nothing was found. */
export interface SegmentLeverage {
  /** The file has a translation of it already. */
  readonly translated: boolean;
  /** The same segment stood earlier in these files. */
  readonly repeated: boolean;
  /** The best match of the memory. */
  readonly match?: { readonly kind: 'context' | 'exact' | 'fuzzy' | 'fragment'; readonly score: number };
  /** How like an earlier segment of these files it is. */
  readonly internal?: number;
}

export type BandKind = 'translated' | 'context' | 'exact' | 'repetition' | 'internal' | 'fuzzy' | 'none';

/** A row of a statistic. */
export interface LeverageBand {
  readonly kind: BandKind;
  /** Of fuzzy and internal matches: the lowest and highest percentage that belong here. */
  readonly from?: number;
  readonly to?: number;
  /** What a word of it counts for, in per cent of a new one; absent where the preset does not say. */
  readonly paid?: number;
}

export interface LeveragePreset {
  /** From most to least leverage. */
  readonly bands: readonly LeverageBand[];
  /** A segment that repeats counts as repetition although the memory has it. */
  readonly repetitionsFirst: boolean;
}

const FUZZY: readonly LeverageBand[] = [
  { kind: 'fuzzy', from: 95, to: 99 },
  { kind: 'fuzzy', from: 85, to: 94 },
  { kind: 'fuzzy', from: 75, to: 84 },
  { kind: 'fuzzy', from: 50, to: 74 },
];

/**
 * `omegat`: CalcMatchStatistics counts repetitions first and has one row from 95 to 100 besides exact matches. `matecat`: the
 * published share of a new word that each row is paid (research of its analysis page: ICE 0, 100 % 30, 75–99 % 60, internal
 * 60, 50–74 % 100, repetitions 30).
 */
export const LEVERAGE_PRESETS = {
  taalbrug: {
    repetitionsFirst: false,
    bands: [
      { kind: 'translated' },
      { kind: 'context' },
      { kind: 'exact' },
      { kind: 'repetition' },
      ...FUZZY,
      { kind: 'none' },
    ],
  },
  omegat: {
    repetitionsFirst: true,
    bands: [
      { kind: 'translated' },
      { kind: 'repetition' },
      { kind: 'exact' },
      { kind: 'fuzzy', from: 95, to: 100 },
      ...FUZZY.slice(1),
      { kind: 'none' },
    ],
  },
  matecat: {
    repetitionsFirst: false,
    bands: [
      { kind: 'translated', paid: 0 },
      { kind: 'context', paid: 0 },
      { kind: 'exact', paid: 30 },
      { kind: 'repetition', paid: 30 },
      { kind: 'internal', from: 75, to: 99, paid: 60 },
      { kind: 'fuzzy', from: 75, to: 99, paid: 60 },
      { kind: 'fuzzy', from: 50, to: 74, paid: 100 },
      { kind: 'none', paid: 100 },
    ],
  },
} as const satisfies Readonly<Record<string, LeveragePreset>>;

export type LeveragePresetName = keyof typeof LEVERAGE_PRESETS;

/** Lowest similarity that any band asks for. */
export const LEAST_LEVERAGE = 0.5;

/** The number of the band in `preset.bands` that a segment belongs to; every segment belongs to exactly one. */
export function bandOf(segment: SegmentLeverage, preset: LeveragePreset): number {
  for (const [kind, percentage] of ranking(segment, preset)) {
    const found = preset.bands.findIndex((band) => band.kind === kind && holds(band, percentage));
    if (found >= 0) return found;
  }
  return preset.bands.length - 1;
}

/** What a segment could count as, the best first. */
function ranking(
  { translated, repeated, match, internal }: SegmentLeverage,
  { repetitionsFirst }: LeveragePreset,
): (readonly [BandKind, number])[] {
  const ranks: (readonly [BandKind, number])[] = [];
  const inMemory = match !== undefined && match.kind !== 'fuzzy' && match.kind !== 'fragment';
  // A penalty takes an exact match to 99 %: somebody has to look at it.
  const full = inMemory && match.score >= 1;
  if (translated) ranks.push(['translated', 100]);
  if (full && match.kind === 'context') ranks.push(['context', 100]);
  if (repetitionsFirst && repeated) ranks.push(['repetition', 100]);
  if (full) ranks.push(['exact', 100]);
  if (repeated) ranks.push(['repetition', 100]);
  return [...ranks, ...fuzzyRanks(match?.score ?? 0, internal ?? 0)];
}

function fuzzyRanks(score: number, internal: number): (readonly [BandKind, number])[] {
  const [fromMemory, fromFiles] = [percentageOf(score), percentageOf(internal)];
  // A row of its own for internal matches takes those that beat the memory; without one they count like the memory's.
  const best = Math.max(fromMemory, fromFiles);
  return fromFiles > fromMemory
    ? [
        ['internal', fromFiles],
        ['fuzzy', best],
      ]
    : [['fuzzy', best]];
}

const ALMOST = 1e-9; // 0.95 as a sum of decimals may be a hair below 0.95

/** Rounded down: 94.9 is not 95. What is not exact is never more than 99. */
function percentageOf(score: number): number {
  return Math.min(99, Math.floor(score * 100 + ALMOST));
}

function holds({ from = 0, to = 100 }: LeverageBand, percentage: number): boolean {
  return percentage >= from && percentage <= to;
}
