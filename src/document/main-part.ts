// Which document a container holds: OpenDocument says it in the member `mimetype` (OpenDocument 1.3 part 2,
// section 3.3), Office Open XML by the relationship of the file itself to its main part (ECMA-376 part 2).

import { makeProblem, ProblemError } from '../model/problem.js';
import type { ReadXml } from '../container/xml-part.js';
import type { Container } from '../container/container.js';
import { readRelationships } from '../container/relationships.js';

export interface MainPart {
  readonly format: 'docx' | 'pptx' | 'odt';
  readonly part: string;
}

const ODT_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?$/u;
/** Documents that are no running text: advice instead of reading. */
const OTHER_TYPES: readonly (readonly [start: string, format: string])[] = [
  ['application/vnd.oasis.opendocument.spreadsheet', 'ODS'],
  ['application/vnd.oasis.opendocument.presentation', 'ODP'],
  ['application/vnd.oasis.opendocument.', 'OpenDocument'],
  ['application/epub+zip', 'EPUB'],
];
/** A media type is shorter; the rest of a longer member is not looked at. */
const LONGEST_TYPE = 200;

/** Finds the main part. Throws `ProblemError` when there is none or it is of another kind. */
export async function findMainPart(container: Container, readXml: ReadXml): Promise<MainPart> {
  const type = await mediaType(container);
  if (ODT_TYPE.test(type)) return present(container, { format: 'odt', part: 'content.xml' });
  const other = OTHER_TYPES.find(([start]) => type.startsWith(start));
  if (other !== undefined) throw otherFormat(other[1]);
  const relationships = await readRelationships(container, '', readXml);
  const part = relationships.find((one) => one.type === 'officeDocument')?.target;
  if (part === undefined) throw new ProblemError(makeProblem('document-unknown-container', {}));
  if (part.startsWith('xl/')) throw otherFormat('XLSX');
  return present(container, { format: part.startsWith('ppt/') ? 'pptx' : 'docx', part });
}

function present(container: Container, main: MainPart): MainPart {
  if (!container.names.has(main.part))
    throw new ProblemError(makeProblem('document-part-missing', { part: main.part }));
  return main;
}

function otherFormat(format: string): ProblemError {
  return new ProblemError(makeProblem('document-format', { format }));
}

async function mediaType(container: Container): Promise<string> {
  if (!container.names.has('mimetype')) return '';
  let type = '';
  for await (const chunk of container.bytes('mimetype'))
    if (type.length < LONGEST_TYPE) type += String.fromCharCode(...chunk.subarray(0, LONGEST_TYPE));
  return type.trim();
}
