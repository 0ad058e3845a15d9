// Identifiers with a fixed form of their own: journals (PB L 382 / OJ L 382, Stb.), parliamentary papers,
// ECLI and CELEX numbers, cases of the Court of Justice, Commission documents and standards. Forms
// after the Interinstitutional Style Guide 3 and 5.9 and the Leidraad voor juridische auteurs.

import type { Source } from './lexeme.js';
import { indexAfter } from './lexeme.js';
import type { Reading } from './reading.js';
import { reading } from './reading.js';

/** An identifier's form, its first words (lower case; `#` for digits), and the value made of its groups. */
interface Identifier {
  readonly opens: readonly string[];
  readonly form: RegExp;
  readonly value: (groups: Readonly<Record<string, string | undefined>>) => string;
}

// All forms are sticky, open with fixed words, and repeat only bounded classes: each attempt is short.
const IDENTIFIERS: readonly Identifier[] = [
  {
    opens: ['ecli'],
    form: /ECLI:(?<body>[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9][A-Z0-9.]{0,24})/iuy,
    value: ({ body }) => `ecli:${upper(body).replace(/\.$/u, '')}`,
  },
  {
    opens: ['#'],
    form: /(?<body>[1-9]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?)(?![\p{L}\p{N}])/uy,
    value: ({ body }) => `celex:${body ?? ''}`,
  },
  {
    // OJ L 382, 28.10.2021, p. 1; PB L 382 van 28.10.2021, blz. 1; PB C 364 E van …, blz. 1-3.
    opens: ['pb', 'oj'],
    form: /(?:PB|OJ)\s(?:EU\s)?(?<series>[LCS])\s?(?<sub>[EIA]{1,2}\s)?(?<number>\d{1,4})(?<extra>\s[EIA](?=[\s,]))?,?\s(?:van\s|of\s)?(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?:,?\s(?:blz|pp?)\.\s?(?<page>\d{1,5})(?:\s?[-–]\s?(?<last>\d{1,5}))?)?/uy,
    value: ({ series, sub, number, extra, day, month, year, page, last }) =>
      `oj:${join([series + trimmed(sub ?? extra), number, isoDate(year, month, day), pages(page, last)])}`,
  },
  {
    // From October 2023 each act is a journal of its own: OJ L, 2024/1689, 12.7.2024.
    opens: ['pb', 'oj'],
    form: /(?:PB|OJ)\s(?<series>[LC]),\s(?<number>[A-Z]?\/?\d{4}\/\d{1,5}),\s(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})/uy,
    value: ({ series, number, day, month, year }) =>
      `oj:${join([series, number, isoDate(year, month, day)])}`,
  },
  {
    // The Court's way: PB 2010, L 83, blz. 1; OJ 2010 L 83, p. 1.
    opens: ['pb', 'oj'],
    form: /(?:PB|OJ)\s(?<year>\d{4}),?\s(?<series>[LC])\s?(?<number>\d{1,4})(?:,?\s(?:blz|pp?)\.\s?(?<page>\d{1,5})(?:\s?[-–]\s?(?<last>\d{1,5}))?)?/uy,
    value: ({ year, series, number, page, last }) => `oj:${join([series, number, year, pages(page, last)])}`,
  },
  {
    opens: ['kamerstuk', 'kamerstukken', 'parliamentary', 'tk', 'ek'],
    form: /(?:Kamerstuk(?:ken)?|Parliamentary\s(?:Papers?|Documents?)|[TE]K)\s(?:(?<chamber>I{1,2}|TK|EK)\s)?(?<from>\d{4})\s?[-–/]\s?(?:\d{2})?(?<to>\d{2}),?\s(?:no?r?\.?\s)?(?<dossier>\d{2}\s?\d{3})(?:[-\s](?<chapter>[IVX]{1,5}|[A-Z]))?(?:,?\s(?:nrs?|nos?)\.?\s?(?<number>[A-Z]{1,2}\b|\d{1,4}))?/iuy,
    value: ({ chamber, from, to, dossier, chapter, number }) =>
      `kamerstuk:${join([chamber, `${from ?? ''}-${to ?? ''}`, dossier?.replace(/\s/u, ''), chapter, number])}`,
  },
  {
    // The older way: Tweede Kamer, vergaderjaar 2022-2023, 31 311, nr. 245.
    opens: ['tweede', 'eerste', 'vergaderjaar'],
    form: /(?:(?<chamber>Tweede|Eerste)\sKamer(?:\sder\sStaten-Generaal)?,?\s)?vergaderjaar\s(?<from>\d{4})\s?[-–/]\s?(?:\d{2})?(?<to>\d{2}),?\s(?:nr\.?\s)?(?<dossier>\d{2}\s?\d{3})(?:[-\s](?<chapter>[IVX]{1,5}|[A-Z]))?(?:,?\snrs?\.?\s?(?<number>[A-Z]{1,2}\b|\d{1,4}))?/iuy,
    value: ({ chamber, from, to, dossier, chapter, number }) =>
      `kamerstuk:${join([chamberOf(chamber), `${from ?? ''}-${to ?? ''}`, dossier?.replace(/\s/u, ''), chapter, number])}`,
  },
  {
    opens: ['stb', 'staatsblad', 'stcrt', 'staatscourant', 'trb', 'tractatenblad', 'bulletin'],
    form: /(?<name>Stb|Staatsblad|Stcrt|Staatscourant|Trb|Tractatenblad|Bulletin\sof\sActs(?:,\sOrders)?\sand\sDecrees)\.?\s(?<year>\d{4})(?:,\s?(?:nr\.?\s|no\.?\s)?|\s?\/\s?|\s(?:nr|no)\.?\s)(?<number>\d{1,5})/iuy,
    value: ({ name, year, number }) => `${gazette(name)}:${join([year, number])}`,
  },
  {
    opens: ['c', 't', 'f'],
    form: /(?<court>[CTF])\s?[-‑–]\s?(?<number>\d{1,4}\/\d{2})(?<suffix>\s(?:P|PPU|R|RX)\b)?(?![\d/])/uy,
    value: ({ court, number, suffix }) =>
      `case:${court ?? ''}-${number ?? ''}${upper(suffix).trim() && ` ${upper(suffix).trim()}`}`,
  },
  {
    opens: ['com', 'sec', 'swd', 'join', 'c'],
    form: /(?<kind>COM|SEC|SWD|JOIN|C)(?:\s?[([](?<year>\d{4}|9\d)[)\]]|\/(?<slashed>\d{4})\/)\s?(?:nr\.?\s|no\.?\s)?(?<number>\d{1,5})(?!\d)(?:[\s/](?:definitief|final|def\.|fin\.|final\/\d))?/uy,
    value: ({ kind, year, slashed, number }) =>
      `${(kind ?? '').toLowerCase()}:${join([fullYear(year ?? slashed), withoutZeros(number)])}`,
  },
  {
    opens: ['iso', 'iec', 'nen', 'en', 'din', 'bs', 'cen', 'ietf', 'rfc'],
    form: /(?:(?:NEN|DIN|BS|CEN)[-\s])?(?<body>EN[-\s]ISO(?:\/IEC)?|EN[-\s]IEC|(?:ISO|IEC)(?:\/(?:IEC|TS|TR|PAS|CIE|IEEE)){0,2}|EN(?=\s\d{3}|\s?\d{5})|NEN|DIN|RFC)[-\s]?(?<number>\d{2,3}\s\d{3}|\d{2,5})(?!\d)(?<part>[-–]\d{1,2}(?!\d))?(?::(?<year>\d{4}))?/uy,
    value: ({ body, number, part, year }) =>
      `standard:${upper(body).replace('-', ' ')} ${(number ?? '').replace(/\s/u, '')}${(part ?? '').replace('–', '-')}${year === undefined ? '' : `:${year}`}`,
  },
];

