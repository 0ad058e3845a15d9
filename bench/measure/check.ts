// The check, on clean text and with errors planted into it (bench/check): how many it finds, how many alarms it raises where nothing was
// planted, beside other tools on the same segments. Two seeds, so that no rule is made for one.

import { readFileSync, writeFileSync } from 'node:fs';

import type { Finding } from '../../src/model/finding.js';
import type { Checker, Found } from '../check/checker.js';
import type { CleanSet } from '../check/clean-text.js';
import { cleanSets } from '../check/clean-text.js';
import { KINDS } from '../check/kinds.js';
import { PEERS } from '../check/peers.js';
import { hasPofilter, POFILTER } from '../check/pofilter.js';
import type { Alarms, Hit } from '../check/scores.js';
import { alarmRate, FAMILIES, hitsOf, recall, trialOf } from '../check/scores.js';
import type { SeededFamily } from '../check/seeding.js';
import { familyOf, findingsOf, foundOf, TAALBRUG } from '../check/taalbrug.js';
import type { Figure, FigureGroup } from '../table.js';

const SEEDS = [1, 2] as const;
/** Verdicts on findings in clean text, by fingerprint; the texts themselves stay where they are. */
const JUDGED = new URL('../../docs/judged-findings.tsv', import.meta.url);

interface Measured {
  readonly checker: Checker;
  readonly alarms: readonly Alarms[];
  /** Of each seed. */
  readonly hits: readonly (readonly Hit[])[];
}

export async function checkFigures(): Promise<FigureGroup> {
  const sets = cleanSets();
  const judged = readJudged();
  const findings = await cleanFindings(sets);
  const ours = await measured(TAALBRUG, sets, findings.map(alarmsOf));
  const others: Measured[] = [];
  for (const checker of [...(hasPofilter() ? [POFILTER] : []), ...PEERS])
    others.push(await measured(checker, sets));
  return {
    title: 'The check',
    note: noteOf(sets),
    figures: [
      ...FAMILIES.flatMap((family) => recallFigures(family, ours, others)),
      ...kindFigures(ours),
      ...FAMILIES.flatMap((family) => alarmFigures(family, ours, others, { judged, findings })),
    ],
  };
}

function noteOf(sets: readonly CleanSet[]): string {
  const segments = sets.reduce((sum, set) => sum + set.segments.length, 0);
  const missing = hasPofilter()
    ? ''
    : ' pofilter is not installed here (Debian: python3-translate) and was not run.';
  return (
    `${String(segments)} segments of people's translations, in both directions; errors planted with two seeds, a copy of the text for each ` +
    'family, one error in a segment, in a third of the segments at most. Found: a finding of the family in the segment that the clean ' +
    'one does not have. Errors and warnings of the standard profile; alarms in 1,000 clean segments. pofilter is run, the rules of OmegaT, ' +
    `Okapi and Xbench are written anew from their documentation (bench/check/peers.ts); plain method: the best of the others.${missing}`
  );
}

/** Our findings in the clean texts, notes left out. */
async function cleanFindings(sets: readonly CleanSet[]): Promise<{ set: CleanSet; findings: Finding[] }[]> {
  const found: { set: CleanSet; findings: Finding[] }[] = [];
  for (const set of sets) {
    const findings = await findingsOf(set, set.segments);
    found.push({ set, findings: findings.filter(({ severity }) => severity !== 'note') });
  }
  return found;
}

function alarmsOf({
  set,
  findings,
}: {
  readonly set: CleanSet;
  readonly findings: readonly Finding[];
}): Alarms {
  return { set: set.name, segments: set.segments.length, found: findings.map(foundOf) };
}

async function measured(
  checker: Checker,
  sets: readonly CleanSet[],
  known?: readonly Alarms[],
): Promise<Measured> {
  const alarms: Alarms[] = [];
  const hits: Hit[][] = SEEDS.map(() => []);
  for (const [place, set] of sets.entries()) {
    const clean: readonly Found[] = known?.[place]?.found ?? (await checker.check(set, set.segments));
    alarms.push({ set: set.name, segments: set.segments.length, found: clean });
    for (const [at, seed] of SEEDS.entries())
      hits[at]?.push(...(await hitsOf(checker, trialOf(set, KINDS, seed), clean)));
  }
  return { checker, alarms, hits };
}

const ofFamily = (hits: readonly Hit[], family: SeededFamily): Hit[] =>
  hits.filter(({ error }) => error.family === family);

