import { describe, expect, it } from 'vitest';
import { readText } from '../../src/document/document.js';
import { decideHyphen } from '../../src/document/hyphen.js';
import { wordEvidence } from '../../src/document/word-evidence.js';
import { readLines } from '../../src/document/line.js';
import type { Language } from '../../src/model/language.js';

interface Given {
  readonly second?: string;
  readonly document?: string;
  readonly knows?: Readonly<Record<string, number>>;
  readonly soft?: boolean;
}

function decide(before: string, after: string, language: Language, given: Given = {}): string {
  const { knows } = given;
  const list = knows === undefined ? undefined : (word: string): number => knows[word] ?? 0;
  const evidence = wordEvidence(readLines(`${given.document ?? ''}\n${before}\n${after}`), language, list);
  const word = { before, after, second: given.second ?? '', soft: given.soft ?? false };
  const { decision, reason, letter } = decideHyphen(word, language, evidence);
  return [decision, reason, ...(letter === undefined ? [] : [letter])].join(' ');
}

describe('a line-end hyphen in Dutch', () => {
  it.each<[string, string, string, Given?]>([
    ['werk-', 'en', 'space coordination', { knows: { werk: 300, werken: 400 } }],
    ['in-', 'dan', 'space coordination', { second: 'wel' }],
    ['EU-', 'en', 'space coordination'],
    ['zaai-', 'en', 'join joined-known', { knows: { zaaien: 3 } }],
    ['hoofd-', ', neven-', 'keep punctuation'],
    ['(her)-', 'indeling', 'keep punctuation'],
    ['EU-', 'instrumentarium', 'keep abbreviation'],
    ['niet-EU-', 'burgers', 'keep abbreviation'],
    ['amv-', 'AMV', 'keep abbreviation'],
    ['MIGRATIE-', 'BELEID', 'join default'],
    ['2022-', '2023,', 'keep digit'],
    ['18-', 'jarige', 'keep digit'],
    ['e-', 'mail', 'keep single-letter'],
    ['Noord-', 'Holland', 'keep capital'],
    ['anti-', 'Europees', 'keep capital'],
    ['hoog-', 'opgeleide', 'join default'],
    ['Verblijfs-', 'vergunning', 'join default'],
    ['migratie-', 'vraagstukken', 'join joined-in-document', { document: 'Over migratievraagstukken.' }],
    ['start-up-', 'regeling', 'keep hyphenated-in-document', { document: 'De start-up-regeling geldt.' }],
    [
      'anti-',
      'fraudedienst',
      'keep half-in-document',
      { document: 'Een anti-corruptiewet en een anti-witwaswet.' },
    ],
    ['niet-', 'begeleide', 'keep prefix'],
    ['non-', 'proliferatie', 'keep prefix'],
    ['oud-', 'minister', 'keep prefix', { knows: { minister: 9 } }],
    ['oud-', 'sher', 'join default', { knows: { oud: 9 } }],
    ['privé-', 'bezit', 'join default', { knows: { bezit: 9 } }],
    ['zee-', 'egel', 'keep vowel-clash'],
    ['auto-', 'ongeluk', 'keep vowel-clash'],
    ['auto-', 'ongeluk', 'keep hyphenated-known', { knows: { 'auto-ongeluk': 5, auto: 90 } }],
    ['muse-', 'um', 'join joined-known', { knows: { museum: 20 } }],
    ['co-', 'ordinatie', 'join diaeresis ö', { document: 'De coördinatie.' }],
    ['pati-', 'enten', 'join diaeresis ë', { knows: { patiënt: 12 } }],
    ['financi-', 'ele', 'join diaeresis ë'],
    ['be-', 'invloeden', 'join diaeresis ï', { knows: {} }],
    ['uit-', 'voering', 'join soft-hyphen', { soft: true }],
    ['https://voorbeeld.nl/open-', 'data', 'keep address'],
    ['EU‑re-', 'gels', 'join default'],
    ['linker-', 'als', 'space coordination', { knows: {} }],
    ['zo-', 'als', 'join joined-known', { knows: { zoals: 900 } }],
    ['partij-', 'en', 'join joined-known', { second: 'in', knows: { partij: 90, partijen: 30 } }],
    [
      'partij-',
      'en',
      'space coordination',
      { second: 'campagneleider', knows: { partij: 90, partijen: 30 } },
    ],
    ['liberaal-', 'conservatieve', 'keep equal-parts', { knows: { liberaal: 3 } }],
    ['vertaal-', 'geheugens', 'join default', { knows: {} }],
    ['Vlaams-', 'nationalistisch', 'keep equal-parts'],
    ['twee-', 'derde', 'keep numeral'],
    ['anticorruptie-', 'eenheid', 'keep vowel-clash', { knows: { eenheid: 20 } }],
    ['Rangers-', 'doelman', 'keep name', { document: 'Nu winnen de Rangers.', knows: { doelman: 3 } }],
    [
      'Terugkeer-',
      'beleid',
      'join default',
      { document: 'Bij Terugkeer en na terugkeer.', knows: { beleid: 9 } },
    ],
    ['Amster-', 'damse', 'join default', { knows: {} }],
  ])('%s | %s: %s', (before, after, expected, given) => {
    expect(decide(before, after, 'nl', given)).toBe(expected);
  });
});

