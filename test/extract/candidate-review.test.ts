// Decisions about candidates as values: what they change, and what that does to the termbase.

import { describe, expect, test } from 'vitest';

import { entriesOfList, entryIdOf, entryOfCandidates, termOf } from '../../src/extract/candidate-entry.js';
import { candidateKey, carryOverDecisions, decidedElsewhere } from '../../src/extract/list-carry-over.js';
import type { ReviewedList } from '../../src/extract/review.js';
import { afterChanges, changesOf, replacementsOf, withEntryIds } from '../../src/extract/review.js';
import { inReviewOrder, rankerOf } from '../../src/extract/review-order.js';
import type { CandidateDecision, ListedCandidate } from '../../src/model/candidate-list.js';
import { LANGUAGES } from '../../src/model/language.js';
import { ProblemError } from '../../src/model/problem.js';
import { candidate, candidates, found, foundTerm, list } from '../store/candidate-samples.js';

const AT = '2026-11-30T12:00:00Z';
const UNDECIDED: CandidateDecision = { state: 'undecided' };

function listOf(...all: ListedCandidate[]): ReviewedList {
  return { head: list('rapport'), candidates: all };
}

function codeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : error;
  }
}

/** "de blue card (blauwe kaart)" in a Dutch report. */
const BLUE_CARD: ListedCandidate = {
  ...found('blue card'),
  nl: {
    ...foundTerm('blue card'),
    equivalents: [
      {
        text: 'blauwe kaart',
        termLanguage: 'en',
        language: 'nl',
        context: 'De blue card (blauwe kaart) geldt.',
        termSpan: { start: 3, end: 12 },
        span: { start: 14, end: 26 },
        cue: 'brackets',
        document: 0,
        sentence: 0,
      },
    ],
  },
  number: 1,
  decision: UNDECIDED,
};

describe('a translation that the text gives', () => {
  test('each term goes to its language, whichever the list is of', () => {
    expect(LANGUAGES.map((language) => termOf(BLUE_CARD, language))).toEqual(['blauwe kaart', 'blue card']);
    const { sections } = entryOfCandidates(list('r'), [BLUE_CARD], { id: 'c' });
    expect(sections.map(({ language, terms }) => [language, terms[0]?.text])).toEqual([
      ['nl', 'blauwe kaart'],
      ['en', 'blue card'],
    ]);
  });

  test('what a person wrote goes before it', () => {
    const edited = { ...BLUE_CARD, decision: { ...UNDECIDED, wording: { nl: 'Europese blauwe kaart' } } };
    expect(termOf(edited, 'nl')).toBe('Europese blauwe kaart');
  });
});

describe('decisions', () => {
  test('accept, reject and postpone change what is not so already', () => {
    const three = listOf(candidate(1), candidate(2, { state: 'rejected' }), candidate(3));
    expect(changesOf(three, { kind: 'reject', numbers: [3, 2, 3] }).decisions).toEqual([
      { number: 3, before: UNDECIDED, after: { state: 'rejected' } },
    ]);
    expect(changesOf(three, { kind: 'accept', numbers: [2] }).decisions[0]?.after).toEqual({
      state: 'accepted',
    });
    expect(changesOf(three, { kind: 'reopen', numbers: [1] }).decisions).toEqual([]);
  });

  test('what was written stays when the state changes', () => {
    const wording = { en: 'blue card' };
    const one = listOf(candidate(1, { state: 'postponed', wording }));
    expect(changesOf(one, { kind: 'accept', numbers: [1] }).decisions[0]?.after).toEqual({
      state: 'accepted',
      wording,
    });
  });

  test('merging takes along what was merged before', () => {
    const four = listOf(...candidates(3), candidate(4, { state: 'merged', mergedInto: 3 }));
    const { decisions } = changesOf(four, { kind: 'merge', numbers: [1, 3] });
    expect(decisions.map(({ number, after }) => [number, after.state, after.mergedInto])).toEqual([
      [3, 'merged', 1],
      [4, 'merged', 1],
    ]);
    const back = changesOf(listOf(...afterChanges(four, decisions)), { kind: 'reopen', numbers: [4] });
    expect(back.decisions[0]?.after).toEqual(UNDECIDED);
  });

  test.each([
    ['candidate-not-found', { kind: 'accept', numbers: [9] }],
    ['candidate-merged', { kind: 'accept', numbers: [2] }],
    ['candidate-merged', { kind: 'merge', numbers: [2, 1] }],
    ['candidate-empty', { kind: 'edit', number: 1, wording: { nl: '  ' } }],
  ] as const)('refused: %s', (code, wish) => {
    const two = listOf(candidate(1), candidate(2, { state: 'merged', mergedInto: 1 }));
    expect(codeOf(() => changesOf(two, wish))).toBe(code);
  });
});

