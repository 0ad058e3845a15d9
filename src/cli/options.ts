// Arguments as a user writes them, made into values or into a usage error (exit code 2).

import { userInfo } from 'node:os';

import type { Messages } from '../messages/messages.js';
import type { Language } from '../model/language.js';
import { languageOf } from '../model/language.js';
import { makeProblem } from '../model/problem.js';
import type { Scope } from '../model/scope.js';
import type { CommandOptions } from './command.js';
import { text } from './command.js';

/** The command was used wrongly; the message says how in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly workspace?: string;
  readonly ui?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export const DEFAULT_WORKSPACE = 'taalbrug.db';

export function workspaceFile({ workspace }: CommonOptions): string {
  return workspace ?? process.env['TAALBRUG_WORKSPACE'] ?? DEFAULT_WORKSPACE;
}

/** Who works here, for the history of glossaries: `$TAALBRUG_USER`, else the user of the system. */
export function userName(): { readonly by?: string } {
  const set = process.env['TAALBRUG_USER'];
  if (set !== undefined && set !== '') return { by: set };
  try {
    return { by: userInfo().username };
  } catch {
    // A system without an entry for this user.
    return {};
  }
}

/** Language of messages: `--ui`, else the locale of the environment, else English. */
export function uiLanguage(ui: string | undefined): Language {
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  return languageOf(ui ?? locale) ?? 'en';
}

/** One of the two languages, or a usage error. */
export function parseLanguage(written: string, messages: Messages): Language {
  const language = languageOf(written);
  if (language === undefined)
    throw new UsageError(messages.describe(makeProblem('language-unknown', { written })));
  return language;
}

/** A whole number of at least `least`, or a usage error. */
export function parseCount(
  written: string,
  { name, least, messages }: { readonly name: string; readonly least: number; readonly messages: Messages },
): number {
  const value = /^\d{1,9}$/u.test(written) ? Number(written) : -1;
  if (value < least)
    throw new UsageError(messages.t('command.error.number', { name, least, value: written }));
  return value;
}

/** `--threshold`: a percentage as a share in [0,1], at most 1. */
export function parsePercentage(
  option: CommandOptions[string],
  { usual, messages }: { readonly usual: number; readonly messages: Messages },
): number {
  const written = text(option)?.replace(/%$/u, '');
  if (written === undefined) return usual / 100;
  return Math.min(100, parseCount(written, { name: '--threshold', least: 1, messages })) / 100;
}

/** `--preset`: one of these names, in any case, or a usage error. */
export function parsePreset<Name extends string>(
  written: string,
  { names, messages }: { readonly names: readonly Name[]; readonly messages: Messages },
): Name {
  const found = names.find((name) => name === written.toLowerCase());
  if (found !== undefined) return found;
  const known = names.join(', ');
  throw new UsageError(messages.t('command.error.oneOf', { name: '--preset', value: written, known }));
}

/** `--client` and `--project`. */
export function scopeOf(options: CommandOptions): Scope {
  const [client, project] = [text(options['client']), text(options['project'])];
  return { ...(client === undefined ? {} : { client }), ...(project === undefined ? {} : { project }) };
}

/** The one decision that a review was asked for, none for `--undo` or a list; a usage error for two of them. */
export function askedDecision<Kind extends string>(
  options: Readonly<Record<string, unknown>>,
  kinds: readonly Kind[],
  messages: Messages,
): Kind | undefined {
  const asked = [...kinds, 'undo'].filter((kind) => options[kind] !== undefined);
  if (asked.length > 1)
    throw new UsageError(
      messages.t('command.error.oneDecision', { options: asked.map((kind) => `--${kind}`).join(' ') }),
    );
  return kinds.find((kind) => kind === asked[0]);
}
