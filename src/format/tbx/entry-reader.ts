// One `conceptEntry` or `termEntry` as an entry of the model.
//
//   conceptEntry ::= (categories | notes | transacGrp | …)* langSec+        (2008: termEntry, langSet)
//   langSec      ::= (…)* termSec+                                          (2008: tig, or ntig with a termGrp)
//   termSec      ::= term (…)*

import type { ConceptEntry, ExtraCategory, LanguageSection, Term } from '../../model/entry.js';
import type { LanguageTag } from '../../model/language.js';
import type { Note } from '../../model/unit.js';
import type { Draft } from '../draft.js';
import { attributeOf } from '../xml/door.js';
import type { XmlNode } from '../xml/tree.js';
import { childrenOf, innerText } from '../xml/tree.js';
import { CROSS_REFERENCES, readGender, readPartOfSpeech, readStatus, readTermType } from './category.js';
import { readPrivateNote } from './private-note.js';
import type { Statement } from './statement.js';
import { statementsOf } from './statement.js';
import { unwrapped } from './white-space.js';

export interface EntryContext {
  /** Id for an entry that has none. */
  readonly number: number;
  /** Canonical tag for a language as the file writes it. */
  readonly language: (written: string | undefined, node: XmlNode) => LanguageTag;
}

const SECTIONS: ReadonlySet<string> = new Set(['langSec', 'langSet']);
const TERM_SECTIONS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);

type Level = EntryDraft | SectionDraft | TermDraft;

interface EntryDraft extends Omit<Draft<ConceptEntry>, 'extras' | 'notes'> {
  extras?: ExtraCategory[];
  notes?: Note[];
}

interface SectionDraft extends Omit<Draft<LanguageSection>, 'extras' | 'notes'> {
  extras?: ExtraCategory[];
  notes?: Note[];
}

interface TermDraft extends Omit<Draft<Term>, 'extras' | 'notes'> {
  extras?: ExtraCategory[];
  notes?: Note[];
}

/** The entry that a `conceptEntry` or `termEntry` holds. */
export function readEntry(node: XmlNode, context: EntryContext): ConceptEntry {
  const id = attributeOf(node.tag, 'id') ?? `entry-${context.number}`;
  const sections = childrenOf(node).filter((child) => SECTIONS.has(child.tag.local));
  const entry: EntryDraft = { id, sections: sections.map((section) => readSection(section, context)) };
  for (const statement of statementsOf(node, (name) => SECTIONS.has(name))) {
    if (!readEntryStatement(entry, statement)) readAnyStatement(entry, statement, context, node);
  }
  return entry;
}

function readEntryStatement(entry: EntryDraft, statement: Statement): boolean {
  if (statement.kind === 'note') return readEntryNote(entry, statement.text);
  if (statement.kind === 'sourced' && statement.type === 'definition') {
    entry.definitions = [...(entry.definitions ?? []), statement.text];
    return true;
  }
  if (statement.kind !== 'category') return false;
  const { type, value, target } = statement;
  if (CROSS_REFERENCES.has(type)) {
    addReference(entry, extraOf(type, value, target));
    return true;
  }
  const field = ENTRY_FIELDS.get(type);
  if (field === undefined || entry[field] !== undefined || target !== undefined) return false;
  entry[field] = value;
  return true;
}

function addReference(entry: EntryDraft, reference: ExtraCategory): void {
  entry.crossReferences = [...(entry.crossReferences ?? []), reference];
}

const ENTRY_FIELDS: ReadonlyMap<string, 'subjectField' | 'source' | 'customer' | 'project'> = new Map([
  ['subjectField', 'subjectField'],
  ['source', 'source'],
  ['customerSubset', 'customer'],
  ['projectSubset', 'project'],
]);

function readEntryNote(entry: EntryDraft, text: string): boolean {
  const said = readPrivateNote(text);
  if (said?.name === 'id') entry.id = said.value;
  else if (said?.name === 'reference') addReference(entry, said.value);
  else if (said?.name === 'provenance') entry.provenance = said.value;
  else return false;
  return true;
}

function readSection(node: XmlNode, context: EntryContext): LanguageSection {
  const language = context.language(attributeOf(node.tag, 'xml:lang'), node);
  const terms = childrenOf(node).filter((child) => TERM_SECTIONS.has(child.tag.local));
  const section: SectionDraft = { language, terms: terms.map((term) => readTerm(term, context)) };
  for (const statement of statementsOf(node, (name) => TERM_SECTIONS.has(name))) {
    if (statement.kind === 'sourced' && statement.type === 'definition')
      section.definitions = [...(section.definitions ?? []), statement.text];
    else readAnyStatement(section, statement, context, node);
  }
  return section;
}

