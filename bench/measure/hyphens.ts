// How much of a typeset text comes back: running text is set on pages of 70 columns – hyphens at line ends,
// running titles, page numbers, footnotes with their marks on lines of their own – and restored by the
// product's reader. Counted are the words of the text that stand in the restored one in the same order, and
// the three kinds of hyphen apart: soft ones (put there by the setter; joined), hard ones (the word's own;
// kept) and suspended ones (a part is left out: "werk- en"; kept with a space).

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { readText } from '../../src/document/document.js';
import type { Document, HyphenDecision } from '../../src/model/document.js';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import { SHIPPED_DOCUMENTS } from '../../src/workbench/demo.js';
import { createShippedData, shippedPath } from '../../src/workbench/shipped-data.js';
import { patternPoints } from '../../test/document/hyphenation-patterns.js';
import type { SetText, Setting } from '../../test/document/page-setter.js';
import { setPages } from '../../test/document/page-setter.js';
import { sharedData } from '../../test/shared-data.js';
import type { Figure, FigureGroup } from '../table.js';
import { sharedWords } from './word-sequence.js';

const KINDS = ['soft', 'hard', 'suspended'] as const;
type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Record<HyphenDecision['decision'], Kind>> = {
  join: 'soft',
  keep: 'hard',
  space: 'suspended',
};

interface KindCount {
  set: number;
  decided: number;
  right: number;
}

interface Score {
  words: number;
  right: number;
  plainRight: number;
  broken: number;
  brokenRight: number;
  readonly kinds: Readonly<Record<Kind, KindCount>>;
}

/** Knows how frequent a word is in general language. */
type Knows = (word: string) => number;

export async function hyphenFigures(): Promise<FigureGroup> {
  const data = createShippedData();
  const figures: Figure[] = [];
  for (const language of LANGUAGES) {
    const frequencies = await data.frequencies(language);
    const knows: Knows = (word) => frequencies.perMillion(word);
    for (const [name, texts] of await corpora(language)) {
      const score = emptyScore();
      for (const text of texts) measureText(text, { language, knows, score });
      figures.push(...scoreFigures(`${name} ${language}`, score));
    }
  }
  return { title: 'Words and hyphens restored', note: note(), figures };
}

function note(): string {
  const patterns = LANGUAGES.every((language) => patternPoints(language) !== undefined);
  const how = patterns
    ? 'hyphenated by the patterns of TeX'
    : 'hyphenated by a plain rule of syllables, for the patterns of TeX are not installed (hyphen-nl, hyphen-en-gb)';
  return (
    `Running text set on pages of ${COLUMNS} columns, ${how}, with running titles, page numbers and footnotes, ` +
    'and read back. The plain method joins all lines and drops every hyphen at their ends. A word that is ' +
    'missing, wrong or added counts against; precision is of the decisions, the figure itself is recall.'
  );
}

/** Texts by the name of their figures: the shipped documents, and the evaluation data where it is. */
async function corpora(language: Language): Promise<[string, readonly (readonly string[])[]][]> {
  const shipped: [string, string[][]] = ['hyphens shipped', await shippedTexts(language)];
  if (sharedData() === undefined) return [shipped];
  const shared = [
    ...(await alignmentTexts(language)),
    ...(await folderTexts(sharedData('policy-text'), `.${language}.txt`)),
    ...(await treebankTexts(language)),
  ];
  return [shipped, ['hyphens', shared]];
}

/** The sentences that people wrote down for the shipped documents, so that no reading of ours comes first. */
async function shippedTexts(language: Language): Promise<string[][]> {
  const texts = SHIPPED_DOCUMENTS.map(async (name) => {
    const rows = await readFile(shippedPath('tm', 'documents', `${name}.gold.tsv`), 'utf8');
    const column = LANGUAGES.indexOf(language);
    return glued(
      linesOf(rows.replace(/.+/gu, (row) => row.split('\t')[column] ?? '').replaceAll(' | ', '\n')),
    );
  });
  return Promise.all(texts);
}

async function alignmentTexts(language: Language): Promise<string[][]> {
  const folders = ['acter-corp', 'ntrex'].map((name) =>
    folderTexts(sharedData('alignment', name), `.${language}`),
  );
  return (await Promise.all(folders)).flat().map(glued);
}

async function folderTexts(folder: string | undefined, ending: string): Promise<string[][]> {
  if (folder === undefined) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(names.map(async (name) => linesOf(await readFile(join(folder, name), 'utf8'))));
}

