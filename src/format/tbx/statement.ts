// What the elements of one level of an entry state, whatever the style and edition: data categories as
// attributes (DCA: `<termNote type="partOfSpeech">`), as tags (DCT: `<min:partOfSpeech>`), 2008 or 2019, grouped
// or not. Levels inside (language sections, terms) are left to the reader of entries.

import type { SourcedText, Transaction } from '../../model/entry.js';
import type { Draft } from '../draft.js';
import { attributeOf } from '../xml/door.js';
import type { XmlNode } from '../xml/tree.js';
import { childrenOf, innerText } from '../xml/tree.js';
import { currentName } from './category.js';
import { unwrapped } from './white-space.js';

export type Statement =
  | { readonly kind: 'category'; readonly type: string; readonly value: string; readonly target?: string }
  /** A definition or context with the source it was taken from. */
  | { readonly kind: 'sourced'; readonly type: string; readonly text: SourcedText }
  | { readonly kind: 'note'; readonly text: string; readonly language?: string }
  | { readonly kind: 'transaction'; readonly transaction: Transaction };

/** Elements that group a category with what is said about it; everything in them belongs to the level. */
const GROUPS: ReadonlySet<string> = new Set(['adminGrp', 'termNoteGrp', 'termGrp', 'noteGrp', 'termCompGrp']);
const SOURCED: ReadonlySet<string> = new Set(['definition', 'context']);
const SOURCES: ReadonlySet<string> = new Set(['source', 'sourceIdentifier']);

/** The statements of a level, in the order of the file. `isLevel` tells the elements that are levels themselves. */
export function statementsOf(level: XmlNode, isLevel: (name: string) => boolean): readonly Statement[] {
  return childrenOf(level).flatMap((node) => {
    const name = node.tag.local;
    if (isLevel(name) || name === 'term') return [];
    if (GROUPS.has(name)) return isKeyedNote(node) ? [keyedNote(node)] : statementsOf(node, isLevel);
    if (name === 'descripGrp') return describedGroup(node, isLevel);
    if (name === 'transacGrp') return transactionGroup(node);
    if (name === 'note') return isKeyedNote(node) ? [keyedNote(node)] : [noteOf(node)];
    return [categoryOf(node)];
  });
}

function noteOf(node: XmlNode): Statement {
  const language = attributeOf(node.tag, 'xml:lang');
  const text = unwrapped(innerText(node));
  return language === undefined ? { kind: 'note', text } : { kind: 'note', text, language };
}

/** TBX-Min 1 notes: `noteKey` and `noteValue`. */
function isKeyedNote(node: XmlNode): boolean {
  return childrenOf(node).some((child) => child.tag.local === 'noteKey');
}

function keyedNote(node: XmlNode): Statement {
  const part = (name: string): string => {
    const found = childrenOf(node).find((child) => child.tag.local === name);
    return found === undefined ? '' : unwrapped(innerText(found));
  };
  return { kind: 'category', type: part('noteKey'), value: part('noteValue') };
}

function typeOf(node: XmlNode): string {
  return currentName(attributeOf(node.tag, 'type') ?? node.tag.local);
}

function categoryOf(node: XmlNode): Statement {
  const type = typeOf(node);
  const value = unwrapped(innerText(node));
  if (SOURCED.has(type)) return { kind: 'sourced', type, text: { text: value } };
  const target = attributeOf(node.tag, 'target');
  return target === undefined ? { kind: 'category', type, value } : { kind: 'category', type, value, target };
}

/** A `descripGrp`: a definition or context takes its first source to itself. */
function describedGroup(node: XmlNode, isLevel: (name: string) => boolean): readonly Statement[] {
  const statements = statementsOf(node, isLevel);
  const described = statements.find((statement) => statement.kind === 'sourced');
  if (described === undefined) return statements;
  const source = statements.find((statement) => statement.kind === 'category' && SOURCES.has(statement.type));
  if (source?.kind !== 'category') return statements;
  const text = { ...described.text, source: source.value };
  return statements
    .filter((statement) => statement !== source)
    .map((statement) => (statement === described ? { ...described, text } : statement));
}

function transactionGroup(node: XmlNode): readonly Statement[] {
  const children = childrenOf(node);
  const type = children.find((child) => typeOf(child) === 'transactionType');
  const value = type === undefined ? '' : unwrapped(innerText(type));
  if (value !== 'origination' && value !== 'modification') return children.map(categoryOf);
  const transaction: Draft<Transaction> = { type: value };
  const left: Statement[] = [];
  for (const child of children) {
    if (child === type || readTransactionField(transaction, child)) continue;
    left.push(child.tag.local === 'note' ? noteOf(child) : categoryOf(child));
  }
  return [{ kind: 'transaction', transaction }, ...left];
}

/** True when the element was the transaction's date or person. */
function readTransactionField(transaction: Draft<Transaction>, node: XmlNode): boolean {
  const text = unwrapped(innerText(node));
  if (node.tag.local === 'date' && transaction.date === undefined) transaction.date = text;
  else if (typeOf(node) === 'responsibility' && transaction.responsibility === undefined)
    transaction.responsibility = text;
  else return false;
  return true;
}
