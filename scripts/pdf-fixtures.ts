// Makes the PDFs in test/document/pdf/ from our own texts in tm/documents, so that the reader of PDF is tested
// where LibreOffice is not installed:  npx tsx scripts/pdf-fixtures.ts

import { readFileSync, writeFileSync } from 'node:fs';

import { textBlocks } from './text-blocks.js';
import { typesetPdf } from './typeset.js';

const ROOT = new URL('..', import.meta.url);

for (const language of ['nl', 'en'] as const) {
  const text = readFileSync(new URL(`tm/documents/asylum-reception.${language}.txt`, ROOT), 'utf8');
  const title = language === 'nl' ? 'Opvangmonitor' : 'Reception Monitor';
  const pdf = typesetPdf(textBlocks(text, language), {
    language,
    columns: 2,
    header: language === 'nl' ? 'Asiel en opvang in cijfers' : 'Asylum and reception in figures',
    footer: `${title} 2024`,
    firstPage: 12,
  });
  writeFileSync(new URL(`test/document/pdf/asylum-reception.${language}.pdf`, ROOT), pdf);
}
