import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import { LANGUAGES } from '../../src/model/language.js';
import type { Value } from '../../src/text/value.js';
import { values } from '../../src/text/value.js';
import { sharedData } from '../shared-data.js';

const language = fc.constantFrom(...LANGUAGES);

/** Pieces that meet each other in ways no author intended. */
const PIECES = [
  'artikel', 'artikelen', 'Article', 'lid', 'paragraph', 'onder', 'a)', '(a)', '(1)', 'en', 'and', 'van', 'of', 'the', 'de',
  'tot en met', 'to', ',', '.', '-', '–', '/', ':', '1', '12', '2016', '234', '1.234', '1,5', '€', 'EUR', '%', 'miljoen', 'million',
  'mei', 'May', 'juli', 'July', 'eerste', 'third', 'twenty', 'hundred', 'tweehonderd', 'Richtlijn', 'Directive', '(EU)', 'nr.', 'No',
  '2009/50/EG', 'PB L', 'uur', 'p.m.', '½', 'VWEU', 'bijlage', 'Annex', 'II', 'bis', 'a', '@', 'www.', '\t', '\n\n', '💶', 'é', '§',
]; // prettier-ignore

const jumble = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', '\u00A0')), { maxLength: 30 })
  .map((pieces) => pieces.flat().join(''));

/** What is wrong with the places of values: nothing, when all is well. */
function unsound(text: string, found: readonly Value[]): string[] {
  let end = 0;
  return found.flatMap((value) => {
    const faults: string[] = [];
    if (value.start < end || value.end <= value.start || value.end > text.length) faults.push('place');
    if (value.text !== text.slice(value.start, value.end) || value.text !== value.text.trim())
      faults.push('text');
    if (/NaN|undefined/u.test(value.value) || value.value === '') faults.push('value');
    end = value.end;
    return faults.map((fault) => `${fault}: ${JSON.stringify(value)}`);
  });
}

