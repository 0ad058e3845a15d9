// Word alignment for the check: learnt from the segments that a rule asks about, and what the core lexicon knows.

import type { Aligner } from '../check/stretch-alignment.js';
import { AlignedSpans } from '../extract/aligned-span.js';
import { EMPTY_FREQUENCY_LIST } from '../text/lexicon.js';
import type { ShippedData } from './shipped-data.js';

export async function wordAligner(data: ShippedData): Promise<Aligner> {
  const [nl, lexicon] = await Promise.all([data.frequencies('nl'), data.translations()]);
  // English words are looked up nowhere: no list of them has to be read.
  const options = { frequencies: { nl, en: EMPTY_FREQUENCY_LIST }, lexicon };
  return (pairs) => new AlignedSpans(pairs, options);
}
