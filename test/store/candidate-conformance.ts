// What every store does with lists of candidates; run for each driver.

import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import type {
  CandidateDecision,
  CandidateEdit,
  CandidateListHead,
  CandidateState,
  ListedCandidate,
} from '../../src/model/candidate-list.js';
import { CANDIDATE_STATES } from '../../src/model/candidate-list.js';
import type { Store, StoreWriter } from '../../src/store/contract.js';
import {
  arbitraryCandidates,
  arbitraryDecision,
  candidate,
  candidateReads,
  candidates,
  found,
  list,
} from './candidate-samples.js';
import type { StoreDriver } from './conformance.js';
import { testsOf } from './conformance.js';
import { entry, problemOf } from './samples.js';

const UNDECIDED: CandidateDecision = { state: 'undecided' };
const REJECTED: CandidateDecision = { state: 'rejected' };

/** Candidates 1, 2, … go from one decision to another. */
function decide(after: CandidateDecision, ...numbers: number[]): CandidateEdit {
  return {
    name: 'reject',
    decisions: numbers.map((number) => ({ number, before: UNDECIDED, after })),
    entries: [],
  };
}

export function describeCandidates(driver: StoreDriver): void {
  const test = testsOf(driver);
  describe(`candidates, ${driver.name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await driver.open();
    });
    afterEach(() => store.close());

    const put = (...given: Parameters<StoreWriter['putCandidates']>) =>
      store.write((writer) => writer.putCandidates(...given));
    const edit = (...given: Parameters<StoreWriter['editCandidates']>) =>
      store.write((writer) => writer.editCandidates(...given));
    const undo = (name: string) => store.write((writer) => writer.undoCandidateEdit(name));
    const statesOf = async (name: string) =>
      (await store.candidates(name))?.map(({ number, decision }) => `${String(number)} ${decision.state}`);

    test('an empty store has no lists', async () => {
      expect(await store.candidateLists()).toEqual([]);
      expect(await store.candidates('a')).toBeUndefined();
      expect(await undo('a')).toBeUndefined();
      expect(await store.write((writer) => writer.removeCandidates('a'))).toBe(false);
      expect(await store.revision()).toBe(0);
    });

    test('come back as they went in, by number, with counts', async () => {
      const rich = {
        ...found('blauwe kaart', 'EU Blue Card'),
        number: 7,
        decision: { state: 'accepted', entry: 'c1', wording: { en: 'blue card', note: '😀\t' } },
      } as const;
      await put({ ...list('a'), languages: ['nl', 'en'] }, [candidate(2), rich]);
      await put(list('b', 'other'), []);
      expect(await store.candidates('a')).toEqual([candidate(2), rich]);
      expect(await store.candidates('b')).toEqual([]);
      expect(await store.candidates('a', ['accepted', 'rejected'])).toEqual([rich]);
      const none = { undecided: 0, postponed: 0, accepted: 0, rejected: 0, merged: 0 };
      expect(await store.candidateLists()).toEqual([
        { ...list('a'), languages: ['nl', 'en'], edits: 0, counts: { ...none, undecided: 1, accepted: 1 } },
        { ...list('b', 'other'), edits: 0, counts: none },
      ]);
      expect(await store.health({ deep: true })).toMatchObject({ ok: true });
    });

    test('loses nothing', async () => {
      await put(list('a'), candidates(3));
      await edit('a', decide(REJECTED, 2));
      const before = await candidateReads(store);
      store = await driver.reopen(store);
      expect(await candidateReads(store)).toEqual(before);
      expect(await undo('a')).toEqual(decide(REJECTED, 2));
    });

    test('numbers must rise', async () => {
      for (const wrong of [[candidate(0)], [candidate(2), candidate(2)], [candidate(2), candidate(1)]])
        await expect(put(list('a'), wrong)).rejects.toThrow('must rise');
      expect(await store.candidateLists()).toEqual([]);
    });

    test('an edit changes decisions, remembers its entries and can be undone, back to the beginning', async () => {
      await put(list('a'), candidates(3));
      const accept: CandidateEdit = {
        name: 'accept',
        decisions: [{ number: 3, before: UNDECIDED, after: { state: 'accepted', entry: 'c1' } }],
        entries: [{ id: 'c1', after: entry('c1', 'wet', 'law') }],
      };
      await edit('a', decide(REJECTED, 1, 2));
      await edit('a', accept);
      expect(await statesOf('a')).toEqual(['1 rejected', '2 rejected', '3 accepted']);
      expect((await store.candidateLists())[0]?.edits).toBe(2);
      expect(await undo('a')).toEqual(accept);
      expect(await undo('a')).toEqual(decide(REJECTED, 1, 2));
      expect(await undo('a')).toBeUndefined();
      expect(await store.candidates('a')).toEqual(candidates(3));
    });

    test('an edit that no longer fits changes nothing and spoils nothing', async () => {
      await put(list('a'), candidates(3));
      await edit('a', decide(REJECTED, 1));
      const refused = await store.write(async (writer) => {
        const problem = await problemOf(writer.editCandidates('a', decide(REJECTED, 2, 1)));
        await writer.editCandidates('a', decide({ state: 'postponed' }, 3));
        return problem;
      });
      expect(refused).toMatchObject({ code: 'candidates-changed', data: { name: 'a' } });
      expect(await statesOf('a')).toEqual(['1 rejected', '2 undecided', '3 postponed']);
      expect((await problemOf(edit('a', decide(REJECTED, 9)))).code).toBe('candidates-changed');
      expect((await problemOf(edit('nowhere', decide(REJECTED)))).code).toBe('candidates-changed');
    });

    test('put again: other candidates, and edits are forgotten', async () => {
      await put(list('a'), candidates(3));
      await put(list('b'), candidates(1));
      await edit('a', decide(REJECTED, 1));
      await put(list('a', 'other'), [candidate(5)]);
      expect(await store.candidates('a')).toEqual([candidate(5)]);
      expect(await undo('a')).toBeUndefined();
      expect((await store.candidateLists()).map(({ name, termbase }) => [name, termbase])).toEqual([
        ['a', 'other'],
        ['b', 'client'],
      ]);
      expect(await store.write((writer) => writer.removeCandidates('a'))).toBe(true);
      expect((await store.candidateLists()).map(({ name }) => name)).toEqual(['b']);
    });

    test('text that XML cannot hold is refused with the number', async () => {
      const wrong = { ...found('bel\u0007'), number: 4, decision: UNDECIDED };
      expect(await problemOf(put(list('a'), [candidate(1), wrong]))).toMatchObject({
        code: 'text-not-storable',
        place: { unit: '4' },
      });
      await put(list('a'), candidates(4));
      const after: CandidateDecision = { state: 'undecided', wording: { nl: '\uFFFE' } };
      expect(await problemOf(edit('a', decide(after, 3)))).toMatchObject({ place: { unit: '3' } });
      expect(await store.candidates('a')).toEqual(candidates(4));
    });

    test('a write that throws keeps nothing of a list', async () => {
      await put(list('a'), candidates(2));
      const failing = store.write(async (writer) => {
        await writer.editCandidates('a', decide(REJECTED, 1));
        await writer.putCandidates(list('b'), candidates(1));
        throw new Error('enough');
      });
      await expect(failing).rejects.toThrow('enough');
      expect(await candidateReads(store)).toMatchObject([{ info: { name: 'a', edits: 0 } }]);
      expect(await store.revision()).toBe(1);
    });

    test('does what a naive model does', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryStep, { minLength: 1, maxLength: 12 }), async (steps) => {
          const fresh = await driver.open();
          const model = new ModelOfLists();
          try {
            for (const step of steps) {
              const outcome = await step.inStore(fresh).catch(() => 'refused');
              expect(outcome).toEqual(step.inModel(model));
            }
            expect(await candidateReads(fresh)).toEqual(model.reads());
            expect(await fresh.health({ deep: true })).toMatchObject({ ok: true });
          } finally {
            await fresh.close();
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}

interface ModelList {
  readonly head: CandidateListHead;
  candidates: ListedCandidate[];
  readonly edits: CandidateEdit[];
}

/** Plain lists, changed in place. */
class ModelOfLists {
  readonly #lists: ModelList[] = [];

  put(head: CandidateListHead, given: readonly ListedCandidate[]): 'done' {
    const made = { head, candidates: [...given], edits: [] };
    const index = this.#lists.findIndex((one) => one.head.name === head.name);
    if (index < 0) this.#lists.push(made);
    else this.#lists[index] = made;
    return 'done';
  }

  edit(name: string, made: CandidateEdit): 'done' | 'refused' {
    const one = this.#find(name);
    const fits = made.decisions.every(({ number, before }) =>
      isDeepStrictEqual(one?.candidates.find((other) => other.number === number)?.decision, before),
    );
    if (one === undefined || !fits) return 'refused';
    for (const { number, after } of made.decisions) this.#decide(one, number, after);
    one.edits.push(made);
    return 'done';
  }

  undo(name: string): CandidateEdit | undefined {
    const one = this.#find(name);
    const last = one?.edits.pop();
    for (const { number, before } of last?.decisions ?? []) if (one) this.#decide(one, number, before);
    return last;
  }

  remove(name: string): boolean {
    const index = this.#lists.findIndex(({ head }) => head.name === name);
    if (index >= 0) this.#lists.splice(index, 1);
    return index >= 0;
  }

  reads(): unknown {
    return this.#lists.map(({ head, candidates: all, edits }) => ({
      info: {
        ...head,
        edits: edits.length,
        counts: Object.fromEntries(
          CANDIDATE_STATES.map((state) => [
            state,
            all.filter(({ decision }) => decision.state === state).length,
          ]),
        ) as Record<CandidateState, number>,
      },
      candidates: all,
    }));
  }

  #find(name: string): ModelList | undefined {
    return this.#lists.find(({ head }) => head.name === name);
  }

  #decide(one: ModelList, number: number, decision: CandidateDecision): void {
    one.candidates = one.candidates.map((other) =>
      other.number === number ? { ...other, decision } : other,
    );
  }
}

interface Step {
  readonly inStore: (store: Store) => Promise<unknown>;
  readonly inModel: (model: ModelOfLists) => unknown;
}

const arbitraryName = fc.constantFrom('a', 'b');
const arbitraryEdit: fc.Arbitrary<CandidateEdit> = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      before: fc.oneof(fc.constant(UNDECIDED), arbitraryDecision),
      after: arbitraryDecision,
    }),
    { maxLength: 3, selector: ({ number }) => number },
  )
  .map((decisions) => ({ name: 'edit', decisions, entries: [] }));

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(arbitraryName, arbitraryCandidates, fc.boolean()).map(([name, given, plain]): Step => {
    // Mostly undecided, so that edits fit.
    const all = plain ? given.map((one) => ({ ...one, decision: UNDECIDED })) : given;
    return {
      inStore: (store) => store.write((writer) => writer.putCandidates(list(name), all)).then(() => 'done'),
      inModel: (model) => model.put(list(name), all),
    };
  }),
  fc.tuple(arbitraryName, arbitraryEdit).map(([name, made]): Step => ({
    inStore: (store) => store.write((writer) => writer.editCandidates(name, made)).then(() => 'done'),
    inModel: (model) => model.edit(name, made),
  })),
  arbitraryName.map((name): Step => ({
    inStore: (store) => store.write((writer) => writer.undoCandidateEdit(name)),
    inModel: (model) => model.undo(name),
  })),
  arbitraryName.map((name): Step => ({
    inStore: (store) => store.write((writer) => writer.removeCandidates(name)),
    inModel: (model) => model.remove(name),
  })),
);
