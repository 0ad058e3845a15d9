// Validate: does a file keep to its standard? XLIFF 2 is checked against it, clause by clause; any other format is read
// whole, which finds what no reader can make sense of.

import type { FormatName } from '../format/contract.js';
import type { Violation } from '../model/violation.js';
import { validateXliff2 } from '../format/xliff/xliff-2/validation/validator.js';
import type { ProblemReport } from '../messages/messages.js';
import { reportProblem } from '../messages/messages.js';
import { atPlace, ProblemError } from '../model/problem.js';
import { readChunks } from './file.js';
import type { RecognizedFile } from './recognized-file.js';
import { recognizeFile } from './recognized-file.js';
import type { Workbench, WorkOptions } from './workbench.js';

/** A violation with its sentence in the user's language. */
export type ViolationReport = Violation & { readonly message: string };

export interface ValidatedFile {
  readonly path: string;
  readonly format: FormatName;
  readonly valid: boolean;
  /** Whether the standard was checked, or the file only read. */
  readonly checked: boolean;
  /** All that there are. */
  readonly count: number;
  /** The first of them, in the order of the file. */
  readonly violations: readonly ViolationReport[];
  /** Remarks that make no file invalid. */
  readonly warnings: readonly ProblemReport[];
}

export interface UnreadableFile {
  readonly path: string;
  readonly refused: ProblemReport;
}

export interface ValidateOptions extends WorkOptions {
  /** Most violations given back for each file. Default: all. */
  readonly limit?: number;
}

export function isUnreadable(file: ValidatedFile | UnreadableFile): file is UnreadableFile {
  return 'refused' in file;
}

/** Examines files in order; one that cannot be read does not stop the others. */
export async function validateFiles(
  workbench: Workbench,
  paths: readonly string[],
  options: ValidateOptions = {},
): Promise<readonly (ValidatedFile | UnreadableFile)[]> {
  const files: (ValidatedFile | UnreadableFile)[] = [];
  for (const path of paths) files.push(await validateOrRefuse(workbench, path, options));
  return files;
}

async function validateOrRefuse(
  workbench: Workbench,
  path: string,
  options: ValidateOptions,
): Promise<ValidatedFile | UnreadableFile> {
  try {
    const file = await recognizeFile(readChunks(path, options.signal), path);
    return file.reader !== 'srx' && file.reader.name === 'xliff-2.1'
      ? await validateXliff(workbench, { path, ...file }, options)
      : await readWhole(workbench, { path, ...file });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { path, refused: reportProblem(atPlace(error.problem, { file: path }), workbench.messages) };
  }
}

type NamedFile = RecognizedFile & { readonly path: string };

async function validateXliff(
  { messages }: Workbench,
  { path, all }: NamedFile,
  { limit = Infinity }: ValidateOptions,
): Promise<ValidatedFile> {
  const violations: ViolationReport[] = [];
  const warnings: ProblemReport[] = [];
  let count = 0;
  for await (const events of validateXliff2(all)) {
    for (const event of events) {
      if (event.kind === 'warning') {
        warnings.push(reportProblem(atPlace(event.problem, { file: path }), messages));
        continue;
      }
      count += 1;
      const { violation } = event;
      if (count <= limit) violations.push({ ...violation, message: messages.violation(violation) });
    }
  }
  return { path, format: 'xliff-2.1', valid: count === 0, checked: true, count, violations, warnings };
}

async function readWhole({ messages }: Workbench, { path, reader, all }: NamedFile): Promise<ValidatedFile> {
  const warnings: ProblemReport[] = [];
  if (reader !== 'srx')
    for await (const events of reader.read(all))
      for (const event of events)
        if (event.kind === 'warning')
          warnings.push(reportProblem(atPlace(event.problem, { file: path }), messages));
  const format = reader === 'srx' ? reader : reader.name;
  return { path, format, valid: true, checked: false, count: 0, violations: [], warnings };
}
