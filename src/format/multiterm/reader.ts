// Reads MultiTerm XML, what MultiTerm exports and memoQ and others take (`mtf`). Grammar: entry-reader.ts.

import type { LanguageTag } from '../../model/language.js';
import type { FormatReader, ReadEvent } from '../contract.js';
import { headerLanguage } from '../header-language.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, readXml } from '../xml/door.js';
import { rootOf } from '../xml/head.js';
import { XML_LIMITS } from '../xml/limits.js';
import type { XmlNode } from '../xml/tree.js';
import { childrenOf, TreeBuilder } from '../xml/tree.js';
import { readEntry } from './entry-reader.js';

/** Longer terms are read with a warning, much longer ones are no terms (as in TBX). In UTF-16 code units. */
const LONG_TERM = 2000;
const LONGEST_TERM = 20_000;

/** Ids remembered to warn of one used twice; files of more entries are not checked to their end. */
const REMEMBERED_IDS = 1_000_000;

export const multitermReader: FormatReader = {
  name: 'multiterm',
  recognizes: (head) => rootOf(head)?.local === 'mtf',
  read: (chunks) =>
    readXml<ReadEvent>(
      chunks,
      (door) => new MultitermVisitor(door),
      (problem) => ({ kind: 'warning', problem }),
    ),
};

class MultitermVisitor implements XmlVisitor {
  readonly #door: XmlDoor<ReadEvent>;
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
    else if (this.#tree === undefined && tag.local === 'conceptGrp') this.#tree = new TreeBuilder();
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
    if (tag.local !== 'mtf') this.#door.refuse('format-root', { format: 'MultiTerm XML', element: tag.name });
    this.#door.emit({ kind: 'header', header: { format: 'multiterm', version: '' } });
  }

  #closeEntry(node: XmlNode): void {
    this.#entries += 1;
    const entry = readEntry(node, {
      number: this.#entries,
      language: (section) => this.#readLanguage(section),
    });
    if (this.#ids.has(entry.id))
      this.#door.warn('unit-id-repeated', { id: entry.id.slice(0, 100) }, entry.id);
    if (this.#ids.size < REMEMBERED_IDS) this.#ids.add(entry.id);
    for (const { text } of entry.sections.flatMap(({ terms }) => terms)) this.#checkLength(text, entry.id);
    this.#door.emit({ kind: 'entry', entry, line: node.line });
  }

  #checkLength(term: string, entry: string): void {
    if (term.length > LONGEST_TERM) this.#door.refuse('term-too-long', { limit: LONGEST_TERM }, entry);
    if (term.length > LONG_TERM) this.#door.warn('term-long', { length: term.length }, entry);
  }

  /** The code in `lang`; where it is missing or none, the name in `type`. */
  #readLanguage(section: XmlNode): LanguageTag {
    const tag = childrenOf(section).find((child) => child.tag.local === 'language')?.tag;
    const [code, name] = ['lang', 'type'].map((one) =>
      tag === undefined ? undefined : attributeOf(tag, one),
    );
    const known = headerLanguage(code ?? '') ?? headerLanguage(name ?? '');
    if (known !== undefined) return known;
    const written = code ?? name;
    if (written === undefined) this.#door.warn('language-missing', { attribute: 'lang' });
    else this.#door.warn('language-unknown-code', { written: written.slice(0, 100) });
    return written ?? 'und';
  }
}
