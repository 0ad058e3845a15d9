// Marks of notes in the order in which the text refers to them. Word writes the number of a note nowhere:
// footnotes count 1, 2, 3 and endnotes i, ii, iii, unless a note has a mark of its own.

import { numberText } from '../numbering.js';

export type NoteKind = 'footnote' | 'endnote';

/** Key of a note: ids of footnotes and endnotes overlap. */
export function noteKey(kind: NoteKind, id: string): string {
  return `${kind} ${id}`;
}

/** True for the key of an endnote. */
export function isEndnote(key: string): boolean {
  return key.startsWith('endnote ');
}

/** Gives each note its mark when the text refers to it. */
export class NoteNumbers {
  readonly #marks = new Map<string, string>();
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  /** The mark of a note that counts with the others. */
  refer(kind: NoteKind, id: string): string {
    const key = noteKey(kind, id);
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    this.#counts[kind] += 1;
    const mark = numberText(this.#counts[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman');
    this.#marks.set(key, mark);
    return mark;
  }

  /** Gives a note a mark of its own. */
  setMark(key: string, mark: string): void {
    this.#marks.set(key, mark);
  }

  markOf(key: string): string | undefined {
    return this.#marks.get(key);
  }
}
