// Footnotes in HTML. There is no element for them, but every program that writes them links both ways: the mark
// in the text to the note, and the note back to the mark. (LibreOffice and Word name two anchors; pandoc and
// GitHub give the note an id, with an arrow back; Wikipedia lets a sup hold the mark.) A link forth whose target
// holds a link back is a note; so is one that says it is (role="doc-noteref", epub:type="noteref").

import type { HtmlElement, HtmlNode } from './elements.js';
import { attributeOf, BLOCKS, isElement, textIn } from './elements.js';

export interface HtmlNotes {
  /** Links that are the mark of a note, each with the element that is the note. */
  readonly marks: ReadonlyMap<HtmlElement, { readonly note: HtmlElement; readonly mark: string }>;
  /** Notes, each with its mark. */
  readonly notes: ReadonlyMap<HtmlElement, string>;
  /** Links in notes that only lead back. */
  readonly returns: ReadonlySet<HtmlElement>;
}

/** A mark: number, letter, roman number or star, in brackets or not. */
const MARK = /^[[(]?(\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§]{1,4})[\])]?$/iu;
/** What stands on a link back: the mark again, an arrow, a caret. */
const RETURN = /^(?:[[(]?(?:\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§]{1,4})[\])]?\.?|[↩↑⏎^⤴]{1,4})$/iu;
/** Says whether a character is shown as a sign or as a picture. */
const VARIATION = /[\uFE0E\uFE0F]/gu;
/** Longer text on a link is none of both. */
const LONGEST_MARK = 12;
/** So far around an anchor its note or its mark is looked for. */
const NEAR = 3;

/** Finds the notes of a page. Linear in its size, links being looked at once. */
export function findHtmlNotes(root: HtmlNode): HtmlNotes {
  const { targets, links } = gather(root);
  const marks = new Map<HtmlElement, { note: HtmlElement; mark: string }>();
  const notes = new Map<HtmlElement, string>();
  const returns = new Set<HtmlElement>();
  const linksTo = new Map<HtmlElement, HtmlElement[]>();
  for (const link of links) {
    const target = targets.get(targetName(link));
    if (target !== undefined) linksTo.set(target, [...(linksTo.get(target) ?? []).slice(-NEAR), link]);
  }
  for (const link of links) {
    const target = targets.get(targetName(link));
    const mark = MARK.exec(textIn(link, LONGEST_MARK + 1).trim())?.[1];
    if (target === undefined || mark === undefined || returns.has(link)) continue;
    const note = noteBlock(target);
    const back = linksBack(link, linksTo).find((one) => isInside(one, note) || one === target);
    if (note === undefined || isInside(link, note) || (back === undefined && !saysItIsNote(link))) continue;
    marks.set(link, { note, mark });
    if (!notes.has(note)) notes.set(note, mark);
    for (const one of linksBack(link, linksTo)) if (isReturn(one)) returns.add(one);
  }
  return { marks, notes, returns };
}

function gather(root: HtmlNode): { targets: Map<string, HtmlElement>; links: HtmlElement[] } {
  const targets = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if (!isElement(node)) continue;
    const name = attributeOf(node, 'id');
    const anchor = node.tagName === 'a' ? attributeOf(node, 'name') : undefined;
    for (const one of [name, anchor]) if (one !== undefined && !targets.has(one)) targets.set(one, node);
    if (node.tagName === 'a' && targetName(node) !== '') links.push(node);
  }
  return { targets, links };
}

/** The name a link within the page leads to, or an empty string. */
function targetName(link: HtmlElement): string {
  const address = attributeOf(link, 'href') ?? '';
  return address.startsWith('#') ? address.slice(1) : '';
}

/** Links that lead to this one, to what is around it, or to an anchor in it. */
function linksBack(link: HtmlElement, linksTo: ReadonlyMap<HtmlElement, HtmlElement[]>): HtmlElement[] {
  const near: HtmlElement[] = [link];
  for (let at: HtmlNode | null = link.parentNode; at !== null && isElement(at); at = at.parentNode) {
    if (BLOCKS.has(at.tagName) || near.length > NEAR) break;
    near.push(at);
  }
  return near.flatMap((element) => linksTo.get(element) ?? []);
}

/** The block that an anchor belongs to: itself, or around it; with the division that holds just this note. */
function noteBlock(target: HtmlElement): HtmlElement | undefined {
  let at: HtmlNode | null = target;
  while (at !== null && isElement(at) && !BLOCKS.has(at.tagName)) at = at.parentNode;
  if (at === null || !isElement(at) || at.tagName === 'body') return undefined;
  const around = at.parentNode;
  const isDivision = around !== null && isElement(around) && around.tagName === 'div';
  return isDivision &&
    target.tagName === 'a' &&
    /^(?:sd)?(?:foot|end|ft|ed)n/iu.test(attributeOf(around, 'id') ?? '')
    ? around
    : at;
}

function isInside(element: HtmlElement, block: HtmlElement | undefined): boolean {
  for (let at: HtmlNode | null = element; at !== null && isElement(at); at = at.parentNode)
    if (at === block) return true;
  return false;
}

function saysItIsNote(link: HtmlElement): boolean {
  return attributeOf(link, 'role') === 'doc-noteref' || attributeOf(link, 'epub:type') === 'noteref';
}

function isReturn(link: HtmlElement): boolean {
  return RETURN.test(
    textIn(link, LONGEST_MARK + 1)
      .replace(VARIATION, '')
      .trim(),
  );
}
