import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bestMatches, scoreUnit } from '../../src/memory/scoring.js';
import { comparedSegment } from '../../src/memory/similarity.js';
import { repairTerms } from '../../src/memory/term-repair.js';
import { TokenTable } from '../../src/memory/token-table.js';
import { plainContent } from '../../src/model/content.js';
import type { ConceptEntry, Gender } from '../../src/model/entry.js';
import { preferredTerm, termsIn } from '../../src/model/entry.js';
import type { Language } from '../../src/model/language.js';
import { otherLanguage } from '../../src/model/language.js';
import type { Match } from '../../src/model/match.js';
import { makeUnit } from '../../src/model/unit.js';
import { TermRecognizer } from '../../src/termbase/recognition.js';
import { values } from '../../src/text/value.js';

const CONCEPTS: readonly (readonly [nl: string, gender: Gender | undefined, en: string])[] = [
  ['verblijfsvergunning', 'feminine', 'residence permit'],
  ['werkvergunning', 'feminine', 'work permit'],
  ['asielverzoek', 'neuter', 'asylum application'],
  ['visum', 'neuter', 'visa'],
  ['inreisverbod', 'neuter', 'entry ban'],
  ['kennismigrant', 'masculine', 'highly skilled migrant'],
  ['zelfstandige', undefined, 'self-employed person'],
  ['loonstrook', 'masculine', 'payslip'],
  ['EU-burger', 'masculine', 'EU citizen'],
  ['uitzettingsbesluit', 'neuter', 'expulsion decision'],
];
const ENTRIES = CONCEPTS.map(([nl, gender, en], number): ConceptEntry => ({
  id: String(number),
  sections: [
    {
      language: 'nl',
      terms: [{ text: nl, partOfSpeech: 'noun', ...(gender === undefined ? {} : { gender }) }],
    },
    { language: 'en', terms: [{ text: en, partOfSpeech: 'noun' }] },
  ],
}));
const recognizer = new TermRecognizer(ENTRIES.map((entry) => ({ termbase: 'test', entry })));
const entryOf = (id: string): ConceptEntry | undefined => ENTRIES.find((entry) => entry.id === id);

function repaired(from: Language, source: string, target: string, query: string): Match {
  const table = new TokenTable(from);
  const [nl, en] = from === 'nl' ? [source, target] : [target, source];
  const unit = makeUnit(plainContent(nl), plainContent(en));
  const scored = scoreUnit(
    comparedSegment(query, table),
    { indexed: { id: 1, memory: 'm', unit }, segment: comparedSegment(source, table) },
    { threshold: 0 },
  );
  const [match] = bestMatches([scored], from, { threshold: 0 });
  if (match === undefined) throw new Error('a unit always matches at 0');
  const known = {
    recognize: (text: string, language: Language) => recognizer.recognize(text, language),
    preferred: ({ entry }: { entry: string }, language: Language) => {
      const found = entryOf(entry);
      return found && preferredTerm(found, language);
    },
    termOf: ({ entry, term }: { entry: string; term: string }, language: Language) => {
      const found = entryOf(entry);
      return found && termsIn(found, language).find(({ text }) => text === term);
    },
  };
  return repairTerms(match, query, known, from);
}

type Row = readonly [from: Language, source: string, target: string, query: string, expected: string];

const REPAIRED: readonly Row[] = [
  ['nl', 'De verblijfsvergunning is ingetrokken.', 'The residence permit has been withdrawn.', 'De werkvergunning is ingetrokken.', 'The work permit has been withdrawn.'],
  ['nl', 'De verblijfsvergunningen zijn ingetrokken.', 'The residence permits have been withdrawn.', 'De werkvergunningen zijn ingetrokken.', 'The work permits have been withdrawn.'],
  ['nl', 'Zij vraagt een verblijfsvergunning aan.', 'She applies for a residence permit.', 'Zij vraagt een asielverzoek aan.', 'She applies for an asylum application.'],
  ['nl', 'Zij is een kennismigrant.', 'She is a highly skilled migrant.', 'Zij is een EU-burger.', 'She is an EU citizen.'],
  ['nl', 'Een inreisverbod volgt later.', 'An entry ban follows later.', 'Een visum volgt later.', 'A visa follows later.'],
  ['nl', 'Verblijfsvergunning ingetrokken in 2021.', 'Residence permit withdrawn in 2021.', 'Werkvergunning ingetrokken in 2024.', 'Work permit withdrawn in 2024.'],
  ['nl', 'In 2021 is de verblijfsvergunning ingetrokken van 12 mensen.', 'In 2021 the residence permit of 12 people was withdrawn.', 'In 2024 is de werkvergunning ingetrokken van 15 mensen.', 'In 2024 the work permit of 15 people was withdrawn.'],
  ['en', 'The residence permit has been withdrawn.', 'De verblijfsvergunning is ingetrokken.', 'The work permit has been withdrawn.', 'De werkvergunning is ingetrokken.'],
  ['en', 'The residence permit has been withdrawn.', 'De verblijfsvergunning is ingetrokken.', 'The entry ban has been withdrawn.', 'Het inreisverbod is ingetrokken.'],
  ['en', 'We saw the visa there.', 'Wij zagen het visum daar.', 'We saw the payslip there.', 'Wij zagen de loonstrook daar.'],
  ['en', 'The highly skilled migrants left.', 'De kennismigranten vertrokken.', 'The EU citizens left.', 'De EU-burgers vertrokken.'],
  ['en', 'He applied for a visa quickly.', 'Hij vroeg snel een visum aan.', 'He applied for a residence permit quickly.', 'Hij vroeg snel een verblijfsvergunning aan.'],
]; // prettier-ignore

