// The words of `taalbrug memory` (command-line.md): each with its arguments and options.

import type { Command } from 'commander';

import type { Messages } from '../messages/messages.js';
import type { CommandGroup } from './command.js';
import { again } from './command.js';

type Describe = Messages['t'];

export const MEMORY: CommandGroup = {
  name: 'memory',
  describe: (command, { t }) => command.description(t('command.memory.description')),
  commands: [
    {
      name: 'list',
      describe: (command, { t }) =>
        filters(command, t)
          .description(t('command.memory.list.description'))
          .argument('[name]', t('command.memory.name'))
          .option('--limit <n>', t('command.program.limit'))
          .option('--after <id>', t('command.memory.list.after')),
      load: async () => (await import('./commands/memory-list.js')).runMemoryList,
    },
    {
      name: 'add',
      describe: (command, { t }) => translation(command, t).description(t('command.memory.add.description')),
      load: async () => (await import('./commands/memory-add.js')).runMemoryAdd,
    },
    {
      name: 'confirm',
      describe: (command, { t }) =>
        translation(command, t).description(t('command.memory.confirm.description')),
      load: async () => (await import('./commands/memory-add.js')).runMemoryConfirm,
    },
    {
      name: 'edit',
      describe: (command, { t }) =>
        dryRun(command, t)
          .description(t('command.memory.edit.description'))
          .argument('<id>', t('command.memory.id'))
          .option('--nl <text>', t('command.memory.edit.nl'))
          .option('--en <text>', t('command.memory.edit.en'))
          .option('--status <status>', t('command.memory.status'))
          .option('--note <text>', t('command.memory.note'))
          .option('--without-codes', t('command.memory.edit.withoutCodes')),
      load: async () => (await import('./commands/memory-edit.js')).runMemoryEdit,
    },
    {
      name: 'delete',
      describe: (command, { t }) =>
        changing(filters(command, t), t)
          .description(t('command.memory.delete.description'))
          .argument('[ids...]', t('command.memory.ids')),
      load: async () => (await import('./commands/memory-delete.js')).runMemoryDelete,
    },
    {
      name: 'replace',
      describe: (command, { t }) =>
        changing(filters(command, t), t)
          .description(t('command.memory.replace.description'))
          .argument('<text>', t('command.memory.replace.text'))
          .argument('<by>', t('command.memory.replace.by'))
          .option('--regex', t('command.memory.replace.regex'))
          .option('--case', t('command.memory.replace.case'))
          .option('--word', t('command.memory.replace.word'))
          .option('--side <language>', t('command.memory.replace.side')),
      load: async () => (await import('./commands/memory-replace.js')).runMemoryReplace,
    },
    {
      name: 'duplicates',
      describe: (command, { t }) =>
        changing(filters(command, t), t)
          .description(t('command.memory.duplicates.description'))
          .argument('[name]', t('command.memory.name'))
          .option('--similar', t('command.memory.duplicates.similar'))
          .option('--merge', t('command.memory.duplicates.merge'))
          .option('--limit <n>', t('command.program.limit')),
      load: async () => (await import('./commands/memory-duplicates.js')).runMemoryDuplicates,
    },
    {
      name: 'conflicts',
      describe: (command, { t }) =>
        filters(command, t)
          .description(t('command.memory.conflicts.description'))
          .argument('[name]', t('command.memory.name'))
          .option('--side <language>', t('command.memory.conflicts.side'))
          .option('--limit <n>', t('command.program.limit')),
      load: async () => (await import('./commands/memory-duplicates.js')).runMemoryConflicts,
    },
    {
      name: 'clean',
      describe: (command, { t }) =>
        changing(filters(command, t), t)
          .description(t('command.memory.clean.description'))
          .argument('[name]', t('command.memory.name'))
          .option('--rule <name>', t('command.memory.clean.rule'), again)
          .option('--apply', t('command.memory.clean.apply'))
          .option('--except <ids>', t('command.memory.clean.except'), again)
          .option('--removed <file>', t('command.memory.clean.removed'))
          .option('--limit <n>', t('command.program.limit')),
      load: async () => (await import('./commands/memory-clean.js')).runMemoryClean,
    },
    {
      name: 'anonymise',
      describe: (command, { t }) =>
        changing(filters(command, t), t)
          .description(t('command.memory.anonymise.description'))
          .argument('[name]', t('command.memory.name'))
          .option('--kind <name>', t('command.memory.anonymise.kind'), again)
          .option('--list <file>', t('command.memory.anonymise.list'))
          .option('--forget', t('command.memory.anonymise.forget')),
      load: async () => (await import('./commands/memory-anonymise.js')).runMemoryAnonymise,
    },
    {
      name: 'undo',
      describe: (command, { t }) =>
        dryRun(command, t)
          .description(t('command.memory.undo.description'))
          .argument('[edit]', t('command.termbase.undo.edit')),
      load: async () => (await import('./commands/memory-undo.js')).runMemoryUndo,
    },
    {
      name: 'history',
      describe: (command, { t }) =>
        command
          .description(t('command.memory.history.description'))
          .argument('[id]', t('command.memory.history.id'))
          .option('--limit <n>', t('command.program.limit')),
      load: async () => (await import('./commands/memory-history.js')).runMemoryHistory,
    },
  ],
};

function dryRun(command: Command, t: Describe): Command {
  return command.option('--dry-run', t('command.termbase.dryRun'));
}

/** What may change many units: shown first, and asked for on a terminal. */
function changing(command: Command, t: Describe): Command {
  return dryRun(command, t)
    .option('--yes', t('command.memory.yes'))
    .option('--show <n>', t('command.memory.show'));
}

function filters(command: Command, t: Describe): Command {
  return command
    .option('--memory <name>', t('command.memory.memory'))
    .option('--find <text>', t('command.memory.filter.find'))
    .option('--language <language>', t('command.memory.filter.language'))
    .option('--author <name>', t('command.memory.filter.author'))
    .option('--since <date>', t('command.memory.filter.since'))
    .option('--until <date>', t('command.memory.filter.until'))
    .option('--status <status>', t('command.memory.filter.status'))
    .option('--property <type=value>', t('command.memory.filter.property'))
    .option('--id <ids>', t('command.memory.filter.id'), again);
}

function translation(command: Command, t: Describe): Command {
  return dryRun(command, t)
    .requiredOption('--nl <text>', t('command.memory.add.nl'))
    .requiredOption('--en <text>', t('command.memory.add.en'))
    .option('--from <language>', t('command.program.from'))
    .option('--previous <segment>', t('command.memory.add.previous'))
    .option('--next <segment>', t('command.memory.add.next'))
    .option('--key <key>', t('command.memory.add.key'))
    .option('--status <status>', t('command.memory.status'))
    .option('--note <text>', t('command.memory.note'))
    .option('--memory <name>', t('command.memory.add.memory'));
}
