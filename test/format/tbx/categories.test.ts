// An entry holds every data category of TBX-Basic at every level where the dialect allows it: the list is read from the
// official Schematron rules, and each category goes through the reader and the writer as an element of its own.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { ReadEvent } from '../../../src/format/contract.js';
import type { Level } from '../../../src/format/tbx/category.js';
import { CATEGORIES } from '../../../src/format/tbx/category.js';
import { tbxReader } from '../../../src/format/tbx/reader.js';
import { tbxWriter } from '../../../src/format/tbx/writer.js';
import type { ConceptEntry } from '../../../src/model/entry.js';
import type { Loss } from '../../../src/model/problem.js';
import { sharedData } from '../../shared-data.js';

const RULES = sharedData('schemas/tbx-2019/TBX-Basic_DCA.sch');
const LEVELS: Readonly<Record<string, Level>> = {
  conceptEntry: 'concept',
  langSec: 'language',
  termSec: 'term',
};

/** What the rules allow: the element, the levels and the values of each category. */
function officialCategories(): Map<string, { element: string; levels: Set<Level>; values: Set<string> }> {
  const rules = RULES === undefined ? '' : readFileSync(RULES, 'utf8');
  const found = new Map<string, { element: string; levels: Set<Level>; values: Set<string> }>();
  for (const [, element = '', test = ''] of rules.matchAll(
    /context="tbx:(\w+)\/@type">\s*<assert test="([^"]*)"/gu,
  ))
    for (const [, type = ''] of test.matchAll(/\.='(\w+)'/gu))
      found.set(type, { element, levels: new Set(), values: new Set() });
  for (const [, type = '', test = ''] of rules.matchAll(
    /context="tbx:\w+\[@type='(\w+)'\]">\s*<assert test="([^"]*)"/gu,
  )) {
    const category = found.get(type);
    for (const [, level = ''] of test.matchAll(/parent::tbx:(conceptEntry|langSec|termSec)/gu))
      category?.levels.add(LEVELS[level] ?? 'term');
    for (const [, value = ''] of test.matchAll(/\.='([^']+)'/gu)) category?.values.add(value);
  }
  return found;
}

describe.skipIf(RULES === undefined)('the data categories of TBX-Basic (needs the official rules)', () => {
  const official = officialCategories();

  test('are those that we know, with the same elements, levels and values', () => {
    expect([...CATEGORIES.keys()].sort()).toEqual([...official.keys()].sort());
    for (const [type, { element, levels, values }] of official) {
      const ours = CATEGORIES.get(type);
      // A termNote may only stand at terms, which the rules say once for all of them.
      const wanted = element === 'termNote' ? ['term'] : [...levels];
      expect([type, ours?.element, [...(ours?.levels ?? [])].sort()]).toEqual([type, element, wanted.sort()]);
      expect([type, [...(ours?.values ?? [])].sort()]).toEqual([type, [...values].sort()]);
    }
  });

  test.each([...official.keys()])('%s comes back at every level as the element it was', async (type) => {
    const category = CATEGORIES.get(type);
    for (const level of category?.levels ?? []) {
      const [value = 'a value'] = category?.values ?? [];
      const element = elementOf(type, value);
      const file = fileWith(element, level);
      const { text, losses } = await writtenAgain(file);
      expect([level, losses]).toEqual([level, []]);
      expect(text).not.toContain('taalbrug:');
      expect(levelIn(text, level)).toContain(element);
    }
  });
});

const GROUPED: ReadonlySet<string> = new Set(['transactionType', 'responsibility']);
const TARGETED: ReadonlySet<string> = new Set(['crossReference', 'externalCrossReference', 'xGraphic']);

function elementOf(type: string, value: string): string {
  const module = CATEGORIES.get(type)?.module ?? 'basic';
  const target = TARGETED.has(type)
    ? ` target="${type === 'crossReference' ? 'c1' : 'https://example.org/x'}"`
    : '';
  const own = `<${module}:${type}${target}>${value}</${module}:${type}>`;
  if (!GROUPED.has(type)) return own;
  const transaction = '<basic:transactionType>origination</basic:transactionType>';
  return type === 'responsibility'
    ? `<transacGrp>${transaction}${own}</transacGrp>`
    : `<transacGrp>${own}</transacGrp>`;
}

function fileWith(element: string, level: Level): string {
  const at = (wanted: Level): string => (level === wanted ? element : '');
  return (
    '<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" ' +
    'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>' +
    `<conceptEntry id="c1">${at('concept')}<langSec xml:lang="nl">${at('language')}` +
    `<termSec><term>wet</term>${at('term')}</termSec></langSec></conceptEntry></body></text></tbx>`
  );
}

/** What stands in a written file at one level, the levels inside it taken out. */
function levelIn(text: string, level: Level): string {
  const entry = /<conceptEntry.*<\/conceptEntry>/su.exec(text)?.[0] ?? '';
  const section = /<langSec.*<\/langSec>/su.exec(entry)?.[0] ?? '';
  const term = /<termSec.*<\/termSec>/su.exec(section)?.[0] ?? '';
  if (level === 'term') return term;
  return level === 'language' ? section.replace(term, '') : entry.replace(section, '');
}

async function writtenAgain(
  file: string,
): Promise<{ readonly text: string; readonly losses: readonly Loss[] }> {
  const events: ReadEvent[] = [];
  for await (const batch of tbxReader.read(chunks(file))) events.push(...batch);
  const entries = events.flatMap((event): ConceptEntry[] => (event.kind === 'entry' ? [event.entry] : []));
  let losses: readonly Loss[] = [];
  let text = '';
  const options = {
    original: 'x',
    sourceLanguage: 'nl',
    now: '2026-11-24T08:15:00Z',
    toolVersion: '0',
  } as const;
  const batches = (async function* () {
    yield entries;
  })();
  for await (const piece of tbxWriter.write(batches, options, (found) => (losses = found)))
    text += String(piece);
  return { text, losses };
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
