// Doctor: is the workspace sound, and what is in it?

import type { ProblemReport } from '../messages/messages.js';
import { reportProblem } from '../messages/messages.js';
import type { CollectionInfo } from '../store/contract.js';
import type { Workbench } from './workbench.js';

export interface DoctorResult {
  readonly ok: boolean;
  readonly units: number;
  readonly entries: number;
  readonly memories: readonly CollectionInfo[];
  readonly termbases: readonly CollectionInfo[];
  readonly problems: readonly ProblemReport[];
}

/** `deep` reads every row and compares its checksum; without it only the structure is looked at. */
export async function examineWorkspace(
  workbench: Workbench,
  options: { readonly deep?: boolean } = {},
): Promise<DoctorResult> {
  const { ok, units, entries, problems } = await workbench.store.health(options);
  return {
    ok,
    units,
    entries,
    memories: ok ? await workbench.store.memories() : [],
    termbases: ok ? await workbench.store.termbases() : [],
    problems: problems.map((problem) => reportProblem(problem, workbench.messages)),
  };
}
