// What translates which stretch in some lines of the memory, learnt from these lines and some other units of it.

import type { AlignedSpan } from '../extract/aligned-span.js';
import { AlignedSpans } from '../extract/aligned-span.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Span } from '../model/span.js';
import { unitText } from '../model/unit.js';
import { EMPTY_FREQUENCY_LIST } from '../text/lexicon.js';
import type { Workbench } from './workbench.js';

/** A segment and its translation. */
export interface TranslatedText {
  readonly source: string;
  readonly target: string;
}

/** Of a line by its number and a stretch of its source: the stretch of its target that probably translates it. */
export type SpanTranslation = (line: number, span: Span) => AlignedSpan | undefined;

/** Other units learnt from: a word that stands beside a rare one in all lines may stand here without it. */
const OTHER_UNITS = 200;

/** Learns from lines whose sources are in `language`. */
export async function learnSpans(
  { store, data }: Workbench,
  lines: readonly TranslatedText[],
  { language, memory }: { readonly language: Language; readonly memory?: string | undefined },
): Promise<SpanTranslation> {
  const [nl, lexicon] = await Promise.all([data.frequencies('nl'), data.translations()]);
  const others: TranslatedText[] = [];
  for await (const batch of store.units(memory === undefined ? {} : { memory })) {
    for (const { unit } of batch)
      others.push({ source: unitText(unit, language), target: unitText(unit, otherLanguage(language)) });
    if (others.length >= OTHER_UNITS) break;
  }
  const beads = [...lines, ...others.slice(0, OTHER_UNITS)].map(({ source, target }) =>
    language === 'nl' ? { nl: source, en: target } : { nl: target, en: source },
  );
  // English words are looked up nowhere: no list of them has to be read.
  const spans = new AlignedSpans(beads, { frequencies: { nl, en: EMPTY_FREQUENCY_LIST }, lexicon });
  return (line, span) => spans.translationOf(line, language, span);
}
