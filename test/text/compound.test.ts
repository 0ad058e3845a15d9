import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compoundSplitter, splitCompound } from '../../src/text/compound.js';
import { wordKnowledge } from '../../bench/measure/word-knowledge.js';
import { frequencies } from './lexicon-data.js';
import { allows, readTable, shareRight, writtenSplit } from './table.js';

const list = frequencies('nl');
const knows = (word: string): number => list.perMillion(word);

function split(word: string): string {
  return splitCompound(word, knows)
    .map(({ text, link }) => (link === '' ? text : `${text}(${link})`))
    .join('+');
}

// Written as part(link)+part. Our own list.
const COMPOUNDS = `
arbeid(s)+overeenkomst verblijf(s)+vergunning werk+vergunning huur+overeenkomst huur+overeenkomsten koop+overeenkomst
kennis+migranten asiel+zoeker asiel+aanvraag asiel+procedure opvang+locatie opvang+centrum terugkeer+beleid
terugkeer+besluit jaar+rapport jaar+rapportage jaar+verslag ontwikkeling(s)+samenwerking lid+staat kind(er)+tehuis
kind(er)+opvang beleid(s)+maatregel beleid(s)+maatregelen grens+bewaking grens+controle bom+melding massage+bed
kwart+slagen lood(s)+pet werkgever(s)+organisatie werknemer(s)+organisatie vreemdeling(en)+recht vreemdeling(en)+politie
vreemdeling(en)+wet migratie+beleid arbeid(s)+migratie arbeid(s)+markt gezin(s)+hereniging gezondheid(s)+zorg
veiligheid(s)+raad veiligheid(s)+maatregel regering(s)+leider regering(s)+beleid minister+raad gemeente+raad
gemeente+bestuur provincie+bestuur rijk(s)+overheid overheid(s)+dienst belasting+dienst belasting+aangifte
inkomsten+belasting vermogen(s)+belasting kamer+brief wet+voorstel grond+recht mensen+rechten mensen+handel
mensen+smokkel fraude+bestrijding corruptie+bestrijding recht(s)+bijstand recht(s)+bescherming recht(s)+persoon
vakantie+dagen feest+dagen verkeer(s)+regels energie+verbruik energie+voorziening wind+energie wind+molen wind+park
zon(ne)+energie water+kracht land+bouw tuin+bouw milieu+beleid milieu+schade klimaat+verandering klimaat+beleid
kern+energie kern+centrale onderwijs+instelling onderzoek(s)+instelling onderzoek(s)+rapport onderzoek(s)+resultaten
evaluatie+rapport evaluatie+commissie vergunning+houder aandeel+houder woning+bouw woning+corporatie ziekte+kosten
ziekte+verzekering zorg+verzekering zorg+plicht leer+plicht dienst+plicht informatie+plicht mededeling(s)+plicht
studie+financiering boek+houding jaar+rekening bank+rekening spaar+rekening betaling(s)+termijn levering(s)+voorwaarden
productie+proces productie+kosten transport+kosten reis+kosten personeel(s)+beleid personeel(s)+kosten subsidie+aanvraag
subsidie+regeling kwaliteit(s)+controle kwaliteit(s)+eisen vertrouwen(s)+arts mond+kapje rund(er)+gehakt stad(s)+bestuur
dorp(s)+school school+plein schade+vergoeding schade+claim aansprakelijkheid(s)+verzekering leven(s)+verzekering
bedrijf(s)+leven bedrijf(s)+pand bedrijf(s)+voering handel(s)+merk handel(s)+register merken+recht auteur(s)+recht
model+arbeid(s)+overeenkomsten val+kuil asiel+zoeker(s)+centrum
`
  .trim()
  .split(/\s+/u);

