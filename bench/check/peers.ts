// The rules of OmegaT, Okapi CheckMate and Xbench as their makers describe them, written anew and plainly. Sources (read for facts
// only), with the defaults of each:
//   OmegaT: scripts/check_rules.groovy and check_same_segments.groovy; gui/issues/TerminologyIssueProvider.java (omegat-org/omegat)
//   Okapi:  Quality Check Step and Inconsistency Check Step (okapiframework.org/wiki); lib-verification (mihnita/okapi): GeneralChecker,
//           LengthChecker, TermChecker; numbers by the pattern with `<same>` of its issue 543
//   Xbench: user guide, QA tab (docs.xbench.net/user-guide/dialogs/main-window/qa); not its checks of capitals and spelling
// What a rule leaves open is read in favour of its tool.

import type { Language } from '../../src/model/language.js';
import { rememberingStemmer } from '../../src/text/stem.js';
import { tokenize } from '../../src/text/token.js';
import type { Checker, Found } from './checker.js';
import type { CleanSet, PairText } from './clean-text.js';
import type { SeededFamily } from './seeding.js';
import { asTags, tagsIn, withoutTags } from './tags.js';
import { termMismatches } from './term-mismatch.js';

type Test = (source: string, target: string) => boolean;

interface PeerRules {
  readonly name: string;
  /** Source and target with tags; an empty target is asked only of the rule that is about it. */
  readonly tests: readonly (readonly [rule: string, family: SeededFamily, test: Test])[];
  readonly emptyRule: string;
  /** Both ways, or only the same source with other targets. */
  readonly inconsistency: 'source' | 'both';
  /** What of a word must be equal for a term to be found. */
  readonly termKey: (language: Language) => (word: string) => string;
}

const sequence = (list: readonly string[]): string => list.join('\u0001');
const bag = (list: readonly string[]): string => sequence(list.toSorted());
const numbersOf = (text: string): string[] => withoutTags(text).match(/\d+/gu) ?? [];
const counted = (text: string, sign: string): number => text.split(sign).length - 1;

const OMEGAT: PeerRules = {
  name: 'OmegaT',
  emptyRule: 'untranslated',
  inconsistency: 'source',
  termKey: (language) => rememberingStemmer(language),
  tests: [
    ['numbers', 'values', (source, target) => sequence(numbersOf(source)) !== sequence(numbersOf(target))],
    ['tag number', 'codes', (source, target) => tagsIn(source).length !== tagsIn(target).length],
    [
      'tag space',
      'codes',
      (source, target) => sameCount(source, target) && bag(spacedTags(source)) !== bag(spacedTags(target)),
    ],
    [
      'tag order',
      'codes',
      (source, target) => sameCount(source, target) && sequence(tagsIn(source)) !== sequence(tagsIn(target)),
    ],
    ['leading space', 'hygiene', (_, target) => /^\s/u.test(target)],
    ['trailing space', 'hygiene', (_, target) => /\s$/u.test(target)],
    ['double space', 'hygiene', (_, target) => /[\s\u00A0]{2}/u.test(target)],
    [
      'double words',
      'hygiene',
      (_, target) => /(?<![\p{L}\p{N}_])([\p{L}\p{N}_]+)\s+\1(?![\p{L}\p{N}_])/iu.test(target),
    ],
    ['shorter', 'hygiene', (source, target) => target.length / source.length < 0.4],
    ['longer', 'hygiene', (source, target) => target.length / source.length > 2.4],
    ['end punctuation', 'hygiene', (source, target) => endMark(source) !== endMark(target)],
    ['start case', 'hygiene', (source, target) => /^\p{Lu}/u.test(source) !== /^\p{Lu}/u.test(target)],
    ['equal', 'hygiene', (source, target) => source === target],
  ],
};

const OKAPI: PeerRules = {
  name: 'Okapi',
  emptyRule: 'empty target',
  inconsistency: 'both',
  termKey: () => (word) => word.toLowerCase(),
  tests: [
    ['numbers', 'values', (source, target) => !holdsAll(numbersOf(source), withoutTags(target))],
    [
      'codes',
      'codes',
      (source, target) =>
        bag(tagsIn(source)) !== bag(tagsIn(target)) || sequence(tagsIn(source)) !== sequence(tagsIn(target)),
    ],
    ['leading space', 'hygiene', (source, target) => /^\s*/u.exec(source)?.[0] !== /^\s*/u.exec(target)?.[0]],
    [
      'trailing space',
      'hygiene',
      (source, target) => /\s*$/u.exec(source)?.[0] !== /\s*$/u.exec(target)?.[0],
    ],
    [
      'doubled word',
      'hygiene',
      (_, target) =>
        /(?<![\p{L}\p{N}_])([\p{L}\p{N}_]+)[\s\u00A0]+\1(?![\p{L}\p{N}_])/u.test(withoutTags(target)),
    ],
    [
      'longer',
      'hygiene',
      (source, target) => isTooLong(withoutTags(source).length, withoutTags(target).length),
    ],
    [
      'shorter',
      'hygiene',
      (source, target) => isTooShort(withoutTags(source).length, withoutTags(target).length),
    ],
    ['same as source', 'hygiene', (source, target) => source === target && /\p{L}/u.test(source)],
    [
      'brackets',
      'hygiene',
      (source, target) => [...'()[]{}'].some((sign) => counted(source, sign) > counted(target, sign)),
    ],
  ],
};

