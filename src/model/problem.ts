// Everything data or the world can do wrong, as a value. Doors never see an exception for bad input;
// they get a Problem and ask `messages` for the sentence. Misuse by a programmer throws instead.

/**
 * What each problem carries beside its place. The keys are the closed set of problem codes; each has a
 * sentence in both languages (src/messages). Codes are stable: they are printed by `--json`.
 */
export interface ProblemData {
  // model and text
  readonly 'language-unknown': { readonly written: string };

  readonly 'text-binary': Record<never, never>;
  readonly 'text-damaged': { readonly encoding: string };

  // reading files (workbench, document)
  readonly 'file-not-found': Record<never, never>;
  readonly 'file-unreadable': { readonly reason: string };
  readonly 'file-not-writable': { readonly reason: string };
  readonly 'file-is-folder': Record<never, never>;
  readonly 'file-empty': Record<never, never>;
  readonly 'file-not-bilingual': Record<never, never>;
  /** A compound file: Excel or Word of before 2007, or a newer one with a password. */
  readonly 'file-old-office': Record<never, never>;
  readonly 'encoding-guessed': { readonly encoding: string };
  readonly 'document-format': { readonly format: string };
  readonly 'document-bilingual': Record<never, never>;

  // document: containers (DOCX, ODT, PPTX)
  readonly 'document-encrypted': Record<never, never>;
  /** A compound file: Word 97-2003, or a newer document with a password whose kind does not show. */
  readonly 'document-old-office': Record<never, never>;
  /** `reason` is the English phrase of the library that unpacks. */
  readonly 'document-damaged': { readonly reason: string };
  /** A zip file that is no document. */
  readonly 'document-unknown-container': Record<never, never>;
  readonly 'document-part-missing': { readonly part: string };
  readonly 'container-too-many-members': { readonly limit: number };
  readonly 'container-member-repeated': { readonly part: string };
  /** The name of a member leads out of the container. */
  readonly 'container-path': { readonly path: string };
  readonly 'container-too-large': { readonly part: string; readonly megabytes: number };
  readonly 'container-ratio': { readonly part: string; readonly ratio: number; readonly limit: number };
  readonly 'container-checksum': { readonly part: string };
  /** Elements of an HTML page inside each other. */
  readonly 'html-too-deep': { readonly limit: number };

  // document: PDF
  /** Its reader ran out of memory or time. */
  readonly 'document-too-large': Record<never, never>;
  /** A warning: pages, but no letters; a scan. */
  readonly 'document-no-text': Record<never, never>;

  readonly 'document-other-language': { readonly expected: string; readonly found: string };
  readonly 'document-without-sentences': Record<never, never>;
  readonly 'documents-swapped': Record<never, never>;
  readonly 'languages-swapped': Record<never, never>;

  // reviewing an alignment; beads go by the name that the review lists
  readonly 'alignment-not-found': { readonly name: string; readonly names: string };
  readonly 'bead-not-found': { readonly name: string };
  /** `source` and `target` count its sentences. */
  readonly 'bead-split': { readonly name: string; readonly source: number; readonly target: number };
  readonly 'bead-merge': { readonly names: string };
  readonly 'bead-move': { readonly name: string };
  readonly 'bead-moved': { readonly name: string };

  // reviewing candidates; they go by their number in the list
  readonly 'candidate-list-not-found': { readonly name: string; readonly names: string };
  readonly 'candidate-not-found': { readonly name: string; readonly number: number };
  /** It belongs to the entry of candidate `into`. */
  readonly 'candidate-merged': { readonly number: number; readonly into: number };
  /** It has no term in either language after the edit. */
  readonly 'candidate-empty': { readonly number: number };
  /** The entry that it became was changed or removed since, so it cannot be taken back. */
  readonly 'candidate-entry-changed': { readonly number: number; readonly entry: string };

