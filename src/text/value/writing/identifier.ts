// Writes identifiers with a form of their own: journals, cases, Commission documents, gazettes. Most are the same in both
// languages but for a few words, so the identifier as it is written in the other one is taken over and these changed.

import type { Language } from '../../../model/language.js';
import type { WritingOptions } from './form.js';

const SWAPS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/^PB\b/u, 'OJ'],
    [/(\d)(?: [EIA])? van (?=\d)/u, '$1, '],
    [/^(OJ \d{4}), (?=[LC])/u, '$1 '],
    [/\bblz\. (?=\d+\s?[-–])/u, 'pp. '],
    [/\bblz\. /u, 'p. '],
    [/ definitief\b/u, ' final'],
    [/ def\.$/u, ' final'],
    [/\bnr\. /u, 'No '],
  ],
  nl: [
    [/^OJ\b/u, 'PB'],
    [/^(PB [LCS] \d+), (?=\d{1,2}\.)/u, '$1 van '],
    [/^(PB \d{4}) (?=[LC])/u, '$1, '],
    [/\bpp?\. /u, 'blz. '],
    [/ final\b/u, ' definitief'],
    [/\bNo /u, 'nr. '],
  ],
};

/** The identifier as it is written in the other language, in this one. */
export function identifierFrom({ language, from }: WritingOptions): string | undefined {
  if (from === undefined) return undefined;
  return SWAPS[language].reduce((text, [pattern, by]) => text.replace(pattern, by), from);
}

/** The identifier in its usual form. */
export function writeIdentifier(value: string, language: Language): string | undefined {
  const at = value.indexOf(':');
  const body = value.slice(at + 1);
  switch (value.slice(0, at)) {
    case 'oj':
      return journal(body, language);
    case 'ecli':
      return `ECLI:${body}`;
    case 'celex':
    case 'case':
    case 'standard':
      return body;
    case 'com':
    case 'sec':
    case 'swd':
    case 'join':
      return commissionDocument(value.slice(0, at).toUpperCase(), body, language);
    case 'stb':
    case 'stcrt':
    case 'trb':
      return `${value.charAt(0).toUpperCase()}${value.slice(1, at)}. ${body.replace('/', ', ')}`;
    default:
      return undefined;
  }
}

function journal(body: string, language: Language): string | undefined {
  const [, series, number, year = '', month = '', day = '', page] =
    /^([LCS])\/(\d+)\/(\d{4})-(\d{2})-(\d{2})(?:\/(.+))?$/u.exec(body) ?? [];
  if (series === undefined || number === undefined) return undefined;
  const date = `${String(Number(day))}.${String(Number(month))}.${year}`;
  const pages = page === undefined ? '' : `, ${pageSign(page, language)} ${page}`;
  return language === 'nl'
    ? `PB ${series} ${number} van ${date}${pages}`
    : `OJ ${series} ${number}, ${date}${pages}`;
}

function pageSign(page: string, language: Language): string {
  if (language === 'nl') return 'blz.';
  return page.includes('-') ? 'pp.' : 'p.';
}

function commissionDocument(kind: string, body: string, language: Language): string {
  const [year = '', number = ''] = body.split('/');
  return `${kind}(${year}) ${number} ${language === 'nl' ? 'definitief' : 'final'}`;
}
