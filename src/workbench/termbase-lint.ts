// Lint of the glossaries of the workspace: each finding with its sentence, and how many there are of each severity.

import type { LanguageTag } from '../model/language.js';
import type { ConceptEntry } from '../model/entry.js';
import type { Messages } from '../messages/messages.js';
import type { LintFinding, LintRuleName } from '../termbase/lint/lint.js';
import { lintEntries } from '../termbase/lint/lint.js';
import type { Severity } from '../model/severity.js';
import { SEVERITIES } from '../model/severity.js';
import { refuseUnknownCollection } from './collection.js';
import type { Workbench } from './workbench.js';

export interface ReportedFinding extends Omit<LintFinding, 'said'> {
  readonly termbase: string;
  /** In the language of the workbench. */
  readonly message: string;
}

export interface LintResult {
  readonly findings: readonly ReportedFinding[];
  /** Findings of each severity, those that were not asked for included. */
  readonly summary: Readonly<Record<`${Severity}s`, number>> & { readonly entries: number };
}

export interface LintTermbaseOptions {
  /** Only this termbase; all without it, each by itself. */
  readonly termbase?: string;
  readonly rules?: readonly LintRuleName[];
  /** The least severe findings to give. Default `warning`. */
  readonly least?: Severity;
}

/** Looks for faults in termbases. Throws ProblemError `collection-not-found`. */
export async function lintTermbase(
  workbench: Workbench,
  { termbase, rules, least = 'warning' }: LintTermbaseOptions = {},
): Promise<LintResult> {
  const { store, data, messages } = workbench;
  if (termbase !== undefined) await refuseUnknownCollection(store.termbases(), termbase);
  const [nl, en] = await Promise.all([data.frequencies('nl'), data.frequencies('en')]);
  const options = {
    ...(rules === undefined ? {} : { rules }),
    knows: (word: string, language: LanguageTag) => (language === 'nl' ? nl : en).perMillion(word),
  };
  const summary = { errors: 0, warnings: 0, notes: 0, entries: 0 };
  const findings: ReportedFinding[] = [];
  for (const { name } of await store.termbases()) {
    if (termbase !== undefined && name !== termbase) continue;
    const entries: ConceptEntry[] = [];
    for await (const batch of store.entries({ termbase: name }))
      entries.push(...batch.map(({ entry }) => entry));
    summary.entries += entries.length;
    for (const finding of lintEntries(entries, options)) {
      summary[`${finding.severity}s`]++;
      if (SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(least))
        findings.push(reported(finding, name, messages));
    }
  }
  return { findings, summary };
}

function reported({ said, ...finding }: LintFinding, termbase: string, messages: Messages): ReportedFinding {
  const { entry, language, term = '', others = [] } = finding;
  const values = {
    entry,
    term,
    others: others.join(', '),
    language: language === undefined ? '' : messages.t(`command.termbase.language.${language}`),
    ...said,
  };
  // One call serves every rule; a test proves that each has its sentence.
  const message = messages.t(
    `lint.${finding.rule}` as 'lint.missing-definition',
    values as Record<string, unknown>,
  );
  return { termbase, ...finding, message };
}
