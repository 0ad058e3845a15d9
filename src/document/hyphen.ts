// The hyphen at the end of a line: was it put there by the typesetter (hoog-⏎opgeleide), does it belong to
// the word (EU-⏎instrumentarium), or does it stand for a part left out (werk-⏎en verblijfsvergunning)?
//
// Rules from the surest to the weakest; the first that speaks decides, and its name is reported. After the
// marks of elision, digits and capitals comes the document itself, then word frequencies, then what the
// spelling of the language demands: Dutch keeps a hyphen where vowels would clash (zee-egel, auto-ongeluk),
// and drops a diaeresis that the break made needless (co-⏎ordinatie, pati-⏎ent).

import type { HyphenDecision } from '../model/document.js';
import type { Language } from '../model/language.js';
import {
  CONJOINING_PAIRS,
  CONJUNCTIONS,
  ENDINGS,
  ENGLISH_CLASH,
  JOINING,
  LINKS,
  PREFIXES,
  SURE_PREFIXES,
} from './hyphen-words.js';
import type { WordEvidence } from './word-evidence.js';
import { bareWord } from './word-evidence.js';

export type HyphenReason =
  | 'coordination' // a conjunction follows: a part is left out
  | 'punctuation' // a comma follows or a bracket stands before
  | 'address' // inside a web or mail address
  | 'digit' // a digit on either side
  | 'single-letter' // e-mail, A-status
  | 'abbreviation' // capitals before or after
  | 'capital' // a capital after it: Noord-Holland
  | 'soft-hyphen' // the file itself says it is a typesetter's hyphen
  | 'joined-in-document' // the document has the whole word elsewhere
  | 'hyphenated-in-document' // the document has it with the hyphen elsewhere
  | 'half-in-document' // the document has other words with this first half and a hyphen
  | 'chain' // one hyphen of several: state-of-the-art
  | 'joined-known' // the whole word is in the list
  | 'hyphenated-known' // the word with the hyphen is in the list
  | 'prefix' // a part that keeps its hyphen: niet-, non-, oud-
  | 'diaeresis' // joined, and a diaeresis that the break had made needless is back
  | 'vowel-clash' // the vowels would be read together
  | 'both-words' // English: both halves are words and the whole is not
  | 'default'; // letters on both sides and nothing against joining

export interface HyphenVerdict {
  readonly decision: HyphenDecision['decision'];
  readonly reason: HyphenReason;
  /** What the first letter after the hyphen becomes, where it changes. */
  readonly letter?: string;
}

export interface BrokenWord {
  /** The last token of the line, with its hyphen. */
  readonly before: string;
  /** The first token of the next line. */
  readonly after: string;
  /** The token after that; empty when there is none. */
  readonly second: string;
  /** True when the file marks the hyphen as a soft one. */
  readonly soft: boolean;
}

interface Halves {
  /** The whole tokens without hyphen and punctuation. */
  readonly before: string;
  readonly after: string;
  /** The parts next to the hyphen, in lower case. */
  readonly left: string;
  readonly right: string;
}

const SOFT: HyphenVerdict = { decision: 'join', reason: 'soft-hyphen' };

/** Decides one hyphen. */
export function decideHyphen(word: BrokenWord, language: Language, evidence: WordEvidence): HyphenVerdict {
  const halves = halvesOf(word);
  return (
    byElision(word, halves, { language, evidence }) ??
    byForm(word, halves, evidence) ??
    byDiaeresis(halves, { language, evidence }) ??
    byDocument(halves, evidence) ??
    (word.soft ? SOFT : undefined) ??
    byKnowledge(halves, language, evidence) ??
    byFirstHalf(halves, evidence) ??
    bySpelling(halves, language, evidence) ?? { decision: 'join', reason: 'default' }
  );
}

function halvesOf({ before, after }: BrokenWord): Halves {
  const whole = bareWord(before);
  const next = bareWord(after);
  return {
    before: whole,
    after: next,
    left: whole.slice(whole.lastIndexOf('-') + 1).toLowerCase(),
    right: (next.split('-')[0] ?? '').toLowerCase(),
  };
}

