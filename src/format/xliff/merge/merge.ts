// Merge back: targets filled into the user's own XLIFF 1.x or 2.x, its dialects included; nothing else of the file changes by a byte.
//
//   trans-unit ::= source seg-source? target? …     a missing target comes behind seg-source or source
//   segment    ::= source target?
//
// The codes of a target are the markup of its source. A unit that Trados divided (`mrk mtype="seg"`) gets its targets in
// markers of the same ids. States: `state` and `state-qualifier` of the target (1.2 §2.5), `state` and `subState` of the
// segment (2.1 §4.3.1), and for sdlxliff `conf`, `origin` and `percent` of `sdl:seg`. All places are those of one reading, so
// that the n-th unit here is the n-th unit of the readers.

import type { Content } from '../../../model/content.js';
import type { TranslationUnit } from '../../../model/unit.js';
import type { ReadEvent } from '../../contract.js';
import type { XmlNode } from '../../xml/tree.js';
import { childrenOf, elementIn } from '../../xml/tree.js';
import { attributeOf } from '../../xml/door.js';
import { readNodes } from '../reader.js';
import { pretranslatedState } from '../state.js';
import type { SegmentNodes } from '../xliff-1/unit-reader.js';
import { segmentNodes, segmentsOf } from '../xliff-1/unit-reader.js';
import { readFileText } from './file-bytes.js';
import type { TextEdit } from './node-text.js';
import { applyEdits, fillElement, indentOf, inside, setAttributes, textInside } from './node-text.js';
import { targetMarkup } from './source-codes.js';

/** What a unit gets. */
export interface Filling {
  /** Its codes must be those of the unit's source, the same objects; others make the whole filling impossible. */
  readonly content: Content;
  readonly how: 'context' | 'exact' | 'fuzzy';
  /** In [0,1]. */
  readonly score: number;
}

/** A bilingual file that is read once and written back with more targets. */
export interface MergeFile {
  /** As the readers give them, in order. */
  readonly units: readonly TranslationUnit[];
  readonly events: readonly ReadEvent[];
  /** The bytes of the file with these targets, by number of the unit; those that could not be filled are named. */
  merge(fillings: ReadonlyMap<number, Filling>): {
    readonly bytes: Uint8Array;
    readonly unfilled: readonly number[];
  };
}

