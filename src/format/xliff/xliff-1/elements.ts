// XLIFF 1.2 inline elements (section 2.5), and which of them a code is when it does not ask for another.
//
//   source, target, g, mrk, sub ::= (text | g | x | bx | ex | bpt | ept | ph | it | mrk)*
//   bpt, ept, ph, it ::= (text | sub)*
//
//   x, ph → standalone, without and with native code · g → open and close around its content
//   bx, ex and bpt, ept → open and close, without and with native code · it → isolated · mrk → open and close

import type { Content, InlineCode } from '../../../model/content.js';
import type { Pairing } from '../pairing.js';
import { codeAt } from '../pairing.js';

export type InlineElement = 'g' | 'x' | 'bx' | 'ex' | 'bpt' | 'ept' | 'ph' | 'it' | 'mrk';

const WITH_DATA: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);

/** True for the elements whose text is native code. */
export function holdsData(element: string): boolean {
  return WITH_DATA.has(element);
}

/** The element a code is written as when nothing else is asked. */
export function usualElement(content: Content, index: number, pairing: Pairing): InlineElement {
  const code = codeAt(content, index);
  if (code === undefined || code.role === 'standalone')
    return code !== undefined && hasData(code) ? 'ph' : 'x';
  if (code.isolated === true) return 'it';
  const other = codeAt(content, pairing.partner[index]);
  if (other !== undefined && pairing.nested[index] === true && isBarePair(code, other)) return 'g';
  const withData = hasData(code) || (other !== undefined && hasData(other));
  if (code.role === 'open') return withData ? 'bpt' : 'bx';
  return withData ? 'ept' : 'ex';
}

/** `g` has no native code, and nothing at all of its end. */
function isBarePair(one: InlineCode, other: InlineCode): boolean {
  const close = one.role === 'close' ? one : other;
  const own = Object.keys(close.attributes ?? {}).filter((name) => name !== 'element');
  return !hasData(one) && !hasData(other) && close.equivalent === undefined && own.length === 0;
}

function hasData(code: InlineCode): boolean {
  return code.data !== undefined || code.subFlows !== undefined;
}