  readonly 'export-format': Record<never, never>;
  readonly 'report-format': Record<never, never>;
  readonly 'pretranslate-format': Record<never, never>;
  readonly 'check-report-format': Record<never, never>;
  /** Findings can be written into one XLIFF file only. */
  readonly 'check-annotate': Record<never, never>;
  readonly 'baseline-invalid': Record<never, never>;
  readonly 'finding-not-found': { readonly fingerprint: string };
  readonly 'finding-ambiguous': { readonly fingerprint: string; readonly fingerprints: string };
  // settings of a check; the place has their line
  readonly 'settings-line': { readonly text: string };
  readonly 'settings-name': { readonly name: string; readonly known: string };
  readonly 'settings-value': { readonly name: string; readonly value: string; readonly known: string };
  readonly 'settings-repeated': { readonly name: string };
  readonly 'check-folder-empty': Record<never, never>;
  readonly 'check-no-pair': Record<never, never>;
  readonly 'custom-rules-none': Record<never, never>;
  readonly 'custom-rule-line': { readonly text: string };
  readonly 'custom-rule-nameless': { readonly key: string };
  readonly 'custom-rule-twice': { readonly name: string; readonly first: number };
  readonly 'custom-rule-key': { readonly key: string; readonly keys: string };
  readonly 'custom-rule-key-twice': { readonly key: string; readonly name: string };
  readonly 'custom-rule-empty': { readonly key: string };
  readonly 'custom-rule-value': { readonly key: string; readonly value: string; readonly values: string };
  readonly 'custom-rule-no-condition': { readonly name: string };
  readonly 'custom-rule-group': { readonly key: string };
  readonly 'custom-rule-pattern': { readonly pattern: string; readonly reason: string };
  /** Several of them; `sentences` are theirs, one a line. */
  readonly 'custom-rules-faulty': { readonly count: number; readonly sentences: string };
  readonly 'omegat-languages': { readonly from: string; readonly to: string };
  readonly 'merge-encoding': Record<never, never>;
  readonly 'nothing-to-translate': Record<never, never>;
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
  /** The beads to edit are not in the alignment `name` any more. */
  readonly 'alignment-changed': { readonly name: string };
  /** The decisions to change are not what the list `name` has any more. */
  readonly 'candidates-changed': { readonly name: string };
  /** `place.unit` is the id; `last` says which edit changed it last: number, command, person and time. */
  readonly 'entry-changed': { readonly termbase: string; readonly last: string };
  /** The same for a unit; `place.unit` is its number. */
  readonly 'unit-changed': { readonly memory: string; readonly last: string };
  /** What an undo would bring back is what another unit of the memory says: `place.unit` and `other` are their numbers. */
  readonly 'unit-taken': { readonly memory: string; readonly other: number };
  /** `command` is the word whose history it is: `termbase` or `memory`. */
  readonly 'edit-not-found': { readonly edit: number; readonly command: 'termbase' | 'memory' };
  readonly 'edit-undone': {
    readonly edit: number;
    readonly undoneBy: number;
    readonly command: 'termbase' | 'memory';
  };
  /** A warning: searching goes on, but the match index must be made again at the next start. */
  readonly 'index-not-saved': { readonly reason: string };
  /** More characters than a segment that is searched for may have. */
  readonly 'query-too-long': { readonly characters: number; readonly limit: number };
  readonly 'folder-not-found': { readonly folder: string };
  /** The operating system refused to read or write, for another reason than a full disk. */
  readonly 'disk-failed': { readonly reason: string };

  // care for memories; units go by their numbers
  readonly 'unit-not-found': { readonly id: number };
  readonly 'memory-ambiguous': { readonly names: string };
  /** A new text lacks these marks of inline codes. */
  readonly 'unit-codes-missing': { readonly id: number; readonly codes: string };
  readonly 'pattern-invalid': { readonly pattern: string; readonly reason: string };

  // care for the glossary; entries go by their ids
  /** `near` lists entries that have this as a term, or ids like it. */
  readonly 'entry-not-found': { readonly id: string; readonly near: string };
  readonly 'entry-ambiguous': { readonly id: string; readonly termbases: string };
  readonly 'termbase-ambiguous': { readonly names: string };
  /** The concept is there already: `entries` says which ones and where. */
  readonly 'entry-duplicate': { readonly entries: string };
  readonly 'entry-without-term': { readonly id: string };
  readonly 'entry-merge-itself': { readonly id: string };
  readonly 'term-not-in-entry': { readonly id: string; readonly term: string };
  readonly 'term-already-in-entry': { readonly id: string; readonly term: string };

  // format: XML
  readonly 'xml-empty': Record<never, never>;
  /** `reason` is the parser's own English phrase. */
  readonly 'xml-not-well-formed': { readonly reason: string };
  readonly 'xml-ampersand': Record<never, never>;
  readonly 'xml-entity-unknown': Record<never, never>;
  readonly 'xml-entity-declared': Record<never, never>;
  readonly 'xml-character': Record<never, never>;
  readonly 'xml-tag-mismatch': Record<never, never>;
  /** `element` is the innermost one that was not closed, empty when the file ends inside a tag. */
  readonly 'xml-unfinished': { readonly element: string };
  readonly 'xml-too-deep': { readonly limit: number };
  readonly 'xml-attribute-too-long': { readonly limit: number };
  readonly 'xml-too-many-attributes': { readonly limit: number };
  readonly 'xml-token-too-long': { readonly limit: number };
  /** A warning. */
  readonly 'xml-prefix-undeclared': { readonly prefix: string };
  readonly 'encoding-unknown': { readonly encoding: string };
  readonly 'encoding-invalid': { readonly encoding: string };
  /** As the last, where the file declares nothing: what stands before it is in that encoding. */
  readonly 'encoding-broken': { readonly encoding: string };
  /** A warning: the bytes were followed, not the declaration. */
  readonly 'encoding-doubtful': { readonly declared: string; readonly used: string };

