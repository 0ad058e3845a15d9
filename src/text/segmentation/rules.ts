// The segmentation rules of Dutch and English. They take the place of Intl.Segmenter, whose answers move
// with the ICU version inside Node: a memory segmented today must segment the same tomorrow.

import type { Language } from '../../model/language.js';
import { ABBREVIATIONS, NAME_STARTERS, SENTENCE_STARTERS } from './abbreviations.js';
import type { SegmentationRule } from './rule.js';

// Brackets, braces and the dollar sign are escaped inside classes too: ICU and Java want it.
const CLOSERS = String.raw`["'”’»›)\]\}*_]`;
const OPENERS = String.raw`["'“”‘’„‚«‹»(\[\{*_¿¡]`;
/** Marks of notes: [1], [7][8]. */
const NOTE = String.raw`(?:\[\d{1,3}\])`;
/** How a sentence can begin: capital or digit behind opening marks, 's and 't before a capital, a list mark or dash. */
const START = String.raw`(?:${OPENERS}{0,4}(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|[\$€£#§])|['‘’][stn]\s\p{Lu}|[\-–—•●▪■*◦]\s?${OPENERS}{0,2}\p{L}|\(?(?:\p{Ll}|[ivx]{2,4})\)\s|\.\d)`;
const WORD_START = String.raw`(?<![\p{L}\p{N}.])`;

const breakRule = (before: string, after: string, note: string): SegmentationRule => ({
  breaks: true,
  before,
  after,
  note,
});
const noBreak = (before: string, after: string, note: string): SegmentationRule => ({
  ...breakRule(before, after, note),
  breaks: false,
});

/** A blank line always breaks: nothing runs on over it but a stray full stop. */
const BLANK_LINE = [
  noBreak(String.raw`\S`, String.raw`[^\S\n]{0,20}\r?\n\s{0,60}[.,;]\s`, 'A stray mark behind a blank line'),
  breakRule(String.raw`\S`, String.raw`[^\S\n]{0,20}\r?\n[^\S\n]{0,20}\r?\n`, 'A blank line'),
];

/** What comes before all exceptions: the time of day may end a sentence though it is written in capitals. */
const TIME_OF_DAY = breakRule(
  String.raw`(?<=\d\s?)[AaPp]\.\s?[Mm]\.`,
  String.raw`\s+\p{Lu}`,
  'The time of day: 6 p.m.',
);

/** What is told apart by letters; at the beginning of a line it is a heading: Annex A. Definitions. */
const LETTERED = breakRule(
  String.raw`(?<=[\p{Ll},] \(?)(?:[Bb]ijlagen?|[Aa]nnex(?:es)?|[Aa]ppendix|[Cc]ategorie|[Cc]ategory|[Gg]roep|[Gg]roup|[Kk]lasse|[Cc]lass|[Dd]eel|[Pp]art|[Tt]ype|[Pp]lan|[Vv]ariant|[Oo]ptie|[Oo]ption|[Aa]fdeling|[Ss]ection|[Ss]chedule) \p{Lu}\.`,
  String.raw`\s+\p{Lu}\p{Ll}`,
  'A letter that counts is no initial: see annex A. The Council',
);