function readTerm(node: XmlNode, context: EntryContext): Term {
  const term: TermDraft = { text: termText(node) };
  for (const statement of statementsOf(node, () => false)) {
    if (!readTermStatement(term, statement)) readAnyStatement(term, statement, context, node);
  }
  return term;
}

/** The `term`, directly or inside the `termGrp` of an `ntig`. */
function termText(node: XmlNode): string {
  const inside = childrenOf(node).flatMap((child) =>
    child.tag.local === 'termGrp' ? childrenOf(child) : [child],
  );
  const term = inside.find((child) => child.tag.local === 'term');
  return term === undefined ? '' : unwrapped(innerText(term));
}

function readTermStatement(term: TermDraft, statement: Statement): boolean {
  if (statement.kind === 'sourced' && statement.type === 'context') {
    term.contexts = [...(term.contexts ?? []), statement.text];
    return true;
  }
  if (statement.kind === 'note') return readTermNote(term, statement.text);
  if (statement.kind !== 'category' || statement.target !== undefined) return false;
  return TERM_FIELDS.get(statement.type)?.(term, statement.value) ?? false;
}

/** Each sets its field when that is free and the value fits, and says whether it did. */
const TERM_FIELDS: ReadonlyMap<string, (term: TermDraft, value: string) => boolean> = new Map([
  ['administrativeStatus', (term, value) => setOnce(term, 'status', readStatus(value))],
  ['partOfSpeech', (term, value) => setOnce(term, 'partOfSpeech', readPartOfSpeech(value))],
  ['grammaticalGender', (term, value) => setOnce(term, 'gender', readGender(value))],
  ['termType', (term, value) => setOnce(term, 'termType', readTermType(value))],
  ['geographicalUsage', (term, value) => setOnce(term, 'geographicalUsage', value)],
  ['termLocation', (term, value) => setOnce(term, 'termLocation', value)],
  ['source', (term, value) => setOnce(term, 'source', value)],
] satisfies [string, (term: TermDraft, value: string) => boolean][]);

function setOnce<Field extends keyof TermDraft>(
  term: TermDraft,
  field: Field,
  value: TermDraft[Field] | undefined,
): boolean {
  if (value === undefined || term[field] !== undefined) return false;
  term[field] = value;
  return true;
}

function readTermNote(term: TermDraft, text: string): boolean {
  const said = readPrivateNote(text);
  if (said?.name === 'termLocation') return setOnce(term, 'termLocation', said.value);
  if (said?.name !== 'forbidden' && said?.name !== 'doNotTranslate') return false;
  term[said.name] = true;
  return true;
}

/** What every level can keep. */
function readAnyStatement(level: Level, statement: Statement, context: EntryContext, node: XmlNode): void {
  if (statement.kind === 'note') readNote(level, statement, context, node);
  else if (statement.kind === 'transaction')
    level.transactions = [...(level.transactions ?? []), statement.transaction];
  else if (statement.kind === 'sourced') {
    addExtra(level, extraOf(statement.type, statement.text.text));
    if (statement.text.source !== undefined) addExtra(level, extraOf('source', statement.text.source));
  } else addExtra(level, extraOf(statement.type, statement.value, statement.target));
}

function readNote(
  level: Level,
  { text, language }: Statement & { readonly kind: 'note' },
  context: EntryContext,
  node: XmlNode,
): void {
  const said = readPrivateNote(text);
  if (said?.name === 'extra') addExtra(level, said.value);
  else if (said?.name === 'date') dateLastTransaction(level, said.value);
  else if (said?.name === 'note') (level.notes ??= []).push(said.value);
  else
    (level.notes ??= []).push(
      language === undefined ? { text } : { text, language: context.language(language, node) },
    );
}

function dateLastTransaction(level: Level, date: string): void {
  const last = level.transactions?.at(-1);
  if (last !== undefined)
    level.transactions = [...(level.transactions ?? []).slice(0, -1), { ...last, date }];
}

function addExtra(level: Level, extra: ExtraCategory): void {
  (level.extras ??= []).push(extra);
}

function extraOf(type: string, value: string, target?: string): ExtraCategory {
  return target === undefined ? { type, value } : { type, value, target };
}
