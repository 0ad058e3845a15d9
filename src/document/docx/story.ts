// The story of a DOCX part – body, notes, headers – as drafts (ECMA-376 part 1, section 17).
//
//   w:body | w:footnote | w:hdr … > w:p > w:r > w:t | w:tab | w:br | w:footnoteReference | …
//
// Decided here:
// - text deleted or moved away while changes were tracked (w:del, w:moveFrom) and hidden text (w:vanish) are
//   left out and reported; inserted text stays; where a paragraph's mark was deleted, the next goes on in it;
// - of mc:AlternateContent the choice counts, never the fallback, so that a text box comes once; its
//   paragraphs follow the one it is anchored in;
// - the result of a TOC field, and what a content control calls a table of contents, is set aside;
// - pages are known where Word left the places at which it broke them (w:lastRenderedPageBreak).

import type { ParagraphKind } from '../../model/document.js';
import type { DropReason, ExtractedText } from '../draft.js';
import { Draft } from '../draft.js';
import type { XmlElement, XmlEvents } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import { Fields } from './fields.js';
import type { Lists } from './lists.js';
import { ooxmlName } from '../../container/namespaces.js';
import type { NoteKind, NoteNumbers } from './note-numbers.js';
import { noteKey } from './note-numbers.js';
import type { StyleSheet } from './styles.js';
import { isSwitchedOn } from './styles.js';

/** What all parts of a file share. */
export interface StoryContext {
  readonly styles: StyleSheet;
  readonly lists: Lists;
  readonly notes: NoteNumbers;
  readonly extracted: ExtractedText;
}

/** What a part is: the kind of its paragraphs when nothing else is said, and why they are left out, if they are. */
export interface StoryRole {
  readonly kind: ParagraphKind;
  readonly reason?: DropReason;
}

/** Elements whose content is never shown: earlier properties, fallbacks, readings above characters. */
const UNSEEN = new Set(['w:pPrChange', 'w:rPrChange', 'mc:Fallback', 'w:rt']);
/** Elements that hold text; anything else between tags is layout of the XML. */
const TEXT = new Set(['w:t', 'm:t', 'w:delText', 'w:instrText', 'w:delInstrText']);
/** Elements of a run that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
/** Symbols of fonts with letters of their own stand from here on, and mean nothing as text. */
const PRIVATE_AREA = 0xe000;
const CONTENTS_GALLERY = /^table of contents$/iu;

interface Properties {
  style?: string;
  outline?: number;
  list?: string;
  level?: number;
  markDeleted: boolean;
}

interface OpenParagraph {
  readonly draft: Draft;
  properties: Properties;
}

/** Reads one part from its events. */
export class Story implements XmlEvents {
  readonly drafts: Draft[] = [];
  /** Paragraphs of a part of notes, by the key of their note. */
  readonly notes = new Map<string, Draft[]>();
  readonly #context: StoryContext;
  readonly #role: StoryRole;
  readonly #fields = new Fields();
  readonly #paragraphs: OpenParagraph[] = [];
  /** Content controls that are open: is it a table of contents? */
  readonly #controls: boolean[] = [];
  /** Where drafts go: to the story, or to the note that is open. */
  #target = this.drafts;
  /** A paragraph that goes on in the next one. */
  #unended: Draft | undefined;
  #page = 1;
  /** How many of these are open. */
  readonly #within = { unseen: 0, properties: 0, deleted: 0, cells: 0 };
  #textElement = '';
  #deletedText = '';
  #run = { hidden: false, customNote: '', customMark: '' };

  constructor(context: StoryContext, role: StoryRole) {
    this.#context = context;
    this.#role = role;
  }

