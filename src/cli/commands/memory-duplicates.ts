// taalbrug memory duplicates, taalbrug memory conflicts

import type { DuplicateGroup } from '../../workbench/memory-clean.js';
import { findConflicts, findDuplicates } from '../../workbench/memory-clean.js';
import type { CommandContext, CommandOptions, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage } from '../options.js';
import { afterAsking, careOptionsOf, chosenOf, inMemory } from './memory-options.js';
import { onOneLine, printCare } from './unit-lines.js';

const LISTED = 50;

/** `--limit`, or a page. */
export function limitOf(options: CommandOptions, { messages }: CommandContext): number {
  const limit = text(options['limit']);
  return limit === undefined ? LISTED : parseCount(limit, { name: '--limit', least: 1, messages });
}

export const runMemoryDuplicates: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const merge = options['merge'] === true;
  const kind = options['similar'] === true ? 'similar' : 'equal';
  const [chosen, limit, care] = [
    chosenOf(inMemory(options, name), context),
    limitOf(options, context),
    careOptionsOf(options, context),
  ] as const;
  const workbench = await context.open({ writes: merge });
  const result = await afterAsking(context, options, {
    care,
    change: (how) => findDuplicates(workbench, chosen, { ...how, kind, merge }),
  });
  if (result === undefined) return EXIT.done;
  terminal.value(result);
  if (merge) printCare(result, care, context);
  else for (const group of result.groups.slice(0, limit)) printGroup(group, context);
  terminal.note(messages.t('command.memory.duplicates.found', { count: result.groups.length }));
  return EXIT.done;
};

function printGroup(
  { memory, nl, en, kept, going }: DuplicateGroup,
  { terminal, messages }: CommandContext,
): void {
  const said = { memory, kept, count: going.length, going: going.join(', ') };
  terminal.line(messages.t('command.memory.duplicates.group', said));
  terminal.line(`    nl  ${onOneLine(nl)}`);
  terminal.line(`    en  ${onOneLine(en)}`);
}

export const runMemoryConflicts: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const side = text(options['side']);
  const languages = side === undefined ? {} : { languages: [parseLanguage(side, messages)] };
  const [chosen, limit] = [chosenOf(inMemory(options, name), context), limitOf(options, context)] as const;
  const workbench = await context.open();
  const conflicts = await findConflicts(workbench, chosen, languages);
  for (const conflict of conflicts.slice(0, terminal.json ? undefined : limit)) {
    terminal.value(conflict);
    terminal.line(`${conflict.memory}  ${conflict.language}  ${onOneLine(conflict.text)}`);
    for (const { text: translation, ids } of conflict.translations)
      terminal.line(
        `    ${String(ids.length)} ×  ${onOneLine(translation)}  ${terminal.faint(`(${ids.join(', ')})`)}`,
      );
  }
  terminal.note(messages.t('command.memory.conflicts.found', { count: conflicts.length }));
  return EXIT.done;
};
