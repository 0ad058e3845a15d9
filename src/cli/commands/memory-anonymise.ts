// taalbrug memory anonymise

import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import type { AnonymiseResult } from '../../workbench/memory-anonymise.js';
import { anonymiseMemory } from '../../workbench/memory-anonymise.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { UsageError, workspaceFile } from '../options.js';
import { afterAsking, careOptionsOf, chosenOf, inMemory } from './memory-options.js';
import { printCare } from './unit-lines.js';

const KINDS = ['E-MAIL', 'URL', 'IBAN', 'BSN', 'TEL'];

export const runMemoryAnonymise: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const kinds = texts(options['kind']).map((kind) => parseKind(kind, context));
  const [list, forget] = [text(options['list']), options['forget'] === true];
  const [chosen, care] = [
    chosenOf(inMemory(options, name), context),
    careOptionsOf(options, context),
  ] as const;
  const workbench = await context.open({ writes: true });
  const result = await afterAsking(context, options, {
    care,
    always: forget,
    change: (how) =>
      anonymiseMemory(workbench, chosen, {
        ...how,
        forget,
        ...(kinds.length === 0 ? {} : { kinds }),
        ...(list === undefined ? {} : { list }),
      }),
  });
  if (result === undefined) return EXIT.done;
  terminal.value(result);
  printCare(result, care, context);
  printFound(result, context);
  if (care.dryRun === true) return EXIT.done;
  if (forget) printForgotten(result, context);
  else if (result.changed > 0) terminal.note(messages.t('command.memory.anonymise.undoable'));
  return EXIT.done;
};

function parseKind(value: string, { messages }: CommandContext): string {
  const known = KINDS.find((kind) => kind === value.toUpperCase());
  if (known !== undefined) return known;
  throw new UsageError(
    messages.t('command.memory.anonymise.kindUnknown', { value, values: KINDS.join(', ').toLowerCase() }),
  );
}

function printFound({ found, elsewhere }: AnonymiseResult, { terminal, messages }: CommandContext): void {
  const { t } = messages;
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const kinds = [...counts].map(([label, count]) => `${label} ${String(count)}`).join(', ');
  if (found.length === 0) terminal.note(t('command.memory.anonymise.nothing'));
  else terminal.note(t('command.memory.anonymise.found', { count: found.length, kinds }));
  for (const { where, name, count } of elsewhere)
    terminal.note(
      t('command.memory.anonymise.elsewhere', {
        where: t(`command.memory.anonymise.where.${where}`),
        name,
        count,
      }),
    );
}

function printForgotten(
  { forgotten }: AnonymiseResult,
  { terminal, messages, common }: CommandContext,
): void {
  terminal.note(messages.t('command.memory.anonymise.forgotten', { count: forgotten }));
  const file = workspaceFile(common);
  const copies = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.backup-`));
  const files = copies.map((name) => join(dirname(file), name)).join(', ');
  if (files !== '') terminal.note(messages.t('command.memory.anonymise.copies', { files }));
}
