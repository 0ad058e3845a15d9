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

export const MIGRATIONS: readonly MigrationStep[] = [{ version: 1, statements: VERSION_1 }];

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
  'termbases',
  'entries',
];
