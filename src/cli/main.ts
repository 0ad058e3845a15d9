// The command line: words in, exit code out. Nothing here calls process.exit, so that everything written
// is flushed and tests can run it in the same process.

import type { CommanderError } from 'commander';
import { Command } from 'commander';

import type { Messages } from '../messages/messages.js';
import { createMessages } from '../messages/messages.js';
import { ProblemError } from '../model/problem.js';
import { VERSION } from '../workbench/version.js';
import type { Workbench } from '../workbench/workbench.js';
import { openWorkbench } from '../workbench/workbench.js';
import type { CommandContext, CommandDefinition, CommandOptions, SingleCommand } from './command.js';
import { EXIT } from './command.js';
import { COMMANDS, examplesOf } from './definitions.js';
import type { CommonOptions } from './options.js';
import { uiLanguage, UsageError, userName, workspaceFile } from './options.js';
import type { Streams } from './terminal.js';
import { Terminal } from './terminal.js';
import { askedCommand, describeUsageError } from './usage-error.js';

/** Runs one command. `words` are the arguments without the program's name. */
export async function main(words: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const messages = createMessages(uiLanguage(writtenUi(words)));
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  try {
    return await runWords(words, { streams, messages, signal: stop.signal });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

function standardStreams(): Streams {
  // A reader that has seen enough (`taalbrug … | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  return {
    out: process.stdout,
    error: process.stderr,
    // Opened only by a command that reads keys.
    get input() {
      return process.stdin;
    },
  };
}

/** `--ui` decides the language of the help itself, so it is looked for before anything is parsed. */
function writtenUi(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === '--ui' || word.startsWith('--ui='));
  return words[place]?.startsWith('--ui=') === true ? words[place]?.slice('--ui='.length) : words[place + 1];
}

interface Surroundings {
  readonly streams: Streams;
  readonly messages: Messages;
  readonly signal: AbortSignal;
}

async function runWords(words: readonly string[], surroundings: Surroundings): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(surroundings, async (definition, args, options) => {
    code = await runCommand(definition, { args, options }, surroundings);
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, { program, words }, surroundings);
  }
}

type CommandAction = (
  definition: SingleCommand,
  args: readonly string[],
  options: CommandOptions,
) => Promise<void>;

function createProgram(surroundings: Surroundings, action: CommandAction): Command {
  const { messages, streams } = surroundings;
  const program = configure(new Command('taalbrug'), surroundings)
    .description(messages.t('command.program.description'))
    .version(VERSION, '-V, --version', messages.t('command.program.version'));
  program.helpCommand(false);
  for (const definition of COMMANDS) addCommand(program, definition, { path: [], surroundings, action });
  program.configureOutput({ writeOut: (text) => void streams.out.write(text), writeErr: () => undefined });
  return program;
}

function addCommand(
  parent: Command,
  definition: CommandDefinition,
  within: {
    readonly path: readonly string[];
    readonly surroundings: Surroundings;
    readonly action: CommandAction;
  },
): void {
  const { surroundings, action } = within;
  const { messages } = surroundings;
  const path = [...within.path, definition.name];
  const command = configure(parent.command(definition.name), surroundings);
  definition.describe(command, messages);
  const examples = indented(examplesOf(path.join('.'), messages));
  command.addHelpText('after', `\n${messages.t('command.program.examples')}\n${examples}`);
  if ('load' in definition) {
    command.action(async () => action(definition, command.args, command.optsWithGlobals()));
    return;
  }
  command.helpCommand(false);
  for (const inner of definition.commands) addCommand(command, inner, { ...within, path });
}

/** What the program and each of its commands share: common options, translated help, no exit. */
function configure(command: Command, { messages, streams }: Surroundings): Command {
  const { t } = messages;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('command.program.usage'),
    'Arguments:': t('command.program.arguments'),
    'Options:': t('command.program.options'),
    'Commands:': t('command.program.commands'),
  };
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void streams.out.write(text), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', t('command.program.help'))
    .option('--workspace <file>', t('command.program.workspace'))
    .option('--ui <language>', t('command.program.ui'))
    .option('--json', t('command.program.json'))
    .option('--quiet', t('command.program.quiet'))
    .showSuggestionAfterError(false);
}

function indented(lines: string): string {
  return lines.replace(/^/gmu, '  ');
}

interface Given {
  readonly args: readonly string[];
  readonly options: CommandOptions;
}

async function runCommand(
  definition: SingleCommand,
  { args, options }: Given,
  { streams, messages, signal }: Surroundings,
): Promise<number> {
  const common = options as CommonOptions;
  const terminal = new Terminal(streams, messages, {
    json: common.json === true,
    quiet: common.quiet === true,
  });
  const opened: Workbench[] = [];
  const open: CommandContext['open'] = async ({ writes = false, inMemory = false, workspace } = {}) => {
    const workbench = await openWorkbench({
      ...(inMemory
        ? { rulesFrom: workspaceFile(common) }
        : { workspace: workspace ?? workspaceFile(common) }),
      writes,
      ui: messages.language,
      ...userName(),
      warn: (problem) => terminal.warn(problem),
    });
    opened.push(workbench);
    return workbench;
  };
  const run = await definition.load();
  try {
    return await run({ terminal, messages, common, signal, open }, args, options);
  } finally {
    for (const workbench of opened) await workbench.close();
  }
}

function exitCodeOf(
  error: unknown,
  asked: { readonly program: Command; readonly words: readonly string[] },
  { streams, messages }: Surroundings,
): number {
  const say = (text: string): void => void streams.error.write(`${text}\n`);
  if (error instanceof ProblemError) {
    say(messages.describe(error.problem));
    return error.problem.code.startsWith('store-') ? EXIT.workspace : EXIT.refused;
  }
  if (error instanceof UsageError) {
    say(error.message);
    return EXIT.usage;
  }
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code === 'commander.help') {
      askedCommand(asked.program, asked.words).outputHelp();
      return EXIT.done;
    }
    say(describeUsageError(error, { ...asked, messages }));
    return EXIT.usage;
  }
  say(messages.t('command.error.bug', { message: error instanceof Error ? error.message : String(error) }));
  if (process.env['TAALBRUG_DEBUG'] !== undefined && error instanceof Error) say(error.stack ?? '');
  return EXIT.bug;
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    'code' in error &&
    String(error.code).startsWith('commander.')
  );
}
