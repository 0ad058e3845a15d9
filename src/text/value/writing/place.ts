// Writes places in a legal text: artikel 2, lid 2, onder g), is Article 2(2)(g). In the form of another reference when both
// have the same steps, which keeps lid apart from alinea and punt; else by the style guide, for articles.

import type { Language } from '../../../model/language.js';
import { actLike, documentOf, writeAct } from './act.js';
import type { LikeValue, WritingOptions } from './form.js';
import { ORDINAL_WORDS } from './ordinal.js';

const LATIN = 'bis ter quater quinquies sexies septies octies nonies decies'.split(' ');
const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Ways to write a reference to a place, the best first; whoever asks must read them to see which says what it should. */
export function placesLike(value: string, like: LikeValue, options: WritingOptions): string[] {
  const found: string[] = [];
  const [document, likeDocument] = [documentOf(value), documentOf(like.value)];
  const forms =
    document === likeDocument || document === undefined ? [like.text] : [actLike(document, like, options)];
  if ((document === undefined) !== (likeDocument === undefined)) return [];
  for (const form of forms) {
    if (form !== undefined)
      found.push(...withItems(form, { old: itemsOf(like.value), wanted: itemsOf(value) }, options.language));
  }
  return found;
}

/** The place by the style guide, with its act: an article, an annex, a chapter; `undefined` for others. */
export function writePlace(value: string, options: WritingOptions): string | undefined {
  const [path = ''] = value.split('@');
  const written = articlePlace(path, options) ?? namedPlace(path, options);
  const document = documentOf(value);
  if (written === undefined || document === undefined) return written;
  const act = document.includes(':') ? writeAct(document, options) : TREATIES[document]?.[options.language];
  if (act === undefined) return undefined;
  const { language } = options;
  const comma = language === 'nl' && written.includes(',') ? ',' : '';
  return `${written}${comma} ${language === 'nl' ? 'van' : 'of'} ${act}`;
}

const TREATIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  tfeu: { nl: 'het VWEU', en: 'the TFEU' },
  teu: { nl: 'het VEU', en: 'the TEU' },
  charter: { nl: 'het Handvest', en: 'the Charter' },
  echr: { nl: 'het EVRM', en: 'the ECHR' },
};

/** art2/2/g and art6-9: article, paragraph, point and roman point. */
function articlePlace(path: string, { language, like }: WritingOptions): string | undefined {
  const [article = '', ...steps] = path.split('/');
  const item = /^art(\d[\da-z:.-]*)$/u.exec(article)?.[1];
  if (
    item === undefined ||
    steps.length > 3 ||
    !steps.every((step) => /^[\da-z]+(?:-[\da-z]+)?$/u.test(step))
  )
    return undefined;
  const opening = articleNoun(item, language, like?.text) + items(item, language);
  if (language === 'en') return opening + steps.map((step) => `(${step.replace('-', ') to (')})`).join('');
  return [opening, ...steps.map((step, place) => dutchStep(step, place))].join(', ');
}

function articleNoun(item: string, language: Language, like = ''): string {
  const many = /\d-\d/u.test(item);
  if (language === 'en') return many ? 'Articles ' : (/^Art\. ?/u.exec(like)?.[0] ?? 'Article ');
  return many ? 'artikelen ' : (/^art\. ?/u.exec(like)?.[0] ?? 'artikel ');
}

function dutchStep(step: string, place: number): string {
  const many = step.includes('-');
  if (/^\d/u.test(step)) return `${many ? 'leden' : 'lid'} ${items(step, 'nl')}`;
  const letters = step.split('-').map((letter) => `${dutchLetter(letter)})`);
  return `${place > 0 && /^[ivx]+$/u.test(step) && place > 1 ? '' : 'onder '}${letters.join(' tot en met ')}`;
}

/** Article 8a is artikel 8 bis, point (ba) onder b bis). */
function items(item: string, language: Language): string {
  const [from = '', to] = /\d-\d|[a-z]-[a-z\d]|\d-[a-z]/u.test(item) ? item.split('-') : [item];
  const joint = language === 'nl' ? ' tot en met ' : ' to ';
  const write = (one: string): string => (language === 'nl' ? dutchNumber(one) : one);
  return to === undefined ? write(from) : write(from) + joint + write(to);
}

