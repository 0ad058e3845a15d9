// Reads XLIFF 1.0, 1.1 and 1.2 (OASIS 2008) and 2.0, 2.1 and 2.2 (core of 2.1, OASIS 2018) with the same visitor:
// the elements around units differ only by name.
//
//   1.x: xliff ::= file+      file ::= header? body      body, group ::= (group | trans-unit)*
//   2.x: xliff ::= file+      file, group ::= notes? (group | unit)*
//
// Skeletons, embedded files, phases and resource data are passed over.

import type { TranslationUnit } from '../../model/unit.js';
import type { Problem } from '../../model/problem.js';
import { makeProblem } from '../../model/problem.js';
import type { Content } from '../../model/content.js';
import { plainText } from '../../model/content.js';
import type { FormatHeader, FormatName, FormatReader, ReadEvent } from '../contract.js';
import type { Draft } from '../draft.js';
import { LanguageNames } from '../language-names.js';
import type { XmlDoor, XmlTag, XmlVisitor } from '../xml/door.js';
import { attributeOf, readXml } from '../xml/door.js';
import { rootOf } from '../xml/head.js';
import { XML_LIMITS } from '../xml/limits.js';
import type { XmlNode } from '../xml/tree.js';
import { TreeBuilder } from '../xml/tree.js';
import { EMPTY_UNIT_ID } from './names.js';
import type { UnitContext } from './unit-context.js';
import { readUnit as readUnit1 } from './xliff-1/unit-reader.js';
import { readUnit as readUnit2 } from './xliff-2/unit-reader.js';

/** What differs between the versions. */
interface Version {
  readonly name: FormatName;
  readonly unit: string;
  /** Element and attributes that name the languages. */
  readonly languages: { readonly element: string; readonly source: string; readonly target: string };
  readonly readUnit: (node: XmlNode, context: UnitContext) => readonly TranslationUnit[];
  readonly known: ReadonlySet<string>;
}

const VERSION_1: Version = {
  name: 'xliff-1.2',
  unit: 'trans-unit',
  languages: { element: 'file', source: 'source-language', target: 'target-language' },
  readUnit: readUnit1,
  known: new Set(['1.0', '1.1', '1.2']),
};

const VERSION_2: Version = {
  name: 'xliff-2.1',
  unit: 'unit',
  languages: { element: 'xliff', source: 'srcLang', target: 'trgLang' },
  readUnit: readUnit2,
  known: new Set(['2.0', '2.1', '2.2']),
};

export const xliff1Reader: FormatReader = readerOf(VERSION_1);
export const xliff2Reader: FormatReader = readerOf(VERSION_2);

function readerOf(version: Version): FormatReader {
  return {
    name: version.name,
    recognizes(head) {
      const root = rootOf(head);
      return root?.local === 'xliff' && versionOf(root) === version;
    },
    read: (chunks) => readNodes(chunks, () => undefined),
  };
}

/** Reads a file of either version; `onUnit` is told each unit's element and the units that were made of it. */
export function readNodes(
  chunks: AsyncIterable<Uint8Array>,
  onUnit: (node: XmlNode, units: readonly TranslationUnit[]) => void,
): AsyncIterable<readonly ReadEvent[]> {
  return readXml<ReadEvent>(
    chunks,
    (door) => new XliffVisitor(door, onUnit),
    (problem) => ({ kind: 'warning', problem }),
  );
}

/** By namespace, and where there is none by the number the file gives itself. */
function versionOf(root: XmlTag): Version {
  const isSecond =
    root.uri.startsWith('urn:oasis:names:tc:xliff:document:2.') ||
    (root.uri === '' && (attributeOf(root, 'version') ?? '').startsWith('2'));
  return isSecond ? VERSION_2 : VERSION_1;
}

/** Ids remembered in one file element, to warn of one used twice. */
const REMEMBERED_IDS = 1_000_000;

class XliffVisitor implements XmlVisitor {
  readonly #door: XmlDoor<ReadEvent>;
  readonly #names = new LanguageNames();
  #version = VERSION_1;
  #depth = 0;
  #units = 0;
  #ids = new Set<string>();
  #languages = { source: 'und', target: 'und' };
  #headerSent = false;
  #written = '';
  #tree: TreeBuilder | undefined;
  #untranslated = 0;
  #firstUntranslated: { line: number; unit: string } | undefined;

  readonly #onUnit: (node: XmlNode, units: readonly TranslationUnit[]) => void;

  constructor(door: XmlDoor<ReadEvent>, onUnit: (node: XmlNode, units: readonly TranslationUnit[]) => void) {
    this.#door = door;
    this.#onUnit = onUnit;
  }