const EXCEPTIONS: readonly SegmentationRule[] = [
  noBreak(String.raw`\.`, String.raw`\s\.(?![\p{L}\d])`, 'Inside a spaced ellipsis: . . .'),
  noBreak(String.raw`[^\s.]\s\.\s\.\s\.`, String.raw`\s`, 'Behind a spaced ellipsis'),
  noBreak(String.raw`\s[vn]\.`, String.raw`\sChr\.`, 'Before and after Christ: 40 v. Chr.'),
  noBreak(
    String.raw`(?<![\p{L}\p{N}°])(?:\p{Lu}\p{Ll}?\.[ -]?){0,6}\p{Lu}\.`,
    String.raw`\s(?!__STARTER__)`,
    'Initials: J. de Vries, C.A. Anderson',
  ),
  noBreak(
    String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}?\.-?){1,6}\p{Lu}\p{Ll}?\.`,
    String.raw`\s(?!__STARTER__)`,
    'Initials of two letters: Th.Ch. Janssen',
  ),
  noBreak(
    String.raw`${WORD_START}(?:IJ|(?<![vn]\.\s?)Chr|Jac|Joh|Ph|Th|Wm)\.`,
    String.raw`\s(?!__STARTER__)`,
    'First names cut short: Chr. Huygens, IJ. de Vries',
  ),
  noBreak(
    String.raw`${WORD_START}(?:ma|di|wo|do|vr|za|zo|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.`,
    String.raw`\s\d{1,2}(?:[-/.]\d|\s?(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`,
    'Days of the week cut short, before a date',
  ),
  noBreak(
    String.raw`(?:^|[\n•]|[.!?:;]${CLOSERS}{0,2}\s)\s{0,4}${OPENERS}{0,2}(?:\d{1,3}(?:\.\d{1,3}){0,4}|\p{L}|[ivxIVX]{1,5})\.\)?`,
    String.raw`\s`,
    'Numbers and letters that count a list, at the beginning of a line or sentence: 1. 2.1. a. (iv).',
  ),
  noBreak(
    String.raw`(?:^|\n)\s{0,4}(?:Figuur|Tabel|Kader|Artikel|Bijlage|Hoofdstuk|Stap|Figure|Table|Box|Article|Annex|Appendix|Chapter|Step)\s[\d.]{1,8}`,
    String.raw`\s`,
    'Captions and headings with a number: Figuur 2. Artikel 3.',
  ),
];

// A pattern begins with the mark and then looks back, which is many times faster than the other way round.
const BREAKS: readonly SegmentationRule[] = [
  breakRule(
    String.raw`(?<![.!?…])(?:[.!?…]+${CLOSERS}{0,5}${NOTE}{0,5})`,
    String.raw`\s+${START}`,
    'The plain case: end marks, closing marks, note marks, white space, something that can begin a sentence',
  ),
  breakRule(
    String.raw`[.!?…]\s?(?:[\p{So}\p{Sk}\uFE0F\u200D]{1,9}\s?){1,5}(?<!\s)`,
    String.raw`\s+${START}`,
    'Pictures behind the mark go with the sentence before them',
  ),
  breakRule(
    String.raw`\.(?<=(?:\p{Ll}{3}|[)\]”"])\.)\d{1,3}`,
    String.raw`\s+${OPENERS}{0,2}\p{Lu}\p{Ll}`,
    'A note number behind the full stop: cognition (type 2).10 This',
  ),
  breakRule(
    String.raw`[.!?](?<=\s\p{Ll}{3,30}[.!?])`,
    String.raw`\p{Lu}\p{Ll}{1,20}\s`,
    'White space lost: wereld.Vandaag is',
  ),
  breakRule(
    String.raw`[。．！？]+${CLOSERS}{0,3}`,
    String.raw`\s*[^\s。．！？"'”’»›)\]\}*_]`,
    'Full-width marks need no white space',
  ),
  noBreak(
    String.raw`[^\n]{50}|[,\p{Pd}]\s{0,3}`,
    String.raw`[^\S\n]{0,9}\r?\n`,
    'A long line, or one that ends in a comma or dash, goes on in the next',
  ),
  breakRule(
    String.raw`[^\s.!?…]`,
    String.raw`[^\S\n]{0,9}\r?\n[^\S\n]{0,20}(?:${START}|\(?(?:\p{L}|[ivx]{1,4})[.)])`,
    'A short line before one that begins like a sentence is a heading or an item of a list',
  ),
  breakRule(String.raw`\S`, String.raw`\s+[•●▪■◦]\s`, 'Bullets'),
];

/** All rules of a language, in the order in which they decide. */
export function segmentationRules(language: Language): SegmentationRule[] {
  const starter = oneStarter(SENTENCE_STARTERS[language]);
  const lostSpace = breakRule(
    String.raw`[.!?](?<=[\p{L}\d]{3}[.!?])`,
    String.raw`${starter}\s`,
    'White space lost behind a name or number, where only a word that begins sentences proves it',
  );
  const exceptions = EXCEPTIONS.map((rule) => ({
    ...rule,
    after: rule.after.replace('__STARTER__', starter),
  }));
  return [
    ...BLANK_LINE,
    TIME_OF_DAY,
    LETTERED,
    ...abbreviationRules(language, starter),
    ...exceptions,
    ...BREAKS,
    lostSpace,
  ];
}

/** What abbreviations of a counter count: a number, a Roman one, a letter, a section. `I` is a word in English. */
const COUNTED = String.raw`(?:${OPENERS}{0,2}(?:\p{N}|(?:[IVXLC]{2,}|[VXL])(?!\p{L})|(?!I\s)\p{Lu}(?:[^\p{L}]|$))|[§(])`;

function oneStarter(words: readonly string[]): string {
  return String.raw`${OPENERS}{0,3}(?:${words.join('|')})(?![\p{L}\p{N}.])`;
}

function abbreviationRules(language: Language, starter: string): SegmentationRule[] {
  const { inner, title, counter, either } = ABBREVIATIONS[language];
  return [
    noBreak(oneOf(inner, anyCase), String.raw`\s`, 'Abbreviations that something always follows'),
    noBreak(
      // English titles have a capital, which tells Gen. and Rep. from other words.
      oneOf(title, language === 'en' ? capitalFirst : anyFirst),
      String.raw`\s(?!${starter})`,
      'Titles, unless a word follows that cannot be a name',
    ),
    noBreak(
      oneOf(counter, anyCase),
      String.raw`\s{1,3}${COUNTED}`,
      'Abbreviations before a number, letter or bracket',
    ),
    noBreak(
      oneOf(either, anyCase),
      String.raw`\s(?!${oneStarter([...SENTENCE_STARTERS[language], ...NAME_STARTERS[language]])})`,
      'Abbreviations that may end a sentence, unless a word follows that begins one',
    ),
    breakRule(
      String.raw`(?<=${oneOf(counter, anyCase)}\s{1,3})\d{1,4}(?:[.:]\d{1,4}){0,4}\.`,
      String.raw`\s+${START}`,
      'A counted number is no mark of a list: nr. 99. Het, r.o. 3.4. De',
    ),
  ];
}

type Spelling = (first: string, rest: string) => string;

const capitalFirst: Spelling = (first, rest) => first.toUpperCase() + rest;
const anyFirst: Spelling = (first, rest) => `[${first}${first.toUpperCase()}]${rest}`;
/** Headings have SEC. and ART., and P.S. and U.S. are written with capitals only. */
const anyCase: Spelling = (first, rest) =>
  `${anyFirst(first, rest)}|${first.toUpperCase()}${rest.toUpperCase()}`;

/** One of these abbreviations with its full stop, at the beginning of a word. */
function oneOf(abbreviations: readonly string[], spelling: Spelling): string {
  const forms = abbreviations.map((text) =>
    spelling(text.charAt(0), text.slice(1)).replaceAll('.', String.raw`\.`),
  );
  return String.raw`${WORD_START}(?:${forms.join('|')})\.`;
}
