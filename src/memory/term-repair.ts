// Repairs the target of a match whose source differs from the query in terms of the glossary: the old concept's term in the
// target is replaced by the term of the new concept, with its number, article and capital.
//
// Only where everything about it is known: both terms are whole stretches of the difference and stand in the same number, the
// target has the old concept once, the plural is known when there is one, and the Dutch article (by the genders of the two
// terms) or the English one (by the sound of the new term) can be put right. Otherwise the target stays, with the reason.
// The score stays too: a translator must see that another concept is asked for.

import type { Gender, Term } from '../model/entry.js';
import type { Language } from '../model/language.js';
import { otherLanguage } from '../model/language.js';
import type {
  DiffStep,
  Match,
  RepairedPart,
  TermOccurrence,
  UnrepairedPart,
  UnrepairedReason,
} from '../model/match.js';
import type { Span } from '../model/span.js';
import { contains, overlaps } from '../model/span.js';
import { normalForm } from '../text/normal-form.js';
import { pluralOf } from '../text/plural.js';

/** What the glossary knows. */
export interface KnownTerms {
  /** The terms in a text, none within another. */
  readonly recognize: (text: string, language: Language) => readonly TermOccurrence[];
  /** The term to use for the concept of an occurrence. */
  readonly preferred: (found: TermOccurrence, language: Language) => Term | undefined;
  /** What the glossary says of a term as it is written there. */
  readonly termOf: (found: TermOccurrence, language: Language) => Term | undefined;
}

/** The match with the query's terms in its target, as far as that is certain; `language` is that of the query. */
export function repairTerms(match: Match, query: string, known: KnownTerms, language: Language): Match {
  if (match.kind !== 'fuzzy' || !match.diff.some(({ change }) => change === 'other')) return match;
  const changes = changedTerms(match, query, known, language);
  return changes.reduce((repaired, change) => withTerm(repaired, change, known, language), match);
}

interface ChangedTerm {
  readonly old: TermOccurrence;
  readonly wanted: TermOccurrence;
}

function changedTerms(match: Match, query: string, known: KnownTerms, language: Language): ChangedTerm[] {
  const [inSource, inQuery] = [known.recognize(match.source, language), known.recognize(query, language)];
  return inSource.flatMap((old) => {
    const wanted = inQuery.find(
      (found) => isOtherConcept(old, found) && isWholeDifference(match.diff, { old, wanted: found }),
    );
    return wanted === undefined ? [] : [{ old, wanted }];
  });
}

function isOtherConcept(one: TermOccurrence, other: TermOccurrence): boolean {
  return one.termbase !== other.termbase || one.entry !== other.entry;
}

/** The two stand for each other: between them nothing of either text is left over, and something differs. */
function isWholeDifference(diff: readonly DiffStep[], { old, wanted }: ChangedTerm): boolean {
  const touches = ({ query, unit }: DiffStep): boolean =>
    (unit !== undefined && overlaps(unit, old)) || (query !== undefined && overlaps(query, wanted));
  const [first, last] = [diff.findIndex(touches), diff.findLastIndex(touches)];
  if (first === -1) return false;
  const steps = diff.slice(first, last + 1);
  return (
    steps.some(({ change }) => change !== 'same') &&
    steps.every(
      ({ query, unit }) =>
        (unit === undefined || contains(old, unit)) && (query === undefined || contains(wanted, query)),
    )
  );
}

function withTerm(match: Match, change: ChangedTerm, known: KnownTerms, language: Language): Match {
  const made = replacement(match, change, known, language);
  if (typeof made !== 'string') return replacedAt(match, made, change.wanted);
  const left: UnrepairedPart = {
    kind: 'term',
    reason: made,
    query: { start: change.wanted.start, end: change.wanted.end },
    old: change.old.text,
    wanted: change.wanted.text,
  };
  return { ...match, unrepaired: [...(match.unrepaired ?? []), left] };
}

interface Replacement extends Span {
  readonly text: string;
}

function replacement(
  match: Match,
  { old, wanted }: ChangedTerm,
  known: KnownTerms,
  language: Language,
): Replacement | UnrepairedReason {
  const into = otherLanguage(language);
  const found = known.recognize(match.target, into).filter((term) => !isOtherConcept(term, old));
  const [place, ...more] = found;
  if (place === undefined) return 'absent';
  if (more.length > 0) return 'ambiguous';
  if ((match.repaired?.parts ?? []).some((part) => overlaps(part, place))) return 'ambiguous';
  const [numberOfOld, numberOfWanted] = [numberOf(old, language), numberOf(wanted, language)];
  if (numberOfOld === undefined || numberOfOld !== numberOfWanted) return 'words';
  const number = numberOf(place, into);
  const term = known.preferred(wanted, into);
  if (number === undefined || term === undefined || (term.partOfSpeech ?? 'noun') !== 'noun') return 'form';
  const form = number === 'one' ? term.text : pluralOf(term.text, into);
  if (form === undefined) return 'form';
  const text = /^\p{Lu}\p{Ll}/u.test(place.text) && /^\p{Ll}/u.test(place.term) ? capitalised(form) : form;
  const genders = { old: known.termOf(place, into)?.gender, wanted: term.gender };
  return into === 'en'
    ? withEnglishArticle(match.target, place, text)
    : withDutchArticle(match.target, { place, text, number }, genders);
}

