// Ids of inline codes in one XLIFF 2 unit: names of XML, unique on each side, the same on both sides for the same
// code (2.1 section 4.3.1.20). The model asks less: pairs and standalone codes may share an id, and it may be any text.

import { isNameToken } from '../names.js';

/** One for each unit. */
export class CodeIds {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  #used = new Set<string>();
  #number = 0;

  /** Starts the other side: the same codes get the same ids there. */
  nextSide(): void {
    this.#used = new Set();
  }

  /** The id to write for a code; `kind` keeps the ids of pairs apart from those of standalone codes. */
  take(kind: 'pair' | 'standalone', id: string): string {
    const key = `${kind} ${id}`;
    const known = this.#ids.get(key);
    const chosen = known !== undefined && !this.#used.has(known) ? known : this.#free(id);
    if (known === undefined) this.#ids.set(key, chosen);
    this.#taken.add(chosen);
    this.#used.add(chosen);
    return chosen;
  }

  #free(id: string): string {
    if (isNameToken(id) && !this.#taken.has(id)) return id;
    for (;;) {
      this.#number += 1;
      const made = `c${this.#number}`;
      if (!this.#taken.has(made)) return made;
    }
  }
}

/** Native codes of one unit, each text once. */
export class OriginalData {
  readonly #ids = new Map<string, string>();

  /** Id of the `data` element that holds the code. */
  take(data: string): string {
    const known = this.#ids.get(data);
    if (known !== undefined) return known;
    const id = `d${this.#ids.size + 1}`;
    this.#ids.set(data, id);
    return id;
  }

  entries(): readonly (readonly [data: string, id: string])[] {
    return [...this.#ids];
  }
}
