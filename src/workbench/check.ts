// Check: what is wrong or inconsistent in translations, as findings with their sentences, worst first.

import { checkSegments } from '../check/check.js';
import { inOrder } from '../check/order.js';
import type { CheckRuleOptions } from '../check/options.js';
import type { CheckContext, Rule } from '../check/rule.js';
import type { RuleSelection } from '../check/selection.js';
import { selectRules } from '../check/selection.js';
import type { RuleName } from '../check/rules/rules.js';
import { CHECK_RULES } from '../check/rules/rules.js';
import type { TextPair } from '../check/stretch-alignment.js';
import { EvenSample, textPair } from '../check/stretch-alignment.js';
import { notedFindings } from '../format/xliff/annotation/our-note.js';
import type { Messages } from '../messages/messages.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';
import type { Scope } from '../model/scope.js';
import type { Severity } from '../model/severity.js';
import { SEVERITIES } from '../model/severity.js';
import type { CheckedSource } from './checked-units.js';
import { memorySource, segmentsOf, sourcesOf } from './checked-units.js';
import type { Ignoring, KnownFindings } from './check-memory.js';
import { findingsOfLastCheck, findingsOfReport, ignoreFindings, keepRecords } from './check-memory.js';
import { termsInForce } from './check-terms.js';
import { refuseUnknownCollection } from './collection.js';
import { readCustomRules } from './custom-rules.js';
import { languageDetector } from './memory-clean.js';
import { learnTerms } from './learnt-terms.js';
import { wordAligner } from './word-aligner.js';
import type { Workbench, WorkOptions } from './workbench.js';

export interface ReportedFinding extends Finding {
  /** In the language of the workbench. */
  readonly message: string;
  /** Whether an earlier check did not have it; absent when none was compared with. */
  readonly isNew?: boolean;
}

/** A finding that somebody looked at and accepted. */
export interface IgnoredFinding extends ReportedFinding {
  readonly reason: string;
}

export interface CheckSummary extends Readonly<Record<`${Severity}s`, number>> {
  readonly segments: number;
  /** Findings that were left out because somebody accepted them. */
  readonly ignored: number;
  /** Findings that were left out because they are not new; only where new ones were asked for. */
  readonly known?: number;
  /** Findings of each rule that has any. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface CheckResult {
  readonly findings: readonly ReportedFinding[];
  /** What else was found; the summary does not count it. */
  readonly ignored: readonly IgnoredFinding[];
  readonly summary: CheckSummary;
}

export interface CheckOptions extends WorkOptions, Scope {
  /** Rules and how bad what they find is. Default: those of the profile `standard`. */
  readonly selection?: RuleSelection;
  /** Only findings that were not there before: in the last check of the same files and memory, or in a JSON report. */
  readonly newSince?: 'last' | { readonly report: string };
  /** Findings to accept from now on. */
  readonly ignore?: Ignoring;
  /** The least severe findings to give. Default: `note`, which is all. */
  readonly least?: Severity;
  /** Memory of the workspace to check, beside the files. */
  readonly memory?: string;
  /** Only this termbase; all of the workspace without it. */
  readonly termbase?: string;
  /** Language translated from where the files do not say it. Default: Dutch. */
  readonly from?: Language;
  readonly ruleOptions?: Omit<CheckRuleOptions, 'custom'>;
  /** File of rules of the user's own. */
  readonly custom?: string;
}

