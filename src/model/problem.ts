// Everything data or the world can do wrong, as a value. Doors never see an exception for bad input;
// they get a Problem and ask `messages` for the sentence. Misuse by a programmer throws instead.

/**
 * What each problem carries beside its place. The keys are the closed set of problem codes; each has a
 * sentence in both languages (src/messages). Codes are stable: they are printed by `--json`.
 */
export interface ProblemData {
  // model and text
  readonly 'language-unknown': { readonly written: string };

  // reading files (workbench, document)
  readonly 'file-not-found': Record<never, never>;
  readonly 'file-unreadable': { readonly reason: string };
  readonly 'file-not-writable': { readonly reason: string };
  readonly 'file-is-folder': Record<never, never>;
  readonly 'file-empty': Record<never, never>;
  readonly 'file-not-bilingual': Record<never, never>;
  readonly 'encoding-guessed': { readonly encoding: string };
  readonly 'document-format': { readonly format: string };
  readonly 'document-bilingual': Record<never, never>;
  readonly 'export-format': Record<never, never>;
  readonly 'collection-not-found': { readonly name: string; readonly names: string };
  readonly 'disk-full': Record<never, never>;

  // store
  /** A character XML 1.0 cannot hold, as `U+0001`; `place.unit` is the key or number of the unit or entry. */
  readonly 'text-not-storable': { readonly character: string };
  /** Another process wrote for longer than we wait. */
  readonly 'store-locked': { readonly seconds: number };
  readonly 'store-newer': { readonly version: number; readonly known: number };
  /** Must be brought to a newer version first, which a read-only opening does not do. */
  readonly 'store-older': { readonly version: number; readonly known: number };
  readonly 'store-foreign': Record<never, never>;
  readonly 'store-damaged': { readonly reason: string };
  readonly 'folder-not-found': { readonly folder: string };
  /** The operating system refused to read or write, for another reason than a full disk. */
  readonly 'disk-failed': { readonly reason: string };

  // doors
  readonly cancelled: Record<never, never>;
}

export type ProblemCode = keyof ProblemData;

/** Where it happened. Lines and columns count from 1; `unit` is the id or number of the unit or entry. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly unit?: string;
}

export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly place: Place;
    readonly data: ProblemData[Code];
  };
}[ProblemCode];

/** Makes a problem; the compiler checks that the data fits the code. */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  data: ProblemData[Code],
  place: Place = {},
): Problem {
  // The mapped type cannot be narrowed from a generic Code; the signature above is the check.
  return { code, place, data } as unknown as Problem;
}

/** The same problem with more of its place known, for example the file name by the caller that has it. */
export function atPlace(problem: Problem, place: Place): Problem {
  return { ...problem, place: { ...place, ...problem.place } };
}

/**
 * Carries a Problem through a stack of readers to the function that turns it into a result.
 * Thrown inside a floor only where the caller documents that it catches it.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What a format could not hold: said in a report, never dropped in silence. */
export interface Loss {
  /** What was lost, as a stable word: `inline-code`, `note`, `property`, `status`, … */
  readonly what: string;
  /** How many times. */
  readonly count: number;
  /** One place where it happened, to look at. */
  readonly example?: string;
}
