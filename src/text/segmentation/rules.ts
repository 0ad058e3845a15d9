// The segmentation rules of Dutch and English. They take the place of Intl.Segmenter, whose answers move
// with the ICU version inside Node: a memory segmented today must segment the same tomorrow.

import type { Language } from '../../model/language.js';
import type { Abbreviations } from './abbreviations.js';
import { ABBREVIATIONS, SENTENCE_STARTERS } from './abbreviations.js';
import type { SegmentationRule } from './rule.js';

const CLOSERS = `["'”’»›)\\]}*_]`;
const OPENERS = `["'“”‘’„‚«‹»(\\[{*_¿¡]`;
/** Marks of notes: [1], [7][8]. */
const NOTE = String.raw`(?:\[\d{1,3}\])`;
/** How a sentence can begin: capital or digit behind opening marks, 's and 't before a capital, a list mark or dash. */
const START = String.raw`(?:${OPENERS}{0,4}(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|[$€£#§])|['‘’][stn]\s\p{Lu}|[-–—•●▪■*◦]\s?${OPENERS}{0,2}\p{L}|\.\d)`;
const WORD_START = String.raw`(?<![\p{L}\p{N}.])`;

const breakRule = (before: string, after: string): SegmentationRule => ({ breaks: true, before, after });
const noBreak = (before: string, after: string): SegmentationRule => ({ breaks: false, before, after });

/** A blank line always breaks: nothing runs on over it but a stray full stop. */
const BLANK_LINE = [
  noBreak(String.raw`.`, String.raw`\s*\n\s*[.,;]\s`),
  breakRule(String.raw`\S`, String.raw`[^\S\n]{0,20}\r?\n[^\S\n]{0,20}\r?\n`),
];

const EXCEPTIONS: readonly SegmentationRule[] = [
  // Spaced ellipsis: . . .
  noBreak(String.raw`\.`, String.raw`\s\.(?![\p{L}\d])`),
  // Initials: J. de Vries, Th.Ch. Janssen, C.A. Anderson.
  noBreak(String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}?\.[ -]?){0,6}\p{Lu}\.`, String.raw`\s(?!__STARTER__)`),
  noBreak(
    String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}?\.-?){1,6}\p{Lu}\p{Ll}?\.`,
    String.raw`\s(?!__STARTER__)`,
  ),
  // Numbers and letters that count a list, at the beginning of a line or sentence: 1. 2.1. a. (iv).
  noBreak(
    String.raw`(?:^|[\n•]|[.!?:;]${CLOSERS}{0,2}\s)\s{0,4}${OPENERS}{0,2}(?:\d{1,3}(?:\.\d{1,3}){0,4}|\p{L}|[ivxIVX]{1,5})\.\)?`,
    String.raw`\s`,
  ),
];

const BREAKS: readonly SegmentationRule[] = [
  // The plain case: end marks, closing marks, note marks, white space, something that can begin a sentence.
  breakRule(String.raw`(?<![.!?…])(?:[.!?…]+${CLOSERS}{0,5}${NOTE}{0,5})`, String.raw`\s+${START}`),
  // A note number behind the full stop: cognition (type 2).10 This
  breakRule(String.raw`(?<=\p{Ll}{3}|[)\]”"])\.\d{1,3}`, String.raw`\s+${OPENERS}{0,2}\p{Lu}\p{Ll}`),
  // White space lost: "wereld.Vandaag is"
  breakRule(String.raw`(?<=\s\p{Ll}{3,30})[.!?]`, String.raw`\p{Lu}\p{Ll}{1,20}\s`),
  // Full-width marks need no white space.
  breakRule(String.raw`[。．！？]+${CLOSERS}{0,3}`, String.raw`\s*[^\s。．！？]`),
  // A short line before one that begins like a sentence is a heading or an item of a list.
  noBreak(String.raw`[^\n]{50}|[,\p{Pd}]\s{0,3}`, String.raw`[^\S\n]{0,9}\r?\n`),
  breakRule(
    String.raw`[^\s.!?…]`,
    String.raw`[^\S\n]{0,9}\r?\n[^\S\n]{0,20}(?:${START}|\(?(?:\p{L}|[ivx]{1,4})[.)])`,
  ),
  // Bullets.
  breakRule(String.raw`\S`, String.raw`\s+[•●▪■◦]\s`),
];

/** All rules of a language, in the order in which they decide. */
export function segmentationRules(language: Language): SegmentationRule[] {
  const starter = String.raw`${OPENERS}{0,3}(?:${SENTENCE_STARTERS[language].join('|')})(?![\p{L}\p{N}])`;
  const exceptions = EXCEPTIONS.map((rule) => ({
    ...rule,
    after: rule.after.replace('__STARTER__', starter),
  }));
  return [...BLANK_LINE, ...abbreviationRules(ABBREVIATIONS[language], starter), ...exceptions, ...BREAKS];
}

function abbreviationRules(abbreviations: Abbreviations, starter: string): SegmentationRule[] {
  const { inner, title, counter, either } = abbreviations;
  return [
    noBreak(oneOf(inner), String.raw`\s`),
    noBreak(oneOf(title), String.raw`\s(?!${starter})`),
    noBreak(
      oneOf(counter),
      String.raw`\s{1,3}(?:${OPENERS}{0,2}(?:\p{N}|[IVXLC]+(?!\p{L})|\p{Lu}(?:[^\p{L}]|$))|[§(])`,
    ),
    noBreak(oneOf(either), String.raw`\s(?!${starter})`),
  ];
}

/** One of these abbreviations with its full stop, at the beginning of a word, with a small or capital first letter. */
function oneOf(abbreviations: readonly string[]): string {
  const forms = abbreviations.map((text) => {
    const [first = ''] = text;
    const rest = text.slice(first.length).replaceAll('.', String.raw`\.`);
    return `[${first}${first.toUpperCase()}]${rest}`;
  });
  return String.raw`${WORD_START}(?:${forms.join('|')})\.`;
}
