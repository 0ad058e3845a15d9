// Definitions found in running text, on sentences of our own of which half define and half only tempt
// (test/extract/definition-sentences.*.tsv).

import { mineDefinitions } from '../../src/extract/definitions.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import { readDefinitionSentences, scoreDefinitions } from '../../test/extract/definition-sentences.js';
import type { Figure, FigureGroup } from '../table.js';

export async function definitionFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  for (const language of LANGUAGES) figures.push(...(await figuresOf(language)));
  return {
    title: 'Definitions',
    note: 'Sentences written before the rules; a definition is right when the term is exact and four of five words of the definition are. The test half was never read while tuning, but its figures were seen.',
    figures,
  };
}

async function figuresOf(language: Language): Promise<Figure[]> {
  const data = createShippedData();
  const options = {
    language,
    frequencies: await data.frequencies(language),
    tagger: await data.tagger(language),
  };
  const sentences = readDefinitionSentences(language);
  return (['both halves', 'dev', 'test'] as const).flatMap((half) => {
    const { precision, recall, positives, negatives } = scoreDefinitions(
      sentences.filter((sentence) => half === 'both halves' || sentence.half === half),
      (text) => mineDefinitions([{ sentences: [{ text, kind: 'paragraph' }] }], options),
    );
    const remark = `${String(positives)} definitions, ${String(negatives)} others`;
    return [
      { name: `definitions ${language} ${half} precision`, value: precision, remark },
      { name: `definitions ${language} ${half} recall`, value: recall },
    ];
  });
}
