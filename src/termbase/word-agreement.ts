// Whether a word of a text is a word of a term, and how: the same, a form of it, or another spelling of it.
// Here the case rules are kept (docs/recognition.md): acronyms and inner capitals count, a capital at the
// beginning does not, and in a line all in capitals none do.

import type { Language } from '../model/language.js';
import { baseForms } from '../text/inflection.js';
import { normalForm } from '../text/normal-form.js';
import { isStopWord } from '../text/stop-words.js';
import { hyphenParts } from './term-form.js';
import { SPELLED_BASES, spellingKeyOf, termBases } from './spelling-keys.js';

export type WordAgreement = 'exact' | 'inflected' | 'variant';

/** Words in capitals longer than this are shouted, not acronyms. */
const LONGEST_ACRONYM = 8;
/** A word in capitals among others is taken for an acronym when it is this short. */
const LONGEST_SURE_ACRONYM = 5;

/** True for words whose capitals make them another word: IND, COA, iPhone, PhD. */
export function isCaseBound(word: string): boolean {
  const inner = /^.\P{Lu}*(\p{Lu})/u.exec(word);
  if (inner === null) return false;
  return /\p{Ll}/u.test(word) || word.length <= LONGEST_ACRONYM;
}

/** True for a word of two letters or more that are all capitals. */
export function isInCapitals(word: string): boolean {
  return /\p{Lu}\P{Ll}*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

export interface AgreementOptions {
  readonly language: Language;
  /** The word stands in a line of capitals, which say nothing then. Default false. */
  readonly shouted?: boolean;
}

/** How a word of the text agrees with a word of a term; undefined when it does not. */
export function wordAgreement(
  word: string,
  termWord: string,
  { language, shouted = false }: AgreementOptions,
): WordAgreement | undefined {
  if (word === termWord) return 'exact';
  if (edgeHyphens(word) !== edgeHyphens(termWord)) return undefined;
  if (!(shouted ? shoutAgrees(word, termWord, language) : caseAgrees(word, termWord))) return undefined;
  const [form, termForm] = [normalForm(word), normalForm(termWord)];
  if (form === termForm) return 'exact';
  if (isFormOf(form, termForm, language)) return 'inflected';
  return isVariant(form, termForm, language) ? 'variant' : undefined;
}

/** Like function words: "derde" is no singular of "derden". */
const ORDINALS: ReadonlySet<string> = new Set(
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende laatste'.split(' '),
);

/**
 * Whether a word is a form of the term's word, or its base where the term stands in the plural or with an ending
 * ("aanklagers", "blauwe"). Two forms of a third word are not enough: what terms of nouns share with verbs by
 * that road (gebied and bieden, diensten and dient) is chance. Function words are forms of no term.
 */
function isFormOf(form: string, termForm: string, language: Language): boolean {
  if (isStopWord(form, language) || ORDINALS.has(form)) return false;
  if (language === 'nl' && isVerbOfNoun(form, termForm)) return false;
  if (baseForms(form, language).includes(termForm)) return true;
  return termBases(termForm, language).includes(form);
}

/** Nouns in -el and -er have a plural in -s, but for these; with -en they are verbs (handel, handelen). */
const PLURAL_IN_EN = /(?:artikel|engel|middel|titel|cijfer|offer|ouder|wonder)$/u;

function isVerbOfNoun(form: string, termForm: string): boolean {
  return form === `${termForm}en` && /[^aeiou]e[lr]$/u.test(termForm) && !PLURAL_IN_EN.test(termForm);
}

function edgeHyphens(word: string): string {
  return `${/^[-‑]/u.test(word) ? '<' : ''}${/[-‑]$/u.test(word) ? '>' : ''}`;
}

/** Capitals that must be there are, and a short word in capitals is no word in small letters. */
function caseAgrees(word: string, termWord: string): boolean {
  const [parts, termParts] = [hyphenParts(word), hyphenParts(termWord)];
  return termParts.every((termPart, place) => {
    const part = parts[place] ?? word;
    if (isCaseBound(termPart)) return part === termPart || isInflectedAcronym(part, termPart);
    return !(part.length <= LONGEST_SURE_ACRONYM && isInCapitals(part));
  });
}

/** NGOs and NGO's, EU's; in Dutch also sms'en and cd'tje. */
function isInflectedAcronym(word: string, acronym: string): boolean {
  return word.startsWith(acronym) && /^['’]?(?:s|en|er|tjes?)$/u.test(word.slice(acronym.length));
}

/** Among capitals IT may be it: acronyms that are function words are left alone there. */
function shoutAgrees(word: string, termWord: string, language: Language): boolean {
  return !isCaseBound(termWord) || !isStopWord(normalForm(word), language);
}

/** Whether a word, or a base form of it, is the term's word in another spelling. */
function isVariant(form: string, termForm: string, language: Language): boolean {
  if (isStopWord(form, language)) return false;
  const key = spellingKeyOf(termForm, language);
  return baseForms(form, language)
    .slice(0, SPELLED_BASES)
    .some((base) => base !== termForm && spellingKeyOf(base, language) === key);
}
