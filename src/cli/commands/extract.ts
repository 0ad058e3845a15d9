// taalbrug extract FILE… --language L, extract --pair NL EN, extract --memory NAME; with --into NAME into a list for review

import type { CandidateKind, CandidatePair, CandidateTerm } from '../../model/candidate.js';
import type { ExtractOptions, ExtractSource } from '../../workbench/extract.js';
import {
  extractForReview,
  extractFromDocuments,
  extractFromMemory,
  extractFromPair,
} from '../../workbench/extract.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { runCandidateReview } from './extract-review.js';
import { parseCount, parseLanguage, UsageError } from '../options.js';

export const runExtract: RunCommand = async (context, files, options) => {
  if (options['review'] !== undefined) return runCandidateReview(context, options);
  const { messages, signal, terminal, open } = context;
  const [limit, least, memory] = [
    text(options['limit']),
    text(options['minFrequency']),
    text(options['memory']),
  ];
  const extractOptions: ExtractOptions = {
    signal,
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
    ...(least === undefined
      ? {}
      : { minFrequency: parseCount(least, { name: '--min-frequency', least: 1, messages }) }),
  };
  const source = sourceOf(context, files, { ...options, memory });
  const into = text(options['into']);
  if (into !== undefined) return keepForReview(context, source, { ...extractOptions, termbase: into });
  const workbench = await open(source.kind === 'memory' ? {} : { inMemory: true });
  return terminal.withProgress('extract', async () => {
    if (source.kind === 'documents')
      return printTerms(
        context,
        await extractFromDocuments(workbench, source.paths, {
          ...extractOptions,
          ...onlyOf(options),
          language: source.language,
        }),
      );
    return printPairs(
      context,
      source.kind === 'pair'
        ? await extractFromPair(workbench, source, extractOptions)
        : await extractFromMemory(workbench, source.memory, extractOptions),
    );
  });
};

function onlyOf(options: Parameters<RunCommand>[2]): { readonly only?: CandidateKind } {
  if (options['references'] === true) return { only: 'reference' };
  return options['names'] === true ? { only: 'name' } : {};
}

function sourceOf(
  { messages }: CommandContext,
  files: readonly string[],
  options: Readonly<Record<string, string | boolean | undefined>>,
): ExtractSource {
  const memory = text(options['memory']);
  if (memory !== undefined) return { kind: 'memory', memory };
  if (options['pair'] === true) {
    const [nl, en, ...more] = files;
    if (nl === undefined || en === undefined || more.length > 0)
      throw new UsageError(messages.t('command.error.pairFiles'));
    return { kind: 'pair', nl, en };
  }
  if (files.length === 0)
    throw new UsageError(messages.t('command.error.missingArgument', { name: 'files' }));
  const language = text(options['language']);
  if (language === undefined) throw new UsageError(messages.t('command.error.needLanguage'));
  return { kind: 'documents', paths: files, language: parseLanguage(language, messages) };
}

async function keepForReview(
  { terminal, messages, open }: CommandContext,
  source: ExtractSource,
  options: ExtractOptions & { readonly termbase: string },
): Promise<number> {
  const workbench = await open({ writes: true });
  const kept = await terminal.withProgress('extract', () => extractForReview(workbench, source, options));
  terminal.value(kept);
  terminal.line(messages.t('command.extract.kept', { ...kept }));
  if (kept.decided > 0) terminal.note(messages.t('command.extract.decided', { count: kept.decided }));
  terminal.note(messages.t('command.extract.reviewNext', { list: kept.list }));
  return EXIT.done;
}

function printTerms({ terminal }: CommandContext, terms: readonly CandidateTerm[]): number {
  for (const term of terms) {
    terminal.value(term);
    terminal.line(`${term.term}\t${term.score.toFixed(3)}\t${term.frequency}`);
  }
  return EXIT.done;
}

function printPairs({ terminal }: CommandContext, pairs: readonly CandidatePair[]): number {
  for (const pair of pairs) {
    terminal.value(pair);
    terminal.line(`${pair.nl.term}\t${pair.en.term}\t${pair.score.toFixed(3)}\t${pair.frequency}`);
  }
  return EXIT.done;
}
