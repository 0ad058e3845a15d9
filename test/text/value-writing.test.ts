import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import type { ValueKind } from '../../src/text/value.js';
import { values } from '../../src/text/value.js';
import type { LikeValue, WrittenValue } from '../../src/text/value-writing.js';
import { writeValue } from '../../src/text/value-writing.js';

const whole = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.integer({ min: 100, max: 9999 }),
  fc.integer({ min: 10_000, max: 5_000_000_000 }),
);
const number = fc
  .tuple(whole, fc.constantFrom('', '.5', '.25', '.125', '.07'), fc.constantFrom('', '', '', '-'))
  .map(([integer, decimals, sign]) =>
    integer === 0 && decimals === '' ? '0' : `${sign}${String(integer)}${decimals}`,
  );
const positive = number.filter((text) => !text.startsWith('-'));
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const article = fc
  .tuple(
    fc.integer({ min: 1, max: 300 }),
    fc.constantFrom('', 'a', 'b'),
    fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    fc.option(fc.constantFrom('a', 'b', 'g', 'ba', 'aa'), { nil: undefined }),
    fc.constantFrom('', '', '@regulation:2016/679', '@directive:2009/50', '@tfeu'),
  )
  .map(
    ([art, letter, paragraph, point, act]) =>
      `art${String(art)}${letter}${paragraph === undefined ? '' : `/${String(paragraph)}`}${point === undefined ? '' : `/${point}`}${act}`,
  );
const small = fc.integer({ min: 1, max: 39 }).map(String);

const VALUES: Readonly<Record<string, fc.Arbitrary<WrittenValue>>> = {
  number: number.map((value) => ({ kind: 'number', value })),
  percentage: fc
    .tuple(number, fc.constantFrom('%', '‰', 'pp'))
    .map(([value, unit]) => ({ kind: 'percentage', value: value + unit })),
  currency: fc
    .tuple(fc.constantFrom('EUR', 'USD', 'GBP', 'CHF'), positive)
    .map(([code, value]) => ({ kind: 'currency', value: `${code} ${value}` })),
  date: fc.tuple(day, fc.constantFrom('day', 'month', 'no year')).map(([iso, fields]) => ({
    kind: 'date',
    value:
      fields === 'day' ? iso.slice(0, 10) : fields === 'month' ? iso.slice(0, 7) : `-${iso.slice(4, 10)}`,
  })),
  time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => ({
    kind: 'time',
    value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  })),
  ordinal: fc.integer({ min: 1, max: 999 }).map((value) => ({ kind: 'ordinal', value: String(value) })),
  article: article.map((value) => ({ kind: 'reference', value })),
  'named part': fc
    .tuple(
      fc.constantFrom('annex', 'chapter', 'title', 'recital', 'table', 'figure', 'page', 'note', 'protocol'),
      small,
    )
    .map(([name, item]) => ({ kind: 'reference', value: name + item })),
  act: fc
    .tuple(
      fc.constantFrom('regulation', 'directive', 'decision'),
      fc.integer({ min: 1960, max: 2030 }),
      fc.integer({ min: 10, max: 2999 }),
    )
    .map(([type, year, serial]) => ({
      kind: 'reference',
      value: `${type}:${String(year)}/${String(serial)}`,
    })),
  journal: fc
    .tuple(fc.constantFrom('L', 'C'), small, day, fc.constantFrom('', '/1', '/47-390'))
    .map(([series, serial, iso, page]) => ({
      kind: 'reference',
      value: `oj:${series}/${serial}/${iso.slice(0, 10)}${page}`,
    })),
  document: fc
    .tuple(fc.constantFrom('com', 'swd'), small)
    .map(([kind, serial]) => ({ kind: 'reference', value: `${kind}:2011/${serial}` })),
  address: fc
    .constantFrom('info@voorbeeld.nl', 'voorbeeld.nl/pagina', 'a.example/x?y=1')
    .map((value) => ({ kind: 'code', value })),
};

function alone(text: string, language: Language): LikeValue | undefined {
  const [found, ...more] = values(text, language);
  return found === undefined || more.length > 0 ? undefined : found;
}

describe.each(Object.entries(VALUES))('%s', (_name, arbitrary) => {
  it('is read back as it was when written by itself', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...LANGUAGES), (value, language) => {
        const written = writeValue(value, { language });
        expect(written).toBeDefined();
        expect(alone(written ?? '', language)).toMatchObject(value);
      }),
      { numRuns: 300 },
    );
  });

  it('is read back as it was when written from one language into the form of another value', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, fc.constantFrom(...LANGUAGES), (value, other, language) => {
        const from = writeValue(value, { language: language === 'nl' ? 'en' : 'nl' });
        const like = alone(writeValue(other, { language }) ?? '', language);
        const written = writeValue(value, {
          language,
          ...(like === undefined ? {} : { like }),
          ...(from === undefined ? {} : { from }),
        });
        expect(written).toBeDefined();
        expect(alone(written ?? '', language)).toMatchObject(value);
      }),
      { numRuns: 300 },
    );
  });
});

