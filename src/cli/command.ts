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

/** Does the command; gives its exit code. `words` are its arguments, `options` its own options by name. */
export type RunCommand = (
  context: CommandContext,
  words: readonly string[],
  options: Readonly<Record<string, string | boolean | undefined>>,
) => Promise<number>;

export interface CommandDefinition {
  readonly name: string;
  readonly describe: (command: Command, messages: Messages) => void;
  /** Loaded when the command is called, so that `lookup` does not wait for the aligner. */
  readonly load: () => Promise<RunCommand>;
}

/** The value of an option that takes one. */
export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
