// Namespaces of OpenDocument 1.3 part 3 and the prefixes that are usual for them.

import { nameBy } from '../../container/xml-part.js';

const BASE = 'urn:oasis:names:tc:opendocument:xmlns';

/** An element of a part by its usual prefix: `text:p`, whatever prefix the file itself uses. */
export const odfName = nameBy({
  [`${BASE}:office:1.0`]: 'office',
  [`${BASE}:text:1.0`]: 'text',
  [`${BASE}:table:1.0`]: 'table',
  [`${BASE}:style:1.0`]: 'style',
  [`${BASE}:manifest:1.0`]: 'manifest',
  // Extensions of LibreOffice that hold text, as content controls do.
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'text',
});
