// The frame of a workbook (ECMA-376 part 1, chapter 18): which sheets it has, the strings they share, and how their
// numbers are shown. Everything that is not read (pictures, macros, links to other files) is never unpacked.

import type { Container } from '../../../container/container.js';
import { readPart } from '../../../container/container.js';
import type { Relationship } from '../../../container/relationships.js';
import { readRelationships } from '../../../container/relationships.js';
import type { ReadXml, XmlElement, XmlEvents } from '../../../container/xml-part.js';
import { numberOf, valueOf } from '../../../container/xml-part.js';
import { makeProblem, ProblemError } from '../../../model/problem.js';
import { readXml } from '../../xml/door.js';
import { TABLE_LIMITS } from '../limits.js';
import { unescapeText } from './escaped-text.js';
import type { NumberFormat } from './number-format.js';
import { numberFormat } from './number-format.js';

export interface SheetFrame {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly container: Container;
  readonly sheets: readonly SheetFrame[];
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  /** True when we wrote it: blanks at the ends of texts are meant. */
  readonly isOurs: boolean;
}

/** Name of the program in `docProps/app.xml` of workbooks that we write. */
export const APPLICATION = 'Taalbrug';

/** The XML door for parts of a container. */
const readPartXml: ReadXml = async (chunks, events) => {
  const warnings = readXml<unknown>(
    chunks,
    () => events,
    (warning) => warning,
  );
  for await (const _ of warnings) continue;
};

/** Opens a workbook. Throws `ProblemError` when the container holds none. */
export async function readWorkbook(container: Container): Promise<Workbook> {
  const main = (await readRelationships(container, '', readPartXml)).find(
    ({ type }) => type === 'officeDocument',
  );
  if (main === undefined || !main.target.startsWith('xl/'))
    throw new ProblemError(makeProblem('file-not-bilingual', {}));
  const related = await readRelationships(container, main.target, readPartXml);
  const frame = await readFrame(container, main.target, related);
  return {
    container,
    ...frame,
    strings: await readStrings(container, partOf(container, related, 'sharedStrings')),
    formats: await readFormats(container, partOf(container, related, 'styles')),
    isOurs: await isOurs(container),
  };
}

function partOf(container: Container, related: readonly Relationship[], type: string): string | undefined {
  const target = related.find((one) => one.type === type)?.target;
  return target !== undefined && container.names.has(target) ? target : undefined;
}

/** Reads a part with a handler for each start tag and, where wanted, for texts and end tags. */
async function scan(
  container: Container,
  part: string,
  events: Pick<XmlEvents, 'open'> & Partial<XmlEvents>,
): Promise<void> {
  const all: XmlEvents = { text: () => undefined, close: () => undefined, ...events };
  await readPart(container, part, { readXml: readPartXml, events: all });
}

async function readFrame(
  container: Container,
  part: string,
  related: readonly Relationship[],
): Promise<Pick<Workbook, 'sheets' | 'is1904'>> {
  const sheets: SheetFrame[] = [];
  const taken = new Set<string>();
  let is1904 = false;
  await scan(container, part, {
    open: (element) => {
      if (element.local === 'workbookPr') is1904 = isTrue(valueOf(element, 'date1904'));
      const target = related.find(
        ({ id, type }) => id === relationOf(element) && type === 'worksheet',
      )?.target;
      // A part is one sheet, however often it is named.
      if (target === undefined || taken.has(target) || !container.names.has(target)) return;
      taken.add(target);
      const isHidden = (valueOf(element, 'state') ?? 'visible') !== 'visible';
      sheets.push({
        name: (valueOf(element, 'name') ?? '').slice(0, 100).replace(/\p{Cc}+/gu, ' '),
        part: target,
        isHidden,
      });
    },
  });
  return { sheets, is1904 };
}

/** The attribute `r:id`, by whatever prefix; `sheetId` is another one. */
function relationOf(element: XmlElement): string | undefined {
  return element.local === 'sheet' ? valueOf(element, 'id') : undefined;
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

async function readStrings(container: Container, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const collector = new StringCollector();
  let total = 0;
  await scan(container, part, {
    open: (element) => collector.open(element.local),
    text: (text) => collector.text(text),
    close: ({ local }) => {
      collector.close(local);
      if (local !== 'si') return;
      const text = collector.take();
      total += text.length;
      if (total > TABLE_LIMITS.sharedText) throw tooLarge(TABLE_LIMITS.sharedText);
      strings.push(text);
    },
  });
  return strings;
}

export function tooLarge(limit: number): ProblemError {
  return new ProblemError(makeProblem('workbook-too-large', { megabytes: limit / 1_000_000 }));
}

/** The text of a string item: `t`, or the `t` of each run; never that of phonetic hints (`rPh`). */
export class StringCollector {
  #text = '';
  #isText = false;
  #phonetic = 0;

  open(local: string): void {
    if (local === 'rPh') this.#phonetic += 1;
    this.#isText = local === 't' && this.#phonetic === 0;
  }

  text(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(local: string): void {
    if (local === 'rPh') this.#phonetic -= 1;
    this.#isText = false;
  }

  /** What was collected since the last time. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescapeText(text);
  }
}

async function readFormats(container: Container, part: string | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  if (part === undefined) return [];
  let isCellFormats = false;
  await scan(container, part, {
    open: (element) => {
      const id = numberOf(element, 'numFmtId');
      if (element.local === 'numFmt' && id !== undefined) codes.set(id, valueOf(element, 'formatCode') ?? '');
      if (element.local === 'cellXfs') isCellFormats = true;
      if (element.local === 'xf' && isCellFormats) ids.push(id ?? 0);
    },
    close: ({ local }) => {
      if (local === 'cellXfs') isCellFormats = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes));
}

async function isOurs(container: Container): Promise<boolean> {
  const part = 'docProps/app.xml';
  if (!container.names.has(part)) return false;
  let element = '';
  let application = '';
  await scan(container, part, {
    open: ({ local }) => (element = local),
    text: (text) => {
      if (element === 'Application' && application.length < 100) application += text;
    },
    close: () => (element = ''),
  });
  return application.trim() === APPLICATION;
}
