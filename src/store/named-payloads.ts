// Values by name in the store in memory, as payloads, so that nobody can change them from outside.

import { canonicalJson } from './payload.js';
import { StagingByName } from './staging.js';

export class NamedPayloads<Value> extends StagingByName<string> {
  put(name: string, value: Value): void {
    const payload = canonicalJson(value);
    if (this.staged.get(name) !== payload) this.stage(name, payload);
  }

  all(): Value[] {
    return Array.from(this.kept.values(), (payload) => JSON.parse(payload) as Value);
  }

  find(name: string): Value | undefined {
    const payload = this.kept.get(name);
    return payload === undefined ? undefined : (JSON.parse(payload) as Value);
  }
}
