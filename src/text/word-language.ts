// English inside Dutch text: "een whole-of-government approach" has English words, which Dutch rules for
// inflection and stems would spoil (approach is no form of approachen).
//
// A hidden Markov model with two states, solved exactly by Viterbi: every word has evidence for either language – how
// frequent it is in each, and letters that only one of them has – and changing the language costs something, so
// that words both languages have (in, of, water) follow their neighbours. The text is Dutch unless shown
// otherwise. Linear in the number of words.

import type { Language } from '../model/language.js';
import type { FrequencyList } from './lexicon.js';
import { normalForm } from './normal-form.js';

/** Frequencies of general language, for both languages. */
export type FrequencyLists = Readonly<Record<Language, FrequencyList>>;

/** Frequency that a word not listed is counted with, per million: just below the rarest listed ones. */
const UNLISTED = 0.15;
/** Evidence of one word counts at most this much (nats): no word decides for a whole sentence. */
const MOST = 5;
/** Cost of a change of language between two words (nats), and of English at all. */
const CHANGE = 1.8;
const ENGLISH = 0.35;
/** Evidence that letters give where frequency says little (nats). */
const LETTERS = 2;

/** Frequency (per million) of what is believed to be the head of a compound. */
const LEAST_HEAD = 1;
/** Dutch writes compounds as one word (nats). */
const COMPOUND = 1;

const DUTCH_LETTERS =
  /ij|aa|uu|[^aeiou]ieuw|eeu|oei|sch(?=[aeiou])|sch$|(?:heid|lijke?|ing(?:en|s)|achtige?|baar|loze|tie[s]?|teit|eerd|eren)$|^ge[^aeiou].*[dt]$|[ëïö]/u;
const ENGLISH_LETTERS =
  /th|wh|sh|ck(?=[a-z]*$)|ough|(?:tion|tions|ness|ment|ments|ings?|ed|ly|ity|ies|ble|ance|ence|ous|ful|ship|ish|y)$|ea|oa|ow|qu(?=[aeiou])|^(?:c[aeilor]|qu|y)/u;

/**
 * How much a word looks English rather than Dutch, in nats (natural logarithm of odds); above 0 for English. A word with
 * hyphens is as English as its parts together.
 */
export function englishEvidence(word: string, lists: FrequencyLists): number {
  const parts = normalForm(word)
    .split('-')
    .filter((part) => /\p{L}/u.test(part));
  const sum = parts.reduce((total, part) => total + evidenceOf(part, lists), 0);
  return Math.max(-MOST, Math.min(MOST, sum));
}

function evidenceOf(form: string, { nl, en }: FrequencyLists): number {
  const [dutch, english] = [nl.perMillion(form), en.perMillion(form)];
  const letters = (ENGLISH_LETTERS.test(form) ? LETTERS : 0) - (DUTCH_LETTERS.test(form) ? LETTERS : 0);
  if (dutch === 0 && english === 0) return letters + headEvidence(form, { nl, en });
  const odds = Math.log((english + UNLISTED) / (dutch + UNLISTED));
  if (dutch + english < UNLISTED) return odds + letters / 2 + headEvidence(form, { nl, en });
  return odds + letters / 2;
}

/** Shortest end of a word that is looked up as the head of a compound. */
const SHORTEST_HEAD = 4;

/** A rare word with a Dutch head is a Dutch compound (kennismigranten|vergunning); English ones are not written as one word. */
function headEvidence(form: string, { nl, en }: FrequencyLists): number {
  for (let at = 2; at <= form.length - SHORTEST_HEAD; at += 1) {
    const head = form.slice(at);
    const [dutch, english] = [nl.perMillion(head), en.perMillion(head)];
    if (dutch + english < LEAST_HEAD) continue;
    return dutch > english ? Math.log((english + UNLISTED) / (dutch + UNLISTED)) - COMPOUND : 0;
  }
  return 0;
}

/**
 * The language of each word of a Dutch sentence. Numbers and marks may be among the words; they say nothing and
 * follow their neighbours.
 */
export function wordLanguages(words: readonly string[], lists: FrequencyLists): Language[] {
  let dutch = 0;
  let english = ENGLISH + CHANGE;
  const cameFrom: { readonly nl: Language; readonly en: Language }[] = [];
  for (const word of words) {
    const evidence = englishEvidence(word, lists);
    const stays = { nl: dutch <= english + CHANGE, en: english <= dutch + CHANGE };
    cameFrom.push({ nl: stays.nl ? 'nl' : 'en', en: stays.en ? 'en' : 'nl' });
    const nextDutch = Math.min(dutch, english + CHANGE) + evidence / 2;
    english = Math.min(english, dutch + CHANGE) + ENGLISH - evidence / 2;
    dutch = nextDutch;
  }
  const languages: Language[] = [];
  let state: Language = english + CHANGE < dutch ? 'en' : 'nl';
  for (const from of cameFrom.toReversed()) {
    languages.push(state);
    state = from[state];
  }
  return languages.toReversed();
}
