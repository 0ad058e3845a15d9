// Who, when and with which tool: the attributes that `tu` and `tuv` share (TMX 1.4b), both ways.
// A value that the model cannot read (a date of another form, a count that is no number) stays an attribute.

import type { Provenance } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { LossCount } from '../losses.js';
import type { XmlTag } from '../xml/door.js';
import { attributeOf, attributesExcept } from '../xml/door.js';
import { readTmxDate, writeTmxDate } from './date.js';

interface ReadAttributes {
  readonly provenance?: Provenance;
  readonly attributes?: Readonly<Record<string, string>>;
}

type DateField = 'createdAt' | 'changedAt' | 'lastUsedAt';
type TextField = 'createdBy' | 'changedBy' | 'tool' | 'toolVersion';

const DATES: readonly (readonly [string, DateField])[] = [
  ['creationdate', 'createdAt'],
  ['changedate', 'changedAt'],
  ['lastusagedate', 'lastUsedAt'],
];
const TEXTS: readonly (readonly [string, TextField])[] = [
  ['creationid', 'createdBy'],
  ['changeid', 'changedBy'],
  ['creationtool', 'tool'],
  ['creationtoolversion', 'toolVersion'],
];

/** Provenance and remaining attributes of a tag; `taken` names the attributes its reader deals with itself. */
export function readAttributes(tag: XmlTag, taken: readonly string[]): ReadAttributes {
  const provenance: Draft<Provenance> = {};
  const used = [...taken];
  for (const [name, field] of TEXTS) {
    const value = attributeOf(tag, name);
    if (value === undefined) continue;
    provenance[field] = value;
    used.push(name);
  }
  for (const [name, field] of DATES) {
    const date = readTmxDate(attributeOf(tag, name) ?? '');
    if (date === undefined) continue;
    provenance[field] = date;
    used.push(name);
  }
  const count = attributeOf(tag, 'usagecount');
  if (count !== undefined && /^(?:0|[1-9]\d{0,8})$/u.test(count)) {
    provenance.usageCount = Number(count);
    used.push('usagecount');
  }
  const read: Draft<ReadAttributes> = {};
  if (used.length > taken.length) read.provenance = provenance;
  const left = attributesExcept(tag, used);
  if (left !== undefined) read.attributes = left;
  return read;
}

/** Attributes of a unit or variant for writing: those the DTD knows; what it does not know is a loss. */
export function writtenAttributes(
  from: ReadAttributes,
  known: ReadonlySet<string>,
  losses: LossCount,
): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(from.attributes ?? {})) {
    if (known.has(name) || isProvenanceAttribute(name)) written[name] = value;
    else losses.add('attribute', `${name}="${value}"`);
  }
  if (from.provenance !== undefined) addProvenance(written, from.provenance, losses);
  return written;
}

function addProvenance(written: Record<string, string>, from: Provenance, losses: LossCount): void {
  for (const [name, field] of TEXTS) {
    const value = from[field];
    if (value !== undefined) written[name] = value;
  }
  for (const [name, field] of DATES) {
    const value = from[field];
    if (value === undefined) continue;
    const date = writeTmxDate(value);
    if (date === undefined || !date.exact) losses.add('date', value);
    if (date !== undefined) written[name] = date.written;
  }
  if (from.usageCount === undefined) return;
  if (/^(?:0|[1-9]\d{0,8})$/u.test(String(from.usageCount))) written['usagecount'] = String(from.usageCount);
  else losses.add('usage-count', String(from.usageCount));
}

function isProvenanceAttribute(name: string): boolean {
  return DATES.some(([date]) => date === name) || name === 'usagecount';
}
