// The labels of list items in HTML (HTML Standard, section 4.4.8): numbers by start, value, reversed and type of
// the list; bullets for lists without order.

import type { ListLabel, NumberStyle } from '../numbering.js';
import { numberText } from '../numbering.js';
import type { HtmlElement } from './elements.js';
import { attributeOf, isElement } from './elements.js';

const STYLES: ReadonlyMap<string, NumberStyle> = new Map<string, NumberStyle>([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const NO_LABEL: ListLabel = { number: '', bullet: '' };

/** Numbers the items of lists in the order in which they are asked for. */
export class HtmlListLabels {
  readonly #next = new Map<HtmlElement, number>();

  labelOf(item: HtmlElement): ListLabel {
    const list = item.parentNode;
    if (list === null || !isElement(list) || isUnmarked(list)) return NO_LABEL;
    if (list.tagName !== 'ol') return { number: '', bullet: '•' };
    const number = integerOf(item, 'value') ?? this.#next.get(list) ?? firstNumber(list);
    this.#next.set(list, number + (isReversed(list) ? -1 : 1));
    const style = STYLES.get(attributeOf(list, 'type') ?? '') ?? 'decimal';
    return { number: `${numberText(number, style)}.`, bullet: '' };
  }
}

function firstNumber(list: HtmlElement): number {
  const start = integerOf(list, 'start');
  if (start !== undefined) return start;
  const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li');
  return isReversed(list) ? items.length : 1;
}

function isReversed(list: HtmlElement): boolean {
  return attributeOf(list, 'reversed') !== undefined;
}

function isUnmarked(list: HtmlElement): boolean {
  return /list-style(?:-type)?\s*:\s*none/iu.test(attributeOf(list, 'style')?.slice(0, 1000) ?? '');
}

function integerOf(element: HtmlElement, name: string): number | undefined {
  const value = attributeOf(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}
