import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { writeSrx } from '../../src/format/srx/writer.js';
import { ProblemError } from '../../src/model/problem.js';
import type { SegmentationRuleSet } from '../../src/text/segmentation/rule-set.js';
import { shippedRules } from '../../src/text/segmentation/rule-set.js';
import { sentences } from '../../src/text/sentence.js';
import { alignFiles } from '../../src/workbench/align.js';
import { readDocument } from '../../src/workbench/document.js';
import { importFiles } from '../../src/workbench/import.js';
import { canonicalSrx, readRules, rulesVersion, splitterOf } from '../../src/workbench/segmentation.js';
import { openWorkbench } from '../../src/workbench/workbench.js';

const folder = mkdtempSync(join(tmpdir(), 'taalbrug-segmentation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const semicolon = { breaks: true, before: ';', after: '\\s' };
const MINE: SegmentationRuleSet = { rules: { nl: [semicolon], en: [semicolon] }, enumerations: false };

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const mine = fileOf('mine.srx', writeSrx(MINE, { notes: true }));

describe('versions of rules', () => {
  test('are twelve hexadecimal digits, the same for the same rules however they are written', async () => {
    const version = rulesVersion(canonicalSrx(shippedRules()));
    expect(version).toMatch(/^[\da-f]{12}$/u);
    const written = fileOf('shipped.srx', writeSrx(shippedRules(), { notes: true }));
    expect(rulesVersion(canonicalSrx((await readRules(written)).rules))).toBe(version);
  });

  test('differ for other rules, other order and other lists', () => {
    const { rules } = shippedRules();
    const sets: SegmentationRuleSet[] = [
      { rules, enumerations: true },
      { rules, enumerations: false },
      { rules: { ...rules, nl: rules.nl.toReversed() }, enumerations: true },
      { rules: { ...rules, en: rules.nl }, enumerations: true },
    ];
    expect(new Set(sets.map((set) => rulesVersion(canonicalSrx(set)))).size).toBe(sets.length);
  });
});

describe('the rules in force', () => {
  test('are the shipped ones, then those imported, ready once', async () => {
    const workbench = await openWorkbench();
    const first = await splitterOf(workbench);
    expect(first.splitter).toBe(sentences);
    await importFiles(workbench, [mine]);
    const second = await splitterOf(workbench);
    expect(second.version).toBe(rulesVersion(canonicalSrx(MINE)));
    expect(second.splitter('Een; twee. Drie', 'nl')).toHaveLength(2);
    expect(await splitterOf(workbench)).toBe(second);
    await workbench.close();
  });

  test('are said with every document and kept alignment', async () => {
    const workbench = await openWorkbench();
    const [nl, en] = [
      fileOf(
        'tekst.nl.txt',
        'De aanvraag is ingediend bij de dienst; de dienst beslist nu. En dan komt bezwaar.\n',
      ),
      fileOf(
        'text.en.txt',
        'The application was filed with the service; the service decides. Then an appeal follows.\n',
      ),
    ];
    const shipped = (await splitterOf(workbench)).version;
    expect((await readDocument(workbench, nl, { language: 'nl' })).segmentation).toBe(shipped);
    await importFiles(workbench, [mine]);
    const read = await readDocument(workbench, nl, { language: 'nl' });
    expect(read.segmentation).toBe(rulesVersion(canonicalSrx(MINE)));
    expect(read.sentences.map(({ text }) => text)).toEqual([
      'De aanvraag is ingediend bij de dienst;',
      'de dienst beslist nu. En dan komt bezwaar.',
    ]);
    await alignFiles(workbench, { nl, en }, { into: 'mine' });
    const [kept] = await workbench.store.alignments();
    expect((await workbench.store.alignment(kept?.name ?? ''))?.segmentation).toBe(read.segmentation);
    await workbench.close();
  });

  test('of a workspace hold for a workbench that is not its own', async () => {
    const workspace = join(folder, 'rules.db');
    const own = await openWorkbench({ workspace, writes: true });
    await importFiles(own, [mine]);
    await own.close();
    const warnings: unknown[] = [];
    const warn = (problem: unknown): void => void warnings.push(problem);
    const versions: string[] = [];
    for (const rulesFrom of [workspace, join(folder, 'none.db'), fileOf('broken.db', 'no store')]) {
      const other = await openWorkbench({ rulesFrom, warn });
      versions.push((await splitterOf(other)).version);
      await other.close();
    }
    const shipped = rulesVersion(canonicalSrx(shippedRules()));
    expect(versions).toEqual([rulesVersion(canonicalSrx(MINE)), shipped, shipped]);
    expect(warnings).toMatchObject([{ code: 'store-foreign' }]);
  });

  test('that cannot be read are a problem, and can be replaced', async () => {
    const workbench = await openWorkbench();
    await workbench.store.write((writer) =>
      writer.putSegmentationRules('<srx version="2.0"/>', '0123456789ab'),
    );
    await expect(splitterOf(workbench)).rejects.toThrow(ProblemError);
    const { files } = await importFiles(workbench, [mine]);
    expect(files).toMatchObject([{ format: 'srx', added: 2 }]);
    expect((await splitterOf(workbench)).splitter('Een; twee. Drie', 'nl')).toHaveLength(2);
    await workbench.close();
  });
});
