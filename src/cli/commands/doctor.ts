// taalbrug doctor

import { examineWorkspace } from '../../workbench/doctor.js';
import type { RunCommand } from '../command.js';
import { EXIT } from '../command.js';

export const runDoctor: RunCommand = async ({ terminal, messages, open }, _words, options) => {
  const workbench = await open();
  const result = await examineWorkspace(workbench, { deep: options['deep'] === true });
  const { ok, units, entries, problems, memories, termbases } = result;
  terminal.value(result);
  terminal.line(
    ok ? messages.t('command.doctor.sound', { units, entries }) : messages.t('command.doctor.unsound'),
  );
  for (const problem of problems) terminal.fail(problem.message);
  if (memories.length > 0) terminal.heading(messages.t('command.doctor.memories'));
  for (const collection of memories)
    terminal.line(messages.t('command.doctor.collection', { ...collection }));
  if (termbases.length > 0) terminal.heading(messages.t('command.doctor.termbases'));
  for (const collection of termbases)
    terminal.line(messages.t('command.doctor.collection', { ...collection }));
  return ok ? EXIT.done : EXIT.workspace;
};
