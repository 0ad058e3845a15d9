// Our own two message catalogues as XLIFF, for whoever translates or reviews the program's sentences:
//
//   npm run catalogues                 writes out/messages.xlf (XLIFF 1.2, English to Dutch)
//   npm run catalogues -- FILE.xlf     shows what a reviewed file changes in the Dutch catalogue
//
// This is what the `xliff` package is for: flat keys with one segment each.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { en } from '../src/messages/en.js';
import { nl } from '../src/messages/nl.js';
import { changedSentences, flatCatalogue, readCatalogues, writeCatalogues } from './catalogue-xliff.js';

const OUT = 'out/messages.xlf';

const [reviewed] = process.argv.slice(2);
if (reviewed === undefined) {
  await mkdir(dirname(OUT), { recursive: true });
  await writeFile(OUT, await writeCatalogues(flatCatalogue(en), flatCatalogue(nl)));
  console.log(OUT);
} else {
  const { dutch } = await readCatalogues(await readFile(reviewed, 'utf8'));
  for (const { key, before, after } of changedSentences(flatCatalogue(nl), dutch)) {
    console.log(`${key}\n  - ${before}\n  + ${after}`);
  }
}
