// TMX 1.4b content markup, and which of our codes each element is.
//
//   seg ::= (text | bpt | ept | ph | it | hi | ut)*      hi ::= (text | bpt | ept | it | ph | hi | ut)*
//   bpt, ept, it, ph, ut ::= (text | sub)*               sub ::= (text | bpt | ept | it | ph | hi | ut)*
//
//   bpt i → open · ept i → close · it pos → open or close, isolated · ph, ut → standalone
//   hi → an open and a close code around its text · sub → a sub-flow of the code it stands in
//
// `x` is the id of ph, it, hi and ut. Where a file leaves it out the id is the element's name and its number
// among those without (ph1, ph2), and a writer that would make the same id leaves it out again.

import type { InlineCode } from '../../model/content.js';

// `assoc` says with which neighbour a placeholder goes: one letter in TMX, a word in XLIFF 1.2 and in the model.

export type CodeElement = 'bpt' | 'ept' | 'ph' | 'it' | 'hi' | 'ut';

const CODE_ELEMENTS: ReadonlySet<string> = new Set<CodeElement>(['bpt', 'ept', 'ph', 'it', 'hi', 'ut']);

export function isCodeElement(name: string): name is CodeElement {
  return CODE_ELEMENTS.has(name);
}

/** The element a code is written as when it does not ask for another one. */
export function usualElement(code: InlineCode): CodeElement {
  if (code.role === 'standalone') return 'ph';
  if (code.isolated === true) return 'it';
  return code.role === 'open' ? 'bpt' : 'ept';
}

/** Hands out ids to codes without one: element name and number. One for each segment. */
export class CodeNumbers {
  /** Made when first needed: most segments have no code at all. */
  #counts: Map<CodeElement, number> | undefined;

  /** The id the next code of this element gets. */
  peek(element: CodeElement): string {
    return `${element}${(this.#counts?.get(element) ?? 0) + 1}`;
  }

  take(element: CodeElement): string {
    const id = this.peek(element);
    this.#counts ??= new Map();
    this.#counts.set(element, (this.#counts.get(element) ?? 0) + 1);
    return id;
  }
}

const ASSOCIATIONS: readonly (readonly [tmx: string, word: string])[] = [
  ['p', 'preceding'],
  ['f', 'following'],
  ['b', 'both'],
];

/** The word for a letter of TMX; other values as they are. */
export function readAssociation(written: string): string {
  return ASSOCIATIONS.find(([tmx]) => tmx === written)?.[1] ?? written;
}

/** The letter for a word; other values as they are. */
export function writeAssociation(word: string): string {
  return ASSOCIATIONS.find(([, known]) => known === word)?.[0] ?? word;
}
