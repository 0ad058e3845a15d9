// taalbrug memory add, taalbrug memory confirm

import type { PutCounts } from '../../store/contract.js';
import type { Translation, UnitPreview } from '../../workbench/memory-edit.js';
import { addUnit, confirmUnit } from '../../workbench/memory-edit.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseLanguage } from '../options.js';
import { careOptionsOf, statusOf } from './memory-options.js';
import { printUnitChange } from './unit-lines.js';

export const runMemoryAdd: RunCommand = async (context, _, options) => {
  const [translation, addOptions] = [translationOf(options, context), addOptionsOf(options, context)];
  const workbench = await context.open({ writes: true });
  printAdded(await addUnit(workbench, translation, addOptions), addOptions, context);
  return EXIT.done;
};

export const runMemoryConfirm: RunCommand = async (context, _, options) => {
  const [translation, addOptions] = [translationOf(options, context), addOptionsOf(options, context)];
  const workbench = await context.open({ writes: true });
  printAdded(await confirmUnit(workbench, translation, addOptions), addOptions, context);
  return EXIT.done;
};

function addOptionsOf(options: CommandOptions, context: CommandContext) {
  const memory = text(options['memory']);
  return { ...careOptionsOf(options, context), ...(memory === undefined ? {} : { memory }) };
}

function translationOf(options: CommandOptions, context: CommandContext): Translation {
  const status = statusOf(options, context);
  const from = text(options['from']);
  const optional = ['previous', 'next', 'key', 'note'].flatMap((name) => {
    const value = text(options[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    nl: text(options['nl']) ?? '',
    en: text(options['en']) ?? '',
    ...(from === undefined ? {} : { from: parseLanguage(from, context.messages) }),
    ...(status === undefined ? {} : { status }),
    ...Object.fromEntries(optional),
  };
}

function printAdded(
  result: PutCounts & { readonly memory: string; readonly unit?: UnitPreview },
  { dryRun }: { readonly dryRun?: boolean },
  context: CommandContext,
): void {
  const { terminal, messages } = context;
  const { memory, added, updated, unit } = result;
  terminal.value(result);
  const key = added > 0 ? 'added' : updated > 0 ? 'updated' : 'there';
  terminal.line(messages.t(`command.memory.add.${key}`, { memory, id: unit?.id ?? 0 }));
  if (unit !== undefined) printUnitChange(unit, context);
  if (dryRun === true) terminal.line(messages.t('command.termbase.dryRunDone'));
}
