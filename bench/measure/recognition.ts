// Recognition: terms of real glossaries found in the Dutch side of gold beads, beside the rules of other tools.

import { createDutchReader } from '../../src/termbase/dutch-reader.js';
import { createShippedData } from '../../src/workbench/shipped-data.js';
import type { MethodRow } from '../../test/termbase/recognition-methods.js';
import {
  GLOSSARIES,
  measureRecognition,
  readGlossary,
  recognitionMethods,
} from '../../test/termbase/recognition-methods.js';
import type { Figure, FigureGroup } from '../table.js';

const OURS = 'Taalbrug';

export async function recognitionFigures(): Promise<FigureGroup> {
  const data = createShippedData();
  const [frequencies, tagger] = [await data.frequencies('nl'), await data.tagger('nl')];
  const knows = (word: string): number => frequencies.perMillion(word);
  const options = { knows, reader: createDutchReader(tagger, knows) };
  const figures: Figure[] = [];
  for (const glossary of GLOSSARIES) {
    const pairs = readGlossary(glossary);
    const methods = recognitionMethods(pairs, options);
    figures.push(...figuresOf(glossary, measureRecognition(pairs, methods).rows));
  }
  return {
    title: 'Recognition of terms',
    note:
      'Dutch terms in the gold beads. A place is confirmed when the English side holds a translation of the term; recall is over the ' +
      'confirmed places of all methods together; plain method: the best of the others. Unconfirmed is not false: docs/recognition.md has ' +
      'the judged share, and which tool has which rule.',
    figures,
  };
}

function figuresOf(glossary: string, rows: readonly MethodRow[]): Figure[] {
  const others = rows.filter(({ method }) => method !== OURS);
  const ours = rows.find(({ method }) => method === OURS);
  if (ours === undefined) throw new Error('Taalbrug is one of the methods');
  return [
    {
      name: `recognition ${glossary} recall`,
      value: ours.recall,
      floor: Math.max(...others.map(({ recall }) => recall)),
      remark: others.map(({ method, recall }) => `${method} ${recall.toFixed(3)}`).join(', '),
    },
    {
      name: `recognition ${glossary} unconfirmed / 1,000 words`,
      value: ours.unconfirmedPerThousandWords,
      lessIsBetter: true,
      decimals: 1,
      remark: others
        .map(
          ({ method, unconfirmedPerThousandWords }) => `${method} ${unconfirmedPerThousandWords.toFixed(1)}`,
        )
        .join(', '),
    },
  ];
}
