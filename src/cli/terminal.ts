// What a command writes, and where: results to standard output, everything else to standard error.

import { SingleBar } from 'cli-progress';
import pc from 'picocolors';

import type { Messages } from '../messages/messages.js';
import type { Problem } from '../model/problem.js';
import type { Severity } from '../model/severity.js';
import type { KeyInput } from './keys.js';
import { keysOf } from './keys.js';
import type { Progress } from '../workbench/workbench.js';

export interface Streams {
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly error: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Where keys come from; none without it. */
  readonly input?: KeyInput;
}

export interface TerminalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
}

export class Terminal {
  readonly messages: Messages;
  readonly json: boolean;
  readonly #streams: Streams;
  readonly #quiet: boolean;
  readonly #colors: ReturnType<typeof pc.createColors>;

  constructor(streams: Streams, messages: Messages, options: TerminalOptions) {
    this.#streams = streams;
    this.messages = messages;
    this.json = options.json;
    this.#quiet = options.quiet;
    this.#colors = pc.createColors(streams.out.isTTY === true && process.env['NO_COLOR'] === undefined);
  }

  /** A line of the result for a person; nothing with `--json`. */
  line(text = ''): void {
    if (!this.json) this.#streams.out.write(`${text}\n`);
  }

  /** A value of the result; nothing without `--json`. One line of JSON each. */
  value(value: unknown): void {
    if (this.json) this.#streams.out.write(`${JSON.stringify(value)}\n`);
  }

  heading(text: string): void {
    this.line(this.#colors.bold(text));
  }

  strong(text: string): string {
    return this.#colors.bold(text);
  }

  faint(text: string): string {
    return this.#colors.dim(text);
  }

  /** In the colour of something that bad. */
  severe(text: string, severity: Severity): string {
    const { red, yellow, cyan, bold } = this.#colors;
    return bold({ error: red, warning: yellow, note: cyan }[severity](text));
  }

  /** The stretch of a text that something is about: in reverse, between marks where there are no colours. */
  marked(text: string): string {
    return this.#colors.isColorSupported ? this.#colors.inverse(text) : `»${text}«`;
  }

  /** A remark beside the result, on standard error. */
  note(text: string): void {
    if (!this.#quiet) this.#streams.error.write(`${text}\n`);
  }

  /** A warning about the input, on standard error. */
  warn(problem: Problem): void {
    this.note(this.messages.describe(problem));
  }

  /** Why nothing was done; said even with `--quiet`. */
  fail(text: string): void {
    this.#streams.error.write(`${text}\n`);
  }

  /** Whether somebody is there who can answer. */
  get isInteractive(): boolean {
    return this.#streams.input?.isTTY === true && this.#streams.error.isTTY === true && !this.json;
  }

  /** Asks a question; true when the answer is a key of the language's yes. */
  async confirms(question: string): Promise<boolean> {
    this.#streams.error.write(`${question} `);
    for await (const key of this.keys()) {
      this.#streams.error.write(`${key}\n`);
      return this.messages.t('command.program.yesKeys').includes(key.toLowerCase());
    }
    return false;
  }

  /** Keys as the user presses them, until the input ends. */
  async *keys(): AsyncGenerator<string> {
    if (this.#streams.input !== undefined) yield* keysOf(this.#streams.input);
  }

  /** Runs work with a progress bar on a terminal, without one elsewhere. */
  async withProgress<Result>(
    label: string,
    work: (onProgress: (progress: Progress) => void) => Promise<Result>,
  ): Promise<Result> {
    if (this.#quiet || this.#streams.error.isTTY !== true) return work(() => undefined);
    const bar = new SingleBar({
      format: `${label} {bar} {percentage}%`,
      stream: this.#streams.error,
      clearOnComplete: true,
      hideCursor: true,
    });
    bar.start(1, 0);
    try {
      return await work(({ done, total = done }) => {
        bar.setTotal(Math.max(1, total));
        bar.update(done);
      });
    } finally {
      bar.stop();
    }
  }
}
