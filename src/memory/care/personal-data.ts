// Personal data in units, and what takes its place: e-mail addresses, web addresses, telephone numbers, bank accounts (IBAN,
// checked), citizen service numbers (BSN, checked), and what a user's own list names. The same value has the same
// placeholder everywhere.
//
// IBAN: ISO 13616, check by ISO 7064 MOD 97-10. BSN: the eleven-test of the Dutch tax service, 9·a + 8·b + … + 2·h − i.

import { RE2JS } from 're2js';

import type { Content } from '../../model/content.js';
import type { TranslationUnit } from '../../model/unit.js';
import type { TextChange } from './replacement.js';
import { compilePattern } from '../../text/user-pattern.js';
import { isWhole, runningText, withChanges } from './replacement.js';

/** What is found, by the label that its placeholder has. */
export interface PersonalData {
  readonly label: string;
  readonly value: string;
}

/** A line of a user's list: a text, or a pattern, with the label of what it finds. */
export interface ListedData {
  readonly find: string;
  readonly pattern: boolean;
  readonly label: string;
}

interface Finder {
  readonly label: string;
  readonly pattern: RE2JS;
  /** What a text must have before the pattern is tried. */
  readonly mayHave: (text: string) => boolean;
  readonly isMeant: (value: string) => boolean;
  /** Only where no letter or digit stands on either side. */
  readonly isWord: boolean;
  /** Two values that are one. */
  readonly normal: (value: string) => string;
}

const digitsOf = (value: string): string => value.replace(/\D/gu, '');
const compact = (value: string): string => value.replace(/[\s.-]/gu, '').toUpperCase();
const hasDigits = (least: number) => (text: string) => (text.match(/\d/gu)?.length ?? 0) >= least;

const FINDERS: readonly Finder[] = [
  finder('E-MAIL', '[\\pL\\pN._%+-]{1,64}@[\\pL\\pN-]{1,63}(?:\\.[\\pL\\pN-]{1,63}){1,8}', {
    mayHave: (text) => text.includes('@'),
    normal: (value) => value.toLowerCase(),
  }),
  finder('URL', '(?:https?://|www\\.)[^\\s<>"“”|]*[^\\s<>"“”|.,;:!?\')\\]}]', {
    mayHave: (text) => /:\/\/|www\./iu.test(text),
  }),
  finder('IBAN', '\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}\\b', {
    mayHave: hasDigits(8),
    isMeant: isIban,
    normal: compact,
  }),
  finder('BSN', '\\b\\d{3}[. ]?\\d{3}[. ]?\\d{3}\\b|\\b\\d{4}[. ]\\d{2}[. ]\\d{3}\\b', {
    mayHave: hasDigits(9),
    isMeant: isBsn,
    normal: digitsOf,
  }),
  finder(
    'TEL',
    '(?:\\+|\\b00)[1-9]\\d{0,2}[ ]?(?:\\(0\\)[ ]?)?(?:[ -]?\\d){7,11}\\b|\\(?\\b0[1-9]\\d{0,2}\\)?(?:[ -]?\\d){6,8}\\b',
    { mayHave: hasDigits(9), isMeant: isTelephone, normal: digitsOf },
  ),
];

function finder(
  label: string,
  pattern: string,
  {
    mayHave,
    isMeant = () => true,
    isWord = false,
    normal = (value) => value,
  }: Pick<Finder, 'mayHave'> & Partial<Finder>,
): Finder {
  return { label, pattern: compilePattern(pattern), mayHave, isMeant, isWord, normal };
}

export function isIban(value: string): boolean {
  const bare = compact(value);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(bare)) return false;
  const turned = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

export function isBsn(value: string): boolean {
  const digits = Array.from(digitsOf(value), Number);
  if (digits.length !== 9 || digits.every((digit) => digit === 0)) return false;
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** Dutch numbers have ten digits with their 0, others eight to fifteen (ITU-T E.164). */
function isTelephone(value: string): boolean {
  const digits = digitsOf(value);
  if (/^\s*(?:\+|00)/u.test(value)) return digits.length >= 8 && digits.length <= 17;
  return digits.length === 10;
}

/** Reads a user's list: a text a line, or /pattern/, with a tab and a label behind it; # begins a remark. */
export function readDataList(text: string): readonly ListedData[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [find = '', label = ''] = line.split('\t').map((part) => part.trim());
    if (find === '' || find.startsWith('#')) return [];
    const pattern = /^\/(.+)\/$/u.exec(find)?.[1];
    return [
      { find: pattern ?? find, pattern: pattern !== undefined, label: (label || 'NAME').toUpperCase() },
    ];
  });
}

