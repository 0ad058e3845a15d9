// Memories and termbases by name: one that is not there is a problem with the names that are, not an empty answer.

import type { Place } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { CollectionInfo } from '../store/contract.js';

/** Throws ProblemError `collection-not-found` when none has the name. */
export async function refuseUnknownCollection(
  collections: Promise<readonly CollectionInfo[]>,
  name: string,
  place: Place = {},
): Promise<void> {
  const names = (await collections).map((collection) => collection.name);
  if (names.includes(name)) return;
  const known = names.length === 0 ? '–' : names.join(', ');
  throw new ProblemError(makeProblem('collection-not-found', { name, names: known }, place));
}
