// kill -9 at any moment of an import leaves all of it or nothing, and the next import finishes it.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { run } from './cli.js';

const BIN = fileURLToPath(new URL('../../bin/taalbrug.js', import.meta.url));
const UNITS = 20_000;
const KILLS = 8;

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-killed-'));
const file = join(folder, 'large.tmx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const units = Array.from(
    { length: UNITS },
    (_, number) =>
      `<tu><tuv xml:lang="nl"><seg>Aanvraag ${String(number)} is verleend.</seg></tuv><tuv xml:lang="en"><seg>Application ${String(number)} was granted.</seg></tuv></tu>`,
  );
  const header =
    '<header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="nl" datatype="plaintext"/>';
  writeFileSync(
    file,
    `<?xml version="1.0"?><tmx version="1.4">${header}<body>${units.join('\n')}</body></tmx>`,
  );
});

/** Starts an import and kills it after some time; tells how long it would have run if it was not killed. */
function importFor(workspace: string, killAfterMs?: number): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, 'import', file, '--workspace', workspace, '--quiet'], {
      stdio: 'ignore',
    });
    const timer =
      killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(performance.now() - start);
    });
  });
}

async function unitsIn(workspace: string): Promise<{ readonly ok: boolean; readonly units: number }> {
  const { out } = await run('doctor', '--deep', '--json', '--workspace', workspace);
  return JSON.parse(out) as { ok: boolean; units: number };
}

test(`${String(KILLS)} kills spread over an import of ${String(UNITS)} units`, async () => {
  const whole = await importFor(join(folder, 'whole.db'));
  for (let kill = 0; kill < KILLS; kill++) {
    const workspace = join(folder, `killed-${String(kill)}.db`);
    await importFor(workspace, (whole * (kill + 0.5)) / KILLS);
    const { ok, units } = await unitsIn(workspace);
    expect([kill, ok, units === 0 || units === UNITS]).toEqual([kill, true, true]);
    if (kill % 4 !== 3) continue;
    await importFor(workspace);
    expect(await unitsIn(workspace)).toMatchObject({ ok: true, units: UNITS });
  }
}, 120_000);
