// The hyphen at the end of a line: was it put there by the typesetter (hoog-⏎opgeleide), does it belong to
// the word (EU-⏎instrumentarium), or does it stand for a part left out (werk-⏎en verblijfsvergunning)?
//
// Rules from the surest to the weakest; the first that speaks decides, and its name is reported. After the
// marks of elision, digits and capitals comes the document itself, then word frequencies, then what the
// spelling of the language demands: Dutch keeps a hyphen where vowels would clash (zee-egel, auto-ongeluk),
// and drops a diaeresis that the break made needless (co-⏎ordinatie, pati-⏎ent).

import type { Language } from '../model/language.js';
import { isStopWord } from '../text/stop-words.js';
import { byDiaeresis, bySpelling, knowsForm, SHORTEST_WORD, SURELY } from './hyphen-spelling.js';
import type { BrokenWord, Halves, HyphenVerdict, Knowledge } from './hyphen-verdict.js';
import { CONJOINING_PAIRS, CONJUNCTIONS, LINKS, WEAK_CONJUNCTIONS } from './hyphen-words.js';
import type { WordEvidence } from './word-evidence.js';
import { bareWord } from './word-evidence.js';

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
    bySpelling(halves, { language, evidence }) ?? { decision: 'join', reason: 'default' }
  );
}

function halvesOf({ before, after }: BrokenWord): Halves {
  const whole = bareWord(before).replace(/[‐‑]/gu, '-');
  const next = bareWord(after).replace(/[‐‑]/gu, '-');
  return {
    before: whole,
    after: next,
    left: whole.slice(whole.lastIndexOf('-') + 1).toLowerCase(),
    right: (next.split('-')[0] ?? '').toLowerCase(),
  };
}

/** A part is left out: "werk-⏎en verblijfsvergunning", "in-⏎, door- en uitvoer". */
function byElision(word: BrokenWord, halves: Halves, knowledge: Knowledge): HyphenVerdict | undefined {
  if (/^[,;:.)]/u.test(word.after)) return { decision: 'keep', reason: 'punctuation' };
  return isConjoined(word, halves, knowledge) && !isEndOfWord(word, halves, knowledge)
    ? { decision: 'space', reason: 'coordination' }
    : undefined;
}

function isConjoined(
  { after, second }: BrokenWord,
  { left }: Halves,
  { language, evidence }: Knowledge,
): boolean {
  const next = after.toLowerCase();
  if (CONJUNCTIONS[language].has(next) || /^(?:en|of|and|or)$/u.test(next)) return true;
  if (CONJOINING_PAIRS.test(`${next} ${second}`)) return true;
  // "linker- als rechterhand", but zo-als and sub-tot-aal: only where the two do not make a word.
  const isWeak = WEAK_CONJUNCTIONS[language].has(next) && left.length >= SHORTEST_WORD;
  return (
    isWeak && evidence.hasList && evidence.knows(left + next) === 0 && evidence.inDocument(left + next) === 0
  );
}

/** True when the conjunction is the last syllable of a word: isl-⏎and, zaai-⏎en. */
function isEndOfWord(
  { second }: BrokenWord,
  { left, right }: Halves,
  { language, evidence }: Knowledge,
): boolean {
  const whole = evidence.knows(left + right);
  if (whole === 0) return false;
  if (whole > SURELY * evidence.knows(left) && evidence.inDocument(left) === 0) return true;
  // "partij-en in het conflict": behind a part left out comes a word with that part, not a function word.
  return isStopWord(bareWord(second).toLowerCase(), language) && /[aeiouyj]$/u.test(left);
}

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
  const keeps = hyphenated > joined && right.length >= SHORTEST_WORD;
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
