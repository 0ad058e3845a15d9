// What TBX-Basic has no category for, in a form that is valid TBX-Basic: a `note` whose text is `taalbrug:`, a name
// and a JSON value. Other tools show it as a note; our reader turns it back into what it was. Frozen.
//
//   taalbrug:forbidden true                  a term never to be used
//   taalbrug:doNotTranslate true             a term that stays as it is in the other language
//   taalbrug:extra {"type","value","target"} a category that TBX-Basic does not have, or not with this value here
//   taalbrug:reference {…}                   a cross-reference of an entry with a target that TBX-Basic does not allow
//   taalbrug:id "17"                         the id of an entry whose id is no XML name or is not unique in the file
//   taalbrug:provenance {…}                  who made the entry and when
//   taalbrug:date "2026-11-24T08:15:00Z"     the moment of the transaction before it, whose date element holds the day
//   taalbrug:termLocation "letterhead"       a location that is not in TBX-Basic's list
//   taalbrug:note {"text","language"}        a note of a user that would itself read as one of these

import type { ExtraCategory } from '../../model/entry.js';
import type { Note, Provenance } from '../../model/unit.js';

export type PrivateNote =
  | { readonly name: 'forbidden' | 'doNotTranslate'; readonly value: true }
  | { readonly name: 'extra' | 'reference'; readonly value: ExtraCategory }
  | { readonly name: 'id' | 'date' | 'termLocation'; readonly value: string }
  | { readonly name: 'provenance'; readonly value: Provenance }
  | { readonly name: 'note'; readonly value: Note };

/** The text of the note that says it. */
export function privateNoteText({ name, value }: PrivateNote): string {
  return `taalbrug:${name} ${JSON.stringify(value)}`;
}

/** What a note's text says when it is one of ours; undefined for an ordinary note. */
export function readPrivateNote(text: string): PrivateNote | undefined {
  const match = /^taalbrug:([a-zA-Z]+) (.+)$/su.exec(text);
  if (match === null) return undefined;
  const [, name, json = ''] = match;
  const value = parseJson(json);
  if (name === 'forbidden' || name === 'doNotTranslate') return value === true ? { name, value } : undefined;
  if (name === 'id' || name === 'date' || name === 'termLocation')
    return typeof value === 'string' ? { name, value } : undefined;
  if (name === 'extra' || name === 'reference') return isExtra(value) ? { name, value } : undefined;
  if (name === 'note') return isNote(value) ? { name, value } : undefined;
  if (name === 'provenance') return isProvenance(value) ? { name, value } : undefined;
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object whose fields all have the type given for them, and that has the required ones. */
function hasFields(
  value: unknown,
  fields: Readonly<Record<string, string>>,
  required: readonly string[],
): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const fits = entries.every(([name, field]) => Object.hasOwn(fields, name) && typeof field === fields[name]);
  return fits && required.every((name) => Object.hasOwn(value, name));
}

function isExtra(value: unknown): value is ExtraCategory {
  return hasFields(value, { type: 'string', value: 'string', target: 'string' }, ['type', 'value']);
}

function isNote(value: unknown): value is Note {
  return hasFields(value, { text: 'string', language: 'string' }, ['text']);
}

const PROVENANCE_FIELDS = {
  createdAt: 'string',
  createdBy: 'string',
  changedAt: 'string',
  changedBy: 'string',
  lastUsedAt: 'string',
  usageCount: 'number',
  tool: 'string',
  toolVersion: 'string',
};

function isProvenance(value: unknown): value is Provenance {
  return hasFields(value, PROVENANCE_FIELDS, []);
}
