// taalbrug lookup TEXT

import type { LookedUpEntry } from '../../workbench/look-up.js';
import { lookUpText } from '../../workbench/look-up.js';
import type { CommandContext, RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, parseLanguage, scopeOf } from '../options.js';
import { printConcordanceLine, printMatch } from './match-lines.js';

export const runLookup: RunCommand = async (context, words, options) => {
  const { terminal, messages } = context;
  const query = words.join(' ');
  const [from, limit] = [text(options['from']), text(options['limit'])];
  const lookUpOptions = {
    ...scopeOf(options),
    ...(from === undefined ? {} : { from: parseLanguage(from, messages) }),
    ...(limit === undefined ? {} : { limit: parseCount(limit, { name: '--limit', least: 1, messages }) }),
  };
  const workbench = await context.open();
  const { entries, matches, concordance } = await lookUpText(workbench, query, lookUpOptions);
  terminal.value({ entries, matches, concordance });
  if (entries.length + matches.length + concordance.length === 0) {
    terminal.line(messages.t('command.lookup.nothing', { text: query }));
  }
  if (entries.length > 0) terminal.heading(messages.t('command.lookup.glossary'));
  for (const entry of entries) printEntry(entry, context);
  if (matches.length > 0) terminal.heading(messages.t('command.lookup.memory'));
  for (const match of matches) printMatch(match, terminal);
  if (concordance.length > 0) terminal.heading(messages.t('command.lookup.concordance'));
  for (const line of concordance) printConcordanceLine(line, terminal);
  return EXIT.done;
};

/** The entry as a translator reads it: terms of the found language first, then the other, then what it means. */
function printEntry(
  { nl, en, language, how, entry, termbase }: LookedUpEntry,
  context: CommandContext,
): void {
  const { terminal, messages } = context;
  const sides = language === 'nl' ? [nl, en] : [en, nl];
  const [found, translated] = sides.map((terms) =>
    terms.map((term, place) => (place === 0 ? terminal.strong(term) : term)),
  );
  const why = messages.t(`command.lookup.how.${how}`);
  terminal.line(
    `  ${found?.join(', ') ?? ''} → ${translated?.join(', ') ?? ''}  ${terminal.faint(`(${why}; ${termbase} ${entry.id})`)}`,
  );
  const definitions = [
    ...entry.sections
      .filter((section) => section.language.startsWith(messages.language))
      .flatMap((section) => section.definitions ?? []),
    ...(entry.definitions ?? []),
  ];
  if (definitions[0] !== undefined) terminal.line(terminal.faint(`      ${definitions[0].text}`));
}
