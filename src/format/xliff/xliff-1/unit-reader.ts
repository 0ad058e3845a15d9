// One `trans-unit` of XLIFF 1.0 to 1.2 as units of the model.
//
//   trans-unit ::= source seg-source? target? (context-group | count-group | note | alt-trans)* …
//
// Where `seg-source` divides the text into segments (`mrk mtype="seg"`), as Trados writes it, each segment is a unit
// of its own, known as `unit id/segment id`, and the target's segment of the same id is its translation.

import type { TranslationUnit } from '../../../model/unit.js';
import { attributeOf, attributesExcept } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { childrenOf, elementIn, innerText } from '../../xml/tree.js';
import { hasNamedKey, isGeneratedId } from '../names.js';
import type { InformationGroup, Side } from '../side-information.js';
import { isGroupName } from '../side-information.js';
import { readState, STATES_1 } from '../state.js';
import type { PlacedNote, ReadSegment, UnitContext } from '../unit-context.js';
import { onlyText, readNote, unitOf } from '../unit-context.js';
import { readContent } from './content-reader.js';

/** Where a segment of a `trans-unit` stands. */
export interface SegmentNodes {
  readonly source: XmlNode | undefined;
  readonly target: XmlNode | undefined;
  /** Id of its marker, where the unit is divided. */
  readonly mid?: string;
}

/** The segments of a `trans-unit` element, in order: the whole of it, or those that `seg-source` and `target` mark. */
export function segmentNodes(unit: XmlNode): readonly SegmentNodes[] {
  const [source, divided, target] = ['source', 'seg-source', 'target'].map((name) => elementIn(unit, name));
  const [segments, translations] = [segmentsOf(divided), segmentsOf(target)];
  if (segments.size === 0 || (segments.size === 1 && translations.size === 0)) return [{ source, target }];
  return [...segments].map(([mid, segment]) => ({ source: segment, target: translations.get(mid), mid }));
}

/** The units of a `trans-unit` element, in order. */
export function readUnit(unit: XmlNode, context: UnitContext): readonly TranslationUnit[] {
  const shared = sharedParts(unit, elementIn(unit, 'target'), context);
  const segments = segmentNodes(unit);
  return segments.map(({ source, target, mid }, index) =>
    unitOf({
      ...shared,
      key: segments.length === 1 ? shared.key : `${shared.key ?? ''}/${mid ?? ''}`,
      source: contentOf(source, context) ?? [],
      target: contentOf(target, context),
      notes: index === 0 ? shared.notes : [],
      information: index === 0 ? shared.information : [],
    }),
  );
}

function contentOf(node: XmlNode | undefined, context: UnitContext): ReadSegment['source'] | undefined {
  return node === undefined ? undefined : readContent(node, context);
}

/** The segment markers anywhere inside, by their id. */
export function segmentsOf(node: XmlNode | undefined): ReadonlyMap<string, XmlNode> {
  const segments = new Map<string, XmlNode>();
  const look = (inside: XmlNode): void => {
    for (const child of childrenOf(inside)) {
      const isSegment = child.tag.local === 'mrk' && attributeOf(child.tag, 'mtype') === 'seg';
      if (isSegment) segments.set(attributeOf(child.tag, 'mid') ?? String(segments.size + 1), child);
      else look(child);
    }
  };
  if (node !== undefined) look(node);
  return segments;
}

function sharedParts(
  unit: XmlNode,
  target: XmlNode | undefined,
  context: UnitContext,
): Omit<ReadSegment, 'source' | 'target'> {
  const id = attributeOf(unit.tag, 'id');
  const isNamed = hasNamedKey(id ?? '');
  const own = isGeneratedId(id ?? '') ? undefined : id;
  const approved = attributeOf(unit.tag, 'approved');
  const state =
    target === undefined ? {} : readState(STATES_1, onlyText({ state: attributeOf(target.tag, 'state') }));
  const isConfirmed = state.status === undefined && approved === 'yes';
  const taken = [
    'id',
    'xml:space',
    ...(isNamed ? ['resname'] : []),
    ...(approved === 'yes' ? ['approved'] : []),
  ];
  const language = target === undefined ? undefined : attributeOf(target.tag, 'xml:lang');
  return {
    key: isNamed ? attributeOf(unit.tag, 'resname') : own,
    sourceLanguage: context.sourceLanguage,
    targetLanguage: language === undefined ? context.targetLanguage : context.language(language),
    status: isConfirmed ? 'confirmed' : state.status,
    attributes: attributesExcept(unit.tag, taken) ?? {},
    targetAttributes: {
      ...(target === undefined ? {} : attributesExcept(target.tag, ['state', 'xml:lang', 'xml:space'])),
      ...onlyText({ state: state.state }),
    },
    notes: readNotes(unit, context),
    information: readInformation(unit),
  };
}

function readNotes(unit: XmlNode, context: UnitContext): readonly PlacedNote[] {
  return childrenOf(unit)
    .filter((child) => child.tag.local === 'note')
    .map((node) => {
      const written = attributeOf(node.tag, 'annotates');
      const note = readNote(node, attributesExcept(node.tag, ['xml:lang', 'annotates']) ?? {}, context);
      return written === 'source' || written === 'target' ? { note, side: written } : { note };
    });
}

/** Our context groups: `purpose="x-taalbrug-provenance-source"`, values of type `x-…`. */
function readInformation(unit: XmlNode): readonly InformationGroup[] {
  return childrenOf(unit).flatMap((group) => {
    const purpose = group.tag.local === 'context-group' ? (attributeOf(group.tag, 'purpose') ?? '') : '';
    const match = /^x-taalbrug-([a-z]+)(?:-(source|target))?$/u.exec(purpose);
    const [, name = '', side] = match ?? [];
    if (!isGroupName(name)) return [];
    const values = childrenOf(group).map(
      (value) =>
        [(attributeOf(value.tag, 'context-type') ?? '').replace(/^x-/u, ''), innerText(value)] as const,
    );
    return [side === undefined ? { name, values } : { name, side: side as Side, values }];
  });
}
