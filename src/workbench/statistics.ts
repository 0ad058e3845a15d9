// Statistics: how many words there are to translate, and how many of them are there already, in the rows that translators and
// their clients reckon with.

import type { LeverageBand, LeveragePresetName, SegmentLeverage } from '../memory/leverage.js';
import { bandOf, LEAST_LEVERAGE, LEVERAGE_PRESETS } from '../memory/leverage.js';
import type { Language } from '../model/language.js';
import type { Match } from '../model/match.js';
import { tokenize } from '../text/token.js';
import { matchesOfFile, SeenSegments } from './leverage.js';
import type { ReadTranslatableOptions, TranslatableFile } from './translatable-file.js';
import { readTranslatable } from './translatable-file.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface StatisticsOptions extends ReadTranslatableOptions, WorkOptions {
  /** Default `taalbrug`. */
  readonly preset?: LeveragePresetName;
}

export interface TextCounts {
  readonly segments: number;
  /** Words, numbers and addresses; marks are none. */
  readonly words: number;
  readonly characters: number;
  readonly charactersWithoutSpaces: number;
}

export interface BandCounts extends TextCounts, LeverageBand {}

export interface FileStatistics {
  readonly path: string;
  /** Translated from. */
  readonly language: Language;
  readonly total: TextCounts;
  /** In the order of the preset, rows without segments too. */
  readonly bands: readonly BandCounts[];
  /** What it comes to in new words, where the preset says what each row is paid. */
  readonly paidWords?: number;
}

export interface Statistics extends Omit<FileStatistics, 'path' | 'language'> {
  readonly preset: LeveragePresetName;
  readonly files: readonly FileStatistics[];
}

/** Counts files in order: what stands in two of them repeats in the second. Throws ProblemError when one cannot be read. */
export async function countFiles(
  workbench: Workbench,
  paths: readonly string[],
  { preset = 'taalbrug', onProgress = () => undefined, ...options }: StatisticsOptions = {},
): Promise<Statistics> {
  const { bands } = LEVERAGE_PRESETS[preset];
  const seen = new Map<Language, SeenSegments>();
  const files: FileStatistics[] = [];
  const all = emptyRows(bands.length);
  for (const path of paths) {
    const file = await readTranslatable(workbench, path, options);
    const earlier = seen.get(file.language) ?? new SeenSegments(file.language, LEAST_LEVERAGE, workbench);
    seen.set(file.language, earlier);
    const matches = await matchesOfFile(workbench, file, { threshold: LEAST_LEVERAGE, limit: 1 });
    const rows = emptyRows(bands.length);
    for (const [place, segment] of file.segments.entries()) {
      const leverage = leverageOf(segment, matches[place]?.[0], earlier);
      const row = bandOf(leverage, LEVERAGE_PRESETS[preset]);
      rows[row]?.add(segment.text);
      all[row]?.add(segment.text);
    }
    files.push({ path, language: file.language, ...tableOf(bands, rows) });
    onProgress({ done: files.length, total: paths.length });
  }
  return { preset, files, ...tableOf(bands, all) };
}

function leverageOf(
  { text, translated }: TranslatableFile['segments'][number],
  match: Match | undefined,
  earlier: SeenSegments,
): SegmentLeverage {
  const known = { translated, ...earlier.look(text) };
  return match === undefined ? known : { ...known, match };
}

class Row {
  segments = 0;
  words = 0;
  characters = 0;
  charactersWithoutSpaces = 0;

  add(text: string): void {
    this.segments++;
    this.words += wordsOf(text);
    // As a reader counts them: an emoji is one.
    this.characters += Array.from(text).length;
    this.charactersWithoutSpaces += Array.from(text.replace(/\s+/gu, '')).length;
  }
}

/** Words, numbers and addresses of a text. */
export function wordsOf(text: string): number {
  return tokenize(text).filter(({ kind }) => kind !== 'punctuation').length;
}

function emptyRows(count: number): Row[] {
  return Array.from({ length: count }, () => new Row());
}

function tableOf(
  bands: readonly LeverageBand[],
  rows: readonly Row[],
): Pick<FileStatistics, 'total' | 'bands' | 'paidWords'> {
  const counted = bands.map((band, place) => ({ ...band, ...(rows[place] ?? new Row()) }));
  const sum = (of: (row: BandCounts) => number): number => counted.reduce((total, row) => total + of(row), 0);
  const total = {
    segments: sum(({ segments }) => segments),
    words: sum(({ words }) => words),
    characters: sum(({ characters }) => characters),
    charactersWithoutSpaces: sum(({ charactersWithoutSpaces }) => charactersWithoutSpaces),
  };
  const isPriced = counted.every(({ paid }) => paid !== undefined);
  const paidWords = Math.round(sum(({ words, paid = 0 }) => words * paid) / 100);
  return { total, bands: counted, ...(isPriced ? { paidWords } : {}) };
}
