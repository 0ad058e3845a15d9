// ODT (OpenDocument 1.3) to paragraphs. The stations: the manifest says whether the file has a password,
// styles.xml and the start of content.xml what its paragraphs are, the body of content.xml what stands in them
// (story.ts). Headers and footers, which are part of the page styles, are reported, not read as text.

import type { Document } from '../../model/document.js';
import { makeProblem, ProblemError } from '../../model/problem.js';
import type { Container } from '../../container/container.js';
import { readPart } from '../../container/container.js';
import type { Draft, DropReason } from '../draft.js';
import { documentOf, ExtractedText } from '../draft.js';
import type { ReadXml, XmlElement, XmlEvents } from '../../container/xml-part.js';
import { odfName } from './namespaces.js';
import { OdtStory } from './story.js';
import { OdtStyles } from './styles.js';

const MANIFEST = 'META-INF/manifest.xml';
const STYLES = 'styles.xml';

/** Reads the document whose text is in `content`. Throws `ProblemError`. */
export async function readOdt(container: Container, content: string, readXml: ReadXml): Promise<Document> {
  const read = (part: string, events: XmlEvents): Promise<void> =>
    readPart(container, part, { readXml, events });
  if (container.names.has(MANIFEST)) await read(MANIFEST, ENCRYPTION_CHECK);
  const context = { styles: new OdtStyles(), extracted: new ExtractedText() };
  // Read first, for the body needs the styles; its headers and footers come last all the same.
  const pages = new OdtPart(context, PAGE_STORIES);
  if (container.names.has(STYLES)) await read(STYLES, pages);
  const body = new OdtPart(context, BODY);
  await read(content, body);
  const endnotes = body.stories.flatMap((story) => story.endnotes);
  const drafts = [...body.drafts(), ...endnotes, ...pages.drafts()];
  return documentOf(drafts, context.extracted.toString());
}

interface Context {
  readonly styles: OdtStyles;
  readonly extracted: ExtractedText;
}

const BODY: ReadonlyMap<string, DropReason | undefined> = new Map([['office:text', undefined]]);
const PAGE_STORIES: ReadonlyMap<string, DropReason | undefined> = new Map<string, DropReason>([
  ['style:header', 'header'],
  ['style:header-left', 'header'],
  ['style:header-first', 'header'],
  ['style:footer', 'footer'],
  ['style:footer-left', 'footer'],
  ['style:footer-first', 'footer'],
]);

/** A part: elements that hold a story are read as text, everything else for its styles. */
class OdtPart implements XmlEvents {
  readonly stories: OdtStory[] = [];
  readonly #context: Context;
  readonly #storyElements: ReadonlyMap<string, DropReason | undefined>;
  #story: OdtStory | undefined;
  #depth = 0;

  constructor(context: Context, storyElements: ReadonlyMap<string, DropReason | undefined>) {
    this.#context = context;
    this.#storyElements = storyElements;
  }

  open(element: XmlElement): void {
    const name = odfName(element);
    if (this.#story !== undefined) {
      this.#depth += 1;
      this.#story.open(element);
    } else if (this.#storyElements.has(name)) this.#begin(this.#storyElements.get(name));
    else this.#context.styles.open(element);
  }

  text(text: string): void {
    this.#story?.text(text);
  }

  close(element: XmlElement): void {
    if (this.#story === undefined) return;
    if (this.#depth === 0) this.#story = undefined;
    else {
      this.#depth -= 1;
      this.#story.close(element);
    }
  }

  drafts(): Draft[] {
    return this.stories.flatMap((story) => story.drafts);
  }

  #begin(reason: DropReason | undefined): void {
    this.#story = new OdtStory(this.#context.styles, this.#context.extracted, reason);
    this.stories.push(this.#story);
  }
}

/** Every encrypted member has an entry that says how (OpenDocument 1.3 part 2, section 4.8). */
const ENCRYPTION_CHECK: XmlEvents = {
  open: (element) => {
    if (odfName(element) === 'manifest:encryption-data')
      throw new ProblemError(makeProblem('document-encrypted', {}));
  },
  text: () => undefined,
  close: () => undefined,
};