interface Knowledge {
  readonly language: Language;
  readonly evidence: WordEvidence;
}

/** A part is left out: "werk-⏎en verblijfsvergunning", "in-⏎, door- en uitvoer". */
function byElision(
  word: BrokenWord,
  { left, right }: Halves,
  { language, evidence }: Knowledge,
): HyphenVerdict | undefined {
  if (/^[,;:.)]/u.test(word.after)) return { decision: 'keep', reason: 'punctuation' };
  const next = word.after.toLowerCase();
  const pair = `${next} ${word.second}`;
  const conjoined =
    CONJUNCTIONS[language].has(next) || CONJOINING_PAIRS.test(pair) || /^(?:en|of|and|or)$/u.test(next);
  if (!conjoined || isEndOfWord(left, right, evidence)) return undefined;
  return { decision: 'space', reason: 'coordination' };
}

/** True when `left` is no word, so that the conjunction is the last syllable of one: isl-⏎and, zaai-⏎en. */
function isEndOfWord(left: string, right: string, evidence: WordEvidence): boolean {
  const whole = evidence.knows(left + right);
  return whole > 0 && whole > SURELY * evidence.knows(left) && evidence.inDocument(left) === 0;
}

/** One count is surely more than another when it is so many times as high. */
const SURELY = 20;

/** What the characters next to the hyphen say. */
function byForm(
  word: BrokenWord,
  { before, left, after, right }: Halves,
  evidence: WordEvidence,
): HyphenVerdict | undefined {
  if (/:\/\/|^www\.|@/iu.test(word.before)) return { decision: 'keep', reason: 'address' };
  if (!/[\p{L}\p{N}].$/u.test(word.before)) return { decision: 'keep', reason: 'punctuation' };
  if (/\d$/u.test(before) || /^\d/u.test(after)) return { decision: 'keep', reason: 'digit' };
  const last = before.slice(-left.length);
  if (left.length === 1) return { decision: 'keep', reason: 'single-letter' };
  const shouted = isShouted(last) && isShouted(after);
  if (shouted && (last.length + after.length > LONGEST_ABBREVIATIONS || evidence.knows(left + right) > 0))
    return undefined;
  if (isShouted(last) || /^\p{Lu}{2}/u.test(after)) return { decision: 'keep', reason: 'abbreviation' };
  if (/^\p{Lu}/u.test(after)) return { decision: 'keep', reason: 'capital' };
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(last)) return { decision: 'keep', reason: 'abbreviation' };
  return undefined;
}

/** More capitals around a hyphen are a shouted word, not two abbreviations. */
const LONGEST_ABBREVIATIONS = 7;

function isShouted(text: string): boolean {
  return /^[\p{Lu}.&]{2,}$/u.test(text);
}