describe('values of any text', () => {
  it('have exact places, in order, not overlapping', () => {
    fc.assert(
      fc.property(
        fc.oneof(jumble, fc.string({ unit: 'binary', maxLength: 60 })),
        language,
        (text, tongue) => {
          expect(unsound(text, values(text, tongue))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keep every digit: each stands in a value or inside a word', () => {
    fc.assert(
      fc.property(jumble, language, (text, tongue) => {
        const covered = values(text, tongue);
        for (const match of text.matchAll(/(?<![\p{L}\p{M}\d])\d/gu)) {
          expect(covered.some(({ start, end }) => start <= match.index && match.index < end)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same wherever the text stands in a document', () => {
    fc.assert(
      fc.property(jumble, language, (text, tongue) => {
        const alone = values(text, tongue).map(({ kind, value }) => `${kind} ${value}`);
        const inside = values(`Zo\n\n${text}`, tongue).map(({ kind, value }) => `${kind} ${value}`);
        expect(inside).toEqual(alone);
      }),
    );
  });
});

interface Convention {
  readonly group: string;
  readonly mark: string;
}

const CONVENTIONS: Readonly<Record<Language, readonly Convention[]>> = {
  nl: ['.', ' ', '\u00A0', '\u202F'].map((group) => ({ group, mark: ',' })),
  en: [',', ' ', '\u00A0', '\u2009'].map((group) => ({ group, mark: '.' })),
};

/** The naive oracle: writes a number by a convention, digit by digit. */
function written(whole: number, decimals: string, { group, mark }: Convention): string {
  const digits = String(whole);
  let grouped = '';
  for (const [index, digit] of [...digits].entries()) {
    if (index > 0 && (digits.length - index) % 3 === 0) grouped += group;
    grouped += digit;
  }
  return decimals === '' ? grouped : grouped + mark + decimals;
}

const whole = fc.oneof(fc.nat({ max: 2000 }), fc.nat({ max: 2_000_000_000 }));
// Three decimals after one group may be a group themselves in the other convention; that has its own test.
const decimals = fc.stringMatching(/^(?:\d?[1-9])?$/u);

describe('brackets around a reference', () => {
  const texts = (text: string): string[] => values(text, 'nl').map((value) => value.text);

  it('stay out of it', () => {
    expect(texts('(zie artikel 6) en (artikelen 7 en 8)')).toEqual(['artikel 6', 'artikelen 7', '8']);
    expect(texts('(artikel 6, onder a) en b))')).toEqual(['artikel 6, onder a)', 'b)']);
    expect(texts('(art. 6, onder a)')).toEqual(['art. 6, onder a']);
  });

  it('belong to an item that has none opened before it', () => {
    expect(texts('artikel 6, lid 1, onder a), en punt 2)')).toEqual([
      'artikel 6, lid 1, onder a)',
      'punt 2)',
    ]);
  });
});

describe('planted values', () => {
  it('a number gives one value in every convention of both languages', () => {
    fc.assert(
      fc.property(whole, decimals, (number, fraction) => {
        const expected = fraction === '' ? String(number) : `${number}.${fraction}`;
        for (const tongue of LANGUAGES) {
          for (const convention of CONVENTIONS[tongue]) {
            const form = written(number, fraction, convention);
            const found = values(`Het zijn er ${form} of so`, tongue);
            expect(found.map(({ kind, value, text }) => ({ kind, value, text }))).toEqual([
              { kind: 'number', value: expected, text: form },
            ]);
          }
        }
      }),
    );
  });

  it('1.234 is decided by the language', () => {
    expect(values('1.234', 'nl')[0]?.value).toBe('1234');
    expect(values('1.234', 'en')[0]?.value).toBe('1.234');
  });

  it('a number in words gives the number', () => {
    fc.assert(
      // `een` alone is an article in Dutch.
      fc.property(fc.integer({ min: 2, max: 999_999 }), (number) => {
        const dutch = values(`ruim ${dutchWords(number)} x`, 'nl');
        const english = values(`over ${englishWords(number)} x`, 'en');
        expect(english.map(({ value, spelled }) => ({ value, spelled }))).toEqual([
          { value: String(number), spelled: true },
        ]);
        expect(dutch.map(({ value }) => value)).toEqual([String(number)]);
      }),
      { numRuns: 500 },
    );
  });

  it('a date gives one value however it is written', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        for (const tongue of LANGUAGES) {
          for (const form of dateForms(date, tongue)) {
            const found = values(`op ${form}, x`, tongue);
            expect(found.map(({ kind, value }) => `${kind} ${value}`)).toEqual([`date ${iso}`]);
          }
        }
      }),
    );
  });

  it('a reference gives one value in both languages', () => {
    const number = fc.integer({ min: 1, max: 300 });
    const letter = fc.constantFrom(...'abcdefghjklm');
    const act = fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(number, number, letter, act, (article, paragraph, point, [year, serial]) => {
        const expected = [`art${article}/${paragraph}/${point}@directive:${year}/${serial}`];
        const one = `artikel ${article}, lid ${paragraph}, onder ${point}), van Richtlijn ${year}/${serial}/EU`;
        const other = `point (${point}) of Article ${article}(${paragraph}) of Directive (EU) ${year}/${serial}`;
        expect(values(one, 'nl').map(({ value }) => value)).toEqual(expected);
        expect(values(other, 'en').map(({ value }) => value)).toEqual(expected);
      }),
    );
  });
});

const MONTHS: Readonly<Record<Language, string>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  en: 'January February March April May June July August September October November December',
};

function dateForms(date: Date, tongue: Language): string[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const name = MONTHS[tongue].split(' ')[month - 1] ?? '';
  const both = [
    `${day} ${name} ${year}`,
    `${day}-${month}-${year}`,
    `${day}/${month}/${year}`,
    `${day}.${month}.${year}`,
  ];
  return tongue === 'nl' ? both : [...both, `${name} ${day}, ${year}`, `${day}th ${name} ${year}`];
}

const SMALL: Readonly<Record<Language, readonly string[]>> = {
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
}; // prettier-ignore
const TENS: Readonly<Record<Language, readonly string[]>> = {
  nl: '- - twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  en: '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
};

function dutchWords(number: number): string {
  if (number < 20) return SMALL.nl[number] ?? '';
  if (number < 100) {
    const [unit, tens] = [SMALL.nl[number % 10] ?? '', TENS.nl[Math.floor(number / 10)] ?? ''];
    return number % 10 === 0 ? tens : `${unit}${unit.endsWith('e') ? 'ë' : 'e'}n${tens}`;
  }
  const [size, word] = number < 1000 ? [100, 'honderd'] : [1000, 'duizend'];
  const [count, rest] = [Math.floor(number / size), number % size];
  return `${count === 1 ? '' : dutchWords(count)}${word}${rest === 0 ? '' : dutchWords(rest)}`;
}

function englishWords(number: number): string {
  if (number < 20) return SMALL.en[number] ?? '';
  const tens = TENS.en[Math.floor(number / 10)] ?? '';
  if (number < 100) return number % 10 === 0 ? tens : `${tens}-${SMALL.en[number % 10] ?? ''}`;
  const [size, word] = number < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const [count, rest] = [Math.floor(number / size), number % size];
  const joint = rest === 0 ? '' : rest < 100 ? ` and ${englishWords(rest)}` : ` ${englishWords(rest)}`;
  return `${englishWords(count)} ${word}${joint}`;
}

describe('time on text made to be slow', () => {
  const repeated: readonly string[] = [
    '1', '1.', '1,', '1 ', '123 ', '1/', '1-', '(', '(a)', '(1)', 'artikel ', 'artikel 1, ', 'artikel 1 en ', 'lid 1 van ', 'point (a) of ',
    'artikelen 1, lid 1, ', '1, 2 en ', '1 en ', 'eerste en ', 'first and ', 'first to ', 'twenty-', 'one hundred and ', 'two thousand and ', 'honderd',
    'een ', 'half a ', '€', '€1 tot ', '1 to ', 'tussen 1 en ', 'a@', 'a.', 'www.', 'http://', 'PB L 1', 'ISO/', 'C-', 'ECLI:', 'Richtlijn 1/1 en ',
    'Richtlijn (EU, ', 'Verordening (', 'May ', '1 May ', 'a', '-', ' ', '\t', '\n', 'Kamerstukken II 20', 'jaren ', '1e ', '1:', 'aanhef en ', 'a) ',
    'I', 'i', 'XXX', '§', '1 bis ', "o'", 'p.', 'zie (1)(',
  ]; // prettier-ignore

  // Tried again because another program may hold the machine.
  it.each(repeated)('%j a hundred thousand characters long', { retry: 2 }, (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const tongue of LANGUAGES) {
      const started = performance.now();
      const found = values(text, tongue);
      // Far above what linear time needs (tens of ms), far below what quadratic time takes.
      expect(performance.now() - started).toBeLessThan(1000);
      expect(unsound(text, found)).toEqual([]);
    }
  });
});

const gold = sharedData('alignment', 'acter-corp');

describe.skipIf(gold === undefined || !existsSync(gold))('aligned EU texts (shared data)', () => {
  it('give equal values in nearly all sentence pairs', () => {
    const { pairs, same, withValues, sameWithValues } = agreement(gold ?? '');
    console.log(
      `values agree in ${same} of ${pairs} 1:1 beads; of ${withValues} with values in ${sameWithValues}`,
    );
    expect(pairs).toBeGreaterThan(1000);
    expect(same / pairs).toBeGreaterThan(0.95);
  });
});

function agreement(folder: string): {
  pairs: number;
  same: number;
  withValues: number;
  sameWithValues: number;
} {
  const result = { pairs: 0, same: 0, withValues: 0, sameWithValues: 0 };
  for (const [dutch, english] of goldPairs(folder)) {
    const [one, other] = [keys(dutch, 'nl'), keys(english, 'en')];
    const equal = one === other;
    result.pairs += 1;
    if (equal) result.same += 1;
    if (one !== '' || other !== '') result.withValues += 1;
    if (equal && one !== '') result.sameWithValues += 1;
  }
  return result;
}

function goldPairs(folder: string): [string, string][] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.gold'));
  return names.flatMap((file) => {
    const lines = (ending: string): string[] =>
      readFileSync(join(folder, file.replace('.gold', ending)), 'utf8').split('\n');
    const [dutch, english] = [lines('.nl'), lines('.en')];
    return [
      ...lines('.gold')
        .join('\n')
        .matchAll(/^\[(\d+)\]:\[(\d+)\]/gmu),
    ].map(([, one, other]): [string, string] => [dutch[Number(one)] ?? '', english[Number(other)] ?? '']);
  });
}

function keys(text: string, tongue: Language): string {
  return values(text, tongue)
    .filter(({ spelled }) => !spelled)
    .map(({ kind, value }) => `${kind} ${value}`)
    .toSorted()
    .join('|');
}
