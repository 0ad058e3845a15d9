// One `unit` of XLIFF 2 (2.1 section 4.2.2.5) as units of the model, one for each segment.
//
//   unit ::= (mtc:matches | gls:glossary | mda:metadata | …)* notes? originalData? (segment | ignorable)+
//   segment ::= source target?
//
// A segment of a unit with several is known as `unit id/segment id`. Ignorables, which hold what stands between
// segments, are not read; nor are matches and glossary entries, which are proposals and not the translation.

import type { TranslationUnit } from '../../../model/unit.js';
import { attributeOf, attributesExcept } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { childrenOf, elementIn, innerText } from '../../xml/tree.js';
import { hasNamedKey, isGeneratedId, NAMESPACE_METADATA } from '../names.js';
import type { InformationGroup, Side } from '../side-information.js';
import { isGroupName } from '../side-information.js';
import { readState, STATES_2 } from '../state.js';
import type { PlacedNote, UnitContext } from '../unit-context.js';
import { onlyText, readNote, unitOf } from '../unit-context.js';
import { readContent } from './content-reader.js';

/** The units of a `unit` element, in order; one without variants when it has no segment. */
export function readUnit(unit: XmlNode, context: UnitContext): readonly TranslationUnit[] {
  const children = childrenOf(unit);
  const segments = children.filter((child) => child.tag.local === 'segment');
  const data = readOriginalData(children);
  const notes = readNotes(children, context);
  const information = readInformation(children);
  const { key, attributes } = readName(unit);
  if (segments.length === 0) return [key === undefined ? { variants: [] } : { key, variants: [] }];
  return segments.map((segment, index) => {
    const [source, target] = ['source', 'target'].map((name) => elementIn(segment, name));
    const reading = { data, onUnknown: context.onUnknown };
    const id = attributeOf(segment.tag, 'id');
    const state = readState(STATES_2, statesOf(segment));
    return unitOf({
      key: segments.length > 1 ? `${key ?? ''}/${id ?? index + 1}` : key,
      source: source === undefined ? [] : readContent(source, reading),
      target: target === undefined ? undefined : readContent(target, reading),
      sourceLanguage: context.sourceLanguage,
      targetLanguage: languageOf(target, context),
      status: target === undefined ? undefined : state.status,
      attributes:
        segments.length > 1 || id === undefined || isGeneratedId(id)
          ? attributes
          : { ...attributes, segment: id },
      targetAttributes: onlyText({ state: state.state, subState: state.subState }),
      notes: index === 0 ? notes : [],
      information: index === 0 ? information : [],
    });
  });
}

function languageOf(target: XmlNode | undefined, context: UnitContext): string {
  const written = target === undefined ? undefined : attributeOf(target.tag, 'xml:lang');
  return written === undefined ? context.targetLanguage : context.language(written);
}

function statesOf(segment: XmlNode): { state?: string; subState?: string } {
  const state = attributeOf(segment.tag, 'state');
  const subState = attributeOf(segment.tag, 'subState');
  return onlyText({ state, subState });
}

/** Our writer gives a made-up id to a unit without a key, and keeps a key that is no XML name in `name`. */
function readName(unit: XmlNode): {
  readonly key: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
} {
  const id = attributeOf(unit.tag, 'id') ?? '';
  const isNamed = hasNamedKey(id);
  const attributes =
    attributesExcept(unit.tag, isNamed ? ['id', 'name', 'xml:space'] : ['id', 'xml:space']) ?? {};
  const own = isGeneratedId(id) ? undefined : attributeOf(unit.tag, 'id');
  return { key: isNamed ? attributeOf(unit.tag, 'name') : own, attributes };
}

function readOriginalData(children: readonly XmlNode[]): ReadonlyMap<string, string> {
  const original = children.find((child) => child.tag.local === 'originalData');
  const data = original === undefined ? [] : childrenOf(original);
  return new Map(data.map((item) => [attributeOf(item.tag, 'id') ?? '', dataText(item)]));
}

/** Characters that XML cannot hold are elements in XLIFF (`cp`); in native code they stay that, as text. */
function dataText(data: XmlNode): string {
  return data.content
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.tag.local === 'cp'
          ? `<cp hex="${attributeOf(part.tag, 'hex') ?? ''}"/>`
          : innerText(part),
    )
    .join('');
}

function readNotes(children: readonly XmlNode[], context: UnitContext): readonly PlacedNote[] {
  const notes = children.filter((child) => child.tag.local === 'notes').flatMap(childrenOf);
  return notes.map((node) => {
    const note = readNote(node, attributesExcept(node.tag, ['xml:lang', 'appliesTo']) ?? {}, context);
    const side = sideOf(attributeOf(node.tag, 'appliesTo'));
    return side === undefined ? { note } : { note, side };
  });
}

function sideOf(written: string | undefined): Side | undefined {
  return written === 'source' || written === 'target' ? written : undefined;
}

function readInformation(children: readonly XmlNode[]): readonly InformationGroup[] {
  return children
    .filter((child) => child.tag.uri === NAMESPACE_METADATA)
    .flatMap(childrenOf)
    .flatMap((group) => {
      const name = /^taalbrug:(.+)$/u.exec(attributeOf(group.tag, 'category') ?? '')?.[1] ?? '';
      if (!isGroupName(name)) return [];
      const side = sideOf(attributeOf(group.tag, 'appliesTo'));
      const values = childrenOf(group).map(
        (meta) => [attributeOf(meta.tag, 'type') ?? '', innerText(meta)] as const,
      );
      return [side === undefined ? { name, values } : { name, side, values }];
    });
}
