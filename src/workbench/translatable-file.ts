// What there is to translate in a file: the sentences of a document, or the units of a bilingual file, in one shape.

import { plainContent } from '../model/content.js';
import type { Language } from '../model/language.js';
import { languageOf, otherLanguage } from '../model/language.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import type { Sentence } from '../model/document.js';
import type { TranslationUnit } from '../model/unit.js';
import { unitText } from '../model/unit.js';
import type { FormatName, ReadEvent } from '../format/contract.js';
import { detectFormat } from '../format/registry.js';
import { readDocument } from './document.js';
import { readChunks, STANDARD_STREAM } from './file.js';
import { languageProblem } from './language-check.js';
import { recognizeFile } from './recognized-file.js';
import type { Workbench } from './workbench.js';

/** A segment of a file, in reading order. */
export interface TranslatableSegment {
  /** Plain text in the language translated from. */
  readonly text: string;
  /** The unit of a bilingual file as it was read; for a sentence one that has no translation yet. */
  readonly unit: TranslationUnit;
  /** It has a translation, or the file says that it is not to be translated. */
  readonly translated: boolean;
  /** Number of the unit, or sentence, in the file, from 0. */
  readonly number: number;
}

export interface TranslatableFile {
  readonly path: string;
  /** Translated from. */
  readonly language: Language;
  readonly segments: readonly TranslatableSegment[];
}

export interface ReadTranslatableOptions {
  /** Language translated from; without it what the file says or shows. */
  readonly from?: Language;
  readonly signal?: AbortSignal;
}

/** Reads a document or a bilingual file. Throws ProblemError when it is neither, or its language is not to be seen. */
export async function readTranslatable(
  workbench: Workbench,
  path: string,
  options: ReadTranslatableOptions = {},
): Promise<TranslatableFile> {
  // Documents are read by name; what comes through a pipe is taken for bilingual.
  const isBilingual = path === STANDARD_STREAM || (await bilingualFormat(path)) !== undefined;
  return isBilingual ? readBilingual(workbench, path, options) : readSentences(workbench, path, options);
}

const HEAD_BYTES = 4096;

/** The format of a file that holds units or entries; none of a document. Throws ProblemError when it is empty. */
export async function bilingualFormat(path: string): Promise<FormatName | undefined> {
  for await (const chunk of readChunks(path)) return detectFormat(chunk.subarray(0, HEAD_BYTES))?.name;
  throw new ProblemError(makeProblem('file-empty', {}, { file: path }));
}

async function readBilingual(
  workbench: Workbench,
  path: string,
  { from, signal }: ReadTranslatableOptions,
): Promise<TranslatableFile> {
  const { reader, all } = await recognizeFile(readChunks(path, signal), path);
  if (reader === 'srx') throw new ProblemError(makeProblem('file-not-bilingual', {}, { file: path }));
  const units: TranslationUnit[] = [];
  for await (const events of reader.read(all, from === undefined ? {} : { from, to: otherLanguage(from) })) {
    warnOf(workbench, path, events);
    for (const event of events) if (event.kind === 'unit') units.push(event.unit);
  }
  return translatableUnits(path, units, from);
}

/** Passes a reader's warnings on; that units have no translation yet is what this is for. */
export function warnOf({ warn }: Workbench, file: string, events: readonly ReadEvent[]): void {
  for (const event of events)
    if (event.kind === 'warning' && event.problem.code !== 'units-untranslated')
      warn(atPlace(event.problem, { file }));
}

/** What there is to translate in units as they were read, in order. */
export function translatableUnits(
  path: string,
  units: readonly TranslationUnit[],
  from?: Language,
): TranslatableFile {
  const language = from ?? sourceLanguageOf(units);
  return { path, language, segments: units.flatMap((unit, number) => segmentOf(unit, number, language)) };
}

/** The language that most units were translated from; Dutch when none says. */
function sourceLanguageOf(units: readonly TranslationUnit[]): Language {
  const said = units.map(({ sourceLanguage }) => languageOf(sourceLanguage ?? ''));
  const count = (language: Language): number => said.filter((each) => each === language).length;
  return count('en') > count('nl') ? 'en' : 'nl';
}

function segmentOf(unit: TranslationUnit, number: number, language: Language): TranslatableSegment[] {
  const text = unitText(unit, language);
  const isLocked = unit.attributes?.['translate'] === 'no';
  const translated = isLocked || unitText(unit, otherLanguage(language)).trim() !== '';
  return text.trim() === '' ? [] : [{ text, unit, translated, number }];
}

async function readSentences(
  workbench: Workbench,
  path: string,
  { from, signal }: ReadTranslatableOptions,
): Promise<TranslatableFile> {
  const read = (language: Language) =>
    readDocument(workbench, path, { language, ...(signal === undefined ? {} : { signal }) });
  const first = await read(from ?? 'nl');
  const language = from ?? (first.seen === 'en' ? 'en' : 'nl');
  const problem = languageProblem(first.seen, language, path);
  if (problem !== undefined) workbench.warn(problem);
  // Hyphens and sentence ends are decided by the rules of the language.
  const { sentences } = language === (from ?? 'nl') ? first : await read(language);
  return {
    path,
    language,
    segments: sentences.map((sentence, place) => fromSentence(sentence, place, language)),
  };
}

function fromSentence(
  { text, kind, page, line }: Sentence,
  place: number,
  language: Language,
): TranslatableSegment {
  const properties = Object.entries({ kind, page, line }).map(([type, value]) => ({
    type,
    value: String(value),
  }));
  const variants = [{ language, content: plainContent(text) }];
  return {
    text,
    unit: { key: `s${String(place + 1)}`, sourceLanguage: language, variants, properties },
    translated: false,
    number: place,
  };
}
