// Units that say the same: in just these words, or but for capitals, spaces, punctuation and inline codes. Of each group one
// stays, the most trusted and newest, with what the others know besides.

import type { Note, Property, Provenance, TranslationUnit } from '../../model/unit.js';
import { unitText } from '../../model/unit.js';
import { normalForm } from '../../text/normal-form.js';
import { lastChange } from './filter.js';

/** `equal`: the same text and codes under other keys; `similar`: the same letters and digits. */
export type DuplicateKind = 'equal' | 'similar';

export interface CaredUnit {
  readonly id: number;
  readonly memory: string;
  readonly unit: TranslationUnit;
}

/** What duplicates share: memory, and both sides. No key for a unit without letters and digits on a side. */
export function duplicateKeys({ memory, unit }: CaredUnit, kind: DuplicateKind): readonly string[] {
  if (kind === 'equal') {
    const parts = unit.variants.map(({ language, content }) => [language, content]);
    return [JSON.stringify([memory, parts])];
  }
  const sides = [bareText(unitText(unit, 'nl')), bareText(unitText(unit, 'en'))];
  return sides.includes('') ? [] : [JSON.stringify([memory, ...sides])];
}

/** Letters, digits and signs between digits: 1.5 and 15 are two numbers. */
function bareText(text: string): string {
  return normalForm(text).replace(/(?<!\d)[\p{P}\p{Z}\p{C}]+|[\p{P}\p{Z}\p{C}]+(?!\d)/gu, '');
}

export interface MergedDuplicates {
  readonly kept: CaredUnit;
  /** The one kept with what the others know besides. */
  readonly after: TranslationUnit;
  readonly going: readonly CaredUnit[];
}

/** One unit of a group: confirmed before others, then the newest, the most used, the first. */
export function mergeDuplicates(group: readonly CaredUnit[]): MergedDuplicates {
  const [kept, ...going] = group.toSorted(byTrust);
  if (kept === undefined) throw new Error('a group has at least one unit');
  const all = [kept, ...going].map(({ unit }) => unit);
  const notes = distinct<Note>(all.flatMap((unit) => unit.notes ?? []));
  const properties = distinct<Property>(all.flatMap((unit) => unit.properties ?? []));
  const provenance = mergedProvenance(all);
  const after = {
    ...kept.unit,
    ...(notes.length === 0 ? {} : { notes }),
    ...(properties.length === 0 ? {} : { properties }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  return { kept, after, going };
}

function byTrust(one: CaredUnit, other: CaredUnit): number {
  const rank = ({ unit }: CaredUnit): number => (unit.status === 'confirmed' ? 0 : 1);
  const [time, otherTime] = [lastChange(one.unit) ?? '', lastChange(other.unit) ?? ''];
  const used = ({ unit }: CaredUnit): number => unit.provenance?.usageCount ?? 0;
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (time !== otherTime) return time < otherTime ? 1 : -1;
  return used(other) - used(one) || one.id - other.id;
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** That of the first, made when the oldest was, used as often as all together. */
function mergedProvenance(units: readonly TranslationUnit[]): Provenance | undefined {
  const all = units.map(({ provenance }) => provenance).filter((one) => one !== undefined);
  if (all.length === 0) return undefined;
  const oldest = all
    .filter(({ createdAt }) => createdAt !== undefined)
    .toSorted((one, other) => ((one.createdAt ?? '') < (other.createdAt ?? '') ? -1 : 1))[0];
  const lastUsedAt = all
    .flatMap((one) => one.lastUsedAt ?? [])
    .toSorted()
    .at(-1);
  const usageCount = all.reduce((sum, one) => sum + (one.usageCount ?? 0), 0);
  return {
    ...units[0]?.provenance,
    ...(oldest?.createdAt === undefined ? {} : { createdAt: oldest.createdAt }),
    ...(oldest?.createdBy === undefined ? {} : { createdBy: oldest.createdBy }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    ...(usageCount === 0 ? {} : { usageCount }),
  };
}
