// What a finding is known by from one check to the next: the rule, the sentence and what is at fault in it, not the place, so that
// it is the same after other segments came or went, and another one once its sentence was changed.

import type { Finding } from '../model/finding.js';
import { textOf } from '../model/span.js';
import { segmentKey } from '../text/normal-form.js';

type Fingerprinted = Pick<Finding, 'rule' | 'source' | 'target' | 'spans'> & {
  readonly term: string | undefined;
};

/** 16 hexadecimal digits. */
export function fingerprintOf({ rule, source, target, spans, term = '' }: Fingerprinted): string {
  const about = (text: string, side: 'source' | 'target'): string =>
    spans[side].map((span) => textOf(text, span)).join('\u0001');
  const parts = [rule, term, about(source, 'source'), about(target, 'target')];
  return hash64([...parts, segmentKey(source), segmentKey(target)].join('\u0002'));
}

/** FNV-1a (draft-eastlake-fnv) over UTF-16 code units, in two halves of 32 bits with different starts. */
function hash64(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return hex(one) + hex(other);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
