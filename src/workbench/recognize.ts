// Recognize: the terms of the workspace's glossaries in a document, each with its place in the original, its
// status and its translations.

import { originalOffset, pieceAt } from '../document/clean-text.js';
import type { WrittenTerm } from '../format/contract.js';
import type { Paragraph, TextPiece } from '../model/document.js';
import type { ConceptEntry, TermStatus } from '../model/entry.js';
import { termsIn, usableTerms } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { TermOccurrence } from '../model/match.js';
import type { Scope } from '../model/scope.js';
import { holdsIn } from '../model/scope.js';
import type { Span } from '../model/span.js';
import { createDutchReader } from '../termbase/dutch-reader.js';
import type { RecognizerOptions } from '../termbase/recognition.js';
import { TermRecognizer } from '../termbase/recognition.js';
import type { TermbaseEntry } from '../termbase/term-index.js';
import type { ReadDocumentOptions } from './document.js';
import { readSingleDocument } from './document.js';
import type { Workbench } from './workbench.js';

/** An occurrence in a document; `start` and `end` are places in the original, as those of sentences. */
export interface DocumentTerm extends TermOccurrence {
  /** `forbidden` before anything else that the entry says; absent when it says nothing. */
  readonly status?: TermStatus | 'forbidden';
  readonly page: number;
  readonly line: number;
  /** Terms of the other language that may be used, the preferred one first. */
  readonly translations: readonly string[];
}

/** With a client or project: terms of entries that hold for it, its own and general ones, not those of others. */
export interface RecognizeFileOptions extends ReadDocumentOptions, Scope {
  /** Also terms within or across longer ones. Default false. */
  readonly nested?: boolean;
}

/** Terms in a document of any kind, in reading order. Throws ProblemError when it cannot be read. */
export async function recognizeFile(
  workbench: Workbench,
  path: string,
  options: RecognizeFileOptions,
): Promise<DocumentTerm[]> {
  const { document } = await readSingleDocument(workbench, path, options);
  const { recognizer, entryOf } = await knownTerms(workbench, options.language, options);
  return document.paragraphs.flatMap((paragraph) =>
    recognizer.recognize(paragraph.text, options.language, options).map((found) => ({
      ...found,
      ...placeIn(paragraph, found),
      ...whatIsSaid(entryOf(found), found.term, options.language),
    })),
  );
}

/**
 * What finds the terms of a segment that may be translated by something, each once, in order; for files that carry
 * terms with their segments. Forbidden and superseded terms are no help to a translator and are left out.
 */
export async function termFinder(
  workbench: Workbench,
  language: Language,
  scope: Scope = {},
): Promise<(text: string) => WrittenTerm[]> {
  const { recognizer, entryOf } = await knownTerms(workbench, language, scope);
  return (text) => {
    const terms = new Map<string, WrittenTerm>();
    for (const found of recognizer.recognize(text, language, {})) {
      const entry = entryOf(found);
      if (entry === undefined || !usableTerms(entry, language).includes(found.term)) continue;
      const translations = usableTerms(entry, otherLanguage(language));
      if (translations.length > 0)
        terms.set(`${found.entry} ${found.term}`, { term: found.term, translations });
    }
    return [...terms.values()];
  };
}

export interface WorkspaceTerms {
  readonly recognizer: TermRecognizer;
  readonly entryOf: (found: TermOccurrence) => ConceptEntry | undefined;
}

/** The terms of the workspace's glossaries that hold in this scope, or of one glossary. */
export async function knownTerms(
  workbench: Workbench,
  language: Language,
  { termbase, ...scope }: Scope & { readonly termbase?: string },
): Promise<WorkspaceTerms> {
  const entries: TermbaseEntry[] = [];
  for await (const batch of workbench.store.entries(termbase === undefined ? {} : { termbase }))
    entries.push(...batch.filter(({ entry }) => holdsIn(entry, scope)));
  return recognizerOf(workbench, language, entries);
}

/** What finds the terms of these entries. */
export async function recognizerOf(
  workbench: Workbench,
  language: Language,
  entries: readonly TermbaseEntry[],
): Promise<WorkspaceTerms> {
  // Without terms there is nothing to know, and nobody waits for it.
  const knowledge = entries.length === 0 ? {} : await dutchKnowledge(workbench, language);
  const recognizer = new TermRecognizer(entries, knowledge);
  return { recognizer, entryOf: entryFinder(entries) };
}

/** What the recogniser should know of Dutch; nothing for English text, which does not wait for it. */
async function dutchKnowledge({ data }: Workbench, language: Language): Promise<RecognizerOptions> {
  if (language !== 'nl') return {};
  const [frequencies, tagger] = await Promise.all([data.frequencies('nl'), data.tagger('nl')]);
  const knows = (word: string): number => frequencies.perMillion(word);
  return { knows, reader: createDutchReader(tagger, knows) };
}

function entryFinder(entries: readonly TermbaseEntry[]): (found: TermOccurrence) => ConceptEntry | undefined {
  const byId = new Map<string, Map<string, ConceptEntry>>();
  for (const { termbase, entry } of entries) {
    const ofTermbase = byId.get(termbase) ?? new Map<string, ConceptEntry>();
    byId.set(termbase, ofTermbase.set(entry.id, entry));
  }
  return ({ termbase, entry }) => byId.get(termbase)?.get(entry);
}

function placeIn(
  { pieces, page, line }: Paragraph,
  { start, end, parts }: TermOccurrence,
): Pick<DocumentTerm, 'start' | 'end' | 'parts' | 'page' | 'line'> {
  const piece = pieceAt(pieces, start);
  return {
    ...spanIn(pieces, { start, end }),
    ...(parts === undefined ? {} : { parts: parts.map((part) => spanIn(pieces, part)) }),
    page: piece?.page ?? page,
    line: piece?.line ?? line,
  };
}

function spanIn(pieces: readonly TextPiece[], { start, end }: Span): Span {
  return { start: originalOffset(pieces, start), end: originalOffset(pieces, end - 1) + 1 };
}

function whatIsSaid(
  entry: ConceptEntry | undefined,
  text: string,
  language: Language,
): Pick<DocumentTerm, 'status' | 'translations'> {
  if (entry === undefined) return { translations: [] };
  const term = termsIn(entry, language).find((each) => each.text === text);
  const status = term?.forbidden === true ? 'forbidden' : term?.status;
  const translations = usableTerms(entry, otherLanguage(language));
  return status === undefined ? { translations } : { status, translations };
}
