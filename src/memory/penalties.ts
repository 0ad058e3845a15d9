// Named reductions of a score, and the rules that other tools publish as presets (docs/match-engine.md says what of these
// rules a preset can follow, and what the tools do not publish).

/** What lowers a score after the formula, each by hundredths. */
export interface PenaltyRules {
  /** A pair from an alignment that nobody confirmed. */
  readonly unreviewed: number;
  /** The unit has inline codes and the query is bare text, which says nothing of codes. */
  readonly 'inline-codes': number;
  /** Values of the target were replaced by those of the query. */
  readonly placeables: number;
  /** The same source has several translations in what was found. */
  readonly 'multiple-translations': number;
}

export interface MatchRules {
  readonly penalties: PenaltyRules;
  /** What makes an exact match a context match: both neighbours, or the segment before it. */
  readonly context: 'neighbours' | 'previous';
}

const RULES = {
  taalbrug: {
    penalties: { unreviewed: 1, 'inline-codes': 1, placeables: 1, 'multiple-translations': 0 },
    context: 'neighbours',
  },
  // "Alignment", "missing formatting" and "multiple translations" 1 each, "auto-localisation" 0; a context match
  // needs the preceding segment (TextContextMatchType).
  trados: {
    penalties: { unreviewed: 1, 'inline-codes': 1, placeables: 0, 'multiple-translations': 1 },
    context: 'previous',
  },
  // 95 to 99 where only numbers and tags differ, 99 when they are corrected on insertion; 101 and 102 by context.
  memoq: {
    penalties: { unreviewed: 0, 'inline-codes': 1, placeables: 1, 'multiple-translations': 0 },
    context: 'neighbours',
  },
  // Its first two scores know neither tags nor numbers; it has penalties for folders and unfinished units alone.
  omegat: {
    penalties: { unreviewed: 0, 'inline-codes': 0, placeables: 0, 'multiple-translations': 0 },
    context: 'neighbours',
  },
} as const satisfies Record<string, MatchRules>;

export type PresetName = keyof typeof RULES;

export const PRESET_NAMES: readonly PresetName[] = ['taalbrug', 'trados', 'memoq', 'omegat'];

/** The rules of a preset. */
export function matchRules(preset: PresetName = 'taalbrug'): MatchRules {
  return RULES[preset];
}
