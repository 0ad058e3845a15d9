// The same thing said in Dutch and in English, by the conventions of the EU Interinstitutional Style Guide and
// Dutch legislative drafting: both sides give the values in the third column, in any order.

import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import { values } from '../../src/text/value.js';

type Row = readonly [dutch: string, english: string, expected: string];

const NUMBERS: readonly Row[] = [
  ['1.234,56 ton', '1,234.56 tonnes', 'number 1234.56'],
  ['12.345.678 inwoners', '12,345,678 inhabitants', 'number 12345678'],
  ['1 234 567 stemmen', '1 234 567 votes', 'number 1234567'],
  ['1\u00A0234,5 ha', '1\u2009234.5 ha', 'number 1234.5'],
  ['10\u202F000 aanvragen', '10,000 applications', 'number 10000'],
  ['een groei van 3,25', 'a growth of 3.25', 'number 3.25'],
  ['1.234 dossiers', '1,234 files', 'number 1234'],
  ['1,234 liter', '1.234 litres', 'number 1.234'],
  ['0,5 en 0.125', '0.5 and 0.125', 'number 0.125|number 0.5'],
  ['10-12 leden', '10–12 members', 'number 10|number 12'],
  ['in de jaren 2014-2020', 'in the years 2014-2020', 'number 2014|number 2020'],
  ['een temperatuur van -5 graden', 'a temperature of −5 degrees', 'number -5'],
  ['½ pagina', '1/2 page', 'number 0.5'],
  ['2½ maal zoveel', '2.5 times as much', 'number 2.5'],
  ['¾ van de leden', '3/4 of the members', 'number 0.75'],
  ['3,5 miljoen mensen', '3.5 million people', 'number 3500000'],
  ['2 miljard ton', '2 billion tonnes', 'number 2000000000'],
  ['25 duizend paspoorten', '25,000 passports', 'number 25000'],
  ['1,5 mln. reizigers', '1.5 million travellers', 'number 1500000'],
  ['in 2023', 'in 2023', 'number 2023'],
  ['de EU-27', 'the EU27', 'number 27'],
  ['18-jarige jongeren', '18-year-olds', 'number 18'],
  ['zie nr. 12', 'see No 12', 'number 12'],
  ['de versie 2.3.1', 'version 2.3.1', 'reference §2.3.1'],
  ["de jaren '80", 'the 1980s', 'number 1980'],
  ['1.234.567,80 kg', '1,234,567.8 kg', 'number 1234567.8'],
  ['2 tot 4 miljoen mensen', '2 to 4 million people', 'number 2000000|number 4000000'],
  ['007 of 7', '7 or 007', 'number 7|number 7'],
];

const SPELLED: readonly Row[] = [
  ['nul doden', 'zero deaths', 'number 0~'],
  ['twaalf lidstaten', 'twelve Member States', 'number 12~'],
  ['eenentwintig dagen', 'twenty-one days', 'number 21~'],
  ['tweeëndertig landen', 'thirty-two countries', 'number 32~'],
  ['honderd jaar', 'a hundred years', 'number 100~'],
  ['honderdtwintig personen', 'one hundred and twenty persons', 'number 120~'],
  ['tweehonderdvijftig zaken', 'two hundred and fifty cases', 'number 250~'],
  ['duizend keer', 'one thousand times', 'number 1000~'],
  ['vijfendertigduizend migranten', 'thirty-five thousand migrants', 'number 35000~'],
  ['tweeduizend vijftien', 'two thousand and fifteen', 'number 2015~'],
  ['drie miljoen burgers', 'three million citizens', 'number 3000000~'],
  ['een miljoen handtekeningen', 'a million signatures', 'number 1000000~'],
  ['een half miljoen kinderen', 'half a million children', 'number 500000~'],
  ['achthonderdnegenennegentig', 'eight hundred and ninety-nine', 'number 899~'],
  ['twee derde van de stemmen', 'two-thirds of the votes', 'number 2/3~'],
  ['driekwart van de begroting', 'three quarters of the budget', 'number 0.75~'],
  ['een derde van de leden', 'one third of the members', 'number 1/3~'],
  ['één lidstaat', 'one Member State', 'number 1~'],
  ['een derde land', 'a third country', 'ordinal 3~'],
  ['de eenentwintigste eeuw', 'the twenty-first century', 'ordinal 21~'],
  ['de achtste keer', 'the eighth time', 'ordinal 8~'],
  ['de twaalfde man', 'the twelfth man', 'ordinal 12~'],
  ['de eerste en de tweede fase', 'the first and the second phase', 'ordinal 1~|ordinal 2~'],
  ['het twintigste verslag', 'the twentieth report', 'ordinal 20~'],
  ['de 21e eeuw', 'the 21st century', 'ordinal 21'],
  ['de 3de en de 102e', 'the 3rd and the 102nd', 'ordinal 102|ordinal 3'],
  ['de 1ste prijs', '1st prize', 'ordinal 1'],
];

