// Errors in the target as such: nothing or too little there, not translated, doubled, badly spaced or closed.

import type { PairText } from './clean-text.js';
import type { Faulty, Kind, Planting } from './seeding.js';
import { anyOf, kindOf, matchesIn, replaced } from './seeding.js';

/** Shorter ones can be the same in both languages, or as short as another wording. */
const LONG_ENOUGH = 60;

/** Words that a language doubles by itself: no error. */
const MAY_BE_DOUBLED =
  /^(?:that|had|is|very|no|her|do|in|dat|die|zijn|was|waren|er|heel|je|ze|wie|van|over|aan|op)$/iu;

/** Sentences of our own in languages that do not belong here. */
const FOREIGN: readonly string[] = [
  'Die zuständige Behörde prüft den Antrag innerhalb von drei Monaten und teilt dem Antragsteller das Ergebnis schriftlich mit.',
  'Die Mitgliedstaaten sorgen dafür, dass diese Vorschriften auch bei grenzüberschreitenden Fällen wirksam angewendet werden.',
  'Der Bericht wird jedes Jahr veröffentlicht.',
  'Wer eine Genehmigung benötigt, muss sie vor der Einreise beantragen und die Gebühr bezahlen.',
  'Das Gericht hat die Klage abgewiesen, weil die Frist bereits abgelaufen war.',
  "L'autorité compétente examine la demande dans un délai de trois mois et informe le demandeur de sa décision par écrit.",
  'Les États membres veillent à ce que ces règles soient appliquées de manière efficace dans toutes les affaires transfrontalières.',
  'Le rapport est publié chaque année.',
  'Toute personne qui a besoin d’un permis doit le demander avant son arrivée et payer les droits prévus.',
  'Le tribunal a rejeté le recours parce que le délai était déjà expiré.',
];

const WHOLE = ({ target }: PairText): { readonly start: number; readonly end: number } => ({
  start: 0,
  end: target.length,
});

export const HYGIENE_KINDS: readonly Kind[] = [
  kindOf('segment missing', 'hygiene', (segment) => replaced(segment.target, WHOLE(segment), '')),
  long('not translated', (segment) => replaced(segment.target, WHOLE(segment), segment.source)),
  long('another sentence, not translated', (segment, planting) => {
    const other = otherSegment(segment, planting, ({ source }) => source);
    return other === undefined ? undefined : replaced(segment.target, WHOLE(segment), other.source);
  }),
  long('third language', (segment) =>
    replaced(segment.target, WHOLE(segment), nearestInLength(segment.target.length)),
  ),
  long('cut off', (segment, { random }) => {
    const at = segment.target.indexOf(' ', segment.target.length * (0.25 + 0.2 * random()));
    return { target: segment.target.slice(0, at), place: { start: at, end: segment.target.length } };
  }),
  long('another sentence with it', (segment, planting) => {
    const other = otherSegment(segment, planting, ({ target }) => target);
    const { length } = segment.target;
    const end = { start: length, end: length };
    return other === undefined ? undefined : replaced(segment.target, end, ` ${other.target}`);
  }),
  kindOf('word doubled', 'hygiene', ({ target }, { random }) => {
    const words = matchesIn(target, /(?<![\p{L}\p{N}'’.-])\p{L}{2,}(?=\s\p{L})/gu);
    const word = anyOf(
      words.filter(({ groups: [text = ''] }) => !MAY_BE_DOUBLED.test(text)),
      random,
    );
    const [text = ''] = word?.groups ?? [];
    return word && replaced(target, word, `${text} ${word.start === 0 ? text.toLowerCase() : text}`);
  }),
  spaced('space doubled', / /gu, '  '),
  spaced('space before a mark', /(?<=\p{L})(?=[,;:](?:\s|$))/gu, ' '),
  spaced('space lost after a mark', /(?<=\p{L}[,;]) (?=\p{L})/gu, ''),
  kindOf('space at the start', 'hygiene', ({ source, target }) =>
    /^\s/u.test(source) ? undefined : replaced(target, { start: 0, end: 0 }, ' '),
  ),
  kindOf('space at the end', 'hygiene', ({ source, target: { length }, target }) =>
    /\s$/u.test(source) ? undefined : replaced(target, { start: length, end: length }, ' '),
  ),
  atTheEnd('end mark lost', /(?<=\p{L})[.?!:;]$/gu, () => ''),
  atTheEnd('end mark changed', /(?<=\p{L})[.?!:;]$/gu, (mark) => (mark === '.' ? '?' : '.')),
  kindOf('end mark added', 'hygiene', ({ source, target: { length }, target }) =>
    /\p{L}$/u.test(source) && /\p{L}$/u.test(target)
      ? replaced(target, { start: length, end: length }, '.')
      : undefined,
  ),
  oneOfPair('bracket lost', /[()]/gu, (text) =>
    /^(?:[^()]*\([^()]*\))+[^()]*$/u.test(text) ? count(text, '(') : 0,
  ),
  oneOfPair('quotation mark lost', /["“”„]/gu, (text) =>
    /^(?:[^"“”„]*["“„][^"“”„]*["”“])+[^"“”„]*$/u.test(text) ? count(text, '"“”„') : 0,
  ),
];

function long(name: string, propose: (segment: PairText, planting: Planting) => Faulty | undefined): Kind {
  return kindOf(name, 'hygiene', (segment, planting) =>
    Math.min(segment.source.length, segment.target.length) < LONG_ENOUGH || segment.source === segment.target
      ? undefined
      : propose(segment, planting),
  );
}

/** Another segment without codes, of about the same length, whose text is another one. */
function otherSegment(
  segment: PairText,
  { set, random }: Planting,
  textOf: (segment: PairText) => string,
): PairText | undefined {
  const wanted = segment.target.length;
  const fitting = set.segments.filter((other) => {
    const text = textOf(other);
    return (
      text.length >= LONG_ENOUGH &&
      text.length > 0.8 * wanted &&
      text.length < 1.25 * wanted &&
      !text.includes('<') &&
      other.source !== segment.source
    );
  });
  return anyOf(fitting, random);
}

function nearestInLength(length: number): string {
  const distance = (text: string): number => Math.abs(text.length - length);
  return FOREIGN.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

function spaced(name: string, pattern: RegExp, by: string): Kind {
  return kindOf(name, 'hygiene', ({ target }, { random }) => {
    const place = anyOf(matchesIn(target, pattern), random);
    return place && replaced(target, place, by);
  });
}

/** Where the source ends with the same mark. */
function atTheEnd(name: string, pattern: RegExp, by: (mark: string) => string): Kind {
  return kindOf(name, 'hygiene', ({ source, target }) => {
    const [mark] = matchesIn(target, pattern);
    if (mark === undefined || source.at(-1) !== mark.groups[0]) return undefined;
    return replaced(target, mark, by(mark.groups[0] ?? ''));
  });
}

/** One mark of those that stand in as many pairs in both texts. `pairs` is 0 where they are not well paired. */
function oneOfPair(name: string, pattern: RegExp, pairs: (text: string) => number): Kind {
  return kindOf(name, 'hygiene', ({ source, target }, { random }) => {
    if (pairs(target) === 0 || pairs(source) !== pairs(target)) return undefined;
    const mark = anyOf(matchesIn(target, pattern), random);
    return mark && replaced(target, mark, '');
  });
}

function count(text: string, marks: string): number {
  return [...text].filter((sign) => marks.includes(sign)).length;
}
