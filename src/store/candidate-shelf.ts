// Lists of candidates of the store in memory: every change makes a new value of the one list. The plain reading of the
// contract.

import type {
  CandidateEdit,
  CandidateListHead,
  CandidateState,
  ListedCandidate,
} from '../model/candidate-list.js';
import { assertRising, candidatesChanged, noCandidates, reverseOf } from './candidate-edit.js';
import type { CandidateListInfo } from './contract.js';
import {
  candidateEditPayload,
  candidatePayload,
  decisionPayload,
  listPayload,
  readCandidate,
  readCandidateEdit,
  readList,
} from './payload.js';
import { StagingByName } from './staging.js';

/** As payloads, so that nobody can change them from outside. */
interface KeptList {
  readonly head: string;
  readonly candidates: ReadonlyMap<number, KeptCandidate>;
  /** The last at the end. */
  readonly edits: readonly string[];
}

interface KeptCandidate {
  readonly payload: string;
  readonly decision: string;
}

export class CandidateShelf extends StagingByName<KeptList> {
  infos(): readonly CandidateListInfo[] {
    return [...this.kept.values()].map((list) => {
      const states = candidatesOf(list).map(({ decision }) => decision.state);
      return { ...readList(list.head), counts: countStates(states), edits: list.edits.length };
    });
  }

  read(name: string, states: readonly CandidateState[]): readonly ListedCandidate[] | undefined {
    const list = this.kept.get(name);
    return list && candidatesOf(list).filter(({ decision }) => states.includes(decision.state));
  }

  put(head: CandidateListHead, candidates: readonly ListedCandidate[]): void {
    assertRising(candidates);
    const kept = candidates.map((candidate): readonly [number, KeptCandidate] => [
      candidate.number,
      {
        payload: candidatePayload(candidate),
        decision: decisionPayload(candidate.number, candidate.decision),
      },
    ]);
    this.stage(head.name, { head: listPayload(head), candidates: new Map(kept), edits: [] });
  }

  edit(name: string, edit: CandidateEdit): void {
    const list = this.#change(name, edit);
    this.stage(name, { ...list, edits: [...list.edits, candidateEditPayload(edit)] });
  }

  undo(name: string): CandidateEdit | undefined {
    const last = this.staged.get(name)?.edits.at(-1);
    if (last === undefined) return undefined;
    const edit = readCandidateEdit(last);
    const list = this.#change(name, reverseOf(edit));
    this.stage(name, { ...list, edits: list.edits.slice(0, -1) });
    return edit;
  }

  #change(name: string, { decisions }: CandidateEdit): KeptList {
    const list = this.staged.get(name);
    if (list === undefined) throw candidatesChanged(name);
    const candidates = new Map(list.candidates);
    for (const { number, before, after } of decisions) {
      const kept = candidates.get(number);
      if (kept?.decision !== decisionPayload(number, before)) throw candidatesChanged(name);
      candidates.set(number, { ...kept, decision: decisionPayload(number, after) });
    }
    return { ...list, candidates };
  }
}

function candidatesOf({ candidates }: KeptList): readonly ListedCandidate[] {
  return [...candidates.values()].map(({ payload, decision }) => readCandidate(payload, decision));
}

function countStates(states: readonly CandidateState[]): Record<CandidateState, number> {
  const counts = noCandidates();
  for (const state of states) counts[state] += 1;
  return counts;
}
