// Tasks one at a time, in the order asked: the promise chain behind every writer.

export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the task when all before it have ended, well or badly; gives what it gives. */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when every task asked so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
