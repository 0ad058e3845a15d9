// Concordance: how often the stretch marked as translation of a known term is that term's translation. For each Dutch term of
// `term-pairs` its lines in the gold beads, learnt from these and some other beads as the search does; a line counts when one of
// the accepted English terms stands in it.

import { AlignedSpans } from '../../src/extract/aligned-span.js';
import type { TextBead } from '../../src/extract/bilingual-side.js';
import { ConcordanceQuery } from '../../src/memory/concordance.js';
import { plainContent } from '../../src/model/content.js';
import type { Span } from '../../src/model/span.js';
import { makeUnit } from '../../src/model/unit.js';
import { EMPTY_FREQUENCY_LIST } from '../../src/text/lexicon.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { readGoldBeads, readTermPairs, TERM_PAIR_SETS } from '../../test/extract/term-pairs.js';
import type { FigureGroup } from '../table.js';

const MOST_LINES = 100;
const OTHER_BEADS = 200;

export async function concordanceFigures(): Promise<FigureGroup> {
  const data = createShippedData();
  const lexicon = await data.translations();
  const frequencies = { nl: await data.frequencies('nl'), en: EMPTY_FREQUENCY_LIST };
  const beads = readGoldBeads();
  const figures = TERM_PAIR_SETS.flatMap((set) => {
    const count = { lines: 0, exact: 0, within: 0, plain: 0 };
    for (const { nl, en } of readTermPairs(set)) {
      const hits = hitsOf(nl, beads);
      const spans = new AlignedSpans([...hits.map(({ bead }) => bead), ...beads.slice(0, OTHER_BEADS)], {
        frequencies,
        lexicon,
      });
      for (const [number, { bead, span }] of hits.entries()) {
        const text = bead.en.toLowerCase();
        const accepted = [...en].filter((term) => text.includes(term));
        if (accepted.length === 0) continue;
        count.lines++;
        const found = spans.translationOf(number, 'nl', span);
        const marked = text.slice(found?.start ?? 0, found?.end ?? 0);
        if (accepted.some((term) => marked === term || marked === `${term}s`)) count.exact++;
        if (accepted.some((term) => marked.includes(term))) count.within++;
        if (accepted.some((term) => samePlace(bead, span, term.length).includes(term))) count.plain++;
      }
    }
    const share = (of: number): number => of / count.lines;
    return [
      {
        name: `concordance ${set} translation marked exactly`,
        value: share(count.exact),
        remark: `${String(count.lines)} lines`,
      },
      {
        name: `concordance ${set} translation within the mark`,
        value: share(count.within),
        floor: share(count.plain),
      },
    ];
  });
  return {
    title: 'Concordance',
    note: 'Share of lines with a known term whose translation is marked; plain method: twice its length at the same relative place.',
    figures,
  };
}

function hitsOf(
  term: string,
  beads: readonly TextBead[],
): { readonly bead: TextBead; readonly span: Span }[] {
  const query = new ConcordanceQuery(term, { language: 'nl' });
  const hits: { readonly bead: TextBead; readonly span: Span }[] = [];
  for (const bead of beads) {
    const unit = makeUnit(plainContent(bead.nl), plainContent(bead.en));
    const span = query.lineOf({ id: 0, memory: '', unit })?.spans[0];
    if (span !== undefined) hits.push({ bead, span });
    if (hits.length === MOST_LINES) break;
  }
  return hits;
}

function samePlace({ nl, en }: TextBead, { start, end }: Span, length: number): string {
  const middle = ((start + end) / 2 / nl.length) * en.length;
  return en.toLowerCase().slice(Math.max(0, middle - length), middle + length);
}
