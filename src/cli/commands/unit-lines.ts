// Units as lines for a person, and what a change does to them: what goes with a minus, what comes with a plus.

import type { UnitReplacement } from '../../model/unit.js';
import type { Variant } from '../../model/unit.js';
import type { TranslationUnit } from '../../model/unit.js';
import { markedText } from '../../memory/care/marked-text.js';
import { lastChange } from '../../memory/care/filter.js';
import type { StoredUnit } from '../../store/contract.js';
import type { CareOptions, CareResult } from '../../workbench/memory-edit.js';
import type { CommandContext } from '../command.js';
import { printLineChanges } from './change-lines.js';

/** A unit in a list: its number, then a line a language, then what is known about it. */
export function printUnit({ id, memory, unit }: StoredUnit, { terminal }: CommandContext): void {
  const by = unit.provenance?.changedBy ?? unit.provenance?.createdBy;
  const about = [memory, unit.status, lastChange(unit)?.slice(0, 10), by].filter(
    (part) => part !== undefined,
  );
  const [first = '', ...others] = unit.variants.map(variantLine);
  terminal.line(`${terminal.strong(String(id).padStart(6))}  ${first}`);
  for (const line of others) terminal.line(`        ${line}`);
  terminal.line(terminal.faint(`        (${about.join('; ')})`));
}

function variantLine({ language, content }: Variant): string {
  return `${language}  ${onOneLine(markedText(content))}`;
}

/** Line ends would break the list. */
export function onOneLine(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, '⏎').replace(/\t/gu, '⇥');
}

/** What a change does to a unit, for a person. */
export function printUnitChange(
  { before, after }: Partial<Pick<UnitReplacement, 'before' | 'after'>>,
  { terminal }: CommandContext,
): void {
  printLineChanges(linesOf(before), linesOf(after), terminal);
}

function linesOf(unit: TranslationUnit | undefined): readonly string[] {
  if (unit === undefined) return [];
  return [
    ...unit.variants.map(variantLine),
    ...(unit.status === undefined ? [] : [`(${unit.status})`]),
    ...(unit.notes ?? []).map(({ text }) => `(${onOneLine(text)})`),
  ];
}

/** What was done, or would be, with the first units before and after. */
export function printCare(
  result: CareResult,
  { dryRun }: Pick<CareOptions, 'dryRun'>,
  context: CommandContext,
): void {
  const { terminal, messages } = context;
  const { changed, deleted, joined, units } = result;
  for (const unit of units) {
    terminal.line(`${unit.memory} ${String(unit.id)}`);
    printUnitChange(unit, context);
  }
  const count = changed + deleted + joined.length;
  if (count > units.length) terminal.line(messages.t('command.memory.more', { count: count - units.length }));
  terminal.line(messages.t('command.memory.done', { changed, deleted, joined: joined.length }));
  if (dryRun === true) terminal.line(messages.t('command.termbase.dryRunDone'));
}
