// Whose terms are these? TBX's customerSubset and projectSubset of an entry and of single terms, compared without regard
// to capitals and blanks at the ends.

import type { ConceptEntry, ExtraCategory, Term } from './entry.js';

/** A client, a project, or one within the other. */
export interface Scope {
  readonly client?: string;
  readonly project?: string;
}

type Subset = 'customerSubset' | 'projectSubset';

/** Clients that an entry or one of its terms is marked with, each once, as first written. */
export function clientsOf(entry: ConceptEntry): string[] {
  return subsetsOf(entry, entry.customer, 'customerSubset');
}

/** Projects that an entry or one of its terms is marked with, each once, as first written. */
export function projectsOf(entry: ConceptEntry): string[] {
  return subsetsOf(entry, entry.project, 'projectSubset');
}

function subsetsOf(entry: ConceptEntry, own: string | undefined, type: Subset): string[] {
  const terms = entry.sections.flatMap((section) => section.terms);
  const all = [own, ...valuesIn(entry.extras, type), ...terms.flatMap((term) => valuesIn(term.extras, type))];
  const known = new Map<string, string>();
  for (const name of all) if (name !== undefined && !known.has(plain(name))) known.set(plain(name), name);
  return [...known.values()];
}

function valuesIn(extras: Term['extras'], type: Subset): string[] {
  return (extras ?? []).filter((extra: ExtraCategory) => extra.type === type).map((extra) => extra.value);
}

/** True when an entry is marked with the client and the project of the scope; an empty scope takes all. */
export function belongsTo(entry: ConceptEntry, { client, project }: Scope): boolean {
  return (
    (client === undefined || isAmong(clientsOf(entry), client)) &&
    (project === undefined || isAmong(projectsOf(entry), project))
  );
}

/**
 * True when an entry holds for work within the scope: it belongs to it, or is general, so marked with no client
 * (or no project) at all. Those of another client or project do not hold.
 */
export function holdsIn(entry: ConceptEntry, { client, project }: Scope): boolean {
  const holds = (marked: readonly string[], wanted: string | undefined): boolean =>
    wanted === undefined || marked.length === 0 || isAmong(marked, wanted);
  return holds(clientsOf(entry), client) && holds(projectsOf(entry), project);
}

/** Of how many kinds – client, project – an entry is somebody's own: 0 when it is general. */
export function narrownessOf(entry: ConceptEntry): 0 | 1 | 2 {
  const [client, project] = [clientsOf(entry).length > 0, projectsOf(entry).length > 0];
  return client && project ? 2 : client || project ? 1 : 0;
}

function isAmong(names: readonly string[], wanted: string): boolean {
  return names.some((name) => plain(name) === plain(wanted));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
