// Reads TBX: ISO 30042:2019 (Core, Min, Basic and any other dialect, categories as attributes or as tags),
// ISO 30042:2008 (`martif`, with `tig` and `ntig`) and TBX-Min 1 (`TBX`).
//
//   tbx | martif | TBX ::= header text      text ::= body back?      body ::= (conceptEntry | termEntry)+
//
// What stands in the back matter (people, bibliography) is not read.

import type { FormatReader, ReadEvent } from '../contract.js';
import { LanguageNames } from '../language-names.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, readXml } from '../xml/door.js';
import { rootOf } from '../xml/head.js';
import { XML_LIMITS } from '../xml/limits.js';
import type { XmlNode } from '../xml/tree.js';
import { TreeBuilder } from '../xml/tree.js';
import { readEntry } from './entry-reader.js';

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif', 'TBX']);
const ENTRIES: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);

/** Longer terms are read with a warning, much longer ones are no terms. In UTF-16 code units. */
const LONG_TERM = 2000;
const LONGEST_TERM = 20_000;

/** Ids remembered to warn of one used twice; files of more entries are not checked to their end. */
const REMEMBERED_IDS = 1_000_000;

export const tbxReader: FormatReader = {
  name: 'tbx',
  recognizes: (head) => ROOTS.has(rootOf(head)?.local ?? ''),
  read: (chunks) =>
    readXml<ReadEvent>(
      chunks,
      (door) => new TbxVisitor(door),
      (problem) => ({ kind: 'warning', problem }),
    ),
};

class TbxVisitor implements XmlVisitor {
  readonly #door: XmlDoor<ReadEvent>;
  readonly #languages = new LanguageNames();
  readonly #ids = new Set<string>();
  #depth = 0;
  #entries = 0;
  #tree: TreeBuilder | undefined;

  constructor(door: XmlDoor<ReadEvent>) {
    this.#door = door;
  }

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#openRoot(tag);
    else if (this.#tree === undefined && ENTRIES.has(tag.local)) this.#tree = new TreeBuilder();
    this.#tree?.open(tag, this.#door.line);
    if ((this.#tree?.size ?? 0) > XML_LIMITS.entrySize)
      this.#door.refuse('entry-too-long', { limit: XML_LIMITS.entrySize });
  }

  text(text: string): void {
    this.#tree?.text(text);
  }

  close(): void {
    this.#depth -= 1;
    const node = this.#tree?.close();
    if (node === undefined) return;
    this.#tree = undefined;
    this.#closeEntry(node);
  }

  end(): void {
    if (this.#entries === 0) this.#door.warn('no-units', {});
  }

  #openRoot(tag: XmlTag): void {
    if (!ROOTS.has(tag.local)) this.#door.refuse('format-root', { format: 'TBX', element: tag.name });
    this.#door.emit({ kind: 'header', header: { format: 'tbx', version: versionOf(tag) } });
  }

  #closeEntry(node: XmlNode): void {
    this.#entries += 1;
    const entry = readEntry(node, {
      number: this.#entries,
      language: (written) => this.#readLanguage(written, attributeOf(node.tag, 'id')),
    });
    if (this.#ids.has(entry.id))
      this.#door.warn('unit-id-repeated', { id: entry.id.slice(0, 100) }, entry.id);
    if (this.#ids.size < REMEMBERED_IDS) this.#ids.add(entry.id);
    for (const section of entry.sections) {
      for (const term of section.terms) this.#checkLength(term.text, entry.id);
    }
    this.#door.emit({ kind: 'entry', entry, line: node.line });
  }

  #checkLength(term: string, entry: string): void {
    if (term.length > LONGEST_TERM) this.#door.refuse('term-too-long', { limit: LONGEST_TERM }, entry);
    if (term.length > LONG_TERM) this.#door.warn('term-long', { length: term.length }, entry);
  }

  #readLanguage(written: string | undefined, entry: string | undefined): string {
    if (written === undefined) {
      this.#door.warn('language-missing', { attribute: 'xml:lang' }, entry);
      return 'und';
    }
    const { tag } = this.#languages.read(written);
    if (tag === undefined)
      this.#door.warn('language-unknown-code', { written: written.slice(0, 100) }, entry);
    return tag ?? written;
  }
}

/** Edition, dialect and style, as `2019 TBX-Basic dct`. */
function versionOf(tag: XmlTag): string {
  const edition = { tbx: '2019', martif: '2008' }[tag.local] ?? '';
  const dialect = attributeOf(tag, 'type') ?? attributeOf(tag, 'dialect') ?? '';
  return [edition, dialect, attributeOf(tag, 'style') ?? ''].filter((part) => part !== '').join(' ');
}
