// Lists of candidates in SQLite. What was found and what was decided are texts of their own, so that a decision writes
// a few bytes and not the passages and numbers that support the candidate.

import type {
  CandidateEdit,
  CandidateListHead,
  CandidateState,
  ListedCandidate,
} from '../../model/candidate-list.js';
import { assertRising, candidatesChanged, noCandidates, reverseOf } from '../candidate-edit.js';
import type { CandidateListInfo } from '../contract.js';
import {
  candidateEditPayload,
  candidatePayload,
  decisionPayload,
  digestOf,
  listPayload,
  readCandidate,
  readCandidateEdit,
  readList,
} from '../payload.js';
import type { Connection } from './connection.js';
import { chunksOf, inTurns } from './draft.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

interface TextRow {
  readonly digest: string;
  readonly payload: string;
}

interface CandidateRow extends TextRow {
  readonly number: number;
  readonly state: string;
  readonly decision_digest: string;
  readonly decision: string;
}

const LISTS = `
  SELECT name, lower(hex(digest)) AS digest, payload,
    (SELECT count(*) FROM candidate_edits WHERE list = candidate_lists.id) AS edits,
    (SELECT json_group_object(state, size) FROM
      (SELECT state, count(*) AS size FROM candidates WHERE list = candidate_lists.id GROUP BY state)) AS counts
  FROM candidate_lists ORDER BY id`;
const FIND = 'SELECT id, lower(hex(digest)) AS digest, payload FROM candidate_lists WHERE name = ?1';
const ADD = 'INSERT INTO candidate_lists VALUES (NULL, ?1, unhex(?2), ?3)';
const RENEW = 'UPDATE candidate_lists SET digest = unhex(?2), payload = ?3 WHERE id = ?1';
const REMOVE = 'DELETE FROM candidate_lists WHERE id = ?1';

const CANDIDATES = `
  SELECT number, lower(hex(digest)) AS digest, payload, state, lower(hex(decision_digest)) AS decision_digest, decision
  FROM candidates WHERE list = ?1 AND state IN (SELECT value FROM json_each(?2)) ORDER BY number`;
const ADD_CANDIDATES = `
  INSERT INTO candidates
  SELECT ?1, value ->> 0, value ->> 1, unhex(value ->> 2), value ->> 3, unhex(value ->> 4), value ->> 5
  FROM json_each(?2)`;
const DECISIONS = `
  SELECT number, decision FROM candidates
  WHERE list = ?1 AND number IN (SELECT value FROM json_each(?2))`;
const DECIDE = `
  UPDATE candidates SET state = item.value ->> 1, decision_digest = unhex(item.value ->> 2), decision = item.value ->> 3
  FROM json_each(?2) AS item WHERE list = ?1 AND number = item.value ->> 0`;
const REMOVE_CANDIDATES = 'DELETE FROM candidates WHERE list = ?1';

const ADD_EDIT = `
  INSERT INTO candidate_edits
  VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM candidate_edits WHERE list = ?1), unhex(?2), ?3)`;
const LAST_EDIT = `
  SELECT number, lower(hex(digest)) AS digest, payload FROM candidate_edits
  WHERE list = ?1 ORDER BY number DESC LIMIT 1`;
const REMOVE_EDIT = 'DELETE FROM candidate_edits WHERE list = ?1 AND number = ?2';
const REMOVE_EDITS = 'DELETE FROM candidate_edits WHERE list = ?1';

type Questions = Pick<Connection, 'all' | 'file'>;

