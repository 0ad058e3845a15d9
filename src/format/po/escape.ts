// Strings of PO files (GNU gettext manual, "The Format of PO Files"): those of C, between quotation marks.

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
  "'": "'",
  '?': '?',
};

const ESCAPE = /\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)/gsu;

/** The text that a string stands for. `onUnknown` is told of an escape that PO does not know; it stays as it stands. */
export function unescapeString(written: string, onUnknown: (escape: string) => void): string {
  if (!written.includes('\\')) return written;
  return written.replace(ESCAPE, (whole, body: string) => {
    if (/^[0-7]/u.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
    if (/^x./u.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
    const character = ESCAPES[body];
    if (character === undefined) onUnknown(whole);
    return character ?? whole;
  });
}

const WRITTEN: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** The text as one string, quotation marks included. */
export function quotedString(text: string): string {
  return `"${text.replace(/[\n\t\r"\\]/gu, (character) => WRITTEN[character] ?? character)}"`;
}

/** A keyword with its text; text of several lines goes below it, a line each, as gettext writes it. */
export function stringLines(keyword: string, text: string, prefix = ''): string {
  const lines = text.split(/(?<=\n)/u);
  const strings = lines.length > 1 ? ['', ...lines] : [text];
  return strings
    .map((line, at) => `${prefix}${at === 0 ? `${keyword} ` : ''}${quotedString(line)}\n`)
    .join('');
}
