// Writes small ODT files the way LibreOffice lays them out.

import type { Member } from './zip-writer.js';
import { zip } from './zip-writer.js';

const BASE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = ['office', 'text', 'table', 'style', 'manifest']
  .map((prefix) => `xmlns:${prefix}="${BASE}:${prefix}:1.0"`)
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.text';

export interface OdtParts {
  /** Content of office:text. */
  readonly body: string;
  /** Content of office:automatic-styles in content.xml. */
  readonly automatic?: string;
  /** Content of the root of styles.xml. */
  readonly styles?: string;
  /** Content of META-INF/manifest.xml's root. */
  readonly manifest?: string;
  readonly extra?: readonly Member[];
}

export function odt({ body, automatic = '', styles = '', manifest = '', extra = [] }: OdtParts): Uint8Array {
  return zip([
    { name: 'mimetype', content: TYPE },
    {
      name: 'content.xml',
      content: `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${NAMESPACES}>${styles}</office:document-styles>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest ${NAMESPACES}>${manifest}</manifest:manifest>`,
    },
    ...extra,
  ]);
}
