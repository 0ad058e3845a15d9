// What users may ask of the rules beside switching them on and off.

import type { CustomRule } from './custom-rules.js';

export interface CheckRuleOptions {
  /**
   * Numbers as the Interinstitutional Style Guide of the EU writes them (10.4): groups of three parted by a space, the same in
   * Dutch and English. Default false: by the marks of the language.
   */
  readonly euStyle?: boolean;
  /** Rules of the user's own file, for custom-rule. */
  readonly custom?: readonly CustomRule[];
}
