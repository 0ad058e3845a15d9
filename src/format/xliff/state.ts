// How far a translation is: the states of XLIFF and the status of the model. What a file says beyond the status
// stays in the attributes of the target, under the names it has there.

import type { UnitStatus } from '../../model/unit.js';

/** What a status is in one version of XLIFF. */
export interface StateNames {
  readonly states: ReadonlySet<string>;
  /** States that mean a translation can be trusted; the first is the one written. */
  readonly confirmed: readonly string[];
  readonly translated: string;
  /** A translation that nobody has looked at; with the sub-state where the version has one. */
  readonly unreviewed: { readonly state: string; readonly subState?: string };
  /** A target that was put there from a memory and has to be worked on; read as unreviewed. */
  readonly pretranslated: { readonly state: string; readonly subState?: string };
  /** There is no translation yet. */
  readonly initial: string;
}

export const STATES_2: StateNames = {
  states: new Set(['initial', 'translated', 'reviewed', 'final']),
  confirmed: ['final', 'reviewed'],
  translated: 'translated',
  unreviewed: { state: 'translated', subState: 'taalbrug:unreviewed' },
  pretranslated: { state: 'initial', subState: 'taalbrug:fuzzy-match' },
  initial: 'initial',
};

export const STATES_1: StateNames = {
  states: new Set([
    'final',
    'needs-adaptation',
    'needs-l10n',
    'needs-review-adaptation',
    'needs-review-l10n',
    'needs-review-translation',
    'needs-translation',
    'new',
    'signed-off',
    'translated',
  ]),
  confirmed: ['final', 'signed-off'],
  translated: 'translated',
  unreviewed: { state: 'needs-review-translation' },
  pretranslated: { state: 'needs-review-translation' },
  initial: 'needs-translation',
};

export interface State {
  readonly state?: string;
  readonly subState?: string;
}

export interface ReadState extends State {
  readonly status?: UnitStatus;
}

/** The state that is written for a status when nothing more is known. */
export function usualState(names: StateNames, status: UnitStatus | undefined, hasTarget: boolean): State {
  if (!hasTarget) return { state: names.initial };
  if (status === 'unreviewed') return names.unreviewed;
  return { state: status === 'confirmed' ? (names.confirmed[0] ?? names.translated) : names.translated };
}

/** Status that a state means; `state` and `subState` are left only when they say more than it. */
export function readState(names: StateNames, written: State): ReadState {
  const status = statusOf(names, written);
  const usual = usualState(names, status, true);
  const read: { status?: UnitStatus; state?: string; subState?: string } = {};
  if (status !== undefined) read.status = status;
  if (written.state !== undefined && written.state !== usual.state) read.state = written.state;
  if (written.subState !== undefined && written.subState !== usual.subState) read.subState = written.subState;
  return read;
}

function statusOf(names: StateNames, { state = '', subState }: State): UnitStatus | undefined {
  const isOne = (named: State): boolean => state === named.state && subState === named.subState;
  if (isOne(names.unreviewed) || isOne(names.pretranslated)) return 'unreviewed';
  return names.confirmed.includes(state) ? 'confirmed' : undefined;
}

/**
 * What a target taken from a memory says of itself. An exact one is translated, and says where from; a fuzzy one must not
 * look translated to a tool that counts what is left to do, and comes back as unreviewed when it is imported as it is.
 * XLIFF 1.2 §2.5 and its `state-qualifier`; XLIFF 2.1 §4.3.1.29 `state` and §4.3.1.30 `subState`.
 */
export function pretranslatedState(
  version: '1.2' | '2',
  how: 'context' | 'exact' | 'fuzzy',
): { readonly status?: UnitStatus; readonly attributes: Readonly<Record<string, string>> } {
  // The state of an exact one, and of a fuzzy one in 1.2, is what its status says anyway.
  if (how === 'fuzzy') {
    const attributes = version === '2' ? { ...STATES_2.pretranslated } : { 'state-qualifier': 'fuzzy-match' };
    return { status: 'unreviewed', attributes };
  }
  if (version === '2') return { attributes: { subState: `taalbrug:${how}-match` } };
  return { attributes: { 'state-qualifier': how === 'context' ? 'id-match' : 'exact-match' } };
}
