// The naive model of entries with a history.

import { isDeepStrictEqual } from 'node:util';
import type { ConceptEntry, EntryReplacement } from '../../src/model/entry.js';
import type { StoredEntry } from '../../src/store/contract.js';
import type { Thing } from './model-history.js';
import { ModelOfHistory } from './model-history.js';

export class ModelOfEntryHistory extends ModelOfHistory {
  override readonly changedSince = 'entry-changed';

  override copy(): ModelOfEntryHistory {
    return Object.assign(new ModelOfEntryHistory(), structuredClone({ ...this }));
  }

  override things(): readonly Thing[] {
    return this.entries.map(({ id, termbase, entry }) => ({
      id,
      collection: termbase,
      key: entry.id,
      value: entry,
    }));
  }

  override setThings(things: readonly Thing[]): void {
    this.entries = things.map(({ id, collection, value }) => ({
      id,
      termbase: collection,
      entry: value as ConceptEntry,
    }));
  }

  override clash(): undefined {
    return undefined;
  }

  /** False when one is not what it should be. */
  replace(termbase: string, replacements: readonly EntryReplacement[]): boolean {
    const isStored = ({ id, before }: EntryReplacement) =>
      isDeepStrictEqual(find(this.entries, termbase, id)?.entry, before);
    if (!replacements.every(isStored)) return false;
    if (replacements.length > 0 && !this.termbases.includes(termbase)) this.termbases.push(termbase);
    for (const { id, after } of replacements) {
      const stored = find(this.entries, termbase, id);
      if (after === undefined) this.entries = this.entries.filter((one) => one !== stored);
      else if (stored === undefined) this.entries.push({ id: this.nextEntry++, termbase, entry: after });
      else this.entries = this.entries.map((one) => (one === stored ? { ...one, entry: after } : one));
    }
    return true;
  }
}

function find(entries: readonly StoredEntry[], termbase: string, id: string): StoredEntry | undefined {
  return entries.find((one) => one.termbase === termbase && one.entry.id === id);
}
