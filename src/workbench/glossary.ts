// The glossary in force: all terms of the workspace, as pairs that say what is known of how they are translated.

import type { GlossaryPair } from '../align/glossary.js';
import type { ConceptEntry } from '../model/entry.js';
import { termsIn } from '../model/entry.js';
import type { Store } from '../store/contract.js';
import { askWorkspace } from './rules-workspace.js';
import type { Workbench } from './workbench.js';

/** Every Dutch term of an entry with every English one, in all termbases; empty when there are none. */
export async function glossaryOf(workbench: Workbench): Promise<readonly GlossaryPair[]> {
  return (await askWorkspace(workbench, pairsIn)) ?? [];
}

async function pairsIn(store: Store): Promise<GlossaryPair[]> {
  const pairs: GlossaryPair[] = [];
  for await (const batch of store.entries()) for (const { entry } of batch) pairs.push(...pairsOf(entry));
  return pairs;
}

/** Terms that should not be used any more are among them: an older translation has them. */
function pairsOf(entry: ConceptEntry): GlossaryPair[] {
  const english = termsIn(entry, 'en');
  return termsIn(entry, 'nl').flatMap((nl) => english.map((en) => ({ nl: nl.text, en: en.text })));
}
