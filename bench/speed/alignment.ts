// Alignment of long texts by whole processes: seconds, peak memory and strict F1, beside hunalign where it is
// installed (its own realigning second pass, no dictionary).

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { countBeads, strictScores } from '../../test/align/bead-metric.js';
import type { GoldBead } from '../../test/align/gold.js';
import { parseBead } from '../../test/align/gold.js';
import type { Figure } from '../table.js';
import type { NoisyTexts } from './noisy-texts.js';
import { noisyTexts } from './noisy-texts.js';

const CLI = fileURLToPath(new URL('../../bin/taalbrug.js', import.meta.url));
const [SMALL, LARGE] = [10_000, 50_000];

interface Run {
  readonly seconds: number;
  /** Peak resident memory in MB; undefined where the system does not tell. */
  readonly megabytes?: number;
  readonly out: string;
  readonly ended: boolean;
}

/** 10,000 and 50,000 sentences a side, and how the cost grows from one to the other. */
export async function alignSpeed(): Promise<Figure[]> {
  const small = await aligned(SMALL);
  const large = await aligned(LARGE);
  return [
    ...small.figures,
    ...large.figures,
    {
      name: 'align: growth from 10,000 to 50,000 sentences / 5',
      value: large.seconds / small.seconds / (LARGE / SMALL),
      lessIsBetter: true,
      remark: 'goal 1.3',
    },
  ];
}

async function aligned(count: number): Promise<{ readonly seconds: number; readonly figures: Figure[] }> {
  const texts = noisyTexts(count);
  const folder = mkdtempSync(join(tmpdir(), 'taalbrug-bench-'));
  try {
    const file = (name: string, lines: readonly string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
      return path;
    };
    const [nl, en] = [file('nl', texts.nl), file('en', texts.en)];
    const ours = await run(process.execPath, [CLI, 'align', nl, en, '--lines', '--beads'], OUR_LIMIT_MS);
    if (!ours.ended) throw new Error(`taalbrug align of ${String(count)} sentences did not end`);
    const found = ours.out.trimEnd().split('\n').map(numbersOf);
    const name = `align: ${count.toLocaleString('en')} sentences, seconds`;
    const figure = { name, value: ours.seconds, lessIsBetter: true, decimals: 2 };
    const peer = await hunaligned([file('no-dictionary', []), nl, en], texts);
    return {
      seconds: ours.seconds,
      figures: [{ ...figure, remark: [told(ours, f1(found, texts)), peer].join('; ') }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line of `--beads` without its confidence. */
function numbersOf(line: string): GoldBead {
  return parseBead(line.split('\t')[0] ?? '');
}

function told({ seconds, megabytes }: Run, score: number): string {
  const memory = megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB`;
  return `${seconds.toFixed(1)} s${memory}, strict F1 ${score.toFixed(3)}`;
}

function f1(found: readonly GoldBead[], { gold }: NoisyTexts): number {
  const beads = found.map((bead) => ({ ...bead, confidence: 1, evidence: {} }));
  return strictScores(countBeads(beads, gold)).f1;
}

async function hunaligned(files: readonly string[], texts: NoisyTexts): Promise<string> {
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'hunalign'))
    .find((path) => existsSync(path));
  if (program === undefined) return 'hunalign is not installed';
  const peer = await run(program, ['-realign', ...files], PEER_LIMIT_MS);
  if (!peer.ended) {
    const memory = (peer.megabytes ?? 0).toFixed(0);
    return `hunalign was given up or failed after ${peer.seconds.toFixed(0)} s, ${memory} MB`;
  }
  return `hunalign ${told(peer, f1(ladderBeads(peer.out), texts))}`;
}

/** hunalign's ladder: a line for each rung, the sentence numbers of both sides where the next bead begins. */
function ladderBeads(ladder: string): GoldBead[] {
  const rungs = ladder
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  const numbers = (from = 0, to = 0): number[] =>
    Array.from({ length: to - from }, (_, place) => from + place);
  return rungs.slice(1).map((rung, place) => ({
    source: numbers(rungs[place]?.[0], rung[0]),
    target: numbers(rungs[place]?.[1], rung[1]),
  }));
}

const POLL_MS = 20;
/** The peer is not waited for any longer. */
const PEER_LIMIT_MS = 120_000;
/** A figure of a run that was cut off would be none: on a busy machine ours takes several times as long. */
const OUR_LIMIT_MS = 1_800_000;

async function run(program: string, words: readonly string[], timeout: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'ignore'], timeout });
  let [out, megabytes] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => void (out += piece));
  const poll = setInterval(() => void (megabytes = Math.max(megabytes, peakOf(child.pid))), POLL_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, out, ended: code === 0, ...(megabytes === 0 ? {} : { megabytes }) };
}

/** Peak memory of a running process so far (proc(5), VmHWM), 0 where it cannot be read. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