function dutchNumber(item: string): string {
  return item.replace(/^(\d+)([a-i])$/u, (_, number: string, letter: string) => `${number} ${latin(letter)}`);
}

function dutchLetter(item: string): string {
  return item.replace(/^([a-z])([a-i])$/u, (all, first: string, letter: string) =>
    all === 'ii' || all === 'ix' || all === 'xi' || all === 'vi' || first === letter
      ? all
      : `${first} ${latin(letter)}`,
  );
}

function latin(letter: string): string {
  return LATIN[letter.charCodeAt(0) - 0x61] ?? letter;
}

const NAMES: Readonly<Record<string, Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  annex: { nl: ['bijlage', 'bijlagen'], en: ['Annex', 'Annexes'] },
  title: { nl: ['titel', 'titels'], en: ['Title', 'Titles'] },
  chapter: { nl: ['hoofdstuk', 'hoofdstukken'], en: ['Chapter', 'Chapters'] },
  part: { nl: ['deel', 'delen'], en: ['Part', 'Parts'] },
  recital: { nl: ['overweging', 'overwegingen'], en: ['recital', 'recitals'] },
  table: { nl: ['tabel', 'tabellen'], en: ['Table', 'Tables'] },
  figure: { nl: ['figuur', 'figuren'], en: ['Figure', 'Figures'] },
  page: { nl: ['blz.', 'blz.'], en: ['p.', 'pp.'] },
  note: { nl: ['voetnoot', 'voetnoten'], en: ['footnote', 'footnotes'] },
  protocol: { nl: ['Protocol nr.', 'Protocollen nrs.'], en: ['Protocol No', 'Protocols Nos'] },
};

/** annex2, chapter4, page12-15: one step with a name. */
function namedPlace(path: string, { language, like, from }: WritingOptions): string | undefined {
  const [, name = '', item = ''] = /^([a-z]+?)(\d+[a-z]?(?:-\d+)?|(?<=annex|part)[a-z])$/u.exec(path) ?? [];
  const noun = NAMES[name]?.[language];
  if (noun === undefined) return undefined;
  const inRoman =
    ['annex', 'title', 'chapter', 'part'].includes(name) && isRomanText(like?.text ?? from ?? ' I');
  const write = (one: string): string =>
    /^[a-z]$/u.test(one) ? one.toUpperCase() : inRoman ? roman(one) : one;
  const [first = '', last] = item.split('-');
  if (last === undefined) return `${noun[0]} ${write(first)}`;
  const joint = name === 'page' ? '-' : language === 'nl' ? ' tot en met ' : ' to ';
  return `${noun[1]} ${write(first)}${joint}${write(last)}`;
}

function isRomanText(text: string): boolean {
  return /(?:^|[\s-])[IVXL]+(?![\p{L}\d])/u.test(text);
}

function roman(item: string): string {
  const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/u.exec(item) ?? [];
  let rest = Number(digits);
  if (rest === 0 || rest > 89 || letter !== '') return item;
  let written = '';
  for (const [value, sign] of ROMAN_SIGNS) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written.length > LONGEST_ROMAN ? item : written;
}

/** No longer ones are read (item.ts). */
const LONGEST_ROMAN = 6;

const ROMAN_SIGNS: readonly (readonly [number, string])[] = [
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

/** One numbered step: `art6` is `art` and `6`, `6-9` two items. */
interface PathItem {
  readonly name: string;
  readonly item: string;
}

function itemsOf(value: string): PathItem[] {
  const [path = ''] = value.split('@');
  return path.split('/').flatMap((step) => {
    const [, name = '', item = ''] =
      /^(§|protocol|annex|book|part|title|chapter|art|recital|clause|table|figure|page|note)?(.+)$/u.exec(
        step,
      ) ?? [];
    const ends = /^([\da-z.:]+)-([\da-z.:]+)$/u.exec(item);
    return ends === null
      ? [{ name, item }]
      : [
          { name: `${name}[`, item: ends[1] ?? '' },
          { name: ']', item: ends[2] ?? '' },
        ];
  });
}

/** A number or letter in a reference, as it is written and as it is in a value. */
interface ItemToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly item: string;
}