const AMOUNTS: readonly Row[] = [
  ['3,6% van de bevolking', '3.6% of the population', 'percentage 3.6%'],
  ['3,6 procent', '3.6 per cent', 'percentage 3.6%'],
  ['12 %', '12 percent', 'percentage 12%'],
  ['vijf procent', 'five per cent', 'percentage 5%~'],
  ['10-12%', '10 to 12 %', 'percentage 10%|percentage 12%'],
  ['tussen 10 en 12 procent', 'between 10 and 12 per cent', 'percentage 10%|percentage 12%'],
  ['10 % tot en met 12 %', '10%–12%', 'percentage 10%|percentage 12%'],
  ['2 procentpunten', '2 percentage points', 'percentage 2pp'],
  ['0,5‰', '0.5‰', 'percentage 0.5‰'],
  ['-0,4%', '−0.4%', 'percentage -0.4%'],
  ['€ 1.250', '€1,250', 'currency EUR 1250'],
  ['EUR 1 250', 'EUR 1 250', 'currency EUR 1250'],
  ['1.250 euro', '1,250 euro', 'currency EUR 1250'],
  ['1.250 EUR', 'EUR 1,250', 'currency EUR 1250'],
  ['€ 25,-', '€25.00', 'currency EUR 25'],
  ['€ 3,50', '3.50 euros', 'currency EUR 3.5'],
  ['3 miljoen euro', '€3 million', 'currency EUR 3000000'],
  ['€ 2,5 mld.', '€2.5bn', 'currency EUR 2500000000'],
  ['100 €', '€ 100', 'currency EUR 100'],
  [
    'tussen 2 en 4 miljoen euro',
    'between €2 million and €4 million',
    'currency EUR 2000000|currency EUR 4000000',
  ],
  ['€ 500 tot € 2 miljoen', '€500 to €2 million', 'currency EUR 2000000|currency EUR 500'],
  ['50 Amerikaanse dollar', 'US$50', 'currency USD 50'],
  ['$ 1.000', '1,000 dollars', 'currency USD 1000'],
  ['20 pond', '£20', 'currency GBP 20'],
  ['tien miljoen euro', 'ten million euro', 'currency EUR 10000000~'],
];

const TIMES: readonly Row[] = [
  ['28 oktober 2021', '28 October 2021', 'date 2021-10-28'],
  ['28 oktober 2021', 'October 28, 2021', 'date 2021-10-28'],
  ['28 okt. 2021', '28th of October 2021', 'date 2021-10-28'],
  ['28-10-2021', '28/10/2021', 'date 2021-10-28'],
  ['28.10.2021', '2021-10-28', 'date 2021-10-28'],
  ['1.5.1997', '1 May 1997', 'date 1997-05-01'],
  ['31/12/2020', '12/31/2020', 'date 2020-12-31'],
  ['in oktober 2021', 'in October 2021', 'date 2021-10'],
  ['op 1 juli', 'on 1 July', 'date --07-01'],
  ['op 3 mei wordt gestemd', 'the vote is on May 3rd', 'date --05-03'],
  ['1 en 2 juli 2020', '1 and 2 July 2020', 'date 2020-07-01|date 2020-07-02'],
  ['van 1 tot en met 3 juli 2020', 'July 1–3, 2020', 'date 2020-07-01|date 2020-07-03'],
  ['van 30 juni tot 1 juli 2020', 'from 30 June to 1 July 2020', 'date --06-30|date 2020-07-01'],
  ['01-05-97', '01/05/97', 'date 1997-05-01'],
  ['om 14.30 uur', 'at 14:30', 'time 14:30'],
  ['om 14.30 uur', 'at 2.30 p.m.', 'time 14:30'],
  ['om 9.05 uur', 'at 9:05 am', 'time 09:05'],
  ['om 9 uur', "at 9 o'clock", 'time 09:00'],
  ['om 12.00 uur', 'at 12 p.m.', 'time 12:00'],
  ['om 0.15 uur', 'at 12.15 a.m.', 'time 00:15'],
  ['om 14u30', 'at 14:30', 'time 14:30'],
  ['14:30:15', '14:30:15', 'time 14:30'],
];

