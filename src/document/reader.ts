// Any document, from its bytes. What a file is shows in its content, not in its name (document-kind.ts).
// PDF is not read here: its reader needs a process of its own, which the caller of this folder starts.

import iconv from 'iconv-lite';

import type { Document } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import { decodeText } from '../text/encoding.js';
import { openContainer } from '../container/container.js';
import { findMainPart } from './main-part.js';
import { documentKind } from './document-kind.js';
import { readDocx } from './docx/docx.js';
import { declaredCharset } from './html/charset.js';
import { readHtml } from './html/html.js';
import { readMarkdown } from './markdown/markdown.js';
import { readOdt } from './odt/odt.js';
import { readPptx } from './pptx/pptx.js';
import type { TextOptions } from './plain-text.js';
import { readText } from './plain-text.js';
import type { ReadXml } from '../container/xml-part.js';

export interface DocumentOptions extends TextOptions {
  /** The file's name or path, as far as it is known. */
  readonly name?: string;
  /** The XML door, for formats that are made of XML. */
  readonly readXml: ReadXml;
  /** Told what the user should know although the file is read. Default: nobody is. */
  readonly warn?: (problem: Problem) => void;
}

/**
 * Reads a document of any kind but PDF. Throws `ProblemError`, without the file's name, when it is damaged,
 * encrypted, too large, or of a kind that is not read.
 */
export async function readDocumentBytes(bytes: Uint8Array, options: DocumentOptions): Promise<Document> {
  const kind = documentKind(bytes, options.name);
  if (kind === 'container') return readContainer(bytes, options);
  if (kind === 'pdf') throw new ProblemError(makeProblem('document-format', { format: 'PDF' }));
  if (kind === 'rtf') throw new ProblemError(makeProblem('document-format', { format: 'RTF' }));
  if (kind === 'old-office') throw new ProblemError(oldOfficeProblem(bytes));
  const text = decode(bytes, kind === 'html' ? declaredCharset(bytes) : undefined, options);
  if (options.lineParagraphs === true) return readText(text, options);
  if (kind === 'html') return readHtml(text);
  return kind === 'markdown' ? readMarkdown(text) : readText(text, options);
}

/** The text of a file; what it declares counts only where the bytes themselves do not say their encoding. */
function decode(bytes: Uint8Array, declared: string | undefined, options: DocumentOptions): string {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new ProblemError(decoded.problem);
  if (!decoded.guessed) return decoded.text;
  if (declared !== undefined) return iconv.decode(Buffer.from(bytes), declared);
  options.warn?.(makeProblem('encoding-guessed', { encoding: decoded.encoding }));
  return decoded.text;
}

async function readContainer(bytes: Uint8Array, { readXml }: DocumentOptions): Promise<Document> {
  const container = await openContainer(bytes);
  const { format, part } = await findMainPart(container, readXml);
  const readers = { docx: readDocx, odt: readOdt, pptx: readPptx };
  return readers[format](container, part, readXml);
}

/** In UTF-16LE, as names stand in the directory of a compound file ([MS-OFFCRYPTO] section 2.3.4.4). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

function oldOfficeProblem(bytes: Uint8Array): Problem {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE)
    ? makeProblem('document-encrypted', {})
    : makeProblem('document-old-office', {});
}
