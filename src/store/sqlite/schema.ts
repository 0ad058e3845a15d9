// The tables of a store. Names, columns and meanings are frozen: every store ever released opens and migrates.
// A change is a new step at the end of MIGRATIONS; a step that was released is never touched again.
//
//   state      one row: the revision and the next free ids (ids are never used twice, so not derived from max)
//   memories   name and number of units of each translation memory
//   units      payload  canonical JSON of the unit (store/payload.ts), digest  128 bits of its SHA-256
//              identity what the unit is known by (store/identity.ts)
//              nl_key, en_key  48 bits of SHA-256 of the segment key of its text in that language, or NULL
//   units_nl_text, units_en_text  trigrams of normal forms by unit id; only which unit has which trigram
//   termbases, entries            the same for concept entries; entry_key is the entry's id in its termbase
//   entry_edits    what one write did to entries with one origin: how many it changed, its author ('' when not known),
//                  the edit it took back and the one that took it back, payload  where it came from (EditOrigin)
//   entry_changes  what each entry was before (NULL when it was new) and the digest of what it became (NULL when it
//                  went): the payload after is the one before the next change of that key, or the one that stands
//   unit_edits, unit_changes      the same for units, which are known by their number
//   unit_additions  units first to last came with that edit: what each was then is what its first change found
//   unit_touches  for each write that touched units its revision, a number drawn at random, and ranges of ids
//   alignments  payload of what they are (HeadInfo), how many beads they have and what was decided about them
//   alignment_sentences  the sentences of one side (0 source, 1 target) in runs: the number of the first, how many
//   alignment_beads      by position (store/bead-position.ts); unit is the one it put or shares, or NULL
//   alignment_edits      those that can be undone, numbered from 1 in each alignment
//   segmentation_rules   SRX by version; those with the highest last_put are in force
//   candidate_lists      payload of what they are (CandidateListHead)
//   candidates           payload  what was found, decision  what was decided; both say their number; state is in the decision
//   candidate_edits      those that can be undone, numbered from 1 in each list
//   ignore_marks         findings that were accepted (IgnoreMark), by fingerprint
//   check_records        what the last check of a file or memory found (CheckRecord), by what was checked

/** "Tbrg" in ASCII: in the header of every store, so that another program's database is never written to. */
export const APPLICATION_ID = 0x54627267;

/** One step forward: the version it leads to, and the statements that go there. */
export interface MigrationStep {
  readonly version: number;
  readonly statements: string;
}

const VERSION_1 = `
  CREATE TABLE state (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    revision INTEGER NOT NULL,
    next_unit INTEGER NOT NULL,
    next_entry INTEGER NOT NULL
  ) STRICT;
  INSERT INTO state VALUES (1, 0, 1, 1);

  CREATE TABLE memories (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    memory INTEGER NOT NULL REFERENCES memories (id),
    identity BLOB NOT NULL,
    nl_key INTEGER,
    en_key INTEGER,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX units_by_identity ON units (memory, identity);
  CREATE INDEX units_by_memory ON units (memory);
  CREATE INDEX units_by_nl_key ON units (nl_key) WHERE nl_key IS NOT NULL;
  CREATE INDEX units_by_en_key ON units (en_key) WHERE en_key IS NOT NULL;
  CREATE VIRTUAL TABLE units_nl_text USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
  );
  CREATE VIRTUAL TABLE units_en_text USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
  );

  CREATE TABLE termbases (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    termbase INTEGER NOT NULL REFERENCES termbases (id),
    entry_key TEXT NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX entries_by_key ON entries (termbase, entry_key);
  CREATE INDEX entries_by_termbase ON entries (termbase);
`;

const VERSION_2 = `
  CREATE TABLE alignments (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    beads INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    edits INTEGER NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE TABLE alignment_sentences (
    alignment INTEGER NOT NULL REFERENCES alignments (id),
    side INTEGER NOT NULL,
    first INTEGER NOT NULL,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (alignment, side, first)
  ) STRICT;
  CREATE TABLE alignment_beads (
    alignment INTEGER NOT NULL REFERENCES alignments (id),
    moved INTEGER NOT NULL,
    source INTEGER NOT NULL,
    target INTEGER NOT NULL,
    source_size INTEGER NOT NULL,
    target_size INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit INTEGER REFERENCES units (id),
    digest BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (alignment, moved, source, target)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX alignment_beads_by_target ON alignment_beads (alignment, moved, target);
  CREATE INDEX alignment_beads_by_unit ON alignment_beads (unit, state) WHERE unit IS NOT NULL;
  CREATE TABLE alignment_edits (
    alignment INTEGER NOT NULL REFERENCES alignments (id),
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (alignment, number)
  ) STRICT;
  CREATE TABLE segmentation_rules (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    last_put INTEGER NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    srx TEXT NOT NULL
  ) STRICT;
`;

