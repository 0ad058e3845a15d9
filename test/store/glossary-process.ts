// A process of its own that puts COUNT entries into the store in FILE, then changes them one by one and undoes every second
// change, for the tests that kill it: node --import tsx glossary-process.ts FILE COUNT. Prints "opening", "put", and after
// each edit "edited N", N the number of edits so far.

import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { changedEntry, GLOSSARY_ORIGIN } from './numbered-edits.js';
import { numberedEntry } from './samples.js';

const [file = '', count = '0'] = process.argv.slice(2);
const entries = Array.from({ length: Number(count) }, (_, number) => numberedEntry(number));

process.stdout.write('opening\n');
const store = await openSqliteStore(file);
await store.write((writer) => writer.putEntries('t', entries, GLOSSARY_ORIGIN));
process.stdout.write('put\n');
for (let number = 0; number < entries.length; number++) {
  const replacement = { id: `c${number}`, before: numberedEntry(number), after: changedEntry(number) };
  await store.write((writer) => writer.replaceEntries('t', [replacement], GLOSSARY_ORIGIN));
  process.stdout.write(`edited ${2 * number + 2}\n`);
  await store.write((writer) => writer.undoEntryEdit(GLOSSARY_ORIGIN));
  process.stdout.write(`edited ${2 * number + 3}\n`);
}
await store.close();
