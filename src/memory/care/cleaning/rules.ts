// The rules by which a unit is no use in a memory, each with its reason. What is set right from the text alone is repaired;
// the rest is for deletion, and a person says so.

import type { Content, InlineCode } from '../../../model/content.js';
import { codesOf } from '../../../model/content.js';
import type { Language } from '../../../model/language.js';
import { LANGUAGES } from '../../../model/language.js';
import type { TranslationUnit } from '../../../model/unit.js';
import { unitText, variantIn } from '../../../model/unit.js';
import { hasLostCharacters, repairControls, repairEncoding } from '../../../text/characters.js';
import type { LengthModel } from '../../../text/length-model.js';
import { lengthDeviation, MOST_DEVIATIONS } from '../../../text/length-model.js';
import { normalForm } from '../../../text/normal-form.js';
import type { DetectLanguage } from '../../../text/wrong-language.js';
import { smallWords, wrongLanguage } from '../../../text/wrong-language.js';

export const CLEANING_RULES = [
  'empty-side',
  'not-text',
  'same-text',
  'wrong-language',
  'length',
  'codes',
  'encoding',
  'control-characters',
] as const;
export type CleaningRule = (typeof CLEANING_RULES)[number];

/** Why a unit is found; `language` is the side at fault where it is one. */
export interface CleaningFinding {
  readonly rule: CleaningRule;
  readonly language?: Language;
  /** What was found there: a language, a number of deviations, a code. */
  readonly found: string;
  /** Sets a text of that language right, when that can be told. */
  readonly repair?: (text: string) => string;
}

export interface CleaningModel {
  readonly lengths: LengthModel;
  readonly detect: DetectLanguage;
}

type Fault = Omit<CleaningFinding, 'rule'>;
type Rule = (unit: TranslationUnit, model: CleaningModel) => readonly Fault[];

/** Share of letters below which a text is mostly something else. */
const LEAST_LETTERS = 1 / 3;
/** Words in small letters that make the same text on both sides untranslated, not a name. */
const LEAST_SMALL_WORDS = 2;

const RULES: Readonly<Record<CleaningRule, Rule>> = {
  'empty-side': (unit) =>
    perSide(unit, (text, language) => {
      // A unit of Dutch and French, say, has no English side to be empty.
      const isOther = variantIn(unit, language) === undefined && unit.variants.length > 1;
      const isEmpty = text.trim() === '' && codesOf(contentOf(unit, language)).length === 0;
      return isEmpty && !isOther ? '–' : undefined;
    }),
  'not-text': (unit) =>
    perSide(unit, (text) => {
      const signs = text.replace(/\s+/gu, '').length;
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const share = signs === 0 ? 1 : letters / signs;
      return share < LEAST_LETTERS ? `${Math.round(100 * share)} %` : undefined;
    }),
  'same-text': (unit) => {
    const [nl, en] = [normalForm(unitText(unit, 'nl')), normalForm(unitText(unit, 'en'))];
    if (nl !== en || smallWords(unitText(unit, 'nl')) < LEAST_SMALL_WORDS) return [];
    return [{ found: 'nl = en' }];
  },
  'wrong-language': (unit, { detect }) =>
    perSide(unit, (text, language) => wrongLanguage(text, language, detect)),
  length: (unit, { lengths }) => {
    const [nl, en] = LANGUAGES.map((language) => unitText(unit, language).trim().length);
    if (nl === undefined || en === undefined || nl === 0 || en === 0) return [];
    const deviation = lengthDeviation(lengths, [nl, en]);
    return Math.abs(deviation) < MOST_DEVIATIONS ? [] : [{ found: `${nl} : ${en}` }];
  },
  codes: (unit) => brokenCodes(unit),
  encoding: (unit) =>
    perSide(
      unit,
      (text) => (repairEncoding(text) !== text || hasLostCharacters(text) ? broken(text) : undefined),
      (text) => (hasLostCharacters(text) ? undefined : repairEncoding),
    ),
  'control-characters': (unit) =>
    perSide(
      unit,
      (text) => (repairControls(text) !== text ? broken(text) : undefined),
      () => repairControls,
    ),
};

/** What is wrong with a unit by these rules, in their order; encoding goes before control characters, which it explains. */
export function cleaningFindings(
  unit: TranslationUnit,
  model: CleaningModel,
  rules: readonly CleaningRule[] = CLEANING_RULES,
): readonly CleaningFinding[] {
  return rules.flatMap((rule) => RULES[rule](unit, model).map((fault) => ({ rule, ...fault })));
}

function contentOf(unit: TranslationUnit, language: Language): Content {
  return variantIn(unit, language)?.content ?? [];
}

function perSide(
  unit: TranslationUnit,
  look: (text: string, language: Language) => string | undefined,
  repairOf: (text: string) => CleaningFinding['repair'] = () => undefined,
): readonly Fault[] {
  return LANGUAGES.flatMap((language) => {
    const text = unitText(unit, language);
    const found = look(text, language);
    const repair = repairOf(text);
    if (found === undefined) return [];
    return [{ language, found, ...(repair === undefined ? {} : { repair }) }];
  });
}

/** The first place that is not as it should be, with a little around it. */
function broken(text: string): string {
  // eslint-disable-next-line no-control-regex
  const at = Math.max(0, text.search(/[\u0080-\u{10FFFF}]/u));
  return text.slice(Math.max(0, at - 8), at + 12);
}

const TAG = /<\/?[a-z][^<>]{0,200}>/giu;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6});/giu;
const PLACEHOLDER = /\{\d{1,2}\}|%(?:\d\$)?[sd]\b/gu;

/** Codes without their partner, codes that only one side has, and native markup that came in as text. */
function brokenCodes(unit: TranslationUnit): readonly Fault[] {
  for (const language of LANGUAGES) {
    const alone = codesOf(contentOf(unit, language)).find((code, _, all) => !hasPartner(code, all));
    if (alone !== undefined) return [{ language, found: alone.data ?? alone.id }];
  }
  const counts = LANGUAGES.map((language) => codesOf(contentOf(unit, language)).length);
  if (counts[0] !== counts[1]) return [{ found: counts.join(' : ') }];
  for (const markup of [TAG, ENTITY, PLACEHOLDER]) {
    const [nl, en] = LANGUAGES.map((language) => (unitText(unit, language).match(markup) ?? []).toSorted());
    const odd = differenceOf(nl ?? [], en ?? []);
    if (odd !== undefined) return [{ found: odd }];
  }
  return [];
}

function hasPartner(code: InlineCode, all: readonly InlineCode[]): boolean {
  if (code.role === 'standalone' || code.isolated === true) return true;
  const partner = code.role === 'open' ? 'close' : 'open';
  return all.some(({ role, id }) => role === partner && id === code.id);
}

function differenceOf(one: readonly string[], other: readonly string[]): string | undefined {
  if (one.length === other.length && one.every((part, index) => part === other[index])) return undefined;
  return (
    one.find((part) => !other.includes(part)) ??
    other.find((part) => !one.includes(part)) ??
    one[0] ??
    other[0]
  );
}
