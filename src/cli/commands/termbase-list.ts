// taalbrug termbase list [NAME]

import type { ListedEntry } from '../../workbench/termbase.js';
import { listEntries } from '../../workbench/termbase.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, scopeOf } from '../options.js';

const PAGE = 50;

export const runTermbaseList: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const find = text(options['find']);
  const scope = scopeOf(options);
  const workbench = await context.open();
  if (name === undefined && find === undefined && Object.keys(scope).length === 0) {
    const termbases = await workbench.store.termbases();
    terminal.value({ termbases });
    for (const info of termbases) terminal.line(messages.t('command.termbase.list.collection', { ...info }));
    if (termbases.length === 0) terminal.note(messages.t('command.termbase.list.none'));
    return EXIT.done;
  }
  const [limit, skip] = [text(options['limit']), text(options['skip'])];
  const page = {
    limit: limit === undefined ? PAGE : parseCount(limit, { name: '--limit', least: 1, messages }),
    skip: skip === undefined ? 0 : parseCount(skip, { name: '--skip', least: 0, messages }),
  };
  const list = await listEntries(workbench, {
    ...scope,
    ...page,
    ...(name === undefined ? {} : { termbase: name }),
    ...(find === undefined ? {} : { find }),
  });
  terminal.value(list);
  for (const entry of list.entries) printEntry(entry, context);
  const { total, entries } = list;
  const to = page.skip + entries.length;
  if (total === 0) terminal.note(messages.t('command.termbase.list.nothing'));
  else if (to < total)
    terminal.note(messages.t('command.termbase.list.shown', { from: page.skip + 1, to, total }));
  return EXIT.done;
};

function printEntry({ termbase, id, nl, en, entry }: ListedEntry, { terminal }: CommandContext): void {
  const about = [termbase, entry.subjectField, entry.customer, entry.project].filter(
    (part) => part !== undefined,
  );
  terminal.line([id, nl.join(', '), en.join(', '), terminal.faint(`(${about.join('; ')})`)].join('\t'));
}
