// A small part of a file as a tree, for formats whose entries are easier to understand whole than as events.

import type { XmlTag } from './door.js';

export interface XmlNode {
  readonly tag: XmlTag;
  /** Line where its start tag begins, from 1. */
  readonly line: number;
  readonly content: readonly (string | XmlNode)[];
}

/** The elements directly inside a node. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return node.content.filter((part) => typeof part !== 'string');
}

/** All text inside a node, that of inner elements included. */
export function innerText(node: XmlNode): string {
  const [only] = node.content;
  if (node.content.length === 1 && typeof only === 'string') return only;
  return node.content.map((part) => (typeof part === 'string' ? part : innerText(part))).join('');
}

interface GrowingNode extends XmlNode {
  readonly content: (string | XmlNode)[];
}

/** Grows one tree from events. */
export class TreeBuilder {
  readonly #open: GrowingNode[] = [];

  open(tag: XmlTag, line: number): void {
    const node = { tag, line, content: [] };
    this.#open.at(-1)?.content.push(node);
    this.#open.push(node);
  }

  text(text: string): void {
    this.#open.at(-1)?.content.push(text);
  }

  /** The tree, when this closed its root. */
  close(): XmlNode | undefined {
    const node = this.#open.pop();
    return this.#open.length === 0 ? node : undefined;
  }
}
