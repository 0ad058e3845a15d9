// Which units a search may give: by memory, by status, by who and what they are for, and by date.

import type { TranslationUnit, UnitStatus } from '../model/unit.js';
import type { IndexedUnit } from './scoring.js';

/** What a unit must be; a field that is left out asks nothing. Names are compared without regard to case. */
export interface MatchFilter {
  /** Names of memories, any of which will do. */
  readonly memories?: readonly string[];
  readonly status?: UnitStatus;
  /** Value of a property of the unit or of one of its variants that names a client, project or domain. */
  readonly client?: string;
  readonly project?: string;
  readonly domain?: string;
  /** Who made or last changed the unit or one of its variants. */
  readonly author?: string;
  /** Last changed, or made, at this time or later, or before it: any beginning of an ISO 8601 time in UTC. */
  readonly since?: string;
  readonly before?: string;
}

/** Types of properties that say so, in lower case, without `x-` before and what tools write behind a colon. */
const PROPERTY_TYPES = {
  client: ['client', 'customer', 'klant'],
  project: ['project'],
  domain: ['domain', 'subject', 'domein'],
} as const;

/** Whether a unit passes; the memory and status of the filter too. */
export function passes({ unit, memory }: IndexedUnit, filter: MatchFilter): boolean {
  const { memories, status } = filter;
  if (memories !== undefined && !memories.some((name) => sameName(name, memory))) return false;
  if (status !== undefined && statusOf(unit) !== status) return false;
  for (const field of ['client', 'project', 'domain'] as const)
    if (filter[field] !== undefined && !hasProperty(unit, field, filter[field])) return false;
  if (filter.author !== undefined && !authorsOf(unit).some((name) => sameName(name, filter.author ?? '')))
    return false;
  return isInTime(unit, filter);
}

/** A unit that says nothing of its status was entered by a person. */
export function statusOf(unit: TranslationUnit): UnitStatus {
  return unit.status ?? 'confirmed';
}

export function sameName(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function hasProperty(unit: TranslationUnit, field: keyof typeof PROPERTY_TYPES, wanted: string): boolean {
  const types: readonly string[] = PROPERTY_TYPES[field];
  const all = [unit, ...unit.variants].flatMap(({ properties }) => properties ?? []);
  return all.some(({ type, value }) => types.includes(bareType(type)) && sameName(value, wanted));
}

function bareType(type: string): string {
  return type.toLowerCase().replace(/^x-/u, '').replace(/:.*$/u, '');
}

function authorsOf(unit: TranslationUnit): readonly string[] {
  return [unit, ...unit.variants].flatMap(({ provenance }) =>
    [provenance?.createdBy, provenance?.changedBy].filter((name) => name !== undefined),
  );
}

function isInTime(unit: TranslationUnit, { since, before }: MatchFilter): boolean {
  if (since === undefined && before === undefined) return true;
  const times = [unit, ...unit.variants].flatMap(
    ({ provenance }) => provenance?.changedAt ?? provenance?.createdAt ?? [],
  );
  const last = times.reduce<string | undefined>(
    (latest, time) => (latest === undefined || time > latest ? time : latest),
    undefined,
  );
  if (last === undefined) return false;
  return (since === undefined || last >= since) && (before === undefined || last < before);
}