/** Throws as the readers do, and `merge-encoding`. */
export async function readForMerge(bytes: Uint8Array): Promise<MergeFile> {
  const { text, encode } = await readFileText(bytes);
  const units: TranslationUnit[] = [];
  const elements: UnitElement[] = [];
  const events: ReadEvent[] = [];
  const reading = readNodes(once(bytes), (node, made) => {
    elements.push({ node, first: units.length, units: made });
    units.push(...made);
  });
  for await (const batch of reading) events.push(...batch);
  return {
    units,
    events,
    merge(fillings) {
      const unfilled: number[] = [];
      const edits = elements.flatMap((element) => {
        const filled = new UnitFilling(element, fillings, text);
        unfilled.push(...filled.unfilled);
        return filled.edits();
      });
      return { bytes: encode(applyEdits(text, edits)), unfilled };
    },
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** An element `trans-unit` or `unit` and what was made of it. */
interface UnitElement {
  readonly node: XmlNode;
  /** Number of its first unit. */
  readonly first: number;
  readonly units: readonly TranslationUnit[];
}

interface Filled extends Filling {
  readonly nodes: SegmentNodes;
  readonly markup: string;
  readonly segment: XmlNode | undefined;
}

/** The edits of one unit. */
class UnitFilling {
  readonly unfilled: number[] = [];
  readonly #node: XmlNode;
  readonly #text: string;
  readonly #segments: readonly (SegmentNodes & { readonly segment?: XmlNode })[];
  readonly #filled: readonly Filled[];

  constructor({ node, first, units }: UnitElement, fillings: ReadonlyMap<number, Filling>, text: string) {
    this.#node = node;
    this.#text = text;
    this.#segments = node.tag.local === 'unit' ? segmentsOf2(node) : segmentNodes(node);
    this.#filled = this.#segments.flatMap((nodes, place) => {
      const filling = fillings.get(first + place);
      const source = units[place]?.variants[0]?.content ?? [];
      if (filling === undefined || nodes.source === undefined) return [];
      const markup = targetMarkup(filling.content, source, { node: nodes.source, text });
      if (markup === undefined) this.unfilled.push(first + place);
      return markup === undefined ? [] : [{ ...filling, nodes, markup, segment: nodes.segment }];
    });
  }

  edits(): TextEdit[] {
    if (this.#filled.length === 0) return [];
    return this.#node.tag.local === 'unit'
      ? this.#filled.flatMap((one) => this.#edits2(one))
      : this.#edits1();
  }

  #edits2({ nodes: { source, target }, segment, markup, how }: Filled): TextEdit[] {
    const { attributes } = pretranslatedState('2', how);
    const state = { state: 'translated', ...attributes };
    const edits = segment === undefined ? [] : setAttributes(segment, state, this.#text);
    return [...edits, this.#targetEdit({ source, target, behind: source }, '', markup)];
  }

  #edits1(): TextEdit[] {
    const [divided, target] = ['seg-source', 'target'].map((name) => elementIn(this.#node, name));
    const [first] = this.#filled;
    const segments = segmentsOf(divided);
    const inMarkers =
      segments.size > 0 && (this.#segments[0]?.mid !== undefined || isEmpty(target, this.#text));
    if (first === undefined) return [];
    const trados = this.#tradosStates();
    if (!inMarkers || divided === undefined)
      return [...trados, ...this.#wholeTarget(first, { divided, target })];
    if (target === undefined || isEmpty(target, this.#text)) {
      const markup = this.#skeleton(divided, segments);
      const places = { source: elementIn(this.#node, 'source'), target, behind: divided };
      return [...trados, this.#targetEdit(places, '', markup)];
    }
    return [...trados, ...this.#filled.map((one) => this.#markedTarget(one, target))];
  }

  #wholeTarget(
    { nodes: { source, target: own }, how, markup }: Filled,
    {
      divided,
      target = own,
    }: { readonly divided: XmlNode | undefined; readonly target: XmlNode | undefined },
  ): TextEdit[] {
    const { attributes } = pretranslatedState('1.2', how);
    const state = how === 'fuzzy' ? 'needs-review-translation' : 'translated';
    const values = this.#isTrados() ? {} : { state, ...attributes };
    if (target !== undefined)
      return [...setAttributes(target, values, this.#text), fillElement(target, markup, this.#text)];
    const written = Object.entries(values).map(([name, value]) => ` ${name}="${value}"`);
    return [this.#targetEdit({ source, target, behind: divided ?? source }, written.join(''), markup)];
  }

  /** The target element with this content: filled where it is there, else made behind another element. */
  #targetEdit(
    {
      source,
      target,
      behind,
    }: Pick<SegmentNodes, 'source' | 'target'> & { readonly behind: XmlNode | undefined },
    attributes: string,
    markup: string,
  ): TextEdit {
    if (target !== undefined) return fillElement(target, markup, this.#text);
    const place = behind ?? this.#node;
    const name = (source?.tag.name ?? 'source').replace(/[^:]*$/u, 'target');
    const element = `<${name}${attributes}>${markup}</${name}>`;
    return {
      start: place.closed,
      end: place.closed,
      text: `${indentOf(place, this.#text)}${element}`,
    };
  }

  /** `seg-source` as it stands, its segments with their targets, or empty. */
  #skeleton(divided: XmlNode, segments: ReadonlyMap<string, XmlNode>): string {
    const { start } = inside(divided, this.#text);
    const edits = [...segments].map(([mid, segment]) => {
      const filled = this.#filled.find(({ nodes }) => nodes.mid === undefined || nodes.mid === mid);
      const { start: from, end: to } = inside(segment, this.#text);
      return { start: from - start, end: to - start, text: filled?.markup ?? '' };
    });
    return applyEdits(textInside(divided, this.#text), edits);
  }

  /** The marker of a segment in a target that has some: filled, or added at the end. */
  #markedTarget({ nodes: { target: marker, mid = '' }, markup }: Filled, target: XmlNode): TextEdit {
    if (marker !== undefined) return fillElement(marker, markup, this.#text);
    const { end } = inside(target, this.#text);
    return { start: end, end, text: ` <mrk mtype="seg" mid="${mid}">${markup}</mrk>` };
  }

  #isTrados(): boolean {
    return this.#tradosSegments().length > 0;
  }

  #tradosSegments(): readonly XmlNode[] {
    const definitions = childrenOf(this.#node).find(
      ({ tag }) => tag.local === 'seg-defs' && tag.uri.startsWith('http://sdl.com/'),
    );
    return definitions === undefined ? [] : childrenOf(definitions);
  }

  #tradosStates(): TextEdit[] {
    return this.#tradosSegments().flatMap((segment) => {
      const id = attributeOf(segment.tag, 'id');
      const filled = this.#filled.find(({ nodes: { mid } }) => mid === undefined || mid === id);
      if (filled === undefined) return [];
      const percent = String(Math.floor(filled.score * 100 + 1e-9));
      const conf = filled.how === 'fuzzy' ? 'Draft' : 'Translated';
      return [...setAttributes(segment, { conf, origin: 'tm', percent }, this.#text)];
    });
  }
}

/** The segments of a `unit` of XLIFF 2. */
function segmentsOf2(unit: XmlNode): (SegmentNodes & { readonly segment: XmlNode })[] {
  return childrenOf(unit)
    .filter(({ tag }) => tag.local === 'segment')
    .map((segment) => ({
      source: elementIn(segment, 'source'),
      target: elementIn(segment, 'target'),
      segment,
    }));
}

/** A target that is not there, or holds white space at most. */
function isEmpty(node: XmlNode | undefined, text: string): boolean {
  return node === undefined || textInside(node, text).trim() === '';
}
