// The one door through which XML comes in: bytes → text (encoding.ts) → saxes with namespaces → events.
// XML 1.0 fifth edition with Namespaces in XML 1.0. What other parsers leave open is decided here:
// - the name in a DOCTYPE is accepted and never fetched; any ENTITY declaration is refused, so that no
//   entity bomb and no external entity exists; entities other than the five of XML are refused;
// - every error ends the reading with a ProblemError that says where; saxes itself would go on;
// - limits (limits.ts) on depth, attributes and the length of what lies between two events;
// - a prefix that is not declared is a warning: real tools write such files and read them back.

import { SaxesParser } from 'saxes';
import type { Place, Problem, ProblemCode, ProblemData } from '../../model/problem.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import { decodeXml, InvalidBytes, UnknownEncoding } from './encoding.js';
import { STEP_BYTES, XML_LIMITS } from './limits.js';
import { xmlProblem } from './xml-problem.js';

export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An element's start tag, names resolved. */
export interface XmlTag {
  readonly name: string;
  readonly local: string;
  /** Namespace, empty when it has none. */
  readonly uri: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
}

/** What a format does with the events of its file. */
export interface XmlVisitor {
  open(tag: XmlTag): void;
  /** Text between two tags, whole unless a CDATA section or a comment splits it; never empty. */
  text(text: string): void;
  close(tag: XmlTag): void;
  /** After the root element was closed and nothing was found wrong. */
  end?(): void;
}

