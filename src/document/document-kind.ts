// What kind of document a file is, by its first bytes. A name decides only between kinds that are all text.

export type DocumentKind =
  | 'pdf'
  /** A zip file: DOCX, PPTX, ODT or another. */
  | 'container'
  /** A compound file: Word 97–2003, or a newer document with a password. */
  | 'old-office'
  | 'rtf'
  | 'html'
  | 'markdown'
  | 'text';

const HEADS: readonly { readonly head: readonly number[]; readonly kind: DocumentKind }[] = [
  { head: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' },
  { head: [0x50, 0x4b, 0x03, 0x04], kind: 'container' },
  // An empty zip file, so that it is called one.
  { head: [0x50, 0x4b, 0x05, 0x06], kind: 'container' },
  { head: [0xd0, 0xcf, 0x11, 0xe0], kind: 'old-office' },
  { head: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: 'rtf' },
];
/** The head of an HTML file stands within so many bytes, comments before it included. */
const HEAD_BYTES = 4096;
const HTML_HEAD = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu;
const HTML_TAG = /<(?:p|div|h[1-6]|ul|ol|table|br|title|section|article|main)[\s/>]/iu;
const ENDING = /\.([a-z]{2,8})$/iu;

/** The kind of a file; `name` is its name or path where it has one. */
export function documentKind(bytes: Uint8Array, name = ''): DocumentKind {
  const known = HEADS.find(({ head }) => head.every((byte, place) => bytes[place] === byte));
  if (known !== undefined) return known.kind;
  const head = asciiOf(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (HTML_HEAD.test(head)) return 'html';
  const ending = ENDING.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && /^x?html?$/u.test(ending) && HTML_TAG.test(head)) return 'html';
  if (ending !== undefined && /^(?:md|markdown|mdown|mkd)$/u.test(ending)) return 'markdown';
  return ending === undefined && looksLikeMarkdown(head) ? 'markdown' : 'text';
}

/** The ASCII characters; zero bytes of UTF-16 and byte order marks fall away. */
function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte > 0 && byte < 0x80));
}

/** Marks that plain text has by accident once, but hardly two of. */
const MARKDOWN_MARKS: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /^(?:```|~~~)/mu,
  /^\[\^[^\]\s]{1,40}\]:/mu,
  /\]\((?:https?:\/\/|#|\.?\/)[^)\s]{0,200}\)/u,
  /^\|? ?:?-{3,}:? ?\|/mu,
  /\*\*[^*\s][^*\n]{0,200}\*\*/u,
];

/** True for text without a name (standard input) with at least two kinds of marks of Markdown. */
function looksLikeMarkdown(head: string): boolean {
  return MARKDOWN_MARKS.filter((mark) => mark.test(head)).length >= 2;
}
