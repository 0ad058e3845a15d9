// HTML to paragraphs: parsed by the rules of the HTML Standard (parse5), then read in the order of the page.
// An element that begins a paragraph ends the one before; two line breaks in a row do so as well. What no
// reader sees – scripts, styles, hidden elements – is left out; navigation, page footers, deleted text and code
// blocks are left out and reported. Offsets point into the source.

import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, Token, TreeAdapter } from 'parse5';
import type { Document, ParagraphKind } from '../../model/document.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { DropReason } from '../draft.js';
import { documentOf, Draft, placeNotes } from '../draft.js';
import type { ListLabel } from '../numbering.js';
import type { HtmlElement, HtmlNode } from './elements.js';
import { BLOCKS, isElement, isInnerLink, isUnseen, kindOf, reasonOf, textIn } from './elements.js';
import { HtmlListLabels } from './list-labels.js';
import type { HtmlNotes } from './notes.js';
import { findHtmlNotes } from './notes.js';
import { References, sourceRuns } from './source-text.js';

/** Elements inside each other. parse5 looks through all that are open; browsers stop at 512. */
const DEEPEST = 1000;

/** Reads a page from its decoded source. Throws `ProblemError` when elements nest too deep. */
export function readHtml(source: string): Document {
  const page = parse(source, { sourceCodeLocationInfo: true, treeAdapter: limitedAdapter() });
  const reader = new HtmlReader(source, findHtmlNotes(page));
  return documentOf(placeNotes(reader.read(page), reader.notes));
}

/** parse5's own tree, with a limit on how deep it gets. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new ProblemError(makeProblem('html-too-deep', { limit: DEEPEST }));
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** What the elements around a text say about it. */
interface Around {
  readonly kind: ParagraphKind;
  readonly reason?: DropReason;
  readonly mark?: string;
  /** Key of the note it belongs to. */
  readonly note?: string;
  /** The item it stands in; its first paragraph takes the label. */
  readonly item?: { label: ListLabel | undefined };
}

class HtmlReader {
  /** Paragraphs of notes by the key of their note. */
  readonly notes = new Map<string, Draft[]>();
  readonly #drafts: Draft[] = [];
  readonly #source: string;
  readonly #found: HtmlNotes;
  readonly #keys = new Map<HtmlElement, string>();
  readonly #labels = new HtmlListLabels();
  readonly #references = new References();
  #draft: Draft | undefined;
  /** Line breaks since the last ink. */
  #breaks = 0;

  constructor(source: string, notes: HtmlNotes) {
    this.#source = source;
    this.#found = notes;
    for (const note of notes.notes.keys()) this.#keys.set(note, String(this.#keys.size));
  }

  /** The paragraphs of a page but those of its notes. Its title is left out where a heading says the same. */
  read(page: HtmlNode): Draft[] {
    this.#readChildren(page, { kind: 'paragraph' });
    const [title, ...others] = this.#drafts;
    if (title?.kind !== 'heading') return this.#drafts;
    const text = foldedText(title);
    return others.some((draft) => draft.kind === 'heading' && foldedText(draft) === text)
      ? others
      : this.#drafts;
  }

