// Sets clean paragraphs as the pages of a PDF look when copied: lines of one width, hyphens at their ends,
// running titles with page numbers, footnote marks on lines of their own or glued to words, notes below.
// It knows what it did, so that tests and figures can count what is restored.

import type { HyphenationPoints } from './hyphenation-patterns.js';

export interface Setting {
  readonly width: number;
  readonly pageLines: number;
  /** Stands below each page with its number. */
  readonly title: string;
  /** Stands above each page. Default: nothing does. */
  readonly header?: string;
  readonly firstPage: number;
  readonly formFeeds: boolean;
  readonly marks: 'line' | 'afterStop' | 'superscript' | 'none';
  readonly blankLines: boolean;
  /** Hyphenate every word that does not fit, when it has a place for it. */
  readonly hyphenate: boolean;
  /** Where words may be hyphenated. Default: `plainPoints`. */
  readonly points?: HyphenationPoints;
  /** 0 … 1: which lines get a footnote. */
  readonly noteRate: number;
  readonly random: () => number;
}

export interface SetBreak {
  readonly before: string;
  readonly after: string;
  readonly kind: 'soft' | 'hard' | 'elliptic';
  /** Which word of its paragraph was broken; for `elliptic` the first of the two that the line parts. */
  readonly word: number;
  /** Which paragraph; absent in notes. */
  readonly paragraph?: number;
}

export interface SetText {
  readonly text: string;
  /** Hyphens at line ends by line number. */
  readonly breaks: ReadonlyMap<number, SetBreak>;
  readonly notes: readonly string[];
}

interface SetLine {
  readonly text: string;
  readonly hyphen?: SetBreak;
  readonly blank?: boolean;
}

const VOWELS = 'aeiouyáéëïöüèê';

/** Places where a word could be hyphenated: before a consonant and a vowel, after an earlier vowel. */
export function plainPoints(word: string): number[] {
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

/** The two halves at a point; a diaeresis at the start of the second is dropped after a vowel, as Dutch spelling wants. */
function halves(word: string, at: number): [string, string] {
  const letter = word.charAt(at);
  const plain = VOWELS.includes(word.charAt(at - 1)) ? PLAIN[letter] : undefined;
  return [`${word.slice(0, at)}-`, (plain ?? letter) + word.slice(at + 1)];
}

/** Setters do not hyphenate addresses and file names. */
const ADDRESS = /[\p{L}\d][./:@?&=][\p{L}\d/]|@\p{L}/u;

type Broken = Pick<SetBreak, 'before' | 'after' | 'kind'>;

/** The word broken so that its first half fits the room: at its own hyphen when it can, else where it may be hyphenated. */
function breakWord(
  word: string,
  room: number,
  { hyphenate, points = plainPoints }: Setting,
): Broken | undefined {
  for (let at = Math.min(word.length - 2, room - 1); at > 0; at -= 1) {
    if (word[at] === '-' && /[\p{L}\d]-[\p{L}\d]/u.test(word.slice(at - 1, at + 2)))
      return { before: word.slice(0, at + 1), after: word.slice(at + 1), kind: 'hard' };
  }
  const point = hyphenate && !ADDRESS.test(word) ? points(word).findLast((at) => at + 1 <= room) : undefined;
  if (point === undefined) return undefined;
  const [before, after] = halves(word, point);
  return { before, after, kind: 'soft' };
}

function setParagraph(paragraph: string, setting: Setting): SetLine[] {
  const lines: SetLine[] = [];
  let line = '';
  const close = (hyphen?: SetBreak): void => {
    lines.push(hyphen === undefined ? { text: line } : { text: line, hyphen });
    line = '';
  };
  for (const [word, whole] of paragraph.split(' ').entries()) {
    for (let rest = whole; rest !== '';) {
      const room = setting.width - line.length - (line === '' ? 0 : 1);
      const broken = rest.length <= room ? undefined : breakWord(rest, room, setting);
      if (broken === undefined && rest.length > room && line !== '') {
        const before = line.slice(line.lastIndexOf(' ') + 1);
        close(
          /[\p{L}\d]-$/u.test(line) ? { before, after: rest, kind: 'elliptic', word: word - 1 } : undefined,
        );
        continue;
      }
      line += (line === '' ? '' : ' ') + (broken?.before ?? rest);
      rest = broken?.after ?? '';
      if (broken !== undefined) close({ ...broken, word });
    }
  }
  close();
  return lines;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The lines that a line with the mark of a note makes, or `undefined` when it has no full stop or comma behind a word. */
function markedLines(line: SetLine, number: number, marks: Setting['marks']): SetLine[] | undefined {
  const stop = /(?<=\p{Ll}{3})[.,](?= )/u.exec(line.text);
  if (stop === null || line.hyphen !== undefined) return undefined;
  if (marks === 'line') return [{ text: String(number) }, line];
  const raised = [...String(number)].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  const mark = marks === 'superscript' ? raised : String(number);
  const at = stop.index + 1;
  return [{ ...line, text: line.text.slice(0, at) + mark + line.text.slice(at) }];
}

/** Sets the paragraphs. `noteText` gives the text of a note by its number. */
export function setPages(
  paragraphs: readonly string[],
  noteText: (number: number) => string,
  setting: Setting,
): SetText {
  const body = paragraphs.flatMap((text, paragraph) =>
    setParagraph(text, setting).map((line, at): SetLine => ({
      text: line.text,
      blank: setting.blankLines && paragraph > 0 && at === 0,
      ...(line.hyphen === undefined ? {} : { hyphen: { ...line.hyphen, paragraph } }),
    })),
  );
  const notes: string[] = [];
  const out: SetLine[] = [];
  for (let from = 0; from < body.length; from += setting.pageLines) {
    const page = setting.firstPage + from / setting.pageLines;
    const start = setting.formFeeds && from > 0 ? '\f' : '';
    const lines = setPage(body.slice(from, from + setting.pageLines), { noteText, notes, setting });
    const header = setting.header === undefined ? [] : [{ text: setting.header }];
    const all = [...header, ...lines, { text: `${setting.title} ${page}` }];
    out.push(...all.map((line, at) => (at === 0 ? { ...line, text: start + line.text } : line)));
  }
  const breaks = new Map(
    out.flatMap(({ hyphen }, at): [number, SetBreak][] => (hyphen === undefined ? [] : [[at + 1, hyphen]])),
  );
  return { text: out.map(({ text }) => text).join('\n'), breaks, notes };
}

interface PageWork {
  readonly noteText: (number: number) => string;
  readonly notes: string[];
  readonly setting: Setting;
}

/** The lines of one page: its text with marks, then its notes. */
function setPage(body: readonly SetLine[], { noteText, notes, setting }: PageWork): SetLine[] {
  const lines: SetLine[] = [];
  const below: SetLine[] = [];
  for (const line of body) {
    const number = notes.length + 1;
    const wants = setting.marks !== 'none' && setting.random() < setting.noteRate;
    const marked = wants ? markedLines(line, number, setting.marks) : undefined;
    if (marked !== undefined) {
      notes.push(noteText(number));
      below.push({ text: String(number) });
      below.push(...setParagraph(noteText(number), { ...setting, width: setting.width + 6 }));
    }
    if (line.blank === true && lines.length > 0) lines.push({ text: '' });
    lines.push(...(marked ?? [line]));
  }
  return [...lines, ...below];
}
