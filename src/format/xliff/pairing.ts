// Which open and close codes of a segment belong together, and which pairs can be an element around their text.

import type { Content, InlineCode } from '../../model/content.js';

/** One for each part of a content, by its index. */
export interface Pairing {
  /** Index of the other half; undefined for text, standalone, isolated and unpaired codes. */
  readonly partner: readonly (number | undefined)[];
  /** True for both halves of a pair that crosses no other such pair. */
  readonly nested: readonly boolean[];
}

/** Pairs each close code with the last open one of its id, in one pass. */
export function pairCodes(content: Content): Pairing {
  const partner: (number | undefined)[] = content.map(() => undefined);
  const open = new Map<string, number[]>();
  content.forEach((part, index) => {
    if (!isHalf(part)) return;
    if (part.role === 'open') {
      const starts = open.get(part.id) ?? [];
      starts.push(index);
      open.set(part.id, starts);
      return;
    }
    const start = open.get(part.id)?.pop();
    if (start === undefined) return;
    partner[start] = index;
    partner[index] = start;
  });
  return { partner, nested: nestedHalves(partner) };
}

function isHalf(part: Content[number]): part is InlineCode {
  return part.kind === 'code' && part.role !== 'standalone' && part.isolated !== true;
}

/** A pair is nested when everything opened inside it and nested itself is closed inside it. */
function nestedHalves(partner: readonly (number | undefined)[]): readonly boolean[] {
  const nested = partner.map(() => false);
  let open: number[] = [];
  partner.forEach((other, index) => {
    if (other === undefined) return;
    if (other > index) open.push(index);
    else if (open.at(-1) === other) {
      open.pop();
      nested[index] = true;
      nested[other] = true;
    } else open = open.filter((start) => start !== other);
  });
  return nested;
}

/** The codes of a content with the index at which they stand. */
export function codeAt(content: Content, index: number | undefined): InlineCode | undefined {
  const part = index === undefined ? undefined : content[index];
  return part?.kind === 'code' ? part : undefined;
}
