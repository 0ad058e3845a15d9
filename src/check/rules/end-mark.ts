// end-mark: the target ends in another mark than the source. A question, an exclamation, a colon that announces something, and the
// full stop of a sentence are the same in Dutch and English; closing quotes and brackets may stand on either side of them.

import type { CheckedSegment, CheckedText } from '../checked-segment.js';
import { isTranslated } from '../checked-segment.js';
import type { Fault, SegmentRule } from '../rule.js';

export const endMark: SegmentRule<'end-mark'> = {
  kind: 'segment',
  name: 'end-mark',
  family: 'hygiene',
  severity: 'warning',
  mqm: 'punctuation',
  its: 'typographical',
  check: (segment) => (isTranslated(segment) ? faultsIn(segment) : []),
};

/** What stands for the end of a sentence in any way: `.`, `!` and `…` are chosen by taste. */
const STATEMENT = new Set(['.', '!', '…']);
/** Quotes, brackets and note marks behind the mark. */
const TAIL = /(?:[\s”’"'»)\]]|\(\d{1,3}\)|\[\d{1,3}\])+$/u;

interface End {
  readonly mark: string;
  /** Its place, or the end of the text. */
  readonly at: number;
}

function endOf({ text }: CheckedText): End {
  const trimmed = text.trimEnd();
  const bare = trimmed.replace(TAIL, '');
  const last = /(?:\.{2,}|[.!?…:;,])$/u.exec(bare)?.[0];
  // "… (zie bijlage)." has its mark behind the bracket.
  const at = last === undefined ? trimmed.length : bare.length - last.length;
  return { mark: last === undefined ? '' : last.startsWith('..') ? '…' : last, at };
}

function faultsIn({ source, target }: CheckedSegment): Fault[] {
  const [one, other] = [endOf(source), endOf(target)];
  if (one.mark === other.mark || (STATEMENT.has(one.mark) && STATEMENT.has(other.mark))) return [];
  const isTelling = [one.mark, other.mark].some((mark) => mark === '?' || mark === ':');
  const isShort = Math.min(source.tokens.length, target.tokens.length) < SHORT;
  if (!isTelling && isShort) return [];
  return [
    {
      source: [{ start: one.at, end: one.at + one.mark.length }],
      target: [{ start: other.at, end: other.at + other.mark.length }],
      said: {
        ...(other.mark === '' ? { context: 'lost' } : one.mark === '' ? { context: 'added' } : {}),
        source: one.mark,
        target: other.mark,
      },
      ...(isTelling ? {} : { severity: 'note' }),
    },
  ];
}

/** Tokens: headings, labels and cells keep or lose their full stop by layout, and an abbreviation may end them. */
const SHORT = 4;
