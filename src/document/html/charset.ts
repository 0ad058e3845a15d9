// The encoding an HTML page declares (HTML Standard, section 13.2.3.2): a meta element within its first 1024
// bytes. Latin-1 is read as windows-1252, as the Encoding Standard has it.

import iconv from 'iconv-lite';

const PRESCAN_BYTES = 1024;
const CHARSET = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu;
const LATIN_1 = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/iu;
/** Encodings of text; iconv-lite knows others (base64) that are no use here. */
const TEXT_ENCODING =
  /^(?:iso-?8859-?\d{1,2}|latin-?\d|windows-?\d{3,4}|cp-?\d{3,4}|macintosh|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5)$/iu;

/** Name of the one-byte or East Asian encoding a page declares, as iconv-lite knows it. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES));
  const name = CHARSET.exec(head)?.[1];
  if (name === undefined) return undefined;
  if (LATIN_1.test(name)) return 'windows-1252';
  return TEXT_ENCODING.test(name) && iconv.encodingExists(name) ? name : undefined;
}
