// The two ways in which TBX-Basic is written: the 2019 edition with categories as tags (DCT), and the 2008 edition
// (`martif`) that older tools want. The same entry, other names.

import type { WriteOptions } from '../contract.js';
import { attributes, escapeText, textElement, XML_DECLARATION } from '../xml/writer.js';
import type { Level } from './category.js';
import { CATEGORIES } from './category.js';

export interface TbxStyle {
  readonly entry: string;
  readonly section: string;
  readonly termSection: string;
  category(type: string, value: string, target?: string): string;
  /** Where cross-references of any kind may stand. */
  readonly referenceLevels: readonly Level[];
  /** Whether a `crossReference` may point outside the file. */
  readonly refersToAddresses: boolean;
  head(options: WriteOptions): string;
  readonly foot: string;
}

/** ISO 30042:2019, TBX-Basic, DCT: namespaces of the Min and Basic modules. */
export const STYLE_2019: TbxStyle = {
  entry: 'conceptEntry',
  section: 'langSec',
  termSection: 'termSec',
  referenceLevels: ['concept', 'language', 'term'],
  refersToAddresses: true,
  category: (type, value, target) =>
    textElement(`${CATEGORIES.get(type)?.module ?? 'basic'}:${type}`, value, { target }),
  head: ({ original, sourceLanguage }) =>
    `${XML_DECLARATION}<tbx${attributes({
      type: 'TBX-Basic',
      style: 'dct',
      'xml:lang': sourceLanguage,
      xmlns: 'urn:iso:std:iso:30042:ed-2',
      'xmlns:min': 'http://www.tbxinfo.net/ns/min',
      'xmlns:basic': 'http://www.tbxinfo.net/ns/basic',
    })}>\n<tbxHeader><fileDesc><sourceDesc><p>${escapeText(original)}</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n`,
  foot: '</body></text>\n</tbx>\n',
};

/** ISO 30042:2008, TBX-Basic: `martif` with `tig`. */
export const STYLE_2008: TbxStyle = {
  entry: 'termEntry',
  section: 'langSet',
  termSection: 'tig',
  referenceLevels: ['concept', 'term'],
  refersToAddresses: false,
  category: (type, value, target) =>
    textElement(CATEGORIES.get(type)?.element ?? 'descrip', value, { type, target }),
  head: ({ original, sourceLanguage }) =>
    `${XML_DECLARATION}<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n` +
    `<martif${attributes({ type: 'TBX-Basic', 'xml:lang': sourceLanguage })}>\n` +
    `<martifHeader><fileDesc><sourceDesc><p>${escapeText(original)}</p></sourceDesc></fileDesc>` +
    '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n<text><body>\n',
  foot: '</body></text>\n</martif>\n',
};
