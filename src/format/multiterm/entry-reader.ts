// One `conceptGrp` as an entry of the model (MultiTerm XML; no published schema, so the grammar is that of the files).
//
//   conceptGrp  ::= concept system? (transacGrp | descripGrp)* languageGrp*
//   languageGrp ::= language (transacGrp | descripGrp)* termGrp+       termGrp ::= term (transacGrp | descripGrp)*
//   descripGrp  ::= descrip (transacGrp | descripGrp)*                 transacGrp ::= transac date?
//
// The types of descriptions are chosen by each termbase: those that `fieldOf` knows become fields, others extras. A
// source that stands inside a definition or example, or right after it ("Definition", then "D_Source"), is its source.
// A definition that stands at a term is one of the language. Links (`xref`) keep their text.

import type {
  ConceptEntry,
  ExtraCategory,
  LanguageSection,
  SourcedText,
  Term,
  Transaction,
} from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import type { FieldName } from '../field-name.js';
import { fieldOf } from '../field-name.js';
import { TERM_VALUES } from '../term-value.js';
import { attributeOf } from '../xml/door.js';
import type { XmlNode } from '../xml/tree.js';
import { childrenOf, innerText } from '../xml/tree.js';

export interface EntryContext {
  /** Id for an entry that has none. */
  readonly number: number;
  /** Canonical tag of a `language` element. */
  readonly language: (node: XmlNode) => LanguageTag;
}

interface LevelDraft {
  extras?: ExtraCategory[];
  notes?: Note[];
  transactions?: Transaction[];
}

interface EntryDraft
  extends Omit<Draft<ConceptEntry>, keyof LevelDraft | 'definitions' | 'crossReferences'>, LevelDraft {
  definitions?: Draft<SourcedText>[];
  crossReferences?: ExtraCategory[];
}

interface SectionDraft
  extends Omit<Draft<LanguageSection>, keyof LevelDraft | 'definitions' | 'terms'>, LevelDraft {
  terms: TermDraft[];
  definitions?: Draft<SourcedText>[];
}

interface TermDraft extends Omit<Draft<Term>, keyof LevelDraft | 'contexts'>, LevelDraft {
  contexts?: Draft<SourcedText>[];
}

/** The entry that a `conceptGrp` holds. */
export function readEntry(node: XmlNode, context: EntryContext): ConceptEntry {
  const id = textOf(childNamed(node, 'concept'));
  const entry: EntryDraft = { id: id === '' ? `entry-${context.number}` : id, sections: [] };
  readDescriptions(entry, node, (field, text, type) => readEntryField(entry, field, { type, value: text }));
  const sections = childrenOf(node).filter(({ tag }) => tag.local === 'languageGrp');
  return { ...entry, sections: sections.map((section) => readSection(section, context)) };
}

function readSection(node: XmlNode, context: EntryContext): LanguageSection {
  const section: SectionDraft = { language: context.language(node), terms: [] };
  readDescriptions(section, node, (field, text) => readDefinition(section, field, text));
  for (const group of childrenOf(node).filter(({ tag }) => tag.local === 'termGrp')) {
    const term: TermDraft = { text: textOf(childNamed(group, 'term')) };
    readDescriptions(
      term,
      group,
      (field, text) => readDefinition(section, field, text) ?? readTermField(term, field, text),
    );
    section.terms.push(term);
  }
  return section;
}

/** What became of a description: kept in a field, and the text whose source may follow. */
type Kept = Draft<SourcedText> | true | undefined;
type ReadField = (field: FieldName, text: string, type: string) => Kept;

function readDescriptions(level: LevelDraft, node: XmlNode, readField: ReadField): void {
  let last: { readonly type: string; readonly kept: Kept } = { type: '', kept: undefined };
  for (const child of childrenOf(node)) {
    if (child.tag.local === 'transacGrp') readTransaction(level, child);
    if (child.tag.local !== 'descripGrp') continue;
    const description = childNamed(child, 'descrip');
    const type = (description === undefined ? undefined : attributeOf(description.tag, 'type')) ?? '';
    const text = textOf(description);
    if (text === '' || isSourceOf(last, type, text)) continue;
    last = { type, kept: readDescription(level, { type, text }, readField) };
    readInside(level, child, last.kept);
  }
}

