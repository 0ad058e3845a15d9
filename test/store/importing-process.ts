// A process of its own that brings units FROM..TO into memory "m" of the store in FILE, for the tests that kill
// it or run two at once: node --import tsx importing-process.ts FILE FROM TO [BATCHES]. With BATCHES they come in
// that many writes instead of one. Prints "opening", "writing" and after each write "kept N".

import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { numberedUnits } from './numbered-units.js';
import { BY_TEST } from './samples.js';

const [file = '', from = '0', to = '0', batches = '1'] = process.argv.slice(2);
const units = numberedUnits(Number(from), Number(to));
const size = Math.ceil(units.length / Number(batches));

process.stdout.write('opening\n');
const store = await openSqliteStore(file);
process.stdout.write('writing\n');
for (let start = 0; start < units.length; start += size) {
  const end = Math.min(start + size, units.length);
  await store.write(async (writer) => {
    for (let at = start; at < end; at += 1_000)
      await writer.putUnits('m', units.slice(at, Math.min(at + 1_000, end)), BY_TEST);
  });
  process.stdout.write(`kept ${end}\n`);
}
await store.close();
