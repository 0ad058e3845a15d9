// Validate: does a file keep to its standard? XLIFF 2 and TMX 1.4 are checked against theirs, clause by clause; any other
// format is read whole, which finds what no reader can make sense of.

import type { FormatName } from '../format/contract.js';
import type { Violation } from '../model/violation.js';
import { validateTmx } from '../format/tmx/validator.js';
import type { ValidationEvent } from '../format/validation/event.js';
import { validateXliff2 } from '../format/xliff/xliff-2/validation/validator.js';
import { rootOf } from '../format/xml/head.js';
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
    const validate = validatorOf(file);
    return validate === undefined
      ? await readWhole(workbench, { path, ...file })
      : await validateXml(workbench, { path, validate, ...file }, options);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { path, refused: reportProblem(atPlace(error.problem, { file: path }), workbench.messages) };
  }
}

type NamedFile = RecognizedFile & { readonly path: string };

type Validator = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<readonly ValidationEvent[]>;

/** The validator for the format and version that a file says it has. */
function validatorOf({ reader, start }: RecognizedFile): Validator | undefined {
  if (reader === 'srx') return undefined;
  if (reader.name === 'xliff-2.1') return validateXliff2;
  const version = rootOf(start)?.attributes['version']?.value ?? '';
  return reader.name === 'tmx' && version.startsWith('1.4') ? validateTmx : undefined;
}

async function validateXml(
  { messages }: Workbench,
  { path, reader, all, validate }: NamedFile & { readonly validate: Validator },
  { limit = Infinity }: ValidateOptions,
): Promise<ValidatedFile> {
  const violations: ViolationReport[] = [];
  const warnings: ProblemReport[] = [];
  let count = 0;
  for await (const events of validate(all)) {
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
  const format = reader === 'srx' ? reader : reader.name;
  return { path, format, valid: count === 0, checked: true, count, violations, warnings };
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
