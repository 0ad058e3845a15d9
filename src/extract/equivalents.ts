// Other names that the text itself gives a term: its translation in brackets, a synonym, a short name.
//
//   de blue card (blauwe kaart)                          another language in brackets
//   terugkeerhub, ook wel return hub genoemd             a turn of phrase, in whatever language
//   het Europees Asielagentschap (hierna: het Agentschap)
//
// Brackets alone are believed only where the two sides are of different languages, by the frequencies of their words;
// where one side is a name ("Jansen (Harvard University)") only if a word of it translates one of the other.
// Both sides become phrases of the table, and each tells of the other. Linear in the text.

import type { FoundEquivalent } from '../model/candidate.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type { FrequencyList, TranslationLexicon } from '../text/lexicon.js';
import type { FrequencyLists } from '../text/word-language.js';
import { baseForms } from '../text/inflection.js';
import { englishEvidence } from '../text/word-language.js';
import { definedTerm } from './definition/defined-term.js';
import { fullNameBefore, groupBefore } from './definition/noun-group.js';
import { sharesWord } from './definition/reading.js';
import type { TaggedSentence, TaggedToken } from './definition/tagged-sentence.js';
import { taggedSentence, tokenFrom } from './definition/tagged-sentence.js';
import { DEFINITION_VOCABULARY } from './definition/vocabulary.js';
import type { NamePlace } from './equivalent-cues.js';
import { namePlaces } from './equivalent-cues.js';
import { isFunctionWord, isLinker } from './function-words.js';
import { likeness } from './prior-knowledge.js';
import type { Phrase, PhraseTable } from './phrases.js';
import type { Documents, ReadingOptions, RunningText } from './running-text.js';
import { readRunningText } from './running-text.js';

/** What tells the other language from that of the documents. */
export interface OtherLanguage {
  /** Frequencies of all sorts of language. */
  readonly general: FrequencyList;
  readonly lexicon: TranslationLexicon;
}

interface EquivalentOptions {
  readonly frequencies: FrequencyList;
  /** Of the language of the documents; `frequencies` when not given. */
  readonly general?: FrequencyList | undefined;
  readonly other?: OtherLanguage | undefined;
}

/** Two names of one thing, as tokens of the text; `last` inclusive. */
export interface EquivalentPair {
  readonly sentence: number;
  readonly term: NameRange;
  readonly name: NameRange;
  readonly cue: string;
}

interface NameRange {
  readonly first: number;
  readonly last: number;
  readonly language: Language;
}

/** Tokens of a name at most. */
const LONGEST_NAME = 8;
/** Tokens of a name that is given a shorter one at most. */
const LONGEST_FULL_NAME = 12;
/** Mean evidence of the words (nats) from which a side is of a language. */
const LEAST_EVIDENCE = 0.7;
/** The same of a single word that goes on with a foreign name. */
const LEAST_FOREIGN = 0.5;
/** How many times as long as a word for the kind a name may be that translates it. */
const MOST_LONGER = 2;
/** Letters of a word that counts when two names are compared. */
const SHORTEST_WORD = 3;
/** Letters of a word that is most often a compound. */
const LONG_WORD = 10;
const QUOTE = /^[“”"'‘’„«»]$/u;
/** Say which one is meant, and are no part of the term. */
const POINTING: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'zogenoemde zogeheten zogenaamde nieuwe nieuw oude huidige andere eerste tweede bestaande'.split(' '),
  ),
  en: new Set('so-called new old current other first second existing'.split(' ')),
};

/** The terms that the documents give another name, in order of the text; none when nothing is known of the other language. */
export function findEquivalents(
  text: RunningText,
  { frequencies, general = frequencies, other }: EquivalentOptions,
): EquivalentPair[] {
  const found: EquivalentPair[] = [];
  if (other === undefined) return found;
  const lists =
    text.language === 'nl' ? { nl: general, en: other.general } : { nl: other.general, en: general };
  for (const [number, { text: written }] of text.sentences.entries()) {
    const places = namePlaces(written, text.language);
    if (places.length === 0) continue;
    const reader = new EquivalentReader(taggedSentence(text, number, frequencies), lists, other.lexicon);
    const offset = text.sentences[number]?.from ?? 0;
    for (const { term, name, cue } of reader.read(places)) {
      found.push({ sentence: number, cue, term: moved(term, offset), name: moved(name, offset) });
    }
  }
  return found;
}

