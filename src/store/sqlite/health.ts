// Looking for damage: SQLite's own checks, then (deep) every row against what it says of itself.

import type { Problem } from '../../model/problem.js';
import { ProblemError } from '../../model/problem.js';
import type { Language } from '../../model/language.js';
import { LANGUAGES } from '../../model/language.js';
import { unitText } from '../../model/unit.js';
import { normalForm } from '../../text/normal-form.js';
import type { StoreHealth } from '../contract.js';
import { unitIdentity } from '../identity.js';
import { checkAlignments } from './alignment-health.js';
import { checkCandidates } from './candidate-health.js';
import { checkChecks } from './check-table.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { checkHistories } from './history-health.js';
import type { TermRow } from './index-balance.js';
import { IndexBalance } from './index-balance.js';
import type { Readers } from './readers.js';
import type { PayloadRow } from './rows.js';
import { entryOfRow, nextPageSize, unitKeyNumber, unitOfRow } from './rows.js';
import { checkTouchedUnits } from './touched-table.js';

/** Enough to see what is wrong; a badly damaged store would list thousands. */
const MOST_PROBLEMS = 100;

interface UnitCheckRow extends PayloadRow {
  readonly identity: string;
  readonly nl_key: number | null;
  readonly en_key: number | null;
}

const COUNTS = 'SELECT (SELECT count(*) FROM units) AS units, (SELECT count(*) FROM entries) AS entries';
const WRONG_SIZES = `
  SELECT name, size FROM memories WHERE size <> (SELECT count(*) FROM units WHERE memory = memories.id)
  UNION ALL
  SELECT name, size FROM termbases WHERE size <> (SELECT count(*) FROM entries WHERE termbase = termbases.id)`;
const UNITS = `
  SELECT id, '' AS collection, lower(hex(digest)) AS digest, payload, lower(hex(identity)) AS identity, nl_key, en_key
  FROM units WHERE id > ?1 ORDER BY id LIMIT ?2`;
const ENTRIES = `
  SELECT id, '' AS collection, lower(hex(digest)) AS digest, payload FROM entries WHERE id > ?1 ORDER BY id LIMIT ?2`;

const TERMS_PER_PAGE = 1_000;
const VOCABULARY: Record<Language, string> = {
  nl: 'CREATE VIRTUAL TABLE temp.nl_terms USING fts5vocab (main, units_nl_text, instance)',
  en: 'CREATE VIRTUAL TABLE temp.en_terms USING fts5vocab (main, units_en_text, instance)',
};
const TERMS: Record<Language, string> = {
  nl: termsOf('temp.nl_terms'),
  en: termsOf('temp.en_terms'),
};

function termsOf(table: string): string {
  return `SELECT term, count(*) AS units, sum(doc) AS ids FROM ${table} WHERE term > ?1 GROUP BY term LIMIT ?2`;
}

/** What is wrong with the store; damage comes as a value, never as an exception. */
export async function checkHealth(readers: Readers, deep: boolean): Promise<StoreHealth> {
  const problems: Problem[] = [];
  const found = { units: 0, entries: 0 };
  await collect(problems, async () => {
    const [counts] = await readers.all<typeof found>(COUNTS);
    Object.assign(found, counts);
  });
  await collect(problems, () => checkPages(readers, deep, problems));
  await collect(problems, () => checkSizes(readers, problems));
  if (deep) {
    const indexed = new IndexBalance();
    await collect(problems, () => checkUnits(readers, { problems, indexed }));
    await collect(problems, () => checkIndexes(readers, { problems, indexed }));
    await collect(problems, () => checkEntries(readers, problems));
  }
  await collect(problems, () => checkHistories(readers, deep, problems));
  await collect(problems, () => checkTouchedUnits(readers, problems));
  await collect(problems, () => checkAlignments(readers, deep, problems));
  await collect(problems, () => checkCandidates(readers, deep, problems));
  await collect(problems, () => checkChecks(readers, deep));
  return { ok: problems.length === 0, ...found, problems: problems.slice(0, MOST_PROBLEMS) };
}

