// Options that the words of `taalbrug memory` share, made into values or usage errors.

import type { UnitStatus } from '../../model/unit.js';
import type { ChosenUnits } from '../../workbench/memory.js';
import type { CareOptions, CareResult } from '../../workbench/memory-edit.js';
import type { CommandContext, CommandOptions } from '../command.js';
import { text, texts } from '../command.js';
import { parseCount, parseLanguage, UsageError } from '../options.js';

/** The units that are meant: numbers as words, and filters. */
export function chosenOf(
  options: CommandOptions,
  context: CommandContext,
  words: readonly string[] = [],
): ChosenUnits {
  const { messages } = context;
  const [memory, find, language, author] = ['memory', 'find', 'language', 'author'].map((name) =>
    text(options[name]),
  );
  const ids = idsOf([...words, ...texts(options['id'])], context);
  const status = statusOf(options, context);
  const property = text(options['property']);
  if (language !== undefined) parseLanguage(language, messages);
  return {
    ...(memory === undefined ? {} : { memory }),
    ...(find === undefined ? {} : { text: find }),
    ...(language === undefined ? {} : { language }),
    ...(author === undefined ? {} : { author }),
    ...(status === undefined ? {} : { status }),
    ...(property === undefined ? {} : { property: propertyOf(property) }),
    ...dateOf('since', options, context),
    ...dateOf('until', options, context),
    ...(ids.length === 0 ? {} : { ids }),
    signal: context.signal,
  };
}

/** Options with the memory that a word names. */
export function inMemory(options: CommandOptions, name: string | undefined): CommandOptions {
  return name === undefined ? options : { ...options, memory: name };
}

/** `12`, `12,15` and `12-15`. */
export function idsOf(words: readonly string[], { messages }: CommandContext): readonly number[] {
  return words
    .flatMap((word) => word.split(','))
    .flatMap((part) => {
      const [first = '', last = first] = part.split('-');
      const from = parseCount(first, { name: 'id', least: 1, messages });
      const to = parseCount(last, { name: 'id', least: from, messages });
      if (to - from > MOST_IDS)
        throw new UsageError(messages.t('command.memory.idsTooMany', { most: MOST_IDS }));
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}

const MOST_IDS = 100_000;

export function statusOf(options: CommandOptions, { messages }: CommandContext): UnitStatus | undefined {
  const written = text(options['status'])?.toLowerCase();
  if (written === undefined) return undefined;
  if (['confirmed', 'bevestigd'].includes(written)) return 'confirmed';
  if (['unreviewed', 'onbekeken'].includes(written)) return 'unreviewed';
  throw new UsageError(messages.t('command.memory.statusUnknown', { value: written }));
}

function propertyOf(written: string): { readonly type: string; readonly value?: string } {
  const at = written.indexOf('=');
  return at < 0 ? { type: written } : { type: written.slice(0, at), value: written.slice(at + 1) };
}

/** A day, month, year or time, as the beginning of ISO 8601. */
function dateOf(
  name: 'since' | 'until',
  options: CommandOptions,
  { messages }: CommandContext,
): Readonly<Record<string, string>> {
  const written = text(options[name]);
  if (written === undefined) return {};
  if (!/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d(?::\d\d(?::\d\dZ?)?)?)?)?)?$/u.test(written))
    throw new UsageError(messages.t('command.memory.dateHow', { name, value: written }));
  return { [name]: written };
}

/** True when nothing but the memory is said. */
export function isEverything(chosen: ChosenUnits): boolean {
  return Object.keys(chosen).every((name) => name === 'memory' || name === 'signal');
}

/** `--dry-run` and `--show`. */
export function careOptionsOf(options: CommandOptions, { messages }: CommandContext): CareOptions {
  const show = text(options['show']);
  return {
    dryRun: options['dryRun'] === true,
    ...(show === undefined ? {} : { show: parseCount(show, { name: '--show', least: 0, messages }) }),
  };
}

/** From so many units on a person is asked first. */
const MANY = 10;

/**
 * Does a change, or shows it. On a terminal a change of many units is tried first and asked about, unless `--yes`;
 * `undefined` when the answer is no.
 */
export async function afterAsking<Result extends CareResult>(
  { terminal, messages }: CommandContext,
  options: CommandOptions,
  {
    care,
    change,
    always = false,
  }: {
    readonly care: CareOptions;
    readonly change: (care: CareOptions) => Promise<Result>;
    /** Ask also about a few. */
    readonly always?: boolean;
  },
): Promise<Result | undefined> {
  if (care.dryRun !== true && options['yes'] !== true && terminal.isInteractive) {
    const { changed, deleted, joined } = await change({ ...care, dryRun: true, show: 0 });
    const count = changed + deleted + joined.length;
    if (
      (always || count >= MANY) &&
      !(await terminal.confirms(messages.t('command.memory.ask', { count })))
    ) {
      terminal.note(messages.t('command.memory.notDone'));
      return undefined;
    }
  }
  return change(care);
}
