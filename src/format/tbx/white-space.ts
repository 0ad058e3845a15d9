// TBX says nothing about white space, and files are pretty-printed by tools that break long notes over lines.
// A text whose lines after the first are indented was wrapped by such a tool: its line breaks are one space each.
// Any other text is taken exactly as it stands.

/** The text as its author wrote it. */
export function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  if (!/\n[ \t]/u.test(text)) return hasOuterLineBreak(text) ? text.trim() : text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function hasOuterLineBreak(text: string): boolean {
  const start = text.length - text.trimStart().length;
  return text.slice(0, start).includes('\n') || text.slice(text.trimEnd().length).includes('\n');
}
