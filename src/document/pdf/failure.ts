// Why a PDF cannot be read, from what pdf.js throws and from the file's own bytes.

export type PdfFailure =
  | { readonly kind: 'encrypted' }
  /** `reason` is an English phrase for those who look into it. */
  | { readonly kind: 'damaged'; readonly reason: string }
  /** A page or the whole asks for more than we give. */
  | { readonly kind: 'too-large' };

/** Longer reasons are dumps. */
const LONGEST_REASON = 120;

/** Names what pdf.js threw. */
export function pdfFailure(error: unknown): PdfFailure {
  if (!(error instanceof Error)) return { kind: 'damaged', reason: 'unknown' };
  if (error.name === 'PasswordException') return { kind: 'encrypted' };
  if (error instanceof RangeError) return { kind: 'too-large' };
  const reason = error.message.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return { kind: 'damaged', reason: reason.slice(0, LONGEST_REASON) };
}

/** The entry /L of a linearized file stands within so many bytes (ISO 32000-1, annex F). */
const LINEARIZED_HEAD = 1024;
const END_MARK = Buffer.from('%%EOF', 'latin1');

/**
 * True when the end of the file is missing: no end mark at all, or fewer bytes than a file arranged for the web
 * says it has. pdf.js would read what is left of it, and nobody would see that pages are gone.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes(END_MARK)) return true;
  const head = buffer.toString('latin1', 0, LINEARIZED_HEAD);
  const length = /\/Linearized [^>]{0,200}?\/L (\d{1,15})/u.exec(head)?.[1];
  return length !== undefined && bytes.length < Number(length);
}
