// Segmentation rules by version: those with the highest number in `last_put` are in force.

import type { StoredSegmentationRules } from '../contract.js';
import { digestOf } from '../payload.js';
import type { Connection } from './connection.js';
import { damaged } from './failure.js';
import { isSound } from './rows.js';

interface RulesRow extends StoredSegmentationRules {
  readonly last_put: number;
  readonly digest: string;
}

const COLUMNS = 'version, last_put, lower(hex(digest)) AS digest, srx FROM segmentation_rules';
const IN_FORCE = `SELECT ${COLUMNS} ORDER BY last_put DESC LIMIT 1`;
const OF_VERSION = `SELECT ${COLUMNS} WHERE version = ?1`;
const ADD = 'INSERT INTO segmentation_rules (version, last_put, digest, srx) VALUES (?1, ?2, unhex(?3), ?4)';
const PUT_AGAIN = 'UPDATE segmentation_rules SET last_put = ?2 WHERE version = ?1';

type Questions = Pick<Connection, 'all' | 'file'>;

/** Puts rules in force; true when they were not. Throws Error when the version has others. */
export async function putRules(
  connection: Connection,
  { version, srx }: StoredSegmentationRules,
): Promise<boolean> {
  const known = await findRules(connection, version);
  if (known !== undefined && known.srx !== srx)
    throw new Error(`segmentation rules ${version} are there already, with other text`);
  const inForce = await findRules(connection);
  if (inForce?.version === version) return false;
  const number = (inForce?.last_put ?? 0) + 1;
  if (known === undefined) await connection.run(ADD, version, number, rulesDigest({ version, srx }), srx);
  else await connection.run(PUT_AGAIN, version, number);
  return true;
}

/** The rules of a version or those in force. Throws ProblemError (store-damaged) when they were changed on disk. */
export async function readRules(
  connection: Questions,
  version?: string,
): Promise<StoredSegmentationRules | undefined> {
  const row = await findRules(connection, version);
  return row && { version: row.version, srx: row.srx };
}

async function findRules(connection: Questions, version?: string): Promise<RulesRow | undefined> {
  const [row] =
    version === undefined
      ? await connection.all<RulesRow>(IN_FORCE)
      : await connection.all<RulesRow>(OF_VERSION, version);
  if (row !== undefined && !isSoundRules(row))
    throw damaged(connection.file, 'segmentation rules were changed on disk', row.version);
  return row;
}

/** The digest covers the version too, because alignments are split again by what it names. */
function rulesDigest({ version, srx }: StoredSegmentationRules): string {
  return digestOf(`${version}\n${srx}`);
}

/** True when the rules of a row are what was written. */
export function isSoundRules({ version, srx, digest }: Omit<RulesRow, 'last_put'>): boolean {
  return typeof srx === 'string' && isSound({ payload: `${version}\n${srx}`, digest });
}
