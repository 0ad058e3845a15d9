// Usage errors in the user's language, with the nearest word that does exist.

import type { Command, CommanderError } from 'commander';

import type { Messages } from '../messages/messages.js';
import { editDistance, editPattern } from '../search/edit-distance.js';

/** The sentence for an error of the argument parser. */
export function describeUsageError(
  error: CommanderError,
  {
    program,
    words,
    messages,
  }: { readonly program: Command; readonly words: readonly string[]; readonly messages: Messages },
): string {
  const { t } = messages;
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownWord(t('command.error.unknownCommand', { word: quoted }), quoted, {
        known: askedCommand(program, words).commands.map((command) => command.name()),
        messages,
      });
    case 'commander.unknownOption':
      return unknownWord(t('command.error.unknownOption', { word: quoted }), quoted, {
        known: optionWords(program, words),
        messages,
      });
    case 'commander.missingArgument':
      return t('command.error.missingArgument', { name: quoted });
    case 'commander.optionMissingArgument':
      return t('command.error.missingValue', { name: quoted });
    case 'commander.excessArguments':
      return t('command.error.tooMany');
    default:
      return t('command.error.seeHelp');
  }
}

function unknownWord(
  sentence: string,
  word: string,
  { known, messages }: { readonly known: readonly string[]; readonly messages: Messages },
): string {
  const near = nearestWord(word, known);
  const advice =
    near === undefined
      ? messages.t('command.error.seeHelp')
      : messages.t('command.error.suggestion', { word: near });
  return `${sentence} ${advice}`;
}

/** The options of the command that was asked for, or of the program. */
function optionWords(program: Command, words: readonly string[]): string[] {
  return [...askedCommand(program, words).options.map((option) => option.long ?? ''), '--help'];
}

/** The command whose words were given, as far as they name one. */
export function askedCommand(program: Command, words: readonly string[]): Command {
  let asked = program;
  for (const word of words) asked = asked.commands.find((command) => command.name() === word) ?? asked;
  return asked;
}

/** The known word with the fewest letters changed, when that is at most a third of the word. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const codes = (text: string): number[] =>
    Array.from(text.toLowerCase(), (letter) => letter.codePointAt(0) ?? 0);
  const pattern = editPattern(codes(word));
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(pattern, codes(candidate)) }))
    .sort((one, other) => one.distance - other.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.ceil(word.length / 3))
    ? best.candidate
    : undefined;
}
