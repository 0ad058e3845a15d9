// A million units as TMX (about 360 MB), through the command line as a user does it: import, the same file again, export. Time and
// peak memory of the processes, and time beside `xmllint --stream --noout` on the same file, which builds nothing.

import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Figure } from '../table.js';
import { shippedPairs } from './corpus.js';
import { seconds } from './timing.js';

const BIN = fileURLToPath(new URL('../../bin/taalbrug.js', import.meta.url));
const UNITS = 1_000_000;

export async function interchangeSpeed(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  const [file, workspace, out] = ['million.tmx', 'million.db', 'again.tmx'].map((name) => join(folder, name));
  try {
    await writeTmx(file ?? '', UNITS);
    const size = statSync(file ?? '').size / 1e6;
    const parse = await xmllintSeconds(file ?? '');
    const at = ['--workspace', workspace ?? '', '--quiet', '--json'];
    const imported = await run(['import', file ?? '', '--into', 'm', ...at]);
    const again = await run(['import', file ?? '', '--into', 'm', ...at]);
    const exported = await run(['export', out ?? '', ...at]);
    return [
      figuresOf(`import of a million units (${size.toFixed(0)} MB TMX)`, imported, parse),
      figuresOf('import of the same file again', again, parse, `${String(addedBy(again))} new`),
      figuresOf('export of a million units as TMX', exported, parse),
    ].flat();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly out: string;
}

function figuresOf(name: string, run: Run, parse: number | undefined, remark = ''): Figure[] {
  const beside =
    parse === undefined
      ? 'xmllint is not installed'
      : `${(run.seconds / parse).toFixed(1)} × xmllint --stream --noout`;
  return [
    {
      name: `interchange: ${name}, seconds`,
      value: run.seconds,
      lessIsBetter: true,
      decimals: 1,
      remark: [beside, remark].filter((part) => part !== '').join('; '),
    },
    {
      name: `interchange: ${name}, peak MB`,
      value: run.peakMegabytes,
      lessIsBetter: true,
      decimals: 0,
    },
  ];
}

function addedBy({ out }: Run): number {
  return (JSON.parse(out) as { readonly files: readonly { readonly added: number }[] }).files[0]?.added ?? -1;
}

/** The process with its peak memory as the kernel counts it: read while it runs, because it is gone at the end. */
async function run(words: readonly string[]): Promise<Run> {
  let [out, peak] = ['', 0];
  const taken = await seconds(
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, [BIN, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
        const timer = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
        child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
        child.on('close', (code) => {
          clearInterval(timer);
          if (code === 0) resolve();
          else reject(new Error(`${words.join(' ')} ended with ${String(code)}`));
        });
      }),
  );
  return { seconds: taken, peakMegabytes: peak, out };
}

/** VmHWM of a process in MB; 0 where the system does not say. */
function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Number(found ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function xmllintSeconds(file: string): Promise<number | undefined> {
  if (spawnSync('xmllint', ['--version']).error !== undefined) return undefined;
  return seconds(() => spawnSync('xmllint', ['--stream', '--noout', file]));
}

/** Units that differ, with dates and a property, as tools write them. */
async function writeTmx(path: string, count: number): Promise<void> {
  const pairs = shippedPairs();
  const stream = createWriteStream(path);
  const write = async (text: string): Promise<void> => {
    if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
  };
  await write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="nl" datatype="plaintext"/><body>\n',
  );
  for (let number = 0; number < count; number++) {
    const { nl = '', en = '' } = pairs[number % pairs.length] ?? {};
    await write(
      `<tu tuid="u${String(number)}" creationdate="20260101T000000Z" creationid="bench"><prop type="domain">law</prop><tuv xml:lang="nl"><seg>${escaped(nl)} ${String(number)}</seg></tuv><tuv xml:lang="en"><seg>${escaped(en)} ${String(number)}</seg></tuv></tu>\n`,
    );
  }
  await write('</body></tmx>\n');
  await new Promise<void>((resolve) => stream.end(() => resolve()));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
