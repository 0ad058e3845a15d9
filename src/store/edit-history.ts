// How changes are remembered, of whatever kind: the part of the store's contract that the histories of entries and of
// units share. An edit is what one write did with one origin; it can be undone as long as what it made still stands.

/** Who changed something, with what, and when. */
export interface EditOrigin {
  /** What did it, as a stable word: `import`, `termbase edit`. */
  readonly command: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who did it; undo goes back over the edits of one person. Absent when it is not known. */
  readonly by?: string;
}

/** An edit in a history. */
export interface RecordedEdit extends EditOrigin {
  /** Rising. */
  readonly number: number;
  /** How many entries or units it changed; at least one. */
  readonly changes: number;
  /** The edit that it took back. */
  readonly undoes?: number;
  /** The edit that took it back, as long as that stands. */
  readonly undoneBy?: number;
}

/** Which edits are wanted: at most `limit` (default all) of numbers lower than `before`. */
export interface WantedEdits {
  readonly limit?: number;
  readonly before?: number;
}

/** Whether two origins belong to one edit. */
export function sameOrigin(one: EditOrigin, other: EditOrigin): boolean {
  return one.command === other.command && one.at === other.at && one.by === other.by;
}

/** An edit as a problem names it: `12: termbase edit, anna, 2026-11-24T08:15:00Z`. */
export function editName(edit: RecordedEdit | undefined): string {
  if (edit === undefined) return '–';
  const { number, command, by, at } = edit;
  return `${number}: ${[command, by, at].filter((part) => part !== undefined).join(', ')}`;
}
