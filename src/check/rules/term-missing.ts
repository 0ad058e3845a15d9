// term-missing: the source has a term of the glossary and the target none of its translations, in any form (missing-terms.ts).

import { MissingTerms } from '../missing-terms.js';
import type { TextRule } from '../rule.js';

export const termMissing: TextRule<'term-missing'> = {
  kind: 'text',
  name: 'term-missing',
  family: 'terms',
  severity: 'error',
  mqm: 'termbase',
  its: 'terminology',
  begin: (context) => new MissingTerms(context),
};
