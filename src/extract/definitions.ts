// Definitions and glosses that stand in the text: "een blauwe kaart is een …", "onder X wordt verstaan …",
// "X, oftewel Y", "'bribery' means …". Only sentences whose defined word is a candidate are believed.

import type { FoundDefinition } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import type { RunningText } from './running-text.js';

/**
 * Patterns by language, surest first; each has the groups `term` and `definition`. Linear: `term` is bounded,
 * and what follows it begins with a literal.
 */
const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /\bonder (?<term>[^.;:]{2,80}?) (?:wordt|worden|verstaat men|verstaan we) (?:hier |daarbij |in dit verband )?(?:verstaan)?:? ?(?<definition>\S.{10,})$/iu,
    /\bwordt verstaan onder (?<term>[^.;:]{2,80}?): ?(?<definition>\S.{10,})$/iu,
    /^(?:een|de|het)? ?(?<term>[^.,;:]{2,80}?) (?:is|zijn) (?<definition>(?:een|de|het|elke|elk|alle|iedere) .{10,})$/iu,
    /(?<term>[\p{L}'’‑ -]{2,80}), (?:oftewel|ofwel|dat wil zeggen|d\.w\.z\.|met andere woorden) (?<definition>[^.;]{4,200})/iu,
    /^[“"'‘]?(?<term>[^.,;:"”'’]{2,80}?)[”"'’]?: (?<definition>\p{Ll}.{15,})$/u,
  ],
  en: [
    /[“"'‘](?<term>[^.,;:"”'’]{2,80}?)[”"'’] (?:means|shall mean|refers to|is defined as) (?<definition>\S.{10,})$/iu,
    /^(?:an?|the)? ?(?<term>[^.,;:]{2,80}?) (?:means|shall mean|refers to|is defined as) (?<definition>\S.{10,})$/iu,
    /^(?:an?|the)? ?(?<term>[^.,;:]{2,80}?) (?:is|are) (?<definition>(?:an?|the|any|all|every) .{10,})$/iu,
    /(?<term>[\p{L}'’‑ -]{2,80}), (?:that is to say|i\.e\.|in other words)[, ](?<definition>[^.;]{4,200})/iu,
    /^[“"'‘]?(?<term>[^.,;:"”'’]{2,80}?)[”"'’]?: (?<definition>\p{Ll}.{15,})$/u,
  ],
};

const CUES = {
  nl: /\b(?:is|zijn|verstaan|verstaat|oftewel|ofwel|dat wil zeggen|d\.w\.z|met andere woorden)\b|:/iu,
  en: /\b(?:is|are|means?|refers to|defined|that is to say|i\.e|in other words)\b|:/iu,
} as const;

/** Articles before a defined term. */
const ARTICLE = /^(?:de|het|een|’t|an?|the) /iu;
const LONGEST_SENTENCE = 1000;

/** The first definition of each candidate. `lemmaOf` gives the lemma of a normal form, or `undefined`. */
export function findDefinitions(
  text: RunningText,
  lemmaOf: (form: string) => string | undefined,
): Map<string, FoundDefinition> {
  const found = new Map<string, FoundDefinition>();
  for (const { text: sentence, document, sentence: number } of text.sentences) {
    if (sentence.length > LONGEST_SENTENCE || !CUES[text.language].test(sentence)) continue;
    for (const pattern of PATTERNS[text.language]) {
      const groups = pattern.exec(sentence)?.groups;
      const lemma = groups === undefined ? undefined : definedLemma(groups['term'] ?? '', lemmaOf);
      if (lemma === undefined || found.has(lemma)) continue;
      found.set(lemma, { text: (groups?.['definition'] ?? '').trim(), document, sentence: number });
      break;
    }
  }
  return found;
}

/** The candidate that the words before the cue end with; the longest, and at most five words. */
function definedLemma(term: string, lemmaOf: (form: string) => string | undefined): string | undefined {
  const bare = normalForm(term.trim().replace(ARTICLE, ''));
  const whole = lemmaOf(bare.replace(/\s+/gu, ' '));
  return whole;
}
