// The door of this folder: files in, paragraphs and sentences out.

export type { ReportRow } from './cleaning-report.js';
export { reportRows } from './cleaning-report.js';
export type { DocumentKind } from './document-kind.js';
export { documentKind } from './document-kind.js';
export type { PdfDocument } from './pdf/pdf-document.js';
export { readPdf } from './pdf/pdf-document.js';
export type { TextOptions } from './plain-text.js';
export { readText } from './plain-text.js';
export type { DocumentOptions } from './reader.js';
export { readDocumentBytes } from './reader.js';
export { documentSentences } from './sentence-place.js';
export type { ReadXml } from '../container/xml-part.js';
