import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/model/language.js';
import { textOf } from '../../src/model/span.js';
import { sentences } from '../../src/text/sentence.js';
import { sharedData } from '../shared-data.js';

function split(text: string, language: Language): string[] {
  return sentences(text, language).map((span) => textOf(text, span));
}

// Each row is a text of which `|` marks the sentence ends. Our own sentences.
const DUTCH = [
  'De minister heeft dit toegezegd.| De Kamer wacht af.',
  'Zie art. 3 lid 2 van de wet.| Dat artikel is gewijzigd.',
  'Kamerstukken II 2022/23, 29 861, nr. 99.| Het kabinet reageert later.',
  'Tweede Kamer, vergaderjaar 2022-2023, 31 311, nr. 245.| Zie ook blz. 3 en p. 12 van het rapport.',
  'Mr. J. de Vries trad op als voorzitter.| Hij werd bijgestaan door drs. A.B. van den Berg.',
  'Prof. dr. ir. C.J.M. Jansen, d.w.z. de voorzitter, sprak.| Daarna volgde een pauze.',
  'Dit geldt o.a. voor Duitsland, m.n. voor Berlijn.| Ook België doet mee.',
  'Bijv. Nederland en België, resp. Den Haag en Brussel.| Meer niet.',
  'Het gaat om asielzoekers, statushouders enz.| De gemeente betaalt.',
  'Wegens ziekte e.d. Kan men uitstel vragen?'.replace(' Kan', '| Kan'),
  'Op 1 januari 2023 jl. is de regeling ingegaan.| Zij geldt t/m 31 december a.s.| Het besluit volgt.',
  'De vergoeding is € 1.250,50 per maand.| 81 procent vond dat genoeg.',
  'Versie 2.1. is uit.',
  '1. Inleiding',
  '1. Definities In deze wet wordt verstaan onder asiel: bescherming.',
  '“Dat is niet waar.”| “Jawel!” zei hij.| Zij zweeg.',
  "'Is Jan er al?', vroeg Piet.| 'Nee', zei ik.",
  '(Dit staat tussen haakjes.)| Dit niet.',
  'Hij woont in Den Haag (Zuid-Holland).| De stad is groot.',
  'Hij twijfelde ... en ging toch.',
  'Hij twijfelde…| Toen ging hij.',
  'Wat nu?!| Niemand weet het.',
  "'s Avonds is het koud.| 's Morgens ook.",
  'Kijk op www.ind.nl.| Daar staat alles.',
  'Mail naar info@voorbeeld.nl of bel 070 - 123 45 67.| Wij helpen u.',
  'De B.V. heeft 12 werknemers.| De N.V. heeft er geen.',
  'De Vreemdelingenwet 2000 (Vw 2000) geldt.| Zie hfdst. IV, par. 2.3.',
  'Het verzoek is ingediend door mevr. Bakker.| Dhr. Smit is het ermee eens.',
  'Het bedrag is ca. 30.000 euro, incl. btw.| Excl. btw is het minder.',
  'Zie de Richtlijn (EU) 2021/1883.[3]| De lidstaten voeren haar uit.',
  'De heer A. van ’t Hof vertrok in dec. 2020 naar St. Maarten.| Hij kwam nooit terug.',
  'a) de aanvrager| b) de houder| c) de gemachtigde',
  'De eisen van artikel 3, onder a), b) en c), gelden.| Zij zijn streng.',
  'Jaren later (1648 n. Chr.) kwam de vrede.| Die duurde kort.',
  'Dit is m.a.w. de kern.| N.B. Dit geldt niet voor art. 8 EVRM.',
  'Het rapport van het W.O.D.C. is uit.| Het telt 80 blz.',
  'Figuur 2. Een opname van het park',
  'Artikel 3. De lidstaten dragen zorg voor de uitvoering.| Zij werken samen.',
  'Dat volgt uit de wet (Stb. 2009, 73).| Zie ook Pb. 2010, 3.',
  'De wet treedt in werking.Daarna volgt een evaluatie.'.replace('.Daarna', '.|Daarna'),
];

const DUTCH_REFERENCES = [
  'Zie HR 12 mei 2017, r.o. 3.4.| De Hoge Raad oordeelde anders.',
  'Art. 3:2 Awb jo. 3:46 Awb geldt.| Dat volgt uit nr. 2.1.3.| Verder niets.',
  'Op ma. 3 jan. 2022 en vr. 7-1-2022 vergaderde men.| Dat is zo.| 3 jaar later weer.',
  'Het werk van Chr. Huygens en IJ. Meijer bleef.| In 40 v. Chr. Caesar was dood.'.replace(
    ' Caesar',
    '| Caesar',
  ),
  'Vgl. Rb. Amsterdam 3 maart 2020, m.nt. T. Spijkerboer, tel. 088 0430430.| Zo ook S. en Marper t. VK.| Anders niet.',
  'Het college besloot dit, zie p. 3 van bijlage A. De raad stemde in.'.replace(' De raad', '| De raad'),
  'Bijlage A. De kaart',
  'Wat een dag! 😀| Morgen weer. 👍🏽 🎉| Prima hoor.',
];

const ENGLISH_REFERENCES = [
  'The Treaty (Trb. 2009, No. 37) lists them in Annex B.| The Council agreed.',
  'It was 20.5 °C.| Max. was 30 on Sat. 5 May.| Then it rained.',
  'Section C. Definitions',
];