  open(tag: XmlTag): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#openRoot(tag);
    if (this.#tree === undefined && tag.local === 'file') this.#ids = new Set();
    if (this.#tree === undefined && tag.local === this.#version.languages.element) this.#readLanguages(tag);
    if (this.#tree === undefined && tag.local === this.#version.unit && this.#depth > 2)
      this.#tree = new TreeBuilder();
    this.#tree?.open(tag, this.#door.line, this.#door.position);
    if ((this.#tree?.size ?? 0) > XML_LIMITS.entrySize)
      this.#door.refuse('entry-too-long', { limit: XML_LIMITS.entrySize });
  }

  text(text: string): void {
    this.#tree?.text(text);
  }

  close(): void {
    this.#depth -= 1;
    const tree = this.#tree;
    const node = tree?.close(this.#door.position);
    if (node === undefined) return;
    this.#tree = undefined;
    this.#closeUnit(node, { mayBeLong: (tree?.size ?? 0) > XML_LIMITS.segmentLength });
  }

  end(): void {
    if (!this.#headerSent) this.#sendHeader();
    if (this.#units === 0) this.#door.warn('no-units', {});
    if (this.#firstUntranslated === undefined) return;
    const problem: Problem = makeProblem(
      'units-untranslated',
      { count: this.#untranslated },
      this.#firstUntranslated,
    );
    this.#door.emit({ kind: 'warning', problem });
  }

  #openRoot(tag: XmlTag): void {
    if (tag.local !== 'xliff') this.#door.refuse('format-root', { format: 'XLIFF', element: tag.name });
    this.#version = versionOf(tag);
    this.#written = attributeOf(tag, 'version') ?? '';
    if (!this.#version.known.has(this.#written))
      this.#door.warn('format-version', { format: 'XLIFF', version: this.#written.slice(0, 50) });
  }

  #readLanguages(tag: XmlTag): void {
    const { source, target } = this.#version.languages;
    this.#languages = { source: this.#languageIn(tag, source), target: this.#languageIn(tag, target) };
    if (!this.#headerSent) this.#sendHeader();
  }

  #languageIn(tag: XmlTag, attribute: string): string {
    const written = attributeOf(tag, attribute);
    if (written !== undefined) return this.#readLanguage(written);
    this.#door.warn('language-missing', { attribute });
    return 'und';
  }

  #sendHeader(): void {
    this.#headerSent = true;
    const header: Draft<FormatHeader> = { format: 'xliff', version: this.#written };
    if (this.#languages.source !== 'und') header.sourceLanguage = this.#languages.source;
    this.#door.emit({ kind: 'header', header });
  }

  #closeUnit(node: XmlNode, { mayBeLong }: { readonly mayBeLong: boolean }): void {
    const id = attributeOf(node.tag, 'id');
    if (id === EMPTY_UNIT_ID) return;
    this.#units += 1;
    const name = id ?? String(this.#units);
    if (id !== undefined) this.#checkId(id);
    const units = this.#version.readUnit(node, {
      sourceLanguage: this.#languages.source,
      targetLanguage: this.#languages.target,
      language: (written) => this.#readLanguage(written),
      onUnknown: (element) => this.#door.warn('element-unknown', { element: element.slice(0, 100) }, name),
    });
    this.#onUnit(node, units);
    units.forEach((unit, index) => {
      if (mayBeLong) this.#checkLength(unit, name);
      this.#checkTranslation(unit, { line: node.line, unit: name });
      this.#door.emit({ kind: 'unit', unit, line: node.line, ...(index === 0 ? {} : { continued: true }) });
    });
  }

  #checkLength(unit: TranslationUnit, name: string): void {
    const limit = XML_LIMITS.segmentLength;
    if (unit.variants.some(({ content }) => contentLength(content) > limit))
      this.#door.refuse('segment-too-long', { limit }, name);
  }

  #checkId(id: string): void {
    if (this.#ids.has(id)) this.#door.warn('unit-id-repeated', { id: id.slice(0, 100) }, id);
    if (this.#ids.size < REMEMBERED_IDS) this.#ids.add(id);
  }

  #checkTranslation(unit: TranslationUnit, place: { line: number; unit: string }): void {
    const [source, target] = unit.variants;
    if (source === undefined || plainText(source.content) === '') return;
    if (target !== undefined && plainText(target.content) !== '') return;
    this.#untranslated += 1;
    this.#firstUntranslated ??= place;
  }

  #readLanguage(written: string): string {
    const { tag } = this.#names.read(written);
    if (tag === undefined) this.#door.warn('language-unknown-code', { written: written.slice(0, 100) });
    return tag ?? written;
  }
}

/** Characters of a segment, its native codes included. */
function contentLength(content: Content): number {
  return content.reduce(
    (sum, part) => sum + (part.kind === 'text' ? part.text : (part.data ?? '')).length,
    0,
  );
}
