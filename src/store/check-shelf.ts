// Ignore marks and records of checks of the store in memory, as payloads, so that nobody can change them from outside.

import type { CheckRecord, IgnoreMark } from '../model/ignore-mark.js';
import { canonicalJson } from './payload.js';

/** Values by name, in the order in which the names first came. */
class NamedValues<Value> {
  #kept: ReadonlyMap<string, string> = new Map();
  #staged = this.#kept;

  keep(): boolean {
    const changed = this.#staged !== this.#kept;
    this.#kept = this.#staged;
    return changed;
  }

  drop(): void {
    this.#staged = this.#kept;
  }

  put(name: string, value: Value): void {
    const payload = canonicalJson(value);
    if (this.#staged.get(name) !== payload) this.#staged = new Map(this.#staged).set(name, payload);
  }

  remove(name: string): boolean {
    if (!this.#staged.has(name)) return false;
    this.#staged = new Map([...this.#staged].filter(([other]) => other !== name));
    return true;
  }

  all(): Value[] {
    return Array.from(this.#kept.values(), (payload) => JSON.parse(payload) as Value);
  }

  find(name: string): Value | undefined {
    const payload = this.#kept.get(name);
    return payload === undefined ? undefined : (JSON.parse(payload) as Value);
  }
}

export class CheckShelf {
  readonly marks = new NamedValues<IgnoreMark>();
  readonly records = new NamedValues<CheckRecord>();

  keep(): boolean {
    const changed = [this.marks.keep(), this.records.keep()];
    return changed.includes(true);
  }

  drop(): void {
    this.marks.drop();
    this.records.drop();
  }
}