const PLACES: readonly Row[] = [
  ['artikel 6', 'Article 6', 'reference art6'],
  ['artikel 6, lid 1', 'Article 6(1)', 'reference art6/1'],
  ['artikel 6, lid 1, onder a)', 'Article 6(1)(a)', 'reference art6/1/a'],
  ['artikel 6, lid 1, onder a)', 'point (a) of Article 6(1)', 'reference art6/1/a'],
  ['artikel 6, eerste lid, onderdeel a', 'Article 6(1), point (a)', 'reference art6/1/a'],
  ['artikel 6, eerste lid, aanhef en onder a', 'Article 6 (1) (a)', 'reference art6/1/a'],
  ['artikel 2, punt 3', 'Article 2(3)', 'reference art2/3'],
  ['artikel 3, onder b)', 'Article 3(b)', 'reference art3/b'],
  ['artikel 4, lid 1, tweede alinea', 'the second subparagraph of Article 4(1)', 'reference art4/1/2'],
  ['artikel 267, derde alinea, VWEU', 'third paragraph of Article 267 TFEU', 'reference art267/3@tfeu'],
  ['artikel 79, lid 2, van het VWEU', 'Article 79(2) of the TFEU', 'reference art79/2@tfeu'],
  ['artikel 8 EVRM', 'Article 8 ECHR', 'reference art8@echr'],
  ['artikel 6 VEU', 'Article 6 of the Treaty on European Union', 'reference art6@teu'],
  ['artikel 8 bis, lid 2', 'Article 8a(2)', 'reference art8a/2'],
  ['artikel 5, lid 1, onder b bis)', 'Article 5(1)(ba)', 'reference art5/1/ba'],
  ['artikel 5, lid 1, onder b), ii)', 'Article 5(1)(b)(ii)', 'reference art5/1/b/ii'],
  ['artikel 3:15', 'Article 3:15', 'reference art3:15'],
  ['artikelen 7 en 8', 'Articles 7 and 8', 'reference art7|reference art8'],
  ['artikelen 7, 8 en 10', 'Articles 7, 8 and 10', 'reference art10|reference art7|reference art8'],
  ['artikelen 6 tot en met 9', 'Articles 6 to 9', 'reference art6-9'],
  ['artikel 6, leden 1 en 2', 'Article 6(1) and (2)', 'reference art6/1|reference art6/2'],
  ['lid 2 van artikel 4', 'paragraph 2 of Article 4', 'reference art4/2'],
  ['de leden 1 en 2 van artikel 4', 'paragraphs 1 and 2 of Article 4', 'reference art4/1|reference art4/2'],
  [
    'artikel 6, lid 1, onder a) en c)',
    'points (a) and (c) of Article 6(1)',
    'reference art6/1/a|reference art6/1/c',
  ],
  ['artikel 6, lid 1, onder a) tot en met d)', 'points (a) to (d) of Article 6(1)', 'reference art6/1/a-d'],
  ['artikelen 6, lid 1, en 7, lid 2', 'Articles 6(1) and 7(2)', 'reference art6/1|reference art7/2'],
  [
    'artikel 6, lid 1, en artikel 7, lid 2',
    'Article 6(1) and Article 7(2)',
    'reference art6/1|reference art7/2',
  ],
  ['artikel 6, lid 1, onder a), en lid 2', 'Article 6(1)(a) and (2)', 'reference art6/1/a|reference art6/2'],
  ['artikel 5, eerste tot en met derde lid', 'Article 5(1) to (3)', 'reference art5/1-3'],
  ['artikel 6, tweede en derde lid', 'Article 6(2) and (3)', 'reference art6/2|reference art6/3'],
  ['overweging 12', 'recital 12', 'reference recital12'],
  ['de overwegingen 12 en 13', 'recitals 12 and 13', 'reference recital12|reference recital13'],
  ['bijlage II', 'Annex II', 'reference annex2'],
  ['bijlage A', 'Annex A', 'reference annexa'],
  ['de bijlagen I en III', 'Annexes I and III', 'reference annex1|reference annex3'],
  ['bijlage I, deel A, punt 3', 'point 3 of Part A of Annex I', 'reference annex1/parta/3'],
  ['hoofdstuk IV', 'Chapter 4', 'reference chapter4'],
  ['titel V, hoofdstuk 2', 'Chapter 2 of Title V', 'reference title5/chapter2'],
  ['afdeling 3', 'Section 3', 'reference §3'],
  ['paragraaf 2.3', 'section 2.3', 'reference §2.3'],
  ['zie punt 12', 'see paragraph 12', 'reference §12'],
  ['Deel Twee', 'Part Two', 'reference part2~'],
  ['tabel 4 en figuur 5', 'Table 4 and Figure 5', 'reference figure5|reference table4'],
  ['blz. 12-15', 'pp. 12–15', 'reference page12-15'],
  ['voetnoot 3', 'footnote 3', 'reference note3'],
  ['Protocol nr. 7', 'Protocol No 7', 'reference protocol7'],
  ['tweede alinea', 'second subparagraph', 'reference §2~'],
];