/** Checks files and memories. Throws ProblemError when one cannot be read. */
export async function checkFiles(
  workbench: Workbench,
  paths: readonly string[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const { memory } = options;
  if (memory !== undefined) await refuseUnknownCollection(workbench.store.memories(), memory);
  const sources = [
    ...(await sourcesOf(workbench, paths, options)),
    ...(memory === undefined ? [] : [memorySource(workbench, memory)]),
  ];
  return checkSources(workbench, sources, options);
}

async function checkSources(
  workbench: Workbench,
  sources: readonly CheckedSource[],
  options: CheckOptions,
): Promise<CheckResult> {
  const terms = await termsInForce(workbench, options);
  const rules = selectRules(CHECK_RULES, options.selection);
  const custom = options.custom === undefined ? [] : await readCustomRules(workbench, options.custom);
  const learnt = await learntTerms(workbench, sources, { rules, options });
  const context = await contextOf(workbench, rules, {
    terms,
    ...learnt,
    options: { ...options.ruleOptions, custom },
  });
  let segments = 0;
  const accepted = new Map<string, string>();
  const read = async function* () {
    for await (const batch of segmentsOf(sources, { ...options, terms })) {
      segments = Math.max(segments, (batch.at(-1)?.index ?? -1) + 1);
      for (const { translation } of batch)
        for (const { fingerprint, ignored } of notedFindings(translation))
          if (ignored !== undefined) accepted.set(fingerprint, ignored);
      yield batch;
    }
  };
  const found: Finding[] = [];
  // One by one: those of the text rules come in one batch, and too many arguments overflow the stack.
  for await (const batch of checkSegments(read, rules, context))
    for (const finding of batch) found.push(finding);
  found.sort(inOrder(sources.map(({ name }) => name)));
  if (options.ignore !== undefined) await ignoreFindings(workbench, found, options.ignore);
  for (const { fingerprint, reason } of await workbench.store.ignoreMarks())
    accepted.set(fingerprint, reason);
  const known = await knownBefore(workbench, sources, options);
  await keepRecords(workbench, sources, { found, rules });
  return resultOf(found, { segments, accepted, known, options, messages: workbench.messages });
}

function knownBefore(
  workbench: Workbench,
  sources: readonly CheckedSource[],
  { newSince }: CheckOptions,
): Promise<KnownFindings | undefined> {
  if (typeof newSince === 'object') return findingsOfReport(newSince.report);
  return findingsOfLastCheck(workbench, sources);
}

interface Judging {
  readonly segments: number;
  /** Why findings are ignored, by fingerprint. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly known: KnownFindings | undefined;
  readonly options: CheckOptions;
  readonly messages: Messages;
}

function resultOf(found: readonly Finding[], judging: Judging): CheckResult {
  const { segments, accepted, known, messages, options } = judging;
  const { least = 'note', newSince } = options;
  const findings: ReportedFinding[] = [];
  const ignored: IgnoredFinding[] = [];
  let before = 0;
  for (const each of found) {
    if (SEVERITIES.indexOf(each.severity) > SEVERITIES.indexOf(least)) continue;
    const reason = accepted.get(each.fingerprint);
    const isNew = known === undefined ? {} : { isNew: !known(each) };
    const finding = { ...each, message: messages.finding(each), ...isNew };
    if (reason !== undefined) ignored.push({ ...finding, reason });
    else if (newSince !== undefined && isNew.isNew === false) before += 1;
    else findings.push(finding);
  }
  const left = { ignored: ignored.length, ...(newSince === undefined ? {} : { known: before }) };
  return { findings, ignored, summary: { segments, ...left, ...countsOf(findings) } };
}

/** Segments from which recurrent terms are learnt: so many, and up to twice that, say enough of a text of any size. */
const LEARNT_FROM = 2000;

/** What the text itself establishes, where a rule asks for it; costs a reading of the sources. */
async function learntTerms(
  workbench: Workbench,
  sources: readonly CheckedSource[],
  { rules, options }: { readonly rules: readonly Rule[]; readonly options: CheckOptions },
): Promise<Pick<CheckContext, 'learnt'>> {
  if (!rules.some(({ name }) => name === 'inconsistent-term')) return {};
  return { learnt: await learnTerms(workbench, await evenPairs(sources, options)) };
}

async function evenPairs(
  sources: readonly CheckedSource[],
  { from, signal }: CheckOptions,
): Promise<readonly TextPair[]> {
  const sample = new EvenSample<TextPair>(LEARNT_FROM);
  const read = { ...(from === undefined ? {} : { from }), ...(signal === undefined ? {} : { signal }) };
  for await (const batch of segmentsOf(sources, read))
    for (const segment of batch)
      if (segment.source.text !== '' && segment.target.text !== '') sample.offer(() => textPair(segment));
  return sample.items;
}

/** What the rules that run ask for: word frequencies and the detector of languages take a moment to load. */
async function contextOf(
  { data }: Workbench,
  rules: readonly Rule[],
  known: CheckContext,
): Promise<CheckContext> {
  const runs = (name: RuleName): boolean => rules.some((rule) => rule.name === name);
  const [nl, en] =
    runs('untranslated') || runs('term-missing') || runs('inconsistent-term')
      ? await Promise.all([data.generalFrequencies('nl'), data.generalFrequencies('en')])
      : [];
  return {
    ...known,
    ...(nl === undefined || en === undefined ? {} : { frequencies: { nl, en } }),
    ...(runs('term-missing') || runs('inconsistent-term') ? { align: await wordAligner(data) } : {}),
    ...(runs('wrong-language') ? { detect: await languageDetector() } : {}),
  };
}

function countsOf(
  findings: readonly Finding[],
): Pick<CheckSummary, 'errors' | 'warnings' | 'notes' | 'rules'> {
  const counts = { errors: 0, warnings: 0, notes: 0 };
  const rules: Record<string, number> = {};
  for (const { rule, severity } of findings) {
    counts[`${severity}s`]++;
    rules[rule] = (rules[rule] ?? 0) + 1;
  }
  return { ...counts, rules };
}
