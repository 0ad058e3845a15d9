// What the spelling of the language asks of a hyphen at a line's end, when neither the document nor a list has
// the word. Dutch writes compounds as one word and keeps a hyphen where vowels would clash, between parts of
// equal weight and behind some prefixes; a diaeresis that the break made needless comes back. English keeps
// the hyphen between words that are words by themselves.

import type { Language } from '../model/language.js';
import type { Halves, HyphenVerdict, Knowledge } from './hyphen-verdict.js';
import {
  ADJECTIVE_ENDING,
  ENDINGS,
  ENGLISH_CLASH,
  EQUAL_ADJECTIVE,
  JOINING,
  NUMERALS,
  ORDINALS,
  PREFIXES,
  SUFFIXES,
  SURE_PREFIXES,
} from './hyphen-words.js';
import type { WordEvidence } from './word-evidence.js';

/** One count is surely more than another when it is so many times as high. */
export const SURELY = 20;

const DIAERESIS: Readonly<Record<string, string>> = { e: 'ë', i: 'ï', o: 'ö', u: 'ü' };
/** Vowels that would be read as one sound when joined (Leidraad van de Nederlandse Taalunie, 6.5 and 7.3). */
const VOWEL_CLASH = /^(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/u;
/** First halves that are no words: what follows them in a clash has a diaeresis (be-⏎invloeden, pati-⏎ent). */
const SYLLABLE = /^(?:\p{L}*(?:[bg]e|co|[^aeou]i))$/u;

/** Dutch drops a diaeresis at a line end; it comes back when the word needs it: co-⏎ordinatie, financi-⏎ele. */
export function byDiaeresis(
  { before, left, right, after }: Halves,
  { language, evidence }: Knowledge,
): HyphenVerdict | undefined {
  const letter = DIAERESIS[right.charAt(0)];
  if (language !== 'nl' || letter === undefined || !clashes(left, right)) return undefined;
  const count = (second: string): number =>
    evidence.inDocument(before + second) * SURELY + knowsForm(left + second.toLowerCase(), 'nl', evidence);
  const marked = count(letter + after.slice(1));
  const plain = count(after);
  const asks = marked === 0 && plain === 0 && SYLLABLE.test(left) && !isFamiliar(left, 'nl', evidence);
  const hyphenated = evidence.inDocument(`${before}-${after}`) > 0;
  return (marked > plain || asks) && !hyphenated
    ? { decision: 'join', reason: 'diaeresis', letter }
    : undefined;
}

function clashes(left: string, right: string): boolean {
  return VOWEL_CLASH.test(left.slice(-1) + right.charAt(0));
}

/** Frequency of a word, or of the word without a usual ending. */
export function knowsForm(word: string, language: Language, evidence: WordEvidence): number {
  const whole = evidence.knows(word);
  if (whole > 0) return whole;
  const base = word.replace(ENDINGS[language], '');
  return base.length < MIN_BASE
    ? 0
    : Math.max(evidence.knows(base), language === 'en' ? evidence.knows(`${base}e`) : 0);
}

/** Shorter words without their ending are too often another word. */
const MIN_BASE = 5;

/** What spelling asks; nothing when it asks nothing. */
export function bySpelling(halves: Halves, knowledge: Knowledge): HyphenVerdict | undefined {
  const { language, evidence } = knowledge;
  const { left, right } = halves;
  const familiar = isFamiliar(right, language, evidence);
  if (isPrefix(left, right, language) && (familiar || SURE_PREFIXES[language].has(left)))
    return { decision: 'keep', reason: 'prefix' };
  if (NUMERALS[language].has(left) && ORDINALS[language].has(right))
    return { decision: 'keep', reason: 'numeral' };
  return language === 'nl' ? byDutch(halves, evidence) : byEnglishParts(halves, evidence);
}

function isPrefix(left: string, right: string, language: Language): boolean {
  return right.length >= SHORTEST_WORD && (PREFIXES[language].has(left) || SURE_PREFIXES[language].has(left));
}

/** Shorter strings are syllables rather than words. */
export const SHORTEST_WORD = 4;

function isFamiliar(word: string, language: Language, evidence: WordEvidence): boolean {
  return evidence.inDocument(word) > 0 || knowsForm(word, language, evidence) > 0;
}

function byDutch(halves: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  const { before, left, right } = halves;
  const isAdjective = EQUAL_ADJECTIVE.test(left) || ADJECTIVE_OF_NAME.test(before);
  if (isAdjective && ADJECTIVE_ENDING.test(right)) return { decision: 'keep', reason: 'equal-parts' };
  if (isNameAndNoun(halves, evidence)) return { decision: 'keep', reason: 'name' };
  if (!clashes(left, right) || right.length < SHORTEST_WORD - 1) return undefined;
  // With a list at hand a half that is no word is a syllable, and nothing clashes.
  return !evidence.hasList || isFamiliar(left, 'nl', evidence) || isLongHalf(halves, evidence)
    ? { decision: 'keep', reason: 'vowel-clash' }
    : undefined;
}

/** Vlaams-nationalistisch, Oosters-orthodoxe. */
const ADJECTIVE_OF_NAME = /^\p{Lu}\p{Ll}{2,}s$/u;

/** A first half of so many letters before a word of its own is a compound that no list has: anticorruptie-eenheid. */
const LONG_HALF = 7;

function isLongHalf({ left, right }: Halves, evidence: WordEvidence): boolean {
  return left.length >= LONG_HALF && right.length > SHORTEST_WORD && isFamiliar(right, 'nl', evidence);
}

/** Names are rare words in general language, per million. */
const RARE = 5;

/** A name that the document has by itself, and a word behind it: Rangers-doelman. */
function isNameAndNoun({ before, left, right }: Halves, evidence: WordEvidence): boolean {
  return (
    evidence.isName(before) &&
    right.length >= SHORTEST_WORD &&
    evidence.knows(left) < RARE &&
    knowsForm(right, 'nl', evidence) > 0
  );
}

/** Words per million from which a half counts as a word of its own. */
const FREQUENT = { left: 1, right: 0.5 };

function byEnglishParts({ before, left, right }: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  if (ENGLISH_CLASH.test(`${left}-${right}`)) return { decision: 'keep', reason: 'vowel-clash' };
  if (
    JOINING.test(left) ||
    SUFFIXES.has(right) ||
    left.length < SHORTEST_WORD - 1 ||
    right.length < SHORTEST_WORD - 1
  )
    return undefined;
  const frequent = evidence.knows(left) >= FREQUENT.left && evidence.knows(right) >= FREQUENT.right;
  // Behind another hyphen or before a participle the halves need only be words: three-point-turn, megawatt-rated.
  const eased = before.includes('-') || (PARTICIPLE.test(right) && right.length > SHORTEST_WORD);
  const words = frequent || (eased && evidence.knows(left) > 0 && isFamiliar(right, 'en', evidence));
  return words ? { decision: 'keep', reason: 'both-words' } : undefined;
}

const PARTICIPLE = /(?:ed|ing|en)$/u;
