// Pretranslate: a document or a bilingual file in, an XLIFF out that holds what the memory and the glossary know: the best match as
// target with a state that says how far it can be trusted, the others as proposals, the terms of each segment beside it.

import type { AnnotatedUnit, FormatName, WrittenMatch, WrittenTerm } from '../format/contract.js';
import { annotatedWriter, formatByEnding } from '../format/registry.js';
import type { Filling } from '../format/xliff/merge/merge.js';
import { readForMerge } from '../format/xliff/merge/merge.js';
import { pretranslatedState } from '../format/xliff/state.js';
import type { Content } from '../model/content.js';
import { codesOf, makeContent, plainContent, plainText } from '../model/content.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { Match } from '../model/match.js';
import type { Loss } from '../model/problem.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import type { Scope } from '../model/scope.js';
import type { TranslationUnit } from '../model/unit.js';
import { variantIn } from '../model/unit.js';
import { DEFAULT_LIMIT } from '../memory/scoring.js';
import { readBytes, STANDARD_STREAM, writeWhole } from './file.js';
import { matchesOfFile } from './leverage.js';
import { only } from './only.js';
import { termFinder } from './recognize.js';
import { wordsOf } from './statistics.js';
import { withTermsRepaired } from './term-repair.js';
import type { ReadTranslatableOptions, TranslatableFile, TranslatableSegment } from './translatable-file.js';
import { bilingualFormat, readTranslatable, translatableUnits, warnOf } from './translatable-file.js';
import { VERSION } from './version.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface PretranslateOptions extends ReadTranslatableOptions, WorkOptions, Scope {
  readonly out: string;
  /** Lowest score of a match that becomes a target or a proposal, in [0,1]. Default 0.75. */
  readonly threshold?: number;
  /** Of the matches written beside a segment. Default 5. */
  readonly limit?: number;
  /** Terms of the glossary are put right in targets and proposals, where they are all that differs. Default false. */
  readonly terms?: boolean;
  /** An XLIFF; by the ending of `out` when left out, 2.1 for `-`. */
  readonly format?: FormatName;
}

/** How far the target of a segment is; `translated` had one already and keeps it. */
export type Pretranslation = 'translated' | 'context' | 'exact' | 'fuzzy' | 'none';

export type PretranslationCounts = Readonly<Record<Pretranslation, number>>;

export interface PretranslateResult extends PretranslationCounts {
  readonly path: string;
  readonly format: FormatName;
  /** Translated from. */
  readonly language: Language;
  readonly units: number;
  readonly words: PretranslationCounts;
  /** Segments with at least one term of the glossary. */
  readonly withTerms: number;
  readonly losses: readonly Loss[];
}

const DEFAULT_THRESHOLD = 0.75;

/**
 * An XLIFF keeps everything it has and gets targets, unless `format` asks for a new one; anything else becomes an XLIFF. Throws
 * ProblemError when the file cannot be read, holds nothing to translate, or the result not be written.
 */
export async function pretranslateFile(
  workbench: Workbench,
  path: string,
  { out, ...options }: PretranslateOptions,
): Promise<PretranslateResult> {
  const own = options.format === undefined ? await xliffFormat(path) : undefined;
  const format = own ?? options.format ?? (out === STANDARD_STREAM ? 'xliff-2.1' : formatByEnding(out));
  if (format === undefined || annotatedWriter(format) === undefined || !isXliffName(out))
    throw new ProblemError(makeProblem('pretranslate-format', {}, { file: out }));
  const job = { path, out, format, options };
  return own === undefined ? writeNew(workbench, job) : fillOwn(workbench, job);
}

/** A name that an XLIFF has; any other would hide what the file is. */
function isXliffName(out: string): boolean {
  const format = formatByEnding(out);
  return out === STANDARD_STREAM || format === undefined || format.startsWith('xliff');
}

