// XLIFF 2 inline content (2.1 section 4.7) as content of the model.
//
//   source, target, pc, mrk ::= (text | cp | ph | pc | sc | ec | mrk | sm | em)*
//
//   ph → standalone · pc → open, its content, close · sc, ec → open and close, isolated when their partner is in
//   another segment · mrk, sm and em → open and close with `element` in their attributes · cp → standalone with
//   `element` cp, because the character it names cannot be kept as text
//   `sc` and `ec` that could have been a `pc` have `element` too, so that they are written as they were.

import type { Content, InlineCode, TextRun } from '../../../model/content.js';
import { makeContent, plainContent } from '../../../model/content.js';
import type { Draft } from '../../draft.js';
import { attributeOf, attributesExcept } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { innerText } from '../../xml/tree.js';
import { isOurMark } from '../annotation/our-note.js';
import { pairCodes } from '../pairing.js';

export interface ContentContext {
  /** Native codes of the unit by the id of their `data`. */
  readonly data: ReadonlyMap<string, string>;
  readonly onUnknown: (element: string) => void;
}

type Part = TextRun | InlineCode;

/** The content of a `source` or `target`. */
export function readContent(node: XmlNode, context: ContentContext): Content {
  const [only] = node.content;
  if (node.content.length <= 1 && typeof only !== 'object') return plainContent(only ?? '');
  const content = makeContent(readParts(node, context));
  const { nested } = pairCodes(content);
  return content.map((part, index) =>
    part.kind === 'code' && nested[index] !== true ? withoutSpan(part) : part,
  );
}

/** Codes that cannot be a `pc` are written as `sc` and `ec` anyway. */
function withoutSpan(code: InlineCode): InlineCode {
  const element = code.attributes?.['element'];
  if (element !== 'sc' && element !== 'ec') return code;
  const { attributes = {}, ...rest } = code;
  const left = Object.entries(attributes).filter(([name]) => name !== 'element');
  return left.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(left) };
}

function readParts(node: XmlNode, context: ContentContext): Part[] {
  return node.content.flatMap((part) =>
    typeof part === 'string' ? [{ kind: 'text', text: part } satisfies TextRun] : readElement(part, context),
  );
}

function readElement(node: XmlNode, context: ContentContext): Part[] {
  const { local } = node.tag;
  if (local === 'ph') return [singleCode(node, 'standalone', context)];
  if (local === 'sc' || local === 'sm') return [singleCode(node, 'open', context)];
  if (local === 'ec' || local === 'em') return [singleCode(node, 'close', context)];
  if (local === 'pc') return pairedCode(node, context);
  if (isOurMark(node.tag)) return readParts(node, context);
  if (local === 'mrk') return markedText(node, context);
  if (local === 'cp') return [codePoint(node)];
  context.onUnknown(node.tag.name);
  const text = innerText(node);
  return text === '' ? [] : [{ kind: 'text', text }];
}

const SINGLE_TAKEN = ['id', 'startRef', 'dataRef', 'type', 'subType', 'equiv', 'isolated'];

function singleCode(node: XmlNode, role: InlineCode['role'], context: ContentContext): InlineCode {
  const { tag } = node;
  const code: Draft<InlineCode> = {
    kind: 'code',
    role,
    id: attributeOf(tag, 'startRef') ?? attributeOf(tag, 'id') ?? '',
  };
  if (attributeOf(tag, 'isolated') === 'yes') code.isolated = true;
  const data = context.data.get(attributeOf(tag, 'dataRef') ?? '');
  if (data !== undefined) code.data = data;
  const equivalent = attributeOf(tag, 'equiv');
  if (equivalent !== undefined) code.equivalent = equivalent;
  const others = { ...attributesExcept(tag, SINGLE_TAKEN), ...readType(code, node) };
  const element = tag.local === 'ph' ? {} : { element: tag.local };
  return withAttributes(code, { ...others, ...element });
}

/** Our own types are sub-types of `other` (content-writer.ts); a sub-type of another tool stays an attribute. */
function readType(code: Draft<InlineCode>, node: XmlNode): Readonly<Record<string, string>> {
  const type = attributeOf(node.tag, 'type');
  const subType = attributeOf(node.tag, 'subType');
  const own = type === 'other' ? /^tb:(.+)$/u.exec(subType ?? '')?.[1] : undefined;
  const read = own ?? type;
  if (read !== undefined) code.type = read;
  return subType === undefined || own !== undefined ? {} : { subType };
}

function withAttributes(code: Draft<InlineCode>, attributes: Readonly<Record<string, string>>): InlineCode {
  return Object.keys(attributes).length === 0 ? code : { ...code, attributes };
}

/** Attributes that a `pc` has for each half. */
const HALVES = [
  ['disp', 'dispStart', 'dispEnd'],
  ['subFlows', 'subFlowsStart', 'subFlowsEnd'],
] as const;
const PAIR_TAKEN = [
  ...['id', 'type', 'subType', 'dataRefStart', 'dataRefEnd', 'equivStart', 'equivEnd'],
  ...HALVES.flatMap(([, start, end]) => [start, end]),
];

function pairedCode(node: XmlNode, context: ContentContext): Part[] {
  const { tag } = node;
  const id = attributeOf(tag, 'id') ?? '';
  const half = (
    role: 'open' | 'close',
    suffix: 'Start' | 'End',
  ): [Draft<InlineCode>, Record<string, string>] => {
    const code: Draft<InlineCode> = { kind: 'code', role, id };
    const data = context.data.get(attributeOf(tag, `dataRef${suffix}`) ?? '');
    if (data !== undefined) code.data = data;
    const equivalent = attributeOf(tag, `equiv${suffix}`);
    if (equivalent !== undefined) code.equivalent = equivalent;
    const own: Record<string, string> = {};
    for (const [name] of HALVES) {
      const value = attributeOf(tag, `${name}${suffix}`);
      if (value !== undefined) own[name] = value;
    }
    return [code, own];
  };
  const [open, openOwn] = half('open', 'Start');
  const [close, closeOwn] = half('close', 'End');
  const shared = { ...attributesExcept(tag, PAIR_TAKEN), ...readType(open, node) };
  return [
    withAttributes(open, { ...shared, ...openOwn }),
    ...readParts(node, context),
    withAttributes(close, closeOwn),
  ];
}

function markedText(node: XmlNode, context: ContentContext): Part[] {
  const id = attributeOf(node.tag, 'id') ?? '';
  const open: Draft<InlineCode> = { kind: 'code', role: 'open', id };
  const type = attributeOf(node.tag, 'type');
  if (type !== undefined) open.type = type;
  return [
    withAttributes(open, { ...attributesExcept(node.tag, ['id', 'type']), element: 'mrk' }),
    ...readParts(node, context),
    { kind: 'code', role: 'close', id, attributes: { element: 'mrk' } },
  ];
}

function codePoint(node: XmlNode): InlineCode {
  const hex = attributeOf(node.tag, 'hex') ?? '';
  return { kind: 'code', role: 'standalone', id: `cp${hex}`, attributes: { element: 'cp', hex } };
}
