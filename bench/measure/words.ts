// Words of Dutch and English: compounds, elliptic coordinations, spelling variants and English in Dutch on our own tables
// (test/text/tables; tuned on the half `dev`), separable verbs on the treebanks (tuned on Alpino).

import { readFileSync } from 'node:fs';

import type { Language } from '../../src/model/language.js';
import type { CompoundPart, Plausibility } from '../../src/text/compound.js';
import { compoundSplitter } from '../../src/text/compound.js';
import { ellipses } from '../../src/text/ellipsis.js';
import { parseFrequencyList } from '../../src/text/lexicon.js';
import { normalForm, withoutDiacritics } from '../../src/text/normal-form.js';
import { spellingKey } from '../../src/text/spelling-variant.js';
import type { FrequencyLists } from '../../src/text/word-language.js';
import { wordLanguages } from '../../src/text/word-language.js';
import { shippedPath } from '../../src/workbench/shipped-data.js';
import { sharedData } from '../../test/shared-data.js';
import type { Half, Row } from '../../test/text/table.js';
import {
  allows,
  englishInDutchScore,
  readTable,
  shareRight,
  writtenMembers,
  writtenSplit,
} from '../../test/text/table.js';
import type { Figure, FigureGroup } from '../table.js';
import { splitVerbScores } from './split-verbs.js';
import { lemmaRecall, treebankWordScore } from './treebank-words.js';
import { wordKnowledge } from './word-knowledge.js';

const HALVES: readonly Half[] = ['dev', 'test'];

export function wordFigures(): Promise<FigureGroup> {
  const knows = wordKnowledge();
  const figures = [
    ...compoundFigures(knows),
    ...ellipsisFigures(knows),
    ...spellingFigures(),
    ...englishFigures(),
    ...lemmaFigures(),
    ...treebankFigures(knows),
    ...splitVerbFigures(knows),
  ];
  return Promise.resolve({
    title: 'Words',
    note: 'Our own tables, in halves: `dev` was tuned on, `test` was not. Treebanks in halves likewise; separable verbs were tuned on Alpino and on LassySmall dev, and the taggers have not seen the sentences they tag.',
    figures,
  });
}

type IsRight = (fields: readonly string[]) => boolean;

/** Share right on both halves of a table, ours beside a plain method. */
function tableFigures(
  name: string,
  rows: readonly Row[],
  { ours, plain }: { readonly ours: IsRight; readonly plain: IsRight },
): Figure[] {
  return HALVES.map((half) => {
    const { share, rows: count } = shareRight(rows, half, ours);
    const remark = `${count} rows`;
    return { name: `${name} ${half}`, value: share, floor: shareRight(rows, half, plain).share, remark };
  });
}

function compoundFigures(knows: Plausibility): Figure[] {
  const split = compoundSplitter(knows);
  const rows = readTable('compounds');
  const methods = {
    ours: (fields: readonly string[]) =>
      allows(fields, writtenSplit(fields[0] ?? '', split(fields[0] ?? ''))),
    plain: (fields: readonly string[]) =>
      allows(fields, writtenSplit(fields[0] ?? '', plainParts(fields[0] ?? '', knows))),
  };
  const traps = rows.filter(({ fields }) => fields[2]?.startsWith('trap') === true);
  return [
    ...tableFigures('words compounds', rows, methods),
    ...tableFigures('words compound traps', traps, methods),
  ];
}

/**
 * The plain method is Koehn & Knight's: of all splits into two known words of three letters or more, with -s-, -en- or
 * nothing between, the one with the highest geometric mean of frequencies, the word itself included.
 */
function plainParts(word: string, knows: Plausibility): CompoundPart[] {
  let best = knows(word);
  let parts: CompoundPart[] = [];
  for (let end = 3; end <= word.length - 3; end += 1) {
    for (const link of ['', 's', 'en']) {
      const start = end + link.length;
      if (!word.startsWith(link, end) || word.length - start < 3) continue;
      const [first, second] = [word.slice(0, end), word.slice(start)];
      const mean = Math.sqrt(knows(first) * knows(second));
      if (mean <= best) continue;
      best = mean;
      parts = [
        { text: first, start: 0, end, link },
        { text: second, start, end: word.length, link: '' },
      ];
    }
  }
  return parts;
}

function ellipsisFigures(knows: Plausibility): Figure[] {
  const rows = readTable('ellipsis');
  const methods = {
    ours: (fields: readonly string[]) => allows(fields, writtenMembers(ellipses(fields[0] ?? '', knows))),
    plain: (fields: readonly string[]) => allows(fields, plainMembers(fields[0] ?? '', knows)),
  };
  const traps = rows.filter(({ fields }) => fields[2] === 'trap');
  return [
    ...tableFigures('words ellipsis', rows, methods),
    ...tableFigures('words ellipsis traps', traps, methods),
  ];
}

