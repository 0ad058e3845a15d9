// Sets clean paragraphs as the pages of a PDF look when copied: lines of one width, hyphens at their ends,
// running titles with page numbers, footnote marks on lines of their own or glued to words, notes below.
// It knows what it did, so that a test can count what is restored.

export interface Setting {
  readonly width: number;
  readonly pageLines: number;
  readonly title: string;
  readonly firstPage: number;
  readonly formFeeds: boolean;
  readonly marks: 'line' | 'afterStop' | 'superscript' | 'none';
  readonly blankLines: boolean;
  /** Hyphenate every word that does not fit, when it has a place for it. */
  readonly hyphenate: boolean;
  /** 0 … 1: which lines get a footnote. */
  readonly noteRate: number;
  readonly random: () => number;
}

export interface SetBreak {
  readonly before: string;
  readonly after: string;
  readonly kind: 'soft' | 'hard' | 'elliptic';
}

export interface SetText {
  readonly text: string;
  /** Hyphens at line ends by line number. */
  readonly breaks: ReadonlyMap<number, SetBreak>;
  readonly notes: readonly string[];
}

interface SetLine {
  text: string;
  hyphen?: SetBreak;
  note?: number;
  blank?: boolean;
}

const VOWELS = 'aeiouyáéëïöüèê';

/** Places where a word could be hyphenated: before a consonant and a vowel, after an earlier vowel. */
export function hyphenationPoints(word: string): number[] {
  if (!/^\p{L}{6,}[.,;:)]?$/u.test(word)) return [];
  const lower = word.toLowerCase();
  const points: number[] = [];
  for (let at = 2; at <= lower.replace(/\P{L}/gu, '').length - 3; at += 1) {
    const isStart = !VOWELS.includes(lower.charAt(at)) && VOWELS.includes(lower.charAt(at + 1));
    const cluster = /^(?:ch|sh|th|ph|ck)$/u.test(lower.slice(at - 1, at + 1));
    if (isStart && !cluster && [...lower.slice(0, at)].some((letter) => VOWELS.includes(letter)))
      points.push(at);
    if (/[ëïöü]/u.test(lower.charAt(at)) && VOWELS.includes(lower.charAt(at - 1))) points.push(at);
  }
  return points;
}

const PLAIN: Readonly<Record<string, string>> = { ë: 'e', ï: 'i', ö: 'o', ü: 'u' };

/** The two halves at a point; a diaeresis at the start of the second is dropped, as Dutch spelling wants. */
function halves(word: string, at: number): [string, string] {
  const letter = word.charAt(at);
  return [`${word.slice(0, at)}-`, (PLAIN[letter] ?? letter) + word.slice(at + 1)];
}

function breakWord(
  word: string,
  room: number,
  hyphenate: boolean,
): [string, string, SetBreak['kind']] | undefined {
  for (let at = word.length - 2; at > 0; at -= 1) {
    if (
      word[at] === '-' &&
      at + 1 <= room &&
      /[\p{L}\d]/u.test(word[at - 1] ?? '') &&
      /[\p{L}\d]/u.test(word[at + 1] ?? '')
    )
      return [word.slice(0, at + 1), word.slice(at + 1), 'hard'];
  }
  const point = hyphenate
    ? hyphenationPoints(word)
        .filter((at) => at + 1 <= room)
        .at(-1)
    : undefined;
  return point === undefined ? undefined : [...halves(word, point), 'soft'];
}

function setParagraph(paragraph: string, { width, hyphenate }: Setting): SetLine[] {
  const lines: SetLine[] = [];
  const words = paragraph.split(' ');
  let line = '';
  const close = (hyphen?: SetBreak): void => {
    lines.push(hyphen === undefined ? { text: line } : { text: line, hyphen });
    line = '';
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const room = width - line.length - (line === '' ? 0 : 1);
    if (word.length <= room || (line === '' && word.length > width)) {
      line += (line === '' ? '' : ' ') + word;
      continue;
    }
    const broken = breakWord(word, room, hyphenate);
    if (broken === undefined) {
      const before = line.slice(line.lastIndexOf(' ') + 1);
      close(/[\p{L}\d]-$/u.test(line) ? { before, after: word, kind: 'elliptic' } : undefined);
      words.unshift(word);
      continue;
    }
    const [before, after, kind] = broken;
    line += (line === '' ? '' : ' ') + before;
    close({ before, after, kind });
    words.unshift(after);
  }
  close();
  return lines;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Puts the mark of a note into a line that has a full stop or comma behind a word; false when it has none. */
function markLine(line: SetLine, number: number, setting: Setting): boolean {
  const stop = /(?<=\p{Ll}{3})[.,](?= )/u.exec(line.text);
  if (stop === null || line.hyphen !== undefined) return false;
  const at = stop.index + 1;
  const digits =
    setting.marks === 'superscript'
      ? [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]).join('')
      : String(number);
  if (setting.marks !== 'line') line.text = line.text.slice(0, at) + digits + line.text.slice(at);
  line.note = number;
  return true;
}

/** Sets the paragraphs. `noteText` gives the text of a note by its number. */
export function setPages(
  paragraphs: readonly string[],
  noteText: (number: number) => string,
  setting: Setting,
): SetText {
  const body = paragraphs.flatMap((paragraph, at) => {
    const lines = setParagraph(paragraph, setting);
    if (setting.blankLines && at > 0 && lines[0] !== undefined) lines[0].blank = true;
    return lines;
  });
  const out: string[] = [];
  const breaks = new Map<number, SetBreak>();
  const notes: string[] = [];
  const feeds: number[] = [];
  let number = 0;
  let page = setting.firstPage;
  for (let from = 0; from < body.length; from += setting.pageLines) {
    const onPage: SetLine[] = [];
    for (const line of body.slice(from, from + setting.pageLines)) {
      const wants = setting.marks !== 'none' && setting.random() < setting.noteRate;
      if (wants && markLine(line, number + 1, setting)) {
        number += 1;
        notes.push(noteText(number));
        onPage.push(...setParagraph(noteText(number), { ...setting, width: setting.width + 6 }));
      }
      if (line.blank === true) out.push('');
      if (line.note !== undefined && setting.marks === 'line') out.push(String(line.note));
      out.push(line.text);
      if (line.hyphen !== undefined) breaks.set(out.length, line.hyphen);
    }
    let note = number - notesOnPage(body.slice(from, from + setting.pageLines));
    for (const [at, line] of onPage.entries()) {
      const startsNote = at === 0 || onPage[at - 1]?.text.endsWith('.') === true;
      if (startsNote) out.push(String((note += 1)));
      out.push(line.text);
      if (line.hyphen !== undefined) breaks.set(out.length, line.hyphen);
    }
    out.push(`${setting.title} ${page}`);
    page += 1;
    feeds.push(out.length);
  }
  const text = out
    .map((line, at) => (setting.formFeeds && feeds.includes(at) ? `\f${line}` : line))
    .join('\n');
  return { text, breaks, notes };
}

function notesOnPage(lines: readonly SetLine[]): number {
  return lines.filter((line) => line.note !== undefined).length;
}