function moved({ first, last, language }: NameRange, by: number): NameRange {
  return { first: first + by, last: last + by, language };
}

type Reading = Omit<EquivalentPair, 'sentence'>;

class EquivalentReader {
  readonly #sentence: TaggedSentence;
  readonly #lists: FrequencyLists;
  readonly #lexicon: TranslationLexicon;
  readonly #own: Language;
  readonly #other: Language;

  constructor(sentence: TaggedSentence, lists: FrequencyLists, lexicon: TranslationLexicon) {
    this.#sentence = sentence;
    this.#lists = lists;
    this.#lexicon = lexicon;
    this.#own = sentence.language;
    this.#other = otherLanguage(sentence.language);
  }

  /** One reading for each place in the sentence: the surest. */
  read(places: readonly NamePlace[]): Reading[] {
    const found: Reading[] = [];
    for (const place of places) {
      const reading = this.#readPlace(place);
      if (reading === undefined || found.some(({ name }) => overlaps(name, reading.name))) continue;
      found.push(reading);
    }
    return found;
  }

  #readPlace(place: NamePlace): Reading | undefined {
    const name = this.#nameIn(place);
    if (name === undefined) return undefined;
    const end = this.#withoutQuote(tokenFrom(this.#sentence, place.termEnd));
    const [foreign, own] = [this.#foreignBefore(end), this.#ownBefore(end)];
    for (const term of [this.#extended(foreign, own), own]) {
      const reading = term === undefined ? undefined : this.#linked(term, name, place);
      if (reading !== undefined) return reading;
    }
    return undefined;
  }

  #linked(term: NameRange, name: NameRange, { cue, isBare }: NamePlace): Reading | undefined {
    if (this.#isSame(term, name)) return undefined;
    const isTranslation = name.language !== term.language;
    if (cue === 'hierna' || cue === 'hereinafter') return this.#shortened(term, name, cue);
    // "regularity, or purity," adds as often as it renames.
    if (!isTranslation && (isBare || cue === 'of' || cue === 'or')) return undefined;
    if (isBare && (this.#isPart(name, term) || !this.#isGloss(term, name))) return undefined;
    return { term, name, cue };
  }

  /** A short name has a word of the full one, which may begin before the noun group. */
  #shortened(term: NameRange, name: NameRange, cue: string): Reading | undefined {
    const short = this.#sentence.tokens.slice(name.first, name.last + 1);
    const end = term.last + 1;
    const full = fullNameBefore(this.#sentence, end, (words) => sharesWord(words, short));
    if (full === undefined) return undefined;
    const first = Math.min(term.first, this.#isArticle(this.#sentence.tokens[full]) ? full + 1 : full);
    const isWhole = this.#sentence.tokens.slice(first, end).every(({ isWord }) => isWord);
    if (!isWhole || end - first > LONGEST_FULL_NAME) return undefined;
    return { term: { ...term, first }, name, cue };
  }

  /** Whether what stands in brackets in another language translates what stands before them. */
  #isGloss(term: NameRange, name: NameRange): boolean {
    const [isTermName, isName] = [this.#isWrittenAsName(term), this.#isWrittenAsName(name)];
    // "een krant (de Volkskrant)", "a journal (Journal of …)": one of a kind.
    if (isName && !isTermName && this.#isInstance(term, name)) return false;
    if (this.#translates(term, name)) return true;
    const foreign = term.language === this.#own ? name : term;
    return !isTermName && !isName && this.#isWeighty(foreign);
  }

  /** Several words, or a compound: a single word in brackets may be anything ("turbines (offshore)"). */
  #isWeighty({ first, last, language }: NameRange): boolean {
    const content = this.#sentence.tokens
      .slice(first, last + 1)
      .filter(({ form }) => !isFunctionWord(form, this.#own) && !isFunctionWord(form, this.#other));
    return content.length > 1 || (language === 'nl' && content.some(({ form }) => form.length >= LONG_WORD));
  }

  /** What stands at the place, if it can be a name. */
  #nameIn({ name, cue, isBare, language }: NamePlace): NameRange | undefined {
    const { tokens } = this.#sentence;
    let first = tokenFrom(this.#sentence, name.start);
    let end = this.#withoutQuote(tokenFrom(this.#sentence, name.end));
    while (first < end && (QUOTE.test(tokens[first]?.text ?? '') || this.#isArticle(tokens[first])))
      first += 1;
    if (cue === 'oftewel') end = this.#endOfGroup(first, end);
    // "Vreemdelingenwet 2000"
    if (end - first > 1 && /^\p{N}+$/u.test(tokens[end - 1]?.text ?? '')) end -= 1;
    if (end <= first || end - first > LONGEST_NAME) return undefined;
    const own = tokens.slice(first, end);
    const found = language ?? this.#languageOf(own);
    if (found === undefined && isBare) return undefined;
    const range = { first, last: end - 1, language: found ?? this.#own };
    return this.#isNameOf(own, range) ? range : undefined;
  }

  /** "een integrale benadering om …": the words before the first that is none of a name. */
  #endOfGroup(first: number, end: number): number {
    const { tokens } = this.#sentence;
    const { relative, subordinate } = DEFINITION_VOCABULARY[this.#own];
    const cut = tokens.findIndex(
      ({ form, isWord }, at) =>
        at > first && at < end && (!isWord || relative.has(form) || subordinate.has(form)),
    );
    return cut < 0 ? end : cut;
  }

  /** Words only, a noun of the language of the text at the end, no function words but inner ones. */
  #isNameOf(own: readonly TaggedToken[], { first, last, language }: NameRange): boolean {
    if (own.some(({ isWord }) => !isWord) || /^(?:zie|see|vgl|cf)$/u.test(own[0]?.form ?? '')) return false;
    const isAllowed = ({ form }: TaggedToken, at: number): boolean =>
      (!isFunctionWord(form, language) && !isFunctionWord(form, this.#own)) ||
      (at > 0 && at < own.length - 1 && this.#canStandInside(form, language));
    if (!own.every(isAllowed) || !own.some(({ form }) => /\p{L}{3}/u.test(form))) return false;
    if (language !== this.#own) return true;
    const whole = definedTerm(this.#sentence, first, last + 1);
    return whole?.from === first && this.#isNounLike(own.at(-1));
  }

  #canStandInside(form: string, language: Language): boolean {
    const { prepositions, definite } = DEFINITION_VOCABULARY[language];
    return prepositions.has(form) || definite.has(form) || form === 'en' || form === 'and';
  }

  #isNounLike(token: TaggedToken | undefined): boolean {
    return token !== undefined && /^(?:noun|name|other)$/u.test(token.wordClass);
  }

  /** The words of the other language that end before a token. */
  #foreignBefore(end: number): NameRange | undefined {
    const { tokens } = this.#sentence;
    let first = end;
    for (let at = end - 1; at >= 0 && end - at <= LONGEST_NAME; at -= 1) {
      const token = tokens[at];
      if (token?.isWord !== true) break;
      if (isLinker(token.form, this.#other) && at < end - 1 && !isFunctionWord(token.form, this.#own))
        continue;
      if (isFunctionWord(token.form, this.#own) || this.#foreignness(token.form) < LEAST_FOREIGN) break;
      first = at;
    }
    const own = tokens.slice(first, end);
    if (own.length === 0 || this.#languageOf(own) !== this.#other) return undefined;
    return { first, last: end - 1, language: this.#other };
  }

  /** The foreign words with those before them in the noun group that both languages have: "hotspot approach". */
  #extended(foreign: NameRange | undefined, own: NameRange | undefined): NameRange | undefined {
    if (foreign === undefined || own === undefined || own.first >= foreign.first) return foreign;
    const between = this.#sentence.tokens.slice(own.first, foreign.first);
    const isShared = between.every(({ form }) => this.#foreignness(form) > -LEAST_EVIDENCE);
    return isShared ? { ...foreign, first: own.first } : foreign;
  }

  /** The noun group that ends before a token. */
  #ownBefore(end: number): NameRange | undefined {
    const from = groupBefore(this.#sentence, end);
    const term = from === undefined ? undefined : definedTerm(this.#sentence, from, end);
    if (term === undefined) return undefined;
    const { tokens } = this.#sentence;
    let first = term.from;
    while (first < end - 1 && POINTING[this.#own].has(tokens[first]?.form ?? '')) first += 1;
    const language = this.#languageOf(tokens.slice(first, end)) ?? this.#own;
    return { first, last: end - 1, language };
  }

  #withoutQuote(end: number): number {
    return QUOTE.test(this.#sentence.tokens[end - 1]?.text ?? '') ? end - 1 : end;
  }

  #isArticle(token: TaggedToken | undefined): boolean {
    const form = token?.form ?? '';
    return [this.#own, this.#other].some((language) => {
      const { definite, indefinite } = DEFINITION_VOCABULARY[language];
      return definite.has(form) || indefinite.has(form);
    });
  }

  /** The language of words by their mean evidence; `undefined` where both have them. */
  #languageOf(tokens: readonly TaggedToken[]): Language | undefined {
    const content = tokens.filter(({ form }) => !isFunctionWord(form, this.#own));
    if (content.length === 0) return undefined;
    const evidence = content.map(({ form }) => this.#foreignness(form));
    const mean = evidence.reduce((sum, value) => sum + value, 0) / content.length;
    // One word that only the language of the text has decides: "notarial deed" is not Dutch for its "deed".
    if (mean >= LEAST_EVIDENCE && evidence.every((value) => value > -LEAST_FOREIGN)) return this.#other;
    return mean <= -LEAST_EVIDENCE ? this.#own : undefined;
  }

  /** How much a word looks like one of the other language (nats). */
  #foreignness(form: string): number {
    const { nl, en } = this.#lists;
    const isListed = form.split('-').some((part) => nl.perMillion(part) + en.perMillion(part) > 0);
    // Letters alone make no word English.
    const evidence = isListed
      ? englishEvidence(form, this.#lists)
      : Math.min(0, englishEvidence(form, this.#lists));
    return this.#own === 'nl' ? evidence : -evidence;
  }

  #isWrittenAsName({ first, last }: NameRange): boolean {
    const { tokens } = this.#sentence;
    const content = tokens
      .slice(first, last + 1)
      .filter(({ form }) => !isFunctionWord(form, this.#own) && !isFunctionWord(form, this.#other));
    return first > 0 && content.every(({ text }) => /^\p{Lu}/u.test(text));
  }

  /** Whether some word of one side is the other side's, by the lexicon or by its spelling. */
  #translates(term: NameRange, name: NameRange): boolean {
    const words = ({ first, last }: NameRange): string[] =>
      this.#sentence.tokens
        .slice(first, last + 1)
        .map(({ form }) => form)
        .filter((form) => form.length >= SHORTEST_WORD);
    const others = words(name);
    return words(term).some((word) => {
      const known = [word, ...baseForms(word, term.language)]
        .flatMap((base) => this.#lexicon.translations(base, term.language))
        .flatMap((translation) => translation.split(' '));
      return others.some(
        (other) => isAlike(word, other) || known.some((one) => one === other || isAlike(one, other)),
      );
    });
  }

  #isInstance(term: NameRange, name: NameRange): boolean {
    const { tokens } = this.#sentence;
    const length = ({ first, last }: NameRange): number =>
      (tokens[last]?.end ?? 0) - (tokens[first]?.start ?? 0);
    return this.#isArticle(tokens[name.first - 1]) || length(name) > MOST_LONGER * length(term);
  }

  /** "Schengen Implementation Convention (Schengen)" is a short name. */
  #isPart(part: NameRange, whole: NameRange): boolean {
    const words = ({ first, last }: NameRange): string[] =>
      this.#sentence.tokens.slice(first, last + 1).map(({ form }) => form);
    const all = new Set(words(whole));
    return words(part).every((word) => all.has(word));
  }

  #isSame(one: NameRange, other: NameRange): boolean {
    const written = ({ first, last }: NameRange): string =>
      this.#sentence.tokens
        .slice(first, last + 1)
        .map(({ form }) => form)
        .join(' ');
    return written(one) === written(other);
  }
}

/** The same word in another spelling or form, or one that begins or ends with the other: migrant, kennismigrant. */
function isAlike(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length <= SHORTEST_WORD) return shorter === longer;
  return longer.startsWith(shorter) || longer.endsWith(shorter) || likeness(one, other) > 0;
}

function overlaps(one: NameRange, other: NameRange): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Enters both names into the table as they stand, so that each is a candidate; they are nouns there. */
export function addEquivalents(
  text: RunningText,
  table: PhraseTable,
  pairs: readonly EquivalentPair[],
): void {
  for (const range of pairs.flatMap(({ term, name }) => [term, name])) {
    const { first, last } = range;
    const phrase = table.phraseOf(Array.from(text.words.subarray(first, last + 1)));
    if (!phrase.occurrences.some((place) => place.first === first)) phrase.occurrences.push({ first, last });
    if (phrase.nominal === 0) phrase.nominal = phrase.occurrences.length;
  }
}

/** What each phrase is also called, in order of the text. */
export function equivalentsByPhrase(
  text: RunningText,
  table: PhraseTable,
  pairs: readonly EquivalentPair[],
): Map<Phrase, FoundEquivalent[]> {
  const byPhrase = new Map<Phrase, FoundEquivalent[]>();
  const add = (pair: EquivalentPair, own: NameRange, other: NameRange): void => {
    const words = Array.from(text.words.subarray(own.first, own.last + 1));
    const phrase = table.find(words, 0, words.length);
    const found = foundEquivalent(text, pair, { own, other });
    if (phrase === undefined || found === undefined) return;
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), found]);
  };
  for (const pair of pairs) {
    add(pair, pair.term, pair.name);
    add(pair, pair.name, pair.term);
  }
  return byPhrase;
}

function foundEquivalent(
  text: RunningText,
  { sentence: number, cue }: EquivalentPair,
  { own, other }: { readonly own: NameRange; readonly other: NameRange },
): FoundEquivalent | undefined {
  const sentence = text.sentences[number];
  if (sentence === undefined) return undefined;
  const { text: context, document, sentence: place, line, page } = sentence;
  const spanOf = ({ first, last }: NameRange): { start: number; end: number } => ({
    start: text.starts[first] ?? 0,
    end: text.ends[last] ?? 0,
  });
  const [span, termSpan] = [spanOf(other), spanOf(own)];
  return {
    text: context.slice(span.start, span.end),
    language: other.language,
    termLanguage: own.language,
    context,
    span,
    termSpan,
    cue,
    document,
    sentence: place,
    ...(line === undefined ? {} : { line }),
    ...(page === undefined ? {} : { page }),
  };
}

/** Every other name in the documents, told once for each pair, in order of the text. */
export function mineEquivalents(
  documents: Documents,
  options: ReadingOptions & EquivalentOptions,
): FoundEquivalent[] {
  const text = readRunningText(documents, options);
  return findEquivalents(text, options).flatMap(
    (pair) => foundEquivalent(text, pair, { own: pair.term, other: pair.name }) ?? [],
  );
}