/** Finds personal data and names placeholders for it: the first e-mail address is `[E-MAIL 1]` wherever it stands. */
export class Anonymiser {
  readonly #finders: readonly Finder[];
  readonly #numbers = new Map<string, number>();
  readonly #last = new Map<string, number>();
  readonly #values = new Map<string, PersonalData>();

  /** Throws ProblemError `pattern-invalid` for a pattern of the list. */
  constructor({
    kinds,
    list = [],
  }: {
    readonly kinds?: readonly string[];
    readonly list?: readonly ListedData[];
  }) {
    const listed = list.map(({ find, pattern, label }) =>
      finder(label, pattern ? find : RE2JS.quote(find), {
        mayHave: () => true,
        isWord: !pattern,
        normal: (value) => value.toLowerCase(),
      }),
    );
    this.#finders = [
      ...listed,
      ...FINDERS.filter(({ label }) => kinds === undefined || kinds.includes(label)),
    ];
  }

  /** Placeholders that stand in a text already: their numbers are not given again. */
  learn(text: string): void {
    for (const [, label = '', number = ''] of text.matchAll(/\[(\p{Lu}[\p{Lu}-]{1,30}) (\d{1,9})\]/gu))
      this.#last.set(label, Math.max(this.#last.get(label) ?? 0, Number(number)));
  }

  /** Every value found, with its label, in the order of finding. */
  get found(): readonly PersonalData[] {
    return [...this.#values.values()];
  }

  /** The unit without personal data; the same one when there is none in it. */
  unit(unit: TranslationUnit): TranslationUnit {
    const made = this.#value(unit) as TranslationUnit;
    return JSON.stringify(made) === JSON.stringify(unit) ? unit : made;
  }

  /** Every text in a value, whatever it is called, but for what says how to read it. */
  #value(value: unknown, name = ''): unknown {
    if (typeof value === 'string') return NOT_TEXT.has(name) ? value : this.text(value);
    if (Array.isArray(value)) {
      if (name === 'content') return this.#content(value as Content);
      return value.map((inner) => this.#value(inner));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#value(inner, key)]));
  }

  /** Text goes first, so that an address with a code in it is found; then what stands in the codes. */
  #content(content: Content): Content {
    const made = withChanges(content, this.#changes(runningText(content)));
    return made.map((part) => (part.kind === 'text' ? part : (this.#value(part, 'code') as Content[number])));
  }

  text(text: string): string {
    const changes = this.#changes(text);
    let made = '';
    let at = 0;
    for (const { start, end, text: placeholder } of changes) {
      made += text.slice(at, start) + placeholder;
      at = end;
    }
    return made + text.slice(at);
  }

  /** What is found, the first and longest of what overlaps. */
  #changes(text: string): readonly TextChange[] {
    const found = this.#finders
      .filter(({ mayHave }) => mayHave(text))
      .flatMap((one, rank) => [...matchesOf(one, text)].map((match) => ({ ...match, one, rank })))
      .sort((one, other) => one.start - other.start || other.end - one.end || one.rank - other.rank);
    let last = 0;
    return found.flatMap(({ start, end, one }) => {
      if (start < last) return [];
      last = end;
      return [{ start, end, text: this.#placeholder(one, text.slice(start, end)) }];
    });
  }

  #placeholder({ label, normal }: Finder, value: string): string {
    const name = `${label} ${normal(value)}`;
    const number = this.#numbers.get(name) ?? (this.#last.get(label) ?? 0) + 1;
    if (!this.#numbers.has(name)) this.#last.set(label, number);
    this.#numbers.set(name, number);
    this.#values.set(`${label} ${value}`, { label, value });
    return `[${label} ${number}]`;
  }
}

const NOT_TEXT = new Set(
  ['language', 'sourceLanguage', 'kind', 'role', 'id', 'status'].concat(
    'createdAt changedAt lastUsedAt'.split(' '),
  ),
);

function* matchesOf(
  { pattern, isMeant, isWord }: Finder,
  text: string,
): Generator<{ readonly start: number; readonly end: number }> {
  const matcher = pattern.matcher(text);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end === start || (isWord && !isWhole(text, start, end))) continue;
    if (isMeant(text.slice(start, end))) yield { start, end };
  }
}
