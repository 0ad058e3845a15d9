// What a shelf of the store in memory holds, and what it will hold when the write that goes on is kept.

/** A value of which a write makes another one beside it. Values are put in place of each other, never changed. */
export abstract class Staging<Value> {
  /** What readers see. */
  protected kept: Value;
  protected staged: Value;

  constructor(empty: Value) {
    this.kept = empty;
    this.staged = empty;
  }

  /** Keeps what was staged; true when that changed anything. */
  keep(): boolean {
    const changed = this.staged !== this.kept;
    this.kept = this.staged;
    return changed;
  }

  drop(): void {
    this.staged = this.kept;
  }
}

/** Values by name, in the order in which the names first came. */
export abstract class StagingByName<Value> extends Staging<ReadonlyMap<string, Value>> {
  constructor() {
    super(new Map());
  }

  protected stage(name: string, value: Value): void {
    this.staged = new Map(this.staged).set(name, value);
  }

  /** Takes a name out; false when it is not there. */
  remove(name: string): boolean {
    if (!this.staged.has(name)) return false;
    this.staged = new Map([...this.staged].filter(([other]) => other !== name));
    return true;
  }
}
