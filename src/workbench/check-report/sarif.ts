// Findings as SARIF (Static Analysis Results Interchange Format 2.1.0, OASIS 2020), which editors and pipelines show at the line
// they are about. Sections of the standard stand beside what follows them.

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Rule } from '../../check/rule.js';
import { CHECK_RULES } from '../../check/rules/rules.js';
import type { Messages } from '../../messages/messages.js';
import type { SegmentPlace } from '../../model/finding.js';
import type { CheckResult, IgnoredFinding, ReportedFinding } from '../check.js';
import { VERSION } from '../version.js';
import type { ReportMaking } from './making.js';
import { jsonArray } from './values.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Ignored findings are there too, suppressed (3.35). */
export async function* findingsSarif(
  { findings, ignored }: CheckResult,
  { messages }: ReportMaking,
): AsyncIterable<string> {
  const all = [...findings, ...ignored];
  const rules = describedRules(all, messages);
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const driver = { name: 'Taalbrug', version: VERSION, language: messages.language, rules };
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},`;
  yield `"language":"${messages.language}","columnKind":"utf16CodeUnits","results":`;
  yield* jsonArray(results(all, places, messages));
  yield '}]}\n';
}

interface ReportingDescriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Reporting descriptors (3.49): our rules, and those of the user that found something. */
function describedRules(findings: readonly ReportedFinding[], messages: Messages): ReportingDescriptor[] {
  const ours = CHECK_RULES.map((rule) => descriptorOf(rule, messages));
  const known = new Set(ours.map(({ id }) => id));
  const others = new Set(findings.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
  return [...ours, ...Array.from(others, (id) => ({ id, properties: { tags: ['custom'] } }))];
}

function descriptorOf(
  { name, family, severity, mqm, its }: Rule,
  { ruleTitle, language, t }: Messages,
): ReportingDescriptor {
  const title = ruleTitle(name);
  const text = title.charAt(0).toLocaleUpperCase(language) + title.slice(1);
  return {
    id: name,
    name: name.replace(/(?:^|-)(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    fullDescription: { text: `${text}.` },
    help: { text: t('checkReport.help', { title: text, rule: name, mqm, its }) },
    defaultConfiguration: { level: severity },
    properties: { tags: [family], mqm, its },
  };
}

function* results(
  findings: readonly ReportedFinding[],
  places: ReadonlyMap<string, number>,
  messages: Messages,
): Iterable<unknown> {
  for (const finding of findings) yield resultOf(finding, places.get(finding.rule) ?? -1, messages);
}

/** A result (3.27). Our severities have the names of its levels. */
function resultOf(
  finding: ReportedFinding | IgnoredFinding,
  ruleIndex: number,
  messages: Messages,
): Readonly<Record<string, unknown>> {
  const { rule, severity, fingerprint, source, target, languages, spans, term, expected, others } = finding;
  const { isNew } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: messageOf(finding, messages) },
    locations: [locationOf(finding)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((other, id) => ({
            id,
            ...locationOf(other),
            message: { text: other.text },
          })),
        }),
    partialFingerprints: { 'taalbrug/v1': fingerprint },
    ...(isNew === undefined ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
    ...('reason' in finding
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: finding.reason }] }
      : {}),
    properties: { source, target, languages, spans, ...(term === undefined ? {} : { term }), expected },
  };
}

function messageOf({ message, expected }: ReportedFinding, { t }: Messages): string {
  if (expected.length === 0) return message;
  return `${message} (${t('command.check.expected', { expected: expected.join(' | ') })})`;
}

/** A location (3.28): the line in the file, and the unit in it. */
function locationOf({ file, unit, number, line }: SegmentPlace): Readonly<Record<string, unknown>> {
  const name = unit ?? String(number + 1);
  const region = line === undefined ? {} : { region: { startLine: line } };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
    logicalLocations: [{ name, fullyQualifiedName: `${file}#${name}`, kind: 'element' }],
  };
}

/** A relative reference stays one, so that a pipeline finds the file in its own folder (3.4.3). */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  const parts = file.replaceAll('\\', '/').split('/');
  // A colon in the first part would read as a scheme (RFC 3986, 4.2); `encodeURIComponent` has no word for half a surrogate pair.
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}
