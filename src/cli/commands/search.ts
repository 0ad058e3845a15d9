// taalbrug search TEXT, search --batch FILE

import { PRESET_NAMES } from '../../memory/penalties.js';
import type { MatchFilter } from '../../memory/match-filter.js';
import type { Messages } from '../../messages/messages.js';
import type { UnitStatus } from '../../model/unit.js';
import { readLines } from '../../workbench/document.js';
import { searchWithFragments } from '../../workbench/fragments.js';
import type { SearchOptions } from '../../workbench/search.js';
import { searchMemory } from '../../workbench/search.js';
import { withTermsRepaired } from '../../workbench/term-repair.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage, parsePercentage, parsePreset, UsageError } from '../options.js';
import { printFragment, printMatch } from './match-lines.js';

const DEFAULT_THRESHOLD_PERCENT = 70;
const STATUSES: readonly UnitStatus[] = ['confirmed', 'unreviewed'];
const FIELDS = ['client', 'project', 'domain', 'author', 'since', 'before'] as const;

export const runSearch: RunCommand = async (context, words, options) => {
  const { terminal, messages } = context;
  const batch = text(options['batch']);
  if (batch === undefined && words.length === 0) {
    throw new UsageError(messages.t('command.error.missingArgument', { name: 'text' }));
  }
  const threshold = parsePercentage(options['threshold'], { usual: DEFAULT_THRESHOLD_PERCENT, messages });
  const searchOptions = { ...matchOptions(context, options), threshold };
  const workbench = await context.open();
  const queries = batch === undefined ? [words.join(' ')] : await readLines(batch, workbench.warn);
  const search = options['fragments'] === true ? searchWithFragments : searchMemory;
  const found = await terminal.withProgress(messages.t('command.search.working'), (onProgress) =>
    search(workbench, queries, { ...searchOptions, onProgress }),
  );
  const results = options['terms'] === true ? await withTermsRepaired(workbench, found) : found;
  for (const result of results) {
    terminal.value(result);
    if (batch !== undefined) terminal.heading(result.query);
    if (result.matches.length === 0)
      terminal.line(messages.t('command.search.nothing', { threshold: threshold * 100 }));
    for (const match of result.matches)
      (match.kind === 'fragment' ? printFragment : printMatch)(match, terminal);
  }
  return EXIT.done;
};

/** Which units may answer; undefined when all may. */
function filterOf(options: CommandOptions, messages: Messages): MatchFilter | undefined {
  const memory = text(options['memory']);
  const status = text(options['status']);
  if (status !== undefined && !STATUSES.some((known) => known === status))
    throw new UsageError(
      messages.t('command.search.statusUnknown', { written: status, known: STATUSES.join(', ') }),
    );
  const filter: MatchFilter = {
    ...(memory === undefined ? {} : { memories: memory.split(',').map((name) => name.trim()) }),
    ...(status === undefined ? {} : { status: status as UnitStatus }),
    ...Object.fromEntries(
      FIELDS.flatMap((name) => {
        const wanted = text(options[name]);
        return wanted === undefined ? [] : [[name, wanted]];
      }),
    ),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

function matchOptions({ messages }: CommandContext, options: CommandOptions): SearchOptions {
  const [from, limit] = [text(options['from']), text(options['limit'])];
  const [previous, next, key] = [text(options['previous']), text(options['next']), text(options['key'])];
  const preset = text(options['preset']);
  const filter = filterOf(options, messages);
  return {
    ...(filter === undefined ? {} : { filter }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    limit: limit === undefined ? 5 : parseCount(limit, { name: '--limit', least: 1, messages }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(key === undefined ? {} : { key }),
    ...(preset === undefined ? {} : { preset: parsePreset(preset, { names: PRESET_NAMES, messages }) }),
    omegat: options['omegat'] === true,
    repair: options['asStored'] !== true,
  };
}
