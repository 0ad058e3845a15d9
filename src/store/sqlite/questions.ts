// The statements by which a store is read. Pages take the last id seen as ?1 and their size as ?2.

import type { Language } from '../../model/language.js';

// CROSS JOIN keeps SQLite from walking the names first, which would sort every page.
const UNIT_COLUMNS = 'u.id AS id, m.name AS collection, lower(hex(u.digest)) AS digest, u.payload AS payload';
const UNITS = `SELECT ${UNIT_COLUMNS} FROM units AS u CROSS JOIN memories AS m ON m.id = u.memory`;
const IN_MEMORY = 'u.memory = (SELECT id FROM memories WHERE name = ?3)';
export const UNITS_PAGE = `${UNITS} WHERE u.id > ?1 ORDER BY u.id LIMIT ?2`;
export const UNITS_PAGE_OF_MEMORY = `${UNITS} WHERE ${IN_MEMORY} AND u.id > ?1 ORDER BY u.id LIMIT ?2`;
export const UNITS_BY_ID = `${UNITS} WHERE u.id IN (SELECT value FROM json_each(?1))`;
export const UNITS_BY_KEY: Record<Language, string> = {
  nl: `${UNITS} WHERE u.nl_key IN (SELECT value FROM json_each(?1)) ORDER BY u.id`,
  en: `${UNITS} WHERE u.en_key IN (SELECT value FROM json_each(?1)) ORDER BY u.id`,
};
export const UNITS_WITH_TRIGRAMS: Record<Language, string> = {
  nl: unitsWithTrigrams('units_nl_text'),
  en: unitsWithTrigrams('units_en_text'),
};
const ENTRY_COLUMNS =
  'e.id AS id, t.name AS collection, lower(hex(e.digest)) AS digest, e.payload AS payload';
const ENTRIES = `SELECT ${ENTRY_COLUMNS} FROM entries AS e CROSS JOIN termbases AS t ON t.id = e.termbase`;
export const ENTRIES_PAGE = `${ENTRIES} WHERE e.id > ?1 ORDER BY e.id LIMIT ?2`;
export const ENTRIES_PAGE_OF_TERMBASE = `
  ${ENTRIES} WHERE e.termbase = (SELECT id FROM termbases WHERE name = ?3) AND e.id > ?1 ORDER BY e.id LIMIT ?2`;

export const ENTRIES_BY_KEY = `
  SELECT ${ENTRY_COLUMNS} FROM termbases AS t CROSS JOIN entries AS e ON e.termbase = t.id AND e.entry_key = ?1
  WHERE ?2 IS NULL OR t.name = ?2 ORDER BY e.id`;

function unitsWithTrigrams(table: string): string {
  return `
    SELECT ${UNIT_COLUMNS} FROM ${table} AS f
    CROSS JOIN units AS u ON u.id = f.rowid CROSS JOIN memories AS m ON m.id = u.memory
    WHERE f.${table} MATCH ?4 AND f.rowid > ?1 AND (?3 IS NULL OR ${IN_MEMORY}) ORDER BY f.rowid LIMIT ?2`;
}
