// The text of an ODT as drafts (OpenDocument 1.3 part 3, chapters 5 to 7): text:h and text:p with what stands
// in them. Decided here:
// - notes stand inside the paragraph that refers to them; they are taken out and follow it, endnotes the text;
// - text deleted while changes were tracked, and hidden sections, are left out and reported; comments are not text;
// - tables of contents and other lists of page numbers are set aside;
// - pages are known where the writing program left the places at which it broke them (text:soft-page-break).

import type { DropReason, ExtractedText } from '../draft.js';
import { Draft } from '../draft.js';
import { ListCounter } from '../numbering.js';
import type { ListLabel } from '../numbering.js';
import type { XmlElement, XmlEvents } from '../../container/xml-part.js';
import { numberOf, valueOf } from '../../container/xml-part.js';
import { ListLabels } from './list-labels.js';
import { odfName } from './namespaces.js';
import type { OdtStyles } from './styles.js';

/** Elements whose text is not text of the document. */
const UNSEEN = new Set(['office:annotation', 'office:forms', 'office:scripts', 'text:ruby-text']);
const ASIDE: ReadonlyMap<string, DropReason> = new Map<string, DropReason>([
  ['text:tracked-changes', 'deleted-text'],
  ['text:table-of-content', 'table-of-contents'],
  ['text:illustration-index', 'table-of-contents'],
  ['text:table-index', 'table-of-contents'],
  ['text:object-index', 'table-of-contents'],
  ['text:user-index', 'table-of-contents'],
  ['text:alphabetical-index', 'table-of-contents'],
]);
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['text:s', ' '],
  ['text:tab', '\t'],
  ['text:line-break', '\n'],
]);

interface Note {
  readonly isEndnote: boolean;
  mark: string;
  readonly drafts: Draft[];
}

/** Reads the text of one part from its events. */
export class OdtStory implements XmlEvents {
  readonly drafts: Draft[] = [];
  readonly endnotes: Draft[] = [];
  readonly #styles: OdtStyles;
  readonly #extracted: ExtractedText;
  readonly #reason: DropReason | undefined;
  readonly #lists: ListLabels;
  readonly #headings: ListCounter;
  readonly #names: string[] = [];
  readonly #paragraphs: Draft[] = [];
  /** Reasons to leave out what stands here, the outermost first. */
  readonly #aside: DropReason[] = [];
  /** Sections that are open: is it hidden? */
  readonly #sections: boolean[] = [];
  /** Notes of the paragraphs that are open. */
  #waiting: Draft[] = [];
  #note: Note | undefined;
  #page = 1;
  #unseen = 0;
  #cells = 0;

  constructor(styles: OdtStyles, extracted: ExtractedText, reason?: DropReason) {
    this.#styles = styles;
    this.#extracted = extracted;
    this.#reason = reason;
    this.#lists = new ListLabels(styles);
    this.#headings = new ListCounter(styles.outline);
  }

  open(element: XmlElement): void {
    const name = odfName(element);
    this.#names.push(name);
    const aside = ASIDE.get(name);
    if (this.#unseen > 0 || UNSEEN.has(name)) this.#unseen += 1;
    else if (aside !== undefined) this.#aside.push(aside);
    else if (name === 'text:p' || name === 'text:h') this.#openParagraph(element);
    else this.#openOther(name, element);
  }

  /** Text stands in paragraphs and in elements of text inside them; between others it is layout of the XML. */
  text(text: string): void {
    const name = this.#names.at(-1) ?? '';
    if (this.#unseen > 0 || !name.startsWith('text:')) return;
    if (name === 'text:note-citation' && this.#note !== undefined) this.#note.mark ||= text.trim();
    else this.#addText(text);
  }

  close(element: XmlElement): void {
    const name = odfName(element);
    this.#names.pop();
    if (this.#unseen > 0) this.#unseen -= 1;
    else if (ASIDE.has(name)) this.#aside.pop();
    else if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:note') this.#closeNote();
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:list-item') this.#lists.closeItem();
    else if (name === 'text:section') this.#closeSection();
    else if (name === 'table:table-cell') this.#cells -= 1;
  }

  #openOther(name: string, element: XmlElement): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) this.#addText(character);
    else if (name === 'text:note') this.#openNote(element);
    else if (name === 'text:note-citation' && this.#note !== undefined)
      this.#note.mark = valueOf(element, 'label') ?? '';
    else if (name === 'text:list') this.#lists.openList(element);
    else if (name === 'text:list-item') this.#lists.openItem(element);
    else if (name === 'text:section') this.#openSection(element);
    else if (name === 'table:table-cell') this.#cells += 1;
    else if (name === 'text:soft-page-break') this.#breakPage();
  }

  #openParagraph(element: XmlElement): void {
    const draft = new Draft('paragraph');
    draft.page = this.#page;
    draft.reason = this.#reason ?? this.#aside[0];
    if (this.#note === undefined) this.#classify(draft, element);
    else draft.kind = 'footnote';
    (this.#note?.drafts ?? this.drafts).push(draft);
    this.#paragraphs.push(draft);
  }

  /** Kind and label, by element, style and list. */
  #classify(draft: Draft, element: XmlElement): void {
    const role = this.#styles.role(valueOf(element, 'style-name'));
    const label = this.#lists.take();
    if (role === 'contents') draft.reason ??= 'table-of-contents';
    if (element.local === 'h' || role === 'heading') draft.kind = 'heading';
    else if (role === 'caption') draft.kind = 'caption';
    else if (label !== undefined) draft.kind = 'listItem';
    else if (this.#cells > 0) draft.kind = 'tableCell';
    const shown = label ?? this.#headingLabel(element);
    if (shown !== undefined) draft.setLabel(shown);
  }

  #headingLabel(element: XmlElement): ListLabel | undefined {
    if (element.local !== 'h' || valueOf(element, 'is-list-header') === 'true') return undefined;
    return this.#headings.next((numberOf(element, 'outline-level') ?? 1) - 1);
  }

  #closeParagraph(): void {
    if (this.#paragraphs.pop() === undefined) return;
    this.#extracted.endParagraph();
    if (this.#paragraphs.length > 0) return;
    this.drafts.push(...this.#waiting);
    this.#waiting = [];
  }

  #openNote(element: XmlElement): void {
    this.#note = { isEndnote: valueOf(element, 'note-class') === 'endnote', mark: '', drafts: [] };
  }

  #closeNote(): void {
    const note = this.#note;
    this.#note = undefined;
    if (note === undefined) return;
    for (const draft of note.drafts) draft.mark = note.mark;
    const target = note.isEndnote ? this.endnotes : this.#waiting;
    target.push(...note.drafts);
    if (note.mark !== '') this.#paragraphs.at(-1)?.lose(note.mark, 'footnote-mark');
  }

  #openSection(element: XmlElement): void {
    const isHidden = valueOf(element, 'display') === 'none';
    this.#sections.push(isHidden);
    if (isHidden) this.#aside.push('deleted-text');
  }

  #closeSection(): void {
    if (this.#sections.pop() === true) this.#aside.pop();
  }

  #addText(text: string): void {
    const draft = this.#paragraphs.at(-1);
    if (draft !== undefined) this.#extracted.addTo(draft, text, this.#page);
  }

  #breakPage(): void {
    this.#page += 1;
    const draft = this.#paragraphs.at(-1);
    if (draft?.text.length === 0) draft.page = this.#page;
  }
}
