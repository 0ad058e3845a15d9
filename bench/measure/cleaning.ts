// Faults of each kind, planted into clean parallel text with a fixed seed: how many `memory clean` finds, and how many of the
// clean units it takes for faulty. A unit that was spoilt is found when the rule of its fault says so.

import { readFile } from 'node:fs/promises';

import { learnLengths } from '../../src/text/length-model.js';
import type { CleaningModel, CleaningRule } from '../../src/memory/care/cleaning/rules.js';
import { cleaningFindings } from '../../src/memory/care/cleaning/rules.js';
import type { InlineCode } from '../../src/model/content.js';
import { plainContent } from '../../src/model/content.js';
import type { TranslationUnit } from '../../src/model/unit.js';
import { makeUnit } from '../../src/model/unit.js';
import { languageDetector } from '../../src/workbench/memory-clean.js';
import { readGoldSet } from '../../test/align/gold.js';
import { sharedData } from '../../test/shared-data.js';
import { randomNumbers } from '../speed/corpus.js';
import type { Figure, FigureGroup } from '../table.js';

interface Pair {
  readonly nl: string;
  readonly en: string;
}

/** Makes a unit faulty; `other` is another pair, `choice` a number in [0,1). */
type Fault = (pair: Pair, other: Pair, choice: number) => TranslationUnit;

const of = ({ nl, en }: Pair): TranslationUnit => makeUnit(plainContent(nl), plainContent(en));
const open: InlineCode = { kind: 'code', role: 'open', id: '1', data: '<b>' };
const misread = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
const amid = (text: string, sign: string): string => text.replace(' ', ` ${sign}`);

const FAULTS: readonly (readonly [name: string, rule: CleaningRule, fault: Fault])[] = [
  [
    'empty side',
    'empty-side',
    ({ nl, en }, _, choice) => of(choice < 0.5 ? { nl, en: ' ' } : { nl: '', en }),
  ],
  [
    'figures for text',
    'not-text',
    ({ nl }, _, choice) => of({ nl, en: `${Math.round(choice * 1e6)} – 3.2 (14)` }),
  ],
  ['not translated', 'same-text', ({ nl }) => of({ nl, en: nl })],
  ['other language', 'wrong-language', ({ nl }, other) => of({ nl, en: other.nl })],
  ['sides exchanged', 'wrong-language', ({ nl, en }) => of({ nl: en, en: nl })],
  ['another sentence with it', 'length', ({ nl, en }, other) => of({ nl, en: `${en} ${other.en}` })],
  ['half of it', 'length', ({ nl, en }) => of({ nl, en: en.slice(0, en.length * 0.4) })],
  [
    'code without partner',
    'codes',
    ({ nl, en }) => makeUnit([open, ...plainContent(nl)], [open, ...plainContent(en)]),
  ],
  ['markup on one side', 'codes', ({ nl, en }) => of({ nl: `<b>${nl}</b>`, en })],
  ['wrong encoding', 'encoding', ({ nl, en }) => of({ nl: misread(amid(nl, 'één ')), en })],
  [
    'invisible characters',
    'control-characters',
    ({ nl, en }, _, choice) => of({ nl, en: amid(en, choice < 0.5 ? '\u200B' : '\u0092') }),
  ],
];

/** Units with fewer characters a side can hardly be told from faulty ones, and are of little use either way. */
const LEAST_CHARACTERS = 25;

export async function cleaningFigures(): Promise<FigureGroup> {
  const figures: Figure[] = [];
  let units = 0;
  for (const [name, pairs] of [
    ['acter-corp', acterPairs()],
    ['eforms', await eformsPairs()],
  ] as const) {
    units += pairs.length;
    figures.push(...(await figuresOf(name, pairs)));
  }
  return {
    title: 'Cleaning a memory',
    note: `${String(units)} pairs of clean text; each fault planted into those of ${String(LEAST_CHARACTERS)} characters and more, of every eighth (fixed seed), and looked for by its rule in a memory of all of them. False alarms: clean units found by any rule.`,
    figures,
  };
}

/** The figures of one set of clean pairs; none when it is not on this machine. */
export async function figuresOf(name: string, pairs: readonly Pair[]): Promise<Figure[]> {
  if (pairs.length === 0) return [];
  const lengths = learnLengths(pairs.map(({ nl, en }) => [nl.length, en.length]));
  const model: CleaningModel = { lengths, detect: await languageDetector() };
  const random = randomNumbers(20_261_201);
  const spoilt = pairs.filter(
    ({ nl, en }, index) => index % 8 === 0 && Math.min(nl.length, en.length) >= LEAST_CHARACTERS,
  );
  const figures = FAULTS.map(([fault, rule, spoil]): Figure => {
    const found = spoilt.filter((pair) => {
      const other = pairs[Math.floor(random() * pairs.length)] ?? pair;
      return cleaningFindings(spoil(pair, other, random()), model, [rule]).length > 0;
    });
    return { name: `clean ${name}: ${fault} found`, value: found.length / spoilt.length };
  });
  const alarms = pairs.filter((pair) => cleaningFindings(of(pair), model).length > 0);
  return [
    ...figures,
    {
      name: `clean ${name}: false alarms in 1,000 units`,
      value: (1_000 * alarms.length) / pairs.length,
      decimals: 1,
      lessIsBetter: true,
    },
  ];
}

function acterPairs(): Pair[] {
  return readGoldSet('alignment', 'acter-corp').flatMap(({ nl, en, beads }) =>
    beads.flatMap(({ source, target }) =>
      source.length === 1 && target.length === 1
        ? [{ nl: nl[source[0] ?? -1] ?? '', en: en[target[0] ?? -1] ?? '' }]
        : [],
    ),
  );
}

async function eformsPairs(): Promise<Pair[]> {
  const path = sharedData('translation-memory', 'eforms.nl-en.tsv');
  if (path === undefined) return [];
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [, nl = '', en = ''] = line.split('\t');
    return { nl, en };
  });
}
