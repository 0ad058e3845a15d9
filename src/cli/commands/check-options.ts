// The options of `check` as values: those of the command line before those of the settings file.

import type { CheckProfile } from '../../check/rule.js';
import { CHECK_PROFILES, RULE_FAMILIES } from '../../check/rule.js';
import { CHECK_RULES } from '../../check/rules/rules.js';
import type { RuleSelection } from '../../check/selection.js';
import { isSelectable } from '../../check/selection.js';
import type { CheckSettings } from '../../check/settings.js';
import type { Severity } from '../../model/severity.js';
import { SEVERITIES } from '../../model/severity.js';
import type { CheckOptions } from '../../workbench/check.js';
import type { CommandContext, CommandOptions } from '../command.js';
import { text, texts } from '../command.js';
import { parseLanguage, scopeOf, UsageError } from '../options.js';
import { nearestWord } from '../usage-error.js';

export function checkOptions(
  options: CommandOptions,
  { selection, ...settings }: CheckSettings,
  context: CommandContext,
): CheckOptions {
  const { messages } = context;
  const [memory, termbase, from, severity, custom, report] = [
    'memory',
    'termbase',
    'from',
    'severity',
    'custom',
    'baseline',
  ].map((name) => text(options[name]));
  return {
    ...settings,
    ...scopeOf(options),
    ...(memory === undefined ? {} : { memory }),
    ...(termbase === undefined ? {} : { termbase }),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(severity === undefined ? {} : { least: parseSeverity(severity, context) }),
    ...(options['new'] === true ? { newSince: 'last' } : {}),
    ...(report === undefined ? {} : { newSince: { report } }),
    ...(custom === undefined ? {} : { custom }),
    ...(options['euStyle'] === true ? { ruleOptions: { euStyle: true } } : {}),
    ...ignoringOf(options, context),
    selection: selectionOf(options, selection, context),
  };
}

/** `--ignore` with its `--reason`. */
function ignoringOf(options: CommandOptions, context: CommandContext): Pick<CheckOptions, 'ignore'> {
  const { messages } = context;
  const fingerprints = parseFingerprints(options['ignore'], context);
  const reason = text(options['reason'])?.trim() ?? '';
  if (fingerprints.length === 0) return {};
  if (reason === '') throw new UsageError(messages.t('command.check.needReason'));
  return { ignore: { fingerprints, reason } };
}

/** Fewer digits would be chance. */
const LEAST_DIGITS = 4;

export function parseFingerprints(
  values: CommandOptions[string],
  { messages }: CommandContext,
): readonly string[] {
  const written = texts(values)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
  const wrong = written.find((value) => !/^[0-9a-f]{4,16}$/iu.test(value));
  if (wrong === undefined) return written;
  throw new UsageError(messages.t('command.check.fingerprintWrong', { value: wrong, least: LEAST_DIGITS }));
}

/** `--profile`, `--rules a,-b,+c` and `--set rule=severity`. */
function selectionOf(
  options: CommandOptions,
  settings: RuleSelection,
  context: CommandContext,
): RuleSelection {
  const profile = text(options['profile']);
  const written = (text(options['rules']) ?? '').split(',').filter((name) => name.trim() !== '');
  const named = written.map((name) => parseRule(name.trim(), context));
  const bySign = (sign: string): string[] =>
    named.filter((rule) => rule.sign === sign).map(({ name }) => name);
  const [only, on, off] = [bySign(''), bySign('+'), bySign('-')];
  // What is named now was switched on or off by the settings in vain.
  const kept = (names: readonly string[] = [], others: readonly string[]): string[] =>
    names.filter((name) => !others.includes(name));
  return {
    ...settings,
    ...(profile === undefined ? {} : { profile: parseProfile(profile, context) }),
    ...(only.length === 0 ? {} : { only: [...only, ...on] }),
    on: [...kept(settings.on, off), ...on],
    off: [...kept(settings.off, [...on, ...only]), ...off],
    severities: {
      ...settings.severities,
      ...Object.fromEntries(texts(options['set']).map((value) => parseSetting(value, context))),
    },
  };
}

function parseRule(
  written: string,
  { messages }: CommandContext,
): { readonly sign: string; readonly name: string } {
  const [, sign = '', value = ''] = /^([+-]?)(.*)$/su.exec(written) ?? [];
  const name = value.toLowerCase();
  if (isSelectable(name, CHECK_RULES)) return { sign, name };
  const names = [...RULE_FAMILIES, ...CHECK_RULES.map((rule) => rule.name)];
  const near = nearestWord(name, names);
  throw new UsageError(
    near === undefined
      ? messages.t('command.check.ruleUnknown', { value, values: names.join(', ') })
      : messages.t('command.check.ruleNear', { value, values: near }),
  );
}

function parseSetting(written: string, context: CommandContext): readonly [string, Severity] {
  const [, rule = '', severity = ''] = /^([^=]*)=(.*)$/su.exec(written) ?? [];
  if (severity === '') throw new UsageError(context.messages.t('command.check.setHow', { value: written }));
  return [parseRule(rule.trim(), context).name, parseSeverity(severity.trim(), context)];
}

function parseProfile(value: string, { messages }: CommandContext): CheckProfile {
  const known = CHECK_PROFILES.find((profile) => profile === value.toLowerCase());
  if (known !== undefined) return known;
  const names = CHECK_PROFILES.join(', ');
  throw new UsageError(messages.t('command.error.oneOf', { name: '--profile', value, known: names }));
}

function parseSeverity(value: string, { messages }: CommandContext): Severity {
  const known = SEVERITIES.find((severity) => severity === value.toLowerCase());
  if (known !== undefined) return known;
  const names = SEVERITIES.join(', ');
  throw new UsageError(messages.t('command.error.oneOf', { name: '--severity', value, known: names }));
}