/** The format of a file that is an XLIFF already; what comes through a pipe is read once, so that it becomes a new one. */
async function xliffFormat(path: string): Promise<FormatName | undefined> {
  const format = path === STANDARD_STREAM ? undefined : await bilingualFormat(path);
  return format?.startsWith('xliff') === true ? format : undefined;
}

interface Job {
  readonly path: string;
  readonly out: string;
  readonly format: FormatName;
  readonly options: Omit<PretranslateOptions, 'out'>;
}

async function writeNew(workbench: Workbench, job: Job): Promise<PretranslateResult> {
  const { path, out, format, options } = job;
  const file = await readTranslatable(workbench, path, options);
  const pieces = await pretranslated(workbench, file, job);
  let losses: readonly Loss[] = [];
  const written = annotatedWriter(format)?.writeAnnotated(
    only(pieces.map(({ annotated }) => annotated)),
    { original: path, sourceLanguage: file.language, now: workbench.now(), toolVersion: VERSION },
    (found) => (losses = found),
  );
  if (written !== undefined) await writeWhole(out, written);
  return resultOf(job, file, { pieces, losses });
}

/** The file itself with targets; what it says besides stays as it is. */
async function fillOwn(workbench: Workbench, job: Job): Promise<PretranslateResult> {
  const { path, out, options } = job;
  const merging = await readForMerge(await readBytes(path, options.signal)).catch((error: unknown) => {
    throw error instanceof ProblemError ? new ProblemError(atPlace(error.problem, { file: path })) : error;
  });
  warnOf(workbench, path, merging.events);
  const file = translatableUnits(path, merging.units, options.from);
  const pieces = await pretranslated(workbench, file, job);
  const fillings = new Map<number, Filling>();
  for (const { how, number, content, score } of pieces)
    if (content !== undefined && how !== 'translated' && how !== 'none')
      fillings.set(number, { content, how, score });
  const { bytes, unfilled } = merging.merge(fillings);
  await writeWhole(out, only(bytes));
  // A source with markup that nobody knows is left to the translator.
  const open = new Set(unfilled);
  const done = pieces.map((piece) => (open.has(piece.number) ? { ...piece, how: 'none' as const } : piece));
  return resultOf(job, file, { pieces: done, losses: [] });
}

function resultOf(
  { out, format }: Job,
  { language }: TranslatableFile,
  { pieces, losses }: { readonly pieces: readonly Pretranslated[]; readonly losses: readonly Loss[] },
): PretranslateResult {
  return {
    path: out,
    format,
    language,
    units: pieces.length,
    ...countBy(pieces, () => 1),
    words: countBy(pieces, ({ words }) => words),
    withTerms: pieces.filter(({ annotated }) => (annotated.glossary ?? []).length > 0).length,
    losses,
  };
}

interface Pretranslated {
  readonly annotated: AnnotatedUnit;
  readonly number: number;
  readonly how: Pretranslation;
  /** The target that was put there. */
  readonly content?: Content;
  readonly score: number;
  readonly words: number;
}

async function pretranslated(
  workbench: Workbench,
  file: TranslatableFile,
  { path, format, options }: Job,
): Promise<Pretranslated[]> {
  if (file.segments.length === 0)
    throw new ProblemError(makeProblem('nothing-to-translate', {}, { file: path }));
  const { threshold = DEFAULT_THRESHOLD, limit = DEFAULT_LIMIT, onProgress = () => undefined } = options;
  const matched = await matchesOfFile(workbench, file, { threshold, limit });
  const found = options.terms === true ? await termsRepaired(workbench, file, { matched, options }) : matched;
  const termsOf = await termFinder(workbench, file.language, options);
  return file.segments.map((segment, place) => {
    const matches = found[place] ?? [];
    onProgress({ done: place + 1, total: file.segments.length });
    const { unit, ...translated } = translate(segment, matches[0], { language: file.language, format });
    const glossary: readonly WrittenTerm[] = termsOf(segment.text);
    return {
      annotated: { unit, matches: matches.map(proposal), glossary },
      ...translated,
      number: segment.number,
      score: matches[0]?.score ?? 0,
      words: wordsOf(segment.text),
    };
  });
}

