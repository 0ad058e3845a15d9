// XLIFF 1.2 inline content as content of the model (grammar: elements.ts).

import type { Content, InlineCode, SubFlow, TextRun } from '../../../model/content.js';
import { makeContent, plainContent } from '../../../model/content.js';
import type { Draft } from '../../draft.js';
import { attributeOf, attributesExcept } from '../../xml/door.js';
import type { XmlNode } from '../../xml/tree.js';
import { innerText } from '../../xml/tree.js';
import { isOurMark } from '../annotation/our-note.js';
import { pairCodes } from '../pairing.js';
import { holdsData, usualElement } from './elements.js';

export interface ContentContext {
  readonly onUnknown: (element: string) => void;
}

type Part = TextRun | InlineCode;

const ROLES: ReadonlyMap<string, InlineCode['role']> = new Map([
  ['x', 'standalone'],
  ['ph', 'standalone'],
  ['bx', 'open'],
  ['bpt', 'open'],
  ['ex', 'close'],
  ['ept', 'close'],
]);

/** The content of a `source`, `target`, `sub` or segment marker. */
export function readContent(node: XmlNode, context: ContentContext): Content {
  const [only] = node.content;
  if (node.content.length <= 1 && typeof only !== 'object') return plainContent(only ?? '');
  const content = makeContent(new PartReader(context).parts(node));
  const pairing = pairCodes(content);
  return content.map((part, index) =>
    part.kind === 'code' ? withoutUsual(part, usualElement(content, index, pairing)) : part,
  );
}

/** Drops the element's name where a writer would choose that element anyway. */
function withoutUsual(code: InlineCode, usual: string): InlineCode {
  if (code.attributes?.['element'] !== usual) return code;
  const { attributes, ...rest } = code;
  const left = Object.entries(attributes).filter(([name]) => name !== 'element');
  return left.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(left) };
}

class PartReader {
  readonly #context: ContentContext;
  #markers = 0;

  constructor(context: ContentContext) {
    this.#context = context;
  }

  parts(node: XmlNode): Part[] {
    return node.content.flatMap((part) =>
      typeof part === 'string' ? [{ kind: 'text', text: part } satisfies TextRun] : this.#element(part),
    );
  }

  #element(node: XmlNode): Part[] {
    const { local } = node.tag;
    if (local === 'g') return this.#group(node);
    if (isOurMark(node.tag)) return this.parts(node);
    if (local === 'mrk') return this.#marker(node);
    const role = local === 'it' ? isolatedRole(node) : ROLES.get(local);
    if (role !== undefined) return [this.#code(node, role)];
    this.#context.onUnknown(node.tag.name);
    const text = innerText(node);
    return text === '' ? [] : [{ kind: 'text', text }];
  }

  #group(node: XmlNode): Part[] {
    const open = startCode(node, 'open', attributeOf(node.tag, 'id') ?? '', ['id', 'ctype', 'equiv-text']);
    return [
      open,
      ...this.parts(node),
      { kind: 'code', role: 'close', id: open.id, attributes: { element: 'g' } },
    ];
  }

  #marker(node: XmlNode): Part[] {
    this.#markers += 1;
    const id = attributeOf(node.tag, 'mid') ?? `mrk${this.#markers}`;
    const open: Draft<InlineCode> = { kind: 'code', role: 'open', id };
    const type = attributeOf(node.tag, 'mtype');
    if (type !== undefined) open.type = type;
    open.attributes = { ...attributesExcept(node.tag, ['mid', 'mtype']), element: 'mrk' };
    return [open, ...this.parts(node), { kind: 'code', role: 'close', id, attributes: { element: 'mrk' } }];
  }

  #code(node: XmlNode, role: InlineCode['role']): InlineCode {
    const { tag } = node;
    const own = attributeOf(tag, 'id') ?? '';
    const isPaired = role !== 'standalone' && tag.local !== 'it';
    const id = isPaired ? (attributeOf(tag, 'rid') ?? own) : own;
    const taken = ['ctype', 'equiv-text', 'pos', ...(isPaired ? ['rid'] : []), ...(own === id ? ['id'] : [])];
    const code = startCode(node, role, id, taken);
    if (tag.local === 'it') code.isolated = true;
    return holdsData(tag.local) ? this.#withData(code, node) : code;
  }

  #withData(code: Draft<InlineCode>, node: XmlNode): InlineCode {
    let data = '';
    const subFlows: SubFlow[] = [];
    for (const part of node.content) {
      if (typeof part === 'string') data += part;
      else if (part.tag.local === 'sub') subFlows.push(this.#subFlow(part, data.length));
      else data += innerText(part);
    }
    if (data !== '') code.data = data;
    if (subFlows.length > 0) code.subFlows = subFlows;
    return code;
  }

  #subFlow(node: XmlNode, at: number): SubFlow {
    const attributes = attributesExcept(node.tag, []);
    const content = readContent(node, this.#context);
    return attributes === undefined ? { at, content } : { at, content, attributes };
  }
}

function isolatedRole(node: XmlNode): InlineCode['role'] {
  return attributeOf(node.tag, 'pos') === 'close' ? 'close' : 'open';
}

function startCode(
  node: XmlNode,
  role: InlineCode['role'],
  id: string,
  taken: readonly string[],
): Draft<InlineCode> {
  const { tag } = node;
  const code: Draft<InlineCode> = { kind: 'code', role, id };
  const type = attributeOf(tag, 'ctype');
  if (type !== undefined) code.type = type;
  const equivalent = attributeOf(tag, 'equiv-text');
  if (equivalent !== undefined) code.equivalent = equivalent;
  code.attributes = { ...attributesExcept(tag, taken), element: tag.local };
  return code;
}
