// What the list of candidates and the review by keys both show.

import { termOf } from '../../extract/candidate-entry.js';
import type { Messages } from '../../messages/messages.js';
import type { ListedCandidate } from '../../model/candidate-list.js';
import { LANGUAGES } from '../../model/language.js';
import type { ReviewedCandidate } from '../../workbench/candidates.js';
import { candidateLists } from '../../workbench/candidates.js';
import type { Workbench } from '../../workbench/workbench.js';
import type { CommandContext } from '../command.js';
import { UsageError } from '../options.js';

/** The terms as they stand now, Dutch first. */
export function termsOf(candidate: ListedCandidate): string[] {
  return LANGUAGES.map((language) => termOf(candidate, language)).filter((term) => term !== undefined);
}

const MOST_REASONS = 3;

/** What counts most for the place of a candidate. */
export function reasonsOf({ reasons }: ReviewedCandidate, messages: Messages): string {
  return reasons
    .slice(0, MOST_REASONS)
    .map(
      ({ description, value }) =>
        `${messages.reason(description)} ${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`,
    )
    .join('; ');
}

/** The list meant when none is named: there must be one only. */
export async function onlyList({ messages }: CommandContext, workbench: Workbench): Promise<string> {
  const lists = await candidateLists(workbench);
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) return only.name;
  const names = lists.map(({ name }) => name).join(', ');
  throw new UsageError(
    names === '' ? messages.t('command.extract.noLists') : messages.t('command.extract.whichOne', { names }),
  );
}
