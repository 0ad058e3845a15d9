// Other names that a text gives its terms, on sentences of our own of which half give one and half only tempt
// (test/extract/equivalent-sentences.*.tsv).

import { mineEquivalents } from '../../src/extract/equivalents.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData, termKnowledge } from '../../src/workbench/shipped-data.js';
import { readEquivalentSentences, scoreEquivalents } from '../../test/extract/equivalent-sentences.js';
import type { Figure, FigureGroup } from '../table.js';

export async function equivalentFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  for (const language of LANGUAGES) figures.push(...(await figuresOf(language)));
  return {
    title: 'Other names',
    note: 'Translations in brackets, synonyms and short names that a sentence gives a term; sentences written before the rules. A link is right when both names and their languages are exact. The test half was never read while tuning, but its figures were seen.',
    figures,
  };
}

async function figuresOf(language: Language): Promise<Figure[]> {
  const options = { language, ...(await termKnowledge(createShippedData(), language)) };
  const sentences = readEquivalentSentences(language);
  return (['both halves', 'dev', 'test'] as const).flatMap((half) => {
    const { precision, recall, positives, negatives } = scoreEquivalents(
      sentences.filter((sentence) => half === 'both halves' || sentence.half === half),
      (text) => mineEquivalents([{ sentences: [{ text, kind: 'paragraph' }] }], options),
    );
    const remark = `${String(positives)} with another name, ${String(negatives)} without`;
    return [
      { name: `other names ${language} ${half} precision`, value: precision, remark },
      { name: `other names ${language} ${half} recall`, value: recall },
    ];
  });
}
