// What a validator finds: a rule of a standard that a file breaks, with its place and the clause that says so.

/** What each violation carries; the keys are the closed set of rules, each with a sentence in both languages. */
export interface ViolationData {
  // the grammar
  readonly 'element-unknown': { readonly element: string };
  /** It stands where its parent cannot have it, or in another order. */
  readonly 'element-misplaced': { readonly element: string; readonly parent: string };
  readonly 'element-repeated': { readonly element: string; readonly parent: string };
  /** `element` names those of which one is missing, with `|`. */
  readonly 'element-missing': { readonly element: string; readonly parent: string };
  readonly 'text-misplaced': { readonly element: string };
  readonly 'attribute-unknown': { readonly attribute: string; readonly element: string };
  readonly 'attribute-missing': { readonly attribute: string; readonly element: string };
  /** `expected`: a word of `AttributeType`, or the values that are allowed. */
  readonly 'attribute-value': {
    readonly attribute: string;
    readonly element: string;
    readonly value: string;
    readonly expected: string;
  };
  // attributes together
  readonly 'attribute-needs': {
    readonly attribute: string;
    readonly needed: string;
    readonly element: string;
  };
  readonly 'attribute-excludes': {
    readonly attribute: string;
    readonly other: string;
    readonly element: string;
  };
  /** Exactly one of them is wanted. */
  readonly 'attribute-one-of': { readonly attributes: string; readonly element: string };
  readonly 'content-or-reference': { readonly element: string };
  // identity and references
  readonly 'id-repeated': { readonly id: string; readonly element: string };
  /** An inline element of the target has the id of another kind of element. */
  readonly 'id-of-another': { readonly id: string; readonly element: string };
  readonly 'reference-nowhere': {
    readonly attribute: string;
    readonly value: string;
    readonly element: string;
  };
  readonly 'reference-form': { readonly attribute: string; readonly value: string };
  // languages
  readonly 'language-differs': {
    readonly element: string;
    readonly language: string;
    readonly expected: string;
  };
  // codes
  readonly 'code-unpaired': { readonly element: string; readonly id: string };
  readonly 'code-not-isolated': { readonly id: string };
  readonly 'codes-differ': { readonly attribute: string; readonly id: string };
  readonly 'code-reorder-copies': { readonly id: string };
  readonly 'code-sequence-start': { readonly id: string };
  readonly 'code-sequence-changed': { readonly id: string; readonly before: string };
  readonly 'code-removed': { readonly id: string };
  readonly 'code-copied': { readonly id: string };
  readonly 'subtype-of-type': { readonly subType: string; readonly type: string };
  // segments
  readonly 'state-without-target': { readonly state: string };
  readonly 'order-out-of-range': { readonly order: string; readonly most: number };
  readonly 'order-taken': { readonly order: string };
}

export type ViolationRule = keyof ViolationData;

export type Violation = {
  [Rule in ViolationRule]: {
    readonly rule: Rule;
    /** Section of the standard, as `4.2.3.1 id`. */
    readonly clause: string;
    /** Where the element begins, from 1. */
    readonly line: number;
    readonly column: number;
    readonly data: ViolationData[Rule];
  };
}[ViolationRule];

/** Where a violation is. */
export interface ViolationPlace {
  readonly line: number;
  readonly column: number;
}

/** Takes violations; the compiler checks that the data fits the rule. */
export type ReportViolation = <Rule extends ViolationRule>(
  rule: Rule,
  data: ViolationData[Rule],
  at: ViolationPlace & { readonly clause: string },
) => void;
