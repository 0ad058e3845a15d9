// What a check knows from before: findings that somebody accepted (ignore marks, kept in the workspace or written in notes of the
// file), and what the last check of the same files found.

import { resolve } from 'node:path';

import type { Rule } from '../check/rule.js';
import type { Finding } from '../model/finding.js';
import type { CheckRecord, IgnoreMark } from '../model/ignore-mark.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import { readBytes, STANDARD_STREAM } from './file.js';
import { editOrigin } from './workbench.js';
import type { Workbench } from './workbench.js';

/** Findings to accept, and why. */
export interface Ignoring {
  /** Fingerprints or the first digits of them. */
  readonly fingerprints: readonly string[];
  readonly reason: string;
}

/** Keeps ignore marks for findings. Throws ProblemError `finding-not-found` or `finding-ambiguous` before any is kept. */
export async function ignoreFindings(
  workbench: Workbench,
  found: readonly Finding[],
  { fingerprints, reason }: Ignoring,
): Promise<readonly IgnoreMark[]> {
  const known = new Map(found.map((finding) => [finding.fingerprint, finding]));
  const { at, by } = editOrigin(workbench, 'check');
  const marks = fingerprints.map((written): IgnoreMark => {
    const { fingerprint, rule, file, source, target } = oneOf(known, written);
    return { fingerprint, reason, rule, at, ...(by === undefined ? {} : { by }), file, source, target };
  });
  await workbench.store.write((writer) => writer.putIgnoreMarks(marks));
  return marks;
}

/** Takes ignore marks back; gives them. Throws ProblemError as `ignoreFindings` does. */
export async function unignoreFindings(
  { store }: Workbench,
  fingerprints: readonly string[],
): Promise<readonly IgnoreMark[]> {
  const known = new Map((await store.ignoreMarks()).map((mark) => [mark.fingerprint, mark]));
  const marks = fingerprints.map((written) => oneOf(known, written));
  await store.write((writer) => writer.removeIgnoreMarks(marks.map(({ fingerprint }) => fingerprint)));
  return marks;
}

/** The one whose fingerprint begins so. */
function oneOf<Found>(known: ReadonlyMap<string, Found>, written: string): Found {
  const start = written.toLowerCase();
  const fitting = [...known].filter(([fingerprint]) => fingerprint.startsWith(start));
  const [first] = fitting;
  if (first === undefined) throw new ProblemError(makeProblem('finding-not-found', { fingerprint: written }));
  if (fitting.length === 1) return first[1];
  const fingerprints = fitting.map(([fingerprint]) => fingerprint).join(', ');
  throw new ProblemError(makeProblem('finding-ambiguous', { fingerprint: written, fingerprints }));
}

/** What earlier checks found: by source (as `CheckedSource.record`), or whatever the source. */
export type KnownFindings = (finding: Finding) => boolean;

/** A source of a check as records know it. */
export interface RecordedSource {
  readonly name: string;
  readonly record?: string | undefined;
}

/** What the last checks of these sources found; `undefined` when none was kept. */
export async function findingsOfLastCheck(
  { store }: Workbench,
  sources: readonly RecordedSource[],
): Promise<KnownFindings | undefined> {
  const known = new Map<string, ReadonlySet<string>>();
  for (const { name, record } of sources) {
    const kept = record === undefined ? undefined : await store.checkRecord(record);
    if (kept !== undefined) known.set(name, new Set(Object.values(kept.findings).flat()));
  }
  return known.size === 0 ? undefined : ({ file, fingerprint }) => known.get(file)?.has(fingerprint) === true;
}

/** The findings of a JSON report. Throws ProblemError `baseline-invalid` when it is none. */
export async function findingsOfReport(path: string): Promise<KnownFindings> {
  const text = Buffer.from(await readBytes(path)).toString('utf8');
  const known = new Set(fingerprintsIn(text) ?? refuse(path));
  return ({ fingerprint }) => known.has(fingerprint);
}

function refuse(file: string): never {
  throw new ProblemError(makeProblem('baseline-invalid', {}, { file }));
}

function fingerprintsIn(text: string): readonly string[] | undefined {
  try {
    const { findings, ignored = [] } = JSON.parse(text) as { findings: unknown; ignored?: unknown };
    const all = [findings, ignored].flatMap((list) =>
      Array.isArray(list) ? list : [undefined],
    ) as unknown[];
    const fingerprints = all.map(
      (finding) => (finding as { fingerprint?: unknown } | undefined)?.fingerprint,
    );
    return fingerprints.every((each) => typeof each === 'string') ? fingerprints : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what a check found, for the next one: the findings of the rules that ran in place of those before, the others as they are.
 * A workspace that cannot be written now is only a warning.
 */
export async function keepRecords(
  workbench: Workbench,
  sources: readonly RecordedSource[],
  { found, rules }: { readonly found: readonly Finding[]; readonly rules: readonly Rule[] },
): Promise<void> {
  const records: CheckRecord[] = [];
  for (const { name, record } of sources) {
    if (record === undefined) continue;
    const before = (await workbench.store.checkRecord(record))?.findings;
    const findings = {
      ...before,
      ...fingerprintsOf(
        found.filter(({ file }) => file === name),
        rules,
      ),
    };
    if (JSON.stringify(sorted(findings)) !== JSON.stringify(sorted(before ?? {})) || before === undefined)
      records.push({ name: record, at: workbench.now(), findings });
  }
  if (records.length === 0) return;
  try {
    await workbench.store.write(async (writer) => {
      for (const record of records) await writer.putCheckRecord(record);
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    workbench.warn(error.problem);
  }
}

function fingerprintsOf(found: readonly Finding[], rules: readonly Rule[]): CheckRecord['findings'] {
  const byRule = new Map(rules.map(({ name }) => [name, new Set<string>()]));
  for (const { rule, fingerprint } of found) byRule.get(rule)?.add(fingerprint);
  return Object.fromEntries(Array.from(byRule, ([rule, own]) => [rule, [...own].toSorted()]));
}

function sorted(findings: CheckRecord['findings']): unknown {
  return Object.entries(findings).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The name by which a file is known from one check to the next; standard input is not. */
export function recordOfFile(path: string): string | undefined {
  return path === STANDARD_STREAM ? undefined : resolve(path);
}

export function recordOfMemory(memory: string): string {
  return `memory:${memory}`;
}
