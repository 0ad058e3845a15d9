// Findings as SARIF, as tables and as JSON: what their readers ask of them.

import { describe, expect, test } from 'vitest';

import { CHECK_RULES } from '../../../src/check/rules/rules.js';
import { refuseUnknownReport } from '../../../src/workbench/check-report/report.js';
import { findingsSarif } from '../../../src/workbench/check-report/sarif.js';
import { findingsCsv, findingsXlsx } from '../../../src/workbench/check-report/table.js';
import { findingsJson } from '../../../src/workbench/check-report/values.js';
import { makingIn, sampleFinding, sampleResult, textOf } from './samples.js';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly baselineState?: string;
  readonly message: { readonly text: string };
  readonly suppressions?: unknown;
  readonly partialFingerprints: Record<string, string>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number };
    };
  }[];
}

async function sarifOf(result = sampleResult()): Promise<Sarif['runs'][number]> {
  const sarif = JSON.parse(await textOf(findingsSarif(result, makingIn('nl')))) as Sarif;
  expect([sarif.version, sarif.runs.length]).toEqual(['2.1.0', 1]);
  const [run] = sarif.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  test('describes every rule, in the language of the user', async () => {
    const { rules } = (await sarifOf()).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(CHECK_RULES.map(({ name }) => name));
    const doubled = rules.find(({ id }) => id === 'doubled-word');
    expect(doubled).toMatchObject({
      name: 'DoubledWord',
      shortDescription: { text: 'Hetzelfde woord twee keer achter elkaar' },
      defaultConfiguration: { level: 'error' },
    });
    expect(JSON.stringify(doubled)).toContain('MQM: duplication');
  });

  test('has each finding with rule, level, place and fingerprint; ignored ones are suppressed', async () => {
    const { results, tool } = await sarifOf();
    const { findings, ignored } = sampleResult();
    expect(results).toHaveLength(findings.length + ignored.length);
    for (const [place, result] of results.entries()) {
      const finding = [...findings, ...ignored][place];
      expect(tool.driver.rules[result.ruleIndex]?.['id']).toBe(result.ruleId);
      expect([result.ruleId, result.level]).toEqual([finding?.rule, finding?.severity]);
      expect(result.locations[0]?.physicalLocation.region).toEqual({ startLine: finding?.line });
      expect(Object.values(result.partialFingerprints)).toEqual([finding?.fingerprint]);
    }
    expect(results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(1);
    expect(results.at(-1)?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '<b>naam</b> van een band' },
    ]);
    expect(results.map(({ baselineState }) => baselineState).filter((state) => state === 'new')).toHaveLength(
      1,
    );
  });

  test('a rule of the user is described too; a segment without line has no region', async () => {
    const { line: _, ...finding } = sampleFinding(1, { rule: 'eigen-regel' });
    const { results, tool } = await sarifOf({ ...sampleResult(), findings: [finding], ignored: [] });
    expect(tool.driver.rules[results[0]?.ruleIndex ?? -1]?.['id']).toBe('eigen-regel');
    expect(results[0]?.locations[0]?.physicalLocation.region).toBe(undefined);
  });

  test.each([
    ['map/een brief.xlf', 'map/een%20brief.xlf'],
    ['C:brief#1?.xlf', 'C%3Abrief%231%3F.xlf'],
    ['/tmp/é.xlf', 'file:///tmp/%C3%A9.xlf'],
  ])('%s is a URI', async (file, uri) => {
    const { results } = await sarifOf({ ...sampleResult(), findings: [sampleFinding(1, { file })] });
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

test('CSV: a row for each finding, none a formula', async () => {
  const text = await textOf(findingsCsv(sampleResult(), makingIn('nl')));
  expect(text.startsWith('\uFEFFErnst,Regel,Term,Bestand,Regelnummer,')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"";""x"")"`);
  expect(text).not.toMatch(/(?:^|,)"?=/mu);
  expect(text).toContain('fout,doubled-word,,brief.xlf,1,u0,');
});

test('XLSX: a workbook', async () => {
  const bytes: number[] = [];
  for await (const piece of findingsXlsx(sampleResult(), makingIn('nl'))) bytes.push(...piece);
  expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
});

test('JSON: the value that --json prints', async () => {
  const { findings, ignored, summary } = sampleResult();
  expect(JSON.parse(await textOf(findingsJson({ findings, ignored, summary })))).toEqual(
    JSON.parse(JSON.stringify({ findings, ignored, summary })),
  );
  const none = { findings: [], ignored: [], summary };
  expect(JSON.parse(await textOf(findingsJson(none)))).toEqual(none);
});

test.each(['a.html', 'a.HTM', 'a.json', 'a.sarif', 'a.sarif.json', 'a.csv', 'a.xlsx'])(
  '%s is a report',
  (path) => {
    expect(() => refuseUnknownReport(path)).not.toThrow();
  },
);

test.each(['a.docx', 'a', 'constructor', 'a.constructor', 'a.toString'])('%s is none', (path) => {
  expect(() => refuseUnknownReport(path)).toThrow('check-report-format');
});