const LEFT: readonly Row[] = [
  ['nl', 'De verblijfsvergunning is ingetrokken.', 'It has been withdrawn.', 'De werkvergunning is ingetrokken.', 'absent'],
  ['nl', 'De verblijfsvergunning is ingetrokken.', 'The residence permit, that residence permit, has been withdrawn.', 'De werkvergunning is ingetrokken.', 'ambiguous'],
  ['nl', 'De verblijfsvergunning is ingetrokken.', 'The residence permit has been withdrawn.', 'De werkvergunningen is ingetrokken.', 'words'],
  ['en', 'The nice visa was issued.', 'Het mooie visum werd verleend.', 'The nice payslip was issued.', 'words'],
  ['en', 'The visa was issued.', 'Het visum werd verleend.', 'The self-employed person was issued.', 'words'],
  ['en', 'The highly skilled migrants left.', 'De kennismigranten vertrokken.', 'The payslips left.', 'form'],
]; // prettier-ignore

describe('terms of the glossary', () => {
  test.each(REPAIRED)('%s: %s | %s | %s', (...row) => {
    const [from, source, target, query, expected] = row;
    const match = repaired(from, source, target, query);
    expect(match.target).toBe(expected);
    expect(match.unrepaired).toBeUndefined();
    const { original, parts } = match.repaired ?? { original: '', parts: [] };
    expect(original).toBe(target);
    expect(parts.some(({ kind }) => kind === 'term')).toBe(true);
    const undone = parts
      .toReversed()
      .reduce(
        (text, { start, end, from: old }) =>
          text.slice(0, start) + original.slice(old.start, old.end) + text.slice(end),
        match.target,
      );
    expect(undone).toBe(target);
  });

  test.each(LEFT)('%s: %s | %s | %s stays: %s', (...row) => {
    const [from, source, target, query, reason] = row;
    const match = repaired(from, source, target, query);
    expect(match.target).toBe(target);
    expect(match.unrepaired?.map((part) => part.reason)).toEqual([reason]);
  });

  test('a difference that is not a whole term is left without a word', () => {
    const match = repaired(
      'nl',
      'De oude verblijfsvergunning gold.',
      'The old residence permit applied.',
      'De nieuwe werkvergunning gold.',
    );
    expect(match.target).toBe('The old work permit applied.');
    expect(
      repaired('nl', 'De verblijfsvergunning gold.', 'The residence permit applied.', 'De wet gold.')
        .repaired,
    ).toBeUndefined();
  });

  test('the score stays as it is', () => {
    const [from, source, target, query] = REPAIRED[0] ?? ['nl', '', '', ''];
    const match = repaired(from, source, target, query);
    expect(match.score).toBe(match.similarity);
    expect(match.score).toBeLessThan(1);
  });
});

const FILLERS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['gisteren ging het over', 'en toen over', 'en op 28 oktober 2021 over', 'met 1.250 stuks van'],
  en: ['yesterday it was about', 'and then about', 'and on 28 October 2021 about', 'with 1,250 pieces of'],
};

/** Bare terms between words and values of the language. */
function sentence(language: Language, concepts: readonly number[]): string {
  return concepts
    .map((concept, place) => {
      const [nl, , en] = CONCEPTS[concept] ?? ['', undefined, ''];
      return `${FILLERS[language][place] ?? ''} ${language === 'nl' ? nl : en}`;
    })
    .join(' ');
}

function conceptsIn(text: string, language: Language): string[] {
  return recognizer
    .recognize(text, language)
    .map(({ entry }) => entry)
    .sort();
}

const valuesIn = (text: string, language: Language): string[] =>
  values(text, language).map(({ kind, value }) => `${kind} ${value}`);

test('whatever is replaced: the values stay, what is outside stays, and the concepts are those of the query or said to be left', () => {
  const concept = fc.nat(CONCEPTS.length - 1);
  const pair = fc.tuple(concept, fc.oneof(concept, fc.constant(-1)));
  let repairs = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(pair, { minLength: 1, maxLength: 4, selector: ([old]) => old }),
      fc.constantFrom<Language>('nl', 'en'),
      fc.constantFrom('as it is', 'the last is missing', 'the first stands twice'),
      (pairs, from, how) => {
        const to = otherLanguage(from);
        const old = pairs.map(([one]) => one);
        const query = sentence(
          from,
          pairs.map(([one, wanted]) => (wanted === -1 ? one : wanted)),
        );
        const inTarget = how === 'the last is missing' ? old.slice(0, -1) : old;
        const target = sentence(to, how === 'the first stands twice' ? [...inTarget, old[0] ?? 0] : inTarget);
        const match = repaired(from, sentence(from, old), target, query);
        const parts = match.repaired?.parts ?? [];
        repairs += parts.length;
        const undone = parts
          .toReversed()
          .reduce(
            (text, { start, end, from: before }) =>
              text.slice(0, start) + target.slice(before.start, before.end) + text.slice(end),
            match.target,
          );
        expect(undone).toBe(target);
        expect(valuesIn(match.target, to)).toEqual(valuesIn(target, to));
        for (const { start, end } of parts)
          expect(conceptsIn(query, from)).toEqual(
            expect.arrayContaining(conceptsIn(match.target.slice(start, end), to)),
          );
        const isCertain = how === 'as it is' && match.unrepaired === undefined;
        const found = conceptsIn(match.target, to);
        expect(found).toEqual(isCertain ? conceptsIn(query, from) : found);
      },
    ),
    { numRuns: 500 },
  );
  expect(repairs).toBeGreaterThan(100);
});
