// Tables of right answers (test/text/tables/*.tsv), written by hand. Each row belongs to one of two halves by
// a hash of its first fields: rules are tuned on `dev` only, `test` says whether they hold for other words.

import { readFileSync } from 'node:fs';

export type Half = 'dev' | 'test';

export interface Row {
  readonly fields: readonly string[];
  readonly half: Half;
}

/** Rows of a table without its comment lines. The half follows from the first `keyFields` fields. */
export function readTable(name: string, keyFields = 1): Row[] {
  const text = readFileSync(new URL(`tables/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const fields = line.split('\t');
      return { fields, half: halfOf(fields.slice(0, keyFields).join('\t')) };
    });
}

/** FNV-1a, its upper bits folded in because the lowest one alone is a mere parity. */
function halfOf(key: string): Half {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 1) === 0 ? 'dev' : 'test';
}

/** Share of rows of a half that `isRight` accepts; the rows it refuses are given too. */
export function shareRight(
  rows: readonly Row[],
  half: Half,
  isRight: (fields: readonly string[]) => boolean,
): { readonly share: number; readonly rows: number; readonly wrong: readonly string[] } {
  const own = rows.filter((row) => row.half === half);
  const wrong = own.filter(({ fields }) => !isRight(fields)).map(({ fields }) => fields.join(' | '));
  return { share: 1 - wrong.length / Math.max(1, own.length), rows: own.length, wrong };
}