type Row = readonly [like: string, from: string, written: string];

/** From Dutch into the form of the first column, which is English. */
const INTO_ENGLISH: readonly Row[] = [
  ['1,234.5', '9.876,5', '9,876.5'],
  ['1\u00A0234', '25.000', '25\u00A0000'],
  ['2021', '2024', '2024'],
  ['12', '1.250', '1,250'],
  ['12', '1250', '1250'],
  ['7.5', '3,50', '3.50'],
  ['3 million', '4,5 miljoen', '4.5 million'],
  ['3.5 million', '4.123.456', '4,123,456'],
  ['250,000', '4 miljoen', '4 million'],
  ['three', '5', 'five'],
  ['Three', '25', '25'],
  ['12 %', '13,5 %', '13.5 %'],
  ['12 per cent', '13,5%', '13.5 per cent'],
  ['1 percentage point', '2 procentpunten', '2 percentage points'],
  ['EUR 30', '€ 45', 'EUR 45'],
  ['€30', '€ 1.250,50', '€1,250.50'],
  ['€2.5bn', '€ 3,1 mld.', '€3.1bn'],
  ['EUR 30 million', '45 miljoen EUR', 'EUR 45 million'],
  ['30 euro', '1.500 euro', '1,500 euro'],
  ['EUR 30', 'USD 40', 'USD 40'],
  ['€30', '$ 40', '$40'],
  ['28 October 2021', '1 mei 2022', '1 May 2022'],
  ['October 28, 2021', '1 mei 2022', 'May 1, 2022'],
  ['28th of October 2021', '3 mei 2022', '3rd of May 2022'],
  ['28 Oct. 2021', '1 mei 2022', '1 May 2022'],
  ['28.10.2021', '1.5.2022', '1.5.2022'],
  ['28/10/2021', '01-05-2022', '01/05/2022'],
  ['2021-10-28', '1 mei 2022', '2022-05-01'],
  ['October 2021', 'mei 2022', 'May 2022'],
  ['1 July', '3 mei', '3 May'],
  ['28 October 2021', 'mei 2022', 'May 2022'],
  ['14:30', '9.05 uur', '09:05'],
  ['2.30 p.m.', '9.05 uur', '9.05 a.m.'],
  ['9 a.m.', '14.30 uur', '2.30 p.m.'],
  ["9 o'clock", '10.30 uur', '10:30'],
  ['21st', '32e', '32nd'],
  ['3rd', '11e', '11th'],
  ['third', '5e', 'fifth'],
  ['Article 2(2)(g)', 'artikel 3, lid 1, onder a)', 'Article 3(1)(a)'],
  ['point (g) of Article 2(2)', 'artikel 3, lid 1, onder a)', 'point (a) of Article 3(1)'],
  ['Article 2', 'artikel 3, lid 1, onder a)', 'Article 3(1)(a)'],
  [
    'the second subparagraph of Article 4(1)',
    'artikel 5, lid 3, eerste alinea',
    'first subparagraph of Article 5(3)',
  ],
  ['Article 8(2)', 'artikel 8 bis, lid 2', 'Article 8a(2)'],
  ['Articles 6 to 9', 'artikelen 3 tot en met 5', 'Articles 3 to 5'],
  ['Article 5', 'artikelen 3 tot en met 5', 'Articles 3 to 5'],
  ['paragraph 12', 'punt 14', 'paragraph 14'],
  ['Annex II', 'bijlage IV', 'Annex IV'],
  ['Annex II', 'bijlage IV, deel A', ''],
  ['Chapter 4', 'hoofdstuk V', 'Chapter 5'],
  ['recital 12', 'overweging 13', 'recital 13'],
  ['Directive 2009/50/EC', 'Richtlijn 2011/98/EU', 'Directive 2011/98/EU'],
  ['Directive 2009/50/EC', 'Richtlijn 2003/109/EG', 'Directive 2003/109/EC'],
  ['Directive 2009/50/EC', 'Verordening (EU) 2016/679', 'Regulation (EU) 2016/679'],
  ['Regulation (EC) No 562/2006', 'Verordening (EU) 2016/399', 'Regulation (EU) 2016/399'],
  ['Framework Decision 2002/584/JHA', 'Kaderbesluit 2008/947/JBZ', 'Framework Decision 2008/947/JHA'],
  ['Decision (EU) 2018/1', 'Uitvoeringsbesluit (EU) 2019/2', 'Decision (EU) 2019/2'],
  [
    'Article 5 of Directive 2009/50/EC',
    'artikel 7 van Richtlijn 2009/50/EG',
    'Article 7 of Directive 2009/50/EC',
  ],
  [
    'Article 5 of Directive 2009/50/EC',
    'artikel 7 van Richtlijn 2011/98/EU',
    'Article 7 of Directive 2011/98/EU',
  ],
  ['Article 79(2) TFEU', 'artikel 78, lid 1, VWEU', 'Article 78(1) TFEU'],
  ['OJ L 382, 28.10.2021, p. 1', 'PB L 155 van 18.6.2009, blz. 17', 'OJ L 155, 18.6.2009, p. 17'],
  ['OJ L 382, 28.10.2021, p. 1', 'PB C 326 van 26.10.2012, blz. 47-390', 'OJ C 326, 26.10.2012, pp. 47-390'],
  ['COM(2011) 308 final', 'COM(2016) 378 definitief', 'COM(2016) 378 final'],
  ['Case C-34/09', 'zaak C-411/10', 'C-411/10'],
  ['www.voorbeeld.nl/pagina', 'www.voorbeeld.nl/andere', 'www.voorbeeld.nl/andere'],
];