const ACTS: readonly Row[] = [
  ['Verordening (EU) 2016/679', 'Regulation (EU) 2016/679', 'reference regulation:2016/679'],
  ['Verordening (EG) nr. 562/2006', 'Regulation (EC) No 562/2006', 'reference regulation:562/2006'],
  ['Richtlijn 2009/50/EG van de Raad', 'Council Directive 2009/50/EC', 'reference directive:2009/50'],
  ['Richtlijn 95/46/EG', 'Directive 95/46/EC', 'reference directive:95/46'],
  ['Besluit (EU) 2018/1', 'Decision (EU) 2018/1', 'reference decision:2018/1'],
  ['Kaderbesluit 2002/584/JBZ', 'Framework Decision 2002/584/JHA', 'reference decision:2002/584'],
  ['Gemeenschappelijk Optreden 98/742/JBZ', 'Joint Action 98/742/JHA', 'reference action:98/742'],
  [
    'Uitvoeringsverordening (EU) 2019/947',
    'Implementing Regulation (EU) 2019/947',
    'reference regulation:2019/947',
  ],
  [
    'Gedelegeerde Verordening (EU) 2019/945',
    'Delegated Regulation (EU) 2019/945',
    'reference regulation:2019/945',
  ],
  [
    'Verordening (EU, Euratom) nr. 966/2012',
    'Regulation (EU, Euratom) No 966/2012',
    'reference regulation:966/2012',
  ],
  [
    'Richtlijnen 2004/17/EG en 2004/18/EG',
    'Directives 2004/17/EC and 2004/18/EC',
    'reference directive:2004/17|reference directive:2004/18',
  ],
  [
    'artikel 6, lid 1, onder a), van Verordening (EU) 2016/679',
    'point (a) of Article 6(1) of Regulation (EU) 2016/679',
    'reference art6/1/a@regulation:2016/679',
  ],
  [
    'artikel 5 van Richtlijn 2009/50/EG',
    'Article 5 of Council Directive 2009/50/EC',
    'reference art5@directive:2009/50',
  ],
  ['bijlage II bij Richtlijn 95/46/EG', 'Annex II to Directive 95/46/EC', 'reference annex2@directive:95/46'],
  [
    'artikelen 6 en 7 van Verordening (EU) 2016/679',
    'Articles 6 and 7 of Regulation (EU) 2016/679',
    'reference art6@regulation:2016/679|reference art7@regulation:2016/679',
  ],
  [
    'overweging 4 van Richtlijn 2011/95/EU',
    'recital 4 of Directive 2011/95/EU',
    'reference recital4@directive:2011/95',
  ],
  ['Resolutie 1373 (2001)', 'Resolution 1373 (2001)', 'reference resolution:1373/2001'],
  ['PB L 382 van 28.10.2021, blz. 1', 'OJ L 382, 28.10.2021, p. 1', 'reference oj:L/382/2021-10-28/1'],
  [
    'PB C 326 van 26.10.2012, blz. 47–390',
    'OJ C 326, 26.10.2012, pp. 47-390',
    'reference oj:C/326/2012-10-26/47-390',
  ],
  ['PB L, 2024/1689, 12.7.2024', 'OJ L, 2024/1689, 12.7.2024', 'reference oj:L/2024/1689/2024-07-12'],
  ['PB 2010, L 83, blz. 1', 'OJ 2010 L 83, p. 1', 'reference oj:L/83/2010/1'],
  [
    'Kamerstukken II 2022/23, 29 861, nr. 99',
    'Kamerstukken II 2022/23, 29 861, nr. 99',
    'reference kamerstuk:II/2022-23/29861/99',
  ],
  [
    'Kamerstukken II 2022/23, 29861, nr. 99',
    'Parliamentary Papers II 2022-2023, 29 861, no. 99',
    'reference kamerstuk:II/2022-23/29861/99',
  ],
  ['Stb. 2012, 258', 'Bulletin of Acts and Decrees 2012, 258', 'reference stb:2012/258'],
  ['Stcrt. 2013, nr. 8389', 'Stcrt. 2013, 8389', 'reference stcrt:2013/8389'],
  ['ECLI:NL:RVS:2019:1234.', 'ECLI:NL:RVS:2019:1234', 'reference ecli:NL:RVS:2019:1234'],
  ['CELEX-nummer 32016R0679', 'CELEX number 32016R0679', 'reference celex:32016R0679'],
  ['zaak C‑34/09', 'Case C-34/09', 'reference case:C-34/09'],
  [
    'gevoegde zaken C-411/10 en C-493/10',
    'Joined Cases C-411/10 and C-493/10',
    'reference case:C-411/10|reference case:C-493/10',
  ],
  ['COM(2011) 308 definitief', 'COM(2011) 308 final', 'reference com:2011/308'],
  ['ISO 30042:2019', 'ISO 30042:2019', 'reference standard:ISO 30042:2019'],
  ['NEN-EN-ISO 9001:2015', 'EN ISO 9001:2015', 'reference standard:EN ISO 9001:2015'],
  ['mail naar info@voorbeeld.nl.', 'mail to Info@voorbeeld.nl', 'code info@voorbeeld.nl'],
  ['zie www.voorbeeld.nl/pagina.', 'see https://www.voorbeeld.nl/pagina/', 'code voorbeeld.nl/pagina'],
];

const WORDS: readonly Row[] = [
  ['een lid van de familie', 'a member of the family', ''],
  ['onder de wet', 'under the Act', ''],
  ['in deel uitgevoerd', 'in part I agree', ''],
  ['van mei', 'it may, of course, be', ''],
  ['het besluit van de Raad', 'the decision of the Council', ''],
  ['zin in koffie', 'a sentence in English', ''],
];

function valuesOf(text: string, language: Language): string {
  return values(text, language)
    .map(({ kind, value, spelled }) => `${kind} ${value}${spelled ? '~' : ''}`)
    .toSorted()
    .join('|');
}

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'numbers with digits': NUMBERS,
  'numbers in words': SPELLED,
  'percentages and money': AMOUNTS,
  'dates and times': TIMES,
  'places in legal texts': PLACES,
  'acts, journals, cases, standards and addresses': ACTS,
  'words that carry no value': WORDS,
};

describe.each(Object.entries(TABLES))('%s', (_name, rows) => {
  it.each(rows)('%s = %s', (dutch, english, expected) => {
    expect({ nl: valuesOf(dutch, 'nl'), en: valuesOf(english, 'en') }).toEqual({
      nl: expected,
      en: expected,
    });
  });
});
