// A small part of a file as a tree, for formats whose entries are easier to understand whole than as events.

import type { XmlTag } from './door.js';

export interface XmlNode {
  readonly tag: XmlTag;
  /** Line where its start tag begins, from 1. */
  readonly line: number;
  /** Behind its start tag and behind its end tag, in UTF-16 code units of the file's text; equal when it is one empty tag. */
  readonly opened: number;
  readonly closed: number;
  readonly content: readonly (string | XmlNode)[];
}

/** The elements directly inside a node. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return node.content.filter((part) => typeof part !== 'string');
}

/** The first element of this name directly inside. */
export function elementIn(node: XmlNode, name: string): XmlNode | undefined {
  return childrenOf(node).find((child) => child.tag.local === name);
}

/** All text inside a node, that of inner elements included. */
export function innerText(node: XmlNode): string {
  const [only] = node.content;
  if (node.content.length === 1 && typeof only === 'string') return only;
  return node.content.map((part) => (typeof part === 'string' ? part : innerText(part))).join('');
}

interface GrowingNode extends XmlNode {
  closed: number;
  readonly content: (string | XmlNode)[];
}

/** Characters that an element counts for in the size of a tree, whatever it holds: about what it takes in memory. */
const ELEMENT_SIZE = 64;

/** Grows one tree from events. */
export class TreeBuilder {
  readonly #open: GrowingNode[] = [];
  /** Characters of the tree so far, elements counted too; the caller says how many are too many. */
  size = 0;

  /** `position` is the door's behind the tag; it may be left out where nobody asks for places. */
  open(tag: XmlTag, line: number, position = 0): void {
    this.size += ELEMENT_SIZE;
    const node = { tag, line, opened: position, closed: position, content: [] };
    this.#open.at(-1)?.content.push(node);
    this.#open.push(node);
  }

  text(text: string): void {
    this.size += text.length;
    this.#open.at(-1)?.content.push(text);
  }

  /** The tree, when this closed its root. */
  close(position = 0): XmlNode | undefined {
    const node = this.#open.pop();
    if (node !== undefined) node.closed = position;
    return this.#open.length === 0 ? node : undefined;
  }
}
