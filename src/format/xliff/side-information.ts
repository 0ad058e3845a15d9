// What the model knows of a unit and XLIFF has no element for: the segments around it, confidence, exact languages,
// provenance and properties. Both versions hold it in groups of typed values: metadata of the Metadata module in
// XLIFF 2.1 (`mda:metaGroup category`), context groups in XLIFF 1.2 (`context-group purpose`). Names are frozen.

import type { Property, Provenance, TranslationUnit, Variant } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { LossCount } from '../losses.js';

export type Side = 'source' | 'target';

/** A named group of values, of the unit or of one of its sides. */
export interface InformationGroup {
  readonly name: 'unit' | 'provenance' | 'properties';
  readonly side?: Side;
  readonly values: readonly (readonly [type: string, value: string])[];
}

export function isGroupName(name: string): name is InformationGroup['name'] {
  return name === 'unit' || name === 'provenance' || name === 'properties';
}

/** The two sides of a unit as a file of one language pair holds them. */
export interface Sides {
  readonly source: Variant;
  readonly target: Variant | undefined;
}

const TEXT_FIELDS = [
  'createdAt',
  'createdBy',
  'changedAt',
  'changedBy',
  'lastUsedAt',
  'tool',
  'toolVersion',
] as const satisfies readonly (keyof Provenance)[];

/** Unit written from no language in particular. */
const EITHER_DIRECTION = '*all*';

/** Groups for a unit in a file from `sourceLanguage` to `targetLanguage`; empty groups are left out. */
export function informationOf(
  unit: TranslationUnit,
  { source, target }: Sides,
  languages: { readonly source: string; readonly target: string },
  losses: LossCount,
): readonly InformationGroup[] {
  const groups: InformationGroup[] = [
    { name: 'unit', values: unitValues(unit, { source, target }, languages) },
  ];
  groups.push(...levelGroups(unit, undefined, losses), ...levelGroups(source, 'source', losses));
  if (target !== undefined) groups.push(...levelGroups(target, 'target', losses));
  return groups.filter(({ values }) => values.length > 0);
}

function unitValues(
  unit: TranslationUnit,
  { source, target }: Sides,
  languages: { readonly source: string; readonly target: string },
): readonly (readonly [string, string])[] {
  const values: [string, string | undefined][] = [
    ['previous', unit.previous],
    ['next', unit.next],
    ['confidence', unit.confidence?.toString()],
    ['sourceLanguage', source.language === languages.source ? undefined : source.language],
    ['targetLanguage', target?.language === languages.target ? undefined : target?.language],
    [
      'direction',
      unit.sourceLanguage === source.language ? undefined : (unit.sourceLanguage ?? EITHER_DIRECTION),
    ],
  ];
  return values.filter((value): value is [string, string] => value[1] !== undefined);
}

function levelGroups(
  level: TranslationUnit | Variant,
  side: Side | undefined,
  losses: LossCount,
): readonly InformationGroup[] {
  const own = side === undefined ? {} : { side };
  const { provenance = {}, properties = [] } = level;
  const values = TEXT_FIELDS.flatMap((field) => {
    const value = provenance[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  const count =
    provenance.usageCount === undefined ? [] : [['usageCount', String(provenance.usageCount)] as const];
  for (const property of properties) countUnwritten(property, losses);
  return [
    { name: 'provenance', ...own, values: [...values, ...count] },
    { name: 'properties', ...own, values: properties.map(({ type, value }) => [type, value] as const) },
  ];
}

function countUnwritten({ type, language, attributes }: Property, losses: LossCount): void {
  if (language !== undefined) losses.add('property-language', `${type} ${language}`);
  if (attributes !== undefined) losses.add('attribute', Object.keys(attributes).join(' '));
}

/** A unit while it is being read. */
export interface UnitDraft extends Draft<TranslationUnit> {
  readonly source: Draft<Variant>;
  readonly target?: Draft<Variant> | undefined;
}

/** Puts the values of a group where they belong; values that do not fit are left out. */
export function applyInformation(unit: UnitDraft, { name, side, values }: InformationGroup): void {
  const level = side === undefined ? unit : unit[side];
  if (level === undefined || values.length === 0) return;
  if (name === 'properties') level.properties = values.map(([type, value]) => ({ type, value }));
  else if (name === 'provenance') level.provenance = readProvenance(values);
  else for (const [type, value] of values) UNIT_VALUES.get(type)?.(unit, value);
}

function readProvenance(values: InformationGroup['values']): Provenance {
  const provenance: Draft<Provenance> = {};
  for (const [type, value] of values) {
    const field = TEXT_FIELDS.find((known) => known === type);
    if (field !== undefined) provenance[field] = value;
    if (type === 'usageCount' && Number.isFinite(Number(value))) provenance.usageCount = Number(value);
  }
  return provenance;
}

const UNIT_VALUES: ReadonlyMap<string, (unit: UnitDraft, value: string) => void> = new Map([
  ['previous', (unit, value) => (unit.previous = value)],
  ['next', (unit, value) => (unit.next = value)],
  ['confidence', readConfidence],
  ['sourceLanguage', readSourceLanguage],
  ['targetLanguage', (unit, value) => unit.target !== undefined && (unit.target.language = value)],
  ['direction', readDirection],
] satisfies [string, (unit: UnitDraft, value: string) => unknown][]);

function readConfidence(unit: UnitDraft, value: string): void {
  const confidence = Number(value);
  if (confidence >= 0 && confidence <= 1) unit.confidence = confidence;
}

function readSourceLanguage(unit: UnitDraft, value: string): void {
  unit.source.language = value;
  unit.sourceLanguage = value;
}

/** Stands after the source language, which it overrides. */
function readDirection(unit: UnitDraft, value: string): void {
  if (value === EITHER_DIRECTION) delete unit.sourceLanguage;
  else unit.sourceLanguage = value;
}