  #readChildren(parent: HtmlNode, around: Around): void {
    if (!('childNodes' in parent)) return;
    for (const child of parent.childNodes) {
      if (isElement(child)) this.#readElement(child, around);
      else if (child.nodeName === '#text') this.#readText(child, around);
    }
  }

  #readElement(element: HtmlElement, around: Around): void {
    const { tagName } = element;
    if (tagName === 'head') this.#readTitle(element);
    else if (isUnseen(element) || this.#found.returns.has(element)) return;
    else if (this.#found.marks.has(element)) this.#refer(element, around);
    else if (tagName === 'br') this.#breakLine();
    else if (tagName === 'del') this.#open(around).lose(textIn(element, Infinity), 'deleted-text');
    else if (BLOCKS.has(tagName)) this.#readBlock(element, around);
    else this.#readInline(element, around);
  }

  #readBlock(element: HtmlElement, around: Around): void {
    this.#draft = undefined;
    this.#readChildren(element, this.#inside(element, around));
    this.#draft = undefined;
  }

  /** Browsers put marks around q. */
  #readInline(element: HtmlElement, around: Around): void {
    const isQuote = element.tagName === 'q';
    const before = this.#draft;
    const from = before?.text.length ?? 0;
    if (isQuote) this.#open(around).text.add('“');
    this.#readChildren(element, around);
    if (isQuote) this.#open(around).text.add('”');
    const draft = this.#draft;
    if (draft === undefined || !isInnerLink(element)) return;
    draft.linked += draft.text.length - (draft === before ? from : 0);
  }

  #readTitle(head: HtmlElement): void {
    const title = head.childNodes.find((child) => child.nodeName === 'title');
    if (title === undefined) return;
    this.#readChildren(title, { kind: 'heading' });
    this.#draft = undefined;
  }

  /** What an element says about the paragraphs in it. */
  #inside(element: HtmlElement, around: Around): Around {
    const note = this.#keys.get(element);
    const mark = this.#found.notes.get(element);
    if (note !== undefined && mark !== undefined) return { kind: 'footnote', mark, note };
    const reason = around.reason ?? reasonOf(element);
    const inside = reason === undefined ? around : { ...around, reason };
    const kind = kindOf(element);
    if (kind === undefined || around.kind === 'footnote') return inside;
    const item = element.tagName === 'li' ? { item: { label: this.#labels.labelOf(element) } } : {};
    return { ...inside, kind, ...item };
  }

  #refer(element: HtmlElement, around: Around): void {
    const found = this.#found.marks.get(element);
    const key = found === undefined ? undefined : this.#keys.get(found.note);
    if (found === undefined || key === undefined) return;
    const draft = this.#open(around);
    draft.lose(found.mark, 'footnote-mark');
    draft.notes.push(key);
  }

  #breakLine(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#draft = undefined;
    this.#draft?.text.add('\n');
  }

  #readText({ value, sourceCodeLocation: place }: DefaultTreeAdapterTypes.TextNode, around: Around): void {
    const isBlank = value.trim() === '';
    if (isBlank && this.#draft === undefined) return;
    const draft = this.#open(around);
    if (!isBlank) this.#breaks = 0;
    if (place === undefined || place === null) draft.text.add(value);
    else this.#takeRuns(draft, value, place);
  }

  #takeRuns(draft: Draft, value: string, place: Token.Location): void {
    const span = { source: this.#source, start: place.startOffset, end: place.endOffset };
    let line = place.startLine;
    for (const { text, original } of sourceRuns(value, span, this.#references)) {
      if (original === undefined) draft.text.add(text);
      else line = takeLines(draft, text, { original, line });
    }
  }

  /** The draft that is open, or a new one. */
  #open(around: Around): Draft {
    if (this.#draft !== undefined) return this.#draft;
    const draft = new Draft(around.kind);
    draft.reason = around.reason;
    draft.mark = around.mark;
    takeLabel(draft, around.item);
    this.#breaks = 0;
    this.#target(around.note).push(draft);
    this.#draft = draft;
    return draft;
  }

  #target(note: string | undefined): Draft[] {
    if (note === undefined) return this.#drafts;
    const drafts = this.notes.get(note) ?? [];
    this.notes.set(note, drafts);
    return drafts;
  }
}

/** The first paragraph of an item takes its label; the others are paragraphs. */
function takeLabel(draft: Draft, item: Around['item']): void {
  if (item === undefined || (draft.kind !== 'listItem' && draft.kind !== 'heading')) return;
  if (draft.kind === 'heading') draft.setLabel({ number: item.label?.number ?? '', bullet: '' });
  else if (item.label === undefined) draft.kind = 'paragraph';
  else draft.setLabel(item.label);
  item.label = undefined;
}

/** Takes text over line by line; gives the line at its end. */
function takeLines(
  draft: Draft,
  text: string,
  place: { readonly original: number; readonly line: number },
): number {
  let { line } = place;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const part = text.slice(start, end);
    if (draft.line === undefined && part.trim() !== '') draft.line = line;
    draft.text.takeText(part, place.original + start, { line });
    if (feed >= 0) line += 1;
    start = end;
  }
  return line;
}

function foldedText(draft: Draft): string {
  return draft.text.build().text.replace(/\s+/gu, ' ').trim();
}