async function treebankTexts(language: Language): Promise<string[][]> {
  const folder = sharedData('treebanks');
  if (folder === undefined) return [];
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${language}_`)).sort();
  const texts = names.map(async (name) => {
    const rows = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    return glued([...rows.matchAll(/^# text = (.*)$/gmu)].flatMap(([, text = '']) => linesOf(text)));
  });
  return Promise.all(texts);
}

/** Lines with words on them, their white space folded. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(/[\u200B\uFEFF]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => /\p{L}{2}/u.test(line));
}

/** Sentences to a paragraph. */
const GLUED = 4;

/** Sentences glued to paragraphs; what does not end like a sentence stays alone, a title or an item. */
function glued(sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = 0;
  for (const sentence of sentences) {
    const isSentence = /[.!?]["'”’)]?$/u.test(sentence) && /^["'“‘(]?\p{Lu}/u.test(sentence);
    if (isSentence && open > 0 && open < GLUED) paragraphs.push(`${paragraphs.pop() ?? ''} ${sentence}`);
    else paragraphs.push(sentence);
    if (!isSentence) open = 0;
    else open = open < GLUED ? open + 1 : 1;
  }
  return paragraphs;
}

const COLUMNS = 70;

const STYLES: readonly Omit<Setting, 'random' | 'points'>[] = [
  // As the seed page: no empty lines, marks on lines of their own, a title with the number below.
  {
    ...{ width: COLUMNS, pageLines: 38, title: 'De Staat van de Dienst 2023', firstPage: 21 },
    ...{ formFeeds: false, marks: 'line', blankLines: false, hyphenate: true, noteRate: 0.06 },
  },
  // As many programs copy: a form feed a page, a title above it, empty lines between paragraphs.
  {
    ...{ width: COLUMNS, pageLines: 42, title: 'Ministry of Affairs |', header: 'Annual report' },
    ...{
      firstPage: 3,
      formFeeds: true,
      marks: 'superscript',
      blankLines: true,
      hyphenate: true,
      noteRate: 0.04,
    },
  },
];

interface Work {
  readonly language: Language;
  readonly knows: Knows;
  readonly score: Score;
}

/**
 * Sets a text in every style and reads it back: once as it is, and once with the starts of its paragraphs cut so
 * that as many as possible of the hyphens that belong to words come to stand at the ends of lines.
 */
function measureText(paragraphs: readonly string[], work: Work): void {
  const points = patternPoints(work.language);
  for (const style of STYLES) {
    const setting = { ...style, ...(points && { points }) };
    for (const text of [paragraphs, paragraphs.map((paragraph) => hardestCut(paragraph, setting))]) {
      const random = randomFrom(text.length);
      countText(text, setPages(text, NOTE[work.language], { ...setting, random }), work);
    }
  }
}

/** At most so many words are cut off. */
const MOST_CUT = 8;

function hardestCut(paragraph: string, setting: Omit<Setting, 'random'>): string {
  const words = paragraph.split(' ');
  const cuts = Array.from({ length: Math.min(MOST_CUT, words.length) }, (_, cut) =>
    words.slice(cut).join(' '),
  );
  const hardness = (text: string): number =>
    [...setPages([text], () => '', { ...setting, noteRate: 0, random: () => 1 }).breaks.values()].filter(
      ({ kind }) => kind !== 'soft',
    ).length;
  return cuts.reduce((best, text) => (hardness(text) > hardness(best) ? text : best), paragraph);
}

const NOTE: Readonly<Record<Language, (number: number) => string>> = {
  nl: (number) => `Kamerstukken II, vergaderjaar 2022/23, 19 637, nr. ${3000 + number}.`,
  en: (number) => `House of Commons, Session 2022-23, Paper No ${3000 + number}, on the same subject.`,
};

/** A linear congruential generator: the same seed sets the same page. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function countText(paragraphs: readonly string[], set: SetText, { language, knows, score }: Work): void {
  const document = readText(set.text, { language, knows });
  countHyphens(document, set, score);
  const words = paragraphs.flatMap((text, paragraph) =>
    text.split(' ').map((word, at) => ({ word, place: `${paragraph} ${at}` })),
  );
  const original = words.map(({ word }) => word);
  const found = document.paragraphs
    .filter(({ kind }) => kind !== 'footnote')
    .flatMap(({ text, mark }) => `${mark ?? ''} ${text}`.trim().split(' '));
  const right = sharedWords(original, found);
  const broken = new Set(
    [...set.breaks.values()]
      .filter(({ paragraph }) => paragraph !== undefined)
      .map(({ paragraph, word }) => `${String(paragraph)} ${word}`),
  );
  const plain = plainWords(set.text);
  score.words += original.length;
  // Words too many count as words wrong.
  score.right += Math.max(0, right.size - Math.max(0, found.length - original.length));
  score.plainRight += sharedWords(original, plain).size - Math.max(0, plain.length - original.length);
  score.broken += broken.size;
  score.brokenRight += words.filter(({ place }, at) => broken.has(place) && right.has(at)).length;
}

function countHyphens({ report }: Document, { breaks }: SetText, { kinds }: Score): void {
  const decisions = new Map(report.hyphens.map(({ line, decision }) => [line, KIND_OF[decision]]));
  for (const [line, { kind: set }] of breaks) {
    const kind = set === 'elliptic' ? 'suspended' : set;
    const decided = decisions.get(line);
    kinds[kind].set += 1;
    if (decided !== undefined) kinds[decided].decided += 1;
    if (decided === kind) kinds[kind].right += 1;
  }
}

/** What is left when all lines are joined and every hyphen at their ends goes. */
function plainWords(text: string): string[] {
  return text
    .replace(/-\n/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function emptyScore(): Score {
  const kind = (): KindCount => ({ set: 0, decided: 0, right: 0 });
  const kinds = { soft: kind(), hard: kind(), suspended: kind() };
  return { words: 0, right: 0, plainRight: 0, broken: 0, brokenRight: 0, kinds };
}

function scoreFigures(name: string, score: Score): Figure[] {
  const share = (right: number, all: number): number => right / Math.max(1, all);
  const plainBroken = share(
    score.kinds.soft.set,
    KINDS.reduce((sum, kind) => sum + score.kinds[kind].set, 0),
  );
  return [
    {
      name: `${name} words right`,
      value: share(score.right, score.words),
      floor: share(score.plainRight, score.words),
      decimals: 4,
      remark: `of ${score.words}`,
    },
    {
      name: `${name} words at line ends right`,
      value: share(score.brokenRight, score.broken),
      floor: plainBroken,
      remark: `of ${score.broken}`,
    },
    ...KINDS.filter((kind) => score.kinds[kind].set > 0).map((kind): Figure => {
      const { set, decided, right } = score.kinds[kind];
      return {
        name: `${name} ${kind} hyphens right`,
        value: share(right, set),
        floor: kind === 'soft' ? 1 : 0,
        remark: `of ${set}; precision ${share(right, decided).toFixed(3)}`,
      };
    }),
  ];
}
