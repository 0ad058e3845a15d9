// Definitions and glosses that stand in the text: "een blauwe kaart is een …", "onder X wordt verstaan …",
// "X, oftewel Y", "'bribery' means …". Only sentences whose defined word is a candidate are believed.

import type { FoundDefinition } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { normalForm } from '../text/normal-form.js';
import { words } from '../text/token.js';
import type { Phrase, PhraseTable } from './phrases.js';
import type { RunningText } from './running-text.js';

/**
 * Patterns by language, surest first, with the groups `term` and `definition`. Linear: each begins at the start
 * of the sentence or at a literal, and `term` is bounded.
 */
const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /\bonder (?<term>[^.;:]{2,80}?) (?:wordt|worden|verstaat men|verstaan we) (?:hier |daarbij |in dit verband )?(?:verstaan)?:? ?(?<definition>\S.{10,})$/iu,
    /\bwordt verstaan onder (?<term>[^.;:]{2,80}?): ?(?<definition>\S.{10,})$/iu,
    /^(?<term>[^.,;:]{2,80}?) (?:is|zijn) (?<definition>(?:een|elke|elk|alle|iedere) .{10,})$/iu,
    /^[“"'‘]?(?<term>[^.,;:"”'’]{2,80}?)[”"'’]?: (?<definition>(?:een|het|de|elke|elk|alle) .{15,})$/u,
  ],
  en: [
    /^[“"'‘]?(?<term>[^.,;:“"”'‘’]{2,80}?)[”"'’]? (?:means|shall mean|refers to|is defined as) (?<definition>\S.{10,})$/iu,
    /^(?<term>[^.,;:]{2,80}?) (?:is|are) (?<definition>(?:an?|any|all|every) .{10,})$/iu,
    /^[“"'‘]?(?<term>[^.,;:"”'’]{2,80}?)[”"'’]?: (?<definition>(?:an?|the|any|all|every) .{15,})$/u,
  ],
};

/** Between a term that ends a running sentence part and its gloss: "werken met een X, oftewel Y". */
const GLOSSES: Readonly<Record<Language, RegExp>> = {
  nl: /, (?:oftewel|ofwel|dat wil zeggen|d\.w\.z\.|met andere woorden) /iu,
  en: /, (?:that is to say|i\.e\.|in other words),? /iu,
};
/** How far back the term before a gloss can begin, in characters. */
const LONGEST_TERM = 80;

const CUES = {
  nl: /\b(?:is|zijn|verstaan|verstaat|oftewel|ofwel|dat wil zeggen|d\.w\.z|met andere woorden)\b|:/iu,
  en: /\b(?:is|are|means?|refers to|defined|that is to say|i\.e|in other words)\b|:/iu,
} as const;

const ARTICLES: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(['de', 'het', 'een']),
  en: new Set(['a', 'an', 'the']),
};
const LONGEST_SENTENCE = 1000;

/** The first definition of each phrase that the text defines. */
export function findDefinitions(text: RunningText, table: PhraseTable): Map<Phrase, FoundDefinition> {
  const found = new Map<Phrase, FoundDefinition>();
  for (const { text: sentence, document, sentence: number } of text.sentences) {
    if (sentence.length > LONGEST_SENTENCE || !CUES[text.language].test(sentence)) continue;
    for (const { written, definition, isGloss } of readings(sentence, text.language)) {
      const phrase = definedPhrase(written, isGloss, { text, table });
      if (phrase === undefined || found.has(phrase)) continue;
      found.set(phrase, { text: definition.trim(), document, sentence: number });
      break;
    }
  }
  return found;
}

interface Reading {
  /** The words that hold the term. */
  readonly written: string;
  readonly definition: string;
  readonly isGloss: boolean;
}

function readings(sentence: string, language: Language): Reading[] {
  const found: Reading[] = [];
  for (const pattern of PATTERNS[language]) {
    const { term, definition } = pattern.exec(sentence)?.groups ?? {};
    if (term !== undefined) found.push({ written: term, definition: definition ?? '', isGloss: false });
  }
  const gloss = GLOSSES[language].exec(sentence);
  if (gloss !== null) {
    const written = sentence.slice(Math.max(0, gloss.index - LONGEST_TERM), gloss.index);
    const [definition = ''] = sentence.slice(gloss.index + gloss[0].length).split(/[.;]/u);
    found.push({ written, definition, isGloss: true });
  }
  return found;
}

/** The phrase that `written` is, without its article; for a gloss the longest after the last article in it. */
function definedPhrase(
  written: string,
  isGloss: boolean,
  { text, table }: { readonly text: RunningText; readonly table: PhraseTable },
): Phrase | undefined {
  const forms = words(written).map((word) => normalForm(word.text));
  const article = forms.findLastIndex((form) => ARTICLES[text.language].has(form));
  if (!isGloss && article > 0) return undefined;
  const ids = forms.slice(article + 1).map((form) => text.idOf(form) ?? -1);
  for (const start of isGloss ? ids.keys() : [0]) {
    const phrase = table.find(ids, start, ids.length);
    if (phrase !== undefined && phrase.nominal > 0) return phrase;
  }
  return undefined;
}
