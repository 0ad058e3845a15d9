// taalbrug memory clean

import type { CleaningRule } from '../../memory/care/cleaning/rules.js';
import { CLEANING_RULES } from '../../memory/care/cleaning/rules.js';
import type { CleanResult } from '../../workbench/memory-clean.js';
import { cleanMemory } from '../../workbench/memory-clean.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text, texts } from '../command.js';
import { UsageError } from '../options.js';
import { limitOf } from './memory-duplicates.js';
import { afterAsking, careOptionsOf, chosenOf, idsOf, inMemory } from './memory-options.js';
import { onOneLine, printCare } from './unit-lines.js';

export const runMemoryClean: RunCommand = async (context, [name], options) => {
  const { terminal, messages } = context;
  const apply = options['apply'] === true;
  const [rules, removedTo] = [
    texts(options['rule']).map((rule) => parseRule(rule, context)),
    text(options['removed']),
  ];
  const except = idsOf(texts(options['except']), context);
  const [chosen, limit, care] = [
    chosenOf(inMemory(options, name), context),
    limitOf(options, context),
    careOptionsOf(options, context),
  ] as const;
  const workbench = await context.open({ writes: apply });
  const result = await afterAsking(context, options, {
    care,
    change: (how) =>
      cleanMemory(workbench, chosen, {
        ...how,
        apply,
        except,
        ...(rules.length === 0 ? {} : { rules }),
        ...(removedTo === undefined ? {} : { removedTo }),
      }),
  });
  if (result === undefined) return EXIT.done;
  terminal.value(result);
  if (apply) printCare(result, care, context);
  else printFindings(result, limit, context);
  printSummary(result, context);
  if (!apply && result.findings.length > 0) terminal.note(messages.t('command.memory.clean.how'));
  return EXIT.done;
};

function parseRule(value: string, { messages }: CommandContext): CleaningRule {
  const known = CLEANING_RULES.find((rule) => rule === value.toLowerCase());
  if (known !== undefined) return known;
  throw new UsageError(
    messages.t('command.memory.clean.ruleUnknown', { value, values: CLEANING_RULES.join(', ') }),
  );
}

function printFindings(
  { findings }: CleanResult,
  limit: number,
  { terminal, messages }: CommandContext,
): void {
  for (const { memory, id, nl, en, rule, message, action } of findings.slice(0, limit)) {
    const what = messages.t(`command.memory.clean.${action}`);
    terminal.line(
      `${memory} ${String(id)}  ${terminal.strong(message)} ${terminal.faint(`(${rule}; ${what})`)}`,
    );
    terminal.line(`    nl  ${onOneLine(nl)}`);
    terminal.line(`    en  ${onOneLine(en)}`);
  }
  if (findings.length > limit)
    terminal.line(messages.t('command.memory.more', { count: findings.length - limit }));
}

function printSummary(
  { findings, looked, counts }: CleanResult,
  { terminal, messages }: CommandContext,
): void {
  if (findings.length === 0) {
    terminal.note(messages.t('command.memory.clean.clean', { looked }));
    return;
  }
  const said = Object.entries(counts).map(([rule, count]) => `${rule} ${String(count)}`);
  const units = new Set(findings.map(({ id }) => id)).size;
  terminal.note(messages.t('command.memory.clean.summary', { looked, units, counts: said.join(', ') }));
}
