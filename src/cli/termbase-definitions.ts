// The words of `taalbrug termbase` (command-line.md): each with its arguments and options.

import type { Command } from 'commander';

import type { Messages } from '../messages/messages.js';
import type { CommandGroup } from './command.js';
import { again } from './command.js';

export const TERMBASE: CommandGroup = {
  name: 'termbase',
  describe: (command, { t }) => command.description(t('command.termbase.description')),
  commands: [
    {
      name: 'list',
      describe: (command, { t }) =>
        command
          .description(t('command.termbase.list.description'))
          .argument('[name]', t('command.termbase.name'))
          .option('--client <name>', t('command.termbase.inClient'))
          .option('--project <name>', t('command.termbase.inProject'))
          .option('--find <text>', t('command.termbase.list.find'))
          .option('--limit <n>', t('command.program.limit'))
          .option('--skip <n>', t('command.termbase.list.skip')),
      load: async () => (await import('./commands/termbase-list.js')).runTermbaseList,
    },
    {
      name: 'add',
      describe: (command, { t }) =>
        dryRun(command, t)
          .description(t('command.termbase.add.description'))
          .option('--nl <term>', t('command.termbase.add.nl'), again)
          .option('--en <term>', t('command.termbase.add.en'), again)
          .option('--status <status>', t('command.termbase.add.status'))
          .option('--definition <text>', t('command.termbase.add.definition'))
          .option('--source <text>', t('command.termbase.add.source'))
          .option('--subject <text>', t('command.termbase.add.subject'))
          .option('--note <text>', t('command.termbase.add.note'))
          .option('--client <name>', t('command.termbase.client'))
          .option('--project <name>', t('command.termbase.project'))
          .option('--into <name>', t('command.termbase.add.into'))
          .option('--anyway', t('command.termbase.add.anyway')),
      load: async () => (await import('./commands/termbase-add.js')).runTermbaseAdd,
    },
    {
      name: 'edit',
      describe: (command, { t }) =>
        dryRun(ofTermbase(command, t), t)
          .description(t('command.termbase.edit.description'))
          .argument('<id>', t('command.termbase.id'))
          .option('--set <field=value>', t('command.termbase.edit.set'), again)
          .option('--of <term>', t('command.termbase.edit.of'))
          .option('--add-nl <term>', t('command.termbase.edit.addNl'), again)
          .option('--add-en <term>', t('command.termbase.edit.addEn'), again)
          .option('--remove-nl <term>', t('command.termbase.edit.removeNl'), again)
          .option('--remove-en <term>', t('command.termbase.edit.removeEn'), again)
          .option('--refer <id>', t('command.termbase.edit.refer'), again)
          .option('--unrefer <id>', t('command.termbase.edit.unrefer'), again)
          .option('--note <text>', t('command.termbase.edit.note'), again)
          .option('--delete', t('command.termbase.edit.delete')),
      load: async () => (await import('./commands/termbase-edit.js')).runTermbaseEdit,
    },
    {
      name: 'merge',
      describe: (command, { t }) =>
        dryRun(ofTermbase(command, t), t)
          .description(t('command.termbase.merge.description'))
          .argument('<first>', t('command.termbase.merge.first'))
          .argument('<second>', t('command.termbase.merge.second')),
      load: async () => (await import('./commands/termbase-merge.js')).runTermbaseMerge,
    },
    {
      name: 'lint',
      describe: (command, { t }) =>
        command
          .description(t('command.termbase.lint.description'))
          .argument('[name]', t('command.termbase.name'))
          .option('--severity <level>', t('command.termbase.lint.severity'))
          .option('--rule <name>', t('command.termbase.lint.rule'), again),
      load: async () => (await import('./commands/termbase-lint.js')).runTermbaseLint,
    },
    {
      name: 'undo',
      describe: (command, { t }) =>
        dryRun(command, t)
          .description(t('command.termbase.undo.description'))
          .argument('[edit]', t('command.termbase.undo.edit')),
      load: async () => (await import('./commands/termbase-undo.js')).runTermbaseUndo,
    },
    {
      name: 'history',
      describe: (command, { t }) =>
        ofTermbase(command, t)
          .description(t('command.termbase.history.description'))
          .argument('[id]', t('command.termbase.history.id'))
          .option('--limit <n>', t('command.program.limit')),
      load: async () => (await import('./commands/termbase-history.js')).runTermbaseHistory,
    },
  ],
};

function dryRun(command: Command, t: Messages['t']): Command {
  return command.option('--dry-run', t('command.termbase.dryRun'));
}

function ofTermbase(command: Command, t: Messages['t']): Command {
  return command.option('--termbase <name>', t('command.termbase.termbase'));
}
