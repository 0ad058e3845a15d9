// What Taalbrug writes of a finding into an XLIFF file, and how it knows that again: a note, and marks around the stretches.
//
//   note ::= sentence " [" rule " " fingerprint "]" (" ignored: " reason)?
//
// It is `note from="Taalbrug"` in XLIFF 1.x and `note category="taalbrug"` in 2.x; a mark is `mrk mtype="x-taalbrug"` or a `mrk` of
// type `comment` whose id begins with `taalbrug-`. A translator may write "ignored: …" behind a note in a CAT tool (or
// "genegeerd: …"). Whatever does not have this form is somebody else's.

import type { Note, TranslationUnit } from '../../../model/unit.js';
import type { XmlTag } from '../../xml/door.js';
import { attributeOf } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { innerText } from '../../xml/tree.js';

export const FROM = 'Taalbrug';
export const CATEGORY = 'taalbrug';
export const MARK_TYPE = 'x-taalbrug';
export const ID_START = 'taalbrug-';

/** What a note says besides its sentence. */
export interface NotedFinding {
  readonly rule: string;
  readonly fingerprint: string;
  /** Why it is ignored, when it is. */
  readonly ignored?: string;
}

const NOTE = /\[(\S+) ([0-9a-f]{16})\](?:\s+(?:ignored|genegeerd):\s*(\S.*?))?\s*$/isu;

export function noteText(sentence: string, { rule, fingerprint, ignored }: NotedFinding): string {
  return `${sentence} [${rule} ${fingerprint}]${ignored === undefined ? '' : ` ignored: ${ignored}`}`;
}

function readNoteText(text: string): NotedFinding | undefined {
  const [, rule, fingerprint, ignored] = NOTE.exec(text) ?? [];
  if (rule === undefined || fingerprint === undefined) return undefined;
  return { rule, fingerprint, ...(ignored === undefined ? {} : { ignored }) };
}

/** The findings that our notes in a unit tell of. */
export function notedFindings({ notes = [], variants }: TranslationUnit): readonly NotedFinding[] {
  const all = [...notes, ...variants.flatMap((variant) => variant.notes ?? [])];
  return all.filter(isOurs).flatMap(({ text }) => readNoteText(text) ?? []);
}

function isOurs({ attributes = {} }: Note): boolean {
  return attributes['from'] === FROM || attributes['category'] === CATEGORY;
}

/** True for an element `note` of ours. */
export function isOurNote(node: XmlNode): boolean {
  const { tag } = node;
  if (tag.local !== 'note') return false;
  const isSigned = attributeOf(tag, 'from') === FROM || attributeOf(tag, 'category') === CATEGORY;
  return isSigned && readNoteText(innerText(node)) !== undefined;
}

/** True for a `mrk` of ours, which is no code of the text. */
export function isOurMark(tag: XmlTag): boolean {
  if (tag.local !== 'mrk') return false;
  if (attributeOf(tag, 'mtype') === MARK_TYPE) return true;
  return attributeOf(tag, 'type') === 'comment' && (attributeOf(tag, 'id') ?? '').startsWith(ID_START);
}
