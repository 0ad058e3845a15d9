// Which XML a file is, by the root element in its first bytes.

import { SaxesParser } from 'saxes';
import type { XmlTag } from './door.js';
import { decodeHead } from './encoding.js';

/** The root element's start tag when the first bytes hold it whole; faults elsewhere are no matter here. */
export function rootOf(head: Uint8Array): XmlTag | undefined {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  let root: XmlTag | undefined;
  parser.on('error', () => undefined);
  parser.on('opentag', (tag) => {
    root ??= tag;
  });
  parser.write(decodeHead(head));
  return root;
}
