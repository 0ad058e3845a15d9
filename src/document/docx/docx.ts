// DOCX (ECMA-376, transitional and strict) to paragraphs. The stations: relationships say which parts belong
// together, styles and lists what their paragraphs are, story.ts what stands in them. Footnotes follow the
// paragraph that refers to them, endnotes the text; headers and footers are reported, not read as text.

import type { Document } from '../../model/document.js';
import type { Container } from '../../container/container.js';
import { readPart } from '../../container/container.js';
import type { Draft } from '../draft.js';
import { documentOf, ExtractedText, placeNotes } from '../draft.js';
import type { ReadXml, XmlEvents } from '../../container/xml-part.js';
import { Lists } from './lists.js';
import { isEndnote, NoteNumbers } from './note-numbers.js';
import { readRelationships } from '../../container/relationships.js';
import type { StoryContext, StoryRole } from './story.js';
import { Story } from './story.js';
import { StyleSheet } from './styles.js';

/** Reads the document whose main part is `mainPart`. Throws `ProblemError`. */
export async function readDocx(container: Container, mainPart: string, readXml: ReadXml): Promise<Document> {
  const file = await DocxFile.open(container, mainPart, readXml);
  const styles = new StyleSheet();
  const lists = new Lists();
  await file.readAll('styles', () => styles);
  await file.readAll('numbering', () => lists);
  const context = { styles, lists, notes: new NoteNumbers(), extracted: new ExtractedText() };
  const body = new Story(context, { kind: 'paragraph' });
  await file.read(mainPart, body);
  const notes = new Map<string, readonly Draft[]>();
  for (const type of ['footnotes', 'endnotes'])
    for (const story of await file.readStories(type, context, { kind: 'footnote' }))
      for (const [key, drafts] of story.notes) notes.set(key, marked(drafts, context.notes.markOf(key)));
  const headers = await file.readStories('header', context, { kind: 'paragraph', reason: 'header' });
  const footers = await file.readStories('footer', context, { kind: 'paragraph', reason: 'footer' });
  const drafts = placeNotes(body.drafts, notes, isEndnote);
  const furniture = [...headers, ...footers].flatMap((story) => story.drafts);
  return documentOf([...drafts, ...furniture], context.extracted.toString());
}

/** The parts of one file, found by what the main part calls them. */
class DocxFile {
  readonly #container: Container;
  readonly #readXml: ReadXml;
  readonly #parts: ReadonlyMap<string, ReadonlySet<string>>;

  private constructor(
    container: Container,
    readXml: ReadXml,
    parts: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.#container = container;
    this.#readXml = readXml;
    this.#parts = parts;
  }

  static async open(container: Container, mainPart: string, readXml: ReadXml): Promise<DocxFile> {
    const parts = new Map<string, Set<string>>();
    for (const { type, target } of await readRelationships(container, mainPart, readXml)) {
      // A part that is named and not there was never more than an addition to the text.
      if (container.names.has(target)) parts.set(type, (parts.get(type) ?? new Set()).add(target));
    }
    return new DocxFile(container, readXml, parts);
  }

  read(part: string, events: XmlEvents): Promise<void> {
    return readPart(this.#container, part, { readXml: this.#readXml, events });
  }

  /** Reads every part of a type, each with its own events. */
  async readAll<Events extends XmlEvents>(type: string, begin: () => Events): Promise<Events[]> {
    const read: Events[] = [];
    for (const part of this.#parts.get(type) ?? []) {
      const events = begin();
      await this.read(part, events);
      read.push(events);
    }
    return read;
  }

  readStories(type: string, context: StoryContext, role: StoryRole): Promise<Story[]> {
    return this.readAll(type, () => new Story(context, role));
  }
}

function marked(drafts: readonly Draft[], mark: string | undefined): readonly Draft[] {
  for (const draft of drafts) draft.mark = mark;
  return drafts;
}
