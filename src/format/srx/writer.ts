// Writes SRX 2.0 (grammar: reader.ts), valid by srx20.xsd: each language with all its rules, in the order in which
// they decide, and without cascade, so that no program has to know how sets of rules are joined.

import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import type { SegmentationRule } from '../../text/segmentation/rule.js';
import type { SegmentationRuleSet } from '../../text/segmentation/rule-set.js';
import { attributes, escapeText, textElement, XML_DECLARATION } from '../xml/writer.js';
import { LIST_ROWS, SRX_NAMESPACE } from './names.js';

export interface SrxWriteOptions {
  /** What each rule is for, as a comment before it. Left out of the text by which versions are told apart. */
  readonly notes: boolean;
}

const RULE_NAMES: Readonly<Record<Language, string>> = { nl: 'Dutch', en: 'English' };
// Some programs compare with nl, others with NL-NL.
const LANGUAGE_PATTERNS: Readonly<Record<Language, string>> = { nl: '[Nn][Ll].*', en: '[Ee][Nn].*' };

/** Marks of lists, for the reader of the file; the rule is mapped to no language. */
const LIST_MARK: SegmentationRule = {
  breaks: true,
  before: String.raw`\s`,
  after: String.raw`\(?(?:\d{1,3}|[a-z])(?:\.\)|[.)])\s`,
  note: 'Rows of list marks on one line (1. one 2. two) are split by Taalbrug itself; leave this set out to stop that',
};

/** The whole file. The same rules always give the same text. */
export function writeSrx({ rules, enumerations }: SegmentationRuleSet, options: SrxWriteOptions): string {
  const split = LANGUAGES.filter((language) => rules[language].length > 0);
  const ruleSets = [
    ...split.map((language) => writeRules(RULE_NAMES[language], rules[language], options)),
    ...(enumerations ? [writeRules(LIST_ROWS.name, [LIST_MARK], options)] : []),
  ];
  const maps = [
    ...split.map((language) => writeMap(LANGUAGE_PATTERNS[language], RULE_NAMES[language])),
    ...(enumerations ? [writeMap(LIST_ROWS.language, LIST_ROWS.name)] : []),
  ];
  return [
    `${XML_DECLARATION}<srx xmlns="${SRX_NAMESPACE}" version="2.0">\n`,
    HEADER,
    '<body>\n<languagerules>\n',
    ...ruleSets,
    '</languagerules>\n<maprules>\n',
    ...maps,
    '</maprules>\n</body>\n</srx>\n',
  ].join('');
}

const HEADER = `<header segmentsubflows="yes" cascade="no">
<formathandle type="start" include="no"/>
<formathandle type="end" include="yes"/>
<formathandle type="isolated" include="no"/>
</header>
`;

function writeMap(languagepattern: string, languagerulename: string): string {
  return `<languagemap${attributes({ languagepattern, languagerulename })}/>\n`;
}

function writeRules(
  languagerulename: string,
  rules: readonly SegmentationRule[],
  options: SrxWriteOptions,
): string {
  const written = rules.map((rule) => writeRule(rule, options)).join('');
  return `<languagerule${attributes({ languagerulename })}>\n${written}</languagerule>\n`;
}

function writeRule({ breaks, before, after, note }: SegmentationRule, { notes }: SrxWriteOptions): string {
  const comment = notes && note !== undefined ? `<!-- ${escapeComment(note)} -->\n` : '';
  const patterns = `${textElement('beforebreak', before)}\n${textElement('afterbreak', after)}`;
  return `${comment}<rule break="${breaks ? 'yes' : 'no'}">\n${patterns}\n</rule>\n`;
}

/** A comment cannot hold two hyphens side by side. */
function escapeComment(text: string): string {
  return escapeText(text.replace(/-(?=-)/gu, '- ').replace(/-$/u, '- '));
}