function recallFigures(family: SeededFamily, ours: Measured, others: readonly Measured[]): Figure[] {
  const able = others.filter(({ checker }) => checker.families.includes(family));
  return SEEDS.map((seed, at): Figure => {
    const recallOf = ({ hits }: Measured): number => recall(ofFamily(hits[at] ?? [], family));
    const [value, rest] = [recallOf(ours), able.map(recallOf)];
    return {
      name: `check ${family} found, seed ${String(seed)}`,
      value,
      slack: 0.01,
      ...(rest.length === 0 ? {} : { floor: Math.max(...rest) }),
      remark: [
        `${String(ofFamily(ours.hits[at] ?? [], family).length)} planted`,
        ...able.map((other) => `${other.checker.name} ${recallOf(other).toFixed(3)}`),
      ].join(', '),
    };
  });
}

/** Each kind with both seeds together: some kinds are few. */
function kindFigures({ hits }: Measured): Figure[] {
  return KINDS.flatMap((kind): Figure[] => {
    const own = hits.flat().filter(({ error }) => error.kind === kind.name);
    if (own.length === 0) return [];
    const missed = new Map<string, number>();
    for (const { set, isFound } of own) if (!isFound) missed.set(set, (missed.get(set) ?? 0) + 1);
    const where = [...missed].map(([set, number]) => `${set} ${String(number)}`).join(', ');
    return [
      {
        name: `check ${kind.family} found: ${kind.name}`,
        value: recall(own),
        slack: 0.05,
        remark: `${String(own.length)} planted${where === '' ? '' : `; missed: ${where}`}`,
      },
    ];
  });
}

interface Judging {
  readonly judged: ReadonlyMap<string, string>;
  readonly findings: readonly { readonly set: CleanSet; readonly findings: readonly Finding[] }[];
}

function alarmFigures(
  family: SeededFamily,
  ours: Measured,
  others: readonly Measured[],
  judging: Judging,
): Figure[] {
  const able = others.filter(({ checker }) => checker.families.includes(family));
  const rates = able.map((other) => alarmRate(other.alarms, family));
  const { rate, verdicts } = afterJudging(family, judging);
  return [
    {
      name: `check ${family} alarms / 1,000`,
      value: alarmRate(ours.alarms, family),
      lessIsBetter: true,
      decimals: 1,
      ...(rates.length === 0 ? {} : { floor: Math.min(...rates) }),
      remark: able.map((other, at) => `${other.checker.name} ${(rates[at] ?? 0).toFixed(1)}`).join(', '),
    },
    {
      name: `check ${family} alarms / 1,000, true findings taken off`,
      value: rate,
      lessIsBetter: true,
      decimals: 1,
      remark: verdicts,
    },
    ...ours.alarms.map((alarms) => ({
      name: `check ${family} alarms / 1,000, ${alarms.set}`,
      value: alarmRate([alarms], family),
      lessIsBetter: true,
      decimals: 1,
      remark: byRule(alarms.found.filter((found) => found.family === family)),
    })),
  ];
}

function byRule(found: readonly Found[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, number]) => `${rule} ${String(number)}`).join(', ');
}

/** The rate when findings that were judged true are no alarms, and what was judged. */
function afterJudging(
  family: SeededFamily,
  { judged, findings }: Judging,
): { rate: number; verdicts: string } {
  const segments = findings.reduce((sum, { set }) => sum + set.segments.length, 0);
  const own = findings.flatMap((each) => each.findings).filter(({ rule }) => familyOf(rule) === family);
  const count = (verdict: string | undefined): number =>
    own.filter(({ fingerprint }) => judged.get(fingerprint) === verdict).length;
  return {
    rate: (1000 * (own.length - count('true'))) / segments,
    verdicts: `${String(own.length)} findings: ${String(count('true'))} true, ${String(count('false'))} false, ${String(count(undefined))} not judged`,
  };
}

function readJudged(): Map<string, string> {
  const rows = readFileSync(JUDGED, 'utf8').trimEnd().split('\n').slice(1);
  return new Map(
    rows.map((row) => row.split('\t')).map(([fingerprint = '', , verdict = '']) => [fingerprint, verdict]),
  );
}

/** Writes the findings in clean text to a file, for reading: those without a verdict first. */
export async function listFindings(path: string): Promise<number> {
  const judged = readJudged();
  const rows: string[] = [];
  for (const { set, findings } of await cleanFindings(cleanSets()))
    for (const { fingerprint, rule, severity, term = '', said, source, target } of findings)
      rows.push(
        [
          judged.get(fingerprint) ?? '-',
          set.name,
          rule,
          severity,
          fingerprint,
          term,
          JSON.stringify(said),
          source,
          target,
        ].join('\t'),
      );
  writeFileSync(path, `${rows.toSorted().join('\n')}\n`);
  return rows.length;
}
