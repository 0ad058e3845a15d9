// What a command is to the command line: its words, its help and what it does. Commands decide nothing
// about translation; they turn arguments into a call of the workbench and print what comes back.

import type { Command } from 'commander';

import type { Messages } from '../messages/messages.js';
import type { Workbench, WorkbenchOptions } from '../workbench/workbench.js';
import type { CommonOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Exit codes of command-line.md. */
export const EXIT = { done: 0, findings: 1, usage: 2, refused: 3, workspace: 4, bug: 70 } as const;

export interface CommandContext {
  readonly terminal: Terminal;
  readonly messages: Messages;
  readonly common: CommonOptions;
  readonly signal: AbortSignal;
  /** Opens the workspace; closed by the caller of the command. */
  readonly open: (
    options?: Pick<WorkbenchOptions, 'writes' | 'workspace'> & { readonly inMemory?: boolean },
  ) => Promise<Workbench>;
}

/** Options of a command by name; one that may come again has all its values. */
export type CommandOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Does the command; gives its exit code. `words` are its arguments, `options` its own options by name. */
export type RunCommand = (
  context: CommandContext,
  words: readonly string[],
  options: CommandOptions,
) => Promise<number>;

export interface SingleCommand {
  readonly name: string;
  readonly describe: (command: Command, messages: Messages) => void;
  /** Loaded when the command is called, so that `lookup` does not wait for the aligner. */
  readonly load: () => Promise<RunCommand>;
}

/** A word that takes a second one, as `termbase list`. */
export interface CommandGroup {
  readonly name: string;
  readonly describe: (command: Command, messages: Messages) => void;
  readonly commands: readonly SingleCommand[];
}

export type CommandDefinition = SingleCommand | CommandGroup;

type OptionValue = CommandOptions[string];

/** The value of an option that takes one. */
export function text(value: OptionValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may come again. */
export function texts(value: OptionValue): readonly string[] {
  return typeof value === 'object' ? value : [];
}

/** For commander: gathers the values of an option that may come again. */
export function again(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
