// taalbrug extract FILE… --language L, extract --pair NL EN, extract --memory NAME

import type { CandidatePair, CandidateTerm } from '../../model/candidate.js';
import type { ExtractOptions } from '../../workbench/extract.js';
import { extractFromDocuments, extractFromMemory, extractFromPair } from '../../workbench/extract.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage, UsageError } from '../options.js';

export const runExtract: RunCommand = async (context, files, options) => {
  const { messages, signal } = context;
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
  if (memory !== undefined) return printPairs(context, await fromMemory(context, memory, extractOptions));
  if (options['pair'] === true) return printPairs(context, await fromPair(context, files, extractOptions));
  return printTerms(
    context,
    await fromDocuments(context, files, { ...extractOptions, language: text(options['language']) }),
  );
};

async function fromMemory(
  context: CommandContext,
  memory: string,
  options: ExtractOptions,
): Promise<CandidatePair[]> {
  const workbench = await context.open();
  return context.terminal.withProgress('extract', () => extractFromMemory(workbench, memory, options));
}

async function fromPair(
  context: CommandContext,
  files: readonly string[],
  options: ExtractOptions,
): Promise<CandidatePair[]> {
  const [nl, en, ...more] = files;
  if (nl === undefined || en === undefined || more.length > 0) {
    throw new UsageError(context.messages.t('command.error.pairFiles'));
  }
  const workbench = await context.open({ inMemory: true });
  return context.terminal.withProgress('extract', () => extractFromPair(workbench, { nl, en }, options));
}

async function fromDocuments(
  context: CommandContext,
  files: readonly string[],
  { language, ...options }: ExtractOptions & { readonly language: string | undefined },
): Promise<CandidateTerm[]> {
  const { messages, terminal } = context;
  if (files.length === 0)
    throw new UsageError(messages.t('command.error.missingArgument', { name: 'files' }));
  if (language === undefined) throw new UsageError(messages.t('command.error.needLanguage'));
  const documentOptions = { ...options, language: parseLanguage(language, messages) };
  const workbench = await context.open({ inMemory: true });
  return terminal.withProgress('extract', () => extractFromDocuments(workbench, files, documentOptions));
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
