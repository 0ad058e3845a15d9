// Why a pattern cannot be used: a closed set of reasons, each with its sentence in src/messages.

/** Stable words; `pattern-fault` in src/messages has a sentence for each. */
export type PatternFaultName =
  /** A bracket, brace or group that is not closed, or a closing one too many. */
  | 'unbalanced'
  /** `*`, `+`, `?` or `{…}` with nothing before it. */
  | 'nothing-to-repeat'
  /** `{3,2}`, or a number beyond every use. */
  | 'repeat-range'
  /** `[z-a]`, or a range whose end is no character. */
  | 'class-range'
  /** \1, \k<name>: needs more than one look at the text. */
  | 'back-reference'
  | 'escape-unknown'
  | 'property-unknown'
  /** (?y) or (?( … */
  | 'group-unknown'
  | 'too-deep'
  | 'too-large';

export class PatternFault extends Error {
  override readonly name = 'PatternFault';
  readonly fault: PatternFaultName;
  /** UTF-16 code units from the beginning of the pattern. */
  readonly at: number;

  constructor(fault: PatternFaultName, at: number) {
    super(`${fault} at ${at}`);
    this.fault = fault;
    this.at = at;
  }
}
