// A change of an entry, a unit or anything else that is remembered: what it was before, and what it is after.

interface Change {
  readonly before?: object;
  readonly after?: object;
}

type Reversed<Made extends Change> = Omit<Made, 'before' | 'after'> & {
  readonly before?: Exclude<Made['after'], undefined>;
  readonly after?: Exclude<Made['before'], undefined>;
};

/** The change that takes a change back. */
export function reversed<Made extends Change>({ before, after, ...change }: Made): Reversed<Made> {
  return {
    ...change,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  } as Reversed<Made>;
}
