// A pattern being read: where the reader is, and which flags are on.

import type { CharacterSet } from './character-set.js';
import { singleSet, withoutCase } from './character-set.js';
import type { PatternFaultName } from './pattern-fault.js';
import { PatternFault } from './pattern-fault.js';

export interface PatternFlags {
  /** i: a and A are one. */
  readonly ignoreCase: boolean;
  /** s: a full stop fits line ends too. */
  readonly dotAll: boolean;
  /** m: ^ and $ fit at every line. */
  readonly multiline: boolean;
  /** x: white space and #-comments in the pattern mean nothing. */
  readonly comments: boolean;
}

export class PatternText {
  readonly source: string;
  at = 0;
  flags: PatternFlags = { ignoreCase: false, dotAll: false, multiline: false, comments: false };

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  startsWith(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Takes this text when it is next. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Takes what a sticky pattern fits here. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  /** Takes one character, whatever it is; its code point. */
  character(): number {
    const code = this.source.codePointAt(this.at);
    if (code === undefined) return this.fail('unbalanced');
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** The set with other cases too, when the flag says so. */
  cased(set: CharacterSet): CharacterSet {
    return this.flags.ignoreCase ? withoutCase(set) : set;
  }

  literal(codePoint: number): CharacterSet {
    return this.cased(singleSet(codePoint));
  }

  fail(fault: PatternFaultName, at = this.at): never {
    throw new PatternFault(fault, at);
  }
}
