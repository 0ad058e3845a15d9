// Rules of users: a small text file of patterns that must or must not fit a source and its target. docs/check.md (custom-rule) has
// the form of the file, which is
//
//   file = { "#" comment | "[" name "]" | key "=" value }
//
// Every fault of a file is told with its line, all of them at once. Patterns are those of RE2, so that no rule can hang a check.

import type { Language } from '../model/language.js';
import { LANGUAGES, otherLanguage } from '../model/language.js';
import type { Problem, ProblemCode, ProblemData } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { Severity } from '../model/severity.js';
import { SEVERITIES } from '../model/severity.js';
import { compilePattern, quotePattern } from '../text/user-pattern.js';

/** What must fit (or not) a side; `$1` in those of the target is the first group of `source`. */
export const CONDITIONS = ['source', 'not-source', 'target', 'not-target'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface CustomRule {
  readonly name: string;
  /** Line of its name, from 1. */
  readonly line: number;
  readonly severity: Severity;
  /** Language of the target that it is for; both without it. */
  readonly language?: Language;
  /** As they are written; at least one. All must hold. */
  readonly conditions: Readonly<Partial<Record<Condition, string>>>;
  readonly matchCase: boolean;
  /** What would be right, with `$1` as in the conditions. */
  readonly expected?: string;
  /** Its sentence. */
  readonly message?: string;
}

export interface CustomRules {
  readonly rules: readonly CustomRule[];
  /** Faults of the file, in order of its lines; then no rule of it is to be used. */
  readonly problems: readonly Problem[];
}

const KEYS = [
  ...CONDITIONS,
  'severity',
  'language',
  'case',
  'expected',
  'message',
  'message.nl',
  'message.en',
];

interface Section {
  readonly name: string;
  readonly line: number;
  readonly values: Map<string, { readonly text: string; readonly line: number }>;
}

/** Reads a file of rules, with its sentences in one of the languages where they have both. Linear in the file. */
export function parseCustomRules(text: string, screen: Language): CustomRules {
  const problems: Problem[] = [];
  const tell: Tell = (code, data, line) => problems.push(makeProblem(code, data, { line }));
  const sections = sectionsOf(text, tell);
  if (sections.length === 0 && problems.length === 0) tell('custom-rules-none', {}, 1);
  const rules = sections.map((section) => ruleOf(section, screen, tell));
  return {
    rules,
    problems: problems.toSorted((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0)),
  };
}

type Tell = <Code extends ProblemCode>(code: Code, data: ProblemData[Code], line: number) => void;

function sectionsOf(text: string, tell: Tell): Section[] {
  const sections: Section[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  for (const [at, written] of lines.entries()) {
    const [line, trimmed] = [at + 1, written.trim()];
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const name = /^\[(.+)\]$/u.exec(trimmed)?.[1]?.trim();
    const [, key, value = ''] = /^([^=]*?)\s*=\s*(.*)$/u.exec(trimmed) ?? [];
    if (name !== undefined && name !== '') openSection(sections, { name, line, values: new Map() }, tell);
    else if (key === undefined) tell('custom-rule-line', { text: trimmed }, line);
    else addValue(sections.at(-1), { key, text: value, line }, tell);
  }
  return sections;
}

function openSection(sections: Section[], section: Section, tell: Tell): void {
  const earlier = sections.find(({ name }) => name === section.name);
  if (earlier !== undefined)
    tell('custom-rule-twice', { name: section.name, first: earlier.line }, section.line);
  sections.push(section);
}

function addValue(
  section: Section | undefined,
  { key, text, line }: { readonly key: string; readonly text: string; readonly line: number },
  tell: Tell,
): void {
  if (section === undefined) return tell('custom-rule-nameless', { key }, line);
  if (!KEYS.includes(key)) return tell('custom-rule-key', { key, keys: KEYS.join(', ') }, line);
  if (text === '') return tell('custom-rule-empty', { key }, line);
  if (section.values.has(key)) return tell('custom-rule-key-twice', { key, name: section.name }, line);
  section.values.set(key, { text, line });
}

function ruleOf({ name, line, values }: Section, screen: Language, tell: Tell): CustomRule {
  const matchCase = choiceOf(values.get('case'), { key: 'case', choices: ['yes', 'no'], tell }) === 'yes';
  const severity = choiceOf(values.get('severity'), { key: 'severity', choices: SEVERITIES, tell });
  const language = choiceOf(values.get('language'), { key: 'language', choices: LANGUAGES, tell });
  const conditions: Partial<Record<Condition, string>> = {};
  for (const condition of CONDITIONS) {
    const written = values.get(condition);
    if (written === undefined) continue;
    conditions[condition] = written.text;
    tellPatternFault(written, matchCase, tell);
    const mayName = condition.endsWith('target') && values.has('source');
    if (isTemplate(written.text) && !mayName) tell('custom-rule-group', { key: condition }, written.line);
  }
  if (Object.keys(conditions).length === 0) tell('custom-rule-no-condition', { name }, line);
  const expected = values.get('expected')?.text;
  const sentences = [`message.${screen}`, 'message', `message.${otherLanguage(screen)}`];
  const message = sentences.map((key) => values.get(key)?.text).find((text) => text !== undefined);
  return {
    name,
    line,
    severity: severity ?? 'warning',
    ...(language === undefined ? {} : { language }),
    conditions,
    matchCase,
    ...(expected === undefined ? {} : { expected }),
    ...(message === undefined ? {} : { message }),
  };
}

function choiceOf<Choice extends string>(
  written: { readonly text: string; readonly line: number } | undefined,
  { key, choices, tell }: { readonly key: string; readonly choices: readonly Choice[]; readonly tell: Tell },
): Choice | undefined {
  if (written === undefined) return undefined;
  const found = choices.find((choice) => choice === written.text.toLowerCase());
  if (found === undefined)
    tell('custom-rule-value', { key, value: written.text, values: choices.join(', ') }, written.line);
  return found;
}

function tellPatternFault(
  { text, line }: { readonly text: string; readonly line: number },
  matchCase: boolean,
  tell: Tell,
): void {
  try {
    compilePattern(filled(text, []), { matchCase });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'pattern-invalid') throw error;
    tell('custom-rule-pattern', error.problem.data, line);
  }
}

const GROUP = /\$(\d)/gu;

/** `$1` stands for what a group of the source found; in RE2 it would fit nothing. */
export function isTemplate(pattern: string): boolean {
  return pattern.search(GROUP) !== -1;
}

/** A pattern with the texts that the groups of the source found, which stand for themselves. */
export function filled(pattern: string, groups: readonly string[]): string {
  return pattern.replace(GROUP, (_, group: string) => quotePattern(groups[Number(group)] ?? ''));
}

/** A writing with the texts that the groups of the source found. */
export function written(template: string, groups: readonly string[]): string {
  return template.replace(GROUP, (_, group: string) => groups[Number(group)] ?? '');
}
