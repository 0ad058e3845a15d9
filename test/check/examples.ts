// The examples of docs/check.md: small translations, with what their rule must say of them.

import { readFileSync } from 'node:fs';

import type { CheckedSegment, KnownTerms } from '../../src/check/checked-segment.js';
import { CheckedText } from '../../src/check/checked-segment.js';
import { checkSegments } from '../../src/check/check.js';
import type { CustomRule } from '../../src/check/custom-rules.js';
import { parseCustomRules } from '../../src/check/custom-rules.js';
import type { Rule } from '../../src/check/rule.js';
import type { Content, InlineCode } from '../../src/model/content.js';
import { makeContent } from '../../src/model/content.js';
import type { ConceptEntry, Term } from '../../src/model/entry.js';
import type { Finding } from '../../src/model/finding.js';
import type { Language } from '../../src/model/language.js';
import { makeEntry } from '../../src/termbase/entry-change.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { makeUnit } from '../../src/model/unit.js';
import type { FrequencyList } from '../../src/text/lexicon.js';
import { parseFrequencyBands } from '../../src/text/lexicon.js';
import type { FrequencyLists } from '../../src/text/word-language.js';

export interface SidedText {
  readonly language: Language;
  readonly content: Content;
}

export interface Example {
  readonly rule: string;
  readonly verdict: 'right' | 'wrong';
  /** Source and target of each segment. */
  readonly segments: readonly (readonly [SidedText, SidedText])[];
  readonly entries: readonly ConceptEntry[];
  /** Rules of a file of the user's own. */
  readonly custom?: readonly CustomRule[];
  /** For the name of its test. */
  readonly title: string;
}

const DOCUMENT = new URL('../../docs/check.md', import.meta.url);

export function examplesOf(rule: string): Example[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const section = text.split(/^## /mu).find((part) => part.startsWith(`${rule}\n`)) ?? '';
  const blocks = [...section.matchAll(/^```example\n(.*?)^```/gmsu)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^(?=right$|wrong$)/mu)
      .filter((part) => part.trim() !== '')
      .map((part) => exampleIn(rule, part)),
  );
}

const NO_RULES = { rules: [], problems: [] };

function exampleIn(rule: string, block: string): Example {
  const [verdict = '', ...lines] = block.trimEnd().split('\n');
  if (verdict !== 'right' && verdict !== 'wrong') throw new Error(`docs/check.md, ${rule}: ${verdict}`);
  const texts = lines.filter((line) => !/^(?:term|rule) /u.test(line)).map(sidedText);
  const segments = texts.flatMap((source, place) => {
    const target = texts[place + 1];
    return place % 2 === 0 && target !== undefined ? [[source, target] as const] : [];
  });
  const entries = lines
    .filter((line) => line.startsWith('term '))
    .map((line, place) => entryOf(line.slice(5), place));
  const written = lines.filter((line) => line.startsWith('rule ')).map((line) => line.slice(5));
  const { rules, problems } = written.length === 0 ? NO_RULES : parseCustomRules(written.join('\n'), 'en');
  if (problems.length > 0) throw new Error(`docs/check.md, ${rule}: ${JSON.stringify(problems)}`);
  return { rule, verdict, segments, entries, custom: rules, title: lines.join(' / ') };
}

function sidedText(line: string): SidedText {
  const language = line.slice(0, 2);
  if (language !== 'nl' && language !== 'en') throw new Error(`docs/check.md: ${line}`);
  return { language, content: contentOf(line.slice(3)) };
}

/** `<1>` opens, `</1>` closes, `<1/>` stands alone. */
export function contentOf(text: string): Content {
  const parts = text.split(/(<\/?\d+\/?>)/u);
  return makeContent(
    parts.map((part) => {
      const code = /^<(\/?)(\d+)(\/?)>$/u.exec(part);
      if (code === null) return { kind: 'text', text: part };
      const role: InlineCode['role'] = code[1] === '/' ? 'close' : code[3] === '/' ? 'standalone' : 'open';
      return { kind: 'code', role, id: code[2] ?? '', data: part };
    }),
  );
}

/** `blauwe kaart = blue card | EU Blue Card (admitted) | blue ticket (forbidden)`, Dutch on the left. */
function entryOf(line: string, place: number): ConceptEntry {
  const [nl = '', en = ''] = line.split(' = ');
  return makeEntry(`c${String(place + 1)}`, {
    nl: nl.split(' | ').map(termOf),
    en: en.split(' | ').map(termOf),
  });
}

function termOf(written: string): Term {
  const [, text = '', mark] =
    /^(.*?)(?: \((preferred|admitted|deprecated|superseded|forbidden|keep)\))?$/u.exec(written) ?? [];
  if (mark === 'forbidden') return { text, forbidden: true };
  if (mark === 'keep') return { text, doNotTranslate: true };
  if (mark === undefined) return { text };
  return { text, status: mark as NonNullable<Term['status']> };
}

export function knownTerms(entries: readonly ConceptEntry[]): KnownTerms {
  const recognizer = new TermRecognizer(entries.map((entry) => ({ termbase: 'test', entry })));
  return {
    recognize: (text, language) => recognizer.recognize(text, language, { nested: true }),
    entryOf: (found) => entries.find(({ id }) => id === found.entry),
    rankOf: () => 0,
  };
}

export function segmentsOf({ segments, entries }: Pick<Example, 'segments' | 'entries'>): CheckedSegment[] {
  const terms = knownTerms(entries);
  return segments.map(([source, target], number) => {
    const isDutch = source.language === 'nl';
    const [nl, en] = isDutch ? [source, target] : [target, source];
    return {
      file: 'example.tmx',
      number,
      index: number,
      translation: makeUnit(nl.content, en.content, { sourceLanguage: source.language }),
      source: new CheckedText(source.language, source.content, terms),
      target: new CheckedText(target.language, target.content, terms),
    };
  });
}

export async function findingsOf(
  example: Pick<Example, 'segments' | 'entries' | 'custom'>,
  rules: readonly Rule[],
): Promise<Finding[]> {
  const segments = segmentsOf(example);
  const terms = knownTerms(example.entries);
  const found: Finding[] = [];
  const source = async function* () {
    yield segments;
  };
  for await (const batch of checkSegments(source, rules, {
    terms,
    // What the workbench would learn from a text of some size.
    learnt: terms,
    frequencies: frequencies(),
    options: { custom: example.custom ?? [] },
  }))
    found.push(...batch);
  return found;
}

/** As the check of the workbench has them. */
function frequencies(): FrequencyLists {
  return (knownFrequencies ??= { nl: frequencyList('nl'), en: frequencyList('en') });
}

let knownFrequencies: FrequencyLists | undefined;

function frequencyList(language: Language): FrequencyList {
  const path = new URL(`../../lexicon/general-frequency.${language}.tsv`, import.meta.url);
  return parseFrequencyBands(readFileSync(path, 'utf8'));
}

/** A pair without codes and glossary. */
export function pair(nl: string, en: string): Pick<Example, 'segments' | 'entries'> {
  return {
    segments: [
      [
        { language: 'nl', content: contentOf(nl) },
        { language: 'en', content: contentOf(en) },
      ],
    ],
    entries: [],
  };
}