// Words that look like compounds, and compounds that must not be cut at another place.
const WHOLE = `
minister regering vergadering besluit gemeente samenleving belasting universiteit president karton matroos komeet kasteel
portaal toneel testament paspoort bandiet augurk kapitein kameraad ambtenaar meester beslissing onderwerp organisatie
behandeling verantwoording redenering verdediging artikelen banketten fundamenten instrumenten kompassen veteranen
betrekkingen stellingen toepassing verspreiding onderwerpen onderwijs overeenkomst dolfijn
`
  .trim()
  .split(/\s+/u);

describe('splitCompound', () => {
  test('the tables are as long as they should be', () => {
    expect(COMPOUNDS.length).toBeGreaterThanOrEqual(120);
    expect(WHOLE.length).toBeGreaterThanOrEqual(30);
  });

  test.each(COMPOUNDS)('%s', (expected) => {
    expect(split(expected.replace(/[+()]/gu, ''))).toBe(expected);
  });

  test.each(WHOLE)('%s is left whole', (word) => {
    expect(split(word)).toBe('');
  });

  const rows = readTable('compounds');
  const isTrap = ({ fields }: { readonly fields: readonly string[] }): boolean =>
    fields[2]?.startsWith('trap') === true;
  const splitter = compoundSplitter(wordKnowledge());
  const isRight = (fields: readonly string[]): boolean =>
    allows(fields, writtenSplit(fields[0] ?? '', splitter(fields[0] ?? '')));

  test('the table has 400 compounds and 60 traps or more', () => {
    expect(rows.filter((row) => !isTrap(row)).length).toBeGreaterThanOrEqual(400);
    expect(rows.filter(isTrap).length).toBeGreaterThanOrEqual(60);
  });

  test.each(['dev', 'test'] as const)('%s half of the table: 95 of 100 right', (half) => {
    expect(shareRight(rows, half, isRight).share).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['dev', 'test'] as const)('%s half of the traps: 90 of 100 right', (half) => {
    expect(shareRight(rows.filter(isTrap), half, isRight).share).toBeGreaterThanOrEqual(0.9);
  });

  test('a splitter that remembers says what the plain one says', () => {
    const plain = wordKnowledge();
    for (const { fields } of rows.slice(0, 200)) {
      const [word = ''] = fields;
      expect(splitter(word)).toEqual(splitCompound(word, plain));
      expect(splitter(word)).toBe(splitter(word));
    }
  });

  test('a hyphen parts, and what stands before it may be unknown', () => {
    expect(split('EU-burgers')).toBe('eu(-)+burgers');
    expect(split('GVDB-arbeidsovereenkomst')).toBe('gvdb(-)+arbeid(s)+overeenkomst');
  });

  test('a glossary leads: its words are parts though general language does not know them', () => {
    const glossary = new Map([
      ['zorgverlof', 1000],
      ['regeling', 6],
    ]);
    const parts = splitCompound('zorgverlofregeling', (part) => glossary.get(part) ?? knows(part));
    expect(parts.map((part) => part.text)).toEqual(['zorgverlof', 'regeling']);
  });

  test('spans are in the word as given', () => {
    const word = 'Verblijfsvergunning';
    const parts = splitCompound(word, knows);
    expect(parts.map(({ start, end }) => word.slice(start, end))).toEqual(['Verblijf', 'vergunning']);
  });

  test('parts and links together are the word, for any word and any knowledge', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdeegiknorstu-'), maxLength: 18 });
    const part = fc.string({ unit: fc.constantFrom(...'abdeeginorst'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.array(part), (text, known) => {
        const parts = splitCompound(text, (asked) => (known.includes(asked) ? 5 : 0));
        const rebuilt = parts.map((part) => part.text + part.link).join('');
        expect(['', text]).toContain(rebuilt);
        for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
      }),
      { numRuns: 500 },
    );
  });

  test('long words are answered at once', () => {
    const start = performance.now();
    for (let round = 0; round < 100; round += 1) splitCompound('verblijfsvergunning'.repeat(3), knows);
    expect(splitCompound('verblijfsvergunning'.repeat(20), knows)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