const VERSION_3 = `
  CREATE TABLE candidate_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE TABLE candidates (
    list INTEGER NOT NULL REFERENCES candidate_lists (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL,
    decision_digest BLOB NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (list, number)
  ) STRICT;
  CREATE INDEX candidates_by_state ON candidates (list, state, number);
  CREATE TABLE candidate_edits (
    list INTEGER NOT NULL REFERENCES candidate_lists (id),
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL,
    PRIMARY KEY (list, number)
  ) STRICT;
`;

const VERSION_4 = `
  CREATE TABLE entry_edits (
    number INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    changes INTEGER NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entry_edits_to_undo ON entry_edits (author, number) WHERE undoes IS NULL AND undone_by IS NULL;
  CREATE TABLE entry_changes (
    edit INTEGER NOT NULL REFERENCES entry_edits (number),
    termbase INTEGER NOT NULL REFERENCES termbases (id),
    entry_key TEXT NOT NULL,
    entry INTEGER NOT NULL,
    before_digest BLOB,
    before TEXT,
    after_digest BLOB,
    PRIMARY KEY (edit, termbase, entry_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_changes_by_key ON entry_changes (termbase, entry_key, edit);
`;

const VERSION_5 = `
  CREATE TABLE unit_edits (
    number INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    changes INTEGER NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE INDEX unit_edits_to_undo ON unit_edits (author, number) WHERE undoes IS NULL AND undone_by IS NULL;
  CREATE TABLE unit_changes (
    edit INTEGER NOT NULL REFERENCES unit_edits (number),
    unit INTEGER NOT NULL,
    memory INTEGER NOT NULL REFERENCES memories (id),
    before_digest BLOB,
    before TEXT,
    after_digest BLOB,
    PRIMARY KEY (edit, unit)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unit_changes_by_unit ON unit_changes (unit, edit);
  CREATE TABLE unit_additions (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    edit INTEGER NOT NULL REFERENCES unit_edits (number)
  ) STRICT;
  CREATE INDEX unit_additions_by_edit ON unit_additions (edit);
`;

const VERSION_6 = `
  CREATE TABLE unit_touches (
    revision INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,
    digest BLOB NOT NULL,
    units TEXT NOT NULL
  ) STRICT;
  INSERT INTO unit_touches SELECT revision, random() & 9007199254740991, x'', '[]' FROM state;
`;

const VERSION_7 = `
  CREATE TABLE ignore_marks (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
  CREATE TABLE check_records (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    payload TEXT NOT NULL
  ) STRICT;
`;

export const MIGRATIONS: readonly MigrationStep[] = [
  { version: 1, statements: VERSION_1 },
  { version: 2, statements: VERSION_2 },
  { version: 3, statements: VERSION_3 },
  { version: 4, statements: VERSION_4 },
  { version: 5, statements: VERSION_5 },
  { version: 6, statements: VERSION_6 },
  { version: 7, statements: VERSION_7 },
];

/** The version a list of steps leads to. */
export function versionOf(steps: readonly MigrationStep[]): number {
  return steps.at(-1)?.version ?? 0;
}

/** The tables without which a file of the current version is not whole. */
export const TABLES: readonly string[] = [
  'state',
  'memories',
  'units',
  'units_nl_text',
  'units_en_text',
  'unit_edits',
  'unit_changes',
  'unit_additions',
  'unit_touches',
  'termbases',
  'entries',
  'entry_edits',
  'entry_changes',
  'alignments',
  'alignment_sentences',
  'alignment_beads',
  'alignment_edits',
  'segmentation_rules',
  'candidate_lists',
  'candidates',
  'candidate_edits',
  'ignore_marks',
  'check_records',
];