async function collect(problems: Problem[], look: () => Promise<void> | void): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(error.problem);
  }
}

/**
 * On a connection of its own: the check of FTS5 believes what its connection has read of an index before, and takes
 * what another has written since for damage (SQLite 3.52).
 */
async function checkPages(readers: Readers, deep: boolean, problems: Problem[]): Promise<void> {
  const rows = await readers.alone((connection) =>
    connection.all<Record<string, string>>(deep ? 'PRAGMA integrity_check' : 'PRAGMA quick_check'),
  );
  const reports = rows.flatMap((row) => Object.values(row)).filter((report) => report !== 'ok');
  for (const report of reports) problems.push(damaged(readers.file, report).problem);
}

async function checkSizes(readers: Readers, problems: Problem[]): Promise<void> {
  const rows = await readers.all<{ readonly name: string; readonly size: number }>(WRONG_SIZES);
  for (const { name, size } of rows)
    problems.push(damaged(readers.file, `"${name}" should hold ${size} units or entries`).problem);
}

interface UnitCheck {
  readonly problems: Problem[];
  readonly indexed: IndexBalance;
}

async function checkUnits(readers: Readers, { problems, indexed }: UnitCheck): Promise<void> {
  await checkRows<UnitCheckRow>(readers, { sql: UNITS, problems }, (row) => {
    const { unit } = unitOfRow(row, readers.file);
    for (const language of LANGUAGES) indexed.expect(language, row.id, normalForm(unitText(unit, language)));
    const sound =
      unitIdentity(unit) === row.identity &&
      unitKeyNumber(unit, 'nl') === row.nl_key &&
      unitKeyNumber(unit, 'en') === row.en_key;
    if (!sound) throw damaged(readers.file, 'the keys of a unit were changed on disk', String(row.id));
  });
}

/** Whether the trigram indexes hold what the texts say; of no use when a text could not be read. */
async function checkIndexes(readers: Readers, { problems, indexed }: UnitCheck): Promise<void> {
  if (problems.length > 0) return;
  await readers.alone(async (connection) => {
    for (const language of LANGUAGES) {
      await connection.script(VOCABULARY[language]);
      for await (const terms of pagesOfTerms(connection, language)) indexed.found(language, terms);
      if (indexed.balances(language)) continue;
      problems.push(damaged(readers.file, `the ${language} index does not fit the texts`).problem);
    }
  });
}

async function* pagesOfTerms(connection: Connection, language: Language): AsyncGenerator<readonly TermRow[]> {
  let last = '';
  for (;;) {
    const terms = await connection.all<TermRow>(TERMS[language], last, TERMS_PER_PAGE);
    const next = terms.at(-1)?.term;
    if (next === undefined) return;
    yield terms;
    // SQLite compares bytes.
    if (Buffer.compare(Buffer.from(next), Buffer.from(last)) <= 0)
      throw damaged(connection.file, 'the trigrams of an index do not rise');
    last = next;
  }
}

async function checkEntries(readers: Readers, problems: Problem[]): Promise<void> {
  await checkRows<PayloadRow>(readers, { sql: ENTRIES, problems }, (row) => {
    entryOfRow(row, readers.file);
  });
}

async function checkRows<Row extends PayloadRow>(
  readers: Readers,
  { sql, problems }: { readonly sql: string; readonly problems: Problem[] },
  check: (row: Row) => void,
): Promise<void> {
  let rows: readonly Row[] | undefined;
  let last = 0;
  while (problems.length < MOST_PROBLEMS) {
    rows = await readers.all<Row>(sql, last, nextPageSize(rows));
    if (rows.length === 0) return;
    for (const row of rows) await collect(problems, () => check(row));
    const next = rows.at(-1)?.id ?? last;
    // A damaged tree may lead in circles; what it is, the page check has told.
    if (next <= last) return;
    last = next;
  }
}