const DIAERESIS: Readonly<Record<string, string>> = { e: 'ë', i: 'ï', o: 'ö', u: 'ü' };
/** Vowels that would be read as one sound when joined (Leidraad van de Nederlandse Taalunie, 6.5 and 7.3). */
const VOWEL_CLASH = /^(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$/u;
/** First halves that are no words: what follows them in a clash has a diaeresis (be-⏎invloeden, pati-⏎ent). */
const SYLLABLE = /^(?:\p{L}*(?:[bg]e|co|[^aeou]i))$/u;

/** Dutch drops a diaeresis at a line end; it comes back when the word needs it: co-⏎ordinatie, financi-⏎ele. */
function byDiaeresis(
  { before, left, right, after }: Halves,
  { language, evidence }: Knowledge,
): HyphenVerdict | undefined {
  const letter = DIAERESIS[right.charAt(0)];
  if (language !== 'nl' || letter === undefined || !VOWEL_CLASH.test(left.slice(-1) + right.charAt(0)))
    return undefined;
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

/** The same word elsewhere in the document. */
function byDocument({ before, after }: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  const joined = evidence.inDocument(before + after);
  const hyphenated = evidence.inDocument(`${before}-${after}`);
  if (joined === hyphenated) return undefined;
  return joined > hyphenated
    ? { decision: 'join', reason: 'joined-in-document' }
    : { decision: 'keep', reason: 'hyphenated-in-document' };
}

/** Other words with the same first half, when most of them have the hyphen: anti-⏎fraudedienst. */
function byFirstHalf({ left, right }: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  const { hyphenated, joined } = evidence.startingWith(left);
  const keeps = hyphenated > joined && right.length >= MIN_WORD;
  return keeps ? { decision: 'keep', reason: 'half-in-document' } : undefined;
}

function byKnowledge(
  { before, after, left, right }: Halves,
  language: Language,
  evidence: WordEvidence,
): HyphenVerdict | undefined {
  const chained = (before.includes('-') && LINKS.has(left)) || (after.includes('-') && LINKS.has(right));
  if (chained) return { decision: 'keep', reason: 'chain' };
  const joined = knowsForm(left + right, language, evidence);
  const hyphenated = evidence.knows(`${left}-${right}`);
  if (hyphenated > joined) return { decision: 'keep', reason: 'hyphenated-known' };
  return joined > 0 && !(language === 'en' && doublesO(left, right))
    ? { decision: 'join', reason: 'joined-known' }
    : undefined;
}

/** English writes co-operation; "cooperation" in a list does not speak against it. */
function doublesO(left: string, right: string): boolean {
  return left === 'co' && right.startsWith('o');
}

/** Frequency of a word, or of the word without a usual ending. */
function knowsForm(word: string, language: Language, evidence: WordEvidence): number {
  const whole = evidence.knows(word);
  if (whole > 0) return whole;
  const base = word.replace(ENDINGS[language], '');
  return base.length < MIN_BASE
    ? 0
    : Math.max(evidence.knows(base), language === 'en' ? evidence.knows(`${base}e`) : 0);
}

/** Shorter words without their ending are too often another word. */
const MIN_BASE = 5;

function bySpelling(halves: Halves, language: Language, evidence: WordEvidence): HyphenVerdict | undefined {
  const { left, right } = halves;
  const familiar = isFamiliar(right, language, evidence);
  if (isPrefix(left, right, language) && (familiar || SURE_PREFIXES[language].has(left)))
    return { decision: 'keep', reason: 'prefix' };
  return language === 'nl' ? byDutchVowels(halves, evidence) : byEnglishParts(halves, evidence);
}

function isPrefix(left: string, right: string, language: Language): boolean {
  return right.length >= MIN_WORD && (PREFIXES[language].has(left) || SURE_PREFIXES[language].has(left));
}

/** Shorter strings are syllables rather than words. */
const MIN_WORD = 4;

function isFamiliar(word: string, language: Language, evidence: WordEvidence): boolean {
  return evidence.inDocument(word) > 0 || knowsForm(word, language, evidence) > 0;
}

function byDutchVowels({ left, right }: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  if (!VOWEL_CLASH.test(left.slice(-1) + right.charAt(0)) || right.length < MIN_WORD - 1) return undefined;
  // With a list at hand a half that is no word is a syllable, and nothing clashes.
  return !evidence.hasList || isFamiliar(left, 'nl', evidence)
    ? { decision: 'keep', reason: 'vowel-clash' }
    : undefined;
}

/** Words per million from which a half counts as a word of its own. */
const FREQUENT = { left: 5, right: 1 };

function byEnglishParts({ left, right }: Halves, evidence: WordEvidence): HyphenVerdict | undefined {
  if (ENGLISH_CLASH.test(`${left}-${right}`)) return { decision: 'keep', reason: 'vowel-clash' };
  if (JOINING.test(left) || left.length < MIN_WORD - 1 || right.length < MIN_WORD - 1) return undefined;
  const words = evidence.knows(left) >= FREQUENT.left && evidence.knows(right) >= FREQUENT.right;
  return words ? { decision: 'keep', reason: 'both-words' } : undefined;
}
