// A dry run is the real thing taken back: it meets every refusal that the real one would, and leaves nothing.

import type { Store, StoreWriter } from '../store/contract.js';

/** Thrown to take a write back after it was done. */
class TakenBack<Result> extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super('dry run');
    this.result = result;
  }
}

/** Runs work in a write; a dry run keeps nothing of it. Gives and throws what the work does. */
export async function writeOrTry<Result>(
  store: Store,
  work: (writer: StoreWriter) => Promise<Result>,
  { dryRun = false }: { readonly dryRun?: boolean },
): Promise<Result> {
  let trial: TakenBack<Result> | undefined;
  try {
    return await store.write(async (writer) => {
      const result = await work(writer);
      if (!dryRun) return result;
      trial = new TakenBack(result);
      throw trial;
    });
  } catch (error) {
    if (trial !== undefined && error === trial) return trial.result;
    throw error;
  }
}
