// Findings written into the user's own XLIFF 1.x or 2.x as notes and marks, so that they open in a CAT tool; nothing else of the
// file changes by a byte. What an earlier annotation of ours left is taken out first, and nobody else's.
//
//   1.x  trans-unit: note from="Taalbrug" priority annotates behind the target; mrk mtype="x-taalbrug" comment (1.2 §2.4)
//   2.x  unit: notes with note id category="taalbrug" appliesTo priority; mrk type="comment" ref="#n=id" (2.1 §4.7.3.1.3)
//
// A mark stands where its stretch begins and ends within the same element; else the note alone says it. Stretches that overlap one
// marked before are left too.

import type { Severity } from '../../../model/severity.js';
import type { Span } from '../../../model/span.js';
import type { TranslationUnit } from '../../../model/unit.js';
import { plainText } from '../../../model/content.js';
import { attributeOf } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { childrenOf, elementIn } from '../../xml/tree.js';
import { attributes, escapeText } from '../../xml/writer.js';
import { readFileText } from '../merge/file-bytes.js';
import type { TextEdit } from '../merge/node-text.js';
import { applyEdits, indentOf, inside, startOf } from '../merge/node-text.js';
import { readNodes } from '../reader.js';
import type { SegmentNodes } from '../xliff-1/unit-reader.js';
import { segmentNodes } from '../xliff-1/unit-reader.js';
import type { NotedFinding } from './our-note.js';
import { CATEGORY, FROM, ID_START, isOurMark, isOurNote, MARK_TYPE, noteText } from './our-note.js';
import { TextPlaces } from './text-places.js';

