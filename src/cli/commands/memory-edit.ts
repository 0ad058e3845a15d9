// taalbrug memory edit ID

import { changeUnit } from '../../workbench/memory-edit.js';
import type { RunCommand } from '../command.js';
import { EXIT, text } from '../command.js';
import { parseCount, UsageError } from '../options.js';
import { careOptionsOf, statusOf } from './memory-options.js';
import { printCare } from './unit-lines.js';

export const runMemoryEdit: RunCommand = async (context, [word = ''], options) => {
  const { terminal, messages } = context;
  const id = parseCount(word, { name: 'id', least: 1, messages });
  const [nl, en, note] = [text(options['nl']), text(options['en']), text(options['note'])];
  const status = statusOf(options, context);
  const edit = {
    ...(nl === undefined ? {} : { nl }),
    ...(en === undefined ? {} : { en }),
    ...(note === undefined ? {} : { note }),
    ...(status === undefined ? {} : { status }),
  };
  if (Object.keys(edit).length === 0) throw new UsageError(messages.t('command.memory.edit.nothing'));
  const care = careOptionsOf(options, context);
  const workbench = await context.open({ writes: true });
  const withoutCodes = options['withoutCodes'] === true;
  const result = await changeUnit(workbench, id, edit, { ...care, withoutCodes });
  terminal.value(result);
  printCare(result, care, context);
  return EXIT.done;
};