async function termsRepaired(
  workbench: Workbench,
  { segments }: TranslatableFile,
  { matched, options }: { readonly matched: readonly (readonly Match[])[]; readonly options: Scope },
): Promise<(readonly Match[])[]> {
  const results = segments.map(({ text }, place) => ({ query: text, matches: matched[place] ?? [] }));
  return (await withTermsRepaired(workbench, results, options)).map(({ matches }) => matches);
}

function proposal({ source, target, score, similarity, kind, memory }: Match): WrittenMatch {
  return { source, target, score, similarity, kind, memory };
}

/** The unit with the best match as its target, unless it has a translation already or there is no match. */
function translate(
  segment: TranslatableSegment,
  match: Match | undefined,
  { language, format }: { readonly language: Language; readonly format: FormatName },
): { readonly unit: TranslationUnit; readonly how: Pretranslation; readonly content?: Content } {
  if (segment.translated) return { unit: segment.unit, how: 'translated' };
  if (match === undefined) return { unit: segment.unit, how: 'none' };
  const { unit } = segment;
  const source = variantIn(unit, language)?.content ?? plainContent(segment.text);
  const content = targetContent(source, match, language);
  // A target without the codes of its source is never more than a proposal to be looked at.
  const complete = codesOf(content).length === codesOf(source).length;
  const how = complete && match.score >= 1 && match.kind !== 'fragment' ? match.kind : 'fuzzy';
  const { status, attributes } = pretranslatedState(format === 'xliff-1.2' ? '1.2' : '2', how);
  const others = unit.variants.filter((variant) => variant !== variantIn(unit, otherLanguage(language)));
  return {
    unit: {
      ...unit,
      ...(status === undefined ? {} : { status }),
      variants: [...others, { language: otherLanguage(language), content, attributes }],
    },
    how,
    content,
  };
}

/**
 * The match's translation with the codes of this segment: the unit's own where its codes are those of the source one by one,
 * else the codes that stand around the whole text.
 */
function targetContent(source: Content, match: Match, language: Language): Content {
  const kept = variantIn(match.unit, language)?.content ?? [];
  const translation = variantIn(match.unit, otherLanguage(language))?.content ?? [];
  const isOwn = plainText(translation) === match.target;
  if (isOwn && sameCodes(source, kept) && sameCodes(source, translation))
    return withCodesOf(translation, source);
  const first = source.findIndex(({ kind }) => kind === 'text');
  const last = source.findLastIndex(({ kind }) => kind === 'text');
  const text = plainContent(match.target);
  return first < 0 || first !== last
    ? text
    : makeContent([...source.slice(0, first), ...text, ...source.slice(last + 1)]);
}

/** Whether both have the same native codes in the same order. */
function sameCodes(one: Content, other: Content): boolean {
  const [codes, others] = [codesOf(one), codesOf(other)];
  return (
    codes.length === others.length &&
    codes.every(({ role, data, type }, place) => {
      const beside = others[place];
      return beside?.role === role && beside.data === data && beside.type === type;
    })
  );
}

/** The codes carry the ids of this segment, not those of the memory's. */
function withCodesOf(translation: Content, source: Content): Content {
  const codes = codesOf(source)[Symbol.iterator]();
  return translation.map((part) => (part.kind === 'text' ? part : (codes.next().value ?? part)));
}

function countBy(
  pieces: readonly Pretranslated[],
  worth: (piece: Pretranslated) => number,
): PretranslationCounts {
  const counts = { translated: 0, context: 0, exact: 0, fuzzy: 0, none: 0 };
  for (const piece of pieces) counts[piece.how] += worth(piece);
  return counts;
}