const BY_OPENING = new Map<string, readonly Identifier[]>();
for (const identifier of IDENTIFIERS) {
  for (const word of identifier.opens) BY_OPENING.set(word, [...(BY_OPENING.get(word) ?? []), identifier]);
}

/** The identifier at a lexeme. */
export function readIdentifier(source: Source, at: number): Reading | undefined {
  const lexeme = source.lexemes[at];
  if (lexeme === undefined || (lexeme.gap === 'none' && source.lexemes[at - 1]?.kind !== 'mark'))
    return undefined;
  for (const { form, value } of BY_OPENING.get(lexeme.kind === 'digits' ? '#' : lexeme.lower) ?? []) {
    form.lastIndex = lexeme.start;
    const match = form.exec(source.text);
    if (match === null) continue;
    const to = indexAfter(source, at, lexeme.start + withoutFullStop(match[0]));
    return reading({ kind: 'reference', value: value(match.groups ?? {}), from: at, to });
  }
  return undefined;
}

/** Length of an identifier without the full stop that ends the sentence after it (ECLI only). */
function withoutFullStop(written: string): number {
  return /^ecli.*\.$/iu.test(written) ? written.length - 1 : written.length;
}

function chamberOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return name.toLowerCase() === 'tweede' ? 'II' : 'I';
}

function gazette(name = ''): string {
  const lower = name.toLowerCase();
  if (lower.startsWith('trb') || lower.startsWith('tract')) return 'trb';
  return lower === 'stcrt' || lower === 'staatscourant' ? 'stcrt' : 'stb';
}

function upper(written: string | undefined): string {
  return (written ?? '').toUpperCase();
}

function trimmed(written: string | undefined): string {
  return (written ?? '').trim();
}

/** COM(97) 192: two digits until 1999. */
function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `19${year}` : year;
}

function withoutZeros(digits: string | undefined): string {
  return String(Number(digits ?? '0'));
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('/');
}

function pages(first: string | undefined, last: string | undefined): string | undefined {
  return last === undefined ? first : `${first ?? ''}-${last}`;
}

function isoDate(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
