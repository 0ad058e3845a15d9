// Speed and memory of whole processes: the command as a user starts it, and an import into a workspace.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { plainContent } from '../../src/model/content.js';
import { makeUnit } from '../../src/model/unit.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { SHIPPED_GLOSSARY, SHIPPED_MEMORY, shippedPath } from '../../src/workbench/shipped-data.js';
import type { Figure } from '../table.js';
import { manyPairs } from './corpus.js';
import { peakMegabytes, seconds, timeRatio } from './timing.js';

const CLI = fileURLToPath(new URL('../../bin/taalbrug.js', import.meta.url));
const QUERIES = ['blauwe kaart', 'blauwe kaarten', 'kennismigrantenregeling', 'EU Blue Card'];

/** `taalbrug lookup` on the shipped glossary and memory, process start included, against starting node. */
export async function lookUpSpeed(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  const workspace = join(folder, 'bench.db');
  try {
    run([
      CLI,
      'import',
      shippedPath(SHIPPED_GLOSSARY),
      shippedPath(SHIPPED_MEMORY),
      '--workspace',
      workspace,
    ]);
    const figures: Figure[] = [];
    for (const query of QUERIES) {
      const { ratio, seconds: taken } = await timeRatio(
        () => run([CLI, 'lookup', query, '--workspace', workspace, '--json']),
        () => run(['-e', '0']),
      );
      figures.push({
        name: `lookup ${query}: time / node start`,
        value: ratio,
        lessIsBetter: true,
        decimals: 2,
        remark: `${(taken * 1000).toFixed(0)} ms`,
      });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Units a second into SQLite, durable, and what the process holds at most. */
export async function storeSpeed(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  const units = manyPairs(100_000).map(({ nl, en }) => makeUnit(plainContent(nl), plainContent(en)));
  const before = peakMegabytes();
  const store = await openSqliteStore(join(folder, 'bench.db'), { create: true });
  try {
    const taken = await seconds(() =>
      store.write(async (writer) => {
        for (let start = 0; start < units.length; start += 500) {
          await writer.putUnits('bench', units.slice(start, start + 500), {
            command: 'import',
            at: '2026-12-01T00:00:00Z',
          });
        }
      }),
    );
    const grown = peakMegabytes() - before;
    return [
      {
        name: 'store: microseconds a unit',
        value: (taken / units.length) * 1e6,
        lessIsBetter: true,
        decimals: 1,
        remark: `${(units.length / taken).toFixed(0)} units/s`,
      },
      { name: 'store: peak memory grown by, MB', value: grown, lessIsBetter: true, decimals: 0 },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
