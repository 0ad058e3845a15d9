// A decision about candidates as a user writes it: numbers with commas and ranges, and new wordings.

import type { ReviewDecision } from '../../extract/review.js';
import type { Messages } from '../../messages/messages.js';
import type { CandidateWording } from '../../model/candidate-list.js';
import type { RunCommand } from '../command.js';
import { text } from '../command.js';
import { askedDecision, UsageError } from '../options.js';

type Options = Parameters<RunCommand>[2];

const KINDS = ['accept', 'reject', 'postpone', 'reopen', 'merge', 'edit'] as const;
/** A list longer than that is no list a person wrote. */
const LARGEST_RANGE = 100_000;

/** The decision asked for; a usage error for two of them, or for one that cannot be read. */
export function decisionOf(options: Options, messages: Messages): ReviewDecision | undefined {
  const kind = askedDecision(options, KINDS, messages);
  if (kind === undefined) return undefined;
  const numbers = numbersOf(text(options[kind]) ?? '');
  if (kind === 'edit') return editOf(numbers, options, messages);
  if (numbers.length < (kind === 'merge' ? 2 : 1))
    throw new UsageError(messages.t(`command.extract.how.${kind === 'merge' ? kind : 'numbers'}`, { kind }));
  return { kind, numbers };
}

function editOf(numbers: readonly number[], options: Options, messages: Messages): ReviewDecision {
  const [number, ...more] = numbers;
  const written = {
    nl: text(options['nl']),
    en: text(options['en']),
    definition: text(options['definition']),
    subjectField: text(options['subject']),
    note: text(options['note']),
  };
  const wording = Object.fromEntries(
    Object.entries(written).filter(([, value]) => value !== undefined),
  ) as CandidateWording;
  if (number === undefined || more.length > 0 || Object.keys(wording).length === 0)
    throw new UsageError(messages.t('command.extract.how.edit'));
  return { kind: 'edit', number, wording };
}

/** The numbers of `12,15-20`; none when it cannot be read. */
function numbersOf(written: string): number[] {
  const numbers: number[] = [];
  for (const part of written.split(',')) {
    const { from, to = from } =
      /^\s*(?<from>\d{1,9})(?:\s*-\s*(?<to>\d{1,9}))?\s*$/u.exec(part)?.groups ?? {};
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || last < first || last - first > LARGEST_RANGE) return [];
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}