const ITEM =
  /\d+(?:[.:]\d+)*(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)(?!\p{L})|[a-z](?!\p{L}))?|(?<![\p{L}\d])(?:[IVXL]{1,7}|[A-Z]|[a-z]\s(?:bis|ter|quater|quinquies)|[ivx]{1,5}|[a-z]{1,2})(?![\p{L}\d])|\p{L}+/gu;

function itemTokens(text: string, language: Language): ItemToken[] {
  return Array.from(text.matchAll(ITEM), (match) => {
    const [written] = match;
    const start = match.index;
    return { start, end: start + written.length, text: written, item: canonicalItem(written, language) };
  });
}

function canonicalItem(written: string, language: Language): string {
  const ordinal = ORDINAL_WORDS[language].indexOf(written.toLowerCase());
  if (ordinal > 0) return String(ordinal);
  const [, bare, word] = /^(\w+)\s(\p{L}+)$/u.exec(written) ?? [];
  if (bare !== undefined && word !== undefined)
    return bare.toLowerCase() + 'abcdefghi'.charAt(LATIN.indexOf(word));
  if (ROMAN.test(written) && written !== 'L' && written !== 'C') return String(romanNumber(written));
  return /^\d+$/u.test(written) ? String(Number(written)) : written.toLowerCase();
}

function romanNumber(text: string): number {
  const values = Array.from(text, (sign) => ROMAN_SIGNS.find(([, one]) => one === sign)?.[0] ?? 100);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}

/** No reference of law has more items; more ways to pair them are not tried. */
const MOST_WAYS = 24;

/**
 * The form with its items changed, for every way in which the old items can stand in it. What is left out because another
 * reference of the list has it ("paragraphs 1 and 2 of Article 4") stays left out.
 */
function withItems(
  form: string,
  { old, wanted }: { readonly old: readonly PathItem[]; readonly wanted: readonly PathItem[] },
  language: Language,
): string[] {
  const alike =
    old.length === wanted.length &&
    old.every(({ name, item }, place) => name === wanted[place]?.name && sameShape(item, wanted[place].item));
  if (!alike) return [];
  const tokens = itemTokens(form, language);
  let ways: (readonly (ItemToken | undefined)[])[] = [[]];
  for (const { item } of old) {
    ways = ways
      .flatMap((way) => {
        const free = tokens.filter((token) => token.item === item && !way.includes(token));
        return (free.length === 0 ? [undefined] : free).map((token) => [...way, token]);
      })
      .slice(0, MOST_WAYS);
  }
  return ways.map((way) => rewritten(form, changesOf(way, wanted), language));
}

interface ItemChange {
  readonly token: ItemToken;
  readonly item: string;
}

function changesOf(way: readonly (ItemToken | undefined)[], wanted: readonly PathItem[]): ItemChange[] {
  return way.flatMap((token, place) =>
    token === undefined ? [] : [{ token, item: wanted[place]?.item ?? '' }],
  );
}

function sameShape(one: string, other: string): boolean {
  return /^\d/u.test(one) === /^\d/u.test(other);
}

function rewritten(form: string, changes: readonly ItemChange[], language: Language): string {
  let text = form;
  for (const { token, item } of changes.toSorted((one, other) => other.token.start - one.token.start)) {
    text = text.slice(0, token.start) + likeItem(item, token.text, language) + text.slice(token.end);
  }
  return text;
}

/** The item in the writing of another: roman, in words, a capital, with Latin words. */
function likeItem(item: string, like: string, language: Language): string {
  const ordinal = ORDINAL_WORDS[language].indexOf(like.toLowerCase());
  if (ordinal > 0) return ORDINAL_WORDS[language][Number(item)] ?? item;
  if (ROMAN.test(like) && /^\d+$/u.test(item)) return roman(item);
  if (/^[A-Z]$/u.test(like)) return item.toUpperCase();
  if (language === 'nl' && !/^\d+[a-z]$/u.test(like)) return dutchLetter(dutchNumber(item));
  return item;
}
