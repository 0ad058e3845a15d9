// Namespaces of Office Open XML (ECMA-376, transitional and strict) and the prefixes that are usual for them.

import { nameBy } from './xml-part.js';

/** An element of a part by its usual prefix: `w:p`, whatever prefix the file itself uses. */
export const ooxmlName = nameBy({
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
});
