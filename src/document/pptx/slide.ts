// One slide as drafts (ECMA-376 part 1, sections 19.3 and 21.1.2):
//
//   p:sp > p:nvSpPr … p:ph type="title" , p:txBody > a:p > a:r > a:t | a:br | a:fld
//   p:graphicFrame > a:tbl > a:tr > a:tc > a:txBody
//
// The placeholder says what a shape is. Paragraphs of a body have bullets unless they say otherwise, for the
// layouts of all programs give them; text boxes have none unless they say so.

import type { DropReason, ExtractedText } from '../draft.js';
import { Draft } from '../draft.js';
import { ooxmlName } from '../../container/namespaces.js';
import type { ListLevel, NumberStyle } from '../numbering.js';
import { ListCounter } from '../numbering.js';
import type { XmlElement, XmlEvents } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';

/** Types of placeholders that hold titles, and those that hold page furniture. */
const TITLES = new Set(['title', 'ctrTitle']);
const FURNITURE: ReadonlyMap<string, DropReason> = new Map<string, DropReason>([
  ['hdr', 'header'],
  ['ftr', 'footer'],
  ['dt', 'footer'],
  ['sldNum', 'page-number'],
]);
/** Placeholders whose paragraphs have bullets; one without a type is a body too. */
const BODIES = new Set(['body', 'obj']);
const STYLES: readonly (readonly [start: string, style: NumberStyle])[] = [
  ['alphaLc', 'lowerLetter'],
  ['alphaUc', 'upperLetter'],
  ['romanLc', 'lowerRoman'],
  ['romanUc', 'upperRoman'],
];

interface OpenParagraph {
  readonly draft: Draft;
  level: number;
  bullet: 'none' | 'bullet' | 'number' | 'inherited';
  numbering: ListLevel | undefined;
}

/** Reads one slide, or the notes of its speaker, from its events. */
export class Slide implements XmlEvents {
  readonly drafts: Draft[] = [];
  readonly #extracted: ExtractedText;
  readonly #page: number;
  readonly #spoken: boolean;
  /** Type of the placeholder that is open; empty for other shapes. */
  #placeholder = '';
  #counter: { readonly style: string; readonly counter: ListCounter } | undefined;
  #paragraph: OpenParagraph | undefined;
  #inText = false;
  #cells = 0;
  #unseen = 0;

  constructor(extracted: ExtractedText, { page, spoken }: { page: number; spoken: boolean }) {
    this.#extracted = extracted;
    this.#page = page;
    this.#spoken = spoken;
  }

  open(element: XmlElement): void {
    const name = ooxmlName(element);
    if (this.#unseen > 0 || name === 'mc:Fallback') this.#unseen += 1;
    else if (name === 'p:sp') this.#placeholder = '';
    else if (name === 'p:ph') this.#placeholder = valueOf(element, 'type') ?? 'body';
    else if (name === 'a:tc') this.#cells += 1;
    else if (name === 'a:p') this.#openParagraph();
    else if (name === 'a:t') this.#inText = true;
    else if (name === 'a:br') this.#addText('\n');
    else this.#property(name, element);
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0) this.#addText(text);
  }

  close(element: XmlElement): void {
    const name = ooxmlName(element);
    if (this.#unseen > 0) this.#unseen -= 1;
    else if (name === 'a:t') this.#inText = false;
    else if (name === 'a:tc') this.#cells -= 1;
    else if (name === 'a:p') this.#closeParagraph();
    else if (name === 'p:txBody' || name === 'a:txBody') this.#counter = undefined;
    else if (name === 'p:sp') this.#placeholder = '';
  }

  #openParagraph(): void {
    const draft = new Draft('paragraph');
    draft.page = this.#page;
    draft.reason = FURNITURE.get(this.#placeholder);
    this.drafts.push(draft);
    this.#paragraph = { draft, level: 0, bullet: 'inherited', numbering: undefined };
  }

  #property(name: string, element: XmlElement): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    if (name === 'a:pPr') paragraph.level = numberOf(element, 'lvl') ?? 0;
    else if (name === 'a:buNone') paragraph.bullet = 'none';
    else if (name === 'a:buChar' || name === 'a:buBlip') paragraph.bullet = 'bullet';
    else if (name === 'a:buAutoNum') {
      paragraph.bullet = 'number';
      paragraph.numbering = levelOf(element, paragraph.level);
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph === undefined) return;
    this.#extracted.endParagraph();
    if (TITLES.has(this.#placeholder)) paragraph.draft.kind = 'heading';
    else if (this.#cells > 0) paragraph.draft.kind = 'tableCell';
    else if (paragraph.draft.text.length > 0) this.#classifyItem(paragraph);
  }

  #classifyItem({ draft, level, bullet, numbering }: OpenParagraph): void {
    const hasBullets = BODIES.has(this.#placeholder) && !this.#spoken;
    if (bullet === 'none' || (bullet === 'inherited' && !hasBullets)) return;
    draft.kind = 'listItem';
    draft.setLabel(numbering === undefined ? BULLET : this.#next(numbering, level));
  }

  /** Numbers count on as long as their style stays the same. */
  #next(numbering: ListLevel, level: number): ReturnType<ListCounter['next']> {
    const style = `${level} ${numbering.style} ${numbering.pattern} ${numbering.start}`;
    if (this.#counter?.style !== style)
      this.#counter = { style, counter: new ListCounter(new Map([[level, numbering]])) };
    return this.#counter.counter.next(level);
  }

  #addText(text: string): void {
    if (this.#paragraph !== undefined) this.#extracted.addTo(this.#paragraph.draft, text);
  }
}

const BULLET = { number: '', bullet: '•' };

/** `arabicPeriod`, `alphaLcParenR`, `romanUcParenBoth` (section 20.1.10.61). */
function levelOf(element: XmlElement, level: number): ListLevel {
  const type = valueOf(element, 'type') ?? '';
  const number = `%${level + 1}`;
  const period = type.endsWith('Period') ? `${number}.` : number;
  const closed = type.endsWith('ParenR') ? `${number})` : period;
  return {
    style: STYLES.find(([start]) => type.startsWith(start))?.[1] ?? 'decimal',
    pattern: type.endsWith('ParenBoth') ? `(${number})` : closed,
    start: numberOf(element, 'startAt') ?? 1,
  };
}