  // format: what the XML says
  readonly 'format-root': { readonly format: string; readonly element: string };
  readonly 'format-structure': { readonly element: string; readonly inside: string };
  readonly 'segment-too-long': { readonly limit: number };
  readonly 'entry-too-long': { readonly limit: number };
  readonly 'term-too-long': { readonly limit: number };
  /** From here on warnings: the file is read. */
  readonly 'format-version': { readonly format: string; readonly version: string };
  readonly 'term-long': { readonly length: number };
  readonly 'no-units': Record<never, never>;
  readonly 'element-unknown': { readonly element: string };
  readonly 'language-unknown-code': { readonly written: string };
  readonly 'language-missing': { readonly attribute: string };
  readonly 'source-language-missing': Record<never, never>;
  readonly 'variant-repeated': { readonly language: string };
  readonly 'unit-other-languages': { readonly languages: string };
  readonly 'units-untranslated': { readonly count: number };
  readonly 'unit-id-repeated': { readonly id: string };

  // segmentation rules (SRX)
  /** `fault` is one of the names of `segmentation/pattern/pattern-fault.ts`; `at` the place in the pattern, from 1. */
  readonly 'segmentation-rule-faulty': {
    readonly pattern: string;
    readonly fault: string;
    readonly at: number;
  };
  readonly 'segmentation-rules-too-large': { readonly limit: number };
  readonly 'segmentation-rules-missing': { readonly name: string };
  readonly 'segmentation-language-missing': Record<never, never>;
  /** A warning. */
  readonly 'segmentation-language-unsplit': { readonly language: string };

  // format: tables (CSV, TSV, XLSX)
  /** The quote that opens a cell has no end; the place is where it opens. */
  readonly 'table-quote-open': Record<never, never>;
  readonly 'table-cell-too-long': { readonly limit: number };
  readonly 'table-too-many-columns': { readonly limit: number };
  readonly 'table-row-too-long': { readonly cells: number; readonly columns: number };
  /** No column says, or shows by its place, that it holds Dutch or English. */
  readonly 'table-columns-unclear': { readonly columns: number };
  readonly 'table-concept-too-long': { readonly limit: number };
  readonly 'workbook-too-large': { readonly megabytes: number };
  /** From here on warnings. `rows` lists the first of them. */
  readonly 'table-rows-short': { readonly count: number; readonly rows: string };
  readonly 'table-rows-without-term': { readonly count: number; readonly rows: string };
  readonly 'table-quote-stray': { readonly count: number; readonly rows: string };
  readonly 'table-control-characters': { readonly count: number; readonly rows: string };
  readonly 'table-value-unknown': { readonly count: number; readonly rows: string; readonly values: string };
  readonly 'table-languages-guessed': { readonly source: string; readonly target: string };
  readonly 'table-one-language': { readonly language: string };
  readonly 'table-column-unnamed': { readonly columns: string };
  readonly 'table-concept-scattered': { readonly id: string };
  readonly 'sheet-formulas': { readonly count: number; readonly cells: string };
  readonly 'sheet-errors': { readonly count: number; readonly cells: string };
  readonly 'sheet-hidden': { readonly count: number; readonly places: string };
  readonly 'sheet-merged': { readonly count: number; readonly cells: string };
  readonly 'sheet-not-a-table': { readonly sheet: string };

  // format: PO
  readonly 'po-syntax': { readonly found: string };
  readonly 'po-string-open': Record<never, never>;
  readonly 'po-plural-form': { readonly index: string; readonly forms: number };
  readonly 'po-message-too-long': { readonly limit: number };
  /** From here on warnings. */
  readonly 'po-message-repeated': { readonly first: number };
  readonly 'po-plural-forms': { readonly written: string };
  readonly 'po-escape-unknown': { readonly written: string };
  readonly 'po-source-language-guessed': { readonly language: string };

  // doors
  readonly cancelled: Record<never, never>;
}

export type ProblemCode = keyof ProblemData;

/** Where it happened. Lines, rows and columns count from 1; `unit` is the id or number of the unit or entry. */
export interface Place {
  readonly file?: string;
  /** The part of a container, as `word/document.xml`. */
  readonly part?: string;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
  /** The row of a table; a cell may go over several lines. */
  readonly row?: number;
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