const XBENCH: PeerRules = {
  name: 'Xbench',
  emptyRule: 'untranslated',
  inconsistency: 'both',
  termKey: () => (word) => word.toLowerCase(),
  tests: [
    ['numbers', 'values', (source, target) => bag(plainNumbers(source)) !== bag(plainNumbers(target))],
    ['alphanumeric', 'values', (source, target) => bag(mixedWords(source)) !== bag(mixedWords(target))],
    ['URLs', 'values', (source, target) => bag(addresses(source)) !== bag(addresses(target))],
    ['tags', 'codes', (source, target) => sequence(tagsIn(source)) !== sequence(tagsIn(target))],
    ['target as source', 'hygiene', (source, target) => source === target && /\p{L}/u.test(source)],
    [
      'unpaired symbols',
      'hygiene',
      (_, target) =>
        ['()', '[]', '{}'].some(
          ([open = '', close = '']) => counted(target, open) !== counted(target, close),
        ),
    ],
    [
      'unpaired quotes',
      'hygiene',
      (_, target) => counted(target, '"') % 2 > 0 || counted(target, '“') !== counted(target, '”'),
    ],
    ['double blank', 'hygiene', (_, target) => / {2}/u.test(target)],
    [
      'repeated word',
      'hygiene',
      (_, target) => /(?<![\p{L}\p{N}_])([\p{L}\p{N}_]+) \1(?![\p{L}\p{N}_])/iu.test(withoutTags(target)),
    ],
  ],
};

export const PEERS: readonly Checker[] = [OMEGAT, OKAPI, XBENCH].map(checkerOf);

function checkerOf(rules: PeerRules): Checker {
  return {
    name: rules.name,
    families: ['terms', 'consistency', 'values', 'codes', 'hygiene'],
    check: async (set, segments) => [
      ...segments.flatMap((segment, index) => testsOf(segment, index, rules)),
      ...inconsistent(segments, 'source'),
      ...(rules.inconsistency === 'both' ? inconsistent(segments, 'target') : []),
      ...terms(set, segments, rules),
    ],
  };
}

function testsOf({ source, target }: PairText, segment: number, { tests, emptyRule }: PeerRules): Found[] {
  if (target === '') return [{ segment, family: 'hygiene', rule: emptyRule, key: emptyRule }];
  const [from, to] = [asTags(source), asTags(target)];
  return tests
    .filter(([, , test]) => test(from, to))
    .map(([rule, family]) => ({ segment, family, rule, key: rule }));
}

/** Segments that are equal on one side and not on the other: all of them, as these tools list them. */
function inconsistent(segments: readonly PairText[], side: 'source' | 'target'): Found[] {
  const other = side === 'source' ? 'target' : 'source';
  const groups = new Map<string, number[]>();
  for (const [index, segment] of segments.entries()) {
    if (segment.target === '') continue;
    const group = groups.get(segment[side]);
    if (group === undefined) groups.set(segment[side], [index]);
    else group.push(index);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map((index) => segments[index]?.[other])).size > 1)
    .flatMap((group) =>
      group.map((segment) => ({
        segment,
        family: 'consistency' as const,
        rule: `same ${side}`,
        key: `same ${side}`,
      })),
    );
}

function terms(set: CleanSet, segments: readonly PairText[], { termKey }: PeerRules): Found[] {
  const to: Language = set.from === 'nl' ? 'en' : 'nl';
  const keysOf = (language: Language): ((text: string) => string[]) => {
    const key = termKey(language);
    return (text) => tokenize(withoutTags(asTags(text))).map((token) => key(token.text));
  };
  return termMismatches(set.glossary, segments, {
    from: set.from,
    to,
    keysOfSource: keysOf(set.from),
    keysOfTarget: keysOf(to),
  });
}

function sameCount(source: string, target: string): boolean {
  return tagsIn(source).length === tagsIn(target).length;
}

function spacedTags(text: string): string[] {
  return text.match(/\s?<\/?[a-z]+\d* ?\/?>\s?/gu) ?? [];
}

/** The mark at the end where it is one of `.!?;:`. */
function endMark(text: string): string {
  return /[.!?;:]$/u.exec(text)?.[0] ?? '';
}

/** Whether the text has each of these, each time at another place. */
function holdsAll(parts: readonly string[], text: string): boolean {
  let left = text;
  return parts.every((part) => {
    const at = left.indexOf(part);
    left = at < 0 ? left : left.slice(0, at) + '\u0000'.repeat(part.length) + left.slice(at + part.length);
    return at >= 0;
  });
}

/** Percentages of the source up to 20 characters, and above. */
function isTooLong(source: number, target: number): boolean {
  return target > source * (source <= 20 ? 3.5 : 2);
}

function isTooShort(source: number, target: number): boolean {
  return target < source * (source <= 20 ? 0.3 : 0.45);
}

/** Numbers without their separators. */
function plainNumbers(text: string): string[] {
  return (withoutTags(text).match(/\d+(?:[.,\u00A0 ]\d+)*/gu) ?? []).map((number) =>
    number.replace(/\D/gu, ''),
  );
}

function mixedWords(text: string): string[] {
  return (withoutTags(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => /\p{L}/u.test(word) && /\p{N}/u.test(word),
  );
}

function addresses(text: string): string[] {
  return text.match(/(?:https?:\/\/|www\.)[^\s<>)]+/giu) ?? [];
}