describe('entries', () => {
  const blauweKaart: ListedCandidate = {
    ...found('blauwe kaart', 'EU Blue Card'),
    nl: {
      ...foundTerm('blauwe kaart'),
      definition: {
        term: 'blauwe kaart',
        text: 'een werk- en verblijfsvergunning',
        context: 'De blauwe kaart is een werk- en verblijfsvergunning.',
        termSpan: { start: 3, end: 15 },
        span: { start: 19, end: 51 },
        cue: 'is',
        document: 0,
        sentence: 0,
        page: 2,
        line: 31,
      },
    },
    number: 1,
    decision: UNDECIDED,
  };
  const head = {
    name: 'rapport',
    termbase: 'client',
    languages: ['nl', 'en'],
    origin: ['in/r.pdf', 'in/e.pdf'],
  } as const;

  test('have the terms, a passage each, the definition, and where all that stood', () => {
    expect(entryOfCandidates(head, [blauweKaart], { id: entryIdOf(blauweKaart), at: AT })).toEqual({
      id: 'c-blauwe-kaart',
      sections: [
        {
          language: 'nl',
          terms: [{ text: 'blauwe kaart', contexts: [{ text: 'De blauwe kaart geldt.', source: 'r.pdf' }] }],
          definitions: [{ text: 'een werk- en verblijfsvergunning', source: 'r.pdf, p. 2, r. 31' }],
        },
        {
          language: 'en',
          terms: [{ text: 'EU Blue Card', contexts: [{ text: 'De EU Blue Card geldt.', source: 'e.pdf' }] }],
        },
      ],
      transactions: [{ type: 'origination', date: AT }],
    });
  });

  test('of merged candidates prefer the first; what a person wrote goes before what was found', () => {
    const wording = { nl: 'Europese blauwe kaart', definition: 'Vergunning.', subjectField: 'migratie' };
    const merged = {
      ...found('EU-blauwe kaart'),
      number: 2,
      decision: { state: 'merged', mergedInto: 1 },
    } as const;
    const entry = entryOfCandidates(
      head,
      [{ ...blauweKaart, decision: { state: 'accepted', wording } }, merged],
      {
        id: 'c1',
        at: AT,
      },
    );
    expect(entry.sections[0]?.terms.map(({ text, status }) => [text, status])).toEqual([
      ['Europese blauwe kaart', 'preferred'],
      ['EU-blauwe kaart', 'admitted'],
    ]);
    expect(entry.sections[0]?.definitions).toBeUndefined();
    expect(entry).toMatchObject({ definitions: [{ text: 'Vergunning.' }], subjectField: 'migratie' });
  });

  test.each([
    ['Wet op de coördinatie', 'c-wet-op-de-coordinatie'],
    ['C++', 'c-c'],
    ['…', 'c-7'],
  ])('ids tell what they are about: %s', (term, id) => {
    expect(entryIdOf({ ...found(term), number: 7, decision: UNDECIDED })).toBe(id);
  });

  test('come, change and go with decisions', () => {
    const before = listOf(...candidates(2));
    const accepted = withEntryIds(changesOf(before, { kind: 'accept', numbers: [1] }), new Map([[1, 'c1']]));
    const [added] = replacementsOf(before, accepted, { entries: new Map(), at: AT });
    expect(added).toMatchObject({ id: 'c1', after: { id: 'c1' } });
    const now = listOf(...afterChanges(before, accepted.decisions));
    const entries = new Map([['c1', added?.after ?? { id: '', sections: [] }]]);
    const merged = replacementsOf(now, changesOf(now, { kind: 'merge', numbers: [1, 2] }), {
      entries,
      at: AT,
    });
    expect(merged).toMatchObject([
      {
        id: 'c1',
        before: added?.after,
        after: { sections: [{ terms: [{ text: 'term 1' }, { text: 'term 2' }] }] },
      },
    ]);
    expect(merged[0]?.after?.transactions?.map(({ type }) => type)).toEqual(['origination', 'modification']);
    const gone = replacementsOf(now, changesOf(now, { kind: 'reject', numbers: [1] }), { entries, at: AT });
    expect(gone).toEqual([{ id: 'c1', before: added?.after }]);
  });

  test('a whole list has no rejected candidates, and says how it stands', () => {
    const all = [
      candidate(1),
      candidate(2, { state: 'rejected' }),
      candidate(3, { state: 'merged', mergedInto: 4 }),
      candidate(4, { state: 'accepted', entry: 'c-term-4' }),
    ];
    const entries = entriesOfList(list('rapport'), all);
    expect(entries.map(({ id }) => id)).toEqual(['candidate-1', 'c-term-4']);
    expect(entries[1]?.sections[0]?.terms).toHaveLength(2);
    expect(entries[1]?.extras?.[0]).toEqual({ type: 'candidate state', value: 'accepted' });
  });
});