/** From English into the form of the first column, which is Dutch. */
const INTO_DUTCH: readonly Row[] = [
  ['1.234,5', '9,876.5', '9.876,5'],
  ['12', '12,500', '12.500'],
  ['3 miljoen', '4.5 million', '4,5 miljoen'],
  ['12 %', '13.5 per cent', '13,5 %'],
  ['2 procentpunten', '1 percentage point', '1 procentpunt'],
  ['€ 30', 'EUR 45.50', '€ 45,50'],
  ['€ 25,-', '€45.50', '€ 45,50'],
  ['€ 25,-', '€45', '€ 45,-'],
  ['30 miljoen euro', '€45 million', '45 miljoen euro'],
  ['28 oktober 2021', 'May 1, 2022', '1 mei 2022'],
  ['28 okt. 2021', '1 February 2022', '1 feb. 2022'],
  ['28-10-2021', '1 May 2022', '01-05-2022'],
  ['14.30 uur', '9.05 a.m.', '9.05 uur'],
  ['om 9 uur', '10:30', '10.30 uur'],
  ['21e', '32nd', '32e'],
  ['3de', '21st', '21ste'],
  ['derde', 'fourth', 'vierde'],
  ['artikel 2, lid 2, onder g)', 'Article 3(1)(a)', 'artikel 3, lid 1, onder a)'],
  ['artikel 2, tweede lid, onderdeel g', 'Article 3(1)(a)', 'artikel 3, eerste lid, onderdeel a'],
  ['artikel 2', 'Article 3(1)(a)', 'artikel 3, lid 1, onder a)'],
  ['artikel 8, lid 2', 'Article 8a(2)', 'artikel 8 bis, lid 2'],
  ['bijlage II', 'Annex V', 'bijlage V'],
  ['hoofdstuk 4', 'Chapter V', 'hoofdstuk 5'],
  ['Richtlijn 2009/50/EG', 'Directive 2003/109/EC', 'Richtlijn 2003/109/EG'],
  ['Verordening (EU) 2016/679', 'Regulation (EC) No 562/2006', 'Verordening (EG) nr. 562/2006'],
  ['Richtlijn 2009/50/EG', 'Framework Decision 2002/584/JHA', 'Kaderbesluit 2002/584/JBZ'],
  ['PB L 382 van 28.10.2021, blz. 1', 'OJ L 155, 18.6.2009, p. 17', 'PB L 155 van 18.6.2009, blz. 17'],
  ['COM(2011) 308 definitief', 'COM(2016) 378 final', 'COM(2016) 378 definitief'],
];

function into(language: Language, [likeText, from]: Row): string {
  const other: Language = language === 'nl' ? 'en' : 'nl';
  const [value] = values(from, other);
  const [like] = values(likeText, language);
  if (value === undefined || like === undefined) throw new Error(`no value in ${from} or ${likeText}`);
  return writeValue(value, { language, like, from: value.text }) ?? '';
}

describe('values in the form of the other language’s text', () => {
  it.each(INTO_ENGLISH)('%s, from Dutch %s: %s', (...row) => {
    expect(into('en', row)).toBe(row[2]);
  });

  it.each(INTO_DUTCH)('%s, from English %s: %s', (...row) => {
    expect(into('nl', row)).toBe(row[2]);
  });

  it('is not written at all when no form is known', () => {
    const kinds: readonly ValueKind[] = [
      'number',
      'percentage',
      'currency',
      'date',
      'time',
      'ordinal',
      'reference',
    ];
    for (const kind of kinds)
      expect(writeValue({ kind, value: 'nonsense:?' }, { language: 'nl' })).toBeUndefined();
  });
});
