// Keeps count of what a format could not hold while a file is written.

import type { Loss } from '../model/problem.js';

export class LossCount {
  readonly #losses = new Map<string, { count: number; example: string }>();

  /** One more loss of this kind; the first example is kept, shortened. */
  add(what: string, example = ''): void {
    const known = this.#losses.get(what);
    if (known !== undefined) known.count += 1;
    else this.#losses.set(what, { count: 1, example: example.slice(0, 200) });
  }

  /** All losses, in the order in which they were first met. */
  list(): readonly Loss[] {
    return [...this.#losses].map(([what, { count, example }]) =>
      example === '' ? { what, count } : { what, count, example },
    );
  }
}
