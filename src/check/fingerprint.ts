// What a finding is known by from one check to the next: the rule, the sentence and what is at fault in it, not the place, so that
// it is the same after other segments came or went, and another one once its sentence was changed.

import type { Finding } from '../model/finding.js';
import { textOf } from '../model/span.js';
import { segmentKey } from '../text/normal-form.js';
import { hashHalves } from '../text/text-hash.js';

type Fingerprinted = Pick<Finding, 'rule' | 'source' | 'target' | 'spans'> & {
  readonly term: string | undefined;
};

/** 16 hexadecimal digits. */
export function fingerprintOf({ rule, source, target, spans, term = '' }: Fingerprinted): string {
  const about = (text: string, side: 'source' | 'target'): string =>
    spans[side].map((span) => textOf(text, span)).join('\u0001');
  const parts = [rule, term, about(source, 'source'), about(target, 'target')];
  return hashHalves([...parts, segmentKey(source), segmentKey(target)].join('\u0002'))
    .map(hex)
    .join('');
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
