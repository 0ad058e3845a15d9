// All kinds of planted errors.

import { CODE_KINDS } from './seeded-codes.js';
import { HYGIENE_KINDS } from './seeded-hygiene.js';
import { CONSISTENCY_KINDS } from './seeded-renderings.js';
import { TERM_KINDS } from './seeded-terms.js';
import { VALUE_KINDS } from './seeded-values.js';
import type { Kind } from './seeding.js';

export const KINDS: readonly Kind[] = [
  ...TERM_KINDS,
  ...CONSISTENCY_KINDS,
  ...VALUE_KINDS,
  ...CODE_KINDS,
  ...HYGIENE_KINDS,
];
