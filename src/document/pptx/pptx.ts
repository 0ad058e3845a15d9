// PPTX (ECMA-376 part 1, section 19) to paragraphs: the slides in the order in which they are shown, each a page,
// and after each what its speaker is to say. What stands on masters and layouts is not read.

import type { Document } from '../../model/document.js';
import type { Container } from '../../container/container.js';
import { readPart } from '../../container/container.js';
import { ooxmlName } from '../../container/namespaces.js';
import { readRelationships } from '../../container/relationships.js';
import type { Draft } from '../draft.js';
import { documentOf, ExtractedText } from '../draft.js';
import type { ReadXml, XmlEvents } from '../../container/xml-part.js';
import { Slide } from './slide.js';

/** Reads the presentation whose main part is `mainPart`. Throws `ProblemError`. */
export async function readPptx(container: Container, mainPart: string, readXml: ReadXml): Promise<Document> {
  const extracted = new ExtractedText();
  const drafts: Draft[] = [];
  const slides = await slidesInOrder(container, mainPart, readXml);
  for (const [at, part] of slides.entries()) {
    for (const source of [part, ...(await notesOf(container, part, readXml))]) {
      const slide = new Slide(extracted, { page: at + 1, spoken: source !== part });
      await readPart(container, source, { readXml, events: slide });
      drafts.push(...slide.drafts);
    }
  }
  return documentOf(drafts, extracted.toString());
}

/** The part with the speaker's notes of a slide, where it has one. */
async function notesOf(container: Container, slide: string, readXml: ReadXml): Promise<string[]> {
  const related = await readRelationships(container, slide, readXml);
  return related
    .filter(({ type, target }) => type === 'notesSlide' && container.names.has(target))
    .map(({ target }) => target);
}

async function slidesInOrder(container: Container, mainPart: string, readXml: ReadXml): Promise<string[]> {
  const ids: string[] = [];
  const events: XmlEvents = {
    open: (element) => {
      if (ooxmlName(element) === 'p:sldId') ids.push(relationshipOf(element.attributes));
    },
    text: () => undefined,
    close: () => undefined,
  };
  await readPart(container, mainPart, { readXml, events });
  const related = await readRelationships(container, mainPart, readXml);
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  return ids.map((id) => targets.get(id) ?? '').filter((part) => container.names.has(part));
}

/** A slide has a number of its own and the id of its relationship; both attributes are called id. */
function relationshipOf(attributes: Parameters<XmlEvents['open']>[0]['attributes']): string {
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return prefixed === undefined ? '' : (attributes[prefixed]?.value ?? '');
}
