// A process of its own that puts an alignment of COUNT beads into the store in FILE and then accepts these one by one,
// for the tests that kill it: node --import tsx aligning-process.ts FILE COUNT. Prints "opening", "put", and after each
// edit "edited N", N the number of edits so far.

import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { acceptance, numberedBeads, numberedHead } from './numbered-alignment.js';
import { numberedUnit } from './numbered-units.js';

const [file = '', count = '0'] = process.argv.slice(2);
const [head, beads] = [numberedHead('a', Number(count)), numberedBeads(Number(count))];

process.stdout.write('opening\n');
const store = await openSqliteStore(file);
await store.write((writer) => writer.putAlignment(head, beads));
process.stdout.write('put\n');
for (let number = 0; number < beads.length; number++) {
  await store.write((writer) => writer.editAlignment('a', acceptance(number), [numberedUnit(number)]));
  process.stdout.write(`edited ${number + 1}\n`);
}
await store.close();
