// Term extraction on ACTER: the list the product chooses, against terms with and without named entities.

import { extractTerms } from '../../src/extract/terms.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { ACTER_DOMAINS, acterFolder, measureExtraction, readActer } from '../../test/extract/acter.js';
import type { Figure, FigureGroup } from '../table.js';

// F1 of as many candidates as there are gold terms by corpus contrast, without named entities (data README).
const PLAIN_F1: Readonly<Record<Language, readonly number[]>> = {
  en: [23.6, 30.9, 26.4],
  nl: [24.0, 34.7, 21.1],
};

export async function extractionFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  for (const language of LANGUAGES) {
    for (const [place, domain] of ACTER_DOMAINS.entries()) {
      const set = readActer(acterFolder() ?? '', language, domain);
      const data = createShippedData();
      const options = {
        language,
        frequencies: await data.frequencies(language),
        tagger: await data.tagger(language),
      };
      const rows = measureExtraction(({ documents }) => extractTerms(documents, options), [set]);
      for (const row of rows) {
        const name = `extraction ${language} ${domain} ${row.list}`;
        const floor = row.list === 'terms' ? { floor: PLAIN_F1[language][place] ?? 0 } : {};
        const remark = `${String(row.candidates)} candidates, P ${row.precision.toFixed(1)}, R ${row.recall.toFixed(1)}`;
        figures.push({ name: `${name} F1`, value: row.f1, decimals: 1, remark, ...floor });
        figures.push({ name: `${name} F1 at gold size`, value: row.f1AtGold, decimals: 1 });
        figures.push({ name: `${name} precision of the first 100`, value: row.precisionAt100, decimals: 1 });
        figures.push({ name: `${name} precision of the first 500`, value: row.precisionAt500, decimals: 1 });
      }
    }
  }
  return {
    title: 'Term extraction',
    note: 'ACTER 1.5, strict, per cent; the list the product chooses, each candidate with its surface forms. Plain method: n-grams by corpus contrast, F1 at gold size.',
    figures,
  };
}
