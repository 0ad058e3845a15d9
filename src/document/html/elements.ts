// What the elements of HTML mean for running text (HTML Standard, sections 4 and 15.3), and how to ask them.

import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ParagraphKind } from '../../model/document.js';
import type { DropReason } from '../draft.js';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead title tr ul',
);
/** Elements whose content is no text of the page. */
const UNSEEN = words(
  'script style template noscript iframe object embed canvas audio video svg head select textarea button ' +
    'datalist noembed noframes rt rp map',
);
const KINDS: ReadonlyMap<string, ParagraphKind> = new Map<string, ParagraphKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, ParagraphKind] => [name, 'heading']),
  ...['td', 'th'].map((name): [string, ParagraphKind] => [name, 'tableCell']),
  ...['li', 'dt', 'dd'].map((name): [string, ParagraphKind] => [name, 'listItem']),
  ...['caption', 'figcaption'].map((name): [string, ParagraphKind] => [name, 'caption']),
]);
/** Parts of a page whose own footer is not that of the page. */
const CONTENT = words('article section main blockquote td');

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The kind an element gives to the paragraphs in it. */
export function kindOf({ tagName }: HtmlElement): ParagraphKind | undefined {
  return KINDS.get(tagName);
}

/** True for what no reader of the page sees. */
export function isUnseen(element: HtmlElement): boolean {
  return (
    UNSEEN.has(element.tagName) || attributeOf(element, 'hidden') !== undefined || isUndisplayed(element)
  );
}

function isUndisplayed(element: HtmlElement): boolean {
  return /(?:^|;)\s*display\s*:\s*none/iu.test(attributeOf(element, 'style')?.slice(0, 1000) ?? '');
}

/** True for a link to a place in the same page. */
export function isInnerLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href')?.startsWith('#') === true;
}

/** Why the content of an element is no running text, if it is none. */
export function reasonOf(element: HtmlElement): DropReason | undefined {
  const { tagName } = element;
  const role = attributeOf(element, 'role');
  if (role === 'doc-toc' || isOfficeContents(element)) return 'table-of-contents';
  if (tagName === 'nav' || role === 'navigation') return 'navigation';
  if (tagName === 'pre' && element.childNodes.some((child) => isElement(child) && child.tagName === 'code'))
    return 'code';
  // LibreOffice marks the header and footer of a page so.
  const title = tagName === 'div' ? attributeOf(element, 'title') : undefined;
  if (title === 'header' || title === 'footer') return title;
  if (role === 'contentinfo' || (tagName === 'footer' && !isInContent(element))) return 'footer';
  return undefined;
}

/** Word gives lines of contents a class; LibreOffice names the division after the list, as a rule so. */
function isOfficeContents(element: HtmlElement): boolean {
  if (/^MsoToc(?:\d|Heading)/u.test(attributeOf(element, 'class') ?? '')) return true;
  return /^(?:Table of Contents|Inhoudsopgave)\d*$/u.test(attributeOf(element, 'id') ?? '');
}

function isInContent(element: HtmlElement): boolean {
  for (let at: HtmlNode | null = element.parentNode; at !== null && isElement(at); at = at.parentNode)
    if (CONTENT.has(at.tagName)) return true;
  return false;
}

/** All text inside a node, up to a number of characters. */
export function textIn(node: HtmlNode, limit: number): string {
  let text = '';
  const waiting: HtmlNode[] = [node];
  for (let next = waiting.pop(); next !== undefined && text.length < limit; next = waiting.pop()) {
    if ('value' in next) text += next.value;
    else if ('childNodes' in next) waiting.push(...next.childNodes.toReversed());
  }
  return text;
}