/** A finding in a segment. */
export interface Annotation extends NotedFinding {
  readonly sentence: string;
  readonly severity: Severity;
  /** In the plain texts of the segment. */
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

/** From 1, which is the highest, to 10. */
const PRIORITIES: Readonly<Record<Severity, number>> = { error: 1, warning: 4, note: 8 };

/** Annotations by number of their unit, as the readers count. Throws as the readers do, and ProblemError `merge-encoding`. */
export async function annotateXliff(
  bytes: Uint8Array,
  annotations: ReadonlyMap<number, readonly Annotation[]>,
): Promise<Uint8Array> {
  const clean = await withoutAnnotations(bytes);
  return edited(clean, (element, text) => new UnitAnnotation(element, annotations, text).edits());
}

/** The file without what we wrote into it. */
export async function withoutAnnotations(bytes: Uint8Array): Promise<Uint8Array> {
  return edited(bytes, ({ node }, text) => removals(node, text));
}

interface UnitElement {
  readonly node: XmlNode;
  /** Number of its first unit. */
  readonly first: number;
  readonly units: readonly TranslationUnit[];
}

async function edited(
  bytes: Uint8Array,
  editsOf: (element: UnitElement, text: string) => readonly TextEdit[],
): Promise<Uint8Array> {
  const { text, encode } = await readFileText(bytes);
  const edits: TextEdit[] = [];
  let first = 0;
  const reading = readNodes(once(bytes), (node, units) => {
    edits.push(...editsOf({ node, first, units }, text));
    first += units.length;
  });
  for await (const _ of reading);
  return edits.length === 0 ? bytes : encode(applyEdits(text, edits));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function removals(node: XmlNode, text: string): TextEdit[] {
  return childrenOf(node).flatMap((child) => {
    const inner = childrenOf(child);
    const isEmptied = child.tag.local === 'notes' && inner.length > 0 && inner.every(isOurNote);
    if (isOurNote(child) || isEmptied) return [removal(child, text)];
    const own = removals(child, text);
    if (!isOurMark(child.tag)) return own;
    const { end } = inside(child, text);
    const open = { start: startOf(child, text), end: child.opened, text: '' };
    return [open, ...own, { start: end, end: child.closed, text: '' }];
  });
}

/** An element with the white space that puts it on a line of its own. */
function removal(node: XmlNode, text: string): TextEdit {
  return { start: startOf(node, text) - indentOf(node, text).length, end: node.closed, text: '' };
}

class UnitAnnotation {
  readonly #node: XmlNode;
  readonly #text: string;
  readonly #isVersion2: boolean;
  readonly #notes: string[] = [];
  readonly #marks: TextEdit[] = [];
  readonly #taken: ReadonlySet<string>;
  #lastId = 0;

  constructor(
    { node, first, units }: UnitElement,
    annotations: ReadonlyMap<number, readonly Annotation[]>,
    text: string,
  ) {
    this.#node = node;
    this.#text = text;
    this.#isVersion2 = node.tag.local === 'unit';
    const segments = this.#isVersion2 ? segmentsOfUnit(node) : segmentNodes(node);
    const isAnnotated = units.some((_, place) => annotations.has(first + place));
    this.#taken = isAnnotated ? new Set(idsIn(node)) : new Set();
    segments.forEach((nodes, place) => {
      const own = annotations.get(first + place);
      if (own !== undefined) this.#segment(nodes, { unit: units[place], annotations: own });
    });
  }

  edits(): TextEdit[] {
    if (this.#notes.length === 0) return [];
    const notes = this.#isVersion2 ? this.#notesOfUnit() : this.#notesOfTransUnit();
    // At one place the notes stand behind the marks, which close there.
    return [...this.#marks, notes];
  }

  #segment(
    { source, target }: SegmentNodes,
    {
      unit,
      annotations,
    }: { readonly unit: TranslationUnit | undefined; readonly annotations: readonly Annotation[] },
  ): void {
    const [sourceMarks, targetMarks] = [source, target].map((node, side) => {
      const content = unit?.variants[side]?.content;
      return new SideMarks(node, content === undefined ? '' : plainText(content), this.#text);
    });
    for (const annotation of annotations) {
      const id = this.#isVersion2 ? this.#newId('n') : '';
      const sentence = noteText(annotation.sentence, annotation);
      this.#notes.push(this.#note(annotation, id, sentence));
      const mark = (): string => this.#markAttributes(id, annotation.sentence);
      sourceMarks?.add(annotation.source, mark);
      targetMarks?.add(annotation.target, mark);
    }
    const name = (source?.tag.name ?? '').replace(/[^:]*$/u, 'mrk');
    this.#marks.push(...(sourceMarks?.edits(name) ?? []), ...(targetMarks?.edits(name) ?? []));
  }

  #note({ severity, source, target }: Annotation, id: string, sentence: string): string {
    const side = target.length > 0 || source.length === 0 ? 'target' : 'source';
    const priority = PRIORITIES[severity];
    const written = this.#isVersion2
      ? attributes({ id, appliesTo: side, category: CATEGORY, priority })
      : attributes({ from: FROM, priority, annotates: side });
    const name = this.#nameOf('note');
    return `<${name}${written}>${escapeText(sentence)}</${name}>`;
  }

  #markAttributes(note: string, sentence: string): string {
    return this.#isVersion2
      ? attributes({ id: this.#newId('m'), type: 'comment', ref: `#n=${note}` })
      : attributes({ mtype: MARK_TYPE, comment: sentence });
  }

  /** An id that nothing in the unit has. */
  #newId(kind: 'n' | 'm'): string {
    for (;;) {
      const id = `${ID_START}${kind}${String(++this.#lastId)}`;
      if (!this.#taken.has(id)) return id;
    }
  }

  /** The name of an element with the prefix of the unit. */
  #nameOf(local: string): string {
    return this.#node.tag.name.replace(/[^:]*$/u, local);
  }

  /** Behind the target, where notes may stand in every version 1. */
  #notesOfTransUnit(): TextEdit {
    const places = ['target', 'seg-source', 'source'].map((name) => elementIn(this.#node, name));
    const place = places.find((node) => node !== undefined) ?? this.#node;
    const indent = indentOf(place, this.#text);
    const text = this.#notes.map((note) => indent + note).join('');
    return { start: place.closed, end: place.closed, text };
  }

  /** At the end of the `notes` that are there, else new ones before the original data or the first segment. */
  #notesOfUnit(): TextEdit {
    const children = childrenOf(this.#node);
    const last = childrenOf(elementIn(this.#node, 'notes') ?? this.#node).at(-1);
    if (elementIn(this.#node, 'notes') !== undefined && last !== undefined) {
      const text = this.#notes.map((note) => indentOf(last, this.#text) + note).join('');
      return { start: last.closed, end: last.closed, text };
    }
    const place =
      children.find(({ tag }) => ['originalData', 'segment', 'ignorable'].includes(tag.local)) ?? this.#node;
    const indent = indentOf(place, this.#text);
    const name = this.#nameOf('notes');
    const inner = indent === '' ? '' : `${indent}  `;
    const start = startOf(place, this.#text) - indent.length;
    const text = `${indent}<${name}>${this.#notes.map((note) => inner + note).join('')}${indent}</${name}>`;
    return { start, end: start, text };
  }
}

/** The marks of one side of a segment. */
class SideMarks {
  readonly #places: TextPlaces | undefined;
  readonly #marks: { readonly span: Span; readonly attributes: string }[] = [];

  /** `text` is what the spans are in; where the file reads otherwise there are no marks. */
  constructor(node: XmlNode | undefined, text: string, file: string) {
    const places = node === undefined ? undefined : new TextPlaces(node, file);
    this.#places = places?.text === text ? places : undefined;
  }

  add(spans: readonly Span[], attributesOf: () => string): void {
    for (const span of spans) {
      const raw = span.start < span.end ? this.#places?.rawSpan(span) : undefined;
      if (raw === undefined || raw.start >= raw.end) continue;
      const isFree = this.#marks.every(({ span: other }) => raw.end <= other.start || other.end <= raw.start);
      if (isFree) this.#marks.push({ span: raw, attributes: attributesOf() });
    }
  }

  edits(name: string): TextEdit[] {
    return this.#marks
      .toSorted((one, other) => one.span.start - other.span.start)
      .flatMap(({ span: { start, end }, attributes: written }) => [
        { start, end: start, text: `<${name}${written}>` },
        { start: end, end, text: `</${name}>` },
      ]);
  }
}

function segmentsOfUnit(unit: XmlNode): readonly SegmentNodes[] {
  return childrenOf(unit)
    .filter(({ tag }) => tag.local === 'segment')
    .map((segment) => ({ source: elementIn(segment, 'source'), target: elementIn(segment, 'target') }));
}

function* idsIn(node: XmlNode): Iterable<string> {
  const id = attributeOf(node.tag, 'id');
  if (id !== undefined) yield id;
  for (const child of childrenOf(node)) yield* idsIn(child);
}