/** The plain method: "a- en bc" is ac and bc, c being the longest known end of the second word. */
function plainMembers(text: string, knows: Plausibility): string {
  const match = /([\p{L}\p{N}]+)- (?:en|of) ([\p{L}\p{N}-]+)/u.exec(text);
  const [, first = '', second = ''] = match ?? [];
  for (let at = 2; at <= second.length - 3; at += 1) {
    if (knows(second.slice(at)) > 0) return `${first}${second.slice(at)} + ${second}`;
  }
  return '-';
}

function spellingFigures(): Figure[] {
  const rows = readTable('spelling-variants', 3);
  const same = rows.filter(({ fields }) => fields[3] === 'same');
  const apart = rows.filter(({ fields }) => fields[3] === 'apart');
  // The plain method: case, accents and hyphens do not count.
  const plainKey = (word: string): string => withoutDiacritics(normalForm(word)).replaceAll('-', '');
  const judge = (key: (word: string, language: Language) => string): IsRight => {
    return ([language = 'nl', one = '', other = '', relation]) => {
      const keys = [one, other].map((word) => key(word, language === 'en' ? 'en' : 'nl'));
      return (keys[0] === keys[1]) === (relation === 'same');
    };
  };
  const methods = { ours: judge(spellingKey), plain: judge(plainKey) };
  return [
    ...tableFigures('words spelling variants joined', same, methods),
    ...tableFigures('words other words kept apart', apart, methods),
  ];
}

function englishFigures(): Figure[] {
  const lists: FrequencyLists = {
    nl: parseFrequencyList(readFileSync(shippedPath('lexicon', 'frequency.nl.tsv'), 'utf8')),
    en: parseFrequencyList(readFileSync(shippedPath('lexicon', 'frequency.en.tsv'), 'utf8')),
  };
  const rows = readTable('english-in-dutch');
  // The plain method: the language in which the word is more frequent.
  const plain = (forms: readonly string[]): Language[] =>
    forms.map((form) => (lists.en.perMillion(form) > lists.nl.perMillion(form) ? 'en' : 'nl'));
  return HALVES.map((half) => {
    const own = rows.filter((row) => row.half === half);
    const { f1, words } = englishInDutchScore(own, (forms) => wordLanguages(forms, lists));
    const floor = englishInDutchScore(own, plain).f1;
    return { name: `words English in Dutch ${half} F1`, value: f1, floor, remark: `${words} English words` };
  });
}

function lemmaFigures(): Figure[] {
  return (['nl_alpino', 'nl_lassysmall', 'en_ewt'] as const).flatMap((bank) => {
    const path = sharedData('treebanks', `${bank}-ud-dev.conllu.gz`);
    if (path === undefined) return [];
    const { share, forms } = lemmaRecall(path, bank === 'en_ewt' ? 'en' : 'nl');
    return [{ name: `words lemma among base forms ${bank}`, value: share, remark: `${forms} forms` }];
  });
}

function treebankFigures(knows: Plausibility): Figure[] {
  const split = compoundSplitter(knows);
  return ['nl_alpino', 'nl_lassysmall'].flatMap((bank) => {
    const path = sharedData('treebanks', `${bank}-ud-dev.conllu.gz`);
    if (path === undefined) return [];
    const ours = treebankWordScore(path, split, knows);
    const plain = treebankWordScore(path, (word) => plainParts(word, knows), knows);
    return [
      {
        name: `words compound seams ${bank} found`,
        value: ours.seams,
        floor: plain.seams,
        remark: `${ours.nouns} nouns`,
      },
      { name: `words separable forms ${bank} right`, value: ours.lemmas, remark: `${ours.verbs} forms` },
    ];
  });
}

function splitVerbFigures(knows: Plausibility): Figure[] {
  const folder = sharedData('treebanks');
  if (folder === undefined) return [];
  return [...splitVerbScores(folder, knows)].flatMap(([bank, { ours, plain }]) => [
    {
      name: `words separable verbs ${bank} F1`,
      value: ours.separable,
      floor: plain.separable,
      remark: 'fixed phrases left out',
    },
    {
      name: `words verbs and particles ${bank} F1`,
      value: ours.all,
      floor: plain.all,
      remark: `all ${ours.pairs} compound:prt`,
    },
  ]);
}
