import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { baseForms, sameWord } from '../../src/text/inflection.js';
import { frequencies } from './lexicon-data.js';

// form → base. Our own lists.
const DUTCH = `
vergunningen→vergunning overeenkomsten→overeenkomst werknemers→werknemer bedrijven→bedrijf huizen→huis brieven→brief
bomen→boom banen→baan bossen→bos regels→regel regelen→regel leden→lid lidstaten→lidstaat steden→stad hoofdsteden→hoofdstad
wegen→weg dagen→dag kinderen→kind goederen→goed eieren→ei musea→museum criteria→criterium politici→politicus
ideeën→idee zeeën→zee knieën→knie taxi's→taxi foto's→foto mogelijkheden→mogelijkheid overheden→overheid
maatregelen→maatregel rechten→recht plannen→plan personen→persoon eisen→eis prijzen→prijs gemeenten→gemeente gemeentes→gemeente
zonnetje→zon briefje→brief boompje→boom koninkje→koning mannetjes→man huisje→huis bonnetje→bon
grote→groot rode→rood witte→wit lieve→lief vieze→vies sociale→sociaal financiële→financieel individuele→individueel
nieuwe→nieuw hogere→hoog grotere→groot grootste→groot belangrijkste→belangrijk belangrijker→belangrijk beste→goed
loopt→lopen liep→lopen liepen→lopen gelopen→lopen werkt→werken werkte→werken werkten→werken gewerkt→werken
geeft→geven gaf→geven gegeven→geven zet→zetten gezet→zetten maakte→maken gemaakt→maken leefde→leven geleefd→leven
reist→reizen reisde→reizen uitgewerkt→uitwerken opgenomen→opnemen aangevraagd→aanvragen overschreden→overschrijden
verleend→verlenen verleende→verlenen ondersteund→ondersteunen geïnspireerd→inspireren besloten→besluiten is→zijn heeft→hebben
wordt→worden kunnen→kunnen ging→gaan geldende→gelden ingediend→indienen gewijd→wijden uitgebreid→uitbreiden
`
  .trim()
  .split(/\s+/u);

const ENGLISH = `
permits→permit countries→country boxes→box churches→church analyses→analysis criteria→criterion children→child
women→woman lives→life shelves→shelf heroes→hero buses→bus houses→house employee's→employee employees'→employee
worked→work stopped→stop agreed→agree applied→apply used→use made→make written→write took→take was→be has→have
making→make stopping→stop applying→apply working→work running→run using→use lying→lie guaranteed→guarantee
larger→large largest→large happiest→happy easier→easy better→good undertaken→undertake withheld→withhold
policies→policy refugees→refugee migrants→migrant seeking→seek sought→seek residing→reside granted→grant
`
  .trim()
  .split(/\s+/u);

describe('baseForms', () => {
  test.each(DUTCH)('nl: %s', (row) => {
    const [form = '', base = ''] = row.split('→');
    expect(baseForms(form, 'nl')).toContain(base);
  });

  test.each(ENGLISH)('en: %s', (row) => {
    const [form = '', base = ''] = row.split('→');
    expect(baseForms(form, 'en')).toContain(base);
  });

  test('the word itself comes first, in normal form, and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abdefgijklnorstuvzë'"), maxLength: 14 }), (word) => {
        for (const language of ['nl', 'en'] as const) {
          const bases = baseForms(word, language);
          expect(bases[0]).toBe(word);
          expect(new Set(bases).size).toBe(bases.length);
          expect(bases.length).toBeLessThan(20);
        }
      }),
    );
  });

  test('words with digits and short words are their own base', () => {
    expect(baseForms('CO2', 'nl')).toEqual(['co2']);
    expect(baseForms('EU', 'en')).toEqual(['eu']);
  });

  test('a word of any length is answered at once', () => {
    const start = performance.now();
    for (const unit of ['a', 'en', 'ge', 'st', 'ee', 'ies', 'ing']) {
      baseForms(unit.repeat(2000), 'nl');
      baseForms(unit.repeat(2000), 'en');
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('sameWord', () => {
  test('is symmetric, and same for equal words', () => {
    const words = [
      'werkt',
      'werken',
      'gewerkt',
      'beleid',
      'beleidsmaker',
      'grote',
      'groot',
      'Groot',
      'kan',
      'kanten',
    ];
    for (const one of words) {
      expect(sameWord(one, one, 'nl')).toBe('same');
      for (const other of words) expect(sameWord(one, other, 'nl')).toBe(sameWord(other, one, 'nl'));
    }
    expect(sameWord('Groot', 'groot', 'nl')).toBe('same');
    expect(sameWord('foto’s', "foto's", 'nl')).toBe('same');
  });

  test.each([
    ['vergunning', 'vergunningen'],
    ['loopt', 'gelopen'],
    ['bedrijf', 'bedrijven'],
    ['grote', 'groot'],
    ['lidstaat', 'lidstaten'],
    ['aanvragen', 'aangevraagd'],
  ])('nl: %s and %s are forms of one word', (one, other) => {
    expect(sameWord(one, other, 'nl')).toBe('inflected');
  });

  test.each([
    ['beleid', 'beleidsmaker'],
    ['werk', 'werker'],
    ['ban', 'banen'],
    ['kans', 'kant'],
    ['migrant', 'migratie'],
    ['dienst', 'dienen'],
    ['gast', 'gas'],
    ['recht', 'rechter'],
    ['gewond', 'gewoon'],
  ])('nl: %s and %s are two words', (one, other) => {
    expect(sameWord(one, other, 'nl')).toBeUndefined();
  });

  test.each([
    ['policy', 'police'],
    ['work', 'worker'],
    ['migrant', 'migration'],
    ['hop', 'hope'],
    ['wing', 'win'],
  ])('en: %s and %s are two words', (one, other) => {
    expect(sameWord(one, other, 'en')).toBeUndefined();
  });
});

// An oracle from the other side: forms made by rule from frequent nouns must lead back to them.
test('regular Dutch plurals of frequent words lead back to the word', () => {
  const list = frequencies('nl');
  const nouns =
    'afdeling regering mening vraag zaak boek brief dief kaas huis straat muur deur pijp bloem kat bus'.split(
      ' ',
    );
  const plural = (noun: string): string => {
    const soft = noun.replace(/([aeiou]{2})f$/u, '$1v').replace(/([aeiou]{2})s$/u, '$1z');
    const long = /^(.*[^aeiou])([aeou])\2([^aeiou])$/u.exec(soft);
    if (long !== null) return `${long[1] ?? ''}${long[2] ?? ''}${long[3] ?? ''}en`;
    return /(?:^|[^aeiou])[aeiou][^aeiou]$/u.test(soft) ? `${soft}${soft.slice(-1)}en` : `${soft}en`;
  };
  for (const noun of nouns.filter((word) => list.perMillion(word) > 0 && !word.endsWith('ing'))) {
    expect(baseForms(plural(noun), 'nl').slice(0, 3)).toContain(noun);
  }
});