  open(element: XmlElement): void {
    const name = ooxmlName(element);
    if (this.#within.unseen > 0 || UNSEEN.has(name)) this.#within.unseen += 1;
    else if (this.#within.properties > 0 || name === 'w:pPr') this.#openProperty(name, element);
    else if (TEXT.has(name)) this.#textElement = name;
    else this.#openContent(name, element);
  }

  text(text: string): void {
    if (this.#textElement === '' || this.#within.unseen > 0) return;
    if (this.#textElement === 'w:instrText') this.#fields.instruct(text);
    else if (this.#textElement !== 'w:delInstrText') this.#addText(text);
  }

  close(element: XmlElement): void {
    const name = ooxmlName(element);
    if (this.#within.unseen > 0) this.#within.unseen -= 1;
    else if (this.#within.properties > 0) this.#within.properties -= 1;
    else if (TEXT.has(name)) this.#textElement = '';
    else this.#closeContent(name);
  }

  #openProperty(name: string, element: XmlElement): void {
    this.#within.properties += 1;
    const properties = this.#paragraphs.at(-1)?.properties;
    const value = valueOf(element, 'val');
    if (properties === undefined) return;
    if (name === 'w:del' || name === 'w:moveFrom') properties.markDeleted = true;
    if (value === undefined) return;
    if (name === 'w:pStyle') properties.style = value;
    else if (name === 'w:numId') properties.list = value;
    else if (name === 'w:ilvl') properties.level = numberOf(element, 'val') ?? 0;
    else if (name === 'w:outlineLvl') properties.outline = numberOf(element, 'val') ?? 0;
  }

  #openContent(name: string, element: XmlElement): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) this.#addText(character);
    else if (name === 'w:p') this.#openParagraph();
    else if (name === 'w:r') this.#run = { hidden: false, customNote: '', customMark: '' };
    else if (name === 'w:del' || name === 'w:moveFrom') this.#within.deleted += 1;
    else if (name === 'w:tc') this.#within.cells += 1;
    else if (name === 'w:sdt') this.#controls.push(false);
    else if (name === 'w:footnote') this.#openNote('footnote', element);
    else if (name === 'w:endnote') this.#openNote('endnote', element);
    else this.#openInRun(name, element);
  }

  #openInRun(name: string, element: XmlElement): void {
    if (name === 'w:footnoteReference') this.#refer('footnote', element);
    else if (name === 'w:endnoteReference') this.#refer('endnote', element);
    else if (name === 'w:fldChar') this.#fields.mark(valueOf(element, 'fldCharType'));
    else if (name === 'w:vanish') this.#run.hidden = isSwitchedOn(element);
    else if (name === 'w:sym') this.#addSymbol(valueOf(element, 'char') ?? '');
    else if (name === 'w:lastRenderedPageBreak') this.#breakPage();
    else if (name === 'w:docPartGallery' && CONTENTS_GALLERY.test(valueOf(element, 'val') ?? ''))
      this.#controls.splice(-1, 1, true);
  }

  #closeContent(name: string): void {
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:r') this.#closeRun();
    else if (name === 'w:del' || name === 'w:moveFrom') this.#closeDeleted();
    else if (name === 'w:tc') this.#closeCell();
    else if (name === 'w:sdt') this.#controls.pop();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#target = this.drafts;
  }

  #openParagraph(): void {
    const goesOn = this.#unended;
    this.#unended = undefined;
    const draft = goesOn ?? new Draft(this.#role.kind);
    if (goesOn === undefined) {
      draft.page = this.#page;
      this.#target.push(draft);
    }
    draft.reason = this.#controls.includes(true) ? 'table-of-contents' : this.#role.reason;
    this.#paragraphs.push({ draft, properties: { markDeleted: false } });
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (this.#paragraphs.length === 0) this.#fields.endParagraph();
    if (paragraph.properties.markDeleted) this.#unended = paragraph.draft;
    else {
      this.#context.extracted.endParagraph();
      this.#classify(paragraph);
    }
  }

  /** Kind and label, by style, outline level and list. */
  #classify({ draft, properties }: OpenParagraph): void {
    const style = this.#context.styles.styleOf(properties.style);
    if (style.role === 'contents') draft.reason ??= 'table-of-contents';
    const outline = properties.outline;
    const isHeading = outline === undefined ? style.role === 'heading' : outline < 9;
    const list = properties.list ?? style.list;
    const isItem = list !== undefined && list !== '0';
    const level = properties.level ?? this.#levelOf(properties.style, style.level);
    const label = isItem ? this.#context.lists.next(list, level) : undefined;
    if (label !== undefined) draft.setLabel(label);
    if (this.#role.kind !== 'paragraph') return;
    if (isHeading) draft.kind = 'heading';
    else if (style.role === 'caption') draft.kind = 'caption';
    else if (isItem) draft.kind = 'listItem';
    else if (this.#within.cells > 0) draft.kind = 'tableCell';
  }

  #levelOf(style: string | undefined, level: number | undefined): number {
    return (style === undefined ? undefined : this.#context.lists.levelOfStyle(style)) ?? level ?? 0;
  }

  #closeCell(): void {
    this.#within.cells -= 1;
    this.#unended = undefined;
  }

  /** The lines between text and notes are notes as well; they have no ink and nothing refers to them. */
  #openNote(kind: NoteKind, element: XmlElement): void {
    this.#target = [];
    this.notes.set(noteKey(kind, valueOf(element, 'id') ?? ''), this.#target);
  }

  #refer(kind: NoteKind, element: XmlElement): void {
    const draft = this.#paragraphs.at(-1)?.draft;
    const id = valueOf(element, 'id');
    if (draft === undefined || id === undefined || this.#within.deleted > 0) return;
    draft.notes.push(noteKey(kind, id));
    if (valueOf(element, 'customMarkFollows') !== undefined) this.#run.customNote = noteKey(kind, id);
    else draft.lose(this.#context.notes.refer(kind, id), 'footnote-mark');
  }

  #closeRun(): void {
    const { customNote, customMark } = this.#run;
    if (customNote === '') return;
    this.#context.notes.setMark(customNote, customMark);
    this.#paragraphs.at(-1)?.draft.lose(customMark, 'footnote-mark');
    this.#run.customNote = '';
  }

  #closeDeleted(): void {
    this.#within.deleted -= 1;
    if (this.#within.deleted > 0 || this.#deletedText === '') return;
    this.#paragraphs.at(-1)?.draft.lose(this.#deletedText, 'deleted-text');
    this.#deletedText = '';
  }

  #addSymbol(code: string): void {
    const point = Number.parseInt(code, 16);
    if (point >= 0x20 && point < PRIVATE_AREA) this.#addText(String.fromCodePoint(point));
  }

  #addText(text: string): void {
    const draft = this.#paragraphs.at(-1)?.draft;
    if (draft === undefined || this.#fields.inInstruction) return;
    if (this.#within.deleted > 0) this.#deletedText += text;
    else if (this.#run.hidden) draft.lose(text, 'deleted-text');
    else if (this.#run.customNote !== '') this.#run.customMark += text;
    else {
      if (this.#fields.inContents) draft.reason ??= 'table-of-contents';
      this.#context.extracted.addTo(draft, text, this.#page);
    }
  }

  #breakPage(): void {
    this.#page += 1;
    const draft = this.#paragraphs.at(-1)?.draft;
    if (draft?.text.length === 0) draft.page = this.#page;
  }
}
