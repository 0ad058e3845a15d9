// Findings written into the user's own XLIFF file.

import type { Annotation } from '../format/xliff/annotation/annotate.js';
import { annotateXliff } from '../format/xliff/annotation/annotate.js';
import type { Messages } from '../messages/messages.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import type { CheckResult, IgnoredFinding, ReportedFinding } from './check.js';
import { readBytes, writeWhole } from './file.js';
import { only } from './only.js';
import { bilingualFormat } from './translatable-file.js';
import type { Workbench } from './workbench.js';

/** The one XLIFF file that was named. Throws ProblemError `check-annotate` for anything else: to be asked before long work. */
export async function annotatedFile(paths: readonly string[]): Promise<string> {
  const [path = '', ...more] = paths;
  const format = more.length > 0 || path === '-' || path === '' ? undefined : await bilingualFormat(path);
  if (format?.startsWith('xliff') === true) return path;
  throw new ProblemError(makeProblem('check-annotate', {}, { file: path }));
}

/** Writes the file with its findings, those that are ignored too, as notes and marks; nothing else of it changes. */
export async function writeAnnotated(
  { messages }: Workbench,
  { path, out }: { readonly path: string; readonly out: string },
  { findings, ignored }: CheckResult,
): Promise<void> {
  const annotations = new Map<number, Annotation[]>();
  for (const finding of [...findings, ...ignored]) {
    if (finding.file !== path) continue;
    const own = annotations.get(finding.number);
    if (own === undefined) annotations.set(finding.number, [annotationOf(finding, messages)]);
    else own.push(annotationOf(finding, messages));
  }
  try {
    await writeWhole(out, only(await annotateXliff(await readBytes(path), annotations)));
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(atPlace(error.problem, { file: path })) : error;
  }
}

function annotationOf(finding: ReportedFinding | IgnoredFinding, { t }: Messages): Annotation {
  const { rule, fingerprint, severity, message, expected, spans } = finding;
  const wordings = t('command.check.expected', { expected: expected.join(' | ') });
  return {
    rule,
    fingerprint,
    severity,
    sentence: expected.length === 0 ? message : `${message} (${wordings})`,
    source: spans.source,
    target: spans.target,
    ...('reason' in finding ? { ignored: finding.reason } : {}),
  };
}