/** Lists of candidates during a write. */
export class CandidateTable {
  readonly #connection: Connection;
  #changed = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get changed(): boolean {
    return this.#changed;
  }

  async put(head: CandidateListHead, candidates: readonly ListedCandidate[]): Promise<void> {
    assertRising(candidates);
    const list = await this.#make(head);
    for (const rows of chunksOf(candidates, toRow))
      await this.#connection.run(ADD_CANDIDATES, list, JSON.stringify(rows.map(({ columns }) => columns)));
  }

  async #make(head: CandidateListHead): Promise<number> {
    this.#changed = true;
    const payload = listPayload(head);
    const known = await this.#find(head.name);
    if (known !== undefined) {
      await this.#empty(known);
      await this.#connection.run(RENEW, known, digestOf(payload), payload);
      return known;
    }
    await this.#connection.run(ADD, head.name, digestOf(payload), payload);
    const made = await this.#find(head.name);
    if (made === undefined) throw new Error('a list is not there after it was made');
    return made;
  }

  async #empty(list: number): Promise<void> {
    await this.#connection.run(REMOVE_CANDIDATES, list);
    await this.#connection.run(REMOVE_EDITS, list);
  }

  async edit(name: string, edit: CandidateEdit): Promise<void> {
    const list = await this.#find(name);
    if (list === undefined) throw candidatesChanged(name);
    await this.#decide({ list, name }, edit);
    const payload = candidateEditPayload(edit);
    await this.#connection.run(ADD_EDIT, list, digestOf(payload), payload);
  }

  async undo(name: string): Promise<CandidateEdit | undefined> {
    const list = await this.#find(name);
    if (list === undefined) return undefined;
    const [row] = await this.#connection.all<TextRow & { readonly number: number }>(LAST_EDIT, list);
    if (row === undefined) return undefined;
    const edit = readCandidateEdit(soundText(row, this.#connection.file, name));
    await this.#decide({ list, name }, reverseOf(edit));
    await this.#connection.run(REMOVE_EDIT, list, row.number);
    return edit;
  }

  async remove(name: string): Promise<boolean> {
    const list = await this.#find(name);
    if (list === undefined) return false;
    this.#changed = true;
    await this.#empty(list);
    await this.#connection.run(REMOVE, list);
    return true;
  }

  /** Looks at all decisions before it changes one. */
  async #decide(
    { list, name }: { readonly list: number; readonly name: string },
    { decisions }: CandidateEdit,
  ): Promise<void> {
    const stored = new Map<number, string>();
    for (const some of inTurns(decisions)) {
      const numbers = JSON.stringify(some.map(({ number }) => number));
      const rows = await this.#connection.all<{ readonly number: number; readonly decision: string }>(
        DECISIONS,
        list,
        numbers,
      );
      for (const { number, decision } of rows) stored.set(number, decision);
    }
    const fits = decisions.every(
      ({ number, before }) => stored.get(number) === decisionPayload(number, before),
    );
    if (!fits) throw candidatesChanged(name);
    this.#changed = true;
    for (const some of inTurns(decisions))
      await this.#connection.run(DECIDE, list, JSON.stringify(some.map(toDecisionRow)));
  }

  async #find(name: string): Promise<number | undefined> {
    const [row] = await this.#connection.all<TextRow & { readonly id: number }>(FIND, name);
    if (row !== undefined) headOf(row, this.#connection.file, name);
    return row?.id;
  }
}

function toRow(candidate: ListedCandidate) {
  const payload = candidatePayload(candidate);
  const decision = decisionPayload(candidate.number, candidate.decision);
  const {
    number,
    decision: { state },
  } = candidate;
  return { payload, columns: [number, state, digestOf(payload), payload, digestOf(decision), decision] };
}

function toDecisionRow({ number, after }: CandidateEdit['decisions'][number]): readonly unknown[] {
  const decision = decisionPayload(number, after);
  return [number, after.state, digestOf(decision), decision];
}

/** All lists, in the order in which they were first made. Throws ProblemError (store-damaged). */
export async function readCandidateLists(connection: Questions): Promise<readonly CandidateListInfo[]> {
  const rows = await connection.all<
    TextRow & { readonly name: string; readonly edits: number; readonly counts: string }
  >(LISTS);
  return rows.map(({ name, edits, counts, ...text }) => ({
    ...headOf(text, connection.file, name),
    counts: { ...noCandidates(), ...(JSON.parse(counts) as Record<CandidateState, number>) },
    edits,
  }));
}

/** Candidates of a list by number, or `undefined`. Throws ProblemError (store-damaged). */
export async function readCandidates(
  connection: Questions,
  name: string,
  states: readonly CandidateState[],
): Promise<readonly ListedCandidate[] | undefined> {
  const [list] = await connection.all<TextRow & { readonly id: number }>(FIND, name);
  if (list === undefined) return undefined;
  headOf(list, connection.file, name);
  const rows = await connection.all<CandidateRow>(CANDIDATES, list.id, JSON.stringify(states));
  return rows.map((row) => candidateOfRow(row, connection.file, name));
}

function candidateOfRow(row: CandidateRow, file: string, name: string): ListedCandidate {
  const { state, decision, decision_digest: digest } = row;
  const candidate = readCandidate(
    soundText(row, file, name),
    soundText({ payload: decision, digest }, file, name),
  );
  if (candidate.decision.state !== state || candidate.number !== row.number)
    throw damaged(file, 'the number or state of a candidate was changed on disk', name);
  return candidate;
}

function headOf(row: TextRow, file: string, name: string): CandidateListHead {
  const head = readList(soundText(row, file, name));
  if (head.name !== name) throw damaged(file, 'the name of a list of candidates was changed on disk', name);
  return head;
}

/** The text of a row; throws ProblemError (store-damaged) when it is not what was written. */
export function soundText(row: TextRow, file: string, name: string): string {
  if (!isSound(row)) throw damaged(file, 'the text of a candidate was changed on disk', name);
  return row.payload;
}
