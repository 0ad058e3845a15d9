// Which units of a memory are meant: what a list shows and what a change is about.

import type { Language } from '../../model/language.js';
import { LANGUAGES, languageOf } from '../../model/language.js';
import type { Property, Provenance, TranslationUnit, UnitStatus } from '../../model/unit.js';
import { unitText } from '../../model/unit.js';
import { normalForm } from '../../text/normal-form.js';

/** All that is given must hold. */
export interface UnitFilter {
  /** In the text of either language, or of `language`; capitals and accents as `normalForm` has them. */
  readonly text?: string;
  /** Language of `text`; alone: units that have this language. A region (nl-BE) asks for just that. */
  readonly language?: string;
  /** Who made or changed the unit, as it was written down. */
  readonly author?: string;
  /** First and last day of the last change, or of the making, as the beginning of an ISO 8601 time. */
  readonly since?: string;
  readonly until?: string;
  /** Units without a status are neither. */
  readonly status?: UnitStatus;
  /** A property of this type, and of this value when one is given. */
  readonly property?: { readonly type: string; readonly value?: string };
}

/** True when nothing is asked for. */
export function isOpenFilter(filter: UnitFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** A test for units. */
export function unitTest(filter: UnitFilter): (unit: TranslationUnit) => boolean {
  const wanted = filter.text === undefined ? undefined : normalForm(filter.text);
  const author = filter.author === undefined ? undefined : normalForm(filter.author);
  const { language, since, until, status, property } = filter;
  const side = language === undefined ? undefined : languageOf(language);
  const sides: readonly Language[] = side === undefined ? LANGUAGES : [side];
  return (unit) =>
    (language === undefined || unit.variants.some((variant) => isOf(variant.language, language))) &&
    (status === undefined || unit.status === status) &&
    (wanted === undefined || sides.some((one) => normalForm(unitText(unit, one)).includes(wanted))) &&
    (author === undefined || authorsOf(unit).some((name) => normalForm(name) === author)) &&
    (property === undefined || propertiesOf(unit).some((one) => isProperty(one, property))) &&
    isBetween(lastChange(unit), since, until);
}

function isOf(tag: string, language: string): boolean {
  return language.includes('-') || language.includes('_')
    ? tag.toLowerCase() === language.replace('_', '-').toLowerCase()
    : languageOf(tag) === languageOf(language);
}

function provenancesOf(unit: TranslationUnit): readonly Provenance[] {
  return [unit.provenance, ...unit.variants.map(({ provenance }) => provenance)].filter(
    (provenance) => provenance !== undefined,
  );
}

function authorsOf(unit: TranslationUnit): readonly string[] {
  return provenancesOf(unit)
    .flatMap(({ createdBy, changedBy }) => [createdBy, changedBy])
    .filter((name) => name !== undefined);
}

function propertiesOf(unit: TranslationUnit): readonly Property[] {
  return [...(unit.properties ?? []), ...unit.variants.flatMap(({ properties = [] }) => properties)];
}

function isProperty({ type, value }: Property, wanted: NonNullable<UnitFilter['property']>): boolean {
  return type === wanted.type && (wanted.value === undefined || value === wanted.value);
}

/** When the unit was last changed, or made; `undefined` when nobody wrote that down. */
export function lastChange(unit: TranslationUnit): string | undefined {
  const times = provenancesOf(unit)
    .map(({ changedAt, createdAt }) => changedAt ?? createdAt)
    .filter((time) => time !== undefined);
  return times.toSorted().at(-1);
}

function isBetween(time: string | undefined, since: string | undefined, until: string | undefined): boolean {
  if (since === undefined && until === undefined) return true;
  if (time === undefined) return false;
  // The last day itself is meant too.
  return time >= (since ?? '') && (until === undefined || time.slice(0, until.length) <= until);
}
