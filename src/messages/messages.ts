// Sentences in the user's language, by i18next. A key that does not exist does not compile.

import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';

import type { Finding } from '../model/finding.js';
import type { Violation } from '../model/violation.js';
import type { Language } from '../model/language.js';
import type { Place, Problem } from '../model/problem.js';
import { en } from './en.js';
import { nl } from './nl.js';
import { reasonInDutch } from './reasons-nl.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Everything that can be said in one language. */
export interface Messages {
  readonly language: Language;
  readonly t: TFunction;
  /** The whole sentence for a problem: where, what, and what to do. */
  describe(problem: Problem): string;
  /** What a file does against its standard; where is for the caller to say. */
  violation(violation: Violation): string;
  /** What is at fault in a translation. */
  finding(finding: Pick<Finding, 'rule' | 'said'>): string;
  /** What a rule of the check is about, in a few words; its name when it is one of the user's. */
  ruleTitle(rule: string): string;
  /** Why a candidate stands where it does, by the name that extraction gives the reason. */
  reason(name: string): string;
  number(value: number): string;
  /** A share in whole per cent, rounded down: 99.6 % sure is not sure. */
  percentage(share: number): string;
  /** The day of an ISO 8601 time, written out. */
  date(time: string): string;
}

/** A problem as the doors print it (`--json`, HTTP). */
export interface ProblemReport extends Place {
  readonly code: Problem['code'];
  readonly message: string;
}

export function createMessages(language: Language): Messages {
  const instance = createInstance();
  // Resources are in memory, so initialisation finishes before `init` returns.
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { nl: { translation: nl }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  // Each takes milliseconds to make, and most commands need none.
  const decimal = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  return {
    language,
    t: instance.t,
    describe: (problem) => describe(problem, instance.t),
    violation: ({ rule, data }) =>
      // One call serves every rule; the catalogue test proves that each has its sentence.
      instance.t(`violation.${rule}` as 'problem.cancelled', { ...data } as Record<string, unknown>),
    finding: ({ rule, said }) =>
      // The same.
      instance.t(`finding.${rule}` as 'problem.cancelled', { ...said } as Record<string, unknown>),
    ruleTitle: (rule) => instance.t(`rule.${rule}` as 'problem.cancelled', { defaultValue: rule }),
    reason: (name) => (language === 'nl' ? reasonInDutch(name) : name),
    number: (value) => decimal().format(value),
    percentage: (share) => percent().format(Math.floor(share * 100 + 1e-9) / 100),
    date: (time) => day().format(new Date(time)),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function describe(problem: Problem, t: TFunction): string {
  const { file = '', line = 0, column = 0, unit = '' } = problem.place;
  const values = { file, line, column, unit, where: describePlace(problem.place, t), ...dataOf(problem, t) };
  // One call serves every code; the catalogue test proves that each has its sentence.
  return t(`problem.${problem.code}` as 'problem.cancelled', values as Record<string, unknown>);
}

/** A problem's data, with the sentence of a word that stands in it. */
function dataOf(problem: Problem, t: TFunction): Readonly<Record<string, unknown>> {
  if (problem.code !== 'segmentation-rule-faulty') return problem.data;
  const reason = t(`patternFault.${problem.data.fault}` as 'patternFault.unbalanced', { defaultValue: '' });
  return { ...problem.data, reason };
}

/** "rapport.tmx, line 12, column 3", as far as it is known. */
export function describePlace(place: Place, t: TFunction): string {
  const parts = [
    place.file,
    place.part === undefined ? undefined : t('place.part', { part: place.part }),
    place.sheet === undefined ? undefined : t('place.sheet', { sheet: place.sheet }),
    place.row === undefined ? undefined : t('place.row', { row: place.row }),
    place.line === undefined || place.line === place.row ? undefined : t('place.line', { line: place.line }),
    place.column === undefined ? undefined : t('place.column', { column: place.column }),
    place.unit === undefined ? undefined : t('place.unit', { unit: place.unit }),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

export function reportProblem(problem: Problem, messages: Messages): ProblemReport {
  return { code: problem.code, ...problem.place, message: messages.describe(problem) };
}
