// A process of its own that puts COUNT entries or units into the store in FILE, then changes them one by one and undoes
// every change, for the tests that kill it: node --import tsx caring-process.ts FILE COUNT entries|units. Prints
// "opening", "put", and after each edit "edited N", N the number of edits so far.

import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { CaredFor } from './numbered-edits.js';
import { CARE } from './numbered-edits.js';

const [file = '', count = '0', kind = 'entries'] = process.argv.slice(2);
const care = CARE[kind as CaredFor];

process.stdout.write('opening\n');
const store = await openSqliteStore(file);
await store.write((writer) => care.put(writer, Number(count)));
process.stdout.write('put\n');
for (let number = 0; number < Number(count); number++) {
  await store.write((writer) => care.change(writer, number));
  process.stdout.write(`edited ${2 * number + 2}\n`);
  await store.write((writer) => care.undo(writer));
  process.stdout.write(`edited ${2 * number + 3}\n`);
}
await store.close();
