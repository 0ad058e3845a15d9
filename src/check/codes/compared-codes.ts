// The inline codes of the two sides of a segment, each with its counterpart. The same id is the same code; where a tool numbered
// the target anew, the same native code is.

import type { Content, InlineCode } from '../../model/content.js';
import { codesOf } from '../../model/content.js';
import type { CheckedSegment } from '../checked-segment.js';
import type { Fault } from '../rule.js';

export interface ComparedCodes {
  readonly missing: readonly InlineCode[];
  readonly extra: readonly InlineCode[];
  /** Codes of the target in their order, with the place that their counterparts have among the codes of the source. */
  readonly kept: readonly { readonly code: InlineCode; readonly place: number }[];
}

type Same = (one: InlineCode, other: InlineCode) => boolean;

const ROUNDS: readonly Same[] = [
  (one, other) => one.id === other.id && one.data === other.data,
  (one, other) => one.data !== undefined && one.data === other.data,
  (one, other) => one.id === other.id,
  (one, other) => one.data === undefined && other.data === undefined && one.type === other.type,
];

export function compareCodes({ source, target }: Pick<CheckedSegment, 'source' | 'target'>): ComparedCodes {
  const [codes, others] = [codesOf(source.content), codesOf(target.content)];
  const placeOf = new Map<InlineCode, number>();
  const waiting = new Set(codes.keys());
  for (const same of ROUNDS)
    for (const other of others) {
      if (waiting.size === 0) break;
      if (placeOf.has(other)) continue;
      const place = [...waiting].find((at) => isCounterpart(codes[at], other, same));
      if (place === undefined) continue;
      placeOf.set(other, place);
      waiting.delete(place);
    }
  return {
    missing: [...waiting].flatMap((place) => codes[place] ?? []),
    extra: others.filter((other) => !placeOf.has(other)),
    kept: others.flatMap((code) => {
      const place = placeOf.get(code);
      return place === undefined ? [] : [{ code, place }];
    }),
  };
}

function isCounterpart(one: InlineCode | undefined, other: InlineCode, same: Same): boolean {
  return one !== undefined && one.role === other.role && same(one, other);
}

/** Codes that stand without the partner that their role asks for. Those that say so themselves are meant. */
export function unpaired(content: Content): InlineCode[] {
  const open: InlineCode[] = [];
  const alone: InlineCode[] = [];
  for (const code of codesOf(content)) {
    if (code.role === 'standalone' || code.isolated === true) continue;
    if (code.role === 'open') {
      open.push(code);
      continue;
    }
    const at = open.findLastIndex(({ id }) => id === code.id);
    if (at === -1) alone.push(code);
    else open.splice(at, 1);
  }
  return [...alone, ...open];
}

/** A pair that closes while one opened within it is open: native markup would be broken. */
export function crossed(content: Content): InlineCode | undefined {
  const open: InlineCode[] = [];
  for (const code of codesOf(content)) {
    if (code.role === 'standalone' || code.isolated === true) continue;
    if (code.role === 'open') open.push(code);
    else {
      const at = open.findLastIndex(({ id }) => id === code.id);
      if (at !== -1 && at !== open.length - 1) return code;
      if (at !== -1) open.pop();
    }
  }
  return undefined;
}

/** How a code is shown: as its format writes it, or by its number. */
export function writtenCode({ data, role, id }: InlineCode): string {
  if (data !== undefined && data.trim() !== '') return data;
  return role === 'open' ? `<${id}>` : role === 'close' ? `</${id}>` : `<${id}/>`;
}

/** What a rule says of codes that are at fault; nothing of none. */
export function faultOfCodes(codes: readonly InlineCode[]): Fault[] {
  return codes.length === 0
    ? []
    : [{ said: { codes: codes.map(writtenCode).join(' '), count: codes.length } }];
}