/** A source inside the group of a definition or example; other descriptions inside a group are kept on the level. */
function readInside(level: LevelDraft, group: XmlNode, kept: Kept): void {
  for (const inner of childrenOf(group).filter(({ tag }) => tag.local === 'descripGrp')) {
    const description = childNamed(inner, 'descrip');
    const type = (description === undefined ? undefined : attributeOf(description.tag, 'type')) ?? '';
    const text = textOf(description);
    if (text === '') continue;
    if (typeof kept === 'object' && isSourceName(type) && kept.source === undefined) kept.source = text;
    else (level.extras ??= []).push({ type, value: text });
    readInside(level, inner, undefined);
  }
}

function isSource(field: FieldName | undefined): boolean {
  return field === 'sourceOrReference' || field === 'reference';
}

function isSourceName(type: string): boolean {
  const field = fieldOf(type);
  return isSource(field) || field === 'definitionSource' || field === 'contextSource';
}

/** "D_Source" or "Source_D" right after "Definition". */
function isSourceOf(
  { type: before, kept }: { readonly type: string; readonly kept: Kept },
  type: string,
  text: string,
): boolean {
  const initial = /^(?:([a-z])[ _]source|source[ _]([a-z]))$/iu.exec(type);
  const letter = initial?.[1] ?? initial?.[2];
  if (
    typeof kept !== 'object' ||
    kept.source !== undefined ||
    letter?.toLowerCase() !== before.charAt(0).toLowerCase()
  )
    return false;
  kept.source = text;
  return true;
}

function readDescription(
  level: LevelDraft,
  { type, text }: { readonly type: string; readonly text: string },
  readField: ReadField,
): Kept {
  const field = fieldOf(type);
  if (field === 'note') {
    (level.notes ??= []).push({ text });
    return true;
  }
  const kept = field === undefined ? undefined : readField(field, text, type);
  if (kept === undefined) (level.extras ??= []).push({ type, value: text });
  return kept;
}

function readEntryField(entry: EntryDraft, field: FieldName, said: ExtraCategory): Kept {
  const { value: text } = said;
  if (field === 'crossReference') {
    (entry.crossReferences ??= []).push(said);
    return true;
  }
  if (field === 'definition') return added((entry.definitions ??= []), text);
  const own = ENTRY_FIELDS.get(field);
  if (own === undefined || (own !== 'id' && entry[own] !== undefined)) return undefined;
  entry[own] = text;
  return true;
}

const ENTRY_FIELDS: ReadonlyMap<FieldName, 'id' | 'subjectField' | 'customer' | 'project' | 'source'> =
  new Map([
    ['id', 'id'],
    ['domain', 'subjectField'],
    ['customer', 'customer'],
    ['project', 'project'],
    ['sourceOrReference', 'source'],
    ['reference', 'source'],
  ]);

function readDefinition(section: SectionDraft, field: FieldName, text: string): Kept {
  return field === 'definition' ? added((section.definitions ??= []), text) : undefined;
}

function added(texts: Draft<SourcedText>[], text: string): Draft<SourcedText> {
  const made: Draft<SourcedText> = { text };
  texts.push(made);
  return made;
}

function readTermField(term: TermDraft, field: FieldName, text: string): Kept {
  if (field === 'context') return added((term.contexts ??= []), text);
  if (isSource(field)) return setSource(term, text);
  return TERM_VALUES.get(field)?.(term, text) === true ? true : undefined;
}

function setSource(term: TermDraft, text: string): Kept {
  if (term.source !== undefined) return undefined;
  term.source = text;
  return true;
}

function readTransaction(level: LevelDraft, group: XmlNode): void {
  const transac = childNamed(group, 'transac');
  const type = transac === undefined ? undefined : attributeOf(transac.tag, 'type');
  if (type !== 'origination' && type !== 'modification') return;
  const [responsibility, date] = [textOf(transac), textOf(childNamed(group, 'date'))];
  (level.transactions ??= []).push({
    type,
    ...(date === '' ? {} : { date }),
    ...(responsibility === '' ? {} : { responsibility }),
  });
}

function childNamed(node: XmlNode, name: string): XmlNode | undefined {
  return childrenOf(node).find(({ tag }) => tag.local === name);
}

function textOf(node: XmlNode | undefined): string {
  return node === undefined ? '' : innerText(node).trim();
}
