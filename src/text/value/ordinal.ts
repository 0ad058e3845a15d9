// Ordinal numbers: 3e, 3de, 21st with digits; derde, twenty-first in words.

import type { Source } from './lexeme.js';
import { glued } from './lexeme.js';
import type { Reading } from './reading.js';
import { reading } from './reading.js';
import { spelledOrdinal } from './spelled-number.js';

const ENDINGS = new Set(['e', 'de', 'ste', 'ᵉ', 'st', 'nd', 'rd', 'th', 'ˢᵗ', 'ⁿᵈ', 'ʳᵈ', 'ᵗʰ']);

/** Place after an ordinal ending glued to digits at `at`, or `undefined`. */
export function afterOrdinalEnding(source: Source, at: number): number | undefined {
  return ENDINGS.has(glued(source, at)?.lower ?? '') ? at + 1 : undefined;
}

/** The ordinal at a lexeme. */
export function readOrdinal(source: Source, at: number): Reading | undefined {
  const lexeme = source.lexemes[at];
  if (lexeme?.kind === 'digits') {
    const to = afterOrdinalEnding(source, at + 1);
    return to === undefined
      ? undefined
      : reading({ kind: 'ordinal', value: String(Number(lexeme.text)), from: at, to });
  }
  const spelled = spelledOrdinal(source, at);
  if (spelled === undefined) return undefined;
  return reading({
    kind: 'ordinal',
    value: String(spelled.value),
    from: at,
    to: spelled.next,
    spelled: true,
  });
}