describe('extracting again', () => {
  test('keeps numbers and decisions, drops what is gone and undecided', () => {
    const before = [
      candidate(1, { state: 'rejected' }),
      candidate(2),
      candidate(3, { state: 'accepted', entry: 'c3' }),
      candidate(4),
      candidate(5, { state: 'merged', mergedInto: 4 }),
    ];
    const now = carryOverDecisions(before, [found('new'), found('term 3'), found('term 1')]);
    expect(now.map(({ number, nl, decision }) => [number, nl?.term, decision.state])).toEqual([
      [1, 'term 1', 'rejected'],
      [3, 'term 3', 'accepted'],
      [4, 'term 4', 'undecided'],
      [5, 'term 5', 'merged'],
      [6, 'new', 'undecided'],
    ]);
  });

  test('what was decided elsewhere: terms, but of a rejected pair only the pair', () => {
    const pair = { ...found('bank', 'bench'), number: 1, decision: { state: 'rejected' } } as const;
    const { terms, pairs } = decidedElsewhere([
      listOf(candidate(1, { state: 'rejected' }), candidate(2), candidate(3, { state: 'postponed' })),
      { head: { ...list('b'), languages: ['nl', 'en'] }, candidates: [pair] },
    ]);
    expect([...terms.nl]).toEqual(['term 1']);
    expect([...terms.en]).toEqual([]);
    expect([...pairs]).toEqual([candidateKey(pair)]);
  });
});

describe('the order of review', () => {
  const wet = (number: number, term: string, decision = UNDECIDED): ListedCandidate => ({
    ...found(term),
    number,
    decision,
  });

  test('is that of extraction before anything is decided', () => {
    const scored = [0.9, 0.2, 0.6].map((score, index) => ({
      ...candidate(index + 1),
      nl: { ...foundTerm('x'), features: { termhood: Math.log(score / (1 - score)) } },
    }));
    const order = inReviewOrder(scored, rankerOf([]));
    expect(order.map(({ number }) => number)).toEqual([1, 3, 2]);
    expect(order[0]?.rank.value).toBeCloseTo(0.9);
  });

  test('learns from decisions on the same words, and says so', () => {
    const decided = ['wet', 'kader', 'artikel'].flatMap((word, at) => [
      wet(at * 2 + 1, `${word} recht`, { state: 'accepted' }),
      wet(at * 2 + 2, `${word} ding`, { state: 'rejected' }),
    ]);
    const order = inReviewOrder([wet(21, 'nieuw ding'), wet(22, 'nieuw recht')], rankerOf(decided));
    expect(order.map(({ number }) => number)).toEqual([22, 21]);
    expect(order[0]?.reasons[0]?.description).toContain('decisions');
  });
});