describe('a line-end hyphen in English', () => {
  const words = { long: 300, term: 40, asylum: 12, seeking: 10, credit: 40, well: 900, known: 200 };
  it.each<[string, string, string, Given?]>([
    ['short-', 'and', 'space coordination', { knows: words }],
    ['two-', 'to', 'space coordination', { second: 'three-year' }],
    ['isl-', 'and', 'join joined-known', { knows: { island: 30 } }],
    ['well-', 'known', 'keep prefix', { knows: words }],
    ['well-', 'known', 'keep prefix'],
    ['long-', 'term', 'keep prefix', { knows: words }],
    ['asylum-', 'seeking', 'keep both-words', { knows: words }],
    ['co-', 'operation', 'keep vowel-clash', { knows: { cooperation: 5 } }],
    ['co-', 'operation', 'join joined-in-document', { document: 'More cooperation is needed.' }],
    ['state-of-', 'the-art', 'keep chain'],
    ['end-', 'of-life', 'keep chain'],
    ['infor-', 'mation', 'join joined-known', { knows: { information: 90 } }],
    ['municipali-', 'ties', 'join default', { knows: words }],
    ['re-', 'settlement', 'join default', { knows: { re: 30, settlement: 20 } }],
    ['anti-', 'bribery', 'keep prefix', { knows: { bribery: 2 } }],
    ['two-', 'thirds', 'keep numeral'],
    ['twenty-', 'one', 'keep numeral'],
    ['five-', 'fold', 'join default', { knows: { five: 300, fold: 9 } }],
    ['10-', 'to', 'space coordination', { second: '15-minute' }],
    ['bronze-medal-', 'winning', 'keep both-words', { knows: { medal: 9, winning: 40 } }],
    ['awareness-', 'raising', 'keep both-words', { knows: { awareness: 4, raising: 14 } }],
    ['fight-or-', 'flight', 'keep chain'],
  ])('%s | %s: %s', (before, after, expected, given) => {
    expect(decide(before, after, 'en', given)).toBe(expected);
  });
});

describe('hyphens in a text', () => {
  const lines = [
    'De raad heeft een besluit genomen over de werk-',
    'en verblijfsvergunning voor vrijwilligers en over de co-',
    'ordinatie van het EU-',
    'beleid, want de coördinatie van het beleid vroeg om een nieuw over-',
    'zicht van alle regels in 2015–',
    '2021 en van de en/',
    'of-bepalingen.',
  ];

  it('are decided, reported with their lines, and traced back', () => {
    const text = lines.join('\n');
    const { paragraphs, report } = readText(text, { language: 'nl' });
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'De raad heeft een besluit genomen over de werk- en verblijfsvergunning voor vrijwilligers en over de coördinatie ' +
        'van het EU-beleid, want de coördinatie van het beleid vroeg om een nieuw overzicht van alle regels in 2015–2021 ' +
        'en van de en/of-bepalingen.',
    ]);
    expect(
      report.hyphens.map(({ line, before, after, decision }) => [line, before, after, decision]),
    ).toEqual([
      [1, 'werk-', 'en', 'space'],
      [2, 'co-', 'ordinatie', 'join'],
      [3, 'EU-', 'beleid,', 'keep'],
      [4, 'over-', 'zicht', 'join'],
      [5, '2015–', '2021', 'keep'],
      [6, 'en/', 'of-bepalingen.', 'keep'],
    ]);
  });

  it('that a PDF viewer copies as U+0002 are hyphens too', () => {
    const text = lines.join('\n').replaceAll('-\n', '\u0002\n');
    expect(readText(text, { language: 'nl' }).paragraphs[0]?.text).toMatch(
      /^.* werk- en .* coördinatie van het EU-beleid, .* overzicht /u,
    );
  });
});
