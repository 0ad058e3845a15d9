// markup-in-text: a tag, character reference or placeholder that stands in the text itself is not in the target, is another one
// there, or was not in the source; or the tags of the target do not close as they open.

import { isTranslated } from '../checked-segment.js';
import type { Markup } from '../codes/text-markup.js';
import { markupIn } from '../codes/text-markup.js';
import type { Fault, SegmentRule } from '../rule.js';

export const markupInText: SegmentRule<'markup-in-text'> = {
  kind: 'segment',
  name: 'markup-in-text',
  family: 'hygiene',
  severity: 'error',
  mqm: 'markup',
  its: 'markup',
  check: (segment) => {
    if (!isTranslated(segment)) return [];
    const [source, target] = [markupIn(segment.source.text), markupIn(segment.target.text)];
    if (source.length === 0 && target.length === 0) return [];
    const lost = without(source, target);
    const added = without(target, source);
    if (lost.length > 0 || added.length > 0) return pairedFaults(lost, added);
    return orderFaults(source, target);
  },
};

/** Markup of one side that the other does not have, or has less often. */
function without(markup: readonly Markup[], others: readonly Markup[]): Markup[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return markup.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** One fault for each place: what was lost and what stands there instead go together in their order. */
function pairedFaults(lost: readonly Markup[], added: readonly Markup[]): Fault[] {
  const [longer] = [lost, added].toSorted((one, other) => other.length - one.length);
  return Array.from(longer ?? [], (_, at): Fault => {
    const [source, target] = [lost[at], added[at]];
    const context = source === undefined ? 'added' : target === undefined ? 'lost' : undefined;
    return {
      source: source === undefined ? [] : [source],
      target: target === undefined ? [] : [target],
      expected: source === undefined ? [] : [source.text],
      said: {
        ...(context === undefined ? {} : { context }),
        ...(source === undefined ? {} : { source: source.text }),
        ...(target === undefined ? {} : { target: target.text }),
      },
    };
  });
}

function orderFaults(source: readonly Markup[], target: readonly Markup[]): Fault[] {
  const broken = firstBroken(target);
  if (broken === undefined || firstBroken(source) !== undefined) return [];
  return [{ target: [broken], said: { context: 'order', target: broken.text } }];
}

/** The first tag that closes something else than was opened last. Tags that nothing closes (br, img) are passed over. */
function firstBroken(markup: readonly Markup[]): Markup | undefined {
  const open: string[] = [];
  const closed = new Set(
    markup.flatMap(({ text }) => /^<\/([\w:.-]+)/u.exec(text)?.[1]?.toLowerCase() ?? []),
  );
  for (const one of markup) {
    const [, slash, name = '', empty] = /^<(\/?)([\w:.-]+)[^>]*?(\/?)>$/u.exec(one.text) ?? [];
    const tag = name.toLowerCase();
    if (empty === '/' || !closed.has(tag)) continue;
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return one;
  }
  return undefined;
}
