import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { LeveragePresetName, SegmentLeverage } from '../../src/memory/leverage.js';
import { bandOf, LEVERAGE_PRESETS } from '../../src/memory/leverage.js';

const NEW: SegmentLeverage = { translated: false, repeated: false };
const EXACT = { ...NEW, match: { kind: 'exact', score: 1 } } as const;

function band(segment: SegmentLeverage, name: LeveragePresetName = 'taalbrug'): string {
  const { kind, from } = LEVERAGE_PRESETS[name].bands[bandOf(segment, LEVERAGE_PRESETS[name])] as {
    readonly kind: string;
    readonly from?: number;
  };
  return from === undefined ? kind : `${kind} ${String(from)}`;
}

const fuzzy = (score: number): SegmentLeverage => ({ ...NEW, match: { kind: 'fuzzy', score } });

test.each<readonly [string, SegmentLeverage]>([
  ['translated', { ...EXACT, translated: true, repeated: true }],
  ['context', { ...NEW, repeated: true, match: { kind: 'context', score: 1 } }],
  ['exact', { ...EXACT, repeated: true }],
  ['repetition', { ...fuzzy(0.97), repeated: true }],
  ['fuzzy 95', { ...NEW, match: { kind: 'exact', score: 0.99 } }],
  ['fuzzy 95', fuzzy(1)],
  ['fuzzy 95', fuzzy(0.95)],
  ['fuzzy 85', fuzzy(0.9499)],
  ['fuzzy 75', fuzzy(0.75)],
  ['fuzzy 50', fuzzy(0.5)],
  ['none', fuzzy(0.4999)],
  ['none', NEW],
  ['fuzzy 85', { ...fuzzy(0.6), internal: 0.9 }],
])('%s: %o', (expected, segment) => {
  expect(band(segment)).toBe(expected);
});

describe('presets', () => {
  it('OmegaT counts repetitions before the memory and knows no context', () => {
    expect(band({ ...EXACT, repeated: true }, 'omegat')).toBe('repetition');
    expect(band({ ...NEW, match: { kind: 'context', score: 1 } }, 'omegat')).toBe('exact');
    expect(band(fuzzy(0.99), 'omegat')).toBe('fuzzy 95');
  });

  it('MateCat pays internal matches of their own only where they beat the memory', () => {
    expect(band({ ...fuzzy(0.8), internal: 0.9 }, 'matecat')).toBe('internal 75');
    expect(band({ ...fuzzy(0.9), internal: 0.9 }, 'matecat')).toBe('fuzzy 75');
    expect(band({ ...fuzzy(0.4), internal: 0.6 }, 'matecat')).toBe('fuzzy 50');
  });

  it.each(Object.entries(LEVERAGE_PRESETS))('%s: more leverage never means a worse row', (_, preset) => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, score, fc.boolean(), (one, other, internal, repeated) => {
        const at = (value: number): number => bandOf({ ...fuzzy(value), internal, repeated }, preset);
        expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)) + internalRows(preset));
      }),
    );
  });
});

/** A memory match that catches up with an internal one moves from its row to the one after it, paid alike. */
function internalRows({ bands }: { readonly bands: readonly { readonly kind: string }[] }): number {
  return bands.filter(({ kind }) => kind === 'internal').length;
}