type GrammaticalNumber = 'one' | 'many';

/** Of an occurrence that is a whole word or phrase; `undefined` when the glossary's knowledge does not tell. */
function numberOf({ how, text, term }: TermOccurrence, language: Language): GrammaticalNumber | undefined {
  if (how === 'exact') return 'one';
  const plural = pluralOf(term, language);
  return how === 'inflected' && plural !== undefined && normalForm(plural) === normalForm(text)
    ? 'many'
    : undefined;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words of one letter sound by their names: an EU, an NGO, a UN, a visa. */
const VOWEL_SOUND =
  /^(?:(?!eu(?!\p{Lu})|uni|use|usu|one\b|once|u[A-Z])[aeiou]|hour|honest|heir|(?:[AEFHILMNORSX](?=[A-Z]{1,4}\b)))/u;

function withEnglishArticle(target: string, { start, end }: Span, text: string): Replacement {
  const article = /(?<![\p{L}\p{N}])(a|an|A|An) $/u.exec(target.slice(0, start))?.[1];
  if (article === undefined) return { start, end, text };
  const sound = /^[A-Z]{2,5}\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
  const right = VOWEL_SOUND.test(sound) ? 'an' : 'a';
  const written = article.startsWith('A') ? capitalised(right) : right;
  return { start: start - article.length - 1, end, text: `${written} ${text}` };
}

/** Words before a noun whose form hangs on its gender, and their form before the other one. */
const ARTICLES: Readonly<Record<string, string>> = {
  de: 'het',
  het: 'de',
  deze: 'dit',
  dit: 'deze',
  die: 'dat',
  dat: 'die',
};
/** Words after which a noun stands bare or the form is the same for both genders. */
const NO_GENDER =
  /(?:^|[.,;:(]|(?<!\p{L})(?:een|van|voor|met|zonder|aan|als|bij|door|in|naar|of|en|om|op|over|per|tot|uit|geen|zijn|haar|hun|uw|mijn))\s*$/iu;

function withDutchArticle(
  target: string,
  {
    place,
    text,
    number,
  }: { readonly place: Span; readonly text: string; readonly number: GrammaticalNumber },
  genders: { readonly old: Gender | undefined; readonly wanted: Gender | undefined },
): Replacement | UnrepairedReason {
  const { start, end } = place;
  const before = target.slice(0, start);
  const sameGender =
    genders.old !== undefined &&
    genders.wanted !== undefined &&
    (genders.old === 'neuter') === (genders.wanted === 'neuter');
  if (number === 'many' || sameGender || NO_GENDER.test(before)) return { start, end, text };
  const article = /(?<![\p{L}\p{N}])(\p{L}+) $/u.exec(before)?.[1];
  const other = article === undefined ? undefined : ARTICLES[article.toLowerCase()];
  if (
    article === undefined ||
    other === undefined ||
    genders.old === undefined ||
    genders.wanted === undefined
  )
    return 'words';
  const written = /^\p{Lu}/u.test(article) ? capitalised(other) : other;
  return { start: start - article.length - 1, end, text: `${written} ${text}` };
}

/** The target with a stretch replaced; places of what was repaired before it move along. */
function replacedAt(match: Match, { start, end, text }: Replacement, wanted: Span): Match {
  const before = match.repaired?.parts ?? [];
  const original = match.repaired?.original ?? match.target;
  const moved = text.length - (end - start);
  const shift = before
    .filter((part) => part.end <= start)
    .reduce((sum, part) => sum + (part.end - part.start) - (part.from.end - part.from.start), 0);
  const part: RepairedPart = {
    kind: 'term',
    start,
    end: start + text.length,
    from: { start: start - shift, end: end - shift },
    query: { start: wanted.start, end: wanted.end },
  };
  const parts = before.map((one) =>
    one.start >= end ? { ...one, start: one.start + moved, end: one.end + moved } : one,
  );
  return {
    ...match,
    target: match.target.slice(0, start) + text + match.target.slice(end),
    repaired: { original, parts: [...parts, part].toSorted((one, other) => one.start - other.start) },
  };
}
