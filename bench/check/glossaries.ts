// The glossaries that the clean texts are checked with.

import { readFileSync } from 'node:fs';

import type { ConceptEntry, Term, TermStatus } from '../../src/model/entry.js';
import { makeEntry } from '../../src/termbase/entry-change.js';
import { readGlossary } from '../../test/termbase/recognition-methods.js';
import { sharedData } from '../../test/shared-data.js';
import { SHIPPED_GLOSSARY, shippedPath } from '../../src/workbench/shipped-data.js';

/** The term pairs of the anti-corruption texts; none where the evaluation data is not here. */
export function corpGlossary(): ConceptEntry[] {
  if (sharedData('term-pairs') === undefined) return [];
  return readGlossary('corp').map(({ nl, en }, number) =>
    makeEntry(`corp${String(number)}`, { nl: [{ text: nl }], en: en.map((text) => ({ text })) }),
  );
}

/** The terms of the shipped glossary, as its file has them: nothing of the product reads it. */
export function shippedGlossary(): ConceptEntry[] {
  const tbx = readFileSync(shippedPath(SHIPPED_GLOSSARY), 'utf8');
  return [...tbx.matchAll(/<conceptEntry id="([^"]+)">(.*?)<\/conceptEntry>/gsu)].map(
    ([, id = '', body = '']) => makeEntry(id, { nl: termsOf(body, 'nl'), en: termsOf(body, 'en') }),
  );
}

function termsOf(body: string, language: string): Term[] {
  const section = new RegExp(`<langSec xml:lang="${language}">(.*?)</langSec>`, 'su').exec(body)?.[1] ?? '';
  return [...section.matchAll(/<termSec>(.*?)<\/termSec>/gsu)].map(([, term = '']) => {
    const written = /<term>([^<]+)<\/term>/u.exec(term)?.[1] ?? '';
    const text = written.replaceAll('&amp;', '&').replaceAll('&apos;', "'");
    const status = /administrativeStatus>(\w+)Term-admn-sts/u.exec(term)?.[1];
    return status === undefined ? { text } : { text, status: status as TermStatus };
  });
}
