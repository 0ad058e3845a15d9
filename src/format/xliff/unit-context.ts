// What the readers of both versions know while they read one unit, and what they make of it.

import type { Content } from '../../model/content.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note, TranslationUnit, UnitStatus, Variant } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { XmlNode } from '../xml/tree.js';
import { innerText } from '../xml/tree.js';
import { attributeOf } from '../xml/door.js';
import type { InformationGroup, Side, UnitDraft } from './side-information.js';
import { applyInformation } from './side-information.js';

export interface UnitContext {
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  /** Canonical tag for a language as the file writes it. */
  readonly language: (written: string) => LanguageTag;
  readonly onUnknown: (element: string) => void;
}

/** A note and what it is about; nothing for the whole unit. */
export interface PlacedNote {
  readonly note: Note;
  readonly side?: Side;
}

/** One source with its translation, as read. */
export interface ReadSegment {
  readonly key: string | undefined;
  readonly source: Content;
  readonly target: Content | undefined;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag;
  readonly status: UnitStatus | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly targetAttributes: Readonly<Record<string, string>>;
  readonly notes: readonly PlacedNote[];
  readonly information: readonly InformationGroup[];
}

/** The unit of a segment. */
export function unitOf(segment: ReadSegment): TranslationUnit {
  const source: Draft<Variant> = { language: segment.sourceLanguage, content: segment.source };
  const target = segment.target === undefined ? undefined : targetOf(segment, segment.target);
  const draft: UnitDraft = { variants: [], source, target, sourceLanguage: segment.sourceLanguage };
  if (segment.key !== undefined) draft.key = segment.key;
  if (segment.status !== undefined) draft.status = segment.status;
  if (Object.keys(segment.attributes).length > 0) draft.attributes = segment.attributes;
  for (const { note, side } of segment.notes)
    addNote(side === undefined ? draft : (draft[side] ?? draft), note);
  for (const group of segment.information) applyInformation(draft, group);
  const { source: _source, target: _target, ...unit } = draft;
  return { ...unit, variants: target === undefined ? [source] : [source, target] };
}

function targetOf(segment: ReadSegment, content: Content): Draft<Variant> {
  const target: Draft<Variant> = { language: segment.targetLanguage, content };
  if (Object.keys(segment.targetAttributes).length > 0) target.attributes = segment.targetAttributes;
  return target;
}

function addNote(level: Draft<TranslationUnit> | Draft<Variant>, note: Note): void {
  level.notes = [...(level.notes ?? []), note];
}

/** A `note` of either version; `taken` are the attributes that place it, the others stay with it. */
export function readNote(
  node: XmlNode,
  attributes: Readonly<Record<string, string>>,
  context: UnitContext,
): Note {
  const note: Draft<Note> = { text: innerText(node) };
  const language = attributeOf(node.tag, 'xml:lang');
  if (language !== undefined) note.language = context.language(language);
  if (Object.keys(attributes).length > 0) note.attributes = attributes;
  return note;
}

/** The fields that have a value. */
export function onlyText(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}