const ENGLISH = [
  'The minister has promised this.| Parliament is waiting.',
  'See Art. 3(2) of the Act.| That article was amended.',
  'See p. 12, para. 4, and Fig. 3.| The rest is on pp. 14-15.',
  'Mr. J. Smith and Mrs. A. B. Jones met Dr. Lee.| They agreed.',
  'This applies to e.g. Germany, i.e. Berlin.| Belgium is out.',
  'He moved to the U.S. in 2010.| She stayed in the U.K.| They wrote letters.',
  'She has a Ph.D. in law.| He has an M.A. from Leiden.',
  'We left at 6 p.m. Tom stayed until 7 a.m. on Friday.'.replace(' Tom', '| Tom'),
  'It costs €1,250.50 a month.| 81 per cent agreed.',
  'Acme Inc. was sold to Widgets Ltd. in 2015.| The price is unknown.',
  '“That is not true.”| “It is!” he said.| She was silent.',
  '(This is in brackets.)| This is not.',
  'He hesitated... and went anyway.',
  'What now?!| Nobody knows.',
  'Write to info@example.org or see https://example.org/a.html.| We help you.',
  'No. 5 is alive.| No. That is wrong.'.replace('No. That', 'No.| That'),
  'He was born on Jan. 20, 1950.| He died in Sept. 2001.',
  'Directive 2009/50/EC, OJ L 155, 18.6.2009, p. 17.| It was repealed.',
  'St. Michael lived near Mt. Etna.| His house is gone.',
  '1. Introduction',
  '1. The first item| 2. The second item| 3. The third item',
  'Figure 2. Location of the park',
  'He saw maps, charts, etc. The rest was lost.'.replace(' The', '| The'),
  'Gov. Brown met Gen. Lee.| The general won.',
  'This was known long ago.[1][2]| It was forgotten.',
];

const rows = (language: Language, texts: readonly string[]): [Language, string][] =>
  texts.map((text) => [language, text]);

describe('sentences', () => {
  test('linear time on many blank lines behind a word', () => {
    const start = performance.now();
    sentences(`a${'\n'.repeat(100_000)}b`, 'nl');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.each([
    ...rows('nl', [...DUTCH, ...DUTCH_REFERENCES]),
    ...rows('en', [...ENGLISH, ...ENGLISH_REFERENCES]),
  ])('%s: %s', (language, marked) => {
    expect(split(marked.replaceAll('|', ''), language)).toEqual(marked.split('|').map((part) => part.trim()));
  });

  test('a line break inside a sentence stays in it; a heading and a blank line end one', () => {
    expect(split('Een werk- en\nverblijfsvergunning.', 'nl')).toHaveLength(1);
    expect(split('Asiel\nHet stelsel staat onder druk.', 'nl')).toEqual([
      'Asiel',
      'Het stelsel staat onder druk.',
    ]);
    expect(split('geen punt\n\nwel een alinea', 'nl')).toEqual(['geen punt', 'wel een alinea']);
    const wrapped = 'Er is het afgelopen jaar ingezet op het aantrekken van\nInternationaal talent.';
    expect(split(wrapped, 'nl')).toHaveLength(1);
  });

  test('nothing in, nothing out', () => {
    expect(sentences('', 'nl')).toEqual([]);
    expect(sentences(' \n\t ', 'en')).toEqual([]);
  });

  test('spans cover every character but white space once, in order, without white space around them', () => {
    const piece = fc.constantFrom(
      ...[
        'A',
        'b',
        '. ',
        '.',
        '! ',
        '?',
        ' ',
        '\n',
        '\n\n',
        '1. ',
        'a) ',
        '“',
        '”',
        'dr. ',
        'U.S. ',
        '…',
        '• ',
        '😀',
      ],
      ...['\u00a0', '\u2028', '(', ')', '[1]', 'art. 3', 'nr.', '\r\n'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom<Language>('nl', 'en'),
        (pieces, language) => {
          const text = pieces.join('');
          const spans = sentences(text, language);
          expect(
            spans
              .map((span) => textOf(text, span))
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(text.replace(/\s/gu, ''));
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(textOf(text, span)).toBe(textOf(text, span).trim());
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    '.',
    '. ',
    'A.',
    'A. ',
    '"',
    '1. ',
    '\n',
    ' \n',
    'a',
    '.)',
    ' ',
    '.[1]',
    '• ',
    '. .',
    '.\n',
    'a) b ',
    '(',
    'e.g. ',
  ])('linear time on many "%s"', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const start = performance.now();
    sentences(text, 'nl');
    sentences(text, 'en');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

interface Case {
  readonly lang: Language;
  readonly text: string;
  readonly sentences: readonly string[];
}

const folder = sharedData('segmentation');

// Share of cases split exactly right. Our sentences must not become worse than this on other people's cases.
describe.skipIf(folder === undefined)('sentences on the evaluation data (skipped where it is absent)', () => {
  test.each([
    ['rules.nl', 0.96],
    ['rules.en', 0.9],
    ['text.nl', 0.98],
    ['text.en', 0.97],
  ])('%s at least %d', (name, least) => {
    const lines = readFileSync(join(folder ?? '', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    const cases = lines.map((line) => JSON.parse(line) as Case);
    const bare = (texts: readonly string[]): string =>
      texts.map((text) => text.replace(/\s/gu, '')).join('|');
    const right = cases.filter(({ lang, text, sentences: gold }) => bare(split(text, lang)) === bare(gold));
    expect(right.length / cases.length).toBeGreaterThanOrEqual(least);
  });
});
