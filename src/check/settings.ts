// The settings of a project's check: a small file of lines that anyone can write.
//
//   file    ::= (line end-of-line)*
//   line    ::= blank | '#' comment | '[' section ']' | name '=' value
//
// Before the first section stand profile, termbase, from, client, project, severity, numbers and custom; under [rules] the name of a rule or
// of a family and `on`, `off`, `error`, `warning` or `note`.

import type { Language } from '../model/language.js';
import { languageOf } from '../model/language.js';
import type { Problem } from '../model/problem.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { Severity } from '../model/severity.js';
import { SEVERITIES } from '../model/severity.js';
import type { CheckRuleOptions } from './options.js';
import type { CheckProfile, Rule } from './rule.js';
import { CHECK_PROFILES, RULE_FAMILIES } from './rule.js';
import type { RuleSelection } from './selection.js';
import { isSelectable } from './selection.js';

export interface CheckSettings {
  readonly selection: RuleSelection;
  readonly ruleOptions?: CheckRuleOptions;
  readonly least?: Severity;
  readonly termbase?: string;
  /** File of the user's own rules, as it is named there. */
  readonly custom?: string;
  readonly from?: Language;
  readonly client?: string;
  readonly project?: string;
}

const NAMES = ['profile', 'termbase', 'from', 'client', 'project', 'severity', 'numbers', 'custom'] as const;
const STATES = ['on', 'off', ...SEVERITIES];

/** Throws ProblemError `settings-…` with the line of the first fault. `rules` are those that may be named. */
export function readSettings(text: string, rules: readonly Rule[]): CheckSettings {
  const reading = new SettingsReading(rules);
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .forEach((line, place) => reading.line(line, place + 1));
  return reading.settings();
}

class SettingsReading {
  readonly #rules: readonly Rule[];
  readonly #plain = new Map<string, string>();
  readonly #states = new Map<string, string>();
  #inRules = false;
  #line = 0;
  #profile: CheckProfile | undefined;
  #least: Severity | undefined;
  #from: Language | undefined;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  line(written: string, line: number): void {
    this.#line = line;
    const text = written.replace(/(?:^|\s)#.*$/u, '').trim();
    if (text === '') return;
    const section = /^\[\s*(.*?)\s*\]$/u.exec(text)?.[1]?.toLowerCase();
    if (section !== undefined) {
      if (section !== 'rules') this.#refuse(makeProblem('settings-name', { name: section, known: 'rules' }));
      this.#inRules = true;
      return;
    }
    const [, name = '', value = ''] = /^([^=]+?)\s*=\s*(\S.*)$/u.exec(text) ?? [];
    if (name === '') this.#refuse(makeProblem('settings-line', { text }));
    if (this.#inRules) this.#rule(name.toLowerCase(), value.toLowerCase());
    else this.#setting(name.toLowerCase(), value);
  }

  settings(): CheckSettings {
    const named = (state: string): string[] =>
      [...this.#states].flatMap(([name, own]) => (own === state ? [name] : []));
    const severities = [...this.#states].flatMap(([name, state]) => {
      const severity = SEVERITIES.find((each) => each === state);
      return severity === undefined ? [] : [[name, severity] as const];
    });
    const [termbase, client, project, custom] = ['termbase', 'client', 'project', 'custom'].map((name) =>
      this.#plain.get(name),
    );
    const numbers = this.#plain.get('numbers');
    return {
      selection: {
        ...(this.#profile === undefined ? {} : { profile: this.#profile }),
        on: named('on'),
        off: named('off'),
        severities: Object.fromEntries(severities),
      },
      ...(numbers === undefined ? {} : { ruleOptions: { euStyle: numbers === 'eu' } }),
      ...(this.#least === undefined ? {} : { least: this.#least }),
      ...(this.#from === undefined ? {} : { from: this.#from }),
      ...(termbase === undefined ? {} : { termbase }),
      ...(custom === undefined ? {} : { custom }),
      ...(client === undefined ? {} : { client }),
      ...(project === undefined ? {} : { project }),
    };
  }

  #setting(name: string, value: string): void {
    if (!NAMES.some((known) => known === name))
      this.#refuse(makeProblem('settings-name', { name, known: NAMES.join(', ') }));
    this.#once(this.#plain, name, value);
    if (name === 'profile') this.#profile = this.#oneOf(CHECK_PROFILES, name, value);
    if (name === 'severity') this.#least = this.#oneOf(SEVERITIES, name, value);
    if (name === 'numbers') this.#plain.set(name, this.#oneOf(['language', 'eu'], name, value));
    if (name === 'from')
      this.#from =
        languageOf(value) ?? this.#refuse(makeProblem('settings-value', { name, value, known: 'nl, en' }));
  }

  #rule(name: string, state: string): void {
    if (!isSelectable(name, this.#rules)) {
      const known = [...RULE_FAMILIES, ...this.#rules.map((rule) => rule.name)].join(', ');
      this.#refuse(makeProblem('settings-name', { name, known }));
    }
    this.#oneOf(STATES, name, state);
    this.#once(this.#states, name, state);
  }

  #once(values: Map<string, string>, name: string, value: string): void {
    if (values.has(name)) this.#refuse(makeProblem('settings-repeated', { name }));
    values.set(name, value);
  }

  #oneOf<Value extends string>(known: readonly Value[], name: string, value: string): Value {
    const found = known.find((each) => each === value.toLowerCase());
    return found ?? this.#refuse(makeProblem('settings-value', { name, value, known: known.join(', ') }));
  }

  #refuse(problem: Problem): never {
    throw new ProblemError({ ...problem, place: { line: this.#line } });
  }
}