/** The value of an attribute, by its name as written. */
export function attributeOf(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** The attributes of a tag but those named and namespace declarations; undefined when none is left. */
export function attributesExcept(
  tag: XmlTag,
  taken: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const left: [string, string][] = [];
  for (const name in tag.attributes) {
    const value = tag.attributes[name]?.value;
    if (value !== undefined && !taken.includes(name) && !isNamespaceName(name)) left.push([name, value]);
  }
  // fromEntries makes an own property even of a name like __proto__.
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** True for the declaration of a namespace. */
export function isNamespaceName(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** A tag shorter than this breaks no limit on attributes: each takes at least five characters (` a=""`). */
const SHORT_TAG = 5 * XML_LIMITS.attributes;

/** What a visitor gets of the door: where it is, and where its events go. */
export class XmlDoor<Event> {
  readonly #parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  readonly #toEvent: (warning: Problem) => Event;
  readonly #warned = new Set<string>();
  #events: Event[] = [];
  #line = 1;
  #column = 1;
  /** The end of the last event: columns before it, and the column where a tag behind it begins. */
  readonly #marked = { line: 1, column: 0, tagColumn: 1, position: 0 };
  /** The text parsed since the last event, to look back for where an error began. */
  readonly #recent: { start: number; readonly pieces: string[] } = { start: 0, pieces: [] };
  readonly #visitor: XmlVisitor;
  #depth = 0;

  constructor(begin: (door: XmlDoor<Event>) => XmlVisitor, toEvent: (warning: Problem) => Event) {
    this.#toEvent = toEvent;
    this.#visitor = begin(this);
    this.#listen(this.#visitor);
  }

  /** Line where the last tag begins, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Column where it begins, from 1. */
  get column(): number {
    return this.#column;
  }

  /** Behind what was read last, in UTF-16 code units of the text. */
  get position(): number {
    return this.#parser.position;
  }

  emit(event: Event): void {
    this.#events.push(event);
  }

  /** A warning at the last tag; the same code with the same data is said once a file. */
  warn<Code extends ProblemCode>(code: Code, data: ProblemData[Code], unit?: string): void {
    const key = `${code} ${JSON.stringify(data)}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#events.push(this.#toEvent(makeProblem(code, data, this.#place(unit))));
  }

  /** Ends the reading: the file is refused because of the last tag. */
  refuse<Code extends ProblemCode>(code: Code, data: ProblemData[Code], unit?: string): never {
    throw new ProblemError(makeProblem(code, data, this.#place(unit)));
  }

  /** Parses a piece and gives the events that came of it. Throws `ProblemError`. */
  parse(text: string): readonly Event[] {
    this.#remember(text);
    this.#parser.write(text);
    if (this.#parser.position - this.#marked.position > XML_LIMITS.silence)
      this.#refuseHere('xml-token-too-long', { limit: XML_LIMITS.silence });
    return this.#take();
  }

  finish(): readonly Event[] {
    this.#parser.close();
    this.#visitor.end?.();
    return this.#take();
  }

  /** Ends the reading because of bytes that are no text, after the text before them. */
  refuseBytes(error: InvalidBytes): never {
    this.#parser.write(error.before);
    return this.#refuseHere('encoding-invalid', { encoding: error.encoding });
  }

  #remember(text: string): void {
    const recent = this.#recent;
    recent.pieces.push(text);
    for (let first = recent.pieces[0]; first !== undefined; first = recent.pieces[0]) {
      if (recent.start + first.length > this.#marked.position) return;
      recent.start += first.length;
      recent.pieces.shift();
    }
  }

  #take(): readonly Event[] {
    const taken = this.#events;
    if (taken.length > 0) this.#events = [];
    return taken;
  }

  #place(unit?: string): Place {
    const place = { line: this.#line, column: this.#column };
    return unit === undefined ? place : { ...place, unit };
  }

  #refuseHere<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): never {
    const { line, column } = this.#parser;
    throw new ProblemError(makeProblem(code, data, { line, column: column + 1 }));
  }

  /**
   * Six handlers and no more: each is a field that saxes adds to its parser, and with a seventh V8 (Node 20 to 24)
   * keeps the parser's fields in a hash table and reads four times slower.
   */
  #listen(visitor: XmlVisitor): void {
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error.message));
    parser.on('doctype', (doctype) => this.#checkDoctype(doctype));
    parser.on('opentag', (tag) => {
      this.#beginTag();
      this.#depth += 1;
      if (this.#depth > XML_LIMITS.depth) this.refuse('xml-too-deep', { limit: XML_LIMITS.depth });
      this.#checkAttributes(tag);
      visitor.open(tag);
      this.#mark();
    });
    parser.on('closetag', (tag) => {
      this.#beginTag();
      this.#depth -= 1;
      visitor.close(tag);
      this.#mark();
    });
    parser.on('text', (text) => {
      if (text !== '' && this.#depth > 0) visitor.text(text);
      this.#mark();
      // saxes gives a text when it has read the `<` behind it.
      this.#marked.tagColumn = Math.max(1, this.#parser.column);
    });
    parser.on('cdata', (text) => {
      if (text !== '' && this.#depth > 0) visitor.text(text);
      this.#mark();
    });
  }

  /** Remembers the end of an event: there the next tag begins, because text up to it is an event of its own. */
  #mark(): void {
    this.#marked.line = this.#parser.line;
    this.#marked.column = this.#parser.column;
    this.#marked.tagColumn = this.#parser.column + 1;
    this.#marked.position = this.#parser.position;
  }

  #beginTag(): void {
    this.#line = this.#marked.line;
    this.#column = this.#marked.tagColumn;
  }

  #checkAttributes(tag: XmlTag): void {
    const length = this.#parser.position - this.#marked.position;
    if (length < SHORT_TAG) return;
    let count = 0;
    for (const name in tag.attributes) {
      count += 1;
      if ((attributeOf(tag, name) ?? '').length > XML_LIMITS.attributeLength)
        this.refuse('xml-attribute-too-long', { limit: XML_LIMITS.attributeLength });
    }
    if (count > XML_LIMITS.attributes)
      this.refuse('xml-too-many-attributes', { limit: XML_LIMITS.attributes });
  }

  #fail(message: string): void {
    const text = message.replace(/^\d+:\d+: /u, '');
    const prefix = /^unbound namespace prefix: "(.*)"\.$/u.exec(text)?.[1];
    if (prefix !== undefined) {
      this.warn('xml-prefix-undeclared', { prefix });
      return;
    }
    const { line, column } = this.#parser;
    const problem = xmlProblem(text, { line, column: Math.max(1, column) });
    const ampersand = /^xml-(?:ampersand|unfinished)$/u.test(problem.code)
      ? this.#bareAmpersand()
      : undefined;
    throw new ProblemError(ampersand === undefined ? problem : makeProblem('xml-ampersand', {}, ampersand));
  }

  /** saxes takes everything from a bare `&` up to the next `;` for the name of an entity: find where it began. */
  #bareAmpersand(): Place | undefined {
    const { start, pieces } = this.#recent;
    const { line, column, position } = this.#marked;
    const since = pieces.join('').slice(Math.max(0, position - start));
    const at = since.search(/&(?!#?[\p{L}\d_:.-]{1,64};)/u);
    if (at < 0) return undefined;
    const lines = since.slice(0, at).split('\n');
    const last = (lines.at(-1) ?? '').length;
    return { line: line + lines.length - 1, column: lines.length === 1 ? column + last + 1 : last + 1 };
  }

  /** saxes gives the DOCTYPE whole when it ends; the place of a declaration in it is counted back. */
  #checkDoctype(doctype: string): void {
    const found = /<!ENTITY/u.exec(doctype);
    if (found === null) return;
    const linesAfter = doctype.slice(found.index).split('\n').length - 1;
    const lineStart = doctype.lastIndexOf('\n', found.index) + 1;
    const before = lineStart === 0 ? '<!DOCTYPE'.length : 0;
    const place = { line: this.#parser.line - linesAfter, column: found.index - lineStart + before + 1 };
    throw new ProblemError(makeProblem('xml-entity-declared', {}, place));
  }
}

/**
 * Reads an XML file and gives the events its visitor emits, a batch a piece of file; batches are never empty.
 * Throws `ProblemError` with line and column when the file is refused.
 */
export async function* readXml<Event>(
  chunks: AsyncIterable<Uint8Array>,
  begin: (door: XmlDoor<Event>) => XmlVisitor,
  toEvent: (warning: Problem) => Event,
): AsyncIterable<readonly Event[]> {
  const door = new XmlDoor(begin, toEvent);
  const texts = decodeXml(inSteps(chunks), (declared, used) =>
    door.warn('encoding-doubtful', { declared, used }),
  );
  try {
    for await (const text of texts) {
      const events = door.parse(text);
      if (events.length > 0) yield events;
    }
  } catch (error) {
    if (error instanceof InvalidBytes) door.refuseBytes(error);
    if (error instanceof UnknownEncoding) door.refuse('encoding-unknown', { encoding: error.encoding });
    throw error;
  }
  const events = door.finish();
  if (events.length > 0) yield events;
}

async function* inSteps(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += STEP_BYTES) yield chunk.subarray(at, at + STEP_BYTES);
  }
}
