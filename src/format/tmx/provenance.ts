// Who, when and with which tool: the attributes that `tu` and `tuv` share (TMX 1.4b), both ways.
// A value that the model cannot read (a date of another form, a count that is no number) stays an attribute.

import type { Provenance } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { LossCount } from '../losses.js';
import type { XmlTag } from '../xml/door.js';
import { isNamespaceName } from '../xml/door.js';
import { readTmxDate, writeTmxDate } from './date.js';

interface ReadAttributes {
  readonly provenance?: Provenance;
  readonly attributes?: Readonly<Record<string, string>>;
}

type DateField = 'createdAt' | 'changedAt' | 'lastUsedAt';
type TextField = 'createdBy' | 'changedBy' | 'tool' | 'toolVersion';

const DATES: ReadonlyMap<string, DateField> = new Map([
  ['creationdate', 'createdAt'],
  ['changedate', 'changedAt'],
  ['lastusagedate', 'lastUsedAt'],
]);
const TEXTS: ReadonlyMap<string, TextField> = new Map([
  ['creationid', 'createdBy'],
  ['changeid', 'changedBy'],
  ['creationtool', 'tool'],
  ['creationtoolversion', 'toolVersion'],
]);
const COUNT = /^(?:0|[1-9]\d{0,8})$/u;

/** Provenance and remaining attributes of a tag; `taken` names the attributes its reader deals with itself. */
export function readAttributes(tag: XmlTag, taken: readonly string[]): ReadAttributes {
  const read: { provenance?: Draft<Provenance>; attributes?: Readonly<Record<string, string>> } = {};
  let left: [string, string][] | undefined;
  for (const name in tag.attributes) {
    const value = tag.attributes[name]?.value ?? '';
    if (isProvenance(name)) {
      const provenance = read.provenance ?? {};
      if (readField(provenance, name, value)) {
        read.provenance = provenance;
        continue;
      }
    } else if (taken.includes(name) || isNamespaceName(name)) continue;
    (left ??= []).push([name, value]);
  }
  if (left !== undefined) read.attributes = Object.fromEntries(left);
  return read;
}

function isProvenance(name: string): boolean {
  return TEXTS.has(name) || DATES.has(name) || name === 'usagecount';
}

/** True when the attribute is a field of provenance and its value fits it. */
function readField(provenance: Draft<Provenance>, name: string, value: string): boolean {
  const text = TEXTS.get(name);
  if (text !== undefined) {
    provenance[text] = value;
    return true;
  }
  const date = DATES.get(name);
  if (date !== undefined) {
    const read = readTmxDate(value);
    if (read !== undefined) provenance[date] = read;
    return read !== undefined;
  }
  if (name !== 'usagecount' || !COUNT.test(value)) return false;
  provenance.usageCount = Number(value);
  return true;
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
  if (COUNT.test(String(from.usageCount))) written['usagecount'] = String(from.usageCount);
  else losses.add('usage-count', String(from.usageCount));
}

function isProvenanceAttribute(name: string): boolean {
  return DATES.has(name) || name === 'usagecount';
}
